//! What the browser keeps between visits, where it keeps anything.

use gloo::storage::{LocalStorage, Storage};

/// What is kept under a name; empty where nothing is.
pub(crate) fn get(name: &str) -> String {
    LocalStorage::get(key(name)).unwrap_or_default()
}

/// Keeps words under a name, nothing for empty ones; false where the browser refuses.
pub(crate) fn set(name: &str, words: &str) -> bool {
    if words.is_empty() {
        LocalStorage::delete(key(name));
        return true;
    }
    LocalStorage::set(key(name), words).is_ok()
}

fn key(name: &str) -> String {
    format!("crossread.{name}")
}
