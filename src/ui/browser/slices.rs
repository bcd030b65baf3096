//! Long work in short slices, so that the page answers in between.

use leptos::prelude::request_animation_frame;

/// How long a slice lasts, in milliseconds.
const SLICE: f64 = 8.0;

/// Calls `step` until it gives false: for a slice now, and for a slice before each of the next frames.
pub(crate) fn in_slices(mut step: impl FnMut() -> bool + 'static) {
    let began = js_sys::Date::now();
    while step() {
        if js_sys::Date::now() - began >= SLICE {
            request_animation_frame(move || in_slices(step));
            return;
        }
    }
}
