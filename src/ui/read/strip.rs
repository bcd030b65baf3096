//! The strip beside a column: a mark for each passage, as far down as it stands in the text.

use super::mark_class;
use crate::state::read::{Column, Mark};
use crate::ui::page::Page;
use leptos::prelude::*;

/// The attribute that names the passage of a mark.
pub(super) const TARGET: &str = "data-passage";

/// The strip. What a click on it does is the columns' affair (see [`super::gestures`]).
#[component]
pub(super) fn Strip(source: usize, column: Memo<Column>) -> impl IntoView {
    let page = Page::get();
    let marks = move || {
        let whole = page.library.with_untracked(|l| l.articles.get(source).map_or(1, |a| a.text.len().max(1))) as f64;
        column.with(|column| {
            let passages = column.blocks.iter().flat_map(|b| &b.passages);
            let share = |bytes: usize| format!("{:.2}%", 100.0 * bytes as f64 / whole);
            passages
                .filter_map(|p| {
                    let mark: Mark = p.mark?;
                    let (top, height) = (share(p.span.start), share(p.span.len()));
                    Some(view! {
                        <span class=format!("at {}", mark_class(Some(mark))) style:top=top style:height=height
                            data-passage=super::id_of(p.place)></span>
                    })
                })
                .collect_view()
        })
    };
    view! { <div class="strip" aria-hidden="true">{marks}</div> }
}
