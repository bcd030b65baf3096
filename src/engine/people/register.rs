//! Which names are one person's: full names first, then surnames, first names and headlines.

use super::identity::same_name;
use super::lexicon;
use super::names::{Name, NameKind};
use super::registry::{Entity, Registry};
use super::roles;
use super::tagged::{Tags, tag};
use crate::engine::article::PersonKind;
use crate::engine::span::Span;
use crate::engine::text::fold::fold;
use std::collections::BTreeMap;

const FIRST: Tags = tag::MALE | tag::FEMALE;

impl Registry<'_> {
    /// Persons with at least two parts of a name.
    pub(super) fn register_full(&mut self) {
        for i in 0..self.names.len() {
            let Some(name) = self.names.get(i) else { continue };
            let surname =
                name.parts.first().is_some_and(|p| lexicon::lookup(p) & (tag::PARTICLE | FIRST) == tag::PARTICLE);
            if name.kind == NameKind::Person && name.parts.len() >= 2 && (name.sure || !surname) {
                let entity = self.same_person(name).unwrap_or_else(|| self.add_person(i));
                self.own(i, entity);
            }
        }
    }

    /// Surnames alone or after a title, first names of known persons.
    pub(super) fn register_short(&mut self) {
        let mut last_of: BTreeMap<String, usize> = BTreeMap::new();
        for i in 0..self.names.len() {
            let owner = self.owners.get(i).copied().flatten().or_else(|| self.short_owner(i, &last_of));
            let Some(name) = self.names.get(i) else { continue };
            let owner = match owner {
                None if name.kind == NameKind::Person || self.first_name_alone(name) => Some(self.add_person(i)),
                None => self.of_a_couple(i),
                owner => owner,
            };
            let Some(owner) = owner else { continue };
            if self.owners.get(i).copied().flatten().is_none() {
                self.own(i, owner);
            }
            if let Some(surname) = self.entities.get(owner).and_then(|e| e.parts.last()) {
                last_of.insert(surname.clone(), owner);
            }
        }
    }

    /// The person that a surname, a first name or the words of a headline mean, if one is known.
    fn short_owner(&self, i: usize, last_of: &BTreeMap<String, usize>) -> Option<usize> {
        let name = self.names.get(i)?;
        let surname = name.parts.last()?;
        let known = self.by_part.get(surname).map(Vec::as_slice).unwrap_or_default();
        let of = |e: &&usize| self.entities.get(**e);
        if name.kind == NameKind::Unknown && name.parts.len() > 1 {
            return known.iter().find(|e| of(e).is_some_and(|e| e.parts == name.parts)).copied();
        }
        if name.parts.len() > 1 && lexicon::lookup(name.parts.first()?) & tag::PARTICLE != 0 {
            // "Van den Heuvel" of "Joost van den Heuvel"
            let ends =
                |e: &&usize| of(e).is_some_and(|e| e.parts.len() > name.parts.len() && e.parts.ends_with(&name.parts));
            return known.iter().find(ends).copied();
        }
        if name.parts.len() > 1 && name.kind != NameKind::Person {
            return None;
        }
        let fits = |e: &usize| self.fits_gender(*e, name.gender);
        let recent = last_of.get(surname).copied().filter(fits);
        let bearer =
            || known.iter().find(|e| fits(e) && of(e).is_some_and(|x| x.parts.last() == Some(surname))).copied();
        let first = || known.iter().find(|e| of(e).is_some_and(|x| x.parts.first() == Some(surname))).copied();
        // "Bill" is a law only where nobody has that name.
        let given = name.kind == NameKind::Body && self.tagged.at(name.proper).is(FIRST);
        let first = || if name.kind == NameKind::Unknown || given { first() } else { None };
        // "Ortega" of "María Ortega Ruiz", where nobody else has that part.
        let inner = || match known {
            [only] if matches!(name.kind, NameKind::Unknown | NameKind::Person) => Some(*only),
            _ => None,
        };
        let inner = || inner().filter(|e| of(&e).is_some_and(|e| e.parts.first() != Some(surname)));
        recent.or_else(bearer).or_else(first).or_else(inner)
    }

    /// Whether a name of one part is a person's by what stands before it: "his wife, Moira", "singer Adele".
    fn first_name_alone(&self, name: &Name) -> bool {
        let tagged = self.tagged;
        let Some(before) = name.from.checked_sub(1).filter(|_| name.parts.len() == 1) else { return false };
        let role = |i: usize| tagged.at(i).is(tag::ROLE) && !tagged.at(i).is(tag::CAP | tag::BODY | tag::GROUP);
        let first = tagged.at(name.proper).is(FIRST) && !tagged.at(name.proper).is(tag::PLACE);
        let comma = tagged.mark(before, ",") && role(before.wrapping_sub(1)) && first;
        name.kind == NameKind::Unknown && (comma || role(before) && !tagged.at(name.proper).is(tag::PLACE))
    }

    /// The person that a first name before "and" and a full name means: "Bill and Martha Keane" are two Keanes.
    fn of_a_couple(&mut self, i: usize) -> Option<usize> {
        let (name, next) = (self.names.get(i)?.clone(), self.names.get(i + 1)?);
        let first = |n: &Name| self.tagged.at(n.proper).is(FIRST);
        let joined = self.tagged.word(name.to, "and") && next.from == name.to + 1 && next.proper == next.from;
        let fits = joined && name.parts.len() == 1 && next.parts.len() == 2 && first(&name) && first(next);
        if !fits || matches!(name.kind, NameKind::Person | NameKind::Place) || next.kind != NameKind::Person {
            return None;
        }
        let surname = next.parts.last()?.clone();
        let written = format!("{} {}", self.written(&name), self.written(next).rsplit(' ').next()?);
        let entity = self.add_person(i);
        if let Some(e) = self.entities.get_mut(entity) {
            e.name = written;
            e.parts.push(surname.clone());
        }
        self.by_part.entry(surname).or_default().push(entity);
        Some(entity)
    }

    pub(super) fn fits_gender(&self, entity: usize, gender: Tags) -> bool {
        self.entities.get(entity).is_some_and(|e| gender == 0 || e.gender == 0 || e.gender == gender)
    }

    /// The person known by now that a full name means.
    fn same_person(&self, name: &Name) -> Option<usize> {
        let near = name.parts.iter().skip(1).filter_map(|p| self.by_part.get(p)).flatten();
        let mut near: Vec<usize> = near.copied().collect();
        near.sort_unstable();
        let same = |e: &usize| self.entities.get(*e).is_some_and(|e| same_name(&e.parts, &name.parts));
        near.into_iter().find(|e| self.fits_gender(*e, name.gender) && same(e))
    }

    fn add_person(&mut self, name: usize) -> usize {
        let Some(name) = self.names.get(name) else { return 0 };
        let written = self.written(name);
        self.entities.push(Entity {
            name: written,
            parts: name.parts.clone(),
            kind: PersonKind::Person,
            gender: name.gender,
            roles: Vec::new(),
            mentions: Vec::new(),
            listed: true,
        });
        let entity = self.entities.len() - 1;
        // "Masri" of "al-Masri"
        let short = name.parts.last().and_then(|p| p.strip_prefix("al-").or_else(|| p.strip_prefix("el-")));
        for part in name.parts.iter().map(String::as_str).chain(short) {
            let holders = self.by_part.entry(part.to_owned()).or_default();
            if holders.last() != Some(&entity) {
                holders.push(entity);
            }
        }
        entity
    }

    /// A name as it stands, without title and possessive.
    pub(super) fn written(&self, name: &Name) -> String {
        let words = self.tagged.span(name.proper, name.to).of(self.tagged.text);
        let plain = if name.possessive { crate::engine::text::fold::bare(words) } else { words };
        plain.split_whitespace().collect::<Vec<_>>().join(" ").replace(['\u{2011}', '\u{2010}'], "-")
    }

    pub(super) fn own(&mut self, i: usize, entity: usize) {
        let Some(name) = self.names.get(i).cloned() else { return };
        let written = self.written(&name);
        if let Some(owner) = self.owners.get_mut(i) {
            *owner = Some(entity);
        }
        let mut span = self.tagged.span(name.from, name.to);
        if name.possessive {
            span = Span::new(span.start, span.start + crate::engine::text::fold::bare(span.of(self.tagged.text)).len());
        }
        if let Some(e) = self.entities.get_mut(entity) {
            e.mentions.push(span);
            e.gender |= if e.gender == 0 { name.gender } else { 0 };
            if name.parts.len() > e.parts.len() {
                for part in &name.parts {
                    let holders = self.by_part.entry(part.clone()).or_default();
                    if !holders.contains(&entity) {
                        holders.push(entity);
                    }
                }
                e.parts = name.parts;
                e.name = written;
            }
        }
    }

    pub(super) fn learn_roles(&mut self) {
        for i in 0..self.names.len() {
            let (Some(name), Some(owner)) = (self.names.get(i), self.owners.get(i).copied().flatten()) else {
                continue;
            };
            let found = roles::around(self.tagged, name);
            let mut gender = 0;
            for role in &found {
                for word in role.span.of(self.tagged.text).split_whitespace().take(6) {
                    let tags = lexicon::lookup(&fold(word));
                    if tags & tag::ROLE != 0 {
                        gender |= tags & (tag::MAN | tag::WOMAN);
                    }
                }
            }
            if let Some(e) = self.entities.get_mut(owner) {
                if e.gender == 0 && (gender == tag::MAN || gender == tag::WOMAN) {
                    e.gender = gender;
                }
                for role in found {
                    let plain =
                        role.words.iter().all(|w| matches!(w.as_str(), "mr" | "mrs" | "ms" | "miss" | "doctor"));
                    if !plain && !e.roles.iter().any(|r| r.words == role.words) {
                        e.roles.push(role);
                    }
                }
            }
        }
    }
}
