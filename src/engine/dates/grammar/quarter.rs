//! Quarters and halves of a year.

use super::super::TimeKind;
use super::super::lexicon::{Unit, unit as unit_of, weekday};
use super::super::meaning::{Base, Meaning, Year};
use super::super::tokens::Tokens;
use super::period::year_of;
use super::{Found, number};

/// "the third quarter", "third-quarter", "Q3 2025", "the first half of 2024", "this year's third quarter".
pub fn quarter_or_half(t: &Tokens, i: usize) -> Found {
    let (start, year) = year_before(t, i);
    let word = t.word(start);
    let short = |w: &str| match w.as_bytes() {
        [b'q', n @ b'1'..=b'4'] | [n @ b'1'..=b'4', b'q'] => Some((n - b'0', true)),
        [b'h', n @ b'1'..=b'2'] | [n @ b'1'..=b'2', b'h'] => Some((n - b'0', false)),
        _ => None,
    };
    if let Some((n, quarter)) =
        short(word).filter(|_| t.capital(start) || word.starts_with(|c: char| c.is_ascii_digit()))
    {
        let (end, after) = year_of(t, start + 1);
        let year = if after == Year::Open { year } else { after };
        let piece = if quarter { Meaning::Quarter(n, year) } else { Meaning::Half(n, year) };
        let own = t.word(end - 1).starts_with("fy");
        return Some((end, if own { Meaning::Fiscal(Box::new(piece)) } else { piece }));
    }
    let fiscal = usize::from(t.is(start, &["fiscal"])) + usize::from(t.is(start, &["fiscal"]) && t.dash(start + 1));
    let (after, n) = number::nth(t, start + fiscal)
        .or_else(|| t.is(start + fiscal, &["final"]).then_some((start + fiscal + 1, 4)))
        .or_else(|| (t.phrase(start + fiscal, &["latter", "half"])).map(|end| (end - 1, 2)))?;
    let fiscal_after = usize::from(t.is(after, &["fiscal"]));
    let hyphen = usize::from(t.dash(after) && t.glued(after));
    let at = after + hyphen.max(fiscal_after);
    let n = u8::try_from(n).ok()?;
    let quarter = match t.word(at) {
        "quarter" if (1..=4).contains(&n) => true,
        "half" if (1..=2).contains(&n) => false,
        _ => return None,
    };
    // "the second quarter of Sunday's game"
    let of_day = t.word(at + 1) == "of" && weekday(t.word(at + 2)).is_some();
    if quarter && year == Year::Open && year_of(t, at + 1).1 == Year::Open && (of_day || is_match(t, at)) {
        return None;
    }
    // "the third quarter" of a match, "the first half" of a game: with a year, or in the words of business.
    let (end, year_after) = year_of(t, at + 1);
    let year = if year_after == Year::Open { year } else { year_after };
    // "no cut before the second half of the year"
    let whole = t.phrase(end, &["of", "the", "year"]);
    let ahead = whole.is_some() && t.is(i.wrapping_sub(1), &["before", "by", "until", "till"]);
    let year = if ahead && year == Year::Open { Year::Shift(0) } else { year };
    if !quarter && (year == Year::Open || ahead) && !t.is(end, &["results", "profit", "earnings"]) {
        return whole.map(|end| (end, Meaning::Half(n, year)));
    }
    let end = whole.unwrap_or(end);
    // "the third-quarter growth": the article is the growth's.
    if hyphen == 1 && t.word(i) == "the" && year == Year::Open && end == at + 1 {
        return None;
    }
    let piece = if quarter { Meaning::Quarter(n, year) } else { Meaning::Half(n, year) };
    let own = (start..end).any(|k| t.is(k, &["fiscal", "financial"]) || t.word(k).starts_with("fy"));
    Some((end, if own { Meaning::Fiscal(Box::new(piece)) } else { piece }))
}

/// Each of two quarters, "the second and third quarters of 2024", and the two that make a half: "the first two quarters
/// of this year".
pub fn quarters(t: &Tokens, i: usize) -> Found {
    // Of no year in particular: "usually sells most in the first and fourth quarters".
    const USUAL: &[&str] =
        &["always", "annually", "each", "every", "generally", "normally", "often", "typically", "usually"];
    let the = i + usize::from(t.word(i) == "the");
    if t.is(the, &["first", "last", "final"]) && t.is(the + 1, &["two", "2"]) && t.is(the + 2, &["quarters"]) {
        let (end, year) = year_of(t, the + 3);
        let half = if t.word(the) == "first" { 1 } else { 2 };
        return (year != Year::Open).then_some((end, Meaning::Half(half, year)));
    }
    let (after, n) = number::nth(t, the)?;
    let first = t.is(after, &["and", "or"]).then(|| number::nth(t, after + 1)).flatten().map(|(at, _)| at);
    let second = the.checked_sub(2).and_then(|k| number::nth(t, k)).filter(|(at, _)| *at + 1 == the);
    let second = second.filter(|(at, _)| t.is(*at, &["and", "or"])).map(|_| after);
    let at = first.or(second).filter(|at| t.is(*at, &["quarters"]))?;
    let (end, year) = year_of(t, at + 1);
    let n = u8::try_from(n).ok().filter(|n| (1..=4).contains(n) && (year != Year::Open || !is_match(t, at)))?;
    let end = if first.is_some() { after } else { end };
    if year == Year::Open && (i.saturating_sub(10)..i).any(|k| t.is(k, USUAL)) {
        return Some((end, Meaning::Fixed(TimeKind::Date, format!("XXXX-Q{n}"))));
    }
    Some((end, Meaning::Quarter(n, year)))
}

/// Whether a game is told of around `at`, whose quarters are not the year's.
fn is_match(t: &Tokens, at: usize) -> bool {
    const PLAY: &[&str] = &[
        "scored",
        "touchdown",
        "touchdowns",
        "trailed",
        "rebounds",
        "halftime",
        "yards",
        "yard",
        "pointer",
        "overtime",
        "basket",
        "baskets",
        "goal",
        "goals",
        "kicked",
        "coach",
        "half-time",
        "quarterback",
        "behinds",
        "turnovers",
        "dunk",
        "fumble",
        "interception",
        "layup",
        "scoreless",
        "timeout",
    ];
    // "blew a 14-point lead"
    let lead = |k: usize| t.is(k, &["point"]) && t.is(k + 1, &["deficit", "lead", "victory", "win"]);
    (at.saturating_sub(20)..at + 20).any(|k| t.is(k, PLAY) || lead(k))
}

/// "last year's quarter", "the corresponding period last year".
pub fn period_of_last_year(t: &Tokens, i: usize) -> Found {
    let back = Meaning::Shift(-1, Unit::Year, Base::Spoken);
    if t.phrase(i, &["last", "year"]).is_some() && t.possessive(i + 1) && t.is(i + 2, &["quarter", "period"]) {
        return Some((i + 3, back));
    }
    let same = t.word(i) == "the"
        && t.is(i + 1, &["same", "corresponding", "comparable"])
        && t.is(i + 2, &["quarter", "period"]);
    same.then_some(())?;
    Some((a_year_ago(t, i + 3)?, back))
}

/// The place after "last year", "a year ago" or the like at `i`.
pub(super) fn a_year_ago(t: &Tokens, i: usize) -> Option<usize> {
    const WORDS: &[&[&str]] =
        &[&["last", "year"], &["a", "year", "ago"], &["a", "year", "earlier"], &["a", "year", "before"]];
    WORDS.iter().find_map(|words| t.phrase(i, words))
}

/// "the same week last year", "the same month a year earlier".
pub fn same_of_last_year(t: &Tokens, i: usize) -> Found {
    let same = t.phrase(i, &["the", "same"])?;
    let (unit, false) =
        unit_of(t.word(same)).filter(|(unit, _)| matches!(unit, Unit::Day | Unit::Week | Unit::Month))?
    else {
        return None;
    };
    let end = a_year_ago(t, same + 1)?;
    Some((end, Meaning::From(-1, Unit::Year, Box::new(Meaning::Unit(unit, 0, Base::Spoken)))))
}

/// The words before a quarter: "the", "the 1988", "this year's", "its".
fn year_before(t: &Tokens, i: usize) -> (usize, Year) {
    let the = usize::from(t.is(i, &["the"]));
    if let Some((year, 4)) = t.figure(i + the).filter(|(y, _)| (1900..2100).contains(y)) {
        return (i + the + 1, Year::Known(year.cast_signed()));
    }
    let shift = match t.word(i) {
        "this" => 0,
        "last" => -1,
        "next" => 1,
        _ => return (i + the, Year::Open),
    };
    if t.word(i + 1) == "year" && t.possessive(i + 1) { (i + 2, Year::Shift(shift)) } else { (i, Year::Open) }
}
