//! Matrix: points by sources, as a grid; on a phone a card for each point.

mod acts;
mod controls;
mod grid;
mod row;
mod stage;

use super::browser::later::next_task;
use super::compare::{boxed, chosen};
use super::page::Page;
use super::strings::MatrixShown;
use crate::state::passage::Found;
use controls::{Controls, Tallies};
use grid::Grid;
use leptos::prelude::*;
use stage::Stage;

/// The view.
#[component]
pub(crate) fn MatrixView() -> impl IntoView {
    let page = Page::get();
    let words = &page.strings().matrix;
    let (found, place) = chosen(page);
    let stage = Stage::new(page, place);
    provide_context(stage);
    acts::listen(stage);
    let title = move || page.library.with(|library| library.title.clone());
    let comparing = Memo::new(move |_| stage.shown.with(|shown| shown.len() > 1));
    let any = Memo::new(move |_| stage.any_point());
    // What is above the grid comes first, in a task of its own.
    let begun = RwSignal::new(false);
    next_task(begun, move || begun.set(true));
    let lede = move || {
        let (rows, perhaps) = stage.rows.with(|rows| {
            let unsure = rows.iter().filter(|row| row.point.is_none() && row.unsure).count();
            (rows.len(), unsure)
        });
        let base = stage.base().map(|base| page.label(base)).unwrap_or_default();
        if !comparing.get() {
            return words.one_source.to_owned();
        }
        page.link.with(|link| {
            if !any.get() && !link.holds.contains(&crate::state::matrix::Holds::One) {
                return words.nothing_common.to_owned();
            }
            (words.lede)(&MatrixShown {
                rows,
                perhaps,
                sources: stage.shown.with(Vec::len),
                holds: &link.holds,
                only_differences: link.only_differences,
                sort: link.sort,
                base: &base,
            })
        })
    };
    view! {
        <div class="matrix" class:boxed=move || place.get().is_some()>
            <div class="head">
                <h1 lang=move || { page.library.track(); page.texts_lang() }>{title}</h1>
                <p class="lede" id="matrix-lede">{lede}</p>
                {move || comparing.get().then(|| view! { <Controls /> })}
            </div>
            {move || (found.get() == Some(Found::Changed)).then(|| {
                view! { <p class="notice" role="alert">{page.strings().read.changed}</p> }
            })}
            {move || (comparing.get() && begun.get()).then(|| view! { <Tallies /><Grid /> })}
            {boxed(page, found, place, move |_| stage.home())}
        </div>
    }
}
