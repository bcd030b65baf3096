//! Single keys that act in every view; off while the reader types.

use gloo::events::EventListener;
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// Calls `pressed` with each key that is pressed alone, outside of fields; true where it was used.
pub(crate) fn on_key(pressed: impl Fn(&str) -> bool + 'static) {
    EventListener::new_with_options(
        &window(),
        "keydown",
        gloo::events::EventListenerOptions::enable_prevent_default(),
        move |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
            // Where brackets need AltGr, as in Spanish, browsers report Ctrl and Alt with them; where Option, Alt.
            let bracket = event.alt_key() && matches!(event.key().as_str(), "[" | "]");
            let with_others = (event.ctrl_key() || event.alt_key()) && !bracket;
            if with_others || event.meta_key() || event.default_prevented() {
                return;
            }
            // Escape closes a dialog, and nothing behind it.
            if within(event, "dialog") || event.key() != "Escape" && within(event, FIELDS) {
                return;
            }
            if pressed(&event.key()) {
                event.prevent_default();
            }
        },
    )
    .forget();
}

/// What is typed into.
const FIELDS: &str = "input, textarea, select, [contenteditable]";

/// Whether the key goes into an element that a selector finds, or into something in one.
fn within(event: &KeyboardEvent, selector: &str) -> bool {
    let Some(target) = event.target().and_then(|t| t.dyn_into::<Element>().ok()) else { return false };
    target.closest(selector).ok().flatten().is_some()
}
