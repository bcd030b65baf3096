//! What two sorted lists have in common.

use super::weigh::Weighted;
use crate::engine::compare::profile::Key;
use crate::engine::compare::quantities::Quantity;

/// `a / b`, 0 where there is nothing to divide by.
pub fn ratio(a: f32, b: f32) -> f32 {
    if b > 0.0 { a / b } else { 0.0 }
}

/// Calls `visit` on the terms that both lists have.
pub fn shared(a: &[Weighted], b: &[Weighted], mut visit: impl FnMut(&Weighted, &Weighted)) {
    let (mut i, mut j) = (0, 0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        match x.key.cmp(&y.key) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                visit(x, y);
                i += 1;
                j += 1;
            }
        }
    }
}

/// Of words that are not shared but related: the sum of products, for a cosine, and of weights.
pub fn related(a: &[Weighted], b: &[Weighted]) -> (f32, f32) {
    let (there, back) = (related_to(a, b), related_to(b, a));
    ((there.0 + back.0) / 2.0, (there.1 + back.1) / 2.0)
}

/// The same for the words of `a` only, each with the best of `b`.
pub fn related_to(a: &[Weighted], b: &[Weighted]) -> (f32, f32) {
    let (mut products, mut weights) = (0.0, 0.0);
    for x in a.iter().filter(|x| x.root != 0 || x.group != 0) {
        if b.binary_search_by_key(&x.key, |y| y.key).is_ok() {
            continue;
        }
        let mut best = 0.0_f32;
        let mut with = 0.0;
        for y in b {
            let credit = if x.root != 0 && x.root == y.root {
                0.7
            } else if x.group != 0 && x.group == y.group {
                0.5
            } else {
                continue;
            };
            if credit > best && a.binary_search_by_key(&y.key, |x| x.key).is_err() {
                (best, with) = (credit, y.here);
            }
        }
        products += best * x.here * with;
        weights += best * x.here.min(with);
    }
    (products, weights)
}

/// How many values two sorted lists have in common.
pub fn in_common(a: &[Key], b: &[Key]) -> usize {
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
    let counts = |x: &Quantity, y: &Quantity| x.unit == y.unit && x.counted.iter().any(|s| y.counted.contains(s));
    let agrees = |x: &Quantity, y: &Quantity| counts(x, y) && x.low <= y.high && y.low <= x.high;
    let apart = |x: &[Quantity], y: &[Quantity]| {
        x.iter().filter(|q| y.iter().any(|r| counts(q, r)) && !y.iter().any(|r| agrees(q, r))).count()
    };
    apart(a, b).min(apart(b, a)) as f32
}

/// Puts a value among the largest so far, which fall.
pub fn keep_largest(largest: &mut [f32], value: f32) {
    let mut value = value;
    for kept in largest {
        if value > *kept {
            std::mem::swap(kept, &mut value);
        }
    }
}
