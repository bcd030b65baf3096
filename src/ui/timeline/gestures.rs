//! Pointer, wheel and keys on the chart: pan, zoom, walk.

use super::stage::Stage;
use crate::state::timeline::walk::Step;
use crate::state::timeline::window::Window;
use leptos::prelude::*;
use std::collections::BTreeMap;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, PointerEvent, WheelEvent};

/// How far a pointer moves before it drags, in pixels.
const SLACK: f64 = 5.0;
/// How much a step of the wheel zooms: a notch of most mice is 100 to 120.
const WHEEL: f64 = 0.0025;

/// What the pointers on the chart do.
#[derive(Clone, Debug, Default)]
pub(super) struct Pointers {
    /// Where each is, from the left edge of the lanes.
    at: BTreeMap<i32, f64>,
    /// Where they were, and what was on screen, when the gesture began.
    began: Option<(Window, Vec<f64>)>,
    /// Whether they have moved far enough to mean it.
    moving: bool,
    /// Whether the gesture began on the axis: it chooses a range.
    on_axis: bool,
}

impl Pointers {
    /// Whether the chart is being dragged.
    pub(super) fn moving(&self) -> bool {
        self.moving
    }

    /// The stretch being chosen on the axis, in pixels.
    pub(super) fn brush(&self) -> Option<(f64, f64)> {
        let (_, before) = self.began.as_ref().filter(|_| self.on_axis && self.moving)?;
        let (a, b) = (*before.first()?, *self.at.values().next()?);
        Some((a.min(b), a.max(b)))
    }

    fn begin(&mut self, window: Window) {
        self.began = Some((window, self.at.values().copied().collect()));
    }
}

/// A pointer comes down.
pub(super) fn down(stage: Stage, pointers: RwSignal<Pointers>, event: &PointerEvent, x: f64) {
    if event.button() != 0 {
        return;
    }
    let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    let on_axis = target.is_some_and(|t| t.closest(".axis").ok().flatten().is_some());
    pointers.update_untracked(|p| {
        p.at.insert(event.pointer_id(), x);
        p.on_axis = on_axis && p.at.len() == 1;
        p.begin(stage.window.get_untracked());
    });
}

/// A pointer moves: one drags, two zoom.
pub(super) fn moved(stage: Stage, pointers: RwSignal<Pointers>, event: &PointerEvent, x: f64, chart: &Element) {
    let known = pointers.with_untracked(|p| p.at.contains_key(&event.pointer_id()));
    if !known || (event.buttons() == 0 && event.pointer_type() == "mouse") {
        return;
    }
    let mut taken = false;
    pointers.update_untracked(|p| {
        p.at.insert(event.pointer_id(), x);
        let now: Vec<f64> = p.at.values().copied().collect();
        let Some((window, before)) = &p.began else { return };
        let far = now.iter().zip(before).any(|(a, b)| (a - b).abs() > SLACK);
        taken = far && !p.moving;
        p.moving |= far;
        if !p.moving {
            return;
        }
        match (before.as_slice(), now.as_slice()) {
            _ if p.on_axis => taken = true,
            ([a], [b]) => stage.drag(*window, b - a),
            ([a, b], [c, d]) => pinch(stage, *window, (*a, *b), (*c, *d)),
            _ => {}
        }
    });
    if taken {
        let _ = chart.set_pointer_capture(event.pointer_id());
        pointers.notify();
    }
}

/// Zooms so that what was under both fingers stays under them.
fn pinch(stage: Stage, window: Window, before: (f64, f64), now: (f64, f64)) {
    let width = stage.screen.get_untracked().width.max(1.0);
    let factor = (now.1 - now.0).abs().max(12.0) / (before.1 - before.0).abs().max(12.0);
    let middle = (before.0 + before.1) / 2.0;
    let whole = stage.whole.get_untracked();
    let zoomed = window.zoomed(factor, window.place(middle, width), whole);
    let shift = (now.0 + now.1) / 2.0 - middle;
    stage.show(zoomed.moved(-shift / width * zoomed.length(), whole));
}

/// A pointer goes up, or is lost.
pub(super) fn up(stage: Stage, pointers: RwSignal<Pointers>, event: &PointerEvent) {
    // A pointer that is lost as the chart is taken away comes too late.
    if let Some(Some((from, to))) = pointers.try_with_untracked(Pointers::brush)
        && event.type_() == "pointerup"
    {
        stage.choose_range(from, to);
    }
    let Some(window) = stage.window.try_get_untracked() else { return };
    pointers.update(|p| {
        p.at.remove(&event.pointer_id());
        p.on_axis = false;
        p.moving &= !p.at.is_empty();
        p.begin(window);
    });
}

/// Ctrl and the wheel zoom around the pointer; a sideways wheel moves.
pub(super) fn wheel(stage: Stage, event: &WheelEvent, x: f64) {
    let lines = if event.delta_mode() == WheelEvent::DOM_DELTA_LINE { 16.0 } else { 1.0 };
    let (across, down) = (event.delta_x() * lines, event.delta_y() * lines);
    let window = stage.window.get_untracked();
    let width = stage.screen.get_untracked().width;
    if event.ctrl_key() || event.meta_key() {
        event.prevent_default();
        stage.zoom((-down * WHEEL).exp(), Some(window.place(x, width)));
    } else if stage.zoomed() && ((event.shift_key() && down != 0.0) || across.abs() > down.abs()) {
        event.prevent_default();
        let by = if across == 0.0 { down } else { across };
        stage.drag(window, -by);
    }
}

/// A key on the chart.
pub(super) fn key(stage: Stage, event: &KeyboardEvent) {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let step = match event.key().as_str() {
        "ArrowLeft" if event.shift_key() => return used(event, || stage.page_by(-1.0)),
        "ArrowRight" if event.shift_key() => return used(event, || stage.page_by(1.0)),
        "PageUp" => return used(event, || stage.page_by(-3.0)),
        "PageDown" => return used(event, || stage.page_by(3.0)),
        "+" | "=" => return used(event, || stage.zoom_in()),
        "-" | "_" => return used(event, || stage.zoom_out()),
        "0" => return used(event, || stage.fit_all()),
        "r" => return used(event, || stage.mark_range()),
        "Escape" => return escape(stage, event),
        "ArrowLeft" => Step::Back,
        "ArrowRight" => Step::On,
        "ArrowUp" => Step::Up,
        "ArrowDown" => Step::Down,
        "Home" => Step::First,
        "End" => Step::Last,
        _ => return,
    };
    used(event, || stage.walk(step));
}

fn used(event: &KeyboardEvent, act: impl FnOnce()) {
    event.prevent_default();
    act();
}

/// Closes what is open; the focus stays on the mark.
fn escape(stage: Stage, event: &KeyboardEvent) {
    let event_open = stage.page.link.with_untracked(|link| link.event.is_some());
    if stage.marking.with_untracked(Option::is_some) {
        used(event, || {
            stage.marking.set(None);
            stage.page.announce(stage.page.strings().timeline.range_left);
        });
    } else if event_open || stage.opened.with_untracked(Option::is_some) {
        used(event, || stage.close());
    }
}

/// Where an event is, from the left edge of the lanes.
pub(super) fn x_in(chart: &Element, x: i32) -> f64 {
    let lanes = chart.query_selector(".axis").ok().flatten();
    lanes.map_or(0.0, |lanes| crate::ui::browser::screen::offset_in(&lanes, x))
}

/// The element that an event's handler is on.
pub(super) fn chart_of(event: &web_sys::Event) -> Option<Element> {
    event.current_target()?.dyn_into().ok()
}
