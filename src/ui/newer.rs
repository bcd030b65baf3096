//! That a newer version of the page is here.

use super::browser::newer;
use super::page::Page;
use leptos::prelude::*;

/// The notice; nothing while there is no newer version, or once the reader put it off.
#[component]
pub(crate) fn Newer() -> impl IntoView {
    let page = Page::get();
    let here = RwSignal::new(false);
    newer::on_newer(move || {
        let _ = here.try_set(true);
    });
    move || {
        here.get().then(|| {
            let words = &page.strings().newer;
            view! {
                <div class="newer" role="status">
                    <p>{words.here}</p>
                    <button class="main" on:click=move |_| newer::take()>{words.reload}</button>
                    <button on:click=move |_| here.set(false)>{words.later}</button>
                </div>
            }
        })
    }
}
