//! The verb chosen: threatened or done, planned or done.

use super::reading::Reading;
use super::{Found, Pair};
use crate::engine::comparison::{DifferenceKind, Relation};
use crate::engine::span::Span;

/// How close two sentences must be for their verbs to be held against each other.
const CLOSE: f32 = 0.35;

/// Verbs that say that something is not done yet, before "to".
const AHEAD: &[&str] = &[
    "considered",
    "considering",
    "planned",
    "planning",
    "plans",
    "threatened",
    "threatening",
    "threatens",
    "vowed",
    "wants",
    "wanted",
];

pub fn compare(pair: &Pair, found: &mut Vec<Found>) {
    if pair.kinship < CLOSE {
        return;
    }
    one_way(pair.a, pair.b, |a, b| found.push(difference(a, b)));
    one_way(pair.b, pair.a, |b, a| found.push(difference(a, b)));
}

fn difference(a: Span, b: Span) -> Found {
    Found { kind: DifferenceKind::Verb, a, b, relation: Relation::Different, exact: None }
}

/// Calls `visit` with "threatened to revoke" of the one and "revoked" of the other.
fn one_way(ahead: &Reading, done: &Reading, mut visit: impl FnMut(Span, Span)) {
    for (at, word) in ahead.words.iter().enumerate() {
        if !AHEAD.contains(&word.folded) || ahead.word(at + 1) != "to" {
            continue;
        }
        let Some(verb) = ahead.words.get(at + 2).filter(|v| !v.stem.is_empty()) else { continue };
        let past = done.words.iter().enumerate().find(|(i, w)| {
            w.stem == verb.stem
                && w.folded.ends_with("ed")
                && !done.negated(*i)
                && !matches!(done.before(*i, 1), "be" | "to")
                && !matches!(done.before(*i, 2), "could" | "would" | "may" | "might")
        });
        if let Some((_, past)) = past {
            visit(word.span.cover(verb.span), past.span);
        }
    }
}
