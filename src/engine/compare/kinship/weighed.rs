//! What the sentences of an article weigh beside another's: each word by how few sentences of the two it stands in.

use crate::engine::compare::features::Codes;
use crate::engine::compare::index::{Index, NONE};
use crate::engine::compare::lists::Lists;
use crate::engine::compare::meanings::{DIMENSIONS, Meaning, likeness};
use crate::engine::compare::profile::{ArticleProfile, PARTS, Parts, Term, ln};
use crate::engine::compare::related::is_event;
use std::cell::OnceCell;

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
pub(super) struct Word<'a> {
    /// What it means, where that is known.
    pub(super) meaning: Option<&'a Meaning>,
    /// See [`Concept::about`]; [`NONE`] where the other article has nothing of it.
    pub(super) about: u32,
    /// See [`Concept::stem`].
    pub(super) stem: u32,
    pub(super) weight: f32,
    /// See [`Concept::weight`].
    of_concept: f32,
    parts: Parts,
}

/// What the words of a sentence mean together, by their weights.
#[derive(Clone, Copy)]
pub(super) struct Sum {
    pub(super) meaning: Meaning,
    /// Its length, squared.
    pub(super) square: f32,
    /// What the words weigh together.
    pub(super) weight: f32,
}

impl Sum {
    fn of(words: &[Word]) -> Self {
        let (mut meaning, mut weight) = ([0.0; DIMENSIONS], 0.0);
        for word in words {
            weight += word.weight;
            if let Some(own) = word.meaning {
                meaning.iter_mut().zip(own).for_each(|(sum, number)| *sum += word.weight * number);
            }
        }
        Self { meaning, square: likeness(&meaning, &meaning), weight }
    }
}

/// The sentences of an article beside another's.
#[derive(Default)]
pub(super) struct Side<'a> {
    words: Lists<Word<'a>>,
    /// Of each sentence, once it is asked for.
    sums_of_words: Vec<OnceCell<Sum>>,
    concepts: Lists<Concept>,
    pairs: Lists<(u32, f32, Parts)>,
    dates: Lists<(i64, i64, f32, Parts)>,
    sums: Vec<f32>,
}

impl<'a> Side<'a> {
    pub(super) fn of(&self, sentence: usize) -> Option<Sentence<'a, '_>> {
        Some(Sentence {
            words: self.words.of(sentence),
            sum_of_words: self.sums_of_words.get(sentence)?,
            concepts: self.concepts.of(sentence),
            pairs: self.pairs.of(sentence),
            dates: self.dates.of(sentence),
            sum: *self.sums.get(sentence)?,
        })
    }
}

/// What of a sentence stands in the other article too, and what all of it weighs.
#[derive(Clone, Copy)]
pub(super) struct Sentence<'a, 's> {
    /// Each once.
    pub(super) words: &'s [Word<'a>],
    sum_of_words: &'s OnceCell<Sum>,
    pub(super) concepts: &'s [Concept],
    /// Two words in a row, what they count for, where they stand.
    pub(super) pairs: &'s [(u32, f32, Parts)],
    /// First minute, minute after the last, what it counts for.
    pub(super) dates: &'s [(i64, i64, f32, Parts)],
    /// What its concepts weigh together.
    pub(super) sum: f32,
}

impl<'s> Sentence<'_, 's> {
    /// What its words mean together.
    pub(super) fn all(&self) -> &'s Sum {
        self.sum_of_words.get_or_init(|| Sum::of(self.words))
    }

    /// What the concepts of each of so many parts weigh together; the first is the whole.
    pub(super) fn sums_of_parts(&self, count: usize) -> Vec<f32> {
        let within = |part: usize| self.words.iter().filter(move |word| word.parts >> part & 1 == 1);
        (0..count.min(PARTS)).map(|part| within(part).map(|word| word.of_concept).sum()).collect()
    }
}

/// How telling what stands in so many sentences of two articles is: in one of each article as telling as can be.
struct Few {
    by_count: Vec<f32>,
}

impl Few {
    /// In articles of so many sentences together.
    fn new(sentences: usize) -> Self {
        let all = ln((sentences + 1).max(FEW));
        let of = |count: usize| {
            let here = 1.0 - ln(count.saturating_sub(1)) / all;
            here * here
        };
        Self { by_count: (0..=sentences).map(of).collect() }
    }

    fn of(&self, count: usize) -> f32 {
        self.by_count.get(count).copied().unwrap_or(0.0)
    }

    /// Of all keys of an index, by number, with how often they stand in the other article.
    fn of_all(&self, own: &Index, other: &Index, to_other: &[u32]) -> Vec<f32> {
        let counts = own.counts().zip(to_other).map(|(count, to)| count + other.count(*to));
        counts.map(|count| self.of(count)).collect()
    }
}

/// Weighs each concept of an article by how few sentences of the two articles it stands in.
pub(super) fn side<'a>(
    (own, codes): (&'a ArticleProfile, &Codes),
    other: &ArticleProfile,
    pairs: &[u32],
    pair_codes: &[u32],
) -> Side<'a> {
    let few = Few::new(own.sentences.len() + other.sentences.len());
    let [words, concepts_there, _] = &codes.other;
    let [word_codes, concept_codes, _] = &codes.code;
    let of_words = few.of_all(&own.words, &other.words, words);
    let of_concepts = few.of_all(&own.concepts, &other.concepts, concepts_there);
    let of_pairs = few.of_all(&own.pairs, &other.pairs, pairs);
    let once = |concept: u32| {
        own.concepts.count(concept) == 1 && other.concepts.count(Codes::at(concepts_there, concept)) == 1
    };
    let (sentences, terms) = (own.sentences.len(), own.sentences.iter().map(|s| s.terms.len()).sum());
    let mut side = Side {
        words: Lists::with_room(sentences, terms),
        sums_of_words: vec![OnceCell::new(); sentences],
        concepts: Lists::with_room(sentences, terms),
        ..Side::default()
    };
    for profile in &own.sentences {
        let mut sum = 0.0;
        for t in &profile.terms {
            let [word, concept, _] = t.numbers;
            let rarity = telling(t);
            let of_concept = at(&of_concepts, concept);
            let weight = rarity * of_concept;
            sum += weight;
            let (about, stem) = (Codes::at(concept_codes, concept), Codes::at(word_codes, word));
            let of_word = rarity * at(&of_words, word);
            let meaning = own.meanings.get(word as usize).and_then(Option::as_deref);
            side.words.push(Word { meaning, about, stem, weight: of_word, of_concept: weight, parts: t.parts });
        }
        let words = side.words.open();
        for at in &profile.by_concept {
            let Some((t, word)) = profile.terms.get(*at as usize).zip(words.get(*at as usize)) else { continue };
            if word.about != NONE {
                let [_, concept, _] = t.numbers;
                let of_concept = self::at(&of_concepts, concept);
                let done = !t.light && !t.name && (t.verb || is_event(t.group));
                let thing = !t.light && !t.number && (!t.name || !t.part && of_concept >= PARTICULAR);
                side.concepts.push(Concept {
                    about: word.about,
                    stem: word.stem,
                    same: word.weight,
                    weight: word.of_concept,
                    event: done && of_concept >= PARTICULAR,
                    quoted: t.quoted,
                    deed: done,
                    apart: t.verb || t.name || t.number,
                    thing,
                    single: thing && !t.name && (of_concept >= RARE),
                    name: t.name,
                    once: once(concept),
                    verb: t.verb,
                    at: t.at,
                    parts: t.parts,
                });
            }
        }
        // They are nearly so already.
        side.concepts.open().sort_unstable_by_key(|c| (c.about, c.stem, c.parts));
        side.sums.push(sum);
        for (number, parts) in profile.pair_numbers.iter().zip(&profile.pair_parts) {
            let code = Codes::at(pair_codes, *number);
            if code != NONE {
                side.pairs.push((code, IN_A_ROW * at(&of_pairs, *number), *parts));
            }
        }
        let stands = |key| own.when.count(own.when.number(key)) + other.when.count(other.when.number(key));
        for w in &profile.when {
            let worth = DATE * few.of(stands(w.0)) * if w.2 - w.1 > MONTH { LONG } else { 1.0 };
            side.dates.push((w.1, w.2, worth, w.3));
        }
        side.words.close();
        side.concepts.close();
        side.pairs.close();
        side.dates.close();
    }
    side
}

fn at(list: &[f32], number: u32) -> f32 {
    list.get(number as usize).copied().unwrap_or(1.0)
}

/// How telling a word is wherever it stands.
fn telling(t: &Term) -> f32 {
    t.rarity.min(4.5) * (if t.part { PART } else { 1.0 } * if t.light { LIGHT } else { 1.0 })
}
