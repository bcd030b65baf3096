//! A sentence's words and marks as comparing reads them, each folded and stemmed once.

use super::index::NONE;
use super::vocabulary::Vocabulary;
use crate::engine::span::Span;
use crate::engine::text::fold::{bare, fold};
use crate::engine::text::words::{Token, TokenKind, tokens};
use std::ops::Range;

/// The tokens of a sentence, marks too, and their words.
#[derive(Clone, Debug, Default)]
pub struct Words {
    /// In order.
    pub tokens: Vec<Token>,
    /// Of each token its word, folded and without a possessive ending.
    pub folded: Vec<String>,
    /// Of each token its word's stem; empty for marks and function words.
    pub stems: Vec<String>,
    /// Of each token its word's number in the vocabulary; [`NONE`] for marks.
    pub numbers: Vec<u32>,
}

impl Words {
    /// Of a sentence that stands there in a text.
    pub fn new(text: &str, span: Span, vocabulary: &mut Vocabulary) -> Self {
        let tokens = tokens(text, span);
        let folded: Vec<String> = tokens.iter().map(|t| fold(bare(t.of(text)))).collect();
        let number = |(token, word): (&Token, &String)| match token.kind {
            TokenKind::Mark => NONE,
            _ => vocabulary.number(word),
        };
        let numbers: Vec<u32> = tokens.iter().zip(&folded).map(number).collect();
        let stem = |number: &u32| vocabulary.facts(*number).map(|facts| facts.stem.clone()).unwrap_or_default();
        Self { stems: numbers.iter().map(stem).collect(), tokens, folded, numbers }
    }

    /// The places of the tokens that stand within a stretch of the sentence.
    pub fn within(&self, span: Span) -> Range<usize> {
        let first = self.tokens.partition_point(|t| t.span.start < span.start);
        let end = self.tokens.partition_point(|t| t.span.end <= span.end);
        first..end.max(first)
    }
}
