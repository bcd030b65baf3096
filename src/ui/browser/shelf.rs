//! The comparisons that the browser keeps, in IndexedDB: a record of each (see [`crate::state::kept`]) and its file.
//!
//! Record and file are written in one transaction, so a tab that is closed in the middle of it leaves what was kept
//! before. Whether a save would overwrite another tab's is asked in the same transaction.

use crate::state::kept::{Record, Verdict};
use gloo::events::EventListener;
use js_sys::{Array, Promise};
use leptos::prelude::window;
use std::fmt;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DomException, EventTarget, IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction,
    IdbTransactionMode,
};

const DATABASE: &str = "crossread";
/// The layout of the database: these two stores, each by the comparison's name.
const LAYOUT: u32 = 1;
const RECORDS: &str = "records";
const FILES: &str = "files";

/// Why nothing was kept, or read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ShelfError {
    /// The browser keeps nothing here: what it says.
    Refused(String),
    /// There is no room left.
    Full,
    /// A later version of this program laid it out.
    Later,
}

impl fmt::Display for ShelfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(why) => f.write_str(why),
            Self::Full => f.write_str("QuotaExceededError"),
            Self::Later => f.write_str("VersionError"),
        }
    }
}

impl ShelfError {
    fn of(why: &JsValue) -> Self {
        let named = why.dyn_ref::<DomException>().map(|e| (e.name(), e.message()));
        let (name, message) = named.unwrap_or_else(|| {
            let error = why.dyn_ref::<js_sys::Error>();
            error.map(|e| (String::from(e.name()), String::from(e.message()))).unwrap_or_default()
        });
        match name.as_str() {
            "QuotaExceededError" => Self::Full,
            "VersionError" => Self::Later,
            _ if message.is_empty() => Self::Refused(name),
            _ => Self::Refused(message),
        }
    }
}

/// What a save came to.
pub(crate) enum Saved {
    /// It took its own place: the record as it stands now.
    Here(Record),
    /// Another tab had saved, so it is another comparison now: its record.
    Apart(Record),
}

/// All records, latest first; those of a later version are passed over.
pub(crate) async fn list() -> Result<Vec<Record>, ShelfError> {
    let at = Opened::new(IdbTransactionMode::Readonly).await?;
    let all = answer(at.records()?.get_all()).await?;
    let all = Array::from(&all);
    let records = all.iter().filter_map(|json| Record::read(&json.as_string()?)).collect();
    Ok(crate::state::kept::sorted(records))
}

/// A comparison: its record and its file; none where there is none of this name.
pub(crate) async fn get(id: &str) -> Result<Option<(Record, String)>, ShelfError> {
    let at = Opened::new(IdbTransactionMode::Readonly).await?;
    let record = answer(at.records()?.get(&id.into())).await?;
    let file = answer(at.files()?.get(&id.into())).await?;
    Ok(record.as_string().and_then(|json| Record::read(&json)).zip(file.as_string()))
}

/// Keeps a comparison, with its file where that `changed`; under the name `other` where a tab saved it since.
pub(crate) async fn put(record: Record, file: &str, changed: bool, other: &str) -> Result<Saved, ShelfError> {
    let at = Opened::new(IdbTransactionMode::Readwrite).await?;
    let stored = answer(at.records()?.get(&record.id.as_str().into())).await?.as_string();
    let verdict = record.verdict(stored.as_deref());
    let record = match verdict {
        Verdict::Save => Record { saves: record.saves + 1, ..record },
        Verdict::Copy => Record { id: other.to_owned(), saves: 1, ..record },
    };
    if changed || stored.is_none() || verdict == Verdict::Copy {
        at.write(at.files()?, &record.id, file)?;
    }
    at.write(at.records()?, &record.id, &record.write())?;
    at.end().await?;
    Ok(match verdict {
        Verdict::Save => Saved::Here(record),
        Verdict::Copy => Saved::Apart(record),
    })
}

/// Calls a comparison otherwise: its record, and the file as `change` makes it. None where it is gone.
pub(crate) async fn change(
    id: &str,
    change: impl Fn(&mut Record, &str) -> String,
) -> Result<Option<Record>, ShelfError> {
    let at = Opened::new(IdbTransactionMode::Readwrite).await?;
    let record = answer(at.records()?.get(&id.into())).await?.as_string().and_then(|json| Record::read(&json));
    let file = answer(at.files()?.get(&id.into())).await?.as_string();
    let Some((mut record, file)) = record.zip(file) else { return Ok(None) };
    let file = change(&mut record, &file);
    record.saves += 1;
    at.write(at.files()?, id, &file)?;
    at.write(at.records()?, id, &record.write())?;
    at.end().await?;
    Ok(Some(record))
}

/// Takes a comparison out, and gives what it was.
pub(crate) async fn remove(id: &str) -> Result<Option<(Record, String)>, ShelfError> {
    let at = Opened::new(IdbTransactionMode::Readwrite).await?;
    let record = answer(at.records()?.get(&id.into())).await?.as_string();
    let file = answer(at.files()?.get(&id.into())).await?.as_string();
    for store in [at.records()?, at.files()?] {
        store.delete(&id.into()).map_err(|why| ShelfError::of(&why))?;
    }
    at.end().await?;
    Ok(record.and_then(|json| Record::read(&json)).zip(file))
}

/// The database, opened for one transaction; closed when it is dropped.
struct Opened {
    database: IdbDatabase,
    transaction: IdbTransaction,
}

impl Opened {
    async fn new(mode: IdbTransactionMode) -> Result<Self, ShelfError> {
        let refused = |why: JsValue| ShelfError::of(&why);
        let missing = || ShelfError::Refused("no IndexedDB".to_owned());
        let factory = window().indexed_db().map_err(refused)?.ok_or_else(missing)?;
        let request = factory.open_with_u32(DATABASE, LAYOUT).map_err(refused)?;
        let laying = request.clone();
        let lay = EventListener::once(&request, "upgradeneeded", move |_| lay_out(&laying));
        let database: IdbDatabase = answer(Ok(request.unchecked_into())).await?.unchecked_into();
        drop(lay);
        let stores = Array::of2(&RECORDS.into(), &FILES.into());
        match database.transaction_with_str_sequence_and_mode(&stores, mode) {
            Ok(transaction) => Ok(Self { database, transaction }),
            Err(why) => {
                database.close();
                Err(ShelfError::of(&why))
            }
        }
    }

    fn records(&self) -> Result<IdbObjectStore, ShelfError> {
        self.transaction.object_store(RECORDS).map_err(|why| ShelfError::of(&why))
    }

    fn files(&self) -> Result<IdbObjectStore, ShelfError> {
        self.transaction.object_store(FILES).map_err(|why| ShelfError::of(&why))
    }

    /// Asks for words to be written; whether they are shows at the transaction's end.
    fn write(&self, store: IdbObjectStore, id: &str, words: &str) -> Result<(), ShelfError> {
        store.put_with_key(&words.into(), &id.into()).map(drop).map_err(|why| {
            // Nothing of the transaction is to stand.
            let _ = self.transaction.abort();
            ShelfError::of(&why)
        })
    }

    /// Waits until all of the transaction is written.
    async fn end(&self) -> Result<(), ShelfError> {
        settled(&self.transaction, "complete", "abort").await.map_err(|()| {
            self.transaction.error().map_or(ShelfError::Refused(String::new()), |why| ShelfError::of(&why.into()))
        })
    }
}

impl Drop for Opened {
    fn drop(&mut self) {
        self.database.close();
    }
}

/// Makes the stores of a new database.
fn lay_out(request: &IdbOpenDbRequest) {
    let Ok(database) = request.result().map(JsCast::unchecked_into::<IdbDatabase>) else { return };
    for store in [RECORDS, FILES] {
        if !database.object_store_names().contains(store) {
            let _ = database.create_object_store(store);
        }
    }
}

/// What a request gives.
async fn answer(request: Result<IdbRequest, JsValue>) -> Result<JsValue, ShelfError> {
    let request = request.map_err(|why| ShelfError::of(&why))?;
    match settled(&request, "success", "error").await {
        Ok(()) => request.result().map_err(|why| ShelfError::of(&why)),
        Err(()) => Err(match request.error() {
            Ok(Some(why)) => ShelfError::of(&why.into()),
            _ => ShelfError::Refused(String::new()),
        }),
    }
}

/// Waits for one of two events.
async fn settled(target: &EventTarget, good: &'static str, bad: &'static str) -> Result<(), ()> {
    let mut heard = Vec::new();
    let event = Promise::new(&mut |resolve, reject| {
        heard.push(EventListener::once(target, good, move |_| drop(resolve.call0(&JsValue::NULL))));
        heard.push(EventListener::once(target, bad, move |_| drop(reject.call0(&JsValue::NULL))));
    });
    let settled = JsFuture::from(event).await;
    drop(heard);
    settled.map(drop).map_err(drop)
}
