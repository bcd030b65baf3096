//! The bar: the views, the sources shown, share, language, theme.

use super::browser::theme::Theme;
use super::browser::{document, language};
use super::page::Page;
use super::parts::icon::{Icon, icon};
use super::parts::source::SourceName;
use super::search::SearchField;
use super::{keys_dialog, share};
use crate::state::link::{Lang, View, tag};
use leptos::prelude::*;

/// The bar.
#[component]
pub(crate) fn Bar() -> impl IntoView {
    let page = Page::get();
    let words = move || &page.strings().bar;
    let theme = RwSignal::new(Theme::remembered());
    let theme_name = move || {
        let names = words().theme_names;
        let name = match theme.get() {
            Theme::System => names[0],
            Theme::Light => names[1],
            Theme::Dark => names[2],
        };
        (words().theme)(name)
    };
    let change_theme = move |_| {
        let next = theme.get_untracked().next();
        next.apply();
        theme.set(next);
        page.announce(theme_name());
    };
    let views = View::ALL.map(|view| {
        let current = move || (page.link.with(|link| link.view) == view).then_some("page");
        view! {
            <a href=move || page.href_of(view) aria-current=current>{move || words().view(view)}</a>
        }
    });
    view! {
        <header class="bar">
            <div class="bar-line">
                <a class="brand" href=move || page.href_of(View::Read)>"Cross"<i>"read"</i></a>
                <nav aria-label=move || words().views>{views}</nav>
                <SearchField />
                <div class="tools">
                    <button class="icon-button keys-button" title=move || page.strings().keys.open
                        aria-label=move || page.strings().keys.open on:click=move |_| keys_dialog::open()>"?"</button>
                    <LanguageButton />
                    <button class="icon-button" title=theme_name aria-label=theme_name on:click=change_theme>
                        {icon(Icon::Theme)}
                    </button>
                    <button class="main share-button" on:click=move |_| share::open(page)>
                        {icon(Icon::Link)}
                        <span class="share-name">{move || words().share}</span>
                    </button>
                </div>
            </div>
            <Chips />
        </header>
    }
}

const LANGUAGE: &str = "language";

/// Changes to the other language, which it names in that language.
#[component]
fn LanguageButton() -> impl IntoView {
    let page = Page::get();
    let other = match page.strings().lang {
        Lang::English => Lang::Spanish,
        Lang::Spanish => Lang::English,
    };
    let name = page.strings().bar.other_language;
    let change = move |_| {
        language::remember(other);
        page.replace(page.with(|link| link.lang = Some(other)));
        page.lang.set(other);
        // The button is drawn anew with all the rest.
        leptos::task::spawn_local(async move {
            leptos::task::tick().await;
            document::focus(LANGUAGE);
            page.announce(page.strings().bar.speaks);
        });
    };
    view! {
        <button id=LANGUAGE class="icon-button language" lang=tag(other) title=name on:click=change>
            <span class="short" aria-hidden="true">{tag(other)}</span>
            <span class="long">{name}</span>
        </button>
    }
}

/// A button for each source: pressed where it is shown.
#[component]
fn Chips() -> impl IntoView {
    let page = Page::get();
    let shown = page.shown();
    let hidden = move || page.link.with(|link| link.view == View::Sources);
    let chips = move || {
        let count = page.library.with(|library| library.articles.len());
        (0..count)
            .map(|source| {
                let on = move || shown.with(|shown| shown.contains(&source));
                let title = move || {
                    let label = page.library.with(|library| library.label(source));
                    let bar = &page.strings().bar;
                    if on() { (bar.hide_source)(&label) } else { (bar.show_source)(&label) }
                };
                view! {
                    <li>
                        <button class="chip" aria-pressed=move || on().to_string() title=title
                            on:click=move |_| toggle(page, source)>
                            <SourceName source=source />
                        </button>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <ul class="chips" aria-label=move || page.strings().bar.sources hidden=hidden>{chips}</ul>
    }
}

/// Shows a source that is hidden, at its place in the file; hides one that is shown, unless it is the last.
fn toggle(page: Page, source: usize) {
    let mut shown = page.shown().get_untracked();
    match shown.iter().position(|s| *s == source) {
        Some(_) if shown.len() == 1 => return page.announce(page.strings().bar.last_source),
        Some(at) => drop(shown.remove(at)),
        None => {
            let at = shown.iter().position(|s| *s > source).unwrap_or(shown.len());
            shown.insert(at, source);
        }
    }
    page.order(&shown);
}
