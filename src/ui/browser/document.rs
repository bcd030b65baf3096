//! Elements of the page: found, scrolled to, lit, focused.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlDialogElement, HtmlElement, HtmlInputElement, HtmlTextAreaElement, ScrollBehavior, ScrollToOptions,
};

/// Sets the page's title.
pub(crate) fn set_title(title: &str) {
    document().set_title(title);
}

/// The elements that a selector finds.
pub(crate) fn all(selector: &str) -> Vec<Element> {
    let Ok(found) = document().query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|i| found.item(i)?.dyn_into().ok()).collect()
}

/// Gives the class to the elements that `selector` finds and takes it from all others.
pub(crate) fn only_these(class: &str, selector: &str) {
    for element in all(&format!(".{class}")) {
        let _ = element.class_list().remove_1(class);
    }
    if !selector.is_empty() {
        for element in all(selector) {
            let _ = element.class_list().add_1(class);
        }
    }
}

/// Whether the reader asked for less motion.
pub(crate) fn reduced_motion() -> bool {
    window().match_media("(prefers-reduced-motion: reduce)").ok().flatten().is_some_and(|m| m.matches())
}

fn behavior() -> ScrollBehavior {
    if reduced_motion() { ScrollBehavior::Instant } else { ScrollBehavior::Smooth }
}

/// Scrolls the pane around the element so that the element stands a third down, unless it can be seen already.
/// Where panes don't scroll by themselves, scrolls the page.
pub(crate) fn reveal(id: &str, pane: &str) {
    let Some(element) = document().get_element_by_id(id) else { return };
    let Ok(Some(pane)) = element.closest(pane) else { return };
    let options = ScrollToOptions::new();
    options.set_behavior(behavior());
    let rect = element.get_bounding_client_rect();
    if pane.scroll_height() > pane.client_height() + 1 {
        let frame = pane.get_bounding_client_rect();
        if rect.top() >= frame.top() && rect.bottom() <= frame.bottom() {
            return;
        }
        let shift = rect.top() - frame.top() - frame.height() / 3.0;
        options.set_top(f64::from(pane.scroll_top()) + shift);
        pane.scroll_to_with_scroll_to_options(&options);
    } else if rect.height() > 0.0 {
        let height = window().inner_height().ok().and_then(|h| h.as_f64()).unwrap_or(0.0);
        // The Compare box covers three fifths of a small window, the bar of sources its upper edge, and above that the
        // way from hit to hit, where something is looked for.
        let strip = document().query_selector(".hits-strip").ok().flatten();
        let strip = strip.map_or(0.0, |strip| strip.get_bounding_client_rect().height());
        if rect.top() >= 60.0 + strip && rect.bottom() <= height * 0.38 {
            return;
        }
        let scrolled = window().scroll_y().unwrap_or(0.0);
        options.set_top(scrolled + rect.top() - 72.0 - strip);
        window().scroll_to_with_scroll_to_options(&options);
    }
}

/// Puts the focus on an element, without scrolling to it.
pub(crate) fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// The element that has the focus; none where the page as a whole has it.
pub(crate) fn focused_element() -> Option<HtmlElement> {
    document().active_element()?.dyn_into::<HtmlElement>().ok().filter(|e| e.tag_name() != "BODY")
}

/// Whether an event of the focus leaves `element` for something outside of it.
pub(crate) fn leaves(event: &web_sys::FocusEvent, element: Option<web_sys::EventTarget>) -> bool {
    let element = element.and_then(|e| e.dyn_into::<web_sys::Node>().ok());
    let to = event.related_target().and_then(|t| t.dyn_into::<web_sys::Node>().ok());
    element.is_some_and(|element| !element.contains(to.as_ref()))
}

/// The id of the element that has the focus; empty where it has none.
pub(crate) fn focused() -> String {
    document().active_element().map(|e| e.id()).unwrap_or_default()
}

/// Opens a dialog over the page; the browser keeps the focus in it and gives it back.
pub(crate) fn open_dialog(id: &str) {
    if let Some(dialog) = document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlDialogElement>().ok())
        && !dialog.open()
    {
        let _ = dialog.show_modal();
    }
}

/// Closes a dialog.
pub(crate) fn close_dialog(id: &str) {
    if let Some(dialog) = document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlDialogElement>().ok()) {
        dialog.close();
    }
}

/// Copies words to the clipboard; false where the browser refuses.
pub(crate) async fn copy(words: &str) -> bool {
    let clipboard = window().navigator().clipboard();
    if clipboard.is_undefined() {
        return false;
    }
    wasm_bindgen_futures::JsFuture::from(clipboard.write_text(words)).await.is_ok()
}

/// Whether the system can hand a link on to other programs.
pub(crate) fn can_hand_on() -> bool {
    js_sys::Reflect::has(&window().navigator(), &"share".into()).unwrap_or(false)
}

/// Has the system hand a link on to the program that the reader chooses.
pub(crate) async fn hand_on(title: &str, address: &str) {
    let what = web_sys::ShareData::new();
    what.set_title(title);
    what.set_url(address);
    // Given up or refused, nothing is lost: the link stands in the field.
    let _ = wasm_bindgen_futures::JsFuture::from(window().navigator().share_with_data(&what)).await;
}

/// Selects the words of a text field.
pub(crate) fn select(id: &str) {
    if let Some(field) = document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlTextAreaElement>().ok()) {
        field.select();
    }
    if let Some(field) = document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlInputElement>().ok()) {
        field.select();
    }
}

/// What stands in a text field; empty where there is none of this id.
pub(crate) fn value(id: &str) -> String {
    let field = document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlInputElement>().ok());
    field.map(|field| field.value()).unwrap_or_default()
}

/// Whether the reader has words selected on the page.
pub(crate) fn selecting() -> bool {
    window().get_selection().ok().flatten().is_some_and(|s| !s.is_collapsed())
}

/// Marks the page with a class, or takes it off.
pub(crate) fn mark(class: &str, on: bool) {
    if let Some(root) = document().document_element() {
        let _ = root.class_list().toggle_with_force(class, on);
    }
}

/// Whether the page is marked with a class.
pub(crate) fn is_marked(class: &str) -> bool {
    document().document_element().is_some_and(|root| root.class_list().contains(class))
}

/// Says something in an element of the page, where there is such an element.
pub(crate) fn say(id: &str, words: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.set_text_content(Some(words));
    }
}

/// Whether there is an element of this id.
pub(crate) fn exists(id: &str) -> bool {
    document().get_element_by_id(id).is_some()
}

/// The nearest element around the target of an event that a selector finds, itself included.
pub(crate) fn around(event: &web_sys::Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok().flatten()
}

/// Scrolls the page so that an element stands at mid-screen, without a way between.
pub(crate) fn reveal_at_once(id: &str) {
    let Some(element) = document().get_element_by_id(id) else { return };
    let rect = element.get_bounding_client_rect();
    let height = window().inner_height().ok().and_then(|h| h.as_f64()).unwrap_or(0.0);
    let options = ScrollToOptions::new();
    options.set_behavior(ScrollBehavior::Instant);
    options.set_top(window().scroll_y().unwrap_or(0.0) + rect.top() + rect.height() / 2.0 - height / 2.0);
    window().scroll_to_with_scroll_to_options(&options);
}

/// Makes an element a stop of the Tab key, or no longer.
pub(crate) fn set_tab_stop(id: &str, stop: bool) {
    if let Some(element) = document().get_element_by_id(id) {
        let _ = element.set_attribute("tabindex", if stop { "0" } else { "-1" });
    }
}

/// Scrolls so that a cell is seen, as little as it takes; its pane's style says how much its heads cover.
pub(crate) fn bring_cell(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        options.set_inline(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Whether a dialog is open.
pub(crate) fn is_open(id: &str) -> bool {
    let dialog = document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlDialogElement>().ok());
    dialog.is_some_and(|dialog| dialog.open())
}
