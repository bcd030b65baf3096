//! Attribution: which verb and which speaker belong to a quotation.

use super::phrase::{Range, View};
use crate::engine::people::registry::Registry;
use crate::engine::people::tagged::tag;
use crate::engine::text::words::TokenKind;

/// How an attribution was found; each has its own reliability.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// Right after the quotation: `..." Ann Lee said`, `..." said Ann Lee`.
    After,
    /// Right before it: `Ann Lee said, "..."`.
    Before,
    /// After a colon: `Ann Lee: "..."`.
    Colon,
    /// `According to Ann Lee, "..."`.
    According,
    /// The quotation stands inside a reported clause: `Ann Lee said that the plan was "..."`.
    Clause,
    /// The reporting verb follows the sentence: `The plan is "...", Ann Lee said`.
    ClauseAfter,
    /// The quotation goes on after one whose speaker is known.
    Continued,
    /// The sentence's subject, without a verb of saying.
    Subject,
}

impl Way {
    /// How many of a hundred attributions found so are right, measured on annotated news.
    pub fn reliability(self) -> f32 {
        match self {
            Way::After => 0.97,
            Way::Before => 0.94,
            Way::Colon => 0.9,
            Way::According => 0.95,
            Way::Clause => 0.82,
            Way::ClauseAfter => 0.85,
            Way::Continued => 0.9,
            Way::Subject => 0.5,
        }
    }
}

/// A verb and a speaker for a quotation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Attribution {
    /// How it was found.
    pub way: Way,
    /// The cue's words.
    pub cue: Option<Range>,
    /// The speaker's words.
    pub mention: Option<Range>,
}

/// What follows the quotation that ends before `end`: `Ann Lee said`, `said Ann Lee`, `according to Ann Lee`.
pub fn after(view: &View, registry: &Registry, end: usize, strict: bool) -> Option<Attribution> {
    let tagged = view.tagged;
    let mut start = end;
    while matches!(tagged.str(start), "," | "-" | "—" | "–")
        && tagged.at(start).block == tagged.at(end.wrapping_sub(1)).block
    {
        start += 1;
    }
    if tagged.at(start).block != tagged.at(end.wrapping_sub(1)).block || view.quoted(start) {
        return None;
    }
    if tagged.word(start, "according") && tagged.word(start + 1, "to") {
        let mention = view.phrase_after(registry, start + 2, start + 30);
        return Some(Attribution { way: Way::According, cue: Some((start, start + 2)), mention });
    }
    let limit = view.sentence_end(start).min(start + 60);
    // said Ann Lee
    let mut verb = start;
    while tagged.at(verb).is(tag::ADV | tag::AUX) && !tagged.at(verb).is(tag::SAY) && verb < start + 3 {
        verb += 1;
    }
    if view.cue(verb, tag::SAY) && tagged.at(verb).is(tag::FINITE) && !tagged.at(verb).is(tag::CAP) {
        let mut next = verb + 1;
        while tagged.at(next).is(tag::ADV) && !tagged.at(next).is(tag::CAP) {
            next += 1;
        }
        if let Some(mention) = view.phrase_after(registry, next, limit) {
            return Some(Attribution { way: Way::After, cue: Some((verb, verb + 1)), mention: Some(mention) });
        }
    }
    // Ann Lee said; Ann Lee, the mayor of Springfield, said
    for verb in start..limit {
        if view.quoted(verb) || matches!(tagged.str(verb), ";" | ":") {
            break;
        }
        let word = tagged.at(verb);
        if !view.cue(verb, tag::SAY | if strict { tag::REPORT } else { 0 })
            || !word.is(tag::FINITE) && !word.is(tag::ING)
            || verb == start
        {
            continue;
        }
        let relative = tagged.at(verb - 1).is(tag::REL)
            || tagged.at(verb - 1).is(tag::AUX | tag::ADV) && verb >= 2 && tagged.at(verb - 2).is(tag::REL);
        if relative || word.is(tag::ING) && !word.is(tag::FINITE) {
            continue;
        }
        let Some(mention) = view.phrase_after(registry, start, verb) else {
            let subject = view.subject(registry, verb, start);
            return subject.map(|(m, _)| Attribution {
                way: Way::After,
                cue: Some((verb, verb + 1)),
                mention: Some(m),
            });
        };
        // Only appositions, relative clauses and adverbs may stand between.
        let gap = mention.1;
        let close = (gap..verb).all(|i| tagged.at(i).is(tag::ADV | tag::AUX | tag::TIME));
        let bracketed = matches!(tagged.str(gap), "," | "(" | "—" | "–") || tagged.at(gap).is(tag::PREP | tag::REL);
        if close
            || bracketed
                && (matches!(tagged.str(verb - 1), "," | ")" | "—" | "–")
                    || tagged.at(verb - 1).is(tag::ADV | tag::AUX)
                    || tagged.at(gap).is(tag::PREP | tag::REL)
                    || tagged.mark(gap, "("))
        {
            return Some(Attribution { way: Way::After, cue: Some((verb, verb + 1)), mention: Some(mention) });
        }
        if tagged.at(gap).is(tag::VERB | tag::AUX) || word.is(tag::VERB) {
            return None;
        }
    }
    None
}

/// What introduces the quotation that begins at `start`: `Ann Lee said, "..."`, `Ann Lee: "..."`, or a reported clause.
pub fn before(view: &View, registry: &Registry, start: usize) -> Option<(Attribution, usize)> {
    let tagged = view.tagged;
    let mut floor = view.sentence_start(start);
    let mut end = start;
    let mut colon = false;
    while end > floor && matches!(tagged.str(end - 1), "," | ":" | "-" | "—" | "–" | "(") {
        colon |= tagged.mark(end - 1, ":");
        end -= 1;
    }
    // A paragraph that ends in a colon introduces the next one.
    if end == floor && start > 0 && tagged.mark(start - 1, ":") && !view.quoted(start - 1) {
        colon = true;
        end = start - 1;
        floor = view.sentence_start(end.saturating_sub(1));
    }
    if end <= floor {
        return None;
    }
    // According to Ann Lee, "..."
    for i in floor..end {
        if tagged.word(i, "according") && tagged.word(i + 1, "to") && !view.quoted(i) {
            let mention = view.phrase_after(registry, i + 2, end.max(i + 3));
            let later = (i + 2..end).any(|k| view.cue(k, tag::SAY) && tagged.at(k).is(tag::FINITE));
            if !later {
                return Some((Attribution { way: Way::According, cue: Some((i, i + 2)), mention }, i));
            }
        }
    }
    let mut found: Option<(Attribution, usize)> = None;
    for verb in (floor..end).rev() {
        let word = tagged.at(verb);
        if !view.cue(verb, tag::SAY | tag::REPORT) || tagged.word(verb, "like") && !word.is(tag::AUX) {
            continue;
        }
        let finite = word.is(tag::FINITE);
        let base = !finite && !word.is(tag::ING);
        if base && !verbal_base(view, verb) {
            continue;
        }
        // After a noun phrase a past form can be a participle: "the remarks posted online".
        let Some((mention, near)) = view.subject(registry, verb, floor) else {
            if found.is_none() && finite {
                found = Some((Attribution { way: Way::Clause, cue: Some((verb, verb + 1)), mention: None }, verb));
            }
            continue;
        };
        let gap = end - verb - 1;
        let way =
            if colon && gap < 12 || gap == 0 || word.is(tag::SAY) && gap <= 3 { Way::Before } else { Way::Clause };
        let _ = near;
        found = Some((Attribution { way, cue: Some((verb, verb + 1)), mention: Some(mention) }, verb));
        break;
    }
    if found.as_ref().is_some_and(|(a, _)| a.mention.is_some()) {
        return found;
    }
    if colon
        && let Some(mention) =
            view.phrase_before(registry, end, floor).or_else(|| view.scan_subject(registry, end, floor))
    {
        return Some((Attribution { way: Way::Colon, cue: None, mention: Some(mention) }, end));
    }
    found
}

/// Whether the base form at `verb` is used as a verb: after "to", an auxiliary, a plural or pronoun subject.
fn verbal_base(view: &View, verb: usize) -> bool {
    let tagged = view.tagged;
    let Some(before) = verb.checked_sub(1) else { return false };
    let word = tagged.at(before);
    tagged.word(before, "to")
        || word.is(tag::AUX | tag::SUBJECT | tag::GROUP)
        || word.is(tag::REL)
        || word.is(tag::ADV)
        || tagged.at(verb).is(tag::SAY) && tagged.str(before).ends_with('s') && word.kind == TokenKind::Word
}

/// The attribution that stands after the clause a quotation is part of: `The plan is "bad" for all, Ann Lee said.`
pub fn clause_after(view: &View, registry: &Registry, end: usize) -> Option<Attribution> {
    let tagged = view.tagged;
    let limit = view.sentence_end(end);
    for i in end..limit {
        if tagged.mark(i, ",")
            && !view.quoted(i)
            && let Some(found) = after(view, registry, i, false)
            && let Some((cue, _)) = found.cue
            && cue < limit
            && found.mention.is_some_and(|m| m.0 <= i + 2 || cue <= i + 2)
        {
            let way = if found.way == Way::According { Way::According } else { Way::ClauseAfter };
            return Some(Attribution { way, ..found });
        }
    }
    None
}

/// The subject of the sentence that holds a quotation.
pub fn sentence_subject(view: &View, registry: &Registry, start: usize) -> Option<Attribution> {
    let floor = view.sentence_start(start);
    let mention = view.scan_subject(registry, start, floor)?;
    Some(Attribution { way: Way::Subject, cue: None, mention: Some(mention) })
}
