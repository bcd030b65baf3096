//! From what describes a pair of sentences to how sure it is that they report the same thing.

use super::features::{FEATURES, Features, SECOND, SIGHT};
use super::weights::{
    BIAS, CALIBRATION, FIRST_BIAS, SECOND_WEIGHTS, SIGHT_BIAS, SIGHT_LEAST, SIGHT_SCORE, SIGHT_WEIGHTS, WEIGHTS,
};

/// What the sums take of one feature: its mean and spread, and what one spread more adds.
///
/// Each feature is taken as it is and as its square root, for evidence that counts less the more there is of it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Weight {
    /// Subtracted first.
    pub mean: f32,
    /// What it is then multiplied with; 0 for a feature that tells nothing.
    pub scale: f32,
    /// What the result, kept within [`REACH`], is worth in the first sum.
    pub first: f32,
    /// What it is worth in the last.
    pub last: f32,
}

impl Weight {
    /// How far a value is from the mean, in spreads.
    pub fn scaled(&self, value: f32) -> f32 {
        ((value - self.mean) * self.scale).clamp(-REACH, REACH)
    }
}

/// How far from its mean, in spreads, a feature still counts.
pub const REACH: f32 = 4.0;

/// The values as they are, then their square roots.
pub fn widened(values: &[f32]) -> impl Iterator<Item = f32> {
    values.iter().copied().chain(values.iter().map(|value| value.max(0.0).sqrt()))
}

/// What a pair's own features come to: the first sum, by which the pairs of two articles are held against each other,
/// and its part of the last.
#[derive(Clone, Copy, Debug)]
pub struct Sums {
    /// The higher, the likelier.
    pub first: f32,
    /// To be given to [`score`].
    pub last: f32,
}

/// From which kinship on a pair needs a closer look, whatever else shows.
pub const KIN: f32 = 0.28;

/// The score of a pair of sentences that needs no closer look, by what shows at first sight and how much kin they are;
/// none where it needs one.
pub fn at_first_sight(sight: &[f32; SIGHT], kinship: f32) -> Option<f32> {
    if kinship >= KIN {
        return None;
    }
    // All terms first, then their sum: that way several are worked on at once.
    let mut terms = [0.0; 2 * SIGHT];
    let (plain, roots) = terms.split_at_mut(SIGHT);
    plain.iter_mut().zip(sight).for_each(|(to, value)| *to = *value);
    roots.iter_mut().zip(sight).for_each(|(to, value)| *to = value.max(0.0).sqrt());
    terms.iter_mut().zip(&SIGHT_WEIGHTS).for_each(|(term, weight)| *term = weight.scaled(*term) * weight.first);
    let below = SIGHT_BIAS + terms.iter().sum::<f32>() - SIGHT_LEAST;
    (below < 0.0).then(|| SIGHT_SCORE * libm::expf(below))
}

/// How many values are summed at once.
const LANES: usize = 4;
/// How many values are taken together, the last of them empty.
const PADDED: usize = (2 * FEATURES).next_multiple_of(LANES);

/// [`WEIGHTS`] by kind, so that several are worked on at once.
struct Table {
    mean: [f32; PADDED],
    scale: [f32; PADDED],
    first: [f32; PADDED],
    last: [f32; PADDED],
}

static TABLE: Table = table();

const fn table() -> Table {
    let mut table = Table { mean: [0.0; PADDED], scale: [0.0; PADDED], first: [0.0; PADDED], last: [0.0; PADDED] };
    let mut at = 0;
    while at < 2 * FEATURES {
        table.mean[at] = WEIGHTS[at].mean;
        table.scale[at] = WEIGHTS[at].scale;
        table.first[at] = WEIGHTS[at].first;
        table.last[at] = WEIGHTS[at].last;
        at += 1;
    }
    table
}

/// The sums of a pair's own features.
pub fn sums(features: &Features) -> Sums {
    let mut values = [0.0; PADDED];
    let (plain, roots) = values.split_at_mut(FEATURES);
    plain.iter_mut().zip(features).for_each(|(to, value)| *to = *value);
    roots.iter_mut().zip(features).for_each(|(to, value)| *to = value.max(0.0).sqrt());
    let (mut first, mut last) = ([0.0_f32; LANES], [0.0_f32; LANES]);
    let lanes = |list: &'static [f32; PADDED]| list.as_chunks::<LANES>().0;
    let table = lanes(&TABLE.mean).iter().zip(lanes(&TABLE.scale)).zip(lanes(&TABLE.first)).zip(lanes(&TABLE.last));
    for (value, (((mean, scale), of_first), of_last)) in values.as_chunks::<LANES>().0.iter().zip(table) {
        for lane in 0..LANES {
            let scaled = ((value[lane] - mean[lane]) * scale[lane]).clamp(-REACH, REACH);
            first[lane] += scaled * of_first[lane];
            last[lane] += scaled * of_last[lane];
        }
    }
    Sums { first: FIRST_BIAS + first.iter().sum::<f32>(), last: BIAS + last.iter().sum::<f32>() }
}

/// How sure it is, from 0 to 1, that a pair of sentences reports the same thing, after a second look.
pub fn score(sums: Sums, second: &[f32; SECOND]) -> f32 {
    let looked = widened(second).zip(&SECOND_WEIGHTS).map(|(value, weight)| weight.scaled(value) * weight.last);
    calibrated(&CALIBRATION, sums.last + looked.sum::<f32>())
}

/// How many weights the own features and the second look take.
pub const WEIGHTS_OF: (usize, usize) = (2 * FEATURES, 2 * SECOND);

/// The value of the table's curve at `sum`, straight between its points and level beyond its ends.
pub fn calibrated(table: &[(f32, f32)], sum: f32) -> f32 {
    let after = table.partition_point(|point| point.0 <= sum);
    match (after.checked_sub(1).and_then(|at| table.get(at)), table.get(after)) {
        (Some(low), Some(high)) => low.1 + (high.1 - low.1) * (sum - low.0) / (high.0 - low.0),
        (Some(end), None) | (None, Some(end)) => end.1,
        (None, None) => 0.0,
    }
}
