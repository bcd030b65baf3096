//! `crossread parse`.

use crate::{command, lines};
use crossread::engine::source::Format;
use crossread::engine::{self, Source, offsets};
use crossread::pack::input;
use serde::Deserialize;
use serde_json::Value;
use std::path::PathBuf;

/// A line of `--ndjson`.
#[derive(Deserialize)]
struct Line {
    #[serde(default)]
    id: Value,
    text: String,
    published: Option<String>,
    #[serde(default)]
    format: Format,
    clean: Option<bool>,
}

/// Answers lines of JSON.
pub fn lines() -> anyhow::Result<bool> {
    lines::each(|line| {
        let line: Line = serde_json::from_str(line)?;
        let source = Source {
            text: line.text,
            format: line.format,
            published: line.published.map(|p| p.parse()).transpose()?,
            whole: line.clean == Some(false),
            ..Source::default()
        };
        let mut value = serde_json::to_value(offsets::to_points(&engine::parse(&source)))?;
        if let Some(object) = value.as_object_mut() {
            object.insert("id".into(), line.id);
        }
        Ok(value)
    })
}

/// Says what is in each file.
pub fn files(files: &[PathBuf]) -> anyhow::Result<bool> {
    let (sources, complete) = command::sources(files);
    for source in &sources {
        println!("{:#?}", input::parse(source));
    }
    Ok(complete)
}
