//! What words of time mean before it is known when they were written.

use super::TimeKind;
use super::holidays::Holiday;
use super::lexicon::{DayPart, Unit};
use super::value::Value;
use time::Weekday;

/// Which one of many: which Friday, which May.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The words do not say.
    Open,
    /// "this"
    This,
    /// "last", "this past"
    Last,
    /// "next", "this coming"
    Next,
    /// "that", "the same"
    That,
    /// "the following"
    Following,
    /// "the previous"
    Previous,
}

/// The year of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Year {
    /// The words do not say.
    Open,
    /// This one.
    Known(i32),
    /// So many after the year of publication.
    Shift(i32),
    /// The one spoken of.
    Spoken,
}

/// From when something is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// The day of publication.
    Published,
    /// The date spoken of last.
    Spoken,
}

/// A part of a stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// "the beginning of"
    First,
    /// "early"
    Start,
    /// "mid", "the middle of"
    Middle,
    /// "late"
    End,
    /// "the first half of"
    FirstHalf,
    /// "the second half of"
    SecondHalf,
    /// "the end of"
    Last,
    /// "earlier": from its start to the present day.
    Earlier,
    /// "later": from the present day to its end.
    Later,
}

/// How far a clock time is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// To the minute.
    Sure,
    /// "about", "after": then or so.
    About,
    /// "half past six": before noon or after it, the words do not say.
    Either,
}

/// The meaning of an expression.
#[derive(Clone, Debug, PartialEq)]
pub enum Meaning {
    /// A date that is written out.
    Known(Value),
    /// A day of a month, with the weekday where it is named.
    Day(u8, u8, Year, Option<Weekday>),
    /// A day and a month that may stand the other way round: the first number, the second, the year.
    TwoWays(u8, u8, Year),
    /// A day of the month that is spoken of, or of the present one.
    DayNumber(u8, Base),
    /// A month.
    Month(u8, Which, Year),
    /// A weekday, `i32` weeks further on.
    Weekday(Weekday, Which, i32),
    /// A season, spring being 0.
    Season(u8, Which, Year),
    /// A quarter of a year, 1 to 4.
    Quarter(u8, Year),
    /// A half of a year.
    Half(u8, Year),
    /// A day with a name.
    Holiday(Holiday, Which, Year),
    /// The unit that is so many from the present one.
    Unit(Unit, i32, Base),
    /// The year before, or its quarter where one is compared: "from $3 million last year".
    YearBefore,
    /// So many units from the present day, at the grain of the unit.
    Shift(i32, Unit, Base),
    /// So many units from the day that the text gives for what a noun names: "the day after the call".
    Beside(i32, Unit, String),
    /// The next such weekday after another date, or the last before it.
    WeekdayBeside(Weekday, bool, Box<Meaning>),
    /// So many units from another date.
    From(i32, Unit, Box<Meaning>),
    /// The weekend that was, or that comes.
    Weekend,
    /// A part of a day; of the present day where no day is named.
    Part(DayPart, Option<Box<Meaning>>),
    /// A clock time, hour and minute; of the day spoken of where no day is named.
    Clock(u8, u8, Face, Option<Box<Meaning>>),
    /// The week that holds a date.
    WeekOf(Box<Meaning>),
    /// The beginning, middle or end of a stretch.
    Edge(Edge, Box<Meaning>),
    /// The last day of a stretch.
    LastDay(Box<Meaning>),
    /// A year or quarter of a firm's own count, which may begin in another month than January.
    Fiscal(Box<Meaning>),
    /// The nth such weekday of a month; 5 for its last.
    NthWeekday(u8, Weekday, Box<Meaning>),
    /// The nth weekend of a month; 5 for its last.
    NthWeekend(u8, Box<Meaning>),
    /// The nth week of a month; 5 for its last.
    NthWeek(u8, Box<Meaning>),
    /// A part of the day spoken of; nothing where no day is.
    PartOfSpoken(DayPart),
    /// The weekend nearest to a date.
    WeekendOf(Box<Meaning>),
    /// The three months that end on a date.
    QuarterTo(Box<Meaning>),
    /// From one date to another.
    Range(Box<Meaning>, Box<Meaning>),
    /// What has its value without the calendar: durations, sets, "now".
    Fixed(TimeKind, String),
}
