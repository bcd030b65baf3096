//! One utterance: its words in each source's wording, who said it, and the way to its place.

use super::correct::{SaidForm, focus_first};
use crate::engine::Span;
use crate::engine::article::{Article, Quotation, QuoteKind};
use crate::state::fix::Fix;
use crate::state::library::Library;
use crate::state::link::{Link, View};
use crate::state::passage::Passage;
use crate::state::quotes::{Card, CardWording, day, differing, quotation, shown_span};
use crate::ui::browser::{document, location};
use crate::ui::own;
use crate::ui::page::Page;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::runs::marked_words;
use crate::ui::parts::source::{SourceName, source_class};
use crate::ui::sources::published;
use crate::ui::strings::{Citation, say_date};
use leptos::prelude::*;

/// The card.
#[component]
pub(super) fn CardView(card: Card) -> impl IntoView {
    let page = Page::get();
    let library = page.library.get_untracked();
    let words = &page.strings().quotes;
    let speaker = card.speaker.and_then(|s| library.comparison.speakers.get(s));
    let name = speaker.map_or(words.unnamed.to_owned(), |s| s.name.clone());
    let role = speaker.and_then(|s| s.roles.first().cloned());
    let several = (card.wordings.len() > 1).then(|| (words.one_utterance)(card.wordings.len()));
    let corrected = page
        .own
        .with_untracked(|own| own.said(card.utterance).map(|(before, fix)| (before.map(str::to_owned), fix.clone())));
    let cited = if corrected.is_some() { (page.strings().who.cited)(&name) } else { name.clone() };
    let wordings =
        (0..card.wordings.len()).filter_map(|at| wording_view(page, &library, &card, at, &cited)).collect::<Vec<_>>();
    let opener = format!("who-{}", card.utterance);
    let own_note = corrected.map(|(before, fix)| own_note(page, before, fix, &opener));
    let open = RwSignal::new(false);
    let (of_form, card_of_form) = (opener.clone(), card.clone());
    let form = move || {
        let (card, opener) = (card_of_form.clone(), of_form.clone());
        open.get().then(|| view! { <SaidForm card=card opener=opener open=open /> })
    };
    view! {
        <article class="utterance" id=format!("u-{}", card.id)>
            <p class="by">
                <b>{name}</b>
                {role.map(|r| view! { <span class="meta" lang=page.texts_lang()>{r}</span> })}
                <button id=opener class="small quiet" aria-expanded=move || open.get().to_string()
                    on:click=move |_| open.update(|open| *open = !*open)>{page.strings().who.other_speaker}</button>
            </p>
            {own_note}
            {form}
            {several.map(|s| view! { <p class="kicker">{s}</p> })}
            {wordings}
        </article>
    }
    .into_any()
}

/// Whose the words were before the reader corrected it, and the way back.
fn own_note(page: Page, before: Option<String>, fix: Fix, opener: &str) -> AnyView {
    let words = page.strings();
    let undo = (words.own.undo_what)(&own::told(page, &fix));
    let id = format!("{opener}-undo");
    let back = opener.to_owned();
    view! {
        <p class="own-note">
            <span class="kicker">{words.who.corrected}</span>
            <span class="own-said">{(words.who.before)(before.as_deref())}</span>
            <button id=id class="small" aria-label=undo on:click=move |_| {
                own::undo(page, &fix);
                focus_first(vec![back.clone(), "said-count".to_owned()]);
            }>{icon(Icon::Undo)} {words.own.undo}</button>
        </p>
    }
    .into_any()
}

/// A source's wording: the words, how they are attributed, the day, how sure, and the way to their place.
fn wording_view(page: Page, library: &Library, card: &Card, at: usize, speaker: &str) -> Option<AnyView> {
    let wording = *card.wordings.get(at)?;
    let (article, said) = quotation(library, wording)?;
    let words = &page.strings().quotes;
    let indirect = said.kind == QuoteKind::Indirect;
    let how = [
        said.cue.map(|cue| (words.cue)(article.words(cue))),
        said.mention.map(|m| (words.named_here)(article.words(m))),
        Some((words.sure)(said.confidence).to_owned()),
    ];
    let how = how.into_iter().flatten().map(|h| view! { <span>{h}</span> }).collect::<Vec<_>>();
    let when = day(article, said).filter(|day| day.told).map(|day| (words.dated)(&say_date(&day.when, page.strings())));
    let place = place(page, article, said);
    let citation = cite(page, library, wording, speaker, place.as_deref());
    let runs = quoted(article, said, &differing(library, card, at));
    let copy = move |_| {
        let citation = citation.clone();
        leptos::task::spawn_local(async move {
            let words = &page.strings().quotes;
            page.announce(if document::copy(&citation).await { words.copied } else { words.not_copied });
        });
    };
    let lang = article.meta.lang.clone();
    let class = if at == 0 { "wording first" } else { "wording" };
    Some(
        view! {
            <div class=format!("{class} {}", source_class(wording.source))>
                {indirect.then(|| view! { <p class="kicker">{words.reported}</p> })}
                {quoted_view(indirect, runs, lang)}
                <p class="meta">
                    <SourceName source=wording.source />
                    {when.map(|when| view! { <span>{when}</span> })}
                    <span>{(words.published_on)(&published(page, article))}</span>
                </p>
                <p class="meta">
                    <span class="kind" title=(words.kind_help)(said.kind)>{(words.kind_of)(said.kind)}</span>
                    {how}
                </p>
                <p class="acts">
                    {place.map(|href| view! { <a href=href>{words.in_place}</a> })}
                    <button class="plain" on:click=copy>{words.cite}</button>
                </p>
            </div>
        }
        .into_any(),
    )
}

/// The quoted words: the pieces with an ellipsis where the attribution stands between them.
fn quoted(article: &Article, quotation: &Quotation, differing: &[Span]) -> Vec<AnyView> {
    if quotation.kind == QuoteKind::Indirect {
        return marked_words(&article.text, shown_span(quotation), differing);
    }
    let mut runs = Vec::new();
    for (i, piece) in quotation.pieces.iter().enumerate() {
        if i > 0 {
            runs.push(" \u{2026} ".into_any());
        }
        runs.extend(marked_words(&article.text, *piece, differing));
    }
    runs
}

/// A quotation as one; indirect speech as what it is.
fn quoted_view(indirect: bool, runs: Vec<AnyView>, lang: Option<String>) -> AnyView {
    if indirect {
        view! { <p class="reported" lang=lang>{runs}</p> }.into_any()
    } else {
        view! { <blockquote lang=lang>{runs}</blockquote> }.into_any()
    }
}

/// The link to the quotation's sentence in Read.
fn place(page: Page, article: &Article, quotation: &Quotation) -> Option<String> {
    let sentence = article.sentences.get(article.sentence_at(shown_span(quotation).start)?)?;
    let link = page.link.get_untracked().in_view(View::Read);
    Some(Link { passage: Some(Passage::new(article, sentence.span)), ..link }.to_string())
}

/// The quotation as it is cited: words, speaker, source, day, and the link to its place.
fn cite(page: Page, library: &Library, wording: CardWording, speaker: &str, place: Option<&str>) -> String {
    let Some((article, said)) = quotation(library, wording) else { return String::new() };
    let pieces: Vec<&str> = match said.kind {
        QuoteKind::Indirect => vec![article.words(shown_span(said))],
        _ => said.pieces.iter().map(|piece| article.words(*piece)).collect(),
    };
    (page.strings().quotes.citation)(&Citation {
        words: pieces.join(" \u{2026} "),
        indirect: said.kind == QuoteKind::Indirect,
        speaker: speaker.to_owned(),
        source: library.label(wording.source),
        title: article.meta.title.clone().unwrap_or_default(),
        published: published(page, article),
        link: place.map(location::whole).unwrap_or_default(),
    })
}
