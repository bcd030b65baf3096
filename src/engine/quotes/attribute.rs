//! Attribution: which verb and which speaker belong to a quotation.

use super::after::after;
use super::phrase::{Range, View};
use crate::engine::people::registry::Registry;
use crate::engine::people::tagged::tag;
use crate::engine::text::words::TokenKind;

/// How an attribution was found; each has its own reliability (see `quotes/confidence.rs`).
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
    /// A paragraph or more after one whose speaker is known, with no attribution of its own.
    Chained,
    /// The sentence before reports somebody's words.
    Told,
    /// The sentence's subject, without a verb of saying.
    Subject,
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

/// Whether the base form at `verb` is used as a verb: after "to", an auxiliary, a plural or pronoun subject.
pub fn verbal_base(view: &View, verb: usize) -> bool {
    let tagged = view.tagged;
    let Some(before) = verb.checked_sub(1) else { return false };
    let word = tagged.at(before);
    tagged.word(before, "to")
        || word.is(tag::AUX | tag::SUBJECT | tag::GROUP)
        || word.is(tag::REL)
        || word.is(tag::CAP) && (1..4).any(|n| tagged.word(before.wrapping_sub(n), "and"))
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
            && let Some(found) = after(view, registry, i, true)
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

/// The subject of the sentence that ends right before `start`, for a quotation that no words of its own attribute.
pub fn previous_subject(view: &View, registry: &Registry, start: usize) -> Option<Attribution> {
    let tagged = view.tagged;
    let last = start.checked_sub(1).filter(|&i| !view.quoted(i))?;
    let floor = view.sentence_start(last);
    let cue = |i: &usize| view.cue(*i, tag::SAY) && tagged.at(*i).is(tag::FINITE) && !tagged.at(*i).is(tag::TIGHT);
    if let Some(cue) = (floor..last).find(cue) {
        // The sentence reports somebody's words already: "The bridge is closed, Lee said. “It was time.”"
        let ends = |i: &usize| tagged.mark(*i, ",") || tagged.mark(i.saturating_sub(1), ",") && view.quoted(*i);
        let comma = (floor..last).rev().take(14).find(ends);
        let closing = comma.and_then(|c| after(view, registry, if tagged.mark(c, ",") { c } else { c + 1 }, true));
        let closing = closing.filter(|a| a.cue.is_some_and(|c| last <= c.1 + 3)).and_then(|a| a.mention);
        let mention = closing.or_else(|| view.subject(registry, cue, floor).map(|s| s.0));
        if mention.is_some() {
            return Some(Attribution { way: Way::Told, cue: None, mention });
        }
    }
    let mention = view.scan_subject(registry, last, floor)?;
    Some(Attribution { way: Way::Subject, cue: None, mention: Some(mention) })
}

/// Whose words a noun of speech after the quotation names: Lee's “47 percent” remark.
pub fn owned_speech(view: &View, registry: &Registry, start: usize, end: usize) -> Option<Attribution> {
    let tagged = view.tagged;
    let owner = start.checked_sub(1).filter(|&i| tagged.at(i).block == tagged.at(start).block)?;
    let noun = (end..end + 2).find(|&i| tagged.at(i).is(tag::SPEECH) && !view.quoted(i))?;
    let name = registry.name_in(owner, start).and_then(|i| registry.names.get(i));
    let mention = match name {
        Some(name) if name.possessive && name.to == start => (name.from, name.to),
        None if ["his", "her", "their"].iter().any(|w| tagged.word(owner, w)) => (owner, start),
        _ => return None,
    };
    Some(Attribution { way: Way::Clause, cue: Some((noun, noun + 1)), mention: Some(mention) })
}
