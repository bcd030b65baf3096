//! From a folder of reports to a comparison.
//!
//! A file `comparison.txt` in the folder says what the comparison is called and which files it holds, in which order:
//!
//! ```text
//! ---
//! title: Three reports of the flood
//! sources: herald, gazette, agency
//! ---
//! ```
//!
//! Without it, all reports of the folder are taken, by file name, and the folder's name is the title.

use super::input;
use crate::engine::Article;
use crate::engine::corpus::{self, Corpus, MOST};
use anyhow::{Context, Result, anyhow, bail};
use std::path::{Path, PathBuf};

/// The file that says what the comparison holds.
const LIST: &str = "comparison.txt";

/// What a folder gave.
#[derive(Debug, Default)]
pub struct Folder {
    /// The comparison of those reports that could be read.
    pub corpus: Corpus,
    /// What could not be taken, and why.
    pub problems: Vec<anyhow::Error>,
}

/// Reads and parses the reports of a folder. Fails where it can't be read or holds no report; a single report that
/// can't be taken is named among the problems.
pub fn read(folder: &Path, title: Option<String>) -> Result<Folder> {
    let list = List::read(&folder.join(LIST))?;
    let reports = reports(folder)?;
    let mut problems = Vec::new();
    let files: Vec<PathBuf> = match &list.sources {
        Some(names) => names.iter().filter_map(|name| named(&reports, name, &mut problems)).collect(),
        None => reports,
    };
    let mut articles: Vec<Article> = Vec::new();
    for file in files {
        match input::source(&file) {
            Ok(source) => {
                let article = input::parse(&source);
                if !corpus::is_sound_id(&article.id) {
                    let id = article.id;
                    problems
                        .push(anyhow!("{}: the id {id:?} is not of small letters, digits and hyphens", file.display()));
                } else if articles.iter().any(|a| a.id == article.id) {
                    let id = article.id;
                    problems
                        .push(anyhow!("{}: another report has the id {id:?} already; change `id:`", file.display()));
                } else if articles.len() == MOST {
                    problems.push(anyhow!("{}: left out, a comparison holds at most {MOST} reports", file.display()));
                } else {
                    articles.push(article);
                }
            }
            Err(error) => problems.push(error),
        }
    }
    if articles.is_empty() {
        problems.push(anyhow!("{}: holds no report; put .txt, .md or .html files into it", folder.display()));
        let reasons: Vec<String> = problems.iter().map(|p| format!("{p:#}")).collect();
        bail!("{}", reasons.join("\n"));
    }
    let title = title.or(list.title).unwrap_or_else(|| name(folder));
    Ok(Folder { corpus: Corpus::new(title, articles), problems })
}

/// What comparison.txt says.
#[derive(Default)]
struct List {
    title: Option<String>,
    sources: Option<Vec<String>>,
}

impl List {
    fn read(file: &Path) -> Result<Self> {
        if !file.is_file() {
            return Ok(Self::default());
        }
        let text = std::fs::read_to_string(file).with_context(|| format!("{}: can't be read", file.display()))?;
        let mut list = Self::default();
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && *line != "---") {
            match line.split_once(':').map(|(key, value)| (key.trim(), value.trim())) {
                Some(("title", title)) => list.title = Some(title.to_owned()),
                Some(("sources", names)) => {
                    list.sources = Some(names.split(',').map(|name| name.trim().to_owned()).collect());
                }
                _ => bail!("{}: {line:?} is neither `title: ...` nor `sources: a, b, c`", file.display()),
            }
        }
        Ok(list)
    }
}

/// The reports of a folder, by name.
fn reports(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).with_context(|| format!("{}: can't be read", folder.display()))? {
        let path = entry?.path();
        if path.is_file() && input::is_report(&path) && path.file_name().is_some_and(|name| name != LIST) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The report of this name, with or without its ending.
fn named(reports: &[PathBuf], name: &str, problems: &mut Vec<anyhow::Error>) -> Option<PathBuf> {
    let is = |part: Option<&std::ffi::OsStr>| part.is_some_and(|part| part == name);
    let found = reports.iter().find(|file| is(file.file_name()) || is(file.file_stem()));
    if found.is_none() {
        problems.push(anyhow!("{LIST} names the source {name:?}, and the folder holds no report of that name"));
    }
    found.cloned()
}

/// A folder's name as a title.
fn name(folder: &Path) -> String {
    let full = std::fs::canonicalize(folder).unwrap_or_else(|_| folder.to_path_buf());
    full.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
