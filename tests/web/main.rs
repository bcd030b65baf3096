//! Components in a real browser. One file a component; `cargo xtask test web` runs them.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod parity;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
