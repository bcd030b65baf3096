//! What happens in a sentence, and to what, whatever the words: related words are one concept.

use super::common::{keep_largest, ratio};
use super::weigh::Weighted;
use crate::engine::compare::profile::{ArticleProfile, Key};
use crate::engine::compare::related::is_event;

/// How many words apart, at most, what happens and what it happens to stand.
const REACH: u16 = 3;
/// Added to an article's sentences, so that a word is not prominent only because the article is short.
const SHORT: f32 = 3.0;

/// A concept of a sentence.
#[derive(Clone, Copy)]
pub struct Concept {
    /// The group of related words, else the word.
    pub key: Key,
    /// Something that happens or is done.
    pub event: bool,
    /// Neither that nor a name or number.
    pub thing: bool,
    /// How prominent it is in that one of the two articles where it is less so: a share of the sentences.
    pub salience: f32,
    /// Where it first stands, counted in telling words.
    pub at: u16,
}

/// The concepts of a sentence of the first of two articles, by key.
pub fn concepts(terms: &[Weighted], own: &ArticleProfile, other: &ArticleProfile) -> Vec<Concept> {
    let share = |article: &ArticleProfile, key: Key| {
        let stands = article.concepts.binary_search_by_key(&key, |c| c.0).ok().and_then(|at| article.concepts.get(at));
        stands.map_or(0.0, |c| c.1 as f32) / (article.sentences.len() as f32 + SHORT)
    };
    let mut found: Vec<Concept> = terms
        .iter()
        .map(|t| {
            let key = if t.group == 0 { t.key } else { Key::from(t.group) };
            let event = !t.name && !t.number && (is_event(t.group) || t.done);
            let salience = share(own, key).min(share(other, key));
            Concept { key, event, thing: !event && !t.name && !t.number, salience, at: t.at }
        })
        .collect();
    found.sort_by_key(|c| (c.key, c.at));
    found.dedup_by(|later, first| {
        let same = later.key == first.key;
        if same {
            first.event |= later.event;
        }
        same
    });
    found
}

/// What the concepts of a sentence come to by themselves.
#[derive(Clone, Copy, Default)]
pub struct Sums {
    events: f32,
    events_salience: f32,
    salience: f32,
}

impl Sums {
    pub fn new(concepts: &[Concept]) -> Self {
        let events = concepts.iter().filter(|c| c.event);
        Self {
            events: events.clone().count() as f32,
            events_salience: events.map(|c| c.salience).sum(),
            salience: concepts.iter().map(|c| c.salience).sum(),
        }
    }
}

/// How many numbers [`in_common`] gives.
pub const NUMBERS: usize = 15;

/// What each of them is.
pub const NAMES: [&str; NUMBERS] = [
    "events in common",
    "events of the sentence with fewer",
    "events of the sentence with more",
    "share of the fewer events in common",
    "share of the more events in common",
    "things in common",
    "words near an event in common, in common too",
    "events in common with such a word",
    "prominence of the most prominent event in common",
    "prominence of the second",
    "prominence of all events in common",
    "prominence of the three most prominent concepts in common",
    "lesser prominence of a sentence's events",
    "lesser prominence of a sentence's concepts",
    "greater prominence of a sentence's concepts",
];

/// What two sentences have in common of what happens, and to what.
pub fn in_common(a: &[Concept], b: &[Concept], of_a: Sums, of_b: Sums) -> [f32; NUMBERS] {
    let mut both: Vec<(&Concept, &Concept)> = Vec::new();
    let mut others = b.iter().peekable();
    for x in a {
        while others.next_if(|y| y.key < x.key).is_some() {}
        both.extend(others.peek().filter(|y| y.key == x.key).map(|y| (x, *y)));
    }
    let event = |p: &&(&Concept, &Concept)| p.0.event && p.1.event;
    let (mut near, mut with) = (0, 0);
    for (x, y) in both.iter().filter(event) {
        let close = |p: &&(&Concept, &Concept)| {
            p.0.key != x.key && p.0.at.abs_diff(x.at) <= REACH && p.1.at.abs_diff(y.at) <= REACH
        };
        let count = both.iter().filter(close).count();
        near += count;
        with += usize::from(count > 0);
    }
    let events = both.iter().filter(event).count() as f32;
    let things = both.iter().filter(|p| p.0.thing && p.1.thing).count() as f32;
    let mut top = [0.0; 2];
    let mut top_of_all = [0.0; 3];
    both.iter().filter(event).for_each(|p| keep_largest(&mut top, p.0.salience));
    both.iter().for_each(|p| keep_largest(&mut top_of_all, p.0.salience));
    let (fewer, more) = (of_a.events.min(of_b.events), of_a.events.max(of_b.events));
    [
        events,
        fewer,
        more,
        ratio(events, 1.0 + fewer),
        ratio(events, 1.0 + more),
        things,
        near as f32,
        with as f32,
        top[0],
        top[1],
        both.iter().filter(event).map(|p| p.0.salience).sum(),
        top_of_all.iter().sum(),
        of_a.events_salience.min(of_b.events_salience),
        of_a.salience.min(of_b.salience),
        of_a.salience.max(of_b.salience),
    ]
}
