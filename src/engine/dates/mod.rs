//! Time expressions: where a text says when, and which day or span of days it means.

pub mod edtf;

use super::article::Article;
use super::note::Note;
use super::span::Span;
use edtf::Edtf;
use serde::{Deserialize, Serialize};

/// What kind of time an expression names, as TIMEX3 tells them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum TimeKind {
    /// A day or something larger.
    Date,
    /// A part of a day.
    Time,
    /// A length of time.
    Duration,
    /// A repeated time: "every Friday".
    Set,
}

/// Words that say when, and what they mean.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TimeExpression {
    /// The words.
    #[serde(flatten)]
    pub span: Span,
    /// What kind of time they name.
    #[serde(rename = "type")]
    pub kind: TimeKind,
    /// Their value as TIMEX3 writes it: `2026-02-03`, `P3D`, `PAST_REF`.
    pub timex: String,
    /// Their value on the calendar; none for durations, sets and what can't be placed.
    pub edtf: Option<Edtf>,
    /// How the value was worked out, in a sentence.
    pub why: String,
}

/// The time expressions of an article, and what is unsure about them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dates {
    /// In the order of the text, none overlapping.
    pub expressions: Vec<TimeExpression>,
    /// What a reader should check.
    pub notes: Vec<Note>,
}

/// Finds the time expressions of an article's sentences, resolved against its day of publication.
pub fn find(_article: &Article) -> Dates {
    Dates::default()
}
