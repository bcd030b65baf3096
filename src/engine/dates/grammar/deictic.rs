//! Dates that are counted from the day of publication or from the date spoken of: "yesterday", "last week".

use super::super::lexicon::{DayPart, Unit, unit as unit_of};
use super::super::meaning::{Base, Meaning, Which};
use super::super::tokens::Tokens;
use super::super::verbs::is_past;
use super::{Found, clock, date};

/// The words that say which one: "last", "this coming", "the following".
pub fn which(t: &Tokens, i: usize) -> Option<(usize, Which)> {
    let start = i + usize::from(t.word(i) == "the");
    let one = |which| Some((start + 1, which));
    match (t.word(start), t.word(start + 1)) {
        ("this", "past" | "last") => Some((start + 2, Which::Last)),
        ("this", "coming" | "next") => Some((start + 2, Which::Next)),
        ("this", "same") | ("that", "same") => Some((start + 2, Which::That)),
        ("this" | "current", _) => one(Which::This),
        ("last" | "past", _) => one(Which::Last),
        ("next" | "coming" | "upcoming", _) => one(Which::Next),
        ("that", _) if start == i && !is_conjunction(t, i) => one(Which::That),
        ("same", _) if start > i => one(Which::That),
        ("following", _) if start > i => one(Which::Following),
        ("previous" | "preceding" | "prior", _) => one(Which::Previous),
        _ => None,
    }
}

/// Whether "that" at `i` opens a clause: "said that Wednesday would be a day of mourning".
fn is_conjunction(t: &Tokens, i: usize) -> bool {
    const VERBS: &[&str] = &[
        "would", "will", "was", "is", "had", "has", "may", "might", "could", "should", "must", "can", "marks", "marked",
    ];
    let said = i.checked_sub(1).is_some_and(|b| is_past(t.word(b)) || t.is(b, &["say", "says", "hope", "hopes"]));
    let day = super::super::lexicon::weekday(t.word(i + 1)).is_some();
    // "told reporters that Friday's ruling"
    day && (t.is(i + 2, VERBS) && said || t.possessive(i + 1))
}

/// "today", "tomorrow morning", "the day before yesterday", "tonight", "last night", "this morning".
pub fn named_day(t: &Tokens, i: usize) -> Found {
    let day = |end, shift| Some(clock::with_part(t, end, Meaning::Unit(Unit::Day, shift, Base::Published)));
    let the = i + usize::from(t.word(i) == "the");
    if let Some(end) = t.phrase(the, &["day", "before", "yesterday"]) {
        return day(end, -2);
    }
    if let Some(end) = t.phrase(the, &["day", "after", "tomorrow"]) {
        return day(end, 2);
    }
    if t.phrase(i, &["this", "time"]).is_some() && t.is(i + 2, &["last", "next"]) && t.word(i + 3) == "year" {
        let years = if t.word(i + 2) == "last" { -1 } else { 1 };
        let today = Meaning::Unit(Unit::Day, 0, Base::Published);
        let then = Meaning::From(years, Unit::Year, Box::new(today));
        return Some((i + 4, Meaning::Edge(super::super::meaning::Edge::Middle, Box::new(then))));
    }
    match t.word(i) {
        // "USA Today" is a paper, "today's world" no day, but the one can't be told from the other by form.
        "today" if t.possessive(i) && (is_age(t.word(i + 1)) || is_many_of(t, i)) => None,
        "tomorrow" if t.before(i) == "of" && is_age_of(t.before(i.wrapping_sub(1))) => None,
        "today" if !(t.capital(i) && i > 0 && t.capital(i - 1) && !t.is(i - 1, &["and", "but"])) => day(i + 1, 0),
        "yesterday" => day(i + 1, -1),
        "tomorrow" => day(i + 1, 1),
        // "World News Tonight"
        "tonight" if t.capital(i) && t.capital(i.wrapping_sub(1)) && t.is(i.wrapping_sub(1), PROGRAMMES) => None,
        "tonight" => Some((i + 1, part(DayPart::Night, 0))),
        "overnight" => None,
        "last" if t.word(i + 1) == "night" => Some((i + 2, part(DayPart::Night, -1))),
        // CBS's "This Morning"
        "this" if t.capital(i) && t.capital(i + 1) && t.is(i.wrapping_sub(1), NAMES_OPEN) => None,
        "this" => {
            let part_of = super::super::lexicon::day_part(t.word(i + 1))
                .filter(|_| !t.is(i + 1, &["dawn", "dusk", "daybreak"]))?;
            Some((i + 2, part(part_of, 0)))
        }
        _ => None,
    }
}

/// The words of programmes' names before "Tonight".
const PROGRAMMES: &[&str] = &["entertainment", "news", "the", "week", "world"];

/// What stands before a programme's name.
const NAMES_OPEN: &[&str] = &["\"", "\u{201c}", "'", "`", "\u{2018}", "cbs"];

/// Whether "today's" before this word means the present age.
fn is_age(word: &str) -> bool {
    matches!(
        word,
        "world"
            | "society"
            | "youth"
            | "generation"
            | "kids"
            | "children"
            | "standards"
            | "economy"
            | "dollars"
            | "culture"
    )
}

/// Whether the words before "today's" tell of things in general: "many of today's computers".
fn is_many_of(t: &Tokens, i: usize) -> bool {
    t.before(i) == "of" && t.is(i.wrapping_sub(2), &["all", "few", "many", "most", "much", "none", "some"])
}

/// Whether "of tomorrow" after this word means the time to come: "the leaders of tomorrow".
fn is_age_of(word: &str) -> bool {
    matches!(
        word,
        "cars"
            | "champions"
            | "children"
            | "cities"
            | "generation"
            | "generations"
            | "jobs"
            | "leaders"
            | "people"
            | "society"
            | "stars"
            | "technologies"
            | "technology"
            | "voters"
            | "workers"
            | "world"
    )
}

fn part(part: DayPart, shift: i32) -> Meaning {
    Meaning::Part(part, Some(Box::new(Meaning::Unit(Unit::Day, shift, Base::Published))))
}

/// "last week", "this year", "the following month", "that day", "the next day", "the same year".
pub fn unit(t: &Tokens, i: usize) -> Found {
    let (start, which) = which(t, i)?;
    let fiscal = usize::from(t.is(start, &["fiscal", "calendar", "financial"]));
    let (unit, plural) = unit_of(t.word(start + fiscal))?;
    if plural || unit < Unit::Day || t.is(start + fiscal + 1, &["or"]) && t.is(start + fiscal + 2, &["two", "so"]) {
        return None;
    }
    // ABC's "This Week"
    if t.capital(i)
        && t.capital(start)
        && t.is(i.wrapping_sub(1), &["\"", "\u{201c}", "'", "`", "\u{2018}"])
        && i + 2 == start + fiscal + 1
    {
        return None;
    }
    let the = t.word(i) == "the";
    // "remembers it to this day"
    if unit == Unit::Day && which == Which::This && t.is(i.wrapping_sub(1), &["to"]) && start == i + 1 {
        return None;
    }
    // "on the same day as her sister"
    if which == Which::That && the && t.is(start + fiscal + 1, &["as", "that"]) {
        return None;
    }
    let past = t.is(start - 1, &["past"]) || the && t.is(start - 1, &["last"]);
    let end = start + fiscal + 1;
    let meaning = match which {
        // "over the past year" is a length of time, "last year" is not.
        Which::Last if past && unit == Unit::Weekend => Meaning::Weekend,
        Which::Last if past => return None,
        Which::Last if unit == Unit::Year && is_compared(t, i) => Meaning::YearBefore,
        Which::Last => Meaning::Unit(unit, -1, Base::Published),
        // "this quarter's loss" is that of the quarter reported on.
        Which::This if unit == Unit::Quarter && t.possessive(end - 1) && is_result(t.word(end)) => {
            Meaning::Unit(unit, 0, Base::Spoken)
        }
        Which::This => Meaning::Unit(unit, 0, Base::Published),
        Which::Next if the && unit >= Unit::Century => Meaning::Unit(unit, 1, Base::Published),
        Which::Next if the && unit >= Unit::Decade => return None,
        Which::Next if the && t.word(start - 1) == "next" => Meaning::Shift(1, unit, Base::Spoken),
        Which::Next if the => return None,
        Which::Next => Meaning::Unit(unit, 1, Base::Published),
        Which::That => Meaning::Unit(unit, 0, Base::Spoken),
        Which::Following => Meaning::Shift(1, unit, Base::Spoken),
        Which::Previous => Meaning::Shift(-1, unit, Base::Spoken),
        Which::Open => return None,
    };
    Some(if unit == Unit::Day { clock::with_part(t, end, meaning) } else { (end, meaning) })
}

/// "the week after next", "the weekend before last", "the Tuesday after next".
pub fn after_next(t: &Tokens, i: usize) -> Found {
    if let Some((day, false, false)) = super::super::lexicon::weekday(t.word(i + 1)).filter(|_| t.capital(i + 1))
        && t.word(i) == "the"
        && let Some(end) = t.phrase(i + 2, &["after", "next"])
    {
        let coming = Meaning::Weekday(day, Which::Open, 0);
        return Some((end, Meaning::From(1, Unit::Week, Box::new(coming))));
    }
    let (unit, false) = unit_of(t.word(i + 1)).filter(|(unit, _)| *unit >= Unit::Weekend && t.word(i) == "the")? else {
        return None;
    };
    let shift = match (t.word(i + 2), t.word(i + 3)) {
        ("after", "next") => 2,
        ("before", "last") => -2,
        _ => return None,
    };
    Some((i + 4, Meaning::Unit(unit, shift, Base::Published)))
}

/// Whether a word names what a business reports when a quarter is over.
fn is_result(word: &str) -> bool {
    matches!(word, "charge" | "earnings" | "gain" | "loss" | "losses" | "net" | "profit" | "profits" | "results")
}

/// Whether figures of business are compared with those of a year that is named at `i`.
pub(super) fn is_compared(t: &Tokens, i: usize) -> bool {
    (i.saturating_sub(12)..i).any(|k| {
        t.phrase(k, &["compared", "with"]).is_some()
            || t.phrase(k, &["compared", "to"]).is_some()
            || t.is(k, &["from", "versus", "against"]) && (k + 1..k + 3).any(|n| t.is(n, &["$", "£", "€", "a", "net"]))
    }) && !(i.saturating_sub(12)..i).any(|k| t.at(k).is_some_and(|token| token.closes))
}

/// "the week of March 6".
pub fn week_of(t: &Tokens, i: usize) -> Found {
    let the = i + usize::from(t.word(i) == "the");
    let (at, weekend) = match t.phrase(the, &["week", "of"]) {
        Some(at) => (at, false),
        None => (t.phrase(the, &["weekend", "of"])?, true),
    };
    let at = at + usize::from(t.word(at) == "the");
    let (end, meaning) = super::month::month_first(t, at).or_else(|| super::month::day_first(t, at))?;
    if !matches!(meaning, Meaning::Day(..) | Meaning::Range(..) | Meaning::Known(_)) {
        return None;
    }
    let meaning = Box::new(meaning);
    Some((end, if weekend { Meaning::WeekendOf(meaning) } else { Meaning::WeekOf(meaning) }))
}

/// "the next morning", "the following night".
pub fn next_part(t: &Tokens, i: usize) -> Found {
    let (start, which) = which(t, i)?;
    let shift = match which {
        Which::Next | Which::Following if t.word(i) == "the" => 1,
        Which::Previous => -1,
        Which::That if start > i => 0,
        _ => return None,
    };
    let part = super::super::lexicon::day_part(t.word(start))?;
    let day = if shift == 0 {
        Meaning::Unit(Unit::Day, 0, Base::Spoken)
    } else {
        Meaning::Shift(shift, Unit::Day, Base::Spoken)
    };
    Some((start + 1, Meaning::Part(part, Some(Box::new(day)))))
}

/// What another date is counted from: "Friday" in "a week from Friday".
pub fn anchor(t: &Tokens, i: usize) -> Found {
    date(t, i).filter(|(_, meaning)| {
        matches!(
            meaning,
            Meaning::Weekday(..)
                | Meaning::Day(..)
                | Meaning::Holiday(..)
                | Meaning::Known(_)
                | Meaning::Unit(Unit::Day, ..)
        )
    })
}
