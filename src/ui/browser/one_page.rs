//! What all pages that hold the program have in common: from this page where it is one, else from the site.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The page without a comparison, or what the browser says of why it can't be had.
pub(crate) async fn template() -> Result<String, String> {
    let said = |error: JsValue| error.dyn_ref::<js_sys::Error>().map(|e| String::from(e.message())).unwrap_or_default();
    let page = async {
        let make = Reflect::get(&js_sys::global(), &"crossreadPage".into())?.dyn_into::<Function>()?;
        let page = make.call0(&JsValue::NULL)?.dyn_into::<Promise>()?;
        JsFuture::from(page).await
    };
    let page: Result<JsValue, JsValue> = page.await;
    page.map_err(said)?.as_string().ok_or_else(String::new)
}
