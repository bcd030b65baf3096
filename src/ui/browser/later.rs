//! Work that is put off, and dropped where the view it was for is gone by then.

use leptos::prelude::{IsDisposed, request_animation_frame, set_timeout};
use std::time::Duration;

/// Calls `act` before the next frame, unless `of` went with its view before that: to read it then would end the page.
pub(crate) fn next_frame(of: impl IsDisposed + 'static, act: impl FnOnce() + 'static) {
    request_animation_frame(move || {
        if !of.is_disposed() {
            act();
        }
    });
}

/// Calls `act` in a task of its own, as soon as the browser has answered what waits, unless `of` is gone by then.
pub(crate) fn next_task(of: impl IsDisposed + 'static, act: impl FnOnce() + 'static) {
    let act = move || {
        if !of.is_disposed() {
            act();
        }
    };
    set_timeout(act, Duration::ZERO);
}
