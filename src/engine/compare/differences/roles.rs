//! Who did it to whom: one act told from either side.

use super::reading::Reading;
use super::{Found, Pair};
use crate::engine::comparison::{DifferenceKind, Relation};
use crate::engine::span::Span;

/// Verbs of one act from its two sides, each with what is given or taken; stems.
const CONVERSE: &[(&[&str], &[&str], &[&str])] = &[
    (
        &["accept", "receiv", "answer"],
        &["initi", "place", "request", "propos", "offer"],
        &["call", "invit", "offer", "propos", "request", "telephon"],
    ),
    (&["bought", "buy", "purchas", "acquir"], &["sold", "sell"], &[]),
    (&["borrow"], &["lent", "lend"], &[]),
    (&["hire"], &["join"], &["compani", "firm", "team"]),
];

pub fn compare(pair: &Pair, found: &mut Vec<Found>) {
    for (one, other, objects) in CONVERSE {
        for (first, second) in [(one, other), (other, one)] {
            let (Some(a), Some(b)) = (act(pair.a, first, objects), act(pair.b, second, objects)) else { continue };
            if a.object == b.object && (!objects.is_empty() || pair.kinship >= 0.4) {
                let relation = Relation::Compatible;
                found.push(Found { kind: DifferenceKind::Role, a: a.span, b: b.span, relation, exact: None });
                return;
            }
        }
    }
}

/// An act with what it is done to.
struct Act<'a> {
    span: Span,
    object: Option<&'a str>,
}

fn act<'a>(reading: &Reading, verbs: &[&str], objects: &[&'a str]) -> Option<Act<'a>> {
    reading.words.iter().enumerate().filter(|(_, w)| verbs.contains(&w.stem.as_str())).find_map(|(at, verb)| {
        if reading.negated(at) {
            return None;
        }
        if objects.is_empty() {
            return Some(Act { span: verb.span, object: None });
        }
        let near = reading.words.iter().take(at + 6).skip(at.saturating_sub(7)).filter(|w| w.span != verb.span);
        let object = near.into_iter().find_map(|w| objects.iter().find(|o| **o == w.stem).map(|o| (w.span, *o)));
        object.map(|(span, object)| Act { span: verb.span.cover(span), object: Some(object) })
    })
}
