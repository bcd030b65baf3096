//! Who did it to whom: one act told from either side.

use super::Found;
use super::reading::Reading;
use crate::engine::comparison::{DifferenceKind, Relation};
use crate::engine::span::Span;

/// Verbs of one act from its two sides, each with what is given or taken; stems.
const CONVERSE: [(&[&str], &[&str], &[&str]); 4] = [
    (
        &["accept", "receiv", "answer"],
        &["initi", "place", "request", "propos", "offer"],
        &["call", "invit", "offer", "propos", "request", "telephon"],
    ),
    (&["bought", "buy", "purchas", "acquir"], &["sold", "sell"], &[]),
    (&["borrow"], &["lent", "lend"], &[]),
    (&["hire"], &["join"], &["compani", "firm", "team"]),
];

/// For each line of [`CONVERSE`] the act from the one side and from the other, where a sentence tells it.
pub type Acts = [[Option<Act>; 2]; CONVERSE.len()];

/// The acts that a sentence tells.
pub fn read(reading: &Reading) -> Acts {
    CONVERSE.map(|(one, other, objects)| [one, other].map(|verbs| act(reading, verbs, objects)))
}

pub fn compare(a: &Acts, b: &Acts, kinship: f32, found: &mut Vec<Found>) {
    for (([one_a, other_a], [one_b, other_b]), (_, _, objects)) in a.iter().zip(b).zip(CONVERSE) {
        for (a, b) in [(one_a, other_b), (other_a, one_b)] {
            let (Some(a), Some(b)) = (a, b) else { continue };
            if a.object == b.object && (!objects.is_empty() || kinship >= 0.4) {
                let relation = Relation::Compatible;
                found.push(Found { kind: DifferenceKind::Role, a: a.span, b: b.span, relation, exact: None });
                return;
            }
        }
    }
}

/// An act with what it is done to.
pub struct Act {
    span: Span,
    object: Option<&'static str>,
}

fn act(reading: &Reading, verbs: &[&str], objects: &[&'static str]) -> Option<Act> {
    reading.words.iter().enumerate().filter(|(_, w)| verbs.contains(&w.stem)).find_map(|(at, verb)| {
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
