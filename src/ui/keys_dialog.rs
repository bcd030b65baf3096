//! The keys: a dialog that lists them all and lets a reader turn them off.

use super::browser::{document, kept};
use super::page::Page;
use crate::state::keys::{Act, KEYS, Key};
use leptos::prelude::*;

const DIALOG: &str = "keys";
/// What stands under this name where keys are off.
const OFF: &str = "off";

/// Opens the dialog.
pub(crate) fn open() {
    document::open_dialog(DIALOG);
}

/// Whether letters, figures and signs pressed alone act.
pub(crate) fn on() -> bool {
    kept::get(DIALOG) != OFF && !document::is_marked("keys-off")
}

/// The dialog; closed until it is opened.
#[component]
pub(crate) fn KeysDialog() -> impl IntoView {
    let page = Page::get();
    let words = &page.strings().keys;
    let acts = RwSignal::new(on());
    let refused = RwSignal::new(false);
    let turn = move |_| {
        let on = !acts.get_untracked();
        acts.set(on);
        // Where nothing is kept, the choice lasts as long as the page.
        document::mark("keys-off", !on);
        refused.set(!kept::set(DIALOG, if on { "" } else { OFF }));
        page.announce((page.strings().keys.turned)(on));
    };
    let is_view = |key: &&Key| matches!(key.act, Act::View(_));
    let views = KEYS.iter().filter(is_view).map(|key| line(page, key)).collect_view();
    let others = KEYS.iter().filter(|key| !is_view(key)).map(|key| line(page, key)).collect_view();
    view! {
        <dialog id=DIALOG class="dialog keys" aria-labelledby="keys-title">
            <h2 id="keys-title">{words.title}</h2>
            <div class="key-lists">
                <dl>{views}</dl>
                <dl>{others}</dl>
            </div>
            <label class="switch">
                <input type="checkbox" prop:checked=acts on:change=turn aria-describedby="keys-help" />
                {words.on}
            </label>
            <p id="keys-help" class="meta">{words.on_help}</p>
            <p class="meta" hidden=move || !refused.get()>{words.forgotten}</p>
            <div class="acts">
                <button class="main" on:click=move |_| document::close_dialog(DIALOG)>{page.strings().app.close}</button>
            </div>
        </dialog>
    }
}

/// A key, what it does, and where if not everywhere.
fn line(page: Page, key: &Key) -> impl IntoView + use<> {
    let words = &page.strings().keys;
    let names = key.names.iter().map(|name| view! { <kbd>{(words.name)(name)}</kbd> }).collect_view();
    let only_in = if matches!(key.act, Act::View(_)) { None } else { (words.only_in)(key.views) };
    view! {
        <div>
            <dt>{names}</dt>
            <dd>{(words.act)(key.act)} {only_in.map(|only| view! { " " <span class="meta">{only}</span> })}</dd>
        </div>
    }
}
