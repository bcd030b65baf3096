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
    static TABLE: Table<{ padded(SIGHT) }> = Table::new(&SIGHT_WEIGHTS);
    let below = SIGHT_BIAS + TABLE.sums(sight).first - SIGHT_LEAST;
    (below < 0.0).then(|| SIGHT_SCORE * libm::expf(below))
}

/// How many values are summed at once.
const LANES: usize = 4;

/// How many weights so many values take, those that fill up the lanes included.
pub const fn padded(values: usize) -> usize {
    (2 * values).next_multiple_of(LANES)
}

/// Weights by kind, so that several are worked on at once.
pub struct Table<const PADDED: usize> {
    mean: [f32; PADDED],
    scale: [f32; PADDED],
    first: [f32; PADDED],
    last: [f32; PADDED],
}

impl<const PADDED: usize> Table<PADDED> {
    /// Of the weights of the values, then of their square roots.
    pub const fn new(weights: &[Weight]) -> Self {
        let mut table = Self { mean: [0.0; PADDED], scale: [0.0; PADDED], first: [0.0; PADDED], last: [0.0; PADDED] };
        let mut at = 0;
        while at < weights.len() {
            table.mean[at] = weights[at].mean;
            table.scale[at] = weights[at].scale;
            table.first[at] = weights[at].first;
            table.last[at] = weights[at].last;
            at += 1;
        }
        table
    }

    /// What values come to, without the bias.
    #[inline]
    pub fn sums<const VALUES: usize>(&'static self, of: &[f32; VALUES]) -> Sums {
        let mut values = [0.0; PADDED];
        let (plain, roots) = values.split_at_mut(VALUES);
        plain.iter_mut().zip(of).for_each(|(to, value)| *to = *value);
        roots.iter_mut().zip(of).for_each(|(to, value)| *to = value.max(0.0).sqrt());
        let (mut first, mut last) = ([0.0_f32; LANES], [0.0_f32; LANES]);
        let lanes = |list: &'static [f32; PADDED]| list.as_chunks::<LANES>().0;
        let table = lanes(&self.mean).iter().zip(lanes(&self.scale)).zip(lanes(&self.first)).zip(lanes(&self.last));
        for (value, (((mean, scale), of_first), of_last)) in values.as_chunks::<LANES>().0.iter().zip(table) {
            for lane in 0..LANES {
                let scaled = ((value[lane] - mean[lane]) * scale[lane]).clamp(-REACH, REACH);
                first[lane] += scaled * of_first[lane];
                last[lane] += scaled * of_last[lane];
            }
        }
        Sums { first: first.iter().sum(), last: last.iter().sum() }
    }
}

/// The sums of a pair's own features.
pub fn sums(features: &Features) -> Sums {
    static TABLE: Table<{ padded(FEATURES) }> = Table::new(&WEIGHTS);
    let sums = TABLE.sums(features);
    Sums { first: FIRST_BIAS + sums.first, last: BIAS + sums.last }
}

/// How sure it is, from 0 to 1, that a pair of sentences reports the same thing, after a second look.
pub fn score(sums: Sums, second: &[f32; SECOND]) -> f32 {
    static TABLE: Table<{ padded(SECOND) }> = Table::new(&SECOND_WEIGHTS);
    calibrated(&CALIBRATION, sums.last + TABLE.sums(second).last)
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
