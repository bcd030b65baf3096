//! A comparison as a file: the sources' texts, what is known of them, and what was parsed from them.
//!
//! ```text
//! {"format": 1, "title": "...", "articles": [
//!   {"id": "el-pais", "outlet": "...", "published": "2026-02-03~", "text": "...",
//!    "parsed": {"engine": "0.1.0", "checksum": "83d1f6a01c2b4e57", "blocks": [...], "quotes": [...], ...}}]}
//! ```
//!
//! An article needs its id and text; the rest of what is known of it may be left out. `parsed` holds what
//! [`super::parse`] made of the text, offsets in code points. It counts only where it comes from this engine and
//! this text (see [`checksum`]); else the text is parsed anew. Keys that are not known here are passed over.

use super::article::{Article, Meta};
use super::offsets;
use super::source::Source;
use super::span::Span;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::fmt;

/// The file's format.
pub const FORMAT: u64 = 1;

/// The most articles that a comparison holds.
pub const MOST: usize = 12;

/// A title and the articles that are compared, in the order of the comparison.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Corpus {
    /// What the comparison is called.
    pub title: String,
    /// From 1 to [`MOST`], each with an id of its own.
    pub articles: Vec<Article>,
}

/// Why a file is not shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CorpusError {
    /// It ends in the middle.
    CutOff,
    /// It is not JSON, or not of this shape: where, and what is wrong, as the reader of JSON says it.
    Damaged(String),
    /// It is JSON, but no comparison.
    NotACorpus,
    /// It is written in a format that this program does not know.
    UnknownFormat(String),
    /// It holds no article.
    NoArticles,
    /// It holds more articles than [`MOST`].
    TooManyArticles(usize),
    /// An article, by its place from 1, lacks what every article needs: `id` or `text`.
    Missing(usize, &'static str),
    /// An article's id holds other characters than small letters, digits and hyphens.
    UnsoundId(String),
    /// Two articles have this id.
    SameId(String),
    /// What was parsed from the article of this id does not fit its text.
    OutOfBounds(String),
}

impl fmt::Display for CorpusError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CutOff => write!(f, "The comparison's file is cut off: it ends in the middle."),
            Self::Damaged(what) => write!(f, "The comparison's file is damaged: {what}."),
            Self::NotACorpus => write!(f, "The file holds no comparison: it names no format and no articles."),
            Self::UnknownFormat(format) => write!(
                f,
                "The comparison's file is written in format {format}, which this version of Crossread does not know; \
                 it reads format {FORMAT}."
            ),
            Self::NoArticles => write!(f, "The comparison's file holds no article."),
            Self::TooManyArticles(count) => {
                write!(f, "The comparison's file holds {count} articles; Crossread compares at most {MOST}.")
            }
            Self::Missing(place, what) => write!(f, "Article {place} of the comparison's file has no {what}."),
            Self::UnsoundId(id) => write!(
                f,
                "An article of the comparison's file has the id {id:?}; an id is of small letters, digits and hyphens."
            ),
            Self::SameId(id) => write!(f, "Two articles of the comparison's file have the same id, {id:?}."),
            Self::OutOfBounds(id) => write!(
                f,
                "What the comparison's file says of the article {id:?} points outside its text; it is not shown."
            ),
        }
    }
}

impl std::error::Error for CorpusError {}

#[derive(Deserialize)]
struct Head {
    format: Option<Value>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct File {
    title: String,
    articles: Vec<Entry>,
}

#[derive(Serialize)]
struct FileOut<'a> {
    format: u64,
    title: &'a str,
    articles: Vec<Entry>,
}

/// An article in the file.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Entry {
    id: Option<String>,
    #[serde(flatten)]
    meta: Meta,
    text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    parsed: Option<Value>,
}

/// Reads a file, and parses those articles that do not come parsed by this engine from this text.
pub fn read(json: &str) -> Result<Corpus, CorpusError> {
    let json = json.trim_start_matches('\u{feff}');
    let head: Head = serde_json::from_str(json).map_err(|error| not_json(json, &error))?;
    match head.format {
        None => return Err(CorpusError::NotACorpus),
        Some(format) if format.as_u64() != Some(FORMAT) => return Err(CorpusError::UnknownFormat(format.to_string())),
        Some(_) => {}
    }
    let file: File = serde_json::from_str(json).map_err(|error| not_json(json, &error))?;
    match file.articles.len() {
        0 => return Err(CorpusError::NoArticles),
        count if count > MOST => return Err(CorpusError::TooManyArticles(count)),
        _ => {}
    }
    let mut articles: Vec<Article> = Vec::new();
    for (place, entry) in file.articles.into_iter().enumerate() {
        let article = entry.article(place + 1)?;
        if articles.iter().any(|a| a.id == article.id) {
            return Err(CorpusError::SameId(article.id));
        }
        articles.push(article);
    }
    Ok(Corpus { title: file.title, articles })
}

/// Writes a file, with what was parsed.
pub fn write(corpus: &Corpus) -> String {
    let articles = corpus.articles.iter().map(Entry::of).collect();
    let file = FileOut { format: FORMAT, title: &corpus.title, articles };
    // Strings, numbers and lists: nothing of it can't be written.
    serde_json::to_string(&file).unwrap_or_default()
}

/// The checksum of a text: 64-bit FNV-1a over its UTF-8. It tells an edited text from the one that was parsed, and is
/// no guard against forgery.
pub fn checksum(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Whether an id is of small letters, digits and hyphens, as links need it.
pub fn is_sound_id(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

fn not_json(json: &str, error: &serde_json::Error) -> CorpusError {
    match error.classify() {
        serde_json::error::Category::Eof if json.trim().is_empty() => CorpusError::NotACorpus,
        serde_json::error::Category::Eof => CorpusError::CutOff,
        // A number that is cut off, as in `0.`, is no number rather than no end.
        _ if error.line() == json.lines().count() && json.lines().last().is_some_and(|l| error.column() >= l.len()) => {
            CorpusError::CutOff
        }
        _ => CorpusError::Damaged(error.to_string()),
    }
}

impl Entry {
    fn of(article: &Article) -> Self {
        let mut parsed = serde_json::to_value(offsets::to_points(article)).unwrap_or_default();
        if let Some(object) = parsed.as_object_mut() {
            let meta = serde_json::to_value(&article.meta).unwrap_or_default();
            object.retain(|key, _| key != "id" && key != "text" && meta.get(key).is_none());
            object.insert("engine".to_owned(), super::VERSION.into());
            object.insert("checksum".to_owned(), format!("{:016x}", checksum(&article.text)).into());
        }
        Self {
            id: Some(article.id.clone()),
            meta: article.meta.clone(),
            text: Some(article.text.clone()),
            parsed: Some(parsed),
        }
    }

    /// The article, at its place from 1 in the file.
    fn article(self, place: usize) -> Result<Article, CorpusError> {
        let id = self.id.filter(|id| !id.is_empty()).ok_or(CorpusError::Missing(place, "id"))?;
        if !is_sound_id(&id) {
            return Err(CorpusError::UnsoundId(id));
        }
        let text = self.text.ok_or(CorpusError::Missing(place, "text"))?;
        let mut article = match self.parsed.filter(|parsed| is_current(parsed, &text)) {
            Some(parsed) => {
                let parsed = serde_json::from_value::<Article>(parsed)
                    .map_err(|error| CorpusError::Damaged(format!("in what was parsed from {id:?}, {error}")))?;
                let article = offsets::to_bytes(Article { text, ..parsed });
                article.filter(is_sound).ok_or_else(|| CorpusError::OutOfBounds(id.clone()))?
            }
            None => {
                let published = self.meta.published.clone();
                super::parse(&Source { id: id.clone(), text, published, ..Source::default() })
            }
        };
        article.id = id;
        overlay(&mut article.meta, self.meta);
        Ok(article)
    }
}

/// Whether what was parsed comes from this engine and this text.
fn is_current(parsed: &Value, text: &str) -> bool {
    let holds = |key: &str, value: &str| parsed.get(key).and_then(Value::as_str) == Some(value);
    holds("engine", super::VERSION) && holds("checksum", &format!("{:016x}", checksum(text)))
}

/// What the file says of an article counts before what the text says of itself.
fn overlay(meta: &mut Meta, told: Meta) {
    let Meta { label, outlet, title, byline, published, published_why, lang, kind, original_sketch } = told;
    if published.is_some() {
        meta.published_why = published_why;
        meta.published = published;
    }
    let fields = [
        (&mut meta.label, label),
        (&mut meta.outlet, outlet),
        (&mut meta.title, title),
        (&mut meta.byline, byline),
        (&mut meta.lang, lang),
        (&mut meta.kind, kind),
        (&mut meta.original_sketch, original_sketch),
    ];
    for (field, told) in fields {
        if told.is_some() {
            *field = told;
        }
    }
}

/// Whether the parts of an article fit each other, as [`Article`] promises: stretches in order and apart where they
/// must be, and every number names something that is there. That all spans lie in the text is known already.
fn is_sound(article: &Article) -> bool {
    let sentence_in_block =
        |s: &super::article::Sentence| article.blocks.get(s.block).is_some_and(|block| block.span.contains(s.span));
    in_order(article.blocks.iter().map(|b| b.span))
        && in_order(article.removed.iter().map(|r| r.span))
        && in_order(article.sentences.iter().map(|s| s.span))
        && in_order(article.dates.iter().map(|d| d.span))
        && article.sentences.iter().all(sentence_in_block)
        && article.people.iter().zip(0..).all(|(person, id)| person.id == id)
        && article.quotes.iter().all(|quote| {
            let known = |person: u32| usize::try_from(person).is_ok_and(|p| p < article.people.len());
            quote.person.is_none_or(known) && (0.0..=1.0).contains(&quote.confidence) && !quote.pieces.is_empty()
        })
}

/// Whether each stretch starts where the one before it ends, or later.
fn in_order(mut spans: impl Iterator<Item = Span>) -> bool {
    let mut end = 0;
    spans.all(|span| {
        let follows = span.start >= end;
        end = span.end;
        follows
    })
}
