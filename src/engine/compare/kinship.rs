//! How much of what is particular to one sentence stands in another.
//!
//! The score of a link says whether two sentences report one event. In two reports of one meeting nearly every sentence
//! does; which of them tell the same of it shows in the words that stand in few sentences of the two articles. A long
//! sentence tells several things, so its clauses are held against those of the other by themselves.

use super::profile::{ArticleProfile, Key, Parts, Profile};
use super::quantities::Quantity;
use super::related::is_event;
use std::collections::BTreeMap;

/// What all that is shared must outweigh before two sentences count as kin.
const CHANCE: f32 = 1.2;
/// The same for clauses, which are short enough to be alike by chance.
const CHANCE_OF_CLAUSES: f32 = 1.6;
/// How much what only the sentence with less of its own says counts against kinship, and what only the other says.
const ALONE: (f32, f32) = (0.22, 0.05);
/// How much a related word counts beside the same word.
const RELATED: f32 = 0.7;
/// How much two words in a row count on top.
const IN_A_ROW: f32 = 1.2;
/// How much the first words of a name count, beside its last.
const PART: f32 = 0.3;
/// How much a word counts in which reports speak of what they report.
const LIGHT: f32 = 0.4;
/// How particular what happens is at least by which clauses are known as one: the meeting that every sentence is about
/// is not.
const PARTICULAR: f32 = 0.45;
/// How much a number in common counts.
const NUMBER: f32 = 1.5;
/// How much each further word of a kind that both sides have adds.
const MORE: f32 = 0.6;
/// How much a date in common counts, where few sentences have it.
const DATE: f32 = 1.6;
/// In articles of fewer sentences than this together, a word that stands in several is no less telling.
const FEW: usize = 40;
/// How many parts a sentence has at most, itself among them.
const PARTS: usize = Parts::BITS as usize;

/// A word as what it is about: its group of related words, else its stem.
#[derive(Clone, Copy)]
struct Concept {
    about: Key,
    stem: Key,
    /// What it counts for where the very word is shared, and where only a related one is.
    same: f32,
    weight: f32,
    /// Something that happens or is done, told in few sentences.
    event: bool,
    parts: Parts,
}

#[derive(Default)]
struct Sentence {
    concepts: Vec<Concept>,
    pairs: Vec<(Key, f32, Parts)>,
    /// First minute, minute after the last, what it counts for.
    dates: Vec<(i64, i64, f32, Parts)>,
    /// What each part's concepts weigh together.
    sums: Vec<f32>,
}

/// Two articles, weighed for kinship.
pub struct Kinship<'a> {
    a: &'a ArticleProfile,
    b: &'a ArticleProfile,
    side_a: Vec<Sentence>,
    side_b: Vec<Sentence>,
}

/// What two parts of sentences share.
#[derive(Clone, Copy, Default)]
struct Shared {
    /// Words.
    words: f32,
    /// Words in a row, numbers and dates.
    besides: f32,
    /// How many concepts.
    kinds: usize,
    /// Whether one of them is something that happens or is done.
    event: bool,
}

impl Shared {
    fn add(&mut self, words: f32, kinds: usize, event: bool) {
        self.words += words;
        self.kinds += kinds;
        self.event |= event;
    }
}

impl<'a> Kinship<'a> {
    /// Weighs each concept by how few sentences of the two articles it stands in.
    pub fn new(a: &'a ArticleProfile, b: &'a ArticleProfile) -> Self {
        let mut stands: BTreeMap<Key, f32> = BTreeMap::new();
        for sentence in a.sentences.iter().chain(&b.sentences) {
            let mut keys: Vec<Key> = sentence
                .terms
                .iter()
                .flat_map(|t| [t.concept(), t.key])
                .chain(sentence.pairs.iter().copied())
                .collect();
            keys.extend(sentence.when.iter().map(|w| w.0));
            keys.sort_unstable();
            keys.dedup();
            for key in keys {
                *stands.entry(key).or_default() += 1.0;
            }
        }
        let all = libm::logf((a.sentences.len() + b.sentences.len() + 1).max(FEW) as f32);
        stands.values_mut().for_each(|count| {
            // A word that stands once in each is as telling as can be.
            let here = 1.0 - libm::logf((*count - 1.0).max(1.0)) / all;
            *count = here * here;
        });
        let few = |key: Key| stands.get(&key).copied().unwrap_or(1.0);
        let weigh = |profile: &Profile| {
            let mut concepts: Vec<Concept> = profile
                .terms
                .iter()
                .map(|t| {
                    let telling = if t.part { PART } else { 1.0 } * if t.light { LIGHT } else { 1.0 };
                    let rarity = t.rarity.min(4.5) * telling;
                    let (same, weight) = (rarity * few(t.key), rarity * few(t.concept()));
                    let done = !t.light && !t.name && (t.verb || is_event(t.group));
                    let event = done && few(t.concept()) >= PARTICULAR;
                    Concept { about: t.concept(), stem: t.key, same, weight, event, parts: t.parts }
                })
                .collect();
            concepts.sort_by_key(|c| (c.about, c.stem));
            let pairs = profile.pairs.iter().zip(&profile.pair_parts);
            let pairs = pairs.map(|(key, parts)| (*key, IN_A_ROW * few(*key), *parts)).collect();
            let weight_of = |part: usize| concepts.iter().filter(|c| c.parts >> part & 1 == 1).map(|c| c.weight).sum();
            let sums = (0..=profile.clauses.len().min(PARTS - 1)).map(weight_of).collect();
            let dates = profile.when.iter().map(|w| (w.1, w.2, DATE * few(w.0), w.3)).collect();
            Sentence { concepts, pairs, dates, sums }
        };
        let side = |p: &ArticleProfile| p.sentences.iter().map(weigh).collect();
        Self { a, b, side_a: side(a), side_b: side(b) }
    }

    /// Of sentence `i` of the one and `j` of the other article, from 0 to 1.
    pub fn of(&self, i: usize, j: usize) -> f32 {
        let mut found = 0.0;
        self.visit(i, j, 1, |_, _, kinship| found = kinship);
        found
    }

    /// Of the parts of both sentences that are kin by `least` or more: the parts, 0 for the whole, and how much.
    pub fn of_parts(&self, i: usize, j: usize, least: f32) -> Vec<(u8, u8, f32)> {
        let mut found = Vec::new();
        self.visit(i, j, PARTS, |x, y, kinship| {
            if kinship >= least {
                found.push((x as u8, y as u8, kinship));
            }
        });
        found
    }

    /// Calls `found` with the kinship of each two of the first `most` parts of both sentences.
    fn visit(&self, i: usize, j: usize, most: usize, mut found: impl FnMut(usize, usize, f32)) {
        let (Some(a), Some(b)) = (self.side_a.get(i), self.side_b.get(j)) else { return };
        let (Some(pa), Some(pb)) = (self.a.sentences.get(i), self.b.sentences.get(j)) else { return };
        let (width, height) = (a.sums.len().min(most), b.sums.len().min(most));
        let mut shared = [Shared::default(); PARTS * PARTS];
        let mut add = |of_a: Parts, of_b: Parts, visit: &dyn Fn(&mut Shared)| {
            for x in (0..width).filter(|x| of_a >> x & 1 == 1) {
                let row = shared.iter_mut().skip(x * PARTS).take(height).enumerate();
                row.filter(|(y, _)| of_b >> y & 1 == 1).for_each(|(_, cell)| visit(cell));
            }
        };
        let quoted = |p: &Profile, key: Key| p.quoted.binary_search(&key).is_ok();
        let (mut x, mut y) = (0, 0);
        while let (Some(one), Some(two)) = (a.concepts.get(x), b.concepts.get(y)) {
            match one.about.cmp(&two.about) {
                std::cmp::Ordering::Less => x += 1,
                std::cmp::Ordering::Greater => y += 1,
                std::cmp::Ordering::Equal => {
                    let run = |list: &'_ [Concept], from: usize| {
                        list.iter().skip(from).take_while(|c| c.about == one.about).count()
                    };
                    let (len_a, len_b) = (run(&a.concepts, x), run(&b.concepts, y));
                    let words_a = || a.concepts.iter().skip(x).take(len_a);
                    let words_b = || b.concepts.iter().skip(y).take(len_b);
                    let same = words_a().find_map(|c| words_b().find(|d| d.stem == c.stem).map(|d| (c, d)));
                    // Two words of one kind on both sides, such as "tense" and "climate", say more than one.
                    let both = len_a.min(len_b);
                    let more = 1.0 + MORE * (both - 1) as f32;
                    let event = words_a().any(|c| c.event) && words_b().any(|c| c.event);
                    let related = RELATED * more * one.weight.min(two.weight);
                    if let Some((c, d)) = same {
                        let twice = if quoted(pa, c.stem) && quoted(pb, c.stem) { 2.0 } else { 1.0 };
                        add(c.parts, d.parts, &|s| s.add(twice * c.same, both, event));
                        let reach = |parts: Parts, very: Parts| parts & !very;
                        let (all_a, all_b) = (parts(words_a()), parts(words_b()));
                        let elsewhere = [(reach(all_a, c.parts), all_b), (c.parts & !1, reach(all_b, d.parts))];
                        for (of_a, of_b) in elsewhere {
                            add(of_a & !1, of_b & !1, &|s| s.add(related, both, event));
                        }
                    } else {
                        add(parts(words_a()), parts(words_b()), &|s| s.add(related, both, event));
                    }
                    x += len_a;
                    y += len_b;
                }
            }
        }
        for (key, weight, of_a) in &a.pairs {
            if let Some((_, _, of_b)) = b.pairs.binary_search_by_key(key, |p| p.0).ok().and_then(|at| b.pairs.get(at)) {
                add(*of_a, *of_b, &|s| s.besides += weight);
            }
        }
        for x in &pa.quantities {
            if let Some(y) = pb.quantities.iter().find(|y| same_number(x, y)) {
                add(pa.parts_of(x.span), pb.parts_of(y.span), &|s| s.besides += NUMBER);
            }
        }
        // Only the most telling date counts that both can mean.
        let both = a.dates.iter().flat_map(|x| b.dates.iter().map(move |y| (x, y)));
        let both = both.filter(|(x, y)| x.0 < y.1 && y.0 < x.1);
        if let Some((x, y)) = both.max_by(|p, q| p.0.2.min(p.1.2).total_cmp(&q.0.2.min(q.1.2))) {
            let weight = x.2.min(y.2);
            add(x.3, y.3, &|s| s.besides += if s.kinds > 0 { weight } else { 0.0 });
        }
        for (x, own_a) in a.sums.iter().take(width).enumerate() {
            for (y, own_b) in b.sums.iter().take(height).enumerate() {
                // What clauses have in common is the same thing told only where something happens in it.
                let tells = |s: &&Shared| s.kinds > 0 && (x + y == 0 || s.event);
                if let Some(shared) = shared.get(x * PARTS + y).filter(tells) {
                    found(x, y, shared.kinship(*own_a, *own_b, x + y > 0));
                }
            }
        }
    }
}

impl Shared {
    /// From 0 to 1, with what the words of both parts weigh.
    fn kinship(self, own_a: f32, own_b: f32, clauses: bool) -> f32 {
        // One word or two in common, however rare, are seldom the same thing told.
        let words = self.words
            * match self.kinds {
                0 | 1 => 0.45,
                2 => 0.72,
                3 => 0.95,
                _ => 1.0,
            };
        let own = |sum: f32| (sum - words).max(0.0);
        let (less, more) = (own(own_a).min(own(own_b)), own(own_a).max(own(own_b)));
        let chance = if clauses { CHANCE_OF_CLAUSES } else { CHANCE };
        let shared = words + self.besides;
        shared / (shared + chance + ALONE.0 * less + ALONE.1 * more)
    }
}

fn parts<'a>(concepts: impl Iterator<Item = &'a Concept>) -> Parts {
    concepts.fold(0, |all, c| all | c.parts)
}

fn same_number(x: &Quantity, y: &Quantity) -> bool {
    x.unit == y.unit
        && x.value == y.value
        && (x.value > 12.0 || x.value > 2.0 && x.counted.iter().any(|s| y.counted.contains(s)))
}
