//! How long it takes to compare twelve reports, on one core: `cargo bench --bench compare`.
//!
//! Prints the seconds for 12 reports of 1,000 and of 5,000 words, of reading them and of comparing them once read: the
//! first time, as a reader meets it, and the best of five times. Where `node` and the package `chrono-node` are installed
//! (in the project's `node_modules`, or in those of the folder that `CHRONO` names), the same reports are given to it to
//! read their dates in the same run, five times too, and both ratios are printed; where not, that is said. `REPORTS` may
//! name a JSON file with a list of texts to be measured too.
//!
//! The reports are made up, and like those of one event in what costs time: words as frequent as in news, a few names
//! that stand in every other sentence, half of the sentences telling one of the event's happenings in words that most
//! reports use for it, the others on a matter of the report's own, and a date in every third.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a tool for us")]

use crossread::engine::{self, Article, Source};
use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Instant;

/// The common stems of news, most common first, and the words for what happens.
const COMMON: &str = include_str!("../src/engine/compare/background.txt");
const EVENTS: &str = include_str!("../src/engine/compare/related_events.txt");

const BETWEEN: [&str; 24] = [
    "the", "of", "to", "a", "in", "and", "that", "for", "on", "with", "was", "at", "by", "from", "as", "has", "its",
    "his", "were", "which", "after", "but", "had", "who",
];
const SYLLABLES: [&str; 24] = [
    "bal", "cor", "den", "fir", "gol", "har", "jun", "kel", "lam", "mor", "nas", "pol", "quin", "ros", "sal", "tor",
    "ud", "vin", "wes", "yor", "zan", "ber", "dal", "mi",
];
const WHEN: [&str; 12] = [
    "on Monday",
    "on May 4",
    "last week",
    "in 2024",
    "after the storm",
    "at noon",
    "on January 7, 2026",
    "two days later",
    "on Friday",
    "this year",
    "in March",
    "for three years",
];
/// How many happenings an event has, for every thousand words of a report.
const HAPPENINGS: usize = 30;

/// Draws by a linear congruential generator.
struct Draw(u64);

impl Draw {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most
    }

    fn of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }

    /// A place in a list of so many, the first ones far more often: as words are frequent.
    fn rank(&mut self, most: usize) -> usize {
        let share = self.below(1 << 20) as f64 / f64::from(1 << 20);
        ((most as f64).powf(share) as usize).min(most) - 1
    }

    fn rare(&mut self) -> String {
        (0..3).map(|_| self.of(&SYLLABLES)).collect()
    }

    fn name(&mut self) -> String {
        let word = self.rare();
        let mut letters = word.chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
    }
}

struct Vocabulary {
    common: Vec<&'static str>,
    events: Vec<&'static str>,
}

impl Vocabulary {
    /// A word of news that is no name: one in five is rare.
    fn word(&self, draw: &mut Draw) -> String {
        match draw.below(5) {
            0 => draw.rare(),
            _ => self.common[draw.rank(self.common.len())].to_owned(),
        }
    }

    fn event(&self, draw: &mut Draw) -> String {
        draw.of(&self.events).to_owned()
    }
}

/// A report of about `words` words on the event that `event` and `names` make, other for every `seed`.
fn report(words: usize, vocabulary: &Vocabulary, happenings: &[Vec<String>], names: &[String], seed: u64) -> String {
    let mut draw = Draw(seed.wrapping_mul(977));
    let mut text = String::new();
    let mut topic: Vec<String> = Vec::new();
    for sentence in 0..words / 23 {
        if sentence % 3 == 0 {
            topic = (0..5).map(|_| vocabulary.word(&mut draw)).collect();
            topic.push(draw.name());
        }
        let told = if draw.below(2) == 0 { &happenings[draw.below(happenings.len())] } else { &topic };
        let mut telling: Vec<String> = told.iter().filter(|_| draw.below(4) > 0).cloned().collect();
        telling.extend((0..4).map(|_| vocabulary.word(&mut draw)));
        telling.push(vocabulary.event(&mut draw));
        if draw.below(2) == 0 {
            telling.push(names[draw.rank(names.len())].clone());
        }
        let mut line = String::from("The");
        for at in 0..telling.len() {
            let other = at + draw.below(telling.len() - at);
            telling.swap(at, other);
            line += &format!(" {}", telling[at]);
            line += if draw.below(8) == 0 { ", " } else { " " };
            line += draw.of(&BETWEEN);
        }
        if draw.below(3) == 0 {
            line += &format!(" {}", draw.of(&WHEN));
        }
        text += &line;
        text += if sentence % 3 == 2 { ".\n\n" } else { ". " };
    }
    text
}

/// Twelve reports of one event.
fn reports(words: usize) -> Vec<String> {
    let common = COMMON.lines().skip(1).flat_map(|line| line.split(' ').skip(1));
    let mut draw = Draw(7);
    let vocabulary = Vocabulary { common: common.collect(), events: EVENTS.split_whitespace().collect() };
    let names: Vec<String> = (0..8).map(|_| draw.name()).collect();
    let happening = |draw: &mut Draw| {
        let mut words: Vec<String> = (0..5).map(|_| vocabulary.word(draw)).collect();
        words.extend([vocabulary.event(draw), draw.name(), names[draw.below(names.len())].clone()]);
        words
    };
    let happenings: Vec<Vec<String>> = (0..HAPPENINGS * words / 1000).map(|_| happening(&mut draw)).collect();
    (1..=12).map(|seed| report(words, &vocabulary, &happenings, &names, seed)).collect()
}

/// Seconds: of the first pass, when nothing is warm, and of the best of five.
#[derive(Clone, Copy)]
struct Seconds {
    first: f64,
    best: f64,
}

fn seconds(texts: &[String]) -> Seconds {
    let parsed = |(at, text): (usize, &String)| engine::parse(&Source::text(at.to_string(), text));
    let start = Instant::now();
    let articles: Vec<Article> = texts.iter().enumerate().map(parsed).collect();
    println!("read in {:.3} s", start.elapsed().as_secs_f64());
    let articles: Vec<&Article> = articles.iter().collect();
    let start = Instant::now();
    let compared = engine::compare(&articles);
    let first = start.elapsed().as_secs_f64();
    let sure = compared.links.iter().filter(|l| l.score >= 0.5).count();
    println!(
        "{} sentences, {} links, {sure} of them likely, {} points",
        articles.iter().map(|a| a.sentences.len()).sum::<usize>(),
        compared.links.len(),
        compared.points.len()
    );
    let mut best = first;
    for _ in 1..5 {
        let start = Instant::now();
        std::hint::black_box(engine::compare(&articles));
        best = best.min(start.elapsed().as_secs_f64());
    }
    Seconds { first, best }
}

const CHRONO: &str = "const chrono = require('chrono-node'); const texts = JSON.parse(require('fs').readFileSync(0)); \
    const passes = []; for (let i = 0; i < 5; i++) { const start = performance.now(); \
    for (const text of texts) chrono.parse(text, new Date(2026, 0, 15)); \
    passes.push((performance.now() - start) / 1000); } console.log(passes[0], Math.min(...passes));";

/// The seconds that chrono-node needs to read the dates; none where it is not there.
fn chrono(texts: &[String]) -> Option<Seconds> {
    let folder = std::env::var("CHRONO").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
    if !std::path::Path::new(&folder).join("node_modules/chrono-node").is_dir() {
        return None;
    }
    let mut child = Command::new("node")
        .args(["-e", CHRONO])
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .ok()?;
    child.stdin.take()?.write_all(serde_json::to_string(texts).ok()?.as_bytes()).ok()?;
    let out = String::from_utf8(child.wait_with_output().ok()?.stdout).ok()?;
    let (first, best) = out.trim().split_once(' ')?;
    Some(Seconds { first: first.parse().ok()?, best: best.parse().ok()? })
}

fn measure(what: &str, texts: &[String]) {
    let ours = seconds(texts);
    println!("{what}: compared in {:.3} s the first time, {:.3} s at best", ours.first, ours.best);
    if let Some(theirs) = chrono(texts) {
        println!(
            "  chrono-node reads their dates in {:.3} s the first time, {:.3} s at best: {:.1} and {:.1} times that",
            theirs.first,
            theirs.best,
            ours.first / theirs.first,
            ours.best / theirs.best
        );
    } else {
        println!("  chrono-node is not there: name the folder of its node_modules in CHRONO for the ratio");
    }
}

fn main() {
    for words in [1000, 5000] {
        measure(&format!("12 reports of {words} words"), &reports(words));
    }
    if let Ok(file) = std::env::var("REPORTS") {
        let texts: Vec<String> = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
        measure(&format!("{} reports of {file}", texts.len()), &texts);
    }
}
