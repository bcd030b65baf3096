//! What is told of one event: its passages in each source, how each date was worked out, the way to them.

use super::correct::{Corrected, DateForm};
use super::stage::{Stage, label_of, mark_id};
use super::words::{names, spoken_together};
use crate::engine::Span;
use crate::engine::comparison::Telling;
use crate::state::fix::dated::number;
use crate::state::library::Library;
use crate::state::link::{Link, View};
use crate::state::passage::Passage;
use crate::state::timeline::content::{Lane, seen};
use crate::state::timeline::walk::At;
use crate::ui::browser::{document, screen};
use crate::ui::page::Page;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::runs::marked_words;
use crate::ui::parts::source::{SourceName, source_class};
use crate::ui::strings::say_date;
use leptos::prelude::*;

/// The box below the lanes.
#[component]
pub(super) fn EventBox(event: usize) -> impl IntoView {
    let stage = expect_context::<Stage>();
    let page = stage.page;
    let library = page.library.get_untracked();
    let told = library.comparison.events.get(event)?;
    let words = page.strings();
    let seen = seen(told, &page.shown().get_untracked())?;
    let when = say_date(&seen.when, words);
    page.announce(format!("{}, {when}", told.label));
    let close = move |_| {
        stage.close();
        stage.focus();
    };
    if stage.seen_before() {
        request_animation_frame(|| screen::bring_into_view("event-box"));
    }
    Some(view! {
        <section id="event-box" class="event-box" aria-labelledby="event-title">
            <header>
                <div>
                    <p class="when">{when}</p>
                    <h2 id="event-title" tabindex="-1" lang=page.texts_lang()>{told.label.clone()}</h2>
                </div>
                <button class="icon-button" aria-label=words.app.close title=words.app.close on:click=close>
                    {icon(Icon::Close)}
                </button>
            </header>
            {told_by(page, event)}
        </section>
    })
}

/// The passages of an event, by source. Not tracked: whoever shows them draws them anew for another comparison.
pub(super) fn told_by(page: Page, event: usize) -> Option<AnyView> {
    let library = page.library.get_untracked();
    let words = page.strings();
    let shown = page.shown().get_untracked();
    let seen = seen(library.comparison.events.get(event)?, &shown)?;
    let silent: Vec<usize> =
        shown.iter().copied().filter(|s| seen.tellings.iter().all(|t| t.place.source != *s)).collect();
    let silent = (!silent.is_empty() && shown.len() > 1)
        .then(|| format!("{} {}", words.timeline.not_dated_by, names(&library, &silent, words)));
    let agreement = (words.timeline.agreement)(seen.agreement);
    let mut sources: Vec<usize> = seen.tellings.iter().map(|t| t.place.source).collect();
    sources.dedup();
    let sources = sources
        .into_iter()
        .map(|source| {
            let tellings = seen.tellings.iter().filter(|t| t.place.source == source);
            let passages = tellings.filter_map(|t| telling_view(page, &library, t)).collect::<Vec<_>>();
            view! { <dt><SourceName source=source /></dt><dd>{passages}</dd> }
        })
        .collect_view();
    Some(
        view! {
            {agreement.map(|a| view! { <p class="verdict">{a}</p> })}
            <dl class="tellings">{sources}</dl>
            {silent.map(|s| view! { <p class="meta">{s}</p> })}
        }
        .into_any(),
    )
}

/// A passage: its words with those that date it marked, the day and how it was worked out, the way to it.
fn telling_view(page: Page, library: &Library, telling: &Telling) -> Option<AnyView> {
    let article = library.articles.get(telling.place.source)?;
    let sentence = article.sentences.get(telling.place.sentence)?;
    let words = page.strings();
    let sentence_span = sentence.span;
    let dated = article.dates.get(telling.date);
    let marked: Vec<Span> = dated.map(|d| d.span).into_iter().filter(|s| sentence.span.contains(*s)).collect();
    let why = dated.map(|d| d.why.say(page.strings().lang)).filter(|why| !why.is_empty());
    let day = say_date(&telling.when, words);
    let own = page.own.with_untracked(|own| own.date(telling.place, telling.date).cloned());
    let form = number(article, telling.place.sentence, telling.date).map(|number| {
        let (source, sentence, date) = (telling.place.source, telling.place.sentence, telling.date);
        let id = format!("date-{source}-{sentence}-{date}");
        let passage = Passage::new(article, sentence_span);
        let label = library.label(source);
        view! { <DateForm passage=passage number=number when=telling.when.clone() label=label id=id /> }
    });
    let (why, own) = match own {
        Some(own) => (None, Some(view! { <Corrected own=own /> })),
        None => (why, None),
    };
    let precision = (words.timeline.precision)(telling.when.precision());
    let link = page.link.get_untracked().in_view(View::Read);
    let href = Link { passage: Some(Passage::new(article, sentence.span)), ..link }.to_string();
    let lang = article.meta.lang.clone();
    Some(
        view! {
            <div class="telling">
                <p class="passage-words" lang=lang>{marked_words(&article.text, sentence.span, &marked)}</p>
                <p class="meta">
                    <b>{day}</b>
                    {format!(" \u{b7} {precision}")}
                    {why.map(|why| format!(" \u{b7} {why}"))}
                    " \u{b7} " <a href=href>{words.quotes.in_place}</a>
                </p>
                {own}
                {form}
            </div>
        }
        .into_any(),
    )
}

/// What a counted mark holds.
#[component]
pub(super) fn GatheredBox(lane: Lane, items: Vec<usize>) -> impl IntoView {
    let stage = expect_context::<Stage>();
    let page = stage.page;
    let words = page.strings();
    let library = page.library.get_untracked();
    let content = stage.content.get_untracked();
    let title = spoken_together(words, &content, lane, &items);
    page.announce(title.clone());
    let first = items.first().copied().unwrap_or_default();
    let close = move |_| {
        stage.opened.set(None);
        document::focus(&mark_id(At { lane, item: first }));
    };
    let parts = stage.parts(lane, &items);
    let lines = items
        .iter()
        .filter_map(|i| {
            let item = content.item(lane, *i)?;
            let at = At { lane, item: *i };
            let label = label_of(&library, item).to_owned();
            let when = say_date(&item.when, words);
            let class = item.sources.first().map(|s| source_class(*s)).unwrap_or_default();
            Some(view! {
                <li class=class>
                    <button class="line" on:click=move |_| stage.choose(at)>
                        <span class="when">{when}</span>
                        <span class="what">{label}</span>
                    </button>
                </li>
            })
        })
        .collect_view();
    request_animation_frame(|| screen::bring_into_view("event-box"));
    view! {
        <section id="event-box" class="event-box gathered" aria-labelledby="event-title">
            <header>
                <h2 id="event-title">{title}</h2>
                {parts.map(|window| view! {
                    <button class="main" on:click=move |_| { stage.opened.set(None); stage.show(window); stage.focus() }>
                        {words.timeline.zoom_to}
                    </button>
                })}
                <button class="icon-button" aria-label=words.app.close title=words.app.close on:click=close>
                    {icon(Icon::Close)}
                </button>
            </header>
            <ul>{lines}</ul>
        </section>
    }
}
