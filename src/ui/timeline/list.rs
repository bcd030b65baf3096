//! The same events as a list, by day.

use super::controls::range_line;
use super::event_box::told_by;
use super::stage::Stage;
use crate::engine::comparison::Agreement;
use crate::engine::dates::edtf::Precision;
use crate::state::timeline::list::{Day, Entry, days};
use crate::ui::parts::source::SourceName;
use crate::ui::strings::say_date;
use leptos::prelude::*;

/// The list; the event chosen is open.
#[component]
pub(super) fn EventList(chosen: Memo<Option<Result<usize, String>>>) -> impl IntoView {
    let stage = expect_context::<Stage>();
    let page = stage.page;
    let words = move || page.strings();
    let found = Memo::new(move |_| page.library.with(|library| page.link.with(|link| days(library, link))));
    let left = Memo::new(move |_| found.with(|days| days.iter().map(|d| d.entries.len()).sum::<usize>()));
    let said = move || range_line(stage, left.get());
    let open = Memo::new(move |_| chosen.get().and_then(Result::ok));
    view! {
        <p class="meta" role="status">{said}</p>
        {move || (left.get() == 0).then(|| view! { <p class="empty">{words().timeline.none_left}</p> })}
        <ol class="days">
            {move || found.get().into_iter().map(|day| view! { <DayView day=day open=open /> }).collect_view()}
        </ol>
    }
}

/// A day and what happened then.
#[component]
fn DayView(day: Day, open: Memo<Option<usize>>) -> impl IntoView {
    let stage = expect_context::<Stage>();
    let when = say_date(&day.when, stage.page.strings());
    view! {
        <li class="day">
            <h2>{when}</h2>
            <ul>{day.entries.into_iter().map(|entry| view! { <EntryView entry=entry open=open /> }).collect_view()}</ul>
        </li>
    }
}

/// An event: a button that opens its passages below it.
#[component]
fn EntryView(entry: Entry, open: Memo<Option<usize>>) -> impl IntoView {
    let stage = expect_context::<Stage>();
    let page = stage.page;
    let words = page.strings();
    let event = entry.event;
    let (id, label) = page.library.with_untracked(|library| {
        library.comparison.events.get(event).map(|e| (e.id.clone(), e.label.clone())).unwrap_or_default()
    });
    let is_open = Memo::new(move |_| open.get() == Some(event));
    let precision = entry.seen.when.precision();
    let exact = (precision != Precision::Day).then(|| (words.timeline.precision)(precision));
    let clock = (precision == Precision::Minute).then(|| say_date(&entry.seen.when, words));
    let agreement = match entry.seen.agreement {
        Agreement::Different | Agreement::Compatible => (words.timeline.agreement)(entry.seen.agreement),
        _ => None,
    };
    let class = if entry.disputed() { "agreement different" } else { "agreement" };
    let sources = entry.sources.iter().map(|source| view! { <SourceName source=*source /> }).collect_view();
    let element = format!("entry-{event}");
    let below = format!("{element}-told");
    let owned = below.clone();
    let press = move |_| {
        let id = id.clone();
        let change = |link: &mut crate::state::link::Link| {
            link.event = if link.event.as_ref() == Some(&id) { None } else { Some(id) };
        };
        page.go(page.with(change));
    };
    view! {
        <li class="entry" class:open=is_open>
            <button id=element class="line" aria-expanded=move || is_open.get().to_string() aria-controls=owned on:click=press>
                <span class="what" lang=page.texts_lang()>{label}</span>
                <span class="told">{sources}</span>
                {clock.or_else(|| exact.map(str::to_owned)).map(|e| view! { <span class="meta">{e}</span> })}
                {agreement.map(|a| view! { <span class=class>{a}</span> })}
            </button>
            <div id=below class="told-below" hidden=move || !is_open.get()>
                {move || is_open.get().then(|| told_by(page, event))}
            </div>
        </li>
    }
}
