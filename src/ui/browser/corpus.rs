//! The comparison that the site opens with: in the page itself, else beside it.

use super::engine::{self, EngineError};
use crate::engine::corpus::{self, CorpusError};
use crate::state::library::Library;
use gloo::net::http::Request;
use leptos::prelude::document;
use std::sync::Arc;

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
    /// What the file lacks could not be worked out.
    Unfinished(EngineError),
}

/// A comparison that was loaded.
#[derive(Clone)]
pub(crate) struct Loaded {
    /// The comparison.
    pub(crate) library: Arc<Library>,
    /// Its file, with nothing lacking.
    pub(crate) file: Arc<str>,
}

/// The comparison in the page, else the one beside it. `lacking` is told where the engine has to work out the rest of
/// it: of how many reports.
pub(crate) async fn load(lacking: impl Fn(usize)) -> Result<Loaded, LoadError> {
    let json = match document().get_element_by_id(BLOCK).and_then(|block| block.text_content()) {
        Some(json) => json,
        None => fetch().await?,
    };
    let opened = corpus::open(&json).map_err(LoadError::Unreadable)?;
    let count = opened.count();
    match opened.ready() {
        Some(corpus) => Ok(Loaded { library: Arc::new(Library::new(corpus)), file: json.into() }),
        None => {
            lacking(count);
            finish(json).await
        }
    }
}

/// The comparison of a file that lacks something, worked out by the engine.
pub(crate) async fn finish(json: String) -> Result<Loaded, LoadError> {
    let whole = engine::work(&json).await.map_err(|error| match (error, corpus::open(&json)) {
        // What the engine refuses, the page refuses for the same reason, and can say so in its own language.
        (EngineError::Refused(_), Err(why)) => LoadError::Unreadable(why),
        (error, _) => LoadError::Unfinished(error),
    })?;
    match corpus::open(&whole).map_err(LoadError::Unreadable)?.ready() {
        Some(corpus) => Ok(Loaded { library: Arc::new(Library::new(corpus)), file: whole.into() }),
        // The worker's program is of another version than the page's.
        None => Err(LoadError::Unfinished(EngineError::OtherVersion)),
    }
}

async fn fetch() -> Result<String, LoadError> {
    let missing = |error: gloo::net::Error| LoadError::Missing(error.to_string());
    let response = Request::get(FILE).send().await.map_err(missing)?;
    if !response.ok() {
        return Err(LoadError::Missing(format!("{} {}", response.status(), response.status_text())));
    }
    response.text().await.map_err(missing)
}
