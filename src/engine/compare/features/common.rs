//! What two sorted lists have in common.

use super::side::{Sentence, Word};
use crate::engine::compare::index::NONE;
use crate::engine::compare::quantities::Quantity;

/// `a / b`, 0 where there is nothing to divide by.
pub fn ratio(a: f32, b: f32) -> f32 {
    if b > 0.0 { a / b } else { 0.0 }
}

/// How many related words of two sentences are held against each other at most.
const MOST: usize = 24;

/// Of words that are not shared but related: the sum of products, for a cosine, and of weights.
pub fn related(a: &Sentence, b: &Sentence) -> (f32, f32) {
    let has = |words: &[Word], code: u32| code != NONE && words.binary_search_by_key(&code, |w| w.code).is_ok();
    let mut found = [Match::default(); MOST];
    let (mut i, mut j, mut count) = (0, 0, 0);
    while let (Some(x), Some(y)) = (a.related.get(i), b.related.get(j)) {
        if x.code != y.code {
            i += usize::from(x.code < y.code);
            j += usize::from(y.code < x.code);
            continue;
        }
        let others = b.related.get(j..).unwrap_or_default().iter().take_while(|y| y.code == x.code);
        if !has(b.words, x.word) {
            for y in others.filter(|y| !has(a.words, y.word)) {
                if let Some(slot) = found.get_mut(count) {
                    *slot = Match { places: [x.at, y.at], here: [x.here, y.here], credit: x.credit };
                    count += 1;
                }
            }
        }
        i += 1;
    }
    let Some(found) = found.get_mut(..count).filter(|f| !f.is_empty()) else { return (0.0, 0.0) };
    let (there, back) = (best(found, 0, 1), best(found, 1, 0));
    ((there.0 + back.0) / 2.0, (there.1 + back.1) / 2.0)
}

/// Two related words.
#[derive(Clone, Copy, Default)]
struct Match {
    places: [u32; 2],
    here: [f32; 2],
    credit: f32,
}

/// The sums over the words of one sentence, each with the best of the other's.
fn best(found: &mut [Match], own: usize, other: usize) -> (f32, f32) {
    let key = |m: &Match| (m.places[own], m.places[other]);
    found.sort_unstable_by(|x, y| {
        key(x).0.cmp(&key(y).0).then(y.credit.total_cmp(&x.credit)).then(key(x).1.cmp(&key(y).1))
    });
    let (mut products, mut weights, mut last) = (0.0, 0.0, None);
    for m in found.iter() {
        if last != Some(m.places[own]) {
            products += m.credit * m.here[own] * m.here[other];
            weights += m.credit * m.here[own].min(m.here[other]);
        }
        last = Some(m.places[own]);
    }
    (products, weights)
}

/// How many values two sorted lists have in common.
pub fn in_common<T: Ord>(a: &[T], b: &[T]) -> usize {
    let mut b = b.iter().peekable();
    a.iter()
        .filter(|x| {
            while b.next_if(|y| y < x).is_some() {}
            b.peek() == Some(x)
        })
        .count()
}

/// How many numbers are in common, and how many stand alone on both sides.
pub fn numbers(a: &[Quantity], b: &[Quantity]) -> (f32, f32) {
    if a.is_empty() || b.is_empty() {
        return (0.0, 0.0);
    }
    let same = |x: &Quantity, y: &Quantity| x.unit == y.unit && x.low <= y.high && y.low <= x.high;
    let common = a
        .iter()
        .filter(|x| b.iter().any(|y| same(x, y)))
        .count()
        .min(b.iter().filter(|y| a.iter().any(|x| same(x, y))).count());
    (common as f32, (a.len().min(b.len()) - common.min(a.len().min(b.len()))) as f32)
}

/// How many things are counted on both sides, and never alike.
pub fn contradictions(a: &[Quantity], b: &[Quantity]) -> f32 {
    if a.is_empty() || b.is_empty() {
        return 0.0;
    }
    let counts = |x: &Quantity, y: &Quantity| x.unit == y.unit && x.counted.iter().any(|s| y.counted.contains(s));
    let agrees = |x: &Quantity, y: &Quantity| counts(x, y) && x.low <= y.high && y.low <= x.high;
    let apart = |x: &[Quantity], y: &[Quantity]| {
        x.iter().filter(|q| y.iter().any(|r| counts(q, r)) && !y.iter().any(|r| agrees(q, r))).count()
    };
    apart(a, b).min(apart(b, a)) as f32
}

/// The largest but for `value`, of the two largest with it.
pub fn besides([first, second]: [f32; 2], value: f32) -> f32 {
    if first == value { second } else { first }
}

/// Puts a value among the largest so far, which fall.
pub fn keep_largest<const COUNT: usize>(largest: &mut [f32; COUNT], value: f32) {
    // Each place by itself, so that several are worked on at once.
    let mut before = [value; COUNT];
    for (before, kept) in before.iter_mut().skip(1).zip(&*largest) {
        *before = if value < *kept { value } else { *kept };
    }
    for (kept, before) in largest.iter_mut().zip(before) {
        *kept = if before > *kept { before } else { *kept };
    }
}
