//! What could not be read of the address, and what went wrong since, said above the view.

use crate::ui::page::Page;
use leptos::prelude::*;

/// The notice; nothing where the address is sound.
#[component]
pub(crate) fn Problems() -> impl IntoView {
    let page = Page::get();
    let any = Memo::new(move |_| !page.problems.with(Vec::is_empty));
    let trouble = move || {
        page.trouble.get().map(|what| {
            let close = move |_| page.trouble.set(None);
            view! {
                <div class="notice" role="alert">
                    <p>{what}</p>
                    <button on:click=close>{page.strings().app.close}</button>
                </div>
            }
        })
    };
    let address = move || {
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
    };
    view! { {trouble} {address} }
}
