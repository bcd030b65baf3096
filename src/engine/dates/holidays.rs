//! Days with a name of their own, and when they fall.

use super::edtf::day;
use super::moon;
use super::value::{Value, last_of_month, on_or_before, plus_days};
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
    /// So many days after Orthodox Easter Sunday.
    Orthodox(i16),
    /// So many days after the first of Passover.
    Passover(i16),
    /// So many days after the Jewish New Year.
    JewishNewYear(i16),
    /// The first day of Hanukkah.
    Hanukkah,
    /// A month and a day of the Islamic calendar.
    Islamic(u8, u8),
    /// The month of Ramadan.
    Ramadan,
    /// The Lunar New Year of East Asia.
    LunarNewYear,
    /// The night of lights before a new moon of autumn in India.
    Diwali,
    /// The day that many countries have, of one that is not named.
    Independence,
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
    (&["orthodox", "easter"], Holiday::Orthodox(0)),
    (&["orthodox", "good", "friday"], Holiday::Orthodox(-2)),
    (&["purim"], Holiday::Passover(-30)),
    (&["passover"], Holiday::Passover(0)),
    (&["shavuot"], Holiday::Passover(50)),
    (&["rosh", "hashanah"], Holiday::JewishNewYear(0)),
    (&["rosh", "hashana"], Holiday::JewishNewYear(0)),
    (&["yom", "kippur"], Holiday::JewishNewYear(9)),
    (&["sukkot"], Holiday::JewishNewYear(14)),
    (&["hanukkah"], Holiday::Hanukkah),
    (&["chanukah"], Holiday::Hanukkah),
    (&["ramadan"], Holiday::Ramadan),
    (&["eid", "al", "-", "fitr"], Holiday::Islamic(10, 1)),
    (&["eid", "al", "fitr"], Holiday::Islamic(10, 1)),
    (&["eid", "al", "-", "adha"], Holiday::Islamic(12, 10)),
    (&["eid", "al", "adha"], Holiday::Islamic(12, 10)),
    (&["ashura"], Holiday::Islamic(1, 10)),
    (&["lunar", "new", "year"], Holiday::LunarNewYear),
    (&["chinese", "new", "year"], Holiday::LunarNewYear),
    (&["diwali"], Holiday::Diwali),
    (&["deepavali"], Holiday::Diwali),
    (&["independence", "day"], Holiday::Independence),
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

/// When countries keep their Independence Day, by their names and those of their people.
const INDEPENDENCE: &[(&[&str], u8, u8)] = &[
    (&["algeria", "algerian"], 7, 5),
    (&["america", "american", "states"], 7, 4),
    (&["argentina", "argentine"], 7, 9),
    (&["armenia", "armenian"], 9, 21),
    (&["bangladesh", "bangladeshi"], 3, 26),
    (&["brazil", "brazilian"], 9, 7),
    (&["chile", "chilean"], 9, 18),
    (&["colombia", "colombian"], 7, 20),
    (&["estonia", "estonian"], 2, 24),
    (&["finland", "finnish"], 12, 6),
    (&["georgia", "georgian"], 5, 26),
    (&["ghana", "ghanaian"], 3, 6),
    (&["greece", "greek"], 3, 25),
    (&["haiti", "haitian"], 1, 1),
    (&["india", "indian"], 8, 15),
    (&["indonesia", "indonesian"], 8, 17),
    (&["jamaica", "jamaican"], 8, 6),
    (&["kazakhstan", "kazakh"], 12, 16),
    (&["kenya", "kenyan"], 12, 12),
    (&["malaysia", "malaysian"], 8, 31),
    (&["mexico", "mexican"], 9, 16),
    (&["nigeria", "nigerian"], 10, 1),
    (&["pakistan", "pakistani"], 8, 14),
    (&["peru", "peruvian"], 7, 28),
    (&["philippines", "philippine", "filipino"], 6, 12),
    (&["poland", "polish"], 11, 11),
    (&["ukraine", "ukrainian"], 8, 24),
    (&["venezuela", "venezuelan"], 7, 5),
];

/// The Independence Day of a country, by its folded name or its people's; none where it is not listed.
pub fn independence_of(country: &str) -> Option<Holiday> {
    INDEPENDENCE.iter().find(|(names, ..)| names.contains(&country)).map(|(_, m, d)| Holiday::Fixed(*m, *d))
}

impl Holiday {
    /// Whether the feast begins when the new moon is seen, so that its day is known only about.
    pub fn by_moon(self) -> bool {
        matches!(self, Self::Islamic(..) | Self::Ramadan | Self::LunarNewYear | Self::Diwali)
    }

    /// What a year has of it: a day, or the month of Ramadan; none outside the calendar.
    pub fn value(self, year: i32) -> Option<Value> {
        let first = self.of(year)?;
        Some(if self == Self::Ramadan { Value::Days(first, plus_days(first, 29)) } else { Value::Day(first) })
    }

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
            Self::Orthodox(days) => Some(plus_days(moon::orthodox_easter(year)?, days.into())),
            Self::Passover(days) => Some(plus_days(moon::passover(year)?, days.into())),
            Self::JewishNewYear(days) => Some(plus_days(moon::jewish_new_year(year)?, days.into())),
            Self::Hanukkah => moon::hanukkah(year),
            Self::Islamic(month, number) => moon::islamic(year, month, number),
            Self::Ramadan => moon::islamic(year, 9, 1),
            Self::LunarNewYear => moon::lunar_new_year(year),
            Self::Diwali => moon::diwali(year),
            Self::Independence => None,
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
