//! What is known of a text's dates before the first of them is placed: when it was written, and how it writes days.

use super::anchor::Anchor;
use super::edtf::{self, Edtf, Precision};
use super::meaning::{Meaning, Year};
use super::mentions::Mention;
use super::resolve::Context;
use super::value::Value;
use crate::engine::article::{Article, BlockKind};
use crate::engine::text::fold::fold;

/// What is known before the first expression is placed.
pub(super) fn context(article: &Article, mentions: &[Mention]) -> Context {
    let published = article.meta.published.as_ref();
    let known = published.and_then(|p| Anchor::new(p, article.meta.published_why.is_some()));
    let dateline = dateline(article, mentions);
    let exact = published.is_some_and(|p| p.precision() <= Precision::Day);
    let anchor = if exact { known } else { dateline.and_then(|d| Anchor::new(&d, false)).or(known) };
    // The first year that the text writes out, for its days without one.
    let year = mentions.iter().find_map(|m| match m.meaning {
        Meaning::Day(_, _, Year::Known(year), _) => Some(year),
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
        Meaning::Day(month, number, Year::Known(year), _) => edtf::day(year, month, number).map(Edtf::from),
        _ => None,
    }
}

/// Whether the source writes the day before the month, where an outlet's habit or its language tells.
fn day_first(article: &Article) -> Option<bool> {
    let outlet: Vec<String> =
        article.meta.outlet.as_deref().unwrap_or_default().split(|c: char| !c.is_alphanumeric()).map(fold).collect();
    let outlet: Vec<&str> = outlet.iter().map(String::as_str).filter(|w| !w.is_empty() && *w != "the").collect();
    let any = |names: &[&[&str]]| names.iter().any(|name| outlet.windows(name.len()).any(|w| w == *name));
    // "El País USA Edition" writes as American papers do.
    if any(MONTH_FIRST) {
        return Some(false);
    }
    if any(DAY_FIRST) {
        return Some(true);
    }
    match article.meta.lang.as_deref() {
        Some("en-US") => Some(false),
        Some(lang) if lang.starts_with("en-") || lang.starts_with("es") => Some(true),
        _ => None,
    }
}

/// Outlets that write the day first, by words of their names.
const DAY_FIRST: &[&[&str]] = &[
    &["abc", "news", "australia"],
    &["age"],
    &["al", "jazeera"],
    &["australian"],
    &["bbc"],
    &["daily", "mail"],
    &["daily", "telegraph"],
    &["dawn"],
    &["economic", "times"],
    &["el", "país"],
    &["el", "pais"],
    &["financial", "times"],
    &["guardian"],
    &["hindu"],
    &["hindustan", "times"],
    &["independent"],
    &["indian", "express"],
    &["irish", "independent"],
    &["irish", "times"],
    &["new", "zealand", "herald"],
    &["reuters", "uk"],
    &["rte"],
    &["scotsman"],
    &["sky", "news"],
    &["straits", "times"],
    &["sydney", "morning", "herald"],
    &["times", "of", "india"],
    &["times", "of", "london"],
];

/// Outlets that write the month first.
const MONTH_FIRST: &[&[&str]] = &[
    &["ap"],
    &["associated", "press"],
    &["boston", "globe"],
    &["cbs"],
    &["chicago", "tribune"],
    &["cnn"],
    &["fox", "news"],
    &["los", "angeles", "times"],
    &["miami", "herald"],
    &["nbc"],
    &["new", "york", "post"],
    &["new", "york", "times"],
    &["npr"],
    &["pbs"],
    &["politico"],
    &["usa", "edition"],
    &["usa", "today"],
    &["wall", "street", "journal"],
    &["washington", "post"],
    &["washington", "times"],
];
