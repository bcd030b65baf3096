//! How a thing is described: words that cannot both be meant.

use super::Found;
use super::reading::Reading;
use crate::engine::compare::occasions::{OCCASIONS, RELAXED, TENSE};
use crate::engine::comparison::{DifferenceKind, Relation};
use crate::engine::span::Span;

/// Opposites, and what they are said of; stems.
const OPPOSITES: [(&[&str], &[&str], &[&str]); 5] = [
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

/// How a sentence describes things: for each line of [`OPPOSITES`] where it does so one way, and where the other.
pub type Described = [[Option<Span>; 2]; OPPOSITES.len()];

/// How a sentence describes things.
pub fn read(reading: &Reading) -> Described {
    OPPOSITES.map(|(one, other, things)| [one, other].map(|how| described(reading, how, things)))
}

pub fn compare(a: &Described, b: &Described, found: &mut Vec<Found>) {
    for ([one_a, other_a], [one_b, other_b]) in a.iter().zip(b) {
        for (a, b) in [(one_a, other_b), (other_a, one_b)] {
            if let (Some(a), Some(b)) = (*a, *b) {
                let relation = Relation::Different;
                found.push(Found { kind: DifferenceKind::Description, a, b, relation, exact: None });
            }
        }
    }
}

/// The words that describe one of the things so, with the thing.
fn described(reading: &Reading, how: &[&str], things: &[&str]) -> Option<Span> {
    reading.words.iter().enumerate().filter(|(_, w)| how.contains(&w.stem)).find_map(|(at, word)| {
        if reading.negated(at) {
            return None;
        }
        let thing = reading
            .around(at, at + 1, 6, 3)
            .filter(|(_, w)| things.contains(&w.stem))
            .min_by_key(|(i, _)| i.abs_diff(at))?;
        Some(word.span.cover(thing.1.span))
    })
}
