//! The texts that stand in the page before the program draws (`state/plain.rs`): where the reader is in them, so that
//! the same words are on screen when Read has taken their place.

use super::document;
use leptos::prelude::{document, request_animation_frame, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollBehavior, ScrollToOptions};

/// How many frames the texts may take to be drawn.
const PATIENCE: usize = 240;

/// A text that the reader has scrolled.
struct Scrolled {
    /// Its element's id, and the id of the pane that it scrolls in.
    text: String,
    pane: String,
    /// How many blocks it has.
    blocks: u32,
    /// How far the pane is scrolled.
    pane_top: i32,
    /// How far above the upper edge of the window the text begins.
    above: f64,
}

/// Where the reader is.
pub(crate) struct Place {
    scrolled: Vec<Scrolled>,
    page_scrolled: bool,
}

/// Where the reader is in the texts that stand in the page.
pub(crate) fn place() -> Place {
    let shown = document::all(".plain .text").into_iter().filter(|text| text.client_height() > 0);
    let scrolled = shown.filter_map(|text| {
        let pane = text.closest(".sheet").ok().flatten()?;
        Some(Scrolled {
            text: text.id(),
            blocks: text.child_element_count(),
            pane_top: pane.scroll_top(),
            pane: pane.id(),
            above: -text.get_bounding_client_rect().top(),
        })
    });
    Place { scrolled: scrolled.collect(), page_scrolled: window().scroll_y().is_ok_and(|y| y > 0.0) }
}

impl Place {
    /// Scrolls to where the reader was, once the texts are drawn. `app` keeps its height until then.
    pub(crate) fn keep(self, app: &HtmlElement) {
        let moved = self.page_scrolled || self.scrolled.iter().any(|s| s.pane_top > 0);
        if !moved {
            return;
        }
        let height = format!("{}px", app.offset_height());
        let _ = app.style().set_property("min-height", &height);
        let app = app.clone();
        let mut left = PATIENCE;
        wait(move || {
            left = left.saturating_sub(1);
            if left > 0 && !self.scrolled.iter().all(Scrolled::is_drawn) {
                return false;
            }
            self.scrolled.iter().for_each(|scrolled| scrolled.restore(self.page_scrolled));
            let _ = app.style().remove_property("min-height");
            true
        });
    }
}

impl Scrolled {
    fn is_drawn(&self) -> bool {
        let text = document().get_element_by_id(&self.text);
        text.is_some_and(|text| text.child_element_count() >= self.blocks)
    }

    fn restore(&self, page_scrolled: bool) {
        let find = |id: &str| document().get_element_by_id(id).and_then(|e| e.dyn_into::<Element>().ok());
        let (Some(text), Some(pane)) = (find(&self.text), find(&self.pane)) else { return };
        if self.pane_top > 0 {
            pane.set_scroll_top(self.pane_top);
        }
        if page_scrolled && text.client_height() > 0 {
            let options = ScrollToOptions::new();
            options.set_behavior(ScrollBehavior::Instant);
            let y = window().scroll_y().unwrap_or(0.0);
            options.set_top(y + text.get_bounding_client_rect().top() + self.above);
            window().scroll_to_with_scroll_to_options(&options);
        }
    }
}

/// Asks before each frame until it is done.
fn wait(mut done: impl FnMut() -> bool + 'static) {
    if !done() {
        request_animation_frame(move || wait(done));
    }
}
