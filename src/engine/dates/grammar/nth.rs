//! Days and weeks by their number in a month, and halves of a stretch: "the first Tuesday in November".

use super::super::TimeKind;
use super::super::lexicon::{Unit, day_part, unit, weekday};
use super::super::meaning::{Base, Edge, Meaning, Year};
use super::super::tokens::Tokens;
use super::{Found, date, month, number, the_unit};
use crate::engine::text::words::TokenKind;

/// "the first Tuesday in November", "the last week of May", "the second weekend of June 2025".
pub fn of_month(t: &Tokens, i: usize) -> Found {
    let the = i + usize::from(t.word(i) == "the");
    let (at, nth) = place(t, the)?;
    let join = t.is(at + 1, &["of", "in"]);
    let after = if join { at + 2 } else { at + 1 };
    let found = || {
        let (end, meaning) = month::month_first(t, after).or_else(|| the_unit(t, after))?;
        let month = matches!(meaning, Meaning::Month(..) | Meaning::Unit(Unit::Month, ..));
        month.then(|| (end, Box::new(meaning)))
    };
    if let Some((day, _, false)) = weekday(t.word(at)).filter(|_| t.capital(at) && join) {
        let (end, month) = found()?;
        return Some((end, Meaning::NthWeekday(nth, day, month)));
    }
    match unit(t.word(at))? {
        (Unit::Week, false) if join => found().map(|(end, month)| (end, Meaning::NthWeek(nth, month))),
        (Unit::Weekend, false) if join => found().map(|(end, month)| (end, Meaning::NthWeekend(nth, month))),
        _ => None,
    }
}

/// The number of a week or a day in its month, 5 for the last, and the place after it.
fn place(t: &Tokens, i: usize) -> Option<(usize, u8)> {
    if t.is(i, &["last", "final"]) {
        return Some((i + 1, 5));
    }
    let (at, nth) = number::nth(t, i)?;
    u8::try_from(nth).ok().filter(|n| (1..=4).contains(n)).map(|n| (at, n))
}

/// "the first half of the 1990s", "the second half of June", "the first few days of March", "the last weeks of 2024".
pub fn part_of(t: &Tokens, i: usize) -> Found {
    (t.word(i) == "the").then_some(())?;
    let few = i + 2 + usize::from(t.is(i + 2, &["few"]));
    let edge = match (t.word(i + 1), t.word(i + 2)) {
        ("first", "half") => Edge::FirstHalf,
        ("second" | "latter", "half") => Edge::SecondHalf,
        ("first" | "early" | "opening", _) if is_short(t, few) => Edge::First,
        ("last" | "final" | "closing" | "dying", _) if is_short(t, few) => Edge::Last,
        _ => return None,
    };
    let of = if matches!(edge, Edge::FirstHalf | Edge::SecondHalf) { i + 3 } else { few + 1 };
    let (end, meaning) = date(t, of + 1).filter(|_| t.word(of) == "of")?;
    let long = match &meaning {
        Meaning::Month(..) | Meaning::Season(..) => true,
        Meaning::Known(value) => value.start() < value.end(),
        _ => false,
    };
    long.then(|| (end, Meaning::Edge(edge, Box::new(meaning))))
}

/// Whether "days", "weeks" or "months" stand at `i`.
fn is_short(t: &Tokens, i: usize) -> bool {
    t.is(i, &["days", "weeks", "months"])
}

/// "the 3rd" after "on", "by" or "until".
pub fn day_number(t: &Tokens, i: usize) -> Found {
    const LEADS: &[&str] = &["after", "before", "by", "from", "on", "since", "than", "through", "till", "until"];
    const GOES_ON: &[&str] = &[
        "a", "all", "and", "as", "at", "but", "for", "had", "has", "have", "he", "i", "in", "is", "it", "of", "or",
        "she", "that", "the", "they", "to", "was", "we", "were", "when", "will", "with", "would", "you",
    ];
    // "on the evening of the 11th"
    let of_part = t.before(i) == "of" && day_part(t.word(i.wrapping_sub(2))).is_some();
    if t.word(i) != "the" || !(of_part || t.is(i.wrapping_sub(1), LEADS)) || is_golf(t, i) {
        return None;
    }
    let (end, n) = number::nth(t, i + 1)?;
    let figures = t.word(i + 1).starts_with(|c: char| c.is_ascii_digit());
    // "on the 3rd floor", "on the 10th anniversary", "the 3rd of five" are no dates.
    let noun = t.at(end).is_some_and(|n| n.kind == TokenKind::Word) && !t.is(end, GOES_ON) || t.is(end, &["of"]);
    let number = u8::try_from(n).ok().filter(|n| *n <= 31 && figures && !noun)?;
    Some((end, Meaning::DayNumber(number, Base::Spoken)))
}

/// Whether a round of golf or an innings is told of around `i`, which has its own "on the 18th".
fn is_golf(t: &Tokens, i: usize) -> bool {
    const PLAY: &[&str] = &[
        "birdie", "birdied", "birdies", "bogey", "bogeyed", "eagle", "fairway", "hole", "holes", "inning", "innings",
        "lap", "par", "putt", "putts", "tee",
    ];
    (i.saturating_sub(20)..i + 20).any(|k| t.is(k, PLAY))
}

/// "the third day" of "Tuesday was the third day of protests", "it is the second day of the search": the day that the
/// sentence says it is.
pub fn day_of_event(t: &Tokens, i: usize) -> Found {
    let (after, _) = number::nth(t, i + 1).filter(|_| t.word(i) == "the")?;
    let at = after + usize::from(t.is(after, &["consecutive", "full", "straight", "successive"]));
    let of = t.phrase(at, &["day", "of"])?;
    // "the second day of May", "the first day of the month"
    let calendar = date(t, of).is_some() || unit(t.word(of + usize::from(t.is(of, &["the", "a"])))).is_some();
    let verb = i.checked_sub(1).filter(|_| !calendar)?;
    let base = if t.word(verb) == "it" && t.possessive(verb) {
        Base::Published
    } else {
        let subject = verb.checked_sub(1).filter(|_| t.is(verb, &["is", "was", "marks", "marked"]))?;
        let day = t.capital(subject) && weekday(t.word(subject)).is_some();
        match t.word(subject) {
            "it" | "this" if t.is(verb, &["is", "marks"]) => Base::Published,
            "today" | "yesterday" | "tomorrow" => Base::Spoken,
            _ if day => Base::Spoken,
            _ => return None,
        }
    };
    Some((of - 1, Meaning::Unit(Unit::Day, 0, base)))
}

/// "the first of the month", "the 15th of next month", "the first of the year".
pub fn of_the_month(t: &Tokens, i: usize) -> Found {
    let (at, n) = number::nth(t, i + usize::from(t.word(i) == "the"))?;
    let number = u8::try_from(n).ok().filter(|n| (1..=31).contains(n) && t.word(i) == "the" && t.word(at) == "of")?;
    let base = match (t.word(at + 1), t.word(at + 2)) {
        ("the" | "this", "month") => return Some((at + 3, Meaning::DayNumber(number, Base::Published))),
        ("the", "year") if number == 1 => return Some((at + 3, Meaning::Day(1, 1, Year::Open, None))),
        ("last", "month") => Meaning::Unit(Unit::Month, -1, Base::Published),
        ("next", "month") => Meaning::Unit(Unit::Month, 1, Base::Published),
        ("that", "month") => Meaning::Unit(Unit::Month, 0, Base::Spoken),
        ("each" | "every", "month") => return Some((at + 3, Meaning::Fixed(TimeKind::Set, "P1M".to_owned()))),
        _ => return None,
    };
    Some((at + 3, Meaning::From(i32::from(number) - 1, Unit::Day, Box::new(base))))
}
