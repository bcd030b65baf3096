//! On a narrow screen, where the bar scrolls away: what is looked for, and the next and the previous hit, at its top.

use super::Search;
use crate::ui::parts::icon::{Icon, icon};
use leptos::prelude::*;

/// The strip; hidden where nothing was found, and where the bar stays in sight.
#[component]
pub(crate) fn HitsStrip() -> impl IntoView {
    let search = expect_context::<Search>();
    let words = move || &search.page.strings().search;
    let (count, place) = (search.count(), search.place());
    view! {
        <nav class="hits-strip" aria-label=move || words().hits hidden=move || count.get() == 0 || search.open.get()>
            <span class="asked">{move || search.asked.get()}</span>
            <span class="meta" aria-hidden="true">{place}</span>
            <button class="icon-button" aria-label=move || words().previous on:click=move |_| search.step(false)>
                {icon(Icon::Left)}
            </button>
            <button class="icon-button" aria-label=move || words().next on:click=move |_| search.step(true)>
                {icon(Icon::Right)}
            </button>
            <button class="icon-button" aria-label=move || words().end on:click=move |_| search.end()>
                {icon(Icon::Close)}
            </button>
        </nav>
    }
}
