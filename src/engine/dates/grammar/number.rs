//! Numbers in words and figures.

use super::super::lexicon::{cardinal, ordinal};
use super::super::tokens::Tokens;

/// How many.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Count {
    /// So many, and whether a half more.
    Exact(u32, bool),
    /// So many, and so many hundredths.
    Decimal(u32, u32),
    /// Nobody says how many: "several", "a few".
    Vague,
}

/// The number at token `i`, and the place after it.
pub fn count(t: &Tokens, i: usize) -> Option<(usize, Count)> {
    if let Some(found) = vague(t, i).or_else(|| decimal(t, i)) {
        return Some(found);
    }
    let (mut end, mut number) = whole(t, i)?;
    // "2 1/2", "two and a half"
    let mut half = false;
    if t.word(end) == "1" && t.word(end + 1) == "/" && t.word(end + 2) == "2" {
        (end, half) = (end + 3, true);
    } else if t.word(end) == "½" {
        (end, half) = (end + 1, true);
    } else if let Some(after) = t.phrase(end, &["and", "a", "half"]) {
        (end, half) = (after, true);
    }
    if t.word(end) == "dozen" {
        (end, number) = (end + 1, number.saturating_mul(12));
    }
    Some((end, Count::Exact(number, half)))
}

fn vague(t: &Tokens, i: usize) -> Option<(usize, Count)> {
    let of = |end: usize| if t.word(end) == "of" { end + 1 } else { end };
    if let Some(end) = t.phrase(i, &["a", "couple"]).or_else(|| t.phrase(i, &["couple"])) {
        return Some((of(end), Count::Exact(2, false)));
    }
    if let Some(end) = t.phrase(i, &["half", "a", "dozen"]).or_else(|| t.phrase(i, &["half", "dozen"])) {
        return Some((end, Count::Exact(6, false)));
    }
    if let Some(end) = t.phrase(i, &["a", "dozen"]).or_else(|| t.phrase(i, &["dozen"])) {
        return Some((end, Count::Exact(12, false)));
    }
    // "the third in as many years"
    if t.word(i) == "many" && t.before(i) == "as" {
        return None;
    }
    for words in [
        &["a", "few"][..],
        &["few"],
        &["several"],
        &["a", "number", "of"],
        &["many"],
        &["dozens", "of"],
        &["some"],
        &["hundreds", "of"],
        &["thousands", "of"],
        &["a", "handful", "of"],
        &["quite", "a", "few"],
    ] {
        if let Some(end) = t.phrase(i, words) {
            return Some((end, Count::Vague));
        }
    }
    None
}

/// "3.5", "9.58".
fn decimal(t: &Tokens, i: usize) -> Option<(usize, Count)> {
    let (whole, rest) = t.word(i).split_once('.')?;
    let digits = |w: &str| w.bytes().all(|b| b.is_ascii_digit()).then(|| w.parse::<u32>().ok())?;
    let rest = match rest.len() {
        1 => digits(rest)? * 10,
        2 => digits(rest)?,
        _ => return None,
    };
    Some((i + 1, Count::Decimal(digits(whole)?, rest)))
}

/// A whole number in words or figures: "3", "1,000", "twenty-five", "two hundred and ten".
pub fn whole(t: &Tokens, i: usize) -> Option<(usize, u32)> {
    if let Some((number, _)) = t.figure(i) {
        let thousands = [("hundred", 100), ("thousand", 1000), ("million", 1_000_000)];
        let factor = thousands.iter().find(|(w, _)| *w == t.word(i + 1));
        return Some(factor.map_or((i + 1, number), |(_, f)| (i + 2, number.saturating_mul(*f))));
    }
    let grouped = t.word(i);
    if grouped.contains(',') && grouped.bytes().all(|b| b.is_ascii_digit() || b == b',') {
        return grouped.replace(',', "").parse().ok().map(|n| (i + 1, n));
    }
    let (mut end, mut total, mut group) = (i, 0u32, None::<u32>);
    loop {
        let and = usize::from(t.word(end) == "and" && end > i && (cardinal(t.word(end + 1)).is_some()));
        let hyphen = usize::from(t.dash(end) && end > i && cardinal(t.word(end + 1)).is_some_and(|n| n < 10));
        let at = end + and.max(hyphen);
        let word = t.word(at);
        if let Some(n) = cardinal(word) {
            // "twenty five" goes together, "five twenty" does not.
            let fits = group.is_none_or(|g| (g % 100 == 0 && n < 100) || (g % 10 == 0 && g % 100 >= 20 && n < 10));
            if !fits || (and == 1 && group.is_none_or(|g| g % 100 != 0)) {
                break;
            }
            group = Some(group.unwrap_or(0) + n);
        } else if matches!(word, "a" | "an") && end == i && t.is(i + 1, &["hundred", "thousand"]) {
            group = Some(1);
        } else if word == "hundred" && (1..100).contains(&group.unwrap_or(0)) {
            group = group.map(|g| g * 100);
        } else if word == "thousand" && group.is_some() {
            total = total.saturating_add(group.unwrap_or(1).saturating_mul(1000));
            group = Some(0);
        } else {
            break;
        }
        end = at + 1;
    }
    (end > i).then(|| (end, total.saturating_add(group.unwrap_or(0))))
}

/// A year in words: "nineteen ninety-four", "two thousand", "twenty twenty-six".
pub fn spelled_year(t: &Tokens, i: usize) -> Option<(usize, i32)> {
    let century = match t.word(i) {
        "eighteen" => 1800,
        "nineteen" => 1900,
        "twenty" => 2000,
        "two" if t.word(i + 1) == "thousand" => {
            let and = usize::from(t.word(i + 2) == "and");
            let (end, rest) = whole(t, i + 2 + and).filter(|(_, n)| *n < 100).unwrap_or((i + 2, 0));
            return i32::try_from(rest).ok().map(|rest| (end, 2000 + rest));
        }
        _ => return None,
    };
    let (end, rest) = whole(t, i + 1).filter(|(_, n)| (10..100).contains(n))?;
    i32::try_from(rest).ok().map(|rest| (end, century + rest))
}

/// An ordinal: "third", "3rd", "twenty-first".
pub fn nth(t: &Tokens, i: usize) -> Option<(usize, u32)> {
    if let Some(n) = ordinal(t.word(i)) {
        return Some((i + 1, n));
    }
    let tens = cardinal(t.word(i)).filter(|n| *n >= 20)?;
    let hyphen = usize::from(t.dash(i + 1));
    let ones = ordinal(t.word(i + 1 + hyphen)).filter(|n| *n < 10)?;
    Some((i + 2 + hyphen, tens + ones))
}
