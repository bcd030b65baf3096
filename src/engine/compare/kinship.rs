//! How much of what is particular to one sentence stands in another.
//!
//! The score of a link says whether two sentences report one event. In two reports of one meeting nearly every sentence
//! does; which of them tell the same of it shows in the words that stand in few sentences of the two articles. A long
//! sentence tells several things, so its clauses are held against those of the other by themselves.

mod meaning;
mod shared;
mod weighed;

use super::features::Codes;
use super::index::NONE;
use super::profile::{ArticleProfile, Key, Parts, Profile};
use super::quantities::{Quantity, Unit};
use super::told::{OWN, Own};
use shared::{Adds, Share, Shared};
use weighed::{Concept, Sentence, Side, side};

/// What all that is shared must outweigh before two sentences count as kin.
const CHANCE: f32 = 1.2;
/// The same for clauses, which are short enough to be alike by chance.
const CHANCE_OF_CLAUSES: f32 = 1.6;
/// How much a related word counts beside the same word.
const RELATED: f32 = 0.7;
/// How much a number in common counts.
const NUMBER: f32 = 1.5;
/// How much a number counts that may be the same beside one that is.
const LIKE: f32 = 0.6;
/// How much each further word of a kind that both sides have adds.
const MORE: f32 = 0.6;
/// How much a word adds that stands beside another in both sentences, as those of a set phrase do.
const FOLLOWING: f32 = 0.5;
/// How much of what a name counts counts where a point is looked for: two sentences on one person tell two things.
const OF_NAME: f32 = 0.6;

/// Two articles, weighed for kinship.
pub struct Kinship<'a> {
    a: &'a ArticleProfile,
    b: &'a ArticleProfile,
    side_a: Side<'a>,
    side_b: Side<'a>,
}

impl<'a> Kinship<'a> {
    /// Weighs each concept by how few sentences of the two articles it stands in.
    pub fn new(a: (&'a ArticleProfile, &Codes), b: (&'a ArticleProfile, &Codes)) -> Self {
        let (pairs_a, pairs_b) = a.0.pairs.join(&b.0.pairs);
        let own: Vec<u32> = (0..).zip(&pairs_a).map(|(at, to)| if *to == NONE { NONE } else { at }).collect();
        let side_a = side(a, b.0, &pairs_a, &own);
        let side_b = side(b, a.0, &pairs_b, &pairs_b);
        Self { a: a.0, b: b.0, side_a, side_b }
    }

    /// Of sentence `i` of the one and `j` of the other article, from 0 to 1.
    pub fn of(&self, i: usize, j: usize) -> f32 {
        let mut shared = Shared::default();
        let (Some(a), Some(b)) = (self.side_a.of(i), self.side_b.of(j)) else { return 0.0 };
        self.visit((i, &a), (j, &b), false, |_, _, share| shared.add(share));
        if shared.kinds > 0 { shared.kinship(a.sum, b.sum, CHANCE) } else { 0.0 }
    }

    /// What speaks for and against sentence `i` of the one and `j` of the other article telling the same thing, as
    /// numbers: see [`super::told::NAMES`].
    pub fn told(&self, i: usize, j: usize) -> Own {
        let mut shared = Shared::default();
        let (Some(a), Some(b)) = (self.side_a.of(i), self.side_b.of(j)) else { return [0.0; OWN] };
        let (Some(pa), Some(pb)) = (self.a.sentences.get(i), self.b.sentences.get(j)) else { return [0.0; OWN] };
        self.visit((i, &a), (j, &b), true, |_, _, share| shared.add(share));
        let own = |s: &Sentence| (s.sum - shared.words).max(0.0);
        let persons = pa.persons.iter().filter(|p| pb.persons.contains(p)).count();
        let meant = meaning::meant(&a, &b);
        [
            shared.words,
            shared.rows,
            shared.besides + NUMBER * f32::from(pa.lengths.iter().any(|unit| pb.lengths.contains(unit))),
            shared.kinds as f32,
            shared.things as f32,
            shared.single as f32,
            shared.quoted as f32,
            shared.numbers as f32,
            f32::from(shared.event),
            f32::from(shared.deed),
            f32::from(shared.alone),
            shared.verbs as f32,
            shared.kinship(a.sum, b.sum, CHANCE),
            names_apart(pa, pb) as f32,
            persons as f32,
            f32::from(pa.attend && pb.attend && persons > 0),
            f32::from(pa.mood && pb.mood),
            own(&a).min(own(&b)),
            own(&a).max(own(&b)),
            meant.covered.0,
            meant.covered.1,
            meant.together,
            meant.apart,
        ]
    }

    /// How much the parts of sentence `i` of the one and `j` of the other article are kin: the parts, 0 for the whole, and
    /// how much, from `least` on.
    pub fn of_parts(&self, i: usize, j: usize, least: f32) -> Vec<(u8, u8, f32)> {
        let (Some(a), Some(b)) = (self.side_a.of(i), self.side_b.of(j)) else { return Vec::new() };
        let sums = |profile: &ArticleProfile, at: usize, sentence: &Sentence| {
            let clauses = profile.sentences.get(at).map_or(0, |s| s.clauses.len());
            sentence.sums_of_parts(clauses + 1)
        };
        let (sums_a, sums_b) = (sums(self.a, i, &a), sums(self.b, j, &b));
        let (width, height) = (sums_a.len(), sums_b.len());
        let mut shared = vec![Shared::default(); width * height];
        self.visit((i, &a), (j, &b), true, |of_a, of_b, share| {
            for x in (0..width).filter(|x| of_a >> x & 1 == 1) {
                let row = shared.iter_mut().skip(x * height).take(height).enumerate();
                row.filter(|(y, _)| of_b >> y & 1 == 1).for_each(|(_, cell)| cell.add(share));
            }
        });
        let mut found = Vec::new();
        for (x, own_a) in sums_a.iter().enumerate() {
            for (y, own_b) in sums_b.iter().enumerate() {
                let Some(shared) = shared.get(x * height + y).copied() else { continue };
                let chance = if x + y == 0 { CHANCE } else { CHANCE_OF_CLAUSES };
                let kinship = shared.kinship(*own_a, *own_b, chance);
                if kinship >= least && shared.kinds > 0 {
                    found.push((x as u8, y as u8, kinship));
                }
            }
        }
        found
    }

    /// Calls `add` with whatever two sentences share: the parts of the one and of the other in which it stands, and what
    /// it adds to them.
    ///
    /// Where they are looked at `closely`, what kind of thing is shared is told too, and phrases count as one thing:
    /// words that stand side by side in both sentences add little after the first, unless something happens in them:
    /// "climate change".
    fn visit(
        &self,
        (i, a): (usize, &Sentence),
        (j, b): (usize, &Sentence),
        closely: bool,
        mut add: impl FnMut(Parts, Parts, Share),
    ) {
        let (Some(pa), Some(pb)) = (self.a.sentences.get(i), self.b.sentences.get(j)) else { return };
        let (mut x, mut y) = (0, 0);
        while let (Some(one), Some(two)) = (a.concepts.get(x), b.concepts.get(y)) {
            if one.about != two.about {
                x += usize::from(one.about < two.about);
                y += usize::from(two.about < one.about);
                continue;
            }
            let run = |list: &[Concept], from: usize| {
                from + list.iter().skip(from).take_while(|c| c.about == one.about).count()
            };
            let (to_a, to_b) = (run(a.concepts, x), run(b.concepts, y));
            let words_a = a.concepts.get(x..to_a).unwrap_or_default();
            let words_b = b.concepts.get(y..to_b).unwrap_or_default();
            let very = |c: &Concept, d: &Concept| c.stem == d.stem && c.stem != NONE;
            let same = words_a.iter().find_map(|c| words_b.iter().find(|d| very(c, d)).map(|d| (c, d)));
            // Two words of one kind on both sides, such as "tense" and "climate", say more than one.
            let both = words_a.len().min(words_b.len());
            let more = 1.0 + MORE * (both - 1) as f32;
            let both_are = |is: fn(&Concept) -> bool| words_a.iter().any(is) && words_b.iter().any(is);
            let kinds = both as u32;
            let adds = if closely {
                Adds {
                    kinds,
                    things: kinds * u32::from(both_are(|c| c.thing)),
                    single: u32::from(both_are(|c| c.single)),
                    quoted: u32::from(both_are(|c| c.quoted)),
                    event: both_are(|c| c.event) && words_a.iter().chain(words_b).any(|c| c.verb),
                    deed: both_are(|c| c.deed),
                    alone: both_are(|c| c.deed && c.once),
                    verbs: u32::from(both_are(|c| c.deed && c.verb)),
                }
            } else {
                Adds { kinds, ..Adds::default() }
            };
            let related = RELATED * more * one.weight.min(two.weight);
            let (all_a, all_b) = (parts(words_a), parts(words_b));
            let follow = |c: &Concept| words_b.iter().any(|d| follows(a.concepts, b.concepts, c, d));
            let follows = closely && words_a.iter().any(follow);
            let (worth, adds) = if follows && adds.quoted == 0 { (FOLLOWING, Adds::default()) } else { (1.0, adds) };
            let worth = if closely && both_are(|c| c.name) { worth * OF_NAME } else { worth };
            let related = worth * related;
            if let Some((c, d)) = same {
                let twice = if c.quoted && d.quoted { 2.0 } else { 1.0 };
                add(c.parts, d.parts, Share::Concept(worth * twice * c.same, adds));
                let elsewhere = [(all_a & !c.parts, all_b), (c.parts & !1, all_b & !d.parts)];
                for (of_a, of_b) in
                    elsewhere.map(|(x, y)| (x & !1, y & !1)).into_iter().filter(|e| e.0 != 0 && e.1 != 0)
                {
                    add(of_a, of_b, Share::Concept(related, adds));
                }
            } else {
                add(all_a, all_b, Share::Concept(related, adds));
            }
            (x, y) = (to_a, to_b);
        }
        let (mut x, mut y) = (0, 0);
        while let (Some(one), Some(two)) = (a.pairs.get(x), b.pairs.get(y)) {
            if one.0 == two.0 {
                add(one.2, two.2, Share::Row(one.1));
            }
            x += usize::from(one.0 <= two.0);
            y += usize::from(two.0 <= one.0);
        }
        // Each number has one counterpart at most, whichever sentence comes first.
        let mut used = 0_u64;
        for x in pa.quantities.iter().filter(|_| !pb.quantities.is_empty()) {
            let mut counterpart = |alike: fn(&Quantity, &Quantity) -> bool| {
                let free = |at: usize| 1_u64.checked_shl(at as u32).filter(|bit| used & bit == 0);
                let found = pb.quantities.iter().enumerate().find(|(at, y)| alike(x, y) && free(*at).is_some())?;
                used |= free(found.0)?;
                Some((pa.parts_of(x.span), pb.parts_of(found.1.span)))
            };
            if let Some((of_a, of_b)) = counterpart(same_number) {
                add(of_a, of_b, Share::Number(NUMBER));
            } else if closely && let Some((of_a, of_b)) = counterpart(like_number) {
                add(of_a, of_b, Share::LikeNumber(NUMBER * LIKE));
            }
        }
        // Only the most telling date counts that both can mean.
        let both = a.dates.iter().flat_map(|x| b.dates.iter().map(move |y| (x, y)));
        let both = both.filter(|(x, y)| x.0 < y.1 && y.0 < x.1);
        if let Some((x, y)) = both.max_by(|p, q| p.0.2.min(p.1.2).total_cmp(&q.0.2.min(q.1.2))) {
            add(x.3, y.3, Share::Date(x.2.min(y.2)));
        }
    }
}

/// How many names of the sentence with more of them do not stand in the other.
fn names_apart(a: &Profile, b: &Profile) -> usize {
    let apart = |own: &Profile, other: &Profile| {
        let there = |key: Key| other.terms.binary_search_by_key(&key, |t| t.key).is_ok();
        own.names.iter().filter(|key| !there(**key)).count()
    };
    apart(a, b).max(apart(b, a))
}

/// Whether two words of one kind stand after two others of one kind, none of them a verb, a name or a number.
fn follows(of_a: &[Concept], of_b: &[Concept], c: &Concept, d: &Concept) -> bool {
    let before = |x: &Concept, y: &Concept| x.at.checked_add(1) == Some(y.at) && !x.apart && !y.apart;
    let both = |x: &Concept| of_b.iter().any(|y| y.about == x.about && before(y, d));
    of_a.iter().any(|x| before(x, c) && both(x))
}

fn parts(concepts: &[Concept]) -> Parts {
    concepts.iter().fold(0, |all, c| all | c.parts)
}

fn same_number(x: &Quantity, y: &Quantity) -> bool {
    x.unit == y.unit
        && x.value == y.value
        && (x.value > 12.0 || x.value > 2.0 && x.counted.iter().any(|s| y.counted.contains(s)))
}

/// Whether two numbers that are not the same may mean the same: "61 percent" beside "more than 60 percent".
fn like_number(x: &Quantity, y: &Quantity) -> bool {
    let near = (x.value - y.value).abs() <= 0.1 * x.value.abs().max(y.value.abs());
    x.unit == y.unit && x.unit != Unit::Rank && near && x.value > 12.0 && x.low <= y.high && y.low <= x.high
}
