//! The hour and the minute that a clock shows.

use super::super::lexicon::{DayPart, zone};
use super::super::meaning::Meaning;
use super::super::tokens::Tokens;
use super::clock::{part_after, zone_after};
use super::{date, number};

/// The hour and the minute at `i`: "11:00 a.m.", "5 p.m.", "9:30", "17.30" is none, "noon", "midnight", "3 o'clock".
pub(super) fn time(t: &Tokens, i: usize) -> Option<(usize, u8, u8)> {
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
