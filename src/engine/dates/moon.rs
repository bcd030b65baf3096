//! Feasts of calendars that follow the moon, on the calendar of the papers.

use super::edtf::day;
use time::Date;

/// The days from the first of a calendar that counts whole days (Rata Die) to the Julian day.
const JULIAN: i32 = 1_721_425;

/// Orthodox Easter Sunday: by the Julian rule (Meeus).
pub(super) fn orthodox_easter(year: i32) -> Option<Date> {
    let (golden, four, seven) = (year.rem_euclid(19), year.rem_euclid(4), year.rem_euclid(7));
    let moon = (19 * golden + 15).rem_euclid(30);
    let sunday = (2 * four + 4 * seven - moon + 34).rem_euclid(7);
    let days = moon + sunday + 114;
    let julian = day(year, u8::try_from(days.div_euclid(31)).ok()?, u8::try_from(days.rem_euclid(31) + 1).ok()?)?;
    // By how much the calendars differ.
    julian.checked_add(time::Duration::days((year.div_euclid(100) - year.div_euclid(400) - 2).into()))
}

/// The Jewish New Year (1 Tishri) in a year, by the fixed rule of the calendar.
pub(super) fn jewish_new_year(year: i32) -> Option<Date> {
    Date::from_julian_day(jewish_start(year.checked_add(3761)?)? + JULIAN).ok()
}

/// The first day of Passover (15 Nisan) in a year.
pub(super) fn passover(year: i32) -> Option<Date> {
    Date::from_julian_day(jewish_start(year.checked_add(3761)?)? - 163 + JULIAN).ok()
}

/// The first day of Hanukkah (25 Kislev) in a year.
pub(super) fn hanukkah(year: i32) -> Option<Date> {
    let number = year.checked_add(3761)?;
    let (start, next) = (jewish_start(number)?, jewish_start(number.checked_add(1)?)?);
    let long = matches!(next - start, 355 | 385);
    Date::from_julian_day(start + 30 + if long { 30 } else { 29 } + 24 + JULIAN).ok()
}

/// The first day of a Jewish year, counted in days.
fn jewish_start(year: i32) -> Option<i32> {
    const FIRST: i32 = -1_373_427;
    let (before, this, after) = (elapsed(year - 1)?, elapsed(year)?, elapsed(year.checked_add(1)?)?);
    let put_off = match (after - this, this - before) {
        (356, _) => 2,
        (_, 382) => 1,
        _ => 0,
    };
    Some(FIRST + this + put_off)
}

/// The days from the first new moon of the Jewish count to that of a year's start.
fn elapsed(year: i32) -> Option<i32> {
    let months = (235 * i64::from(year) - 234).div_euclid(19);
    let days = 29 * months + (12_084 + 13_753 * months).div_euclid(25_920);
    i32::try_from(if (3 * (days + 1)).rem_euclid(7) < 3 { days + 1 } else { days }).ok()
}

/// A day of the Islamic calendar in a year, by its tables; the moon as it is seen may put it a day or two off. The first
/// where a year has two, none where it has none.
pub(super) fn islamic(year: i32, month: u8, number: u8) -> Option<Date> {
    let about = (i64::from(year) - 622) * 33 / 32;
    (about - 1..about + 3)
        .filter_map(|y| {
            let month = (59 * (i64::from(month) - 1) + 1).div_euclid(2);
            let day = i64::from(number) + month + 354 * (y - 1) + (3 + 11 * y).div_euclid(30) + 1_948_439;
            Date::from_julian_day(i32::try_from(day).ok()?).ok()
        })
        .find(|date| date.year() == year)
}

/// The Lunar New Year of East Asia: the new moon from 22 January on, by Chinese time; none where that moon stands at the
/// window's edge and may be that of a month before or after.
pub(super) fn lunar_new_year(year: i32) -> Option<Date> {
    new_moon(day(year, 1, 21)?, 8.0)
}

/// Diwali: the last evening before the new moon from mid-October on, by Indian time; almanacs differ by a day where that
/// moon comes at nightfall. None where it stands at the window's edge, and in years for which the window is not known.
pub(super) fn diwali(year: i32) -> Option<Date> {
    // The month is that of a sun year which falls behind the calendar by a day or two in a century.
    let edge = day(year, 10, 16).filter(|_| (1800..2200).contains(&year))?;
    // The moonless day has to go on for a while after sunset.
    new_moon(edge, 5.5 - 18.33)
}

/// The day of the first new moon after `edge`, with so many hours added to its time; none where it is on `edge`.
fn new_moon(edge: Date, hours: f64) -> Option<Date> {
    const MONTH: f64 = 29.530_588_861;
    // A new moon in January 2000, with twelve hours as Julian days begin at noon.
    const MOON: f64 = 2_451_550.097_66 + 12.0 / 24.0;
    let moon = |k: f64| MOON + hours / 24.0 + k * MONTH + swing(k);
    let edge = f64::from(edge.to_julian_day());
    let about = libm::floor((edge - MOON) / MONTH) - 1.0;
    let first = (0..4).map(|n| moon(about + f64::from(n))).find(|day| *day >= edge)?;
    let found = Date::from_julian_day(libm::floor(first) as i32).ok()?;
    (first >= edge + 1.0).then_some(found)
}

/// By how many days the new moon that is `k` months from that of January 2000 is later than an even count has it, to some
/// minutes (the larger terms of Meeus, Astronomical Algorithms, chapter 49).
fn swing(k: f64) -> f64 {
    let centuries = k / 1236.85;
    let angle = |start: f64, step: f64| (start + step * k).to_radians();
    let (sun, moon) = (angle(2.5534, 29.105_356_70), angle(201.5643, 385.816_935_28));
    let node = angle(160.7108, 390.670_502_84);
    // The sun's path grows rounder.
    let e = 1.0 - 0.002_516 * centuries;
    let sin = libm::sin;
    0.000_154_37 * centuries * centuries - 0.407_20 * sin(moon)
        + 0.172_41 * e * sin(sun)
        + 0.016_08 * sin(2.0 * moon)
        + 0.010_39 * sin(2.0 * node)
        + 0.007_39 * e * sin(moon - sun)
        - 0.005_14 * e * sin(moon + sun)
        + 0.002_08 * e * e * sin(2.0 * sun)
        - 0.001_11 * sin(moon - 2.0 * node)
        - 0.000_57 * sin(moon + 2.0 * node)
        + 0.000_56 * e * sin(2.0 * moon + sun)
        - 0.000_42 * sin(3.0 * moon)
        + 0.000_42 * e * sin(sun + 2.0 * node)
        + 0.000_38 * e * sin(sun - 2.0 * node)
        - 0.000_24 * e * sin(2.0 * moon - sun)
}
