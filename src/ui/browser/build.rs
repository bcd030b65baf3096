//! Elements made one by one: for long texts, where a component for each sentence would cost too much.

use leptos::prelude::document;
use web_sys::Element;

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
