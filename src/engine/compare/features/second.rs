//! A second look at the pairs of sentences of two articles, once each has a first sum: what the others reach tells
//! whether a pair is the best that either sentence has.

use super::common::keep_largest;
use std::collections::HashMap;

/// How many numbers the second look adds.
pub const NUMBERS: usize = 9;

/// What each of them is.
pub const NAMES: [&str; NUMBERS] = [
    "first sum",
    "first sum above the other pairs of the one sentence",
    "first sum above the other pairs of the other sentence",
    "best other sum, greater",
    "best other sum, lesser",
    "best sum of the articles",
    "mean of the three best sums of the articles",
    "best sum of the neighbours",
    "sum of the neighbours, in order",
];

/// The sum of pairs that share no word.
const NONE: f32 = -6.0;

/// For every pair `(sentence, sentence, first sum)` of two articles its numbers, in the pairs' order.
pub fn second_look(pairs: &[(u32, u32, f32)]) -> Vec<[f32; NUMBERS]> {
    let mut best_a: HashMap<u32, [f32; 2]> = HashMap::new();
    let mut best_b: HashMap<u32, [f32; 2]> = HashMap::new();
    let mut best = [NONE; 3];
    let by_place: HashMap<(u32, u32), f32> = pairs.iter().map(|p| ((p.0, p.1), p.2)).collect();
    for &(i, j, sum) in pairs {
        keep_largest(best_a.entry(i).or_insert([NONE; 2]), sum);
        keep_largest(best_b.entry(j).or_insert([NONE; 2]), sum);
        keep_largest(&mut best, sum);
    }
    let mean = best.iter().sum::<f32>() / 3.0;
    pairs
        .iter()
        .map(|&(i, j, sum)| {
            let other = |best: Option<&[f32; 2]>| {
                let [first, second] = best.copied().unwrap_or([NONE; 2]);
                if first == sum { second } else { first }
            };
            let (of_a, of_b) = (other(best_a.get(&i)), other(best_b.get(&j)));
            let at = |di: i32, dj: i32| {
                let place = i.checked_add_signed(di).zip(j.checked_add_signed(dj));
                place.and_then(|p| by_place.get(&p)).copied().unwrap_or(NONE)
            };
            let in_order = (at(1, 1), at(-1, -1));
            let around = [at(0, 1), at(1, 0), at(0, -1), at(-1, 0)];
            let neighbour = around.into_iter().fold(in_order.0.max(in_order.1), f32::max);
            [
                sum,
                sum - of_a.max(of_b),
                sum - of_a.min(of_b),
                of_a.max(of_b),
                of_a.min(of_b),
                best[0],
                mean,
                neighbour,
                in_order.0 + in_order.1,
            ]
        })
        .collect()
}
