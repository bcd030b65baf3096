//! Draws the views, with Leptos. wasm32 only.

mod app;
mod bar;
mod browser;
mod compare;
mod first_look;
mod keep;
mod keys_dialog;
mod later;
mod matrix;
mod newer;
mod one_page;
mod own;
mod page;
mod parts;
mod quotes;
mod read;
mod search;
mod share;
mod sources;
mod strings;
mod timeline;
mod work;

pub use app::start;
