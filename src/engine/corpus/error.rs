//! Why a comparison's file is refused.

use super::{FORMAT, MOST};
use std::fmt;

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
    /// What it says of how the articles compare does not fit them.
    Unsound,
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
            Self::Unsound => write!(
                f,
                "What the comparison's file says of how the reports compare does not fit them; it is not shown."
            ),
        }
    }
}

impl std::error::Error for CorpusError {}

impl CorpusError {
    /// What is wrong with a file that the reader of JSON refuses.
    pub(super) fn not_json(json: &str, error: &serde_json::Error) -> Self {
        match error.classify() {
            serde_json::error::Category::Eof if json.trim().is_empty() => Self::NotACorpus,
            serde_json::error::Category::Eof => Self::CutOff,
            // A number that is cut off, as in `0.`, is no number rather than no end.
            _ if error.line() == json.lines().count()
                && json.lines().last().is_some_and(|l| error.column() >= l.len()) =>
            {
                Self::CutOff
            }
            _ => Self::Damaged(error.to_string()),
        }
    }
}
