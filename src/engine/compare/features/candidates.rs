//! Which pairs of sentences are looked at: of each sentence those of the other article that share the most telling
//! words, roots or groups of related words with it, and those of the articles' first sentences, which tell one event in
//! whatever words.

use super::common::ratio;
use super::side::{Codes, Sentence};
use crate::engine::compare::index::Index;
use crate::engine::compare::profile::ArticleProfile;

/// How many pairs of sentences one word may propose: a word that stands everywhere tells nothing.
const PAIRS_OF_A_WORD: usize = 4096;
/// How many sentences are an article's first.
const FIRST: usize = 6;
/// With how many of another article's sentences each is looked at.
const PARTNERS: usize = 8;
/// How much a root or group in common counts beside the cosine when partners are chosen.
const RELATED: f32 = 0.02;

/// The pairs of sentences that share something, and their cosines by rarity in news and here.
#[derive(Default)]
pub struct Proposed {
    /// Of each sentence of the one article where its partners start, and at last the end.
    starts: Vec<u32>,
    /// The partner, the cosine, and how well the pair goes together at first sight.
    partners: Vec<(u32, f32, f32)>,
}

impl Proposed {
    /// Of two articles with their sentences as weighed within the two.
    pub fn new(a: (&ArticleProfile, &[Sentence], &Codes), b: (&ArticleProfile, &[Sentence])) -> Self {
        let mut proposed = Self { starts: vec![0], partners: Vec::new() };
        let mut sums = vec![(0.0_f32, 0.0_f32, false); b.1.len()];
        let mut touched: Vec<u32> = Vec::new();
        let few = |x: &Index, number: u32, y: &Index, other: u32| {
            x.count(number).saturating_mul(y.count(other)) <= PAIRS_OF_A_WORD
        };
        let [words, concepts, roots] = &a.2.other;
        for (i, (profile, sentence)) in a.0.sentences.iter().zip(a.1).enumerate() {
            let mut touch = |sums: &mut Vec<(f32, f32, bool)>, j: u32, here: f32, related: f32| {
                if let Some(sum) = sums.get_mut(j as usize) {
                    if !sum.2 {
                        touched.push(j);
                    }
                    *sum = (sum.0 + here, sum.1 + related, true);
                }
            };
            if i < FIRST {
                (0..FIRST.min(b.1.len()) as u32).for_each(|j| touch(&mut sums, j, 0.0, 0.0));
            }
            for term in &profile.terms {
                let [word, concept, root] = term.numbers;
                for (index, number, others, to) in
                    [(&a.0.concepts, concept, &b.0.concepts, concepts), (&a.0.roots, root, &b.0.roots, roots)]
                {
                    let other = Codes::at(to, number);
                    if few(index, number, others, other) {
                        others.sentences(other).iter().for_each(|j| touch(&mut sums, *j, 0.0, RELATED));
                    }
                }
                // A name and a common word may be written alike.
                let other = Codes::at(words, word);
                if few(&a.0.words, word, &b.0.words, other) {
                    b.0.words.sentences(other).iter().for_each(|j| touch(&mut sums, *j, 0.0, 0.0));
                }
            }
            let mut shared = sentence.words.iter();
            for term in &profile.terms {
                let other = Codes::at(words, term.numbers[0]);
                let with = b.0.words.sentences(other);
                if let Some(word) = (!with.is_empty()).then(|| shared.next()).flatten() {
                    for j in with {
                        if let Some(sum) = sums.get_mut(*j as usize).filter(|s| s.2) {
                            sum.0 += word.here * word.here;
                        }
                    }
                }
            }
            touched.sort_unstable();
            for j in touched.drain(..) {
                let Some(sum) = sums.get_mut(j as usize) else { continue };
                let norm = sentence.here_norm * b.1.get(j as usize).map_or(0.0, |s| s.here_norm);
                let cosine = ratio(sum.0, norm);
                proposed.partners.push((j, cosine, cosine + sum.1));
                *sum = (0.0, 0.0, false);
            }
            proposed.starts.push(proposed.partners.len() as u32);
        }
        proposed
    }

    fn partners(&self, i: usize) -> &[(u32, f32, f32)] {
        let bounds = self.starts.get(i).zip(self.starts.get(i + 1));
        bounds.and_then(|(from, to)| self.partners.get(*from as usize..*to as usize)).unwrap_or_default()
    }

    /// The cosine of a pair; 0 where it is not proposed.
    pub fn cosine(&self, i: usize, j: usize) -> f32 {
        let partners = self.partners(i);
        partners.binary_search_by_key(&(j as u32), |p| p.0).ok().and_then(|at| partners.get(at)).map_or(0.0, |p| p.1)
    }

    /// The pairs with their cosines, in order.
    pub fn pairs(&self) -> impl Iterator<Item = (u32, u32, f32)> {
        (0..self.starts.len()).flat_map(|i| self.partners(i).iter().map(move |p| (i as u32, p.0, p.1)))
    }

    /// Those that are among the best of either sentence, in order.
    pub fn best(&self, sentences: (usize, usize)) -> Vec<(u32, u32, f32)> {
        let mut by_b: Vec<Vec<f32>> = vec![Vec::new(); sentences.1];
        for partner in &self.partners {
            if let Some(values) = by_b.get_mut(partner.0 as usize) {
                values.push(partner.2);
            }
        }
        let least_b: Vec<f32> = by_b.iter_mut().map(|values| least(values)).collect();
        let mut kept = Vec::new();
        let mut values = Vec::new();
        for i in 0..sentences.0 {
            values.clear();
            values.extend(self.partners(i).iter().map(|p| p.2));
            let least_a = least(&mut values);
            for (j, cosine, at_first) in self.partners(i) {
                let enough = *at_first >= least_a || least_b.get(*j as usize).is_some_and(|least| at_first >= least);
                let first = i < FIRST && (*j as usize) < FIRST;
                if enough || first {
                    kept.push((i as u32, *j, *cosine));
                }
            }
        }
        kept
    }
}

/// The value that the best partners reach.
fn least(values: &mut [f32]) -> f32 {
    if values.len() <= PARTNERS {
        return 0.0;
    }
    *values.select_nth_unstable_by(PARTNERS, |x, y| y.total_cmp(x)).1
}
