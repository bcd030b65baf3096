//! One JSON object a line in, one a line out, in the same order, with no state from line to line.

use anyhow::Context;
use serde_json::{Value, json};
use std::borrow::Cow;
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
        let value = text.and_then(|text| answer(&whole_characters(text))).unwrap_or_else(|error| {
            let value = serde_json::from_slice::<Value>(&line).ok();
            let id = value.and_then(|v| v.get("id").cloned()).unwrap_or_default();
            json!({"id": id, "error": format!("{error:#}")})
        });
        writeln!(out, "{}", one_line(&value))?;
    }
    out.flush()?;
    Ok(true)
}

/// The line with every half of a surrogate pair that stands alone (`\ud83d` without its other half) as the replacement
/// character, one code point as before: programs that cut a text between the halves write such lines.
fn whole_characters(line: &str) -> Cow<'_, str> {
    if !line.contains("\\u") {
        return line.into();
    }
    let mut mended = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at_checked(at).unwrap_or((rest, ""));
        mended.push_str(before);
        let unit = |escape: &str| u16::from_str_radix(escape.strip_prefix("\\u")?.get(..4)?, 16).ok();
        let other = escape.get(6..).and_then(unit);
        let length = match (unit(escape), other) {
            (Some(0xd800..=0xdbff), Some(0xdc00..=0xdfff)) => 12,
            (Some(0xd800..=0xdfff), _) => {
                mended.push_str("\\ufffd");
                rest = escape.get(6..).unwrap_or_default();
                continue;
            }
            (Some(_), _) => 6,
            // Another escape: the backslash and what it stands before, which may be a backslash too.
            (None, _) => 1 + escape.chars().nth(1).map_or(0, char::len_utf8),
        };
        let (kept, after) = escape.split_at_checked(length).unwrap_or((escape, ""));
        mended.push_str(kept);
        rest = after;
    }
    mended.push_str(rest);
    mended.into()
}

/// The value as JSON on one line, also for readers that end a line at Unicode's other line ends: these are escaped.
fn one_line(value: &Value) -> String {
    let json = value.to_string();
    if !json.contains(['\u{85}', '\u{2028}', '\u{2029}']) {
        return json;
    }
    json.replace('\u{85}', "\\u0085").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}
