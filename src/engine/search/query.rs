//! What is asked: words, "phrases", beginnings*, and -what must not stand there.

use super::pieces::pieces;
use crate::engine::span::Span;
use crate::engine::text::fold::fold;
use crate::engine::text::words::is_invisible;

/// One thing that a sentence must hold, or must not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Term {
    /// A word in any of its forms, folded.
    Word(String),
    /// A word that begins so, folded.
    Prefix(String),
    /// These words one after another, each folded and just so; the last may be a beginning.
    Phrase(Vec<String>, bool),
}

/// What is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// What a sentence must hold, each.
    pub with: Vec<Term>,
    /// What it must not hold, any.
    pub without: Vec<Term>,
}

impl Query {
    /// Reads what a reader typed. Anything can be read; marks without a word after them say nothing.
    pub fn parse(typed: &str) -> Self {
        let mut query = Self::default();
        let mut rest = typed.trim_start_matches(is_gap);
        while let Some(first) = rest.chars().next() {
            let after = rest.get(first.len_utf8()..).unwrap_or_default();
            let excluded = matches!(first, '-' | '\u{2212}' | '\u{2013}');
            let words = if excluded { after } else { rest };
            let (words, left, phrase) = match words.chars().next() {
                Some(mark) if is_quotation_mark(mark) => {
                    let inside = words.get(mark.len_utf8()..).unwrap_or_default();
                    match inside.char_indices().find(|(_, c)| is_quotation_mark(*c)) {
                        Some((at, close)) => (
                            inside.get(..at).unwrap_or_default(),
                            inside.get(at + close.len_utf8()..).unwrap_or_default(),
                            true,
                        ),
                        None => (inside, "", true),
                    }
                }
                _ => {
                    let end = words.find(|c| is_gap(c) || is_quotation_mark(c)).unwrap_or(words.len());
                    let (word, left) = words.split_at_checked(end).unwrap_or((words, ""));
                    (word, left, false)
                }
            };
            let (words, begins) = match words.strip_suffix('*') {
                Some(beginning) => (beginning, true),
                None => (words, false),
            };
            let to = if excluded { &mut query.without } else { &mut query.with };
            to.extend(term(words, phrase, begins));
            rest = left.trim_start_matches(is_gap);
        }
        query
    }

    /// Whether it asks for nothing that could be found.
    pub fn is_empty(&self) -> bool {
        self.with.is_empty()
    }
}

/// What words ask for; nothing where there is no word among them. Several words that are written as one, as in
/// "García-Peña", are a phrase.
fn term(words: &str, phrase: bool, begins: bool) -> Option<Term> {
    let mut folded: Vec<String> = Vec::new();
    pieces(words, Span::new(0, words.len()), |piece| folded.push(fold(piece.word)));
    folded.retain(|word| !word.is_empty());
    let last = folded.pop()?;
    Some(match (folded.is_empty(), begins) {
        (true, true) => Term::Prefix(last),
        (true, false) if !phrase => Term::Word(last),
        (_, begins) => {
            folded.push(last);
            Term::Phrase(folded, begins)
        }
    })
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || is_invisible(c)
}

fn is_quotation_mark(c: char) -> bool {
    matches!(c, '"' | '\u{201C}' | '\u{201D}' | '\u{201E}' | '\u{00AB}' | '\u{00BB}')
}
