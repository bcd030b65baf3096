//! What the parts of the timeline share: what is drawn, what part of it, which mark has the focus.

use super::matching;
use crate::engine::dates::edtf::{Edtf, Minute};
use crate::state::library::Library;
use crate::state::link::{Lanes, Link, Range};
use crate::state::timeline::content::{self, Content, Item, Lane};
use crate::state::timeline::layout::{self, Layout, Screen};
use crate::state::timeline::list::range_minutes;
use crate::state::timeline::measure::ems;
use crate::state::timeline::packed::Packed;
use crate::state::timeline::walk::{At, Step, walk};
use crate::state::timeline::window::Window;
use crate::ui::browser::{document, screen};
use crate::ui::page::Page;
use crate::ui::strings::say_date;
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

/// How much a press of a zoom button or key zooms.
const ZOOM: f64 = 1.6;
/// How much of the screen a key or button moves.
const MOVE: f64 = 0.25;
/// How long the window has to stay for the link to follow.
const SETTLED: Duration = Duration::from_millis(250);

/// The timeline; copied into its parts by context.
#[derive(Clone, Copy)]
pub(crate) struct Stage {
    pub(crate) page: Page,
    /// What stands on it.
    pub(crate) content: Memo<Arc<Content>>,
    /// The part of it that is on screen.
    pub(crate) window: Memo<Window>,
    /// All of it.
    pub(crate) whole: Memo<Window>,
    /// Its size.
    pub(crate) screen: RwSignal<Screen>,
    /// It in pixels.
    pub(crate) layout: Memo<Arc<Layout>>,
    /// The event chosen, by place among the comparison's.
    pub(crate) chosen: Memo<Option<usize>>,
    /// The range of days chosen.
    pub(crate) range: Memo<Option<Range>>,
    /// For each event whether it fits what is looked for; none where nothing is.
    pub(crate) matching: Memo<Option<Arc<Vec<bool>>>>,
    /// The events that the sources shown tell of, by place among the comparison's.
    pub(crate) shown_events: Memo<Arc<BTreeSet<usize>>>,
    /// The mark that the keys act on.
    pub(crate) at: Memo<Option<At>>,
    /// The counted mark that is open.
    pub(crate) opened: RwSignal<Option<(Lane, Vec<usize>)>>,
    /// Where a range that is chosen by keys begins.
    pub(crate) marking: RwSignal<Option<Edtf>>,
    chosen_at: RwSignal<Option<At>>,
    /// The part on screen in minutes; none for all of it.
    minutes: RwSignal<Option<(f64, f64)>>,
    written: StoredValue<Option<Range>>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

/// The rows that the marks stand in, and what they were made for.
#[derive(Clone)]
struct Rows {
    content: Arc<Content>,
    chosen: Option<usize>,
    packed: Arc<Packed>,
}

impl Stage {
    /// The stage for the lanes that are shown.
    pub(crate) fn new(page: Page, lanes: Memo<Lanes>) -> Self {
        let basis = Memo::new(move |_| page.link.with(|link| (link.sources.clone(), !link.even_axis)));
        let content = Memo::new_with_compare(
            move |_| {
                let (sources, fold) = basis.get();
                let link = Link { sources, ..Link::default() };
                Arc::new(page.library.with(|library| content::content(library, &link, lanes.get(), fold)))
            },
            |before, now| !before.zip(now).is_some_and(|(before, now)| Arc::ptr_eq(before, now)),
        );
        let whole = Memo::new(move |_| content.with(|c| Window::whole(&c.axis)));
        let minutes = RwSignal::new(None);
        let window = Memo::new(move |_| {
            let whole = whole.get();
            let place = |(from, to): (f64, f64)| {
                content.with(|c| Window { from: c.axis.place(from), to: c.axis.place(to) }.inside(whole))
            };
            minutes.get().map_or(whole, place)
        });
        let screen = RwSignal::new(Screen { width: 0.0, em: screen::em(), stacked: false });
        let named = Memo::new(move |_| page.link.with(|link| link.event.clone()));
        let chosen = Memo::new(move |_| {
            let id = named.get()?;
            page.library.with(|library| library.comparison.events.iter().position(|e| e.id == id))
        });
        let labels = Memo::new(move |_| {
            page.library.with(|l| Arc::new(l.comparison.events.iter().map(|e| ems(&e.label)).collect::<Vec<f64>>()))
        });
        let rows = Memo::new_with_compare(
            move |before: Option<&Rows>| {
                let (content, chosen, window, screen) = (content.get(), chosen.get(), window.get(), screen.get());
                let serves = |rows: &&Rows| {
                    Arc::ptr_eq(&rows.content, &content) && rows.chosen == chosen && rows.packed.holds(window, screen)
                };
                if let Some(rows) = before.filter(serves) {
                    return rows.clone();
                }
                let labels = labels.get();
                let label = |item: &Item| labels.get(item.event).copied().unwrap_or_default();
                let weight = |item: &Item| item.sources.len() + if chosen == Some(item.event) { 100 } else { 0 };
                let packed = Arc::new(Packed::around(&content, window, screen, &label, &weight));
                Rows { content, chosen, packed }
            },
            |before, now| !before.zip(now).is_some_and(|(before, now)| Arc::ptr_eq(&before.packed, &now.packed)),
        );
        let layout = Memo::new_with_compare(
            move |_| rows.with(|rows| Arc::new(layout::seen(&rows.packed, &rows.content, window.get()))),
            |_, _| true,
        );
        let chosen_at = RwSignal::new(None);
        let at = Memo::new(move |_| current(&content.get(), &layout.get(), chosen_at.get()));
        let stage = Self {
            page,
            content,
            window,
            whole,
            screen,
            layout,
            chosen,
            range: Memo::new(move |_| page.link.with(|link| link.range.clone())),
            matching: matching::follow(page),
            shown_events: Memo::new(move |_| {
                content.with(|c| Arc::new(c.lanes.iter().flat_map(|l| &l.items).map(|i| i.event).collect()))
            }),
            at,
            opened: RwSignal::new(None),
            marking: RwSignal::new(None),
            chosen_at,
            minutes,
            written: StoredValue::new(None),
            timer: StoredValue::new(None),
        };
        // What a counted mark holds is named by its place on the lane.
        Effect::new(move |_| {
            content.track();
            stage.opened.set(None);
        });
        stage.follow_link();
        on_cleanup(move || stage.rest());
        stage
    }

    /// The window that the link holds, whenever the link changes by other hands than ours.
    fn follow_link(self) {
        let held = Memo::new(move |_| self.page.link.with(|link| link.window.clone()));
        Effect::new(move |_| {
            let held = held.get();
            if held == self.written.get_value() && held.is_some() {
                return;
            }
            self.written.set_value(held.clone());
            let times = held.and_then(|range| {
                self.content.with_untracked(|c| {
                    let window = Window::of_range(&range, &c.axis, self.whole.get_untracked())?;
                    Some((c.axis.time(window.from), c.axis.time(window.to)))
                })
            });
            self.minutes.set(times);
        });
    }

    /// Gives up what is still to be written into the link.
    fn rest(self) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }

    /// Shows a part of the axis; the link follows when the reader rests.
    pub(crate) fn show(self, window: Window) {
        let whole = self.whole.get_untracked();
        let all = window.length() >= whole.length() * 0.999;
        let times = self.content.with_untracked(|c| (c.axis.time(window.from), c.axis.time(window.to)));
        self.minutes.set((!all).then_some(times));
        self.rest();
        let write = move || {
            let Some(minutes) = self.minutes.try_get_untracked() else { return };
            let range =
                minutes.and_then(|_| self.content.with_untracked(|c| self.window.get_untracked().to_range(&c.axis)));
            self.written.set_value(range.clone());
            if self.page.link.with_untracked(|link| link.window != range) {
                self.page.replace(self.page.with(|link| link.window = range));
            }
        };
        self.timer.set_value(set_timeout_with_handle(write, SETTLED).ok());
    }

    /// Zooms by `factor` around a place of the axis; without one, around the mark that has the focus where it is
    /// on screen, else the middle.
    pub(crate) fn zoom(self, factor: f64, around: Option<f64>) {
        let window = self.window.get_untracked();
        let place = around.or_else(|| self.focused_place()).unwrap_or((window.from + window.to) / 2.0);
        self.show(window.zoomed(factor, place, self.whole.get_untracked()));
    }

    pub(crate) fn zoom_in(self) {
        self.zoom(ZOOM, None);
    }

    pub(crate) fn zoom_out(self) {
        self.zoom(1.0 / ZOOM, None);
    }

    /// Shows all.
    pub(crate) fn fit_all(self) {
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

    /// The middle of the mark that has the focus, where it is on screen.
    fn focused_place(self) -> Option<f64> {
        let at = self.chosen_at.get_untracked()?;
        let window = self.window.get_untracked();
        let (from, to) = self.content.with_untracked(|c| c.item(at.lane, at.item).map(|i| c.places(i)))?;
        let middle = (from + to) / 2.0;
        (window.from <= middle && middle <= window.to).then_some(middle)
    }

    /// Makes a mark the one that keys act on.
    pub(crate) fn rest_on(self, at: At) {
        if self.chosen_at.get_untracked() != Some(at) {
            self.chosen_at.set(Some(at));
        }
    }

    /// Goes to another mark and gives it the focus, moving the window where it is not on screen.
    pub(crate) fn walk(self, step: Step) {
        let Some(at) = self.at.get_untracked() else { return };
        let content = self.content.get_untracked();
        let next = self.layout.with_untracked(|layout| walk(&content, layout, at, step));
        let Some(next) = next else { return };
        if let Some((from, to)) = content.item(next.lane, next.item).map(|item| content.places(item)) {
            let window = self.window.get_untracked();
            let moved = window.revealing(from, to, self.whole.get_untracked());
            if moved != window {
                self.show(moved);
            }
        }
        self.chosen_at.set(Some(next));
        self.focus();
    }

    /// Gives the focus to the mark that keys act on, once it is drawn.
    pub(crate) fn focus(self) {
        request_animation_frame(move || {
            if let Some(at) = self.at.try_get_untracked().flatten() {
                document::focus(&mark_id(at));
            }
        });
    }

    /// One press of an arrow with Shift, or of a Page key.
    pub(crate) fn page_by(self, direction: f64) {
        self.shift(direction * MOVE);
    }

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

/// The mark that keys act on: the one rested on, else the first on screen.
fn current(content: &Content, layout: &Layout, rested: Option<At>) -> Option<At> {
    let first = |at: At| {
        let mark = layout.mark(at.lane, at.item)?;
        Some(At { lane: at.lane, item: *mark.items.first()? })
    };
    let there = rested.filter(|at| content.item(at.lane, at.item).is_some()).and_then(first);
    there.or_else(|| {
        let lane = layout.lanes.iter().find(|l| !l.marks.is_empty())?;
        Some(At { lane: lane.lane, item: *lane.marks.first()?.items.first()? })
    })
}

/// The id of the element of a mark, by its first item.
pub(crate) fn mark_id(at: At) -> String {
    match at.lane {
        Lane::Merged => format!("e-all-{}", at.item),
        Lane::Source(source) => format!("e-{source}-{}", at.item),
    }
}

/// The item that a mark's element begins with, by its id.
pub(crate) fn at_of(id: &str) -> Option<At> {
    let (lane, item) = id.strip_prefix("e-")?.split_once('-')?;
    let lane = if lane == "all" { Lane::Merged } else { Lane::Source(lane.parse().ok()?) };
    Some(At { lane, item: item.parse().ok()? })
}

/// What an item's event is called.
pub(crate) fn label_of<'a>(library: &'a Library, item: &Item) -> &'a str {
    library.comparison.events.get(item.event).map(|e| e.label.as_str()).unwrap_or_default()
}
