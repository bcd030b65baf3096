//! Draws the views, with Leptos. wasm32 only.

/// Starts the browser program.
pub fn start() {}
