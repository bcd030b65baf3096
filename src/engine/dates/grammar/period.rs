//! Seasons, holidays and the ends of years.

use super::super::holidays::{HOLIDAYS, Holiday, independence_of};
use super::super::lexicon;
use super::super::meaning::{Edge, Meaning, Which, Year};
use super::super::tokens::Tokens;
use super::super::value::Value;
use super::month::PREPOSITIONS;
use super::{Found, deictic, number};

/// A year after a quarter or a season: "of 1990", "1990", "of last year", ", 1998".
pub(super) fn year_of(t: &Tokens, i: usize) -> (usize, Year) {
    let of = usize::from(t.is(i, &["of", "in"]));
    let the = usize::from(of == 1 && t.word(i + 1) == "the");
    let fiscal = usize::from(t.is(i + of + the, &["fiscal"]));
    let at = i + of + the + fiscal;
    if let Some((year, 4)) = t.figure(at).filter(|(y, _)| (1000..2200).contains(y)) {
        let next = t.dash(at + 1) && t.glued(at + 1) && t.glued(at + 2);
        let next = next && t.figure(at + 2).is_some_and(|(n, d)| d == 2 && n == (year + 1) % 100);
        return (at + 1 + 2 * usize::from(next), Year::Known(year.cast_signed()));
    }
    if let Some(figures) = t.word(at).strip_prefix("fy").filter(|y| matches!(y.len(), 2 | 4))
        && let Ok(year) = figures.parse::<i32>()
    {
        let next =
            figures.len() == 4 && t.dash(at + 1) && t.glued(at + 1) && t.figure(at + 2).is_some_and(|(_, d)| d == 2);
        return (at + 1 + 2 * usize::from(next), Year::Known(if year < 100 { 2000 + year } else { year }));
    }
    // "the spring of '36"
    if t.is(at, &["'", "\u{2018}", "\u{2019}"])
        && t.glued(at + 1)
        && let Some((year, 2)) = t.figure(at + 1)
    {
        return (at + 2, Year::Known(year.cast_signed() + if year < 30 { 2000 } else { 1900 }));
    }
    let shift = match t.word(at) {
        "this" => 0,
        "last" => -1,
        "next" => 1,
        "that" if t.word(at + 1) == "year" => return (at + 2, Year::Spoken),
        _ => {
            let spelled = (of == 1).then(|| number::spelled_year(t, at)).flatten();
            return spelled.map_or((i, Year::Open), |(end, year)| (end, Year::Known(year)));
        }
    };
    if t.word(at + 1) == "year" { (at + 2, Year::Shift(shift)) } else { (i, Year::Open) }
}

/// "spring 2024", "the winter of 1994", "this summer", "last fall", "the summer".
pub fn season(t: &Tokens, i: usize) -> Found {
    let (start, which) = deictic::which(t, i).unwrap_or((i + usize::from(t.word(i) == "the"), Which::Open));
    let early = usize::from(t.is(start, &["early", "late"]));
    let season = lexicon::season(t.word(start + early))?;
    let word = t.word(start + early);
    let (end, year) = year_of(t, start + early + 1);
    let wrap = |meaning| match t.word(start) {
        "early" => Meaning::Edge(Edge::Start, Box::new(meaning)),
        "late" => Meaning::Edge(Edge::End, Box::new(meaning)),
        _ => meaning,
    };
    let sure = which != Which::Open || year != Year::Open;
    // "spring" and "fall" are verbs too, and "the fall of the wall" is none of them.
    let after_of = t.is(end, &["of"]);
    let noun = t.is(
        start.wrapping_sub(1),
        &[
            "the", "in", "by", "before", "during", "through", "till", "until", "since", "each", "every", "early",
            "late", "mid", "-",
        ],
    );
    let doubtful = matches!(word, "fall" | "spring");
    if !sure
        && (after_of
            || !noun
            || doubtful && !t.is(start.wrapping_sub(1), &["the"]) && !t.is(start.wrapping_sub(1), PREPOSITIONS))
    {
        return None;
    }
    if !sure && doubtful && t.word(start.wrapping_sub(1)) == "the" && !t.is(start.wrapping_sub(2), PREPOSITIONS) {
        return None;
    }
    Some((end, wrap(Meaning::Season(season, which, year))))
}

/// "Christmas", "last Thanksgiving", "Easter Sunday 2025", "New Year's Eve".
pub fn holiday(t: &Tokens, i: usize) -> Found {
    let (start, which) = deictic::which(t, i).unwrap_or((i, Which::Open));
    if !t.capital(start) {
        return None;
    }
    let matches = |words: &[&str]| {
        let mut at = start;
        for word in words {
            let possessive = word.strip_suffix("'s").or_else(|| word.strip_suffix('\''));
            let same = possessive.map_or(t.word(at) == *word, |stem| t.word(at) == stem && t.possessive(at));
            same.then_some(())?;
            at = if matches!(*word, "st" | "jr") { t.stop(at + 1) } else { at + 1 };
        }
        Some(at)
    };
    let (end, holiday) = HOLIDAYS.iter().find_map(|(words, holiday)| matches(words).map(|end| (end, *holiday)))?;
    let holiday = match holiday {
        Holiday::Independence => independence_of(t.before(start)).unwrap_or(holiday),
        _ => holiday,
    };
    // "Easter Island", "a Christmas tree" say nothing of when; but a day may stand before a noun.
    if t.is(end, THINGS) {
        return None;
    }
    if t.word(end) == "weekend" {
        return Some((end + 1, Meaning::WeekendOf(Box::new(Meaning::Holiday(holiday, which, Year::Open)))));
    }
    let (end, year) = year_of(t, end);
    Some((end, Meaning::Holiday(holiday, which, year)))
}

/// Things and places that are called by a holiday.
const THINGS: &[&str] = &[
    "bunny",
    "cake",
    "card",
    "cards",
    "carol",
    "carols",
    "decorations",
    "egg",
    "eggs",
    "gift",
    "gifts",
    "island",
    "islands",
    "lights",
    "ornaments",
    "present",
    "presents",
    "rising",
    "stocking",
    "stockings",
    "tree",
    "trees",
];

/// "year-end", "the year's end", "month's end", "year end 1990".
pub fn year_end(t: &Tokens, i: usize) -> Found {
    let the = i + usize::from(t.word(i) == "the");
    let unit = match t.word(the) {
        "year" => lexicon::Unit::Year,
        "month" => lexicon::Unit::Month,
        "week" => lexicon::Unit::Week,
        _ => return None,
    };
    let hyphen = usize::from(t.dash(the + 1) && t.glued(the + 1));
    let joined = hyphen == 1 || t.possessive(the) || unit == lexicon::Unit::Year;
    (t.word(the + 1 + hyphen) == "end" && joined).then_some(())?;
    let end = the + 2 + hyphen;
    if let Some((year, 4)) = t.figure(end).filter(|(y, _)| (1900..2100).contains(y)) {
        return Some((end + 1, Meaning::LastDay(Box::new(Meaning::Known(Value::Year(year.cast_signed()))))));
    }
    let present = Meaning::Unit(unit, 0, super::super::meaning::Base::Published);
    Some((end, Meaning::LastDay(Box::new(present))))
}
