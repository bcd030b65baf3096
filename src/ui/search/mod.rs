//! Search: the field in the bar, what was found below it, and the way from hit to hit.

mod lit;
mod panel;
mod strip;

use super::browser::{document, keys};
use super::keys_dialog;
use super::page::Page;
use super::parts::icon::{Icon, icon};
use super::parts::pause::on_pause;
use crate::engine::comparison::Place;
use crate::engine::search::{Index, Query};
use crate::state::link::View;
use crate::state::search::{self, Found};
use leptos::prelude::*;
use panel::Panel;
use std::sync::Arc;
use std::time::Duration;
pub(crate) use strip::HitsStrip;
use web_sys::HtmlElement;

/// The field's id.
const FIELD: &str = "search";
/// How long the Compare box of a hit takes to say what it is.
const AFTER_BOX: Duration = Duration::from_millis(300);
/// What holds the field and the panel.
const REGION: &str = ".search";

/// What the parts of search share.
#[derive(Clone, Copy)]
struct Search {
    page: Page,
    /// What stands in the field.
    typed: RwSignal<String>,
    /// What is looked for: what was typed, once the reader paused.
    asked: Memo<String>,
    /// The words of all sources, once they are needed.
    index: RwSignal<Option<Arc<Index>>>,
    /// What was found; none while the index is made.
    found: Memo<Option<Found>>,
    /// The sentence of the passage chosen.
    at: Memo<Option<Place>>,
    /// Whether the panel is open.
    open: RwSignal<bool>,
    /// What had the focus before the field.
    before: StoredValue<Option<HtmlElement>, LocalStorage>,
}

impl Search {
    fn new(page: Page) -> Self {
        let asked = Memo::new(move |_| page.link.with(|link| link.query.clone()));
        let index: RwSignal<Option<Arc<Index>>> = RwSignal::new(None);
        let shown = page.shown();
        let found = Memo::new(move |_| {
            let asked = asked.get();
            let index = index.get()?;
            page.library.with(|library| Some(search::find(library, &index, &shown.get(), &asked)))
        });
        let at = Memo::new(move |_| page.library.with(|library| page.link.with(|link| search::chosen(library, link))));
        let first = page.link.with_untracked(|link| link.query.clone());
        let open = page.link.with_untracked(|link| link.passage.is_none());
        Self {
            page,
            typed: RwSignal::new(first),
            asked,
            index,
            found,
            at,
            open: RwSignal::new(open),
            before: StoredValue::new_local(None),
        }
    }

    /// Has the index made, between two keystrokes, unless there is one.
    fn prepare(self) {
        if self.index.with_untracked(Option::is_none) {
            let make = move || {
                if self.index.with_untracked(Option::is_none) {
                    let index = self.page.library.with_untracked(|library| Index::new(&library.articles));
                    self.index.set(Some(Arc::new(index)));
                }
            };
            set_timeout(make, Duration::ZERO);
        }
    }

    /// Makes what stands in the field what is looked for.
    fn ask(self) {
        let typed = self.typed.get_untracked();
        if typed != self.asked.get_untracked() {
            self.page.replace(self.page.with(|link| link.query = typed));
        }
    }

    /// Looks for nothing any more, and gives the focus back.
    fn end(self) {
        self.open.set(false);
        self.typed.set(String::new());
        self.ask();
        let before = self.before.try_update_value(Option::take).flatten().filter(|e| e.is_connected());
        match before {
            Some(element) => drop(element.focus()),
            None => document::focus("main"),
        }
    }

    /// Shows the next hit in Read, or the one before. From hit to hit is no step in the history.
    fn step(self, forward: bool) {
        self.ask();
        let from = self.at.get_untracked();
        let to = self.found.with_untracked(|found| found.as_ref().and_then(|f| f.step(from, forward)));
        let Some(place) = to else { return };
        let link = self
            .page
            .library
            .with_untracked(|library| self.page.link.with_untracked(|link| search::link_to(library, link, place)));
        let Some(link) = link else { return };
        self.open.set(false);
        let of_hits = from.is_some_and(|from| self.rank(from).is_some())
            && self.page.link.with_untracked(|link| link.view == View::Read);
        if of_hits {
            self.page.replace(link)
        } else {
            self.page.go(link)
        }
        let said = self
            .found
            .with_untracked(|found| found.as_ref().map_or((0, 0), |f| (f.rank(place).unwrap_or(0) + 1, f.count())));
        let words = (self.page.strings().search.hit)(said.0, said.1);
        // After what the Compare box of the hit says of itself.
        set_timeout(
            move || {
                self.page.announcement.try_set(words);
            },
            AFTER_BOX,
        );
    }

    /// How many sentences were found.
    fn count(self) -> Memo<usize> {
        Memo::new(move |_| self.found.with(|f| f.as_ref().map_or(0, Found::count)))
    }

    /// Which of them is chosen, and how many there are: `3/10`.
    fn place(self) -> Memo<String> {
        Memo::new(move |_| {
            self.found.with(|found| {
                let rank = self.at.get().and_then(|at| found.as_ref().and_then(|f| f.rank(at)));
                let count = found.as_ref().map_or(0, Found::count);
                rank.map_or_else(|| count.to_string(), |rank| format!("{}/{count}", rank + 1))
            })
        })
    }

    fn rank(self, place: Place) -> Option<usize> {
        self.found.with_untracked(|found| found.as_ref().and_then(|f| f.rank(place)))
    }

    /// Puts the focus on the next hit of the panel, or the one before; before the first is the field.
    fn walk(self, key: &str) -> bool {
        let hits = document::all("#search-found a.hit");
        let focused = document::focused();
        let at = hits.iter().position(|hit| hit.id() == focused);
        let to = match (key, at) {
            ("ArrowDown", None) => Some(0),
            ("ArrowDown", Some(at)) => Some(at + 1),
            ("ArrowUp", Some(at)) => at.checked_sub(1),
            ("Home", Some(_)) => Some(0),
            ("End", Some(_)) => hits.len().checked_sub(1),
            _ => return false,
        };
        match to {
            None => document::focus(FIELD),
            Some(to) => {
                if let Some(hit) = hits.get(to) {
                    document::focus(&hit.id());
                    hit.scroll_into_view_with_scroll_into_view_options(&{
                        let options = web_sys::ScrollIntoViewOptions::new();
                        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
                        options
                    });
                }
            }
        }
        true
    }

    /// A key pressed in the field or the panel.
    fn press(self, event: &web_sys::KeyboardEvent) {
        let in_field = document::focused() == FIELD;
        let used = match event.key().as_str() {
            "Escape" => {
                self.end();
                true
            }
            "Enter" if in_field => {
                self.step(!event.shift_key());
                true
            }
            "ArrowDown" if in_field && !self.open.get_untracked() => {
                self.open.set(true);
                request_animation_frame(move || {
                    self.walk("ArrowDown");
                });
                true
            }
            key if !in_field || key == "ArrowDown" => self.walk(key),
            _ => false,
        };
        if used {
            event.prevent_default();
        }
    }
}

/// Makes search known to the field and the strip.
pub(crate) fn provide(page: Page) {
    let search = Search::new(page);
    provide_context(search);
    follow(search);
}

/// The field, and all that belongs to it.
#[component]
pub(crate) fn SearchField() -> impl IntoView {
    let page = Page::get();
    let words = move || &page.strings().search;
    let search = expect_context::<Search>();
    let ask = on_pause(move || search.ask());
    let typed = move |event| {
        search.typed.set(event_target_value(&event));
        search.open.set(true);
        search.prepare();
        ask();
    };
    let enter = move |event: web_sys::FocusEvent| {
        let from = event.related_target().and_then(|t| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(t).ok());
        let outside = from.filter(|e| e.closest(REGION).ok().flatten().is_none());
        if outside.is_some() {
            search.before.set_value(outside);
        }
        search.prepare();
    };
    let leave = move |event: web_sys::FocusEvent| {
        if document::leaves(&event, event.current_target()) {
            search.open.set(false);
        }
    };
    keys::on_key(move |key| {
        let asked = key == "/" && keys_dialog::on();
        if asked {
            search.before.set_value(document::focused_element());
            document::focus(FIELD);
            document::select(FIELD);
            search.open.set(true);
        }
        asked
    });
    let (count, place) = (search.count(), search.place());
    view! {
        <div class="search" role="search" class:used=move || search.typed.with(|t| !t.is_empty())
            on:keydown=move |e| search.press(&e) on:focusout=leave>
            <input id=FIELD type="search" autocomplete="off" spellcheck="false" enterkeyhint="search"
                aria-label=move || words().field placeholder=move || words().field aria-keyshortcuts="/"
                prop:value=search.typed on:input=typed on:focus=enter on:click=move |_| search.open.set(true) />
            <div class="steps" role="group" aria-label=move || words().hits hidden=move || count.get() == 0>
                <span class="meta" aria-hidden="true">{place}</span>
                <button class="icon-button small" aria-label=move || words().previous title=move || words().previous
                    on:click=move |_| search.step(false)>{icon(Icon::Left)}</button>
                <button class="icon-button small" aria-label=move || words().next title=move || words().next
                    on:click=move |_| search.step(true)>{icon(Icon::Right)}</button>
            </div>
            <Panel search=search />
        </div>
    }
}

/// Keeps the field, the index and the marks in Read with the link and the comparison.
fn follow(search: Search) {
    let page = search.page;
    Effect::new(move |_| {
        let asked = search.asked.get();
        if search.typed.get_untracked() != asked {
            search.typed.set(asked.clone());
        }
        if !asked.is_empty() {
            search.prepare();
        }
    });
    Effect::new(move |before: Option<()>| {
        page.library.track();
        if before.is_some() {
            search.index.set(None);
            if !search.asked.get_untracked().is_empty() {
                search.prepare();
            }
        }
    });
    Effect::new(move |_| {
        let asked = search.asked.get();
        if Query::parse(&asked).is_empty() || !search.open.get_untracked() {
            return;
        }
        let said = search.found.with(|found| found.as_ref().map(|f| panel::count(page, f)));
        if let Some(said) = said {
            page.announce(said);
        }
    });
    lit::follow(search);
}
