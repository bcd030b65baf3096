//! The learned numbers as a Rust file.

use crate::trees::{DEPTH, Model};
use std::fmt::Write;

/// The file that holds the judges `first` and `second`; `html` says that they judge the lines of HTML pages.
pub fn file(first: &Model, second: &Model, html: bool) -> String {
    let what = if html { "lines of HTML pages" } else { "lines of plain text" };
    let mut out = format!("//! Written by `examples/train_lines`, the judge of the {what}; don't edit.\n\n");
    out.push_str("use super::judge::{Model, Tree};\n");
    model(&mut out, "FIRST", "Judges a line by its own look and its place.", first);
    model(&mut out, "SECOND", "Judges it anew, knowing what the first said of the lines around it.", second);
    out
}

fn model(out: &mut String, name: &str, what: &str, model: &Model) {
    let Model { base, trees } = model;
    write!(out, "\n/// {what}\n#[rustfmt::skip]\n").unwrap();
    out.push_str("#[allow(clippy::approx_constant, reason = \"learnt numbers, not mathematics\")]\n");
    writeln!(out, "pub static {name}: Model<{}> = Model {{ base: {base:.4}, trees: [", trees.len()).unwrap();
    for tree in trees {
        let questions: Vec<String> = tree.questions.iter().map(|(f, c)| format!("({f}, {c:?})")).collect();
        let answers: Vec<String> = tree.answers.iter().map(|a| format!("{:.0}", a * 1000.0)).collect();
        assert_eq!(questions.len(), DEPTH);
        writeln!(out, "    Tree {{ questions: [{}], answers: [{}] }},", questions.join(", "), answers.join(", "))
            .unwrap();
    }
    out.push_str("] };\n");
}
