//! How telling a word is in news at large.

use super::function_words::is_function_word;
use crate::engine::fnv::OfWords;
use crate::engine::span::Span;
use crate::engine::text::fold::{bare, fold, stem};
use crate::engine::text::words::{TokenKind, tokens};
use std::collections::{BTreeSet, HashMap};
use std::sync::OnceLock;

/// The common stems of news English by rarity; written by `examples/count_words.rs`.
///
/// The first line is the rarity of what is not in the table, each other a rarity and its stems. Rarity is the
/// logarithm of (all texts / texts with the word), in steps of [`STEP`].
const TABLE: &str = include_str!("background.txt");

/// The step in which the table counts rarity.
pub const STEP: f32 = 0.25;

/// Words' rarity in news.
pub struct Background {
    rarity: HashMap<&'static str, f32, OfWords>,
    rarest: f32,
}

impl Background {
    /// The table, read once.
    pub fn get() -> &'static Background {
        static READ: OnceLock<Background> = OnceLock::new();
        READ.get_or_init(|| {
            let mut lines = TABLE.lines();
            let level = |text: Option<&str>| text.and_then(|t| t.parse().ok()).map_or(0.0, |l: f32| l * STEP);
            let rarest = level(lines.next());
            let mut rarity = HashMap::default();
            for line in lines {
                let mut words = line.split(' ');
                let this = level(words.next());
                words.for_each(|w| {
                    rarity.insert(w, this);
                });
            }
            Background { rarity, rarest }
        })
    }

    /// How rare the stem is, from 0 (in every text) to about 6.5 (in hardly any).
    pub fn rarity(&self, stem: &str) -> f32 {
        self.rarity.get(stem).copied().unwrap_or(self.rarest)
    }

    /// Whether the stem is common enough to stand in the table.
    pub fn knows(&self, stem: &str) -> bool {
        self.rarity.contains_key(stem)
    }
}

/// The stems of a text's words, function words left out, each once.
pub fn content_stems(text: &str) -> BTreeSet<String> {
    tokens(text, Span::new(0, text.len()))
        .iter()
        .filter(|t| t.kind == TokenKind::Word)
        .map(|t| fold(bare(t.of(text))))
        .filter(|w| w.len() > 1 && !is_function_word(w))
        .map(|w| stem(&w))
        .collect()
}
