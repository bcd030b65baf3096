//! Words that name the same kind of event or thing: "met", "talks", "sat down".

use crate::engine::fnv::OfWords;
use crate::engine::text::fold::stem;
use std::collections::HashMap;
use std::sync::OnceLock;

/// What happens or is done: one group a line, in plain words; each word by its stem.
const EVENTS: &str = include_str!("related_events.txt");
/// Who and what it happens to, in the same form.
const THINGS: &str = include_str!("related_things.txt");
/// Countries and the cities that stand for their governments, in the same form.
const PLACES: &str = include_str!("related_places.txt");

struct Groups {
    of: HashMap<String, u16, OfWords>,
    events: u16,
    places: HashMap<String, u16, OfWords>,
}

fn groups() -> &'static Groups {
    static READ: OnceLock<Groups> = OnceLock::new();
    READ.get_or_init(|| {
        let mut of = HashMap::default();
        let mut number = 0;
        let mut events = 0;
        for list in [EVENTS, THINGS] {
            for line in list.lines() {
                number += 1;
                for word in line.split_whitespace() {
                    of.entry(stem(word)).or_insert(number);
                }
            }
            events = if events == 0 { number } else { events };
        }
        let mut places = HashMap::default();
        for line in PLACES.lines() {
            number += 1;
            places.extend(line.split_whitespace().map(|word| (stem(word), number)));
        }
        Groups { of, events, places }
    })
}

/// The number of the stem's group, from 1; 0 where it has none.
pub fn group_of(stemmed: &str) -> u16 {
    groups().of.get(stemmed).copied().unwrap_or(0)
}

/// The number of a name's group, counted on from [`group_of`]'s; 0 where it has none.
pub fn group_of_name(stemmed: &str) -> u16 {
    groups().places.get(stemmed).copied().unwrap_or(0)
}

/// Whether a group is one of events.
pub fn is_event(group: u16) -> bool {
    group != 0 && group <= groups().events
}
