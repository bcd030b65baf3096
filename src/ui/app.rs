//! The page: loads the comparison, then shows the view that the address names.

use super::bar::Bar;
use super::browser::corpus::{self, Arrival, LoadError};
use super::browser::rest::Rest;
use super::browser::theme::Theme;
use super::browser::{document, keys, language, location, texts};
use super::first_look::{self, FirstLookPanel};
use super::keep;
use super::keys_dialog::{self, KeysDialog};
use super::later;
use super::newer::Newer;
use super::own::{self, OwnMarks};
use super::page::Page;
use super::parts::problems::Problems;
use super::read::{ReadView, leave};
use super::search::{self, HitsStrip};
use super::share::{self, Share, Sharing};
use super::sources::{Pasted, take_drops};
use super::strings;
use super::work::Work;
use crate::state::keys::{self as key_table, Act};
use crate::state::link::{Lang, Link, View, tag};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Starts the browser program: loads the comparison, then draws it into the element `app`, else into the body. Until
/// then the texts that stand in the page can be read.
pub fn start() {
    console_error_panic_hook::set_once();
    Theme::remembered().apply();
    // Leptos runs tasks once something is drawn.
    wasm_bindgen_futures::spawn_local(async {
        let rest = Rest::of_program();
        if Rest::is_needed_for(Link::read(&location::hash()).0.view) {
            rest.clone().come().await;
        }
        let first = arrival().await;
        let of_page = rest.clone();
        let draw = move || view! { <App first=first rest=of_page /> };
        let app = leptos::prelude::document().get_element_by_id("app").and_then(|e| e.dyn_into().ok());
        match app {
            Some(element) => {
                let element: web_sys::HtmlElement = element;
                let place = texts::place();
                element.replace_children_with_node_0();
                mount_to(element.clone(), draw).forget();
                place.keep(&element);
                document::mark("started", true);
            }
            None => mount_to_body(draw),
        }
        rest.come().await;
    });
}

/// The page of what the address opens.
#[component]
fn App(first: Result<Arrival, LoadError>, rest: Rest) -> impl IntoView {
    provide_context(rest);
    let arrived = RwSignal::new_local(first);
    // Until there is a comparison to show, each address is tried.
    location::on_change(move |_| {
        if arrived.try_with_untracked(Result::is_err) == Some(true) {
            leptos::task::spawn_local(async move {
                let _ = arrived.try_set(arrival().await);
            });
        }
    });
    move || match arrived.get() {
        Ok(arrival) => view! { <Comparison arrival=arrival /> }.into_any(),
        Err(error) => view! { <NothingToShow error=error /> }.into_any(),
    }
}

/// What the address opens; where the reader goes on to another meanwhile, what that opens.
async fn arrival() -> Result<Arrival, LoadError> {
    loop {
        let hash = location::hash();
        let tell = |done, of| document::say("loading", &waiting(done, of));
        let arrival = corpus::arrive(Link::read(&hash).0, tell).await;
        if location::hash() == hash {
            return arrival;
        }
    }
}

/// The language of the address, else the reader's.
fn spoken() -> Lang {
    Link::read(&location::hash()).0.lang.unwrap_or_else(language::preferred)
}

/// What is said while `done` of so many reports are read, before the page is drawn.
fn waiting(done: usize, of: usize) -> String {
    (strings::of(spoken()).app.reading)(done, of)
}

/// The page where there is no comparison to show.
#[component]
fn NothingToShow(error: LoadError) -> impl IntoView {
    let words = strings::of(spoken());
    language::apply(spoken(), words.app.skip);
    let of_site = matches!(error, LoadError::Missing(_) | LoadError::Unreadable(_)) && location::names_no_comparison();
    let help = if of_site {
        view! { <p>{words.app.nothing_help}</p> }.into_any()
    } else {
        view! { <p><a href=Link::to_view(View::Sources).to_string()>{words.keep.to_site}</a></p> }.into_any()
    };
    view! {
        <main id="main" class="empty" tabindex="-1">
            <h1>{words.app.nothing}</h1>
            <p role="alert">{(words.app.not_loaded)(&error)}</p>
            {help}
        </main>
    }
}

#[component]
fn Comparison(arrival: Arrival) -> impl IntoView {
    let (asked_for, problems) = Link::read(&location::hash());
    let work = Work::new(&arrival);
    let lang = RwSignal::new(spoken());
    // One that came with a link and is not kept yet has its address when it is.
    if asked_for.carried.is_some() && arrival.as_kept {
        location::replace(&arrival.link.to_string());
    }
    let link = RwSignal::new(own::arrive(work, &work.cleaned.get_untracked(), arrival.link));
    let (library, own) = own::followed(work.library.into(), link);
    let page = Page {
        work,
        library,
        own,
        link,
        lang,
        problems: RwSignal::new(problems),
        working: RwSignal::new(String::new()),
        trouble: RwSignal::new(None),
        announcement: RwSignal::new(String::new()),
        sharing: Sharing::new(),
        on_act: StoredValue::new(None),
        sought: StoredValue::new(None),
        texts_drawn: RwSignal::new(0),
        focus_before: StoredValue::new(String::new()),
    };
    provide_context(page);
    search::provide(page);
    work.follow_kept(page);
    keep::follow(page);
    take_drops(page);
    let pasted = Pasted::new(work);
    provide_context(pasted);
    location::ask_before_leaving(move || pasted.is_any() || work.keep.would_be_lost(page));
    location::on_change(move |hash| {
        let (link, problems) = Link::read(&hash);
        page.problems.set(problems);
        if let Some(named) = link.lang {
            page.lang.set(named);
        }
        work.arrive(page, link);
    });
    keys::on_key(move |key| press(page, key));
    let view = Memo::new(move |_| page.link.with(|link| link.view));
    Effect::new(move |_| {
        let words = strings::of(page.lang.get());
        let title = page.library.with(|library| library.title.clone());
        let name = words.bar.view(view.get());
        document::set_title(&format!("{name} \u{b7} {title} \u{b7} Crossread"));
        language::apply(words.lang, words.app.skip);
    });
    let first_look = RwSignal::new(first_look::wanted());
    // Words are not tracked one by one: another language draws all of it anew.
    view! {
        <For each=move || [page.lang.get()] key=|lang| tag(*lang) let(_)>
            <Drawn view=view first_look=first_look />
        </For>
        <p class="unseen" role="status">{move || page.announcement.get()}</p>
    }
}

/// The view that is drawn, and how many were before it: the one asked for, once Read is off the page.
fn drawn(view: Memo<View>) -> RwSignal<(View, usize)> {
    let drawn = RwSignal::new((view.get_untracked(), 0));
    let draw = move || {
        if let Some(view) = view.try_get_untracked() {
            drawn.try_update(|drawn| *drawn = (view, drawn.1 + 1));
        }
    };
    Effect::new(move |before: Option<View>| {
        let view = view.get();
        match before.unwrap_or(drawn.get_untracked().0) {
            before if before == view => {}
            View::Read => leave(draw),
            _ => draw(),
        }
        view
    });
    drawn
}

/// All that is shown, in the page's language.
#[component]
fn Drawn(view: Memo<View>, first_look: RwSignal<bool>) -> impl IntoView {
    let rest = expect_context::<Rest>();
    let words = Page::get().strings();
    let drawn = drawn(view);
    let main = move || match drawn.get().0 {
        view if !rest.has(view) => view! { <p class="empty" role="status">{words.app.loading}</p> }.into_any(),
        View::Read => view! { <FirstLookPanel open=first_look /> <ReadView /> }.into_any(),
        view => later::draw(view),
    };
    view! {
        <Bar />
        <HitsStrip />
        <Problems />
        <main id="main" tabindex="-1">
            {main}
        </main>
        <Share />
        <Working />
        <Newer />
        <OwnMarks />
        <KeysDialog />
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
