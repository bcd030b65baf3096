//! Why a passage is taken to tell the same as the others of its point.

use super::fold::fold;
use crate::engine::comparison::Place;
use crate::state::grounds::grounds;
use crate::ui::page::Page;
use leptos::prelude::*;

/// What the passage's link to another `among` those of its point rests on, folded until it is asked for.
pub(super) fn evidence(page: Page, place: Place, among: Vec<Place>) -> AnyView {
    fold(page.strings().compare.why_same, move || lines(page, place, &among))
}

fn lines(page: Page, place: Place, among: &[Place]) -> Option<AnyView> {
    let library = page.library.get_untracked();
    let grounds = grounds(&library, place, among)?;
    let words = &page.strings().compare;
    let lines: Vec<AnyView> = grounds
        .common
        .iter()
        .map(|(kind, pairs)| {
            let both = |(here, there): &(String, String)| {
                if here == there { here.clone() } else { format!("{here} \u{2194} {there}") }
            };
            let said: Vec<String> = pairs.iter().map(both).collect();
            view! { <li>{format!("{}: {}", (words.evidence)(*kind), said.join(" \u{b7} "))}</li> }.into_any()
        })
        .collect();
    let sure = (words.right_of_ten)(grounds.right_of_ten, &library.label(grounds.with.source));
    Some(view! { <p class="meta">{sure}</p><ul>{lines}</ul> }.into_any())
}
