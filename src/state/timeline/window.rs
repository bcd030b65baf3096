//! The part of the axis that is on screen: zoomed, moved, and turned into pixels.

use super::axis::Axis;
use super::extent::DAY;
use crate::engine::dates::edtf::{Edtf, Minute};
use crate::state::link::Range;

/// The least that can be zoomed to, in minutes.
pub const CLOSEST: f64 = 20.0;
/// How much wider than what it shows the whole is, on either side, as a share of it.
const MARGIN: f64 = 0.035;

/// A part of the axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    /// The place at its left edge.
    pub from: f64,
    /// The place at its right edge.
    pub to: f64,
}

impl Window {
    /// The whole axis, with a margin; never less than [`CLOSEST`].
    pub fn whole(axis: &Axis) -> Self {
        let (from, to) = axis.ends();
        Self::around(from, to)
    }

    /// The stretch between two places, with a margin.
    pub fn around(from: f64, to: f64) -> Self {
        let margin = ((to - from) * MARGIN).max((CLOSEST - (to - from)) / 2.0);
        Self { from: from - margin, to: to + margin }
    }

    /// How many minutes of the axis it holds.
    pub fn length(self) -> f64 {
        self.to - self.from
    }

    /// Zoomed in by `factor` (out where it is below 1) around the place `at`, which stays where it is unless the
    /// window would leave `whole`.
    pub fn zoomed(self, factor: f64, at: f64, whole: Window) -> Self {
        if !(factor.is_finite() && factor > 0.0 && at.is_finite()) {
            return self;
        }
        let length = (self.length() / factor).max(CLOSEST).min(whole.length());
        let from = at - (at - self.from) * (length / self.length().max(f64::MIN_POSITIVE));
        Self { from, to: from + length }.inside(whole)
    }

    /// Moved by `by` minutes of the axis, inside `whole`.
    pub fn moved(self, by: f64, whole: Window) -> Self {
        if !by.is_finite() {
            return self;
        }
        Self { from: self.from + by, to: self.to + by }.inside(whole)
    }

    /// The same length, shifted so that it lies in `whole`; `whole` where it is no shorter.
    pub fn inside(self, whole: Window) -> Self {
        if self.length() >= whole.length() {
            return whole;
        }
        let by = (whole.from - self.from).max(0.0) - (self.to - whole.to).max(0.0);
        Self { from: self.from + by, to: self.to + by }
    }

    /// Moved just as far as needed for the places `from`..`to` to be on it, or `from` where they don't fit.
    pub fn revealing(self, from: f64, to: f64, whole: Window) -> Self {
        let margin = self.length() * MARGIN;
        let by = if from - margin < self.from {
            from - margin - self.from
        } else if to + margin > self.to {
            (to + margin - self.to).min(from - margin - self.from)
        } else {
            0.0
        };
        if by == 0.0 { self } else { self.moved(by, whole) }
    }

    /// Where a place stands on a screen `width` pixels wide.
    pub fn x(self, place: f64, width: f64) -> f64 {
        (place - self.from) / self.length().max(f64::MIN_POSITIVE) * width
    }

    /// The place at pixel `x` of a screen `width` pixels wide.
    pub fn place(self, x: f64, width: f64) -> f64 {
        self.from + x / width.max(1.0) * self.length()
    }

    /// As a link holds it: to the day where it is longer than 60 days, else to the minute.
    pub fn to_range(self, axis: &Axis) -> Option<Range> {
        let exact = self.length() < 60.0 * DAY;
        let end = |place: f64| {
            let minute = axis.time(place);
            let day = Minute(minute as i64).day()?;
            let inside = (minute as i64).rem_euclid(DAY as i64);
            let (hour, minute) = (u8::try_from(inside / 60).ok()?, u8::try_from(inside % 60).ok()?);
            if exact && inside != 0 { Edtf::time(day, hour, minute) } else { Some(day.into()) }
        };
        Some(Range { from: Some(end(self.from)?), to: Some(end(self.to)?) })
    }

    /// The window that a link holds, inside `whole`; none where it is open at an end.
    pub fn of_range(range: &Range, axis: &Axis, whole: Window) -> Option<Self> {
        let start = |date: &Option<Edtf>| Some(axis.place(date.as_ref()?.earliest()?.0 as f64));
        let (from, to) = (start(&range.from)?, start(&range.to)?);
        let middle = (from + to) / 2.0;
        let length = (to - from).max(CLOSEST);
        Some(Self { from: middle - length / 2.0, to: middle + length / 2.0 }.inside(whole))
    }
}
