//! Makes dist/: Trunk builds the program, wasm-opt shrinks it, `crossread pack` makes the rest.
//!
//! The last two run after Trunk rather than as its hooks, so that a machine without Node.js can leave out wasm-opt,
//! and because the compressed copies must be made of the final files.

use crate::halves;
use crate::run::{cargo, run, say, step};
use crate::tools;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What WebAssembly may use besides its first version: what rustc's target uses and every browser of the last two
/// years reads. wasm-opt's `--all-features` would use more, which Chromium refuses.
const WASM_FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Builds the site and gives its folder.
pub fn build(root: &Path) -> Result<PathBuf> {
    tools::wasm_target(root)?;
    let trunk = tools::trunk()?;
    let bindgen = tools::wasm_bindgen(root)?;
    let node = tools::node_modules(root)?;
    let dist = root.join("dist");

    // Trunk, told to download nothing, tells cargo the same.
    step("Fetching the crates that the program is made of", || run(cargo(root).args(["fetch", "--quiet"])))?;
    step("Building the program with Trunk", || {
        let mut command = Command::new(trunk);
        command.current_dir(root).arg("build").arg("--dist").arg(&dist);
        // Trunk reads NO_COLOR as a yes or no and stops at the usual "1".
        command.env("PATH", tools::path_with(&[&bindgen])?).env_remove("NO_COLOR").env("RUST_BACKTRACE", "0");
        command.env("CARGO_ENCODED_RUSTFLAGS", flags(root));
        run(&mut command)
    })?;
    let [engine, page] = programs(&dist)?;
    let (rest, _) =
        step("Taking the page's program apart: its first view, and the rest", || halves::part(&dist, &page))?;
    match node {
        Some(node) => {
            for (program, what) in [(&engine, "engine"), (&page, "page"), (&rest, "rest of the page")] {
                step(&format!("Shrinking the {what} with wasm-opt"), || {
                    let mut command = Command::new(&node.node);
                    command.arg(&node.wasm_opt).args(["-Oz", "--strip-debug", "--strip-producers"]).args(WASM_FEATURES);
                    run(command.arg(program).arg("-o").arg(program))
                })?;
            }
        }
        None => say(
            "Node.js is missing, so wasm-opt is left out: the program works and is about a sixth larger to download",
        ),
    }
    step("Packing the digests, the content security policy and compressed copies", || {
        let mut command = cargo(root);
        command.args(["run", "--quiet", "--bin", "crossread", "--", "pack", "public/corpus", "--site"]);
        run(command.arg(&dist))
    })?;
    say(&format!("The site is in {}: copy that folder to any web server", dist.display()));
    Ok(dist)
}

/// Flags that keep this machine's folders out of the program, where the places of its checks are named, and that name its
/// functions with all their types, by which they are told apart ([`halves::part`]).
fn flags(root: &Path) -> String {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let crates = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let flag = |folder: &Path, name: &str| format!("--remap-path-prefix={}={name}", folder.display());
    let names = String::from("-Csymbol-mangling-version=v0");
    let flags = [Some(names), Some(flag(root, "crossread")), crates.map(|folder| flag(&folder, "crates"))];
    flags.into_iter().flatten().collect::<Vec<_>>().join("\u{1f}")
}

/// The browser programs in the built site: the engine's, then the page's.
fn programs(dist: &Path) -> Result<[PathBuf; 2]> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dist).with_context(|| format!("can't read {}", dist.display()))? {
        let path = entry?.path();
        if path.extension().is_some_and(|e| e == "wasm") {
            found.push(path);
        }
    }
    found.sort();
    match <[PathBuf; 2]>::try_from(found) {
        Ok(programs) => Ok(programs),
        Err(found) => bail!("{} should hold two programs, and holds {}", dist.display(), found.len()),
    }
}
