//! Two articles side by side, and what describes them as wholes.

use super::candidates::candidates;
use super::common::{contradictions, in_common, ratio, shared};
use super::weigh::{Sentence, Vector, cosine, lead, own_and_other, vector, weigh};
use crate::engine::compare::kinship::Kinship;
use crate::engine::compare::profile::{ArticleProfile, Key};
use crate::engine::compare::quantities::Quantity;

/// Two articles side by side.
pub struct PairOfArticles<'a> {
    pub(super) a: &'a ArticleProfile,
    pub(super) b: &'a ArticleProfile,
    pub(super) side_a: Vec<Sentence>,
    pub(super) side_b: Vec<Sentence>,
    pub(super) likeness: f32,
    pub(super) names_likeness: f32,
    pub(super) leads_likeness: f32,
    /// The candidate pairs by (sentence of a, sentence of b), each with its cosine.
    pub candidates: Vec<(u32, u32, f32)>,
    pub(super) best_a: Vec<f32>,
    pub(super) best_b: Vec<f32>,
    pub(super) mean_best: f32,
    kinship: Kinship<'a>,
    /// What describes the two articles as wholes, besides the likenesses.
    pub(super) wholes: [f32; 8],
}

impl<'a> PairOfArticles<'a> {
    /// Weighs the words of both articles and finds the pairs of sentences that share a telling one.
    pub fn new(a: &'a ArticleProfile, b: &'a ArticleProfile) -> Self {
        let count = (a.sentences.len() + b.sentences.len()) as f32;
        let mut side_a = weigh(a, b, count);
        let mut side_b = weigh(b, a, count);
        let (vector_a, vector_b) = (vector(a), vector(b));
        own_and_other(&mut side_a, &vector_a, &vector_b);
        own_and_other(&mut side_b, &vector_b, &vector_a);
        let mut pair = Self {
            a,
            b,
            likeness: cosine(&vector_a, &vector_b, |_| true),
            names_likeness: cosine(&vector_a, &vector_b, |name| name),
            leads_likeness: cosine(&lead(&side_a), &lead(&side_b), |_| true),
            candidates: Vec::new(),
            best_a: vec![0.0; side_a.len()],
            best_b: vec![0.0; side_b.len()],
            side_a,
            side_b,
            mean_best: 0.0,
            kinship: Kinship::new(a, b),
            wholes: wholes(a, b, &vector_a, &vector_b),
        };
        let found = candidates(&pair.side_a, &pair.side_b);
        pair.candidates = found.into_iter().map(|(i, j)| (i, j, pair.base(i as usize, j as usize))).collect();
        for &(i, j, base) in &pair.candidates {
            if let (Some(x), Some(y)) = (pair.best_a.get_mut(i as usize), pair.best_b.get_mut(j as usize)) {
                *x = x.max(base);
                *y = y.max(base);
            }
        }
        let best: f32 = pair.best_a.iter().sum::<f32>() + pair.best_b.iter().sum::<f32>();
        pair.mean_best = best / ((pair.best_a.len() + pair.best_b.len()).max(1) as f32);
        pair
    }

    /// The cosine of two sentences by rarity in news and here.
    fn base(&self, i: usize, j: usize) -> f32 {
        let (Some(a), Some(b)) = (self.side_a.get(i), self.side_b.get(j)) else { return 0.0 };
        let mut sum = 0.0;
        shared(&a.terms, &b.terms, |x, y| sum += x.here * y.here);
        ratio(sum, a.here_norm * b.here_norm)
    }

    pub(super) fn cosine_at(&self, i: usize, j: usize) -> f32 {
        let at = self.candidates.binary_search_by_key(&(i as u32, j as u32), |c| (c.0, c.1));
        at.ok().and_then(|at| self.candidates.get(at)).map_or(0.0, |c| c.2)
    }

    /// How much of what is particular to a sentence of the one stands in one of the other.
    pub fn kinship(&self) -> &Kinship<'a> {
        &self.kinship
    }
}

/// What describes two articles as wholes: numbers, names, days and other words in common and apart.
fn wholes(a: &ArticleProfile, b: &ArticleProfile, vector_a: &Vector, vector_b: &Vector) -> [f32; 8] {
    let (numbers, days) = (in_common(&a.numbers, &b.numbers) as f32, in_common(&a.days, &b.days) as f32);
    let fewer = |x: usize, y: usize| x.min(y) as f32;
    let mass = |v: &Vector, names: bool| v.iter().filter(|t| t.2 == names).map(|t| t.1).sum::<f32>();
    let common = |names: bool| {
        let in_b = |key: Key| vector_b.binary_search_by_key(&key, |t| t.0).ok().and_then(|at| vector_b.get(at));
        let both = vector_a.iter().filter_map(|t| Some((t, in_b(t.0)?)));
        both.filter(|(x, y)| x.2 == names && y.2 == names).map(|(x, y)| x.1.min(y.1)).sum::<f32>()
    };
    let (names_a, names_b) = (mass(vector_a, true), mass(vector_b, true));
    let lead = |p: &ArticleProfile| -> Vec<Quantity> {
        p.sentences.iter().take(4).flat_map(|s| s.quantities.iter().cloned()).collect()
    };
    [
        numbers,
        fewer(a.numbers.len(), b.numbers.len()) - numbers,
        ratio(common(true), names_a.min(names_b)),
        ratio(common(true), names_a.max(names_b)),
        days,
        fewer(a.days.len(), b.days.len()) - days,
        ratio(common(false), mass(vector_a, false).min(mass(vector_b, false))),
        contradictions(&lead(a), &lead(b)),
    ]
}
