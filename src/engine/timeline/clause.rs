//! The words around a date that tell what happened then.

use super::happening::sense;
use crate::engine::Span;
use crate::engine::text::fold::{bare, fold};
use crate::engine::text::words::{Token, TokenKind, tokens};
use std::collections::BTreeSet;

/// A dated clause.
pub struct Clause {
    /// Its words, the date and its preposition left out where they stand at an end.
    pub span: Span,
    /// Whether the date stands before a noun: "the January 7 call".
    pub noun: bool,
    /// Whether it holds a verb.
    pub verb: bool,
    /// What the words nearest to the date stand for, in order.
    pub near: Vec<String>,
    /// Of these, the names of kinds of happenings.
    pub kinds: BTreeSet<String>,
    /// The names of kinds of happenings in the whole sentence.
    pub wide: BTreeSet<String>,
}

/// How far the sentence is looked at on each side of the date, in bytes.
const REACH: usize = 600;

/// The clause of `date` in `sentence`; none where it says nothing beside the date. `dates` are those around.
pub fn around(text: &str, sentence: Span, date: Span, dates: &[Span]) -> Option<Clause> {
    let sentence = within(text, sentence, date);
    let words: Vec<Token> = tokens(text, sentence).into_iter().collect();
    let folded: Vec<String> = words.iter().map(|w| fold(bare(w.of(text)))).collect();
    let first = words.iter().position(|w| w.span.end > date.start)?;
    let after = words.iter().position(|w| w.span.start >= date.end && w.span.end > date.end).unwrap_or(words.len());
    let told = |i: usize| -> Option<(String, bool)> {
        let word = words.get(i)?;
        let name = i > 0 && word.of(text).starts_with(char::is_uppercase);
        let dated = dates.iter().any(|d| d.overlaps(word.span));
        if word.kind != TokenKind::Word || dated {
            return None;
        }
        sense(folded.get(i)?).filter(|(_, kind)| *kind || !name)
    };
    let is = |i: usize, list: &[&str]| folded.get(i).is_some_and(|w| list.contains(&w.as_str()));
    let after = if is(after, &["s"]) { after + 1 } else { after };
    let noun_end = noun_phrase(&folded, &words, text, after);
    let possessive = text.get(date.end..).unwrap_or_default().starts_with(['\'', '\u{2019}']);
    let determined = first > 0
        && is(
            first - 1,
            &["the", "this", "that", "a", "his", "her", "their", "its", "since", "scheduled", "planned", "upcoming"],
        );
    let noun = noun_end > after && (possessive || determined && !is(first - 1, &["since"]));
    let (from, to) = if noun {
        (after, noun_end)
    } else {
        let from = (0..first).rev().find(|i| is_boundary(&folded, *i)).map_or(0, |i| i + 1);
        let to = (after..words.len()).find(|i| is_boundary(&folded, *i)).unwrap_or(words.len());
        let near_before = (from..first).any(|i| told(i).is_some());
        let near_after = (after..to).any(|i| told(i).is_some());
        match (near_before, near_after) {
            (true, _) => (from, first),
            (false, true) => (after, to),
            // "On Friday, the president ..."; "in early January when ..."
            (false, false) => {
                let start = (after..words.len()).find(|i| !is_boundary(&folded, *i))?;
                let end = (start..words.len()).find(|i| is_boundary(&folded, *i)).unwrap_or(words.len());
                if (start..end).any(|i| told(i).is_some()) {
                    (start, end)
                } else {
                    let end = from.saturating_sub(1);
                    let start = (0..end).rev().find(|i| is_boundary(&folded, *i)).map_or(0, |i| i + 1);
                    (start, end)
                }
            }
        }
    };
    let reach = if noun { to } else { to.max(after) };
    let mut near: Vec<String> = Vec::new();
    let mut kinds = BTreeSet::new();
    for i in from.min(to)..reach.min(to) {
        if let Some((word, kind)) = told(i) {
            if kind {
                kinds.insert(word.clone());
            }
            if !near.contains(&word) {
                near.push(word);
            }
        }
    }
    // "began in early January when Trump accepted a call": the clause that explains the date.
    if is(after, &["when", "as"]) {
        for i in after..(after + 8).min(words.len()) {
            if let Some((word, kind)) = told(i) {
                if kind {
                    kinds.insert(word.clone());
                }
                if !near.contains(&word) {
                    near.push(word);
                }
            }
        }
    }
    if near.is_empty() {
        return None;
    }
    let wide = (0..words.len()).filter_map(told).filter(|(_, kind)| *kind).map(|(word, _)| word).collect();
    let verb = (from..to).any(|i| folded.get(i).is_some_and(|w| is_verb(w)));
    let (from, to) = trim(&folded, &words, from, to);
    let span = Span::new(words.get(from)?.span.start, words.get(to.checked_sub(1)?)?.span.end);
    Some(Clause { span, noun, verb, near, kinds, wide })
}

/// The sentence around the date, where what was given as one holds several.
fn within(text: &str, sentence: Span, date: Span) -> Span {
    let floor = |at: usize| (0..=at).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0);
    let start = floor(sentence.start.max(date.start.saturating_sub(REACH)));
    let end = floor(sentence.end.min(date.end.saturating_add(REACH)));
    let ends = |span: Span| -> Vec<usize> {
        let words = span.of(text);
        words
            .match_indices(['.', '!', '?', '\n'])
            .map(|(i, m)| span.start + i + m.len())
            .filter(|at| {
                let before = text.get(span.start..*at).unwrap_or_default().trim_end_matches(['.', '!', '?', '\n']);
                let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
                let rest = text.get(*at..span.end).unwrap_or_default();
                let opens =
                    rest.trim_start_matches(['"', '\u{201d}', '\'', '\u{2019}', ')']).starts_with(char::is_whitespace);
                let next = rest.trim_start_matches(|c: char| !c.is_alphanumeric()).chars().next();
                opens && word.chars().count() > 3 && next.is_some_and(|c| c.is_uppercase() || c.is_numeric())
            })
            .collect()
    };
    let from = ends(Span::new(start, date.start)).last().copied().unwrap_or(start);
    let to = ends(Span::new(date.end, end)).first().copied().unwrap_or(end);
    Span::new(from, to).trim(text)
}

/// Whether a clause ends at the word or mark at `i`.
fn is_boundary(folded: &[String], i: usize) -> bool {
    folded.get(i).is_none_or(|w| {
        matches!(
            w.as_str(),
            "," | ";"
                | ":"
                | "("
                | ")"
                | "\u{2014}"
                | "\u{2013}"
                | "\""
                | "\u{201c}"
                | "\u{201d}"
                | "which"
                | "that"
                | "who"
                | "whose"
                | "when"
                | "where"
                | "while"
                | "after"
                | "before"
                | "because"
                | "although"
                | "since"
                | "but"
                | "as"
                | "until"
        )
    })
}

/// The place after the noun phrase that starts at `i`: words up to a preposition, verb or mark, and "between the
/// two", "of the council" after it.
fn noun_phrase(folded: &[String], words: &[Token], text: &str, i: usize) -> usize {
    let word = |k: usize| folded.get(k).map_or("", String::as_str);
    let is_word = |k: usize| {
        words.get(k).is_some_and(|w| w.kind != TokenKind::Mark || w.of(text) == "-" || w.of(text) == "\u{2011}")
    };
    let stops = |k: usize| {
        is_boundary(folded, k)
            || !is_word(k)
            || is_verb(word(k))
            || matches!(
                word(k),
                "on" | "in"
                    | "at"
                    | "to"
                    | "for"
                    | "with"
                    | "by"
                    | "from"
                    | "of"
                    | "between"
                    | "and"
                    | "about"
                    | "against"
                    | "he"
                    | "she"
                    | "they"
                    | "it"
                    | "the"
                    | "a"
                    | "an"
                    | "will"
                    | "would"
            )
    };
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

/// Whether a word is a verb by its form.
fn is_verb(word: &str) -> bool {
    matches!(
        word,
        "is" | "are"
            | "was"
            | "were"
            | "has"
            | "have"
            | "had"
            | "will"
            | "would"
            | "met"
            | "said"
            | "told"
            | "took"
            | "began"
            | "held"
            | "won"
            | "lost"
            | "fell"
            | "rose"
            | "left"
            | "came"
            | "went"
            | "gave"
            | "made"
            | "became"
            | "saw"
            | "sent"
            | "spoke"
            | "struck"
            | "shot"
            | "marked"
            | "lasted"
            | "may"
            | "could"
            | "should"
            | "must"
            | "begins"
            | "ends"
            | "opens"
            | "sets"
            | "comes"
            | "helped"
    ) || word.len() > 4 && word.ends_with("ed")
}

/// Takes prepositions, articles and marks off both ends.
fn trim(folded: &[String], words: &[Token], from: usize, to: usize) -> (usize, usize) {
    const LEAD: &[&str] = &["and", "but", "or", "that", "which", "who", "whose", "so", "also", "then", "however"];
    const TAIL: &[&str] = &[
        "on",
        "in",
        "at",
        "by",
        "for",
        "from",
        "to",
        "until",
        "since",
        "of",
        "the",
        "a",
        "an",
        "and",
        "or",
        "during",
        "with",
        "into",
        "about",
        "this",
        "that",
        "his",
        "her",
        "their",
        "its",
        "around",
        "between",
        "early",
        "late",
        "scheduled",
        "shortly",
    ];
    let (mut from, mut to) = (from, to);
    let mark = |i: usize| words.get(i).is_none_or(|w| w.kind == TokenKind::Mark);
    let is = |i: usize, list: &[&str]| folded.get(i).is_some_and(|w| list.contains(&w.as_str()));
    while from < to && (mark(from) || is(from, LEAD)) {
        from += 1;
    }
    while to > from && (mark(to - 1) || is(to - 1, TAIL)) {
        to -= 1;
    }
    (from, to)
}
