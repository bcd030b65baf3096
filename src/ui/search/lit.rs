//! The words found, marked in the columns of Read.

use super::Search;
use crate::state::link::View;
use crate::state::search::Found;
use crate::ui::browser::highlight;
use crate::ui::read::id_of;
use leptos::prelude::*;

/// The highlight, as the style sheet names it.
const NAME: &str = "found";
/// The most sentences that are marked: more would not be looked at.
const MOST: usize = 500;

/// Marks the words whenever they change, or texts were drawn.
pub(super) fn follow(search: Search) {
    let page = search.page;
    let view = Memo::new(move |_| page.link.with(|link| link.view));
    Effect::new(move |_| {
        page.texts_drawn.track();
        let found = search.found.get().filter(|_| view.get() == View::Read).unwrap_or_default();
        highlight::mark(NAME, &stretches(search, &found));
    });
}

/// Where the words stand in their sentences, in UTF-16 units.
fn stretches(search: Search, found: &Found) -> Vec<(String, usize, usize)> {
    search.page.library.with_untracked(|library| {
        let mut stretches = Vec::new();
        for hit in found.groups.iter().flat_map(|g| &g.sentences).take(MOST) {
            let Some(article) = library.articles.get(hit.place.source) else { continue };
            let Some(sentence) = article.sentences.get(hit.place.sentence) else { continue };
            let units = |at: usize| {
                let before = crate::engine::Span::new(sentence.span.start, at);
                article.words(before).encode_utf16().count()
            };
            let id = id_of(hit.place);
            stretches.extend(hit.marked.iter().map(|m| (id.clone(), units(m.start), units(m.end))));
        }
        stretches
    })
}
