//! Work put off until the reader pauses.

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use std::time::Duration;

/// How long a reader who types on waits at most between two letters.
const PAUSE: Duration = Duration::from_millis(120);

/// Gives a function that has `act` done once it has not been called for a while.
pub(crate) fn on_pause(act: impl Fn() + Copy + 'static) -> impl Fn() + Copy {
    let waiting: StoredValue<Option<TimeoutHandle>> = StoredValue::new(None);
    on_cleanup(move || {
        if let Some(Some(handle)) = waiting.try_get_value() {
            handle.clear();
        }
    });
    move || {
        if let Some(handle) = waiting.get_value() {
            handle.clear();
        }
        waiting.set_value(set_timeout_with_handle(act, PAUSE).ok());
    }
}
