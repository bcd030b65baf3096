//! A source's wording in the Compare box: its sentences, who is quoted in them, how their dates were worked out, and
//! what the reader can say of them.

use super::BOX;
use super::evidence::evidence;
use super::fold::fold;
use super::passages::Passages;
use crate::engine::article::{Article, QuoteKind};
use crate::engine::comparison::Place;
use crate::engine::dates::TimeExpression;
use crate::state::fix::Fix;
use crate::state::library::Library;
use crate::state::read::{Compared, Told, Wording};
use crate::ui::own::{self, NoteForm, undo};
use crate::ui::page::Page;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::runs::marked_words;
use crate::ui::parts::source::{SourceName, source_class};
use crate::ui::share;
use crate::ui::strings::say_date;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// A source's sentences on the point; `chosen` is the one that the box was opened with.
pub(super) fn wording_view(
    page: Page,
    passages: &Passages,
    found: &Compared,
    wording: &Wording,
    chosen: Place,
    linked: &BTreeSet<Place>,
) -> Option<AnyView> {
    let library = passages.library;
    let article = library.articles.get(wording.source)?;
    let source = wording.source;
    let lang = article.meta.lang.clone();
    let base = found.wordings.len() > 1 && page.link.with_untracked(|link| library.base(link)) == Some(source);
    let against = other_than(found, chosen, source);
    let among: Vec<Place> = found.wordings.iter().flat_map(|w| w.passages.iter().map(|t| t.place)).collect();
    let lines = wording
        .passages
        .iter()
        .map(|told| {
            let from = if told.place == chosen { against } else { Some(chosen) };
            let among = linked.contains(&told.place).then(|| among.clone());
            passage_line(page, passages, article, told, from, among)
        })
        .collect_view();
    Some(
        view! {
            <div class=source_class(source)>
                <dt>
                    <SourceName source=source />
                    {base.then(|| view! { <span class="meta">{page.strings().compare.is_base}</span> })}
                </dt>
                <dd lang=lang>{lines}</dd>
            </div>
        }
        .into_any(),
    )
}

/// A sentence of the point that is of another source than `source`.
fn other_than(found: &Compared, chosen: Place, source: usize) -> Option<Place> {
    let places = found.wordings.iter().flat_map(|w| w.passages.iter().map(|t| t.place));
    places.into_iter().find(|p| p.source != source && *p != chosen)
}

/// A sentence; `from` is one of the point that it can be said to stand apart from, `among` are all of the point where
/// it is linked to another of them.
fn passage_line(
    page: Page,
    passages: &Passages,
    article: &Article,
    told: &Told,
    from: Option<Place>,
    among: Option<Vec<Place>>,
) -> Option<AnyView> {
    let words = page.strings();
    let passage = passages.of(told.place)?;
    let link = page.with(|link| link.passage = Some(passage.clone()));
    let href = link.to_string();
    let copy = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        share::copy_link(page, &link);
    };
    let label = passages.library.label(told.place.source);
    let apart = from.and_then(|from| {
        let fix = Fix::Apart(passage.clone(), passages.of(from)?);
        let help = (words.own.apart_help)(&label);
        let named = help.clone();
        let act = move |_| {
            own::make(page, fix.clone());
            page.announce(own::told(page, &fix));
            own::focus_next(BOX);
        };
        Some(view! {
            <button class="small quiet" title=help aria-label=named on:click=act>{words.own.apart}</button>
        })
    });
    let note = page.own.with_untracked(|own| own.note(told.place).map(|(_, note, fix)| (note.clone(), fix.clone())));
    let noted = note.clone().map(|(note, fix)| {
        let named = (words.own.undo_what)(&own::told(page, &fix));
        view! {
            <p class="own-note" lang="">
                <span class="kicker">{words.own.note}</span>
                <span class="own-said">{note}</span>
                <button class="small quiet" aria-label=named on:click=move |_| {
                    undo(page, &fix);
                    own::focus_next(BOX);
                }>{words.own.undo}</button>
            </p>
        }
    });
    let id = format!("said-{}-{}", told.place.source, told.place.sentence);
    view! {
        <p>
            {marked_words(&article.text, told.span, &told.differing)}
            {told.reworded.then(|| view! { " " <span class="meta reworded">{words.compare.reworded}</span> })}
        </p>
        {quoted(page, passages.library, article, told)}
        {dates(page, article, told)}
        {among.map(|among| evidence(page, told.place, among))}
        {noted}
        <div class="passage-acts">
            <a class="copy" href=href title=words.compare.copy_passage aria-label=words.compare.copy_passage on:click=copy>
                {icon(Icon::Link)}
            </a>
            {apart}
            <NoteForm passage=passage label=label id=id note=note />
        </div>
    }
    .into_any()
    .into()
}

/// Who is quoted in the sentence, and with which word it is attributed.
fn quoted(page: Page, library: &Library, article: &Article, told: &Told) -> Option<AnyView> {
    let quotes = article.quotes.iter().enumerate();
    let said = quotes.filter(|(_, q)| q.kind != QuoteKind::Indirect && told.span.overlaps(q.span()));
    let lines: Vec<AnyView> = said
        .map(|(at, quote)| {
            let cue = quote.cue.map(|cue| article.words(cue));
            let utterance = library.utterance_of(told.place.source, at);
            let speaker = utterance.and_then(|u| library.comparison.utterances.get(u)?.speaker);
            let name = speaker.and_then(|s| library.comparison.speakers.get(s)).map(|s| s.name.as_str());
            let corrected = page.own.with_untracked(|own| utterance.is_some_and(|u| own.said(u).is_some()));
            let mention = quote.speaker.as_deref().filter(|_| !corrected);
            let who = (page.strings().compare.quoted)(name.or(mention), cue);
            let words = quote.pieces.iter().map(|piece| article.words(*piece)).collect::<Vec<_>>().join(" \u{2026} ");
            let own = corrected.then(|| view! { " " <span class="own-tag">{page.strings().who.corrected}</span> });
            view! { <li><span class="said">{words}</span> {format!(" \u{2014} {who}")}{own}</li> }.into_any()
        })
        .collect();
    (!lines.is_empty()).then(|| view! { <ul class="quoted">{lines}</ul> }.into_any())
}

/// How the dates of the sentence were worked out, folded; nothing where it has none.
fn dates(page: Page, article: &Article, told: &Told) -> Option<AnyView> {
    let (span, source) = (told.span, told.place.source);
    let dated = move |d: &&TimeExpression| span.contains(d.span) && d.edtf.is_some();
    article.dates.iter().find(dated)?;
    Some(fold(page.strings().compare.how_dated, move || {
        let library = page.library.get_untracked();
        let words = page.strings();
        let article = library.articles.get(source)?;
        let dates = article.dates.iter().filter(dated).filter_map(|d| {
            let day = say_date(d.edtf.as_ref()?, words);
            let quoted = article.words(d.span).to_owned();
            let why = d.why.say(words.lang);
            Some(view! { <li><q>{quoted}</q>{format!(" \u{2192} {day}: {why}")}</li> }.into_any())
        });
        Some(view! { <ul>{dates.collect::<Vec<_>>()}</ul> }.into_any())
    }))
}
