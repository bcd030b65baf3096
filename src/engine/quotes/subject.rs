//! The subject of a verb or a sentence.

use super::phrase::{Range, View};
use crate::engine::people::registry::Registry;
use crate::engine::people::tagged::tag;
use crate::engine::text::words::TokenKind;

impl View<'_> {
    /// The subject of the verb at `verb`, looked for back to `floor`; whether it stands right before it.
    pub fn subject(&self, registry: &Registry, verb: usize, floor: usize) -> Option<(Range, bool)> {
        let tagged = self.tagged;
        let mut at = verb;
        let mut far = tagged.at(verb).is(tag::ING) && !tagged.at(verb).is(tag::FINITE);
        // Auxiliaries, adverbs and the verbs that another verb hangs on: "has also said", "went on to call".
        while let Some(before) = at.checked_sub(1).filter(|&b| b >= floor) {
            let word = tagged.at(before);
            let bound = tagged.word(before, "to") || tagged.word(before, "on") && tagged.word(at, "to");
            let chained = tagged.word(at, "to") && word.is(tag::SAY | tag::REPORT | tag::VERB)
                || tagged.word(at, "on") && tagged.word(at + 1, "to");
            let plain = tagged.at(at).is(tag::ING) && word.is(tag::AUX);
            let name = word.is(tag::CAP) && !word.is(tag::OPENS);
            let helps = word.is(tag::AUX | tag::ADV) && !word.is(tag::SUBJECT) && !name;
            let time = word.is(tag::TIME) && word.is(tag::CAP);
            if self.quoted(before) || !(helps || bound || chained || plain || time) {
                break;
            }
            far &= !plain;
            at = before;
        }
        if at > floor && tagged.at(at).is(tag::AUX) && tagged.at(at).is(tag::SUBJECT) {
            // "he's said"
            return Some(((at, at + 1), true));
        }
        let before = at.checked_sub(1).filter(|&b| b >= floor);
        let Some(before) = before else {
            return if at < verb && tagged.at(at).is(tag::SUBJECT) { Some(((at, at + 1), true)) } else { None };
        };
        if matches!(tagged.str(before), "—" | "–") {
            // "Lee – who was not there – said"
            let opens = (floor..before).rev().take(25).find(|&i| tagged.str(i) == tagged.str(before));
            if let Some(range) = opens.and_then(|o| self.phrase_before(registry, o, floor)) {
                return Some((range, false));
            }
        }
        let named = registry.name_in(before, at).and_then(|i| registry.names.get(i).filter(|_| registry.is_person(i)));
        if let Some(name) = named.filter(|n| far && n.to == at && n.from > floor && !n.possessive)
            && tagged.at(name.from - 1).is(tag::PREP)
        {
            // "footage of Lee saying"
            return Some(((name.from, name.to), true));
        }
        if let Some(range) = self.phrase_before(registry, at, floor).filter(|_| far) {
            // "with Lee saying"
            let left = range.0.checked_sub(1).filter(|&b| b >= floor);
            let name = tagged.at(range.0).is(tag::CAP | tag::SUBJECT);
            if name && left.is_none_or(|b| tagged.at(b).is(tag::PREP | tag::CONJ)) {
                return Some((range, true));
            }
        }
        if far && let Some(found) = self.main_subject(registry, floor, at) {
            return Some((found, false));
        }
        if !far && tagged.at(before).is(tag::CONJ) {
            // "Lee praised the plan and said": the subject of the verb that this one is joined to.
            let joined = (floor..before).rev().find(|&v| self.cue(v, tag::SAY) && tagged.at(v).is(tag::FINITE));
            if let Some(found) = joined.and_then(|v| self.subject(registry, v, floor)) {
                return Some(found);
            }
        }
        if !far
            && !self.comma(before)
            && !tagged.at(before).is(tag::CONJ)
            && let Some(range) = self.phrase_before(registry, at, floor)
        {
            let hangs = range.0.checked_sub(1).filter(|&b| b >= floor);
            let object = !tagged.at(range.0).is(tag::REL)
                && hangs.is_some_and(|b| {
                    tagged.at(b).is(tag::PREP | tag::VERB | tag::SAY | tag::REPORT)
                        && !self.quoted(b)
                        && !tagged.at(range.0).is(tag::SUBJECT)
                });
            let other = if object { self.scan_subject(registry, range.0, floor) } else { None };
            return Some((other.unwrap_or(range), true));
        }
        self.scan_subject(registry, at, floor).map(|range| (range, !far))
    }

    /// Whether a verb stands at `i`, or an adverb and then a verb.
    pub fn verb_like(&self, i: usize) -> bool {
        let word = self.tagged.at(i);
        if self.quoted(i) || word.kind != TokenKind::Word || word.is(tag::CAP) {
            return false;
        }
        if word.is(tag::ADV) {
            return self.verb_like(i + 1);
        }
        let known =
            word.is(tag::AUX | tag::VERB | tag::SAY | tag::REPORT) && (word.is(tag::FINITE) || !word.is(tag::ING));
        known || word.tags == 0 && self.tagged.str(i).ends_with("ed")
    }

    /// The subject of the main clause between `floor` and `end`: the first noun phrase with a verb, after an
    /// introductory phrase if there is one; of joined main clauses, the last one's.
    pub fn main_subject(&self, registry: &Registry, floor: usize, end: usize) -> Option<Range> {
        let tagged = self.tagged;
        let mut found = None;
        let mut i = floor;
        while i < end {
            let word = tagged.at(i);
            let starts = i == floor
                || self.comma(i - 1)
                || tagged.mark(i - 1, ";")
                || tagged.at(i - 1).is(tag::CONJ) && i >= 2 && self.comma(i - 2)
                || word.is(tag::OPENS);
            let joined = found.is_none()
                || i >= 2 && tagged.at(i - 1).is(tag::CONJ) && self.comma(i - 2)
                || tagged.mark(i.wrapping_sub(1), ";");
            if starts
                && joined
                && !self.quoted(i)
                && let Some(range) = self.phrase_after(registry, i, end)
                && range.1 < end
            {
                let bracket = self.comma(range.1) || tagged.mark(range.1, "(") || tagged.at(range.1).is(tag::REL);
                let apposition = tagged.at(i).is(tag::DET) && i > floor && self.comma(i - 1) && self.comma(range.1);
                if self.verb_like(range.1)
                    || bracket
                        && tagged.at(i).is(tag::CAP)
                        && !apposition
                        && registry.name_in(range.0, range.1).is_some_and(|n| registry.is_person(n))
                {
                    found = Some(range);
                }
            }
            i += 1;
        }
        found
    }

    /// The nearest noun phrase before `end` that stands where a subject does and has its verb or a comma after it.
    pub fn scan_subject(&self, registry: &Registry, end: usize, floor: usize) -> Option<Range> {
        let tagged = self.tagged;
        let mut i = end;
        let mut fallback = None;
        while i > floor {
            i -= 1;
            if self.quoted(i) || !self.same_block(i, end.wrapping_sub(1)) {
                continue;
            }
            let opens = i == floor || {
                let b = tagged.at(i - 1);
                self.quoted(i - 1)
                    || b.is(tag::CONJ | tag::SUB | tag::ENDS)
                    || b.kind == TokenKind::Mark
                        && !tagged.mark(i - 1, "-")
                        && !tagged.mark(i - 1, ".")
                        && !tagged.mark(i - 1, "’")
                    || b.is(tag::TIME)
                    || b.is(tag::ADV) && b.is(tag::OPENS)
            };
            let word = tagged.at(i);
            if word.is(tag::SUBJECT) && !word.is(tag::OBJECT) && !self.quoted(i) {
                return Some((i, i + 1));
            }
            if !opens {
                continue;
            }
            let candidate = word.is(tag::CAP | tag::DET) || word.is(tag::GROUP | tag::ROLE | tag::TITLE);
            if !candidate {
                continue;
            }
            let Some(range) = self.phrase_after(registry, i, end) else { continue };
            let apposition = i > floor
                && self.comma(i - 1)
                && (word.is(tag::DET)
                    || i >= 2
                        && registry.name_in(i - 2, i - 1).is_some_and(|n| registry.is_person(n))
                        && !registry.name_in(i, i + 1).is_some_and(|n| registry.is_person(n)));
            let verbal = self.verb_like(range.1);
            let set_off = self.comma(range.1) || tagged.mark(range.1, "(") || range.1 == end;
            let listed = i > floor && tagged.at(i - 1).is(tag::CONJ) && !verbal;
            if (verbal || set_off) && !apposition && !listed && (word.is(tag::CAP) || verbal || i == floor) {
                return Some(range);
            }
            if fallback.is_none() {
                fallback = Some(range);
            }
        }
        fallback
    }
}
