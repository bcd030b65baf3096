//! A difference in words: "Dates: compatible. El País: January 7; Josep Freixes: early January".

use super::BOX;
use crate::engine::comparison::{Difference, Relation, Side};
use crate::state::fix::Fix;
use crate::state::library::Library;
use crate::state::passage::Passage;
use crate::ui::browser::document;
use crate::ui::own;
use crate::ui::page::Page;
use crate::ui::parts::source::SourceName;
use leptos::prelude::*;

/// The line, with the button that says that it is none.
pub(super) fn difference_line(page: Page, library: &Library, difference: &Difference) -> Option<AnyView> {
    let words = page.strings();
    let what = (words.compare.difference)(difference.kind, difference.relation);
    let side = |side: &Side| {
        let quoted = library.articles.get(side.source)?.words(side.span).to_owned();
        let source = side.source;
        Some(view! { <span class="side"><SourceName source=source /> <q>{quoted}</q></span> })
    };
    let passage = |side: &Side| library.articles.get(side.source).map(|a| Passage::new(a, side.span));
    let (a, b) = (side(&difference.a)?, side(&difference.b)?);
    let fix = Fix::Same(difference.kind, passage(&difference.a)?, passage(&difference.b)?);
    let exact = difference.exact.map(|source| (words.compare.more_exact)(&library.label(source)));
    let class = if difference.relation == Relation::Different { "different" } else { "compatible" };
    let named = format!("{}: {}", words.own.same, own::told(page, &fix));
    let none = move |_| {
        own::make(page, fix.clone());
        page.announce(own::told(page, &fix));
        document::focus(BOX);
    };
    Some(
        view! {
            <li class=class>
                <strong>{what}</strong> {a} {b}
                {exact.map(|e| view! { <span class="meta">{e}</span> })}
                <button class="small quiet" title=words.own.same_help aria-label=named on:click=none>
                    {words.own.same}
                </button>
            </li>
        }
        .into_any(),
    )
}
