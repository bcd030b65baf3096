//! A sentence's words and marks as comparing reads them, each folded and stemmed once.

use super::function_words::is_function_word;
use crate::engine::article::Article;
use crate::engine::span::Span;
use crate::engine::text::fold::{bare, fold, stem};
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
}

impl Words {
    /// Of every sentence of an article.
    pub fn of_all(article: &Article) -> Vec<Self> {
        article.sentences.iter().map(|sentence| Self::new(&article.text, sentence.span)).collect()
    }

    fn new(text: &str, span: Span) -> Self {
        let tokens = tokens(text, span);
        let folded: Vec<String> = tokens.iter().map(|t| fold(bare(t.of(text)))).collect();
        let telling = |t: &Token, word: &str| t.kind != TokenKind::Mark && !is_function_word(word);
        let stem = |(t, word): (&Token, &String)| if telling(t, word) { stem(word) } else { String::new() };
        let stems = tokens.iter().zip(&folded).map(stem).collect();
        Self { tokens, folded, stems }
    }

    /// The places of the tokens that stand within a stretch of the sentence.
    pub fn within(&self, span: Span) -> Range<usize> {
        let first = self.tokens.partition_point(|t| t.span.start < span.start);
        let end = self.tokens.partition_point(|t| t.span.end <= span.end);
        first..end.max(first)
    }
}
