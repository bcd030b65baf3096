//! Quotes: who is quoted, and what each said.

mod card;
mod filters;

use super::page::Page;
use crate::state::quotes::{self, Quotes};
use card::CardView;
use filters::{Filters, Speakers};
use leptos::prelude::*;

/// The view.
#[component]
pub(crate) fn QuotesView() -> impl IntoView {
    let page = Page::get();
    let words = move || &page.strings().quotes;
    let found: Memo<Quotes> =
        Memo::new(move |_| page.library.with(|library| page.link.with(|link| quotes::quotes(library, link))));
    let all = Memo::new(move |_| found.with(|f| f.speakers.iter().map(|s| s.quotations).sum::<usize>()));
    let lede = move || {
        let speakers = found.with(|f| f.speakers.iter().filter(|s| s.id != quotes::UNNAMED).count());
        if all.get() == 0 { words().none.to_owned() } else { (words().lede)(all.get(), speakers) }
    };
    let said = Memo::new(move |_| (words().shown)(found.with(|f| f.quotations), all.get()));
    let nobody = move || {
        let names = found.with(|f| f.nobody.clone());
        names
            .into_iter()
            .map(|name| view! { <p class="notice" role="alert">{(words().nobody)(&name)}</p> })
            .collect_view()
    };
    let cards = move || {
        let cards = found.with(|f| f.cards.clone());
        if cards.is_empty() && all.get() > 0 {
            return view! { <p class="empty">{words().none_left}</p> }.into_any();
        }
        cards.into_iter().map(|card| view! { <CardView card=card /> }).collect_view().into_any()
    };
    view! {
        <div class="quotes">
            <h1>{move || page.strings().bar.view(crate::state::link::View::Quotes)}</h1>
            <p class="lede">{lede}</p>
            {nobody}
            <div class="sides">
                <Speakers found=found />
                <section class="said" aria-labelledby="said-count">
                    <Filters />
                    <p id="said-count" class="meta" role="status">{said}</p>
                    {cards}
                </section>
            </div>
        </div>
    }
}
