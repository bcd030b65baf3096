//! `crossread pack` and `crossread page`.

use crate::command::complain;
use anyhow::{Context, bail};
use crossread::engine::corpus::{self, Corpus};
use crossread::engine::dates::say::Lang;
use crossread::pack::{folder, one_page, site};
use crossread::state::one_page as page_of;
use std::path::{Path, PathBuf};

/// Where a built site is looked for, where none is named: beside the command, and in the folder that it runs in.
const BUILT: [&str; 2] = ["site", "dist"];

/// Packs a folder; false where a report was left out.
///
/// `out` is the comparison's file where its name ends in `.json`, else the folder of a site of these reports, a copy of
/// the built one. Where only a built site is named, it gets the comparison itself.
pub fn pack(
    reports: &Path,
    out: Option<PathBuf>,
    title: Option<String>,
    built: Option<&Path>,
    address: Option<&str>,
) -> anyhow::Result<bool> {
    let (corpus, json, complete) = comparison(reports, title)?;
    let is_json = |file: &PathBuf| file.extension().is_some_and(|ending| ending == "json");
    let (file, finished) = match out {
        Some(file) if is_json(&file) => (file, built.map(Path::to_path_buf)),
        Some(made) => {
            let built = built.map_or_else(find_built, |named| Ok(named.to_path_buf()))?;
            site::copy(&built, &made)?;
            (made.join(site::COMPARISON), Some(made))
        }
        None => match built {
            Some(built) => (built.join(site::COMPARISON), Some(built.to_path_buf())),
            None => (PathBuf::from(site::COMPARISON), None),
        },
    };
    write(&file, &json)?;
    told(&file, &corpus, json.len());
    if let Some(folder) = finished {
        site::finish(&folder, &corpus, address)?;
    }
    Ok(complete)
}

/// Makes one page of a folder of reports, or of a comparison's file; false where a report was left out.
pub fn page(reports: &Path, out: Option<PathBuf>, title: Option<String>, built: Option<&Path>) -> anyhow::Result<bool> {
    let (corpus, json, complete) = comparison(reports, title)?;
    let built = built.map_or_else(find_built, |named| Ok(named.to_path_buf()))?;
    let template = built.join(one_page::FILE);
    let template = std::fs::read_to_string(&template)
        .with_context(|| format!("{}: can't be read; is {} a built site?", template.display(), built.display()))?;
    let page = one_page::with_programs(&built, &template)?;
    let page = page_of::with_comparison(&page, &corpus, &json, "", Lang::English)
        .with_context(|| format!("{} was built by another version", built.display()))?;
    let file = out.unwrap_or_else(|| PathBuf::from(page_of::file_name(&corpus.title)));
    write(&file, &page)?;
    told(&file, &corpus, page.len());
    Ok(complete)
}

/// The comparison of a folder, or of a file of one; and whether nothing was left out.
fn comparison(reports: &Path, title: Option<String>) -> anyhow::Result<(Corpus, String, bool)> {
    let (corpus, complete) = if reports.is_file() {
        let json = std::fs::read_to_string(reports).with_context(|| format!("{}: can't be read", reports.display()))?;
        let corpus = corpus::read(&json).map_err(|error| anyhow::anyhow!("{}: {error}", reports.display()))?;
        (Corpus { title: title.unwrap_or(corpus.title), ..corpus }, true)
    } else {
        let folder = folder::read(reports, title)?;
        folder.problems.iter().for_each(complain);
        (folder.corpus, folder.problems.is_empty())
    };
    let json = corpus::write(&corpus);
    Ok((corpus, json, complete))
}

fn write(file: &Path, words: &str) -> anyhow::Result<()> {
    std::fs::write(file, words).with_context(|| format!("{}: can't be written", file.display()))
}

fn told(file: &Path, corpus: &Corpus, length: usize) {
    let count = corpus.articles.len();
    println!("{}: {:?}, {count} reports, {} kB", file.display(), corpus.title, length.div_ceil(1000));
}

/// The built site that is at hand.
fn find_built() -> anyhow::Result<PathBuf> {
    let beside = std::env::current_exe().ok().and_then(|file| file.parent().map(Path::to_path_buf));
    let folders = beside.into_iter().chain([PathBuf::new()]);
    let mut places = folders.flat_map(|folder| BUILT.map(|name| folder.join(name)));
    let Some(found) = places.find(|place| place.join(one_page::FILE).is_file()) else {
        bail!("no built site is at hand; name one with --site (`cargo xtask build` makes dist/)");
    };
    Ok(found)
}
