//! The browser program's entry: draws the page. Natively there is nothing to draw on, and it says so.

#[cfg(target_arch = "wasm32")]
fn main() {
    crossread::ui::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser. `cargo xtask serve` builds and serves it.");
}
