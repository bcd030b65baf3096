//! Sources: what is compared, what was made of it, and how a reader adds to it.

mod add;
mod card;
mod correct;
mod kept;
mod pasted;
mod take;

use super::page::Page;
use super::strings::say_date;
use crate::engine::article::Article;
use add::{AddReports, Undo};
use card::source_card;
use kept::KeptList;
use leptos::prelude::*;

pub(crate) use pasted::Pasted;
pub(crate) use take::take_drops;

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
            <h1 lang=move || { page.library.track(); page.texts_lang() }>{move || page.library.with(|library| library.title.clone())}</h1>
            <p class="lede">{move || (page.strings().sources.lede)(count())}</p>
            <Undo />
            <AddReports />
            <KeptList />
            <div class="cards">
                {move || (0..count()).map(|source| source_card(page, source)).collect_view()}
            </div>
        </div>
    }
}
