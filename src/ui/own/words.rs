//! What a mark of the reader's says.

use crate::state::fix::Fix;
use crate::state::library::shorten;
use crate::state::passage::{Found, Passage};
use crate::ui::page::Page;
use leptos::prelude::*;

/// How many characters of a passage stand for it.
const BRIEF: usize = 60;

/// The mark in words.
pub(crate) fn told(page: Page, fix: &Fix) -> String {
    let words = page.strings();
    match fix {
        Fix::Apart(a, _) => (words.own.apart_done)(&named(page, a)),
        Fix::Same(_, a, b) => (words.own.same_done)(&format!("{}; {}", named(page, a), named(page, b))),
        Fix::Note(passage, note) => format!("{}: {note}", (words.own.note_on)(&named(page, passage))),
        Fix::Other(_) => words.own.other.to_owned(),
    }
}

/// A passage by its source and first words.
fn named(page: Page, passage: &Passage) -> String {
    page.library.with_untracked(|library| match passage.find(&library.articles) {
        Found::There(source, span) | Found::Moved(source, span) => {
            let words = library.articles.get(source).map(|a| a.words(span)).unwrap_or_default();
            format!("{} \u{201c}{}\u{201d}", library.label(source), shorten(words, BRIEF))
        }
        Found::Retold(..) | Found::Changed | Found::NoSource => passage.source.clone(),
    })
}
