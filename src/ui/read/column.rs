//! One source's column: what it is, its text with marked passages, and the strip that shows where they lie.

use super::legend::mark_class;
use super::{Current, id_of, light_up};
use crate::engine::article::{Article, BlockKind};
use crate::engine::offsets::Offsets;
use crate::state::link::Link;
use crate::state::passage::Passage;
use crate::state::read::{Column, Mark, Marked, Paragraph};
use crate::ui::browser::document;
use crate::ui::page::Page;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::source::{SourceName, source_class};
use crate::ui::sources::{published, title};
use leptos::prelude::*;
use std::sync::Arc;

/// A column; `at` is its place among those shown.
#[component]
pub(crate) fn ColumnView(at: usize, column: Column) -> impl IntoView {
    let page = Page::get();
    let current = expect_context::<Current>().0;
    let source = column.source;
    let library = page.library.get_untracked();
    let article = library.articles.get(source)?;
    let offsets = Offsets::new(&article.text);
    let lang = article.meta.lang.clone().unwrap_or_else(|| "en".to_owned());
    let strip = strip(page, &column, article.text.len());
    let first = column.blocks.iter().flat_map(|b| &b.passages).find(|p| p.mark.is_some()).map(|p| p.place);
    let only = Memo::new(move |_| page.link.with(|link| link.only_differences));
    let mut blocks: Vec<AnyView> = Vec::new();
    let mut folded = 0;
    for paragraph in &column.blocks {
        let differs = paragraph.passages.iter().any(|p| p.mark == Some(Mark::Differs));
        if differs && folded > 0 {
            blocks.push(fold_line(page, only, folded));
        }
        folded = if differs { 0 } else { folded + 1 };
        blocks.push(paragraph_view(page, only, article, &offsets, paragraph, first, differs));
    }
    if folded > 0 {
        blocks.push(fold_line(page, only, folded));
    }
    let meta = meta_line(page, article);
    let title = title(page, source);
    Some(view! {
        <article class=format!("column {}", source_class(source)) class:current=move || current.get() == at
            tabindex="-1" aria-labelledby=format!("title-{source}") on:keydown=move |e| walk(&e, source)>
            {strip}
            <div class="sheet">
                <header>
                    <div class="who">
                        <SourceName source=source />
                        <Moves at=at source=source />
                    </div>
                    <h2 id=format!("title-{source}")>{title}</h2>
                    <p class="meta">{meta}</p>
                </header>
                <div class="text" lang=lang>{blocks}</div>
            </div>
        </article>
    })
}

/// The day, whether it is a digest, the length.
fn meta_line(page: Page, article: &Article) -> AnyView {
    let words = &page.strings().source;
    let paragraphs = article.blocks.iter().filter(|b| b.kind.is_body()).count();
    let day = published(page, article);
    let why = article.meta.published_why.clone();
    let digest = article.meta.kind.as_deref() == Some("digest");
    view! {
        <span title=why>{day}</span>
        {digest.then(|| view! { " \u{b7} " <span title=words.digest_help>{words.digest}</span> })}
        {format!(" \u{b7} {}", (words.paragraphs)(paragraphs))}
    }
    .into_any()
}

/// A paragraph, heading or caption; hidden, yet still found by the browser's search, where only differences are
/// shown and it holds none.
fn paragraph_view(
    page: Page,
    only: Memo<bool>,
    article: &Article,
    offsets: &Offsets,
    paragraph: &Paragraph,
    first: Option<crate::engine::comparison::Place>,
    differs: bool,
) -> AnyView {
    let mut runs: Vec<AnyView> = Vec::new();
    let mut at = paragraph.span.start;
    for marked in &paragraph.passages {
        runs.push(crate::engine::Span::new(at, marked.span.start).of(&article.text).to_owned().into_any());
        runs.push(passage_view(page, article, offsets, marked, Some(marked.place) == first));
        at = marked.span.end;
    }
    runs.push(crate::engine::Span::new(at, paragraph.span.end).of(&article.text).to_owned().into_any());
    let hidden = move || (only.get() && !differs).then_some("until-found");
    match paragraph.kind {
        BlockKind::Heading | BlockKind::Title => view! { <h3 hidden=hidden>{runs}</h3> }.into_any(),
        BlockKind::Caption => view! { <p class="caption" hidden=hidden>{runs}</p> }.into_any(),
        BlockKind::Standfirst => view! { <p class="standfirst" hidden=hidden>{runs}</p> }.into_any(),
        BlockKind::Quote => view! { <blockquote hidden=hidden>{runs}</blockquote> }.into_any(),
        BlockKind::ListItem => view! { <p class="item" hidden=hidden>{runs}</p> }.into_any(),
        _ => view! { <p hidden=hidden>{runs}</p> }.into_any(),
    }
}

/// How many paragraphs are folded away here.
fn fold_line(page: Page, only: Memo<bool>, count: usize) -> AnyView {
    view! {
        <p class="folded" hidden=move || !only.get()>{move || (page.strings().read.folded)(count)}</p>
    }
    .into_any()
}

/// A sentence: a link to itself that opens the Compare box. One of a column is a tab stop, arrows reach the others.
fn passage_view(page: Page, article: &Article, offsets: &Offsets, marked: &Marked, first: bool) -> AnyView {
    let words = article.words(marked.span).to_owned();
    let place = marked.place;
    let Some(mark) = marked.mark else {
        return view! { <span id=id_of(place)>{words}</span> }.into_any();
    };
    let passage = Passage::counted(article, offsets, marked.span);
    let href = page.with(|link| link.passage = Some(passage.clone())).to_string();
    let others = page.library.with_untracked(|library| {
        marked.others.iter().map(|source| library.label(*source)).collect::<Vec<_>>().join(", ")
    });
    let label = (page.strings().read.marked)(mark, &others);
    let go = move |event: web_sys::MouseEvent| {
        if event.ctrl_key() || event.meta_key() || event.shift_key() {
            return;
        }
        event.prevent_default();
        if document::selecting() {
            return;
        }
        let link = page.link.get_untracked();
        let passage = if link.passage.as_ref() == Some(&passage) { None } else { Some(passage.clone()) };
        page.go(Link { passage, ..link });
    };
    view! {
        <a class=format!("passage {}", mark_class(Some(mark))) id=id_of(place) href=href draggable="false"
            tabindex=if first { "0" } else { "-1" } aria-description=label.clone() title=label on:click=go
            on:mouseenter=move |_| light_up(page, Some(place), "lit")
            on:mouseleave=move |_| light_up(page, None, "lit")
            on:focus=move |_| light_up(page, Some(place), "lit")
            on:blur=move |_| light_up(page, None, "lit")>{words}</a>
    }
    .into_any()
}

/// Arrow keys, Home and End go from passage to passage of a column.
fn walk(event: &web_sys::KeyboardEvent, source: usize) {
    let passages = document::all(&format!("a.passage[id^=\"p-{source}-\"]"));
    let focused = document::focused();
    let Some(at) = passages.iter().position(|p| p.id() == focused) else { return };
    let to = match event.key().as_str() {
        "ArrowDown" | "ArrowRight" => at + 1,
        "ArrowUp" | "ArrowLeft" => at.saturating_sub(1),
        "Home" => 0,
        "End" => passages.len().saturating_sub(1),
        _ => return,
    };
    event.prevent_default();
    if let Some(next) = passages.get(to) {
        for passage in &passages {
            let _ = passage.set_attribute("tabindex", if passage.id() == next.id() { "0" } else { "-1" });
        }
        document::focus(&next.id());
        document::reveal(&next.id(), super::PANE);
    }
}

/// The strip: a mark for each passage, as far down as it stands in the text.
fn strip(page: Page, column: &Column, length: usize) -> AnyView {
    let whole = length.max(1) as f64;
    let passages = column.blocks.iter().flat_map(|b| &b.passages);
    let marks = passages
        .filter_map(|p| {
            let mark = p.mark.filter(|m| *m != Mark::Only)?;
            let top = format!("{:.2}%", 100.0 * p.span.start as f64 / whole);
            let height = format!("{:.2}%", 100.0 * p.span.len() as f64 / whole);
            let place = p.place;
            let go = move |_| {
                document::reveal(&id_of(place), super::PANE);
                document::focus(&id_of(place));
                light_up(page, Some(place), "lit");
            };
            Some(view! {
                <span class=format!("at {}", mark_class(Some(mark))) style:top=top style:height=height on:click=go></span>
            })
        })
        .collect_view();
    view! { <div class="strip" aria-hidden="true">{marks}</div> }.into_any()
}

/// Buttons that make the source the base and move its column.
#[component]
fn Moves(at: usize, source: usize) -> impl IntoView {
    let page = Page::get();
    let words = move || &page.strings().read;
    let shown = page.shown();
    let label = page.library.with_untracked(|library| library.label(source));
    let label = Arc::new(label);
    let (left, right, base) = (label.clone(), label.clone(), label);
    let is_base = move || page.library.with(|library| page.link.with(|link| library.base(link))) == Some(source);
    let make_base = move |_| {
        let id = page.library.with_untracked(|library| library.articles.get(source).map(|a| a.id.clone()));
        page.go(page.with(|link| link.base = id));
    };
    let shift = move |by: isize| {
        let mut order = shown.get_untracked();
        let Some(to) = at.checked_add_signed(by).filter(|to| *to < order.len()) else { return };
        order.swap(at, to);
        let ids = page.library.with_untracked(|library| {
            order.iter().filter_map(|s| library.articles.get(*s)).map(|a| a.id.clone()).collect()
        });
        page.go(page.with(|link| link.sources = ids));
    };
    let last = move || at + 1 >= shown.with(Vec::len);
    view! {
        <span class="moves">
            <button class="small" aria-pressed=move || is_base().to_string()
                title=move || (words().make_base)(&base) on:click=make_base>{move || words().base}</button>
            <button class="icon-button small" aria-label=move || (words().move_left)(&left) disabled=at == 0
                on:click=move |_| shift(-1)>{icon(Icon::Left)}</button>
            <button class="icon-button small" aria-label=move || (words().move_right)(&right)
                disabled=last on:click=move |_| shift(1)>{icon(Icon::Right)}</button>
        </span>
    }
}
