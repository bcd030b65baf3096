//! What could not be read of the address, said above the view.

use crate::ui::page::Page;
use leptos::prelude::*;

/// The notice; nothing where the address is sound.
#[component]
pub(crate) fn Problems() -> impl IntoView {
    let page = Page::get();
    let any = Memo::new(move |_| !page.problems.with(Vec::is_empty));
    move || {
        any.get().then(|| {
            let words = page.strings();
            let lines = page.problems.get().into_iter().map(|p| view! { <li>{(words.app.problem)(&p)}</li> });
            view! {
                <div class="notice" role="alert">
                    <p>{words.app.problems_title}</p>
                    <ul>{lines.collect_view()}</ul>
                    <button on:click=move |_| page.replace(page.link.get_untracked())>{words.app.close}</button>
                </div>
            }
        })
    }
}
