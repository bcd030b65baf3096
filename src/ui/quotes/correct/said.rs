//! Another speaker for a quotation.

use super::picker::Picker;
use super::{correct, leaving};
use crate::state::fix::Fix;
use crate::state::fix::speaker::{SpeakerFix, Who};
use crate::state::passage::Passage;
use crate::state::quotes::candidates::Wanted;
use crate::state::quotes::{Card, quotation, shown_span};
use crate::ui::own;
use crate::ui::page::Page;
use leptos::prelude::*;

/// Asks who said the words of a card; `opener` is the id of the button that it was opened with.
#[component]
pub(in crate::ui::quotes) fn SaidForm(card: Card, opener: String, open: RwSignal<bool>) -> impl IntoView {
    let page = Page::get();
    let words = &page.strings().who;
    let first = card.wordings.first().copied()?;
    let passage = page.library.with_untracked(|library| {
        let (article, said) = quotation(library, first)?;
        Some(Passage::new(article, shown_span(said)))
    })?;
    // A correction that was made before, perhaps with another wording, gives way to the new one.
    let before = page.own.with_untracked(|own| own.said(card.utterance).map(|(_, fix)| fix.clone()));
    let wanted = Wanted { except: card.speaker, near: Some(first.source), ..Wanted::default() };
    let leave = leaving(move || open.set(false), opener.clone());
    let choose = Callback::new(move |who: Who| {
        open.set(false);
        if let Some(before) = &before {
            own::undo(page, before);
        }
        let fix = Fix::Speaker(SpeakerFix::Said(passage.clone(), who));
        correct(page, fix, vec![format!("{opener}-undo"), opener.clone(), "said-count".to_owned()]);
    });
    let id = format!("pick-{}", card.utterance);
    let label = words.who_said.to_owned();
    Some(view! { <Picker id=id label=label wanted=wanted open_ended=true choose=choose leave=leave /> })
}
