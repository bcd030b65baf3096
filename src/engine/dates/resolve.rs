//! From what words mean to the day or span of days that they name.

mod context;
mod needs;
mod part;
mod rule;
mod unsure;
mod which;

use super::TimeKind;
use super::anchor::Counted;
use super::edtf::Edtf;
use super::grammar::{Count, duration};
use super::holidays::Holiday;
use super::lexicon::Unit;
use super::meaning::{Base, Face, Meaning, Which, Year};
use super::tense::Tense;
use super::value::{Value, part_code};
use super::why::{From, Side, Start, Why};
pub use context::Context;
use needs::{Needs, is_of_business, is_that_day, needs};
use rule::Rule;
use time::Date;
use unsure::{of_some_country, two_ways, unplaced, without_anchor};

/// A resolved expression.
#[derive(Clone, Debug)]
pub struct Resolved {
    /// What kind of time it is.
    pub kind: TimeKind,
    /// As TIMEX3 writes it.
    pub timex: String,
    /// On the calendar.
    pub edtf: Option<Edtf>,
    /// How it was worked out.
    pub why: Why,
    /// Its value, where it is known for sure; what follows may be counted from it.
    pub value: Option<Value>,
}

/// What `meaning` names, spoken of in `tense`.
pub fn resolve(meaning: &Meaning, tense: Tense, context: &Context) -> Resolved {
    match meaning {
        Meaning::Fixed(kind, value) => fixed(*kind, value),
        Meaning::TwoWays(a, b, year) => two_ways(*a, *b, *year, context),
        Meaning::Holiday(Holiday::Independence, _, year) => of_some_country(*year, tense, context),
        Meaning::Edge(edge, inner) => part::edged(*edge, resolve(inner, tense, context), context),
        _ => placed(meaning, tense, context),
    }
}

/// The unit that is `shift` from the one that holds `day`, which the text gave for something.
pub fn beside(shift: i32, unit: Unit, day: Date) -> Resolved {
    let Some(value) = Value::Day(day).shifted(shift, unit) else {
        return unplaced(&Meaning::Shift(shift, unit, Base::Spoken));
    };
    let why = Why::Counted(From { start: Start::Told, date: day.into(), inferred: false });
    Resolved { kind: kind_of(value), timex: value.timex(), edtf: value.edtf(), why, value: Some(value) }
}

/// A date of a day which the text gave for something.
pub fn told(meaning: &Meaning) -> Resolved {
    let found = placed(meaning, Tense::Past, &Context::default());
    let date = found.value.and_then(Value::start).map(Edtf::from);
    let why = date.map_or(Why::Unplaced, |date| Why::Counted(From { start: Start::Told, date, inferred: false }));
    Resolved { why: if matches!(found.why, Why::HalfOfDay(_)) { Why::HalfOfDay(Box::new(why)) } else { why }, ..found }
}

/// So many units as a length of time.
pub fn length(count: u32, unit: Unit) -> Resolved {
    fixed(TimeKind::Duration, &duration(Count::Exact(count, false), unit))
}

fn fixed(kind: TimeKind, value: &str) -> Resolved {
    let why = match kind {
        TimeKind::Duration => Why::Length,
        TimeKind::Set => Why::Repeated,
        TimeKind::Time => Why::Repeated,
        TimeKind::Date => Why::Vague,
    };
    Resolved { kind, timex: value.to_owned(), edtf: None, why, value: None }
}

fn kind_of(value: Value) -> TimeKind {
    if matches!(value, Value::Time(..) | Value::Part(..)) { TimeKind::Time } else { TimeKind::Date }
}

/// A date that needs a day to be counted from, or none.
fn placed(meaning: &Meaning, tense: Tense, context: &Context) -> Resolved {
    if let Some(found) = on_some_day(meaning, tense, context) {
        return found;
    }
    let needs = needs(meaning, tense, context);
    let rule = |published: Option<Date>| Rule { published, tense, context }.value(meaning);
    let sure = |value: Value, why: Why| Resolved {
        kind: kind_of(value),
        timex: timex_of(meaning, value),
        edtf: edtf_of(meaning, value),
        why: match meaning {
            Meaning::Clock(_, _, Face::Either, _) => Why::HalfOfDay(Box::new(why)),
            Meaning::Fiscal(_) => Why::BusinessYear(Box::new(why)),
            Meaning::Holiday(holiday, ..) if holiday.by_moon() => Why::ByMoon(Box::new(why)),
            _ => why,
        },
        value: Some(value),
    };
    match needs {
        Needs::Nothing => rule(None).map_or_else(|| unplaced(meaning), |v| sure(v, Why::InFull)),
        Needs::Spoken => {
            let compared = context.quarter.filter(|_| is_of_business(meaning));
            let clock =
                matches!(meaning, Meaning::PartOfSpoken(_) | Meaning::Part(_, None) | Meaning::Clock(_, _, _, None));
            let past =
                matches!(meaning, Meaning::Shift(i32::MIN..0, Unit::Day | Unit::Week, _)) && tense == Tense::Past;
            let past = context.past_instead().filter(|_| past);
            let that = is_that_day(meaning).then(|| context.that_day(tense)).flatten();
            let day = past.or(that).or(context.day(tense).filter(|_| clock)).map(Value::Day);
            let why = compared
                .or(day)
                .or(context.spoken)
                .and_then(|v| v.edtf().or_else(|| v.start().map(Edtf::from)))
                .map_or(Why::Unplaced, |date| Why::Counted(From { start: Start::Spoken, date, inferred: false }));
            rule(None).map_or_else(|| unplaced(meaning), |v| sure(v, why))
        }
        Needs::Published => {
            let Some(anchor) = &context.anchor else {
                return without_anchor(meaning, context);
            };
            let why = |value: Value| {
                let from = From { start: Start::Published, date: anchor.edtf.clone(), inferred: anchor.inferred };
                let later = value.start().is_some_and(|d| d > anchor.first);
                why(meaning, if later { Side::After } else { Side::Before }, from)
            };
            match anchor.count(|date| rule(Some(date))) {
                Counted::Sure(value) => sure(value, why(value)),
                Counted::About(value) => {
                    let found = sure(value, why(value));
                    Resolved { edtf: found.edtf.map(Edtf::about), ..found }
                }
                Counted::Between(a, b) => unsure::between(meaning, a, b, anchor),
                Counted::Unknown => without_anchor(meaning, context),
            }
        }
    }
}

/// How a date counted from the day of publication was worked out; `side` is where it came to lie.
fn why(meaning: &Meaning, side: Side, from: From) -> Why {
    match meaning {
        Meaning::Weekday(_, Which::Open | Which::Last | Which::Next, _) => Why::Nearest(side, from),
        Meaning::Day(_, _, Year::Open, _)
        | Meaning::Month(_, Which::Open, Year::Open)
        | Meaning::Season(_, Which::Open, Year::Open)
        | Meaning::Quarter(_, Year::Open)
        | Meaning::Half(_, Year::Open)
        | Meaning::Holiday(_, Which::Open, Year::Open) => Why::YearOf(side, from),
        Meaning::Part(_, Some(inner))
        | Meaning::Clock(_, _, _, Some(inner))
        | Meaning::WeekdayBeside(_, _, inner)
        | Meaning::WeekOf(inner)
        | Meaning::LastDay(inner)
        | Meaning::QuarterTo(inner)
        | Meaning::Fiscal(inner)
        | Meaning::NthWeekday(_, _, inner)
        | Meaning::NthWeekend(_, inner)
        | Meaning::NthWeek(_, inner)
        | Meaning::WeekendOf(inner) => why(inner, side, from),
        _ => Why::Counted(from),
    }
}

/// An hour or a part of a day in a month of which no day is named: then, on some day.
fn on_some_day(meaning: &Meaning, tense: Tense, context: &Context) -> Option<Resolved> {
    let of_day = match meaning {
        Meaning::Clock(hour, minute, _, None) => format!("T{hour:02}:{minute:02}"),
        Meaning::Part(part, None) => part_code(*part).to_owned(),
        _ => return None,
    };
    let spoken = context.spoken.filter(|_| context.near && tense != Tense::Future)?;
    let published = context.anchor.as_ref()?.first;
    // A year is often named in passing, a month hardly.
    let Value::Month(..) = spoken else { return None };
    let timex = format!("{}-XX{of_day}", spoken.timex());
    let date = spoken.edtf().filter(|_| spoken.end().is_some_and(|end| end < published))?;
    let why = Why::Counted(From { start: Start::Spoken, date: date.clone(), inferred: false });
    Some(Resolved { kind: TimeKind::Time, timex, edtf: Some(date), why, value: Some(spoken) })
}

fn timex_of(meaning: &Meaning, value: Value) -> String {
    match (meaning, value) {
        (Meaning::Clock(24, 0, ..), Value::Time(date, ..)) => format!("{date}T24:00"),
        // "that day" of a month or a year that is all that is known.
        (Meaning::Unit(Unit::Day, 0, Base::Spoken), Value::Month(..)) => format!("{}-XX", value.timex()),
        (Meaning::Unit(Unit::Day, 0, Base::Spoken), Value::Year(_)) => format!("{}-XX-XX", value.timex()),
        _ => value.timex(),
    }
}

fn edtf_of(meaning: &Meaning, value: Value) -> Option<Edtf> {
    match (meaning, value) {
        (Meaning::Clock(24, 0, ..), Value::Time(date, ..)) => Some(date.into()),
        (Meaning::Clock(_, _, Face::About, _), _) => value.edtf().map(Edtf::about),
        // Only the day is sure.
        (Meaning::Clock(_, _, Face::Either, _), Value::Time(date, ..)) => Some(date.into()),
        (Meaning::Holiday(holiday, ..), _) if holiday.by_moon() => value.edtf().map(Edtf::about),
        (Meaning::Fiscal(_) | Meaning::NthWeek(..), _) => value.edtf().map(Edtf::about),
        _ => value.edtf(),
    }
}
