//! The reader's corrections of speakers: another speaker for a quotation, a new name, two who are one, one who is two.

mod one;
mod picker;
mod rename;
mod said;
mod split;

pub(super) use one::OneForm;
pub(super) use rename::RenameForm;
pub(super) use said::SaidForm;
pub(super) use split::SplitForm;

use crate::state::fix::Fix;
use crate::state::quotes::aliases::Alias;
use crate::ui::browser::document;
use crate::ui::own;
use crate::ui::page::Page;
use leptos::prelude::*;
use std::sync::Arc;

/// How long a name may be, in characters: it has to fit a link.
const LONGEST: &str = "80";

/// What each speaker of the comparison is called, by place; copied into every component of the view by context.
#[derive(Clone, Copy)]
pub(super) struct Names(pub(super) Memo<Arc<Vec<Vec<Alias>>>>);

/// Makes a correction and says so; the first of these elements that stands after it has the focus.
fn correct(page: Page, fix: Fix, then: Vec<String>) {
    own::make(page, fix.clone());
    page.announce(own::told(page, &fix));
    focus_first(then);
}

/// Gives the focus to the first of these elements that stands once the page is drawn anew.
pub(super) fn focus_first(ids: Vec<String>) {
    request_animation_frame(move || {
        let there = ids.iter().find(|id| document::exists(id));
        document::focus(there.map_or("main", String::as_str));
    });
}

/// Closes a form that the reader leaves, and gives the focus back to the button that opened it.
fn leaving(close: impl Fn() + Send + Sync + 'static, opener: String) -> Callback<()> {
    Callback::new(move |()| {
        close();
        focus_first(vec![opener.clone()]);
    })
}

/// Leaves a form by Escape, which then closes nothing else.
fn on_escape(leave: Callback<()>) -> impl Fn(web_sys::KeyboardEvent) {
    move |event| {
        if closes(&event) {
            leave.run(());
        }
    }
}

/// Has a form's first field take the focus once the form stands.
fn focus_field(id: &str) {
    focus_first(vec![id.to_owned()]);
}

/// Whether a key closes a form: Escape, which then closes nothing else.
fn closes(event: &web_sys::KeyboardEvent) -> bool {
    let escape = event.key() == "Escape";
    if escape {
        event.stop_propagation();
        event.prevent_default();
    }
    escape
}
