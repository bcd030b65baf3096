//! The columns in the reader's order.

use super::lies::{column, pane};
use super::stage::Stage;
use crate::state::read::order::to_move;
use crate::ui::browser::document;
use leptos::prelude::*;

/// Moves the columns that do not stand where they should, each with its focus and scrolled as it was.
pub(super) fn arrange(stage: Stage) {
    let drawn = document::all("#columns > .column");
    let now: Vec<usize> = drawn.iter().filter_map(|c| c.id().strip_prefix("column-")?.parse().ok()).collect();
    let mut wanted = stage.shown.get_untracked();
    wanted.retain(|source| now.contains(source));
    let moved = to_move(&now, &wanted);
    let focused = document::focused_element();
    let mut before = None;
    for source in wanted {
        let Some(element) = column(source) else { continue };
        if moved.contains(&source) {
            let scrolled = pane(source).map(|pane| pane.scroll_top()).filter(|at| *at > 0);
            let _ = match &before {
                None => element.parent_element().map(|columns| columns.prepend_with_node_1(&element)),
                Some(before) => Some(web_sys::Element::after_with_node_1(before, &element)),
            };
            if let Some(at) = scrolled {
                stage.lock.put_back(source, at);
            }
            if let Some(focused) = focused.as_ref().filter(|focused| element.contains(Some(focused))) {
                document::focus(&focused.id());
            }
        }
        before = Some(element);
    }
}
