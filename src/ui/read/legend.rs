//! What the marks mean, and what is folded away.

use crate::state::link::Link;
use crate::state::read::Mark;
use crate::ui::page::Page;
use leptos::prelude::*;

/// The class that draws a mark.
pub(crate) fn mark_class(mark: Option<Mark>) -> &'static str {
    match mark {
        Some(Mark::Shared) => "shared",
        Some(Mark::Differs) => "differs",
        Some(Mark::Only) => "only",
        None => "",
    }
}

/// The legend.
#[component]
pub(crate) fn Legend() -> impl IntoView {
    let page = Page::get();
    let words = move || &page.strings().read;
    let marks = [Mark::Shared, Mark::Differs, Mark::Only].map(|mark| {
        view! {
            <li title=move || (words().mark_long)(mark)>
                <span class=mark_class(Some(mark))>{move || (words().mark)(mark)}</span>
                <span class="unseen">{move || format!(": {}", (words().mark_long)(mark))}</span>
            </li>
        }
    });
    let only = move || page.link.with(|link| link.only_differences);
    let fold = move |_| {
        let link = page.link.get_untracked();
        page.go(Link { only_differences: !link.only_differences, ..link });
    };
    view! {
        <div class="legend">
            <ul aria-label=move || words().legend>{marks}</ul>
            <button class="chip" aria-pressed=move || only().to_string() on:click=fold>
                {move || words().only_differences}
            </button>
        </div>
    }
}
