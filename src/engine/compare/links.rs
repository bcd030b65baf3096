//! Which sentences of two articles report the same thing.

use super::features::{PairOfArticles, second_look};
use super::lists::Lists;
use super::model::{Sums, at_first_sight, score, sums};
use super::numbering::Numbering;
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
#[derive(Clone, Copy, Debug, PartialEq)]
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
}

/// A sentence or one of its clauses: 0 for the whole, else the clause, counted from 1.
pub type Part = (Place, u8);

/// What may report the same thing.
#[derive(Clone, Debug, Default)]
pub struct Candidates {
    /// Sentences, highest score first.
    pub pairs: Vec<Candidate>,
    /// Sentences and parts of them that may be one point, and how likely.
    pub parts: Vec<(Part, Part, f32)>,
}

/// The pairs of sentences of every two articles that may report the same thing.
pub fn candidates(profiles: &[ArticleProfile]) -> Candidates {
    let mut found = Candidates::default();
    for (a, first) in profiles.iter().enumerate() {
        for (b, second) in profiles.iter().enumerate().skip(a + 1) {
            between((a, first), (b, second), &mut found);
        }
    }
    found.pairs = in_order(&found.pairs, profiles);
    found
}

/// The candidates by score, the highest first, and by place where scores are the same. They come with the pairs of every
/// two articles together, and these by place.
fn in_order(found: &[Candidate], profiles: &[ArticleProfile]) -> Vec<Candidate> {
    let sentences = Numbering::new(profiles);
    let places = (0..).zip(found).map(|(at, candidate)| (sentences.of(candidate.a) as u32, at));
    let by_place: Lists<u32> = Lists::by_number(sentences.len(), places);
    let by_place = by_place.items();
    // Scores are never below 0, so their bits are in their order: a short key to sort by.
    let candidate = |at: u32| by_place.get(at as usize).and_then(|at| found.get(*at as usize));
    let key = |at: u32| candidate(at).map_or(0, |c| u64::from(!c.score.to_bits()) << 32 | u64::from(at));
    let mut order: Vec<u64> = (0..found.len() as u32).map(key).collect();
    order.sort_unstable();
    order.iter().filter_map(|key| candidate((key & u64::from(u32::MAX)) as u32).copied()).collect()
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

fn between((a, first): (usize, &ArticleProfile), (b, second): (usize, &ArticleProfile), found: &mut Candidates) {
    let pair = PairOfArticles::new(first, second);
    let place = |source, sentence| Place { source, sentence: sentence as usize };
    let kinships = kinships(&pair);
    let mut scores: Vec<f32> = Vec::with_capacity(kinships.len());
    let mut looked_at: Vec<(usize, Sums)> = Vec::new();
    let mut by_first: Vec<(u32, u32, f32)> = Vec::new();
    for (proposal, kinship) in pair.candidates.iter().zip(&kinships) {
        let score = at_first_sight(&pair.first_sight(proposal), *kinship);
        if score.is_none() {
            let (i, j) = (proposal.i, proposal.j);
            let sums = sums(&pair.features(i as usize, j as usize, *kinship));
            looked_at.push((scores.len(), sums));
            by_first.push((i, j, sums.first));
        }
        scores.push(score.unwrap_or(0.0));
    }
    for ((at, sums), second) in looked_at.into_iter().zip(second_look(&by_first)) {
        if let (Some(to), Some(kinship)) = (scores.get_mut(at), kinships.get(at)) {
            *to = score(sums, &second).min(if *kinship > 0.0 { 1.0 } else { UNSEEN });
        }
    }
    // In the order of the candidates, as these are gone through.
    let mut told = told_pairs(&pair, &kinships).into_iter().peekable();
    for ((proposal, kinship), score) in pair.candidates.iter().zip(kinships).zip(scores) {
        let (i, j) = (proposal.i, proposal.j);
        let numbers = told.next_if(|told| (told.0, told.1) == (i, j)).map(|told| told.2);
        let mut candidate = Candidate { a: place(a, i), b: place(b, j), score, kinship, deed: false, told: 0.0 };
        if let Some(numbers) = numbers {
            candidate.deed = of_one_deed(&numbers);
            candidate.told = likely_told((i, j), &numbers, score);
            if candidate.told >= UNLIKELY {
                let parts = parts(&pair, (i, j), &numbers, candidate.told);
                found.parts.extend(parts.map(|(x, y, likely)| ((candidate.a, x), (candidate.b, y), likely)));
            }
        }
        found.pairs.push(candidate);
    }
}

/// How likely two sentences with these numbers and this score tell the same thing.
fn likely_told((i, j): (u32, u32), numbers: &Numbers, score: f32) -> f32 {
    let likely = likely(numbers);
    // Reports open with what they are about, in few words in common.
    if i.max(j) < LEAD && score > ONE_EVENT && of_one_deed(numbers) && of_one_person(numbers) {
        likely.max(BY_PLACE)
    } else {
        likely
    }
}

/// How likely parts of two sentences tell the same thing that with these numbers do so as wholes this likely: those do
/// that share most of what the sentences share. First the wholes.
fn parts(
    pair: &PairOfArticles,
    (i, j): (u32, u32),
    numbers: &Numbers,
    likely: f32,
) -> impl Iterator<Item = (u8, u8, f32)> {
    // Who was there, and in what mood, is told by the whole sentence.
    let kin = if of_occasion(numbers) { Vec::new() } else { pair.kinship().of_parts(i as usize, j as usize, DISTANT) };
    let whole = kin.first().filter(|p| p.0 + p.1 == 0).map_or(1.0, |p| p.2);
    let clauses = kin.into_iter().filter(|p| p.0 + p.1 > 0);
    std::iter::once((0, 0, likely))
        .chain(clauses.map(move |(x, y, kinship)| (x, y, likely * (kinship / whole).min(1.0))))
}
