//! Whether an element is about to be seen.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// Calls `seen` once, when the element comes within `margin` pixels of what its pane shows.
pub(crate) fn once_near(element: &Element, pane: Option<&Element>, margin: u32, seen: impl Fn() + 'static) {
    let told = Closure::<dyn Fn(js_sys::Array, IntersectionObserver)>::new(
        move |entries: js_sys::Array, observer: IntersectionObserver| {
            let entries = entries.iter().filter_map(|e| e.dyn_into::<IntersectionObserverEntry>().ok());
            if entries.into_iter().any(|entry| entry.is_intersecting()) {
                observer.disconnect();
                seen();
            }
        },
    );
    let how = IntersectionObserverInit::new();
    how.set_root(pane);
    how.set_root_margin(&format!("{margin}px"));
    if let Ok(observer) = IntersectionObserver::new_with_options(told.as_ref().unchecked_ref(), &how) {
        observer.observe(element);
    }
    told.forget();
}
