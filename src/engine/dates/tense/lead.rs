//! What the words right before and after a date say of its tense, whatever the verb is.

use super::super::tokens::Tokens;
use super::super::verbs::{is_past, is_plan};
use super::verb::is_infinitive;
use super::{REACH, Tense, ends_sentence};

/// What the preposition before says by itself.
pub(super) fn lead(t: &Tokens, start: usize) -> Option<Tense> {
    let at = start.checked_sub(1)?;
    let at = if t.is(at, &["the", "about", "around", "early", "late"]) { at.checked_sub(1)? } else { at };
    // "closed until at least Sunday"
    let at = if t.is(at, &["least"]) && t.is(at.wrapping_sub(1), &["at"]) { at.checked_sub(2)? } else { at };
    // "put off until after the November vote"
    let until = t.is(at, &["after"]) && t.is(at.wrapping_sub(1), &["till", "until"]);
    let at = if until { at.checked_sub(1)? } else { at };
    match t.word(at) {
        "since" | "ended" | "last" => Some(Tense::Ended),
        // "talks go back to the summer", "a rule dating to March"
        "to" if at.checked_sub(1).is_some_and(|b| t.is(b, &["back", "dated", "dates", "dating"])) => Some(Tense::Ended),
        // "look ahead to the fall"
        "to" if at.checked_sub(1).is_some_and(|b| t.is(b, &["ahead", "forward"])) => Some(Tense::Future),
        "as" if at.checked_sub(1).is_some_and(|b| t.is(b, &["early", "soon"])) => Some(Tense::Future),
        "by" | "until" | "till" | "through" | "before" | "starting" | "beginning" | "effective" | "due" | "payable" => {
            Some(Tense::Future)
        }
        "for" if at.checked_sub(1).is_some_and(|b| t.is(b, &["scheduled", "set", "planned", "slated", "due"])) => {
            Some(Tense::Future)
        }
        _ => None,
    }
}

/// Whether "until after" leads to the date at `start`: "put it off until after the November vote".
pub(super) fn is_until_after(t: &Tokens, start: usize) -> bool {
    (2..=3)
        .filter_map(|back| start.checked_sub(back))
        .any(|at| t.is(at, &["till", "until"]) && t.word(at + 1) == "after")
}

/// Whether what stands before `start` puts something off until then: "was moved to", "adjourned until".
pub(super) fn is_put_off(t: &Tokens, start: usize) -> bool {
    const VERBS: &[&str] =
        &["adjourned", "deferred", "delayed", "extended", "moved", "postponed", "pushed", "rescheduled"];
    let Some(at) = start.checked_sub(1).filter(|at| t.is(*at, &["to", "until", "till", "for"])) else { return false };
    let back = usize::from(t.is(at.wrapping_sub(1), &["back", "off"]));
    at.checked_sub(1 + back).is_some_and(|verb| t.is(verb, VERBS))
}

/// Whether what stands before `start` says of something that it is then, "the final is on", "the vote is", or gives it
/// that day: "set a hearing for".
pub(super) fn is_set_for(t: &Tokens, start: usize) -> bool {
    const NEAR: usize = 8;
    if t.is(start.wrapping_sub(1), &["for"]) {
        let mut before =
            (start.saturating_sub(NEAR)..start.saturating_sub(2)).rev().take_while(|k| !ends_sentence(t, *k));
        if before.any(|k| t.is(k, &["set", "sets"]) && !t.is(k.wrapping_sub(1), &["been", "was", "were"])) {
            return true;
        }
    }
    // "set an April 15 deadline"
    if t.is(start.wrapping_sub(1), &["a", "an"]) && t.is(start.wrapping_sub(2), &["faces", "schedule", "set", "sets"]) {
        return true;
    }
    let on = usize::from(t.is(start.wrapping_sub(1), &["at", "for", "in", "on"]));
    start.checked_sub(1 + on).is_some_and(|verb| t.is(verb, &["is", "are"]))
}

/// Whether what is traded is delivered at the expression that ends at `end`: "wheat for April delivery", "December gold
/// fell", but not "December gold output".
pub(super) fn is_delivered(t: &Tokens, end: usize) -> bool {
    const GOODS: &[&str] = &[
        "cattle",
        "cocoa",
        "coffee",
        "copper",
        "corn",
        "cotton",
        "crude",
        "gold",
        "hogs",
        "palladium",
        "platinum",
        "silver",
        "soybeans",
        "sugar",
        "wheat",
    ];
    let verb = |k: usize| is_past(t.word(k)) || t.is(k, &["was", "were", "is", "futures", "contract", "contracts"]);
    t.is(end, &["contract", "contracts", "delivery", "futures"]) || t.is(end, GOODS) && verb(end + 1)
}

/// Whether the sentence before `start` tells what somebody is to do: with an infinitive, or a word of wishing.
pub(super) fn is_wished(t: &Tokens, start: usize) -> bool {
    const WISHES: &[&str] = &[
        "approved",
        "asked",
        "called",
        "demanded",
        "extended",
        "faces",
        "gave",
        "given",
        "granted",
        "guaranteed",
        "needed",
        "sought",
        "urged",
        "wanted",
        "warned",
        "deadline",
    ];
    (start.saturating_sub(REACH)..start)
        .rev()
        .take_while(|k| !ends_sentence(t, *k))
        .any(|k| is_infinitive(t, k) || is_plan(t.word(k)) || t.is(k, WISHES))
}

/// Whether the sentence before `start` tells of what had been so: "had been told".
pub(super) fn is_over(t: &Tokens, start: usize) -> bool {
    let before = (start.saturating_sub(REACH)..start).rev().take_while(|k| !ends_sentence(t, *k));
    before.into_iter().any(|k| t.phrase(k, &["had", "been"]).is_some())
}

/// Whether the verb before `start` tells of what went on until then.
pub(super) fn is_lasting(t: &Tokens, start: usize) -> bool {
    const LASTING: &[&str] = &[
        "continued",
        "lasted",
        "lived",
        "raged",
        "ran",
        "remained",
        "served",
        "stayed",
        "talked",
        "took",
        "waited",
        "worked",
    ];
    t.is(start.wrapping_sub(1), &["until", "till", "through"])
        && (start.saturating_sub(8)..start).rev().take_while(|k| !ends_sentence(t, *k)).any(|k| t.is(k, LASTING))
}
