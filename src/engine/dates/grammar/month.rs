//! Dates that name a month or a day of a month.

use super::super::edtf::day;
use super::super::lexicon::month;
use super::super::meaning::{Meaning, Which, Year};
use super::super::tokens::Tokens;
use super::super::value::Value;
use super::{Found, deictic, number};
use crate::engine::text::words::TokenKind;

/// A month's name at `i`, with its full stop: its number and the place after it.
pub fn name(t: &Tokens, i: usize) -> Option<(usize, u8)> {
    let (number, short) = month(t.word(i))?;
    t.capital(i).then_some(())?;
    Some((if short { t.stop(i + 1) } else { i + 1 }, number))
}

/// A day of a month in figures or as an ordinal: "3", "3rd", "third".
pub(super) fn day_number(t: &Tokens, i: usize) -> Option<(usize, u8)> {
    let small = |n: u32| u8::try_from(n).ok().filter(|n| (1..=31).contains(n));
    if let Some((n, digits)) = t.figure(i).filter(|(_, digits)| *digits < 3) {
        // Not the hour of "May 3:30", not a share of "May 5%".
        let other = t.is(i + 1, &["%", "/"]) || t.word(i + 1) == ":" && t.glued(i + 2) || (digits == 0);
        return small(n).filter(|_| !other).map(|n| (i + 1, n));
    }
    let (end, n) = number::nth(t, i)?;
    small(n).map(|n| (end, n))
}

/// A year after a month or a day: "1998", ", 1998", "of 1998", "this year", "of last year", "'98".
fn year_after(t: &Tokens, i: usize) -> Option<(usize, Year)> {
    let comma = usize::from(t.is(i, &[",", "of"]));
    let at = i + comma;
    if let Some((year, 4)) = t.figure(at) {
        // "May 6, 2000 people" is rare and "March 5, 1946" is not.
        let fits = (1000..=2199).contains(&year) && !t.is(at + 1, &["%"]);
        return i32::try_from(year).ok().filter(|_| fits).map(|y| (at + 1, Year::Known(y)));
    }
    if t.is(at, &["'", "\u{2018}", "\u{2019}"])
        && let Some((year, 2)) = t.figure(at + 1)
    {
        return i32::try_from(year).ok().map(|y| (at + 2, Year::Known(if y < 50 { 2000 + y } else { 1900 + y })));
    }
    // "in March, last year": two dates.
    if t.word(i) == "," {
        return number::spelled_year(t, at).map(|(end, y)| (end, Year::Known(y)));
    }
    let shift = match t.word(at) {
        "this" => 0,
        "last" => -1,
        "next" => 1,
        "that" if t.word(at + 1) == "year" => return Some((at + 2, Year::Spoken)),
        _ => return number::spelled_year(t, at).map(|(end, y)| (end, Year::Known(y))),
    };
    (t.word(at + 1) == "year").then_some((at + 2, Year::Shift(shift)))
}

/// "Feb. 3", "February 3rd, 2026", "Feb. 2026", "June last year", "May", "last April", "Jan. 3-7".
pub fn month_first(t: &Tokens, i: usize) -> Found {
    let (start, which) = deictic::which(t, i).unwrap_or((i, Which::Open));
    let (after, month) = name(t, start)?;
    let the = usize::from(t.word(after) == "the");
    if matches!(which, Which::Open | Which::Last | Which::Next | Which::This)
        && let Some((end, number)) = day_number(t, after + the)
    {
        let (end, year) = year_after(t, end).unwrap_or_else(|| (end, year_of_next(t, end, month, number)));
        if day(2000, month, number).is_none() {
            return bare_month(t, start, after, month, which);
        }
        let first = Meaning::Day(month, number, year, None);
        return Some(range_of_days(t, end, month, year, &first).unwrap_or((end, first)));
    }
    if let Some((end, year)) = year_after(t, after) {
        return Some((end, Meaning::Month(month, which, year)));
    }
    let year = year_of_next(t, after, month, 0);
    if year != Year::Open && which == Which::Open {
        return Some((after, Meaning::Month(month, which, year)));
    }
    bare_month(t, start, after, month, which)
}

/// The year of a date that goes on to another which has it: "from June to August 2019", "Dec. 28 to Jan. 3, 2026".
fn year_of_next(t: &Tokens, end: usize, month: u8, number: u8) -> Year {
    if !t.is(end, &["to", "and", "through", "until", "till"]) && !t.dash(end) {
        return Year::Open;
    }
    let next = end + 1;
    let dated = name(t, next).map(|(after, m)| match day_number(t, after) {
        Some((after, n)) => (after, m, n),
        None => (after, m, 0),
    });
    let dated = dated.or_else(|| {
        let (after, n) = day_number(t, next)?;
        name(t, after).map(|(after, m)| (after, m, n))
    });
    let Some((after, m, n)) = dated.filter(|(_, _, n)| (*n > 0) == (number > 0)) else { return Year::Open };
    match year_after(t, after) {
        Some((_, Year::Known(year))) if (month, number) > (m, n) && t.word(end) != "and" => Year::Known(year - 1),
        Some((_, Year::Known(year))) => Year::Known(year),
        _ => Year::Open,
    }
}

/// The second day of "Feb. 5 and 6", the first of "5 to 9 March".
pub fn paired_day(t: &Tokens, i: usize) -> Found {
    const JOINS: &[&str] = &["and", "to", "or", "through", "until", "till", ","];
    let (after, number) = day_number(t, i).filter(|_| t.word(i).starts_with(|c: char| c.is_ascii_digit()))?;
    if t.is(after, JOINS)
        && let Some((_, Meaning::Day(month, n, year, None))) = day_first(t, after + 1)
        && (n > number || t.word(after) == "and")
        && day(2000, month, number).is_some()
        && t.figure(after + 1).is_some()
    {
        return Some((after, Meaning::Day(month, number, year, None)));
    }
    // Back over "5, 6 and" to the month.
    let mut at = i;
    for _ in 0..4 {
        at = at.checked_sub(2).filter(|at| t.is(at + 1, JOINS) && day_number(t, *at).is_some())?;
        let stop = usize::from(t.before(at) == ".");
        let Some((_, month)) = at.checked_sub(1 + stop).and_then(|m| name(t, m)) else { continue };
        let counted = t.at(after).is_some_and(|n| n.kind == TokenKind::Word && !n.capital)
            && !t.is(after, PREPOSITIONS)
            && !t.is(after, &["and", "or", "when", "as", "at", "with", "but", "that", "was", "were", "is", "are"]);
        day(2000, month, number).filter(|_| !counted && !t.capital(after))?;
        let (end, year) = year_after(t, after).unwrap_or((after, Year::Open));
        return Some((end, Meaning::Day(month, number, year, None)));
    }
    None
}

/// "9/11" and "the Sept. 11 attacks", which are those of 2001 in whatever year they are written of.
pub fn september_11(t: &Tokens, i: usize) -> Found {
    let attacks = |end| t.is(end, &["attack", "attacks", "terrorist", "terror", "hijackers", "commission"]);
    let end = if t.word(i) == "9" && t.word(i + 1) == "/" && t.glued(i + 1) && t.word(i + 2) == "11" && t.glued(i + 2) {
        Some(i + 3).filter(|end| !(t.glued(*end) && t.is(*end, &["/"])))
    } else {
        let after = name(t, i).filter(|(_, month)| *month == 9).map(|(end, _)| end)?;
        (t.word(after) == "11" && attacks(after + 1)).then_some(after + 1)
    };
    Some((end?, Meaning::Known(Value::Day(day(2001, 9, 11)?))))
}

/// "Jan. 3-7", "Jan. 3 to 7" is left as two.
fn range_of_days(t: &Tokens, end: usize, month: u8, year: Year, first: &Meaning) -> Option<(usize, Meaning)> {
    (t.dash(end) && t.glued(end)).then_some(())?;
    let (after, last) = day_number(t, end + 1)?;
    t.glued(end + 1).then_some(())?;
    let (after, year) = year_after(t, after).unwrap_or((after, year));
    let Meaning::Day(m, n, _, w) = first else { return None };
    (last > *n && day(2000, month, last).is_some()).then_some(())?;
    let first = Meaning::Day(*m, *n, year, *w);
    Some((after, Meaning::Range(Box::new(first), Box::new(Meaning::Day(month, last, year, None)))))
}

/// A month alone: not May the person, the verb "may" at a sentence's start, or "March on Washington".
fn bare_month(t: &Tokens, i: usize, after: usize, month: u8, which: Which) -> Found {
    let found = Some((after, Meaning::Month(month, which, Year::Open)));
    if which != Which::Open {
        return found;
    }
    // "an ordinary August", "a wet May": any of them.
    let article = |back: usize| i.checked_sub(back).is_some_and(|k| t.is(k, &["a", "an"]));
    let one = article(1) || article(2) && !t.capital(i - 1) && !t.is(i - 1, &["early", "mid", "late"]);
    if one && !t.at(after).is_some_and(|n| n.kind == TokenKind::Word) {
        return None;
    }
    let word = t.word(i);
    let short = after > i + 1 || word.len() == 3 || word == "sept";
    if short && word != "may" && after == i + 1 {
        // "Jan", "Mar" and "Dec" without a stop are names or something else, but after a preposition.
        return found.filter(|_| t.is(i.wrapping_sub(1), PREPOSITIONS));
    }
    let doubtful = matches!(word, "may" | "march" | "april" | "june" | "august");
    if !doubtful {
        return found;
    }
    let said = t.is(i.wrapping_sub(1), PREPOSITIONS)
        || t.is(i.wrapping_sub(1), &["early", "late", "mid", "-", "and", "to", "or", "the"]);
    // "the coldest March since 1962"
    let said = said || t.before(i).ends_with("est") && t.before(i).len() > 5;
    let person =
        t.capital(after) && !t.is(after, &["and", "to"]) || (i > 0 && t.capital(i - 1) && !t.is(i - 1, PREPOSITIONS));
    // "the March on Washington"
    if word == "march" && t.is(i.wrapping_sub(1), &["a", "the"]) && t.is(after, &["against", "for", "of", "on"]) {
        return None;
    }
    match word {
        "may" | "march" => found.filter(|_| said && !(t.is(i - 1, &["and", "or", "to", "the"]) && person)),
        _ => found.filter(|_| !person || said && !t.is(i - 1, &["and", "or", "to"])),
    }
}

/// Prepositions that a month or a year stands after.
pub const PREPOSITIONS: &[&str] = &[
    "about", "after", "around", "before", "between", "by", "circa", "during", "each", "early", "every", "for", "from",
    "in", "last", "late", "mid", "next", "of", "on", "since", "this", "through", "till", "to", "until",
];

/// "3 February 2026", "the 3rd of February", "3 Feb.", "5-9 January".
pub fn day_first(t: &Tokens, i: usize) -> Found {
    let the = usize::from(t.word(i) == "the");
    let (after, number) = day_number(t, i + the)?;
    let of = usize::from(t.word(after) == "of");
    // "the first of May" is a date, "first May" is not.
    if of == 0 && t.figure(i + the).is_none() && !t.word(i + the).starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let hyphen = usize::from(t.dash(after) && t.glued(after));
    if hyphen == 1
        && let Some((last_end, last)) = day_number(t, after + 1)
        && let Some((end, month)) = name(t, last_end)
    {
        day(2000, month, last).filter(|_| last > number && t.glued(after + 1))?;
        let (end, year) = year_after(t, end).unwrap_or((end, Year::Open));
        let of = |n| Box::new(Meaning::Day(month, n, year, None));
        return Some((end, Meaning::Range(of(number), of(last))));
    }
    let (end, month) = name(t, after + of.max(hyphen))?;
    day(2000, month, number)?;
    let (end, year) = year_after(t, if t.dash(end) && hyphen == 1 { end + 1 } else { end })
        .unwrap_or_else(|| (end, year_of_next(t, end, month, number)));
    Some((end, Meaning::Day(month, number, year, None)))
}
