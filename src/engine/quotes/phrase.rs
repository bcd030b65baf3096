//! Noun phrases beside a verb, and where sentences begin and end around quotations.

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

    /// Whether a comma stands at `i`.
    pub fn comma(&self, i: usize) -> bool {
        self.tagged.mark(i, ",")
    }

    /// Whether two words stand in one paragraph.
    pub fn same_block(&self, a: usize, b: usize) -> bool {
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
                if let Some(named) = outer.and_then(|o| self.named_before_and(registry, o, floor)) {
                    from = named;
                    break;
                }
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
            if self.hyphened(from) {
                // "the 22-year-old", "the self-described socialist"
                from = before;
                continue;
            }
            let noun = self.noun(before, floor)
                || w.kind == TokenKind::Number
                || w.kind == TokenKind::Mark
                    && (self.hyphened(before) || tagged.mark(before, ".") || tagged.mark(before, "’"))
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

    /// Whether a hyphen stands at `i` between two words without space.
    fn hyphened(&self, i: usize) -> bool {
        let tagged = self.tagged;
        matches!(tagged.str(i), "-" | "‑" | "‐") && i > 0 && tagged.joined(i - 1) && tagged.joined(i)
    }

    /// Where the name begins that "and" at `and` joins to "her colleagues": "Lee and her colleagues".
    fn named_before_and(&self, registry: &Registry, and: usize, floor: usize) -> Option<usize> {
        let tagged = self.tagged;
        let owned = ["his", "her", "their"].iter().any(|w| tagged.word(and + 1, w));
        let last = and.checked_sub(1).filter(|&i| i >= floor && owned && tagged.word(and, "and"))?;
        let name = registry.names.get(registry.name_in(last, and)?)?;
        (name.from >= floor && name.to == and && !name.possessive).then(|| roles::extended(tagged, name).max(floor))
    }

    /// Whether the word at `i` can stand inside a noun phrase.
    fn noun(&self, i: usize, floor: usize) -> bool {
        let word = self.tagged.at(i);
        if i < floor || self.quoted(i) || word.is(tag::ENDS) {
            return false;
        }
        if word.kind == TokenKind::Number || word.kind == TokenKind::Word && i > floor && self.hyphened(i - 1) {
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
            if to > start && (self.hyphened(to) || self.hyphened(to - 1)) {
                to += 1;
                continue;
            }
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
}

/// Whether the word at `i` links a noun phrase to one that belongs to it.
fn links(tagged: &Tagged, i: usize) -> bool {
    ["of", "for", "from", "at", "in", "with", "to", "on"].iter().any(|p| tagged.word(i, p))
}
