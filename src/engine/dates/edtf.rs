//! Dates of any precision, in the Extended Date/Time Format (ISO 8601-2:2019, annex A).

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A moment as minutes since 1970-01-01T00:00 in the proleptic Gregorian calendar, in the clock of the place
/// that the text speaks of: no zone is applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Minute(pub i64);

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

/// A calendar value of some precision: `2026-02-03`, `2026-01~`, `2026-02-03T11:00`, `2025-01-03/2026-02-07`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Edtf(String);

/// Why a text is not a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotEdtf(pub String);

impl fmt::Display for NotEdtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is not a date in EDTF; write 2026-02-03, 2026-02, 2026-02-03~ or 2026-01-03/2026-02-07", self.0)
    }
}

impl std::error::Error for NotEdtf {}

impl FromStr for Edtf {
    type Err = NotEdtf;

    fn from_str(text: &str) -> Result<Self, NotEdtf> {
        if text.is_empty() { Err(NotEdtf(text.to_owned())) } else { Ok(Self(text.to_owned())) }
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
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

impl Edtf {
    /// The first minute it can mean; none where it is open at its start.
    pub fn earliest(&self) -> Option<Minute> {
        None
    }

    /// The minute after the last that it can mean; none where it is open at its end.
    pub fn latest(&self) -> Option<Minute> {
        None
    }

    /// The finest part that is known.
    pub fn precision(&self) -> Precision {
        Precision::Day
    }

    /// Whether it is marked `~` or `%`: about then.
    pub fn approximate(&self) -> bool {
        false
    }

    /// Whether it is marked `?` or `%`: perhaps then.
    pub fn uncertain(&self) -> bool {
        false
    }
}
