//! A short name for an event, in words of the texts.

use super::clause::Clause;
use super::phrase::{is_office, is_verb};
use super::{Candidate, agreement};
use crate::engine::Article;
use crate::engine::Span;
use crate::engine::dates::edtf::Edtf;
use crate::engine::text::fold::fold;
use crate::engine::text::words::{TokenKind, tokens};

/// The longest label, in characters.
const LONGEST: usize = 60;

/// What happened, in words of the candidate that says it best: a whole clause before a cut one, with a verb before
/// without.
pub fn label(articles: &[&Article], members: &[&Candidate], when: &Edtf, word: &str) -> String {
    let mut best: Option<(i32, String)> = None;
    for member in members {
        let Some(article) = articles.get(member.place.source) else { continue };
        let (words, whole) = phrase(&article.text, &member.clause);
        let length = words.chars().count();
        let mut score = 4 * i32::from(whole) + 2 * i32::from(member.clause.verb) + i32::from(member.clause.noun);
        score += 2 * i32::from(agreement::length(&member.when) <= agreement::length(when))
            + 2 * i32::from(length >= 16)
            + 3 * i32::from(member.clause.near.iter().any(|told| told.sense == word || told.word == word));
        let first = words.split(' ').next().unwrap_or_default();
        score -= 3 * i32::from(matches!(
            first,
            "It" | "it" | "He" | "he" | "She" | "she" | "They" | "they" | "This" | "this"
        ));
        // "the meeting is more than protocol" says less than what was done.
        score -= 3 * i32::from(member.clause.verb && !has_act(&words));
        if best.as_ref().is_none_or(|(s, _)| score > *s) && !words.is_empty() {
            best = Some((score, words));
        }
    }
    best.map_or_else(String::new, |(_, words)| words)
}

/// The pieces as one phrase no longer than a label, and whether none of their words is left out. A first piece that
/// says enough by itself stands alone rather than cut.
fn phrase(text: &str, clause: &Clause) -> (String, bool) {
    let pieces = clause.pieces.as_slice();
    if clause.said && pieces.len() > 1 {
        let said = cut(text, pieces);
        // What was said began its sentence.
        let small =
            [" A ", " An ", " The "].iter().fold(said, |said, word| said.replacen(word, &word.to_lowercase(), 1));
        return (small, false);
    }
    joined(text, pieces, clause.verb)
}

fn joined(text: &str, pieces: &[Span], verb: bool) -> (String, bool) {
    let all = one_line(&pieces.iter().map(|p| p.of(text)).collect::<Vec<_>>().join(" "));
    if all.chars().count() <= LONGEST {
        return (all, true);
    }
    let untitled = without_titles(&all);
    if untitled.chars().count() <= LONGEST {
        return (untitled, true);
    }
    if let Some((_, but_last)) = pieces.split_last().filter(|(_, rest)| !rest.is_empty()) {
        let (words, whole) = joined(text, but_last, verb);
        // Without its verb it tells nothing.
        let cut = verb && !has_verb(&words);
        if words.chars().count() >= 16 && !cut {
            return (words, whole && verb);
        }
    }
    (cut(text, pieces), false)
}

/// As much of the pieces as a label holds.
fn cut(text: &str, pieces: &[Span]) -> String {
    let mut room = LONGEST;
    let mut kept = Vec::new();
    for piece in pieces {
        let cut = shorten(text, *piece, room);
        kept.push(one_line(cut.of(text)));
        room = room.saturating_sub(cut.of(text).chars().count() + 1);
        if cut != *piece {
            break;
        }
    }
    kept.retain(|k| !k.is_empty());
    kept.join(" ")
}

fn has_verb(words: &str) -> bool {
    words.split(' ').any(|word| is_verb(&fold(word)))
}

/// Whether the words have a verb of doing, not only one of being.
fn has_act(words: &str) -> bool {
    const BEING: &[&str] =
        &["is", "are", "was", "were", "has", "have", "had", "will", "would", "may", "must", "could", "should"];
    words.split(' ').map(fold).any(|word| is_verb(&word) && !BEING.contains(&word.as_str()))
}

/// The words without the offices that stand before names: "Colombian President Gustavo Petro" is "Gustavo Petro".
fn without_titles(words: &str) -> String {
    let capital = |w: &str| w.starts_with(char::is_uppercase);
    let mut kept: Vec<&str> = Vec::new();
    let mut rest = words.split(' ').peekable();
    while let Some(word) = rest.next() {
        let office = capital(word)
            && is_office(fold(word).trim_end_matches('.'))
            && rest.peek().is_some_and(|next| capital(next) || *next == "of");
        if !office {
            kept.push(word);
            continue;
        }
        while kept.last().is_some_and(|w| capital(w)) {
            kept.pop();
        }
        if rest.peek() == Some(&"of") {
            rest.next();
            rest.next();
        }
    }
    kept.join(" ")
}

/// The words with single spaces.
fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// As many whole words from the start as a label holds, without a preposition or an article at the end.
fn shorten(text: &str, span: Span, room: usize) -> Span {
    let words = tokens(text, span);
    let mut end = span.start;
    let mut last = None;
    for token in &words {
        let length = Span::new(span.start, token.span.end).of(text).chars().count();
        if length > room {
            break;
        }
        let word = fold(token.of(text));
        let open = OPEN.binary_search(&word.as_str()).is_ok();
        if token.kind != TokenKind::Mark && !open {
            last = Some(token.span.end);
        }
        end = token.span.end;
    }
    if end >= words.last().map_or(end, |w| w.span.end) {
        return span;
    }
    Span::new(span.start, last.unwrap_or(end))
}

/// Words that a phrase does not end with, in the order of the alphabet.
const OPEN: &[&str] = &[
    "a",
    "about",
    "after",
    "against",
    "all",
    "also",
    "although",
    "amid",
    "among",
    "an",
    "and",
    "any",
    "are",
    "as",
    "at",
    "be",
    "because",
    "been",
    "before",
    "being",
    "between",
    "both",
    "but",
    "by",
    "during",
    "each",
    "every",
    "for",
    "from",
    "had",
    "has",
    "have",
    "her",
    "his",
    "if",
    "in",
    "including",
    "into",
    "is",
    "its",
    "least",
    "less",
    "many",
    "more",
    "most",
    "mr",
    "mrs",
    "ms",
    "no",
    "not",
    "of",
    "on",
    "or",
    "our",
    "over",
    "president",
    "same",
    "several",
    "so",
    "some",
    "such",
    "than",
    "that",
    "the",
    "their",
    "these",
    "this",
    "those",
    "through",
    "to",
    "too",
    "towards",
    "u",
    "under",
    "until",
    "up",
    "very",
    "was",
    "were",
    "when",
    "where",
    "which",
    "while",
    "who",
    "will",
    "with",
    "within",
    "without",
    "would",
];
