//! How much two sentences mean the same, in whatever words: each word of the one beside the word of the other that is
//! nearest to it.

use super::weighed::{Sentence, Word};
use crate::engine::compare::features::ratio;
use crate::engine::compare::index::NONE;
use crate::engine::compare::meanings::{DIMENSIONS, Meaning, likeness};
use crate::engine::compare::profile::ArticleProfile;

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
pub(super) fn meant((of_a, a): (&ArticleProfile, &Sentence), (of_b, b): (&ArticleProfile, &Sentence)) -> Meant {
    let meanings_b: Vec<Option<&Meaning>> = b.words.iter().map(|word| meaning(of_b, word)).collect();
    let mut best_b = vec![0.0_f32; b.words.len()];
    let (mut alone_a, mut alone_b) = (a.meaning, b.meaning);
    let (mut shared_a, mut all_a) = (0.0, 0.0);
    for x in &a.words {
        let own = meaning(of_a, x);
        let mut best_a = 0.0_f32;
        for ((y, other), best) in b.words.iter().zip(&meanings_b).zip(&mut best_b) {
            let like = if x.stem != NONE && x.stem == y.stem {
                for (sum, part, weight) in [(&mut alone_a, own, x.weight), (&mut alone_b, *other, y.weight)] {
                    sum.iter_mut().zip(part.into_iter().flatten()).for_each(|(sum, number)| *sum -= weight * number);
                }
                1.0
            } else {
                let near = own.zip(*other).map_or(0.0, |(x, y)| ((likeness(x, y) - NEAR) / (1.0 - NEAR)).max(0.0));
                if x.about != NONE && x.about == y.about { near.max(RELATED) } else { near }
            };
            best_a = best_a.max(like);
            *best = best.max(like);
        }
        (shared_a, all_a) = (shared_a + x.weight * best_a, all_a + x.weight);
    }
    let shared_b: f32 = b.words.iter().zip(&best_b).map(|(word, best)| word.weight * best).sum();
    let all_b: f32 = b.words.iter().map(|word| word.weight).sum();
    let (one, two) = (ratio(shared_a, all_a), ratio(shared_b, all_b));
    Meant {
        covered: (one.min(two), one.max(two)),
        together: cosine(&a.meaning, &b.meaning),
        apart: cosine(&alone_a, &alone_b),
    }
}

fn meaning<'a>(article: &'a ArticleProfile, word: &Word) -> Option<&'a Meaning> {
    article.meanings.get(word.number as usize)?.as_ref()
}

fn cosine(a: &[f32; DIMENSIONS], b: &[f32; DIMENSIONS]) -> f32 {
    let lengths = likeness(a, a) * likeness(b, b);
    if lengths > 1e-6 { likeness(a, b) / lengths.sqrt() } else { 0.0 }
}
