//! Draws the views, with Leptos. wasm32 only.

mod app;
mod bar;
mod browser;
mod page;
mod parts;
mod quotes;
mod read;
mod search;
mod share;
mod sources;
mod strings;
mod timeline;

pub use app::start;
