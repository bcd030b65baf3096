//! Which functions of the page's program can come after its first view, and their file beside it.

use crate::split::{Halves, Place, split};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// The parts of the program that Read, the view that a new reader sees, draws nothing with. A function whose name, with
/// the types it is made for, speaks of one of them is of the rest.
const REST: &[&str] = &[
    "crossread::engine::search::",
    "crossread::state::carried::",
    "crossread::state::matrix::",
    "crossread::state::quotes::",
    "crossread::state::timeline::",
    "crossread::ui::matrix::",
    "crossread::ui::quotes::",
    "crossread::ui::sources::",
    "crossread::ui::timeline::",
];

/// The ways to them.
const GATES: &[&str] = &["crossread::ui::later::"];

/// What speaks of them, and yet is wanted when the page starts: what holds all views, and what outlasts them.
const FIRST: &[&str] = &["crossread::ui::app::", "crossread::ui::sources::pasted::Pasted>::"];

/// Takes the page's program apart, in place; gives the file of the rest, which the site's page names.
pub fn part(dist: &Path, program: &Path) -> Result<PathBuf> {
    let whole = fs::read(program).with_context(|| format!("can't read {}", program.display()))?;
    let Halves { first, rest } = split(&whole, place_of)?;
    let name = program.file_name().and_then(|name| name.to_str()).and_then(|name| name.strip_suffix("_bg.wasm"));
    let name = format!("{}_rest.wasm", name.with_context(|| format!("{}: an unusual name", program.display()))?);
    let file = dist.join(&name);
    fs::write(program, first)?;
    fs::write(&file, rest)?;
    let page = dist.join("index.html");
    let html = fs::read_to_string(&page).with_context(|| format!("can't read {}", page.display()))?;
    let tag = format!("<meta name=\"crossread-rest\" content=\"./{name}\">");
    let (before, after) = html.split_once("<link id=\"program\"").context("the site's page names no program")?;
    fs::write(&page, format!("{before}{tag}\n    <link id=\"program\"{after}"))?;
    Ok(file)
}

/// Which half a function is of, by its name.
fn place_of(name: &str) -> Place {
    let name = without_numbers(name);
    let speaks_of = |parts: &[&str]| parts.iter().any(|part| name.contains(part));
    if speaks_of(FIRST) {
        Place::First
    } else if speaks_of(GATES) {
        Place::Gate
    } else if speaks_of(REST) {
        Place::Rest
    } else {
        Place::First
    }
}

/// The name without the numbers in brackets that tell crates of one name apart.
fn without_numbers(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    let mut left = name;
    while let Some((before, after)) = left.split_once('[') {
        plain.push_str(before);
        let number = after.split_once(']').filter(|(number, _)| number.chars().all(|c| c.is_ascii_hexdigit()));
        match number {
            Some((_, rest)) => left = rest,
            None => {
                plain.push('[');
                left = after;
            }
        }
    }
    plain + left
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_s_name_tells_its_half() {
        let half = |name: &str| match place_of(name) {
            Place::First => "first",
            Place::Rest => "rest",
            Place::Gate => "gate",
        };
        assert_eq!(half("crossread[93d6]::ui::read::__component_read_view"), "first");
        assert_eq!(half("<crossread[93d6]::ui::timeline::Chart as tachys[a69]::view::Render>::build"), "rest");
        assert_eq!(half("tachys[a69]::view::build::<[crossread[93d6]::ui::quotes::Card; 4usize]>"), "rest");
        assert_eq!(
            half("tachys[a69]::build::<crossread[93d6]::ui::app::App, crossread[93d6]::ui::quotes::Card>"),
            "first"
        );
        assert_eq!(half("crossread[93d6]::ui::later::draw"), "gate");
    }
}
