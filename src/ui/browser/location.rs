//! The part of the address after `#`, and the history.

use gloo::events::EventListener;
use leptos::prelude::window;
use wasm_bindgen::JsValue;

/// The part of the address from `#` on; empty where there is none.
pub(crate) fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// The whole address with another part after `#`.
pub(crate) fn whole(hash: &str) -> String {
    let href = window().location().href().unwrap_or_default();
    let page = href.split('#').next().unwrap_or_default();
    format!("{page}{hash}")
}

/// Makes `hash` the address: a step in the history. Where the browser refuses, the page goes on without.
pub(crate) fn push(hash: &str) {
    if let Ok(history) = window().history() {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(hash));
    }
}

/// Makes `hash` the address in place of the last one.
pub(crate) fn replace(hash: &str) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(hash));
    }
}

/// Calls `changed` with the part after `#` whenever the reader goes back or forward, follows a link or edits it.
pub(crate) fn on_change(changed: impl Fn(String) + 'static) {
    EventListener::new(&window(), "popstate", move |_| changed(hash())).forget();
}
