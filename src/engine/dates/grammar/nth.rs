//! Days and weeks by their number in a month, and halves of a stretch: "the first Tuesday in November".

use super::super::lexicon::{Unit, unit, weekday};
use super::super::meaning::{Edge, Meaning};
use super::super::tokens::Tokens;
use super::{Found, date, month, number, the_unit};

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
