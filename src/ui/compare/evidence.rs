//! Why a passage is taken to tell the same as the others of its point.

use crate::engine::comparison::Place;
use crate::state::grounds::grounds;
use crate::state::library::Library;
use crate::ui::page::Page;
use leptos::prelude::*;

/// What the passage's link rests on, folded until it is asked for; nothing where it is linked to none directly.
pub(super) fn evidence(page: Page, library: &Library, place: Place, among: &[Place]) -> Option<AnyView> {
    let grounds = grounds(library, place, among)?;
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
    Some(
        view! {
            <details class="dates"><summary>{words.why_same}</summary><p class="meta">{sure}</p><ul>{lines}</ul></details>
        }
        .into_any(),
    )
}
