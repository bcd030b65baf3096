//! From mentions to persons: one person under a full name, a surname, a title, a role, a pronoun.

use super::identity::same_name;
use super::names::{self, Name, NameKind};
use super::roles::{self, Role};
use super::tagged::{Tagged, Tags, tag};
use crate::engine::article::{Person, PersonKind};
use crate::engine::span::Span;
use crate::engine::text::fold::fold;
use crate::engine::text::words::TokenKind;
use std::collections::BTreeMap;

/// How many names back a role is looked for.
const WINDOW: usize = 250;

/// Somebody or something that can speak.
#[derive(Clone, Debug)]
struct Entity {
    name: String,
    parts: Vec<String>,
    kind: PersonKind,
    gender: Tags,
    roles: Vec<Role>,
    mentions: Vec<Span>,
    /// It belongs into the article's list: a person, or anything that is quoted.
    listed: bool,
}

/// All that an article names, and which of its names mean whom.
#[derive(Debug)]
pub struct Registry<'a> {
    tagged: &'a Tagged<'a>,
    /// The names of the text, in order.
    pub names: Vec<Name>,
    owners: Vec<Option<usize>>,
    /// For every part of a name the persons who have it.
    by_part: BTreeMap<String, Vec<usize>>,
    /// Groups and bodies by kind and folded name.
    by_name: BTreeMap<(bool, String), usize>,
    entities: Vec<Entity>,
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

    /// Persons with at least two parts of a name.
    fn register_full(&mut self) {
        for i in 0..self.names.len() {
            let Some(name) = self.names.get(i) else { continue };
            if name.kind == NameKind::Person && name.parts.len() >= 2 {
                let entity = self.same_person(name).unwrap_or_else(|| self.add_person(i));
                self.own(i, entity);
            }
        }
    }

    /// Surnames alone or after a title, first names of known persons.
    fn register_short(&mut self) {
        let mut last_of: BTreeMap<String, usize> = BTreeMap::new();
        for i in 0..self.names.len() {
            let owner = self.owners.get(i).copied().flatten().or_else(|| self.short_owner(i, &last_of));
            let Some(name) = self.names.get(i) else { continue };
            let owner = match owner {
                None if name.kind == NameKind::Person => Some(self.add_person(i)),
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
        if name.parts.len() > 1 && name.kind != NameKind::Person {
            return None;
        }
        let fits = |e: &usize| self.fits_gender(*e, name.gender);
        let recent = last_of.get(surname).copied().filter(fits);
        let bearer =
            || known.iter().find(|e| fits(e) && of(e).is_some_and(|x| x.parts.last() == Some(surname))).copied();
        let first = || known.iter().find(|e| of(e).is_some_and(|x| x.parts.first() == Some(surname))).copied();
        let first = || if name.kind == NameKind::Unknown { first() } else { None };
        recent.or_else(bearer).or_else(first)
    }

    fn fits_gender(&self, entity: usize, gender: Tags) -> bool {
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
        for part in &name.parts {
            let holders = self.by_part.entry(part.clone()).or_default();
            if holders.last() != Some(&entity) {
                holders.push(entity);
            }
        }
        entity
    }

    /// A name as it stands, without title and possessive.
    fn written(&self, name: &Name) -> String {
        let words = self.tagged.span(name.proper, name.to).of(self.tagged.text);
        let plain = if name.possessive { crate::engine::text::fold::bare(words) } else { words };
        plain.split_whitespace().collect::<Vec<_>>().join(" ").replace(['\u{2011}', '\u{2010}'], "-")
    }

    fn own(&mut self, i: usize, entity: usize) {
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

    fn learn_roles(&mut self) {
        for i in 0..self.names.len() {
            let (Some(name), Some(owner)) = (self.names.get(i), self.owners.get(i).copied().flatten()) else {
                continue;
            };
            let found = roles::around(self.tagged, name);
            let mut gender = 0;
            for role in &found {
                for word in role.span.of(self.tagged.text).split_whitespace().take(6) {
                    let tags = super::lexicon::lookup(&fold(word));
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

    /// Who is meant by the words from `from` to `to`. `focus` are the entities spoken of last, the latest first.
    pub fn resolve(
        &mut self,
        from: usize,
        to: usize,
        focus: &[usize],
        quoted: &dyn Fn(usize) -> bool,
    ) -> Option<Resolved> {
        let tagged = self.tagged;
        let first = tagged.at(from);
        if to == from + 1
            && first.is(tag::SUBJECT | tag::OBJECT | tag::DET)
            && let Some(found) = self.pronoun(from, focus, quoted)
        {
            return Some(found);
        }
        if to == from + 1 && first.is(tag::REL) {
            return self.antecedent(from);
        }
        let person = self.name_in(from, to).is_some_and(|i| self.is_person(i));
        if !person && let Some(found) = self.by_role(from, to, focus) {
            return Some(found);
        }
        if let Some(found) = self.of_speech(from, to, focus, quoted) {
            return Some(found);
        }
        if let Some(at) = self.head_name(from, to) {
            if let Some(entity) = self.owners.get(at).copied().flatten() {
                return Some(Resolved { entity, confidence: 0.97 });
            }
            let name = self.names.get(at).cloned()?;
            let kind = match name.kind {
                NameKind::Person => PersonKind::Person,
                NameKind::Unknown if name.parts.len() == 1 && !tagged.word(name.from.saturating_sub(1), "the") => {
                    PersonKind::Person
                }
                _ => PersonKind::Institution,
            };
            return Some(Resolved { entity: self.named(at, kind), confidence: 0.9 });
        }
        self.by_role(from, to, focus).or_else(|| self.named_after(from, to)).or_else(|| self.group(from, to))
    }

    /// The name that the noun phrase from `from` to `to` is about: its last word's, unless a preposition stands before.
    fn head_name(&self, from: usize, to: usize) -> Option<usize> {
        let at = self.name_in(from, to)?;
        let name = self.names.get(at)?;
        let before = (from..name.from).any(|i| self.tagged.at(i).is(tag::PREP) || self.tagged.mark(i, ","));
        let followed = name.to < to
            && self.tagged.at(name.to).kind == TokenKind::Word
            && !self.tagged.at(name.to).is(tag::PREP | tag::CONJ | tag::REL);
        let joint = (name.to..to).any(|i| self.tagged.word(i, "and")) && self.name_in(name.to, to).is_some();
        (!before && !followed && !name.possessive && !joint).then_some(at)
    }

    /// The person whose name stands after a role, set off by a comma: "the mayor's spokeswoman, Dana Holt".
    fn named_after(&self, from: usize, to: usize) -> Option<Resolved> {
        let role = (from..to).rev().find(|&i| self.tagged.at(i).is(tag::ROLE | tag::TITLE | tag::GROUP))?;
        let name = self.tagged.mark(to, ",").then(|| self.name_in(to + 1, to + 2)).flatten()?;
        let starts = self.names.get(name).is_some_and(|n| n.from == to + 1) && !self.tagged.at(role).is(tag::GROUP);
        let entity = self.owners.get(name).copied().flatten().filter(|_| starts)?;
        Some(Resolved { entity, confidence: 0.85 })
    }

    /// Whose words the noun phrase names: "Lee's remarks", "his statement".
    fn of_speech(&self, from: usize, to: usize, focus: &[usize], quoted: &dyn Fn(usize) -> bool) -> Option<Resolved> {
        let head = (from + 1..to)
            .take_while(|&i| !self.tagged.at(i).is(tag::PREP | tag::REL) && !self.tagged.mark(i, ","))
            .last()?;
        if !self.tagged.at(head).is(tag::SPEECH) {
            return None;
        }
        if self.tagged.at(from).is(tag::DET) && self.tagged.at(from).is(tag::MAN | tag::WOMAN) {
            return self.pronoun(from, focus, quoted);
        }
        let at = self.name_in(from, head)?;
        let owned = self.names.get(at).is_some_and(|n| n.possessive);
        let entity = self.owners.get(at).copied().flatten().filter(|_| owned)?;
        Some(Resolved { entity, confidence: 0.85 })
    }

    /// An entity for a name that no person has.
    fn named(&mut self, at: usize, kind: PersonKind) -> usize {
        let Some(name) = self.names.get(at).cloned() else { return 0 };
        let mut written = self.written(&name);
        if kind == PersonKind::Institution {
            let full = self.tagged.span(name.from, name.to).of(self.tagged.text);
            written = full.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        let key = (kind == PersonKind::Group, fold(&written));
        if let Some(known) = self.by_name.get(&key).copied() {
            self.own(at, known);
            return known;
        }
        self.by_name.insert(key, self.entities.len());
        self.entities.push(Entity {
            name: written,
            parts: name.parts,
            kind,
            gender: 0,
            roles: Vec::new(),
            mentions: Vec::new(),
            listed: false,
        });
        let entity = self.entities.len() - 1;
        self.own(at, entity);
        entity
    }

    /// A pronoun's person: the nearest fitting one, those that are subjects or spoke last before others.
    fn pronoun(&self, at: usize, focus: &[usize], quoted: &dyn Fn(usize) -> bool) -> Option<Resolved> {
        let word = self.tagged.at(at);
        let gender = word.tags & (tag::MAN | tag::WOMAN);
        if gender == 0 {
            // "it", "they": the body or group that spoke last.
            let &entity = focus.first()?;
            let several = self.entities.get(entity).is_some_and(|e| e.kind != PersonKind::Person);
            let fits = several && (self.tagged.word(at, "it") || self.tagged.word(at, "they"));
            return fits.then_some(Resolved { entity, confidence: 0.7 });
        }
        let mut best: Option<(f32, usize)> = None;
        let end = self.names.partition_point(|n| n.from < at);
        let mut sentences = 0.0f32;
        let mut seen = at;
        for i in (0..end).rev().take(40) {
            let Some(name) = self.names.get(i) else { continue };
            sentences += (name.from..seen)
                .filter(|&k| self.tagged.at(k).is(tag::ENDS) || self.tagged.at(k).block != self.tagged.at(k + 1).block)
                .count() as f32;
            seen = name.from;
            if sentences > 8.0 {
                break;
            }
            let Some(entity) = self.owners.get(i).copied().flatten() else { continue };
            let Some(e) = self.entities.get(entity) else { continue };
            if e.kind != PersonKind::Person || e.gender != 0 && e.gender != gender || quoted(name.from) {
                continue;
            }
            let before = self.tagged.at(name.from.wrapping_sub(1));
            let mut score = -sentences;
            if self.opens_clause(name.from) {
                score += 1.2;
            }
            if before.is(tag::PREP) {
                score -= 0.4;
            }
            if name.possessive {
                score -= 0.5;
            }
            if focus.first() == Some(&entity) {
                score += 0.8;
            }
            if e.gender == gender {
                score += 0.6;
            }
            if best.is_none_or(|(s, _)| score > s) {
                best = Some((score, entity));
            }
        }
        best.map(|(score, entity)| Resolved { entity, confidence: (0.8 + score * 0.07).clamp(0.3, 0.9) })
    }

    /// Whether what begins at `i` stands where a subject does: at a sentence's or clause's beginning.
    fn opens_clause(&self, i: usize) -> bool {
        let Some(before) = i.checked_sub(1) else { return true };
        let word = self.tagged.at(before);
        word.block != self.tagged.at(i).block
            || self.tagged.at(i).is(tag::OPENS)
            || word.is(tag::ENDS | tag::SUB)
            || word.kind == TokenKind::Mark
            || word.is(tag::CONJ)
            || word.is(tag::PLACE | tag::TITLE | tag::ROLE)
    }

    /// Whom "who" stands for: the name before it, or before the comma; or whose remarks it is "that" say.
    fn antecedent(&self, at: usize) -> Option<Resolved> {
        let end = self.names.partition_point(|n| n.to <= at);
        let comma = usize::from(self.tagged.mark(at.wrapping_sub(1), ","));
        if self.tagged.at(at.wrapping_sub(1 + comma)).is(tag::SPEECH) {
            let block = self.tagged.at(at).block;
            let near = |n: &Name| at - n.to < 40 && self.tagged.at(n.from).block == block;
            let spoke = |n: &Name| n.possessive && (n.to..n.to + 3).any(|i| self.tagged.at(i).is(tag::SPEECH));
            let found = (0..end).rev().take(12).find(|&i| self.names.get(i).is_some_and(|n| near(n) && spoke(n)))?;
            let entity = self.owners.get(found).copied().flatten()?;
            return Some(Resolved { entity, confidence: 0.7 });
        }
        let i = end.checked_sub(1)?;
        let name = self.names.get(i)?;
        let near =
            at - name.to <= 1 || at - name.to < 25 && self.tagged.mark(at - 1, ",") && self.tagged.mark(name.to, ",");
        let entity = self.owners.get(i).copied().flatten().filter(|_| near)?;
        Some(Resolved { entity, confidence: 0.8 })
    }

    /// The person whose role the words name: "the Colombian president".
    fn by_role(&self, from: usize, to: usize, focus: &[usize]) -> Option<Resolved> {
        let definite = self.tagged.at(from).is(tag::DET) && !matches!(self.tagged.str(from), "a" | "an" | "A" | "An");
        if !definite {
            return None;
        }
        let end =
            (from..to).find(|&i| self.tagged.at(i).is(tag::REL) && i > from || self.tagged.mark(i, ",")).unwrap_or(to);
        let asked = roles::keys(self.tagged, from + 1, end);
        let heads: Vec<String> = (from + 1..end)
            .filter(|&i| self.tagged.at(i).is(tag::ROLE | tag::TITLE))
            .map(|i| roles::key(self.tagged.str(i)))
            .collect();
        if heads.is_empty()
            || (from + 1..end).any(|i| self.tagged.at(i).is(tag::GROUP) && !self.tagged.at(i).is(tag::ROLE))
        {
            return None;
        }
        let position = self.tagged.at(from).span.start;
        let party = heads.iter().any(|h| matches!(h.as_str(), "republican" | "democrat"));
        let named_place = asked.iter().any(|w| is_place(w));
        let mut best: Option<(f32, usize)> = None;
        for (i, (latest, times)) in self.lately(from) {
            let Some(e) = self.entities.get(i).filter(|e| e.kind == PersonKind::Person) else { continue };
            let words: Vec<&String> = e.roles.iter().flat_map(|r| r.words.iter()).collect();
            let has = |word: &String| words.iter().any(|w| *w == word || roles::implies(w, word));
            let head = heads.iter().any(&has);
            let foreign = asked.iter().any(|w| is_place(w) && !has(w));
            let elsewhere = !named_place && party && words.iter().any(|w| is_place(w) && w.as_str() != "us");
            if !head && !party || foreign || elsewhere {
                continue;
            }
            let fit = asked.iter().filter(|w| has(w)).count() as f32 / asked.len().max(1) as f32;
            let recency = 1.0 / (1.0 + position.saturating_sub(latest) as f32 / 400.0);
            let focused = if focus.first() == Some(&i) { 0.1 } else { 0.0 };
            let often = libm::log2f(1.0 + times as f32) * 0.05;
            let score = if head { fit } else { 0.2 } + recency * 0.8 + focused + often;
            if best.is_none_or(|(s, _)| score > s) {
                best = Some((score, i));
            }
        }
        best.map(|(score, entity)| Resolved { entity, confidence: (0.35 + score * 0.35).clamp(0.4, 0.92) })
    }

    /// The persons named in the stretch before `from`: where last, and how often.
    fn lately(&self, from: usize) -> BTreeMap<usize, (usize, usize)> {
        let end = self.names.partition_point(|n| n.from < from);
        let mut lately: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
        for i in (end.saturating_sub(WINDOW)..end).rev() {
            if let (Some(owner), Some(name)) = (self.owners.get(i).copied().flatten(), self.names.get(i)) {
                let end = self.tagged.at(name.to.saturating_sub(1)).span.end;
                lately.entry(owner).or_insert((end, 0)).1 += 1;
            }
        }
        lately
    }

    /// An entity for several people or a body: "both governments", "the campaign".
    fn group(&mut self, from: usize, to: usize) -> Option<Resolved> {
        let end = (from..to)
            .find(|&i| i > from && self.tagged.at(i).is(tag::PREP | tag::REL) || self.tagged.mark(i, ","))
            .unwrap_or(to);
        let head = self.tagged.at(end.checked_sub(1)?);
        let kind = if head.is(tag::GROUP) {
            PersonKind::Group
        } else if head.is(tag::BODY | tag::BODYNAME) && !head.is(tag::ROLE) {
            PersonKind::Institution
        } else {
            return None;
        };
        let mut name = self.tagged.span(from, to).of(self.tagged.text).split_whitespace().collect::<Vec<_>>().join(" ");
        if self.tagged.at(from).is(tag::OPENS)
            && let Some(first) = name.chars().next()
        {
            let rest = name.get(first.len_utf8()..).unwrap_or_default();
            name = first.to_lowercase().chain(rest.chars()).collect();
        }
        let span = self.tagged.span(from, to);
        let key = (kind == PersonKind::Group, fold(&name));
        if let Some(i) = self.by_name.get(&key).copied() {
            if let Some(e) = self.entities.get_mut(i) {
                e.mentions.push(span);
            }
            return Some(Resolved { entity: i, confidence: 0.8 });
        }
        self.by_name.insert(key, self.entities.len());
        self.entities.push(Entity {
            name,
            parts: Vec::new(),
            kind,
            gender: 0,
            roles: Vec::new(),
            mentions: vec![span],
            listed: false,
        });
        Some(Resolved { entity: self.entities.len() - 1, confidence: 0.85 })
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
            *(if word.is(tag::CAP) { capital } else { small }) += 1;
        }
    }
    counts.into_iter().map(|(capital, small)| (3..30).contains(&capital) && capital > small * 3).collect()
}

/// Whether a role's word names a country.
fn is_place(word: &str) -> bool {
    word == "us"
        || super::lexicon::lookup(word) & tag::PLACE != 0
            && !matches!(word, "republican" | "democratic" | "black" | "white")
}
