//! How large things are on the screen.

use gloo::events::EventListener;
use leptos::prelude::{document, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, ResizeObserver, ScrollBehavior, ScrollToOptions};

/// Whether a media query holds now.
pub(crate) fn matches(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|m| m.matches())
}

#[wasm_bindgen]
extern "C" {
    /// An element that can be asked whether it is seen; older browsers know no such question.
    type Asked;

    #[wasm_bindgen(method, catch, js_name = checkVisibility)]
    fn check_visibility(this: &Asked, how: &JsValue) -> Result<bool, JsValue>;
}

/// Whether an element has a place on the page, be it off the screen. True where the browser can't say.
pub(crate) fn has_place(element: &Element) -> bool {
    element.unchecked_ref::<Asked>().check_visibility(&JsValue::UNDEFINED).unwrap_or(true)
}

/// Whether an element is laid out: it has a place, and is not put off until it is about to be seen. True where the
/// browser can't say: such a one puts nothing off.
pub(crate) fn is_laid_out(element: &Element) -> bool {
    let how = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&how, &JsValue::from_str("contentVisibilityAuto"), &JsValue::TRUE);
    element.unchecked_ref::<Asked>().check_visibility(&how).unwrap_or(true)
}

/// Calls `changed` whenever the window's size changes.
pub(crate) fn on_resize(changed: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), "resize", move |_| changed())
}

/// Calls `changed` with true before the page is printed, and with false afterwards.
pub(crate) fn on_print(changed: impl Fn(bool) + Clone + 'static) -> Vec<EventListener> {
    let heard = |name: &'static str, on: bool| {
        let changed = changed.clone();
        EventListener::new(&window(), name, move |_| changed(on))
    };
    vec![heard("beforeprint", true), heard("afterprint", false)]
}

/// Calls `changed` with the element's inner width now and whenever it changes, until the element is gone.
pub(crate) fn on_width(element: HtmlElement, changed: impl Fn(f64) + 'static) {
    let watched = element.clone();
    let said =
        Closure::<dyn Fn(js_sys::Array, ResizeObserver)>::new(move |_: js_sys::Array, observer: ResizeObserver| {
            if watched.is_connected() {
                changed(f64::from(watched.client_width()));
            } else {
                observer.disconnect();
            }
        });
    if let Ok(observer) = ResizeObserver::new(said.as_ref().unchecked_ref()) {
        observer.observe(&element);
    }
    said.forget();
}

/// The size of the page's letters, in pixels.
pub(crate) fn em() -> f64 {
    let root = document().document_element();
    let style = root.and_then(|root| window().get_computed_style(&root).ok().flatten());
    let size = style.and_then(|style| style.get_property_value("font-size").ok());
    size.and_then(|size| size.trim_end_matches("px").parse().ok()).unwrap_or(16.0)
}

/// How far a point of the window lies right of the element's left edge.
pub(crate) fn offset_in(element: &Element, x: i32) -> f64 {
    f64::from(x) - element.get_bounding_client_rect().left()
}

/// Scrolls the page so that at least the upper part of an element is seen, and no further.
pub(crate) fn bring_into_view(id: &str) {
    let Some(element) = document().get_element_by_id(id) else { return };
    let height = window().inner_height().ok().and_then(|h| h.as_f64()).unwrap_or(0.0);
    let rect = element.get_bounding_client_rect();
    let seen = rect.height().min(height * 0.45);
    let below = rect.top() + seen - height + 16.0;
    if below > 0.0 {
        let options = ScrollToOptions::new();
        let smooth = !super::document::reduced_motion();
        options.set_behavior(if smooth { ScrollBehavior::Smooth } else { ScrollBehavior::Instant });
        options.set_top(window().scroll_y().unwrap_or(0.0) + below);
        window().scroll_to_with_scroll_to_options(&options);
    }
}

/// Scrolls sideways, in the pane around it, so that an element is seen.
pub(crate) fn bring_sideways(id: &str) {
    let Some(element) = document().get_element_by_id(id) else { return };
    let Some(pane) = element.parent_element() else { return };
    let (rect, frame) = (element.get_bounding_client_rect(), pane.get_bounding_client_rect());
    let by = (rect.right() - frame.right()).max(0.0).min(rect.left() - frame.left());
    let by = if rect.left() < frame.left() { rect.left() - frame.left() } else { by };
    if by.abs() > 1.0 {
        let options = ScrollToOptions::new();
        let smooth = !super::document::reduced_motion();
        options.set_behavior(if smooth { ScrollBehavior::Smooth } else { ScrollBehavior::Instant });
        options.set_left(f64::from(pane.scroll_left()) + by);
        pane.scroll_to_with_scroll_to_options(&options);
    }
}
