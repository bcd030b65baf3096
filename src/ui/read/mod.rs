//! Read: the sources side by side, their passages marked, and the Compare box.

mod column;
mod compare_box;
mod legend;

use super::browser::document;
use super::page::Page;
use super::parts::icon::{Icon, icon};
use super::parts::source::SourceName;
use crate::engine::comparison::Place;
use crate::state::passage::{Found, Passage};
use crate::state::read;
use column::ColumnView;
use compare_box::CompareBox;
use legend::Legend;
use leptos::prelude::*;

/// The pane that a column's text scrolls in.
pub(crate) const PANE: &str = ".sheet";

/// The id of a passage's element.
pub(crate) fn id_of(place: Place) -> String {
    format!("p-{}-{}", place.source, place.sentence)
}

/// The id of the element that shows a link's passage.
pub(crate) fn passage_id(page: Page, passage: &Passage) -> Option<String> {
    page.library.with_untracked(|library| match passage.find(&library.articles) {
        Found::There(source, span) | Found::Moved(source, span) => {
            library.sentence_of(source, span).map(|sentence| id_of(Place { source, sentence }))
        }
        _ => None,
    })
}

/// Which column a phone shows, by place among the sources shown.
#[derive(Clone, Copy)]
struct Current(RwSignal<usize>);

/// The view.
#[component]
pub(crate) fn ReadView() -> impl IntoView {
    let page = Page::get();
    let words = move || &page.strings().read;
    let shown = page.shown();
    let current = Current(RwSignal::new(0));
    provide_context(current);
    let found = Memo::new(move |_| {
        page.library.with(|library| page.link.with(|link| link.passage.as_ref().map(|p| p.find(&library.articles))))
    });
    let place = Memo::new(move |_| match found.get() {
        Some(Found::There(source, span) | Found::Moved(source, span)) => {
            page.library.with(|library| library.sentence_of(source, span)).map(|sentence| Place { source, sentence })
        }
        _ => None,
    });
    Effect::new(move |_| {
        let place = place.get();
        let shown = shown.get();
        light_up(page, place, "chosen");
        if let Some(place) = place {
            if let Some(at) = shown.iter().position(|s| *s == place.source) {
                current.0.set(at);
            }
            request_animation_frame(move || reveal_all(page, place));
        }
    });
    let title = move || page.library.with(|library| library.title.clone());
    let columns = Memo::new(move |_| page.library.with(|library| read::columns(library, &shown.get())));
    let lede = move || {
        page.library.with(|library| {
            let shown = shown.get();
            if shown.len() < 2 {
                return words().one_source.to_owned();
            }
            (words().lede)(
                shown.len(),
                library.articles.len(),
                columns.with(|columns| read::counts(library, &shown, columns)),
            )
        })
    };
    let boxed = move || {
        place
            .get()
            .map(|place| view! { <CompareBox place=place moved=matches!(found.get(), Some(Found::Moved(..))) /> })
    };
    view! {
        <div class="read" class:boxed=move || place.get().is_some()>
            <div class="head">
                <h1>{title}</h1>
                <p class="lede">{lede}</p>
                <Legend />
            </div>
            {move || lost(page, found.get())}
            <Switcher />
            <div class="columns" class:alone=move || shown.with(|s| s.len() == 1)
                style:--columns=move || shown.with(Vec::len).to_string()>
                {move || columns.get().into_iter().enumerate().map(|(at, column)| view! { <ColumnView at=at column=column /> }).collect_view()}
            </div>
            {boxed}
        </div>
    }
}

/// What is said where the link's passage is not in its text.
fn lost(page: Page, found: Option<Found>) -> Option<impl IntoView> {
    let words = &page.strings().read;
    let said = match found? {
        Found::Changed => words.changed.to_owned(),
        Found::NoSource => {
            let name = page.link.with(|link| link.passage.as_ref().map(|p| p.source.clone()).unwrap_or_default());
            (words.no_such_source)(&name)
        }
        _ => return None,
    };
    Some(view! { <p class="notice" role="alert">{said}</p> })
}

/// The bar that a phone switches columns with; hidden where columns stand side by side.
#[component]
fn Switcher() -> impl IntoView {
    let page = Page::get();
    let current = expect_context::<Current>().0;
    let shown = page.shown();
    let words = move || &page.strings().read;
    let count = move || shown.with(Vec::len);
    let source = move || shown.with(|s| s.get(current.get().min(s.len().saturating_sub(1))).copied().unwrap_or(0));
    let last = move || current.get() + 1 >= count();
    view! {
        <div class="switcher" hidden=move || count() < 2>
            <button class="icon-button" aria-label=move || words().previous_source disabled=move || current.get() == 0
                on:click=move |_| current.update(|c| *c = c.saturating_sub(1))>{icon(Icon::Left)}</button>
            <span class="switched" aria-live="polite">
                {move || view! { <SourceName source=source() /> }}
                <span class="meta">{move || format!("{}/{}", current.get() + 1, count())}</span>
            </span>
            <button class="icon-button" aria-label=move || words().next_source
                disabled=last
                on:click=move |_| current.update(|c| *c += 1)>{icon(Icon::Right)}</button>
        </div>
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

/// Scrolls every column to its passage of the point.
fn reveal_all(page: Page, place: Place) {
    let places = page.library.with_untracked(|library| {
        library.point_of(place.source, place.sentence).map(|point| point.places.clone()).unwrap_or_default()
    });
    let mut seen = vec![place.source];
    document::reveal(&id_of(place), PANE);
    for other in places {
        if !seen.contains(&other.source) {
            seen.push(other.source);
            document::reveal(&id_of(other), PANE);
        }
    }
}
