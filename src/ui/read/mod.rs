//! Read: the sources side by side, their passages marked, and the Compare box.

mod acts;
mod brush;
mod column;
mod drag;
mod fold;
mod gestures;
mod head;
mod leave;
mod lies;
mod lock;
mod offscreen;
mod order;
mod painter;
mod stage;
mod strip;
mod switcher;
mod toolbar;

use super::browser::later::next_frame;
use super::compare::{boxed, chosen};
use super::page::Page;
use crate::engine::comparison::Place;
use crate::state::passage::Found;
use crate::state::read;
use column::ColumnView;
use leptos::prelude::*;
use stage::Stage;
use switcher::Switcher;
use toolbar::Toolbar;

pub(crate) use leave::leave;
pub(crate) use toolbar::mark_class;

/// The pane that a column's text scrolls in.
const PANE: &str = ".sheet";

/// The id of a passage's element.
pub(crate) fn id_of(place: Place) -> String {
    format!("p-{}-{}", place.source, place.sentence)
}

/// The id of the link behind a passage: what opens the Compare box by keys, and has the focus for the passage.
pub(crate) fn opener_of(place: Place) -> String {
    format!("o-{}-{}", place.source, place.sentence)
}

/// The sentence whose element, or the link behind it, has this id.
fn place_of(id: &str) -> Option<Place> {
    let (source, sentence) = id.strip_prefix("p-").or(id.strip_prefix("o-"))?.split_once('-')?;
    Some(Place { source: source.parse().ok()?, sentence: sentence.parse().ok()? })
}

/// The view.
#[component]
pub(crate) fn ReadView() -> impl IntoView {
    let page = Page::get();
    let words = page.strings();
    let (found, place) = chosen(page);
    let stage = Stage::new(page, place);
    provide_context(stage);
    acts::listen(stage);
    Effect::new(move |_| stage.show_chosen());
    let title = move || page.library.with(|library| library.title.clone());
    let lede = move || {
        page.library.with(|library| {
            let shown = stage.shown.get();
            let counts = stage.columns.with(|columns| read::counts(library, &shown, columns));
            match shown.len() {
                0 | 1 => words.read.one_source.to_owned(),
                _ if counts.shared + counts.differs == 0 => words.read.nothing_common.to_owned(),
                shown => (words.read.lede)(shown, library.articles.len(), counts),
            }
        })
    };
    Effect::new(move |_| {
        stage.shown.track();
        stage.drawn.track();
        next_frame(stage.drawn, move || order::arrange(stage));
    });
    // By their places in the file, whatever the reader's order: that is followed without drawing any of them anew.
    let columns = move || {
        let library = page.library.get();
        let key = |source: &usize| {
            let article = library.articles.get(*source);
            (*source, article.map(|a| (a.id.clone(), a.text.len(), a.blocks.len(), a.sentences.len())))
        };
        let mut drawn = stage.drawn_columns();
        drawn.sort_unstable();
        drawn.into_iter().map(|source| (source, key(&source))).collect::<Vec<_>>()
    };
    view! {
        <div class="read" class:boxed=move || place.get().is_some()>
            <div class="head">
                <h1 lang=move || { page.library.track(); page.texts_lang() }>{title}</h1>
                <p class="lede">{lede}</p>
                <Toolbar />
            </div>
            {move || lost(page, found.get())}
            <Switcher />
            <div class="columns" id="columns" class:alone=move || stage.alone().is_some()
                on:click=move |e| gestures::click(stage, &e)
                on:mouseover=move |e| gestures::over(stage, &e)
                on:mouseout=move |_| stage.light(None)
                on:focusin=move |e| gestures::focus(stage, &e)
                on:focusout=move |_| gestures::blur(stage)
                on:keydown=move |e| gestures::key(stage, &e)
                on:wheel=move |e| stage.lock.alone(e.alt_key())
                on:pointerdown=move |e| gestures::down(stage, &e)
                on:pointerup=move |e| gestures::up(stage, &e)
                on:pointercancel=move |_| gestures::cancel(stage)
                on:beforematch=move |e| gestures::found(stage, &e)
                on:scroll:capture=move |e| gestures::scrolled(stage, &e)>
                <For each=columns key=|(_, key)| key.clone() let((source, _))>
                    <ColumnView source=source />
                </For>
            </div>
            <p class="hint" aria-hidden="true" hidden=move || stage.hint.with(Option::is_none)
                style:left=move || stage.hint.with(|h| h.as_ref().map(|h| format!("{}px", h.left)))
                style:top=move || stage.hint.with(|h| h.as_ref().map(|h| format!("{}px", h.top)))>
                {move || stage.hint.with(|h| h.as_ref().map(|h| h.words.clone()))}
            </p>
            {boxed(page, found, place, opener_of)}
        </div>
    }
}

/// What is said where the link's passage is not in its text.
fn lost(page: Page, found: Option<Found>) -> Option<impl IntoView> {
    let words = &page.strings().read;
    let said = match found? {
        Found::Changed => words.changed.to_owned(),
        Found::NoSource => {
            let name = page.link.with(|link| link.passage.as_ref().map(|p| p.source.clone()).unwrap_or_default());
            (words.no_such_source)(&name)
        }
        _ => return None,
    };
    Some(view! { <p class="notice" role="alert">{said}</p> })
}
