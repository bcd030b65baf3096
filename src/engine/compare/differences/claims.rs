//! Asserted, denied or hedged: how far a source stands behind what it reports.

use super::reading::Reading;
use super::{Found, Pair};
use crate::engine::compare::related::is_event;
use crate::engine::comparison::{DifferenceKind, Relation};
use crate::engine::span::Span;

/// How close two sentences must be for one's doubt to bear on the other's claim.
const CLOSE: f32 = 0.35;

/// Words that leave it open whether it is so.
const HEDGES: &[&str] = &[
    "alleged",
    "allegedly",
    "apparently",
    "possibly",
    "presumably",
    "probably",
    "purported",
    "purportedly",
    "reported",
    "reportedly",
    "supposed",
    "supposedly",
    "suspected",
    "unconfirmed",
];

/// Words that say it is not so.
const DENIALS: &[&str] = &["denied", "denies", "deny", "denying"];

#[derive(Clone, Copy, PartialEq)]
enum Stance {
    Asserted,
    Hedged,
    Denied,
}

pub fn compare(pair: &Pair, found: &mut Vec<Found>) {
    if pair.kinship < CLOSE {
        return;
    }
    for (at, word) in pair.a.words.iter().enumerate().filter(|(_, w)| is_claim(w)) {
        let other = pair.b.words.iter().enumerate().find(|(_, w)| w.folded == word.folded && is_claim(w));
        let Some((there, _)) = other else { continue };
        let ((stance_a, span_a), (stance_b, span_b)) = (stance(pair.a, at), stance(pair.b, there));
        let relation = match (stance_a, stance_b) {
            (x, y) if x == y => continue,
            (Stance::Denied, Stance::Asserted) | (Stance::Asserted, Stance::Denied) => Relation::Different,
            _ => Relation::Compatible,
        };
        // What somebody is said to have said is hedged already.
        let told = |stance: Stance, reading| stance == Stance::Asserted && attributed(reading);
        if relation == Relation::Compatible && (told(stance_a, pair.a) || told(stance_b, pair.b)) {
            continue;
        }
        found.push(Found { kind: DifferenceKind::Claim, a: span_a, b: span_b, relation, exact: None });
        return;
    }
}

/// Whether a word can carry a claim: a word of an event, not a name.
fn is_claim(word: &super::reading::Word) -> bool {
    !word.stem.is_empty() && !word.capital && (is_event(word.group) || word.folded.ends_with("ed"))
}

/// How the source stands to the word, and the words that show it.
fn stance(reading: &Reading, at: usize) -> (Stance, Span) {
    let own = reading.words.get(at).map(|w| w.span).unwrap_or_default();
    let nearest = |list: &[&str], reach: usize| {
        (1..=reach)
            .filter_map(|back| at.checked_sub(back))
            .find_map(|i| reading.words.get(i).filter(|w| list.contains(&w.folded)).map(|w| w.span.cover(own)))
    };
    if let Some(span) = nearest(DENIALS, 6) {
        (Stance::Denied, span)
    } else if let Some(span) = nearest(HEDGES, 2) {
        (Stance::Hedged, span)
    } else {
        (Stance::Asserted, own)
    }
}

/// Whether somebody else is named as the one who says so.
fn attributed(reading: &Reading) -> bool {
    reading.words.iter().enumerate().any(|(at, w)| {
        let said = matches!(
            w.folded,
            "said"
                | "says"
                | "told"
                | "claimed"
                | "claims"
                | "alleged"
                | "alleges"
                | "accused"
                | "accuses"
                | "stated"
                | "announced"
                | "reported"
                | "believe"
                | "believes"
        );
        said || (w.folded == "according" && reading.word(at + 1) == "to")
    })
}
