//! What is known at one place of a text: the day of publication and the dates spoken of before it.

use super::super::TimeKind;
use super::super::anchor::Anchor;
use super::super::lexicon::Unit;
use super::super::meaning::{Base, Meaning};
use super::super::mentions::Mention;
use super::super::tense::Tense;
use super::super::value::Value;
use super::Resolved;
use time::Date;

/// What is known at one place of a text.
#[derive(Clone, Debug, Default)]
pub struct Context {
    /// The day of publication.
    pub anchor: Option<Anchor>,
    /// The date spoken of last.
    pub spoken: Option<Value>,
    /// Whether that was spoken of in the same paragraph.
    pub near: bool,
    /// Whether that was spoken of in the same sentence.
    pub within: bool,
    /// The day spoken of last in the same paragraph.
    pub paragraph_day: Option<Date>,
    /// How many dates in a row, up to here, lie years before publication: a history is told.
    pub old: usize,
    /// Whether what comes next ends the stretch that the date spoken of last begins.
    pub joined: bool,
    /// Whether it does so as the end of a movement or a length, "from Friday to Monday", and not as one of two days.
    pub until: bool,
    /// The year of the quarter that what comes next names again: "the year-ago quarter, the second quarter ended Oct. 31".
    pub apposed: Option<i32>,
    /// Whether what comes next has happened, by the verb right before it: "began on Jan. 19".
    pub happened: bool,
    /// The year that the clause which comes next tells of: "1994, when".
    pub told_of: Option<i32>,
    /// Whether the paragraph tells of last year, by its name.
    pub last_year: bool,
    /// The day not after publication that was spoken of last.
    pub past: Option<Date>,
    /// The quarter of business spoken of last.
    pub quarter: Option<Value>,
    /// A year that the text writes out, for dates without one where the day of publication is not known.
    pub year: Option<i32>,
    /// Whether 03/04 is the third of April; none where it is not known.
    pub day_first: Option<bool>,
}

impl Context {
    /// The date that a story of the past has come to, from which its dates without a year go on: that of a history, and
    /// for the `day` of a month "last year", where that was just said.
    pub(super) fn story(&self, tense: Tense, day: bool) -> Option<Value> {
        // A year of long ago may be named in passing: over the end of a paragraph only a story goes on.
        let story = self.near || !matches!(self.spoken, Some(Value::Year(_) | Value::Years(..)));
        let told = self.old >= HISTORY && story || day && self.near && self.last_year;
        self.spoken.filter(|_| told && matches!(tense, Tense::Past | Tense::Open))
    }

    /// The day from which the stretch goes on that the next date ends: "from Friday to Monday".
    pub(super) fn day_before_until(&self) -> Option<Date> {
        match self.spoken {
            Some(Value::Day(day) | Value::Time(day, ..) | Value::Part(day, _)) if self.until => Some(day),
            _ => None,
        }
    }

    /// Whether an hour or a part of a day was spoken of last: what goes on from there may end on the same day.
    pub(super) fn spoken_hour(&self) -> bool {
        matches!(self.spoken, Some(Value::Time(..) | Value::Part(..)))
    }

    /// The day of publication, where it is known.
    pub(super) fn published(&self) -> Option<Date> {
        self.anchor.as_ref().and_then(Anchor::day)
    }

    /// The date spoken of whose month a bare "the 10th" belongs to: not one of long before, where the 10th is to come.
    pub(super) fn of_month(&self, tense: Tense) -> Option<Value> {
        let published = self.anchor.as_ref().map(|a| a.first);
        let long_ago =
            published.zip(self.spoken.and_then(Value::end)).is_some_and(|(day, end)| (day - end).whole_days() > 62);
        self.spoken.filter(|_| !(long_ago && tense == Tense::Future))
    }

    /// Begins a paragraph.
    pub fn open_paragraph(&mut self) {
        self.near = false;
        self.last_year = false;
        self.paragraph_day = None;
    }

    /// The day that "that day" means: the day spoken of; where something longer was spoken of since, the last day
    /// before it. None where a month of the past was spoken of, as some day of it is meant.
    pub(super) fn that_day(&self, tense: Tense) -> Option<Date> {
        let first = self.anchor.as_ref().map(|a| a.first);
        let over = first.zip(self.spoken.and_then(Value::end)).is_some_and(|(first, end)| end < first);
        match self.spoken {
            Some(Value::Day(_) | Value::Time(..) | Value::Part(..)) => self.day(tense),
            Some(Value::Month(..)) if over => None,
            _ => self.paragraph_day.filter(|day| first.is_none_or(|first| *day <= first)).or(self.past),
        }
    }

    /// The stretch to come that was just spoken of, in which a date without a year lies: "next spring, on May 5".
    pub(super) fn ahead(&self, tense: Tense) -> Option<Value> {
        let first = self.anchor.as_ref().map(|a| a.first)?;
        let long = |v: &Value| matches!(v, Value::Year(_) | Value::Season(..) | Value::Half(..) | Value::Quarter(..));
        let coming = self.spoken.filter(|v| long(v) && v.start().is_some_and(|start| start > first));
        coming.filter(|_| self.within && !matches!(tense, Tense::Past | Tense::Ended))
    }

    /// The last day of the past that was spoken of, where what was spoken of since is to come.
    pub(super) fn past_instead(&self) -> Option<Date> {
        let last = self.anchor.as_ref()?.last?;
        let ahead = self.spoken.and_then(Value::start).is_some_and(|start| start > last);
        self.past.filter(|_| ahead)
    }

    /// Whether nothing says which day an hour of the past belongs to.
    pub fn is_open_hour(&self, tense: Tense) -> bool {
        self.paragraph_day.is_none() && self.day(tense).is_none() && tense != Tense::Future
    }

    /// The day that a clock time without one belongs to: the day spoken of, in the past no day to come; none where
    /// no day is spoken of.
    pub fn day(&self, tense: Tense) -> Option<Date> {
        let Some(Value::Day(day) | Value::Time(day, ..) | Value::Part(day, _)) = self.spoken else {
            // "left late on Wednesday, as he had last autumn; at 10 p.m. he was back"
            let first = self.anchor.as_ref().map(|a| a.first)?;
            let recent = self.past.filter(|day| (0..=3).contains(&(first - *day).whole_days()));
            return recent.filter(|_| matches!(tense, Tense::Past | Tense::Ended));
        };
        let ahead = self.anchor.as_ref().and_then(|a| a.last).is_some_and(|last| day > last);
        if ahead && matches!(tense, Tense::Past | Tense::Ended) { self.past } else { Some(day) }
    }

    /// Keeps what `mention` speaks of for those after it.
    pub fn keep(&mut self, mention: &Mention, resolved: &Resolved) {
        if let Some(value) = resolved.value {
            let first = self.anchor.as_ref().map(|a| a.first);
            // "the boy had been struck the day before", "from $3 million a year earlier": the story goes on where it was.
            let flashback =
                matches!(mention.meaning, Meaning::Shift(i32::MIN..0, _, Base::Spoken) | Meaning::YearBefore)
                    || matches!(mention.meaning, Meaning::From(i32::MIN..0, Unit::Quarter, _));
            if !flashback && !mention.name {
                self.spoken = Some(value);
                self.near = true;
                let year = first.map(|first| first.year() - 1);
                let named =
                    matches!(mention.meaning, Meaning::Unit(Unit::Year, -1, Base::Published) | Meaning::YearBefore);
                self.last_year = named && value == Value::Year(year.unwrap_or_default())
                    || self.last_year && value.year() == year && matches!(value, Value::Day(_) | Value::Month(..));
                if let Value::Day(day) | Value::Time(day, ..) | Value::Part(day, _) = value {
                    self.paragraph_day = Some(day);
                }
            }
            let old = first.zip(value.end()).is_some_and(|(first, end)| (first - end).whole_days() > YEARS_AGO);
            self.old = if old { self.old + 1 } else { 0 };
            if let Value::Day(day) | Value::Time(day, ..) | Value::Part(day, _) = value
                && first.is_none_or(|first| day <= first)
            {
                self.past = Some(day);
            }
            // What is spoken of after "a fourth-quarter charge" that is to come is the quarter reported on.
            let over = first.is_none_or(|first| value.end().is_some_and(|end| end < first));
            let past = matches!(mention.tense, Tense::Past | Tense::Ended);
            // "rose after a flat second quarter": the quarter reported on stays the other.
            let reported = self.quarter.is_none() && past || over && !mention.beside;
            let named = match &mention.meaning {
                Meaning::Fiscal(inner) => matches!(**inner, Meaning::Quarter(..)),
                meaning => matches!(meaning, Meaning::Quarter(..) | Meaning::Unit(Unit::Quarter, -1, Base::Published)),
            };
            let unnamed = matches!(mention.meaning, Meaning::QuarterTo(_)) && self.quarter.is_none();
            if reported && named || over && unnamed {
                self.quarter = Some(value);
            }
        }
        // "the first nine months", "the year": what a year before is compared with is no quarter any more.
        if let Meaning::Fixed(TimeKind::Duration, length) = &mention.meaning
            && matches!(length.as_str(), "P6M" | "P9M" | "P1Y")
        {
            self.quarter = None;
        }
    }
}

/// How long before publication a date is of a history, in days: some years.
const YEARS_AGO: i64 = 5 * 365;

/// How many dates in a row of years past make a history.
const HISTORY: usize = 3;
