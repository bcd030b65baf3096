//! How much two sentences mean the same, in whatever words: each word of the one beside the word of the other that is
//! nearest to it.

use super::weighed::{Sentence, Word};
use crate::engine::compare::features::ratio;
use crate::engine::compare::index::NONE;
use crate::engine::compare::meanings::{DIMENSIONS, Meaning, likeness};

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

/// What the words of a sentence mean, each by itself and together.
#[derive(Clone, Debug)]
pub(super) struct Meanings<'a> {
    /// What those words mean of which it is known, and their places among the words.
    known: Vec<(u32, &'a Meaning)>,
    /// The places of the words that the other article has, themselves or related ones.
    shared: Vec<u32>,
    /// What all mean together, by their weights.
    together: Meaning,
    /// The length of that, squared.
    square: f32,
    /// What they weigh together.
    weight: f32,
}

impl<'a> Meanings<'a> {
    pub(super) fn of(words: &[Word<'a>]) -> Self {
        let mut all = Self {
            known: Vec::with_capacity(words.len()),
            shared: Vec::with_capacity(words.len()),
            together: [0.0; DIMENSIONS],
            square: 0.0,
            weight: 0.0,
        };
        for (at, word) in (0..).zip(words) {
            all.weight += word.weight;
            if let Some(meaning) = word.meaning {
                all.together.iter_mut().zip(meaning).for_each(|(sum, number)| *sum += word.weight * number);
                all.known.push((at, meaning));
            }
            if word.stem != NONE || word.about != NONE {
                all.shared.push(at);
            }
        }
        all.square = likeness(&all.together, &all.together);
        all
    }
}

/// Of two sentences of two articles.
pub(super) fn meant(a: &Sentence, b: &Sentence) -> Meant {
    let (all_a, all_b) = (a.meanings(), b.meanings());
    let (mut best_a, mut best_b) = (vec![Best::default(); a.words.len()], vec![Best::default(); b.words.len()]);
    let mut nearest_b = vec![NEAR; all_b.known.len()];
    for (at, x) in &all_a.known {
        let mut nearest = NEAR;
        for ((_, y), nearest_b) in all_b.known.iter().zip(&mut nearest_b) {
            let cosine = likeness(x, y);
            nearest = if cosine > nearest { cosine } else { nearest };
            *nearest_b = if cosine > *nearest_b { cosine } else { *nearest_b };
        }
        if let Some(best) = best_a.get_mut(*at as usize) {
            best.cosine = nearest;
        }
    }
    for ((at, _), nearest) in all_b.known.iter().zip(nearest_b) {
        if let Some(best) = best_b.get_mut(*at as usize) {
            best.cosine = nearest;
        }
    }
    let (mut alone_a, mut alone_b) = (all_a.together, all_b.together);
    for (i, j) in all_a.shared.iter().flat_map(|i| all_b.shared.iter().map(move |j| (*i as usize, *j as usize))) {
        let (Some(x), Some(y)) = (a.words.get(i), b.words.get(j)) else { continue };
        let same = x.stem != NONE && x.stem == y.stem;
        if same {
            for (sum, part, weight) in [(&mut alone_a, x.meaning, x.weight), (&mut alone_b, y.meaning, y.weight)] {
                sum.iter_mut().zip(part.into_iter().flatten()).for_each(|(sum, number)| *sum -= weight * number);
            }
        }
        if same || x.about != NONE && x.about == y.about {
            let known = if same { 1.0 } else { RELATED };
            for best in [best_a.get_mut(i), best_b.get_mut(j)].into_iter().flatten() {
                best.known = best.known.max(known);
            }
        }
    }
    let covered = |words: &[Word], best: &[Best]| -> f32 {
        words.iter().zip(best).map(|(word, best)| word.weight * best.like()).sum()
    };
    let (one, two) = (ratio(covered(a.words, &best_a), all_a.weight), ratio(covered(b.words, &best_b), all_b.weight));
    let squares = (likeness(&alone_a, &alone_a), likeness(&alone_b, &alone_b));
    Meant {
        covered: (one.min(two), one.max(two)),
        together: cosine(&all_a.together, &all_b.together, (all_a.square, all_b.square)),
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
        ((self.cosine - NEAR) / (1.0 - NEAR)).max(self.known).min(1.0)
    }
}

/// The cosine of two meanings of which the lengths are given, squared.
fn cosine(a: &Meaning, b: &Meaning, squares: (f32, f32)) -> f32 {
    let lengths = squares.0 * squares.1;
    if lengths > 1e-6 { likeness(a, b) / lengths.sqrt() } else { 0.0 }
}
