//! Reported speech without quotation marks: "said that ...", "..., she said", "according to ...".

use super::attribute::{Attribution, Way, verbal_base};
use super::clause::clause_end;
use super::phrase::{Range, View};
use crate::engine::people::registry::Registry;
use crate::engine::people::tagged::tag;
use crate::engine::text::words::TokenKind;

/// Reported words and their attribution.
pub struct Reported {
    /// The reported words.
    pub clause: Range,
    /// Where they go on after the attribution: "The bridge, she said, is safe."
    pub more: Option<Range>,
    /// Who reports them, and with which words.
    pub attribution: Attribution,
}

impl Reported {
    /// The place after its last word.
    pub fn end(&self) -> usize {
        self.more.unwrap_or(self.clause).1
    }
}

/// Verbs that take a bare clause: "she said the bridge was safe".
const BARE: &[&str] = &[
    "said",
    "says",
    "say",
    "added",
    "adds",
    "argued",
    "argues",
    "claimed",
    "claims",
    "insisted",
    "insists",
    "warned",
    "warns",
    "announced",
    "noted",
    "suggested",
    "suggests",
    "acknowledged",
    "acknowledges",
    "admitted",
    "alleged",
    "alleges",
    "declared",
    "predicted",
    "predicts",
    "stated",
    "states",
    "explained",
    "explains",
    "promised",
    "vowed",
    "contended",
    "contends",
    "conceded",
    "wrote",
    "writes",
    "replied",
    "stressed",
    "hinted",
    "complained",
];

/// Verbs whose hearer stands before what is reported: "she told the council that".
const TO_SOMEBODY: &[&str] = &[
    "told", "tells", "informed", "informs", "assured", "assures", "reminded", "reminds", "warned", "warns", "advised",
    "promised",
];

/// The reported speech of a text, in order, none overlapping; nothing in sentences where `used` marks the cue.
pub fn find(view: &View, registry: &Registry, used: &dyn Fn(usize) -> bool) -> Vec<Reported> {
    let tagged = view.tagged;
    let mut found: Vec<Reported> = Vec::new();
    let mut i = 0;
    while i < tagged.words.len() {
        let end = found.last().map_or(0, Reported::end);
        let reported = if i < end || used(i) { None } else { at(view, registry, i, end) };
        match reported {
            Some(r) if !(r.clause.0..r.end()).any(|k| view.quoted(k) || used(k)) => {
                i = r.end().max(i + 1);
                found.push(r);
            }
            _ => i += 1,
        }
    }
    found
}

/// What the cue at `i` reports, if there is one; nothing of it before `floor`.
fn at(view: &View, registry: &Registry, i: usize, floor: usize) -> Option<Reported> {
    let tagged = view.tagged;
    if tagged.word(i, "according") && tagged.word(i + 1, "to") && !view.quoted(i) {
        return according(view, registry, i, floor);
    }
    let word = tagged.at(i);
    let verb = word.is(tag::FINITE | tag::ING) || verbal_base(view, i) && !tagged.word(i.wrapping_sub(1), "to");
    if !view.cue(i, tag::SAY) || !verb || word.is(tag::TIGHT) {
        return None;
    }
    let start = view.sentence_start(i).max(floor);
    let (mention, _) = view.subject(registry, i, start)?;
    let cue = Some((i, i + 1));
    if let Some(from) = complement(view, registry, i) {
        let to = clause_end(view, from, true);
        let attribution = Attribution { way: Way::Clause, cue, mention: Some(mention) };
        return long(view, (from, to)).map(|clause| Reported { clause, more: None, attribution });
    }
    // "The bridge is safe, she said." "The bridge, she said, is safe."
    let comma = mention.0.min(i).checked_sub(1).filter(|&c| c > start && tagged.mark(c, ","))?;
    if tagged.at(start).is(tag::SUB) && !(start..comma).any(|k| tagged.mark(k, ",")) {
        // "When the rain came, she snapped."
        return None;
    }
    let hearer = if TO_SOMEBODY.iter().any(|w| tagged.word(i, w)) { hearer(view, registry, i + 1) } else { None };
    let after = if mention.0 > i { mention.1 } else { hearer.unwrap_or(i + 1) };
    let inserted = tagged.mark(after, ",") && tagged.at(after + 1).block == tagged.at(i).block;
    let last = tagged.at(after).kind == TokenKind::Mark || tagged.at(after).is(tag::PREP | tag::TIME | tag::ADV);
    let end = clause_end(view, after + 1, true);
    let verbal = |from: usize, to: usize| (from..to).any(|k| view.verb_like(k));
    let told = verbal(start, comma) || inserted && verbal(after + 1, end);
    if !(last && told) {
        return None;
    }
    let attribution = Attribution { way: Way::ClauseAfter, cue, mention: Some(mention) };
    let more = if inserted { long(view, (after + 1, end)) } else { None };
    let clause = if more.is_some() { trimmed(view, (start, comma)) } else { long(view, (start, comma)) };
    clause.map(|clause| Reported { clause, more, attribution })
}

/// Where what the verb at `verb` reports begins: after its hearer, at "that".
pub fn complement(view: &View, registry: &Registry, verb: usize) -> Option<usize> {
    let tagged = view.tagged;
    let is = |list: &[&str]| list.iter().any(|w| tagged.word(verb, w));
    let mut next = verb + 1;
    if is(TO_SOMEBODY) && !tagged.word(next, "that") {
        next = hearer(view, registry, next)?;
        if (verb..next).any(|k| tagged.word(k, "of") || tagged.word(k, "about")) {
            return None;
        }
    }
    // "said on Tuesday that", "said in a statement that"
    let that = (next..next + 10)
        .take_while(|&k| tagged.at(k).block == tagged.at(verb).block && !tagged.at(k).is(tag::ENDS))
        .find(|&k| tagged.word(k, "that"));
    if let Some(that) = that {
        let between = (next..that).all(|k| {
            let word = tagged.at(k);
            !view.verb_like(k) || word.is(tag::SPEECH | tag::BODY)
        });
        let opened = that == next || tagged.at(next).is(tag::PREP | tag::TIME | tag::ADV);
        if between && opened {
            return Some(that);
        }
    }
    if !is(BARE) && !is(TO_SOMEBODY) {
        return None;
    }
    let subject = view.phrase_after(registry, next, next + 20)?;
    let verb = view.verb_like(subject.1) && !tagged.at(subject.0).is(tag::TIME);
    verb.then_some(next)
}

/// The place after the hearer whose name begins at `i`.
fn hearer(view: &View, registry: &Registry, i: usize) -> Option<usize> {
    let named = view.phrase_after(registry, i, i + 14).map(|h| h.1);
    if view.tagged.at(i).is(tag::OBJECT) { Some(i + 1) } else { named }
}

fn according(view: &View, registry: &Registry, i: usize, floor: usize) -> Option<Reported> {
    let tagged = view.tagged;
    let begins = |k: usize| matches!(tagged.str(k), ":" | ";" | "—" | "–");
    let sentence = view.sentence_start(i).max(floor);
    let start = (sentence..i).rev().find(|&k| begins(k)).map_or(sentence, |k| k + 1);
    let mention = view.phrase_after(registry, i + 2, i + 32)?;
    let attribution = Attribution { way: Way::According, cue: Some((i, i + 2)), mention: Some(mention) };
    let clause = if i == start {
        let commas = (mention.1..mention.1 + 40)
            .take_while(|&k| !tagged.at(k).is(tag::ENDS) && tagged.at(k).block == tagged.at(i).block)
            .filter(|&k| tagged.mark(k, ","));
        let mut commas = commas.take(2);
        let (first, second) = (commas.next()?, commas.next());
        // "According to Ann Lee, the mayor, the bridge is safe."
        let apposition = second.filter(|&s| {
            tagged.at(first + 1).is(tag::DET | tag::ROLE)
                && s - first < 14
                && !(first + 1..s).any(|k| view.verb_like(k))
        });
        let comma = apposition.unwrap_or(first);
        (comma + 1, clause_end(view, comma + 1, true))
    } else {
        let comma = i.checked_sub(1).filter(|&c| tagged.mark(c, ",")).unwrap_or(i);
        (start, comma)
    };
    long(view, clause).map(|clause| Reported { clause, more: None, attribution })
}

/// The words without marks at their ends, where they are a clause's length.
fn long(view: &View, range: Range) -> Option<Range> {
    let (from, to) = trimmed(view, range)?;
    (to >= from + 3).then_some((from, to))
}

/// The words without marks at their ends, where there are any, all in one paragraph.
fn trimmed(view: &View, (mut from, mut to): Range) -> Option<Range> {
    let tagged = view.tagged;
    let mark = |i: usize| tagged.at(i).kind == TokenKind::Mark && !matches!(tagged.str(i), "$" | "#" | "@");
    let closes = |i: usize| tagged.mark(i, ")") || tagged.mark(i, ".") && !tagged.at(i).is(tag::ENDS);
    while from < to && mark(from) {
        from += 1;
    }
    while to > from && mark(to - 1) && !closes(to - 1) {
        to -= 1;
    }
    let whole = tagged.at(from).block == tagged.at(to.saturating_sub(1)).block;
    (to > from && whole).then_some((from, to))
}
