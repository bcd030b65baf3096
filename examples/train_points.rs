//! Learns from annotated comparisons how much each kind of evidence says about two sentences telling the same thing, and
//! writes what it learned as `src/engine/compare/told_weights.rs`.
//!
//! ```text
//! cargo run --release --example train_points > src/engine/compare/told_weights.rs
//! cargo run --release --example train_points -- --check
//! ```
//!
//! It learns from the comparisons of our own writing in `tests/golden`, the digests among them, and leaves out `compare-unseen.txt`, by which what
//! it learned is judged. How good the weights are on comparisons that they were not learned on goes to standard error.
//! `--check` writes nothing, and says whether what is learned is what the engine has.
#![allow(clippy::indexing_slicing, reason = "a tool for us")]

#[path = "links/regression.rs"]
mod regression;

use anyhow::{Context, anyhow, bail};
use crossread::engine::compare::features::PairOfArticles;
use crossread::engine::compare::links::{kinships, told_pairs};
use crossread::engine::compare::model::widened;
use crossread::engine::compare::profile::ArticleProfile;
use crossread::engine::compare::told::NAMES;
use crossread::engine::{self, Article, Source};
use crossread::pack::folder;
use crossread::state::library::Library;
use regression::{Regression, Row};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

/// What is learned from.
const FILES: [&str; 2] = ["compare.txt", "compare-told.txt"];

/// Into how many parts the comparisons are divided to measure on what was not learned.
const FOLDS: usize = 5;

/// Two sentences of one comparison.
struct Pair {
    case: usize,
    values: Vec<f32>,
    same: bool,
}

fn main() -> anyhow::Result<()> {
    let check = match std::env::args().skip(1).collect::<Vec<_>>().as_slice() {
        [] => false,
        [option] if option == "--check" => true,
        options => bail!("what is {options:?}?"),
    };
    let (mut pairs, mut cases, mut missed) = (Vec::new(), 0, 0);
    for file in FILES {
        let path = Path::new("tests/golden").join(file);
        let text = std::fs::read_to_string(&path).with_context(|| format!("can't read {}", path.display()))?;
        for case in text.split("\n=>").filter_map(|case| case.split_once(" ---\n")) {
            missed += read(case.1, cases, &mut pairs)?;
            cases += 1;
        }
    }
    missed += digests(cases, &mut pairs)?;
    cases += 1;
    let right = pairs.iter().filter(|p| p.same).count();
    eprintln!("{cases} comparisons, {} pairs, {right} the same; {missed} of these are not looked at", pairs.len());
    let mut unseen = Vec::new();
    for fold in 0..FOLDS {
        let model = learn(pairs.iter().filter(|p| p.case % FOLDS != fold));
        let left = pairs.iter().filter(|p| p.case % FOLDS == fold);
        unseen.extend(left.map(|p| (model.sum([&p.values, &[]]), p.same)));
    }
    figures(unseen, missed);
    let model = learn(pairs.iter());
    for (at, name) in NAMES.iter().enumerate() {
        eprintln!("{:6.2} {:6.2}  {name}", model.weights[at].2, model.weights[at + NAMES.len()].2);
    }
    let learned = written(&model)?;
    if !check {
        print!("{learned}");
    } else if learned != include_str!("../src/engine/compare/told_weights.rs") {
        bail!("the engine's weights are not what is learned");
    }
    Ok(())
}

/// Adds the pairs of a comparison as tests/suite/compare.rs has it, and counts those of one point that are not looked at.
fn read(case: &str, at: usize, pairs: &mut Vec<Pair>) -> anyhow::Result<usize> {
    let (reports, expected) = case.split_once("\nexpect\n").context("nothing is expected")?;
    let mut articles: Vec<Article> = Vec::new();
    for report in format!("\n{reports}").split("\n== ").skip(1) {
        let (head, text) = report.split_once('\n').context("a report without a text")?;
        let (id, published) = head.split_once(' ').context("a report without a day")?;
        let source = Source { published: published.parse().ok(), whole: true, ..Source::text(id, text) };
        articles.push(engine::parse(&source));
    }
    add(&articles, expected, at, pairs)
}

/// The same of the digests, which are longer than the comparisons made for tests.
fn digests(at: usize, pairs: &mut Vec<Pair>) -> anyhow::Result<usize> {
    let folder = folder::read(Path::new("public/corpus"), None).map_err(|problem| anyhow!("{problem}"))?;
    let library = Library::new(folder.corpus);
    let expected = std::fs::read_to_string("tests/golden/digest-points.txt")?;
    add(&library.articles, &expected, at, pairs)
}

/// Adds the pairs of some articles, known by the first letters of their ids.
fn add(articles: &[Article], expected: &str, at: usize, pairs: &mut Vec<Pair>) -> anyhow::Result<usize> {
    let place = |word: &str| -> anyhow::Result<(usize, u32)> {
        let (id, number) = word.split_at(1);
        let source = articles.iter().position(|a| a.id.starts_with(id));
        Ok((source.with_context(|| format!("there is no report {id}"))?, number.parse::<u32>()? - 1))
    };
    let mut same = BTreeSet::new();
    for line in expected.lines().filter_map(|line| line.strip_prefix("point ")) {
        let places = line.split(' ').map(place).collect::<anyhow::Result<Vec<_>>>()?;
        let both = places.iter().flat_map(|x| places.iter().map(move |y| (*x, *y)));
        same.extend(both.filter(|(x, y)| x.0 < y.0));
    }
    let profiles = ArticleProfile::of_all(&articles.iter().collect::<Vec<_>>());
    let mut found = 0;
    for a in 0..profiles.len() {
        for b in a + 1..profiles.len() {
            let pair = PairOfArticles::new(&profiles[a], &profiles[b]);
            for (i, j, numbers) in told_pairs(&pair, &kinships(&pair)) {
                let same = same.contains(&((a, i), (b, j)));
                found += usize::from(same);
                pairs.push(Pair { case: at, values: widened(&numbers).collect(), same });
            }
        }
    }
    Ok(same.len() - found)
}

fn learn<'a>(pairs: impl Iterator<Item = &'a Pair>) -> Regression {
    let row = |p: &'a Pair| Row { values: [&p.values, &[]], goal: f64::from(p.same), weight: 1.0 };
    Regression::learn(&pairs.map(row).collect::<Vec<_>>(), 0.0)
}

/// Says how many of those that are the same are found at what precision.
fn figures(mut ranked: Vec<(f64, bool)>, missed: usize) {
    ranked.sort_by(|x, y| y.0.total_cmp(&x.0));
    let all = ranked.iter().filter(|p| p.1).count() + missed;
    let (mut right, mut average) = (0.0, 0.0);
    let mut at: Vec<(f64, f64, f64)> = Vec::new();
    for (n, (sum, same)) in (1..).zip(&ranked) {
        right += f64::from(*same);
        average += if *same { right / f64::from(n) } else { 0.0 };
        at.push((right / f64::from(n), right / all as f64, 1.0 / (1.0 + (-sum).exp())));
    }
    eprintln!("on comparisons not learned from: average precision {:.1}", 100.0 * average / all as f64);
    for precision in [0.9, 0.8, 0.75, 0.7, 0.6, 0.5] {
        if let Some((p, r, likely)) = at.iter().rfind(|p| p.0 >= precision) {
            eprintln!("  {:.1} % right, {:.1} % found, from {likely:.2} on", 100.0 * p, 100.0 * r);
        }
    }
}

/// The file of weights.
fn written(model: &Regression) -> Result<String, std::fmt::Error> {
    let mut out = String::new();
    writeln!(out, "//! Written by `examples/train_points.rs`; don't edit.\n")?;
    writeln!(out, "use super::model::Weight;\nuse super::told::NUMBERS;\n")?;
    writeln!(out, "const fn w(mean: f32, scale: f32, first: f32) -> Weight {{")?;
    writeln!(out, "    Weight {{ mean, scale, first, last: 0.0 }}\n}}\n")?;
    writeln!(out, "/// What all pairs start from.\npub const BIAS: f32 = {:.4};\n", model.bias)?;
    writeln!(out, "/// What each number is worth, as it is and then as its square root.")?;
    writeln!(out, "#[rustfmt::skip]\n#[allow(clippy::approx_constant, reason = \"learned\")]")?;
    writeln!(out, "pub static WEIGHTS: [Weight; 2 * NUMBERS] = [")?;
    for w in &model.weights {
        writeln!(out, "    w({:.4}, {:.4}, {:.4}),", w.0, w.1, w.2)?;
    }
    writeln!(out, "];")?;
    Ok(out)
}
