//! Runs the cases of a file in tests/golden.

use std::fmt::Write;
use std::path::Path;

/// Runs every case of `tests/golden/<file>`: `answer` makes the expected lines from a case's input.
///
/// A file holds cases of the form
///
/// ```text
/// --- what the case shows ---
/// the input, any number of lines
/// =>
/// the expected lines
/// ```
///
/// With `GOLDEN=write` in the environment the expected lines are written anew; read the change before you keep it.
#[allow(dead_code, reason = "each part of the engine brings its own cases")]
pub fn check(file: &str, answer: impl Fn(&str) -> String) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(file);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let mut written = String::new();
    let mut failures = String::new();
    let (head, cases) = text.split_once("--- ").unwrap_or_else(|| panic!("{file} holds no case"));
    written.push_str(head);
    for case in format!("\n--- {cases}").split("\n--- ").skip(1) {
        let (name, body) =
            case.split_once(" ---\n").unwrap_or_else(|| panic!("{file}: no end of the name in {case:?}"));
        let (input, expected) =
            body.split_once("\n=>\n").unwrap_or_else(|| panic!("{file}: no line => in case {name:?}"));
        let got = answer(input).trim_end().to_owned();
        if got != expected.trim_end() {
            write!(failures, "\n{file}, {name}\nexpected:\n{}\ngot:\n{got}\n", expected.trim_end()).unwrap();
        }
        write!(written, "--- {name} ---\n{input}\n=>\n{got}\n\n").unwrap();
    }
    if std::env::var("GOLDEN").as_deref() == Ok("write") {
        std::fs::write(&path, written.trim_end().to_owned() + "\n").unwrap();
    } else {
        assert!(failures.is_empty(), "{failures}");
    }
}
