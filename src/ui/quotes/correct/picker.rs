//! A speaker is chosen: found by typing a name, a role or a description; somebody new; nobody.

use super::{LONGEST, Names, closes, focus_field};
use crate::engine::text::fold::fold;
use crate::state::fix::speaker::Who;
use crate::state::library::Library;
use crate::state::quotes::aliases::Alias;
use crate::state::quotes::candidates::{Wanted, candidates};
use crate::ui::browser::document;
use crate::ui::page::Page;
use leptos::prelude::*;
use std::sync::Arc;

/// How many speakers are offered at most; more are found by typing.
const MOST: usize = 7;

/// What the reader can choose.
#[derive(Clone, Debug, PartialEq)]
struct Choice {
    who: Who,
    name: String,
    /// A role, or under which other name the speaker was found.
    more: String,
}

/// A field and a list of who is meant by what stands in it. The arrow keys go through the list, Enter chooses, Escape
/// leaves.
#[component]
pub(super) fn Picker(
    /// The field's id.
    id: String,
    /// What is asked.
    label: String,
    /// Whom to offer; what was typed is filled in.
    wanted: Wanted,
    /// Whether somebody new and nobody can be chosen too.
    open_ended: bool,
    /// Called with the choice.
    choose: Callback<Who>,
    /// Called where the reader leaves it.
    leave: Callback<()>,
) -> impl IntoView {
    let page = Page::get();
    let Names(names) = expect_context::<Names>();
    let words = &page.strings().who;
    let typed = RwSignal::new(String::new());
    let at: RwSignal<Option<usize>> = RwSignal::new(None);
    let choices = Memo::new(move |_| {
        let wanted = Wanted { typed: typed.get(), ..wanted.clone() };
        page.library.with(|library| names.with(|names| offered(page, library, names, &wanted, open_ended)))
    });
    let list = format!("{id}-list");
    let option = |list: &str, at: usize| format!("{list}-{at}");
    focus_field(&id);
    let take = move |at: usize| {
        if let Some(choice) = choices.with_untracked(|c| c.get(at).cloned()) {
            choose.run(choice.who);
        }
    };
    let options_of = list.clone();
    let press = move |event: web_sys::KeyboardEvent| {
        if closes(&event) {
            return leave.run(());
        }
        let last = choices.with_untracked(Vec::len).checked_sub(1);
        let here = at.get_untracked();
        let to = match (event.key().as_str(), last) {
            ("ArrowDown", Some(last)) => here.map_or(0, |at| if at < last { at + 1 } else { 0 }),
            ("ArrowUp", Some(last)) => here.map_or(last, |at| at.checked_sub(1).unwrap_or(last)),
            ("Enter", _) => {
                event.prevent_default();
                if let Some(here) = here {
                    take(here);
                }
                return;
            }
            _ => return,
        };
        event.prevent_default();
        at.set(Some(to));
        document::bring_cell(&option(&options_of, to));
    };
    let input = move |event| {
        typed.set(event_target_value(&event));
        // What is typed chooses the first who is meant by it.
        at.set(typed.with_untracked(|t| !t.trim().is_empty()).then_some(0));
    };
    let options_of = list.clone();
    let active = move || at.get().filter(|at| *at < choices.with(Vec::len)).map(|at| option(&options_of, at));
    let options_of = list.clone();
    let options = move || {
        let all = choices.get();
        let line = |(place, choice): (usize, Choice)| {
            view! {
                <li id=option(&options_of, place) role="option" class="choice"
                    aria-selected=move || (at.get() == Some(place)).to_string()
                    on:mousedown=|e| e.prevent_default() on:click=move |_| take(place)>
                    <b>{choice.name}</b>
                    {(!choice.more.is_empty()).then(|| view! { " " <span class="meta">{choice.more}</span> })}
                </li>
            }
        };
        all.into_iter().enumerate().map(line).collect::<Vec<_>>()
    };
    let none = move || choices.with(Vec::is_empty);
    view! {
        <div class="picker">
            <label for=id.clone()>{label.clone()}</label>
            <input id=id type="text" role="combobox" autocomplete="off" spellcheck="false" maxlength=LONGEST
                placeholder=if open_ended { words.find_or_name } else { words.find }
                aria-expanded="true" aria-controls=list.clone() aria-autocomplete="list" aria-activedescendant=active
                prop:value=typed on:input=input on:keydown=press />
            <ul id=list role="listbox" aria-label=label class="choices" hidden=none>{options}</ul>
            <p class="meta" role="status">{move || none().then_some(words.no_match)}</p>
            <button class="small quiet" type="button" on:click=move |_| leave.run(())>{words.leave}</button>
        </div>
    }
}

/// What is offered for what was typed.
fn offered(
    page: Page,
    library: &Library,
    names: &Arc<Vec<Vec<Alias>>>,
    wanted: &Wanted,
    open_ended: bool,
) -> Vec<Choice> {
    let words = page.strings();
    let found = candidates(library, names, wanted);
    let mut choices: Vec<Choice> = found
        .into_iter()
        .take(MOST)
        .filter_map(|candidate| {
            let speaker = library.comparison.speakers.get(candidate.speaker)?;
            let role = speaker.roles.first().cloned();
            let kind = || (words.quotes.groups)(speaker.kind).to_owned();
            let called = candidate.called.filter(|called| Some(called) != role.as_ref());
            let more = called.map(|other| (words.quotes.called)(&other)).or(role).unwrap_or_else(kind);
            Some(Choice { who: Who::Known(speaker.id.clone()), name: speaker.name.clone(), more })
        })
        .collect();
    let typed = wanted.typed.trim();
    if open_ended {
        let known = choices.iter().any(|c| fold(&c.name) == fold(typed));
        if !typed.is_empty() && !known {
            let more = words.who.new_name.to_owned();
            choices.push(Choice { who: Who::New(typed.to_owned()), name: typed.to_owned(), more });
        }
        if wanted.except.is_some() {
            choices.push(Choice { who: Who::Nobody, name: words.quotes.unnamed.to_owned(), more: String::new() });
        }
    }
    choices
}
