//! Time expressions: where a text says when, and which day or span of days it means.
//!
//! ```text
//! block - tokens - grammar - meaning -+- resolve - TimeExpression
//!                  tense, anchor -----+
//! ```
//!
//! `grammar` finds the words and says what they mean wherever they stand; `resolve` places that on the
//! calendar, counted from the day of publication or from the date spoken of last.

pub mod edtf;
pub mod holidays;
pub mod say;
pub mod why;

mod anchor;
mod grammar;
pub(in crate::engine) mod lexicon;
mod meaning;
mod resolve;
mod tense;
mod tokens;
mod value;
mod verbs;

use super::article::{Article, BlockKind};
use super::note::Note;
use super::span::Span;
use crate::engine::text::fold::{bare, fold};
use crate::engine::text::words;
use anchor::Anchor;
use edtf::{Edtf, Precision};
use meaning::Meaning;
use resolve::Context;
use serde::{Deserialize, Serialize};
use time::Date;
use tokens::Tokens;
use value::Value;
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

/// An expression found, not yet placed.
struct Mention {
    span: Span,
    /// Its first two words: "a week" of "a week after the vote".
    head: Span,
    block: usize,
    meaning: Meaning,
    tense: tense::Tense,
}

/// Finds the time expressions of an article's blocks, resolved against its day of publication.
pub fn find(article: &Article) -> Dates {
    let mentions = mentions(article);
    let mut context = context(article, &mentions);
    let mut found = Dates::default();
    let mut block = None;
    for mention in &mentions {
        if block != Some(mention.block) {
            // A new paragraph: the quarter of business goes on being spoken of, the day does not.
            block = Some(mention.block);
            context.spoken = context.spoken.filter(|v| !matches!(v, Value::Time(..) | Value::Part(..)));
        }
        let (span, resolved) = match &mention.meaning {
            Meaning::Beside(shift, unit, noun) => match told(article, &found.expressions, mention.span, noun) {
                Some(day) => (mention.span, resolve::beside(*shift, *unit, day)),
                // Nothing dates it: "the day after" opens a clause, "a week after" is a length.
                None if is_the(article.words(mention.head)) => continue,
                None => (mention.head, resolve::length(*unit)),
            },
            meaning => (mention.span, resolve::resolve(meaning, mention.tense, &context)),
        };
        if let Some(value) = resolved.value {
            context.spoken = Some(value);
            // What is spoken of after "a fourth-quarter charge" that is to come is the quarter reported on.
            let over = context.anchor.as_ref().is_none_or(|a| value.end().is_some_and(|end| end < a.first));
            let reported = over || matches!(mention.tense, tense::Tense::Past | tense::Tense::Ended);
            let named = match &mention.meaning {
                Meaning::Fiscal(inner) => matches!(**inner, Meaning::Quarter(..)),
                meaning => matches!(meaning, Meaning::Quarter(..)),
            };
            let first = matches!(mention.meaning, Meaning::QuarterTo(_)) && context.quarter.is_none();
            if reported && named || over && first {
                context.quarter = Some(value);
            }
        }
        // "the first nine months", "the year": what a year before is compared with is no quarter any more.
        if matches!(&mention.meaning, Meaning::Fixed(TimeKind::Duration, length) if matches!(length.as_str(), "P6M" | "P9M" | "P1Y"))
        {
            context.quarter = None;
        }
        if let Some(text) = doubt(&resolved.why) {
            found.notes.push(Note::new(span, text));
        }
        found.expressions.push(TimeExpression {
            span,
            kind: resolved.kind,
            timex: resolved.timex,
            edtf: resolved.edtf,
            why: resolved.why,
        });
    }
    found
}

/// How many of the expressions before are asked for the day of what a noun names.
const TOLD: usize = 40;

/// The day that the text gave for what `noun` names: the date of the sentence before `at` that holds the noun, the one
/// that stands nearest to it.
fn told(article: &Article, before: &[TimeExpression], at: Span, noun: &str) -> Option<Date> {
    let dated = before.iter().rev().take(TOLD).filter_map(|e| Some((e.span, e.edtf.as_ref()?.to_day()?)));
    let mut best: Option<(usize, usize, Date)> = None;
    for (span, day) in dated {
        let place = article.sentences.partition_point(|s| s.span.end <= span.start);
        let Some(sentence) = article.sentences.get(place) else { continue };
        if best.is_some_and(|(p, ..)| p != place) {
            break;
        }
        let words = words::tokens(&article.text, Span::new(sentence.span.start, sentence.span.end.min(at.start)));
        let named = words
            .iter()
            .filter(|w| is_noun(&fold(bare(w.of(&article.text))), noun))
            .map(|w| w.span.start.abs_diff(span.start))
            .min();
        if let Some(distance) = named.filter(|d| best.is_none_or(|(_, b, _)| *d < b)) {
            best = Some((place, distance, day));
        }
    }
    best.map(|(.., day)| day)
}

fn is_the(words: &str) -> bool {
    words.get(..4).is_some_and(|w| w.eq_ignore_ascii_case("the "))
}

/// Whether a word is a noun, in the singular or the plural.
fn is_noun(word: &str, noun: &str) -> bool {
    word == noun || word.strip_suffix('s') == Some(noun)
}

/// What a reader should check about a value worked out so.
fn doubt(why: &Why) -> Option<String> {
    match why {
        Why::Part(whole) => doubt(whole),
        Why::Unplaced => Some("This date could not be placed: nothing says from which day to count.".to_owned()),
        Why::TwoWays => Some("This date can be read with the day first or with the month first.".to_owned()),
        _ => None,
    }
}

fn mentions(article: &Article) -> Vec<Mention> {
    let mut found = Vec::new();
    for (number, block) in article.blocks.iter().enumerate() {
        let tokens = Tokens::new(&article.text, block.span).with_sentences(&article.sentences);
        let mut at = 0;
        while at < tokens.len() {
            match grammar::expression(&tokens, at).filter(|(end, _)| *end > at) {
                Some((end, meaning)) => {
                    let tense = tense::tense(&tokens, at, end);
                    let head = tokens.span(at, end.min(at + 2));
                    found.push(Mention { span: tokens.span(at, end), head, block: number, meaning, tense });
                    at = end;
                }
                None => at += 1,
            }
        }
    }
    found
}

/// What is known before the first expression is placed.
fn context(article: &Article, mentions: &[Mention]) -> Context {
    let published = article.meta.published.as_ref();
    let known = published.and_then(|p| Anchor::new(p, article.meta.published_why.is_some()));
    let dateline = dateline(article, mentions);
    let exact = published.is_some_and(|p| p.precision() <= Precision::Day);
    let anchor = if exact { known } else { dateline.and_then(|d| Anchor::new(&d, false)).or(known) };
    // The first year that the text writes out, for its days without one.
    let year = mentions.iter().find_map(|m| match m.meaning {
        Meaning::Day(_, _, meaning::Year::Known(year), _) => Some(year),
        _ => None,
    });
    Context { anchor, year, day_first: day_first(article), ..Context::default() }
}

/// The day in the dateline, or in a line that says when the report was written.
fn dateline(article: &Article, mentions: &[Mention]) -> Option<Edtf> {
    let first = mentions.iter().take(3).find(|m| {
        let block = article.blocks.get(m.block);
        let own = block.is_some_and(|b| b.kind == BlockKind::Dateline);
        let after = article.text.get(m.span.end..).unwrap_or_default().trim_start();
        let dashed = m.block < 4 && after.starts_with(['\u{2013}', '\u{2014}', '-']);
        let early = block.is_some_and(|b| m.span.start - b.span.start.min(m.span.start) < 60);
        own || dashed && early
    })?;
    match first.meaning {
        Meaning::Known(value @ Value::Day(_)) => value.edtf(),
        Meaning::Day(month, number, meaning::Year::Known(year), _) => edtf::day(year, month, number).map(Edtf::from),
        _ => None,
    }
}

/// Whether the source writes the day before the month, where an outlet's habit or its language tells.
fn day_first(article: &Article) -> Option<bool> {
    let outlet = article.meta.outlet.as_deref().unwrap_or_default().to_lowercase();
    let any = |names: &[&str]| names.iter().any(|n| outlet.contains(n));
    if any(&[
        "bbc",
        "guardian",
        "reuters uk",
        "telegraph",
        "independent",
        "daily mail",
        "irish times",
        "the hindu",
        "times of india",
        "sydney morning herald",
        "abc news australia",
        "al jazeera",
        "dawn",
        "straits times",
    ]) {
        return Some(true);
    }
    if any(&[
        "new york times",
        "washington post",
        "associated press",
        "cnn",
        "npr",
        "fox news",
        "usa today",
        "los angeles times",
        "nbc",
        "cbs",
        "politico",
        "wall street journal",
        "usa",
    ]) {
        return Some(false);
    }
    match article.meta.lang.as_deref() {
        Some("en-US") => Some(false),
        Some(lang) if lang.starts_with("en-") || lang.starts_with("es") => Some(true),
        _ => None,
    }
}
