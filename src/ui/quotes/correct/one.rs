//! Two speakers who are one person.

use super::picker::Picker;
use super::{correct, leaving};
use crate::engine::comparison::Speaker;
use crate::state::fix::Fix;
use crate::state::fix::speaker::{SpeakerFix, Who};
use crate::state::quotes::candidates::Wanted;
use crate::ui::page::Page;
use leptos::prelude::*;

/// Asks who is the same person as a speaker. `chosen` are offered first.
#[component]
pub(in crate::ui::quotes) fn OneForm(
    speaker: usize,
    chosen: Vec<usize>,
    opener: String,
    close: Callback<()>,
) -> impl IntoView {
    let page = Page::get();
    let words = &page.strings().who;
    let here = page.library.with_untracked(|library| library.comparison.speakers.get(speaker).cloned())?;
    let label = (words.who_is)(&here.name);
    let wanted = Wanted { except: Some(speaker), first: chosen, ..Wanted::default() };
    let leave = leaving(move || close.run(()), opener);
    let choose = Callback::new(move |who: Who| {
        let Who::Known(id) = who else { return };
        let other = page.library.with_untracked(|l| l.comparison.speakers.iter().find(|s| s.id == id).cloned());
        let Some(other) = other else { return };
        close.run(());
        let (kept, gone) = if fuller(&other, &here) { (&other, &here) } else { (&here, &other) };
        let fix = Fix::Speaker(SpeakerFix::One(kept.id.clone(), gone.id.clone()));
        correct(page, fix, vec![format!("{}-name", kept.id), "said-count".to_owned()]);
    });
    let id = format!("one-{}", speaker);
    Some(view! { <Picker id=id label=label wanted=wanted open_ended=false choose=choose leave=leave /> })
}

/// Whether the one has more of a name than the other: "Ana Lee" than "Lee", "Lee" than "the mayor".
fn fuller(one: &Speaker, other: &Speaker) -> bool {
    let names = |speaker: &Speaker| {
        let capital = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
        let words: Vec<&str> = speaker.name.split_whitespace().collect();
        let a_name = words.last().is_some_and(capital);
        (a_name, words.iter().filter(|word| capital(word)).count())
    };
    names(one) > names(other)
}
