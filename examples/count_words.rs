//! Counts in how many texts of a collection each word stem occurs, and writes the commonest as a table for
//! `src/engine/compare/background.txt`.
//!
//! ```text
//! cargo run --release --example count_words -- TEXTS.jsonl ... > src/engine/compare/background.txt
//! ```
//!
//! A line of input is an object with a `text`, or with `docs` that each have one (reports of one event, which count
//! as two texts together, so that an event's own words do not pass for common ones).

mod data;

use crossread::engine::compare::background::{STEP, content_stems};
use std::collections::BTreeMap;

/// How many stems the table holds.
const STEMS: usize = 1600;

fn main() -> anyhow::Result<()> {
    let mut texts = 0.0;
    let mut found: BTreeMap<String, f64> = BTreeMap::new();
    for path in std::env::args().skip(1) {
        for line in data::read(&path)?.lines().filter(|l| !l.trim().is_empty()) {
            let value: serde_json::Value = serde_json::from_str(line)?;
            let docs: Vec<&str> = match value["docs"].as_array() {
                Some(docs) => docs.iter().filter_map(|d| d["text"].as_str()).collect(),
                None => value["text"].as_str().into_iter().collect(),
            };
            let worth = if docs.len() > 1 { 2.0 / docs.len() as f64 } else { 1.0 };
            for text in docs {
                texts += worth;
                for stem in content_stems(text) {
                    *found.entry(stem).or_default() += worth;
                }
            }
        }
    }
    let mut stems: Vec<(String, f64)> = found.into_iter().collect();
    stems.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    stems.truncate(STEMS);
    let mut levels: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for (stem, count) in stems {
        let rarity = (texts / count).ln();
        levels.entry((rarity / f64::from(STEP)).round() as u32).or_default().push(stem);
    }
    println!("{}", (texts.ln() / f64::from(STEP)).round());
    for (level, mut stems) in levels {
        stems.sort();
        println!("{level} {}", stems.join(" "));
    }
    Ok(())
}
