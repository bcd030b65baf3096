//! Stretches of time without a place on the calendar: "in decades", "in three decades", "in recent years".

use super::Found;
use super::reading::Reading;
use crate::engine::comparison::{DifferenceKind, Relation};
use crate::engine::span::Span;

/// A stretch of time.
pub struct Stretch {
    span: Span,
    /// In days.
    length: f64,
    /// Whether it follows "in", and not "for" or "over".
    within: bool,
    /// 2 with a number, 1 with a unit alone, 0 with "recent".
    exactness: u8,
}

pub fn compare(a: &[Stretch], b: &[Stretch], found: &mut Vec<Found>) {
    let ([x], [y]) = (a, b) else { return };
    if x.within != y.within || (x.exactness, x.length) == (y.exactness, y.length) {
        return;
    }
    let relation = if x.exactness < 2 || y.exactness < 2 { Relation::Compatible } else { Relation::Different };
    let exact = match x.exactness.cmp(&y.exactness) {
        std::cmp::Ordering::Greater => Some(false),
        std::cmp::Ordering::Less => Some(true),
        std::cmp::Ordering::Equal => None,
    };
    found.push(Found { kind: DifferenceKind::Date, a: x.span, b: y.span, relation, exact });
}

/// The stretches that a sentence reaches back over: "in ...", "for ...", "over ...".
pub fn read(reading: &Reading) -> Vec<Stretch> {
    let mut found = Vec::new();
    for at in 0..reading.words.len() {
        let length = match reading.word(at) {
            "decade" | "decades" => 3652.0,
            "year" | "years" => 365.0,
            "month" | "months" => 30.0,
            "generation" | "generations" => 9000.0,
            _ => continue,
        };
        let (mut from, mut count, mut exactness) = (at, 1.0, 1);
        let number = reading.profile.quantities.iter().find(|q| {
            reading.words.get(at).is_some_and(|w| q.span.end <= w.span.start && w.span.start - q.span.end <= 1)
        });
        if let Some(number) = number {
            (from, count, exactness) = (reading.at_byte(number.span.start), number.value, 2);
        } else if !reading.word(at).ends_with('s') {
            continue;
        } else if matches!(reading.before(at, 1), "recent" | "past" | "last") {
            (from, exactness) = (at - 1, 0);
        }
        if matches!(reading.before(from, 1), "the" | "last" | "past") {
            from -= 1;
        }
        if !matches!(reading.before(from, 1), "in" | "for" | "over") {
            continue;
        }
        let within = reading.before(from, 1) == "in";
        // "In two years" may lie ahead; only a superlative or a negation makes it a stretch that lies behind.
        if within && exactness == 2 && !superlative(reading, from) {
            continue;
        }
        let span = reading.words.get(from - 1).zip(reading.words.get(at)).map(|(a, b)| a.span.cover(b.span));
        found.extend(span.map(|span| Stretch { span, length: length * count, within, exactness }));
    }
    found
}

fn superlative(reading: &Reading, at: usize) -> bool {
    let words = reading.words.iter().take(at);
    words.rev().take(16).any(|w| {
        matches!(w.folded, "most" | "least" | "worst" | "best" | "first" | "any" | "never" | "not")
            || (w.folded.ends_with("est") && w.folded.len() > 5)
    })
}
