//! Long work in short slices, so that the page answers in between.

use leptos::prelude::request_animation_frame;

/// How long a slice lasts, in milliseconds: what the browser then lays out and paints of it takes several times as long.
const SLICE: f64 = 3.0;

/// What comes after a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Next {
    /// Another step, in this slice where there is time left.
    Step,
    /// Another step, in the next slice: this one gives the browser enough to lay out.
    Slice,
    /// Nothing.
    End,
}

/// Calls `step` until it says that this is the end: for a slice now, and for a slice before each of the next frames.
pub(crate) fn in_slices(mut step: impl FnMut() -> Next + 'static) {
    let began = js_sys::Date::now();
    loop {
        match step() {
            Next::End => return,
            Next::Step if js_sys::Date::now() - began < SLICE => {}
            _ => {
                request_animation_frame(move || in_slices(step));
                return;
            }
        }
    }
}
