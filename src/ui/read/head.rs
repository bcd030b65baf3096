//! A column's head: what the source is, and the buttons that move, widen and choose it.

use super::stage::Stage;
use super::{acts, drag};
use crate::engine::article::Article;
use crate::ui::browser::document;
use crate::ui::browser::later::next_frame;
use crate::ui::page::Page;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::source::SourceName;
use crate::ui::sources::{published, title};
use leptos::prelude::*;

/// The head: the source's name and its buttons stay in sight, the headline scrolls with the text.
#[component]
pub(super) fn ColumnHead(source: usize) -> impl IntoView {
    let page = Page::get();
    let headline = title(page, source);
    let named = page.library.with_untracked(|l| l.articles.get(source).is_some_and(|a| a.meta.title.is_some()));
    let meta = page.library.with_untracked(|library| library.articles.get(source).map(|a| meta_line(page, a)));
    let lang =
        page.library.with_untracked(|l| l.articles.get(source).and_then(|a| a.meta.lang.clone()).filter(|_| named));
    view! {
        <div class="who">
            <SourceName source=source />
            <Moves source=source />
        </div>
        <header>
            <h2 id=format!("title-{source}") class:unnamed=!named lang=lang>{headline}</h2>
            <p class="meta">{meta}</p>
        </header>
    }
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

/// The grip and the buttons.
#[component]
fn Moves(source: usize) -> impl IntoView {
    let stage = expect_context::<Stage>();
    let page = stage.page;
    let words = &page.strings().read;
    let label = page.label(source);
    let at = move || stage.shown.with(|shown| shown.iter().position(|s| *s == source).unwrap_or(0));
    let count = move || stage.shown.with(Vec::len);
    let is_base = move || page.library.with(|library| page.link.with(|link| library.base(link))) == Some(source);
    let alone = move || page.link.with(|link| link.maximised.is_some());
    let grip = {
        let label = label.clone();
        move || (words.grip)(&label, at(), count())
    };
    let grow = {
        let label = label.clone();
        move || if alone() { words.restore.to_owned() } else { (words.maximise)(&label) }
    };
    let last = move || at() + 1 >= count();
    let (left, right) = ((words.move_left)(&label), (words.move_right)(&label));
    view! {
        <span class="moves" hidden=move || count() < 2>
            <button class="icon-button small bare grip" id=format!("grip-{source}") aria-label=grip hidden=alone
                on:pointerdown=move |e| drag::down(stage, source, &e)
                on:pointermove=move |e| drag::moved(stage, &e)
                on:pointerup=move |_| drag::up(stage, source)
                on:pointercancel=move |_| drag::cancel()
                on:keydown=move |e| match e.key().as_str() {
                    "ArrowLeft" => { e.stop_propagation(); e.prevent_default(); shift(stage, source, -1, "grip") }
                    "ArrowRight" => { e.stop_propagation(); e.prevent_default(); shift(stage, source, 1, "grip") }
                    _ => {}
                }>{icon(Icon::Grip)}</button>
            <button class="icon-button small bare" id=format!("left-{source}") aria-label=left.clone() title=left hidden=alone
                disabled=move || at() == 0 on:click=move |_| shift(stage, source, -1, "left")>{icon(Icon::Left)}</button>
            <button class="icon-button small bare" id=format!("right-{source}") aria-label=right.clone() title=right hidden=alone
                disabled=last on:click=move |_| shift(stage, source, 1, "right")>{icon(Icon::Right)}</button>
            <button class="icon-button small bare" aria-label=grow.clone() title=grow aria-pressed=move || alone().to_string()
                on:click=move |_| acts::maximise(stage, Some(source))>
                {move || icon(if alone() { Icon::Shrink } else { Icon::Grow })}
            </button>
            <button class="small" aria-pressed=move || is_base().to_string() title=(words.make_base)(&label)
                on:click=move |_| acts::make_base(stage, Some(source))>{words.base}</button>
        </span>
    }
}

/// Moves a column by one place; the button pressed keeps the focus.
fn shift(stage: Stage, source: usize, by: isize, button: &'static str) {
    let mut order = stage.shown.get_untracked();
    let Some(from) = order.iter().position(|s| *s == source) else { return };
    let Some(to) = from.checked_add_signed(by).filter(|to| *to < order.len()) else { return };
    order.swap(from, to);
    reorder(stage, &order, source);
    next_frame(stage.current, move || {
        let wanted = format!("{button}-{source}");
        // At either end the button pressed can't be pressed again, so the grip has the focus.
        let disabled = !document::all(&format!("#{wanted}:disabled")).is_empty();
        document::focus(&if disabled { format!("grip-{source}") } else { wanted });
    });
}

/// Shows the columns in this order, and says where `source` stands now.
pub(super) fn reorder(stage: Stage, order: &[usize], source: usize) {
    let page = stage.page;
    page.order(order);
    let at = order.iter().position(|s| *s == source).unwrap_or(0);
    page.announce((page.strings().read.moved_to)(&page.label(source), at, order.len()));
}
