//! Files that a reader chose or dropped, and files given to the reader.

use crate::engine::charset::{Charset, charset};
use crate::engine::source::Format;
use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::{document, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, DragEvent, File, FileList, FileSystemDirectoryEntry, FileSystemEntry, FileSystemFileEntry,
    HtmlAnchorElement, TextDecoder, Url,
};

/// The endings of files that hold reports or comparisons, as a file field lists them.
pub(crate) const ACCEPTED: &str = ".txt,.md,.html,.htm,.json";

/// The longest file that is read, in bytes.
pub(crate) const LONGEST: f64 = 10_000_000.0;

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
    /// It is longer than [`LONGEST`].
    TooLong,
}

/// What a reader dropped.
pub(crate) enum Dropped {
    /// A file.
    File(File),
    /// A file or folder that has to be looked into.
    Entry(FileSystemEntry),
}

/// Calls `dropped` with what is dropped anywhere on the page, where no part of the page takes it.
pub(crate) fn on_drop(dropped: impl Fn(Vec<Dropped>) + 'static) {
    let holds_files = |event: &web_sys::Event| {
        let data = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
        data.is_some_and(|data| data.types().iter().any(|kind| kind.as_string().as_deref() == Some("Files")))
    };
    let options = EventListenerOptions::enable_prevent_default();
    let over = EventListener::new_with_options(&window(), "dragover", options, move |event| {
        if holds_files(event) {
            event.prevent_default();
        }
    });
    let drop = EventListener::new_with_options(&window(), "drop", options, move |event| {
        if !event.default_prevented() && holds_files(event) {
            event.prevent_default();
            if let Some(event) = event.dyn_ref::<DragEvent>() {
                dropped(self::dropped(event));
            }
        }
    });
    over.forget();
    drop.forget();
}

/// What an event dropped; folders too, where the browser tells them. Asked while the event lasts.
pub(crate) fn dropped(event: &DragEvent) -> Vec<Dropped> {
    let Some(data) = event.data_transfer() else { return Vec::new() };
    let items = data.items();
    let entry = |i| items.get(i)?.webkit_get_as_entry().ok().flatten();
    let entries: Vec<FileSystemEntry> = (0..items.length()).filter_map(entry).collect();
    if entries.is_empty() {
        return all(data.files()).into_iter().map(Dropped::File).collect();
    }
    entries.into_iter().map(Dropped::Entry).collect()
}

/// The files of what was dropped: of a folder, those that can hold reports, by name.
pub(crate) async fn within(dropped: Vec<Dropped>) -> Vec<File> {
    let mut files = Vec::new();
    for dropped in dropped {
        match dropped {
            Dropped::File(file) => files.push(file),
            Dropped::Entry(entry) if entry.is_file() => files.extend(file_of(entry).await),
            Dropped::Entry(entry) => {
                let mut inside = Vec::new();
                for entry in entries_of(&entry.unchecked_into()).await {
                    inside.extend(file_of(entry).await);
                }
                files.extend(readable(inside, true));
            }
        }
    }
    files
}

/// The files; of a folder only those that can hold reports, by name.
pub(crate) fn readable(mut files: Vec<File>, of_folder: bool) -> Vec<File> {
    if of_folder {
        files.retain(|file| matches!(ending(&file.name()).as_str(), "txt" | "md" | "html" | "htm"));
        files.sort_by_key(File::name);
    }
    files
}

/// The files and folders of a folder; those of its folders are not looked at.
async fn entries_of(folder: &FileSystemDirectoryEntry) -> Vec<FileSystemEntry> {
    let reader = folder.create_reader();
    let mut entries = Vec::new();
    // Each call gives some of them, the last none.
    while let Some(some) =
        called(|given, failed| reader.read_entries_with_callback_and_callback(given, failed).is_ok()).await
    {
        let some = js_sys::Array::from(&some);
        if some.length() == 0 {
            break;
        }
        entries.extend(some.iter().map(JsCast::unchecked_into::<FileSystemEntry>));
    }
    entries.retain(FileSystemEntry::is_file);
    entries
}

async fn file_of(entry: FileSystemEntry) -> Option<File> {
    let entry: FileSystemFileEntry = entry.unchecked_into();
    called(|given, failed| {
        entry.file_with_callback_and_callback(given, failed);
        true
    })
    .await
    .map(JsCast::unchecked_into)
}

/// What a browser's function hands to the first callback that `call` gives it; none where it calls the second, or
/// refuses.
async fn called(call: impl Fn(&js_sys::Function, &js_sys::Function) -> bool) -> Option<JsValue> {
    let answer = js_sys::Promise::new(&mut |resolve, reject| {
        let given = Closure::once_into_js(move |value: JsValue| drop(resolve.call1(&JsValue::NULL, &value)));
        if !call(given.unchecked_ref(), &reject) {
            let _ = reject.call0(&JsValue::NULL);
        }
    });
    JsFuture::from(answer).await.ok()
}

/// What stands behind the last dot of a file's name, in small letters.
fn ending(name: &str) -> String {
    name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default()
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
    if file.size() > LONGEST {
        return Err(Unusable::TooLong);
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| Unusable::Unreadable)?;
    let bytes = js_sys::Uint8Array::new(&buffer).to_vec();
    let ending = ending(&file.name());
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
