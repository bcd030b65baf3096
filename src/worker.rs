//! The engine beside the page, in a worker: reads and compares while the page stays at hand.
//!
//! The page sends a comparison's file with something lacking, and is sent `[true, the file with nothing lacking]` or
//! `[false, why it is refused]`; before that, for each report, `[how many are read, how many there are]`. The worker
//! says `"ready"` once, when it can be asked.

#[cfg(target_arch = "wasm32")]
fn main() {
    use crossread::engine::corpus;
    use wasm_bindgen::closure::Closure;
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

    console_error_panic_hook::set_once();
    let work = |file: &JsValue, tell: &dyn Fn(usize, usize)| {
        let (done, words) = match corpus::work_telling(&file.as_string().unwrap_or_default(), tell) {
            Ok(file) => (true, file),
            Err(error) => (false, error.to_string()),
        };
        js_sys::Array::of2(&done.into(), &words.into())
    };
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else {
        // In a page whose browser starts no worker: a function of the page.
        let work = Closure::<dyn Fn(JsValue) -> js_sys::Array>::new(move |file| work(&file, &|_, _| ()));
        let _ = js_sys::Reflect::set(&js_sys::global(), &"crossreadWork".into(), work.as_ref());
        work.forget();
        return;
    };
    let answers = scope.clone();
    let answer = move |message: MessageEvent| {
        let tell = |done: usize, of: usize| {
            let _ = answers.post_message(&js_sys::Array::of2(&done.into(), &of.into()));
        };
        let _ = answers.post_message(&work(&message.data(), &tell));
    };
    let answer = Closure::<dyn FnMut(MessageEvent)>::new(answer);
    scope.set_onmessage(Some(answer.as_ref().unchecked_ref()));
    // It answers for as long as the worker runs.
    answer.forget();
    let _ = scope.post_message(&JsValue::from_str("ready"));
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser, beside the page. `cargo xtask serve` builds and serves both.");
}
