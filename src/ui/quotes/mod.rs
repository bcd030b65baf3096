//! Quotes: who is quoted, and what each said.

mod card;
mod cards;
mod correct;
mod corrected;
mod filters;
mod profile;
mod speakers;
mod voices;

use super::own::OwnButton;
use super::page::Page;
use crate::state::link::View;
use crate::state::quotes::aliases::aliases;
use crate::state::quotes::{self, Quotes};
use cards::Cards;
use correct::Names;
use filters::Filters;
use leptos::prelude::*;
use profile::Profiles;
use speakers::Speakers;
use std::sync::Arc;
use voices::VoicesView;

/// The view.
#[component]
pub(crate) fn QuotesView() -> impl IntoView {
    let page = Page::get();
    let words = move || &page.strings().quotes;
    let found: Memo<Quotes> =
        Memo::new(move |_| page.library.with(|library| page.link.with(|link| quotes::quotes(library, link))));
    provide_context(Names(Memo::new(move |_| Arc::new(page.library.with(|library| aliases(library))))));
    let lede = move || {
        let (all, named) = found.with(|f| (f.unfiltered, f.named));
        if all == 0 { words().none.to_owned() } else { (words().lede)(all, named) }
    };
    let nobody = move || {
        let names = found.with(|f| f.nobody.clone());
        names
            .into_iter()
            .map(|name| view! { <p class="notice" role="alert">{(words().nobody)(&name)}</p> })
            .collect_view()
    };
    view! {
        <div class="quotes">
            <h1>{move || page.strings().bar.view(View::Quotes)}</h1>
            <p class="lede">{lede}</p>
            <OwnButton />
            {nobody}
            <VoicesView found=found />
            <div class="sides">
                <Speakers found=found />
                <section class="said" aria-labelledby="said-count">
                    <Filters found=found />
                    <Profiles found=found />
                    <Cards found=found />
                </section>
            </div>
        </div>
    }
}
