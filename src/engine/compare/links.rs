//! Which sentences of two articles report the same thing.

use super::features::{PairOfArticles, second_look};
use super::model::{Sums, at_first_sight, score, sums};
use super::points::{DISTANT, SURE};
use super::profile::ArticleProfile;
use crate::engine::comparison::Place;

/// The highest score of two sentences that share nothing a reader could be shown.
const UNSEEN: f32 = 0.29;

/// Two sentences of different sources, and how they go together.
#[derive(Clone, Debug)]
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
    /// The same of their parts, where they may be one point: the part of the one and of the other (0 for the whole, else
    /// the clause, counted from 1), and how much.
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
    found.sort_unstable_by(|x, y| y.score.total_cmp(&x.score).then((x.a, x.b).cmp(&(y.a, y.b))));
    found
}

fn between((a, first): (usize, &ArticleProfile), (b, second): (usize, &ArticleProfile), found: &mut Vec<Candidate>) {
    let pair = PairOfArticles::new(first, second);
    let place = |source, sentence| Place { source, sentence: sentence as usize };
    let candidate = |(i, j): (u32, u32), score: f32, kinship: f32| {
        let parts = || pair.kinship().of_parts((i as usize, j as usize), kinship, score, DISTANT);
        let parts = if score >= SURE { parts() } else { Vec::new() };
        Candidate { a: place(a, i), b: place(b, j), score, kinship, parts }
    };
    let mut looked_at: Vec<(Sums, f32)> = Vec::new();
    let mut by_first: Vec<(u32, u32, f32)> = Vec::new();
    for proposal in &pair.candidates {
        let (i, j) = (proposal.i, proposal.j);
        let kinship = pair.kinship().of(i as usize, j as usize);
        if let Some(score) = at_first_sight(&pair.first_sight(proposal), kinship) {
            found.push(candidate((i, j), score, kinship));
            continue;
        }
        let sums = sums(&pair.features(i as usize, j as usize, kinship));
        looked_at.push((sums, kinship));
        by_first.push((i, j, sums.first));
    }
    let pairs = by_first.iter().zip(looked_at).zip(second_look(&by_first));
    found.extend(pairs.map(|((&(i, j, _), (sums, kinship)), second)| {
        let most = if kinship > 0.0 { 1.0 } else { UNSEEN };
        candidate((i, j), score(sums, &second).min(most), kinship)
    }));
}
