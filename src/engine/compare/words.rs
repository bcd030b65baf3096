//! A sentence's words and marks as comparing reads them, each folded and stemmed once.

use super::function_words::is_function_word;
use crate::engine::article::Article;
use crate::engine::span::Span;
use crate::engine::text::fold::{bare, fold, stem};
use crate::engine::text::words::{Token, TokenKind, tokens};
use std::collections::HashMap;
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
        let mut all: Vec<Self> = article.sentences.iter().map(|s| Self::folded(&article.text, s.span)).collect();
        let mut stems = Vec::new();
        let mut known: HashMap<&str, String> = HashMap::new();
        for words in &all {
            let each = words.tokens.iter().zip(&words.folded);
            stems.push(each.map(|(token, word)| stem_of(token, word, &mut known)).collect());
        }
        all.iter_mut().zip(stems).for_each(|(words, stems)| words.stems = stems);
        all
    }

    /// Without the stems.
    fn folded(text: &str, span: Span) -> Self {
        let tokens = tokens(text, span);
        let folded = tokens.iter().map(|t| fold(bare(t.of(text)))).collect();
        Self { tokens, folded, stems: Vec::new() }
    }

    /// The places of the tokens that stand within a stretch of the sentence.
    pub fn within(&self, span: Span) -> Range<usize> {
        let first = self.tokens.partition_point(|t| t.span.start < span.start);
        let end = self.tokens.partition_point(|t| t.span.end <= span.end);
        first..end.max(first)
    }
}

/// See [`Words::stems`]; a word is stemmed where it is met first.
fn stem_of<'a>(token: &Token, word: &'a str, known: &mut HashMap<&'a str, String>) -> String {
    if token.kind == TokenKind::Mark {
        return String::new();
    }
    known.entry(word).or_insert_with(|| if is_function_word(word) { String::new() } else { stem(word) }).clone()
}
