//! Noun phrases beside a verb: the subject before it, the subject after it.

use crate::engine::people::registry::Registry;
use crate::engine::people::roles;
use crate::engine::people::tagged::{Tagged, Tags, tag};
use crate::engine::text::words::TokenKind;

/// Words from one place to another, end exclusive.
pub type Range = (usize, usize);

/// What the phrase finders look at: words, names, and which words are quoted.
pub struct View<'a> {
    /// The words.
    pub tagged: &'a Tagged<'a>,
    /// For every word the quotation it stands in, counted from 1; 0 outside.
    pub inside: Vec<u32>,
}

impl View<'_> {
    /// Whether the word at `i` stands in quotation marks.
    pub fn quoted(&self, i: usize) -> bool {
        self.inside.get(i).is_some_and(|&q| q != 0)
    }

    /// Whether a finite verb of saying or reporting stands at `i`, outside quotations.
    pub fn cue(&self, i: usize, tags: Tags) -> bool {
        let word = self.tagged.at(i);
        if !word.is(tags) || self.quoted(i) || word.is(tag::POSSESSIVE) {
            return false;
        }
        // Capitalised, it is a name or a heading; after a determiner or preposition, a noun.
        let before = self.tagged.at(i.wrapping_sub(1));
        let noun = before.is(tag::DET) && !before.is(tag::SUBJECT | tag::REL | tag::OBJECT | tag::GROUP)
            || before.is(tag::PREP) && !self.tagged.word(i.wrapping_sub(1), "to") && !word.is(tag::ING)
            || before.is(tag::POSSESSIVE)
            || self.tagged.mark(i.wrapping_sub(1), "-") && self.tagged.joined(i.wrapping_sub(1));
        !(word.is(tag::CAP) && !word.is(tag::OPENS) || noun)
    }

    fn comma(&self, i: usize) -> bool {
        self.tagged.mark(i, ",")
    }

    fn same_block(&self, a: usize, b: usize) -> bool {
        self.tagged.at(a).block == self.tagged.at(b).block
    }

    /// The first word of the sentence that holds `i`, not going back over a quotation.
    pub fn sentence_start(&self, i: usize) -> usize {
        let mut at = i;
        while let Some(before) = at.checked_sub(1) {
            if !self.same_block(before, i)
                || self.tagged.at(before).is(tag::ENDS) && !self.quoted(before)
                || i - at > 150
            {
                break;
            }
            if self.quoted(before) && self.ends_quotation(before) {
                break;
            }
            at = before;
        }
        at
    }

    /// Whether the quotation that ends at `i` ends its sentence, by what stands before the mark.
    fn ends_quotation(&self, i: usize) -> bool {
        if self.inside.get(i) == self.inside.get(i + 1) {
            return false;
        }
        let last = i.saturating_sub(1);
        let next = (i + 1..i + 4).find(|&k| self.tagged.at(k).kind != TokenKind::Mark).unwrap_or(i + 1);
        matches!(self.tagged.str(last), "." | "?" | "!" | "…") && self.tagged.at(next).is(tag::CAP)
    }

    /// The place after the sentence that holds `i`.
    pub fn sentence_end(&self, i: usize) -> usize {
        let mut at = i;
        while self.same_block(at, i) && at < self.tagged.words.len() && at - i < 150 {
            if self.tagged.at(at).is(tag::ENDS) && !self.quoted(at) {
                return at + 1;
            }
            if self.quoted(at) && self.ends_quotation(at) {
                return at + 1;
            }
            at += 1;
        }
        at
    }

    /// The noun phrase that ends right before `end` and begins no earlier than `floor`.
    pub fn phrase_before(&self, registry: &Registry, end: usize, floor: usize) -> Option<Range> {
        let tagged = self.tagged;
        let last = end.checked_sub(1).filter(|&i| i >= floor && self.same_block(i, end) && !self.quoted(i))?;
        let word = tagged.at(last);
        if word.kind != TokenKind::Word
            && !tagged.mark(last, ".")
            && !tagged.mark(last, ")")
            && word.kind != TokenKind::Number
        {
            return None;
        }
        if word.is(tag::REL) || word.is(tag::SUBJECT) && !word.is(tag::DET) {
            return Some((last, end));
        }
        let mut to = last;
        if tagged.mark(last, ")") {
            // "Rep. Ann Lee (R-Ohio)"
            while to > floor && !tagged.mark(to, "(") {
                to -= 1;
            }
            to = to.checked_sub(1).filter(|&t| t >= floor)?;
        }
        let mut from = to;
        loop {
            if let Some(i) = registry.name_in(from, from + 1)
                && let Some(name) = registry.names.get(i)
                && name.from >= floor
            {
                from = roles::extended(tagged, name).max(floor);
            }
            let Some(before) = from.checked_sub(1).filter(|&b| b >= floor && self.same_block(b, last)) else { break };
            let w = tagged.at(before);
            if self.quoted(before) || w.is(tag::ENDS) || to - before > 14 {
                break;
            }
            if w.is(tag::DET) && !w.is(tag::REL | tag::SUBJECT)
                || w.is(tag::DET) && self.tagged.at(from).is(tag::ROLE | tag::GROUP | tag::BODY)
            {
                from = before;
                let outer = from.checked_sub(1).filter(|&b| b >= floor);
                match outer {
                    Some(o) if links(tagged, o) && self.noun(o.wrapping_sub(1), floor) => {
                        from = o - 1;
                        continue;
                    }
                    Some(o) if tagged.at(o).is(tag::DET) && !tagged.at(o).is(tag::REL) => from = o,
                    _ => {}
                }
                break;
            }
            if links(tagged, before) && self.noun(before.wrapping_sub(1), floor) {
                from = before - 1;
                continue;
            }
            if tagged.word(before, "and")
                && self.noun(before.wrapping_sub(1), floor)
                && tagged.at(from).is(tag::CAP)
                && tagged.at(before - 1).is(tag::CAP)
            {
                from = before - 1;
                continue;
            }
            let noun = self.noun(before, floor)
                || w.kind == TokenKind::Number
                || w.kind == TokenKind::Mark
                    && (tagged.mark(before, "-") || tagged.mark(before, ".") || tagged.mark(before, "’"))
                || w.is(tag::ADV) && tagged.at(from).is(tag::ADV);
            if !noun {
                break;
            }
            from = before;
        }
        let any = (from..=to).any(|i| {
            matches!(tagged.at(i).kind, TokenKind::Word)
                && !tagged.at(i).is(tag::PREP | tag::CONJ | tag::AUX | tag::SUB | tag::ADV)
        });
        (any && self.noun(to, floor)).then_some((from, end))
    }

    /// Whether the word at `i` can stand inside a noun phrase.
    fn noun(&self, i: usize, floor: usize) -> bool {
        let word = self.tagged.at(i);
        if i < floor || self.quoted(i) || word.is(tag::ENDS) {
            return false;
        }
        if word.kind == TokenKind::Number {
            return true;
        }
        let content = tag::ROLE
            | tag::GROUP
            | tag::BODY
            | tag::BODYNAME
            | tag::TITLE
            | tag::PLACE
            | tag::SPEECH
            | tag::MALE
            | tag::FEMALE;
        let not = tag::PREP | tag::CONJ | tag::AUX | tag::SUB | tag::REL | tag::SUBJECT | tag::OBJECT | tag::DET;
        let before = self.tagged.at(i.wrapping_sub(1));
        let past = word.tags & !(tag::OPENS | tag::ADV) == 0 && self.tagged.str(i).ends_with("ed");
        let verb = word.is(tag::SAY | tag::REPORT | tag::VERB) && word.is(tag::FINITE)
            || past && !before.is(tag::DET | tag::PREP) && !self.tagged.mark(i.wrapping_sub(1), "-");
        word.kind == TokenKind::Word
            && (word.is(tag::CAP) && !word.is(tag::OPENS)
                || word.is(content)
                || !word.is(not | tag::ADV | tag::TIME) && !verb)
    }

    /// The noun phrase that begins at `start` and ends before `limit`.
    pub fn phrase_after(&self, registry: &Registry, start: usize, limit: usize) -> Option<Range> {
        let tagged = self.tagged;
        let first = tagged.at(start);
        if start >= limit || self.quoted(start) {
            return None;
        }
        if first.is(tag::SUBJECT) && (!first.is(tag::OBJECT) || self.verb_like(start + 1)) {
            return Some((start, start + 1));
        }
        if first.is(tag::OBJECT | tag::PREP | tag::SUB | tag::CONJ | tag::AUX | tag::TIME)
            && !first.is(tag::CAP | tag::DET)
            || first.kind == TokenKind::Mark
        {
            return None;
        }
        let mut to = start;
        while to < limit && self.same_block(to, start) && !self.quoted(to) {
            let word = tagged.at(to);
            if let Some(i) = registry.name_in(to, to + 1)
                && let Some(name) = registry.names.get(i)
            {
                to = name.to;
                if (!registry.is_person(i) || name.possessive)
                    && tagged.at(to).kind == TokenKind::Word
                    && self.noun(to, start)
                {
                    continue;
                }
                if links(tagged, to) && !tagged.word(to, "in") && !tagged.word(to, "at") {
                    to += 1;
                    continue;
                }
                break;
            }
            if to > start
                && (word.is(tag::AUX | tag::SUB | tag::REL | tag::TIME | tag::SUBJECT | tag::OBJECT)
                    && !word.is(tag::DET)
                    && !(word.is(tag::TIME) && tagged.at(to - 1).is(tag::DET)))
            {
                break;
            }
            let inner = word.is(tag::DET) && (to == start || links(tagged, to - 1) || tagged.at(to - 1).is(tag::DET));
            let link = to > start && links(tagged, to);
            let dash = matches!(tagged.str(to), "-" | "’" | "‑") && tagged.joined(to);
            let initial = tagged.mark(to, ".") && !word.is(tag::ENDS);
            let ing = to > start && word.is(tag::ING) && !word.is(tag::CAP);
            if !(inner
                || link
                || dash
                || initial
                || self.noun(to, start)
                || word.is(tag::TIME) && to > start && tagged.at(to - 1).is(tag::DET))
                || ing
            {
                break;
            }
            to += 1;
        }
        while to > start && (links(tagged, to - 1) || tagged.at(to - 1).is(tag::DET)) {
            to -= 1;
        }
        (to > start).then_some((start, to))
    }

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

/// Whether the word at `i` links a noun phrase to one that belongs to it.
fn links(tagged: &Tagged, i: usize) -> bool {
    ["of", "for", "from", "at", "in", "with", "to", "on"].iter().any(|p| tagged.word(i, p))
}
