//! The command: `parse`, `align`, `pack`, `page`, `sketch`.

#[cfg(not(target_arch = "wasm32"))]
mod align;
#[cfg(not(target_arch = "wasm32"))]
mod command;
#[cfg(not(target_arch = "wasm32"))]
mod lines;
#[cfg(not(target_arch = "wasm32"))]
mod pack;
#[cfg(not(target_arch = "wasm32"))]
mod parse;
#[cfg(not(target_arch = "wasm32"))]
mod show;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    command::run()
}

/// Cargo builds every program for tests in the browser; this one has nothing to do there.
#[cfg(target_arch = "wasm32")]
fn main() {}
