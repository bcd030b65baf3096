//! EDTF as text: read and written.

use super::{Edtf, End, Moment, NotEdtf, Part, Shape, day, season_months};
use std::fmt;
use std::str::FromStr;

impl FromStr for Edtf {
    type Err = NotEdtf;

    /// Reads levels 0 and 1, and of level 2 the choice of dates. Seconds and a zone are read and dropped.
    fn from_str(text: &str) -> Result<Self, NotEdtf> {
        read(text).ok_or_else(|| NotEdtf(text.to_owned()))
    }
}

impl TryFrom<String> for Edtf {
    type Error = NotEdtf;

    fn try_from(text: String) -> Result<Self, NotEdtf> {
        text.parse()
    }
}

impl From<Edtf> for String {
    fn from(date: Edtf) -> String {
        date.to_string()
    }
}

fn read(text: &str) -> Option<Edtf> {
    if let Some(choice) = text.strip_prefix('[') {
        let moments: Option<Vec<Moment>> = choice.strip_suffix(']')?.split(',').map(|m| moment(m.trim())).collect();
        let mut moments = moments?;
        moments.sort_by_key(|m| (m.earliest(), m.latest()));
        return Some(Edtf(Shape::OneOf(moments)));
    }
    let Some((first, last)) = text.split_once('/') else {
        return moment(text).map(|m| Edtf(Shape::At(m)));
    };
    let end = |text: &str| match text {
        ".." => Some(End::Open),
        "" => Some(End::Unknown),
        text => moment(text).map(End::At),
    };
    Edtf::between(end(first)?, end(last)?)
}

fn moment(text: &str) -> Option<Moment> {
    let date = text.trim_end_matches(['~', '?', '%']);
    let (approximate, uncertain) = match text.get(date.len()..)? {
        "" => (false, false),
        "~" => (true, false),
        "?" => (false, true),
        "%" | "?~" | "~?" => (true, true),
        _ => return None,
    };
    let (date, clock) = date.split_once('T').map_or((date, None), |(date, clock)| (date, Some(clock)));
    let (sign, digits) = date.strip_prefix('-').map_or((1, date), |digits| (-1, digits));
    let (year, rest) = digits.split_once('-').map_or((digits, None), |(year, rest)| (year, Some(rest)));
    let known = year.trim_end_matches('X');
    let hidden = u8::try_from(year.len() - known.len()).ok()?;
    if year.len() != 4 || !known.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let value = year.replace('X', "0").parse::<i32>().ok()? * sign;
    let moment = Moment { year: value, hidden, part: part(rest, clock)?, approximate, uncertain };
    // Refuses 30 February, also in every year that the digits leave open.
    (hidden > 3 || moment.earliest().is_some()).then_some(moment)
}

fn part(rest: Option<&str>, clock: Option<&str>) -> Option<Part> {
    let Some(rest) = rest else {
        return clock.is_none().then_some(Part::Year);
    };
    let (month, number) = rest.split_once('-').map_or((rest, None), |(month, number)| (month, Some(number)));
    let number = match number {
        Some(number) => Some(two(number, 1..=31)?),
        None => None,
    };
    let season = two(month, 21..=41).and_then(|code| code).filter(|code| season_months(*code).is_some());
    if let (Some(code), None, None) = (season, number, clock) {
        return Some(Part::Season(code));
    }
    let month = two(month, 1..=12)?;
    match (number, clock) {
        (None, None) => Some(Part::Month(month)),
        (Some(number), None) => {
            month.zip(number).is_none_or(|(m, n)| day(2000, m, n).is_some()).then_some(Part::Day(month, number))
        }
        (Some(number), Some(clock)) => {
            let (hour, minute) = hour_and_minute(clock)?;
            Some(Part::Time(month?, number?, hour, minute))
        }
        (None, Some(_)) => None,
    }
}

/// Two digits within `range`, or `XX` for none of them known.
#[allow(clippy::option_option, reason = "not a number, a number not known, a number")]
fn two(text: &str, range: std::ops::RangeInclusive<u8>) -> Option<Option<u8>> {
    match text {
        "XX" => Some(None),
        _ if text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit()) => {
            text.parse().ok().filter(|n| range.contains(n)).map(Some)
        }
        _ => None,
    }
}

fn hour_and_minute(clock: &str) -> Option<(u8, u8)> {
    let (hour, rest) = clock.split_at_checked(2)?;
    let minute = rest.strip_prefix(':')?.get(..2)?;
    let after = rest.get(3..)?;
    let zone = match after.strip_prefix(':') {
        Some(seconds) => {
            two(seconds.get(..2)?, 0..=60)??;
            seconds.get(2..)?
        }
        None => after,
    };
    let sound = zone.is_empty() || zone == "Z" || (zone.starts_with(['+', '-']) && zone.len() <= 6);
    if !sound || !zone.chars().skip(1).all(|c| c.is_ascii_digit() || c == ':') {
        return None;
    }
    Some((two(hour, 0..=23)??, two(minute, 0..=59)??))
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Shape::At(moment) => moment.fmt(f),
            Shape::Interval(start, end) => write!(f, "{start}/{end}"),
            Shape::OneOf(moments) => {
                f.write_str("[")?;
                for (i, moment) in moments.iter().enumerate() {
                    write!(f, "{}{moment}", if i == 0 { "" } else { "," })?;
                }
                f.write_str("]")
            }
        }
    }
}

impl fmt::Display for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Open => f.write_str(".."),
            Self::Unknown => Ok(()),
            Self::At(moment) => moment.fmt(f),
        }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = format!("{:04}", self.year.unsigned_abs());
        let known = digits.len().saturating_sub(usize::from(self.hidden));
        let minus = if self.year < 0 { "-" } else { "" };
        write!(f, "{minus}{:X<4}", digits.get(..known).unwrap_or_default())?;
        let two = |number: Option<u8>| number.map_or("XX".to_owned(), |n| format!("{n:02}"));
        match self.part {
            Part::Year => {}
            Part::Season(code) => write!(f, "-{code}")?,
            Part::Month(month) => write!(f, "-{}", two(month))?,
            Part::Day(month, day) => write!(f, "-{}-{}", two(month), two(day))?,
            Part::Time(month, day, hour, minute) => write!(f, "-{month:02}-{day:02}T{hour:02}:{minute:02}")?,
        }
        f.write_str(match (self.approximate, self.uncertain) {
            (true, true) => "%",
            (true, false) => "~",
            (false, true) => "?",
            (false, false) => "",
        })
    }
}
