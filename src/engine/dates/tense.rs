//! Whether a sentence speaks of the past or of what is to come, at one place of it.

mod event;
mod lead;
mod verb;

use super::tokens::Tokens;
use super::verbs::{is_past, is_plan, is_unchanged};
use event::{befell, is_ahead, is_fixture, is_of_weekday, looks_to, opens_clause};
use lead::{is_delivered, is_lasting, is_over, is_put_off, is_set_for, is_until_after, is_wished, lead};
use verb::{is_infinitive, passive, verb};

/// The time that a verb speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// What has happened.
    Past,
    /// What has happened, by a word that can't mean anything else: "since", "ended".
    Ended,
    /// What is so.
    Present,
    /// What is to come.
    Future,
    /// No verb says.
    Open,
}

/// How far verbs are looked for, in tokens.
const REACH: usize = 14;

/// The tense at the expression from token `start` to before `end`.
pub fn tense(t: &Tokens, start: usize, end: usize) -> Tense {
    let left = if opens_clause(t, start) { Tense::Open } else { before(t, start) };
    let lead = lead(t, start);
    // "said that Wednesday would be a day of mourning", but "the text agreed on Saturday would"
    let named = t.is(start.wrapping_sub(1), &["on"]) || is_past(t.before(start)) && t.before(start) != "said";
    if t.is(end, &["will", "would"]) && !t.is(end + 1, &["have"]) && !named {
        return Tense::Future;
    }
    if befell(t, end) {
        return Tense::Ended;
    }
    if is_put_off(t, start) || is_ahead(t, start) || is_set_for(t, start) || is_delivered(t, end) {
        return Tense::Future;
    }
    match (lead, left) {
        (Some(Tense::Ended), _) => Tense::Ended,
        // "Wednesday's ruling" is past, but for "Wednesday's vote will".
        _ if is_of_weekday(t, end) && looks_to(t, start, left) => Tense::Future,
        _ if is_of_weekday(t, end) => {
            // "the move follows Tuesday's offer, which holds until May"
            let since = t.is(start.wrapping_sub(1), &["after", "despite", "followed", "following", "follows"]);
            match after(t, end) {
                Tense::Future if !since => Tense::Future,
                // "Saturday's match comes too soon for him"
                Tense::Present if is_fixture(t, end) && left != Tense::Past => Tense::Future,
                _ => Tense::Past,
            }
        }
        (Some(Tense::Future), Tense::Open) if after(t, end) == Tense::Past => Tense::Past,
        (Some(Tense::Future), Tense::Future | Tense::Present | Tense::Open) => Tense::Future,
        // "were brought ashore by Monday", but "was told to leave by Monday".
        // So is "had been told to leave by Monday".
        (Some(Tense::Future), Tense::Past)
            if t.is(start.wrapping_sub(1), &["by", "through"]) && (!is_wished(t, start) || is_over(t, start)) =>
        {
            Tense::Past
        }
        // "the talks lasted until Friday"
        (Some(Tense::Future), Tense::Past) if is_lasting(t, start) => Tense::Past,
        (Some(Tense::Future), Tense::Past)
            if t.is(
                start.wrapping_sub(1),
                &["by", "until", "till", "through", "as", "payable", "effective", "for"],
            ) || is_until_after(t, start) =>
        {
            Tense::Future
        }
        // "flights each Thursday from August 6"
        _ if matches!(left, Tense::Present | Tense::Open)
            && t.is(start.wrapping_sub(1), &["from"])
            && t.is(start.wrapping_sub(3), &["each", "every"])
            && after(t, end) != Tense::Past =>
        {
            Tense::Future
        }
        // "are in effect from Wednesday through Saturday"
        _ if matches!(left, Tense::Present | Tense::Open)
            && t.is(start.wrapping_sub(1), &["from"])
            && t.is(end, &["to", "through", "until", "till"])
            && after(t, end) != Tense::Past =>
        {
            Tense::Future
        }
        _ if left != Tense::Open => left,
        _ => after(t, end),
    }
}

/// The nearest verb to the left, in the sentence.
pub fn before(t: &Tokens, start: usize) -> Tense {
    let mut pending_to = false;
    let mut planned = false;
    let mut awaited = false;
    for at in (start.saturating_sub(REACH)..start).rev() {
        if ends_sentence(t, at) {
            break;
        }
        let word = t.word(at);
        // "will miss three weeks after hurting a calf on Thursday"
        if t.is(at.wrapping_sub(1), &["after", "since", "despite"]) && word.len() > 5 && word.ends_with("ing") {
            return Tense::Past;
        }
        let Some(tense) = verb(t, at) else {
            pending_to |= at + 1 < start && is_infinitive(t, at);
            planned |= is_plan(word);
            awaited |=
                matches!(word, "expect" | "expects" | "hope" | "hopes" | "plan" | "plans" | "intend" | "intends");
            if pending_to && is_plan(word) {
                let over = t.is(at.wrapping_sub(1), &["been"]);
                return if over { Tense::Past } else { Tense::Future };
            }
            continue;
        };
        if pending_to && is_plan(word) && t.is(at.wrapping_sub(1), &["been"]) {
            return Tense::Past;
        }
        // "told jurors to return at 10:00 on Monday", but "were told to leave at 4 a.m. Friday"
        let wished = t.is(at, &["advised", "asked", "instructed", "invited", "told", "urged", "warned"]);
        if pending_to && wished && t.word(at + 1) != "to" {
            return Tense::Future;
        }
        if pending_to && (is_plan(word) || matches!(word, "is" | "are")) {
            return Tense::Future;
        }
        // "was due on June 19": then or still to come.
        if planned && tense == Tense::Past && t.is(at, &["was", "were"]) && (1..=2).any(|k| is_plan(t.word(at + k))) {
            return Tense::Present;
        }
        // "is scheduled", "is expected": present by form, to come by meaning.
        if planned && tense == Tense::Present {
            return Tense::Future;
        }
        if is_plan(word) {
            let helper = (1..=2)
                .filter_map(|k| at.checked_sub(k))
                .find(|k| t.is(*k, &["is", "are", "be", "was", "were", "been"]));
            return match helper {
                Some(k) if t.is(k, &["been"]) => Tense::Past,
                Some(_) => Tense::Future,
                None if pending_to => Tense::Future,
                None => tense,
            };
        }
        return passive(t, at).unwrap_or(tense);
    }
    // "forecasters expect rain Wednesday"
    if awaited { Tense::Future } else { Tense::Open }
}

/// Whether the verb right before `start` tells of something that happened then, and of no plan: "began on Jan. 19".
pub fn happened(t: &Tokens, start: usize) -> bool {
    let on = usize::from(t.is(start.wrapping_sub(1), &["in", "on"]));
    let Some(at) = start.checked_sub(1 + on) else { return false };
    let word = t.word(at);
    !is_plan(word)
        && !is_unchanged(word)
        && is_past(word)
        && verb(t, at) == Some(Tense::Past)
        && passive(t, at).is_none()
}

/// The nearest verb to the right, in the sentence.
fn after(t: &Tokens, end: usize) -> Tense {
    for at in end..(end + 2 * REACH).min(t.len()) {
        if ends_sentence(t, at) {
            break;
        }
        // What follows a quotation says when it was said.
        if t.is(at, &["\u{201d}", "\""]) && t.is(at.wrapping_sub(1), &[",", "."]) {
            break;
        }
        // "By mid-May, one general said, it will be over"
        if t.word(end) == "," && t.is(at, &["said", "says"]) && t.word(at + 1) == "," {
            continue;
        }
        // "plans to hold": no form says the tense, the plan does.
        if is_plan(t.word(at)) && is_infinitive(t, at + 1) && verb(t, at).is_none() {
            return Tense::Future;
        }
        if let Some(tense) = verb(t, at).map(|tense| passive(t, at).unwrap_or(tense)) {
            let plan = (1..=2).any(|k| is_plan(t.word(at + k)));
            return if tense == Tense::Present && plan { Tense::Future } else { tense };
        }
    }
    Tense::Open
}

/// Whether a sentence, or a part of one that stands alone, ends at `at`.
fn ends_sentence(t: &Tokens, at: usize) -> bool {
    t.at(at).is_some_and(|token| token.closes) || matches!(t.word(at), "!" | "?" | ";")
}
