//! `cargo xtask`: builds, serves and tests Crossread, and installs what that needs.

mod bench;
mod build;
mod halves;
mod http;
mod run;
mod serve;
mod split;
mod test;
mod tools;

use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};

const HELP: &str = "\
cargo xtask serve [--port N]   builds the site, serves it on this machine and prints its address
cargo xtask test [STEP ...]    runs every test there is, or the steps named: lint, native, web, e2e
cargo xtask check              the quick tests: format, lints, native tests
cargo xtask bench [NAME ...]   measures: how fast the engine is, how the views keep up in a browser
cargo xtask build              makes dist/, static files that work from any folder of any host

Each installs what it needs and does not find. Tools go to a folder of your own (CROSSREAD_TOOLS in the
environment names another one); what you have installed yourself is left alone.";

fn main() {
    if let Err(error) = start() {
        eprintln!("\nStopped: {error:#}");
        std::process::exit(1);
    }
}

fn start() -> Result<()> {
    let root = root()?;
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args.as_slice() {
        ["serve"] => serve::serve(&root, None),
        ["serve", "--port", port] => {
            let port =
                port.parse().with_context(|| format!("{port:?} is not a port, which is a number up to 65535"))?;
            serve::serve(&root, Some(port))
        }
        ["test", steps @ ..] => test::test(&root, steps),
        ["check"] => test::test(&root, &["lint", "native"]),
        ["bench", names @ ..] => bench::bench(&root, names),
        ["build"] => build::build(&root).map(drop),
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        _ => bail!("`cargo xtask {}` is no command here. These are:\n\n{HELP}", args.join(" ")),
    }
}

/// The package's folder, wherever the command was given.
fn root() -> Result<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().map(Path::to_path_buf).context("xtask stands in no package")
}
