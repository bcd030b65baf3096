//! Two articles side by side, and what describes them as wholes.

use super::candidates::{Proposal, Proposed};
use super::common::{contradictions, in_common, ratio};
use super::side::{Codes, Side, weigh};
use crate::engine::compare::index::NONE;
use crate::engine::compare::kinship::Kinship;
use crate::engine::compare::profile::ArticleProfile;

/// Two articles side by side.
pub struct PairOfArticles<'a> {
    pub(super) a: &'a ArticleProfile,
    pub(super) b: &'a ArticleProfile,
    pub(super) side_a: Side,
    pub(super) side_b: Side,
    /// The pairs that are looked at, in order.
    pub candidates: Vec<Proposal>,
    pub(super) proposed: Proposed,
    pub(super) best_a: Vec<f32>,
    pub(super) best_b: Vec<f32>,
    pub(super) mean_best: f32,
    kinship: Kinship<'a>,
    pub(super) wholes: Wholes,
}

impl<'a> PairOfArticles<'a> {
    /// Weighs the words of both articles and finds the pairs of sentences that share a telling one.
    pub fn new(a: &'a ArticleProfile, b: &'a ArticleProfile) -> Self {
        let codes = Codes::new(a, b);
        let (side_a, side_b) = (weigh(a, b, &codes.0), weigh(b, a, &codes.1));
        let proposed = Proposed::new((a, &side_a, &codes.0), (b, &side_b));
        let mut pair = Self {
            a,
            b,
            candidates: proposed.best((side_a.sums.len(), side_b.sums.len())),
            proposed,
            best_a: vec![0.0; side_a.sums.len()],
            best_b: vec![0.0; side_b.sums.len()],
            side_a,
            side_b,
            mean_best: 0.0,
            kinship: Kinship::new((a, &codes.0), (b, &codes.1)),
            wholes: Wholes::new(a, b, &codes.0),
        };
        for p in pair.proposed.pairs() {
            if let (Some(x), Some(y)) = (pair.best_a.get_mut(p.i as usize), pair.best_b.get_mut(p.j as usize)) {
                *x = x.max(p.cosine);
                *y = y.max(p.cosine);
            }
        }
        let best: f32 = pair.best_a.iter().sum::<f32>() + pair.best_b.iter().sum::<f32>();
        pair.mean_best = best / ((pair.best_a.len() + pair.best_b.len()).max(1) as f32);
        pair
    }

    /// How much of what is particular to a sentence of the one stands in one of the other.
    pub fn kinship(&self) -> &Kinship<'a> {
        &self.kinship
    }
}

/// What describes two articles as wholes.
#[derive(Default)]
pub(super) struct Wholes {
    pub likeness: f32,
    pub names_likeness: f32,
    pub leads_likeness: f32,
    /// Numbers in common and apart, shares of the fewer and the more names, days in common and apart, the share of the
    /// fewer other words, and contradictions of the leads.
    pub shares: [f32; 8],
}

impl Wholes {
    fn new(a: &ArticleProfile, b: &ArticleProfile, codes: &Codes) -> Self {
        let [to_b, ..] = &codes.other;
        let name = |p: &ArticleProfile, n: usize| p.names.get(n).copied().unwrap_or(false);
        let weight = |p: &ArticleProfile, n: usize| p.weights.get(n).copied().unwrap_or(0.0);
        // Products and lesser weights of the words in common: all, names on both sides, other words on both sides.
        let (mut products, mut lesser) = ([0.0_f32; 2], [0.0_f32; 2]);
        for (x, y) in to_b.iter().enumerate().filter(|(_, y)| **y != NONE).map(|(x, y)| (x, *y as usize)) {
            let (one, two) = (weight(a, x), weight(b, y));
            let (name_a, name_b) = (name(a, x), name(b, y));
            products[0] += one * two;
            if name_a && name_b {
                products[1] += one * two;
                lesser[0] += one.min(two);
            } else if !name_a && !name_b {
                lesser[1] += one.min(two);
            }
        }
        let sums = |p: &ArticleProfile| {
            let mut sums = Sums::default();
            for (weight, name) in p.weights.iter().zip(&p.names) {
                sums.squares += weight * weight;
                if *name {
                    sums.squares_of_names += weight * weight;
                    sums.names += weight;
                } else {
                    sums.others += weight;
                }
            }
            sums
        };
        let (of_a, of_b) = (sums(a), sums(b));
        let rarity = |p: &ArticleProfile, n: u32| p.rarity.get(n as usize).copied().unwrap_or(0.0);
        let lead_norm = |p: &ArticleProfile| p.lead.iter().map(|n| rarity(p, *n).powi(2)).sum::<f32>().sqrt();
        let both = a.lead.iter().filter(|n| b.lead.binary_search(&Codes::at(to_b, **n)).is_ok());
        let lead = both.map(|n| rarity(a, *n).powi(2)).sum::<f32>();
        let (numbers, days) = (in_common(&a.numbers, &b.numbers) as f32, in_common(&a.days, &b.days) as f32);
        let fewer = |x: usize, y: usize| x.min(y) as f32;
        Self {
            likeness: ratio(products[0], of_a.squares.sqrt() * of_b.squares.sqrt()),
            names_likeness: ratio(products[1], of_a.squares_of_names.sqrt() * of_b.squares_of_names.sqrt()),
            leads_likeness: ratio(lead, lead_norm(a) * lead_norm(b)),
            shares: [
                numbers,
                fewer(a.numbers.len(), b.numbers.len()) - numbers,
                ratio(lesser[0], of_a.names.min(of_b.names)),
                ratio(lesser[0], of_a.names.max(of_b.names)),
                days,
                fewer(a.days.len(), b.days.len()) - days,
                ratio(lesser[1], of_a.others.min(of_b.others)),
                contradictions(&a.lead_quantities, &b.lead_quantities),
            ],
        }
    }
}

/// What an article's words weigh together.
#[derive(Default)]
struct Sums {
    squares: f32,
    squares_of_names: f32,
    names: f32,
    others: f32,
}
