//! The same events as a list, by day.

use super::controls::range_line;
use super::event_box::told_by;
use super::stage::Stage;
use crate::engine::comparison::Agreement;
use crate::engine::dates::edtf::{Part, Precision};
use crate::state::link::Link;
use crate::state::timeline::list::{Day, Entry, by_source, days};
use crate::ui::browser::seen;
use crate::ui::parts::source::SourceName;
use crate::ui::strings::say_date;
use leptos::html;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// How many events are drawn at a time.
const SLICE: usize = 60;
/// How near the end of them more are drawn, in pixels.
const NEAR: u32 = 1500;

/// What the list shows: by time one part, by source one for each.
type Parts = Vec<(Option<usize>, Vec<Day>)>;

/// The list; the event chosen is open.
#[component]
pub(super) fn EventList(chosen: Memo<Option<Result<usize, String>>>) -> impl IntoView {
    let stage = expect_context::<Stage>();
    let page = stage.page;
    let words = move || &page.strings().timeline;
    let basis = Memo::new(move |_| {
        page.link.with(|link| Link {
            sources: link.sources.clone(),
            range: link.range.clone(),
            list_by_source: link.list_by_source,
            ..Link::default()
        })
    });
    let found: Memo<Parts> = Memo::new(move |_| {
        page.library.with(|library| {
            basis.with(|link| match link.list_by_source {
                true => by_source(library, link).into_iter().map(|(source, days)| (Some(source), days)).collect(),
                false => vec![(None, days(library, link))],
            })
        })
    });
    let left = Memo::new(move |_| {
        found.with(|parts| {
            let events = parts.iter().flat_map(|(_, days)| days).flat_map(|d| &d.entries).map(|e| e.event);
            events.collect::<BTreeSet<usize>>().len()
        })
    });
    let entries = move || found.with(|parts| parts.iter().map(|(_, days)| count(days)).sum::<usize>());
    let open = Memo::new(move |_| chosen.get().and_then(Result::ok));
    let limit = RwSignal::new(SLICE);
    // A link's event may stand far down.
    let needed = Memo::new(move |_| {
        let open = open.get()?;
        found.with(|parts| {
            let events = parts.iter().flat_map(|(_, days)| days).flat_map(|d| &d.entries).map(|e| e.event);
            events.enumerate().find(|(_, event)| *event == open).map(|(at, _)| at + 1)
        })
    });
    let shown = move || limit.get().max(needed.get().unwrap_or(0));
    let drawn = move || {
        let parts = found.get();
        let mut room = shown();
        let mut views = Vec::new();
        for (source, days) in parts {
            let days: Vec<Day> = days.into_iter().map_while(|day| cut(day, &mut room)).collect();
            if !days.is_empty() {
                views.push(view! { <PartView source=source days=days open=open /> });
            }
        }
        views
    };
    let end = NodeRef::<html::P>::new();
    let more = Memo::new(move |_| entries().saturating_sub(shown()));
    Effect::new(move |_| {
        if more.get() > 0
            && let Some(end) = end.get()
        {
            seen::once_near(&end, None, NEAR, move || {
                let _ = limit.try_update(|limit| *limit += SLICE);
            });
        }
    });
    let sort = move |by_source: bool| {
        let sorted = move || page.link.with(|link| link.list_by_source) == by_source;
        let name = move || if by_source { words().sort_source } else { words().sort_time };
        view! {
            <button class="chip" aria-pressed=move || sorted().to_string()
                on:click=move |_| page.go(page.with(|link| link.list_by_source = by_source))>{name}</button>
        }
    };
    view! {
        <div role="group" class="group sorts" aria-label=move || words().sort>
            <span class="meta" aria-hidden="true">{move || words().sort}</span>
            {sort(false)} {sort(true)}
        </div>
        <p class="meta" role="status">{move || range_line(stage, left.get())}</p>
        {move || (left.get() == 0).then(|| view! { <p class="empty">{words().none_left}</p> })}
        {drawn}
        <p class="more" node_ref=end hidden=move || more.get() == 0>
            <button on:click=move |_| limit.update(|limit| *limit += SLICE)>{move || (words().more)(more.get())}</button>
        </p>
    }
}

fn count(days: &[Day]) -> usize {
    days.iter().map(|d| d.entries.len()).sum()
}

/// As much of a day as there is room for; none where there is no room at all.
fn cut(mut day: Day, room: &mut usize) -> Option<Day> {
    day.entries.truncate(*room);
    *room = room.saturating_sub(day.entries.len());
    (!day.entries.is_empty()).then_some(day)
}

/// The events of a source, or of all.
#[component]
fn PartView(source: Option<usize>, days: Vec<Day>, open: Memo<Option<usize>>) -> impl IntoView {
    let head = source.map(|source| view! { <h2 class="part"><SourceName source=source /></h2> });
    let days = days.into_iter().map(|day| view! { <DayView source=source day=day open=open /> }).collect_view();
    view! { {head} <ol class="days">{days}</ol> }
}

/// A day and what happened then.
#[component]
fn DayView(source: Option<usize>, day: Day, open: Memo<Option<usize>>) -> impl IntoView {
    let stage = expect_context::<Stage>();
    let when = say_date(&day.when, stage.page.strings());
    let heading = match source {
        Some(_) => view! { <h3>{when}</h3> }.into_any(),
        None => view! { <h2>{when}</h2> }.into_any(),
    };
    let entries = day.entries.into_iter();
    view! {
        <li class="day">
            {heading}
            <ul>{entries.map(|e| view! { <EntryView entry=e part=source open=open /> }).collect_view()}</ul>
        </li>
    }
}

/// An event: a button that opens its passages below it.
#[component]
fn EntryView(entry: Entry, part: Option<usize>, open: Memo<Option<usize>>) -> impl IntoView {
    let stage = expect_context::<Stage>();
    let page = stage.page;
    let words = page.strings();
    let event = entry.event;
    let tellings: Vec<_> = entry.seen.tellings.iter().map(|t| (t.place, t.date)).collect();
    let (id, label) = page.library.with_untracked(|library| {
        library.comparison.events.get(event).map(|e| (e.id.clone(), e.label.clone())).unwrap_or_default()
    });
    let is_open = Memo::new(move |_| open.get() == Some(event));
    let precision = entry.seen.when.precision();
    let exact = (precision != Precision::Day).then(|| (words.timeline.precision)(precision));
    // The day stands above it.
    let clock = entry.seen.when.moment().and_then(|moment| match moment.part {
        Part::Time(_, _, hour, minute) => Some((words.timeline.clock)(u16::from(hour) * 60 + u16::from(minute))),
        _ => None,
    });
    let agreement = match entry.seen.agreement {
        Agreement::Different | Agreement::Compatible => (words.timeline.agreement)(entry.seen.agreement),
        _ => None,
    };
    let class = if entry.disputed() { "agreement different" } else { "agreement" };
    let sources = entry.sources.iter().map(|source| view! { <SourceName source=*source /> }).collect_view();
    let element = match part {
        Some(source) => format!("entry-{source}-{event}"),
        None => format!("entry-{event}"),
    };
    let dim = move || stage.matching.with(|m| m.as_ref().is_some_and(|m| !m.get(event).copied().unwrap_or(true)));
    let own = move || {
        let corrected = page.own.with(|own| tellings.iter().any(|(place, date)| own.date(*place, *date).is_some()));
        corrected.then_some(words.own.date_yours)
    };
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
        <li class="entry" class:open=is_open class:dim=dim>
            <button id=element class="line" aria-expanded=move || is_open.get().to_string() aria-controls=owned on:click=press>
                <span class="what" lang=page.texts_lang()>{label}</span>
                <span class="told">{sources}</span>
                {clock.or_else(|| exact.map(str::to_owned)).map(|e| view! { <span class="meta">{e}</span> })}
                {agreement.map(|a| view! { <span class=class>{a}</span> })}
                {move || own().map(|own| view! { <span class="meta own-said">{own}</span> })}
            </button>
            <div id=below class="told-below" hidden=move || !is_open.get()>
                {move || {
                    page.own.track();
                    is_open.get().then(|| told_by(page, event))
                }}
            </div>
        </li>
    }
}
