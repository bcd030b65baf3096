//! Where clauses and noun phrases begin and end, by their words and marks.

use crate::engine::dates::verbs::is_past;
use crate::engine::text::words::{Token, TokenKind};

/// Marks and words that a clause begins after.
const BOUNDARIES: &[&str] = &[
    ",", ";", ":", "(", ")", "\u{2014}", "\u{2013}", "\"", "\u{201c}", "\u{201d}", "which", "that", "who", "whose",
    "whom", "when", "where", "while", "after", "before", "because", "although", "since", "but", "as", "until",
];

/// Whether a clause ends at the word or mark at `i`.
pub(super) fn is_boundary(folded: &[String], i: usize) -> bool {
    folded.get(i).is_none_or(|w| BOUNDARIES.contains(&w.as_str()))
}

/// Words that a noun phrase does not go on with.
const NOUN_ENDS: &[&str] = &[
    "on", "in", "at", "to", "for", "with", "by", "from", "of", "between", "and", "about", "against", "he", "she",
    "they", "it", "the", "a", "an", "will", "would",
];

/// The place after the noun phrase that starts at `i`: words up to a preposition, verb or mark, and "between the
/// two", "of the council" after it.
pub(super) fn noun_phrase(folded: &[String], words: &[Token], text: &str, i: usize) -> usize {
    let word = |k: usize| folded.get(k).map_or("", String::as_str);
    let is_word = |k: usize| {
        words.get(k).is_some_and(|w| w.kind != TokenKind::Mark || w.of(text) == "-" || w.of(text) == "\u{2011}")
    };
    let stops = |k: usize| is_boundary(folded, k) || !is_word(k) || is_verb(word(k)) || NOUN_ENDS.contains(&word(k));
    let mut end = i;
    while end < i + 5 && !stops(end) {
        end += 1;
    }
    if end > i && matches!(word(end), "between" | "of" | "in" | "on" | "with" | "against") {
        let mut more = end + 1;
        while more < end + 7
            && more < folded.len()
            && (!stops(more) || matches!(word(more), "the" | "a" | "and" | "his" | "her"))
        {
            more += 1;
        }
        let trailing = |k: usize| matches!(word(k), "the" | "a" | "and" | "his" | "her");
        while more > end + 1 && trailing(more - 1) {
            more -= 1;
        }
        if more > end + 1 {
            end = more;
        }
    }
    end
}

/// Verbs by which a clause is known to have one, beside those in -ed.
const VERBS: &[&str] = &[
    "are", "became", "began", "begins", "came", "comes", "could", "ends", "fell", "gave", "had", "has", "have", "held",
    "helped", "is", "lasted", "left", "lost", "made", "marked", "may", "met", "must", "opens", "rose", "said", "saw",
    "sent", "sets", "shot", "should", "spoke", "struck", "told", "took", "was", "went", "were", "will", "won", "would",
];

/// Whether a word is a verb by its form.
pub(super) fn is_verb(word: &str) -> bool {
    VERBS.contains(&word) || is_past(word) && !matches!(word, "ago" | "set" | "put" | "cast")
}

/// Whether a folded word is an office that stands before a name.
pub(super) fn is_office(word: &str) -> bool {
    const OFFICES: &[&str] = &[
        "chancellor",
        "governor",
        "gov",
        "judge",
        "king",
        "mayor",
        "minister",
        "president",
        "queen",
        "secretary",
        "sen",
        "senator",
    ];
    OFFICES.contains(&word)
}

/// Takes marks, conjunctions and open prepositions and articles off both ends; a preposition at the start only where
/// the words open a phrase.
pub(super) fn trim(folded: &[String], words: &[Token], from: usize, to: usize, opens: bool) -> (usize, usize) {
    const LEAD_PREPOSITIONS: &[&str] =
        &["amid", "at", "by", "despite", "during", "following", "in", "including", "on", "with"];
    const LEAD: &[&str] = &["and", "but", "or", "that", "which", "who", "whose", "so", "also", "then", "however"];
    const TAIL: &[&str] = &[
        "a", "about", "after", "an", "and", "around", "as", "at", "before", "between", "by", "during", "earlier",
        "early", "for", "from", "her", "his", "in", "into", "its", "last", "late", "next", "of", "on", "or", "s",
        "shortly", "since", "that", "the", "their", "this", "through", "to", "until", "with",
    ];
    const LONG_TAIL: &[&str] = &["scheduled", "throughout"];
    let (mut from, mut to) = (from, to);
    let mark = |i: usize| words.get(i).is_none_or(|w| w.kind == TokenKind::Mark);
    let is = |i: usize, list: &[&str]| folded.get(i).is_some_and(|w| list.contains(&w.as_str()));
    while from < to && (mark(from) || is(from, LEAD) || opens && is(from, LEAD_PREPOSITIONS)) {
        from += 1;
    }
    while to > from && (mark(to - 1) || is(to - 1, TAIL) || is(to - 1, LONG_TAIL)) {
        to -= 1;
    }
    (from, to)
}
