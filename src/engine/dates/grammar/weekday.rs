//! Weekdays, alone or with their date.

use super::super::TimeKind;
use super::super::lexicon::{month, weekday};
use super::super::meaning::{Base, Edge, Meaning, Which};
use super::super::tokens::Tokens;
use super::super::value::Value;
use super::month::{day_first, day_number, month_first};
use super::numeric::numeric;
use super::{Found, clock, deictic, longest};
use crate::engine::text::words::TokenKind;
use time::Weekday;

/// "Friday", "last Friday", "Friday, Feb. 3", "Friday morning", "Friday of last week", "Friday the 13th".
pub fn weekday_first(t: &Tokens, i: usize) -> Found {
    let (start, which) = deictic::which(t, i).unwrap_or((i, Which::Open));
    let (day, short, plural) = weekday(t.word(start))?;
    if !t.capital(start) || plural || (short && !is_short_weekday(t, start)) || is_name(t, start) {
        return None;
    }
    let mut end = if short { t.stop(start + 1) } else { start + 1 };
    // "on a Monday": some Monday.
    let article = |back: usize| i.checked_sub(back).is_some_and(|k| t.is(k, &["a", "an"]));
    let noun = t.at(end).is_some_and(|n| n.kind == TokenKind::Word) && !t.is(end, &["and", "or", "in", "when", "but"]);
    // "on a wet Monday", but "said a friend Monday"
    let told = t.is(i.wrapping_sub(3), &["be", "for", "is", "like", "of", "on", "was"]);
    if which == Which::Open && (article(1) || article(2) && told && !t.capital(i - 1)) && !noun {
        return Some((end, Meaning::Fixed(TimeKind::Date, format!("XXXX-WXX-{}", day.number_from_monday()))));
    }
    let comma = usize::from(t.word(end) == ",");
    let dated = longest([month_first(t, end + comma), day_first(t, end + comma), numeric(t, end + comma)]);
    if let Some((after, Meaning::Day(month, number, year, _))) = dated {
        return Some((after, Meaning::Day(month, number, year, Some(day))));
    }
    if let Some((after, Meaning::Known(value @ Value::Day(_)))) = dated {
        return Some((after, Meaning::Known(value)));
    }
    if (t.word(i) == "the" || t.before(i) == "the")
        && let Some(found) = beside(t, end, day)
    {
        return Some(found);
    }
    let mut meaning = Meaning::Weekday(day, which, 0);
    if let Some((after, shift)) = of_week(t, end) {
        (end, meaning) = (after, Meaning::Weekday(day, Which::This, shift));
    } else if t.word(end) == "the"
        && let Some((after, number)) = day_number(t, end + 1)
        && t.figure(end + 1).is_none()
    {
        return Some((after, Meaning::DayNumber(number, Base::Spoken)));
    }
    Some(clock::with_part(t, end, meaning))
}

/// "by midweek", "until midweek": the middle of the week whose Wednesday is meant.
pub fn midweek(t: &Tokens, i: usize) -> Found {
    const LEADS: &[&str] = &["around", "before", "by", "from", "in", "since", "through", "till", "until"];
    let hyphen = usize::from(t.word(i) == "mid" && t.dash(i + 1) && t.word(i + 2) == "week") * 2;
    let noun = t.at(i + hyphen + 1).is_some_and(|n| n.kind == TokenKind::Word) && !t.is(i + hyphen + 1, GOES_ON);
    if !(hyphen > 0 || t.word(i) == "midweek") || noun || !t.is(i.wrapping_sub(1), LEADS) {
        return None;
    }
    let wednesday = Meaning::Weekday(Weekday::Wednesday, Which::Open, 0);
    Some((i + hyphen + 1, Meaning::Edge(Edge::Middle, Box::new(Meaning::WeekOf(Box::new(wednesday))))))
}

/// Words that go on after a date, where it stands alone.
const GOES_ON: &[&str] = &["and", "as", "at", "because", "but", "for", "in", "or", "the", "to", "when", "with"];

/// "after Easter", "before Labor Day" behind "the Monday".
fn beside(t: &Tokens, i: usize, day: Weekday) -> Found {
    let after = match t.word(i) {
        "after" | "following" => true,
        "before" | "preceding" => false,
        _ => return None,
    };
    let (end, from) = deictic::anchor(t, i + 1)?;
    let dated = matches!(from, Meaning::Day(..) | Meaning::Holiday(..) | Meaning::Known(_));
    dated.then(|| (end, Meaning::WeekdayBeside(day, after, Box::new(from))))
}

/// "of last week", "of this week", "of next week", and the British "Friday week", "Friday last".
fn of_week(t: &Tokens, i: usize) -> Option<(usize, i32)> {
    let of = usize::from(t.word(i) == "of");
    if of == 0 && t.word(i) == "week" && !t.at(i + 1).is_some_and(|n| n.kind == TokenKind::Word) {
        return Some((i + 1, 1));
    }
    let shift = match t.word(i + of) {
        "last" => -1,
        "this" => 0,
        "next" => 1,
        _ => return None,
    };
    (t.word(i + of + 1) == "week").then_some((i + of + 2, shift))
}

/// Whether a weekday is part of a name: "Judge Friday", "The Sunday Times", "the Mail on Sunday", "Super Tuesday".
fn is_name(t: &Tokens, i: usize) -> bool {
    const PEOPLE: &[&str] =
        &["judge", "mr", "mrs", "ms", "dr", "sgt", "man", "officer", "detective", "agent", "justice", "miss"];
    const NAMED: &[&str] = &["black", "bloody", "super", "blue", "ruby", "fat", "stormy", "whit"];
    const PAPERS: &[&str] = &[
        "times",
        "telegraph",
        "mirror",
        "express",
        "mail",
        "post",
        "herald",
        "evening",
        "tribune",
        "people",
        "sun",
        "independent",
        "mercury",
        "business",
        "night",
        "world",
        "review",
        "magazine",
    ];
    let stop = usize::from(t.before(i) == ".");
    let before = i.wrapping_sub(1 + stop);
    t.capital(before) && (t.is(before, PEOPLE) || t.is(before, NAMED) && i > 1)
        || t.capital(i + 1) && t.is(i + 1, PAPERS) && (t.capital(i + 2) || !t.is(i + 1, &["night", "evening"]))
        || t.word(i) == "sunday" && t.is(i + 1, &["best", "roast", "school"])
        || t.word(i) == "sunday"
            && t.word(before) == "on"
            && t.is(before.wrapping_sub(1), &["mail", "independent", "scotland"])
}

/// Whether an abbreviated weekday is one: "Fri." or before a date, not "Sat" the verb or "Sun" the star.
fn is_short_weekday(t: &Tokens, i: usize) -> bool {
    let after = t.stop(i + 1);
    let stop = after > i + 1 && !t.is(i, &["sat", "sun", "wed", "mon"]);
    let comma = usize::from(t.word(after) == ",");
    stop || month(t.word(after + comma)).is_some() && t.capital(after + comma)
        || t.figure(after + comma).is_some() && month(t.word(after + comma + 1)).is_some()
}
