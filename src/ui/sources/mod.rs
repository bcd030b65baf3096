//! Sources: what is compared, and what was made of it.

use super::page::Page;
use super::parts::source::{SourceName, source_class};
use super::strings::say_date;
use crate::engine::article::{Article, Removal};
use crate::state::link::{Kept, Link, View};
use leptos::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

/// The source's headline, or that it has none.
pub(crate) fn title(page: Page, source: usize) -> String {
    let title = page.library.with_untracked(|library| library.articles.get(source).and_then(|a| a.meta.title.clone()));
    title.filter(|t| !t.is_empty()).unwrap_or_else(|| page.strings().source.no_title.to_owned())
}

/// The day of publication in words, marked where it was inferred.
pub(crate) fn published(page: Page, article: &Article) -> String {
    let words = page.strings();
    match &article.meta.published {
        Some(day) if article.meta.published_why.is_some() => {
            format!("{}, {}", say_date(day, words), words.source.inferred)
        }
        Some(day) => say_date(day, words),
        None => words.source.no_date.to_owned(),
    }
}

/// The view.
#[component]
pub(crate) fn SourcesView() -> impl IntoView {
    let page = Page::get();
    let count = move || page.library.with(|library| library.articles.len());
    view! {
        <div class="sources">
            <h1>{move || page.library.with(|library| library.title.clone())}</h1>
            <p class="lede">{move || (page.strings().sources.lede)(count())}</p>
            <div class="cards">
                {move || (0..count()).map(|source| source_card(page, source)).collect_view()}
            </div>
        </div>
    }
}

/// What one source is.
fn source_card(page: Page, source: usize) -> Option<AnyView> {
    let library = page.library.get();
    let article = library.articles.get(source)?;
    let words = page.strings();
    let own = &words.sources;
    let known = |value: &Option<String>| value.clone().filter(|v| !v.is_empty());
    let outlet = known(&article.meta.outlet).unwrap_or_else(|| words.source.no_outlet.to_owned());
    let byline = known(&article.meta.byline).unwrap_or_else(|| own.unknown.to_owned());
    let body: Vec<_> = article.blocks.iter().filter(|b| b.kind.is_body()).collect();
    let length: usize = body.iter().map(|b| article.words(b.span).unicode_words().count()).sum();
    let size = format!("{}, {}", (words.source.paragraphs)(body.len()), (words.source.words)(length));
    let lang = known(&article.meta.lang).unwrap_or_else(|| own.unknown.to_owned());
    let counts = (own.counts)(article.quotes.len(), article.dates.len(), article.people.len());
    let digest = article.meta.kind.as_deref() == Some("digest");
    let read_it = Link { sources: vec![article.id.clone()], ..Link::to_view(View::Read) }.to_string();
    let label = library.label(source);
    let removed = removed(page, article);
    let notes = notes(page, article);
    Some(view! {
        <article class=format!("card {}", source_class(source)) aria-labelledby=format!("source-{source}")>
            <SourceName source=source />
            <h2 id=format!("source-{source}")>{title(page, source)}</h2>
            {digest.then_some(view! { <p class="meta">{words.source.digest_help}</p> })}
            <dl class="facts">
                <dt>{own.outlet}</dt><dd>{outlet}</dd>
                <dt>{own.byline}</dt><dd>{byline}</dd>
                <dt>{own.published}</dt>
                <dd>{published(page, article)}{article.meta.published_why.clone().map(|why| view! { <span class="meta">{format!(" \u{2014} {why}")}</span> })}</dd>
                <dt>{own.length}</dt><dd>{size}</dd>
                <dt>{own.language}</dt><dd>{lang}</dd>
                <dt>{own.found}</dt><dd>{counts}</dd>
            </dl>
            {removed}
            {notes}
            <p><a href=read_it>{(own.read_it)(&label)}</a></p>
        </article>
    }.into_any())
}

/// What was left out of the text, struck out, with its reason and a button that puts it back; then what the reader
/// put back. The data at a file's head is shown as facts instead.
fn removed(page: Page, article: &Article) -> Option<AnyView> {
    let words = &page.strings().sources;
    let text = &article.text;
    let all = page.cleaned.with_value(|library| {
        let same = library.articles.iter().find(|a| a.id == article.id);
        same.map(|a| a.removed.clone()).unwrap_or_default()
    });
    let kept = page.link.with(|link| link.kept.clone());
    let lines: Vec<_> = all
        .iter()
        .filter(|r| r.reason != Removal::FrontMatter)
        .map(|r| {
            let piece = Kept { source: article.id.clone(), id: r.id };
            let back = kept.contains(&piece);
            let quoted = r.span.of(text).to_owned();
            let quoted =
                if back { view! { <ins>{quoted}</ins> }.into_any() } else { view! { <del>{quoted}</del> }.into_any() };
            let turn = move |_| {
                let change = |link: &mut Link| match link.kept.iter().position(|k| *k == piece) {
                    Some(at) => drop(link.kept.remove(at)),
                    None => link.kept.push(piece.clone()),
                };
                page.go(page.with(change));
            };
            view! {
                <li>
                    <span class="reason">{(words.removal)(r.reason)}</span> " " {quoted} " "
                    <button class="small" on:click=turn>{if back { words.leave_out } else { words.put_back }}</button>
                </li>
            }
        })
        .collect();
    let title = (words.removed)(lines.len());
    let open = kept.iter().any(|k| k.source == article.id);
    (!lines.is_empty()).then(|| {
        view! { <details open=open><summary>{title}</summary><ul class="removed">{lines}</ul></details> }.into_any()
    })
}

/// What the engine was unsure of.
fn notes(page: Page, article: &Article) -> Option<AnyView> {
    let (words, lang) = (&page.strings().sources, page.strings().lang);
    let lines: Vec<_> = article
        .notes
        .iter()
        .map(|note| {
            let quoted = crate::state::library::shorten(article.words(note.span), 80);
            view! { <li>{(!quoted.is_empty()).then(|| view! { <q>{quoted}</q> " " })}{note.say(lang).to_owned()}</li> }
        })
        .collect();
    let title = (words.notes)(lines.len());
    (!lines.is_empty()).then(|| view! { <details><summary>{title}</summary><ul>{lines}</ul></details> }.into_any())
}
