//! What a date has to be counted from before it has a place on the calendar.

use super::super::lexicon::Unit;
use super::super::meaning::{Base, Meaning, Which, Year};
use super::super::tense::Tense;
use super::Context;
use super::rule::Rule;

/// What a date has to be counted from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Needs {
    /// Nothing: it is written out.
    Nothing,
    /// The date spoken of last.
    Spoken,
    /// The day of publication.
    Published,
}

/// What `meaning`, spoken of in `tense`, has to be counted from.
pub(super) fn needs(meaning: &Meaning, tense: Tense, context: &Context) -> Needs {
    let of_year = |year: &Year| match year {
        Year::Known(_) => Needs::Nothing,
        Year::Spoken if context.spoken.is_some() => Needs::Spoken,
        _ => Needs::Published,
    };
    let of_base =
        |base: Base| if base == Base::Spoken && context.spoken.is_some() { Needs::Spoken } else { Needs::Published };
    match meaning {
        Meaning::PartOfSpoken(_) => Needs::Spoken,
        Meaning::Day(_, _, Year::Open, None) | Meaning::Month(_, Which::Open, Year::Open)
            if context.told_of.is_some() =>
        {
            Needs::Spoken
        }
        Meaning::Day(_, _, Year::Open, None) | Meaning::Month(_, Which::Open, Year::Open)
            if (Rule { published: None, tense, context }).end_of_stretch(meaning).is_some() =>
        {
            Needs::Spoken
        }
        Meaning::Day(_, _, Year::Open, _)
        | Meaning::Month(_, Which::Open, Year::Open)
        | Meaning::Season(_, Which::Open, Year::Open)
        | Meaning::Holiday(_, Which::Open, Year::Open)
            if context.story(tense, matches!(meaning, Meaning::Day(_, _, _, None))).is_some() =>
        {
            Needs::Spoken
        }
        Meaning::Season(_, Which::That | Which::Following | Which::Previous, Year::Open)
        | Meaning::Month(_, Which::That | Which::Following | Which::Previous, Year::Open)
        | Meaning::Holiday(_, Which::That | Which::Following | Which::Previous, Year::Open) => of_base(Base::Spoken),
        Meaning::Known(_) | Meaning::Beside(..) | Meaning::Fixed(..) | Meaning::TwoWays(..) => Needs::Nothing,
        Meaning::Day(_, _, year, _)
        | Meaning::Month(_, _, year)
        | Meaning::Season(_, _, year)
        | Meaning::Quarter(_, year)
        | Meaning::Half(_, year)
        | Meaning::Holiday(_, _, year) => of_year(year),
        // "This year it falls on the 30th" says nothing of the month.
        Meaning::DayNumber(_, Base::Spoken) if (Rule { published: None, tense, context }).is_finer(Unit::Month) => {
            Needs::Published
        }
        Meaning::DayNumber(_, Base::Spoken) if context.of_month(tense).is_none() => Needs::Published,
        Meaning::DayNumber(_, base) => of_base(*base),
        Meaning::Weekday(_, Which::That | Which::Following | Which::Previous, _) => of_base(Base::Spoken),
        Meaning::Weekday(_, Which::Open, 0) if context.day_before_until().is_some() => Needs::Spoken,
        Meaning::Weekday(..) => Needs::Published,
        _ if is_of_business(meaning) && context.quarter.is_some() => Needs::Spoken,
        Meaning::Unit(Unit::Quarter, 0, Base::Spoken) | Meaning::YearBefore | Meaning::Weekend => Needs::Published,
        // "by the end of the decade": of the decade to come, where that is what is spoken of.
        Meaning::Unit(Unit::Decade | Unit::Century, 0, Base::Spoken) if tense != Tense::Past => Needs::Published,
        Meaning::Unit(_, _, base) | Meaning::Shift(_, _, base) => of_base(*base),
        Meaning::Part(_, inner) | Meaning::Clock(_, _, _, inner) => {
            let own = if context.day(tense).is_some() { Needs::Spoken } else { Needs::Published };
            inner.as_ref().map_or(own, |inner| needs(inner, tense, context))
        }
        Meaning::From(_, _, inner)
        | Meaning::WeekdayBeside(_, _, inner)
        | Meaning::WeekOf(inner)
        | Meaning::Edge(_, inner)
        | Meaning::LastDay(inner)
        | Meaning::QuarterTo(inner)
        | Meaning::Fiscal(inner)
        | Meaning::NthWeekday(_, _, inner)
        | Meaning::NthWeekend(_, inner)
        | Meaning::NthWeek(_, inner)
        | Meaning::WeekendOf(inner) => needs(inner, tense, context),
        Meaning::Range(a, b) => match (needs(a, tense, context), needs(b, tense, context)) {
            (Needs::Nothing, other) | (other, Needs::Nothing) => other,
            (Needs::Published, _) | (_, Needs::Published) => Needs::Published,
            _ => Needs::Spoken,
        },
    }
}

/// Whether a date is counted from the quarter of business spoken of.
pub(super) fn is_of_business(meaning: &Meaning) -> bool {
    match meaning {
        Meaning::Unit(Unit::Quarter, 0, Base::Spoken) | Meaning::YearBefore | Meaning::Shift(1 | -1, Unit::Year, _) => {
            true
        }
        Meaning::From(_, Unit::Quarter, inner) => is_of_business(inner),
        _ => false,
    }
}

/// Whether words mean "that day", or a part of it.
pub(super) fn is_that_day(meaning: &Meaning) -> bool {
    match meaning {
        Meaning::Unit(Unit::Day, 0, Base::Spoken) => true,
        Meaning::Part(_, Some(inner)) | Meaning::Clock(_, _, _, Some(inner)) => is_that_day(inner),
        _ => false,
    }
}
