//! What is reached, and the curve from a sum to a score.

use super::FOLDS;
use super::pairs::Example;
use std::collections::HashMap;

/// How many points the curve to a score has.
const CALIBRATION_POINTS: usize = 24;
/// How many times the spread between topics is taken off the share of right links.
const CAUTION: f64 = 1.8;

/// The annotated pairs, highest first.
pub fn ranked(examples: &[Example], scores: &[f64]) -> Vec<(f64, u32)> {
    let mut ranked: Vec<(f64, u32)> =
        examples.iter().zip(scores).filter(|(e, _)| e.annotated).map(|(e, s)| (*s, e.events)).collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    ranked
}

pub fn average_precision(ranked: &[(f64, u32)], events: u32) -> f64 {
    let (mut hits, mut sum) = (0.0, 0.0);
    for (rank, (_, found)) in ranked.iter().enumerate() {
        if *found >= events {
            hits += 1.0;
            sum += hits / (rank + 1) as f64;
        }
    }
    sum / hits
}

/// How often the best-scored sentence of another report of the event is a right one.
pub fn first_right(examples: &[Example], scores: &[f64]) -> f64 {
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

/// The curve from a sum to a score.
///
/// From 0.8 on a score is the share of right pairs among those with that score or more. Topics differ in how alike
/// their events are, so that is the mean over the parts held out, less [`CAUTION`] times their spread. Below, the score falls with the
/// share of right pairs that have just this sum.
pub fn calibrate(examples: &[Example], scores: &[f64]) -> Vec<(f32, f32)> {
    let annotated = || examples.iter().zip(scores).filter(|(e, _)| e.annotated);
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
        mean - CAUTION * (shares.iter().map(|s| (s - mean).powi(2)).sum::<f64>() / FOLDS as f64).sqrt()
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
