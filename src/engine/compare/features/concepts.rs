//! What happens in a sentence, and to what, whatever the words: related words are one concept.

use super::common::{keep_largest, ratio};
use super::side::Sentence;

/// How many words apart, at most, what happens and what it happens to stand.
const REACH: u16 = 3;
/// How many concepts of two sentences are held against each other at most.
const MOST: usize = 48;

/// A concept of a sentence that the other article has too.
#[derive(Clone, Copy, Default)]
pub struct Concept {
    /// The same number in both articles, in one order.
    pub code: u32,
    /// Something that happens or is done.
    pub event: bool,
    /// Neither that nor a name or number.
    pub thing: bool,
    /// How prominent it is in that one of the two articles where it is less so: a share of the sentences.
    pub salience: f32,
    /// Where it first stands, counted in telling words.
    pub at: u16,
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
pub fn in_common(a: &Sentence, b: &Sentence) -> [f32; NUMBERS] {
    let mut found = [(Concept::default(), 0_u16); MOST];
    let (mut i, mut j, mut count) = (0, 0, 0);
    while let (Some(x), Some(y)) = (a.concepts.get(i), b.concepts.get(j)) {
        if x.code == y.code
            && let Some(slot) = found.get_mut(count)
        {
            let (event, thing) = (x.event && y.event, x.thing && y.thing);
            *slot = (Concept { event, thing, ..*x }, y.at);
            count += 1;
        }
        i += usize::from(x.code <= y.code);
        j += usize::from(y.code <= x.code);
    }
    let both = found.get(..count).unwrap_or_default();
    let (mut near, mut with, mut events, mut things, mut of_events) = (0, 0, 0.0_f32, 0.0, 0.0);
    let mut top = [0.0; 2];
    let mut top_of_all = [0.0; 3];
    for (x, y_at) in both {
        keep_largest(&mut top_of_all, x.salience);
        things += f32::from(x.thing);
        if !x.event {
            continue;
        }
        events += 1.0;
        of_events += x.salience;
        keep_largest(&mut top, x.salience);
        let close =
            |p: &&(Concept, u16)| p.0.code != x.code && p.0.at.abs_diff(x.at) <= REACH && p.1.abs_diff(*y_at) <= REACH;
        let count = both.iter().filter(close).count();
        near += count;
        with += usize::from(count > 0);
    }
    let (fewer, more) = (a.sums.events.min(b.sums.events), a.sums.events.max(b.sums.events));
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
        of_events,
        top_of_all.iter().sum(),
        a.sums.events_salience.min(b.sums.events_salience),
        a.sums.salience.min(b.sums.salience),
        a.sums.salience.max(b.sums.salience),
    ]
}
