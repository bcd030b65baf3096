//! Pronouns and descriptions: the nearest person that fits.

use super::countries;
use super::names::NameKind;
use super::registry::{Registry, Resolved};
use super::role_words;
use super::tagged::{Tags, tag};
use crate::engine::article::PersonKind;
use crate::engine::text::fold::fold;
use crate::engine::text::words::TokenKind;

/// How many words further back the next name may stand.
const NEAR: usize = 500;
/// How many words back somebody without a name is looked for.
const NAMELESS: usize = 400;

impl Registry<'_> {
    /// A pronoun's person: the nearest fitting one, those that are subjects or spoke last before others.
    pub(super) fn pronoun(&mut self, at: usize, focus: &[usize], quoted: &dyn Fn(usize) -> bool) -> Option<Resolved> {
        let word = self.tagged.at(at);
        let gender = word.tags & (tag::MAN | tag::WOMAN);
        if gender == 0 {
            return self.it(at, focus);
        }
        self.nearest(at, gender, focus, quoted)
    }

    /// Whom "it" and "they" mean: the body or group that spoke last, or that the sentence before is about.
    fn it(&mut self, at: usize, focus: &[usize]) -> Option<Resolved> {
        if !self.tagged.word(at, "it") && !self.tagged.word(at, "they") {
            return None;
        }
        let end = self.names.partition_point(|n| n.from < at);
        let near = (0..end).rev().take(8).find(|&i| {
            let Some(name) = self.names.get(i) else { return false };
            if at.saturating_sub(name.to) > NEAR {
                return false;
            }
            let between = (name.to..at).filter(|&k| self.tagged.at(k).is(tag::ENDS)).count();
            let spoken = self.entities.get(focus.first().copied().unwrap_or(usize::MAX));
            let later =
                spoken.and_then(|e| e.mentions.last()).is_none_or(|m| m.end <= self.tagged.at(name.from).span.start);
            let the = name.from.checked_sub(1).is_some_and(|b| self.tagged.word(b, "the"));
            let first = if the { name.from - 1 } else { name.from };
            name.kind == NameKind::Body && between <= 2 && later && self.tagged.at(first).is(tag::OPENS)
        });
        if let Some(name) = near.filter(|_| self.tagged.word(at, "it")) {
            let known = self.owners.get(name).copied().flatten();
            let entity = known.unwrap_or_else(|| self.named(name, PersonKind::Institution));
            return Some(Resolved { entity, confidence: 0.6 });
        }
        let &entity = focus.first()?;
        let several = self.entities.get(entity).is_some_and(|e| e.kind != PersonKind::Person);
        several.then_some(Resolved { entity, confidence: 0.7 })
    }

    /// Whether the words are one human being's by country: "the Italian".
    pub(super) fn one_of_a_people(&self, from: usize, to: usize) -> bool {
        to == from + 2
            && self.tagged.word(from, "the")
            && self.tagged.at(from + 1).is(tag::CAP)
            && countries::one_of_a_people(&fold(self.tagged.str(from + 1)))
    }

    /// Whom a description means that fits nobody's known role: "the 22-year-old", "the former defender", "the Italian".
    /// The person spoken of in the sentences before, where nobody was brought in as "a" or "one" of the kind.
    pub(super) fn described(&self, from: usize, to: usize, quoted: &dyn Fn(usize) -> bool) -> Option<Resolved> {
        let tagged = self.tagged;
        if !tagged.word(from, "the")
            || tagged.at(to.saturating_sub(1)).is(tag::GROUP) && !tagged.mark(to.saturating_sub(2), "-")
        {
            return None;
        }
        let people = self.one_of_a_people(from, to);
        let head = (from + 1..to)
            .find(|&i| {
                let bound = tagged.mark(i - 1, "-") && tagged.joined(i - 1);
                tagged.at(i).is(tag::PREP | tag::REL) && !bound || tagged.mark(i, ",")
            })
            .unwrap_or(to)
            .saturating_sub(1);
        let one_of_many = |i: usize| ["old", "two", "three", "four", "five", "one"].iter().any(|w| tagged.word(i, w));
        let compound = head > from + 2 && tagged.mark(head.saturating_sub(1), "-") && one_of_many(head);
        let role = tagged.at(head).is(tag::ROLE | tag::MAN | tag::WOMAN) && !tagged.at(head).is(tag::BODY | tag::CAP);
        if !(people || compound || role) || tagged.at(to).is(tag::REL) {
            return None;
        }
        let word = fold(tagged.str(head));
        let brought = |i: usize| {
            let det =
                (i.saturating_sub(8)..i).rev().take_while(|&k| !tagged.at(k).is(tag::ENDS | tag::PREP)).any(|k| {
                    ["a", "an", "one", "another", "two", "three", "several", "some"].iter().any(|w| tagged.word(k, w))
                });
            let named = tagged.mark(i + 1, ",") && self.name_in(i + 2, i + 3).is_some();
            det && !named
        };
        let same = |i: usize| fold(tagged.str(i)).trim_end_matches('s') == word.trim_end_matches('s');
        if !people && (from.saturating_sub(NAMELESS)..from).any(|i| same(i) && brought(i) && !self.after_a_name(i)) {
            return None;
        }
        let gender = tagged.at(head).tags & (tag::MAN | tag::WOMAN);
        let found = self.nearest(from, gender, &[], quoted)?;
        let asked = role_words::keys(tagged, from + 1, to);
        let held: Vec<&String> = self.entities.get(found.entity)?.roles.iter().flat_map(|r| &r.words).collect();
        let country = |w: &&String| countries::is_country(w);
        let foreign = asked.iter().filter(country).any(|w| !held.contains(&w));
        if foreign && held.iter().any(|w| countries::is_country(w)) {
            return None;
        }
        (found.confidence >= 0.65).then_some(Resolved { confidence: found.confidence - 0.15, ..found })
    }

    /// Whether the word at `i` stands in an apposition to a name: "Ann Lee, a rancher".
    fn after_a_name(&self, i: usize) -> bool {
        let comma = (i.saturating_sub(10)..i).rev().find(|&k| self.tagged.mark(k, ","));
        comma.is_some_and(|c| c > 0 && self.name_in(c - 1, c).is_some_and(|n| self.is_person(n)))
    }

    /// The nearest person that fits, those that are subjects or spoke last before others; of any gender where
    /// `gender` is 0.
    fn nearest(&self, at: usize, gender: Tags, focus: &[usize], quoted: &dyn Fn(usize) -> bool) -> Option<Resolved> {
        let mut best: Option<(f32, usize)> = None;
        let end = self.names.partition_point(|n| n.from < at);
        let mut sentences = 0.0f32;
        let mut seen = at;
        for i in (0..end).rev().take(40) {
            let Some(name) = self.names.get(i).filter(|n| seen.saturating_sub(n.from) < NEAR) else { break };
            sentences += (name.from..seen)
                .filter(|&k| self.tagged.at(k).is(tag::ENDS) || self.tagged.at(k).block != self.tagged.at(k + 1).block)
                .count() as f32;
            seen = name.from;
            if sentences > 8.0 {
                break;
            }
            let Some(entity) = self.owners.get(i).copied().flatten() else { continue };
            let Some(e) = self.entities.get(entity) else { continue };
            if e.kind != PersonKind::Person || gender != 0 && e.gender != 0 && e.gender != gender || quoted(name.from) {
                continue;
            }
            if name.to + 1 == at && self.tagged.mark(name.to, ",") && self.tagged.mark(at + 2, ",") {
                // "Lee, she said, has no plan": she is not Lee.
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
            let next = self.tagged.at(name.to);
            if next.is(tag::AUX | tag::VERB | tag::SAY | tag::REPORT) && !next.is(tag::CAP) {
                score += 0.25;
            }
            let asks = ["asked", "asks", "pressed", "questioned", "challenged", "quizzed"];
            if asks.iter().any(|w| self.tagged.word(name.from.wrapping_sub(1), w)) && sentences <= 1.0 {
                // Who is asked answers.
                score += 2.0;
            }
            if before.block != self.tagged.at(name.from).block {
                score += 0.25;
            }
            if gender != 0 && e.gender == gender {
                score += 0.6;
            }
            if best.is_none_or(|(s, _)| score > s) {
                best = Some((score, entity));
            }
        }
        best.map(|(score, entity)| Resolved { entity, confidence: (0.86 + score * 0.06).clamp(0.4, 0.96) })
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
}
