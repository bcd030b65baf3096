//! Who was there: lists of names for one occasion.

use super::Found;
use super::reading::Reading;
use crate::engine::article::PersonKind;
use crate::engine::comparison::{DifferenceKind, Relation};
use crate::engine::span::Span;
use crate::engine::text::fold::{bare, fold};
use std::collections::BTreeSet;

/// Words that say that somebody was there.
const PRESENCE: &[&str] = &[
    "accompanied",
    "alongside",
    "attended",
    "attending",
    "attendance",
    "beside",
    "delegation",
    "delegations",
    "flanked",
    "joined",
    "participants",
    "participated",
    "present",
    "sat",
    "seated",
    "side",
];

/// The persons that a sentence, with its neighbours of the same kind, puts at an occasion.
pub struct List {
    span: Span,
    persons: BTreeSet<String>,
}

pub fn compare(a: Option<&List>, b: Option<&List>, found: &mut Vec<Found>) {
    let (Some(a), Some(b)) = (a, b) else { return };
    if a.persons == b.persons || a.persons.intersection(&b.persons).next().is_none() {
        return;
    }
    let exact = if a.persons.is_superset(&b.persons) {
        Some(false)
    } else if b.persons.is_superset(&a.persons) {
        Some(true)
    } else {
        None
    };
    let relation = Relation::Compatible;
    found.push(Found { kind: DifferenceKind::People, a: a.span, b: b.span, relation, exact });
}

/// The list around a sentence; none where it is no list of who was there.
pub fn read(reading: &Reading) -> Option<List> {
    let sentences = &reading.article.sentences;
    let block = sentences.get(reading.place.sentence)?.block;
    let mut span: Option<Span> = None;
    let mut persons = BTreeSet::new();
    let is_list = |at: usize| -> Option<(Span, BTreeSet<String>)> {
        let sentence = sentences.get(at).filter(|s| s.block == block)?;
        let (span, persons) = names(reading, sentence.span)?;
        (persons.len() >= 2 && has_presence(reading.article.words(sentence.span))).then_some((span, persons))
    };
    let here = reading.place.sentence;
    is_list(here)?;
    for at in [here.checked_sub(1), Some(here), Some(here + 1)].into_iter().flatten() {
        if let Some((part, names)) = is_list(at) {
            span = Some(span.map_or(part, |s| s.cover(part)));
            persons.extend(names);
        }
    }
    span.map(|span| List { span, persons })
}

fn has_presence(sentence: &str) -> bool {
    sentence.split(|c: char| !c.is_alphanumeric()).any(|w| PRESENCE.contains(&fold(w).as_str()))
}

/// The persons named in a stretch, by their last names, and from the first name to the last.
fn names(reading: &Reading, span: Span) -> Option<(Span, BTreeSet<String>)> {
    let text = &reading.article.text;
    let mut cover: Option<Span> = None;
    let mut persons = BTreeSet::new();
    for person in reading.article.people.iter().filter(|p| p.kind == PersonKind::Person) {
        let Some(last) = person.name.split_whitespace().last() else { continue };
        let mention = person.mentions.iter().find(|m| span.contains(**m) && m.of(text).contains(last));
        if let Some(mention) = mention {
            cover = Some(cover.map_or(*mention, |c| c.cover(*mention)));
            persons.insert(fold(bare(last)));
        }
    }
    cover.map(|c| (c, persons))
}
