//! One utterance: its words in each source's wording, who said it, and the way to its place.

use crate::engine::article::{Article, Quotation, QuoteKind};
use crate::state::library::Library;
use crate::state::link::{Link, View};
use crate::state::passage::Passage;
use crate::state::quotes::{Card, CardWording, shown_span};
use crate::ui::page::Page;
use crate::ui::parts::runs::marked_words;
use crate::ui::parts::source::{SourceName, source_class};
use crate::ui::sources::published;
use leptos::prelude::*;

/// The card.
#[component]
pub(crate) fn CardView(card: Card) -> impl IntoView {
    let page = Page::get();
    let library = page.library.get_untracked();
    let words = &page.strings().quotes;
    let speaker = card.speaker.and_then(|s| library.comparison.speakers.get(s));
    let name = speaker.map_or(words.unnamed.to_owned(), |s| s.name.clone());
    let role = speaker.and_then(|s| s.roles.first().cloned());
    let several = (card.wordings.len() > 1).then(|| (words.one_utterance)(card.wordings.len()));
    let wordings = card
        .wordings
        .iter()
        .enumerate()
        .filter_map(|(i, wording)| wording_view(page, &library, wording, i == 0))
        .collect::<Vec<_>>();
    view! {
        <article class="utterance" id=format!("u-{}", card.id)>
            <p class="by"><b>{name}</b>{role.map(|r| view! { <span class="meta">{r}</span> })}</p>
            {several.map(|s| view! { <p class="kicker">{s}</p> })}
            {wordings}
        </article>
    }
}

/// A source's wording: the words, how they are attributed, the day, how sure, and the way to their place.
fn wording_view(page: Page, library: &Library, wording: &CardWording, first: bool) -> Option<AnyView> {
    let article = library.articles.get(wording.source)?;
    let quotation = article.quotes.get(wording.quote)?;
    let words = &page.strings().quotes;
    let kind = (words.kind)(quotation.kind);
    let help = (words.kind_help)(quotation.kind);
    let cue = quotation.cue.map(|cue| article.words(cue).to_owned());
    let mention = quotation.mention.map(|m| (words.named_here)(article.words(m)));
    let day = (words.published_on)(&published(page, article));
    let sure = (words.sure)(quotation.confidence);
    let place = place_link(page, article, wording);
    let quoted = quoted(article, quotation, wording);
    let lang = article.meta.lang.clone();
    let class = if first { "wording first" } else { "wording" };
    Some(
        view! {
            <div class=format!("{class} {}", source_class(wording.source))>
                {quoted_view(quotation.kind, quoted, lang)}
                <p class="meta">
                    <SourceName source=wording.source />
                    <span title=help>{kind}</span>
                    {cue.map(|c| view! { <span><q>{c}</q></span> })}
                    {mention.map(|m| view! { <span>{m}</span> })}
                    <span>{sure}</span>
                    <span>{day}</span>
                    {place.map(|href| view! { <a href=href>{words.in_place}</a> })}
                </p>
            </div>
        }
        .into_any(),
    )
}

/// The quoted words: the pieces with an ellipsis where the attribution stands between them.
fn quoted(article: &Article, quotation: &Quotation, wording: &CardWording) -> Vec<AnyView> {
    if quotation.kind == QuoteKind::Indirect {
        return marked_words(&article.text, shown_span(quotation), &wording.differing);
    }
    let mut runs = Vec::new();
    for (i, piece) in quotation.pieces.iter().enumerate() {
        if i > 0 {
            runs.push(" \u{2026} ".into_any());
        }
        runs.extend(marked_words(&article.text, *piece, &wording.differing));
    }
    runs
}

/// A quotation as one; indirect speech as what it is.
fn quoted_view(kind: QuoteKind, runs: Vec<AnyView>, lang: Option<String>) -> AnyView {
    match kind {
        QuoteKind::Indirect => view! { <p class="reported" lang=lang>{runs}</p> }.into_any(),
        _ => view! { <blockquote lang=lang>{runs}</blockquote> }.into_any(),
    }
}

/// The link to the quotation's sentence in Read.
fn place_link(page: Page, article: &Article, wording: &CardWording) -> Option<String> {
    let sentence = article.sentences.get(wording.sentence?)?;
    let link = page.link.get_untracked().in_view(View::Read);
    Some(Link { passage: Some(Passage::new(article, sentence.span)), ..link }.to_string())
}
