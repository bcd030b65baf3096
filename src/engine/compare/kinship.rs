//! How much of what is particular to one sentence stands in another.
//!
//! The score of a link says whether two sentences report one event. In two reports of one meeting nearly every sentence
//! does; which of them tell the same of it shows in the words that stand in few sentences of the two articles.

use super::profile::{ArticleProfile, Key, Profile};
use super::quantities::Quantity;
use std::collections::BTreeMap;

/// What all that is shared must outweigh before two sentences count as kin.
const CHANCE: f32 = 1.2;
/// How much what only the sentence with less of its own says counts against kinship, and what only the other says.
const ALONE: (f32, f32) = (0.22, 0.05);
/// How much a related word counts beside the same word.
const RELATED: f32 = 0.7;
/// How much two words in a row count on top.
const IN_A_ROW: f32 = 1.2;
/// How much the first words of a name count, beside its last.
const PART: f32 = 0.3;
/// How much a number in common counts.
const NUMBER: f32 = 1.5;

/// How much each further word of a kind that both sides have adds.
const MORE: f32 = 0.6;
/// How much a date in common counts, where few sentences have it.
const DATE: f32 = 1.6;
/// In articles of fewer sentences than this together, a word that stands in several is no less telling.
const FEW: usize = 40;

/// A word as what it is about: its group of related words, else its stem.
#[derive(Clone, Copy)]
struct Concept {
    about: Key,
    stem: Key,
    /// What it counts for where the very word is shared, and where only a related one is.
    same: f32,
    weight: f32,
}

#[derive(Default)]
struct Sentence {
    concepts: Vec<Concept>,
    pairs: Vec<(Key, f32)>,
    /// First minute, minute after the last, what it counts for.
    dates: Vec<(i64, i64, f32)>,
    sum: f32,
}

/// Two articles, weighed for kinship.
pub struct Kinship<'a> {
    a: &'a ArticleProfile,
    b: &'a ArticleProfile,
    side_a: Vec<Sentence>,
    side_b: Vec<Sentence>,
}

impl<'a> Kinship<'a> {
    /// Weighs each concept by how few sentences of the two articles it stands in.
    pub fn new(a: &'a ArticleProfile, b: &'a ArticleProfile) -> Self {
        let mut stands: BTreeMap<Key, f32> = BTreeMap::new();
        for sentence in a.sentences.iter().chain(&b.sentences) {
            let mut keys: Vec<Key> =
                sentence.terms.iter().flat_map(|t| [t.concept(), t.key]).chain(sentence.pairs.iter().copied()).collect();
            keys.extend(sentence.when.iter().map(|w| w.0));
            keys.sort_unstable();
            keys.dedup();
            for key in keys {
                *stands.entry(key).or_default() += 1.0;
            }
        }
        let all = libm::logf((a.sentences.len() + b.sentences.len() + 1).max(FEW) as f32);
        let few = |key: Key| {
            let here = 1.0 - libm::logf(stands.get(&key).copied().unwrap_or(1.0)) / all;
            here * here
        };
        let weigh = |profile: &Profile| {
            let mut concepts: Vec<Concept> = profile
                .terms
                .iter()
                .map(|t| {
                    let rarity = t.rarity.min(4.5) * if t.part { PART } else { 1.0 };
                    Concept { about: t.concept(), stem: t.key, same: rarity * few(t.key), weight: rarity * few(t.concept()) }
                })
                .collect();
            concepts.sort_by_key(|c| (c.about, c.stem));
            let pairs: Vec<(Key, f32)> = profile.pairs.iter().map(|key| (*key, IN_A_ROW * few(*key))).collect();
            let sum = concepts.iter().map(|c| c.weight).sum();
            let dates = profile.when.iter().map(|w| (w.1, w.2, DATE * few(w.0))).collect();
            Sentence { concepts, pairs, dates, sum }
        };
        let side = |p: &ArticleProfile| p.sentences.iter().map(weigh).collect();
        Self { a, b, side_a: side(a), side_b: side(b) }
    }

    /// Of sentence `i` of the one and `j` of the other article, from 0 to 1.
    pub fn of(&self, i: usize, j: usize) -> f32 {
        let (Some(a), Some(b)) = (self.side_a.get(i), self.side_b.get(j)) else { return 0.0 };
        let (Some(pa), Some(pb)) = (self.a.sentences.get(i), self.b.sentences.get(j)) else { return 0.0 };
        let quoted = |p: &Profile, key: Key| p.quoted.binary_search(&key).is_ok();
        let (mut shared, mut kinds) = (0.0, 0);
        let (mut x, mut y) = (0, 0);
        while let (Some(one), Some(two)) = (a.concepts.get(x), b.concepts.get(y)) {
            match one.about.cmp(&two.about) {
                std::cmp::Ordering::Less => x += 1,
                std::cmp::Ordering::Greater => y += 1,
                std::cmp::Ordering::Equal => {
                    let run = |list: &[Concept], from: usize| {
                        list.iter().skip(from).take_while(|c| c.about == one.about).count()
                    };
                    let (len_a, len_b) = (run(&a.concepts, x), run(&b.concepts, y));
                    let words_b = || b.concepts.iter().skip(y).take(len_b);
                    let same = a.concepts.iter().skip(x).take(len_a).find(|c| words_b().any(|d| d.stem == c.stem));
                    // Two words of one kind on both sides, such as "tense" and "climate", say more than one.
                    let both = len_a.min(len_b);
                    let more = 1.0 + MORE * (both - 1) as f32;
                    shared += match same {
                        Some(c) if quoted(pa, c.stem) && quoted(pb, c.stem) => 2.0 * c.same,
                        Some(c) => c.same,
                        None => RELATED * more * one.weight.min(two.weight),
                    };
                    kinds += both;
                    x += len_a;
                    y += len_b;
                }
            }
        }
        // One word or two in common, however rare, are seldom the same thing told.
        shared *= match kinds {
            0 | 1 => 0.45,
            2 => 0.72,
            3 => 0.95,
            _ => 1.0,
        };
        let own = |s: &Sentence| (s.sum - shared).max(0.0);
        let (less, more) = (own(a).min(own(b)), own(a).max(own(b)));
        shared += pairs_in_common(&a.pairs, &b.pairs) + NUMBER * numbers_in_common(&pa.quantities, &pb.quantities);
        if kinds > 0 {
            shared += dates_in_common(&a.dates, &b.dates);
        }
        shared / (shared + CHANCE + ALONE.0 * less + ALONE.1 * more)
    }
}

fn pairs_in_common(a: &[(Key, f32)], b: &[(Key, f32)]) -> f32 {
    let weight = |key: Key| b.binary_search_by_key(&key, |p| p.0).is_ok();
    a.iter().filter(|p| weight(p.0)).map(|p| p.1).sum()
}

/// What the most telling date counts for that both can mean.
fn dates_in_common(a: &[(i64, i64, f32)], b: &[(i64, i64, f32)]) -> f32 {
    let both = a.iter().flat_map(|x| b.iter().map(move |y| (x, y))).filter(|(x, y)| x.0 < y.1 && y.0 < x.1);
    both.map(|(x, y)| x.2.min(y.2)).fold(0.0, f32::max)
}

fn numbers_in_common(a: &[Quantity], b: &[Quantity]) -> f32 {
    let same = |x: &Quantity, y: &Quantity| {
        x.unit == y.unit
            && x.value == y.value
            && (x.value > 12.0 || x.value > 2.0 && x.counted.iter().any(|s| y.counted.contains(s)))
    };
    let of = |a: &[Quantity], b: &[Quantity]| a.iter().filter(|x| b.iter().any(|y| same(x, y))).count();
    of(a, b).min(of(b, a)) as f32
}
