//! Persons by their roles: "the Colombian president".

use super::countries;
use super::lexicon;
use super::registry::{Registry, Resolved};
use super::role_words;
use super::tagged::tag;
use crate::engine::article::PersonKind;
use std::collections::BTreeMap;

/// How many names back a role is looked for.
const WINDOW: usize = 250;

impl Registry<'_> {
    /// The person whose role the words name: "the Colombian president".
    pub(super) fn by_role(&self, from: usize, to: usize, focus: &[usize]) -> Option<Resolved> {
        let definite = self.tagged.at(from).is(tag::DET) && !matches!(self.tagged.str(from), "a" | "an" | "A" | "An");
        if !definite {
            return None;
        }
        let end =
            (from..to).find(|&i| self.tagged.at(i).is(tag::REL) && i > from || self.tagged.mark(i, ",")).unwrap_or(to);
        let asked = role_words::keys(self.tagged, from + 1, end);
        let heads: Vec<String> = (from + 1..end)
            .filter(|&i| self.tagged.at(i).is(tag::ROLE | tag::TITLE))
            .map(|i| role_words::key(self.tagged.str(i)))
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
            let has = |word: &String| words.iter().any(|w| *w == word || role_words::implies(w, word));
            let head = heads.iter().any(&has);
            let foreign = asked.iter().any(|w| is_place(w) && !has(w));
            let elsewhere =
                !named_place && party && words.iter().any(|w| countries::is_country(w) && w.as_str() != "us");
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
}

/// Whether a role's word names a country.
fn is_place(word: &str) -> bool {
    word == "us"
        || lexicon::lookup(word) & tag::PLACE != 0 && !matches!(word, "republican" | "democratic" | "black" | "white")
}
