//! Words marked where they stand, without an element around them, in browsers that can (CSS Custom Highlight).

use js_sys::{Array, Function, Object, Reflect};
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Node, Range};

/// Marks stretches of the words of elements with the highlight `name`, and nothing else with it: the element's id,
/// and from where to where, in UTF-16 units. Browsers without highlights mark nothing.
pub(crate) fn mark(name: &str, stretches: &[(String, usize, usize)]) {
    let ranges: Array = stretches.iter().filter_map(|(id, from, to)| range(id, *from, *to)).collect();
    let _ = set(name, &ranges);
}

/// Hands the ranges to the browser.
fn set(name: &str, ranges: &Array) -> Result<(), JsValue> {
    let global = js_sys::global();
    let registry = Reflect::get(&Reflect::get(&global, &"CSS".into())?, &"highlights".into())?;
    let constructor = Reflect::get(&global, &"Highlight".into())?.dyn_into::<Function>()?;
    let highlight = Reflect::construct(&constructor, ranges)?;
    let set = Reflect::get(&registry.dyn_into::<Object>()?.into(), &"set".into())?.dyn_into::<Function>()?;
    let registry = Reflect::get(&Reflect::get(&global, &"CSS".into())?, &"highlights".into())?;
    set.call2(&registry, &name.into(), &highlight).map(drop)
}

fn range(id: &str, from: usize, to: usize) -> Option<Range> {
    let element: Node = document().get_element_by_id(id)?.into();
    let (first, start) = text_at(&element, from)?;
    let (last, end) = text_at(&element, to)?;
    let range = Range::new().ok()?;
    range.set_start(&first, u32::try_from(start).ok()?).ok()?;
    range.set_end(&last, u32::try_from(end).ok()?).ok()?;
    Some(range)
}

/// The text node in `node` that holds the unit at `offset`, or that it ends, and the offset in it.
fn text_at(node: &Node, mut offset: usize) -> Option<(Node, usize)> {
    let children = node.child_nodes();
    for child in (0..children.length()).filter_map(|i| children.item(i)) {
        let length = child.text_content().unwrap_or_default().encode_utf16().count();
        if offset <= length && length > 0 {
            return if child.node_type() == Node::TEXT_NODE { Some((child, offset)) } else { text_at(&child, offset) };
        }
        offset = offset.checked_sub(length)?;
    }
    None
}
