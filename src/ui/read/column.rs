//! One source's column: what it is, its text, and the strip that shows where its marks lie.

use super::head::ColumnHead;
use super::stage::Stage;
use super::strip::Strip;
use crate::state::read::Column;
use crate::ui::browser::screen;
use crate::ui::parts::source::source_class;
use leptos::html;
use leptos::prelude::*;

/// The column. Its text is painted in slices (see [`super::painter`]).
#[component]
pub(crate) fn ColumnView(source: usize) -> impl IntoView {
    let stage = expect_context::<Stage>();
    let page = stage.page;
    let lang = page.library.with_untracked(|library| {
        library.articles.get(source).and_then(|a| a.meta.lang.clone()).unwrap_or_else(|| "en".to_owned())
    });
    let text = NodeRef::<html::Div>::new();
    let column = Memo::new(move |_| {
        stage.columns.with(|columns| columns.iter().find(|c| c.source == source).cloned().unwrap_or_default())
    });
    let only = Memo::new(move |_| page.link.with(|link| link.only_differences));
    Effect::new(move |before: Option<Column>| {
        let column = column.get();
        only.track();
        page.own.track();
        if let Some(text) = text.get() {
            match before {
                None => stage.painter.paint(text.into(), column.clone(), stage.at_first()),
                Some(before) => stage.painter.repaint(&text, before, column.clone()),
            }
        }
        column
    });
    Effect::new(move |_| {
        if let Some(text) = text.get() {
            screen::on_width(text.into(), move |width| stage.painter.offscreen.sized(source, width));
        }
    });
    let current = move || stage.source() == Some(source);
    let hidden = Memo::new(move |_| stage.out(source));
    view! {
        <article id=format!("column-{source}") class=format!("column {}", source_class(source)) class:current=current
            tabindex="-1" aria-labelledby=format!("title-{source}") hidden=move || hidden.get()>
            <Strip source=source />
            <div class="sheet" id=format!("sheet-{source}")>
                <ColumnHead source=source />
                <div class="text" id=format!("text-{source}") lang=lang node_ref=text></div>
            </div>
        </article>
    }
}
