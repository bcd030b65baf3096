//! Files that a reader chose or dropped, and files given to the reader.

use crate::engine::charset::{Charset, charset};
use crate::engine::source::Format;
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, FileList, HtmlAnchorElement, TextDecoder, Url};

/// What a file holds.
pub(crate) enum Held {
    /// A report: its words, and how they are written.
    Report(String, Format),
    /// A comparison's file.
    Comparison(String),
}

/// Why a file can't be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unusable {
    /// It holds nothing.
    Empty,
    /// It holds no text: a picture, a PDF, a word processor's file.
    NoText,
    /// The browser can't read it, or not its encoding.
    Unreadable,
}

/// The files of a list.
pub(crate) fn all(list: Option<FileList>) -> Vec<File> {
    let Some(list) = list else { return Vec::new() };
    (0..list.length()).filter_map(|i| list.item(i)).collect()
}

/// A file's name without its ending.
pub(crate) fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// Reads a file, whatever encoding it is written in.
pub(crate) async fn read(file: &File) -> Result<Held, Unusable> {
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| Unusable::Unreadable)?;
    let bytes = js_sys::Uint8Array::new(&buffer).to_vec();
    let ending = file.name().rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    let html = matches!(ending.as_str(), "html" | "htm" | "xhtml");
    if bytes.starts_with(b"%PDF-") || bytes.starts_with(b"{\\rtf") {
        return Err(Unusable::NoText);
    }
    let Charset::Label(label) = charset(&bytes, html) else { return Err(Unusable::NoText) };
    let decoder = TextDecoder::new_with_label(&label).map_err(|_| Unusable::Unreadable)?;
    let text = decoder.decode_with_u8_array(&bytes).map_err(|_| Unusable::Unreadable)?;
    if text.trim().is_empty() {
        return Err(Unusable::Empty);
    }
    Ok(match ending.as_str() {
        "json" => Held::Comparison(text),
        _ => Held::Report(text, if html { Format::Html } else { Format::Text }),
    })
}

/// Gives the reader a file to keep.
pub(crate) fn save(name: &str, kind: &str, words: &str) {
    let parts = js_sys::Array::of1(&JsValue::from_str(words));
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &options) else { return };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else { return };
    if let Ok(link) = document().create_element("a")
        && let Ok(link) = link.dyn_into::<HtmlAnchorElement>()
    {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    // The browser has taken hold of the file by then.
    gloo::timers::callback::Timeout::new(10_000, move || drop(Url::revoke_object_url(&address))).forget();
}
