//! Time expressions: where a text says when, and which day or span of days it means.
//!
//! ```text
//! block - tokens - grammar - meaning - mentions -+- narrative - resolve - TimeExpression
//!                  tense ------------- origin ---+
//! ```
//!
//! `grammar` finds the words and says what they mean wherever they stand, `mentions` lists them with the tense around
//! them; `origin` says what is known before the first of them is placed; `narrative` goes through them in order and
//! keeps what is spoken of; `resolve` places each on the calendar, counted from the day of publication or from the date
//! spoken of last.

pub mod edtf;
pub mod holidays;
pub mod say;
pub mod why;

mod anchor;
mod grammar;
pub(in crate::engine) mod lexicon;
mod meaning;
mod mentions;
mod moon;
mod narrative;
mod origin;
mod resolve;
mod tense;
mod tokens;
mod told;
mod value;
pub(in crate::engine) mod verbs;

use super::article::Article;
use super::note::{Doubt, Note};
use super::span::Span;
use edtf::Edtf;
use serde::{Deserialize, Serialize};
use why::Why;

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
    /// How the value was worked out.
    pub why: Why,
}

/// The time expressions of an article, and what is unsure about them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dates {
    /// In the order of the text, none overlapping.
    pub expressions: Vec<TimeExpression>,
    /// What a reader should check.
    pub notes: Vec<Note>,
}

/// Finds the time expressions of an article's blocks, resolved against its day of publication.
pub fn find(article: &Article) -> Dates {
    let expressions = narrative::expressions(article);
    let notes = expressions.iter().filter_map(|e| Some(Note::of(e.span, doubt(&e.why)?))).collect();
    Dates { expressions, notes }
}

/// What a reader should check about a value worked out so.
fn doubt(why: &Why) -> Option<Doubt> {
    match why {
        Why::Part(whole) | Why::HalfOfDay(whole) | Why::BusinessYear(whole) => doubt(whole),
        Why::ByMoon(_) => Some(Doubt::DateByMoon),
        Why::SomeCountry => Some(Doubt::DateOfSomeCountry),
        Why::Unplaced => Some(Doubt::DateUnplaced),
        Why::TwoWays => Some(Doubt::DateTwoWays),
        _ => None,
    }
}
