//! The field that a note is written in.

use super::{make, undo};
use crate::state::fix::Fix;
use crate::state::passage::Passage;
use crate::ui::browser::document;
use crate::ui::compare::BOX;
use crate::ui::page::Page;
use leptos::prelude::*;

/// How long a note may be, in characters: it has to fit a link.
const LONGEST: &str = "600";

/// A button that opens the field, and the field. `note` is what stands there already, with its mark.
#[component]
pub(crate) fn NoteForm(passage: Passage, label: String, id: String, note: Option<(String, Fix)>) -> impl IntoView {
    let page = Page::get();
    let words = &page.strings().own;
    let open = RwSignal::new(false);
    let (before, fix) = note.unzip();
    let opener = if before.is_some() { words.edit_note } else { words.note };
    let draft = RwSignal::new(before.clone().unwrap_or_default());
    let field = format!("{id}-note");
    let opens = field.clone();
    let show = move |_| {
        open.set(true);
        let field = opens.clone();
        request_animation_frame(move || document::focus(&field));
    };
    let keep = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let note = draft.get_untracked().trim().to_owned();
        open.set(false);
        super::focus_next(BOX);
        match (note.is_empty(), &fix) {
            (true, Some(fix)) => undo(page, fix),
            (true, None) => {}
            (false, _) => {
                make(page, Fix::Note(passage.clone(), note));
                page.announce(page.strings().own.note_kept);
            }
        }
    };
    let leave = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" {
            event.stop_propagation();
            open.set(false);
            super::focus_next(BOX);
        }
    };
    let named = format!("{opener}: {label}");
    let (asked, field) = ((words.note_label)(&label), StoredValue::new(field));
    let keep = StoredValue::new_local(keep);
    let form = move || {
        open.get().then(|| {
            let keep = move |event| keep.with_value(|keep| keep(event));
            view! {
                <form class="note" on:submit=keep on:keydown=leave>
                    <label for=field.get_value()>{asked.clone()}</label>
                    <textarea id=field.get_value() rows="2" maxlength=LONGEST prop:value=draft
                        on:input=move |event| draft.set(event_target_value(&event))></textarea>
                    <button class="small" type="submit">{words.keep_note}</button>
                </form>
            }
        })
    };
    view! {
        <button class="small quiet" aria-label=named aria-expanded=move || open.get().to_string() on:click=show>
            {opener}
        </button>
        {form}
    }
}
