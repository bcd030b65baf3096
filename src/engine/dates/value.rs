//! A calendar value of one grain, and how it is written as TIMEX3 and EDTF.

use super::edtf::{Edtf, day};
use super::lexicon::{DayPart, Unit};
use time::{Date, Duration, Weekday};

/// A stretch of the calendar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// A clock time: hour and minute.
    Time(Date, u8, u8),
    /// A part of a day.
    Part(Date, DayPart),
    /// A day.
    Day(Date),
    /// The week that starts on this Monday.
    Week(Date),
    /// The weekend of the week that starts on this Monday.
    Weekend(Date),
    /// A year and its month.
    Month(i32, u8),
    /// A year and its quarter, 1 to 4.
    Quarter(i32, u8),
    /// A year and its half, 1 or 2.
    Half(i32, u8),
    /// A year and its season, spring being 0, winter, which ends in the next year, 3.
    Season(i32, u8),
    /// A year.
    Year(i32),
    /// The ten years from this one.
    Decade(i32),
    /// The hundred years from this one.
    Century(i32),
    /// From the first year to the last.
    Years(i32, i32),
    /// From the first day to the last.
    Days(Date, Date),
}

/// The last day that a month has.
pub fn last_of_month(year: i32, month: u8) -> Option<Date> {
    time::Month::try_from(month).ok().and_then(|m| day(year, month, m.length(year)))
}

/// The Monday on or before a day.
pub fn monday(date: Date) -> Date {
    date.saturating_sub(Duration::days(i64::from(date.weekday().number_days_from_monday())))
}

/// The day `days` later, or earlier where it is below zero; the calendar's last or first where there is none.
pub fn plus_days(date: Date, days: i64) -> Date {
    date.saturating_add(Duration::days(days.clamp(-8_000_000, 8_000_000)))
}

/// The month `count` months later.
pub fn plus_months(year: i32, month: u8, count: i32) -> (i32, u8) {
    let months = year.saturating_mul(12).saturating_add(i32::from(month) - 1).saturating_add(count);
    (months.div_euclid(12), u8::try_from(months.rem_euclid(12) + 1).unwrap_or(1))
}

/// The last day on or before `date` that is a `weekday`.
pub fn on_or_before(date: Date, weekday: Weekday) -> Date {
    let back =
        (7 + i64::from(date.weekday().number_days_from_monday()) - i64::from(weekday.number_days_from_monday())) % 7;
    plus_days(date, -back)
}

impl Value {
    /// The unit's stretch that holds a day; none for clock units and millennia.
    pub fn holding(unit: Unit, date: Date) -> Option<Self> {
        let (year, month) = (date.year(), u8::from(date.month()));
        Some(match unit {
            Unit::Day => Self::Day(date),
            Unit::Week => Self::Week(monday(date)),
            Unit::Weekend => Self::Weekend(monday(date)),
            Unit::Month => Self::Month(year, month),
            Unit::Quarter => Self::Quarter(year, (month - 1) / 3 + 1),
            Unit::Year => Self::Year(year),
            Unit::Decade => Self::Decade(year - year.rem_euclid(10)),
            Unit::Century => Self::Century(year - year.rem_euclid(100)),
            Unit::Fortnight | Unit::Millennium | Unit::Second | Unit::Minute | Unit::Hour => return None,
        })
    }

    /// The same, `count` units of `unit` later, at that unit's grain or its own where that is coarser.
    pub fn shifted(self, count: i32, unit: Unit) -> Option<Self> {
        let start = self.start()?;
        let years = |n: i32| count.checked_mul(n);
        let date = match unit {
            Unit::Day => plus_days(start, count.into()),
            Unit::Week | Unit::Weekend => plus_days(start, i64::from(count) * 7),
            Unit::Fortnight => plus_days(start, i64::from(count) * 14),
            Unit::Month => add_months(start, count)?,
            Unit::Quarter => add_months(start, years(3)?)?,
            Unit::Year => add_months(start, years(12)?)?,
            Unit::Decade => add_months(start, years(120)?)?,
            Unit::Century => add_months(start, years(1200)?)?,
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Millennium => return None,
        };
        let grain = match (unit, self) {
            (Unit::Fortnight, _) => Unit::Week,
            // "a decade ago" is a year, "the next decade" is ten.
            (Unit::Decade | Unit::Century, Self::Decade(_) | Self::Century(_)) => unit,
            (Unit::Decade | Unit::Century, _) => Unit::Year,
            _ => unit,
        };
        Self::holding(grain, date)
    }

    /// Its first day; none where the calendar has none.
    pub fn start(self) -> Option<Date> {
        match self {
            Self::Time(date, ..) | Self::Part(date, _) | Self::Day(date) | Self::Week(date) | Self::Days(date, _) => {
                Some(date)
            }
            Self::Weekend(monday) => Some(plus_days(monday, 5)),
            Self::Month(year, month) => day(year, month, 1),
            Self::Quarter(year, quarter) => day(year, quarter.saturating_mul(3).saturating_sub(2), 1),
            Self::Half(year, half) => day(year, half.saturating_mul(6).saturating_sub(5), 1),
            Self::Season(year, season) => day(year, season.saturating_mul(3).saturating_add(3), 1),
            Self::Year(year) | Self::Years(year, _) | Self::Decade(year) | Self::Century(year) => day(year, 1, 1),
        }
    }

    /// Its last day; none where the calendar has none.
    pub fn end(self) -> Option<Date> {
        match self {
            Self::Time(date, ..) | Self::Part(date, _) | Self::Day(date) | Self::Days(_, date) => Some(date),
            Self::Week(monday) | Self::Weekend(monday) => Some(plus_days(monday, 6)),
            Self::Month(year, month) => last_of_month(year, month),
            Self::Quarter(year, quarter) => last_of_month(year, quarter.saturating_mul(3)),
            Self::Half(year, half) => last_of_month(year, half.saturating_mul(6)),
            Self::Season(year, 3) => last_of_month(year + 1, 2),
            Self::Season(year, season) => last_of_month(year, season.saturating_mul(3).saturating_add(5)),
            Self::Year(year) | Self::Years(_, year) => day(year, 12, 31),
            Self::Decade(year) => day(year + 9, 12, 31),
            Self::Century(year) => day(year + 99, 12, 31),
        }
    }

    /// The year that it lies in or starts in.
    pub fn year(self) -> Option<i32> {
        self.start().map(Date::year)
    }

    /// As TIMEX3 writes it.
    pub fn timex(self) -> String {
        match self {
            Self::Time(date, hour, minute) => format!("{date}T{hour:02}:{minute:02}"),
            Self::Part(date, part) => format!("{date}{}", part_code(part)),
            Self::Day(date) => date.to_string(),
            Self::Week(monday) => week(monday),
            Self::Weekend(monday) => format!("{}-WE", week(monday)),
            Self::Month(year, month) => format!("{year:04}-{month:02}"),
            Self::Quarter(year, quarter) => format!("{year:04}-Q{quarter}"),
            Self::Half(year, half) => format!("{year:04}-H{half}"),
            Self::Season(year, season) => format!("{year:04}-{}", season_code(season)),
            Self::Year(year) => format!("{year:04}"),
            Self::Decade(year) => format!("{:03}", year.div_euclid(10)),
            Self::Century(year) => format!("{:02}", year.div_euclid(100)),
            Self::Years(first, last) => format!("{first:04}/{last:04}"),
            Self::Days(first, last) => format!("{first}/{last}"),
        }
    }

    /// As EDTF writes it; weeks and weekends as the days that they have, a part of a day as the day.
    pub fn edtf(self) -> Option<Edtf> {
        match self {
            Self::Time(date, hour, minute) => Edtf::time(date, hour, minute),
            Self::Part(date, _) | Self::Day(date) => Some(date.into()),
            Self::Week(_) | Self::Weekend(_) | Self::Days(..) => {
                Edtf::interval(Some(&self.start()?.into()), Some(&self.end()?.into()))
            }
            Self::Years(first, last) => Edtf::interval(Some(&Edtf::year(first)?), Some(&Edtf::year(last)?)),
            Self::Month(year, month) => Edtf::month(year, month),
            Self::Quarter(year, quarter) => Edtf::season(year, quarter.saturating_add(32)),
            Self::Half(year, half) => Edtf::season(year, half.saturating_add(39)),
            Self::Season(year, season) => Edtf::season(year, season.saturating_add(21)),
            Self::Year(year) => Edtf::year(year),
            Self::Decade(year) => Edtf::years(year, 1),
            Self::Century(year) => Edtf::years(year, 2),
        }
    }
}

/// The day `count` months later; the month's last where it has no such day.
pub fn add_months(date: Date, count: i32) -> Option<Date> {
    let (year, month) = plus_months(date.year(), date.month().into(), count);
    day(year, month, date.day()).or_else(|| last_of_month(year, month))
}

fn week(monday: Date) -> String {
    let (year, week, _) = monday.to_iso_week_date();
    format!("{year:04}-W{week:02}")
}

/// How TIMEX3 writes a part of the day.
pub fn part_code(part: DayPart) -> &'static str {
    match part {
        DayPart::Morning => "TMO",
        DayPart::Afternoon => "TAF",
        DayPart::Evening => "TEV",
        DayPart::Night => "TNI",
        DayPart::Daytime => "TDT",
    }
}

/// How TIMEX3 writes a season.
pub fn season_code(season: u8) -> &'static str {
    ["SP", "SU", "FA", "WI"].get(usize::from(season)).copied().unwrap_or("XX")
}
