//! What is open and what is chosen: an event, a counted mark, a range of days.

use super::Stage;
use crate::engine::dates::edtf::{Edtf, Minute};
use crate::state::link::Range;
use crate::state::timeline::content::Lane;
use crate::state::timeline::walk::At;
use crate::state::timeline::window::Window;
use crate::ui::strings::say_date;
use leptos::prelude::*;

impl Stage {
    /// Chooses an item's event, or no longer.
    pub(crate) fn choose(self, at: At) {
        let Some(event) = self.content.with_untracked(|c| c.item(at.lane, at.item).map(|item| item.event)) else {
            return;
        };
        let id = self.page.library.with_untracked(|library| library.comparison.events.get(event).map(|e| e.id.clone()));
        let chosen = self.page.link.with_untracked(|link| link.event.clone());
        self.opened.set(None);
        let event = if chosen == id { None } else { id };
        self.page.go(self.page.with(|link| link.event = event));
    }

    /// Opens a counted mark: zooms in where that parts it, else lists what it holds.
    pub(crate) fn open(self, lane: Lane, items: Vec<usize>) {
        if self.page.link.with_untracked(|link| link.event.is_some()) {
            self.page.go(self.page.with(|link| link.event = None));
        }
        self.opened.set(Some((lane, items)));
    }

    /// Closes what is open below the lanes.
    pub(crate) fn close(self) {
        self.opened.set(None);
        self.marking.set(None);
        if self.page.link.with_untracked(|link| link.event.is_some()) {
            self.page.go(self.page.with(|link| link.event = None));
        }
    }

    /// Whether the reader has been on a mark: a box that opens then is an answer, and is scrolled to.
    pub(crate) fn seen_before(self) -> bool {
        self.chosen_at.with_untracked(Option::is_some)
    }

    /// The stretch of some items of a lane, where zooming in would part them.
    pub(crate) fn parts(self, lane: Lane, items: &[usize]) -> Option<Window> {
        self.content.with_untracked(|c| {
            let places: Vec<(f64, f64)> = items.iter().filter_map(|i| c.item(lane, *i)).map(|i| c.places(i)).collect();
            let middle = |(a, b): &(f64, f64)| (a + b) / 2.0;
            let low = places.iter().map(middle).reduce(f64::min)?;
            let high = places.iter().map(middle).reduce(f64::max)?;
            let from = places.iter().map(|p| p.0).reduce(f64::min)?;
            let to = places.iter().map(|p| p.1).reduce(f64::max)?;
            let window = Window::around(from, to).inside(self.whole.get_untracked());
            (high > low && window.length() < self.window.get_untracked().length() * 0.9).then_some(window)
        })
    }

    /// Chooses the days from one pixel to another as the range.
    pub(crate) fn choose_range(self, from: f64, to: f64) {
        let window = self.window.get_untracked();
        let width = self.screen.get_untracked().width;
        let day = |x: f64| {
            let minute = self.content.with_untracked(|c| c.axis.time(window.place(x.clamp(0.0, width), width)));
            Minute(minute as i64).day().map(Edtf::from)
        };
        let range = Range { from: day(from), to: day(to) };
        self.page.go(self.page.with(|link| link.range = Some(range)));
    }

    /// Begins a range at the mark that keys act on, or ends the one begun and chooses it.
    pub(crate) fn mark_range(self) {
        let Some(at) = self.at.get_untracked() else { return };
        let Some(here) = self.content.with_untracked(|c| c.item(at.lane, at.item).map(|i| i.when.clone())) else {
            return;
        };
        let words = self.page.strings();
        let Some(there) = self.marking.get_untracked() else {
            self.page.announce((words.timeline.range_begun)(&say_date(&here, words)));
            return self.marking.set(Some(here));
        };
        self.marking.set(None);
        if let Some(range) = days_between(&there, &here) {
            let days = Edtf::interval(range.from.as_ref(), range.to.as_ref());
            self.page.go(self.page.with(|link| link.range = Some(range)));
            self.page.announce(days.map(|days| say_date(&days, words)).unwrap_or_default());
        }
    }

    /// The range that is being chosen by keys, as far as the mark that they act on.
    pub(crate) fn marked(self) -> Option<Range> {
        let there = self.marking.get()?;
        let at = self.at.get()?;
        let here = self.content.with(|c| c.item(at.lane, at.item).map(|i| i.when.clone()))?;
        days_between(&there, &here)
    }
}

/// From the first day of both to the last.
fn days_between(a: &Edtf, b: &Edtf) -> Option<Range> {
    let from = [a.earliest(), b.earliest()].into_iter().flatten().min()?.day()?;
    let last = [a.latest(), b.latest()].into_iter().flatten().max()?;
    let to = Minute(last.0 - 1).day()?;
    Some(Range { from: Some(from.into()), to: Some(to.into()) })
}
