//! Learns from annotated reports how much each kind of evidence says about two sentences reporting the same thing,
//! and writes what it learned as `src/engine/compare/weights.rs`.
//!
//! ```text
//! cargo run --release --example train_links -- ANNOTATED.jsonl > src/engine/compare/weights.rs
//! ```
//!
//! A line of input is a topic: `docs` `[{id, text, sentences: [{start, end, annotated}]}]` (code points) and `aligned`
//! `[[doc, sentence, doc, sentence, events in common], ...]`. Learned are a weighted sum; the curve from it
//! to a score comes from topics that the weights were not learned on. What is reached on these goes to standard error.

mod data;

use anyhow::Context;
use crossread::engine::article::{Article, Block, BlockKind, Sentence};
use crossread::engine::compare::features::{FEATURES, Features, NAMES, PairOfArticles};
use crossread::engine::compare::model::{REACH, Weight, sum, widened};
use crossread::engine::compare::profile::ArticleProfile;
use crossread::engine::offsets::Offsets;
use crossread::engine::{self, Source, Span};
use std::collections::{HashMap, HashSet};

/// Into how many parts the topics are divided to measure on what was not learned.
const FOLDS: usize = 5;
/// How many steps are taken, and how large they are at most.
const STEPS: i32 = 200;
const RATE: f64 = 0.05;
/// How many points the curve to a score has.
const CALIBRATION_POINTS: usize = 24;
/// How much weights are held back.
const RIDGE: f64 = 0.01;
/// What a pair with one event in common counts as; two or more count as 1.
const ONE_EVENT: f64 = 0.7;
/// The weight of a pair with a sentence that nobody annotated, which is taken not to match.
const UNANNOTATED: f64 = 0.012;

/// A pair of sentences to learn from.
struct Example {
    topic: usize,
    features: Features,
    /// How many events the sentences have in common.
    events: u32,
    /// How much it counts; 1 where both sentences are annotated.
    weight: f64,
    /// The sentences: document, sentence, document, sentence.
    at: [usize; 4],
    /// Whether the documents report one event.
    one_event: bool,
}

/// The pairs of sentences of a file of topics; how many topics, and how many right pairs share no telling word.
fn load(path: &str) -> anyhow::Result<(Vec<Example>, usize, usize)> {
    let mut examples = Vec::new();
    let mut unseen = 0;
    let mut topics = 0;
    for line in data::read(path)?.lines() {
        unseen += topic(&serde_json::from_str(line)?, topics, &mut examples)?;
        topics += 1;
    }
    Ok((examples, topics, unseen))
}

/// How often the best-scored sentence of another report of the event is a right one.
fn first_right(examples: &[Example], scores: &[f64]) -> f64 {
    let mut best: HashMap<[usize; 4], (f64, bool, bool)> = HashMap::new();
    for (e, score) in examples.iter().zip(scores).filter(|(e, _)| e.one_event) {
        let [a, i, b, j] = e.at;
        for key in [[e.topic, a, i, b], [e.topic, b, j, a]] {
            let entry = best.entry(key).or_insert((f64::MIN, false, false));
            entry.2 |= e.events > 0;
            if *score > entry.0 {
                (entry.0, entry.1) = (*score, e.events > 0);
            }
        }
    }
    let asked = best.values().filter(|b| b.2).count();
    best.values().filter(|b| b.2 && b.1).count() as f64 / asked as f64
}

fn main() -> anyhow::Result<()> {
    let files: Vec<String> = std::env::args().skip(1).collect();
    let Some((file, others)) = files.split_first() else { anyhow::bail!("which file?") };
    let (examples, topics, unseen) = load(file)?;
    let positive = examples.iter().filter(|e| e.events > 0).count();
    eprintln!("{topics} topics, {} pairs, {positive} right, {unseen} right ones share no word", examples.len());
    let mut held_out = vec![0.0; examples.len()];
    for fold in 0..FOLDS {
        let rows: Vec<usize> = (0..examples.len()).filter(|r| examples[*r].topic % FOLDS != fold).collect();
        let model = Model::learn(&examples, &rows);
        for (row, example) in examples.iter().enumerate().filter(|(_, e)| e.topic % FOLDS == fold) {
            held_out[row] = model.sum(&example.features);
        }
    }
    let ranked = ranked(&examples, &held_out);
    let average = |k| 100.0 * average_precision(&ranked, k);
    eprintln!(
        "held out: AP1 {:.1} AP2 {:.1} P@1 {:.1}",
        average(1),
        average(2),
        100.0 * first_right(&examples, &held_out)
    );
    let calibration = calibrate(&examples, &held_out);
    let rows: Vec<usize> = (0..examples.len()).collect();
    let model = Model::learn(&examples, &rows);
    for file in others {
        let (others, _, _) = load(file)?;
        let scores: Vec<f64> = others.iter().map(|e| model.sum(&e.features)).collect();
        let ranked = self::ranked(&others, &scores);
        let sure: Vec<u32> = ranked
            .iter()
            .filter(|r| crossread::engine::compare::model::calibrated(&calibration, r.0 as f32) >= 0.8)
            .map(|r| r.1)
            .collect();
        eprintln!(
            "{file}: AP1 {:.1} AP2 {:.1} P@1 {:.1}; of {} at 0.8: {:.1}",
            100.0 * average_precision(&ranked, 1),
            100.0 * average_precision(&ranked, 2),
            100.0 * first_right(&others, &scores),
            sure.len(),
            100.0 * sure.iter().filter(|e| **e > 0).count() as f64 / sure.len() as f64
        );
    }
    model.report();
    model.write(&calibration);
    Ok(())
}

/// Adds a topic's pairs of sentences; how many right ones can't be learned from since they share no telling word.
fn topic(value: &serde_json::Value, number: usize, examples: &mut Vec<Example>) -> anyhow::Result<usize> {
    let docs = value["docs"].as_array().context("a topic without docs")?;
    let articles: Vec<Article> = docs.iter().map(article).collect::<anyhow::Result<_>>()?;
    let profiles: Vec<ArticleProfile> = articles.iter().map(ArticleProfile::new).collect();
    let place: HashMap<&str, usize> = articles.iter().enumerate().map(|(at, a)| (a.id.as_str(), at)).collect();
    let mut events: HashMap<[usize; 4], u32> = HashMap::new();
    for row in value["aligned"].as_array().into_iter().flatten() {
        let (a, b) = (place[row[0].as_str().unwrap_or("")], place[row[2].as_str().unwrap_or("")]);
        let (i, j) = (row[1].as_u64().unwrap_or(0) as usize, row[3].as_u64().unwrap_or(0) as usize);
        let count = row[4].as_u64().unwrap_or(0) as u32;
        events.insert(if a < b { [a, i, b, j] } else { [b, j, a, i] }, count);
    }
    let annotated: Vec<HashSet<usize>> = docs
        .iter()
        .map(|d| {
            let sentences = d["sentences"].as_array().into_iter().flatten().enumerate();
            sentences.filter(|(_, s)| s["annotated"].as_bool() != Some(false)).map(|(at, _)| at).collect()
        })
        .collect();
    for a in 0..articles.len() {
        for b in a + 1..articles.len() {
            let pair = PairOfArticles::new(&profiles[a], &profiles[b]);
            for &(i, j, _) in &pair.candidates {
                let (i, j) = (i as usize, j as usize);
                let known = usize::from(annotated[a].contains(&i)) + usize::from(annotated[b].contains(&j));
                let weight = match known {
                    2 => 1.0,
                    1 => UNANNOTATED,
                    _ => 0.0,
                };
                if known > 0 {
                    let at = [a, i, b, j];
                    let events = events.remove(&at).unwrap_or(0);
                    let one_event = docs[a]["event"] == docs[b]["event"];
                    examples.push(Example {
                        topic: number,
                        features: pair.features(i, j),
                        events,
                        weight,
                        at,
                        one_event,
                    });
                }
            }
        }
    }
    Ok(events.len())
}

/// A report whose sentences are told.
fn article(doc: &serde_json::Value) -> anyhow::Result<Article> {
    let text = doc["text"].as_str().context("a report without text")?;
    let source = Source::text(doc["id"].as_str().unwrap_or(""), text);
    let offsets = Offsets::new(text);
    let byte = |value: &serde_json::Value| {
        value.as_u64().and_then(|p| offsets.byte(text, p as usize)).context("an offset past the end")
    };
    let mut blocks = Vec::new();
    for sentence in doc["sentences"].as_array().into_iter().flatten() {
        let span = Span::new(byte(&sentence["start"])?, byte(&sentence["end"])?);
        blocks.push(Block { span, kind: BlockKind::Paragraph });
    }
    let sentences = blocks.iter().enumerate().map(|(block, b)| Sentence { span: b.span, block }).collect();
    Ok(engine::parse_blocks(&source, blocks, sentences))
}

/// A weighted sum of the features, as `model::sum` reads it.
struct Model {
    bias: f32,
    weights: Vec<Weight>,
}

impl Model {
    /// Logistic regression with a ridge, by gradient steps whose size follows each weight's own gradients (Adam).
    fn learn(examples: &[Example], rows: &[usize]) -> Self {
        let mut weights = vec![Weight::default(); 2 * FEATURES];
        let wide: Vec<[f32; 2 * FEATURES]> = rows.iter().map(|r| widened(&examples[*r].features)).collect();
        for (f, weight) in weights.iter_mut().enumerate() {
            let mean = wide.iter().map(|w| f64::from(w[f])).sum::<f64>() / wide.len() as f64;
            let spread = wide.iter().map(|w| (f64::from(w[f]) - mean).powi(2)).sum::<f64>() / wide.len() as f64;
            weight.mean = mean as f32;
            weight.scale = if spread > 1e-9 { spread.sqrt().recip() as f32 } else { 0.0 };
        }
        let rescaled = |w: &[f32; 2 * FEATURES]| -> Vec<f64> {
            w.iter().zip(&weights).map(|(v, w)| f64::from(((v - w.mean) * w.scale).clamp(-REACH, REACH))).collect()
        };
        let inputs: Vec<Vec<f64>> = wide.iter().map(rescaled).collect();
        let all: f64 = rows.iter().map(|r| examples[*r].weight).sum();
        let last = 2 * FEATURES;
        let (mut worth, mut first, mut second) = (vec![0.0; last + 1], vec![0.0; last + 1], vec![0.0; last + 1]);
        for step in 1..=STEPS {
            let mut gradient = vec![0.0; last + 1];
            for (input, row) in inputs.iter().zip(rows) {
                let example = &examples[*row];
                let sum = worth[last] + input.iter().zip(&worth).map(|(x, w)| x * w).sum::<f64>();
                let goal = if example.events > 1 {
                    1.0
                } else if example.events == 1 {
                    ONE_EVENT
                } else {
                    0.0
                };
                let error = example.weight * (1.0 / (1.0 + (-sum).exp()) - goal) / all;
                gradient.iter_mut().zip(input).for_each(|(g, x)| *g += error * x);
                gradient[last] += error;
            }
            for f in 0..=last {
                let g = gradient[f] + if f < last { RIDGE * worth[f] } else { 0.0 };
                first[f] = 0.9 * first[f] + 0.1 * g;
                second[f] = 0.99 * second[f] + 0.01 * g * g;
                let (m, v) = (first[f] / (1.0 - 0.9_f64.powi(step)), second[f] / (1.0 - 0.99_f64.powi(step)));
                worth[f] -= RATE * m / (v.sqrt() + 1e-9);
            }
        }
        weights.iter_mut().zip(&worth).for_each(|(weight, worth)| weight.worth = *worth as f32);
        Self { bias: worth[last] as f32, weights }
    }

    fn sum(&self, features: &Features) -> f64 {
        f64::from(sum(self.bias, &self.weights, features))
    }

    /// Says what each feature is worth.
    fn report(&self) {
        for (f, name) in NAMES.iter().enumerate() {
            eprintln!("{f:3} {:6.2} {:6.2}  {name}", self.weights[f].worth, self.weights[f + FEATURES].worth);
        }
    }

    fn write(&self, calibration: &[(f32, f32)]) {
        println!("//! Written by `examples/train_links.rs`; don't edit.\n");
        println!("use super::features::FEATURES;\nuse super::model::Weight;\n");
        println!(
            "const fn w(mean: f32, scale: f32, worth: f32) -> Weight {{\n    Weight {{ mean, scale, worth }}\n}}\n"
        );
        println!("/// What all pairs start from.\npub const BIAS: f32 = {:.4};\n", self.bias);
        println!("/// What each feature is worth, as it is and then as its square root.");
        println!("#[rustfmt::skip]\npub static WEIGHTS: [Weight; 2 * FEATURES] = [");
        for w in &self.weights {
            println!("    w({:.4}, {:.4}, {:.4}),", w.mean, w.scale, w.worth);
        }
        println!("];\n\n/// The curve from the sum to the share of right links.");
        println!("#[rustfmt::skip]\npub static CALIBRATION: [(f32, f32); {}] = [", calibration.len());
        calibration.iter().for_each(|(sum, share)| println!("    ({sum:.4}, {share:.4}),"));
        println!("];");
    }
}

/// The annotated pairs, highest first.
fn ranked(examples: &[Example], scores: &[f64]) -> Vec<(f64, u32)> {
    let mut ranked: Vec<(f64, u32)> =
        examples.iter().zip(scores).filter(|(e, _)| e.weight == 1.0).map(|(e, s)| (*s, e.events)).collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    ranked
}

fn average_precision(ranked: &[(f64, u32)], events: u32) -> f64 {
    let (mut hits, mut sum) = (0.0, 0.0);
    for (rank, (_, found)) in ranked.iter().enumerate() {
        if *found >= events {
            hits += 1.0;
            sum += hits / (rank + 1) as f64;
        }
    }
    sum / hits
}

/// The curve from a sum to a score.
///
/// From 0.8 on a score is the share of right pairs among those with that score or more. Topics differ in how alike
/// their events are, so that is the mean over the parts held out, less their spread. Below, the score falls with the
/// share of right pairs that have just this sum.
fn calibrate(examples: &[Example], scores: &[f64]) -> Vec<(f32, f32)> {
    let annotated = || examples.iter().zip(scores).filter(|(e, _)| e.weight == 1.0);
    let mut sums: Vec<f64> = annotated().map(|(_, s)| *s).collect();
    sums.sort_by(f64::total_cmp);
    let floors: Vec<f64> =
        (0..=CALIBRATION_POINTS).map(|step| sums[step * (sums.len() - 1) / CALIBRATION_POINTS]).collect();
    let share = |from: f64, to: f64, fold: Option<usize>| {
        let here = |e: &Example, s: f64| s >= from && s <= to && fold.is_none_or(|f| e.topic % FOLDS == f);
        let (mut right, mut all) = (0.0, 0.0);
        for (example, _) in annotated().filter(|(e, s)| here(e, **s)) {
            (right, all) = (right + f64::from(u8::from(example.events > 0)), all + 1.0);
        }
        (right + 0.5) / (all + 1.0)
    };
    let from_here_on = |floor: f64| {
        let shares: Vec<f64> = (0..FOLDS).map(|fold| share(floor, f64::MAX, Some(fold))).collect();
        let mean = shares.iter().sum::<f64>() / FOLDS as f64;
        mean - (shares.iter().map(|s| (s - mean).powi(2)).sum::<f64>() / FOLDS as f64).sqrt()
    };
    let around = |step: usize| share(floors[step.saturating_sub(1)], floors[(step + 1).min(CALIBRATION_POINTS)], None);
    let mut curve: Vec<(f32, f32)> = Vec::new();
    let mut pivot = None;
    for step in (0..CALIBRATION_POINTS).rev() {
        let above = from_here_on(floors[step]);
        let value = match pivot {
            None if above >= 0.8 => above,
            _ => 0.8 * around(step) / *pivot.get_or_insert(around(step + 1)),
        };
        let highest = curve.last().map_or(0.97, |last| last.1 - 0.0005);
        curve.push((floors[step] as f32, (value as f32).clamp(0.0, highest)));
    }
    curve.reverse();
    let (lowest, highest) = (floors[0] as f32, floors[CALIBRATION_POINTS] as f32);
    curve.insert(0, (lowest - 4.0, 0.0));
    curve.push((highest, 0.99));
    curve
}
