//! Which pairs of sentences are looked at: of each sentence those of the other article that share the most telling
//! words, roots or groups of related words with it, and those of the articles' first sentences, which tell one event in
//! whatever words.

use super::common::{keep_largest, ratio};
use super::side::{Codes, Side};
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

/// A pair of sentences, and what shows of it at first sight.
#[derive(Clone, Copy, Debug, Default)]
pub struct Proposal {
    /// The sentence of the one article.
    pub i: u32,
    /// The sentence of the other.
    pub j: u32,
    /// The cosine by rarity in news and here.
    pub cosine: f32,
    /// The weight of the words in common.
    pub weight: f32,
    /// Of those of them that are names wherever they stand in one of the articles.
    pub names: f32,
    /// How many roots and groups of related words are in common.
    pub related: f32,
}

impl Proposal {
    /// How well the pair goes together, to choose partners by.
    fn likeness(&self) -> f32 {
        self.cosine + RELATED * self.related
    }
}

/// The pairs of sentences that share something.
#[derive(Default)]
pub struct Proposed {
    /// Of each sentence of the one article where its pairs start, and at last the end.
    starts: Vec<u32>,
    pairs: Vec<Proposal>,
}

/// What a sentence shares with one of the other article.
#[derive(Clone, Copy, Default)]
struct Sum {
    products: f32,
    weight: f32,
    names: f32,
    related: f32,
}

impl Proposed {
    /// Of two articles with their sentences as weighed within the two.
    pub fn new(a: (&ArticleProfile, &Side, &Codes), b: (&ArticleProfile, &Side)) -> Self {
        let mut proposed = Self { starts: vec![0], pairs: Vec::new() };
        let mut sums = vec![Sum::default(); b.1.sums.len()];
        // The sentences of the other article that share something, a bit for each.
        let mut touched = vec![0_u64; sums.len().div_ceil(64)];
        let few = |x: &Index, number: u32, y: &Index, other: u32| {
            x.count(number).saturating_mul(y.count(other)) <= PAIRS_OF_A_WORD
        };
        let name = |p: &ArticleProfile, number: u32| p.names.get(number as usize).copied().unwrap_or(false);
        let [words, concepts, roots] = &a.2.other;
        for (i, (profile, sums_of_i)) in (0..).zip(a.0.sentences.iter().zip(&a.1.sums)) {
            let mut touch = |j: u32| {
                if let Some(bits) = touched.get_mut(j as usize / 64) {
                    *bits |= 1 << (j % 64);
                }
            };
            if i < FIRST as u32 {
                (0..FIRST.min(b.1.sums.len()) as u32).for_each(&mut touch);
            }
            for (numbers, index, others, to) in [
                (&profile.concepts, &a.0.concepts, &b.0.concepts, concepts),
                (&profile.roots, &a.0.roots, &b.0.roots, roots),
            ] {
                for number in numbers {
                    let other = Codes::at(to, *number);
                    if few(index, *number, others, other) {
                        for j in others.sentences(other) {
                            touch(*j);
                            if let Some(sum) = sums.get_mut(*j as usize) {
                                sum.related += 1.0;
                            }
                        }
                    }
                }
            }
            // A name and a common word may be written alike.
            for term in &profile.terms {
                let other = Codes::at(words, term.numbers[0]);
                if few(&a.0.words, term.numbers[0], &b.0.words, other) {
                    b.0.words.sentences(other).iter().for_each(|j| touch(*j));
                }
            }
            let mut shared = a.1.words.of(i as usize).iter();
            for term in &profile.terms {
                let other = Codes::at(words, term.numbers[0]);
                let with = b.0.words.sentences(other);
                if let Some(word) = (!with.is_empty()).then(|| shared.next()).flatten() {
                    let named = if name(a.0, term.numbers[0]) || name(b.0, other) { word.here } else { 0.0 };
                    for j in with {
                        if let Some(sum) = sums.get_mut(*j as usize) {
                            sum.products += word.here * word.here;
                            sum.weight += word.here;
                            sum.names += named;
                        }
                    }
                }
            }
            for (at, bits) in (0..).step_by(64).zip(&mut touched) {
                let mut left = std::mem::take(bits);
                while left != 0 {
                    let j = at + left.trailing_zeros();
                    left &= left - 1;
                    let Some(sum) = sums.get(j as usize) else { continue };
                    let norm = sums_of_i.here_norm * b.1.sums.get(j as usize).map_or(0.0, |s| s.here_norm);
                    let Sum { products, weight, names, related } = *sum;
                    proposed.pairs.push(Proposal { i, j, cosine: ratio(products, norm), weight, names, related });
                }
            }
            sums.fill(Sum::default());
            proposed.starts.push(proposed.pairs.len() as u32);
        }
        proposed
    }

    fn of(&self, i: usize) -> &[Proposal] {
        let bounds = self.starts.get(i).zip(self.starts.get(i + 1));
        bounds.and_then(|(from, to)| self.pairs.get(*from as usize..*to as usize)).unwrap_or_default()
    }

    /// The cosine of a pair; 0 where it is not proposed.
    pub fn cosine(&self, i: usize, j: usize) -> f32 {
        let pairs = self.of(i);
        pairs.binary_search_by_key(&(j as u32), |p| p.j).ok().and_then(|at| pairs.get(at)).map_or(0.0, |p| p.cosine)
    }

    /// The pairs, in order.
    pub fn pairs(&self) -> &[Proposal] {
        &self.pairs
    }

    /// Those that are among the best of either sentence, in order.
    pub fn best(&self, sentences: (usize, usize)) -> Vec<Proposal> {
        // Of each sentence how well its best partners go with it, falling; one more than are kept.
        let (mut of_a, mut of_b) = (vec![[0.0; PARTNERS + 1]; sentences.0], vec![[0.0; PARTNERS + 1]; sentences.1]);
        for pair in &self.pairs {
            for best in [of_a.get_mut(pair.i as usize), of_b.get_mut(pair.j as usize)].into_iter().flatten() {
                keep_largest(best, pair.likeness());
            }
        }
        let least = |best: Option<&[f32; PARTNERS + 1]>| best.map_or(0.0, |best| best[PARTNERS]);
        let kept = |pair: &&Proposal| {
            let (i, j) = (pair.i as usize, pair.j as usize);
            let likeness = pair.likeness();
            likeness >= least(of_a.get(i)) || likeness >= least(of_b.get(j)) || i < FIRST && j < FIRST
        };
        self.pairs.iter().filter(kept).copied().collect()
    }
}
