//! A line's company: what its neighbours look like, and how many of them look like it.

use super::{Own, Row};
use crate::engine::read::furniture::Line;
use crate::engine::read::shape::{Ending, Shape};
use crate::engine::read::when;

/// Fills in what the lines around line `at` look like.
pub fn neighbours(row: &mut Row, lines: &[Line], own: &[Own], at: usize) {
    for step in [-3i64, -2, -1, 1, 2, 3] {
        let near = usize::try_from(at as i64 + step).ok().and_then(|i| lines.get(i).zip(own.get(i)));
        match near {
            Some((line, own)) => {
                row.put(libm::logf(1.0 + line.shape.chars as f32));
                row.put(
                    if own.prose { 1.0 } else { 0.0 } + if line.shape.ending == Ending::Terminal { 0.5 } else { 0.0 },
                );
                row.put(own.machine);
            }
            None => {
                row.put(-1.0);
                row.put(-1.0);
                row.put(-1.0);
            }
        }
    }
    for reach in [4usize, 12] {
        let window = own.get(at.saturating_sub(reach)..(at + reach + 1).min(own.len())).unwrap_or_default();
        row.share(window.iter().filter(|o| o.prose).count(), window.len());
        row.share(window.iter().filter(|o| o.label).count(), window.len());
    }
    let before = own.get(at.saturating_sub(8)..at).unwrap_or_default();
    let after = own.get((at + 1).min(own.len())..(at + 9).min(own.len())).unwrap_or_default();
    row.put(before.iter().rev().position(|o| o.prose).unwrap_or(9) as f32);
    row.put(after.iter().position(|o| o.prose).unwrap_or(9) as f32);
    row.share(before.iter().filter(|o| o.stamp || o.date).count(), before.len());
    row.share(after.iter().filter(|o| o.stamp || o.date).count(), after.len());
}

/// What lines of one list have in common: how they begin, what parts them, how they end.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Pattern {
    first: First,
    dash: bool,
    colon: bool,
    digits: bool,
    ended: bool,
}

/// How a line begins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum First {
    Small,
    Capital,
    Digit,
    Day,
    Mark,
}

fn pattern(words: &str, shape: &Shape) -> Pattern {
    let first = words.split_whitespace().next().unwrap_or_default();
    let bare = first.trim_matches(|c: char| !c.is_alphanumeric());
    let day = !shape.starts_small && (when::is_weekday(bare) || when::month(bare).is_some());
    let lead: String = words.chars().take(40).collect();
    Pattern {
        first: match first.chars().next() {
            _ if day => First::Day,
            Some(c) if c.is_numeric() => First::Digit,
            Some(c) if c.is_uppercase() => First::Capital,
            Some(c) if c.is_alphabetic() => First::Small,
            _ => First::Mark,
        },
        dash: [" – ", " - ", " — ", " -- ", " @ "].iter().any(|d| words.contains(d)),
        colon: lead.contains(": "),
        digits: shape.digits > 0,
        ended: shape.ending == Ending::Terminal,
    }
}

/// The run of lines of one pattern that a line stands in.
#[derive(Clone, Copy, Default)]
pub struct List {
    before: usize,
    after: usize,
    prose_before: bool,
    prose_after: bool,
    colons: usize,
    special: bool,
}

/// The run that each line stands in.
pub fn lists(lines: &[Line], own: &[Own]) -> Vec<List> {
    let patterns: Vec<Pattern> = lines.iter().map(|l| pattern(l.words, &l.shape)).collect();
    let prose = |at: Option<usize>| at.is_some_and(|at| own.get(at).is_some_and(|o| o.weight > 0));
    let mut found = vec![List::default(); lines.len()];
    let mut from = 0;
    while let Some(first) = patterns.get(from) {
        let length = patterns.iter().skip(from).take_while(|p| *p == first).count();
        let to = from + length;
        for (place, list) in found.iter_mut().take(to).skip(from).enumerate() {
            *list = List {
                before: place,
                after: length - 1 - place,
                prose_before: prose(from.checked_sub(1)),
                prose_after: prose(Some(to)),
                colons: 0,
                special: first.dash || first.colon || matches!(first.first, First::Day | First::Digit | First::Mark),
            };
        }
        from = to;
    }
    let mut colons = 0;
    let sums: Vec<usize> = patterns
        .iter()
        .map(|p| {
            colons += usize::from(p.colon);
            colons
        })
        .collect();
    for (at, list) in found.iter_mut().enumerate() {
        let sum = |i: usize| sums.get(i.min(sums.len().saturating_sub(1))).copied().unwrap_or(0);
        list.colons = sum(at + 6) - at.checked_sub(7).map_or(0, sum);
    }
    found
}

/// Fills in the run that a line stands in.
pub fn list(row: &mut Row, list: &List) {
    row.put(list.before.min(20) as f32);
    row.put(list.after.min(20) as f32);
    row.flag(list.prose_before);
    row.flag(list.prose_after);
    row.put(list.colons as f32);
    row.flag(list.special);
}
