//! Where the passages of a column lie in its pane.

use super::id_of;
use crate::engine::comparison::Place;
use crate::state::library::Library;
use crate::state::scroll_lock::{Lie, Pane};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The pane that a source's text scrolls in.
pub(super) fn pane(source: usize) -> Option<Element> {
    document().get_element_by_id(&format!("sheet-{source}"))
}

/// The element of a source's text.
pub(super) fn text(source: usize) -> Option<HtmlElement> {
    document().get_element_by_id(&format!("text-{source}"))?.dyn_into().ok()
}

/// How a pane is scrolled.
pub(super) fn measure(pane: &Element) -> Pane {
    Pane {
        scroll: f64::from(pane.scroll_top()),
        height: f64::from(pane.client_height()),
        content: f64::from(pane.scroll_height()),
    }
}

/// The element of a source's column.
pub(super) fn column(source: usize) -> Option<Element> {
    document().get_element_by_id(&format!("column-{source}"))
}

/// The pane of a source where any of its column lies in the window. The column is asked, not the pane: to measure
/// what is in a column that rests would have it laid out.
pub(super) fn pane_on_screen(source: usize) -> Option<Element> {
    let rect = column(source)?.get_bounding_client_rect();
    let width = window().inner_width().ok().and_then(|w| w.as_f64()).unwrap_or(0.0);
    if rect.width() > 0.0 && rect.right() > 0.0 && rect.left() < width { pane(source) } else { None }
}

/// Where a block is drawn, from the upper end of its text's pane; none where it is folded away.
fn drawn(source: usize, block: usize) -> Option<Lie> {
    let block: HtmlElement = document().get_element_by_id(&format!("b-{source}-{block}"))?.dyn_into().ok()?;
    let (top, height) = (f64::from(block.offset_top()), f64::from(block.offset_height()));
    (!block.has_attribute("hidden")).then_some(Lie { top, bottom: top + height })
}

/// Where a sentence lies: as far down in its block as it stands in the block's text.
fn within(library: &Library, place: Place, block: Lie) -> Option<Lie> {
    let article = library.articles.get(place.source)?;
    let sentence = article.sentences.get(place.sentence)?;
    let span = article.blocks.get(sentence.block)?.span;
    let share = |byte: usize| byte.saturating_sub(span.start) as f64 / span.len().max(1) as f64;
    let height = block.bottom - block.top;
    let at = |byte: usize| block.top + share(byte) * height;
    Some(Lie { top: at(sentence.span.start), bottom: at(sentence.span.end) })
}

/// Where a sentence lies in its pane; none where it is not drawn or folded away.
pub(super) fn of(pane: &Element, place: Place) -> Option<Lie> {
    let rect = document().get_element_by_id(&id_of(place))?.get_bounding_client_rect();
    let top = rect.top() - pane.get_bounding_client_rect().top() + f64::from(pane.scroll_top());
    (rect.height() > 0.0).then_some(Lie { top, bottom: top + rect.height() })
}

/// Where every sentence of a source lies, about: to measure each of hundreds at every frame would cost too much.
pub(super) fn all(library: &Library, source: usize) -> Vec<Option<Lie>> {
    let Some(article) = library.articles.get(source) else { return Vec::new() };
    let blocks: Vec<Option<Lie>> = (0..article.blocks.len()).map(|block| drawn(source, block)).collect();
    let sentences = article.sentences.iter().enumerate();
    let lie = |(sentence, s): (usize, &crate::engine::article::Sentence)| {
        within(library, Place { source, sentence }, blocks.get(s.block).copied().flatten()?)
    };
    sentences.map(lie).collect()
}
