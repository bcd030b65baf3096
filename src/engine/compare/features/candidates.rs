//! Which pairs of sentences are looked at: those that share a telling word, its root or its group,
//! and those of the articles' first sentences, which tell one event in whatever words.

use super::weigh::Sentence;
use crate::engine::compare::profile::Key;

/// How many pairs of sentences one word may propose: a word that stands everywhere tells nothing.
const PAIRS_OF_A_WORD: usize = 4096;
/// How many sentences are an article's first.
const FIRST: u32 = 6;

/// The pairs (sentence of the one side, sentence of the other) that share a word, each once, in order.
pub fn candidates(a: &[Sentence], b: &[Sentence]) -> Vec<(u32, u32)> {
    let (postings_a, postings_b) = (postings(a), postings(b));
    let first = |side: &[Sentence]| 0..FIRST.min(side.len() as u32);
    let mut pairs: Vec<(u32, u32)> = first(a).flat_map(|i| first(b).map(move |j| (i, j))).collect();
    let (mut i, mut j) = (0, 0);
    while let (Some(x), Some(y)) = (postings_a.get(i), postings_b.get(j)) {
        if x.0 != y.0 {
            if x.0 < y.0 {
                i += 1
            } else {
                j += 1
            }
            continue;
        }
        let len = |p: &[(Key, u32)], from: usize| p.iter().skip(from).take_while(|q| q.0 == x.0).count();
        let (size_a, size_b) = (len(&postings_a, i), len(&postings_b, j));
        if size_a.saturating_mul(size_b) <= PAIRS_OF_A_WORD {
            for (_, from) in postings_a.iter().skip(i).take(size_a) {
                pairs.extend(postings_b.iter().skip(j).take(size_b).map(|(_, to)| (*from, *to)));
            }
        }
        i += size_a;
        j += size_b;
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// For every term, root, group the sentences it stands in, by key.
fn postings(side: &[Sentence]) -> Vec<(Key, u32)> {
    let mut found = Vec::new();
    for (at, sentence) in (0..).zip(side) {
        for term in &sentence.terms {
            found.push((term.key, at));
            if term.root != 0 {
                found.push((term.root ^ 1, at));
            }
            if term.group != 0 {
                found.push((Key::from(term.group), at));
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}
