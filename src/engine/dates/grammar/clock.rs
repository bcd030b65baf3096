//! Clock times and parts of the day.

use super::super::lexicon::{self, DayPart, day_part, zone};
use super::super::meaning::{Face, Meaning};
use super::super::tokens::Tokens;
use super::hour::time;
use super::{Found, date};

/// A clock time with its zone, and the day where it follows: "5 p.m. EST Nov. 9", "9:30", "noon Friday".
pub fn clock(t: &Tokens, i: usize) -> Found {
    let (mut end, mut hour, minute) = time(t, i)?;
    let about = i > 0 && t.is(i - 1, &["about", "around", "after", "before", "nearly", "by", "approximately", "past"]);
    let mut face = face(t, i, end, about);
    if let Some(after) = zone_after(t, end) {
        end = after;
    }
    if let Some((after, part)) = part_after(t, end) {
        end = after;
        face = if about { Face::About } else { Face::Sure };
        if hour < 12 && !matches!(part, DayPart::Morning) {
            hour += 12;
        }
    }
    // "half past nine that night", "8:30 Monday night"
    let comma = usize::from(t.is(end, &[",", "on"]));
    if let Some((after, Meaning::Part(part, Some(day)))) = date(t, end + comma) {
        let late = matches!(part, DayPart::Afternoon | DayPart::Evening) || part == DayPart::Night && hour > 4;
        let told = face == Face::Either;
        let hour = if told && late && hour < 12 { hour + 12 } else { hour };
        let sure = if about { Face::About } else { Face::Sure };
        return Some((after, Meaning::Clock(hour, minute, if told { sure } else { face }, Some(day))));
    }
    Some(with_day(t, end, |day| Meaning::Clock(hour, minute, face, day)))
}

/// How far the words from `i` to before `end` tell the time.
fn face(t: &Tokens, i: usize, end: usize, about: bool) -> Face {
    let half = (i..end).any(|k| {
        t.is(k, &["m", "am", "pm", "noon", "midday", "midnight", "hours", "hrs"])
            || t.word(k).ends_with("am")
            || t.word(k).ends_with("pm")
    });
    // "17:30", "05:50", "1600 GMT"; but "9:30" may be either, and "11:00" is written for both halves.
    let figures = t.figure(i).is_some_and(|(_, digits)| digits == 4)
        || t.word(i).len() == 2 && t.word(i + 1) == ":" && !t.is(i, &["10", "11", "12"]);
    match (half || figures || zone_after(t, end).is_some(), about) {
        (false, _) => Face::Either,
        (true, true) => Face::About,
        (true, false) => Face::Sure,
    }
}

/// "mid-afternoon", "late evening", "mid-morning Friday".
pub fn part(t: &Tokens, i: usize) -> Found {
    // "the night of January 1"
    if t.word(i) == "the"
        && t.word(i + 2) == "of"
        && let Some(part) = day_part(t.word(i + 1)).filter(|_| !t.is(i + 1, &["dawn", "dusk"]))
    {
        let (end, day) = day_at(t, i + 3)?;
        return Some((end, Meaning::Part(part, Some(Box::new(day)))));
    }
    // "the early hours of Sunday"
    if let Some(at) =
        [&["the", "early", "hours", "of"][..], &["the", "small", "hours", "of"], &["the", "wee", "hours", "of"]]
            .iter()
            .find_map(|words| t.phrase(i, words))
    {
        let (end, day) = day_at(t, at)?;
        return Some((end, Meaning::Part(DayPart::Morning, Some(Box::new(day)))));
    }
    if let Some(found) = bare_part(t, i) {
        return Some(found);
    }
    let edge = t.is(i, &["mid", "early", "late"]);
    let hyphen = usize::from(t.dash(i + 1) && t.glued(i + 1));
    let part = day_part(t.word(i + 1 + hyphen)).filter(|_| edge)?;
    Some(with_day(t, i + 2 + hyphen, |day| Meaning::Part(part, day)))
}

/// "the morning" after "in", "dawn" after "by": of the day spoken of.
fn bare_part(t: &Tokens, i: usize) -> Found {
    let lead = |at: usize, words| at.checked_sub(1).is_some_and(|b| t.is(b, words));
    // "at night" is any night.
    if lead(i, &["by", "at", "before", "after", "until", "around", "shortly"])
        && (t.is(i, &["dawn", "daybreak", "dusk", "nightfall", "sunrise", "sunset", "midmorning", "midafternoon"])
            || lead(i, &["by", "until"]) && t.is(i, &["morning", "evening", "afternoon"]))
        && (!t.capital(i + 1) || lexicon::weekday(t.word(i + 1)).is_some())
    {
        let part = day_part(t.word(i))?;
        return Some(with_day(t, i + 1, |day| match day {
            Some(day) => Meaning::Part(part, Some(day)),
            None => Meaning::PartOfSpoken(part),
        }));
    }
    let part = day_part(t.word(i + 1)).filter(|_| t.word(i) == "the" && lead(i, &["in", "during", "later"]))?;
    let noun = t.at(i + 2).is_some_and(|n| {
        n.kind == crate::engine::text::words::TokenKind::Word && !t.is(i + 2, &["and", "but", "when", "after", "as"])
    });
    (!noun).then_some((i + 2, Meaning::PartOfSpoken(part)))
}

/// "in the morning" after an hour, as in "4 in the morning".
pub(super) fn part_after(t: &Tokens, i: usize) -> Option<(usize, DayPart)> {
    let at = t.phrase(i, &["in", "the"]).or_else(|| t.phrase(i, &["at"]))?;
    day_part(t.word(at)).map(|part| (at + 1, part))
}

/// A day right after a clock time or a part of the day.
fn with_day(t: &Tokens, end: usize, make: impl Fn(Option<Box<Meaning>>) -> Meaning) -> (usize, Meaning) {
    let today = |shift| {
        let day = Meaning::Unit(super::super::lexicon::Unit::Day, shift, super::super::meaning::Base::Published);
        make(Some(Box::new(day)))
    };
    // "11 p.m. tonight", "9 p.m. last night"
    if t.word(end) == "tonight" {
        return (end + 1, today(0));
    }
    if let Some(after) = t.phrase(end, &["last", "night"]) {
        return (after, today(-1));
    }
    let comma = usize::from(t.is(end, &[",", "on"]));
    match day_at(t, end + comma) {
        Some((after, day)) => (after, make(Some(Box::new(day)))),
        None => (end, make(None)),
    }
}

/// A day: nothing longer, nothing with a clock of its own.
fn day_at(t: &Tokens, i: usize) -> Found {
    use super::super::lexicon::Unit;
    use super::super::value::Value;
    date(t, i).filter(|(_, meaning)| {
        matches!(
            meaning,
            Meaning::Day(..)
                | Meaning::Weekday(..)
                | Meaning::NthWeekday(..)
                | Meaning::Known(Value::Day(_))
                | Meaning::Unit(Unit::Day, ..)
                | Meaning::Shift(_, Unit::Day, _)
                | Meaning::DayNumber(..)
                | Meaning::Holiday(..)
        )
    })
}

/// "Tuesday at 9 a.m.", "Feb. 3, 11:00".
pub fn day_with_clock(t: &Tokens, i: usize) -> Found {
    let (end, day) = day_at(t, i)?;
    let at = end + usize::from(t.is(end, &["at"]));
    let (mut after, hour, minute) = time(t, at)?;
    if at == end && !t.is(after - 1, &["."]) && !t.is(after - 1, &["m", "am", "pm"]) && t.word(at + 1) != ":" {
        return None;
    }
    let face = face(t, at, after, false);
    if let Some(zone) = zone_after(t, after) {
        after = zone;
    }
    Some((after, Meaning::Clock(hour, minute, face, Some(Box::new(day)))))
}

/// The place after a time zone at `i`: "EST", "(GMT)", "local time", "Eastern Daylight Time".
pub(super) fn zone_after(t: &Tokens, i: usize) -> Option<usize> {
    let short = zone(t.word(i))?;
    if short {
        // In capitals, and not "Ct." the street.
        return t.capital(i).then_some(i + 1);
    }
    let at = i + 1 + usize::from(t.is(i + 1, &["standard", "daylight", "summer", "mean"]));
    // "1 p.m. Eastern"
    let alone = t.is(i, &["eastern", "central", "mountain", "pacific"])
        && t.is(i.wrapping_sub(1), &[".", "m", "am", "pm"])
        && t.capital(i)
        && !t.capital(i + 1);
    if t.word(at) == "time" { Some(at + 1) } else { alone.then_some(i + 1) }
}

/// A day with the part of the day that follows it: "Friday morning", "Jan. 3 night" is not one.
pub fn with_part(t: &Tokens, end: usize, day: Meaning) -> (usize, Meaning) {
    let early = usize::from(t.is(end, &["early", "late"]));
    match day_part(t.word(end + early)).filter(|_| {
        !t.possessive(end.wrapping_sub(1)) && !t.is(end + early, &["dawn", "sunrise", "sunset", "dusk", "daybreak"])
    }) {
        Some(part) => (end + early + 1, Meaning::Part(part, Some(Box::new(day)))),
        None => (end, day),
    }
}
