//! What stands folded under a line, and is worked out only when the reader opens it.

use leptos::prelude::*;

/// The line `summary`, and what `content` gives once it is opened.
pub(super) fn fold(summary: &'static str, content: impl Fn() -> Option<AnyView> + Send + 'static) -> AnyView {
    let opened = RwSignal::new(false);
    view! {
        <details class="dates" on:toggle=move |_| opened.set(true)>
            <summary>{summary}</summary>
            {move || opened.get().then(&content)}
        </details>
    }
    .into_any()
}
