//! Differences only: what holds none is folded away, and still found by the browser's search.

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
    keep_tab_stop(place);
    true
}

/// Lets the Tab key stop at a passage that is shown, where the one it stopped at is folded away.
fn keep_tab_stop(place: &Element) {
    let id = place.id();
    if all(&format!("#{id} > :not([hidden]) a.opener[tabindex='0']")).is_empty() {
        for stop in all(&format!("#{id} a.opener[tabindex='0']")) {
            set(&stop, &[("tabindex", "-1")]);
        }
        if let Some(first) = all(&format!("#{id} > :not([hidden]) a.opener")).first() {
            set(first, &[("tabindex", "0")]);
        }
    }
}
