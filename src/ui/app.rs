//! The page: loads the comparison, then shows the view that the address names.

use super::bar::Bar;
use super::browser::corpus::{self, LoadError, Loaded};
use super::browser::theme::Theme;
use super::browser::{document, keys, location};
use super::keys_dialog::{self, KeysDialog};
use super::matrix::MatrixView;
use super::own::{self, OwnMarks};
use super::page::Page;
use super::parts::problems::Problems;
use super::quotes::QuotesView;
use super::read::ReadView;
use super::share::{self, Share};
use super::sources::SourcesView;
use super::strings;
use super::timeline::TimelineView;
use super::work::Work;
use crate::state::keys::{self as key_table, Act};
use crate::state::link::{Lang, Link, View, tag};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Starts the browser program: draws into the element `app`, else into the body.
pub fn start() {
    console_error_panic_hook::set_once();
    Theme::remembered().apply();
    let place = leptos::prelude::document().get_element_by_id("app").and_then(|e| e.dyn_into().ok());
    match place {
        Some(element) => {
            let element: web_sys::HtmlElement = element;
            element.set_inner_text("");
            mount_to(element, App).forget();
        }
        None => mount_to_body(App),
    }
}

#[component]
fn App() -> impl IntoView {
    let lacking = RwSignal::new(None);
    let loaded = LocalResource::new(move || corpus::load(move |count| lacking.set(Some(count))));
    move || match loaded.get() {
        Some(Ok(loaded)) => view! { <Comparison loaded=loaded /> }.into_any(),
        Some(Err(error)) => view! { <NothingToShow error=error /> }.into_any(),
        None => view! { <p id="loading" role="status">{move || waiting(lacking.get())}</p> }.into_any(),
    }
}

/// What is said while the comparison is on its way; `lacking` are the reports that are read and compared first.
fn waiting(lacking: Option<usize>) -> String {
    let words = strings::of(Lang::default()).app;
    lacking.map_or_else(|| words.loading.to_owned(), words.working)
}

/// The page where there is no comparison to show.
#[component]
fn NothingToShow(error: LoadError) -> impl IntoView {
    let words = strings::of(Lang::default());
    view! {
        <main id="main" class="empty" tabindex="-1">
            <h1>{words.app.nothing}</h1>
            <p role="alert">{error.to_string()}</p>
            <p>{words.app.nothing_help}</p>
        </main>
    }
}

#[component]
fn Comparison(loaded: Loaded) -> impl IntoView {
    let (link, problems) = Link::read(&location::hash());
    let work = Work::new(loaded);
    let link = RwSignal::new(own::arrive(&work.cleaned.get_untracked(), link));
    let (library, own) = own::followed(work.library.into(), link);
    let page = Page {
        work,
        library,
        own,
        link,
        problems: RwSignal::new(problems),
        working: RwSignal::new(String::new()),
        trouble: RwSignal::new(None),
        announcement: RwSignal::new(String::new()),
        on_act: StoredValue::new(None),
        focus_before: StoredValue::new(String::new()),
    };
    provide_context(page);
    work.follow_kept(page);
    own::stay_with(page);
    location::ask_before_leaving(move || work.own.get_untracked());
    location::on_change(move |hash| {
        let (link, problems) = Link::read(&hash);
        page.problems.set(problems);
        page.link.set(own::arrive(&work.cleaned.get_untracked(), link));
    });
    keys::on_key(move |key| press(page, key));
    let view = Memo::new(move |_| page.link.with(|link| link.view));
    let lang = Memo::new(move |_| page.link.with(|link| link.lang.unwrap_or_default()));
    Effect::new(move |_| {
        let lang = tag(lang.get());
        let title = page.library.with(|library| library.title.clone());
        let name = page.strings().bar.view(view.get());
        document::set_title(&format!("{name} \u{b7} {title} \u{b7} Crossread"), lang);
    });
    view! {
        <Bar />
        <Problems />
        <main id="main" tabindex="-1">
            {move || match view.get() {
                View::Sources => view! { <SourcesView /> }.into_any(),
                View::Read => view! { <ReadView /> }.into_any(),
                View::Matrix => view! { <MatrixView /> }.into_any(),
                View::Timeline => view! { <TimelineView /> }.into_any(),
                View::Quotes => view! { <QuotesView /> }.into_any(),
            }}
        </main>
        <Share />
        <Working />
        <OwnMarks />
        <KeysDialog />
        <p class="unseen" role="status">{move || page.announcement.get()}</p>
    }
}

/// What is being worked out, with a way to give it up; nothing where nothing is.
#[component]
fn Working() -> impl IntoView {
    let page = Page::get();
    let stop = move || {
        let working = page.working.with(|words| !words.is_empty());
        working.then(|| view! { <button on:click=move |_| page.work.stop(page)>{page.strings().app.stop}</button> })
    };
    view! {
        <div class="working">
            <p role="status">{move || page.working.get()}</p>
            {stop}
        </div>
    }
}

/// Keys of every view, and of the one on screen; true where the key was used.
fn press(page: Page, key: &str) -> bool {
    let view = page.link.with_untracked(|link| link.view);
    let Some(act) = key_table::act(key, view).filter(|act| !act.can_be_off() || keys_dialog::on()) else {
        return false;
    };
    // The view's own answer is taken out of the page first, for it may end the view.
    let of_view = page.on_act.get_value();
    if of_view.is_some_and(|of_view| of_view(act)) {
        return true;
    }
    let link = page.link.get_untracked();
    match act {
        Act::View(view) => page.go(link.in_view(view)),
        Act::Close if link.passage.is_some() || link.event.is_some() => {
            page.go(Link { passage: None, event: None, ..link });
            document::focus("main");
        }
        Act::Copy => share::copy_link(page, &link),
        Act::Keys => keys_dialog::open(),
        _ => return false,
    }
    true
}
