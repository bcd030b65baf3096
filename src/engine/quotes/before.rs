//! The attribution before a quotation: `Ann Lee said,`, `Ann Lee:`, a clause that reports it.

use super::attribute::{Attribution, Way, verbal_base};
use super::indirect::complement;
use super::phrase::{Range, View};
use super::transcript::is_question_or_answer;
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
    if colon && end == floor + 1 && is_question_or_answer(tagged.str(floor)) {
        return Some(Attribution { way: Way::Colon, cue: None, mention: None });
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
        let unknown = verb + 1 == end
            && word.tags == 0
            && tagged.str(verb).ends_with("ed")
            && !view.quoted(verb)
            && !tagged.at(verb.wrapping_sub(1)).is(tag::DET)
            && !tagged.mark(verb.wrapping_sub(1), "-");
        if !view.cue(verb, tag::SAY | tag::REPORT) && !put && !unknown {
            continue;
        }
        let base = !word.is(tag::FINITE | tag::ING) && !put && !unknown;
        let joined = end == verb + 1 && tagged.at(verb.wrapping_sub(1)).is(tag::CONJ);
        if base && !verbal_base(view, verb) && !joined {
            continue;
        }
        if tagged.word(verb.wrapping_sub(1), "that") && tagged.str(verb).ends_with('s') && view.verb_like(verb + 1) {
            // "said that states can": no verb.
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
        let hailed = tagged.mark(verb.wrapping_sub(1), ",") && tagged.word(verb + 1, "as") && !word.is(tag::ING);
        if passive(view, verb) || hailed {
            // "was asked": who asked stands after "by", if anywhere.
            let by = (verb + 1..end).take(3).find(|&i| tagged.word(i, "by"));
            let mention = by.and_then(|i| view.phrase_after(registry, i + 1, end.max(i + 2)));
            let described = gap == 1 && tagged.word(verb + 1, "as");
            if found.is_none() && (mention.is_some() || near || described) {
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
        // Words that go on without comma or colon may be no words of the verb's: "she said he goes "back to war"".
        let bare = end == start && (unknown || word.is(tag::TIGHT));
        let thing = !speaks(view, registry, mention);
        if word.is(tag::LOOSE) && !word.is(tag::SAY) || bare || thing {
            // A verb of saying further out has the first claim: "she said he wants ..."
            if found.is_none() {
                found = Some(Attribution { way: if bare { way } else { Way::Clause }, cue, mention: Some(mention) });
            }
            continue;
        }
        let outer = governor(view, registry, verb, mention, floor).filter(|_| gap > 0 || !colon);
        found = outer.or(Some(Attribution { way, cue, mention: Some(mention) }));
        break;
    }
    let loose = found.as_ref().is_none_or(|a| a.way == Way::Clause || a.mention.is_none());
    if colon
        && loose
        && let Some(mention) = introduced(view, registry, end, floor)
    {
        return Some(Attribution { way: Way::Colon, cue: None, mention: Some(mention) });
    }
    found.or_else(|| speech_is(view, registry, end, floor)).or(unnamed)
}

/// The verb of saying whose reported clause holds the verb at `verb`, where the words are its speaker's as well: "Lee
/// said she had asked for “help”".
fn governor(view: &View, registry: &Registry, verb: usize, mention: Range, floor: usize) -> Option<Attribution> {
    let tagged = view.tagged;
    let pronoun = tagged.at(mention.0).is(tag::SUBJECT) && !tagged.at(mention.0).is(tag::REL | tag::GROUP);
    let says = tagged.at(verb).is(tag::SAY);
    if !pronoun {
        return None;
    }
    let outer = (floor..mention.0)
        .rev()
        .take(30)
        .find(|&i| view.cue(i, tag::SAY) && tagged.at(i).is(tag::FINITE | tag::ING) && !tagged.at(i).is(tag::TIGHT))?;
    let from = complement(view, registry, outer).filter(|&from| from <= mention.0)?;
    if says && from + 1 < mention.0 || (from..mention.0).any(|i| view.quoted(i)) {
        return None;
    }
    let (subject, _) = view.subject(registry, outer, floor)?;
    speaks(view, registry, subject).then_some(Attribution {
        way: Way::Clause,
        cue: Some((outer, outer + 1)),
        mention: Some(subject),
    })
}

/// Whether the noun phrase can speak: a name, a pronoun of a person, a role, a group, a body, a text.
fn speaks(view: &View, registry: &Registry, (from, to): Range) -> bool {
    let tagged = view.tagged;
    let speaker = tag::ROLE | tag::GROUP | tag::BODY | tag::SPEECH | tag::BODYNAME | tag::TITLE | tag::REL;
    registry.name_in(from, to).is_some()
        || (from..to).any(|i| tagged.at(i).is(speaker | tag::MAN | tag::WOMAN) || tagged.at(i).is(tag::SUBJECT))
}

/// What a speech is: "Lee's answer was “...”", "the campaign's slogan is “...”", "to chants of “...”".
fn speech_is(view: &View, registry: &Registry, end: usize, floor: usize) -> Option<Attribution> {
    let tagged = view.tagged;
    let mut at = end.checked_sub(1)?;
    if tagged.word(at, "that") && at > floor {
        at -= 1;
    }
    let before = at.checked_sub(1).filter(|&b| b >= floor)?;
    let cried = ["chants", "cries", "shouts", "screams", "calls", "choruses", "accusations", "allegations"];
    if tagged.word(at, "of") && cried.iter().any(|w| tagged.word(before, w)) {
        return Some(Attribution { way: Way::Clause, cue: Some((before, at)), mention: None });
    }
    let is = ["is", "was", "were", "are", "read", "reads"].iter().any(|w| tagged.word(at, w)) && !view.quoted(at);
    let mention = view.phrase_before(registry, at, floor).filter(|_| is)?;
    let head = (mention.0..mention.1).take_while(|&i| !tagged.at(i).is(tag::PREP)).last()?;
    tagged.at(head).is(tag::SPEECH).then_some(Attribution {
        way: Way::Clause,
        cue: Some((at, at + 1)),
        mention: Some(mention),
    })
}

/// The speaker in words that end in a colon without a verb of saying: a label, or the subject of what they say.
fn introduced(view: &View, registry: &Registry, end: usize, floor: usize) -> Option<Range> {
    let label = view.phrase_before(registry, end, floor);
    let alone = |l: &Range| l.0 == floor || matches!(view.tagged.str(l.0 - 1), "-" | "–" | "—" | "•");
    label.filter(alone).or_else(|| view.scan_subject(registry, end, floor)).or(label)
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
