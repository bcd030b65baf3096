//! One of two articles, weighed within the two: of each sentence the words, concepts and related words that the other
//! article has too.

use super::common::ratio;
use super::concepts::Concept;
use crate::engine::compare::index::NONE;
use crate::engine::compare::profile::{ArticleProfile, Profile, ln};
use crate::engine::compare::related::is_event;

/// Added to an article's sentences, so that a word is not prominent only because the article is short.
const SHORT: f32 = 3.0;

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

/// What a sentence is like by itself, within the two articles.
#[derive(Default)]
pub struct Sentence {
    /// By code.
    pub words: Vec<Word>,
    /// By code.
    pub related: Vec<Related>,
    /// By code.
    pub concepts: Vec<Concept>,
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
            let (there, back) = (x.join(y), y.join(x));
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
pub fn weigh(own: &ArticleProfile, other: &ArticleProfile, codes: &Codes) -> Vec<Sentence> {
    let [to_words, to_concepts, _] = &codes.other;
    let [word_codes, concept_codes, root_codes] = &codes.code;
    let count = own.sentences.len() + other.sentences.len();
    let all = ln(count + 1).max(1.0);
    let numbers = 0..own.words.len() as u32;
    let stands = |number: u32| own.words.count(number) + other.words.count(Codes::at(to_words, number));
    let here: Vec<f32> = numbers
        .clone()
        .zip(&own.rarity)
        .map(|(number, rarity)| rarity * (ln(count + 1) - ln(stands(number))) / all)
        .collect();
    let verb = |profile: &ArticleProfile, number: u32| profile.verbs.get(number as usize).copied().unwrap_or(false);
    let done: Vec<bool> = numbers.clone().map(|n| verb(own, n) || verb(other, Codes::at(to_words, n))).collect();
    let weight = |profile: &ArticleProfile, n: u32| profile.weights.get(n as usize).copied().unwrap_or(0.0);
    let norm = |profile: &ArticleProfile| profile.weights.iter().map(|w| w * w).sum::<f32>().sqrt();
    let (own_norm, other_norm) = (norm(own), norm(other));
    let share =
        |profile: &ArticleProfile, n: u32| profile.concepts.count(n) as f32 / (profile.sentences.len() as f32 + SHORT);
    let salience: Vec<f32> =
        (0..own.concepts.len() as u32).map(|n| share(own, n).min(share(other, Codes::at(to_concepts, n)))).collect();
    let sentence = |profile: &Profile| {
        let mut s = Sentence { words: Vec::with_capacity(profile.terms.len()), ..Sentence::default() };
        let (mut news, mut heres, mut others) = (0.0_f32, 0.0_f32, 0.0_f32);
        let (mut to_own, mut to_other) = (0.0_f32, 0.0_f32);
        let mut concepts: Vec<(u32, Concept)> = Vec::with_capacity(profile.terms.len());
        for (at, t) in (0..).zip(&profile.terms) {
            let [number, concept, root] = t.numbers;
            let value = here.get(number as usize).copied().unwrap_or(0.0);
            let done = t.verb || done.get(number as usize).copied().unwrap_or(false);
            news += t.rarity * t.rarity;
            heres += value * value;
            s.here_sum += value;
            if t.name {
                s.names_sum += value;
            } else {
                others += value * value;
            }
            s.verbs += f32::from(t.verb);
            to_own += t.rarity * weight(own, number);
            to_other += t.rarity * weight(other, Codes::at(to_words, number));
            let code = Codes::at(word_codes, number);
            if code != NONE {
                let (name, verb, quoted) = (t.name, t.verb, t.quoted);
                let deed = done || t.action;
                s.words.push(Word { code, news: t.rarity, here: value, name, number: t.number, verb, deed, quoted });
            }
            let root_code = Codes::at(root_codes, root);
            let concept_code = Codes::at(concept_codes, concept);
            let related = |code, credit| Related { code, credit, word: Codes::at(word_codes, number), at, here: value };
            if root_code != NONE {
                s.related.push(related(2 * root_code, 0.7));
            }
            if t.group != 0 && concept_code != NONE {
                s.related.push(related(2 * concept_code + 1, 0.5));
            }
            let event = !t.name && !t.number && (is_event(t.group) || done);
            let salience = salience.get(concept as usize).copied().unwrap_or(0.0);
            let thing = !event && !t.name && !t.number;
            concepts.push((concept, Concept { code: concept_code, event, thing, salience, at: t.at }));
        }
        concepts.sort_unstable_by_key(|c| (c.0, c.1.at));
        concepts.dedup_by(|later, first| {
            let same = later.0 == first.0;
            if same {
                first.1.event |= later.1.event;
            }
            same
        });
        for (_, concept) in &concepts {
            s.salience += concept.salience;
            if concept.event {
                s.events += 1.0;
                s.events_salience += concept.salience;
            }
        }
        s.concepts = concepts.into_iter().map(|c| c.1).filter(|c| c.code != NONE).collect();
        s.related.sort_unstable_by_key(|r| (r.code, r.at));
        (s.news_norm, s.here_norm, s.other_norm) = (news.sqrt(), heres.sqrt(), others.sqrt());
        s.to_own = ratio(to_own, s.news_norm * own_norm);
        s.to_other = ratio(to_other, s.news_norm * other_norm);
        s
    };
    own.sentences.iter().map(sentence).collect()
}
