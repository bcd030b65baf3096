//! Dates of which no day can be said: because the day of publication is known roughly, or nothing is.

use super::super::TimeKind;
use super::super::anchor::Anchor;
use super::super::edtf::{Edtf, Minute, day};
use super::super::holidays::Holiday;
use super::super::lexicon::Unit;
use super::super::meaning::{Base, Meaning};
use super::super::value::{Value, part_code, season_code};
use super::super::why::Why;
use super::{Resolved, kind_of};
use time::Weekday;

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
