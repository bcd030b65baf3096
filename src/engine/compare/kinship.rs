//! How much of what is particular to one sentence stands in another.
//!
//! The score of a link says whether two sentences report one event. In two reports of one meeting nearly every sentence
//! does; which of them tell the same of it shows in the words that stand in few sentences of the two articles. A long
//! sentence tells several things, so its clauses are held against those of the other by themselves.

use super::features::Codes;
use super::index::{Index, NONE};
use super::points::SURE;
use super::profile::{ArticleProfile, Key, Parts, Profile, ln};
use super::quantities::{Quantity, Unit};
use super::related::is_event;

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
/// How much a number counts that may be the same beside one that is.
const LIKE: f32 = 0.6;
/// How much each further word of a kind that both sides have adds.
const MORE: f32 = 0.6;
/// How much a date in common counts, where few sentences have it.
const DATE: f32 = 1.6;
/// In articles of fewer sentences than this together, a word that stands in several is no less telling.
const FEW: usize = 40;
/// How much a word adds that stands beside another in both sentences, as those of a set phrase do.
const FOLLOWING: f32 = 0.5;
/// How much of what a name counts counts where a point is looked for: two sentences on one person tell two things.
const OF_NAME: f32 = 0.6;
/// How few sentences a word stands in at least to be as good as alone there.
const RARE: f32 = 0.5;
/// How many things that are told must be more than shared where nothing happens.
const THINGS: usize = 3;
/// From which score on two sentences that tell of one deed need nothing more in common.
const LIKELY: f32 = 0.8;
/// How many sentences open a report with what it is about, and how much being kin by that counts.
const LEAD: usize = 3;
/// See [`LEAD`].
const BY_PLACE: f32 = 0.5;
/// From which kinship of the wholes on they say the same in nearly the same words.
const SAME: f32 = 0.8;
/// Below which score kinship is doubted where it is not plain.
const DOUBTED: f32 = 0.3;
/// See [`DOUBTED`].
const PLAIN: f32 = 0.6;
/// What is left of a kinship that is doubted.
const DOUBT: f32 = 0.5;
/// What each further name that only one of two sentences has takes away where they share no verb, number, date or
/// quoted words: they are about the same and tell of different people or places.
const OTHER_NAMES: f32 = 0.05;
/// How many such names count.
const MOST_NAMES: usize = 3;
/// A month, in minutes.
const MONTH: i64 = 31 * 24 * 60;
/// How much a date of more than a month counts beside one of less.
const LONG: f32 = 0.5;
/// How many parts a sentence has at most, itself among them.
const PARTS: usize = Parts::BITS as usize;

/// A word as what it is about: its group of related words, else its stem; both as numbers in one order for the two
/// articles.
#[derive(Clone, Copy)]
struct Concept {
    about: u32,
    /// [`NONE`] where the other article does not have the very word.
    stem: u32,
    /// What it counts for where the very word is shared, and where only a related one is.
    same: f32,
    weight: f32,
    /// Something that happens or is done, told in few sentences.
    event: bool,
    quoted: bool,
    /// Something that happens or is done, however often it is told.
    deed: bool,
    /// Written as a verb, a name or a number: no part of a set phrase.
    apart: bool,
    /// Neither a word in which reports speak of what they report nor a name that stands everywhere.
    thing: bool,
    /// Such a word that stands in few sentences and is no name.
    single: bool,
    name: bool,
    /// Stands in one sentence of either article.
    once: bool,
    verb: bool,
    /// Where it stands, counted in telling words.
    at: u16,
    parts: Parts,
}

/// What of a sentence stands in the other article too, and what all of it weighs.
#[derive(Default)]
struct Sentence {
    concepts: Vec<Concept>,
    /// Two words in a row, what they count for, where they stand.
    pairs: Vec<(u32, f32, Parts)>,
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
    /// Words in a row.
    rows: f32,
    /// Numbers and dates.
    besides: f32,
    /// How many concepts.
    kinds: usize,
    /// How many of them tell something, how many stand nowhere else, and how many are quoted.
    things: usize,
    single: usize,
    quoted: usize,
    /// How many numbers.
    numbers: usize,
    /// Whether one of the concepts is something that happens or is done, and told in few sentences.
    event: bool,
    /// Whether one of them is something that happens or is done.
    deed: bool,
    /// Whether one of them happens or is done, and stands in one sentence of either article.
    alone: bool,
    /// How many of them are done, and verbs on both sides.
    verbs: usize,
}

/// What one concept that two sentences share adds.
#[derive(Clone, Copy, Default)]
struct Adds {
    kinds: usize,
    things: usize,
    single: usize,
    quoted: usize,
    event: bool,
    deed: bool,
    alone: bool,
    verbs: usize,
}

impl Shared {
    fn add(&mut self, words: f32, adds: Adds) {
        self.words += words;
        self.kinds += adds.kinds;
        self.things += adds.things;
        self.single += adds.single;
        self.quoted += adds.quoted;
        self.event |= adds.event;
        self.deed |= adds.deed;
        self.alone |= adds.alone;
        self.verbs += adds.verbs;
    }

    /// Whether what is shared can be one thing told: something that happens with something it happens to, words that
    /// stand hardly anywhere else, quoted words or a number of something. Two sentences about one person, or on one
    /// subject, share neither.
    fn tells(&self, whole: bool) -> bool {
        self.alone && self.kinds > 1
            || self.event && (self.things > 1 || self.besides > 0.0)
            || self.single > 1 && self.kinds > 2
            || self.quoted > 2
            || self.numbers > 0 && self.things > 0
            || whole && (self.things > THINGS || self.deed && self.besides > 0.0)
    }
}

/// How telling what stands in so many sentences is: in one of each article as telling as can be.
struct Few {
    all: f32,
}

impl Few {
    fn of(&self, count: usize) -> f32 {
        let here = 1.0 - ln(count.saturating_sub(1)) / self.all;
        here * here
    }

    /// Of all keys of an index, by number, with how often they stand in the other article.
    fn of_all(&self, own: &Index, other: &Index, to_other: &[u32]) -> Vec<f32> {
        let counts = (0..).zip(to_other).map(|(n, to)| own.count(n) + other.count(*to));
        counts.map(|count| self.of(count)).collect()
    }
}

impl<'a> Kinship<'a> {
    /// Weighs each concept by how few sentences of the two articles it stands in.
    pub fn new(a: (&'a ArticleProfile, &Codes), b: (&'a ArticleProfile, &Codes)) -> Self {
        let (pairs_a, pairs_b) = (a.0.pairs.join(&b.0.pairs), b.0.pairs.join(&a.0.pairs));
        let own: Vec<u32> = (0..).zip(&pairs_a).map(|(at, to)| if *to == NONE { NONE } else { at }).collect();
        let side_a = Self::side(a, b.0, &pairs_a, &own);
        let side_b = Self::side(b, a.0, &pairs_b, &pairs_b);
        Self { a: a.0, b: b.0, side_a, side_b }
    }

    fn side(
        (own, codes): (&ArticleProfile, &Codes),
        other: &ArticleProfile,
        pairs: &[u32],
        pair_codes: &[u32],
    ) -> Vec<Sentence> {
        let few = Few { all: ln((own.sentences.len() + other.sentences.len() + 1).max(FEW)) };
        let [words, concepts_there, _] = &codes.other;
        let [word_codes, concept_codes, _] = &codes.code;
        let of_words = few.of_all(&own.words, &other.words, words);
        let of_concepts = few.of_all(&own.concepts, &other.concepts, concepts_there);
        let of_pairs = few.of_all(&own.pairs, &other.pairs, pairs);
        let at = |list: &[f32], number: u32| list.get(number as usize).copied().unwrap_or(1.0);
        let once = |concept: u32| {
            own.concepts.count(concept) == 1 && other.concepts.count(Codes::at(concepts_there, concept)) == 1
        };
        let weigh = |profile: &Profile| {
            let mut sums = vec![0.0; (profile.clauses.len() + 1).min(PARTS)];
            let mut concepts = Vec::with_capacity(profile.terms.len());
            for t in &profile.terms {
                let [word, concept, _] = t.numbers;
                let telling = if t.part { PART } else { 1.0 } * if t.light { LIGHT } else { 1.0 };
                let rarity = t.rarity.min(4.5) * telling;
                let of_concept = at(&of_concepts, concept);
                let weight = rarity * of_concept;
                for (part, sum) in sums.iter_mut().enumerate() {
                    *sum += if t.parts >> part & 1 == 1 { weight } else { 0.0 };
                }
                let about = Codes::at(concept_codes, concept);
                if about != NONE {
                    let done = !t.light && !t.name && (t.verb || is_event(t.group));
                    let same = rarity * at(&of_words, word);
                    let stem = Codes::at(word_codes, word);
                    let event = done && of_concept >= PARTICULAR;
                    let (quoted, deed, apart) = (t.quoted, done, t.verb || t.name || t.number);
                    let thing = !t.light && !t.number && (!t.name || !t.part && of_concept >= PARTICULAR);
                    let single = thing && !t.name && (of_concept >= RARE);
                    let (at, parts) = (t.at, t.parts);
                    concepts.push(Concept {
                        about,
                        stem,
                        same,
                        weight,
                        event,
                        quoted,
                        deed,
                        apart,
                        thing,
                        single,
                        name: t.name,
                        once: once(concept),
                        verb: t.verb,
                        at,
                        parts,
                    });
                }
            }
            concepts.sort_unstable_by_key(|c| (c.about, c.stem, c.parts));
            let shared = profile.pair_numbers.iter().zip(&profile.pair_parts);
            let shared = shared.map(|(n, parts)| (Codes::at(pair_codes, *n), IN_A_ROW * at(&of_pairs, *n), *parts));
            let pairs = shared.filter(|p| p.0 != NONE).collect();
            let stands = |key| own.when.count(own.when.number(key)) + other.when.count(other.when.number(key));
            let dates = profile
                .when
                .iter()
                .map(|w| (w.1, w.2, DATE * few.of(stands(w.0)) * if w.2 - w.1 > MONTH { LONG } else { 1.0 }, w.3))
                .collect();
            Sentence { concepts, pairs, dates, sums }
        };
        own.sentences.iter().map(weigh).collect()
    }

    /// Of sentence `i` of the one and `j` of the other article, from 0 to 1.
    pub fn of(&self, i: usize, j: usize) -> f32 {
        let mut shared = Shared::default();
        let (Some(a), Some(b)) = (self.side_a.get(i), self.side_b.get(j)) else { return 0.0 };
        self.visit(i, j, false, |_, _, visit| visit(&mut shared));
        let sum = |s: &Sentence| s.sums.first().copied().unwrap_or(0.0);
        if shared.kinds > 0 { shared.kinship(sum(a), sum(b), CHANCE) } else { 0.0 }
    }

    /// Of the parts of both sentences, which as wholes are kin by `all`, those that are kin by `least` or more: the parts,
    /// 0 for the whole, and how much. The score of the sentences' link, which knows of the reports as wholes, decides
    /// where the words leave room for doubt.
    pub fn of_parts(&self, (i, j): (usize, usize), all: f32, score: f32, least: f32) -> Vec<(u8, u8, f32)> {
        let (Some(a), Some(b)) = (self.side_a.get(i), self.side_b.get(j)) else { return Vec::new() };
        let (Some(pa), Some(pb)) = (self.a.sentences.get(i), self.b.sentences.get(j)) else { return Vec::new() };
        let (width, height) = (a.sums.len(), b.sums.len());
        let mut shared = vec![Shared::default(); width * height];
        self.visit(i, j, true, |of_a, of_b, visit| {
            for x in (0..width).filter(|x| of_a >> x & 1 == 1) {
                let row = shared.iter_mut().skip(x * height).take(height).enumerate();
                row.filter(|(y, _)| of_b >> y & 1 == 1).for_each(|(_, cell)| visit(cell));
            }
        });
        let mut found = Vec::new();
        for (x, own_a) in a.sums.iter().enumerate() {
            for (y, own_b) in b.sums.iter().enumerate() {
                let Some(mut shared) = shared.get(x * height + y).copied() else { continue };
                let whole = x + y == 0;
                let persons = pa.persons.iter().any(|p| pb.persons.contains(p));
                let likely = whole && score > LIKELY && shared.deed && (persons || shared.besides > 0.0);
                let same = whole && all > SAME;
                let occasion = whole && (pa.attend && pb.attend && persons || pa.mood && pb.mood && score >= SURE);
                if !(shared.tells(whole) || likely && shared.kinds > 1 || same || occasion) {
                    continue;
                }
                // A set phrase is one thing.
                shared.rows *= if shared.kinds > 1 { 1.0 } else { 0.0 };
                let mut kinship = shared.kinship(*own_a, *own_b, if whole { CHANCE } else { CHANCE_OF_CLAUSES });
                // Reports open with what they are about; who was there, and in what mood, is told in few words in common.
                if likely && shared.kinds > 2 && i.max(j) < LEAD || occasion {
                    kinship = kinship.max(BY_PLACE);
                }
                if same {
                    kinship = kinship.max(all);
                }
                if whole && !occasion && shared.verbs == 0 && shared.besides == 0.0 && shared.quoted < 2 {
                    kinship *= 1.0 - OTHER_NAMES * names_apart(pa, pb).saturating_sub(1).min(MOST_NAMES) as f32;
                }
                if score < DOUBTED && kinship < PLAIN && !occasion {
                    kinship *= DOUBT;
                }
                if kinship >= least {
                    found.push((x as u8, y as u8, kinship));
                }
            }
        }
        found
    }

    /// Calls `add` with whatever two sentences share: the parts of the one and of the other in which it stands, and what
    /// it adds to them.
    ///
    /// Where `phrases` count as one thing, words that stand side by side in both sentences add little after the first,
    /// unless something happens in them: "climate change".
    fn visit(&self, i: usize, j: usize, phrases: bool, mut add: impl FnMut(Parts, Parts, &dyn Fn(&mut Shared))) {
        let (Some(a), Some(b)) = (self.side_a.get(i), self.side_b.get(j)) else { return };
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
            let (to_a, to_b) = (run(&a.concepts, x), run(&b.concepts, y));
            let words_a = a.concepts.get(x..to_a).unwrap_or_default();
            let words_b = b.concepts.get(y..to_b).unwrap_or_default();
            let very = |c: &Concept, d: &Concept| c.stem == d.stem && c.stem != NONE;
            let same = words_a.iter().find_map(|c| words_b.iter().find(|d| very(c, d)).map(|d| (c, d)));
            // Two words of one kind on both sides, such as "tense" and "climate", say more than one.
            let both = words_a.len().min(words_b.len());
            let more = 1.0 + MORE * (both - 1) as f32;
            let both_are = |is: fn(&Concept) -> bool| words_a.iter().any(is) && words_b.iter().any(is);
            let adds = Adds {
                kinds: both,
                things: both * usize::from(both_are(|c| c.thing)),
                single: usize::from(both_are(|c| c.single)),
                quoted: usize::from(both_are(|c| c.quoted)),
                event: both_are(|c| c.event) && words_a.iter().chain(words_b).any(|c| c.verb),
                deed: both_are(|c| c.deed),
                alone: both_are(|c| c.deed && c.once),
                verbs: usize::from(both_are(|c| c.deed && c.verb)),
            };
            let related = RELATED * more * one.weight.min(two.weight);
            let (all_a, all_b) = (parts(words_a), parts(words_b));
            let follow = |c: &Concept| words_b.iter().any(|d| follows(&a.concepts, &b.concepts, c, d));
            let follows = phrases && words_a.iter().any(follow);
            let (worth, adds) = if follows && adds.quoted == 0 { (FOLLOWING, Adds::default()) } else { (1.0, adds) };
            let worth = if phrases && both_are(|c| c.name) { worth * OF_NAME } else { worth };
            let related = worth * related;
            if let Some((c, d)) = same {
                let twice = if c.quoted && d.quoted { 2.0 } else { 1.0 };
                add(c.parts, d.parts, &|s| s.add(worth * twice * c.same, adds));
                let elsewhere = [(all_a & !c.parts, all_b), (c.parts & !1, all_b & !d.parts)];
                for (of_a, of_b) in
                    elsewhere.map(|(x, y)| (x & !1, y & !1)).into_iter().filter(|e| e.0 != 0 && e.1 != 0)
                {
                    add(of_a, of_b, &|s| s.add(related, adds));
                }
            } else {
                add(all_a, all_b, &|s| s.add(related, adds));
            }
            (x, y) = (to_a, to_b);
        }
        let (mut x, mut y) = (0, 0);
        while let (Some(one), Some(two)) = (a.pairs.get(x), b.pairs.get(y)) {
            if one.0 == two.0 {
                add(one.2, two.2, &|s| s.rows += one.1);
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
                add(of_a, of_b, &|s| (s.besides, s.numbers) = (s.besides + NUMBER, s.numbers + 1));
            } else if phrases && let Some((of_a, of_b)) = counterpart(like_number) {
                add(of_a, of_b, &|s| {
                    (s.besides, s.numbers) = (s.besides + NUMBER * LIKE, s.numbers + 1);
                    (s.kinds, s.deed) = (s.kinds + usize::from(s.kinds > 0), true);
                });
            }
        }
        // Only the most telling date counts that both can mean.
        let both = a.dates.iter().flat_map(|x| b.dates.iter().map(move |y| (x, y)));
        let both = both.filter(|(x, y)| x.0 < y.1 && y.0 < x.1);
        if let Some((x, y)) = both.max_by(|p, q| p.0.2.min(p.1.2).total_cmp(&q.0.2.min(q.1.2))) {
            let weight = x.2.min(y.2);
            add(x.3, y.3, &|s| s.besides += if s.kinds > 0 { weight } else { 0.0 });
        }
    }
}

impl Shared {
    /// From 0 to 1, with what the words of both parts weigh.
    fn kinship(self, own_a: f32, own_b: f32, chance: f32) -> f32 {
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
        let shared = words + self.rows + self.besides;
        shared / (shared + chance + ALONE.0 * less + ALONE.1 * more)
    }
}

/// How many names of the sentence with more of them do not stand in the other.
fn names_apart(a: &Profile, b: &Profile) -> usize {
    let apart = |own: &Profile, other: &Profile| {
        let there = |key: Key| other.terms.binary_search_by_key(&key, |t| t.key).is_ok();
        own.terms.iter().filter(|t| t.name && !t.part && !there(t.key)).count()
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
