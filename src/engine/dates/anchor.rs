//! The day of publication as far as it is known: what "yesterday" is counted from.

use super::edtf::{Edtf, Precision};
use super::value::plus_days;
use time::Date;

/// What is known of the day of publication.
#[derive(Clone, Debug, PartialEq)]
pub struct Anchor {
    /// As it was told.
    pub edtf: Edtf,
    /// The first day that it can be.
    pub first: Date,
    /// The last day that it can be; none where that is open.
    pub last: Option<Date>,
    /// Whether the day is only about right: its first and last day are the same.
    pub about: bool,
    /// Whether it was inferred, not printed.
    pub inferred: bool,
}

/// What a rule gives for every day on which the text may have been written.
#[derive(Clone, Debug, PartialEq)]
pub enum Counted<T> {
    /// The same for all.
    Sure(T),
    /// This for the likeliest, others a few days off.
    About(T),
    /// From the first to the last.
    Between(T, T),
    /// Nothing can be said.
    Unknown,
}

/// How many days an approximate day may be off.
const SLACK: i64 = 3;

impl Anchor {
    /// Of a day of publication; none where it is open at its start.
    pub fn new(edtf: &Edtf, inferred: bool) -> Option<Self> {
        let first = edtf.earliest()?.day()?;
        let last = edtf.latest().and_then(|m| super::edtf::Minute(m.0 - 1).day());
        let about = edtf.precision() <= Precision::Day && edtf.approximate();
        Some(Self { edtf: edtf.clone(), first, last, about, inferred })
    }

    /// The day, where it is known to the day.
    pub fn day(&self) -> Option<Date> {
        (self.last == Some(self.first)).then_some(self.first)
    }

    /// What `rule`, which never goes back as the day goes on, gives for the days that it can be.
    pub fn count<T: PartialEq>(&self, rule: impl Fn(Date) -> Option<T>) -> Counted<T> {
        let Some(last) = self.last else { return Counted::Unknown };
        if self.about {
            let middle = rule(self.first);
            let sure = rule(plus_days(self.first, -SLACK)) == middle && rule(plus_days(self.first, SLACK)) == middle;
            return match middle {
                Some(value) if sure => Counted::Sure(value),
                Some(value) => Counted::About(value),
                None => Counted::Unknown,
            };
        }
        match (rule(self.first), rule(last)) {
            (Some(a), Some(b)) if a == b => Counted::Sure(a),
            (Some(a), Some(b)) => Counted::Between(a, b),
            _ => Counted::Unknown,
        }
    }
}
