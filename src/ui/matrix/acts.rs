//! What the matrix does with keys.

use super::stage::{Stage, at_of, id_of};
use crate::state::keys::Act;
use crate::state::link::Link;
use crate::state::matrix::walk::{At, walk};
use crate::state::passage::Passage;
use crate::ui::browser::document;
use crate::ui::{compare, share};
use leptos::prelude::*;
use web_sys::{KeyboardEvent, MouseEvent};

/// Acts on keys for as long as the view stands.
pub(super) fn listen(stage: Stage) {
    stage.page.act_with(move |act| untrack(|| press(stage, act)));
}

fn press(stage: Stage, act: Act) -> bool {
    let at = stage.at.get_value();
    match act {
        Act::NextDifference => go_to_stop(stage, true),
        Act::PreviousDifference => go_to_stop(stage, false),
        Act::NextSource => stage.focus(At { column: (at.column + 1).min(stage.shown.with(Vec::len)), ..at }),
        Act::PreviousSource => stage.focus(At { column: at.column.saturating_sub(1).max(1), ..at }),
        Act::OnlyDifferences => fold(stage),
        Act::Base => {
            if let Some(source) = stage.source(at) {
                stage.make_base(source);
            }
        }
        Act::Copy => copy(stage, at),
        Act::Close if stage.place.get_untracked().is_some() => compare::close(stage.page, &stage.home()),
        _ => return false,
    }
    true
}

/// Shows only rows with differences, or all.
pub(super) fn fold(stage: Stage) {
    let link = stage.page.link.get_untracked();
    stage.page.go(Link { only_differences: !link.only_differences, ..link });
}

/// Goes to the next or previous row with a difference, and says which it is.
pub(super) fn go_to_stop(stage: Stage, forward: bool) {
    let page = stage.page;
    let words = &page.strings().read;
    let at = stage.at.get_value();
    let rows = stage.rows.get_untracked();
    let stops: Vec<usize> =
        (1..=rows.len()).filter(|i| rows.get(i - 1).is_some_and(|r| !r.differs.is_empty())).collect();
    // The grid begins before its first row: the first press leads to the first difference, were it in that row.
    let inside = document::focused().starts_with("m-") || stage.place.get_untracked().is_some();
    let row = if inside || stage.entered.get_value() { at.row } else { 0 };
    let next = if forward {
        stops.iter().position(|stop| *stop > row).unwrap_or(0)
    } else {
        stops.iter().rposition(|stop| *stop < row).unwrap_or(stops.len().saturating_sub(1))
    };
    let Some(stop) = stops.get(next).copied() else { return page.announce(words.no_stops) };
    let label = rows.get(stop - 1).map(|row| row.label.clone()).unwrap_or_default();
    stage.focus(At { row: stop, column: at.column });
    if stage.place.get_untracked().is_some()
        && let Some(place) = stage.place_at(At { row: stop, column: at.column })
    {
        compare::open(page, place, false);
    }
    page.announce((words.stop_said)(next, stops.len(), &label));
}

/// Copies a link to the passage of a cell.
fn copy(stage: Stage, at: At) {
    let page = stage.page;
    let focused = stage.place.get_untracked().or_else(|| stage.place_at(at));
    let passage = focused.and_then(|place| {
        page.library.with_untracked(|library| {
            let article = library.articles.get(place.source)?;
            Some(Passage::new(article, article.sentences.get(place.sentence)?.span))
        })
    });
    share::copy_link(page, &page.with(|link| link.passage = passage));
}

/// A key on a cell: arrows and the like go on, Enter and space open.
pub(super) fn key(stage: Stage, event: &KeyboardEvent) {
    let Some(at) = document::around(event, "[id^='m-']").and_then(|cell| at_of(&cell.id())) else { return };
    if event.alt_key() || event.shift_key() {
        return;
    }
    let key = event.key();
    let (rows, columns) = (stage.rows.with_untracked(|r| r.len()), stage.shown.with_untracked(Vec::len));
    if let Some(next) = walk(at, &key, event.ctrl_key() || event.meta_key(), rows, columns) {
        event.prevent_default();
        stage.focus(next);
    } else if matches!(key.as_str(), "Enter" | " ") {
        event.prevent_default();
        event.stop_propagation();
        stage.open(at);
    }
}

/// A click on a cell opens it.
pub(super) fn click(stage: Stage, event: &MouseEvent) {
    let Some(at) = document::around(event, "[id^='m-']").and_then(|cell| at_of(&cell.id())) else { return };
    if document::selecting() {
        return;
    }
    stage.rest(at);
    document::focus(&id_of(at));
    stage.open(at);
}
