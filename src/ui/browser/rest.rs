//! The rest of the program: what the first view does not need comes in a file of its own, when the page is in use
//! already. `cargo xtask build` takes the program apart (xtask/src/split.rs); a program in one piece has no rest.

use crate::state::link::View;
use js_sys::{Function, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// Gets the rest where it is not there yet, and holds the page up meanwhile. A function of the rest that is called
    /// too early calls this first, known by this name among the program's imports.
    #[wasm_bindgen(js_name = crossreadRestNow)]
    fn rest_now();
}

/// Where boot.js finds the program's exports, which the rest is joined to.
const FIRST: &str = "crossreadFirst";

/// What boot.js gets the rest with: a function that gives a promise.
const GET: &str = "crossreadRest";

/// Whether a page holds all of its program.
const PACKED: &str = "crossreadPacked";

/// The rest, there or to come.
#[derive(Clone)]
pub(crate) struct Rest(ArcRwSignal<bool>);

impl Rest {
    /// The rest of this program, not there yet.
    pub(crate) fn of_program() -> Rest {
        // Where this is refused, so is all that follows.
        let _ = Reflect::set(&js_sys::global(), &JsValue::from_str(FIRST), &wasm_bindgen::exports());
        Rest(ArcRwSignal::new(false))
    }

    /// Whether the page can't be drawn without it, beginning with this view.
    pub(crate) fn is_needed_for(view: View) -> bool {
        view != View::Read || !global(PACKED).is_undefined()
    }

    /// Gets it, where it is not there.
    pub(crate) async fn come(self) {
        if self.0.get_untracked() {
            return;
        }
        let get = global(GET).dyn_into::<Function>().ok();
        let coming =
            get.and_then(|get| get.call0(&JsValue::NULL).ok()).and_then(|coming| coming.dyn_into::<Promise>().ok());
        if let Some(coming) = coming {
            // A line may break once; where it breaks again, boot.js says so.
            if JsFuture::from(coming).await.is_err() {
                rest_now();
            }
        }
        self.0.set(true);
    }

    /// Whether this view can be drawn now; tracked.
    pub(crate) fn has(&self, view: View) -> bool {
        view == View::Read || self.0.get()
    }
}

fn global(name: &str) -> JsValue {
    Reflect::get(&js_sys::global(), &JsValue::from_str(name)).unwrap_or_default()
}
