//! Elements made one by one: for long texts, where a component for each sentence would cost too much.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// A new element with a class; none where the browser refuses its name.
pub(crate) fn element(tag: &str, class: &str) -> Option<Element> {
    let element = document().create_element(tag).ok()?;
    if !class.is_empty() {
        element.set_class_name(class);
    }
    Some(element)
}

/// Gives an element attributes.
pub(crate) fn set(element: &Element, attributes: &[(&str, &str)]) {
    for (name, value) in attributes {
        let _ = element.set_attribute(name, value);
    }
}

/// Adds words to an element, as text.
pub(crate) fn text(element: &Element, words: &str) {
    if !words.is_empty() {
        let _ = element.append_child(&document().create_text_node(words));
    }
}

/// Adds an element to another.
pub(crate) fn add(element: &Element, child: &Element) {
    let _ = element.append_child(child);
}

/// Sets how far down an element begins and how high it is, in hundredths of what holds it.
pub(crate) fn place_down(element: &Element, top: f64, height: f64) {
    if let Some(style) = element.dyn_ref::<HtmlElement>().map(HtmlElement::style) {
        let _ = style.set_property("top", &format!("{top:.2}%"));
        let _ = style.set_property("height", &format!("{height:.2}%"));
    }
}
