//! The value that words have when they were written on a certain day.

use super::super::edtf::day;
use super::super::holidays::Holiday;
use super::super::lexicon::{DayPart, Unit};
use super::super::meaning::{Base, Face, Meaning, Year};
use super::super::tense::Tense;
use super::super::value::{Value, add_months, monday, on_or_before, plus_days};
use super::Context;
use time::{Date, Weekday};

/// Works a meaning out for one day of publication.
pub(super) struct Rule<'a> {
    pub(super) published: Option<Date>,
    pub(super) tense: Tense,
    pub(super) context: &'a Context,
}

impl Rule<'_> {
    pub(super) fn value(&self, meaning: &Meaning) -> Option<Value> {
        match meaning {
            Meaning::Known(value) => Some(*value),
            Meaning::Day(_, _, Year::Open, _)
            | Meaning::Month(_, _, Year::Open)
            | Meaning::Holiday(_, _, Year::Open) => self.yearless(meaning),
            Meaning::Day(_, _, year, _) | Meaning::Month(_, _, year) | Meaning::Holiday(_, _, year) => {
                self.in_year(meaning, self.year(*year)?)
            }
            Meaning::Season(season, which, year) => self.season(*season, *which, *year),
            Meaning::Quarter(quarter, year) => self.piece(*quarter, *year, Value::Quarter),
            Meaning::Half(half, year) => self.piece(*half, *year, Value::Half),
            Meaning::DayNumber(number, from) => {
                let near = self.context.of_month(self.tense);
                let near = near.filter(|_| *from == Base::Spoken && !self.is_finer(Unit::Month));
                let base = near.and_then(Value::start).or(self.published)?;
                let this = day(base.year(), base.month().into(), *number).map(Value::Day);
                let later =
                    || add_months(base, 1).and_then(|d| day(d.year(), d.month().into(), *number)).map(Value::Day);
                this.filter(|_| !(self.tense == Tense::Future && *number < base.day())).or_else(later)
            }
            Meaning::Weekday(weekday, which, weeks) => self.weekday(*weekday, *which, *weeks),
            Meaning::Unit(unit, 0, Base::Spoken) if *unit == Unit::Quarter => self.quarter(),
            Meaning::YearBefore => match self.context.quarter {
                Some(quarter) => quarter.shifted(-4, Unit::Quarter),
                None => Some(Value::Year(self.published?.year() - 1)),
            },
            Meaning::Unit(unit @ (Unit::Decade | Unit::Century), 0, Base::Spoken) if self.tense != Tense::Past => {
                Value::holding(*unit, self.published?)
            }
            Meaning::Unit(Unit::Day, 0, Base::Spoken) if self.context.that_day(self.tense).is_some() => {
                self.context.that_day(self.tense).map(Value::Day)
            }
            // "that week" of a year that is all that is known: the year.
            Meaning::Unit(unit, 0, Base::Spoken) if self.is_finer(*unit) => self.context.spoken,
            Meaning::Unit(unit, count, base) => Value::holding(*unit, self.base(*base)?)?.shifted(*count, *unit),
            Meaning::Shift(count, Unit::Year, _) if self.context.quarter.is_some() && count.abs() == 1 => {
                self.context.quarter?.shifted(*count * 4, Unit::Quarter)
            }
            Meaning::Shift(count, unit @ (Unit::Hour | Unit::Minute), Base::Spoken) => {
                let Some(Value::Time(day, hour, minute)) = self.context.spoken else { return None };
                let minutes = i64::from(*count) * if *unit == Unit::Hour { 60 } else { 1 };
                let all = i64::from(hour) * 60 + i64::from(minute) + minutes;
                let (days, rest) = (all.div_euclid(1440), all.rem_euclid(1440));
                let (hour, minute) = (u8::try_from(rest / 60).ok()?, u8::try_from(rest % 60).ok()?);
                Some(Value::Time(plus_days(day, days), hour, minute))
            }
            // "boats had been tied up two days earlier": than what has been, though a day to come was spoken of last.
            Meaning::Shift(count @ i32::MIN..0, unit @ (Unit::Day | Unit::Week), Base::Spoken)
                if matches!(self.tense, Tense::Past) && self.context.past_instead().is_some() =>
            {
                Value::Day(self.context.past_instead()?).shifted(*count, *unit)
            }
            Meaning::Shift(count, unit, base) => match self.context.spoken.filter(|_| *base == Base::Spoken) {
                // "the highest since 1884. A day later": than the day that was spoken of.
                Some(_)
                    if *unit == Unit::Day && self.is_finer(Unit::Quarter) && self.context.paragraph_day.is_some() =>
                {
                    Value::Day(self.context.paragraph_day?).shifted(*count, *unit)
                }
                // "the next day", "two days later" in a month that is all that is known: the month.
                Some(spoken) if self.is_finer(*unit) && (count.abs() == 1 || self.is_within(*count, *unit)) => {
                    Some(spoken)
                }
                // "the following year" after a month is a year.
                Some(spoken) => spoken.shifted(*count, *unit),
                None => Value::Day(self.published?).shifted(*count, *unit),
            },
            Meaning::WeekdayBeside(weekday, after, inner) => {
                let from = self.value(inner)?.start()?;
                let before = on_or_before(plus_days(from, -1), *weekday);
                Some(Value::Day(if *after { on_or_before(plus_days(from, 7), *weekday) } else { before }))
            }
            Meaning::From(0, Unit::Quarter, inner) => {
                let year = self.value(inner)?.year()?;
                let Some(Value::Quarter(_, quarter)) = self.context.quarter else { return Some(Value::Year(year)) };
                Some(Value::Quarter(year, quarter))
            }
            Meaning::From(count, unit, inner) => {
                // "a week from Friday" is counted from the Friday to come.
                let ahead = matches!(**inner, Meaning::Weekday(..)) && *unit != Unit::Day;
                let tense = if ahead && *count > 0 { Tense::Future } else { self.tense };
                let from = Rule { tense, ..*self }.value(inner)?;
                let start = from.start()?;
                let same_day = |date| Some(Value::Day(date));
                match unit {
                    // "a year ago this week"
                    Unit::Year if matches!(from, Value::Week(_)) => {
                        Some(Value::Week(monday(plus_days(add_months(start, count.checked_mul(12)?)?, 3))))
                    }
                    Unit::Year if matches!(from, Value::Weekend(_)) => {
                        Some(Value::Weekend(monday(plus_days(add_months(start, count.checked_mul(12)?)?, -2))))
                    }
                    Unit::Year if let Value::Season(year, season) = from => {
                        Some(Value::Season(year.checked_add(*count)?, season))
                    }
                    Unit::Year if matches!(from, Value::Month(..)) => {
                        Value::holding(Unit::Month, add_months(start, count.checked_mul(12)?)?)
                    }
                    Unit::Day | Unit::Weekend => same_day(plus_days(start, (*count).into())),
                    Unit::Week => same_day(plus_days(start, i64::from(*count) * 7)),
                    Unit::Fortnight => same_day(plus_days(start, i64::from(*count) * 14)),
                    Unit::Month => same_day(add_months(start, *count)?),
                    Unit::Year => same_day(add_months(start, count.checked_mul(12)?)?),
                    _ => from.shifted(*count, *unit),
                }
            }
            Meaning::Weekend => {
                let published = self.published?;
                let week = monday(published);
                let over = published.weekday().number_days_from_monday() < 5 && self.tense != Tense::Future;
                Some(Value::Weekend(if over { plus_days(week, -7) } else { week }))
            }
            Meaning::Part(part, inner) => self.on_day(inner.as_deref(), |day| Value::Part(day, *part)),
            // "the year began at midnight" was the one that the day began with.
            Meaning::Clock(24, 0, _, None)
                if matches!(self.tense, Tense::Past | Tense::Ended)
                    && self.context.published().is_some()
                    && self.context.day(self.tense).or(self.published) == self.context.published() =>
            {
                Some(Value::Time(plus_days(self.context.published()?, -1), 24, 0))
            }
            Meaning::Clock(hour, minute, face, None) => {
                let hour = if *face == Face::Either { self.later_half(*hour) } else { *hour };
                Some(Value::Time(self.day_of_hour(hour).or(self.published)?, hour, *minute))
            }
            Meaning::Clock(hour, minute, _, inner) => {
                self.on_day(inner.as_deref(), |day| Value::Time(day, *hour, *minute))
            }
            Meaning::WeekOf(inner) => Some(Value::Week(monday(self.value(inner)?.start()?))),
            Meaning::LastDay(inner) => Some(Value::Day(self.value(inner)?.end()?)),
            // That of a Monday is the one before it.
            Meaning::WeekendOf(inner) => Some(Value::Weekend(monday(plus_days(self.value(inner)?.start()?, -1)))),
            Meaning::NthWeekday(nth, weekday, month) => self.nth_weekday(*nth, *weekday, month).map(Value::Day),
            Meaning::NthWeekend(nth, month) => {
                self.nth_weekday(*nth, Weekday::Saturday, month).map(|saturday| Value::Weekend(monday(saturday)))
            }
            Meaning::NthWeek(nth, month) => {
                let month = self.value(month)?;
                // The day in the middle of each seven.
                let day = if *nth == 5 {
                    plus_days(month.end()?, -3)
                } else {
                    plus_days(month.start()?, i64::from(*nth) * 7 - 4)
                };
                Some(Value::Week(monday(day)))
            }
            Meaning::PartOfSpoken(part) => {
                let hour = if *part == DayPart::Morning { 6 } else { 12 };
                Some(Value::Part(self.day_of_hour(hour)?, *part))
            }
            // A day of the month in its middle.
            Meaning::QuarterTo(inner) => Value::holding(Unit::Quarter, plus_days(self.value(inner)?.end()?, -45)),
            Meaning::Range(a, b) => {
                let (a, b) = (self.value(a)?.start()?, self.value(b)?.end()?);
                (a <= b).then_some(Value::Days(a, b))
            }
            Meaning::Edge(_, inner) | Meaning::Fiscal(inner) => self.value(inner),
            Meaning::TwoWays(..) | Meaning::Beside(..) | Meaning::Fixed(..) => None,
        }
    }

    fn nth_weekday(&self, nth: u8, weekday: Weekday, month: &Meaning) -> Option<Date> {
        let Value::Month(year, month) = self.value(month)? else { return None };
        Holiday::Nth(month, weekday, nth).of(year)
    }

    /// Whether a unit is shorter than what is spoken of, where that is longer than a week.
    pub(super) fn is_finer(&self, unit: Unit) -> bool {
        let grain = match self.context.spoken {
            Some(Value::Month(..)) => Unit::Month,
            Some(Value::Quarter(..) | Value::Half(..) | Value::Season(..)) => Unit::Quarter,
            Some(Value::Year(_) | Value::Years(..)) => Unit::Year,
            Some(Value::Decade(_)) => Unit::Decade,
            Some(Value::Century(_)) => Unit::Century,
            _ => return false,
        };
        unit < grain
    }

    /// Whether so many days or weeks are less than half of what is spoken of.
    fn is_within(&self, count: i32, unit: Unit) -> bool {
        let days = i64::from(count.abs()) * if unit == Unit::Day { 1 } else { 7 };
        let spoken = self.context.spoken.and_then(|v| Some((v.end()? - v.start()?).whole_days()));
        matches!(unit, Unit::Day | Unit::Week) && spoken.is_some_and(|all| days * 2 < all)
    }

    pub(super) fn base(&self, base: Base) -> Option<Date> {
        match base {
            Base::Spoken => self.context.spoken.and_then(Value::start).or(self.published),
            Base::Published => self.published,
        }
    }

    /// What `make` makes of a day; where only a month or more is known of it, that.
    fn on_day(&self, day: Option<&Meaning>, make: impl Fn(Date) -> Value) -> Option<Value> {
        let Some(day) = day else { return self.context.day(self.tense).or(self.published).map(make) };
        let value = self.value(day)?;
        let (start, end) = (value.start()?, value.end()?);
        Some(if start == end { make(start) } else { value })
    }

    /// An hour of either half of the day that goes on from one of the afternoon: "at 2:30 p.m., then at 3:30".
    fn later_half(&self, hour: u8) -> u8 {
        match self.context.spoken.filter(|_| self.context.within) {
            Some(Value::Time(_, spoken, _)) if spoken >= 12 && hour < 12 && hour + 12 >= spoken => hour + 12,
            _ => hour,
        }
    }

    /// The day of an hour that is told without one: that spoken of; the next, where small hours follow an evening.
    fn day_of_hour(&self, hour: u8) -> Option<Date> {
        let day = self.context.day(self.tense)?;
        let evening = match self.context.spoken {
            Some(Value::Time(_, spoken, _)) => spoken >= 18,
            Some(Value::Part(_, part)) => matches!(part, DayPart::Evening | DayPart::Night),
            _ => false,
        };
        Some(if evening && hour < 9 { plus_days(day, 1) } else { day })
    }

    pub(super) fn year(&self, year: Year) -> Option<i32> {
        match year {
            Year::Known(year) => Some(year),
            Year::Shift(shift) => self.published?.year().checked_add(shift),
            Year::Spoken => self.base(Base::Spoken).map(Date::year),
            Year::Open => None,
        }
    }

    /// The date in one year.
    pub(super) fn in_year(&self, meaning: &Meaning, year: i32) -> Option<Value> {
        match meaning {
            Meaning::Day(month, number, ..) => day(year, *month, *number).map(Value::Day),
            Meaning::Month(month, ..) => Some(Value::Month(year, *month)),
            Meaning::Holiday(holiday, ..) => holiday.value(year),
            _ => None,
        }
    }
}
