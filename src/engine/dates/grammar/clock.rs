//! Clock times and parts of the day.

use super::super::lexicon::{self, DayPart, day_part, zone};
use super::super::meaning::{Face, Meaning};
use super::super::tokens::Tokens;
use super::{Found, date, number};

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
fn part_after(t: &Tokens, i: usize) -> Option<(usize, DayPart)> {
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

/// The hour and the minute at `i`: "11:00 a.m.", "5 p.m.", "9:30", "17.30" is none, "noon", "midnight", "3 o'clock".
fn time(t: &Tokens, i: usize) -> Option<(usize, u8, u8)> {
    match t.word(i) {
        "noon" if t.before(i) == "high" => return None,
        "noon" | "midday" => return Some((i + 1, 12, 0)),
        "midnight" => return Some((i + 1, 24, 0)),
        _ => {}
    }
    if let Some(found) = past_the_hour(t, i).or_else(|| military(t, i)) {
        return Some(found);
    }
    // "11am", "5pm" are one token.
    let word = t.word(i);
    let letters = word.trim_start_matches(|c: char| c.is_ascii_digit());
    if matches!(letters, "am" | "pm") {
        let hour = word.get(..word.len() - letters.len())?.parse().ok()?;
        return half_day(i + 1, hour, 0, letters == "pm");
    }
    // "9.30am"
    if let Some((hour, minute)) = letters.strip_prefix('.').and(word.split_once('.')) {
        let digits = minute.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let half = minute.get(digits.len()..)?;
        let joined = matches!(half, "am" | "pm") && digits.len() == 2;
        let (end, afternoon) = if joined { (i + 1, half == "pm") } else { meridiem(t, i + 1)? };
        return half_day(end, hour.parse().ok()?, digits.parse().ok()?, afternoon);
    }
    if t.figure(i).is_none_or(|(_, digits)| digits > 2) {
        let (end, hour) = number::whole(t, i)?;
        let hour = u8::try_from(hour).ok().filter(|h| (1..=12).contains(h))?;
        if let Some(after) = t.phrase(end, &["o'clock"]) {
            return Some((after, hour, 0));
        }
        if let Some(found) = spelled(t, i, end, hour) {
            return Some(found);
        }
        // "seven in the evening"
        if t.figure(i).is_none() && t.is(i.wrapping_sub(1), CLOCK_WORDS) && part_after(t, end).is_some() {
            return Some((end, hour, 0));
        }
        let (end, afternoon) = meridiem(t, end)?;
        return half_day(end, hour, 0, afternoon);
    }
    let hour = u8::try_from(t.figure(i)?.0).ok()?;
    if t.word(i + 1) == ":" && t.glued(i + 1) && t.glued(i + 2) {
        let word = t.word(i + 2);
        let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let minute: u8 = digits.parse().ok().filter(|m| digits.len() == 2 && *m < 60)?;
        let half = word.get(digits.len()..)?;
        if matches!(half, "am" | "pm") {
            return half_day(i + 3, hour, minute, half == "pm");
        }
        let mut end = i + 3;
        if t.word(end) == ":" && t.glued(end) && t.figure(end + 1).is_some_and(|(s, d)| s < 60 && d == 2) {
            end += 2;
        }
        if let Some((end, afternoon)) = meridiem(t, end) {
            return half_day(end, hour, minute, afternoon);
        }
        // "a 2:1 lead", "Genesis 3:16" and running times have no zone and no "at".
        let sure = t.is(i.wrapping_sub(1), CLOCK_WORDS)
            || zone_after(t, end).is_some()
            || t.word(i).len() == 2 && !t.capital(i.wrapping_sub(1));
        return (half.is_empty() && hour < 25 && sure).then_some((end, hour, minute));
    }
    if let Some(after) = t.phrase(i + 1, &["o'clock"]) {
        return (hour <= 12).then_some((after, hour, 0));
    }
    if let Some((after, part)) =
        part_after(t, i + 1).filter(|_| (1..=12).contains(&hour) && t.is(i.wrapping_sub(1), CLOCK_WORDS))
    {
        let late = !matches!(part, DayPart::Morning) && hour < 12;
        return Some((after, if late { hour + 12 } else { hour }, 0));
    }
    // "at 9 this morning", "at 8 on Monday night"
    let said = (1..=12).contains(&hour) && t.is(i.wrapping_sub(1), CLOCK_WORDS);
    if said && matches!(date(t, i + 1 + usize::from(t.word(i + 1) == "on")), Some((_, Meaning::Part(..)))) {
        return Some((i + 1, hour, 0));
    }
    let (end, afternoon) = meridiem(t, i + 1)?;
    half_day(end, hour, 0, afternoon)
}

/// "at eight thirty this morning", "at ten fifteen p.m.", with the hour from `i` to before `end`.
fn spelled(t: &Tokens, i: usize, end: usize, hour: u8) -> Option<(usize, u8, u8)> {
    let (after, minute) = number::whole(t, end).filter(|(_, n)| (10..60).contains(n) && n % 5 == 0)?;
    let minute = u8::try_from(minute).ok().filter(|_| t.figure(i).is_none() && t.is(i.wrapping_sub(1), CLOCK_WORDS))?;
    if let Some((end, afternoon)) = meridiem(t, after) {
        return half_day(end, hour, minute, afternoon);
    }
    let on = usize::from(t.word(after) == "on");
    let of_day = part_after(t, after).is_some() || matches!(date(t, after + on), Some((_, Meaning::Part(..))));
    of_day.then_some((after, hour, minute))
}

/// "half past six", "quarter to nine".
fn past_the_hour(t: &Tokens, i: usize) -> Option<(usize, u8, u8)> {
    let a = usize::from(t.word(i) == "a");
    let minutes = match t.word(i + a) {
        "half" if a == 0 => 30,
        "quarter" => 15,
        "ten" | "twenty" | "five" if t.is(i.wrapping_sub(1), CLOCK_WORDS) => {
            super::super::lexicon::cardinal(t.word(i)).and_then(|n| u8::try_from(n).ok())?
        }
        _ => return None,
    };
    let (end, hour) = number::whole(t, i + a + 2).filter(|(_, hour)| (1..=12).contains(hour))?;
    let hour = u8::try_from(hour).ok()?;
    let (hour, minute) = match t.word(i + a + 1) {
        "past" => (hour, minutes),
        "to" if minutes != 30 => (if hour == 1 { 12 } else { hour - 1 }, 60 - minutes),
        _ => return None,
    };
    meridiem(t, end).map_or(Some((end, hour, minute)), |(end, late)| half_day(end, hour, minute, late))
}

/// "1600 GMT", "0600 hours".
fn military(t: &Tokens, i: usize) -> Option<(usize, u8, u8)> {
    let (number, 4) = t.figure(i)? else { return None };
    let (hour, minute) = (u8::try_from(number / 100).ok()?, u8::try_from(number % 100).ok()?);
    let hours = t.is(i + 1, &["hours", "hrs"]) && t.is(i.wrapping_sub(1), CLOCK_WORDS);
    let said = hours || !t.glued(i + 1) && zone(t.word(i + 1)) == Some(true) && t.capital(i + 1);
    (said && hour < 24 && minute < 60).then_some((i + 1 + usize::from(hours), hour, minute))
}

const CLOCK_WORDS: &[&str] =
    &["at", "about", "around", "by", "until", "from", "to", "before", "after", "past", "between", "since", "till"];

/// "a.m.", "p.m.", "am", "pm" at `i`: the place after it and whether it is the afternoon.
fn meridiem(t: &Tokens, i: usize) -> Option<(usize, bool)> {
    match t.word(i) {
        "am" | "pm" => Some((i + 1, t.word(i) == "pm")),
        half @ ("a" | "p") if t.word(i + 1) == "." && t.glued(i + 1) && t.word(i + 2) == "m" && t.glued(i + 2) => {
            Some((t.stop(i + 3), half == "p"))
        }
        _ => None,
    }
}

fn half_day(end: usize, hour: u8, minute: u8, afternoon: bool) -> Option<(usize, u8, u8)> {
    let hour = match (hour, afternoon) {
        (12, false) => 0,
        (12, true) => 12,
        (1..=11, true) => hour + 12,
        (0..=11, false) => hour,
        // "14:30 pm" is written, and clear.
        (13..=23, true) => hour,
        _ => return None,
    };
    (minute < 60).then_some((end, hour, minute))
}

/// The place after a time zone at `i`: "EST", "(GMT)", "local time", "Eastern Daylight Time".
fn zone_after(t: &Tokens, i: usize) -> Option<usize> {
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
