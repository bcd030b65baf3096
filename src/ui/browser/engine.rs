//! The engine, in a worker beside the page: asked to work out what a comparison's file lacks.

use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::document;
use std::cell::RefCell;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ErrorEvent, MessageEvent, Worker};

/// The page's element that names the worker's script, with its version.
const NAMED_BY: &str = "meta[name=crossread-engine]";
/// The script, where the page names none.
const SCRIPT: &str = "engine.js";

/// The function that works in the page itself, where the page has one.
const IN_PAGE: &str = "crossreadEngineHere";

/// Why the engine gave nothing.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum EngineError {
    /// It could not be started: what the browser says.
    NotStarted(String),
    /// It refused the file: why.
    Refused(String),
    /// The reader gave the work up.
    Stopped,
    /// It is of another version than the page.
    OtherVersion,
}

/// A worker for one piece of work: dismissed when it is done, or given up.
struct Hired(Worker);

impl Drop for Hired {
    fn drop(&mut self) {
        self.0.set_onmessage(None);
        self.0.set_onerror(None);
        self.0.terminate();
    }
}

thread_local! {
    /// How to give up each piece of work that is being done.
    static UNDER_WAY: RefCell<Vec<Function>> = RefCell::default();
}

/// Gives up all work: each piece ends with [`EngineError::Stopped`].
pub(crate) fn stop() {
    for give_up in UNDER_WAY.take() {
        let _ = give_up.call1(&JsValue::NULL, &JsValue::NULL);
    }
}

/// The file with nothing lacking; `tell` hears how many reports of how many are read. Each piece of work has a worker of
/// its own, so that it can be given up at once; the browser keeps the program at hand.
pub(crate) async fn work(file: &str, tell: impl Fn(usize, usize) + 'static) -> Result<String, EngineError> {
    let worker = match Worker::new(&script()) {
        Ok(worker) => Hired(worker),
        Err(why) => return in_page(file, why).await,
    };
    let mut heard: Vec<Closure<dyn FnMut(JsValue)>> = Vec::new();
    let tell = std::rc::Rc::new(tell);
    let answer = Promise::new(&mut |resolve, reject| {
        UNDER_WAY.with_borrow_mut(|under_way| under_way.push(reject.clone()));
        let (asked, file, tell) = (worker.0.clone(), JsValue::from_str(file), tell.clone());
        let on_message = Closure::<dyn FnMut(JsValue)>::new(move |message: JsValue| {
            let data = message.unchecked_into::<MessageEvent>().data();
            if data.is_string() {
                let _ = asked.post_message(&file);
                return;
            }
            let count = |i| Array::from(&data).get(i).as_f64().map(|count| count as usize);
            match count(0).zip(count(1)) {
                Some((done, of)) => tell(done, of),
                None => drop(resolve.call1(&JsValue::NULL, &data)),
            }
        });
        let on_error = Closure::<dyn FnMut(JsValue)>::new(move |error: JsValue| {
            let _ = reject.call1(&JsValue::NULL, &error);
        });
        worker.0.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.0.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        heard.extend([on_message, on_error]);
    });
    let answer = JsFuture::from(answer).await;
    drop(worker);
    match answer {
        Ok(answer) => read(&answer),
        Err(why) if why.is_null() => Err(EngineError::Stopped),
        Err(why) => in_page(file, why).await,
    }
}

/// The same without a worker, in a page that holds the engine (`pack/unpack.js`): some browsers start none for a page
/// from a disk. Elsewhere nothing can be done: `why` no worker did it.
async fn in_page(file: &str, why: JsValue) -> Result<String, EngineError> {
    let engine = Reflect::get(&js_sys::global(), &IN_PAGE.into()).and_then(|engine| engine.dyn_into::<Function>());
    let Ok(engine) = engine else { return Err(EngineError::NotStarted(said(&why))) };
    let work = engine.call1(&JsValue::NULL, &file.into()).and_then(|work| work.dyn_into::<Promise>());
    let failed = |why: JsValue| EngineError::NotStarted(said(&why));
    read(&JsFuture::from(work.map_err(failed)?).await.map_err(failed)?)
}

/// The engine's answer.
fn read(answer: &JsValue) -> Result<String, EngineError> {
    let answer: &Array = answer.unchecked_ref();
    let words = answer.get(1).as_string().unwrap_or_default();
    if answer.get(0).is_truthy() { Ok(words) } else { Err(EngineError::Refused(words)) }
}

/// The address of the worker's script.
fn script() -> String {
    let named = document().query_selector(NAMED_BY).ok().flatten();
    named.and_then(|element| element.get_attribute("content")).unwrap_or_else(|| SCRIPT.to_owned())
}

/// What the browser says of an error.
pub(crate) fn said(error: &JsValue) -> String {
    let event = error.dyn_ref::<ErrorEvent>().map(ErrorEvent::message).filter(|m| !m.is_empty());
    let thrown = error.dyn_ref::<js_sys::Error>().map(|e| String::from(e.message()));
    event.or(thrown).unwrap_or_else(|| "its file did not load".to_owned())
}
