//! Timeline: what happened when, according to whom.

mod axis;
mod chart;
mod controls;
mod correct;
mod drawing;
mod event_box;
mod gestures;
mod lane;
mod list;
mod mark;
mod matching;
mod overview;
mod signs;
mod stage;
mod words;

use super::browser::screen;
use super::page::Page;
use crate::state::link::{Lanes, View};
use crate::state::timeline::content::seen;
use chart::Chart;
use controls::Controls;
use event_box::{EventBox, GatheredBox};
use leptos::prelude::*;
use list::EventList;
use stage::Stage;

/// Where the list is the default.
const SMALL: &str = "(max-width: 47.99rem)";

/// The view.
#[component]
pub(crate) fn TimelineView() -> impl IntoView {
    let page = Page::get();
    let words = move || &page.strings().timeline;
    let small = RwSignal::new(screen::matches(SMALL));
    let resized = StoredValue::new_local(Some(screen::on_resize(move || {
        let now = screen::matches(SMALL);
        if small.try_get_untracked().is_some_and(|before| before != now) {
            small.set(now);
        }
    })));
    on_cleanup(move || drop(resized.try_update_value(Option::take)));
    // Lanes are as wide as the window, paper is not: what is printed is the list.
    let printing = RwSignal::new(false);
    let printer = StoredValue::new_local(screen::on_print(move |on| {
        let _ = printing.try_set(on);
    }));
    on_cleanup(move || drop(printer.try_update_value(std::mem::take)));
    let lanes = Memo::new(move |_| {
        if printing.get() {
            return Lanes::List;
        }
        let usual = if small.get() { Lanes::List } else { Lanes::Both };
        page.link.with(|link| link.lanes.unwrap_or(usual))
    });
    let stage = Stage::new(page, lanes);
    provide_context(stage);
    let shown = page.shown();
    let events = Memo::new(move |_| stage.content.with(|c| c.events));
    let lede = move || match events.get() {
        0 => words().none.to_owned(),
        n => (words().lede)(n, shown.with(Vec::len)),
    };
    let chosen = Memo::new(move |_| {
        let id = page.link.with(|link| link.event.clone())?;
        let found = page.library.with(|library| {
            let at = library.comparison.events.iter().position(|e| e.id == id)?;
            seen(library.comparison.events.get(at)?, &shown.get()).map(|_| at)
        });
        Some(found.ok_or(id))
    });
    let lost = move || {
        let id = chosen.get()?.err()?;
        Some(view! { <p class="notice" role="alert">{(words().no_event)(&id)}</p> })
    };
    let drawn = move || {
        if lanes.get() == Lanes::List {
            return view! { <EventList chosen=chosen /> }.into_any();
        }
        view! {
            <Chart />
            {move || {
                page.library.track();
                page.own.track();
                shown.track();
                match (chosen.get(), stage.opened.get()) {
                    (Some(Ok(event)), _) => Some(view! { <EventBox event=event /> }.into_any()),
                    (_, Some((lane, items))) => Some(view! { <GatheredBox lane=lane items=items /> }.into_any()),
                    _ => None,
                }
            }}
        }
        .into_any()
    };
    view! {
        <div class="timeline">
            <h1>{move || page.strings().bar.view(View::Timeline)}</h1>
            <p class="lede">{lede}</p>
            {lost}
            {move || (events.get() > 0).then(|| view! {
                <Controls lanes=lanes />
                {drawn}
            })}
        </div>
    }
}
