//! Dates of which no day can be said: because the day of publication is known roughly, or nothing is.

use super::super::TimeKind;
use super::super::anchor::Anchor;
use super::super::edtf::{Edtf, Minute, day};
use super::super::holidays::Holiday;
use super::super::lexicon::Unit;
use super::super::meaning::{Base, Meaning, Which, Year};
use super::super::tense::Tense;
use super::super::value::{Value, add_months, part_code, season_code};
use super::super::why::{From, Start, Why};
use super::rule::Rule;
use super::{Context, Resolved, kind_of};
use time::{Date, Weekday};

/// A date that differs with the day of publication, which is known to lie from one day to another.
pub(super) fn between(meaning: &Meaning, first: Value, last: Value, anchor: &Anchor) -> Resolved {
    let kind = kind_of(first);
    if let Some(weekday) = weekday_of(meaning) {
        // "a Friday of January 2026"
        let why = Why::WeekdayWithin(weekday, anchor.edtf.clone());
        return Resolved {
            kind,
            timex: timex_of_edtf(&anchor.edtf),
            edtf: Some(anchor.edtf.clone()),
            why,
            value: None,
        };
    }
    // "March" of a text of 2026: that of 2025 or that of 2026.
    if let Some(edtf) = in_either_year(first, last) {
        let timex = bare_timex(meaning).1;
        return Resolved { kind, timex, edtf: Some(edtf), why: Why::Within(anchor.edtf.clone()), value: None };
    }
    let small = matches!(meaning, Meaning::Unit(Unit::Day, ..) | Meaning::Part(..) | Meaning::Clock(..));
    let edtf = if small {
        Some(anchor.edtf.clone())
    } else {
        let ends = first.start().map(Edtf::from).zip(last.end().map(Edtf::from));
        ends.and_then(|(a, b)| Edtf::interval(Some(&a), Some(&b)))
    };
    let timex = edtf.as_ref().map_or_else(|| "XXXX".to_owned(), timex_of_edtf);
    Resolved { kind, timex, edtf, why: Why::Within(anchor.edtf.clone()), value: None }
}

/// The same day, month, quarter or season of two or three years.
fn in_either_year(first: Value, last: Value) -> Option<Edtf> {
    let year = |value: Value| match value {
        Value::Day(date) => Some(date.year()),
        Value::Month(year, _) | Value::Quarter(year, _) | Value::Season(year, _) => Some(year),
        _ => None,
    };
    let of = |year: i32| match (first, last) {
        (Value::Day(a), Value::Day(b)) if (a.month(), a.day()) == (b.month(), b.day()) => {
            day(year, a.month().into(), a.day()).map(Value::Day)
        }
        (Value::Month(_, a), Value::Month(_, b)) if a == b => Some(Value::Month(year, a)),
        (Value::Quarter(_, a), Value::Quarter(_, b)) if a == b => Some(Value::Quarter(year, a)),
        (Value::Season(_, a), Value::Season(_, b)) if a == b => Some(Value::Season(year, a)),
        _ => None,
    };
    let (from, to) = (year(first)?, year(last)?);
    let dates: Vec<Edtf> = (from..=to.min(from + 3)).filter_map(|y| of(y)?.edtf()).collect();
    if from < to && to - from < 3 { Edtf::either(&dates) } else { None }
}

fn weekday_of(meaning: &Meaning) -> Option<Weekday> {
    match meaning {
        Meaning::Weekday(weekday, ..) => Some(*weekday),
        Meaning::Part(_, Some(inner)) | Meaning::Clock(_, _, _, Some(inner)) => weekday_of(inner),
        _ => None,
    }
}

/// The TIMEX3 value that holds all of an EDTF date: its year and month where they are the same throughout.
fn timex_of_edtf(edtf: &Edtf) -> String {
    let bounds = edtf.earliest().and_then(|m| m.day()).zip(edtf.latest().and_then(|m| Minute(m.0 - 1).day()));
    match bounds {
        Some((a, b)) if a == b => a.to_string(),
        Some((a, b)) if a.year() == b.year() && a.month() == b.month() => {
            format!("{:04}-{:02}", a.year(), u8::from(a.month()))
        }
        Some((a, b)) if a.year() == b.year() => format!("{:04}", a.year()),
        Some((a, b)) if a.year().div_euclid(10) == b.year().div_euclid(10) => format!("{:03}", a.year().div_euclid(10)),
        _ => "XXXX".to_owned(),
    }
}

/// A date of which nothing says when it is.
pub(super) fn unplaced(meaning: &Meaning) -> Resolved {
    let (kind, timex) = bare_timex(meaning);
    Resolved { kind, timex, edtf: None, why: Why::Unplaced, value: None }
}

fn bare_timex(meaning: &Meaning) -> (TimeKind, String) {
    let date = |timex: &str| (TimeKind::Date, timex.to_owned());
    match meaning {
        Meaning::Day(month, number, ..) => (TimeKind::Date, format!("XXXX-{month:02}-{number:02}")),
        Meaning::DayNumber(number, _) => (TimeKind::Date, format!("XXXX-XX-{number:02}")),
        Meaning::Month(month, ..) => (TimeKind::Date, format!("XXXX-{month:02}")),
        Meaning::Weekday(weekday, ..) => (TimeKind::Date, format!("XXXX-WXX-{}", weekday.number_from_monday())),
        Meaning::Season(season, ..) => (TimeKind::Date, format!("XXXX-{}", season_code(*season))),
        Meaning::Quarter(quarter, _) => (TimeKind::Date, format!("XXXX-Q{quarter}")),
        Meaning::QuarterTo(_) => date("XXXX-QX"),
        Meaning::Half(half, _) => (TimeKind::Date, format!("XXXX-H{half}")),
        Meaning::Holiday(Holiday::Fixed(month, number), ..) => (TimeKind::Date, format!("XXXX-{month:02}-{number:02}")),
        Meaning::YearBefore => date("PAST_REF"),
        Meaning::Unit(_, 0, Base::Published) => date("PRESENT_REF"),
        Meaning::Unit(_, n, _) | Meaning::Shift(n, ..) if *n < 0 => date("PAST_REF"),
        Meaning::Unit(_, n, _) | Meaning::Shift(n, ..) if *n > 0 => date("FUTURE_REF"),
        Meaning::Part(part, inner) => {
            let inner = inner.as_ref().map(|i| bare_timex(i).1).filter(|i| i.starts_with("XXXX"));
            (TimeKind::Time, format!("{}{}", inner.as_deref().unwrap_or("XXXX-XX-XX"), part_code(*part)))
        }
        Meaning::Clock(hour, minute, _, inner) => {
            let inner = inner.as_ref().map(|i| bare_timex(i).1).filter(|i| i.starts_with("XXXX"));
            (TimeKind::Time, format!("{}T{hour:02}:{minute:02}", inner.as_deref().unwrap_or("XXXX-XX-XX")))
        }
        Meaning::WeekendOf(inner)
        | Meaning::Fiscal(inner)
        | Meaning::Edge(_, inner)
        | Meaning::LastDay(inner)
        | Meaning::WeekOf(inner) => bare_timex(inner),
        _ => date("XXXX"),
    }
}

/// A day without a year in a text without a day of publication: by the year that the text writes out, if any.
pub(super) fn without_anchor(meaning: &Meaning, context: &Context) -> Resolved {
    let yearless = matches!(meaning, Meaning::Day(_, _, Year::Open, _) | Meaning::Month(_, Which::Open, Year::Open));
    if let Some(year) = context.year.filter(|_| yearless)
        && let Some(middle) = day(year, 7, 1)
        && let Some(value) = (Rule { published: Some(middle), tense: Tense::Open, context }).in_year(meaning, year)
        && let Some(date) = Edtf::year(year)
    {
        let why = Why::Counted(From { start: Start::Spoken, date, inferred: false });
        let edtf = value.edtf().map(Edtf::perhaps);
        return Resolved { kind: kind_of(value), timex: value.timex(), edtf, why, value: Some(value) };
    }
    unplaced(meaning)
}

/// 03/04/2024: by the convention known for the text, else either day.
pub(super) fn two_ways(a: u8, b: u8, year: Year, context: &Context) -> Resolved {
    let Year::Known(year) = year else { return unplaced(&Meaning::Day(a, b, year, None)) };
    let (month_first, day_first) = (day(year, a, b), day(year, b, a));
    if let Some(date) = context.day_first.and_then(|first| if first { day_first } else { month_first }) {
        let value = Value::Day(date);
        let why = Why::Convention(context.day_first == Some(true));
        return Resolved { kind: TimeKind::Date, timex: value.timex(), edtf: value.edtf(), why, value: Some(value) };
    }
    let days: Vec<Date> = month_first.into_iter().chain(day_first).collect();
    Resolved {
        kind: TimeKind::Date,
        timex: format!("{year:04}"),
        edtf: Edtf::one_of(&days),
        why: Why::TwoWays,
        value: None,
    }
}

/// A day that is another in each country: some day of the year told, or before or after publication.
pub(super) fn of_some_country(year: Year, tense: Tense, context: &Context) -> Resolved {
    let published = context.anchor.as_ref();
    let edtf = match (year, published) {
        (Year::Known(year), _) => Edtf::year(year),
        (_, Some(anchor)) => {
            let ahead = tense == Tense::Future;
            let far = add_months(anchor.first, if ahead { 12 } else { -12 }).map(Edtf::from);
            let day = Some(Edtf::from(anchor.first));
            let (from, to) = if ahead { (day, far) } else { (far, day) };
            Edtf::interval(from.as_ref(), to.as_ref())
        }
        _ => None,
    };
    let timex = "XXXX-XX-XX".to_owned();
    Resolved { kind: TimeKind::Date, timex, edtf, why: Why::SomeCountry, value: None }
}
