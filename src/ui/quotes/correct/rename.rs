//! A new name for a speaker.

use super::{LONGEST, correct, focus_field, focus_first, leaving, on_escape};
use crate::state::fix::Fix;
use crate::state::fix::speaker::SpeakerFix;
use crate::ui::page::Page;
use leptos::prelude::*;

/// Asks for the name.
#[component]
pub(in crate::ui::quotes) fn RenameForm(speaker: usize, opener: String, close: Callback<()>) -> impl IntoView {
    let page = Page::get();
    let words = &page.strings().who;
    let (id, name) = page.library.with_untracked(|library| {
        let speaker = library.comparison.speakers.get(speaker)?;
        Some((speaker.id.clone(), speaker.name.clone()))
    })?;
    let draft = RwSignal::new(name.clone());
    let field = format!("rename-{speaker}");
    focus_field(&field);
    let label = (words.name_of)(&name);
    let leave = leaving(move || close.run(()), opener.clone());
    let keep = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let new = draft.get_untracked().trim().to_owned();
        close.run(());
        if new.is_empty() || new == name {
            return focus_first(vec![opener.clone()]);
        }
        correct(page, Fix::Speaker(SpeakerFix::Named(id.clone(), new)), vec![format!("{id}-name")]);
    };
    Some(view! {
        <form class="correct" on:submit=keep on:keydown=on_escape(leave)>
            <label for=field.clone()>{label}</label>
            <input id=field type="text" autocomplete="off" maxlength=LONGEST prop:value=draft
                on:input=move |event| draft.set(event_target_value(&event)) />
            <div class="acts">
                <button class="small" type="submit">{words.keep_name}</button>
                <button class="small quiet" type="button" on:click=move |_| leave.run(())>{words.leave}</button>
            </div>
        </form>
    })
}
