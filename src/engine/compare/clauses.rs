//! A sentence's parts that report something by themselves: "in whose country elections will be held in May".

use super::words::Words;
use crate::engine::span::Span;

/// How many telling words a part has at least.
const FEWEST: usize = 3;
/// How many parts a sentence is divided into at most; the last holds the rest.
pub const MOST: usize = 15;

/// Whether a part begins with a word.
fn opens(word: &str) -> bool {
    matches!(
        word,
        "after"
            | "although"
            | "as"
            | "because"
            | "before"
            | "but"
            | "though"
            | "when"
            | "where"
            | "whereas"
            | "which"
            | "while"
            | "who"
            | "whom"
            | "whose"
    )
}

/// Whether a word stands before one of these and goes with it: "in which", "such as".
fn before_opener(word: &str) -> bool {
    matches!(word, "after" | "at" | "by" | "during" | "even" | "for" | "from" | "in" | "of" | "on" | "to" | "with")
}

/// The parts of a sentence with these words, in order; empty where it is one.
pub fn clauses(Words { tokens, folded, stems, .. }: &Words) -> Vec<Span> {
    let word = |at: usize| folded.get(at).map_or("", String::as_str);
    let telling = |at: usize| stems.get(at).is_some_and(|stem| !stem.is_empty()) && word(at).len() > 1;
    let begins = |at: usize| {
        let before = |back: usize| at.checked_sub(back).map_or("", word);
        if matches!(before(1), "," | ";" | ":" | "\u{2014}" | "\u{2013}" | "(" | ")") {
            return true;
        }
        (opens(word(at)) && before(1) != "such" && !before_opener(before(1)))
            || (before_opener(word(at)) && opens(word(at + 1)))
    };
    let mut parts: Vec<(usize, usize, usize)> = Vec::new();
    for at in 0..tokens.len() {
        let enough = parts.last().is_none_or(|p| p.2 >= FEWEST) && parts.len() < MOST;
        if parts.is_empty() || (begins(at) && enough) {
            parts.push((at, at, 0));
        }
        if let Some(last) = parts.last_mut() {
            (last.1, last.2) = (at, last.2 + usize::from(telling(at)));
        }
    }
    if parts.len() > 1
        && parts.last().is_some_and(|p| p.2 < FEWEST)
        && let Some(rest) = parts.pop()
        && let Some(last) = parts.last_mut()
    {
        last.1 = rest.1;
    }
    if parts.len() < 2 {
        return Vec::new();
    }
    let span = |p: &(usize, usize, usize)| Some(tokens.get(p.0)?.span.cover(tokens.get(p.1)?.span));
    parts.iter().filter_map(span).collect()
}
