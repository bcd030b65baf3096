//! Whether two sentences tell the same thing, so that a reader would want them side by side.
//!
//! The score of a link says whether two sentences report one event. In two reports of one meeting nearly every sentence
//! does; which of them tell the same of it shows in what is particular to both, and in what their other words mean.

use super::features::{besides, keep_largest};
use super::model::{Table, padded};
use super::told_weights::{BIAS, WEIGHTS};

/// How many numbers describe a pair of sentences by itself.
pub const OWN: usize = 23;
/// How many describe it in all: last, how it stands among the others of either sentence.
pub const NUMBERS: usize = OWN + 2;

/// The numbers of a pair by itself.
pub type Own = [f32; OWN];
/// All numbers of a pair.
pub type Numbers = [f32; NUMBERS];

/// What each number is.
pub const NAMES: [&str; NUMBERS] = [
    "weight of words in common",
    "words in a row",
    "numbers and dates",
    "concepts in common",
    "things told in common",
    "words in common that stand nowhere else",
    "quoted words in common",
    "numbers in common",
    "an event in common",
    "a deed in common",
    "a deed in common that is told once",
    "verbs in common",
    "kinship",
    "names apart",
    "persons in common",
    "both say who was there",
    "both say in what mood",
    "weight of what only the one says, lesser",
    "weight of what only the one says, greater",
    "meaning covered, lesser",
    "meaning covered, greater",
    "cosine of meanings",
    "cosine of the other words' meanings",
    "meaning covered above the other pairs of the one sentence",
    "meaning covered above the other pairs of the other sentence",
];

/// Where in [`NAMES`] a deed in common stands, and where persons do.
const DEED: usize = 9;
/// See [`DEED`].
const PERSONS: usize = 14;
/// Where in [`NAMES`] it stands whether both say who was there, and whether both say in what mood.
const OCCASION: std::ops::Range<usize> = 15..17;
/// How likely two sentences at least tell the same thing that both say who was at an occasion, or in what mood: that is
/// told in few words in common.
const BY_OCCASION: f32 = 0.6;
/// Where in [`NAMES`] what decides among the pairs of a sentence stands.
const COVERED: usize = 19;

/// Of the pairs `(sentence, sentence, numbers)` of two articles all numbers.
pub fn told(pairs: &[(u32, u32, Own)]) -> Vec<Numbers> {
    let covered = |own: &Own| own.get(COVERED).copied().unwrap_or(0.0);
    let sentences = pairs.iter().map(|p| p.0.max(p.1) as usize + 1).max().unwrap_or(0);
    let (mut of_a, mut of_b) = (vec![[0.0_f32; 2]; sentences], vec![[0.0_f32; 2]; sentences]);
    for (i, j, own) in pairs {
        for best in [of_a.get_mut(*i as usize), of_b.get_mut(*j as usize)].into_iter().flatten() {
            keep_largest(best, covered(own));
        }
    }
    pairs
        .iter()
        .map(|(i, j, own)| {
            let this = covered(own);
            let above = |best: Option<&[f32; 2]>| this - besides(best.copied().unwrap_or_default(), this);
            let (one, two) = (above(of_a.get(*i as usize)), above(of_b.get(*j as usize)));
            let mut all = [0.0; NUMBERS];
            all.iter_mut().zip(own.iter().copied().chain([one.min(two), one.max(two)])).for_each(|(to, v)| *to = v);
            all
        })
        .collect()
}

/// How likely two sentences with these numbers tell the same thing, from 0 to 1.
pub fn likely(numbers: &Numbers) -> f32 {
    static TABLE: Table<{ padded(NUMBERS) }> = Table::new(&WEIGHTS);
    let likely = 1.0 / (1.0 + libm::expf(-(BIAS + TABLE.sums(numbers).first)));
    if of_occasion(numbers) { likely.max(BY_OCCASION) } else { likely }
}

/// Whether something that happens or is done stands in both sentences with these numbers.
pub fn of_one_deed(numbers: &Numbers) -> bool {
    numbers.get(DEED).is_some_and(|deed| *deed > 0.0)
}

/// Whether a person stands in both.
pub fn of_one_person(numbers: &Numbers) -> bool {
    numbers.get(PERSONS).is_some_and(|persons| *persons > 0.0)
}

/// Whether two sentences with these numbers both say who was at an occasion, or in what mood.
pub fn of_occasion(numbers: &Numbers) -> bool {
    numbers.get(OCCASION).unwrap_or_default().iter().any(|said| *said > 0.0)
}
