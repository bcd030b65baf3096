//! Dates of any precision, in the Extended Date/Time Format (ISO 8601-2:2019, annex A).

mod written;

use serde::{Deserialize, Serialize};
use std::fmt;
use time::{Date, Month};

/// A moment as minutes since 1970-01-01T00:00 in the proleptic Gregorian calendar, in the clock of the place
/// that the text speaks of: no zone is applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Minute(pub i64);

impl Minute {
    /// The first minute of a day.
    pub fn of_day(day: Date) -> Self {
        Self((i64::from(day.to_julian_day()) - EPOCH) * DAY)
    }

    /// The day that it lies in; none outside the years -9999 to 9999.
    pub fn day(self) -> Option<Date> {
        i32::try_from(self.0.div_euclid(DAY) + EPOCH).ok().and_then(|day| Date::from_julian_day(day).ok())
    }
}

/// The Julian day of 1970-01-01.
const EPOCH: i64 = 2_440_588;
/// Minutes in a day.
const DAY: i64 = 24 * 60;

/// The finest part of a date that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// A clock time.
    Minute,
    /// A day.
    Day,
    /// A week.
    Week,
    /// A month.
    Month,
    /// A season or quarter.
    Season,
    /// A year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
    /// From one date to another, or open at an end.
    Interval,
}

/// A calendar value of some precision: `2026-02-03`, `2026-01~`, `2026-02-03T11:00`, `2025-01-03/2026-02-07`,
/// `202X`, `2026-21` (a season), `[2024-03-04,2024-04-03]` (one of these days).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Edtf(Shape);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Shape {
    At(Moment),
    Interval(End, End),
    OneOf(Vec<Moment>),
}

/// One end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum End {
    /// `..`: it has no end.
    Open,
    /// Nothing is written: it has an end, nobody says which.
    Unknown,
    /// A date.
    At(Moment),
}

impl End {
    /// Its date.
    pub fn moment(self) -> Option<Moment> {
        if let Self::At(moment) = self { Some(moment) } else { None }
    }
}

/// One date: no interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Moment {
    /// The year, its unspecified digits as 0; -9999 to 9999.
    pub year: i32,
    /// How many of the year's last digits are unspecified, 0 to 4: 1 for `202X`.
    pub hidden: u8,
    /// What stands after the year.
    pub part: Part,
    /// Whether it is marked `~` or `%`: about then.
    pub approximate: bool,
    /// Whether it is marked `?` or `%`: perhaps then.
    pub uncertain: bool,
}

/// What a date says beyond its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// Nothing.
    Year,
    /// A season, quarter or other part of the year by its code: 21 to 24 spring to winter, 25 to 32 the same by
    /// hemisphere, 33 to 36 quarters, 37 to 39 thirds, 40 and 41 halves.
    Season(u8),
    /// A month; none for `XX`.
    Month(Option<u8>),
    /// A month and a day; none for `XX`.
    Day(Option<u8>, Option<u8>),
    /// A month, a day, an hour and a minute.
    Time(u8, u8, u8, u8),
}

/// Why a text is not a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotEdtf(pub String);

impl fmt::Display for NotEdtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is not a date in EDTF; write 2026-02-03, 2026-02, 2026-02-03~ or 2026-01-03/2026-02-07", self.0)
    }
}

impl std::error::Error for NotEdtf {}

impl Moment {
    fn new(year: i32, part: Part) -> Self {
        Self { year, hidden: 0, part, approximate: false, uncertain: false }
    }

    /// The first and the last year that it can lie in; none where no digit is known.
    fn years(&self) -> Option<(i32, i32)> {
        let width = match self.hidden {
            0 => 1,
            1 => 10,
            2 => 100,
            3 => 1000,
            _ => return None,
        };
        Some(if self.year < 0 { (self.year - width + 1, self.year) } else { (self.year, self.year + width - 1) })
    }

    /// The first minute, and the minute after the last, of it in `year`.
    fn bounds(&self, year: i32) -> Option<(Minute, Minute)> {
        let first = |year, month| day(year, month, 1).map(Minute::of_day);
        let months = |from: u8, count: u8| {
            let end = from + count;
            let after = if end > 12 { first(year + 1, end - 12) } else { first(year, end) };
            // The month after the last of year 9999 has no date of its own.
            let after = after.or_else(|| day(year, 12, 31).map(|d| Minute(Minute::of_day(d).0 + DAY)));
            Some((first(year, from)?, after?))
        };
        match self.part {
            Part::Year | Part::Month(None) | Part::Day(None, _) => months(1, 12),
            Part::Month(Some(month)) | Part::Day(Some(month), None) => months(month, 1),
            Part::Season(code) => {
                let (from, count) = season_months(code)?;
                months(from, count)
            }
            Part::Day(Some(month), Some(number)) => {
                let start = Minute::of_day(day(year, month, number)?);
                Some((start, Minute(start.0 + DAY)))
            }
            Part::Time(month, number, hour, minute) => {
                let midnight = Minute::of_day(day(year, month, number)?);
                let start = midnight.0 + i64::from(hour) * 60 + i64::from(minute);
                Some((Minute(start), Minute(start + 1)))
            }
        }
    }

    /// The first minute that it can mean; none where no digit of its year is known.
    pub fn earliest(&self) -> Option<Minute> {
        let (first, last) = self.years()?;
        // 29 February is in some of the years only.
        (first..=last).find_map(|year| self.bounds(year)).map(|(start, _)| start)
    }

    /// The minute after the last that it can mean; none where no digit of its year is known.
    pub fn latest(&self) -> Option<Minute> {
        let (first, last) = self.years()?;
        (first..=last).rev().find_map(|year| self.bounds(year)).map(|(_, end)| end)
    }

    /// The finest part that is known.
    pub fn precision(&self) -> Precision {
        match self.part {
            Part::Time(..) => Precision::Minute,
            Part::Day(_, Some(_)) => Precision::Day,
            Part::Month(Some(_)) | Part::Day(Some(_), None) => Precision::Month,
            Part::Season(_) => Precision::Season,
            Part::Year | Part::Month(None) | Part::Day(None, None) => match self.hidden {
                0 => Precision::Year,
                1 => Precision::Decade,
                _ => Precision::Century,
            },
        }
    }
}

/// The first month of a season or quarter, and how many months it has.
fn season_months(code: u8) -> Option<(u8, u8)> {
    Some(match code {
        21 | 25 | 31 => (3, 3),
        22 | 26 | 32 => (6, 3),
        23 | 27 | 29 => (9, 3),
        24 | 28 | 30 => (12, 3),
        33..=36 => ((code - 33) * 3 + 1, 3),
        37..=39 => ((code - 37) * 4 + 1, 4),
        40 | 41 => ((code - 40) * 6 + 1, 6),
        _ => return None,
    })
}

/// A day of the calendar; none where there is no such day.
pub fn day(year: i32, month: u8, number: u8) -> Option<Date> {
    Date::from_calendar_date(year, Month::try_from(month).ok()?, number).ok()
}

impl From<Date> for Edtf {
    fn from(date: Date) -> Self {
        Self(Shape::At(date.into()))
    }
}

impl From<Date> for Moment {
    fn from(date: Date) -> Self {
        Self::new(date.year(), Part::Day(Some(date.month().into()), Some(date.day())))
    }
}

impl Edtf {
    /// A month; none where there is no such month.
    pub fn month(year: i32, month: u8) -> Option<Self> {
        day(year, month, 1).map(|_| Self(Shape::At(Moment::new(year, Part::Month(Some(month))))))
    }

    /// A season or quarter by its code (see [`Part::Season`]); none where there is no such code.
    pub fn season(year: i32, code: u8) -> Option<Self> {
        season_months(code).and(day(year, 1, 1)).map(|_| Self(Shape::At(Moment::new(year, Part::Season(code)))))
    }

    /// A year; none outside -9999 to 9999.
    pub fn year(year: i32) -> Option<Self> {
        day(year, 1, 1).map(|_| Self(Shape::At(Moment::new(year, Part::Year))))
    }

    /// The years that begin as `year` does, but for `hidden` last digits: (1990, 1) is the 1990s; none outside
    /// 0 to 9999.
    pub fn years(year: i32, hidden: u8) -> Option<Self> {
        let unit = [1, 10, 100, 1000].get(usize::from(hidden))?;
        (0..=9999).contains(&year).then_some(())?;
        Some(Self(Shape::At(Moment { hidden, ..Moment::new(year - year % unit, Part::Year) })))
    }

    /// A clock time of a day; none where there is no such time.
    pub fn time(date: Date, hour: u8, minute: u8) -> Option<Self> {
        let part = Part::Time(date.month().into(), date.day(), hour, minute);
        (hour < 24 && minute < 60).then_some(Self(Shape::At(Moment::new(date.year(), part))))
    }

    /// From the first date's start to the last date's end, an end open where there is none; none where the last
    /// ends before the first begins, or neither is given.
    pub fn interval(first: Option<&Edtf>, last: Option<&Edtf>) -> Option<Self> {
        let end = |date: Option<&Edtf>, start: bool| match date.map(|d| &d.0) {
            None => Some(End::Open),
            Some(Shape::At(moment)) => Some(End::At(*moment)),
            Some(Shape::Interval(a, b)) => Some(if start { *a } else { *b }),
            Some(Shape::OneOf(moments)) => if start { moments.first() } else { moments.last() }.copied().map(End::At),
        };
        first.or(last)?;
        Self::between(end(first, true)?, end(last, false)?)
    }

    fn between(first: End, last: End) -> Option<Self> {
        let (start, end) = (first.moment(), last.moment());
        let bounds = start.and_then(|m| m.earliest()).zip(end.and_then(|m| m.latest()));
        let fits = bounds.is_none_or(|(a, b)| a < b) && (start.is_some() || end.is_some());
        fits.then_some(Self(Shape::Interval(first, last)))
    }

    /// One of these days, it is not known which; none where there is no day.
    pub fn one_of(days: &[Date]) -> Option<Self> {
        match days {
            [] => None,
            [day] => Some((*day).into()),
            days => {
                let mut days = days.to_vec();
                days.sort_unstable();
                days.dedup();
                Some(Self(Shape::OneOf(days.into_iter().map(Moment::from).collect())))
            }
        }
    }

    /// The same, marked as about then.
    pub fn about(self) -> Self {
        self.marked(true, false)
    }

    /// The same, marked as perhaps then.
    pub fn perhaps(self) -> Self {
        self.marked(false, true)
    }

    fn marked(mut self, approximate: bool, uncertain: bool) -> Self {
        let mark = |moment: &mut Moment| {
            moment.approximate |= approximate;
            moment.uncertain |= uncertain;
        };
        match &mut self.0 {
            Shape::At(moment) => mark(moment),
            Shape::Interval(a, b) => {
                for end in [a, b] {
                    if let End::At(moment) = end {
                        mark(moment);
                    }
                }
            }
            Shape::OneOf(moments) => moments.iter_mut().for_each(mark),
        }
        self
    }

    /// The date, where it is one date; none for an interval or a choice.
    pub fn moment(&self) -> Option<Moment> {
        if let Shape::At(moment) = &self.0 { Some(*moment) } else { None }
    }

    /// Both ends, where it is an interval.
    pub fn ends(&self) -> Option<(End, End)> {
        if let Shape::Interval(a, b) = &self.0 { Some((*a, *b)) } else { None }
    }

    /// The dates that it is one of, in order; a single date is its only one; none for an interval.
    pub fn choices(&self) -> &[Moment] {
        match &self.0 {
            Shape::At(moment) => std::slice::from_ref(moment),
            Shape::OneOf(moments) => moments,
            Shape::Interval(..) => &[],
        }
    }

    /// The day, where it is known to the day.
    pub fn to_day(&self) -> Option<Date> {
        let moment = self.moment().filter(|m| m.precision() <= Precision::Day)?;
        moment.earliest()?.day()
    }

    /// The first minute it can mean; none where it is open at its start.
    pub fn earliest(&self) -> Option<Minute> {
        match &self.0 {
            Shape::At(moment) => moment.earliest(),
            Shape::Interval(start, _) => start.moment()?.earliest(),
            Shape::OneOf(moments) => moments.iter().filter_map(Moment::earliest).min(),
        }
    }

    /// The minute after the last that it can mean; none where it is open at its end.
    pub fn latest(&self) -> Option<Minute> {
        match &self.0 {
            Shape::At(moment) => moment.latest(),
            Shape::Interval(_, end) => end.moment()?.latest(),
            Shape::OneOf(moments) => moments.iter().filter_map(Moment::latest).max(),
        }
    }

    /// The finest part that is known; an interval from a Monday to the Sunday after it is a week.
    pub fn precision(&self) -> Precision {
        match &self.0 {
            Shape::At(moment) => moment.precision(),
            Shape::OneOf(moments) => moments.first().map_or(Precision::Interval, Moment::precision),
            Shape::Interval(..) => {
                let monday = self.earliest().filter(|m| (m.0.div_euclid(DAY) + 3).rem_euclid(7) == 0);
                match monday.zip(self.latest()) {
                    Some((monday, end)) if end.0 - monday.0 == 7 * DAY => Precision::Week,
                    _ => Precision::Interval,
                }
            }
        }
    }

    /// Whether it is marked `~` or `%`, at either end of an interval: about then.
    pub fn approximate(&self) -> bool {
        self.moments().any(|m| m.approximate)
    }

    /// Whether it is marked `?` or `%`, at either end of an interval: perhaps then.
    pub fn uncertain(&self) -> bool {
        self.moments().any(|m| m.uncertain)
    }

    fn moments(&self) -> impl Iterator<Item = Moment> {
        let ends = self.ends().map_or([None, None], |(a, b)| [a.moment(), b.moment()]);
        self.choices().iter().copied().chain(ends.into_iter().flatten())
    }
}
