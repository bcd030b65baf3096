//! Work that is put off, and dropped where the view it was for is gone by then.

use leptos::prelude::{IsDisposed, request_animation_frame};

/// Calls `act` before the next frame, unless `of` went with its view before that: to read it then would end the page.
pub(crate) fn next_frame(of: impl IsDisposed + 'static, act: impl FnOnce() + 'static) {
    request_animation_frame(move || {
        if !of.is_disposed() {
            act();
        }
    });
}
