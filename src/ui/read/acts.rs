//! What Read does with keys.

use super::opener_of;
use super::stage::Stage;
use crate::engine::comparison::Place;
use crate::state::keys::Act;
use crate::state::link::Link;
use crate::state::passage::Passage;
use crate::ui::browser::document;
use crate::ui::{compare, share};
use leptos::prelude::*;

/// Acts on keys for as long as the view stands.
pub(super) fn listen(stage: Stage) {
    stage.page.act_with(move |act| untrack(|| press(stage, act)));
}

fn press(stage: Stage, act: Act) -> bool {
    let page = stage.page;
    match act {
        Act::NextDifference => stage.go_to_stop(1),
        Act::PreviousDifference => stage.go_to_stop(-1),
        Act::NextSource => stage.go_to_source(1),
        Act::PreviousSource => stage.go_to_source(-1),
        Act::Lock if Stage::wide() => stage.lock.toggle(),
        Act::OnlyDifferences => fold(stage),
        Act::Base => make_base(stage, stage.source()),
        Act::Maximise => maximise(stage, stage.source()),
        Act::Copy => copy(stage),
        Act::Close if stage.place.get_untracked().is_some() => {
            let home = stage.place.get_untracked().map(opener_of).unwrap_or_default();
            compare::close(page, &home);
        }
        Act::Close if page.link.with_untracked(|link| link.maximised.is_some()) => restore(stage),
        _ => return false,
    }
    true
}

/// Shows only what differs, or all; says so where nothing differs.
pub(super) fn fold(stage: Stage) {
    let link = stage.page.link.get_untracked();
    if !link.only_differences && stage.stops.with_untracked(|stops| stops.is_empty()) {
        return stage.page.announce(stage.page.strings().read.no_stops);
    }
    stage.page.go(Link { only_differences: !link.only_differences, ..link });
}

/// Makes a source the base.
pub(super) fn make_base(stage: Stage, source: Option<usize>) {
    let page = stage.page;
    let Some(source) = source else { return };
    let id = page.library.with_untracked(|library| library.articles.get(source).map(|a| a.id.clone()));
    page.go(page.with(|link| link.base = id));
    page.announce((page.strings().read.is_base)(&page.label(source)));
}

/// Shows a source's column alone, or all again where it is.
pub(super) fn maximise(stage: Stage, source: Option<usize>) {
    let page = stage.page;
    let Some(source) = source else { return };
    if page.link.with_untracked(|link| link.maximised.is_some()) {
        return restore(stage);
    }
    let id = page.library.with_untracked(|library| library.articles.get(source).map(|a| a.id.clone()));
    stage.current.set(Some(source));
    page.go(page.with(|link| link.maximised = id));
    page.announce((page.strings().read.maximise)(&page.label(source)));
}

/// Shows all columns again.
fn restore(stage: Stage) {
    let page = stage.page;
    stage.come_back();
    page.go(page.with(|link| link.maximised = None));
    page.announce(page.strings().read.restore);
}

/// Copies a link to the passage that has the focus, else the one chosen, else to the view.
fn copy(stage: Stage) {
    let page = stage.page;
    let focused = super::place_of(&document::focused()).or(stage.place.get_untracked());
    let passage = focused.and_then(|Place { source, sentence }| {
        page.library.with_untracked(|library| {
            let article = library.articles.get(source)?;
            Some(Passage::new(article, article.sentences.get(sentence)?.span))
        })
    });
    share::copy_link(page, &page.with(|link| link.passage = passage));
}
