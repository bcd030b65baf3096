//! Who is meant by a noun phrase: a name, a role, a pronoun, a group.

use super::names::{Name, NameKind};
use super::registry::{Entity, Registry, Resolved};
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
}
