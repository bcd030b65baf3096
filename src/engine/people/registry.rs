//! From mentions to persons: one person under a full name, a surname, a title, a role, a pronoun.

use super::evidence;
use super::names::{self, Name, NameKind};
use super::roles::Role;
use super::tagged::{Tagged, Tags, tag};
use crate::engine::article::{Person, PersonKind};
use crate::engine::span::Span;
use crate::engine::text::words::TokenKind;
use std::collections::BTreeMap;

/// Somebody or something that can speak.
#[derive(Clone, Debug)]
pub(super) struct Entity {
    pub(super) name: String,
    pub(super) parts: Vec<String>,
    pub(super) kind: PersonKind,
    pub(super) gender: Tags,
    pub(super) roles: Vec<Role>,
    pub(super) mentions: Vec<Span>,
    /// It belongs into the article's list: a person, or anything that is quoted.
    pub(super) listed: bool,
}

/// All that an article names, and which of its names mean whom.
#[derive(Debug)]
pub struct Registry<'a> {
    pub(super) tagged: &'a Tagged<'a>,
    /// The names of the text, in order.
    pub names: Vec<Name>,
    pub(super) owners: Vec<Option<usize>>,
    /// For every part of a name the persons who have it.
    pub(super) by_part: BTreeMap<String, Vec<usize>>,
    /// Groups and bodies by kind and folded name.
    pub(super) by_name: BTreeMap<(bool, String), usize>,
    pub(super) entities: Vec<Entity>,
}

/// Who is meant and how sure that is, from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Resolved {
    /// The entity, by its place in the registry.
    pub entity: usize,
    /// How sure.
    pub confidence: f32,
}

impl<'a> Registry<'a> {
    /// Reads the names of an article and tells which belong to one person.
    pub fn new(tagged: &'a Tagged<'a>) -> Self {
        let mut names = names::find(tagged);
        evidence::settle(tagged, &mut names);
        let titles = titles(tagged);
        for name in &mut names {
            let title = titles.get(tagged.at(name.from).block).is_some_and(|t| *t);
            if title && name.kind == NameKind::Person {
                name.kind = NameKind::Unknown;
            }
        }
        let mut registry = Self {
            tagged,
            owners: vec![None; names.len()],
            by_part: BTreeMap::new(),
            by_name: BTreeMap::new(),
            names,
            entities: Vec::new(),
        };
        registry.register_full();
        registry.register_short();
        registry.learn_roles();
        registry
    }

    /// Whether the name at place `i` is a person's.
    pub fn is_person(&self, i: usize) -> bool {
        let owner = self.owners.get(i).copied().flatten().and_then(|e| self.entities.get(e));
        owner.map_or_else(
            || self.names.get(i).is_some_and(|n| n.kind == NameKind::Person),
            |e| e.kind == PersonKind::Person,
        )
    }

    /// The name that holds or is held by the words from `from` to `to`, the first one.
    pub fn name_in(&self, from: usize, to: usize) -> Option<usize> {
        let at = self.names.partition_point(|n| n.to <= from);
        self.names.get(at).filter(|n| n.from < to).map(|_| at)
    }

    /// The name of an entity.
    pub fn name(&self, entity: usize) -> &str {
        self.entities.get(entity).map_or("", |e| e.name.as_str())
    }

    /// Notes that an entity is quoted, and where it is meant.
    pub fn speaks(&mut self, entity: usize, mention: Option<Span>) {
        if let Some(e) = self.entities.get_mut(entity) {
            e.listed = true;
            e.mentions.extend(mention.filter(|m| !m.is_empty()));
        }
    }

    /// The persons of the article and whatever else is quoted in it; and for each entity its number among them.
    pub fn people(mut self) -> (Vec<Person>, Vec<Option<u32>>) {
        let mut people = Vec::new();
        let mut ids = Vec::new();
        for e in &mut self.entities {
            if !e.listed {
                ids.push(None);
                continue;
            }
            let id = u32::try_from(people.len()).unwrap_or(u32::MAX);
            ids.push(Some(id));
            e.mentions.sort();
            let mut mentions: Vec<Span> = Vec::new();
            for &m in &e.mentions {
                match mentions.last_mut() {
                    Some(last) if last.overlaps(m) => *last = last.cover(m),
                    _ => mentions.push(m),
                }
            }
            let mut roles: Vec<String> = Vec::new();
            for role in &e.roles {
                let words = role.span.of(self.tagged.text).split_whitespace().collect::<Vec<_>>().join(" ");
                if !roles.contains(&words) {
                    roles.push(words);
                }
            }
            people.push(Person { id, name: e.name.clone(), roles, kind: e.kind, mentions });
        }
        (people, ids)
    }
}

/// For every block whether it is set like a title, with every telling word capitalised.
fn titles(tagged: &Tagged) -> Vec<bool> {
    let blocks = tagged.words.iter().map(|w| w.block + 1).max().unwrap_or(0);
    let mut counts = vec![(0u32, 0u32); blocks];
    let function = tag::PREP | tag::CONJ | tag::DET | tag::AUX;
    for word in tagged.words.iter().filter(|w| w.kind == TokenKind::Word && !w.is(function)) {
        if let Some((capital, small)) = counts.get_mut(word.block) {
            // A verb in small letters makes a sentence.
            let weight = if word.is(tag::FINITE) { 100 } else { 1 };
            *(if word.is(tag::CAP) { capital } else { small }) += if word.is(tag::CAP) { 1 } else { weight };
        }
    }
    counts.into_iter().map(|(capital, small)| (3..30).contains(&capital) && capital > small * 3).collect()
}
