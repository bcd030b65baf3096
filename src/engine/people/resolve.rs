//! Who is meant by a noun phrase: a name, a role, a pronoun, a group.

use super::names::{Name, NameKind};
use super::registry::{Entity, Registry, Resolved};
use super::roles::Role;
use super::tagged::tag;
use crate::engine::article::PersonKind;
use crate::engine::text::fold::fold;
use crate::engine::text::words::TokenKind;

impl Registry<'_> {
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
        if let Some(found) = self.joined(from, to) {
            return Some(found);
        }
        if let Some(found) = self.named_after(from, to) {
            return Some(found);
        }
        let person = self.name_in(from, to).is_some_and(|i| self.is_person(i));
        if !person && let Some(found) = self.by_role(from, to, focus) {
            return Some(found);
        }
        if let Some(found) = self.of_speech(from, to, focus, quoted) {
            return Some(found);
        }
        if let Some(found) = self.described(from, to, quoted) {
            return Some(found);
        }
        if let Some(at) = self.head_name(from, to).filter(|_| !self.one_of_a_people(from, to)) {
            if let Some(entity) = self.owners.get(at).copied().flatten() {
                return Some(Resolved { entity, confidence: 0.99 });
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
        let found = self.by_role(from, to, focus).or_else(|| self.group(from, to));
        found.or_else(|| self.office(from, to))
    }

    /// The name that the noun phrase from `from` to `to` is about: the first that no preposition stands before and
    /// no noun follows: Lee's in "Northgate boss Emilio Lee".
    fn head_name(&self, from: usize, to: usize) -> Option<usize> {
        let first = self.name_in(from, to)?;
        let inside = |i: &usize| self.names.get(*i).is_some_and(|n| n.from < to);
        let at = (first..self.names.len()).take(6).take_while(inside).find(|&i| self.heads(i, from, to))?;
        let joint = self.names.get(at).is_some_and(|n| (n.to..to).any(|i| self.tagged.word(i, "and")));
        (!joint || self.name_in(self.names.get(at)?.to, to).is_none()).then_some(at)
    }

    fn heads(&self, name: usize, from: usize, to: usize) -> bool {
        let Some(name) = self.names.get(name) else { return false };
        let before = (from..name.from).any(|i| self.tagged.at(i).is(tag::PREP) || self.tagged.mark(i, ","));
        let apposed = name.from > from + 1 && {
            // "Leader of the opposition Judith Kerr"
            let noun = self.tagged.at(name.from - 1);
            let other =
                tag::PREP | tag::DET | tag::ROLE | tag::TITLE | tag::PLACE | tag::POSSESSIVE | tag::CAP | tag::CONJ;
            let role = (from..name.from).take(4).any(|i| self.tagged.at(i).is(tag::ROLE));
            role && noun.kind == TokenKind::Word && !noun.is(other) && name.to == to && name.kind == NameKind::Person
        };
        let before = before && !apposed;
        let followed = name.to < to
            && (self.tagged.at(name.to).kind == TokenKind::Word
                && !self.tagged.at(name.to).is(tag::PREP | tag::CONJ | tag::REL)
                || self.tagged.mark(name.to, "-"));
        !before && !followed && (!name.possessive || (name.from, name.to) == (from, to))
    }

    /// The person whose name stands after a role, set off by a comma: "the mayor's spokeswoman, Dana Holt", "Ann's
    /// partner, roofer Dean Colley".
    fn named_after(&self, from: usize, to: usize) -> Option<Resolved> {
        let tagged = self.tagged;
        let role = (from..to).rev().find(|&i| tagged.at(i).is(tag::ROLE | tag::TITLE | tag::GROUP))?;
        let name = tagged.mark(to, ",").then(|| self.name_in(to + 1, to + 5)).flatten()?;
        let (start, end) = self.names.get(name).map(|n| (n.from, n.to))?;
        if tagged.at(end).kind == TokenKind::Word && tagged.at(end).block == tagged.at(to).block {
            // "According to the president, Lee called first."
            return None;
        }
        let described = (to + 1..start).all(|i| {
            tagged.at(i).kind == TokenKind::Word && !tagged.at(i).is(tag::PREP | tag::CONJ | tag::AUX | tag::SUB)
        });
        let starts = start == to + 1 || described && tagged.at(start - 1).is(tag::ROLE);
        let entity = self.owners.get(name).copied().flatten().filter(|_| starts && !tagged.at(role).is(tag::GROUP))?;
        Some(Resolved { entity, confidence: 0.85 })
    }

    /// Whose words the noun phrase names: "Lee's remarks", "his statement".
    fn of_speech(
        &mut self,
        from: usize,
        to: usize,
        focus: &[usize],
        quoted: &dyn Fn(usize) -> bool,
    ) -> Option<Resolved> {
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
    pub(super) fn named(&mut self, at: usize, kind: PersonKind) -> usize {
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

    /// Several people of whom one is named: "Lee and her colleagues".
    fn joined(&mut self, from: usize, to: usize) -> Option<Resolved> {
        let and = (from + 1..to).find(|&i| self.tagged.word(i, "and"))?;
        let first = self.name_in(from, and).filter(|&i| self.is_person(i))?;
        let second = self.tagged.at(and + 1).is(tag::DET) || self.name_in(and + 1, to).is_some();
        (second && self.names.get(first)?.to == and).then(|| self.several(from, to, PersonKind::Group))
    }

    /// Somebody known only by an office that one person holds: "the Colombian president" where nobody is named.
    fn office(&mut self, from: usize, to: usize) -> Option<Resolved> {
        let tagged = self.tagged;
        let end = (from + 1..to).find(|&i| tagged.at(i).is(tag::REL) || tagged.mark(i, ",")).unwrap_or(to);
        let of = (from + 1..end).find(|&i| tagged.at(i).is(tag::PREP)).unwrap_or(end);
        let head = tagged.at(of.saturating_sub(1));
        let office = head.is(tag::ROLE) && head.is(tag::TITLE) && !head.is(tag::GROUP | tag::BODY | tag::CAP);
        let owned = tagged.word(from, "the") || tagged.at(from).is(tag::POSSESSIVE) && tagged.at(from).is(tag::PLACE);
        if !office || !owned {
            return None;
        }
        let found = self.several(from, end, PersonKind::Person);
        if let Some(role) = Role::new(tagged, from, end)
            && let Some(e) = self.entities.get_mut(found.entity)
            && e.roles.is_empty()
        {
            e.roles.push(role);
        }
        Some(found)
    }

    /// An entity for several people or a body: "both governments", "the campaign".
    fn group(&mut self, from: usize, to: usize) -> Option<Resolved> {
        let end = (from..to)
            .find(|&i| i > from && self.tagged.at(i).is(tag::PREP | tag::REL) || self.tagged.mark(i, ","))
            .unwrap_or(to);
        let head = self.tagged.at(end.checked_sub(1)?);
        let kind = if head.is(tag::GROUP) {
            PersonKind::Group
        } else if head.is(tag::BODY | tag::BODYNAME) && !(from..end).any(|i| self.tagged.at(i).is(tag::ROLE)) {
            PersonKind::Institution
        } else {
            return None;
        };
        Some(self.several(from, to, kind))
    }

    /// The group or body that these words have named, or name now.
    fn several(&mut self, from: usize, to: usize, kind: PersonKind) -> Resolved {
        let mut name = self.tagged.span(from, to).of(self.tagged.text).split_whitespace().collect::<Vec<_>>().join(" ");
        if self.tagged.at(from).is(tag::OPENS)
            && self.name_in(from, from + 1).is_none()
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
            return Resolved { entity: i, confidence: 0.8 };
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
        Resolved { entity: self.entities.len() - 1, confidence: 0.85 }
    }
}
