//! A second look at the pairs of sentences of two articles, once each has a first sum: what the others reach tells
//! whether a pair is the best that either sentence has.

use super::common::{besides, keep_largest};

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

/// For every pair `(sentence, sentence, first sum)` of two articles its numbers; the pairs are in order.
pub fn second_look(pairs: &[(u32, u32, f32)]) -> Vec<[f32; NUMBERS]> {
    let sentences = |of: &dyn Fn(&(u32, u32, f32)) -> u32| pairs.iter().map(of).max().map_or(0, |m| m as usize + 1);
    let mut best_a = vec![[NONE; 2]; sentences(&|p| p.0)];
    let mut best_b = vec![[NONE; 2]; sentences(&|p| p.1)];
    let mut best = [NONE; 3];
    // Where the pairs of each sentence of the first article start.
    let mut starts = vec![0_usize; best_a.len() + 1];
    for &(i, j, sum) in pairs {
        if let Some(best) = best_a.get_mut(i as usize) {
            keep_largest(best, sum);
        }
        if let Some(best) = best_b.get_mut(j as usize) {
            keep_largest(best, sum);
        }
        keep_largest(&mut best, sum);
        if let Some(start) = starts.get_mut(i as usize + 1) {
            *start += 1;
        }
    }
    let mut before = 0;
    for start in &mut starts {
        before += *start;
        *start = before;
    }
    let mean = best.iter().sum::<f32>() / 3.0;
    let row = |i: Option<u32>| {
        let bounds = i.and_then(|i| starts.get(i as usize).zip(starts.get(i as usize + 1)));
        bounds.and_then(|(from, to)| pairs.get(*from..*to)).unwrap_or_default()
    };
    let at = |row: &[(u32, u32, f32)], j: Option<u32>| {
        let found = j.and_then(|j| row.binary_search_by_key(&j, |p| p.1).ok()).and_then(|at| row.get(at));
        found.map_or(NONE, |p| p.2)
    };
    pairs
        .iter()
        .map(|&(i, j, sum)| {
            let other = |best: Option<&[f32; 2]>| besides(best.copied().unwrap_or([NONE; 2]), sum);
            let (of_a, of_b) = (other(best_a.get(i as usize)), other(best_b.get(j as usize)));
            let (above, here, below) = (row(i.checked_sub(1)), row(Some(i)), row(i.checked_add(1)));
            let (left, right) = (j.checked_sub(1), j.checked_add(1));
            let in_order = (at(below, right), at(above, left));
            let around = [at(here, right), at(below, Some(j)), at(here, left), at(above, Some(j))];
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
