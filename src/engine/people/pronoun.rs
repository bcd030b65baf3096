//! Pronouns: the nearest person that fits.

use super::registry::{Registry, Resolved};
use super::tagged::tag;
use crate::engine::article::PersonKind;
use crate::engine::text::words::TokenKind;

impl Registry<'_> {
    /// A pronoun's person: the nearest fitting one, those that are subjects or spoke last before others.
    pub(super) fn pronoun(&self, at: usize, focus: &[usize], quoted: &dyn Fn(usize) -> bool) -> Option<Resolved> {
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
}
