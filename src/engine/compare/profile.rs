//! What an article is made of, as far as comparing needs it: the terms, names, numbers and quoted words of each
//! sentence, and of the whole.

mod quoted;
mod sentence;

use super::clauses;
use super::features::ratio;
use super::index::{Index, NONE};
use super::meanings::{Meaning, meaning_of};
use super::quantities::Quantity;
use super::vocabulary::Vocabulary;
use super::words::Words;
use crate::engine::article::{Article, Sentence};
use crate::engine::dates::TimeKind;
use crate::engine::fnv;
use crate::engine::span::Span;
use crate::engine::text::fold::{bare, fold, stem};
use sentence::{profile, written_small};
use std::sync::OnceLock;

/// How many sentences are an article's lead.
const LEAD: usize = 3;

/// A stem, name or number as a value that is the same in every comparison, whatever else stands in it.
pub type Key = u64;

/// The key of a word (FNV-1a).
pub fn key(word: &str) -> Key {
    fnv::hash(word.bytes())
}

/// The natural logarithm of a count, of 1 for nothing.
pub fn ln(count: usize) -> f32 {
    static FIRST: OnceLock<Vec<f32>> = OnceLock::new();
    let first = FIRST.get_or_init(|| (0..512).map(|n: u16| libm::logf(f32::from(n.max(1)))).collect());
    first.get(count).copied().unwrap_or_else(|| libm::logf(count as f32))
}

/// A telling word of a sentence.
#[derive(Clone, Copy, Debug)]
pub struct Term {
    /// Its stem.
    pub key: Key,
    /// Where it first stands.
    pub span: Span,
    /// How rare it is in news (see [`Background::rarity`](super::background::Background::rarity)).
    pub rarity: f32,
    /// Whether it is part of a name.
    pub name: bool,
    /// Whether it is a number in digits.
    pub number: bool,
    /// Whether the name goes on after it: "Latin" in "Latin America".
    pub part: bool,
    /// The first letters of its stem, by which "explosion" is known beside "exploded"; 0 for names and short words.
    pub root: Key,
    /// Its group of related words; 0 where it has none.
    pub group: u16,
    /// Whether it is written as a verb: "arrested".
    pub verb: bool,
    /// Whether it is written as a noun for what is done: "resignation".
    pub action: bool,
    /// Where it stands, counted in telling words.
    pub at: u16,
    /// Whether it is a word in which reports speak of what they report.
    pub light: bool,
    /// The parts of the sentence in which it stands (see [`Profile::clauses`]).
    pub parts: Parts,
    /// Whether it stands inside quotation marks.
    pub quoted: bool,
    /// Its numbers in the article: among the words, the concepts and the roots (`NONE` where there is no root).
    pub numbers: [u32; 3],
}

/// A set of parts of a sentence: bit 0 is the whole, bit `n` its clause `n`, counted from 1.
pub type Parts = u16;

/// How many parts a sentence has at most, itself among them.
pub const PARTS: usize = Parts::BITS as usize;

impl Term {
    /// What it is about: its group of related words, else itself.
    pub fn concept(&self) -> Key {
        if self.group == 0 { self.key } else { Key::from(self.group) }
    }
}

/// A sentence as evidence.
#[derive(Clone, Debug, Default)]
pub struct Profile {
    /// Its telling words, each once, by key.
    pub terms: Vec<Term>,
    /// The places of these, by their concepts' numbers, then by their words'.
    pub by_concept: Vec<u32>,
    /// The places of those with a root, by their roots' numbers.
    pub by_root: Vec<u32>,
    /// The norm of its words by their rarity, and how like they are to all the article's.
    pub norm: f32,
    /// See [`Self::norm`].
    pub to_own: f32,
    /// How many of them are written as verbs.
    pub verbs: f32,
    /// The names among them, by key, each by its last word.
    pub names: Vec<Key>,
    /// Its clauses where it has several.
    pub clauses: Vec<Span>,
    /// The numbers of its concepts in the article, each once, in order; of its words' roots.
    pub concepts: Vec<u32>,
    /// See [`Self::concepts`].
    pub roots: Vec<u32>,
    /// The words in a row, each once, by key.
    pub pairs: Vec<Key>,
    /// The parts in which each of these stands, in the same order.
    pub pair_parts: Vec<Parts>,
    /// Their numbers in the article, in the same order.
    pub pair_numbers: Vec<u32>,
    /// Its numbers and amounts.
    pub quantities: Vec<Quantity>,
    /// The dates in it, by place among the article's dates.
    pub dates: Vec<usize>,
    /// The keys of the dates in it, each once, in order.
    pub days: Vec<Key>,
    /// When its dates of a month or less lie: key, first minute, minute after the last, the parts they stand in.
    pub when: Vec<(Key, i64, i64, Parts)>,
    /// The units of the lengths of time in it, each once, in order: the key of "decades".
    pub lengths: Vec<Key>,
    /// Its persons, by the key of the last word of their names, each once, in order.
    pub persons: Vec<Key>,
    /// Whether it says of somebody that they were present.
    pub attend: bool,
    /// Whether it says in what mood an occasion was.
    pub mood: bool,
    /// How many words it has.
    pub words: usize,
}

impl Profile {
    /// The places of its telling words, those of one concept together, in the order of the concepts' numbers.
    pub fn places_by_concept(&self) -> impl Iterator<Item = &[u32]> {
        let concept = |at: &u32| self.terms.get(*at as usize).map(|t| t.numbers[1]);
        self.by_concept.chunk_by(move |x, y| concept(x) == concept(y))
    }

    /// Works out what its words come to, with the weights of the article's words and their norm.
    fn weigh(&mut self, weights: &[f32], norm_of_all: f32) {
        let terms = &self.terms;
        let concept = |at: &u32| terms.get(*at as usize).map(|t| (t.numbers[1], t.numbers[0]));
        self.by_concept = (0..terms.len() as u32).collect();
        self.by_concept.sort_unstable_by_key(concept);
        let root = |at: &u32| terms.get(*at as usize).map_or(NONE, |t| t.numbers[2]);
        self.by_root = (0..terms.len() as u32).filter(|at| root(at) != NONE).collect();
        self.by_root.sort_by_key(root);
        self.names = terms.iter().filter(|t| t.name && !t.part).map(|t| t.key).collect();
        let weight = |t: &Term| weights.get(t.numbers[0] as usize).copied().unwrap_or(0.0);
        let (mut squares, mut to_own) = (0.0_f32, 0.0_f32);
        for t in terms {
            squares += t.rarity * t.rarity;
            to_own += t.rarity * weight(t);
            self.verbs += f32::from(t.verb);
        }
        self.norm = squares.sqrt();
        self.to_own = ratio(to_own, self.norm * norm_of_all);
    }

    /// The parts of the sentence that a stretch of it stands in.
    pub fn parts_of(&self, span: Span) -> Parts {
        let clause = self.clauses.iter().position(|c| c.start <= span.start && span.start < c.end);
        1 | clause.map_or(0, |at| 2 << at.min(clauses::MOST - 1))
    }
}

/// An article as evidence.
#[derive(Clone, Debug, Default)]
pub struct ArticleProfile {
    /// Of each sentence its words as they stand.
    pub text: Vec<Words>,
    /// Of each sentence.
    pub sentences: Vec<Profile>,
    /// Its telling words.
    pub words: Index,
    /// Of each word, by its number: how rare it is, and whether it is a name wherever it stands.
    pub rarity: Vec<f32>,
    /// See [`Self::rarity`].
    pub names: Vec<bool>,
    /// Of each word, by its number: how often it stands in the article, by its logarithm, times its rarity.
    pub weights: Vec<f32>,
    /// The norm of these weights.
    pub norm: f32,
    /// Its concepts, its words' roots, its words in a row, and the keys of its dates.
    pub concepts: Index,
    /// See [`Self::concepts`].
    pub roots: Index,
    /// See [`Self::concepts`].
    pub pairs: Index,
    /// See [`Self::concepts`].
    pub when: Index,
    /// Of each word, by its number: whether it is written as a verb somewhere in the article.
    pub verbs: Vec<bool>,
    /// Of each word, by its number: what it means; nothing for names and for words that are not known.
    pub meanings: Vec<Option<Box<Meaning>>>,
    /// The numbers of the words of the first sentences, each once, in order.
    pub lead: Vec<u32>,
    /// The numbers and amounts in the first sentences.
    pub lead_quantities: Vec<Quantity>,
    /// The numbers that stand in it in digits, each once, in order.
    pub numbers: Vec<Key>,
    /// The days of the week and months that it names, each once, in order.
    pub days: Vec<Key>,
}

impl ArticleProfile {
    /// Of articles with their sentences, and people, quotations and dates where they are known.
    pub fn of_all(articles: &[&Article]) -> Vec<Self> {
        let mut vocabulary = Vocabulary::default();
        articles.iter().map(|article| Self::new(article, &mut vocabulary)).collect()
    }

    fn new(article: &Article, vocabulary: &mut Vocabulary) -> Self {
        let words = |s: &Sentence| Words::new(&article.text, s.span, vocabulary);
        let text: Vec<Words> = article.sentences.iter().map(words).collect();
        let small = written_small(&article.text, &text, vocabulary.len());
        let known = (&*vocabulary, small.as_slice());
        let mut sentences: Vec<Profile> = text.iter().map(|words| profile(&article.text, words, known)).collect();
        add_dates(article, &mut sentences);
        add_persons(article, &mut sentences);
        let (words, word_numbers) = index(&sentences, |s| s.terms.iter().map(|t| t.key));
        let (concepts, concept_numbers) = index(&sentences, |s| s.terms.iter().map(Term::concept));
        let (roots, root_numbers) = index(&sentences, |s| s.terms.iter().map(|t| t.root).filter(|r| *r != 0));
        let (pairs, pair_numbers) = index(&sentences, |s| s.pairs.iter().copied());
        let (when, _) = index(&sentences, |s| s.when.iter().map(|w| w.0));
        let mut numbers = word_numbers.into_iter().zip(concept_numbers);
        let (mut root_numbers, mut pair_numbers) = (root_numbers.into_iter(), pair_numbers.into_iter());
        let (mut rarity, mut names) = (vec![0.0; words.len()], vec![true; words.len()]);
        let mut verbs = vec![false; words.len()];
        for sentence in &mut sentences {
            for term in &mut sentence.terms {
                let root = if term.root == 0 { None } else { root_numbers.next() };
                let (word, concept) = numbers.next().unwrap_or((NONE, NONE));
                term.numbers = [word, concept, root.unwrap_or(NONE)];
                let at = term.numbers[0] as usize;
                if let (Some(rarity), Some(name), Some(verb)) =
                    (rarity.get_mut(at), names.get_mut(at), verbs.get_mut(at))
                {
                    (*rarity, *name, *verb) = (term.rarity, *name && term.name, *verb || term.verb);
                }
            }
            let number =
                |which: usize| sentence.terms.iter().map(move |t| t.numbers.get(which).copied().unwrap_or(NONE));
            let known = |numbers: &mut dyn Iterator<Item = u32>| in_order(numbers.filter(|n| *n != NONE).collect());
            (sentence.concepts, sentence.roots) = (known(&mut number(1)), known(&mut number(2)));
            sentence.pair_numbers = pair_numbers.by_ref().take(sentence.pairs.len()).collect();
        }
        let weight = |(number, rarity): (u32, &f32)| rarity * (1.0 + ln(words.count(number)));
        let weights: Vec<f32> = (0..).zip(&rarity).map(weight).collect();
        let norm = weights.iter().map(|w| w * w).sum::<f32>().sqrt();
        sentences.iter_mut().for_each(|sentence| sentence.weigh(&weights, norm));
        let terms = || sentences.iter().flat_map(|s| &s.terms);
        let mut lead: Vec<u32> = sentences.iter().take(LEAD).flat_map(|s| &s.terms).map(|t| t.numbers[0]).collect();
        lead.sort_unstable();
        lead.dedup();
        let lead_quantities = sentences.iter().take(LEAD + 1).flat_map(|s| s.quantities.iter().cloned()).collect();
        let numbers = in_order(terms().filter(|t| t.number).map(|t| t.key).collect());
        let mut days = days_of_calendar().to_vec();
        days.retain(|d| words.number(*d) != NONE);
        let named = words.keys().iter().zip(&names);
        let meanings = named.map(|(key, name)| if *name { None } else { meaning_of(*key).map(Box::new) }).collect();
        Self {
            text,
            sentences,
            words,
            rarity,
            names,
            meanings,
            weights,
            norm,
            concepts,
            roots,
            pairs,
            when,
            verbs,
            lead,
            lead_quantities,
            numbers,
            days,
        }
    }
}

/// The keys of some kind that stand in each sentence, and their numbers one after the other.
fn index<'a, Keys: Iterator<Item = Key>>(
    sentences: &'a [Profile],
    keys: impl Fn(&'a Profile) -> Keys,
) -> (Index, Vec<u32>) {
    Index::new((0..).zip(sentences).flat_map(|(at, sentence)| keys(sentence).map(move |key| (key, at))))
}

/// The keys in order, each once.
fn in_order<T: Ord>(mut keys: Vec<T>) -> Vec<T> {
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// The keys of what an article calls days by, in order.
fn days_of_calendar() -> &'static [Key] {
    static READ: OnceLock<Vec<Key>> = OnceLock::new();
    READ.get_or_init(|| in_order(DAYS.iter().map(|day| key(&stem(day))).collect()))
}

/// What an article calls days by.
const DAYS: [&str; 18] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// A year and a little, in minutes.
const YEAR: i64 = 400 * 24 * 60;

fn add_dates(article: &Article, sentences: &mut [Profile]) {
    for (at, date) in article.dates.iter().enumerate() {
        if let Some(when) = &date.edtf
            && let Some(sentence) = article.sentence_at(date.span.start).and_then(|s| sentences.get_mut(s))
        {
            sentence.dates.push(at);
            let day = key(&when.to_string());
            sentence.days.push(day);
            if let (Some(from), Some(to)) = (when.earliest(), when.latest())
                && to.0 - from.0 <= YEAR
            {
                let parts = sentence.parts_of(date.span);
                sentence.when.push((day, from.0, to.0, parts));
            }
        }
    }
    for date in article.dates.iter().filter(|date| date.kind == TimeKind::Duration) {
        if let Some(sentence) = article.sentence_at(date.span.start).and_then(|s| sentences.get_mut(s)) {
            let unit = article.words(date.span).split_whitespace().last().unwrap_or_default();
            sentence.lengths.push(key(&stem(&fold(bare(unit)))));
        }
    }
    for sentence in sentences {
        sentence.days.sort_unstable();
        sentence.days.dedup();
        sentence.lengths.sort_unstable();
        sentence.lengths.dedup();
    }
}

fn add_persons(article: &Article, sentences: &mut [Profile]) {
    for person in &article.people {
        let Some(last) = person.name.split_whitespace().last() else { continue };
        let key = key(&fold(bare(last)));
        for mention in &person.mentions {
            if let Some(sentence) = article.sentence_at(mention.start).and_then(|s| sentences.get_mut(s)) {
                sentence.persons.push(key);
            }
        }
    }
    for sentence in sentences {
        sentence.persons.sort_unstable();
        sentence.persons.dedup();
    }
}
