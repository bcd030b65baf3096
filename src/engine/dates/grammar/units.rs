//! A number of units of time: "three days", "a week", "five-year", with the words of roughness before it.

use super::super::lexicon::{self, Unit};
use super::super::tokens::Tokens;
use super::number::{Count, count};

/// The words of roughness before a number: "about", "more than", "at least".
pub(super) fn roughly(t: &Tokens, i: usize) -> usize {
    const PHRASES: &[&[&str]] = &[
        &["no", "more", "than"],
        &["no", "less", "than"],
        &["not", "more", "than"],
        &["more", "than"],
        &["less", "than"],
        &["fewer", "than"],
        &["at", "least"],
        &["at", "most"],
        &["up", "to"],
        &["just", "over"],
        &["just", "under"],
        &["about"],
        &["nearly"],
        &["almost"],
        &["over"],
        &["under"],
        &["around"],
        &["approximately"],
        &["roughly"],
        &["some"],
        &["well", "over"],
    ];
    // "stole it over eight years", but "lasted over eight years".
    let is_more = t.is(
        i.wrapping_sub(1),
        &["for", "just", "lasted", "lasts", "last", "took", "takes", "spent", "after", "of", "well", "is", "was"],
    );
    if t.word(i) == "over" && !is_more && !t.is(i + 1, &["a"]) {
        return i;
    }
    PHRASES.iter().find_map(|p| t.phrase(i, p)).unwrap_or(i)
}

/// A number of units at `i`, with the place after them.
pub(super) struct Units {
    pub(super) end: usize,
    pub(super) count: Count,
    pub(super) unit: Unit,
    /// Written with "a" or "an": "a week".
    pub(super) article: bool,
    /// Joined by hyphens: "five-year".
    pub(super) joined: bool,
}

pub(super) fn units(t: &Tokens, i: usize) -> Option<Units> {
    let article = t.is(i, &["a", "an"]);
    let (mut at, mut number) = count(t, i).or_else(|| article.then_some((i + 1, Count::Exact(1, false))))?;
    if t.is(at, &["to", "or"])
        && !article
        && let Some((after, Count::Exact(..))) = count(t, at + 1)
        && lexicon::unit(t.word(after)).is_some()
    {
        at = after;
    }
    let joined = t.dash(at) && t.glued(at) && t.glued(at + 1);
    at += usize::from(joined);
    at += usize::from(
        !joined
            && t.is(
                at,
                &[
                    "more",
                    "full",
                    "straight",
                    "consecutive",
                    "additional",
                    "whole",
                    "long",
                    "trading",
                    "business",
                    "working",
                    "calendar",
                    "successive",
                ],
            ),
    );
    let (unit, plural) = lexicon::unit(t.word(at))?;
    // "two second", "one second thought"; "three quarters of".
    let fraction = unit == Unit::Quarter && t.word(at + 1) == "of" && number != Count::Vague;
    // "a calendar year" is a kind of year.
    let kind = unit == Unit::Year && article && t.before(at) == "calendar";
    if unit == Unit::Second && !plural && !joined || fraction || kind {
        return None;
    }
    let mut end = at + 1;
    if let (Some(after), Count::Exact(n, false)) = (t.phrase(end, &["and", "a", "half"]), number) {
        (end, number) = (after, Count::Exact(n, true));
    }
    let rate =
        t.is(end, &["a", "per"]) && lexicon::unit(t.word(end + 1)).is_some_and(|(u, plural)| !plural && u > unit);
    if rate {
        return None;
    }
    let article = (article || t.is(i, &["one"]) && unit == Unit::Day) && at == i + 1;
    if !plural && !article && !joined && number != Count::Exact(1, false) && unit >= Unit::Day && !t.possessive(at) {
        // "the two year", as broadcasters write it, is a length before a noun.
        let noun = t.at(end).is_some_and(|n| n.kind == crate::engine::text::words::TokenKind::Word);
        if !noun {
            return None;
        }
    }
    Some(Units { end, count: number, unit, article, joined })
}
