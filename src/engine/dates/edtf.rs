//! Dates of any precision, in the Extended Date/Time Format (ISO 8601-2:2019, annex A).

mod moment;
mod written;

use moment::{DAY, season_months};
pub use moment::{Minute, Moment, Part, Precision, day};
use serde::{Deserialize, Serialize};
use std::fmt;
use time::Date;

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

/// Why a text is not a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotEdtf(pub String);

impl fmt::Display for NotEdtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is not a date in EDTF; write 2026-02-03, 2026-02, 2026-02-03~ or 2026-01-03/2026-02-07", self.0)
    }
}

impl std::error::Error for NotEdtf {}

impl From<Date> for Edtf {
    fn from(date: Date) -> Self {
        Self(Shape::At(date.into()))
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

    /// One of these dates, in order of time; none where there is none, or one is an interval.
    pub fn either(dates: &[Edtf]) -> Option<Self> {
        let moments = dates.iter().map(Edtf::moment).collect::<Option<Vec<Moment>>>()?;
        match moments.as_slice() {
            [] => None,
            [one] => Some(Self(Shape::At(*one))),
            _ => Some(Self(Shape::OneOf(moments))),
        }
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
