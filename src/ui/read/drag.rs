//! Moving a column by dragging its grip.

use super::head::reorder;
use super::stage::Stage;
use crate::ui::browser::document;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

/// The class of the column that is dragged.
const DRAGGED: &str = "dragged";
/// The class of the column before which it would stand.
const BEFORE: &str = "drop-before";
/// The class of the column behind which it would stand.
const BEHIND: &str = "drop-behind";

/// The grip is taken.
pub(super) fn down(stage: Stage, source: usize, event: &PointerEvent) {
    if event.button() != 0 {
        return;
    }
    if let Some(grip) = event.current_target().and_then(|t| t.dyn_into::<Element>().ok()) {
        let _ = grip.set_pointer_capture(event.pointer_id());
    }
    document::only_these(DRAGGED, &format!("#column-{source}"));
    stage.current.set(Some(source));
}

/// The grip moves: the place where the column would stand is shown.
pub(super) fn moved(stage: Stage, event: &PointerEvent) {
    if document::all(&format!(".{DRAGGED}")).is_empty() {
        return;
    }
    let x = f64::from(event.client_x());
    let shown = stage.shown.get_untracked();
    let (mut before, mut behind) = (String::new(), String::new());
    for source in &shown {
        let id = format!("#column-{source}");
        let Some(rect) = document::all(&id).first().map(Element::get_bounding_client_rect) else { continue };
        if x < rect.left() + rect.width() / 2.0 {
            before = id;
            break;
        }
        behind = id;
    }
    if before.is_empty() {
        document::only_these(BEFORE, "");
        document::only_these(BEHIND, &behind);
    } else {
        document::only_these(BEHIND, "");
        document::only_these(BEFORE, &before);
    }
    if let Some(columns) = document::all("#columns").first() {
        let rect = columns.get_bounding_client_rect();
        let push = if x > rect.right() - 48.0 {
            24
        } else if x < rect.left() + 48.0 {
            -24
        } else {
            0
        };
        columns.set_scroll_left(columns.scroll_left() + push);
    }
}

/// The grip is let go: the column stands where it was shown that it would.
pub(super) fn up(stage: Stage, source: usize) {
    let place = |class: &str| {
        let found = document::all(&format!(".{class}"));
        found.first().and_then(|column| column.id().strip_prefix("column-")?.parse::<usize>().ok())
    };
    let (before, behind) = (place(BEFORE), place(BEHIND));
    cancel();
    let shown = stage.shown.get_untracked();
    let mut order: Vec<usize> = shown.iter().copied().filter(|s| *s != source).collect();
    let of = |order: &[usize], other: usize| order.iter().position(|s| *s == other);
    let at = match (before, behind) {
        (Some(other), _) if other != source => of(&order, other),
        (None, Some(other)) if other != source => of(&order, other).map(|at| at + 1),
        _ => None,
    };
    if let Some(at) = at {
        order.insert(at, source);
        if order != shown {
            reorder(stage, &order, source);
        }
    }
}

/// The grip is let go without a move.
pub(super) fn cancel() {
    for class in [DRAGGED, BEFORE, BEHIND] {
        document::only_these(class, "");
    }
}
