//! Trains the judges of lines and writes what they learned as a table of the engine.
//!
//! ```text
//! cargo run --release --example train_lines -- text PAGES ARTICLES ... [--write FILE | --check FILE]
//! cargo run --release --example train_lines -- html PAGES [--write FILE | --check FILE]
//! ```
//!
//! Files hold an object a line and may be gzipped. PAGES of `text`: `text`, and `lines` as `[{start, end, keep}]`
//! counted in code points. PAGES of `html`: `html`, and `article`, the text that should come out. ARTICLES: texts
//! (`text`) without any furniture, from which the judge learns not to cut into an article.
//!
//! Prints figures on pages that were not learned from (`--seeds N`: dividing them N times; `--worst`: with what was
//! read wrong). `--write` learns from everything and writes the table; `--check` compares it with the one in FILE: the same
//! data give the same table, byte for byte. The engine's tables are `src/engine/read/line_model.rs`, of `text`, and
//! `src/engine/read/page_model.rs`, of `html`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a tool for us"
)]

#[path = "../data/mod.rs"]
mod data;
mod figures;
mod pages;
mod table;
mod trees;

use crossread::engine::Source;
use crossread::engine::read::{look_around, read_scored};
use crossread::engine::source::Format;
use pages::Sheet;
use serde_json::Value;
use trees::{Example, Model, train};

/// How many trees the first judge and the second have.
const TREES: [usize; 2] = [160, 120];
/// Into how many parts the pages are divided.
const FOLDS: usize = 10;

fn rows(path: &str) -> Vec<Value> {
    let text = data::read(path).unwrap();
    text.lines().filter(|l| !l.trim().is_empty()).map(|l| serde_json::from_str(l).unwrap()).collect()
}

/// The part that each page belongs to, drawn by the seed.
fn folds(pages: usize, seed: u64) -> Vec<usize> {
    let mut seed = seed.wrapping_mul(7919) + 17;
    let mut order: Vec<(u64, usize)> = (0..pages).map(|p| ((trees::draw(&mut seed) * 1e9) as u64, p)).collect();
    order.sort_unstable();
    let mut folds = vec![0; pages];
    order.iter().enumerate().for_each(|(place, (_, page))| folds[*page] = place % FOLDS);
    folds
}

/// The scores of every sheet's lines by a judge that learned from the other parts' pages.
fn crossed(sheets: &[Sheet], folds: &[usize], trees: usize) -> Vec<Vec<f32>> {
    let parts: Vec<(usize, Vec<f32>)> = std::thread::scope(|scope| {
        let handles: Vec<_> = (0..2)
            .map(|half| {
                scope.spawn(move || {
                    let mut scored = Vec::new();
                    for fold in (0..FOLDS).filter(|f| f % 2 == half) {
                        let inside = |s: &&Sheet| folds[s.page] != fold;
                        let examples: Vec<&Example> = sheets.iter().filter(inside).flat_map(|s| &s.examples).collect();
                        let model = train(&examples, trees);
                        let held = sheets.iter().enumerate().filter(|(_, s)| folds[s.page] == fold);
                        scored.extend(held.map(|(i, sheet)| (i, scores(&model, sheet))));
                    }
                    scored
                })
            })
            .collect();
        handles.into_iter().flat_map(|h| h.join().unwrap()).collect()
    });
    let mut all = vec![Vec::new(); sheets.len()];
    parts.into_iter().for_each(|(i, s)| all[i] = s);
    all
}

fn scores(model: &Model, sheet: &Sheet) -> Vec<f32> {
    sheet.examples.iter().map(|e| model.score(&e.features)).collect()
}

/// The sheets as the second judge sees them: with what the first said of the lines around each.
fn second(sheets: &[Sheet], scores: &[Vec<f32>]) -> Vec<Sheet> {
    let around = sheets.iter().zip(scores).map(|(sheet, scores)| (sheet, look_around(scores, &sheet.chars)));
    around
        .map(|(sheet, around)| {
            let examples = sheet.examples.iter().zip(around).map(|(example, around)| {
                let features = example.features.iter().copied().chain(around).collect();
                Example { features, ..example.clone() }
            });
            Sheet { examples: examples.collect(), chars: sheet.chars.clone(), ..*sheet }
        })
        .collect()
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let value = |name: &str| args.iter().position(|a| a == name).and_then(|at| args.get(at + 1));
    let html = args[0] == "html";
    let worst = args.iter().any(|a| a == "--worst");
    let pages = rows(&args[1]);
    let mut sheets: Vec<Sheet> = Vec::new();
    for (page, row) in pages.iter().enumerate() {
        if html {
            sheets.push(pages::of_html(row, page));
        } else {
            sheets.extend(pages::of_page(row, page));
        }
    }
    let mut articles: Vec<String> = Vec::new();
    for path in args[2..].iter().take_while(|a| !a.starts_with("--")) {
        for row in rows(path) {
            let text = row["text"].as_str().unwrap();
            sheets.push(pages::of_article(text, pages.len() + articles.len()));
            articles.push(text.to_owned());
        }
    }
    let texts = pages.len() + articles.len();
    let format = if html { Format::Html } else { Format::Text };
    let mut total = 0.0;
    let seeds: u64 = value("--seeds").map_or(1, |n| n.parse().unwrap());
    for seed in 0..seeds {
        let folds = folds(texts, seed);
        let first = crossed(&sheets, &folds, TREES[0]);
        let second = crossed(&second(&sheets, &first), &folds, TREES[1]);
        let both = |at: usize| first[at].iter().zip(&second[at]).map(|(a, b)| (a + b) / 2.0).collect::<Vec<f32>>();
        let judged = sheets.iter().enumerate().filter(|(_, s)| s.judged);
        let read = judged.zip(&pages).map(|((at, _), row)| {
            let text = row[if html { "html" } else { "text" }].as_str().unwrap();
            (read_scored(&Source { format, ..Source::text("page", text) }, Some(&both(at))), row)
        });
        let read: Vec<_> = read.collect();
        let f = if html { figures::shingle(&read, worst) } else { figures::characters(&read, worst) };
        println!("pages not learned from, division {seed}: F {f:.2}");
        total += f;
        let whole = sheets.iter().enumerate().filter(|(_, s)| s.page >= pages.len());
        let read: Vec<_> = whole
            .zip(&articles)
            .map(|((at, _), text)| read_scored(&Source::text("article", text.as_str()), Some(&both(at))))
            .collect();
        if !read.is_empty() {
            println!("articles not learned from: {:.2} percent left out", figures::left_out(&read));
        }
    }
    println!("on average: {:.2}", total / seeds as f64);
    let (Some(path), writes) = (value("--write").or(value("--check")), value("--write").is_some()) else { return };
    let learned = |sheets: &[Sheet], trees| train(&sheets.iter().flat_map(|s| &s.examples).collect::<Vec<_>>(), trees);
    let judged = second(&sheets, &crossed(&sheets, &folds(texts, 0), TREES[0]));
    let table = table::file(&learned(&sheets, TREES[0]), &learned(&judged, TREES[1]), html);
    if writes {
        std::fs::write(path, table).unwrap();
    } else if data::read(path).unwrap() == table {
        println!("{path} holds what was learned");
    } else {
        println!("{path} holds something else than what was learned");
        std::process::exit(1);
    }
}
