//! Words that name the same kind of event or thing: "met", "talks", "sat down".

use crate::engine::text::fold::stem;
use std::collections::HashMap;
use std::sync::OnceLock;

/// One group a line, in plain words; each word by its stem.
const GROUPS: &str = include_str!("related.txt");

/// The number of the stem's group, from 1; 0 where it has none.
pub fn group_of(stemmed: &str) -> u16 {
    static READ: OnceLock<HashMap<String, u16>> = OnceLock::new();
    READ.get_or_init(|| {
        let mut groups = HashMap::new();
        for (number, line) in (1..).zip(GROUPS.lines()) {
            for word in line.split_whitespace() {
                groups.entry(stem(word)).or_insert(number);
            }
        }
        groups
    })
    .get(stemmed)
    .copied()
    .unwrap_or(0)
}
