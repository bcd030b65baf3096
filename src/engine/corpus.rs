//! A comparison as a file: the sources' texts, what is known of them, and what was worked out from them.
//!
//! ```text
//! {"format": 1, "title": "...", "articles": [
//!   {"id": "el-pais", "outlet": "...", "published": "2026-02-03~", "text": "...",
//!    "parsed": {"engine": "0.1.0", "checksum": "83d1f6a01c2b4e57", "blocks": [...], "quotes": [...], ...}}],
//!  "comparison": {"engine": "0.1.0", "checksum": "0c44...", "points": [...], "events": [...], ...}}
//! ```
//!
//! An article needs its id and text; the rest of what is known of it may be left out. `parsed` holds what
//! [`super::parse`] made of the text, and `comparison` what [`super::compare()`] made of the articles, offsets in code
//! points. Each counts only where it comes from this engine and these texts (see [`checksum`]); else it is worked out
//! anew. `text` may be a saved page (`"format": "html"`), the text that was taken out of one goes with its `shape`, and
//! `kept` names removals that a reader has put back. Keys that are not known here are passed over.
//!
//! A file is [`open`]ed by the page, which shows it where nothing of it is lacking, and [`Opened::finish`]ed by the
//! engine where something is. The first asks for no engine, so the page need not carry one.

mod entry;
mod error;
mod shape;
mod sound;

use super::article::{Article, Meta};
use super::comparison::Comparison;
use super::text::fold::fold;
use super::{Source, fnv, offsets};
use entry::Entry;
pub use error::CorpusError;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The file's format.
pub const FORMAT: u64 = 1;

/// The most articles that a comparison holds.
pub const MOST: usize = 12;

/// A title, the articles that are compared, in order, and how they compare.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Corpus {
    /// What the comparison is called.
    pub title: String,
    /// From 1 to [`MOST`], each with an id of its own.
    pub articles: Vec<Article>,
    /// How they compare; its links are those within a point.
    pub comparison: Comparison,
}

impl Corpus {
    /// Compares the articles.
    pub fn new(title: String, articles: Vec<Article>) -> Self {
        let mut comparison = super::compare(&articles.iter().collect::<Vec<_>>());
        // Nearly every two sentences of reports of one event are linked somehow. A view shows what a point holds, and
        // all the links would be twenty times the size of the rest.
        comparison.links = comparison.links_within_points();
        Self { title, articles, comparison }
    }
}

/// A file, read: what stands in it, and what is still to be worked out.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    title: String,
    articles: Vec<Given>,
    /// How the articles compare, where the file holds that for just these.
    comparison: Option<Comparison>,
}

/// An article of a file.
#[derive(Clone, Debug, PartialEq)]
enum Given {
    /// Parsed by this engine, with the removals that are to be put back.
    Parsed(Box<Article>, Vec<u32>),
    /// To be parsed; what the file says of it, and of its shape, counts before what the text says of itself.
    Unread(Box<Source>, Box<Meta>, String),
}

#[derive(Deserialize)]
struct Head {
    format: Option<Value>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct File {
    title: String,
    articles: Vec<Entry>,
    comparison: Option<Value>,
}

#[derive(Serialize)]
struct FileOut<'a> {
    format: u64,
    title: &'a str,
    articles: Vec<Entry>,
    comparison: Value,
}

/// Reads a file; what it lacks is not worked out.
pub fn open(json: &str) -> Result<Opened, CorpusError> {
    let json = json.trim_start_matches('\u{feff}');
    let head: Head = serde_json::from_str(json).map_err(|error| CorpusError::not_json(json, &error))?;
    match head.format {
        None => return Err(CorpusError::NotACorpus),
        Some(format) if format.as_u64() != Some(FORMAT) => return Err(CorpusError::UnknownFormat(format.to_string())),
        Some(_) => {}
    }
    let file: File = serde_json::from_str(json).map_err(|error| CorpusError::not_json(json, &error))?;
    match file.articles.len() {
        0 => return Err(CorpusError::NoArticles),
        count if count > MOST => return Err(CorpusError::TooManyArticles(count)),
        _ => {}
    }
    let mut articles: Vec<Given> = Vec::new();
    for (place, entry) in file.articles.into_iter().enumerate() {
        let article = entry.given(place + 1)?;
        if articles.iter().any(|a| a.id() == article.id()) {
            return Err(CorpusError::SameId(article.id().to_owned()));
        }
        articles.push(article);
    }
    let comparison = match articles.iter().map(Given::parsed).collect::<Option<Vec<&Article>>>() {
        Some(parsed) => file.comparison.map(|value| comparison(value, &parsed)).transpose()?.flatten(),
        None => None,
    };
    Ok(Opened { title: file.title, articles, comparison })
}

/// Reads a file, and works out what it lacks.
pub fn read(json: &str) -> Result<Corpus, CorpusError> {
    open(json).map(Opened::finish)
}

/// Writes a file, with what was worked out.
pub fn write(corpus: &Corpus) -> String {
    let articles: Vec<&Article> = corpus.articles.iter().collect();
    let comparison = offsets::comparison_to_points(&corpus.comparison, &articles);
    let mut comparison = serde_json::to_value(comparison).unwrap_or_default();
    sign(&mut comparison, checksum_of_all(&articles));
    let file = FileOut {
        format: FORMAT,
        title: &corpus.title,
        articles: corpus.articles.iter().map(Entry::of).collect(),
        comparison,
    };
    // Strings, numbers and lists: nothing of it can't be written.
    serde_json::to_string(&file).unwrap_or_default()
}

/// A file with removals put back, by the article's id: what [`work`] is asked when a reader does so. The file itself
/// where it is none.
pub fn with_kept(json: &str, kept: impl Fn(&str) -> Vec<u32>) -> String {
    let Ok(mut file) = serde_json::from_str::<Value>(json) else { return json.to_owned() };
    let articles = file.get_mut("articles").and_then(Value::as_array_mut);
    for article in articles.into_iter().flatten().filter_map(Value::as_object_mut) {
        let kept = article.get("id").and_then(Value::as_str).map(&kept).unwrap_or_default();
        article.insert("kept".to_owned(), kept.into());
    }
    file.to_string()
}

/// A file with nothing lacking, from one with something lacking: the engine's whole work.
pub fn work(json: &str) -> Result<String, CorpusError> {
    work_telling(json, |_, _| ())
}

/// The same; `tell` is called before each article that is read and before all are compared, with how many are done and
/// how many there are.
pub fn work_telling(json: &str, tell: impl FnMut(usize, usize)) -> Result<String, CorpusError> {
    open(json).map(|opened| write(&opened.finish_telling(tell)))
}

impl Opened {
    /// The comparison, where the file holds all of it; none where something is left to the engine.
    pub fn ready(self) -> Option<Corpus> {
        let comparison = self.comparison?;
        let articles = self.articles.into_iter().filter_map(Given::into_parsed).collect();
        Some(Corpus { title: self.title, articles, comparison })
    }

    /// The comparison, with what the file lacks worked out.
    pub fn finish(self) -> Corpus {
        self.finish_telling(|_, _| ())
    }

    /// The same; see [`work_telling`].
    fn finish_telling(self, mut tell: impl FnMut(usize, usize)) -> Corpus {
        if self.comparison.is_some() {
            return self.ready().unwrap_or_default();
        }
        let count = self.articles.len();
        let mut articles = Vec::with_capacity(count);
        for article in self.articles {
            if article.parsed().is_none() {
                tell(articles.len(), count);
            }
            articles.push(article.read());
        }
        tell(count, count);
        Corpus::new(self.title, articles)
    }

    /// How many articles it holds.
    pub fn count(&self) -> usize {
        self.articles.len()
    }
}

impl Given {
    fn id(&self) -> &str {
        match self {
            Self::Parsed(article, _) => &article.id,
            Self::Unread(source, ..) => &source.id,
        }
    }

    /// The article as the file gives it, where nothing is to be done to it.
    fn parsed(&self) -> Option<&Article> {
        match self {
            Self::Parsed(article, kept) if kept.is_empty() => Some(article),
            _ => None,
        }
    }

    fn into_parsed(self) -> Option<Article> {
        match self {
            Self::Parsed(article, _) => Some(*article),
            Self::Unread(..) => None,
        }
    }

    /// The article, parsed where it is not.
    fn read(self) -> Article {
        match self {
            Self::Parsed(article, kept) if kept.is_empty() => *article,
            Self::Parsed(article, kept) => super::put_back(&article, &kept),
            Self::Unread(source, meta, shape) => {
                let id = source.id.clone();
                let divided = if shape.is_empty() { None } else { shape::read(&source.text, &shape) };
                let mut article = match divided {
                    Some((blocks, removed)) => super::parse_divided(&source, blocks, removed),
                    None => super::parse(&source),
                };
                entry::overlay(&mut article.meta, *meta);
                Article { id, ..article }
            }
        }
    }
}

/// The checksum of a text: 64-bit FNV-1a over its UTF-8. It tells an edited text from the one that was parsed, and is
/// no guard against forgery.
pub fn checksum(text: &str) -> u64 {
    fnv::hash(text.bytes())
}

/// Whether an id is of small letters, digits and hyphens, as links need it.
pub fn is_sound_id(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// A name as an id: small letters, digits and hyphens, from its first eight words; "source" where it has none of these.
pub fn sound_id(name: &str) -> String {
    let folded = fold(name);
    let words = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let id = words.take(8).collect::<Vec<_>>().join("-");
    if id.is_empty() { "source".to_owned() } else { id }
}

/// The checksum of what was worked out from all the articles: of their texts and days of publication, in order.
fn checksum_of_all(articles: &[&Article]) -> u64 {
    let each = articles.iter().map(|a| entry::checksum_of(&a.text, &a.meta));
    checksum(&each.map(|sum| format!("{sum:016x}")).collect::<String>())
}

/// The checksum that the comparison's file holds of all its texts and their days, as it stands there.
pub fn sum(corpus: &Corpus) -> String {
    format!("{:016x}", checksum_of_all(&corpus.articles.iter().collect::<Vec<_>>()))
}

/// Adds who worked it out, and from what.
fn sign(worked_out: &mut Value, checksum: u64) {
    if let Some(object) = worked_out.as_object_mut() {
        object.insert("engine".to_owned(), super::VERSION.into());
        object.insert("checksum".to_owned(), format!("{checksum:016x}").into());
    }
}

/// Whether it was worked out by this engine from what has this checksum.
fn is_current(worked_out: &Value, checksum: u64) -> bool {
    let holds = |key: &str, value: &str| worked_out.get(key).and_then(Value::as_str) == Some(value);
    holds("engine", super::VERSION) && holds("checksum", &format!("{checksum:016x}"))
}

/// How the articles compare, where that was worked out by this engine from just these.
fn comparison(value: Value, articles: &[&Article]) -> Result<Option<Comparison>, CorpusError> {
    if !is_current(&value, checksum_of_all(articles)) {
        return Ok(None);
    }
    let comparison = serde_json::from_value::<Comparison>(value)
        .map_err(|error| CorpusError::Damaged(format!("in its comparison, {error}")))?;
    let comparison = offsets::comparison_to_bytes(comparison, articles);
    comparison.filter(|c| sound::comparison(c, articles)).map(Some).ok_or(CorpusError::Unsound)
}
