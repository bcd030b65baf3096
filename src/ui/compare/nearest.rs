//! The passages of other sources that may tell the same, where too little speaks for it to be sure.

use super::BOX;
use super::passages::Passages;
use crate::engine::comparison::Place;
use crate::state::fix::Fix;
use crate::state::read::Told;
use crate::ui::own;
use crate::ui::page::Page;
use crate::ui::parts::source::{SourceName, source_class};
use leptos::prelude::*;

/// Of each source that is not known to report it the nearest passage, where one is near: beside the wordings, with a
/// link that opens the box on it, and as what the reader can put into the point of the sentence at `chosen`.
pub(super) fn nearest(
    page: Page,
    passages: &Passages,
    chosen: Place,
    missing: &[(usize, Option<Told>)],
) -> Vec<AnyView> {
    let view = |(source, told): &(usize, Option<Told>)| {
        let (source, told) = (*source, told.as_ref()?);
        let article = passages.library.articles.get(source)?;
        let passage = passages.of(told.place)?;
        let href = page.with(|link| link.passage = Some(passage.clone())).to_string();
        let button = same_point(page, passages, chosen, told.place, BOX)?;
        let label = passages.library.label(source);
        let place = format!("{}: {label}", page.strings().compare.in_place);
        let words = article.words(told.span).to_owned();
        let lang = article.meta.lang.clone();
        Some(
            view! {
                <div class=format!("nearest {}", source_class(source))>
                    <dt><SourceName source=source /> <span class="meta">{page.strings().compare.nearest}</span></dt>
                    <dd>
                        <p lang=lang>{words}</p>
                        <div class="passage-acts">
                            <a class="small" href=href aria-label=place>{page.strings().compare.in_place}</a>
                            {button}
                        </div>
                    </dd>
                </div>
            }
            .into_any(),
        )
    };
    missing.iter().filter_map(view).collect()
}

/// The button that puts the sentence at `place` into the point of the one at `chosen`, and gives the focus to `then`.
pub(super) fn same_point(
    page: Page,
    passages: &Passages,
    chosen: Place,
    place: Place,
    then: &'static str,
) -> Option<AnyView> {
    let fix = Fix::Together(passages.of(place)?, passages.of(chosen)?);
    let help = (page.strings().own.together_help)(&passages.library.label(place.source));
    let act = move |_| {
        own::make(page, fix.clone());
        page.announce(own::told(page, &fix));
        own::focus_next(then);
    };
    Some(
        view! {
            <button class="small quiet" title=help.clone() aria-label=help on:click=act>
                {page.strings().own.together}
            </button>
        }
        .into_any(),
    )
}
