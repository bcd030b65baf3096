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

/// What follows the quotation that ends before `end`: `Ann Lee said`, `said Ann Lee`, `according to Ann Lee`.
pub fn after(view: &View, registry: &Registry, end: usize, comma: bool) -> Option<Attribution> {
    let tagged = view.tagged;
    let block = tagged.at(end.wrapping_sub(1)).block;
    let mut start = end;
    while matches!(tagged.str(start), "," | "-" | "—" | "–" | "―") && tagged.at(start).block == block {
        start += 1;
    }
    let dashed = start > end && !tagged.mark(start - 1, ",");
    if tagged.at(start).block != block || view.quoted(start) {
        return None;
    }
    if tagged.word(start, "according") && tagged.word(start + 1, "to") {
        let mention = view.phrase_after(registry, start + 2, start + 30);
        return Some(Attribution { way: Way::According, cue: Some((start, start + 2)), mention });
    }
    let limit = view.sentence_end(start).min(start + 60);
    let found = |verb: usize, mention: Range| Attribution {
        way: Way::After,
        cue: Some((verb, verb + 1)),
        mention: Some(mention),
    };
    // said Ann Lee
    let mut verb = start;
    while tagged.at(verb).is(tag::ADV | tag::AUX) && !tagged.at(verb).is(tag::SAY) && verb < start + 3 {
        verb += 1;
    }
    let past = |i: usize| {
        let word = tagged.at(i);
        let known = word.is(tag::REPORT | tag::VERB) && word.is(tag::FINITE);
        let unknown = word.tags == 0 && tagged.str(i).ends_with("ed");
        comma && !word.is(tag::CAP) && !view.quoted(i) && (known || unknown)
    };
    let says = view.cue(verb, tag::SAY) && tagged.at(verb).is(tag::FINITE) && !tagged.at(verb).is(tag::CAP);
    if says || past(verb) {
        let mut next = verb + 1;
        while tagged.at(next).is(tag::ADV) && !tagged.at(next).is(tag::CAP) {
            next += 1;
        }
        let named = says || tagged.at(next).is(tag::CAP);
        if let Some(mention) = view.phrase_after(registry, next, limit).filter(|_| named) {
            return Some(found(verb, mention));
        }
    }
    // Ann Lee said; Ann Lee, the mayor of Springfield, said
    for verb in start + 1..limit {
        if view.quoted(verb) || matches!(tagged.str(verb), ";" | ":") {
            break;
        }
        let word = tagged.at(verb);
        let plural = !word.is(tag::FINITE | tag::ING) && verbal_base(view, verb) && !tagged.word(verb - 1, "to");
        if !view.cue(verb, tag::SAY) || !(word.is(tag::FINITE) || plural) {
            continue;
        }
        let relative = tagged.at(verb - 1).is(tag::REL)
            || tagged.at(verb - 1).is(tag::AUX | tag::ADV) && verb >= 2 && tagged.at(verb - 2).is(tag::REL);
        if relative {
            continue;
        }
        let helps = |i: usize| tagged.at(i).is(tag::ADV | tag::AUX | tag::TIME);
        let mention = view.phrase_after(registry, start, verb);
        if let Some(mention) = mention {
            let gap = mention.1;
            let bracketed =
                matches!(tagged.str(gap), "," | "(" | "—" | "–" | "―") || tagged.at(gap).is(tag::PREP | tag::REL);
            let closed = matches!(tagged.str(verb - 1), "," | ")" | "—" | "–" | "―")
                || tagged.at(verb - 1).is(tag::ADV | tag::AUX)
                || tagged.at(gap).is(tag::PREP | tag::REL)
                || tagged.mark(gap, "(");
            if (gap..verb).all(helps) || bracketed && closed {
                return Some(found(verb, mention));
            }
        }
        let mut to = verb;
        while to > start + 1 && helps(to - 1) {
            to -= 1;
        }
        let broken = |i: usize| {
            let word = tagged.at(i);
            word.is(tag::AUX | tag::SUB | tag::SUBJECT | tag::OBJECT | tag::VERB) && !word.is(tag::DET | tag::CAP)
        };
        let opens = tagged.at(start).is(tag::DET | tag::CAP | tag::GROUP | tag::ROLE)
            || tagged.at(start).kind == TokenKind::Number;
        if opens && to - start <= 14 && !(start..to).any(broken) {
            return Some(found(verb, (start, to)));
        }
        let after = mention.map_or(start, |m| m.1);
        if tagged.at(after).is(tag::VERB | tag::AUX) || word.is(tag::VERB) || mention.is_none() {
            break;
        }
    }
    let mention = view.phrase_after(registry, start, limit)?;
    let mut verb = mention.1;
    while tagged.at(verb).is(tag::ADV) {
        verb += 1;
    }
    if past(verb) && verb < limit && tagged.at(start).is(tag::CAP | tag::DET | tag::SUBJECT) {
        return Some(found(verb, mention));
    }
    let alone = tagged.at(mention.1).block != block || matches!(tagged.str(mention.1), "," | ".");
    let name = registry.name_in(mention.0, mention.1).is_some_and(|i| registry.is_person(i));
    (dashed && alone && name).then_some(Attribution { way: Way::Colon, cue: None, mention: Some(mention) })
}

/// A name on a line of its own below a quotation.
pub fn line_below(view: &View, registry: &Registry, end: usize) -> Option<Attribution> {
    let tagged = view.tagged;
    let block = tagged.at(end).block;
    if end == 0 || block == tagged.at(end - 1).block {
        return None;
    }
    let mut start = end;
    while matches!(tagged.str(start), "-" | "—" | "–" | "―" | "~") {
        start += 1;
    }
    let to = (start..start + 14).find(|&i| tagged.at(i).block != block)?;
    let name = registry.name_in(start, to)?;
    let range = registry.names.get(name).map(|n| (n.from, n.to)).filter(|r| r.0 == start)?;
    let verb = (start..to).any(|i| tagged.at(i).is(tag::FINITE | tag::AUX) && !tagged.at(i).is(tag::CAP));
    let alone = range.1 == to || matches!(tagged.str(range.1), "," | ".");
    (alone && !verb && registry.is_person(name)).then_some(Attribution {
        way: Way::Colon,
        cue: None,
        mention: Some(range),
    })
}

/// What introduces the quotation that begins at `start`: `Ann Lee said, "..."`, `Ann Lee: "..."`, or a reported clause.
pub fn before(view: &View, registry: &Registry, start: usize) -> Option<Attribution> {
    let tagged = view.tagged;
    let mut floor = view.sentence_start(start);
    let mut end = start;
    let mut colon = false;
    while end > floor && matches!(tagged.str(end - 1), "," | ":" | "-" | "—" | "–" | "―" | "(") {
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
                return Some(Attribution { way: Way::According, cue: Some((i, i + 2)), mention });
            }
        }
    }
    let mut found: Option<Attribution> = None;
    let mut unnamed: Option<Attribution> = None;
    for verb in (floor..end).rev() {
        let word = tagged.at(verb);
        let put = (tagged.word(verb, "put") || tagged.word(verb, "puts")) && tagged.word(verb + 1, "it");
        let unknown = verb + 1 == end && word.tags == 0 && tagged.str(verb).ends_with("ed") && !view.quoted(verb);
        if !view.cue(verb, tag::SAY | tag::REPORT) && !put && !unknown {
            continue;
        }
        let base = !word.is(tag::FINITE | tag::ING) && !put && !unknown;
        if base && !verbal_base(view, verb) {
            continue;
        }
        let called = ["call", "calls", "called", "calling"].iter().any(|w| tagged.word(verb, w));
        let object = if tagged.at(verb + 1).is(tag::OBJECT) {
            verb + 2
        } else {
            view.phrase_after(registry, verb + 1, end).map_or(verb + 1, |o| o.1)
        };
        if called && (tagged.word(verb + 1, "to") || tagged.word(object, "to")) {
            // By telephone.
            continue;
        }
        let gap = end - verb - 1;
        if found.is_some() && (!word.is(tag::SAY) || base) || word.is(tag::TIGHT) && gap > 0 && !(colon && gap < 4) {
            continue;
        }
        let near = gap == 0 || word.is(tag::SAY) && gap <= 3 || put;
        let way = if near || colon && gap < 12 { Way::Before } else { Way::Clause };
        let cue = Some((verb, verb + 1));
        if passive(view, verb) {
            // "was asked": who asked stands after "by", if anywhere.
            let by = (verb + 1..end).take(3).find(|&i| tagged.word(i, "by"));
            let mention = by.and_then(|i| view.phrase_after(registry, i + 1, end.max(i + 2)));
            if found.is_none() && (mention.is_some() || near) {
                found = Some(Attribution { way, cue, mention });
            }
            if found.is_some() {
                break;
            }
            continue;
        }
        let Some((mention, _)) = view.subject(registry, verb, floor) else {
            if found.is_none() && word.is(tag::FINITE) && !word.is(tag::LOOSE) {
                unnamed = unnamed.or(Some(Attribution { way: Way::Clause, cue, mention: None }));
            }
            continue;
        };
        if word.is(tag::LOOSE) && !word.is(tag::SAY) {
            // A verb of saying further out has the first claim: "she said he wants ..."
            if found.is_none() {
                found = Some(Attribution { way: Way::Clause, cue, mention: Some(mention) });
            }
            continue;
        }
        found = Some(Attribution { way, cue, mention: Some(mention) });
        break;
    }
    let loose = found.as_ref().is_none_or(|a| a.way == Way::Clause || a.mention.is_none());
    if colon
        && loose
        && let Some(mention) = introduced(view, registry, end, floor)
    {
        return Some(Attribution { way: Way::Colon, cue: None, mention: Some(mention) });
    }
    found.or(unnamed)
}

/// The speaker in words that end in a colon without a verb of saying: a label, or the subject of what they say.
fn introduced(view: &View, registry: &Registry, end: usize, floor: usize) -> Option<Range> {
    let label = view.phrase_before(registry, end, floor);
    label.filter(|l| l.0 == floor).or_else(|| view.scan_subject(registry, end, floor)).or(label)
}

/// Whether the verb at `verb` is passive: somebody is asked, told or called something.
fn passive(view: &View, verb: usize) -> bool {
    let tagged = view.tagged;
    let be = |i: usize| {
        ["was", "were", "been", "being", "is", "are", "be", "when", "if", "wasn't", "isn't", "get", "gets", "got"]
            .iter()
            .any(|w| tagged.word(i, w))
    };
    let before = verb.wrapping_sub(1);
    let word = tagged.at(verb);
    let participle = word.is(tag::FINITE) && !tagged.str(verb).ends_with('s') && !word.is(tag::ING);
    let be = be(before) || tagged.at(before).is(tag::ADV) && be(before.wrapping_sub(1));
    be && participle && !["said", "quoted", "going", "saying"].iter().any(|w| tagged.word(verb, w))
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
