//! Runs the tests, cheapest first.

use crate::build;
use crate::run::{cargo, clock, run, say, step};
use crate::serve;
use crate::tools::{self, WASM};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// One part of the tests, run on the package's folder.
type Step = fn(&Path) -> Result<()>;

/// The steps, in the order in which they run.
const STEPS: &[(&str, Step)] = &[("lint", lint), ("native", native), ("web", web), ("e2e", e2e)];

/// Runs the steps named, or all; stops at the first that fails.
pub fn test(root: &Path, names: &[&str]) -> Result<()> {
    if let Some(unknown) = names.iter().find(|name| STEPS.iter().all(|(step, _)| step != *name)) {
        bail!("there is no step {unknown:?}; the steps are lint, native, web and e2e");
    }
    let start = Instant::now();
    let mut times: Vec<(&str, Duration)> = Vec::new();
    for (name, action) in STEPS.iter().filter(|(name, _)| names.is_empty() || names.contains(name)) {
        let start = Instant::now();
        action(root).with_context(|| format!("the step {name} of the tests"))?;
        times.push((name, start.elapsed()));
    }
    let times: Vec<String> = times.iter().map(|(name, time)| format!("{name} {}", clock(*time))).collect();
    say(&format!("All tests passed in {}: {}", clock(start.elapsed()), times.join(", ")));
    Ok(())
}

/// Format, lints for both targets, documentation.
fn lint(root: &Path) -> Result<()> {
    tools::wasm_target(root)?;
    let each = |what: &str, arguments: &[&str]| {
        step(what, || {
            // Warnings in the documentation are errors, as clippy's are.
            run(cargo(root).args(arguments).env("RUSTDOCFLAGS", "--deny warnings"))
        })
    };
    each("Checking the format", &["fmt", "--all", "--check"])?;
    each("Linting", &["clippy", "--workspace", "--all-targets", "--quiet", "--", "--deny", "warnings"])?;
    let browser = ["clippy", "--target", WASM, "--lib", "--bin", "crossread-web", "--bin", "crossread-engine"];
    let rest = ["--test", "web", "--quiet", "--", "--deny", "warnings"];
    each("Linting for the browser", &[&browser[..], &rest].concat())?;
    each("Building the documentation", &["doc", "--workspace", "--no-deps", "--quiet"])?;
    Ok(())
}

/// The tests that need no browser.
fn native(root: &Path) -> Result<()> {
    step("Testing natively", || run(cargo(root).args(["test", "--workspace", "--quiet"])))?;
    Ok(())
}

/// Components in a real browser.
fn web(root: &Path) -> Result<()> {
    tools::wasm_target(root)?;
    let bindgen = tools::wasm_bindgen(root)?;
    let browser = tools::browser()?;
    step("Testing components in Chromium", || {
        let mut command = cargo(root);
        command.args(["test", "--target", WASM, "--test", "web"]);
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", bindgen.join("wasm-bindgen-test-runner"));
        run(command.env("CHROMEDRIVER", &browser.chromedriver))
    })?;
    Ok(())
}

/// What a reader does, in a real browser, on the built site.
fn e2e(root: &Path) -> Result<()> {
    let browser = tools::browser()?;
    let node = tools::node_modules(root)?.ok_or_else(tools::without_node)?;
    let firefox = tools::firefox();
    let dist = build::build(root)?;
    let page = root.join("target").join("page.html");
    step("Making one page", || {
        let mut command = cargo(root);
        command.args(["run", "--quiet", "--bin", "crossread", "--", "page", "public/corpus", "--site"]).arg(&dist);
        run(command.arg("-o").arg(&page))
    })?;
    let address = serve::background(dist)?;
    step("Testing the site as a reader uses it, in Chromium", || {
        let mut command = Command::new(&node.node);
        command.current_dir(root).args(["--test", "--test-reporter=spec"]).args(scenarios(root)?);
        command.env("CROSSREAD_URL", &address).env("CHROMIUM", &browser.chromium).env("CROSSREAD_PAGE", &page);
        command.envs(firefox.as_ref().map(|firefox| ("FIREFOX", firefox)));
        run(&mut command)
    })?;
    Ok(())
}

/// The files of tests/e2e that hold tests: all but the harness and the host.
fn scenarios(root: &Path) -> Result<Vec<PathBuf>> {
    let folder = root.join("tests").join("e2e");
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("can't read {}", folder.display()))? {
        let file = entry?.path();
        if file.extension().is_some_and(|e| e == "mjs")
            && file.file_stem().is_some_and(|name| name != "harness" && name != "host")
        {
            files.push(file);
        }
    }
    files.sort();
    Ok(files)
}
