//! The stretch of time that a date may mean, as it is drawn.

use crate::engine::dates::edtf::{Edtf, End, Moment, Precision};

/// Minutes in a day.
pub const DAY: f64 = 24.0 * 60.0;

/// The stretch of time that a date may mean, in minutes since 1970 (see [`crate::engine::dates::edtf::Minute`]).
#[derive(Clone, Debug, PartialEq)]
pub struct Extent {
    /// The first minute; none where it is open.
    pub from: Option<f64>,
    /// The minute after the last; none where it is open.
    pub to: Option<f64>,
    /// Whether its start is open, or about then: drawn faded.
    pub soft_start: bool,
    /// The same of its end.
    pub soft_end: bool,
    /// Whether it is marked as perhaps then.
    pub uncertain: bool,
    /// Whether it is known to the day or better: a point, unless the axis shows more.
    pub point: bool,
    /// Where it is one of several dates, it is not known which: each of them.
    pub choices: Vec<(f64, f64)>,
}

impl Extent {
    /// Of a date; none where it is open or unknown at both ends.
    pub fn of(date: &Edtf) -> Option<Self> {
        let from = date.earliest().map(|m| m.0 as f64);
        let to = date.latest().map(|m| m.0 as f64);
        from.or(to)?;
        let about = |end: End| end.moment().is_none_or(|m| m.approximate);
        let (soft_start, soft_end) = match date.ends() {
            Some((start, end)) => (about(start), about(end)),
            None => (date.approximate(), date.approximate()),
        };
        let one = |m: &Moment| Some((m.earliest()?.0 as f64, m.latest()?.0 as f64));
        let choices =
            if date.choices().len() > 1 { date.choices().iter().filter_map(one).collect() } else { Vec::new() };
        let point = date.ends().is_none() && choices.is_empty() && date.precision() <= Precision::Day;
        Some(Self { from, to, soft_start, soft_end, uncertain: date.uncertain(), point, choices })
    }

    /// Its ends, an open one put at the end of `whole`.
    pub fn within(&self, whole: (f64, f64)) -> (f64, f64) {
        let from = self.from.unwrap_or_else(|| whole.0.min(self.to.unwrap_or(whole.0)));
        let to = self.to.unwrap_or_else(|| whole.1.max(from));
        (from, to)
    }

    /// Whether it has a minute in common with the stretch `from`..`to`, open where there is none.
    pub fn meets(&self, from: Option<f64>, to: Option<f64>) -> bool {
        let before = |a: Option<f64>, b: Option<f64>| a.zip(b).is_none_or(|(a, b)| a < b);
        before(self.from, to) && before(from, self.to)
    }
}
