//! Timeline: what happened when, according to whom.

use super::page::Page;
use leptos::prelude::*;

/// The view.
#[component]
pub(crate) fn TimelineView() -> impl IntoView {
    let page = Page::get();
    view! {
        <div class="timeline">
            <h1>{move || page.strings().bar.view(crate::state::link::View::Timeline)}</h1>
        </div>
    }
}
