//! The attribution after a quotation: `Ann Lee said`, `said Ann Lee`, a name on the line below.

use super::attribute::{Attribution, Way, verbal_base};
use super::phrase::{Range, View};
use crate::engine::people::registry::Registry;
use crate::engine::people::tagged::tag;
use crate::engine::text::words::TokenKind;

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
    if dashed && let Some(found) = interrupted(view, registry, start, limit) {
        return Some(found);
    }
    if let Some(found) = called(view, registry, start, limit) {
        return Some(found);
    }
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
    // "Bill protests.": an unknown verb between a name and the sentence's end
    let present = |i: usize| {
        let person = registry.name_in(mention.0, mention.1).is_some_and(|n| registry.is_person(n));
        let named = person || tagged.at(mention.0).is(tag::SUBJECT);
        let word = tagged.at(i);
        let closed = tagged.at(i + 1).block != block || matches!(tagged.str(i + 1), "." | ",");
        comma && named && closed && word.tags == 0 && word.kind == TokenKind::Word && tagged.str(i).ends_with('s')
    };
    if (past(verb) || present(verb)) && verb < limit && tagged.at(start).is(tag::CAP | tag::DET | tag::SUBJECT) {
        return Some(found(verb, mention));
    }
    let alone = tagged.at(mention.1).block != block || matches!(tagged.str(mention.1), "," | ".");
    let name = registry.name_in(mention.0, mention.1).is_some_and(|i| registry.is_person(i));
    (dashed && alone && name).then_some(Attribution { way: Way::Colon, cue: None, mention: Some(mention) })
}

/// What somebody's words are called once they are quoted.
const CALLED: [&str; 14] = [
    "advice",
    "answer",
    "assessment",
    "comment",
    "conclusion",
    "judgement",
    "judgment",
    "message",
    "opinion",
    "reply",
    "response",
    "verdict",
    "view",
    "warning",
];

/// What the quoted words are called: `“A waste of money” was the verdict of Ann Lee`.
fn called(view: &View, registry: &Registry, start: usize, limit: usize) -> Option<Attribution> {
    let tagged = view.tagged;
    let any = |i: usize, words: &[&str]| words.iter().any(|word| tagged.word(i, word));
    let verb = if any(start, &["that", "this", "such"]) { start + 1 } else { start };
    if !any(verb, &["was", "is", "were", "are"]) || !any(verb + 1, &["the", "a", "an"]) {
        return None;
    }
    let noun = (verb + 2..verb + 5).find(|&i| any(i, &CALLED))?;
    let mention = view.phrase_after(registry, noun + 2, limit).filter(|_| any(noun + 1, &["of", "from"]))?;
    Some(Attribution { way: Way::After, cue: Some((noun, noun + 1)), mention: Some(mention) })
}

/// What a speaker does between two dashes in the middle of a quotation: `“We will” — Lee paused — “not resign.”`
fn interrupted(view: &View, registry: &Registry, start: usize, limit: usize) -> Option<Attribution> {
    let tagged = view.tagged;
    let mention = view.phrase_after(registry, start, limit)?;
    let verb = (mention.1..mention.1 + 2).find(|&i| !tagged.at(i).is(tag::ADV))?;
    let acts = tagged.at(verb).is(tag::FINITE) || tagged.at(verb).tags == 0 && tagged.str(verb).ends_with("ed");
    let closed =
        (verb + 1..verb + 5).find(|&i| matches!(tagged.str(i), "—" | "–" | "-")).filter(|i| view.quoted(i + 1));
    let person = registry.name_in(mention.0, mention.1).is_some_and(|n| registry.is_person(n))
        || tagged.at(mention.0).is(tag::SUBJECT | tag::DET);
    (acts && person && closed.is_some()).then_some(Attribution {
        way: Way::After,
        cue: Some((verb, verb + 1)),
        mention: Some(mention),
    })
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
