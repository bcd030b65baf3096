//! A sentence as the differences read it: its words, folded and stemmed, with their places.

use crate::engine::article::Article;
use crate::engine::compare::profile::{ArticleProfile, Profile};
use crate::engine::compare::related::group_of;
use crate::engine::comparison::Place;
use crate::engine::span::Span;
use crate::engine::text::words::TokenKind;

/// A word or mark of the sentence.
pub struct Word<'a> {
    pub span: Span,
    /// Folded, without a possessive ending.
    pub folded: &'a str,
    /// Empty for marks and function words.
    pub stem: &'a str,
    /// See [`group_of`].
    pub group: u16,
    pub mark: bool,
    /// Written with a capital letter.
    pub capital: bool,
}

/// A sentence of a point.
pub struct Reading<'a> {
    pub article: &'a Article,
    pub profile: &'a Profile,
    pub place: Place,
    pub span: Span,
    pub words: Vec<Word<'a>>,
}

impl<'a> Reading<'a> {
    pub fn new(article: &'a Article, profile: &'a ArticleProfile, place: Place) -> Option<Self> {
        let span = article.sentences.get(place.sentence)?.span;
        let text = profile.text.get(place.sentence)?;
        let words = text.tokens.iter().zip(&text.folded).zip(&text.stems);
        let words = words
            .map(|((token, folded), stem)| {
                let mark = token.kind == TokenKind::Mark;
                let group = if stem.is_empty() { 0 } else { group_of(stem) };
                let capital = token.of(&article.text).starts_with(char::is_uppercase);
                Word { span: token.span, folded, stem, group, mark, capital }
            })
            .collect();
        Some(Self { article, profile: profile.sentences.get(place.sentence)?, place, span, words })
    }

    /// The folded word at a place; empty beyond the ends.
    pub fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |w| w.folded)
    }

    /// The folded word `back` places before; empty beyond the start.
    pub fn before(&self, at: usize, back: usize) -> &str {
        at.checked_sub(back).map_or("", |i| self.word(i))
    }

    /// The place of the first word that starts at or after a byte.
    pub fn at_byte(&self, byte: usize) -> usize {
        self.words.partition_point(|w| w.span.start < byte)
    }

    /// The words around `[from, to)`, up to `back` before and `ahead` after, not beyond the clause.
    pub fn around(
        &self,
        from: usize,
        to: usize,
        back: usize,
        ahead: usize,
    ) -> impl Iterator<Item = (usize, &Word<'a>)> {
        let ends = |w: &Word| w.mark && matches!(w.folded, "," | ";" | ":" | "\u{2014}" | "\u{2013}" | "(" | ")");
        let start =
            (from.saturating_sub(back)..from).rev().take_while(|i| self.words.get(*i).is_some_and(|w| !ends(w)));
        let start = start.last().unwrap_or(from);
        let stop =
            (to..(to + ahead).min(self.words.len())).take_while(|i| self.words.get(*i).is_some_and(|w| !ends(w)));
        let stop = stop.last().map_or(to, |i| i + 1);
        self.words.iter().enumerate().take(stop).skip(start).filter(move |(i, _)| *i < from || *i >= to)
    }

    /// Whether one of the few words before says "not".
    pub fn negated(&self, at: usize) -> bool {
        (1..=3).any(|back| {
            matches!(self.before(at, back), "not" | "no" | "never" | "without" | "hardly" | "neither" | "nor")
                || self.before(at, back).ends_with("n't")
        })
    }
}
