//! One JSON object a line in, one a line out, in the same order, with no state from line to line.

use anyhow::Context;
use serde_json::{Value, json};
use std::io::{BufRead, Write};

/// Answers each line of standard input with a line; one that can't be read is answered with its error.
pub fn each(answer: fn(&str) -> anyhow::Result<Value>) -> anyhow::Result<bool> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let mut input = std::io::stdin().lock();
    let mut line = Vec::new();
    loop {
        line.clear();
        if input.read_until(b'\n', &mut line).context("can't read standard input")? == 0 {
            break;
        }
        let text = std::str::from_utf8(&line).context("the line is not UTF-8");
        let value = text.and_then(answer).unwrap_or_else(|error| {
            let value = serde_json::from_slice::<Value>(&line).ok();
            let id = value.and_then(|v| v.get("id").cloned()).unwrap_or_default();
            json!({"id": id, "error": format!("{error:#}")})
        });
        writeln!(out, "{}", one_line(&value))?;
    }
    out.flush()?;
    Ok(true)
}

/// The value as JSON on one line, also for readers that end a line at Unicode's other line ends: these are escaped.
fn one_line(value: &Value) -> String {
    let json = value.to_string();
    if !json.contains(['\u{85}', '\u{2028}', '\u{2029}']) {
        return json;
    }
    json.replace('\u{85}', "\\u0085").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}
