//! What an article is made of, as far as comparing needs it: the terms, names, numbers and quoted words of each
//! sentence, and of the whole.

mod quoted;

use super::background::Background;
use super::clauses::{self, clauses};
use super::demonyms::country;
use super::function_words::is_function_word;
use super::light_words::is_light;
use super::quantities::{Quantity, quantities};
use super::related::group_of;
use super::verb_forms::{is_action_noun, is_verb_form};
use crate::engine::article::Article;
use crate::engine::fnv;
use crate::engine::span::Span;
use crate::engine::text::fold::{bare, fold, stem};
use crate::engine::text::words::{Token, TokenKind, tokens};
use quoted::quoted_spans;
use std::collections::{BTreeMap, HashSet};

/// A stem, name or number as a value that is the same in every comparison, whatever else stands in it.
pub type Key = u64;

/// The key of a word (FNV-1a).
pub fn key(word: &str) -> Key {
    fnv::hash(word.bytes())
}

/// The key of two words in a row.
fn key_of_two(first: Key, second: Key) -> Key {
    (first.rotate_left(17) ^ second).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// A telling word of a sentence.
#[derive(Clone, Copy, Debug)]
pub struct Term {
    /// Its stem.
    pub key: Key,
    /// Where it first stands.
    pub span: Span,
    /// How rare it is in news (see [`Background::rarity`]).
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
}

/// A set of parts of a sentence: bit 0 is the whole, bit `n` its clause `n`, counted from 1.
pub type Parts = u16;

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
    /// Its clauses where it has several.
    pub clauses: Vec<Span>,
    /// The words in a row, each once, by key.
    pub pairs: Vec<Key>,
    /// The parts in which each of these stands, in the same order.
    pub pair_parts: Vec<Parts>,
    /// The keys of telling words inside quotation marks, each once, in order.
    pub quoted: Vec<Key>,
    /// Its numbers and amounts.
    pub quantities: Vec<Quantity>,
    /// The dates in it, by place among the article's dates.
    pub dates: Vec<usize>,
    /// The keys of the dates in it, each once, in order.
    pub days: Vec<Key>,
    /// When its dates of a month or less lie: key, first minute, minute after the last, the parts they stand in.
    pub when: Vec<(Key, i64, i64, Parts)>,
    /// Its persons, by the key of the last word of their names, each once, in order.
    pub persons: Vec<Key>,
    /// How many words it has.
    pub words: usize,
}

impl Profile {
    /// The parts of the sentence that a stretch of it stands in.
    pub fn parts_of(&self, span: Span) -> Parts {
        let clause = self.clauses.iter().position(|c| c.start <= span.start && span.start < c.end);
        1 | clause.map_or(0, |at| 2 << at.min(clauses::MOST - 1))
    }
}

/// An article as evidence.
#[derive(Clone, Debug, Default)]
pub struct ArticleProfile {
    /// Of each sentence.
    pub sentences: Vec<Profile>,
    /// For each term of the article, by key: its rarity, in how many sentences it stands, whether it is a name.
    pub terms: Vec<(Key, f32, u32, bool)>,
    /// The stems that are written as verbs somewhere in it, in order.
    pub verbs: Vec<Key>,
    /// For each concept, by key, in how many sentences it stands.
    pub concepts: Vec<(Key, u32)>,
    /// The numbers that stand in it in digits, each once, in order.
    pub numbers: Vec<Key>,
    /// The days of the week and months that it names, each once, in order.
    pub days: Vec<Key>,
}

impl ArticleProfile {
    /// Of an article with its sentences, and people, quotations and dates where they are known.
    pub fn new(article: &Article) -> Self {
        let lower = words_in_small_letters(article);
        let mut sentences: Vec<Profile> = article.sentences.iter().map(|s| profile(article, s.span, &lower)).collect();
        add_dates(article, &mut sentences);
        add_persons(article, &mut sentences);
        let mut terms: BTreeMap<Key, (f32, u32, bool)> = BTreeMap::new();
        for term in sentences.iter().flat_map(|s| &s.terms) {
            let entry = terms.entry(term.key).or_insert((term.rarity, 0, term.name));
            entry.1 += 1;
            entry.2 &= term.name;
        }
        let terms: Vec<(Key, f32, u32, bool)> =
            terms.into_iter().map(|(key, (rarity, count, name))| (key, rarity, count, name)).collect();
        let mut verbs: Vec<Key> = sentences.iter().flat_map(|s| &s.terms).filter(|t| t.verb).map(|t| t.key).collect();
        verbs.sort_unstable();
        verbs.dedup();
        let concepts = count_concepts(&sentences);
        let mut numbers: Vec<Key> =
            sentences.iter().flat_map(|s| &s.terms).filter(|t| t.number).map(|t| t.key).collect();
        numbers.sort_unstable();
        numbers.dedup();
        let mut days: Vec<Key> = DAYS.iter().map(|d| key(&stem(d))).collect();
        days.sort_unstable();
        days.retain(|d| terms.iter().any(|t| t.0 == *d));
        Self { sentences, terms, verbs, concepts, numbers, days }
    }
}

/// In how many sentences each concept stands.
fn count_concepts(sentences: &[Profile]) -> Vec<(Key, u32)> {
    let mut counts: BTreeMap<Key, u32> = BTreeMap::new();
    for sentence in sentences {
        let mut keys: Vec<Key> = sentence.terms.iter().map(Term::concept).collect();
        keys.sort_unstable();
        keys.dedup();
        keys.into_iter().for_each(|key| *counts.entry(key).or_default() += 1);
    }
    counts.into_iter().collect()
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

/// The words that the article writes in small letters somewhere: at a sentence's start they are no names.
fn words_in_small_letters(article: &Article) -> HashSet<String> {
    let mut found = HashSet::new();
    for sentence in &article.sentences {
        for token in tokens(&article.text, sentence.span) {
            let word = token.of(&article.text);
            if token.kind == TokenKind::Word && word.starts_with(char::is_lowercase) {
                found.insert(fold(bare(word)));
            }
        }
    }
    found
}

fn profile(article: &Article, span: Span, lower: &HashSet<String>) -> Profile {
    let text = &article.text;
    let background = Background::get();
    let tokens = tokens(text, span);
    let words: Vec<(&Token, String)> =
        tokens.iter().filter(|t| t.kind != TokenKind::Mark).map(|t| (t, fold(bare(t.of(text))))).collect();
    let capital = |t: &Token| t.of(text).starts_with(char::is_uppercase);
    // A headline in title case says nothing about which of its words are names.
    let titled =
        words.iter().filter(|(t, w)| !is_function_word(w) && t.of(text).starts_with(char::is_lowercase)).count() * 5
            < words.len();
    let quoted_spans = quoted_spans(text, &tokens);
    let mut sentence = Profile { words: words.len(), clauses: clauses(text, &tokens), ..Profile::default() };
    let mut pairs: Vec<(Key, Parts)> = Vec::new();
    let mut before: Option<Key> = None;
    for (at, (token, word)) in words.iter().enumerate() {
        if word.is_empty() || is_function_word(word) || (word.len() == 1 && token.kind == TokenKind::Word) {
            if !is_function_word(word) {
                before = None;
            }
            continue;
        }
        let people = if capital(token) { country(word) } else { word };
        let stemmed = if token.kind == TokenKind::Word { stem(people) } else { word.clone() };
        let key = key(&stemmed);
        let known = lower.contains(word.as_str()) || background.knows(&stemmed);
        let name = token.kind == TokenKind::Word && capital(token) && !((at == 0 || titled) && known);
        let rarity = if token.kind == TokenKind::Number { 5.0 } else { background.rarity(&stemmed) };
        let letters = stemmed.chars().count();
        let root = if name || letters < 5 { 0 } else { self::key(&stemmed.chars().take(5).collect::<String>()) };
        let group = if name { 0 } else { group_of(&stemmed) };
        if let Some(last) = sentence.terms.last_mut() {
            last.part = name && last.name && token.span.start <= last.span.end + 1;
        }
        let parts = sentence.parts_of(token.span);
        let both_names = name && sentence.terms.last().is_some_and(|t| t.name);
        sentence.terms.push(Term {
            key,
            span: token.span,
            rarity,
            name,
            number: token.kind == TokenKind::Number,
            part: false,
            root,
            group,
            verb: !name && is_verb_form(word),
            action: !name && is_action_noun(word),
            light: !name && is_light(&stemmed),
            parts,
            at: sentence.terms.len().min(usize::from(u16::MAX)) as u16,
        });
        if let Some(before) = before
            && !both_names
        {
            pairs.push((key_of_two(before, key), parts));
        }
        before = Some(key);
        if quoted_spans.iter().any(|q| q.contains(token.span)) {
            sentence.quoted.push(key);
        }
    }
    sentence.terms.sort_by_key(|t| (t.key, t.span.start));
    sentence.terms.dedup_by(|later, first| {
        let same = later.key == first.key;
        if same {
            (first.verb, first.action) = (first.verb || later.verb, first.action || later.action);
            first.parts |= later.parts;
        }
        same
    });
    pairs.sort_unstable();
    pairs.dedup_by(|later, first| {
        let same = later.0 == first.0;
        if same {
            first.1 |= later.1;
        }
        same
    });
    (sentence.pairs, sentence.pair_parts) = pairs.into_iter().unzip();
    sentence.quoted.sort_unstable();
    sentence.quoted.dedup();
    sentence.quantities = quantities(text, span);
    sentence
}

/// A month, in minutes.
const MONTH: i64 = 31 * 24 * 60;

fn add_dates(article: &Article, sentences: &mut [Profile]) {
    for (at, date) in article.dates.iter().enumerate() {
        if let Some(when) = &date.edtf
            && let Some(sentence) = article.sentence_at(date.span.start).and_then(|s| sentences.get_mut(s))
        {
            sentence.dates.push(at);
            let day = key(&when.to_string());
            sentence.days.push(day);
            if let (Some(from), Some(to)) = (when.earliest(), when.latest())
                && to.0 - from.0 <= MONTH
            {
                let parts = sentence.parts_of(date.span);
                sentence.when.push((day, from.0, to.0, parts));
            }
        }
    }
    for sentence in sentences {
        sentence.days.sort_unstable();
        sentence.days.dedup();
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
