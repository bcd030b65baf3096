//! From what words mean to the day or span of days that they name.

use super::anchor::{Anchor, Counted};
use super::edtf::{Edtf, day};
use super::lexicon::Unit;
use super::meaning::{Base, Edge, Meaning, Which, Year};
use super::tense::Tense;
use super::value::{Value, add_months, monday, on_or_before, part_code, plus_days, season_code};
use super::why::{From, Side, Start, Why};
use super::{TimeKind, holidays::Holiday};
use time::{Date, Weekday};

/// What is known at one place of a text.
#[derive(Clone, Debug, Default)]
pub struct Context {
    /// The day of publication.
    pub anchor: Option<Anchor>,
    /// The date spoken of last.
    pub spoken: Option<Value>,
    /// The quarter of business spoken of last.
    pub quarter: Option<Value>,
    /// A year that the text writes out, for dates without one where the day of publication is not known.
    pub year: Option<i32>,
    /// Whether 03/04 is the third of April; none where it is not known.
    pub day_first: Option<bool>,
}

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
        Meaning::TwoWays(a, b, year) => two_ways(*a, *b, *year, tense, context),
        Meaning::Edge(edge, inner) => edged(*edge, resolve(inner, tense, context), context),
        _ => placed(meaning, tense, context),
    }
}

fn fixed(kind: TimeKind, value: &str) -> Resolved {
    let why = match kind {
        TimeKind::Duration => Why::Length,
        TimeKind::Set => Why::Repeated,
        _ => Why::Vague,
    };
    Resolved { kind, timex: value.to_owned(), edtf: None, why, value: None }
}

fn kind_of(value: Value) -> TimeKind {
    if matches!(value, Value::Time(..) | Value::Part(..)) { TimeKind::Time } else { TimeKind::Date }
}

/// A date that needs a day to be counted from, or none.
fn placed(meaning: &Meaning, tense: Tense, context: &Context) -> Resolved {
    let needs = needs(meaning, context);
    let rule = |published: Option<Date>| Rule { published, tense, context }.value(meaning);
    let sure = |value: Value, why: Why| Resolved {
        kind: kind_of(value),
        timex: timex_of(meaning, value),
        edtf: edtf_of(meaning, value),
        why,
        value: Some(value),
    };
    match needs {
        Needs::Nothing => rule(None).map_or_else(|| unplaced(meaning), |v| sure(v, Why::InFull)),
        Needs::Spoken => {
            let why = context
                .spoken
                .and_then(|v| v.edtf())
                .map_or(Why::Unplaced, |date| Why::Counted(From { start: Start::Spoken, date, inferred: false }));
            rule(None).map_or_else(|| unplaced(meaning), |v| sure(v, why))
        }
        Needs::Published => {
            let Some(anchor) = &context.anchor else {
                return without_anchor(meaning, tense, context);
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
                Counted::Between(a, b) => between(meaning, a, b, anchor),
                Counted::Unknown => without_anchor(meaning, tense, context),
            }
        }
    }
}

/// A day without a year in a text without a day of publication: by the year that the text writes out, if any.
fn without_anchor(meaning: &Meaning, tense: Tense, context: &Context) -> Resolved {
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
    let _ = tense;
    unplaced(meaning)
}

/// A date that differs with the day of publication, which is known to lie from one day to another.
fn between(meaning: &Meaning, first: Value, last: Value, anchor: &Anchor) -> Resolved {
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

fn weekday_of(meaning: &Meaning) -> Option<Weekday> {
    match meaning {
        Meaning::Weekday(weekday, ..) => Some(*weekday),
        Meaning::Part(_, Some(inner)) | Meaning::Clock(_, _, _, Some(inner)) => weekday_of(inner),
        _ => None,
    }
}

/// The TIMEX3 value that holds all of an EDTF date: its year and month where they are the same throughout.
fn timex_of_edtf(edtf: &Edtf) -> String {
    let bounds =
        edtf.earliest().and_then(|m| m.day()).zip(edtf.latest().and_then(|m| super::edtf::Minute(m.0 - 1).day()));
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
fn unplaced(meaning: &Meaning) -> Resolved {
    let (kind, timex) = bare_timex(meaning);
    Resolved { kind, timex, edtf: None, why: Why::Unplaced, value: None }
}

fn bare_timex(meaning: &Meaning) -> (TimeKind, String) {
    let date = |timex: &str| (TimeKind::Date, timex.to_owned());
    match meaning {
        Meaning::Day(month, number, ..) => (TimeKind::Date, format!("XXXX-{month:02}-{number:02}")),
        Meaning::DayNumber(number) => (TimeKind::Date, format!("XXXX-XX-{number:02}")),
        Meaning::Month(month, ..) => (TimeKind::Date, format!("XXXX-{month:02}")),
        Meaning::Weekday(weekday, ..) => (TimeKind::Date, format!("XXXX-WXX-{}", weekday.number_from_monday())),
        Meaning::Season(season, ..) => (TimeKind::Date, format!("XXXX-{}", season_code(*season))),
        Meaning::Quarter(quarter, _) => (TimeKind::Date, format!("XXXX-Q{quarter}")),
        Meaning::Half(half, _) => (TimeKind::Date, format!("XXXX-H{half}")),
        Meaning::Holiday(Holiday::Fixed(month, number), ..) => (TimeKind::Date, format!("XXXX-{month:02}-{number:02}")),
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
        Meaning::Edge(_, inner) | Meaning::LastDay(inner) | Meaning::WeekOf(inner) => bare_timex(inner),
        _ => date("XXXX"),
    }
}

/// 03/04/2024: by the convention known for the text, else either day.
fn two_ways(a: u8, b: u8, year: Year, tense: Tense, context: &Context) -> Resolved {
    let Year::Known(year) = year else { return unplaced(&Meaning::Day(a, b, year, None)) };
    let _ = tense;
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

/// A part of a stretch of time: the same TIMEX3 value, but less of the calendar.
fn edged(edge: Edge, whole: Resolved, context: &Context) -> Resolved {
    let Some((value, edtf)) = whole.value.zip(whole.edtf.as_ref()) else { return whole };
    let Some(narrow) = part_of(edge, value, context.anchor.as_ref().and_then(Anchor::day)) else { return whole };
    let edtf = if edtf.uncertain() { narrow.perhaps() } else { narrow };
    Resolved { edtf: Some(edtf), why: Why::Part(Box::new(whole.why)), ..whole }
}

/// The beginning, middle or end of a stretch: a third of it, about.
fn part_of(edge: Edge, value: Value, published: Option<Date>) -> Option<Edtf> {
    let (first, last) = (value.start()?, value.end()?);
    match (edge, published) {
        (Edge::Earlier | Edge::Later, _) if first == last => return value.edtf(),
        (Edge::Earlier, Some(day)) if first <= day && day <= last => {
            return Edtf::interval(Some(&first.into()), Some(&day.into()));
        }
        (Edge::Later, Some(day)) if first <= day && day <= last => {
            return Edtf::interval(Some(&day.into()), Some(&last.into()));
        }
        (Edge::Earlier | Edge::Later, _) => return value.edtf(),
        _ => {}
    }
    let third = |count: i32| match edge {
        Edge::First => (0, (count / 6).max(1)),
        Edge::Last => (count - (count / 6).max(1), count),
        Edge::Start => (0, count / 3),
        Edge::Middle => (count / 3, count - count / 3),
        _ => (count - count / 3, count),
    };
    let ends = match value {
        Value::Day(_) | Value::Time(..) | Value::Part(..) => return value.edtf().map(Edtf::about),
        Value::Year(year) => {
            let (a, b) = third(12);
            let month = |n: i32| Edtf::month(year, u8::try_from(n).ok()?);
            (month(a + 1)?, month(b)?)
        }
        Value::Decade(year) | Value::Century(year) => {
            let (a, b) = third(if matches!(value, Value::Decade(_)) { 10 } else { 100 });
            (Edtf::year(year + a)?, Edtf::year(year + b - 1)?)
        }
        _ => {
            let days = i32::try_from((last - first).whole_days() + 1).ok()?;
            let (a, b) = third(days);
            (plus_days(first, a.into()).into(), plus_days(first, i64::from(b) - 1).into())
        }
    };
    Edtf::interval(Some(&ends.0), Some(&ends.1)).map(Edtf::about)
}

/// What a date has to be counted from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Needs {
    Nothing,
    Spoken,
    Published,
}

fn needs(meaning: &Meaning, context: &Context) -> Needs {
    let of_year = |year: &Year| match year {
        Year::Known(_) => Needs::Nothing,
        Year::Spoken if context.spoken.is_some() => Needs::Spoken,
        _ => Needs::Published,
    };
    let of_base =
        |base: Base| if base == Base::Spoken && context.spoken.is_some() { Needs::Spoken } else { Needs::Published };
    match meaning {
        Meaning::Known(_) | Meaning::Fixed(..) | Meaning::TwoWays(..) => Needs::Nothing,
        Meaning::Day(_, _, year, _)
        | Meaning::Month(_, _, year)
        | Meaning::Season(_, _, year)
        | Meaning::Quarter(_, year)
        | Meaning::Half(_, year)
        | Meaning::Holiday(_, _, year) => of_year(year),
        Meaning::DayNumber(_) => of_base(Base::Spoken),
        Meaning::Weekday(_, Which::That | Which::Following | Which::Previous, _) => of_base(Base::Spoken),
        Meaning::Weekday(..) => Needs::Published,
        Meaning::Unit(Unit::Quarter, 0, Base::Spoken) | Meaning::Shift(1 | -1, Unit::Year, _)
            if context.quarter.is_some() =>
        {
            Needs::Spoken
        }
        Meaning::Unit(Unit::Quarter, 0, Base::Spoken) | Meaning::Weekend => Needs::Published,
        Meaning::Unit(_, _, base) | Meaning::Shift(_, _, base) => of_base(*base),
        Meaning::Part(_, inner) | Meaning::Clock(_, _, _, inner) => {
            let spoken = matches!(context.spoken, Some(Value::Day(_) | Value::Time(..) | Value::Part(..)));
            let own = if spoken { Needs::Spoken } else { Needs::Published };
            inner.as_ref().map_or(own, |inner| needs(inner, context))
        }
        Meaning::From(_, _, inner) | Meaning::WeekOf(inner) | Meaning::Edge(_, inner) | Meaning::LastDay(inner) => {
            needs(inner, context)
        }
        Meaning::Range(a, b) => match (needs(a, context), needs(b, context)) {
            (Needs::Nothing, other) | (other, Needs::Nothing) => other,
            (Needs::Published, _) | (_, Needs::Published) => Needs::Published,
            _ => Needs::Spoken,
        },
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
        | Meaning::WeekOf(inner)
        | Meaning::LastDay(inner) => why(inner, side, from),
        _ => Why::Counted(from),
    }
}

fn timex_of(meaning: &Meaning, value: Value) -> String {
    match (meaning, value) {
        (Meaning::Clock(24, 0, ..), Value::Time(date, ..)) => format!("{date}T24:00"),
        _ => value.timex(),
    }
}

fn edtf_of(meaning: &Meaning, value: Value) -> Option<Edtf> {
    match (meaning, value) {
        (Meaning::Clock(24, 0, ..), Value::Time(date, ..)) => Some(date.into()),
        (Meaning::Clock(_, _, true, _), _) => value.edtf().map(Edtf::about),
        _ => value.edtf(),
    }
}

/// Works a meaning out for one day of publication.
struct Rule<'a> {
    published: Option<Date>,
    tense: Tense,
    context: &'a Context,
}

impl Rule<'_> {
    fn value(&self, meaning: &Meaning) -> Option<Value> {
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
            Meaning::DayNumber(number) => {
                let base = self.context.spoken.and_then(Value::start).or(self.published)?;
                let this = day(base.year(), base.month().into(), *number).map(Value::Day);
                let later =
                    || add_months(base, 1).and_then(|d| day(d.year(), d.month().into(), *number)).map(Value::Day);
                this.filter(|_| !(self.tense == Tense::Future && *number < base.day())).or_else(later)
            }
            Meaning::Weekday(weekday, which, weeks) => self.weekday(*weekday, *which, *weeks),
            Meaning::Unit(unit, 0, Base::Spoken) if *unit == Unit::Quarter => self.quarter(),
            Meaning::Unit(unit, count, base) => Value::holding(*unit, self.base(*base)?)?.shifted(*count, *unit),
            Meaning::Shift(count, Unit::Year, _) if self.context.quarter.is_some() && count.abs() == 1 => {
                self.context.quarter?.shifted(*count * 4, Unit::Quarter)
            }
            Meaning::Shift(count, unit, base) => match self.context.spoken.filter(|_| *base == Base::Spoken) {
                // "the following year" after a month is a year.
                Some(spoken) => spoken.shifted(*count, *unit),
                None => Value::Day(self.published?).shifted(*count, *unit),
            },
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
            Meaning::Part(part, inner) => Some(Value::Part(self.day(inner.as_deref())?, *part)),
            Meaning::Clock(hour, minute, _, inner) => Some(Value::Time(self.day(inner.as_deref())?, *hour, *minute)),
            Meaning::WeekOf(inner) => Some(Value::Week(monday(self.value(inner)?.start()?))),
            Meaning::LastDay(inner) => Some(Value::Day(self.value(inner)?.end()?)),
            Meaning::Range(a, b) => {
                let (a, b) = (self.value(a)?.start()?, self.value(b)?.end()?);
                (a <= b).then_some(Value::Days(a, b))
            }
            Meaning::Edge(_, inner) => self.value(inner),
            Meaning::TwoWays(..) | Meaning::Fixed(..) => None,
        }
    }

    fn base(&self, base: Base) -> Option<Date> {
        match base {
            Base::Spoken => self.context.spoken.and_then(Value::start).or(self.published),
            Base::Published => self.published,
        }
    }

    fn day(&self, inner: Option<&Meaning>) -> Option<Date> {
        match inner {
            Some(inner) => self.value(inner)?.start(),
            None => match self.context.spoken {
                Some(Value::Day(date) | Value::Time(date, ..) | Value::Part(date, _)) => Some(date),
                _ => self.published,
            },
        }
    }

    fn year(&self, year: Year) -> Option<i32> {
        match year {
            Year::Known(year) => Some(year),
            Year::Shift(shift) => self.published?.year().checked_add(shift),
            Year::Spoken => self.base(Base::Spoken).map(Date::year),
            Year::Open => None,
        }
    }

    /// The date in one year.
    fn in_year(&self, meaning: &Meaning, year: i32) -> Option<Value> {
        match meaning {
            Meaning::Day(month, number, ..) => day(year, *month, *number).map(Value::Day),
            Meaning::Month(month, ..) => Some(Value::Month(year, *month)),
            Meaning::Holiday(holiday, ..) => holiday.of(year).map(Value::Day),
            _ => None,
        }
    }

    /// A day, month or holiday without a year: of the years around, the one that fits.
    fn yearless(&self, meaning: &Meaning) -> Option<Value> {
        let published = self.published?;
        let around: Vec<Value> = (-4..=4).filter_map(|n| self.in_year(meaning, published.year() + n)).collect();
        if let Meaning::Day(_, _, _, Some(weekday)) = meaning {
            let right = around.iter().filter(|v| v.start().is_some_and(|d| d.weekday() == *weekday));
            if let Some(value) = right.min_by_key(|v| distance(**v, published)) {
                return Some(*value);
            }
        }
        let which = match meaning {
            Meaning::Month(_, which, _) | Meaning::Holiday(_, which, _) => *which,
            _ => Which::Open,
        };
        let before = |strict: bool| {
            around.iter().rev().find(|v| {
                v.start().is_some_and(|d| if strict { v.end().is_some_and(|e| e < published) } else { d <= published })
            })
        };
        let after = |strict: bool| {
            around.iter().find(|v| {
                v.end().is_some_and(|d| if strict { v.start().is_some_and(|s| s > published) } else { d >= published })
            })
        };
        // A date most of a year off is hardly meant where another of that name is near.
        let (back, ahead) =
            (before(false).map(|v| distance(*v, published)), after(false).map(|v| distance(*v, published)));
        let far = |this: Option<i64>, other: Option<i64>, most: i64| {
            this.zip(other).is_some_and(|(this, other)| this > most && other < 70)
        };
        let near = || {
            around.iter().min_by_key(|v| {
                let days = distance(**v, published);
                // What lies behind is spoken of more often than what is far ahead.
                if v.start().is_some_and(|s| s > published) { days * 2 } else { days }
            })
        };
        match which {
            Which::Last | Which::Previous => before(true),
            Which::Next | Which::Following => after(true),
            Which::This => around.iter().find(|v| v.year() == Some(published.year())),
            Which::That | Which::Open => match self.tense {
                Tense::Past if !far(back, ahead, 260) => before(false),
                Tense::Future if !far(ahead, back, 295) => after(false),
                Tense::Past => after(false),
                Tense::Future | Tense::Ended => before(false),
                Tense::Present | Tense::Open => near(),
            },
        }
        .copied()
    }

    fn weekday(&self, weekday: Weekday, which: Which, weeks: i32) -> Option<Value> {
        let published = match which {
            Which::That | Which::Following | Which::Previous => self.base(Base::Spoken)?,
            _ => self.published?,
        };
        let latest = on_or_before(published, weekday);
        let coming = if latest == published { published } else { plus_days(latest, 7) };
        let in_week = |weeks: i32| {
            plus_days(monday(published), i64::from(weeks) * 7 + i64::from(weekday.number_days_from_monday()))
        };
        let date = match which {
            Which::This if weeks != 0 => in_week(weeks),
            Which::This => {
                if matches!(self.tense, Tense::Past | Tense::Ended) {
                    latest
                } else {
                    coming
                }
            }
            Which::Last | Which::Previous => {
                if latest == published {
                    plus_days(latest, -7)
                } else {
                    latest
                }
            }
            Which::Next => {
                let next = if coming == published { plus_days(coming, 7) } else { coming };
                // "next Friday" on a Tuesday is not the Friday of the same week.
                if monday(next) == monday(published) && (next - published).whole_days() < 5 {
                    plus_days(next, 7)
                } else {
                    next
                }
            }
            Which::Following => {
                if coming == published {
                    plus_days(coming, 7)
                } else {
                    coming
                }
            }
            Which::Open | Which::That => {
                if self.tense == Tense::Future {
                    coming
                } else {
                    latest
                }
            }
        };
        Some(Value::Day(date))
    }

    fn season(&self, season: u8, which: Which, year: Year) -> Option<Value> {
        if year != Year::Open {
            return Some(Value::Season(self.year(year)?, season));
        }
        let published = self.published?;
        let around = (-2..=2).map(|n| Value::Season(published.year() + n, season));
        let started = |v: &Value| v.start().is_some_and(|d| d <= published);
        let over = |v: &Value| v.end().is_some_and(|d| d < published);
        match which {
            Which::Last | Which::Previous => around.rev().find(over),
            Which::Next | Which::Following => around.into_iter().find(|v| !started(v)),
            Which::This | Which::That => around.min_by_key(|v| distance(*v, published)),
            Which::Open if self.tense == Tense::Future => around.into_iter().find(|v| !over(v)),
            Which::Open => around.rev().find(started),
        }
    }

    /// A quarter or half without a year: the last that has begun, or the next that has not ended.
    fn piece(&self, number: u8, year: Year, make: impl Fn(i32, u8) -> Value) -> Option<Value> {
        if year != Year::Open {
            return Some(make(self.year(year)?, number));
        }
        let published = self.published?;
        let this = make(published.year(), number);
        let (started, over) = (this.start()? <= published, this.end()? < published);
        Some(match self.tense {
            // "expects to report third-quarter earnings" speaks of the quarter that is over.
            Tense::Future if over && (published - this.end()?).whole_days() > 100 => make(published.year() + 1, number),
            Tense::Future => this,
            _ if started => this,
            _ => make(published.year() - 1, number),
        })
    }

    /// The quarter spoken of, else the last that was over on the day of publication.
    fn quarter(&self) -> Option<Value> {
        self.context.quarter.or_else(|| Value::holding(Unit::Quarter, self.published?)?.shifted(-1, Unit::Quarter))
    }
}

/// How many days lie between a stretch and a day; 0 where the day is in it.
fn distance(value: Value, date: Date) -> i64 {
    match (value.start(), value.end()) {
        (Some(start), _) if date < start => (start - date).whole_days(),
        (_, Some(end)) if date > end => (date - end).whole_days(),
        _ => 0,
    }
}
