//! Share: a link to what is on screen, with the texts or without.

use super::browser::{document, location};
use super::one_page::SaveAsOnePage;
use super::page::Page;
use crate::state::carried;
use crate::state::link::Link;
use leptos::prelude::*;
use std::time::Duration;

const DIALOG: &str = "share";
const FIELD: &str = "share-link";

/// How a view is shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// By a link to what is on screen.
    View,
    /// By a link that carries the texts.
    Texts,
}

/// A link that carries the texts.
#[derive(Clone, Debug, PartialEq)]
enum Carrying {
    /// It is being made.
    Soon,
    /// The texts are too long for any.
    TooLong,
    /// The whole address.
    Link(String),
}

/// What the dialog shows.
#[derive(Clone, Copy)]
pub(crate) struct Sharing {
    way: RwSignal<Way>,
    carrying: RwSignal<Carrying>,
    said: RwSignal<&'static str>,
}

impl Sharing {
    pub(crate) fn new() -> Self {
        Self { way: RwSignal::new(Way::View), carrying: RwSignal::new(Carrying::Soon), said: RwSignal::new("") }
    }
}

/// Opens the dialog. A comparison of the reader's own is shared with its texts, unless the reader says otherwise.
pub(crate) fn open(page: Page) {
    let sharing = page.sharing;
    sharing.way.set(if page.work.own() { Way::Texts } else { Way::View });
    sharing.carrying.set(Carrying::Soon);
    sharing.said.set("");
    document::open_dialog(DIALOG);
    document::select(FIELD);
    // The dialog is drawn first: long texts take a moment.
    let make = move || {
        let link =
            page.link.try_with_untracked(|link| Link { comparison: None, lang: None, ..link.clone() }.to_string());
        let Some(link) = link else { return };
        let carried = page.work.file.try_with_untracked(|file| carried::carry(file, &link)).flatten();
        let whole = |carried| location::whole(&Link { carried: Some(carried), ..Link::default() }.to_string());
        sharing.carrying.try_set(carried.map_or(Carrying::TooLong, |carried| Carrying::Link(whole(carried))));
        document::select(FIELD);
    };
    set_timeout(make, Duration::from_millis(30));
}

/// Copies a link, and says so.
pub(crate) fn copy_link(page: Page, link: &Link) {
    let words = &page.strings().share;
    let said = if link.comparison.is_some() { words.copied_here } else { words.copied };
    copy(page, location::whole(&link.to_string()), said);
}

fn copy(page: Page, address: String, said: &'static str) {
    let words = page.strings();
    leptos::task::spawn_local(async move {
        let said = if document::copy(&address).await {
            said
        } else {
            if !document::is_open(DIALOG) {
                open(page);
            }
            document::select(FIELD);
            words.share.refused
        };
        let _ = page.sharing.said.try_set(said);
        page.announce(said);
    });
}

/// The dialog; closed until it is opened.
#[component]
pub(crate) fn Share() -> impl IntoView {
    let page = Page::get();
    let words = &page.strings().share;
    let Sharing { way, carrying, said } = page.sharing;
    let to_view = Memo::new(move |_| location::whole(&page.link.with(ToString::to_string)));
    let link = Memo::new(move |_| match (way.get(), carrying.get()) {
        (Way::View, _) => to_view.get(),
        (Way::Texts, Carrying::Link(link)) => link,
        (Way::Texts, _) => String::new(),
    });
    let length = move |of: Way| match (of, carrying.get()) {
        (Way::View, _) => (words.length)(to_view.with(|l| l.chars().count())),
        (Way::Texts, Carrying::Soon) => words.soon.to_owned(),
        (Way::Texts, Carrying::TooLong) => words.too_long.to_owned(),
        (Way::Texts, Carrying::Link(link)) => (words.length)(link.chars().count()),
    };
    let holds = move || {
        let own = page.work.record.with(Option::is_some);
        (words.holds)(way.get(), own)
    };
    let limits = move || (way.get() == Way::Texts).then(|| (words.limits)(link.with(|l| l.chars().count()))).flatten();
    let choice = move |of: Way| {
        view! {
            <label class="choice">
                <input type="radio" name="share-way" prop:checked=move || way.get() == of
                    on:change=move |_| { way.set(of); said.set(""); } />
                <span>{(words.way)(of)} " " <span class="meta">{move || length(of)}</span></span>
            </label>
        }
    };
    let done = move |_| {
        let local = way.get_untracked() == Way::View && page.work.own();
        copy(page, link.get_untracked(), if local { words.copied_here } else { words.copied });
    };
    let hand_on = document::can_hand_on().then(|| {
        let hand = move |_| {
            let title = page.library.with_untracked(|library| library.title.clone());
            let address = link.get_untracked();
            leptos::task::spawn_local(async move { document::hand_on(&title, &address).await });
        };
        view! { <button on:click=hand disabled=move || link.with(String::is_empty)>{words.hand_on}</button> }
    });
    view! {
        <dialog id=DIALOG class="dialog sharing" aria-labelledby="share-title">
            <h2 id="share-title">{words.title}</h2>
            <fieldset class="choices">
                <legend class="unseen">{words.ways}</legend>
                {choice(Way::View)}
                {choice(Way::Texts)}
            </fieldset>
            <p>{holds}</p>
            {move || limits().map(|limits| view! { <p class="limits">{limits}</p> })}
            <label for=FIELD>{words.field}</label>
            <textarea id=FIELD readonly rows="3" prop:value=link on:focus=move |_| document::select(FIELD)></textarea>
            <p class="meta said" aria-hidden="true">{said}</p>
            <SaveAsOnePage />
            <div class="acts">
                <button on:click=move |_| document::close_dialog(DIALOG)>{page.strings().app.close}</button>
                {hand_on}
                <button class="main" on:click=done disabled=move || link.with(String::is_empty)>{words.copy}</button>
            </div>
        </dialog>
    }
}
