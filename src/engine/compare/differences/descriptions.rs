//! How a thing is described: words that cannot both be meant.

use super::reading::Reading;
use super::{Found, Pair};
use crate::engine::compare::occasions::{OCCASIONS, RELAXED, TENSE};
use crate::engine::comparison::{DifferenceKind, Relation};
use crate::engine::span::Span;

/// Opposites, and what they are said of; stems.
const OPPOSITES: &[(&[&str], &[&str], &[&str])] = &[
    (TENSE, RELAXED, OCCASIONS),
    (&["peac"], &["violent"], &["protest", "demonstr", "march", "ralli", "vote", "elect"]),
    (
        &["narrow", "slim", "razor-thin"],
        &["clear", "decis", "comfort", "wide", "landslid"],
        &["victori", "win", "major", "lead", "margin", "defeat"],
    ),
    (&["unanim"], &["divid", "split"], &["rule", "decis", "court", "judg", "vote", "verdict"]),
    (
        &["minor", "slight", "light"],
        &["serious", "sever", "grave", "critic", "heavi"],
        &["injuri", "damag", "hurt", "wound", "injur"],
    ),
];

pub fn compare(pair: &Pair, found: &mut Vec<Found>) {
    for (one, other, things) in OPPOSITES {
        for (first, second) in [(one, other), (other, one)] {
            if let (Some(a), Some(b)) = (described(pair.a, first, things), described(pair.b, second, things)) {
                let relation = Relation::Different;
                found.push(Found { kind: DifferenceKind::Description, a, b, relation, exact: None });
            }
        }
    }
}

/// The words that describe one of the things so, with the thing.
fn described(reading: &Reading, how: &[&str], things: &[&str]) -> Option<Span> {
    reading.words.iter().enumerate().filter(|(_, w)| how.contains(&w.stem.as_str())).find_map(|(at, word)| {
        if reading.negated(at) {
            return None;
        }
        let thing = reading
            .around(at, at + 1, 6, 3)
            .filter(|(_, w)| things.contains(&w.stem.as_str()))
            .min_by_key(|(i, _)| i.abs_diff(at))?;
        Some(word.span.cover(thing.1.span))
    })
}
