//! Sentences that may tell the same thing, though too little speaks for it to make a point: what keeps "in one source
//! alone" from being said of what another source tells in other words.

use super::links::Candidate;
use crate::engine::comparison::{Near, Place, Point};
use std::collections::{BTreeMap, BTreeSet};

/// How likely two sentences must tell the same thing at least. In the annotated comparisons two in five of the
/// sentences that stand in no point are told by another source all the same; of those with nothing as near as this,
/// one in four.
const MAY: f32 = 0.15;

/// Of each sentence the nearest of every source that reports none of its points, among candidates between sentences
/// that `report` something by themselves; in order.
pub fn near(candidates: &[Candidate], points: &[Point], report: impl Fn(Place) -> bool) -> Vec<Near> {
    let told: BTreeSet<(Place, usize)> = points
        .iter()
        .flat_map(|point| point.places.iter().flat_map(|here| point.places.iter().map(|there| (*here, there.source))))
        .collect();
    let mut nearest: BTreeMap<(Place, usize), &Candidate> = BTreeMap::new();
    for candidate in candidates.iter().filter(|c| c.told >= MAY && report(c.a) && report(c.b)) {
        for from in [(candidate.a, candidate.b.source), (candidate.b, candidate.a.source)] {
            if told.contains(&from) {
                continue;
            }
            let best = nearest.entry(from).or_insert(candidate);
            if candidate.told > best.told {
                *best = candidate;
            }
        }
    }
    let mut near: Vec<Near> = nearest.values().map(|c| Near { a: c.a, b: c.b, likely: c.told }).collect();
    near.sort_by_key(|n| (n.a, n.b));
    near.dedup_by_key(|n| (n.a, n.b));
    near
}
