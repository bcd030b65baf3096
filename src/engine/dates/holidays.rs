//! Days with a name of their own, and when they fall.

use super::edtf::day;
use super::value::{last_of_month, on_or_before, plus_days};
use time::{Date, Weekday};

/// How the day of a year is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holiday {
    /// The same day every year.
    Fixed(u8, u8),
    /// The nth such weekday of a month; 5 for its last.
    Nth(u8, Weekday, u8),
    /// So many days after Easter Sunday.
    Easter(i16),
    /// The Tuesday after the first Monday of November.
    Election,
    /// The day after the fourth Thursday of November.
    BlackFriday,
    /// The Monday after it.
    CyberMonday,
}

/// The holidays by their words, folded, the apostrophes as typed; longer ones before those that they start with.
pub const HOLIDAYS: &[(&[&str], Holiday)] = &[
    (&["new", "year's", "eve"], Holiday::Fixed(12, 31)),
    (&["new", "year's", "day"], Holiday::Fixed(1, 1)),
    (&["new", "year's"], Holiday::Fixed(1, 1)),
    (&["epiphany"], Holiday::Fixed(1, 6)),
    (&["burns", "night"], Holiday::Fixed(1, 25)),
    (&["republic", "day"], Holiday::Fixed(1, 26)),
    (&["australia", "day"], Holiday::Fixed(1, 26)),
    (&["mlk", "day"], Holiday::Nth(1, Weekday::Monday, 3)),
    (&["martin", "luther", "king", "jr", "day"], Holiday::Nth(1, Weekday::Monday, 3)),
    (&["martin", "luther", "king", "day"], Holiday::Nth(1, Weekday::Monday, 3)),
    (&["groundhog", "day"], Holiday::Fixed(2, 2)),
    (&["valentine's", "day"], Holiday::Fixed(2, 14)),
    (&["presidents", "day"], Holiday::Nth(2, Weekday::Monday, 3)),
    (&["presidents'", "day"], Holiday::Nth(2, Weekday::Monday, 3)),
    (&["st", "patrick's", "day"], Holiday::Fixed(3, 17)),
    (&["april", "fools'", "day"], Holiday::Fixed(4, 1)),
    (&["april", "fool's", "day"], Holiday::Fixed(4, 1)),
    (&["international", "women's", "day"], Holiday::Fixed(3, 8)),
    (&["mardi", "gras"], Holiday::Easter(-47)),
    (&["shrove", "tuesday"], Holiday::Easter(-47)),
    (&["ash", "wednesday"], Holiday::Easter(-46)),
    (&["mothering", "sunday"], Holiday::Easter(-21)),
    (&["palm", "sunday"], Holiday::Easter(-7)),
    (&["maundy", "thursday"], Holiday::Easter(-3)),
    (&["holy", "saturday"], Holiday::Easter(-1)),
    (&["good", "friday"], Holiday::Easter(-2)),
    (&["easter", "sunday"], Holiday::Easter(0)),
    (&["easter", "monday"], Holiday::Easter(1)),
    (&["easter"], Holiday::Easter(0)),
    (&["ascension", "day"], Holiday::Easter(39)),
    (&["pentecost"], Holiday::Easter(49)),
    (&["anzac", "day"], Holiday::Fixed(4, 25)),
    (&["earth", "day"], Holiday::Fixed(4, 22)),
    (&["may", "day"], Holiday::Fixed(5, 1)),
    (&["cinco", "de", "mayo"], Holiday::Fixed(5, 5)),
    (&["mother's", "day"], Holiday::Nth(5, Weekday::Sunday, 2)),
    (&["memorial", "day"], Holiday::Nth(5, Weekday::Monday, 5)),
    (&["father's", "day"], Holiday::Nth(6, Weekday::Sunday, 3)),
    (&["juneteenth"], Holiday::Fixed(6, 19)),
    (&["canada", "day"], Holiday::Fixed(7, 1)),
    (&["bastille", "day"], Holiday::Fixed(7, 14)),
    (&["labor", "day"], Holiday::Nth(9, Weekday::Monday, 1)),
    (&["gandhi", "jayanti"], Holiday::Fixed(10, 2)),
    (&["columbus", "day"], Holiday::Nth(10, Weekday::Monday, 2)),
    (&["halloween"], Holiday::Fixed(10, 31)),
    (&["guy", "fawkes", "night"], Holiday::Fixed(11, 5)),
    (&["bonfire", "night"], Holiday::Fixed(11, 5)),
    (&["all", "saints'", "day"], Holiday::Fixed(11, 1)),
    (&["veterans", "day"], Holiday::Fixed(11, 11)),
    (&["armistice", "day"], Holiday::Fixed(11, 11)),
    (&["remembrance", "sunday"], Holiday::Nth(11, Weekday::Sunday, 2)),
    (&["remembrance", "day"], Holiday::Fixed(11, 11)),
    (&["election", "day"], Holiday::Election),
    (&["thanksgiving", "day"], Holiday::Nth(11, Weekday::Thursday, 4)),
    (&["thanksgiving"], Holiday::Nth(11, Weekday::Thursday, 4)),
    (&["black", "friday"], Holiday::BlackFriday),
    (&["cyber", "monday"], Holiday::CyberMonday),
    (&["christmas", "eve"], Holiday::Fixed(12, 24)),
    (&["christmas", "day"], Holiday::Fixed(12, 25)),
    (&["christmas"], Holiday::Fixed(12, 25)),
    (&["boxing", "day"], Holiday::Fixed(12, 26)),
];

impl Holiday {
    /// The day of a year that it falls on; none outside the calendar.
    pub fn of(self, year: i32) -> Option<Date> {
        match self {
            Self::Fixed(month, number) => day(year, month, number),
            Self::Nth(month, weekday, 5) => Some(on_or_before(last_of_month(year, month)?, weekday)),
            Self::Nth(month, weekday, nth) => {
                let seventh = on_or_before(day(year, month, 7)?, weekday);
                Some(plus_days(seventh, i64::from(nth.saturating_sub(1)) * 7))
            }
            Self::Easter(days) => Some(plus_days(easter(year)?, days.into())),
            Self::BlackFriday => Self::Nth(11, Weekday::Thursday, 4).of(year)?.next_day(),
            Self::CyberMonday => Some(plus_days(Self::BlackFriday.of(year)?, 3)),
            Self::Election => Some(plus_days(on_or_before(day(year, 11, 7)?, Weekday::Monday), 1)),
        }
    }
}

/// Easter Sunday by the Gregorian rule (the Meeus-Jones-Butcher computation).
fn easter(year: i32) -> Option<Date> {
    let golden = year.rem_euclid(19);
    let (century, rest) = (year.div_euclid(100), year.rem_euclid(100));
    let skipped = (century + 8).div_euclid(25);
    let moon = (century - skipped + 1).div_euclid(3);
    let epact = (19 * golden + century - century.div_euclid(4) - moon + 15).rem_euclid(30);
    let sunday = (32 + 2 * century.rem_euclid(4) + 2 * rest.div_euclid(4) - epact - rest.rem_euclid(4)).rem_euclid(7);
    let correction = (golden + 11 * epact + 22 * sunday).div_euclid(451);
    let days = epact + sunday - 7 * correction + 114;
    day(year, u8::try_from(days.div_euclid(31)).ok()?, u8::try_from(days.rem_euclid(31) + 1).ok()?)
}
