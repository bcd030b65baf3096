//! What pointer, focus and keys do in the columns. One listener for all passages: a text has hundreds.

use super::brush::opener;
use super::stage::{Hint, Stage};
use super::{PANE, opener_of, place_of, strip};
use crate::engine::comparison::Place;
use crate::ui::browser::document;
use crate::ui::browser::later::next_frame;
use crate::ui::compare;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, MouseEvent, PointerEvent};

/// How far a swipe goes at least, in pixels.
const SWIPE: f64 = 56.0;

/// The passage under an event.
fn passage(event: &Event) -> Option<(Element, Place)> {
    let passage = document::around(event, ".passage")?;
    let place = place_of(&passage.id())?;
    Some((passage, place))
}

/// The source of the column under an event.
fn column(event: &Event) -> Option<usize> {
    document::around(event, ".column")?.id().strip_prefix("column-")?.parse().ok()
}

/// A click: on a passage opens the Compare box or closes it, on the strip goes to the passage, on what is folded shows
/// it.
pub(super) fn click(stage: Stage, event: &MouseEvent) {
    if let Some((_, place)) = passage(event) {
        if event.ctrl_key() || event.meta_key() || event.shift_key() {
            return;
        }
        event.prevent_default();
        if document::selecting() {
            return;
        }
        if stage.place.get_untracked() == Some(place) {
            compare::close(stage.page, &opener_of(place));
        } else {
            stage.page.focus_before.set_value(opener_of(place));
            compare::open(stage.page, place, true);
        }
    } else if let Some(strip) = document::around(event, ".strip") {
        let Some(place) = dash(stage, event, &strip) else { return };
        stage.bring(place, true);
        document::focus(&opener_of(place));
        stage.light(Some(place));
    } else if let Some(line) = document::around(event, ".folded") {
        unfold(stage, &line);
    }
}

/// The passage of the dash that a click on a strip means.
fn dash(stage: Stage, event: &MouseEvent, strip: &Element) -> Option<Place> {
    let source = column(event)?;
    let rect = strip.get_bounding_client_rect();
    let down = (f64::from(event.client_y()) - rect.top()) / rect.height().max(1.0);
    stage.columns.with_untracked(|columns| {
        let column = columns.iter().find(|column| column.source == source)?;
        stage.page.library.with_untracked(|library| strip::nearest(library, column, down))
    })
}

/// Shows the paragraphs that a line stands for.
fn unfold(stage: Stage, line: &Element) {
    let mut before = line.previous_element_sibling();
    while let Some(block) = before.filter(|block| block.has_attribute("hidden")) {
        before = block.previous_element_sibling();
        let _ = block.remove_attribute("hidden");
    }
    let text = line.parent_element();
    line.remove();
    if let Some(source) = text.and_then(|text| text.id().strip_prefix("text-")?.parse().ok()) {
        stage.painter.offscreen.drawn(source, document::all(&format!("#text-{source} > .folded")).is_empty());
    }
}

/// The browser's search found words in what is folded: all that is folded with them is shown, for the line that stood
/// for it would say more than is so.
pub(super) fn found(stage: Stage, event: &Event) {
    let mut next = document::around(event, "[hidden]").and_then(|block| block.next_element_sibling());
    while let Some(block) = next {
        if block.class_list().contains("folded") {
            return unfold(stage, &block);
        }
        next = block.next_element_sibling();
    }
}

/// The pointer comes over a passage: its partners are lit, and its title says how it stands to them.
pub(super) fn over(stage: Stage, event: &MouseEvent) {
    let Some((passage, place)) = passage(event) else { return };
    stage.light(Some(place));
    if !passage.has_attribute("title")
        && let Some(said) = said(&passage)
    {
        let _ = passage.set_attribute("title", &said);
    }
}

/// The focus comes to a passage: its partners are lit, and what it is stands beside it.
pub(super) fn focus(stage: Stage, event: &web_sys::FocusEvent) {
    if let Some(source) = column(event) {
        stage.current.set(Some(source));
    }
    let Some((passage, place)) = passage(event) else { return };
    // Who goes elsewhere does not seek that difference any more.
    stage.page.sought.update_value(|sought| *sought = sought.filter(|sought| *sought == place));
    stage.light(Some(place));
    if opener(&passage).is_some_and(|opener| opener.matches(":focus-visible").unwrap_or(false)) {
        next_frame(stage.hint, move || hint(stage, &passage));
    }
}

/// How a passage stands to the others, in words.
fn said(passage: &Element) -> Option<String> {
    opener(passage)?.get_attribute("aria-label")
}

/// Says beside a passage what it is.
fn hint(stage: Stage, passage: &Element) {
    let focused = opener(passage).is_some_and(|opener| opener.id() == document::focused());
    let Some(words) = said(passage).filter(|_| focused) else { return };
    let lines = passage.get_client_rects();
    let Some(first) = lines.item(0) else { return };
    stage.hint.set(Some(Hint { left: first.left(), top: first.top(), words }));
}

/// The focus leaves, maybe since the view does.
pub(super) fn blur(stage: Stage) {
    if stage.hint.is_disposed() {
        return;
    }
    stage.light(None);
    stage.hint.set(None);
}

/// A column scrolls; the browser may tell of it after the view is gone.
pub(super) fn scrolled(stage: Stage, event: &Event) {
    if stage.hint.is_disposed() {
        return;
    }
    stage.hint.set(None);
    let Some(pane) = event.target().and_then(|t| t.dyn_into::<Element>().ok()) else { return };
    match pane.id().strip_prefix("sheet-").and_then(|source| source.parse().ok()) {
        Some(source) => {
            if stage.lock.scrolled(source) {
                stage.current.set(Some(source));
            }
        }
        None => stage.lock.sideways(),
    }
}

/// Arrow keys, Home and End go from passage to passage of a column.
pub(super) fn key(stage: Stage, event: &KeyboardEvent) {
    stage.lock.alone(event.alt_key());
    let Some((passage, place)) = passage(event) else { return };
    if event.alt_key() || event.ctrl_key() || event.meta_key() {
        return;
    }
    let openers = document::all(&format!("#text-{} > :not([hidden]) a.opener", place.source));
    let Some(at) = openers.iter().position(|o| passage.contains(Some(o))) else { return };
    let to = match event.key().as_str() {
        "ArrowDown" | "ArrowRight" => at + 1,
        "ArrowUp" | "ArrowLeft" => at.saturating_sub(1),
        "Home" => 0,
        "End" => openers.len().saturating_sub(1),
        _ => return,
    };
    event.prevent_default();
    if let Some(next) = openers.get(to) {
        for stop in document::all(&format!("#text-{} a.opener[tabindex='0']", place.source)) {
            let _ = stop.set_attribute("tabindex", "-1");
        }
        let _ = next.set_attribute("tabindex", "0");
        document::focus(&next.id());
        document::reveal(&next.id(), PANE);
    }
}

/// A pointer comes down: on a scroll bar, the column is moved alone; a finger may begin a swipe.
pub(super) fn down(stage: Stage, event: &PointerEvent) {
    let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    let on_bar = target.is_some_and(|t| t.matches(PANE).unwrap_or(false) && event.offset_x() >= t.client_width());
    stage.lock.alone(event.alt_key() || on_bar);
    if event.pointer_type() == "touch" {
        stage.swipe.set_value(Some((f64::from(event.client_x()), f64::from(event.client_y()))));
    }
}

/// A pointer goes up: a swipe changes the source on a phone.
pub(super) fn up(stage: Stage, event: &PointerEvent) {
    let Some((x, y)) = stage.swipe.get_value() else { return };
    stage.swipe.set_value(None);
    let (dx, dy) = (f64::from(event.client_x()) - x, f64::from(event.client_y()) - y);
    if !Stage::wide() && dx.abs() > SWIPE && dx.abs() > 2.0 * dy.abs() {
        stage.go_to_source(if dx < 0.0 { 1 } else { -1 });
    }
}

/// The browser takes the pointer for itself.
pub(super) fn cancel(stage: Stage) {
    stage.swipe.set_value(None);
}
