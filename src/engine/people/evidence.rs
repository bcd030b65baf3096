//! Whether a name that only looks like a person's is one, by what stands around it wherever it occurs.

use super::names::{Name, NameKind};
use super::roles;
use super::tagged::{Tagged, tag};
use crate::engine::text::words::TokenKind;
use std::collections::BTreeMap;

/// Settles the names that neither title nor first name tells: against the evidence they are no persons'.
pub fn settle(tagged: &Tagged, names: &mut [Name]) {
    let mut scores: BTreeMap<Vec<String>, i32> = BTreeMap::new();
    for name in names.iter().filter(|n| unsure(n)) {
        *scores.entry(name.parts.clone()).or_insert(0) += score(tagged, name);
    }
    for name in names.iter_mut().filter(|n| unsure(n)) {
        if scores.get(&name.parts).is_some_and(|score| *score < 0) {
            name.kind = NameKind::Unknown;
        }
    }
}

fn unsure(name: &Name) -> bool {
    name.kind == NameKind::Person && !name.sure
}

/// What one occurrence says: above 0 for a person, below 0 for a place, a body or a thing.
fn score(tagged: &Tagged, name: &Name) -> i32 {
    let (before, after) = (name.from.wrapping_sub(1), name.to);
    let is = |i: usize, words: &[&str]| words.iter().any(|w| tagged.word(i, w));
    let next = tagged.at(after);
    let comma = usize::from(tagged.mark(after, ","));
    let says = |i: usize| tagged.at(i).is(tag::SAY) && tagged.at(i).is(tag::FINITE) && !tagged.at(i).is(tag::CAP);
    let mut score = 0;
    if comma == 1 && tagged.at(after + 1).kind == TokenKind::Number && matches!(tagged.str(after + 2), "," | ".") {
        // An age: "Ann Lee, 34,"
        score += 3;
    }
    if is(after + comma, &["who", "whose"]) || name.parts.iter().any(|p| p.chars().count() == 1) {
        score += 3;
    }
    if !roles::around(tagged, name).is_empty() {
        score += 3;
    }
    if says(after) || says(before) {
        score += 1;
    }
    if is(before, &["in", "at", "near", "outside", "inside", "across", "around", "throughout", "via", "into"]) {
        score -= 2;
    }
    if is(before, &["the", "a", "an", "its", "this", "each", "every", "on"]) || is(after + comma, &["which"]) {
        score -= 3;
    }
    let described = tagged.at(before);
    if described.is(tag::BODY) && !described.is(tag::CAP | tag::ROLE | tag::SAY | tag::SPEECH) {
        // "the radio station Sur"
        score -= 3;
    }
    let thing = next.is(tag::ROLE | tag::GROUP | tag::BODY | tag::SPEECH) && !next.is(tag::CAP | tag::SAY | tag::DET);
    if thing && !name.possessive {
        score -= 2;
    }
    let opens = matches!(tagged.str(before), "“" | "\"" | "‘" | "«" | "„");
    if opens && next.kind == TokenKind::Mark && matches!(tagged.str(after), "”" | "\"" | "’" | "»" | "“" | "," | ".")
    {
        score -= 2;
    }
    let first = tagged.at(name.proper);
    if first.is(tag::VERB | tag::SAY | tag::REPORT | tag::BODY | tag::SPEECH | tag::GROUP) {
        score -= 2;
    }
    score
}
