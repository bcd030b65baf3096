//! One date, as exact as it is known, and the minutes that it holds.

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
pub(super) const DAY: i64 = 24 * 60;

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

impl Moment {
    pub(super) fn new(year: i32, part: Part) -> Self {
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
pub(super) fn season_months(code: u8) -> Option<(u8, u8)> {
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

impl From<Date> for Moment {
    fn from(date: Date) -> Self {
        Self::new(date.year(), Part::Day(Some(date.month().into()), Some(date.day())))
    }
}
