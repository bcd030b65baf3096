//! What the parts of the timeline share: what is drawn, what part of it, which mark has the focus.

mod choice;
mod focus;
mod zoom;

pub(crate) use focus::{CHART, at_of, mark_id};

use super::matching;
use crate::engine::dates::edtf::Edtf;
use crate::state::library::Library;
use crate::state::link::{Lanes, Link, Range};
use crate::state::timeline::content::{self, Content, Item, Lane};
use crate::state::timeline::layout::{self, Layout, Screen};
use crate::state::timeline::measure::ems;
use crate::state::timeline::packed::Packed;
use crate::state::timeline::walk::At;
use crate::state::timeline::window::Window;
use crate::ui::browser::screen;
use crate::ui::page::Page;
use crate::ui::strings::say_date;
use focus::current;
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

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
    /// Whether what is shown is said when it rests: it is where no pointer moves it.
    says: StoredValue<bool>,
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
            says: StoredValue::new(false),
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
            let shown = self.content.with_untracked(|c| self.window.get_untracked().to_range(&c.axis));
            if self.says.get_value() {
                self.says.set_value(false);
                let days = shown.as_ref().and_then(|r| Edtf::interval(r.from.as_ref(), r.to.as_ref()));
                self.page.announce(days.map(|days| say_date(&days, self.page.strings())).unwrap_or_default());
            }
            let range = shown.filter(|_| minutes.is_some());
            self.written.set_value(range.clone());
            if self.page.link.with_untracked(|link| link.window != range) {
                self.page.replace(self.page.with(|link| link.window = range));
            }
        };
        self.timer.set_value(set_timeout_with_handle(write, SETTLED).ok());
    }
}

/// What an item's event is called.
pub(crate) fn label_of<'a>(library: &'a Library, item: &Item) -> &'a str {
    library.comparison.events.get(item.event).map(|e| e.label.as_str()).unwrap_or_default()
}
