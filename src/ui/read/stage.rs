//! What the parts of Read share: what is shown, which column keys act on, what is lit.

use super::lock::Lock;
use super::painter::Painter;
use super::{PANE, id_of, opener_of};
use crate::engine::comparison::Place;
use crate::state::read::stops::{step, stops};
use crate::state::read::{Column, columns};
use crate::ui::browser::later::next_frame;
use crate::ui::browser::{document, screen};
use crate::ui::page::Page;
use leptos::prelude::*;
use std::sync::Arc;

/// From which window size on columns stand side by side and scroll each by itself.
const WIDE: &str = "(min-width: 48rem) and (min-height: 34rem)";

/// How many columns come back with a frame, beside the one that stood alone: that is laid out anew by itself.
const BACK: usize = 1;

/// How many columns are drawn at once.
const FIRST: usize = 4;
/// How many more with each frame.
const MORE: usize = 2;

/// What is said of a passage beside it, in pixels of the window.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Hint {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) words: String,
}

/// Read; copied into its parts by context.
#[derive(Clone, Copy)]
pub(super) struct Stage {
    pub(super) page: Page,
    /// The sources shown, in order.
    pub(super) shown: Memo<Vec<usize>>,
    /// Their texts with marks.
    pub(super) columns: Memo<Arc<Vec<Column>>>,
    /// The passage chosen.
    pub(super) place: Memo<Option<Place>>,
    /// The passages that differences are shown at, in order.
    pub(super) stops: Memo<Arc<Vec<Place>>>,
    /// The stop that the reader is at.
    pub(super) stop: RwSignal<Option<usize>>,
    /// The source that keys act on, and that a phone shows.
    pub(super) current: RwSignal<Option<usize>>,
    pub(super) hint: RwSignal<Option<Hint>>,
    pub(super) lock: Lock,
    pub(super) painter: Painter,
    /// How many columns are drawn: fewer than all for some frames at the beginning.
    pub(super) drawn: RwSignal<usize>,
    /// How many columns may stand side by side: fewer than all for some frames after one stood alone.
    pub(super) back: RwSignal<usize>,
    /// Where a swipe began.
    pub(super) swipe: StoredValue<Option<(f64, f64)>>,
}

impl Stage {
    /// The stage; `place` is the passage chosen.
    pub(super) fn new(page: Page, place: Memo<Option<Place>>) -> Self {
        let shown = page.shown();
        let columns =
            Memo::new(move |_| Arc::new(page.library.with(|library| shown.with(|shown| columns(library, shown)))));
        let base_first = Memo::new(move |_| page.base_first());
        let stops = Memo::new(move |_| {
            Arc::new(page.library.with(|library| base_first.with(|base_first| stops(library, base_first))))
        });
        let stage = Self {
            page,
            shown,
            columns,
            place,
            stops,
            stop: RwSignal::new(None),
            current: RwSignal::new(None),
            hint: RwSignal::new(None),
            lock: Lock::new(page, shown),
            painter: Painter::new(page),
            drawn: RwSignal::new(FIRST),
            back: RwSignal::new(usize::MAX),
            swipe: StoredValue::new(None),
        };
        on_cleanup(move || page.sought.set_value(None));
        Effect::new(move |_| {
            stage.shown.track();
            next_frame(stage.drawn, move || stage.draw_more());
        });
        stage
    }

    fn draw_more(self) {
        if self.all_drawn() {
            return;
        }
        self.drawn.update(|drawn| *drawn += MORE);
        next_frame(self.drawn, move || self.draw_more());
    }

    /// Whether no columns are drawn but those that are drawn at once; not tracked.
    pub(super) fn at_first(self) -> bool {
        self.drawn.get_untracked() == FIRST
    }

    /// Whether no column is still to be drawn; not tracked.
    fn all_drawn(self) -> bool {
        self.drawn.get_untracked() >= self.shown.with_untracked(Vec::len)
    }

    /// The sources whose columns are drawn, in order: the first ones, and those that the reader came for.
    pub(super) fn drawn_columns(self) -> Vec<usize> {
        let (drawn, alone) = (self.drawn.get(), self.alone());
        let chosen = self.place.with(|place| place.map(|place| place.source));
        let wanted = |at: usize, source: usize| at < drawn || Some(source) == alone || Some(source) == chosen;
        self.shown.with(|shown| {
            let columns = shown.iter().copied().enumerate().filter(|(at, source)| wanted(*at, *source));
            columns.map(|(_, source)| source).collect()
        })
    }

    /// Has columns stand side by side again after one stood alone: some with each frame, for all of them have to be laid
    /// out; the one that stood alone stays in the window.
    pub(super) fn come_back(self) {
        self.back.set(BACK);
        next_frame(self.back, move || self.more_come_back());
    }

    fn more_come_back(self) {
        let back = self.back.get_untracked().saturating_add(BACK);
        if back < self.shown.with_untracked(Vec::len) {
            self.back.set(back);
            next_frame(self.back, move || self.more_come_back());
            return;
        }
        self.back.set(usize::MAX);
        if let Some(source) = self.current.get_untracked() {
            next_frame(self.back, move || screen::bring_sideways(&format!("column-{source}")));
        }
    }

    /// Whether a column is out of the page: another stands alone, or did and this one has not come back yet.
    pub(super) fn out(self, source: usize) -> bool {
        let alone = self.alone();
        let at = self.shown.with(|shown| shown.iter().position(|s| *s == source));
        alone.is_some_and(|alone| alone != source)
            || (self.back.get() <= at.unwrap_or_default() && self.current.get() != Some(source))
    }

    /// Whether columns stand side by side and scroll each by itself.
    pub(super) fn wide() -> bool {
        screen::matches(WIDE)
    }

    /// The source that keys act on: the one last touched, else the first.
    pub(super) fn source(self) -> Option<usize> {
        let current = self.current.get();
        self.shown.with(|shown| current.filter(|c| shown.contains(c)).or(shown.first().copied()))
    }

    /// Its place among those shown.
    pub(super) fn at(self) -> usize {
        let source = self.source();
        self.shown.with(|shown| shown.iter().position(|s| Some(*s) == source).unwrap_or(0))
    }

    /// The source whose column alone is shown: the maximised one, or the only one.
    pub(super) fn alone(self) -> Option<usize> {
        let id = self.page.link.with(|link| link.maximised.clone());
        let named = id.and_then(|id| self.page.library.with(|library| library.source(&id)));
        self.shown.with(|shown| match shown.as_slice() {
            [only] => Some(*only),
            shown => named.filter(|s| shown.contains(s)),
        })
    }

    /// Lights a passage and its partners in the other columns; none puts the light out.
    pub(super) fn light(self, place: Option<Place>) {
        light_up(self.page, place, "lit");
    }

    /// Marks the chosen passage and its partners, and brings them into view, once they are there.
    pub(super) fn show_chosen(self) {
        let place = self.place.get();
        let painted = self.painter.done.get();
        if !painted || !self.all_drawn() {
            return;
        }
        self.reach();
        light_up(self.page, place, "chosen");
        if let Some(place) = place {
            self.current.set(Some(place.source));
            let stops = self.stops.get();
            let same = |stop: &Place| {
                self.page.library.with_untracked(|library| {
                    *stop == place
                        || (library.point_index(*stop).is_some()
                            && library.point_index(*stop) == library.point_index(place))
                })
            };
            if let Some(at) = stops.iter().position(same) {
                self.stop.set(Some(at));
            }
            next_frame(self.current, move || {
                self.reach();
                self.bring(place, false);
            });
        }
    }

    /// Brings a passage into view, to the reading line where `centred`, and its partners beside it.
    pub(super) fn bring(self, place: Place, centred: bool) {
        if self.hint.is_disposed() {
            return;
        }
        if Self::wide() {
            screen::bring_sideways(&format!("column-{}", place.source));
            self.lock.go_to(place, centred);
        } else {
            document::reveal(&id_of(place), PANE);
        }
    }

    /// Goes to the next (`by` 1) or previous (`by` -1) difference, and says which it is.
    pub(super) fn go_to_stop(self, by: isize) {
        let page = self.page;
        let words = &page.strings().read;
        let stops = self.stops.get_untracked();
        let focused = super::place_of(&document::focused());
        let chosen = self.place.get_untracked();
        let at_stop = self.stop.get_untracked().and_then(|at| stops.get(at).copied());
        // The next press goes on from a stop that is still sought.
        let from = page.sought.get_value().or(focused).or(chosen).or(at_stop);
        let base_first = untrack(|| page.base_first());
        let Some(at) = page.library.with_untracked(|library| step(library, &stops, &base_first, from, by)) else {
            return page.announce(words.no_stops);
        };
        let Some(place) = stops.get(at).copied() else { return };
        self.stop.set(Some(at));
        self.current.set(Some(place.source));
        let label = page.library.with_untracked(|library| {
            library.point_of(place.source, place.sentence).map(|p| p.label.clone()).unwrap_or_default()
        });
        if chosen.is_some() {
            crate::ui::compare::open(page, place, false);
        }
        page.announce((words.stop_said)(at, stops.len(), &label));
        page.sought.set_value(Some(place));
        document::focus(&opener_of(place));
        next_frame(self.current, move || self.reach());
    }

    /// Gives the focus to the passage that is sought, and brings it into view; later, where it is not drawn yet.
    pub(super) fn reach(self) {
        let Some(place) = self.page.sought.get_value() else { return };
        document::focus(&opener_of(place));
        if document::focused() == opener_of(place) {
            self.page.sought.set_value(None);
            self.bring(place, true);
        }
    }

    /// Makes another column the one that keys act on: the one `by` places further on.
    pub(super) fn go_to_source(self, by: isize) {
        let page = self.page;
        let (shown, before) = untrack(|| (self.shown.get(), self.at()));
        let Some(at) = before.checked_add_signed(by).filter(|at| *at < shown.len()) else { return };
        let Some(source) = shown.get(at).copied() else { return };
        let counterpart = (!Self::wide()).then(|| self.lock.counterpart(shown.get(before).copied(), source)).flatten();
        self.current.set(Some(source));
        if untrack(|| page.link.with(|link| link.maximised.is_some())) {
            let id = page.library.with_untracked(|library| library.articles.get(source).map(|a| a.id.clone()));
            page.replace(page.with(|link| link.maximised = id));
        }
        page.announce((page.strings().read.source_at)(&page.label(source), at, shown.len()));
        next_frame(self.current, move || {
            if Self::wide() {
                screen::bring_sideways(&format!("column-{source}"));
                let stop = document::all(&format!("#column-{source} a.opener[tabindex='0']"));
                let id = stop.first().map(web_sys::Element::id);
                document::focus(&id.unwrap_or_else(|| format!("column-{source}")));
            } else if let Some(place) = counterpart {
                document::reveal_at_once(&id_of(place));
            }
        });
    }
}

/// Gives the class to a passage and its partners in the other columns, and takes it from all others.
fn light_up(page: Page, place: Option<Place>, class: &str) {
    let selector = place.map(|place| {
        let partners = page.library.with_untracked(|library| {
            library.point_of(place.source, place.sentence).map(|point| point.places.clone()).unwrap_or(vec![place])
        });
        partners.into_iter().map(|p| format!("#{}", id_of(p))).collect::<Vec<_>>().join(",")
    });
    document::only_these(class, &selector.unwrap_or_default());
}
