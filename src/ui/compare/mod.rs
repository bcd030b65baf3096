//! The Compare box: every source's wording of one point, differing words marked, differences in words.

mod choose;
mod difference;
mod evidence;
mod fold;
mod nearest;
mod parts;
mod passages;
mod wording;

use super::browser::document;
use super::browser::later::next_frame;
use super::own::OwnLine;
use super::page::Page;
use super::parts::icon::{Icon, icon};
use super::parts::source::SourceName;
use crate::engine::comparison::Place;
use crate::state::fix::Fix;
use crate::state::grounds::linked;
use crate::state::library::Library;
use crate::state::link::{Link, View};
use crate::state::passage::{DIGEST, Found, Passage};
use crate::state::read::{Compared, compared};
use difference::difference_line;
use leptos::prelude::*;
use parts::Parts;
use passages::Passages;
use std::sync::Arc;
use wording::wording_view;

/// The box's element.
pub(crate) const BOX: &str = "compare-box";

/// What the link's passage is, and the sentence that it stands in; what every view with a Compare box needs.
pub(crate) fn chosen(page: Page) -> (Memo<Option<Found>>, Memo<Option<Place>>) {
    let found = Memo::new(move |_| {
        page.library.with(|library| page.link.with(|link| link.passage.as_ref().map(|p| p.find(&library.articles))))
    });
    let place = Memo::new(move |_| match found.get() {
        Some(Found::There(source, span) | Found::Moved(source, span) | Found::Retold(source, span)) => {
            page.library.with(|library| library.sentence_of(source, span)).map(|sentence| Place { source, sentence })
        }
        _ => None,
    });
    (found, place)
}

/// Chooses the sentence at `place`, and opens the box on it; from the element that has the focus where `enter`: the
/// box takes the focus, and gives it back when it is closed.
pub(crate) fn open(page: Page, place: Place, enter: bool) {
    let passage = page.library.with_untracked(|library| {
        let article = library.articles.get(place.source)?;
        Some(Passage::new(article, article.sentences.get(place.sentence)?.span))
    });
    let Some(passage) = passage else { return };
    page.go(page.with(|link| link.passage = Some(passage)));
    if enter {
        next_frame(page.link, || document::focus(BOX));
    }
}

/// Closes the box, and gives the focus back to where it came from, else to `otherwise`.
pub(crate) fn close(page: Page, otherwise: &str) {
    page.go(page.with(|link| link.passage = None));
    let before = page.focus_before.get_value();
    page.focus_before.set_value(String::new());
    let back = if !before.is_empty() && document::exists(&before) { before } else { otherwise.to_owned() };
    document::focus(if document::exists(&back) { &back } else { "main" });
}

/// The box where a passage is chosen, as a view draws it; `home` names the element that stands for a sentence in the
/// view. A mark of the reader's, or another base, draws it anew.
pub(crate) fn boxed(
    page: Page,
    found: Memo<Option<Found>>,
    place: Memo<Option<Place>>,
    home: impl Fn(Place) -> String + Send + 'static,
) -> impl IntoView {
    let base_first = Memo::new(move |_| page.base_first());
    move || {
        page.library.track();
        page.own.track();
        base_first.track();
        place.get().map(|place| {
            let note = elsewhere(page, found.get());
            view! { <CompareBox place=place note=note home=home(place) /> }
        })
    }
}

/// What has to be said of a passage that does not stand where its link says.
fn elsewhere(page: Page, found: Option<Found>) -> Option<&'static str> {
    let words = &page.strings().compare;
    match found? {
        Found::Moved(..) => Some(words.moved),
        Found::Retold(source, _) => {
            let kind = page.library.with(|library| library.articles.get(source).and_then(|a| a.meta.kind.clone()));
            Some(if kind.as_deref() == Some(DIGEST) { words.of_report } else { words.of_digest })
        }
        _ => None,
    }
}

/// The box for the sentence at `place`; `note` is said where its link was made for other words, `home` is the
/// element that stands for the sentence in the view.
#[component]
fn CompareBox(place: Place, note: Option<&'static str>, home: String) -> impl IntoView {
    let page = Page::get();
    let library = page.library.get_untracked();
    let words = page.strings();
    let own = &words.compare;
    let found = Arc::new(page.link.with_untracked(|link| compared(&library, link, place))?);
    let told = found.wordings.len();
    let near = found.missing.iter().any(|(_, nearest)| nearest.is_some());
    let verdict = if found.point.is_none() {
        (if near { own.perhaps_only_in } else { own.only_in })(&library.label(place.source))
    } else {
        let told_by = (own.told_by)(told, told + found.missing.len());
        if found.unsure { format!("{told_by} {}", own.unsure) } else { told_by }
    };
    page.announce(format!("{}: {}. {verdict}", own.title, found.label));
    let differing = found.differences.len();
    let parts = Parts::begin(differing + told);
    let differences = differences(page, parts, &library, &found);
    let none = (differing == 0 && told > 1).then_some(own.no_differences);
    let wordings = wordings(page, parts, place, library.clone(), found.clone());
    let missing: Vec<usize> = found.missing.iter().filter(|m| m.1.is_none()).map(|m| m.0).collect();
    let missing = (!missing.is_empty() && (near || found.point.is_some())).then(|| {
        let names = missing.iter().map(|source| view! { <SourceName source=*source /> }).collect_view();
        view! { <p class="missing"><strong>{own.not_found}</strong> {names}</p> }
    });
    let choose = choose::choose(page, place, found.missing.iter().map(|m| m.0).collect());
    let nearest = nearest::nearest(page, &Passages::new(&library), place, &found.missing);
    let marks = marks_here(page, place, &found);
    let read = page.link.with_untracked(|link| {
        (link.view != View::Read)
            .then(|| Link { passage: link.passage.clone(), ..link.in_view(View::Read) }.to_string())
    });
    Some(view! {
        <section id=BOX class="compare" class:drawing=move || parts.drawing() aria-labelledby="compare-title" tabindex="-1">
            <header>
                <div>
                    <p class="kicker">{own.title}</p>
                    <h2 id="compare-title" lang=page.texts_lang()>{found.label.clone()}</h2>
                    <p class="verdict">
                        {verdict}
                        {read.map(|href| view! { " " <a href=href>{own.in_place}</a> })}
                    </p>
                </div>
                <button class="icon-button" aria-label=words.app.close title=words.app.close
                    on:click=move |_| close(page, &home)>{icon(Icon::Close)}</button>
            </header>
            {note.map(|note| view! { <p class="notice">{note}</p> })}
            {(differing > 0).then(|| view! { <ul class="differences">{differences}</ul> })}
            {none.map(|none| view! { <p class="meta">{none}</p> })}
            <dl class="wordings">{wordings} {nearest}</dl>
            {missing}
            {choose}
            {marks}
        </section>
    })
}

/// What the sources put otherwise, a line each.
fn differences(page: Page, parts: Parts, library: &Arc<Library>, found: &Arc<Compared>) -> AnyView {
    let views = (0..found.differences.len()).map(|at| {
        let (library, found) = (library.clone(), found.clone());
        parts.view(at, move || difference_line(page, &Passages::new(&library), found.differences.get(at)?))
    });
    views.collect_view().into_any()
}

/// Each source's wording.
fn wordings(page: Page, parts: Parts, chosen: Place, library: Arc<Library>, found: Arc<Compared>) -> AnyView {
    let among: Vec<Place> = found.wordings.iter().flat_map(|w| w.passages.iter().map(|t| t.place)).collect();
    let linked = Arc::new(linked(&library, &among));
    let views = (0..found.wordings.len()).map(|at| {
        let (library, found, linked) = (library.clone(), found.clone(), linked.clone());
        parts.view(found.differences.len() + at, move || {
            wording_view(page, &Passages::new(&library), &found, found.wordings.get(at)?, chosen, &linked)
        })
    });
    views.collect_view().into_any()
}

/// Whether an utterance has a wording in a sentence that `at` is true of.
fn said_at(page: Page, utterance: usize, at: &impl Fn(&Place) -> bool) -> bool {
    page.library.with_untracked(|library| {
        let wordings = library.comparison.utterances.get(utterance).map(|u| u.wordings.as_slice()).unwrap_or_default();
        wordings.iter().any(|(source, quote)| {
            let span = library.articles.get(*source).and_then(|a| a.quotes.get(*quote)).map(|q| q.span());
            let sentence = span.and_then(|span| library.sentence_of(*source, span));
            sentence.is_some_and(|sentence| at(&Place { source: *source, sentence }))
        })
    })
}

/// The reader's own marks on this point, each with its undoing. Notes stand with their passages.
fn marks_here(page: Page, place: Place, found: &Compared) -> Option<AnyView> {
    let here: Vec<Place> = found.wordings.iter().flat_map(|w| w.passages.iter().map(|t| t.place)).collect();
    let at = |p: &Place| *p == place || here.contains(p);
    let marks: Vec<Fix> = page.own.with_untracked(|own| {
        let apart = own.apart.iter().filter(|(a, b, _)| at(a) || at(b)).map(|(.., fix)| fix.clone());
        let together = own.together.iter().filter(|(a, b, _)| at(a) || at(b)).map(|(.., fix)| fix.clone());
        let same = own.same.iter().filter(|(_, p, _)| at(p)).map(|(.., fix)| fix.clone());
        let said =
            own.said.iter().filter(|(utterance, ..)| said_at(page, *utterance, &at)).map(|(.., fix)| fix.clone());
        apart.chain(together).chain(same).chain(said).collect()
    });
    (!marks.is_empty()).then(|| {
        let lines = marks.into_iter().map(|fix| view! { <OwnLine fix=fix then=BOX /> }).collect_view();
        view! {
            <div class="own-here">
                <p class="kicker" id="own-here">{page.strings().own.title}</p>
                <ul class="own-list" aria-labelledby="own-here">{lines}</ul>
            </div>
        }
        .into_any()
    })
}
