//! "Save as one page": a file that holds the program and this comparison, and opens from a disk.

use super::browser::{files, one_page};
use super::page::Page;
use crate::engine::corpus;
use crate::state::link::Link;
use crate::state::one_page::{file_name, with_comparison};
use leptos::prelude::*;

/// The button, and what came of it.
#[component]
pub(crate) fn SaveAsOnePage() -> impl IntoView {
    let page = Page::get();
    let words = move || &page.strings().one_page;
    let said = RwSignal::new(String::new());
    let save = move |_| {
        said.set(words().making.to_owned());
        let words = words();
        leptos::task::spawn_local(async move {
            let told = match made(page).await {
                Ok((name, html)) => {
                    files::save(&name, "text/html", &html);
                    (words.saved)(&name, html.len().div_ceil(1000))
                }
                Err(why) => (words.failed)(&why),
            };
            let _ = said.try_set(told);
        });
    };
    view! {
        <div class="one-page">
            <p class="meta">{move || words().help}</p>
            <div class="acts"><button on:click=save>{move || words().save}</button></div>
            <p class="meta" role="status">{said}</p>
        </div>
    }
}

/// The page and its file's name. It opens in the view that is on screen, with the reader's own marks.
async fn made(page: Page) -> Result<(String, String), String> {
    let template = one_page::template().await?;
    let file = page.work.file.get_untracked();
    let opened = corpus::open(&file).map_err(|error| error.to_string())?;
    let corpus = opened.ready().ok_or_else(String::new)?;
    // The page has the comparison, wherever it came from.
    let view = page.link.with_untracked(|link| Link { comparison: None, carried: None, ..link.clone() }.to_string());
    let html = with_comparison(&template, &corpus, &file, &view, page.strings().lang).ok_or_else(String::new)?;
    Ok((file_name(&corpus.title), html))
}
