//! The utterances, drawn a slice at a time as the reader comes near the end of them.

use super::card::CardView;
use crate::state::quotes::{Card, Quotes};
use crate::ui::page::Page;
use crate::ui::parts::drawn::Drawn;
use leptos::prelude::*;
use std::sync::Arc;

/// How many are drawn at a time.
const SLICE: usize = 30;
/// How near the end of them more are drawn, in pixels.
const NEAR: u32 = 1200;

/// The cards.
#[component]
pub(super) fn Cards(found: Memo<Quotes>) -> impl IntoView {
    let page = Page::get();
    let words = move || &page.strings().quotes;
    let cards = Memo::new(move |_| found.with(|f| f.cards.clone()));
    let shown = Drawn::new(SLICE, move || cards.track());
    let drawn = move || {
        // The same cards say something else where a speaker has a new name.
        page.library.track();
        cards.with(|cards| cards.iter().take(shown.count()).cloned().collect::<Vec<_>>())
    };
    // A card is drawn anew where its wordings change, or the comparison does.
    let key = move |card: &Card| {
        let library = page.library.with_untracked(|library| Arc::as_ptr(library).addr());
        let wordings: Vec<(usize, usize)> = card.wordings.iter().map(|w| (w.source, w.quote)).collect();
        (library, card.id.clone(), wordings)
    };
    let left = Memo::new(move |_| cards.with(Vec::len).saturating_sub(shown.count()));
    let empty = move || cards.with(Vec::is_empty) && found.with(|f| f.unfiltered > 0);
    let clear = move |_| {
        page.go(page.with(|link| {
            link.speakers.clear();
            link.said.clear();
            link.range = None;
        }));
    };
    let end: NodeRef<leptos::html::P> = NodeRef::new();
    shown.grow_near(end, None, NEAR, left);
    view! {
        <For each=drawn key=key let:card><CardView card=card /></For>
        <div class="empty" hidden=move || !empty()>
            <p>{move || words().none_left}</p>
            <button on:click=clear>{move || words().clear}</button>
        </div>
        <p class="more" node_ref=end hidden=move || left.get() == 0>
            <button on:click=move |_| shown.grow()>{move || (words().more)(left.get())}</button>
        </p>
    }
}
