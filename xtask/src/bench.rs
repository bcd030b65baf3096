//! Measures: how fast the engine reads and compares, and how the views keep up in a browser.
//!
//! A figure is only as good as the machine is idle, so each benchmark sets what it measures beside something else in
//! the same run, or one size beside another.

use crate::run::{cargo, run, step};
use crate::{build, serve, tools};
use anyhow::{Result, bail};
use std::path::Path;
use std::process::Command;

/// Runs the benchmarks named, or all: the native ones (`benches/NAME.rs`), then those in a browser
/// (`tests/bench/NAME.mjs`).
pub fn bench(root: &Path, names: &[&str]) -> Result<()> {
    let wanted = |name: &str| names.is_empty() || names.contains(&name);
    let native = files(root, "benches", "rs")?;
    let browser = files(root, "tests/bench", "mjs")?;
    let browser: Vec<_> = browser.iter().filter(|file| wanted(&stem(file))).collect();
    let known = |name: &&&str| native.iter().chain(browser.iter().copied()).all(|file| stem(file) != **name);
    if let Some(unknown) = names.iter().find(known) {
        bail!("there is no benchmark {unknown:?} in benches or tests/bench");
    }
    for name in native.iter().map(|file| stem(file)).filter(|name| wanted(name)) {
        step(&format!("Measuring {name} natively"), || run(cargo(root).args(["bench", "--quiet", "--bench", &name])))?;
    }
    if browser.is_empty() {
        return Ok(());
    }
    let chromium = tools::browser()?.chromium;
    let node = tools::node_modules(root)?.ok_or_else(tools::without_node)?;
    let bindgen = tools::wasm_bindgen(root)?;
    let address = serve::background(build::build(root)?)?;
    for file in browser {
        step(&format!("Measuring {} in Chromium", stem(file)), || {
            let mut command = Command::new(&node.node);
            command.current_dir(root).arg(file).env("CROSSREAD_URL", &address).env("CHROMIUM", &chromium);
            command.env("WASM_BINDGEN", bindgen.join("wasm-bindgen"));
            run(&mut command)
        })?;
    }
    Ok(())
}

/// The files of a folder with this ending, by name; none where there is no such folder.
fn files(root: &Path, folder: &str, extension: &str) -> Result<Vec<std::path::PathBuf>> {
    let folder = root.join(folder);
    let mut files = Vec::new();
    if folder.is_dir() {
        for entry in std::fs::read_dir(folder)? {
            let file = entry?.path();
            if file.extension().is_some_and(|e| e == extension) {
                files.push(file);
            }
        }
    }
    files.sort();
    Ok(files)
}

fn stem(file: &Path) -> String {
    file.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}
