//! What the sentences of an article weigh beside another's: each word by how few sentences of the two it stands in.

use crate::engine::compare::features::Codes;
use crate::engine::compare::index::{Index, NONE};
use crate::engine::compare::meanings::{DIMENSIONS, Meaning};
use crate::engine::compare::profile::{ArticleProfile, Parts, Profile, ln};
use crate::engine::compare::related::is_event;

/// How much two words in a row count on top.
const IN_A_ROW: f32 = 1.2;
/// How much the first words of a name count, beside its last.
const PART: f32 = 0.3;
/// How much a word counts in which reports speak of what they report.
const LIGHT: f32 = 0.4;
/// How particular what happens is at least by which clauses are known as one: the meeting that every sentence is about
/// is not.
const PARTICULAR: f32 = 0.45;
/// How much a date in common counts, where few sentences have it.
const DATE: f32 = 1.6;
/// In articles of fewer sentences than this together, a word that stands in several is no less telling.
const FEW: usize = 40;
/// How few sentences a word stands in at least to be as good as alone there.
const RARE: f32 = 0.5;
/// A month, in minutes.
const MONTH: i64 = 31 * 24 * 60;
/// How much a date of more than a month counts beside one of less.
const LONG: f32 = 0.5;
/// How many parts a sentence has at most, itself among them.
const PARTS: usize = Parts::BITS as usize;

/// A word as what it is about: its group of related words, else its stem; both as numbers in one order for the two
/// articles.
#[derive(Clone, Copy)]
pub(super) struct Concept {
    pub(super) about: u32,
    /// [`NONE`] where the other article does not have the very word.
    pub(super) stem: u32,
    /// What it counts for where the very word is shared, and where only a related one is.
    pub(super) same: f32,
    pub(super) weight: f32,
    /// Something that happens or is done, told in few sentences.
    pub(super) event: bool,
    pub(super) quoted: bool,
    /// Something that happens or is done, however often it is told.
    pub(super) deed: bool,
    /// Written as a verb, a name or a number: no part of a set phrase.
    pub(super) apart: bool,
    /// Neither a word in which reports speak of what they report nor a name that stands everywhere.
    pub(super) thing: bool,
    /// Such a word that stands in few sentences and is no name.
    pub(super) single: bool,
    pub(super) name: bool,
    /// Stands in one sentence of either article.
    pub(super) once: bool,
    pub(super) verb: bool,
    /// Where it stands, counted in telling words.
    pub(super) at: u16,
    pub(super) parts: Parts,
}

/// A telling word, whether the other article has it or not.
#[derive(Clone, Copy)]
pub(super) struct Word {
    /// Its number in its article.
    pub(super) number: u32,
    /// See [`Concept::about`]; [`NONE`] where the other article has nothing of it.
    pub(super) about: u32,
    /// See [`Concept::stem`].
    pub(super) stem: u32,
    pub(super) weight: f32,
}

/// What of a sentence stands in the other article too, and what all of it weighs.
pub(super) struct Sentence {
    /// Each once.
    pub(super) words: Vec<Word>,
    /// What its words mean together, by their weights.
    pub(super) meaning: Meaning,
    pub(super) concepts: Vec<Concept>,
    /// Two words in a row, what they count for, where they stand.
    pub(super) pairs: Vec<(u32, f32, Parts)>,
    /// First minute, minute after the last, what it counts for.
    pub(super) dates: Vec<(i64, i64, f32, Parts)>,
    /// What each part's concepts weigh together.
    pub(super) sums: Vec<f32>,
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

/// Weighs each concept of an article by how few sentences of the two articles it stands in.
pub(super) fn side(
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
        let mut all = Vec::with_capacity(profile.terms.len());
        let mut meaning = [0.0; DIMENSIONS];
        for t in &profile.terms {
            let [word, concept, _] = t.numbers;
            let telling = if t.part { PART } else { 1.0 } * if t.light { LIGHT } else { 1.0 };
            let rarity = t.rarity.min(4.5) * telling;
            let of_concept = at(&of_concepts, concept);
            let weight = rarity * of_concept;
            for (part, sum) in sums.iter_mut().enumerate() {
                *sum += if t.parts >> part & 1 == 1 { weight } else { 0.0 };
            }
            let (about, stem) = (Codes::at(concept_codes, concept), Codes::at(word_codes, word));
            let of_word = rarity * at(&of_words, word);
            all.push(Word { number: word, about, stem, weight: of_word });
            if let Some(own) = own.meanings.get(word as usize).and_then(Option::as_ref) {
                meaning.iter_mut().zip(own).for_each(|(sum, number)| *sum += of_word * number);
            }
            if about != NONE {
                let done = !t.light && !t.name && (t.verb || is_event(t.group));
                let same = of_word;
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
        Sentence { words: all, meaning, concepts, pairs, dates, sums }
    };
    own.sentences.iter().map(weigh).collect()
}
