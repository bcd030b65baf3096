//! Numbers and amounts of the same thing.

use super::reading::Reading;
use super::{Found, Pair};
use crate::engine::compare::quantities::{Quantity, Unit};
use crate::engine::compare::related::is_event;
use crate::engine::comparison::{DifferenceKind, Relation};
use std::collections::BTreeSet;

/// Words that are counted in every kind of sentence: they tie two numbers together only with an event word.
const GENERAL: &[&str] = &[
    "peopl", "person", "other", "man", "men", "woman", "women", "year", "day", "month", "week", "hour", "minut",
    "time", "member", "countri", "nation", "thing", "case",
];

/// How close two sentences must be for two percentages or amounts that name nothing else in common.
const CLOSE: f32 = 0.45;

/// The same for two numbers that may be one.
const NEAR: f32 = 0.3;
pub fn compare(pair: &Pair, found: &mut Vec<Found>) {
    let (a, b) = (&pair.a.profile.quantities, &pair.b.profile.quantities);
    let alike = |x: &Quantity, y: &Quantity| comparable(pair, x, y);
    // A number that stands on both sides is not held against another: "seven villages out of eleven".
    let same = |p: &Quantity, q: &Quantity| (p.low, p.high, p.unit) == (q.low, q.high, q.unit);
    let here = |list: &[Quantity], q: &Quantity| list.iter().any(|p| same(p, q));
    for x in a.iter().filter(|x| !here(b, x)) {
        let others: Vec<&Quantity> = b.iter().filter(|y| alike(x, y) && !here(a, y)).collect();
        let back = |y: &Quantity| a.iter().filter(|z| alike(z, y)).count();
        // Only where each number has one counterpart is it clear which is to be held against which.
        let [y] = others.as_slice() else { continue };
        if back(y) != 1 {
            continue;
        }
        let Some((relation, exact)) = relation(x, y) else { continue };
        found.push(Found { kind: DifferenceKind::Number, a: x.span, b: y.span, relation, exact });
    }
}

/// Whether two numbers count or measure the same.
fn comparable(pair: &Pair, x: &Quantity, y: &Quantity) -> bool {
    if x.unit != y.unit || x.unit == Unit::Rank || in_date(pair.a, x) || in_date(pair.b, y) {
        return false;
    }
    let (events_a, events_b) = (events(pair.a, x), events(pair.b, y));
    let event = events_a.intersection(&events_b).next().is_some();
    let apart = !events_a.is_empty() && !events_b.is_empty() && !event;
    let counted = x.counted.iter().any(|s| !GENERAL.contains(&s.as_str()) && y.counted.contains(s));
    let general = x.counted.iter().any(|s| y.counted.contains(s));
    match x.unit {
        Unit::Things => {
            (counted && !apart)
                || pair.kinship >= NEAR && near(x, y)
                || (event && (general || x.counted.is_empty() || y.counted.is_empty() || events_of_counted(x, y)))
        }
        _ => !apart && (event || counted || pair.kinship >= CLOSE && shared_context(pair, x, y)),
    }
}

/// Whether two numbers may be the same, whatever word says what is counted: "60 patients" beside "about 60 volunteers".
fn near(x: &Quantity, y: &Quantity) -> bool {
    let close = (x.value - y.value).abs() <= 0.1 * x.value.abs().max(y.value.abs());
    x.value > 12.0 && close && relation(x, y).is_some_and(|r| r.0 == Relation::Compatible)
}

/// Whether what is counted names the event itself: "12 dead" beside "12 people were killed".
fn events_of_counted(x: &Quantity, y: &Quantity) -> bool {
    let is_general = |q: &Quantity| q.counted.first().is_none_or(|s| GENERAL.contains(&s.as_str()));
    is_general(x) || is_general(y)
}

/// The groups of the event words near a number.
fn events(reading: &Reading, quantity: &Quantity) -> BTreeSet<u16> {
    let (from, to) = places(reading, quantity);
    reading.around(from, to, 4, 6).map(|(_, w)| w.group).filter(|g| is_event(*g)).collect()
}

fn shared_context(pair: &Pair, x: &Quantity, y: &Quantity) -> bool {
    let stems = |r: &Reading, q: &Quantity| -> BTreeSet<String> {
        let (from, to) = places(r, q);
        r.around(from, to, 6, 6).map(|(_, w)| w.stem.to_owned()).filter(|s| !s.is_empty()).collect()
    };
    stems(pair.a, x).intersection(&stems(pair.b, y)).count() >= 2
}

fn places(reading: &Reading, quantity: &Quantity) -> (usize, usize) {
    (reading.at_byte(quantity.span.start), reading.at_byte(quantity.span.end))
}

fn in_date(reading: &Reading, quantity: &Quantity) -> bool {
    let near = reading.article.dates.iter().skip_while(|d| d.span.end <= quantity.span.start);
    near.take_while(|d| d.span.start < quantity.span.end).next().is_some()
}

/// How two numbers go together; none where they are the same.
fn relation(x: &Quantity, y: &Quantity) -> Option<(Relation, Option<bool>)> {
    if x.low == y.low && x.high == y.high {
        return None;
    }
    let width = |q: &Quantity| if q.low.is_infinite() || q.high.is_infinite() { f64::INFINITY } else { q.high - q.low };
    let exact = match width(x).total_cmp(&width(y)) {
        std::cmp::Ordering::Less => Some(false),
        std::cmp::Ordering::Greater => Some(true),
        std::cmp::Ordering::Equal => None,
    };
    if x.low <= y.high && y.low <= x.high {
        return Some((Relation::Compatible, exact));
    }
    // "More than 40" is not 38 rounded.
    let closed = |q: &Quantity| q.low.is_finite() && q.high.is_finite();
    if closed(x) && rounds(x.value, y.value) {
        return Some((Relation::Compatible, Some(true)));
    }
    if closed(y) && rounds(y.value, x.value) {
        return Some((Relation::Compatible, Some(false)));
    }
    Some((Relation::Different, None))
}

/// Whether `round` is `value` with fewer figures: 1.2 million for 1,234,567.
fn rounds(round: f64, value: f64) -> bool {
    let mut step = 10.0;
    while step <= round.abs() {
        if round % step == 0.0
            && value % step != 0.0
            && round.abs() >= 3.0 * step
            && (value - round).abs() <= step / 2.0
        {
            return true;
        }
        step *= 10.0;
    }
    let mut step = 1.0;
    while step > 0.005 {
        let whole = |v: f64| ((v / step).round() * step - v).abs() < step * 1e-6;
        if whole(round) && !whole(value) && round.abs() >= 10.0 * step && (value - round).abs() <= step / 2.0 {
            return true;
        }
        step /= 10.0;
    }
    false
}
