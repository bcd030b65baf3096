//! `crossread pack`.

use crate::command::complain;
use anyhow::Context;
use crossread::engine::corpus;
use crossread::pack::{folder, site};
use std::path::{Path, PathBuf};

/// Packs a folder; false where a report was left out.
pub fn pack(reports: &Path, out: Option<PathBuf>, title: Option<String>, site: Option<&Path>) -> anyhow::Result<bool> {
    let folder = folder::read(reports, title)?;
    folder.problems.iter().for_each(complain);
    let file = out.unwrap_or_else(|| site.map(Path::to_path_buf).unwrap_or_default().join("corpus.json"));
    let json = corpus::write(&folder.corpus);
    std::fs::write(&file, &json).with_context(|| format!("{}: can't be written", file.display()))?;
    let count = folder.corpus.articles.len();
    println!("{}: {:?}, {count} reports, {} kB", file.display(), folder.corpus.title, json.len().div_ceil(1000));
    if let Some(folder) = site {
        site::finish(folder)?;
    }
    Ok(folder.problems.is_empty())
}
