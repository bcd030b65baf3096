//! From what describes a pair of sentences to how sure it is that they report the same thing.

use super::features::{FEATURES, Features};
use super::weights::{BIAS, CALIBRATION, WEIGHTS};

/// What the sum takes of one feature: its mean and spread, and what one spread more adds.
///
/// Each feature is taken as it is and as its square root, for evidence that counts less the more there is of it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Weight {
    /// Subtracted first.
    pub mean: f32,
    /// What it is then multiplied with; 0 for a feature that tells nothing.
    pub scale: f32,
    /// What the result, kept within [`REACH`], is worth.
    pub worth: f32,
}

/// How far from its mean, in spreads, a feature still counts.
pub const REACH: f32 = 4.0;

/// The features as they are, then their square roots.
pub fn widened(features: &Features) -> [f32; 2 * FEATURES] {
    std::array::from_fn(|at| match features.get(at) {
        Some(value) => *value,
        None => features.get(at - FEATURES).map_or(0.0, |value| value.max(0.0).sqrt()),
    })
}

/// What all features say together: the higher, the likelier.
pub fn sum(bias: f32, weights: &[Weight], features: &Features) -> f32 {
    let terms = widened(features).into_iter().zip(weights);
    bias + terms.map(|(value, w)| ((value - w.mean) * w.scale).clamp(-REACH, REACH) * w.worth).sum::<f32>()
}

/// How sure it is, from 0 to 1, that a pair of sentences reports the same thing.
pub fn score(features: &Features) -> f32 {
    calibrated(&CALIBRATION, sum(BIAS, &WEIGHTS, features))
}

/// The value of the table's curve at `sum`, straight between its points and level beyond its ends.
pub fn calibrated(table: &[(f32, f32)], sum: f32) -> f32 {
    let after = table.partition_point(|point| point.0 <= sum);
    match (after.checked_sub(1).and_then(|at| table.get(at)), table.get(after)) {
        (Some(low), Some(high)) => low.1 + (high.1 - low.1) * (sum - low.0) / (high.0 - low.0),
        (Some(end), None) | (None, Some(end)) => end.1,
        (None, None) => 0.0,
    }
}
