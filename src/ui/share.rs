//! Share: the link to what is on screen.

use super::browser::{document, location};
use super::one_page::SaveAsOnePage;
use super::page::Page;
use crate::state::link::Link;
use leptos::prelude::*;

const DIALOG: &str = "share";
const FIELD: &str = "share-link";

/// Opens the dialog.
pub(crate) fn open() {
    document::open_dialog(DIALOG);
    document::select(FIELD);
}

/// Copies a link, and says so.
pub(crate) fn copy_link(page: Page, link: &Link) {
    let link = location::whole(&link.to_string());
    let words = page.strings();
    leptos::task::spawn_local(async move {
        if document::copy(&link).await {
            page.announce(words.share.copied);
        } else {
            open();
            page.announce(words.share.refused);
        }
    });
}

/// The dialog; closed until it is opened.
#[component]
pub(crate) fn Share() -> impl IntoView {
    let page = Page::get();
    let words = move || &page.strings().share;
    let link = Memo::new(move |_| location::whole(&page.link.with(ToString::to_string)));
    view! {
        <dialog id=DIALOG class="dialog" aria-labelledby="share-title">
            <h2 id="share-title">{move || words().title}</h2>
            <p>{move || words().holds}</p>
            <label for=FIELD>{move || words().field}</label>
            <textarea id=FIELD readonly rows="3" prop:value=link></textarea>
            <p class="meta">{move || (words().length)(link.with(|l| l.chars().count()))}</p>
            <p class="meta" aria-hidden="true">{move || page.announcement.get()}</p>
            <SaveAsOnePage />
            <div class="acts">
                <button on:click=move |_| document::close_dialog(DIALOG)>{move || page.strings().app.close}</button>
                <button class="main" on:click=move |_| copy_link(page, &page.link.get_untracked())>{move || words().copy}</button>
            </div>
        </dialog>
    }
}
