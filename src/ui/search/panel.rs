//! What was found: the sentences by source, the words found marked.

use super::Search;
use crate::engine::search::Query;
use crate::state::search::{Found, Group, Sentence, link_to};
use crate::ui::browser::document;
use crate::ui::browser::later::next_frame;
use crate::ui::page::Page;
use crate::ui::parts::runs::marked_words;
use crate::ui::parts::source::{SourceName, source_class};
use crate::ui::read::opener_of;
use leptos::prelude::*;

/// How many sentences of a source are shown at first.
const FIRST: usize = 8;
/// How many more each time.
const MORE: usize = 100;

/// How many sentences were found, in words.
pub(super) fn count(page: Page, found: &Found) -> String {
    (page.strings().search.count)(found.count(), found.groups.len())
}

/// The panel below the field; hidden where nothing is looked for.
#[component]
pub(super) fn Panel(search: Search) -> impl IntoView {
    let page = search.page;
    let words = move || &page.strings().search;
    let shut = move || !search.open.get() || search.typed.with(|t| t.trim().is_empty());
    let inside = move || {
        if shut() {
            return ().into_any();
        }
        let query = Query::parse(&search.asked.get());
        search.found.with(|found| match found {
            _ if query.is_empty() => view! { <p class="meta">{words().type_on}</p> }.into_any(),
            None => view! { <p class="meta">{words().preparing}</p> }.into_any(),
            Some(found) if found.groups.is_empty() => nothing(page, &query),
            Some(found) => view! {
                <p class="meta count">{count(page, found)}</p>
                {found.groups.iter().map(|group| group_view(search, group)).collect_view()}
            }
            .into_any(),
        })
    };
    view! {
        <section id="search-found" class="found" tabindex="-1" aria-label=move || words().hits hidden=shut>
            {inside}
            <p class="meta syntax">{move || words().syntax}</p>
        </section>
    }
}

/// Says what was looked for where nothing was found.
fn nothing(page: Page, query: &Query) -> AnyView {
    let words = &page.strings().search;
    let sources = page.library.with_untracked(|library| library.articles.len());
    view! {
        <p class="none">{(words.none)(sources)}</p>
        <p class="meta">{(words.looked_for)(query)}</p>
    }
    .into_any()
}

/// The sentences of a source.
fn group_view(search: Search, group: &Group) -> AnyView {
    let page = search.page;
    let source = group.source;
    let all = group.sentences.len();
    // One or two more are shown rather than offered.
    let limit = RwSignal::new(if all <= FIRST + 2 { all } else { FIRST });
    let sentences = group.sentences.clone();
    let first = page.library.with_untracked(|library| library.label(source));
    let lines = move || {
        let lines = sentences.iter().take(limit.get());
        lines.filter_map(|sentence| line(search, sentence)).collect::<Vec<_>>()
    };
    let whole = move || limit.get() >= all;
    let more = move |_| limit.update(|limit| *limit += MORE);
    view! {
        <div class=format!("group-of {}", source_class(source))>
            <p class="whose"><SourceName source=source /><span class="meta">{all}</span></p>
            <ul aria-label=first>{lines}</ul>
            <button class="small" hidden=whole on:click=more>
                {move || (page.strings().search.more)(all.saturating_sub(limit.get()))}
            </button>
        </div>
    }
    .into_any()
}

/// A sentence: a link to its place in Read.
fn line(search: Search, sentence: &Sentence) -> Option<AnyView> {
    let page = search.page;
    let place = sentence.place;
    let (href, runs, lang) = page.library.with_untracked(|library| {
        let article = library.articles.get(place.source)?;
        let href = page.link.with_untracked(|link| link_to(library, link, place))?.to_string();
        let whole = article.sentences.get(place.sentence)?.span;
        let mut runs = marked_words(&article.text, sentence.excerpt, &sentence.marked);
        if sentence.excerpt.start > whole.start {
            runs.insert(0, "\u{2026} ".into_any());
        }
        if sentence.excerpt.end < whole.end {
            runs.push(" \u{2026}".into_any());
        }
        Some((href, runs, article.meta.lang.clone()))
    })?;
    let here = move || (search.at.get() == Some(place)).then_some("true");
    let choose = move |event: web_sys::MouseEvent| {
        if event.ctrl_key() || event.meta_key() || event.shift_key() {
            return;
        }
        search.open.set(false);
        page.sought.set_value(Some(place));
        // Where it is drawn and chosen already, nothing else comes of it.
        next_frame(search.open, move || {
            document::focus(&opener_of(place));
            if document::focused() == opener_of(place) {
                page.sought.set_value(None);
            }
        });
    };
    Some(
        view! {
            <li><a class="hit" id=format!("hit-{}-{}", place.source, place.sentence) href=href lang=lang
                aria-current=here on:click=choose>{runs}</a></li>
        }
        .into_any(),
    )
}
