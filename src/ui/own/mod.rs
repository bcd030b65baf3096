//! The reader's own marks: made, undone, followed, kept in this browser and carried by the link.

mod note;
mod words;

use super::browser::{document, kept, location};
use super::page::Page;
use super::parts::icon::{Icon, icon};
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
pub(crate) fn arrive(library: &Library, link: Link) -> Link {
    let fixes = VISIT.with_borrow_mut(|visit| {
        visit.name = name_of(library);
        let brought = Fix::write(&link.fixes);
        let known = link.fixes.is_empty() || visit.written.contains(&brought);
        let fixes = match &visit.current {
            Some(current) if known => current.clone(),
            None if known => kept_for(library, &visit.name),
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

/// The name under which the browser keeps the marks of a comparison: it follows from its texts alone, whatever they and
/// the comparison are called, and in whatever order they stand.
fn name_of(library: &Library) -> String {
    let mut sums: Vec<String> = library.articles.iter().map(|a| format!("{:06x}", checksum(&a.text))).collect();
    sums.sort_unstable();
    format!("marks.{:06x}", checksum(&sums.join(" ")))
}

/// The marks that the browser keeps for a comparison.
fn kept_for(library: &Library, name: &str) -> Vec<Fix> {
    let written = kept::get(name);
    if !written.is_empty() {
        return Fix::read(&written).0;
    }
    Fix::read(&kept::get(&earlier_name(library))).0
}

/// The name under which earlier versions kept them: it followed from the comparison's title.
fn earlier_name(library: &Library) -> String {
    format!("fix.{:06x}", checksum(&library.title))
}

/// Keeps the marks with the comparison as it becomes, when a source is added, taken out or cleaned otherwise; where none
/// of them fits it, those that were made in it before hold instead.
pub(crate) fn stay_with(page: Page) {
    Effect::new(move |before: Option<()>| {
        let library = page.work.cleaned.get();
        if before.is_none() {
            return;
        }
        let name = name_of(&library);
        let link = page.link.get_untracked();
        let lost = follow(&library, &link.fixes).1.lost;
        let fitting: Vec<Fix> = link.fixes.iter().filter(|fix| !lost.contains(fix)).cloned().collect();
        let earlier = if fitting.is_empty() { kept_for(&library, &name) } else { Vec::new() };
        VISIT.with_borrow_mut(|visit| {
            if !fitting.is_empty() && visit.name != name {
                visit.refused = !kept::set(&name, &Fix::write(&fitting));
            }
            visit.name = name;
            if !earlier.is_empty() {
                visit.written.insert(Fix::write(&earlier));
                visit.current = Some(earlier.clone());
            }
        });
        if !earlier.is_empty() {
            page.replace(Link { fixes: earlier, ..link });
        }
    });
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
        // A passage has one note: a new one takes the old one's place.
        let same_place = |old: &Fix| matches!((old, &fix), (Fix::Note(a, _), Fix::Note(b, _)) if a == b);
        fixes.retain(|old| !same_place(old) && *old != fix);
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
        visit.refused = !kept::set(&visit.name, &written);
        if written.is_empty() {
            // Nothing is left, under the earlier name neither.
            page.library.with_untracked(|library| kept::set(&earlier_name(library), ""));
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
