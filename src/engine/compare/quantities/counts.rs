//! Which numbers count or measure something: those of dates, clock times and ages do not.

use super::{Number, before, word};
use crate::engine::text::words::{Token, TokenKind};

const MONTHS: [&str; 22] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "mar",
    "apr",
    "aug",
    "sept",
    "sep",
    "oct",
    "nov",
    "dec",
];

/// Whether the number is part of a date, a year or a clock time.
pub fn is_calendar(tokens: &[Token], words: &[String], number: &Number) -> bool {
    let (prev, next) = (before(words, number.from, 1), word(words, number.to));
    let after_month = MONTHS.contains(&prev) || (prev == "." && MONTHS.contains(&before(words, number.from, 2)));
    let digits = tokens.get(number.from).is_some_and(|t| t.kind == TokenKind::Number);
    let plain_year = digits && (1500.0..2100.0).contains(&number.value) && word(words, number.from).len() == 4;
    let clock = digits
        && (matches!(next, "am" | "pm" | "a.m" | "p.m" | "gmt")
            || (matches!(next, "a" | "p") && word(words, number.to + 1) == "." && word(words, number.to + 2) == "m")
            || next == ":"
            || (prev == ":" && before(words, number.from, 2).starts_with(|c: char| c.is_ascii_digit())));
    let slashed = next == "/" || prev == "/";
    digits && (after_month || (MONTHS.contains(&next) && number.value <= 31.0) || plain_year || clock || slashed)
}

/// Whether the number is how old somebody is: "aged 46", "a woman of 46".
pub fn is_age(words: &[String], number: &Number) -> bool {
    match before(words, number.from, 1) {
        "aged" => true,
        "of" => matches!(before(words, number.from, 2), "man" | "woman" | "boy" | "girl" | "age"),
        _ => {
            word(words, number.to) == "-"
                && word(words, number.to + 1).starts_with("year")
                && word(words, number.to + 3) == "old"
        }
    }
}
