//! Learns from annotated reports how much each kind of evidence says about two sentences reporting the same thing,
//! and writes what it learned as `src/engine/compare/weights.rs`.
//!
//! ```text
//! cargo run --release --example train_links -- ANNOTATED.jsonl [OTHER.jsonl ...] > src/engine/compare/weights.rs
//! cargo run --release --example train_links -- --check ANNOTATED.jsonl
//! ```
//!
//! A line of input is a topic: `docs` `[{id, text, sentences: [{start, end, annotated}]}]` (code points) and `aligned`
//! `[[doc, sentence, doc, sentence, events in common], ...]`. Learned is a sum of what shows at first sight, which leaves
//! out the pairs that need no closer look; and of the others two weighted sums, the second with a look at what the first
//! gives to the other pairs of the same reports. The curve from it to a score comes from topics that the weights were not
//! learned on. What is reached on these, and on the other files, goes to standard error. `--check`
//! writes nothing, and says whether what is learned is what the engine has.
#![allow(clippy::indexing_slicing, reason = "a tool for us")]

mod data;
mod links;

use crossread::engine::compare::features::{FEATURES, SECOND_NAMES, names, second_look};
use crossread::engine::compare::model::{KIN, calibrated, widened};
use links::FOLDS;
use links::figures::{average_precision, calibrate, first_right, ranked};
use links::pairs::{Example, load};
use links::regression::{Regression, Row};
use std::collections::BTreeMap;
use std::fmt::Write;

/// What a pair with one event in common counts as; two or more count as 1.
const ONE_EVENT: f64 = 0.7;
/// How likely a value is left out while the last sum is learned. It sees the first sum of every pair, learned without the
/// pair's topic, beside the very values of which that was made; held back by a ridge alone it learns to tell the two
/// apart, which is of no use elsewhere.
const LEFT_OUT: f64 = 0.5;
/// What share of the pairs of reports of one event needs no closer look.
const FAR: f64 = 0.40;
/// How far above the sum that a closer look takes the score of those below it is found.
const NEAR: f64 = 0.3;

fn main() -> anyhow::Result<()> {
    let (options, files): (Vec<String>, Vec<String>) = std::env::args().skip(1).partition(|a| a.starts_with("--"));
    let check = match options.as_slice() {
        [] => false,
        [option] if option == "--check" => true,
        _ => anyhow::bail!("which option is {options:?}?"),
    };
    let Some((file, others)) = files.split_first() else { anyhow::bail!("which file?") };
    let (examples, topics, unseen) = load(file)?;
    let positive = examples.iter().filter(|e| e.events > 0).count();
    eprintln!("{topics} topics, {} pairs, {positive} right, {unseen} right ones share no word", examples.len());
    let sight = learn(&examples, 0.0, &|e| [&e.sight, &[]], &|_| true);
    let at_sight = |e: &Example| sight.sum([&e.sight, &[]]);
    let mut of_one_event: Vec<f64> = examples.iter().filter(|e| e.one_event).map(at_sight).collect();
    of_one_event.sort_by(f64::total_cmp);
    let least = of_one_event[(FAR * of_one_event.len() as f64) as usize];
    let is_near = |e: &Example| e.kinship >= KIN || at_sight(e) >= least;
    let (mut near, far): (Vec<Example>, Vec<Example>) = examples.into_iter().partition(is_near);
    let (first, sums) = learn_held_out(&near, 0.0);
    look_again(&mut near, &sums);
    let (last, sums) = learn_held_out(&near, LEFT_OUT);
    let calibration = calibrate(&near, &sums);
    let hardly = near.iter().zip(&sums).filter(|(e, _)| e.annotated && at_sight(e) < least + NEAR);
    let hardly: Vec<f64> = hardly.map(|(_, sum)| f64::from(calibrated(&calibration, *sum as f32))).collect();
    let score = hardly.iter().sum::<f64>() / hardly.len() as f64;
    let score_at_sight = |e: &Example| score * (at_sight(e) - least).exp();
    let all_scores = |near: &[Example], sums: &[f64], far: &[Example]| -> Vec<f64> {
        let near = near.iter().zip(sums).map(|(_, sum)| f64::from(calibrated(&calibration, *sum as f32)) + 1e-9 * sum);
        near.chain(far.iter().map(score_at_sight)).collect()
    };
    let scores = all_scores(&near, &sums, &far);
    let learned_from = near.len();
    let examples: Vec<Example> = near.into_iter().chain(far).collect();
    eprintln!("{learned_from} pairs looked at; the others score {score:.3} at most");
    figures("held out", &examples, &scores);
    for file in others {
        let (others, _, _) = load(file)?;
        let (mut near, far): (Vec<Example>, Vec<Example>) = others.into_iter().partition(is_near);
        let sums: Vec<f64> = near.iter().map(|e| first.sum(values(e))).collect();
        look_again(&mut near, &sums);
        let sums: Vec<f64> = near.iter().map(|e| last.sum(values(e))).collect();
        let scores = all_scores(&near, &sums, &far);
        figures(file, &near.into_iter().chain(far).collect::<Vec<_>>(), &scores);
    }
    report(&first, &last);
    let learned = written((&sight, least, score), &first, &last, &calibration)?;
    if !check {
        print!("{learned}");
    } else if learned != include_str!("../src/engine/compare/weights.rs") {
        anyhow::bail!("the engine's weights are not what is learned");
    }
    Ok(())
}

fn values(example: &Example) -> [&[f32]; 2] {
    [&example.own, &example.second]
}

/// What is learned from some of the examples, by some of their values.
fn learn(
    examples: &[Example],
    left_out: f64,
    values: &dyn Fn(&Example) -> [&[f32]; 2],
    which: &dyn Fn(&Example) -> bool,
) -> Regression {
    let goal = |e: &Example| match e.events {
        0 => 0.0,
        1 => ONE_EVENT,
        _ => 1.0,
    };
    let rows = examples.iter().filter(|e| e.weight > 0.0 && which(e));
    let rows: Vec<Row> = rows.map(|e| Row { values: values(e), goal: goal(e), weight: e.weight }).collect();
    Regression::learn(&rows, left_out)
}

/// What is learned from all examples, and for each the sum by what was learned without its part of the topics.
fn learn_held_out(examples: &[Example], left_out: f64) -> (Regression, Vec<f64>) {
    let mut sums = vec![0.0; examples.len()];
    for fold in 0..FOLDS {
        let model = learn(examples, left_out, &|e| values(e), &|e| e.topic % FOLDS != fold);
        for (sum, example) in sums.iter_mut().zip(examples).filter(|(_, e)| e.topic % FOLDS == fold) {
            *sum = model.sum(values(example));
        }
    }
    (learn(examples, left_out, &|e| values(e), &|_| true), sums)
}

/// Adds the second look, from the first sums.
fn look_again(examples: &mut [Example], sums: &[f64]) {
    let mut of_articles: BTreeMap<(usize, usize, usize), Vec<usize>> = BTreeMap::new();
    for (row, e) in examples.iter().enumerate() {
        of_articles.entry((e.topic, e.at[0], e.at[2])).or_default().push(row);
    }
    for rows in of_articles.values() {
        let pairs: Vec<(u32, u32, f32)> = rows
            .iter()
            .map(|row| (examples[*row].at[1] as u32, examples[*row].at[3] as u32, sums[*row] as f32))
            .collect();
        for (row, second) in rows.iter().zip(second_look(&pairs)) {
            examples[*row].second = widened(&second).collect();
        }
    }
}

/// Says how good the scores are.
fn figures(what: &str, examples: &[Example], scores: &[f64]) {
    let ranked = ranked(examples, scores);
    let sure: Vec<bool> = ranked.iter().filter(|r| r.0 >= 0.8).map(|r| r.1 > 0).collect();
    eprintln!(
        "{what}: AP1 {:.1} AP2 {:.1} P@1 {:.1}; of {} at 0.8: {:.1}",
        100.0 * average_precision(&ranked, 1),
        100.0 * average_precision(&ranked, 2),
        100.0 * first_right(examples, scores),
        sure.len(),
        100.0 * sure.iter().filter(|right| **right).count() as f64 / sure.len() as f64
    );
}

/// Says what each feature is worth, as it is and as its square root, in the first sum and in the last.
fn report(first: &Regression, last: &Regression) {
    for (f, name) in names().iter().enumerate() {
        let worth = |r: &Regression| (r.weights[f].2, r.weights[f + FEATURES].2);
        let (one, two) = (worth(first), worth(last));
        eprintln!("{f:3} {:6.2} {:6.2}   {:6.2} {:6.2}  {name}", one.0, one.1, two.0, two.1);
    }
    for (f, name) in SECOND_NAMES.iter().enumerate() {
        let at = 2 * FEATURES + f;
        eprintln!(
            "                  {:6.2} {:6.2}  {name}",
            last.weights[at].2,
            last.weights[at + SECOND_NAMES.len()].2
        );
    }
}

/// The file of weights.
fn written(
    sight: (&Regression, f64, f64),
    first: &Regression,
    last: &Regression,
    calibration: &[(f32, f32)],
) -> Result<String, std::fmt::Error> {
    let mut out = String::new();
    writeln!(out, "//! Written by `examples/train_links.rs`; don't edit.\n")?;
    writeln!(out, "use super::features::{{FEATURES, SECOND, SIGHT}};\nuse super::model::Weight;\n")?;
    writeln!(out, "const fn w(mean: f32, scale: f32, first: f32, last: f32) -> Weight {{")?;
    writeln!(out, "    Weight {{ mean, scale, first, last }}\n}}\n")?;
    writeln!(out, "/// What all pairs start from at first sight.\npub const SIGHT_BIAS: f32 = {:.4};\n", sight.0.bias)?;
    writeln!(
        out,
        "/// The sum from which on a pair needs a closer look.\npub const SIGHT_LEAST: f32 = {:.4};\n",
        sight.1
    )?;
    writeln!(out, "/// The score of a pair just below it.\npub const SIGHT_SCORE: f32 = {:.4};\n", sight.2)?;
    writeln!(out, "/// What each number is worth that shows at first sight, as it is and then as its square root.")?;
    writeln!(out, "#[rustfmt::skip]\npub static SIGHT_WEIGHTS: [Weight; 2 * SIGHT] = [")?;
    for w in &sight.0.weights {
        writeln!(out, "    w({:.4}, {:.4}, {:.4}, 0.0),", w.0, w.1, w.2)?;
    }
    writeln!(out, "];\n")?;
    writeln!(out, "/// What all pairs start from in the first sum.\npub const FIRST_BIAS: f32 = {:.4};\n", first.bias)?;
    writeln!(out, "/// What all pairs start from in the last.\npub const BIAS: f32 = {:.4};\n", last.bias)?;
    let (own, second) = last.weights.split_at(2 * FEATURES);
    writeln!(out, "/// What each feature is worth, as it is and then as its square root.")?;
    writeln!(out, "#[rustfmt::skip]\npub static WEIGHTS: [Weight; 2 * FEATURES] = [")?;
    for (w, one) in own.iter().zip(&first.weights) {
        writeln!(out, "    w({:.4}, {:.4}, {:.4}, {:.4}),", w.0, w.1, one.2, w.2)?;
    }
    writeln!(out, "];\n\n/// What the second look is worth, in the same way.")?;
    writeln!(out, "#[rustfmt::skip]\npub static SECOND_WEIGHTS: [Weight; 2 * SECOND] = [")?;
    for w in second {
        writeln!(out, "    w({:.4}, {:.4}, 0.0, {:.4}),", w.0, w.1, w.2)?;
    }
    writeln!(out, "];\n\n/// The curve from the last sum to the share of right links.")?;
    writeln!(out, "#[rustfmt::skip]\npub static CALIBRATION: [(f32, f32); {}] = [", calibration.len())?;
    for (sum, share) in calibration {
        writeln!(out, "    ({sum:.4}, {share:.4}),")?;
    }
    writeln!(out, "];")?;
    Ok(out)
}
