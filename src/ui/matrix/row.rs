//! A row: a point, and each source's wording in brief.

use super::stage::{Stage, id_of};
use crate::engine::comparison::{DifferenceKind, Relation};
use crate::state::matrix::walk::At;
use crate::state::matrix::{Cell, Row, cells};
use crate::ui::parts::runs::marked_words;
use crate::ui::parts::source::{SourceName, source_class};
use leptos::prelude::*;

/// The row at `row` of the grid.
pub(super) fn row_view(stage: Stage, row: usize, point: &Row, shown: &[usize]) -> AnyView {
    let page = stage.page;
    let words = page.strings();
    let library = page.library.get_untracked();
    let cells = cells(&library, point, shown);
    let tab = |at: At| if stage.at.get_value() == at { "0" } else { "-1" };
    let head = At { row, column: 0 };
    let differs = differs(stage, &point.differs);
    let views = shown.iter().zip(cells).enumerate().map(|(i, (source, cell))| {
        let at = At { row, column: i + 1 };
        let article = library.articles.get(*source);
        let lang = article.and_then(|a| a.meta.lang.clone());
        let text = article.map(|a| a.text.as_str()).unwrap_or_default();
        let class = match &cell {
            None => "absent",
            Some(cell) if cell.differs.iter().any(|(_, r)| *r == Relation::Different) => "different",
            Some(cell) if !cell.differs.is_empty() => "compatible",
            Some(_) => "alike",
        };
        let content = match cell {
            Some(cell) => wording(stage, &cell, text, lang),
            None => {
                let near = library.nearest(&point.places, *source).is_some();
                let said = if near { words.matrix.perhaps_here } else { words.matrix.not_found };
                view! { <span class="absent-words">{said}</span> }.into_any()
            }
        };
        view! {
            <div role="gridcell" class=format!("cell {class} {}", source_class(*source)) tabindex=tab(at) id=id_of(at)
                aria-colindex=(i + 2).to_string()>
                <span class="card-name"><SourceName source=*source /></span>
                {content}
            </div>
        }
    });
    let views = views.collect_view();
    // What one source alone reports stands beside its head already: the source says enough.
    let label = match (point.point, point.first()) {
        (None, Some(only)) => view! {
            <SourceName source=only.source />
            {point.unsure.then(|| view! { <span class="meta">{words.matrix.perhaps}</span> })}
        }
        .into_any(),
        _ => view! {
            <span class="label" lang=stage.page.texts_lang()>{point.label.clone()}</span>
            <span class="meta">{(words.matrix.told)(point.told, shown.len())}</span>
            {point.unsure.then(|| view! { <span class="meta">{words.matrix.unsure}</span> })}
        }
        .into_any(),
    };
    view! {
        <div role="row" aria-rowindex=(row + 1).to_string() class="row" class:disputed=!point.differs.is_empty()>
            <div role="rowheader" class="cell point" tabindex=tab(head) id=id_of(head) aria-colindex="1">
                {label}
                {differs}
            </div>
            {views}
        </div>
    }
    .into_any()
}

/// In what the sources differ, in words.
fn differs(stage: Stage, differs: &[(DifferenceKind, Relation)]) -> Option<AnyView> {
    let words = &stage.page.strings().compare;
    let lines = differs.iter().map(|(kind, relation)| {
        let class = if *relation == Relation::Different { "different" } else { "compatible" };
        view! { <span class=format!("what {class}")>{(words.difference)(*kind, *relation)}</span> }
    });
    (!differs.is_empty()).then(|| lines.collect_view().into_any())
}

/// The words of a cell, those marked that others put otherwise.
fn wording(stage: Stage, cell: &Cell, text: &str, lang: Option<String>) -> AnyView {
    let words = stage.page.strings();
    let shown: Vec<AnyView> = marked_words(text, cell.excerpt, &cell.marked);
    let before = cell.cut_before.then_some("\u{2026}\u{a0}");
    let behind = cell.cut_behind.then_some("\u{a0}\u{2026}");
    let more = (cell.more > 0).then(|| view! { <span class="meta">{(words.matrix.more)(cell.more)}</span> });
    let said: Vec<String> = cell.differs.iter().map(|(kind, r)| (words.compare.difference)(*kind, *r)).collect();
    let said = (!said.is_empty()).then(|| view! { <span class="unseen">{format!(" ({})", said.join("; "))}</span> });
    view! { <span class="cell-words" lang=lang>{before}{shown}{behind}</span> {more} {said} }.into_any()
}
