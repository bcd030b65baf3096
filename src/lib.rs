//! Crossread: several reports of one event, read side by side.
//!
//! The data flows one way:
//!
//! ```text
//! a file's text - read - blocks - text - sentences -+- people -+
//!                                                   +- quotes -+- Article -+
//!                                                   +- dates --+           +- compare - Comparison - state - ui
//!                                   other sources' Articles ---------------+
//! ```
//!
//! [`engine`] turns text into values and knows no browser, clock, file or thread. [`state`] turns values and a
//! link into what each view shows, and knows no browser either. `ui` draws it (wasm32 only). `pack` makes the
//! site's files (native only). Each may use what stands before it in this list, never what comes after.

pub mod engine;
pub mod state;

#[cfg(not(target_arch = "wasm32"))]
pub mod pack;
#[cfg(target_arch = "wasm32")]
pub mod ui;
