//! The order of the rows, what they hold, and how each source stands to the others.

use super::acts;
use super::stage::Stage;
use crate::state::matrix::{Holds, Sort};
use crate::ui::own::OwnButton;
use crate::ui::parts::source::SourceName;
use leptos::prelude::*;

/// Order and filters.
#[component]
pub(super) fn Controls() -> impl IntoView {
    let stage = expect_context::<Stage>();
    let page = stage.page;
    let words = &page.strings().matrix;
    let sorts = Sort::ALL.map(|sort| {
        let chosen = move || page.link.with(|link| link.sort) == sort;
        view! { <option value=sort.name() prop:selected=chosen>{(words.sort)(sort)}</option> }
    });
    let sort = move |event: web_sys::Event| {
        let name = event_target_value(&event);
        let sort = Sort::ALL.into_iter().find(|s| s.name() == name).unwrap_or_default();
        page.go(page.with(|link| link.sort = sort));
    };
    let filters = Holds::ALL.map(|holds| {
        let on = move || page.link.with(|link| link.holds.contains(&holds));
        let toggle = move |_| {
            page.go(page.with(|link| match link.holds.iter().position(|h| *h == holds) {
                Some(at) => drop(link.holds.remove(at)),
                None => link.holds.push(holds),
            }));
        };
        view! {
            <button class="chip" aria-pressed=move || on().to_string() on:click=toggle>{(words.holds)(holds)}</button>
        }
    });
    let only = move || page.link.with(|link| link.only_differences);
    view! {
        <div class="toolbar">
            <label class="sort">
                {words.sort_by} " "
                <select on:change=sort>{sorts}</select>
            </label>
            <div class="row-filters" role="group" aria-labelledby="matrix-filter">
                <span id="matrix-filter">{words.filter}</span>
                {filters}
                <button class="chip" aria-pressed=move || only().to_string() on:click=move |_| acts::fold(stage)>
                    {page.strings().read.only_differences}
                </button>
            </div>
            <OwnButton />
        </div>
    }
}

/// How each source stands to the others, in a sentence: where there are no column heads that say it.
#[component]
pub(super) fn Tallies() -> impl IntoView {
    let stage = expect_context::<Stage>();
    let words = &stage.page.strings().matrix;
    let lines = move || {
        let tallies = stage.tallies.get();
        let shown = stage.shown.get();
        let lines = shown.into_iter().zip(tallies).map(|(source, tally)| {
            view! { <li><SourceName source=source /> <span class="meta">{(words.tally)(tally)}</span></li> }
        });
        lines.collect_view()
    };
    view! {
        <details class="matrix-tallies">
            <summary>{words.tallies}</summary>
            <ul>{lines}</ul>
        </details>
    }
}
