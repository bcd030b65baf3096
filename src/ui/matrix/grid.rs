//! The grid: the heads of its columns, and its rows in groups that are drawn when they are about to be seen.

use super::acts;
use super::row::row_view;
use super::stage::{GROUP, Stage, id_of};
use crate::state::link::Link;
use crate::state::matrix::Row;
use crate::state::matrix::walk::At;
use crate::ui::browser::document;
use crate::ui::browser::later::next_frame;
use crate::ui::browser::seen::once_near;
use crate::ui::parts::source::{SourceName, source_class};
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// How far from the screen a group is drawn, in pixels.
const NEAR: u32 = 900;
/// How high a row is about, in rem: what a group that is not drawn yet takes up.
const ROW: f64 = 8.5;

/// The grid; words where no row is left.
#[component]
pub(super) fn Grid() -> impl IntoView {
    let stage = expect_context::<Stage>();
    let page = stage.page;
    let words = &page.strings().matrix;
    let pane = NodeRef::<html::Div>::new();
    let groups = move || {
        let rows = stage.rows.get();
        let shown = stage.shown.get();
        let at = stage.at.get_value();
        let least = usize::from(!document::focused().starts_with("m-0-")).min(rows.len());
        let at = At { row: at.row.clamp(least, rows.len()), column: at.column.min(shown.len()) };
        stage.at.set_value(at);
        // What the cell that has the focus stands in is drawn anew, and gets the focus again.
        let group = at.row.saturating_sub(1) / GROUP;
        if document::focused().starts_with("m-") {
            stage.drawn.set(vec![group]);
            next_frame(stage.drawn, move || stage.take_focus());
        } else {
            stage.draw_anew([0, group]);
        }
        let shown = Arc::new(shown);
        (0..rows.len().div_ceil(GROUP))
            .map(|group| view! { <Group group=group rows=rows.clone() shown=shown.clone() pane=pane /> })
            .collect_view()
    };
    let count = move || stage.rows.with(|rows| rows.len());
    let columns = move || stage.shown.with(Vec::len);
    let empty = move || (count() == 0).then(|| view! { <Empty /> });
    view! {
        {empty}
        <p id="matrix-help" class="unseen">{words.help}</p>
        <div class="pane" id="matrix-pane" node_ref=pane hidden=move || count() == 0>
            <div class="grid" role="grid" aria-label=move || (words.grid)(count(), columns())
                aria-describedby="matrix-help" aria-rowcount=move || (count() + 1).to_string()
                aria-colcount=move || (columns() + 1).to_string() style:--columns=move || columns().to_string()
                on:click=move |e| acts::click(stage, &e) on:keydown=move |e| acts::key(stage, &e)>
                <div role="rowgroup" class="heads"><Heads /></div>
                {groups}
            </div>
        </div>
    }
}

/// The heads of the columns: the source and whether it is the base, which a screen reader says with each cell; how it
/// stands to the others, which it says of the head.
#[component]
fn Heads() -> impl IntoView {
    let stage = expect_context::<Stage>();
    let page = stage.page;
    let words = page.strings();
    let heads = move || {
        let (shown, base, tallies) = (stage.shown.get(), stage.base(), stage.tallies.get());
        let heads = shown.into_iter().zip(tallies).enumerate().map(|(at, (source, tally))| {
            let is_base = base == Some(source);
            view! {
                <div role="columnheader" class=format!("cell {}", source_class(source)) class:base=is_base tabindex="-1"
                    id=id_of(At { row: 0, column: at + 1 }) aria-colindex=(at + 2).to_string()
                    aria-labelledby=format!("head-{source}") aria-describedby=format!("tally-{source}")
                    title=(words.read.make_base)(&page.label(source))>
                    <span class="who" id=format!("head-{source}")>
                        <SourceName source=source />
                        {is_base.then(|| view! { <span class="is-base">{words.compare.is_base}</span> })}
                    </span>
                    <span class="meta" id=format!("tally-{source}")>{(words.matrix.tally)(tally)}</span>
                </div>
            }
        });
        heads.collect_view()
    };
    view! {
        <div role="row" aria-rowindex="1" class="row">
            <div role="columnheader" class="cell corner" tabindex="-1" id=id_of(At { row: 0, column: 0 }) aria-colindex="1">
                {words.matrix.point}
            </div>
            {heads}
        </div>
    }
}

/// Some rows, drawn when they are about to be seen.
#[component]
fn Group(group: usize, rows: Arc<Vec<Row>>, shown: Arc<Vec<usize>>, pane: NodeRef<html::Div>) -> impl IntoView {
    let stage = expect_context::<Stage>();
    let place = NodeRef::<html::Div>::new();
    let first = group * GROUP;
    let count = rows.len().saturating_sub(first).min(GROUP);
    let drawn = Memo::new(move |_| stage.drawn.with(|drawn| drawn.contains(&group)));
    Effect::new(move |_| {
        if drawn.get_untracked() {
            return;
        }
        if let (Some(place), Some(pane)) = (place.get(), pane.get()) {
            // Once it is laid out: to measure it before would have it laid out at once.
            next_frame(stage.drawn, move || {
                let root: &Element = pane.unchecked_ref();
                // On a phone the page scrolls, not the pane.
                let scrolls = root.scroll_height() > root.client_height() + 1;
                once_near(&place, scrolls.then_some(root), NEAR, move || {
                    if !stage.drawn.is_disposed() {
                        stage.draw_soon(group);
                    }
                });
            });
        }
    });
    let height = move || (!drawn.get()).then(|| format!("{}rem", ROW * count as f64));
    let content = move || {
        drawn.get().then(|| {
            let rows = rows.iter().enumerate().skip(first).take(count);
            rows.map(|(i, row)| row_view(stage, i + 1, row, &shown)).collect_view()
        })
    };
    view! { <div role="rowgroup" class="rows" node_ref=place style:min-height=height>{content}</div> }
}

/// Words where no row is left, and the way back to all.
#[component]
fn Empty() -> impl IntoView {
    let stage = expect_context::<Stage>();
    let page = stage.page;
    let words = &page.strings().matrix;
    let all =
        move |_| page.go(page.with(|link| *link = Link { holds: Vec::new(), only_differences: false, ..link.clone() }));
    let filtered = move || page.link.with(|link| link.only_differences || !link.holds.is_empty());
    view! {
        <div class="empty-rows" hidden=move || !filtered()>
            <p>{words.none_left}</p>
            <button on:click=all>{words.show_all}</button>
        </div>
    }
}
