//! A block's tokens as the grammar reads them.

use crate::engine::Span;
use crate::engine::article::Sentence;
use crate::engine::text::fold::{bare, fold};
use crate::engine::text::words::{TokenKind, tokens};

/// A token.
#[derive(Clone, Debug)]
pub struct Tok {
    /// Its words, a possessive ending left out.
    pub span: Span,
    /// Where it ends with its possessive ending.
    pub full_end: usize,
    /// Its words folded, the possessive ending left out.
    pub word: String,
    /// What it is.
    pub kind: TokenKind,
    /// Whether it begins with a capital.
    pub capital: bool,
    /// Whether it has a possessive ending.
    pub possessive: bool,
    /// Whether white space stands before it.
    pub apart: bool,
    /// Whether a sentence ends with it.
    pub closes: bool,
}

/// The tokens of a stretch of text.
pub struct Tokens {
    toks: Vec<Tok>,
}

impl Tokens {
    /// Of `span` of `text`.
    pub fn new(text: &str, span: Span) -> Self {
        let mut toks: Vec<Tok> = Vec::new();
        for token in tokens(text, span) {
            let words = token.of(text);
            let plain = if token.kind == TokenKind::Word { bare(words) } else { words };
            toks.push(Tok {
                span: Span::new(token.span.start, token.span.start + plain.len()),
                full_end: token.span.end,
                word: fold(plain),
                kind: token.kind,
                capital: words.chars().next().is_some_and(char::is_uppercase),
                possessive: plain.len() < words.len(),
                closes: false,
                apart: toks.last().is_none_or(|t| t.full_end < token.span.start),
            });
        }
        Self { toks }
    }

    /// The same with the sentences' ends marked.
    pub fn with_sentences(mut self, sentences: &[Sentence]) -> Self {
        let first = self.toks.first().map_or(0, |t| t.span.start);
        let from = sentences.partition_point(|s| s.span.end <= first);
        let mut ends = sentences.get(from..).unwrap_or_default().iter().map(|s| s.span.end).peekable();
        for token in &mut self.toks {
            while ends.next_if(|end| *end < token.full_end).is_some() {}
            token.closes = ends.peek() == Some(&token.full_end);
        }
        self
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.toks.len()
    }

    /// The token at `i`.
    pub fn at(&self, i: usize) -> Option<&Tok> {
        self.toks.get(i)
    }

    /// The folded word at `i`; empty past the end.
    pub fn word(&self, i: usize) -> &str {
        self.at(i).map_or("", |t| t.word.as_str())
    }

    /// The folded word before `i`; empty at the start.
    pub fn before(&self, i: usize) -> &str {
        i.checked_sub(1).map_or("", |j| self.word(j))
    }

    /// Whether the word at `i` is one of `words`.
    pub fn is(&self, i: usize, words: &[&str]) -> bool {
        let word = self.word(i);
        !word.is_empty() && words.contains(&word)
    }

    /// The place after `words`, where they stand from `i`.
    pub fn phrase(&self, i: usize, words: &[&str]) -> Option<usize> {
        words.iter().enumerate().all(|(k, w)| self.word(i + k) == *w).then_some(i + words.len())
    }

    /// Whether the token at `i` touches the one before.
    pub fn glued(&self, i: usize) -> bool {
        self.at(i).is_some_and(|t| !t.apart)
    }

    /// Whether the token at `i` begins with a capital.
    pub fn capital(&self, i: usize) -> bool {
        self.at(i).is_some_and(|t| t.capital)
    }

    /// Whether the token at `i` has a possessive ending.
    pub fn possessive(&self, i: usize) -> bool {
        self.at(i).is_some_and(|t| t.possessive)
    }

    /// The number written in figures at `i`, and how many digits it has; none for 1,000, 3.5 or 3rd.
    pub fn figure(&self, i: usize) -> Option<(u32, usize)> {
        let word = self.word(i);
        let plain = !word.is_empty() && word.len() < 9 && word.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| word.parse().ok().map(|n| (n, word.len())))?
    }

    /// Whether the token at `i` is a hyphen or dash.
    pub fn dash(&self, i: usize) -> bool {
        matches!(self.word(i), "-" | "\u{2010}" | "\u{2011}" | "\u{2012}" | "\u{2013}" | "\u{2014}")
    }

    /// The place after a full stop at `i` that touches what stands before it, else `i`.
    pub fn stop(&self, i: usize) -> usize {
        if self.word(i) == "." && self.glued(i) { i + 1 } else { i }
    }

    /// The text's stretch from token `from` to before token `to`.
    pub fn span(&self, from: usize, to: usize) -> Span {
        match (self.at(from), to.checked_sub(1).and_then(|last| self.at(last))) {
            (Some(first), Some(last)) => Span::new(first.span.start, last.span.end),
            _ => Span::default(),
        }
    }
}
