//! Attribution: which verb and which speaker belong to a quotation.

use super::after::after;
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
    /// A paragraph or more after one whose speaker is known, with no attribution of its own.
    Chained,
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
            Way::Clause => 0.88,
            Way::ClauseAfter => 0.85,
            Way::Continued => 0.93,
            Way::Chained => 0.75,
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
    let last = start.checked_sub(1).filter(|&i| !view.quoted(i))?;
    let floor = view.sentence_start(last);
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
