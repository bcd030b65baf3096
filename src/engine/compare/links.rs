//! Which sentences of two articles report the same thing.

use super::features::{PairOfArticles, second_look};
use super::model::{Sums, at_first_sight, score, sums};
use super::points::UNLIKELY;
use super::profile::ArticleProfile;
use super::told::{Numbers, likely, of_occasion, of_one_deed, of_one_person, told};
use crate::engine::comparison::Place;

/// The highest score of two sentences that share nothing a reader could be shown.
const UNSEEN: f32 = 0.29;

/// How much of what is particular two sentences share at least to tell the same thing.
const DISTANT: f32 = 0.15;

/// How many sentences open a report with what it is about.
const LEAD: u32 = 3;
/// From which score on two of these report one event.
const ONE_EVENT: f32 = 0.8;
/// How likely they tell the same thing at least where somebody does something in both.
const BY_PLACE: f32 = 0.6;

/// Two sentences of different sources, and how they go together.
#[derive(Clone, Debug, Default)]
pub struct Candidate {
    /// The one sentence; its source comes before the other's.
    pub a: Place,
    /// The other.
    pub b: Place,
    /// How sure it is that they report the same thing, from 0 to 1.
    pub score: f32,
    /// How much of what is particular to the one stands in the other, from 0 to 1. Unlike the score it takes nothing
    /// from the articles as wholes: in two reports of one meeting every sentence is about the meeting.
    pub kinship: f32,
    /// Whether something that happens or is done stands in both.
    pub deed: bool,
    /// How likely they tell the same thing, from 0 to 1; 0 where they share too little to be looked at.
    pub told: f32,
    /// The same of their parts, where they may be one point: the part of the one and of the other (0 for the whole, else
    /// the clause, counted from 1), and how likely.
    pub parts: Vec<(u8, u8, f32)>,
}

/// The pairs of sentences of every two articles that may report the same thing, highest score first.
pub fn candidates(profiles: &[ArticleProfile]) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (a, first) in profiles.iter().enumerate() {
        for (b, second) in profiles.iter().enumerate().skip(a + 1) {
            between((a, first), (b, second), &mut found);
        }
    }
    in_order(found)
}

/// Candidates by score, the highest first; those of one score by place.
fn in_order(mut found: Vec<Candidate>) -> Vec<Candidate> {
    // Scores are never below 0, so their bits are in their order: a short key to sort by, with the place in the list.
    let key = |(at, c): (u32, &Candidate)| u64::from(!c.score.to_bits()) << 32 | u64::from(at);
    let mut order: Vec<u64> = (0..).zip(&found).map(key).collect();
    order.sort_unstable();
    let places = |key: &u64| found.get((key & 0xFFFF_FFFF) as usize).map(|c| (c.a, c.b));
    order.chunk_by_mut(|x, y| x >> 32 == y >> 32).for_each(|alike| alike.sort_unstable_by_key(places));
    order.iter().filter_map(|key| found.get_mut((key & 0xFFFF_FFFF) as usize).map(std::mem::take)).collect()
}

/// Of each pair that is looked at how much kin its sentences are.
pub fn kinships(pair: &PairOfArticles) -> Vec<f32> {
    pair.candidates.iter().map(|p| pair.kinship().of(p.i as usize, p.j as usize)).collect()
}

/// The pairs of sentences that may tell the same thing, in order, and what speaks for each.
pub fn told_pairs(pair: &PairOfArticles, kinships: &[f32]) -> Vec<(u32, u32, Numbers)> {
    let near = pair.candidates.iter().zip(kinships).filter(|p| *p.1 >= DISTANT).map(|p| p.0);
    let own: Vec<_> = near.map(|p| (p.i, p.j, pair.kinship().told(p.i as usize, p.j as usize))).collect();
    own.iter().zip(told(&own)).map(|((i, j, _), numbers)| (*i, *j, numbers)).collect()
}

fn between((a, first): (usize, &ArticleProfile), (b, second): (usize, &ArticleProfile), found: &mut Vec<Candidate>) {
    let pair = PairOfArticles::new(first, second);
    let place = |source, sentence| Place { source, sentence: sentence as usize };
    let kinships = kinships(&pair);
    // In the order of the candidates, as these are gone through below.
    let mut told = told_pairs(&pair, &kinships).into_iter().peekable();
    let candidate = |(i, j): (u32, u32), score: f32, kinship: f32, numbers: Option<Numbers>| {
        let (told, parts) = numbers.map(|n| parts(&pair, (i, j), &n, score)).unwrap_or_default();
        let deed = numbers.is_some_and(|n| of_one_deed(&n));
        Candidate { a: place(a, i), b: place(b, j), score, kinship, deed, told, parts }
    };
    let mut looked_at: Vec<(Sums, f32, Option<Numbers>)> = Vec::new();
    let mut by_first: Vec<(u32, u32, f32)> = Vec::new();
    for (proposal, kinship) in pair.candidates.iter().zip(kinships) {
        let (i, j) = (proposal.i, proposal.j);
        let numbers = told.next_if(|told| (told.0, told.1) == (i, j)).map(|told| told.2);
        if let Some(score) = at_first_sight(&pair.first_sight(proposal), kinship) {
            found.push(candidate((i, j), score, kinship, numbers));
            continue;
        }
        let sums = sums(&pair.features(i as usize, j as usize, kinship));
        looked_at.push((sums, kinship, numbers));
        by_first.push((i, j, sums.first));
    }
    let pairs = by_first.iter().zip(looked_at).zip(second_look(&by_first));
    found.extend(pairs.map(|((&(i, j, _), (sums, kinship, numbers)), second)| {
        let most = if kinship > 0.0 { 1.0 } else { UNSEEN };
        candidate((i, j), score(sums, &second).min(most), kinship, numbers)
    }));
}

/// How likely two sentences with these numbers and this score tell the same thing, and where that is likely enough, how
/// likely their parts do so: those do that share most of what the sentences share.
fn parts(pair: &PairOfArticles, (i, j): (u32, u32), numbers: &Numbers, score: f32) -> (f32, Vec<(u8, u8, f32)>) {
    let likely = likely(numbers);
    // Reports open with what they are about, in few words in common.
    let likely = if i.max(j) < LEAD && score > ONE_EVENT && of_one_deed(numbers) && of_one_person(numbers) {
        likely.max(BY_PLACE)
    } else {
        likely
    };
    if likely < UNLIKELY {
        return (likely, Vec::new());
    }
    let mut parts = vec![(0, 0, likely)];
    // Who was there, and in what mood, is told by the whole sentence.
    if !of_occasion(numbers) {
        let kin = pair.kinship().of_parts(i as usize, j as usize, DISTANT);
        let whole = kin.first().filter(|p| p.0 + p.1 == 0).map_or(1.0, |p| p.2);
        let clauses = kin.iter().filter(|p| p.0 + p.1 > 0);
        parts.extend(clauses.map(|(x, y, kinship)| (*x, *y, likely * (kinship / whole).min(1.0))));
    }
    (likely, parts)
}
