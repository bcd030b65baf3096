//! The part of the address after `#`, and the history.

use crate::state::link::Link;
use gloo::events::{EventListener, EventListenerOptions};
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

/// Whether the address names the site's own comparison.
pub(crate) fn names_no_comparison() -> bool {
    let link = Link::read(&hash()).0;
    link.comparison.is_none() && link.carried.is_none()
}

/// Puts `hash` in the place of an address that carries a comparison, which is kept now.
pub(crate) fn settle(hash: &str) {
    if Link::read(&self::hash()).0.carried.is_some() {
        replace(hash);
    }
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

/// Calls `returned` whenever the reader comes back to this tab.
pub(crate) fn on_return(returned: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), "focus", move |_| returned())
}

/// The day of a moment, in milliseconds since 1970, where the reader is: `2026-02-03`.
pub(crate) fn day(moment: f64) -> String {
    let at = js_sys::Date::new(&moment.into());
    format!("{:04}-{:02}-{:02}", at.get_full_year(), at.get_month() + 1, at.get_date())
}

/// Has the browser ask before the page is left, while `unkept` says that something would be lost.
pub(crate) fn ask_before_leaving(unkept: impl Fn() -> bool + 'static) {
    let options = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(&window(), "beforeunload", options, move |event| {
        if unkept() {
            event.prevent_default();
        }
    });
    listener.forget();
}
