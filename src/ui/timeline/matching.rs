//! What the search and the choice of speakers leave of the events: the others are dimmed.

use crate::engine::comparison::Place;
use crate::engine::search::{Index, Query};
use crate::state::library::Library;
use crate::state::timeline::matching::matching;
use crate::ui::page::Page;
use leptos::prelude::*;
use std::sync::Arc;

/// For each event whether it fits the words looked for and the speakers chosen; none where nothing is looked for.
pub(super) fn follow(page: Page) -> Memo<Option<Arc<Vec<bool>>>> {
    let asked = Memo::new(move |_| page.link.with(|link| (link.query.clone(), link.speakers.clone())));
    // The words of the texts, made when they are first looked for.
    let index = StoredValue::new(None::<(Arc<Library>, Arc<Index>)>);
    let index_of = move |library: &Arc<Library>| {
        let known = index.with_value(|known| known.clone().filter(|(of, _)| Arc::ptr_eq(of, library)));
        let (_, made) = known.unwrap_or_else(|| {
            let made = (library.clone(), Arc::new(Index::new(&library.articles)));
            index.set_value(Some(made.clone()));
            made
        });
        made
    };
    Memo::new(move |_| {
        let (query, speakers) = asked.get();
        let library = page.library.get();
        let hits = (!query.trim().is_empty()).then(|| {
            let found = index_of(&library).find(&Query::parse(&query));
            found.iter().map(|hit| Place { source: hit.source, sentence: hit.sentence }).collect::<Vec<_>>()
        });
        matching(&library, hits.as_deref(), &speakers).map(Arc::new)
    })
}
