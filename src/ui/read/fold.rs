//! Differences only: what holds none is folded away, and still found by the browser's search.

use crate::engine::comparison::Place;
use crate::state::read::{Column, Mark, Paragraph};
use crate::ui::browser::build::{element, set, text};
use crate::ui::browser::document::all;
use crate::ui::page::Page;
use web_sys::Element;

/// Whether a paragraph holds a passage that another source tells otherwise.
pub(super) fn differs(paragraph: &Paragraph) -> bool {
    paragraph.passages.iter().any(|p| p.mark == Some(Mark::Differs))
}

/// Folds away what holds no difference, or nothing where `only` is not so; each stretch with a button that says how
/// much it is and shows it. True where either may be another state than before.
pub(super) fn fold(page: Page, place: &Element, column: &Column, only: bool) -> bool {
    let lines = all(&format!("#{} > .folded", place.id()));
    if !only && lines.is_empty() {
        return false;
    }
    for line in lines {
        line.remove();
    }
    let children = place.children();
    let mut folded = 0;
    let line = |count: usize, before: Option<&Element>| {
        let Some(button) = element("button", "folded") else { return };
        let words = &page.strings().read;
        text(&button, &(words.folded)(count));
        set(&button, &[("title", words.unfold)]);
        let _ = place.insert_before(&button, before.map(AsRef::as_ref));
    };
    let drawn: Vec<Element> = (0..children.length()).filter_map(|i| children.item(i)).collect();
    for (block, paragraph) in drawn.iter().zip(&column.blocks) {
        let shown = !only || differs(paragraph);
        if shown {
            let _ = block.remove_attribute("hidden");
            if folded > 0 {
                line(folded, Some(block));
            }
            folded = 0;
        } else {
            set(block, &[("hidden", "until-found")]);
            folded += 1;
        }
    }
    if folded > 0 {
        line(folded, None);
    }
    true
}

/// The passage that the Tab key stops at in a text drawn for the first time: the first that is compared, and shown.
pub(super) fn first_stop(column: &Column, only: bool) -> Option<Place> {
    let shown = column.blocks.iter().filter(|block| !only || differs(block));
    shown.flat_map(|block| &block.passages).find(|passage| passage.mark.is_some()).map(|passage| passage.place)
}

/// Lets the Tab key stop at one passage that is shown: at the one it stopped at, else, where that is folded away or not
/// compared any more, at the first.
pub(super) fn keep_tab_stop(place: &Element) {
    let shown = format!("#{} > :not([hidden]) a.opener", place.id());
    let stops = all(&format!("#{} a.opener[tabindex='0']", place.id()));
    let kept = all(&format!("{shown}[tabindex='0']")).into_iter().chain(all(&shown)).next();
    for stop in stops {
        set(&stop, &[("tabindex", "-1")]);
    }
    if let Some(kept) = kept {
        set(&kept, &[("tabindex", "0")]);
    }
}
