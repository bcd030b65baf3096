//! A speaker who is chosen: role, what the sources say instead of the name, and what the reader can correct.

use super::correct::{Names, OneForm, RenameForm, SplitForm};
use crate::state::fix::Fix;
use crate::state::quotes::Quotes;
use crate::state::quotes::aliases::descriptions;
use crate::state::quotes::parts::parts;
use crate::ui::own::OwnLine;
use crate::ui::page::Page;
use leptos::prelude::*;
use std::sync::Arc;

/// How many roles and descriptions are shown.
const CALLED: usize = 5;

/// What is asked in a profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    Name,
    One,
    Split,
}

/// The profiles of all who are chosen and named.
#[component]
pub(super) fn Profiles(found: Memo<Quotes>) -> impl IntoView {
    let page = Page::get();
    let chosen = Memo::new(move |_| {
        found.with(|f| {
            let lines = f.chosen.iter().filter_map(|id| f.speakers.iter().find(|line| line.id == *id));
            lines.filter_map(|line| line.speaker).collect::<Vec<usize>>()
        })
    });
    // A profile is drawn anew where the comparison changes.
    let keyed = move || {
        let library = page.library.with(|library| Arc::as_ptr(library).addr());
        chosen.get().into_iter().map(move |speaker| (library, speaker)).collect::<Vec<_>>()
    };
    view! {
        <For each=keyed key=|key| *key let:key><Profile speaker=key.1 chosen=chosen /></For>
    }
}

#[component]
fn Profile(speaker: usize, chosen: Memo<Vec<usize>>) -> impl IntoView {
    let page = Page::get();
    let words = &page.strings().who;
    let Names(names) = expect_context::<Names>();
    let (known, several) = page.library.with_untracked(|library| {
        let quotations: usize = parts(library, speaker).iter().map(|p| p.quotations.len()).sum();
        Some((library.comparison.speakers.get(speaker)?.clone(), quotations > 1))
    })?;
    let called = names.with_untracked(|names| {
        let all = names.get(speaker).map(|names| descriptions(names)).unwrap_or_default();
        all.into_iter().take(CALLED).collect::<Vec<_>>().join(" \u{b7} ")
    });
    let asked: RwSignal<Option<Asked>> = RwSignal::new(None);
    let close = Callback::new(move |()| asked.set(None));
    let opener = move |asked: Asked| format!("profile-{speaker}-{asked:?}");
    let others = chosen.get_untracked();
    let form = move || match asked.get()? {
        Asked::Name => Some(view! { <RenameForm speaker=speaker opener=opener(Asked::Name) close=close /> }.into_any()),
        Asked::One => {
            let others = others.clone();
            Some(view! { <OneForm speaker=speaker chosen=others opener=opener(Asked::One) close=close /> }.into_any())
        }
        Asked::Split => {
            Some(view! { <SplitForm speaker=speaker opener=opener(Asked::Split) close=close /> }.into_any())
        }
    };
    let button = |which: Asked, label: &'static str| {
        let toggle = move |_| asked.update(|asked| *asked = (*asked != Some(which)).then_some(which));
        let named = format!("{label} {}", known.name);
        view! {
            <button class="small quiet" id=opener(which) aria-label=named
                aria-expanded=move || (asked.get() == Some(which)).to_string() on:click=toggle>{label}</button>
        }
    };
    let marks: Vec<Fix> = page.own.with_untracked(|own| own.speaker(speaker).cloned().collect());
    let heading = format!("{}-name", known.id);
    let marks = (!marks.is_empty()).then(|| {
        let lines = marks.into_iter().map(|fix| view! { <OwnLine fix=fix then="said-count" /> }).collect_view();
        view! { <div class="own-here"><p class="kicker">{words.corrected}</p><ul class="own-list">{lines}</ul></div> }
    });
    Some(view! {
        <section class="profile" aria-labelledby=heading.clone()>
            <h2 id=heading.clone() tabindex="-1">{known.name.clone()}</h2>
            <p class="meta">{called}</p>
            <div class="acts">
                {button(Asked::Name, words.rename)}
                {button(Asked::One, words.same_person)}
                {several.then(|| button(Asked::Split, words.split))}
            </div>
            {form}
            {marks}
        </section>
    })
}
