//! A source's card: what it is, what was left out of it, what is not known for sure.

use super::correct::correct;
use super::{published, title};
use crate::engine::article::{Article, Removal};
use crate::engine::text::language;
use crate::state::library::shorten;
use crate::state::link::{Kept, Link, View};
use crate::ui::page::Page;
use crate::ui::parts::source::{SourceName, source_class};
use leptos::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

/// What one source is.
pub(super) fn source_card(page: Page, source: usize) -> Option<AnyView> {
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
    let lang = known(&article.meta.lang)
        .map_or_else(|| own.unknown.to_owned(), |tag| language::name(&tag, words.lang).map_or(tag, str::to_owned));
    let counts = (own.counts)(article.quotes.len(), article.dates.len(), article.people.len());
    let digest = article.meta.kind.as_deref() == Some("digest");
    let comparison = page.link.with(|link| link.comparison.clone());
    let read_it = Link { comparison, sources: vec![article.id.clone()], ..Link::to_view(View::Read) }.to_string();
    let label = library.label(source);
    let title_lang = article.meta.lang.clone().filter(|_| article.meta.title.is_some());
    let removed = removed(page, article);
    let notes = notes(page, article);
    Some(view! {
        <article class=format!("card {}", source_class(source)) aria-labelledby=format!("source-{source}")>
            <SourceName source=source />
            <h2 id=format!("source-{source}") lang=title_lang>{title(page, source)}</h2>
            {digest.then_some(view! { <p class="meta">{words.source.digest_help}</p> })}
            <dl class="facts">
                <dt>{own.outlet}</dt><dd>{outlet}</dd>
                <dt>{own.byline}</dt><dd>{byline}</dd>
                <dt>{own.published}</dt>
                <dd>{published(page, article)}{article.meta.published_why.clone().map(|why| view! { <span class="meta" lang=article.meta.lang.clone()>{format!(" \u{2014} {why}")}</span> })}</dd>
                <dt>{own.length}</dt><dd>{size}</dd>
                <dt>{own.language}</dt><dd>{lang}</dd>
                <dt>{own.found}</dt><dd>{counts}</dd>
            </dl>
            {removed}
            {notes}
            {correct(page, article)}
            <p><a href=read_it>{(own.read_it)(&label)}</a></p>
        </article>
    }.into_any())
}

/// What was left out of the text, struck out, with its reason and a button that puts it back; then what the reader
/// put back. The data at a file's head is shown as facts instead.
fn removed(page: Page, article: &Article) -> Option<AnyView> {
    let words = &page.strings().sources;
    let text = &article.text;
    let all = page.work.cleaned.with_untracked(|library| {
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
            let quoted = shorten(article.words(note.span), 80);
            view! { <li>{(!quoted.is_empty()).then(|| view! { <q>{quoted}</q> " " })}{note.say(lang).into_owned()}</li> }
        })
        .collect();
    let title = (words.notes)(lines.len());
    (!lines.is_empty()).then(|| view! { <details><summary>{title}</summary><ul>{lines}</ul></details> }.into_any())
}
