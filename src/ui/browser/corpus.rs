//! The comparison that the site opens with: in the page itself, else beside it.

use crate::engine::corpus::{self, Corpus, CorpusError};
use gloo::net::http::Request;
use leptos::prelude::document;
use std::fmt;

/// The element that holds a corpus in a page that carries its own.
const BLOCK: &str = "crossread-corpus";
/// The file beside the page.
const FILE: &str = "corpus.json";

/// Why there is nothing to show.
#[derive(Clone, Debug)]
pub(crate) enum LoadError {
    /// The file did not come: its status or what the browser says.
    Missing(String),
    /// The file is not a corpus.
    Unreadable(CorpusError),
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(why) => write!(f, "{FILE} did not load ({why})."),
            Self::Unreadable(error) => write!(f, "{FILE}: {error}"),
        }
    }
}

/// The corpus in the page, else the one beside it.
pub(crate) async fn load() -> Result<Corpus, LoadError> {
    let json = match document().get_element_by_id(BLOCK).and_then(|block| block.text_content()) {
        Some(json) => json,
        None => fetch().await?,
    };
    corpus::read(&json).map_err(LoadError::Unreadable)
}

async fn fetch() -> Result<String, LoadError> {
    let missing = |error: gloo::net::Error| LoadError::Missing(error.to_string());
    let response = Request::get(FILE).send().await.map_err(missing)?;
    if !response.ok() {
        return Err(LoadError::Missing(format!("{} {}", response.status(), response.status_text())));
    }
    response.text().await.map_err(missing)
}
