//! How much two sentences mean the same, in whatever words: each word of the one beside the word of the other that is
//! nearest to it.

use super::weighed::Sentence;
use crate::engine::compare::features::ratio;
use crate::engine::compare::index::NONE;
use crate::engine::compare::meanings::{Meaning, likeness};

/// From which likeness on two words say something of each other; below it any two words lie.
const NEAR: f32 = 0.35;
/// How like two words of one group of related words are at least.
const RELATED: f32 = 0.8;

/// How much two sentences mean the same.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Meant {
    /// What share of the one sentence has its like in the other, by weight: the lesser and the greater share.
    pub(super) covered: (f32, f32),
    /// The cosine of the sums of their words.
    pub(super) together: f32,
    /// The same without the words that both have.
    pub(super) apart: f32,
}

/// Of two sentences of two articles.
pub(super) fn meant(a: &Sentence, b: &Sentence) -> Meant {
    let (all_a, all_b) = (a.all(), b.all());
    let mut best_b = vec![Best::default(); b.words.len()];
    let (mut alone_a, mut alone_b) = (all_a.meaning, all_b.meaning);
    let mut shared_a = 0.0;
    for x in a.words {
        let mut best_a = Best::default();
        for (y, best_b) in b.words.iter().zip(&mut best_b) {
            if x.stem != NONE && x.stem == y.stem {
                for (sum, part, weight) in [(&mut alone_a, x.meaning, x.weight), (&mut alone_b, y.meaning, y.weight)] {
                    sum.iter_mut().zip(part.into_iter().flatten()).for_each(|(sum, number)| *sum -= weight * number);
                }
                (best_a.known, best_b.known) = (1.0, 1.0);
                continue;
            }
            if let (Some(x), Some(y)) = (x.meaning, y.meaning) {
                let cosine = likeness(x, y);
                (best_a.cosine, best_b.cosine) = (best_a.cosine.max(cosine), best_b.cosine.max(cosine));
            }
            if x.about != NONE && x.about == y.about {
                (best_a.known, best_b.known) = (best_a.known.max(RELATED), best_b.known.max(RELATED));
            }
        }
        shared_a += x.weight * best_a.like();
    }
    let shared_b: f32 = b.words.iter().zip(&best_b).map(|(word, best)| word.weight * best.like()).sum();
    let (one, two) = (ratio(shared_a, all_a.weight), ratio(shared_b, all_b.weight));
    let squares = (likeness(&alone_a, &alone_a), likeness(&alone_b, &alone_b));
    Meant {
        covered: (one.min(two), one.max(two)),
        together: cosine(&all_a.meaning, &all_b.meaning, (all_a.square, all_b.square)),
        apart: cosine(&alone_a, &alone_b, squares),
    }
}

/// How near the nearest word of the other sentence is.
#[derive(Clone, Copy)]
struct Best {
    /// By what the words mean: a cosine.
    cosine: f32,
    /// At least, where the other sentence has the word or a related one.
    known: f32,
}

impl Default for Best {
    fn default() -> Self {
        Self { cosine: NEAR, known: 0.0 }
    }
}

impl Best {
    /// From 0 to 1.
    fn like(self) -> f32 {
        ((self.cosine - NEAR) / (1.0 - NEAR)).max(self.known)
    }
}

/// The cosine of two meanings of which the lengths are given, squared.
fn cosine(a: &Meaning, b: &Meaning, squares: (f32, f32)) -> f32 {
    let lengths = squares.0 * squares.1;
    if lengths > 1e-6 { likeness(a, b) / lengths.sqrt() } else { 0.0 }
}
