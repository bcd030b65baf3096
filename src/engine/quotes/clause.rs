//! The reported clause around a partial quotation.

use super::after::after;
use super::attribute::Way;
use super::draft::{Draft, inner_last};
use super::indirect::complement;
use super::phrase::View;
use crate::engine::people::registry::Registry;
use crate::engine::people::tagged::tag;
use crate::engine::span::Span;

/// The reported clause around a partial quotation.
pub fn clause(view: &View, registry: &Registry, draft: &Draft) -> Option<Span> {
    let tagged = view.tagged;
    let attribution = draft.attribution?;
    let (start, end) = (draft.first.0, draft.last.1);
    let floor = view.sentence_start(start);
    let (from, to) = match (attribution.way, attribution.cue) {
        (Way::Before | Way::Clause, Some((cue, after))) if cue < start => {
            let said = tagged.at(cue).is(tag::SAY);
            let from = complement(view, registry, cue).filter(|&from| from <= start).unwrap_or(after);
            let before = attribution.mention.and_then(|m| m.0.checked_sub(1)).filter(|&b| b >= floor);
            let within = |words: &[&str]| before.filter(|&b| words.iter().any(|w| tagged.word(b, w)));
            // "While Lee said it was “bad,” Diaz ...": what is reported ends with the clause.
            let short = within(&["while", "when", "as", "although", "though", "if", "after", "before", "because"]);
            let to = match short {
                _ if said && set_off(view, draft) => end,
                Some(_) if inner_last(view, draft) == "," => end,
                _ => clause_end(view, end, said),
            };
            let comma = (end..to).find(|&i| tagged.mark(i, ",") && !view.quoted(i));
            let to = short.and(comma).or_else(|| attributed_again(view, registry, end, to)).unwrap_or(to);
            // "what Lee called “a mistake”"
            (within(&["what", "whom"]).filter(|_| !said).unwrap_or(from), to)
        }
        (Way::According, Some((cue, _))) if cue < start => {
            let after = attribution.mention.map_or(floor, |m| m.1);
            let comma = (after..after + 4).find(|&i| tagged.mark(i, ",") && i < start);
            (comma.unwrap_or(after), clause_end(view, end, true))
        }
        (_, Some((cue, _))) if cue >= end => {
            let first = attribution.mention.map_or(cue, |m| m.0.min(cue));
            (floor, first)
        }
        _ => return None,
    };
    let mut from = from.min(start);
    while from < start && matches!(tagged.str(from), "," | ":") {
        from += 1;
    }
    let mut to = to.max(end);
    while to > end && matches!(tagged.str(to - 1), "." | "," | ";" | ":") {
        to -= 1;
    }
    Some(tagged.span(from, to))
}

/// Where another attribution stands between `end` and `to`: ", the paper reported."
fn attributed_again(view: &View, registry: &Registry, end: usize, to: usize) -> Option<usize> {
    let comma = |i: &usize| view.tagged.mark(*i, ",") && !view.quoted(*i);
    (end..to).filter(comma).take(4).find(|&i| {
        let found = after(view, registry, i, true).filter(|a| a.mention.is_some_and(|m| m.0 <= i + 2));
        found.and_then(|a| a.cue).is_some_and(|c| c.1 <= to && to <= c.1 + 6)
    })
}

/// Whether a comma inside the marks closes what is reported: “too big,” adding that; “by June,” a promise that.
fn set_off(view: &View, draft: &Draft) -> bool {
    let tagged = view.tagged;
    let next = draft.last.1;
    let apposed = tagged.word(next, "a") || tagged.word(next, "an");
    inner_last(view, draft) == "," && (apposed || tagged.at(next).is(tag::ING) || tagged.word(next, "but"))
}

/// Where the reported clause ends that goes on after the quotation that ends before `end`: what is said can go on
/// to the sentence's end, what somebody is called ends sooner.
pub fn clause_end(view: &View, end: usize, said: bool) -> usize {
    let tagged = view.tagged;
    let limit = view.sentence_end(end.saturating_sub(1)).max(end);
    for i in end..limit {
        if view.quoted(i) {
            continue;
        }
        let word = tagged.at(i);
        let next = tagged.at(i + 1);
        let mark = tagged.str(i);
        let turn = word.is(tag::CONJ)
            && (view.cue(i + 1, tag::SAY | tag::REPORT | tag::VERB)
                || next.is(tag::ADV) && view.cue(i + 2, tag::SAY | tag::REPORT));
        let aside = matches!(mark, ";" | "—" | "–" | "―" | "(") || mark == "-" && !tagged.joined(i);
        if turn
            || aside
            || mark == "," && (next.is(tag::ING) || tagged.word(i + 1, "but") || next.is(tag::DET) && !said)
        {
            return i;
        }
        if !said && (mark == "," || word.is(tag::CONJ | tag::SUB) || word.is(tag::TIME) && word.is(tag::CAP)) {
            return i;
        }
    }
    limit
}
