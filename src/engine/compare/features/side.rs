//! One of two articles, weighed within the two: of each sentence the words, concepts and related words that the other
//! article has too.

use super::common::ratio;
use super::concepts::Concept;
use crate::engine::compare::index::NONE;
use crate::engine::compare::lists::Lists;
use crate::engine::compare::profile::{ArticleProfile, Term, ln};
use crate::engine::compare::related::is_event;

/// Added to an article's sentences, so that a word is not prominent only because the article is short.
const SHORT: f32 = 3.0;

/// Where the codes of groups begin, above those of roots.
const GROUPS: u32 = 1 << 31;

/// A telling word that both articles have.
#[derive(Clone, Copy)]
pub struct Word {
    /// The same number in both articles, in one order.
    pub code: u32,
    /// Its weight by rarity in news.
    pub news: f32,
    /// Its weight by rarity in news and in the two articles.
    pub here: f32,
    pub name: bool,
    pub number: bool,
    /// Written as a verb here.
    pub verb: bool,
    /// Written as a verb somewhere in the two articles, or as a noun for what is done.
    pub deed: bool,
    pub quoted: bool,
}

/// A word by the root or group that the other article has too.
#[derive(Clone, Copy)]
pub struct Related {
    /// Of the root or group, the same in both articles.
    pub code: u32,
    /// How much it counts beside the same word.
    pub credit: f32,
    /// The word's code; [`NONE`] where the other article does not have it.
    pub word: u32,
    /// Its place among the sentence's words.
    pub at: u32,
    /// Its weight by rarity in news and in the two articles.
    pub here: f32,
}

/// The sentences of an article within the two.
#[derive(Default)]
pub struct Side {
    /// Of each sentence, by code.
    pub words: Lists<Word>,
    /// See [`Self::words`].
    pub related: Lists<Related>,
    /// See [`Self::words`].
    pub concepts: Lists<Concept>,
    /// Of each sentence.
    pub sums: Vec<Sums>,
}

impl Side {
    /// What a sentence is like.
    pub fn of(&self, sentence: usize) -> Option<Sentence<'_>> {
        let (words, related) = (self.words.of(sentence), self.related.of(sentence));
        Some(Sentence { words, related, concepts: self.concepts.of(sentence), sums: self.sums.get(sentence)? })
    }
}

/// What a sentence is like by itself, within the two articles.
pub struct Sentence<'a> {
    /// By code.
    pub words: &'a [Word],
    /// By code.
    pub related: &'a [Related],
    /// By code.
    pub concepts: &'a [Concept],
    /// What they come to.
    pub sums: &'a Sums,
}

/// What a sentence's words and concepts come to within the two articles.
#[derive(Default)]
pub struct Sums {
    /// How many of its concepts happen or are done.
    pub events: f32,
    /// How prominent these are together, and all its concepts.
    pub events_salience: f32,
    pub salience: f32,
    /// How many of its words are written as verbs.
    pub verbs: f32,
    pub news_norm: f32,
    pub here_norm: f32,
    pub here_sum: f32,
    pub names_sum: f32,
    pub other_norm: f32,
    pub to_own: f32,
    pub to_other: f32,
}

/// For an article's words, concepts and roots the numbers that the other has for them, and the codes of both.
#[derive(Clone, Default)]
pub struct Codes {
    /// [`NONE`] for what the other does not have.
    pub other: [Vec<u32>; 3],
    /// The same.
    pub code: [Vec<u32>; 3],
}

impl Codes {
    /// Of two articles; the codes are the first one's numbers.
    pub fn new(a: &ArticleProfile, b: &ArticleProfile) -> (Self, Self) {
        let (of_a, of_b) = ([&a.words, &a.concepts, &a.roots], [&b.words, &b.concepts, &b.roots]);
        let mut codes = (Self::default(), Self::default());
        for (kind, (x, y)) in of_a.into_iter().zip(of_b).enumerate() {
            let (there, back) = x.join(y);
            let own = |(at, other): (u32, &u32)| if *other == NONE { NONE } else { at };
            if let (Some(other_a), Some(code_a), Some(other_b), Some(code_b)) = (
                codes.0.other.get_mut(kind),
                codes.0.code.get_mut(kind),
                codes.1.other.get_mut(kind),
                codes.1.code.get_mut(kind),
            ) {
                *code_a = (0..).zip(&there).map(own).collect();
                (*other_a, *code_b, *other_b) = (there, back.clone(), back);
            }
        }
        codes
    }

    /// The value of one of the lists at a number; [`NONE`] beyond its end.
    pub fn at(list: &[u32], number: u32) -> u32 {
        list.get(number as usize).copied().unwrap_or(NONE)
    }
}

/// The sentences of an article, weighed within the two.
pub fn weigh(own: &ArticleProfile, other: &ArticleProfile, codes: &Codes) -> Side {
    let [to_words, to_concepts, _] = &codes.other;
    let [word_codes, concept_codes, root_codes] = &codes.code;
    let count = own.sentences.len() + other.sentences.len();
    let all = ln(count + 1).max(1.0);
    let stands = own.words.counts().zip(to_words).map(|(count, to)| count + other.words.count(*to));
    let here = stands.zip(&own.rarity).map(|(stands, rarity)| rarity * (ln(count + 1) - ln(stands)) / all);
    let here: Vec<f32> = here.collect();
    let verb = |profile: &ArticleProfile, number: u32| profile.verbs.get(number as usize).copied().unwrap_or(false);
    let done: Vec<bool> =
        own.verbs.iter().zip(to_words).map(|(verb_here, to)| *verb_here || verb(other, *to)).collect();
    let done = |t: &Term| t.verb || done.get(t.numbers[0] as usize).copied().unwrap_or(false);
    let weight = |profile: &ArticleProfile, n: u32| profile.weights.get(n as usize).copied().unwrap_or(0.0);
    let share =
        |profile: &ArticleProfile, n: u32| profile.concepts.count(n) as f32 / (profile.sentences.len() as f32 + SHORT);
    let salience: Vec<f32> =
        (0..own.concepts.len() as u32).map(|n| share(own, n).min(share(other, Codes::at(to_concepts, n)))).collect();
    let terms = own.sentences.iter().map(|s| s.terms.len()).sum();
    let mut side = Side {
        words: Lists::with_room(own.sentences.len(), terms),
        related: Lists::with_room(own.sentences.len(), terms),
        concepts: Lists::with_room(own.sentences.len(), terms),
        sums: Vec::with_capacity(own.sentences.len()),
    };
    // Of each term of a sentence its weight and code.
    let mut of_terms: Vec<(f32, u32)> = Vec::new();
    for profile in &own.sentences {
        let mut s = Sums { verbs: profile.verbs, news_norm: profile.norm, to_own: profile.to_own, ..Sums::default() };
        let (mut heres, mut others, mut to_other) = (0.0_f32, 0.0_f32, 0.0_f32);
        of_terms.clear();
        for t in &profile.terms {
            let [number, ..] = t.numbers;
            let value = here.get(number as usize).copied().unwrap_or(0.0);
            heres += value * value;
            s.here_sum += value;
            if t.name {
                s.names_sum += value;
            } else {
                others += value * value;
            }
            to_other += t.rarity * weight(other, Codes::at(to_words, number));
            let code = Codes::at(word_codes, number);
            if code != NONE {
                let (name, verb, quoted) = (t.name, t.verb, t.quoted);
                let deed = done(t) || t.action;
                side.words.push(Word { code, news: t.rarity, here: value, name, number: t.number, verb, deed, quoted });
            }
            of_terms.push((value, code));
        }
        // Roots come before groups, each in their order.
        let related = |at: u32, code, credit| {
            let (here, word) = of_terms.get(at as usize).copied().unwrap_or((0.0, NONE));
            Related { code, credit, word, at, here }
        };
        for at in &profile.by_root {
            let code = profile.terms.get(*at as usize).map_or(NONE, |t| Codes::at(root_codes, t.numbers[2]));
            if code != NONE {
                side.related.push(related(*at, code, 0.7));
            }
        }
        for places in profile.places_by_concept() {
            let terms = places.iter().filter_map(|at| profile.terms.get(*at as usize));
            let Some(first) = terms.clone().min_by_key(|t| t.at) else { continue };
            let is_event = |t: &Term| !t.name && !t.number && (is_event(t.group) || done(t));
            let thing = !is_event(first) && !first.name && !first.number;
            let event = terms.clone().any(is_event);
            let salience = salience.get(first.numbers[1] as usize).copied().unwrap_or(0.0);
            s.salience += salience;
            if event {
                s.events += 1.0;
                s.events_salience += salience;
            }
            let code = Codes::at(concept_codes, first.numbers[1]);
            if code != NONE {
                if first.group != 0 {
                    places.iter().for_each(|at| side.related.push(related(*at, GROUPS + code, 0.5)));
                }
                side.concepts.push(Concept { code, event, thing, salience, at: first.at });
            }
        }
        side.words.close();
        side.related.close();
        side.concepts.close();
        (s.here_norm, s.other_norm) = (heres.sqrt(), others.sqrt());
        s.to_other = ratio(to_other, s.news_norm * other.norm);
        side.sums.push(s);
    }
    side
}
