//! The attribution before a quotation: `Ann Lee said,`, `Ann Lee:`, a clause that reports it.

use super::attribute::{Attribution, Way, verbal_base};
use super::phrase::{Range, View};
use crate::engine::people::registry::Registry;
use crate::engine::people::tagged::tag;

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
