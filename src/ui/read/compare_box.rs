//! The Compare box: every source's wording of one point, differing words marked, differences in words.

use crate::engine::article::Article;
use crate::engine::comparison::{Difference, Place};
use crate::state::library::Library;
use crate::state::link::Link;
use crate::state::passage::Passage;
use crate::state::read::{Told, Wording, compared};
use crate::ui::browser::{document, location};
use crate::ui::page::Page;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::runs::marked_words;
use crate::ui::parts::source::{SourceName, source_class};
use crate::ui::strings::say_date;
use leptos::prelude::*;

/// The box for the passage at `place`; `moved` where its link was made for another place in the text.
#[component]
pub(crate) fn CompareBox(place: Place, moved: bool) -> impl IntoView {
    let page = Page::get();
    let library = page.library.get_untracked();
    let words = page.strings();
    let read = &words.read;
    let found = page.link.with_untracked(|link| compared(&library, link, place))?;
    let told = found.wordings.len();
    let verdict = if found.point.is_none() {
        (read.only_in)(&library.label(place.source))
    } else {
        (read.told_by)(told, told + found.missing.len())
    };
    page.announce(format!("{}: {}. {verdict}", read.compare, found.label));
    let differences = found.differences.iter().filter_map(|d| difference_line(page, &library, d)).collect::<Vec<_>>();
    let none = (differences.is_empty() && told > 1).then_some(read.no_differences);
    let close = move |_| {
        page.go(page.with(|link| link.passage = None));
        document::focus(&super::id_of(place));
    };
    let wordings = found.wordings.iter().map(|wording| wording_view(page, &library, wording)).collect_view();
    let missing = (!found.missing.is_empty() && found.point.is_some()).then(|| {
        let names = found.missing.iter().map(|source| view! { <SourceName source=*source /> }).collect_view();
        view! { <p class="missing"><strong>{read.not_reported}</strong> {names}</p> }
    });
    Some(view! {
        <section class="compare" aria-labelledby="compare-title">
            <header>
                <div>
                    <p class="kicker">{read.compare}</p>
                    <h2 id="compare-title">{found.label.clone()}</h2>
                </div>
                <button class="icon-button" aria-label=words.app.close on:click=close>{icon(Icon::Close)}</button>
            </header>
            {moved.then(|| view! { <p class="notice">{read.moved}</p> })}
            <p class="verdict">{verdict}</p>
            {(!differences.is_empty()).then(|| view! { <ul class="differences">{differences}</ul> })}
            {none.map(|none| view! { <p class="meta">{none}</p> })}
            <dl class="wordings">{wordings}</dl>
            {missing}
        </section>
    })
}

/// A difference in words: "Dates: compatible. El País: January 7; Josep Freixes: early January".
fn difference_line(page: Page, library: &Library, difference: &Difference) -> Option<AnyView> {
    let words = &page.strings().read;
    let what = (words.difference)(difference.kind, difference.relation);
    let side = |side: &crate::engine::comparison::Side| {
        let quoted = library.articles.get(side.source)?.words(side.span).to_owned();
        let source = side.source;
        Some(view! { <span class="side"><SourceName source=source /> <q>{quoted}</q></span> })
    };
    let (a, b) = (side(&difference.a)?, side(&difference.b)?);
    let exact = difference.exact.map(|source| (words.more_exact)(&library.label(source)));
    let class = match difference.relation {
        crate::engine::comparison::Relation::Different => "different",
        _ => "compatible",
    };
    Some(
        view! {
            <li class=class><strong>{what}</strong> {a} {b} {exact.map(|e| view! { <span class="meta">{e}</span> })}</li>
        }
        .into_any(),
    )
}

/// A source's sentences on the point.
fn wording_view(page: Page, library: &Library, wording: &Wording) -> Option<AnyView> {
    let article = library.articles.get(wording.source)?;
    let source = wording.source;
    let lang = article.meta.lang.clone();
    let passages = wording.passages.iter().map(|told| passage_line(page, article, told)).collect_view();
    Some(
        view! {
            <div class=source_class(source)>
                <dt><SourceName source=source /></dt>
                <dd lang=lang>{passages}</dd>
            </div>
        }
        .into_any(),
    )
}

/// A sentence: its words, a link to copy, how its dates were worked out.
fn passage_line(page: Page, article: &Article, told: &Told) -> AnyView {
    let words = page.strings();
    let passage = Passage::new(article, told.span);
    let link = page.with(|link| link.passage = Some(passage)).to_string();
    let dates: Vec<AnyView> = article
        .dates
        .iter()
        .filter(|d| told.span.contains(d.span))
        .filter_map(|d| {
            let day = say_date(d.edtf.as_ref()?, words);
            let quoted = article.words(d.span).to_owned();
            let why = d.why.say(words.lang);
            Some(view! { <li><q>{quoted}</q>{format!(" \u{2192} {day}: {why}")}</li> }.into_any())
        })
        .collect();
    let copied = link.clone();
    let copy = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        let link = Link::read(&copied).0.to_string();
        leptos::task::spawn_local(async move {
            let done = document::copy(&location::whole(&link)).await;
            let share = &page.strings().share;
            page.announce(if done { share.copied } else { share.refused });
        });
    };
    view! {
        <p>
            {marked_words(&article.text, told.span, &told.differing)}
            " "
            {told.reworded.then(|| view! { <span class="meta">{words.read.reworded}</span> " " })}
            <a class="copy" href=link title=words.read.copy_passage aria-label=words.read.copy_passage on:click=copy>
                {icon(Icon::Link)}
            </a>
        </p>
        {(!dates.is_empty()).then(|| view! {
            <details class="dates"><summary>{words.read.how_dated}</summary><ul>{dates}</ul></details>
        })}
    }
    .into_any()
}
