//! Comparisons opened: the site's own, in the page itself or beside it; one that this browser keeps; one that came with
//! a link.

use super::engine::{self, EngineError};
use super::shelf::{self, ShelfError};
use crate::engine::corpus::{self, CorpusError};
use crate::state::carried::{self, Damage};
use crate::state::kept::Record;
use crate::state::library::Library;
use crate::state::link::Link;
use js_sys::{Promise, Reflect};
use leptos::prelude::document;
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The element that holds a corpus in a page that carries its own.
const BLOCK: &str = "crossread-corpus";
/// Where the page's script put the answer for it.
const ASKED: &str = "crossreadFile";
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
    /// This browser keeps no comparison of this name.
    NotKept,
    /// What this browser keeps can't be read.
    Shelf(ShelfError),
    /// The link that carries the comparison was damaged.
    Damaged(Damage),
}

/// A comparison that was loaded.
#[derive(Clone)]
pub(crate) struct Loaded {
    /// The comparison.
    pub(crate) library: Arc<Library>,
    /// Its file, with nothing lacking.
    pub(crate) file: Arc<str>,
}

/// What an address opens.
#[derive(Clone)]
pub(crate) struct Arrival {
    /// The comparison.
    pub(crate) loaded: Loaded,
    /// The record under which this browser keeps it, or is to keep it; none for the site's own.
    pub(crate) record: Option<Record>,
    /// Whether what is kept is just this.
    pub(crate) as_kept: bool,
    /// The view of it.
    pub(crate) link: Link,
}

/// What a link opens. `tell` hears how many reports of how many are read, where the engine has to work.
pub(crate) async fn arrive(link: Link, tell: impl Fn(usize, usize) + Clone + 'static) -> Result<Arrival, LoadError> {
    if let Some(carried) = &link.carried {
        let (file, view) = carried::open(carried).map_err(LoadError::Damaged)?;
        let from = carried::mark(carried);
        // A link that was opened here before is not kept twice.
        let same = shelf::list().await.unwrap_or_default().into_iter().find(|record| record.from == from);
        let link = Link::read(&view).0;
        if let Some(record) = same
            && let Ok(arrival) = kept(&record.id, link.clone(), tell.clone()).await
        {
            return Ok(arrival);
        }
        let record = Record { id: new_id(), from, ..Record::default() };
        let link = Link { comparison: Some(record.id.clone()), carried: None, ..link };
        let loaded = opened(file, tell).await?.0;
        return Ok(Arrival { loaded, record: Some(record), as_kept: false, link });
    }
    match link.comparison.clone() {
        Some(id) => kept(&id, link, tell).await,
        None => Ok(Arrival { loaded: load(tell).await?, record: None, as_kept: true, link }),
    }
}

/// A comparison that this browser keeps.
async fn kept(id: &str, link: Link, tell: impl Fn(usize, usize) + 'static) -> Result<Arrival, LoadError> {
    let (record, file) = shelf::get(id).await.map_err(LoadError::Shelf)?.ok_or(LoadError::NotKept)?;
    let (loaded, as_kept) = opened(file, tell).await?;
    let link = Link { comparison: Some(record.id.clone()), ..link };
    Ok(Arrival { loaded, record: Some(record), as_kept, link })
}

/// A new name for a comparison, of this browser alone.
pub(crate) fn new_id() -> String {
    const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let letter = |_| char::from(LETTERS[(js_sys::Math::random() * 32.0) as usize & 31]);
    (0..8).map(letter).collect()
}

/// The comparison in the page, else the one beside it.
async fn load(tell: impl Fn(usize, usize) + 'static) -> Result<Loaded, LoadError> {
    let json = match document().get_element_by_id(BLOCK).and_then(|block| block.text_content()) {
        Some(json) => json,
        None => fetch().await?,
    };
    Ok(opened(json, tell).await?.0)
}

/// The comparison of a file, and whether the file lacked nothing.
async fn opened(json: String, tell: impl Fn(usize, usize) + 'static) -> Result<(Loaded, bool), LoadError> {
    let opened = corpus::open(&json).map_err(LoadError::Unreadable)?;
    let count = opened.count();
    match opened.ready() {
        Some(corpus) => Ok((Loaded { library: Arc::new(Library::new(corpus)), file: json.into() }, true)),
        None => {
            tell(0, count);
            Ok((finish(json, tell).await?, false))
        }
    }
}

/// The comparison of a file that lacks something, worked out by the engine.
pub(crate) async fn finish(json: String, tell: impl Fn(usize, usize) + 'static) -> Result<Loaded, LoadError> {
    let whole = engine::work(&json, tell).await.map_err(|error| match (error, corpus::open(&json)) {
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

/// The file beside the page, which the page's script has asked for already.
async fn fetch() -> Result<String, LoadError> {
    let missing = |error: JsValue| LoadError::Missing(engine::said(&error));
    let asked = Reflect::get(&js_sys::global(), &ASKED.into()).and_then(|asked| asked.dyn_into::<Promise>());
    // An answer can be read once.
    let _ = Reflect::delete_property(&js_sys::global(), &ASKED.into());
    let asked = asked.unwrap_or_else(|_| leptos::prelude::window().fetch_with_str(FILE));
    let response: Response = JsFuture::from(asked).await.map_err(missing)?.unchecked_into();
    if !response.ok() {
        return Err(LoadError::Missing(format!("{} {}", response.status(), response.status_text())));
    }
    let text = JsFuture::from(response.text().map_err(missing)?).await.map_err(missing)?;
    Ok(text.as_string().unwrap_or_default())
}
