//! What part of the axis is shown: zoomed, moved, fitted.

use super::Stage;
use crate::state::link::Range;
use crate::state::timeline::list::range_minutes;
use crate::state::timeline::window::Window;
use leptos::prelude::*;

/// How much a press of a zoom button or key zooms.
const ZOOM: f64 = 1.6;
/// How much of the screen a key or button moves.
const MOVE: f64 = 0.25;

impl Stage {
    /// Zooms by `factor` around a place of the axis; without one, around the mark that has the focus where it is
    /// on screen, else the middle.
    pub(crate) fn zoom(self, factor: f64, around: Option<f64>) {
        let window = self.window.get_untracked();
        let place = around.or_else(|| self.focused_place()).unwrap_or((window.from + window.to) / 2.0);
        self.show(window.zoomed(factor, place, self.whole.get_untracked()));
    }

    pub(crate) fn zoom_in(self) {
        self.says.set_value(true);
        self.zoom(ZOOM, None);
    }

    pub(crate) fn zoom_out(self) {
        self.says.set_value(true);
        self.zoom(1.0 / ZOOM, None);
    }

    /// Shows all.
    pub(crate) fn fit_all(self) {
        self.says.set_value(true);
        self.show(self.whole.get_untracked());
    }

    /// Whether a part is shown.
    pub(crate) fn zoomed(self) -> bool {
        self.minutes.with(Option::is_some)
    }

    /// Shows the stretch of the event chosen, or of the range chosen.
    pub(crate) fn fit_choice(self) {
        let content = self.content.get_untracked();
        let of_event = |event: usize| {
            let items = content.lanes.iter().flat_map(|l| &l.items).filter(|i| i.event == event);
            items.map(|i| content.places(i)).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
        };
        let of_range = |range: Range| {
            let (from, to) = range_minutes(&range);
            let (first, last) = content.axis.times();
            Some((content.axis.place(from.unwrap_or(first)), content.axis.place(to.unwrap_or(last))))
        };
        let event = self.chosen.get_untracked().and_then(of_event);
        let places = event.or_else(|| self.range.get_untracked().and_then(of_range));
        if let Some((from, to)) = places {
            self.show(Window::around(from, to).inside(self.whole.get_untracked()));
        }
    }

    /// Moves by a part of the screen: -1 to 1.
    pub(crate) fn shift(self, part: f64) {
        let window = self.window.get_untracked();
        self.show(window.moved(window.length() * part, self.whole.get_untracked()));
    }

    /// Moves by pixels.
    pub(crate) fn drag(self, from: Window, pixels: f64) {
        let width = self.screen.get_untracked().width.max(1.0);
        self.show(from.moved(-pixels / width * from.length(), self.whole.get_untracked()));
    }

    /// One press of an arrow with Shift, or of a Page key.
    pub(crate) fn page_by(self, direction: f64) {
        self.says.set_value(true);
        self.shift(direction * MOVE);
    }

    /// The middle of the mark that has the focus, where it is on screen.
    fn focused_place(self) -> Option<f64> {
        let at = self.chosen_at.get_untracked()?;
        let window = self.window.get_untracked();
        let (from, to) = self.content.with_untracked(|c| c.item(at.lane, at.item).map(|i| c.places(i)))?;
        let middle = (from + to) / 2.0;
        (window.from <= middle && middle <= window.to).then_some(middle)
    }
}
