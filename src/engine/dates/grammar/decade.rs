//! Decades and centuries.

use super::super::lexicon::decade;
use super::super::meaning::Meaning;
use super::super::tokens::Tokens;
use super::super::value::Value;
use super::{Found, number};

/// Whether "B.C." stands at `i`: what is counted backwards has no value here.
pub(super) fn is_before_christ(t: &Tokens, i: usize) -> bool {
    let stops = t.word(i) == "b" && t.word(i + 1) == "." && t.is(i + 2, &["c"]);
    stops || t.is(i, &["b.c", "b.c.", "bc", "bce"]) && t.capital(i)
}

/// "the 1990s", "the '90s", "the nineties", "the 20th century".
pub fn decade_or_century(t: &Tokens, i: usize) -> Found {
    let the = i + usize::from(t.word(i) == "the");
    let quote = usize::from(t.is(the, &["'", "\u{2018}", "\u{2019}"]));
    let word = t.word(the + quote);
    if let Some(digits) =
        word.strip_suffix('s').or_else(|| word.strip_suffix("'s")).filter(|d| d.bytes().all(|b| b.is_ascii_digit()))
    {
        let year: i32 = digits.parse().ok()?;
        return match digits.len() {
            4 if year % 100 == 0 && year < 1900 => Some((the + 1, Meaning::Known(Value::Century(year)))),
            4 if year % 10 == 0 && (1000..2200).contains(&year) => Some((the + 1, Meaning::Known(Value::Decade(year)))),
            2 if year % 10 == 0 && (quote == 1 || the > i) => {
                Some((the + quote + 1, Meaning::Known(Value::Decade(year + if year < 30 { 2000 } else { 1900 }))))
            }
            _ => None,
        };
    }
    // "the nineteen sixties"
    if t.is(the, &["eighteen", "nineteen"])
        && let Some(tens) = decade(t.word(the + 1))
    {
        let century = if t.word(the) == "nineteen" { 1900 } else { 1800 };
        return Some((the + 2, Meaning::Known(Value::Decade(century + tens))));
    }
    // "the sixties", "the late seventies", but "in her late seventies"
    let part = t.is(i.wrapping_sub(1), &["early", "late", "mid"]) && t.is(i.wrapping_sub(2), &["the"]);
    if (the > i || part)
        && let Some(tens) = decade(word)
    {
        return Some((the + 1, Meaning::Known(Value::Decade(1900 + tens))));
    }
    let (end, n) = number::nth(t, the)?;
    let hyphen = usize::from(t.dash(end) && t.glued(end));
    let century = t.word(end + hyphen) == "century" && (1..=30).contains(&n) && !is_before_christ(t, end + hyphen + 1);
    let n = i32::try_from(n).ok().filter(|_| century)?;
    Some((end + hyphen + 1, Meaning::Known(Value::Century((n - 1) * 100))))
}
