//! Which of many a name means: which Friday, which May, which third quarter.

use super::super::lexicon::{Unit, WINTER};
use super::super::meaning::{Base, Meaning, Which, Year};
use super::super::tense::Tense;
use super::super::value::{Value, monday, on_or_before, plus_days};
use super::rule::Rule;
use time::{Date, Weekday};

impl Rule<'_> {
    /// A day, month or holiday without a year: of the years around, the one that fits.
    pub(super) fn yearless(&self, meaning: &Meaning) -> Option<Value> {
        let which = match meaning {
            Meaning::Month(_, which, _) | Meaning::Holiday(_, which, _) => *which,
            _ => Which::Open,
        };
        if let Some(spoken) = self.context.spoken.filter(|_| is_of_spoken(which)) {
            return self.beside_spoken(which, spoken, |year| self.in_year(meaning, year));
        }
        if which == Which::Open
            && let Some(year) = self.context.told_of
        {
            return self.in_year(meaning, year);
        }
        if which == Which::Open
            && let Some(value) = self.end_of_stretch(meaning)
        {
            return Some(value);
        }
        if which == Which::Open
            && let Some(spoken) = self.context.story(self.tense, matches!(meaning, Meaning::Day(_, _, _, None)))
        {
            let year = spoken.year()?;
            if self.context.last_year {
                return self.in_year(meaning, year);
            }
            let years = year..=year.checked_add(1)?;
            return years.filter_map(|year| self.in_year(meaning, year)).find(|v| v.end() >= spoken.start());
        }
        if which == Which::Open
            && let Some(ahead) = self.context.ahead(self.tense)
        {
            let years = ahead.start()?.year()..=ahead.end()?.year();
            let mut within = years.filter_map(|year| self.in_year(meaning, year));
            if let Some(value) = within.find(|v| v.start() >= ahead.start() && v.end() <= ahead.end()) {
                return Some(value);
            }
        }
        let published = self.published?;
        let around: Vec<Value> = (-4..=4).filter_map(|n| self.in_year(meaning, published.year() + n)).collect();
        if let Meaning::Day(_, _, _, Some(weekday)) = meaning {
            let right = around.iter().filter(|v| v.start().is_some_and(|d| d.weekday() == *weekday));
            if let Some(value) = right.min_by_key(|v| distance(**v, published)) {
                return Some(*value);
            }
        }
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
        // A day that is past is told near to it; "in January" is told all year.
        let most = if matches!(meaning, Meaning::Day(..)) { 270 } else { 340 };
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
        // Of the month just over one says "last month": in March "last February" is that of the year before.
        let just_over = matches!(meaning, Meaning::Month(..))
            && before(true).and_then(|v| v.shifted(1, Unit::Month)) == Value::holding(Unit::Month, published)
            && before(true).and_then(|v| v.year()) == Some(published.year());
        match which {
            Which::Last if just_over => return self.in_year(meaning, published.year() - 1),
            Which::Last | Which::Previous => before(true),
            Which::Next | Which::Following => after(true),
            Which::This => around.iter().find(|v| v.year() == Some(published.year())),
            Which::That | Which::Open => match self.tense {
                Tense::Past if self.context.happened || !far(back, ahead, most) => before(false),
                Tense::Future if !far(ahead, back, 320) => after(false),
                Tense::Past => after(false),
                Tense::Future | Tense::Ended => before(false),
                Tense::Present | Tense::Open => near(),
            },
        }
        .copied()
    }

    /// The date without a year that ends the stretch which the one before it begins, "from July 10 to July 18": the first
    /// such after that; none where that is most of a year off.
    pub(super) fn end_of_stretch(&self, meaning: &Meaning) -> Option<Value> {
        let from = self.context.spoken.filter(|_| self.context.joined)?;
        if !matches!(from, Value::Day(_) | Value::Month(..)) {
            return None;
        }
        (0..=1).find_map(|n| {
            let value = self.in_year(meaning, from.year()?.checked_add(n)?)?;
            (value.start() > from.start() && distance(value, from.end()?) < 190).then_some(value)
        })
    }

    /// "that March", "the following winter": of the year of the date spoken of, or the next after that date.
    fn beside_spoken(&self, which: Which, spoken: Value, of: impl Fn(i32) -> Option<Value>) -> Option<Value> {
        let (start, end) = (spoken.start()?, spoken.end()?);
        let mut around = (-1..=1).filter_map(|n| of(start.year().checked_add(n)?));
        match which {
            Which::Following => around.find(|v| v.start().is_some_and(|d| d > end)),
            Which::Previous => around.rfind(|v| v.end().is_some_and(|d| d < start)),
            // Winter goes on into the next year.
            _ => around.find(|v| v.start() <= Some(start) && Some(start) <= v.end()).or_else(|| of(start.year())),
        }
    }

    pub(super) fn weekday(&self, weekday: Weekday, which: Which, weeks: i32) -> Option<Value> {
        // "the following Tuesday" of a month that is all that is known: the month.
        if is_of_spoken(which) && self.is_finer(Unit::Day) {
            return self.context.spoken;
        }
        if which == Which::Open
            && weeks == 0
            && let Some(from) = self.context.day_before_until()
        {
            let on = on_or_before(plus_days(from, 7), weekday);
            return Some(Value::Day(if on == plus_days(from, 7) && self.context.spoken_hour() { from } else { on }));
        }
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

    pub(super) fn season(&self, season: u8, which: Which, year: Year) -> Option<Value> {
        if year != Year::Open {
            return Some(Value::Season(self.year(year)?, season));
        }
        if let Some(spoken) = self.context.spoken.filter(|_| is_of_spoken(which)) {
            return self.beside_spoken(which, spoken, |year| Some(Value::Season(year, season)));
        }
        if which == Which::Open
            && let Some(spoken) = self.context.story(self.tense, false)
        {
            let years = spoken.year()?..=spoken.year()?.checked_add(1)?;
            return years.map(|year| Value::Season(year, season)).find(|v| v.end() >= spoken.start());
        }
        let published = self.published?;
        let mut around = (-2..=2).map(|n| Value::Season(published.year() + n, season));
        let started = |v: &Value| v.start().is_some_and(|d| d <= published);
        let over = |v: &Value| v.end().is_some_and(|d| d < published);
        match which {
            Which::Last | Which::Previous => around.rfind(over),
            Which::Next | Which::Following => around.find(|v| !started(v)),
            Which::This if self.tense == Tense::Future => around.find(|v| !over(v)),
            // "this fall" is that of the year; winter goes on into the next one.
            Which::This if season != WINTER => Some(Value::Season(published.year(), season)),
            Which::This | Which::That => around.min_by_key(|v| distance(*v, published)),
            Which::Open if self.tense == Tense::Future => around.find(|v| !over(v)),
            // "the winter season begins" a month ahead of it
            Which::Open if self.tense != Tense::Past && self.tense != Tense::Ended => {
                let soon = around.clone().find(|v| !started(v) && distance(*v, published) < SOON);
                soon.or_else(|| around.rfind(started))
            }
            Which::Open => around.rfind(started),
        }
    }

    /// A quarter or half without a year: the last that has begun, or the next that has not ended.
    pub(super) fn piece(&self, number: u8, year: Year, make: impl Fn(i32, u8) -> Value) -> Option<Value> {
        if year != Year::Open {
            return Some(make(self.year(year)?, number));
        }
        let published = self.published?;
        if let Some(year) = self.context.apposed {
            return Some(make(year, number));
        }
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
    pub(super) fn quarter(&self) -> Option<Value> {
        self.context.quarter.or_else(|| Value::holding(Unit::Quarter, self.published?)?.shifted(-1, Unit::Quarter))
    }
}

/// Whether a date is counted from the one spoken of.
fn is_of_spoken(which: Which) -> bool {
    matches!(which, Which::That | Which::Following | Which::Previous)
}

/// How many days before it begins a season is spoken of as the one to come.
const SOON: i64 = 40;

/// How many days lie between a stretch and a day; 0 where the day is in it.
fn distance(value: Value, date: Date) -> i64 {
    match (value.start(), value.end()) {
        (Some(start), _) if date < start => (start - date).whole_days(),
        (_, Some(end)) if date > end => (date - end).whole_days(),
        _ => 0,
    }
}
