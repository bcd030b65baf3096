//! Whether a newer version of the site is at hand (public/boot.js, public/sw.js).

use gloo::events::EventListener;
use leptos::prelude::{document, window};
use web_sys::Event;

/// Calls `tell` when a newer version is at hand, now or later.
pub(crate) fn on_newer(tell: impl Fn() + 'static) {
    let there = document().document_element().is_some_and(|root| root.has_attribute("data-newer"));
    if there {
        tell();
    }
    EventListener::new(&window(), "crossread-newer", move |_| tell()).forget();
}

/// Loads the newer version in the place of this one.
pub(crate) fn take() {
    if let Ok(event) = Event::new("crossread-take-newer") {
        let _ = window().dispatch_event(&event);
    }
}
