//! The bar that a phone switches columns with; hidden where columns stand side by side.

use super::stage::Stage;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::source::SourceName;
use leptos::prelude::*;

/// The bar.
#[component]
pub(super) fn Switcher() -> impl IntoView {
    let stage = expect_context::<Stage>();
    let words = &stage.page.strings().read;
    let count = move || stage.shown.with(Vec::len);
    let last = move || stage.at() + 1 >= count();
    view! {
        <div class="switcher" hidden=move || count() < 2>
            <button class="icon-button" aria-label=words.previous_source disabled=move || stage.at() == 0
                on:click=move |_| stage.go_to_source(-1)>{icon(Icon::Left)}</button>
            <span class="switched">
                {move || stage.source().map(|source| view! { <SourceName source=source /> })}
                <span class="meta">{move || format!("{}/{}", stage.at() + 1, count())}</span>
            </span>
            <button class="icon-button" aria-label=words.next_source disabled=last
                on:click=move |_| stage.go_to_source(1)>{icon(Icon::Right)}</button>
        </div>
    }
}
