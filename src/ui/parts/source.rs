//! A source wherever it is named: its letter and its label, in its colour.

use crate::ui::page::Page;
use leptos::prelude::*;

/// The class that gives a source its colour and pattern, by place.
pub(crate) fn source_class(source: usize) -> String {
    format!("source s{}", source % 12 + 1)
}

/// The letter and the label.
#[component]
pub(crate) fn SourceName(source: usize) -> impl IntoView {
    let page = Page::get();
    let (letter, label) = page.library.with_untracked(|library| (library.letter(source), library.label(source)));
    view! {
        <span class=format!("name {}", source_class(source))>
            <span class="letter" aria-hidden="true">{letter}</span>
            <span class="label">{label}</span>
        </span>
    }
}
