//! The way to a passage of another source that says the same, by words of it: the reader puts into the point what no
//! comparing has found.

use super::BOX;
use super::nearest::same_point;
use super::passages::Passages;
use crate::engine::comparison::Place;
use crate::engine::search::Index;
use crate::state::search;
use crate::ui::page::Page;
use crate::ui::parts::source::{SourceName, source_class};
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// How many passages are shown; more words narrow them down.
const SHOWN: usize = 6;

/// A fold with a field for words, and the passages of these sources that hold them. Nothing where there is no source.
pub(super) fn choose(page: Page, chosen: Place, sources: Vec<usize>) -> Option<AnyView> {
    if sources.is_empty() {
        return None;
    }
    let own = &page.strings().own;
    let typed = RwSignal::new(String::new());
    let index: RwSignal<Option<Arc<Index>>> = RwSignal::new(None);
    // Texts are made ready for searching only for who opens the fold.
    let open = move |_| {
        let make = move || {
            if index.try_with_untracked(Option::is_none) == Some(true) {
                let made = page.library.with_untracked(|library| Index::new(&library.articles));
                index.try_set(Some(Arc::new(made)));
            }
        };
        set_timeout(make, Duration::ZERO);
    };
    let sources = StoredValue::new(sources);
    let found = Memo::new(move |_| {
        let (typed, sources) = (typed.get(), sources.get_value());
        let index = index.get()?;
        let found = page.library.with(|library| search::find(library, &index, &sources, &typed));
        let places: Vec<Place> = found.places().filter(|place| sources.contains(&place.source)).collect();
        Some((typed, places)).filter(|found| !found.0.trim().is_empty())
    });
    let said = move || {
        let (_, places) = found.get()?;
        Some((own.choose_found)(places.len().min(SHOWN), places.len()))
    };
    let rows = move || {
        let places = found.get().map(|found| found.1).unwrap_or_default();
        page.library.with_untracked(|library| {
            let passages = Passages::new(library);
            places.into_iter().take(SHOWN).filter_map(|place| row(page, &passages, chosen, place)).collect_view()
        })
    };
    Some(
        view! {
            <details class="choose" on:toggle=open>
                <summary>{own.choose}</summary>
                <label for="choose-words">{own.choose_words}</label>
                <input id="choose-words" type="search" prop:value=typed
                    on:input=move |event| typed.set(event_target_value(&event)) />
                <p class="meta" role="status">{said}</p>
                <ul>{rows}</ul>
            </details>
        }
        .into_any(),
    )
}

fn row(page: Page, passages: &Passages, chosen: Place, place: Place) -> Option<AnyView> {
    let article = passages.library.articles.get(place.source)?;
    let words = article.words(article.sentences.get(place.sentence)?.span).to_owned();
    let button = same_point(page, passages, chosen, place, BOX)?;
    let lang = article.meta.lang.clone();
    Some(
        view! {
            <li class=source_class(place.source)>
                <SourceName source=place.source />
                <p lang=lang>{words}</p>
                {button}
            </li>
        }
        .into_any(),
    )
}
