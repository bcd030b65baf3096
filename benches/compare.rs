//! How long it takes to compare twelve reports, on one core: `cargo bench --bench compare`.
//!
//! Prints the seconds for 12 reports of 1,000 and of 5,000 words. Where `node` and the package `chrono-node` are
//! installed (`CHRONO` names the folder that holds `node_modules`), the same reports are given to it to read their dates
//! in the same run, and the ratio is printed.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a tool for us")]

use crossread::engine::{self, Article, Source};
use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Instant;

const SUBJECTS: [&str; 8] =
    ["The mayor", "A judge", "Police", "The union", "Voters", "Doctors", "The company", "Anna Holt"];
const VERBS: [&str; 10] =
    ["opened", "closed", "criticized", "supported", "sold", "visited", "repaired", "lost", "praised", "blocked"];
const OBJECTS: [&str; 12] = [
    "the harbor",
    "a bridge",
    "the hospital",
    "two schools",
    "the railway",
    "the tax",
    "a law",
    "the market",
    "30 houses",
    "the election",
    "the river dam",
    "its contract",
];
const WHEN: [&str; 8] = [
    "on Monday",
    "on May 4",
    "last week",
    "in 2024",
    "after the storm",
    "at noon",
    "on January 7, 2026",
    "two days later",
];

/// A report of about `words` words, other for every `seed`.
fn report(words: usize, seed: u64) -> String {
    let mut state = seed;
    let mut draw = |list: &[&'static str]| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        list[(state >> 33) as usize % list.len()]
    };
    let mut text = String::new();
    for sentence in 0..words / 16 {
        for part in 0..2 {
            text += if part == 0 { "" } else { ", while " };
            text += &format!("{} {} {} {}", draw(&SUBJECTS), draw(&VERBS), draw(&OBJECTS), draw(&WHEN));
        }
        text += if sentence % 4 == 3 { ".\n\n" } else { ". " };
    }
    text
}

fn seconds(texts: &[String]) -> f64 {
    let parsed = |(at, text): (usize, &String)| engine::parse(&Source::text(at.to_string(), text));
    let articles: Vec<Article> = texts.iter().enumerate().map(parsed).collect();
    let articles: Vec<&Article> = articles.iter().collect();
    let mut best = f64::MAX;
    for _ in 0..3 {
        let start = Instant::now();
        std::hint::black_box(engine::compare(&articles));
        best = best.min(start.elapsed().as_secs_f64());
    }
    best
}

const CHRONO: &str = "const chrono = require('chrono-node'); const texts = JSON.parse(require('fs').readFileSync(0)); \
    let best = 1e9; for (let i = 0; i < 3; i++) { const start = performance.now(); \
    for (const text of texts) chrono.parse(text, new Date(2026, 0, 15)); \
    best = Math.min(best, performance.now() - start); } console.log(best / 1000);";

/// The seconds that chrono-node needs to read the dates; none where it is not there.
fn chrono(texts: &[String]) -> Option<f64> {
    let folder = std::env::var("CHRONO").ok()?;
    let mut child = Command::new("node")
        .args(["-e", CHRONO])
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .ok()?;
    child.stdin.take()?.write_all(serde_json::to_string(texts).ok()?.as_bytes()).ok()?;
    String::from_utf8(child.wait_with_output().ok()?.stdout).ok()?.trim().parse().ok()
}

fn main() {
    for words in [1000, 5000] {
        let texts: Vec<String> = (1..=12).map(|seed| report(words, seed)).collect();
        let ours = seconds(&texts);
        println!("12 reports of {words} words: compared in {ours:.3} s");
        if let Some(theirs) = chrono(&texts) {
            println!("  chrono-node reads their dates in {theirs:.3} s: {:.1} times that", ours / theirs);
        }
    }
}
