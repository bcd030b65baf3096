//! The search index in a worker, for `tests/bench/search.mjs`: is sent texts, then queries, and answers with how long
//! it took.
//!
//! `{"texts": [[sentence, ...], ...]}` makes an index: `{"index": ms, "bytes": how much the memory grew}`.
//! `{"queries": [...], "times": n}` asks each n times: `{"queries": [[ms for one, hits], ...]}`.

#[cfg(target_arch = "wasm32")]
fn main() {
    use crossread::engine::article::{Article, Block, BlockKind, Sentence};
    use crossread::engine::search::{Index, Query};
    use crossread::engine::span::Span;
    use js_sys::{Function, Reflect, WebAssembly};
    use serde_json::{Value, json};
    use std::cell::RefCell;
    use wasm_bindgen::closure::Closure;
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

    console_error_panic_hook::set_once();
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let now = || {
        let clock = Reflect::get(&js_sys::global(), &"performance".into()).unwrap_or_default();
        let now = Reflect::get(&clock, &"now".into()).ok().and_then(|now| now.dyn_into::<Function>().ok());
        now.and_then(|now| now.call0(&clock).ok()).and_then(|now| now.as_f64()).unwrap_or(0.0)
    };
    let memory = || {
        let memory: WebAssembly::Memory = wasm_bindgen::memory().unchecked_into();
        let buffer: js_sys::ArrayBuffer = memory.buffer().unchecked_into();
        buffer.byte_length()
    };
    let article = |sentences: &Value| {
        let mut article = Article::default();
        for sentence in sentences.as_array().into_iter().flatten().filter_map(Value::as_str) {
            let start = article.text.len();
            article.text.push_str(sentence);
            article.sentences.push(Sentence { span: Span::new(start, article.text.len()), block: 0 });
            article.text.push(' ');
        }
        article.blocks.push(Block { span: Span::new(0, article.text.len()), kind: BlockKind::Paragraph });
        article
    };
    let index: RefCell<Option<Index>> = RefCell::new(None);
    let answers = scope.clone();
    let answer = move |message: MessageEvent| {
        let asked: Value = serde_json::from_str(&message.data().as_string().unwrap_or_default()).unwrap_or_default();
        let said = if let Some(texts) = asked["texts"].as_array() {
            let articles: Vec<Article> = texts.iter().map(article).collect();
            index.replace(None);
            let (before, began) = (memory(), now());
            index.replace(Some(Index::new(&articles)));
            json!({ "index": now() - began, "bytes": memory() - before })
        } else {
            let times = asked["times"].as_u64().unwrap_or(1).max(1);
            let queries = asked["queries"].as_array().into_iter().flatten().filter_map(Value::as_str);
            let index = index.borrow();
            let ask = |query: &str| {
                let (mut hits, began) = (0, now());
                for _ in 0..times {
                    hits = index.as_ref().map_or(0, |index| index.find(&Query::parse(query)).len());
                }
                json!([(now() - began) / times as f64, hits])
            };
            json!({ "queries": queries.map(ask).collect::<Vec<_>>() })
        };
        let _ = answers.post_message(&JsValue::from_str(&said.to_string()));
    };
    let answer = Closure::<dyn FnMut(MessageEvent)>::new(answer);
    scope.set_onmessage(Some(answer.as_ref().unchecked_ref()));
    answer.forget();
    let _ = scope.post_message(&JsValue::from_str("ready"));
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser: see tests/bench/search.mjs.");
}
