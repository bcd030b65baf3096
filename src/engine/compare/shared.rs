//! Text that two sources have in common word for word, beyond quotations.

use super::index::NONE;
use super::profile::{ArticleProfile, key};
use crate::engine::article::{Article, QuoteKind};
use crate::engine::comparison::SharedText;
use crate::engine::span::Span;
use crate::engine::text::fold::{bare, fold};

/// How many words in a row make a passage that two writers do not find by chance.
const RUN: usize = 12;
/// How many words in a row are looked up.
const SEED: usize = 6;
/// Words in a row that stand more often than this in one text are set phrases.
const OFTEN: usize = 16;

/// A text's words outside quotations as numbers with their places; a 0 stands where a quotation was.
struct Words {
    keys: Vec<u64>,
    /// What is looked up, and where it starts, in order.
    seeds: Vec<(u64, usize)>,
    spans: Vec<Span>,
    count: usize,
}

impl Words {
    fn new(article: &Article, profile: &ArticleProfile) -> Self {
        let mut quoted: Vec<Span> = article
            .quotes
            .iter()
            .filter(|q| q.kind != QuoteKind::Indirect)
            .flat_map(|q| q.pieces.iter().copied())
            .collect();
        quoted.sort_unstable();
        let mut words = Self { keys: Vec::new(), seeds: Vec::new(), spans: Vec::new(), count: 0 };
        for sentence in &profile.text {
            for (token, number) in sentence.tokens.iter().zip(&sentence.numbers).filter(|(_, n)| **n != NONE) {
                let after = quoted.partition_point(|q| q.end <= token.span.start);
                if quoted.get(after).is_some_and(|q| q.overlaps(token.span)) {
                    if words.keys.last() != Some(&0) {
                        words.keys.push(0);
                        words.spans.push(token.span);
                    }
                    continue;
                }
                words.count += 1;
                let written = token.of(&article.text);
                let ending = written.get(bare(written).len()..).filter(|ending| !ending.is_empty());
                words.keys.push(u64::from(*number) + 1 + (ending.map_or(0, |ending| key(&fold(ending))) << 32));
                words.spans.push(token.span);
            }
        }
        let sum = |window: &[u64]| {
            window.iter().fold(0, |sum: u64, k| sum.rotate_left(9) ^ k.wrapping_mul(0x9e37_79b9_7f4a_7c15))
        };
        let windows = words.keys.windows(SEED).enumerate().filter(|(_, w)| !w.contains(&0));
        words.seeds = windows.map(|(at, window)| (sum(window), at)).collect();
        words.seeds.sort_unstable();
        words
    }

    /// The places of a seed, the first ones; `from` is where in the seeds it stands at the earliest.
    fn places(&self, from: usize, seed: u64) -> impl Iterator<Item = usize> {
        let rest = self.seeds.get(from..).unwrap_or_default();
        rest.iter().take_while(move |s| s.0 == seed).take(OFTEN).map(|s| s.1)
    }

    fn span(&self, from: usize, len: usize) -> Option<Span> {
        Some(self.spans.get(from)?.cover(*self.spans.get((from + len).checked_sub(1)?)?))
    }
}

/// For every two sources with text in common: how much, and where.
pub fn shared(articles: &[&Article], profiles: &[ArticleProfile]) -> Vec<SharedText> {
    let words: Vec<Words> = articles.iter().zip(profiles).map(|(a, profile)| Words::new(a, profile)).collect();
    let mut found = Vec::new();
    for (a, first) in words.iter().enumerate() {
        for (b, second) in words.iter().enumerate().skip(a + 1) {
            let (common, passages) = passages(first, second);
            let shorter = first.count.min(second.count);
            if !passages.is_empty() && shorter > 0 {
                found.push(SharedText { a, b, share: (common as f32 / shorter as f32).min(1.0), passages });
            }
        }
    }
    found
}

/// The runs of words that both texts have, none overlapping in the first, and how many words they hold.
fn passages(a: &Words, b: &Words) -> (usize, Vec<(Span, Span)>) {
    // The seeds that both have: where in the one text, and from where on among the other's seeds.
    let mut both: Vec<(usize, usize)> = Vec::new();
    let mut other = 0;
    for (seed, at) in &a.seeds {
        while b.seeds.get(other).is_some_and(|s| s.0 < *seed) {
            other += 1;
        }
        if b.seeds.get(other).is_some_and(|s| s.0 == *seed) {
            both.push((*at, other));
        }
    }
    both.sort_unstable();
    let (mut common, mut found, mut from) = (0, Vec::new(), 0);
    for (at, other) in both {
        if at < from {
            continue;
        }
        let run = |start: usize| {
            let (x, y) = (a.keys.get(at..).unwrap_or_default(), b.keys.get(start..).unwrap_or_default());
            x.iter().zip(y).take_while(|(x, y)| x == y && **x != 0).count()
        };
        let seed = b.seeds.get(other).map_or(0, |s| s.0);
        let best = b.places(other, seed).map(|start| (run(start), start)).max_by_key(|r| (r.0, usize::MAX - r.1));
        if let Some((length, start)) = best
            && length >= RUN
            && let Some(passage) = a.span(at, length).zip(b.span(start, length))
        {
            common += length;
            found.push(passage);
            from = at + length;
        }
    }
    (common, found)
}
