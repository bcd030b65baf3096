//! Dates in figures.

use super::super::edtf::day;
use super::super::meaning::{Meaning, Year};
use super::super::tokens::Tokens;
use super::super::value::Value;
use super::Found;

/// "2026-02-03", "01/15/2026", "15.1.2026", "11/2/89".
pub fn numeric(t: &Tokens, i: usize) -> Found {
    let before = i
        .checked_sub(1)
        .and_then(|b| t.at(b))
        .is_some_and(|_| t.glued(i) && !t.is(i - 1, &["(", "[", "\"", "\u{201c}"]));
    if before {
        return None;
    }
    // The tokenizer keeps 15.1.2026 and 2026.02.03 whole.
    let word = t.word(i);
    if word.contains('.') {
        let parts: Vec<&str> = word.split('.').collect();
        let [a, b, c] = parts.as_slice() else { return None };
        return numbers(i + 1, [a, b, c], true);
    }
    let mark = t.word(i + 1);
    let glue = (1..5).all(|k| t.glued(i + k));
    if !glue || !matches!(mark, "/" | "-") || t.word(i + 3) != mark || (t.glued(i + 5) && t.is(i + 5, &["/", "-"])) {
        return None;
    }
    // 2026-02-03T11:00 keeps its clock in the third token.
    let third = t.word(i + 4);
    let day = third.split('t').next().unwrap_or_default();
    numbers(i + 5, [t.word(i), t.word(i + 2), day], false)
}

fn numbers(end: usize, parts: [&str; 3], dotted: bool) -> Found {
    let figures =
        |w: &str| (w.len() <= 4 && w.bytes().all(|b| b.is_ascii_digit())).then(|| w.parse::<i32>().ok()).flatten();
    let [a, b, c] = [figures(parts[0])?, figures(parts[1])?, figures(parts[2])?];
    let small = |n: i32| u8::try_from(n).ok();
    if parts[0].len() == 4 {
        return day(a, small(b)?, small(c)?).map(|d| (end, Meaning::Known(Value::Day(d))));
    }
    let year = match parts[2].len() {
        4 => c,
        2 => c + if c < 50 { 2000 } else { 1900 },
        _ => return None,
    };
    let (a, b) = (small(a)?, small(b)?);
    let (month_first, day_first) = (day(year, a, b), day(year, b, a));
    let known = |d| (end, Meaning::Known(Value::Day(d)));
    match (month_first, day_first) {
        (_, Some(d)) if dotted => Some(known(d)),
        (Some(x), Some(y)) if x == y => Some(known(x)),
        (Some(_), Some(_)) => Some((end, Meaning::TwoWays(a, b, Year::Known(year)))),
        (Some(d), None) | (None, Some(d)) => Some(known(d)),
        (None, None) => None,
    }
}
