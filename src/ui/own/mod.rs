//! The reader's own marks: made, undone, followed, kept in this browser and carried by the link.

mod note;
mod words;

use super::browser::{document, kept, location};
use super::page::Page;
use super::parts::icon::{Icon, icon};
use super::work::Work;
use crate::state::fix::Fix;
use crate::state::fix::applied::{Own, follow};
use crate::state::library::Library;
use crate::state::link::Link;
use crate::state::passage::checksum;
use leptos::prelude::*;
pub(crate) use note::NoteForm;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;
pub(crate) use words::told;

const DIALOG: &str = "own-marks";

/// The marks of this visit.
#[derive(Default)]
struct Visit {
    /// Those that hold now; none before the first link was read.
    current: Option<Vec<Fix>>,
    /// Every list of them that this page wrote into a link.
    written: BTreeSet<String>,
    /// The name under which the browser keeps them.
    name: String,
    /// Whether the browser refused to.
    refused: bool,
}

thread_local! {
    static VISIT: RefCell<Visit> = RefCell::default();
}

/// A link that the reader arrives at, with the marks that hold there: its own, where it brings some; else those that
/// were made before. Going back does not take a mark away.
pub(crate) fn arrive(work: Work, library: &Library, link: Link) -> Link {
    let record = work.record.get_untracked();
    let fixes = VISIT.with_borrow_mut(|visit| {
        visit.turn_to(name(work, library));
        let brought = Fix::write(&link.fixes);
        let known = link.fixes.is_empty() || visit.written.contains(&brought);
        let fixes = match &visit.current {
            Some(current) if known => current.clone(),
            None if known => record.map_or_else(|| kept_for(library, &visit.name), |record| Fix::read(&record.fix).0),
            _ => link.fixes.clone(),
        };
        visit.written.insert(Fix::write(&fixes));
        visit.current = Some(fixes.clone());
        fixes
    });
    let changed = fixes != link.fixes;
    let link = Link { fixes, ..link };
    if changed {
        location::replace(&link.to_string());
    }
    link
}

/// The name under which the browser keeps the marks on a comparison that is not the reader's own: it follows from its
/// texts alone, whatever they and the comparison are called, and in whatever order they stand.
fn name_of_texts(library: &Library) -> String {
    let mut sums: Vec<String> = library.articles.iter().map(|a| format!("{:06x}", checksum(&a.text))).collect();
    sums.sort_unstable();
    format!("marks.{:06x}", checksum(&sums.join(" ")))
}

/// The name under which earlier versions kept them: it followed from the comparison's title.
fn earlier_name(library: &Library) -> String {
    format!("fix.{:06x}", checksum(&library.title))
}

/// The marks that the browser keeps for a comparison.
fn kept_for(library: &Library, name: &str) -> Vec<Fix> {
    let written = kept::get(name);
    Fix::read(&if written.is_empty() { kept::get(&earlier_name(library)) } else { written }).0
}

/// Another comparison is on screen, with the marks of this link.
pub(crate) fn begin(work: Work, link: &Link) {
    let name = work.cleaned.with_untracked(|library| name(work, library));
    VISIT.with_borrow_mut(|visit| {
        visit.turn_to(name);
        visit.written.insert(Fix::write(&link.fixes));
        visit.current = Some(link.fixes.clone());
    });
}

/// The name of the marks on the comparison that is open.
fn name(work: Work, library: &Library) -> String {
    let id = work.record.with_untracked(|record| record.as_ref().map(|record| record.id.clone()));
    id.unwrap_or_else(|| name_of_texts(library))
}

impl Visit {
    /// Turns to the marks of this name: those of another comparison count no longer.
    fn turn_to(&mut self, name: String) {
        if self.name != name {
            *self = Self { name, refused: self.refused, ..Self::default() };
        }
    }
}

/// The comparison with the marks of the link followed, and where they lie.
pub(crate) fn followed(
    library: Signal<Arc<Library>>,
    link: RwSignal<Link>,
) -> (Signal<Arc<Library>>, Signal<Arc<Own>>) {
    let fixes = Memo::new(move |_| link.with(|link| link.fixes.clone()));
    let both = Memo::new_with_compare(
        move |_| {
            let library = library.get();
            fixes.with(|fixes| {
                if fixes.is_empty() {
                    return (library, Arc::new(Own::default()));
                }
                let (library, own) = follow(&library, fixes);
                (Arc::new(library), Arc::new(own))
            })
        },
        |before, now| match (before, now) {
            (Some(before), Some(now)) => !Arc::ptr_eq(&before.0, &now.0) || before.1 != now.1,
            _ => true,
        },
    );
    let library = Memo::new_with_compare(
        move |_| both.get().0,
        |before, now| !before.zip(now).is_some_and(|(before, now)| Arc::ptr_eq(before, now)),
    );
    let own = Memo::new(move |_| both.get().1);
    (library.into(), own.into())
}

/// Makes a mark.
pub(crate) fn make(page: Page, fix: Fix) {
    change(page, |fixes| {
        fixes.retain(|old| !fix.replaces(old) && *old != fix);
        fixes.push(fix);
    });
}

/// Takes a mark back.
pub(crate) fn undo(page: Page, fix: &Fix) {
    change(page, |fixes| fixes.retain(|old| old != fix));
    page.announce(page.strings().own.undone);
}

/// Changes the marks: in the link, though not as a step of the history, and in what the browser keeps.
fn change(page: Page, change: impl FnOnce(&mut Vec<Fix>)) {
    let link = page.with(|link| change(&mut link.fixes));
    VISIT.with_borrow_mut(|visit| {
        let written = Fix::write(&link.fixes);
        // Those on a comparison of the reader's own are kept with it.
        if !page.work.own() {
            visit.refused = !kept::set(&visit.name, &written);
            page.work.cleaned.with_untracked(|library| kept::set(&earlier_name(library), ""));
        }
        visit.written.insert(written);
        visit.current = Some(link.fixes.clone());
    });
    page.replace(link);
}

/// The button that opens the list of marks; nothing where there is none.
#[component]
pub(crate) fn OwnButton() -> impl IntoView {
    let page = Page::get();
    let count = Memo::new(move |_| page.link.with(|link| link.fixes.len()));
    view! {
        <button class="chip own-button" hidden=move || count.get() == 0 on:click=move |_| document::open_dialog(DIALOG)>
            {move || (page.strings().own.open)(count.get())}
        </button>
    }
}

/// The list of all marks, in a dialog; closed until it is opened.
#[component]
pub(crate) fn OwnMarks() -> impl IntoView {
    let page = Page::get();
    let words = &page.strings().own;
    let fixes = Memo::new(move |_| page.link.with(|link| link.fixes.clone()));
    let list = move || fixes.get().into_iter().map(|fix| view! { <OwnLine fix=fix then=DIALOG /> }).collect_view();
    let keeps = move || {
        fixes.track();
        if VISIT.with_borrow(|visit| visit.refused) { words.not_kept } else { words.kept_here }
    };
    Effect::new(move |_| {
        if fixes.with(Vec::is_empty) && document::is_open(DIALOG) {
            document::close_dialog(DIALOG);
            // The button that opened it is gone with the last mark.
            document::focus("main");
        }
    });
    view! {
        <dialog id=DIALOG class="dialog own" tabindex="-1" aria-labelledby="own-title">
            <h2 id="own-title">{words.title}</h2>
            <ul class="own-list">{list}</ul>
            <p class="meta">{keeps}</p>
            <div class="acts">
                <button class="main" on:click=move |_| document::close_dialog(DIALOG)>{page.strings().app.close}</button>
            </div>
        </dialog>
    }
}

/// Gives the focus to an element once the page is drawn anew: what had it may be gone.
pub(crate) fn focus_next(id: &'static str) {
    request_animation_frame(move || document::focus(id));
}

/// A mark: what it says, and the button that takes it back; `then` has the focus afterwards.
#[component]
pub(crate) fn OwnLine(fix: Fix, then: &'static str) -> impl IntoView {
    let page = Page::get();
    let words = &page.strings().own;
    let said = told(page, &fix);
    let what = (words.undo_what)(&said);
    let lost = page.own.with_untracked(|own| own.lost.contains(&fix));
    view! {
        <li>
            <span class="own-said">{said}</span>
            {lost.then(|| view! { " " <span class="meta">{words.lost}</span> })}
            <button class="small" aria-label=what on:click=move |_| {
                undo(page, &fix);
                focus_next(then);
            }>
                {icon(Icon::Undo)} {words.undo}
            </button>
        </li>
    }
}
