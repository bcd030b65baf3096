//! Which words of two passages differ: a word-by-word comparison that a reader would make.

use crate::engine::span::Span;
use crate::engine::text::fold::fold;
use crate::engine::text::words::{Token, TokenKind, tokens};

/// The longest comparison made exactly, in cells of the table (one word of the one passage by one of the other);
/// passages beyond it are first cut where a word occurs once in both.
const CELLS: usize = 1 << 22;

/// The stretches of words in which two passages differ, on each side, in order.
///
/// Case, accents, the form of apostrophes and all punctuation count for nothing, and a telling word that only stands
/// at another place is no difference. Neighbouring words that differ are one stretch. Both lists are empty where the
/// passages have the same words.
pub fn differing_words(a_text: &str, a: Span, b_text: &str, b: Span) -> (Vec<Span>, Vec<Span>) {
    let a = Side::new(a_text, a);
    let b = Side::new(b_text, b);
    let mut same = Same { a: vec![false; a.words.len()], b: vec![false; b.words.len()] };
    align(&a.words, &b.words, 0, 0, &mut same);
    match_moved(&a.words, &b.words, &mut same);
    (stretches(&a, &same.a), stretches(&b, &same.b))
}

/// The words of one passage: folded, and where they stand.
struct Side {
    words: Vec<String>,
    spans: Vec<Span>,
}

impl Side {
    fn new(text: &str, span: Span) -> Self {
        let tokens: Vec<Token> = tokens(text, span).into_iter().filter(|t| t.kind != TokenKind::Mark).collect();
        Self {
            words: tokens.iter().map(|t| fold(t.of(text))).collect(),
            spans: tokens.iter().map(|t| t.span).collect(),
        }
    }
}

/// Which words of each side have their like on the other.
struct Same {
    a: Vec<bool>,
    b: Vec<bool>,
}

impl Same {
    fn mark(&mut self, i: usize, j: usize) {
        if let (Some(a), Some(b)) = (self.a.get_mut(i), self.b.get_mut(j)) {
            *a = true;
            *b = true;
        }
    }
}

/// What it is worth to match a word: long words hold a passage together, short ones stand anywhere.
fn worth(word: &str) -> u32 {
    if word.chars().count() > 3 || word.starts_with(|c: char| c.is_numeric()) { 6 } else { 2 }
}

/// Added where the words before match too, so that runs are preferred to scattered words.
const RUN: u32 = 1;

/// Marks the words in common, in the same order on both sides; `i` and `j` are where the slices start.
fn align(a: &[String], b: &[String], mut i: usize, mut j: usize, same: &mut Same) {
    let front = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    (0..front).for_each(|k| same.mark(i + k, j + k));
    let (a, b) = (a.get(front..).unwrap_or_default(), b.get(front..).unwrap_or_default());
    (i, j) = (i + front, j + front);
    let back = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    (1..=back).for_each(|k| same.mark(i + a.len() - k, j + b.len() - k));
    let (a, b) = (a.get(..a.len() - back).unwrap_or_default(), b.get(..b.len() - back).unwrap_or_default());
    if a.is_empty() || b.is_empty() {
        return;
    }
    if a.len().saturating_mul(b.len()) <= CELLS {
        return align_exactly(a, b, i, j, same);
    }
    let (mut from_a, mut from_b) = (0, 0);
    for (at_a, at_b) in anchors(a, b) {
        let (part_a, part_b) = (a.get(from_a..at_a).unwrap_or_default(), b.get(from_b..at_b).unwrap_or_default());
        if part_a.len().saturating_mul(part_b.len()) <= CELLS {
            align_exactly(part_a, part_b, i + from_a, j + from_b, same);
        }
        same.mark(i + at_a, j + at_b);
        (from_a, from_b) = (at_a + 1, at_b + 1);
    }
    let (part_a, part_b) = (a.get(from_a..).unwrap_or_default(), b.get(from_b..).unwrap_or_default());
    if part_a.len().saturating_mul(part_b.len()) <= CELLS {
        align_exactly(part_a, part_b, i + from_a, j + from_b, same);
    }
}

/// The heaviest common subsequence, by dynamic programming.
fn align_exactly(a: &[String], b: &[String], i: usize, j: usize, same: &mut Same) {
    #[derive(Clone, Copy, PartialEq)]
    enum Step {
        Both,
        SkipA,
        SkipB,
    }
    let width = b.len();
    let mut steps = vec![Step::SkipA; a.len() * width];
    // The best worth of a[x..] with b[y..], and the same where the pair (x, y) is matched; a row for x + 1 and for x.
    let mut below = vec![0_u32; width + 1];
    let mut below_both = vec![0_u32; width + 1];
    let (mut row, mut row_both) = (below.clone(), below.clone());
    for (x, word) in a.iter().enumerate().rev() {
        let at = |r: &[u32], y: usize| r.get(y).copied().unwrap_or(0);
        for y in (0..width).rev() {
            let mut best = at(&below, y);
            let mut step = Step::SkipA;
            if at(&row, y + 1) > best {
                (best, step) = (at(&row, y + 1), Step::SkipB);
            }
            let mut both = 0;
            if b.get(y) == Some(word) {
                let after = at(&below, y + 1).max(match at(&below_both, y + 1) {
                    0 => 0,
                    run => run + RUN,
                });
                both = worth(word) + after;
                if both >= best {
                    (best, step) = (both, Step::Both);
                }
            }
            if let (Some(cell), Some(r), Some(m)) = (steps.get_mut(x * width + y), row.get_mut(y), row_both.get_mut(y))
            {
                (*cell, *r, *m) = (step, best, both);
            }
        }
        std::mem::swap(&mut below, &mut row);
        std::mem::swap(&mut below_both, &mut row_both);
    }
    let (mut x, mut y) = (0, 0);
    while x < a.len() && y < width {
        match steps.get(x * width + y) {
            Some(Step::Both) => {
                same.mark(i + x, j + y);
                (x, y) = (x + 1, y + 1);
            }
            Some(Step::SkipB) => y += 1,
            _ => x += 1,
        }
    }
}

/// Places of words that occur once in both slices, in an order that is the same in both.
fn anchors(a: &[String], b: &[String]) -> Vec<(usize, usize)> {
    use std::collections::HashMap;
    let mut places: HashMap<&str, (usize, usize, usize, usize)> = HashMap::new();
    for (at, word) in a.iter().enumerate() {
        let entry = places.entry(word).or_default();
        (entry.0, entry.1) = (entry.0 + 1, at);
    }
    for (at, word) in b.iter().enumerate() {
        if let Some(entry) = places.get_mut(word.as_str()) {
            (entry.2, entry.3) = (entry.2 + 1, at);
        }
    }
    let once: Vec<(usize, usize)> =
        a.iter().filter_map(|w| places.get(w.as_str())).filter(|p| p.0 == 1 && p.2 == 1).map(|p| (p.1, p.3)).collect();
    longest_rising(&once)
}

/// The longest run of pairs whose second parts rise, by patience sorting; the first parts rise already.
fn longest_rising(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut tops: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; pairs.len()];
    let second = |k: usize| pairs.get(k).map_or(0, |p| p.1);
    for (k, pair) in pairs.iter().enumerate() {
        let pile = tops.partition_point(|&top| second(top) < pair.1);
        if let Some(slot) = before.get_mut(k) {
            *slot = pile.checked_sub(1).and_then(|p| tops.get(p).copied());
        }
        match tops.get_mut(pile) {
            Some(top) => *top = k,
            None => tops.push(k),
        }
    }
    let mut rising = Vec::new();
    let mut next = tops.last().copied();
    while let Some(k) = next {
        rising.extend(pairs.get(k));
        next = before.get(k).copied().flatten();
    }
    rising.reverse();
    rising
}

/// Marks the telling words that stand on both sides, though at another place.
fn match_moved(a: &[String], b: &[String], same: &mut Same) {
    use std::collections::HashMap;
    let mut left: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, word) in a.iter().enumerate().rev() {
        if same.a.get(at) == Some(&false) && worth(word) > worth("") {
            left.entry(word).or_default().push(at);
        }
    }
    for (j, word) in b.iter().enumerate() {
        if same.b.get(j) == Some(&false)
            && let Some(i) = left.get_mut(word.as_str()).and_then(Vec::pop)
        {
            same.mark(i, j);
        }
    }
}

/// The stretches of neighbouring words that have no like.
fn stretches(side: &Side, same: &[bool]) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut open = false;
    for (span, same) in side.spans.iter().zip(same) {
        match found.last_mut() {
            _ if *same => {}
            Some(last) if open => *last = last.cover(*span),
            _ => found.push(*span),
        }
        open = !same;
    }
    found
}
