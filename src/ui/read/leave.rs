//! The way out of Read: its texts go first, some with each task, for to take thousands of elements off the page at once
//! would hold it up.

use crate::ui::browser::document::all;
use leptos::prelude::set_timeout;
use std::time::Duration;
use web_sys::Element;

/// How long a task may last, in milliseconds.
const SLICE: f64 = 4.0;

/// Takes the texts off the page, and calls `then` when they are; at once where that is little work.
pub(crate) fn leave(then: impl FnOnce() + 'static) {
    go_on(all("#columns .text"), then);
}

fn go_on(mut texts: Vec<Element>, then: impl FnOnce() + 'static) {
    let began = js_sys::Date::now();
    // From the last on: the first are on the screen.
    while let Some(text) = texts.pop() {
        text.remove();
        if js_sys::Date::now() - began >= SLICE {
            set_timeout(move || go_on(texts, then), Duration::ZERO);
            return;
        }
    }
    then();
}
