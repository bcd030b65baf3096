//! The words of a sentence around a date, and what each of them is.

use super::happening::{is_at_work, sense};
use super::phrase::{is_boundary, is_office, is_verb, trim};
use crate::engine::Span;
use crate::engine::text::fold::{bare, fold};
use crate::engine::text::words::{Token, TokenKind, tokens};
use std::collections::BTreeSet;

/// How far the sentence is looked at on each side of the date, in bytes.
const REACH: usize = 600;

/// Prepositions, by which what a word belongs to is told.
const PREPOSITIONS: &[&str] = &[
    "about", "across", "against", "along", "at", "beside", "between", "by", "for", "from", "in", "inside", "into",
    "near", "of", "off", "on", "outside", "over", "to", "under", "with",
];

/// A sentence around a date.
pub(super) struct Line<'a> {
    pub(super) text: &'a str,
    pub(super) words: Vec<Token>,
    pub(super) folded: Vec<String>,
    dates: &'a [Span],
    /// Whether a dispute at work is told of.
    at_work: bool,
}

impl<'a> Line<'a> {
    /// Of the words around `date` in `sentence`; `dates` are those that stand there.
    pub(super) fn new(text: &'a str, sentence: Span, date: Span, dates: &'a [Span]) -> Self {
        let words = tokens(text, within(text, sentence, date));
        let folded: Vec<String> = words.iter().map(|w| fold(bare(w.of(text)))).collect();
        let at_work = folded.iter().any(|word| is_at_work(word));
        Self { text, words, folded, dates, at_work }
    }

    pub(super) fn is(&self, i: usize, list: &[&str]) -> bool {
        self.folded.get(i).is_some_and(|w| list.contains(&w.as_str()))
    }

    /// What the word at `i` stands for, and whether that is a kind of happening; none for empty words and dates.
    pub(super) fn told(&self, i: usize, names: bool) -> Option<(String, bool)> {
        let word = self.words.get(i)?;
        if word.kind != TokenKind::Word || self.dates.iter().any(|d| d.overlaps(word.span)) {
            return None;
        }
        let name = i > 0 && word.of(self.text).starts_with(char::is_uppercase);
        if self.at_work && self.is(i, &["strike", "strikes", "walked"]) {
            return Some(("walkout".to_owned(), true));
        }
        sense(self.folded.get(i)?).filter(|(_, kind)| *kind || !name || names)
    }

    /// The name, or the word of one, at `i`, folded: no office, no letters for a country.
    pub(super) fn name(&self, i: usize) -> Option<&str> {
        const PARTS: &[&str] = &["prime", "chief", "foreign", "the", "state", "house"];
        let capital = |i: usize| {
            self.words
                .get(i)
                .is_some_and(|w| w.kind == TokenKind::Word && w.of(self.text).starts_with(char::is_uppercase))
        };
        let word = self.folded.get(i).map(String::as_str)?;
        let dated = self.words.get(i).is_some_and(|w| self.dates.iter().any(|d| d.overlaps(w.span)));
        let opens = i == 0 || self.is(i - 1, &["\u{201c}", "\""]);
        let said = capital(i) && (!opens || capital(i + 1)) && !dated && word.len() > 2 && !word.contains('.');
        (said && !is_office(word) && !PARTS.contains(&word)).then_some(word)
    }

    pub(super) fn holds(&self, from: usize, to: usize, spans: &[Span]) -> bool {
        (from..to).filter_map(|i| self.words.get(i)).any(|w| spans.iter().any(|d| d.overlaps(w.span)))
    }

    pub(super) fn names(&self, places: impl Iterator<Item = usize>) -> BTreeSet<String> {
        places.filter_map(|i| self.name(i)).map(str::to_owned).collect()
    }

    pub(super) fn tells(&self, from: usize, to: usize) -> bool {
        (from..to).any(|i| self.told(i, false).is_some())
    }

    pub(super) fn has_verb(&self, from: usize, to: usize) -> bool {
        (from..to).any(|i| self.folded.get(i).is_some_and(|w| is_verb(w)))
    }

    pub(super) fn boundary(&self, i: usize) -> bool {
        is_boundary(&self.folded, i)
    }

    /// The start of the clause that holds the word before `i`.
    pub(super) fn start_of(&self, i: usize) -> usize {
        // "conceded shortly before 11 p.m.": the preposition of the date begins no clause.
        let own = |k: usize| k + 1 == i && self.is(k, &["after", "before", "since", "until"]);
        (0..i).rev().find(|k| self.boundary(*k) && !own(*k)).map_or(0, |k| k + 1)
    }

    pub(super) fn end_of(&self, i: usize) -> usize {
        (i..self.words.len()).find(|k| self.boundary(*k)).unwrap_or(self.words.len())
    }

    /// The words from `from` to before `to`, with the verb where an aside parts it from them: "the envoy, Ana Ruiz, told
    /// the council". A name in the aside stands for what is before it.
    pub(super) fn with_verb(&self, from: usize, to: usize) -> Vec<(usize, usize)> {
        let comma = |i: usize| self.is(i, &[","]);
        let aside = to + 1..self.end_of(to + 1);
        let verb = aside.end + 1;
        if self.has_verb(from, to) || !comma(to) || !comma(aside.end) || !self.has_verb(verb, verb + 1) {
            return vec![(from, to)];
        }
        let name = aside.len() < 5
            && aside
                .clone()
                .all(|i| self.words.get(i).is_some_and(|w| w.of(self.text).starts_with(char::is_uppercase)));
        let subject = if name && !aside.is_empty() { (aside.start, aside.end) } else { (from, to) };
        vec![subject, (verb, self.end_of(verb))]
    }

    pub(super) fn span(&self, (from, to): (usize, usize), opens: bool) -> Option<Span> {
        let (from, to) = trim(&self.folded, &self.words, from, to, opens);
        let last = to.checked_sub(1).filter(|last| *last >= from)?;
        Some(Span::new(self.words.get(from)?.span.start, self.words.get(last)?.span.end))
    }

    /// Whether nothing but a word or two stands between two places of the text.
    pub(super) fn joins(&self, from: usize, to: usize) -> bool {
        self.text.get(from..to).is_some_and(|between| between.split_whitespace().count() < 3)
    }

    /// Whether the word at `i`, which tells something, names where and not what: "road" of "on the coast road".
    pub(super) fn is_place(&self, i: usize) -> bool {
        const WHERE: &[&str] =
            &["across", "along", "at", "beside", "in", "inside", "near", "off", "on", "outside", "under"];
        (i.saturating_sub(5)..i)
            .rev()
            .take_while(|k| !self.boundary(*k) && !self.has_verb(*k, *k + 1))
            .find(|k| self.is(*k, PREPOSITIONS))
            .is_some_and(|k| self.is(k, WHERE))
    }
}

/// The part of a sentence that is looked at.
fn within(text: &str, sentence: Span, date: Span) -> Span {
    let floor = |at: usize| (0..=at).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0);
    let start = floor(sentence.start.max(date.start.saturating_sub(REACH)));
    let end = floor(sentence.end.min(date.end.saturating_add(REACH)));
    Span::new(start, end)
}
