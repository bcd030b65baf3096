//! Whether a sentence speaks of the past or of what is to come, at one place of it.

use super::tokens::Tokens;
use super::verbs::{is_arranged, is_arranged_of_one, is_arranging, is_determiner, is_past, is_plan, is_unchanged};
use crate::engine::text::words::TokenKind;

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
    let left = before(t, start);
    let lead = lead(t, start);
    // "said that Wednesday would be a day of mourning"
    if t.is(end, &["will", "would"]) && !t.is(end + 1, &["have"]) {
        return Tense::Future;
    }
    if is_put_off(t, start) || is_set_for(t, start) || is_delivered(t, end) {
        return Tense::Future;
    }
    match (lead, left) {
        (Some(Tense::Ended), _) => Tense::Ended,
        // "Wednesday's ruling" is past, but for "Wednesday's vote will".
        _ if t.possessive(end.wrapping_sub(1)) && super::lexicon::weekday(t.word(end.wrapping_sub(1))).is_some() => {
            // "the move follows Tuesday's offer, which holds until May"
            let since = t.is(start.wrapping_sub(1), &["after", "despite", "followed", "following", "follows"]);
            if after(t, end) == Tense::Future && !since { Tense::Future } else { Tense::Past }
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
            ) =>
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

/// Whether what stands before `start` puts something off until then: "was moved to", "adjourned until".
fn is_put_off(t: &Tokens, start: usize) -> bool {
    const VERBS: &[&str] =
        &["adjourned", "deferred", "delayed", "extended", "moved", "postponed", "pushed", "rescheduled"];
    let Some(at) = start.checked_sub(1).filter(|at| t.is(*at, &["to", "until", "till", "for"])) else { return false };
    let back = usize::from(t.is(at.wrapping_sub(1), &["back", "off"]));
    at.checked_sub(1 + back).is_some_and(|verb| t.is(verb, VERBS))
}

/// Whether what stands before `start` says of something that it is then: "the final is on", "the vote is".
fn is_set_for(t: &Tokens, start: usize) -> bool {
    let on = usize::from(t.is(start.wrapping_sub(1), &["at", "for", "in", "on"]));
    start.checked_sub(1 + on).is_some_and(|verb| t.is(verb, &["is", "are"]))
}

/// Whether what is traded is delivered at the expression that ends at `end`: "wheat for April delivery".
fn is_delivered(t: &Tokens, end: usize) -> bool {
    t.is(end, &["contract", "contracts", "delivery", "futures"])
}

/// Whether the sentence before `start` tells what somebody is to do: with an infinitive, or a word of wishing.
fn is_wished(t: &Tokens, start: usize) -> bool {
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
    (start.saturating_sub(REACH)..start).rev().take_while(|k| !ends_sentence(t, *k)).any(|k| {
        let infinitive = t.word(k) == "to"
            && t.at(k + 1).is_some_and(|n| n.kind == TokenKind::Word && !n.capital)
            && !is_determiner(t.word(k + 1));
        infinitive || is_plan(t.word(k)) || t.is(k, WISHES)
    })
}

/// Whether the sentence before `start` tells of what had been so: "had been told".
fn is_over(t: &Tokens, start: usize) -> bool {
    let before = (start.saturating_sub(REACH)..start).rev().take_while(|k| !ends_sentence(t, *k));
    before.into_iter().any(|k| t.phrase(k, &["had", "been"]).is_some())
}

/// Whether the verb before `start` tells of what went on until then.
fn is_lasting(t: &Tokens, start: usize) -> bool {
    const LASTING: &[&str] =
        &["continued", "lasted", "lived", "raged", "ran", "remained", "served", "stayed", "talked", "waited", "worked"];
    t.is(start.wrapping_sub(1), &["until", "till", "through"])
        && (start.saturating_sub(8)..start).rev().take_while(|k| !ends_sentence(t, *k)).any(|k| t.is(k, LASTING))
}

/// What the preposition before says by itself.
fn lead(t: &Tokens, start: usize) -> Option<Tense> {
    let at = start.checked_sub(1)?;
    let at = if t.is(at, &["the", "about", "around", "early", "late"]) { at.checked_sub(1)? } else { at };
    // "closed until at least Sunday"
    let at = if t.is(at, &["least"]) && t.is(at.wrapping_sub(1), &["at"]) { at.checked_sub(2)? } else { at };
    match t.word(at) {
        "since" | "ended" | "last" => Some(Tense::Ended),
        // "talks go back to the summer", "a rule dating to March"
        "to" if at.checked_sub(1).is_some_and(|b| t.is(b, &["back", "dated", "dates", "dating"])) => Some(Tense::Ended),
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
            if word == "to"
                && at + 1 < start
                && t.at(at + 1).is_some_and(|n| n.kind == TokenKind::Word && !n.capital)
                && !is_determiner(t.word(at + 1))
            {
                pending_to = true;
            }
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

/// The tense of a participle at `at` by its helping verb: "will be named", "is heard".
fn passive(t: &Tokens, at: usize) -> Option<Tense> {
    let mut helped = false;
    for back in (at.saturating_sub(4)..at).rev() {
        match t.word(back) {
            "be" | "being" => helped = true,
            "to" if helped => return Some(Tense::Future),
            "not" | "also" | "now" | "soon" | "only" => {}
            word if word.ends_with("ly") => {}
            "is" | "are" => return Some(Tense::Present),
            "will" | "would" | "may" | "might" | "should" | "must" | "shall" if helped => {
                return Some(Tense::Future);
            }
            _ => return None,
        }
    }
    None
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
        // "plans to hold": no form says the tense, the plan does.
        if is_plan(t.word(at)) && t.word(at + 1) == "to" && verb(t, at).is_none() {
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

/// The tense of the word at `at`, where it is a finite verb by its form.
fn verb(t: &Tokens, at: usize) -> Option<Tense> {
    let token = t.at(at)?;
    let name = token.capital && at > 0 && !ends_sentence(t, at - 1) && !token.word.starts_with("i'");
    if token.kind != TokenKind::Word || name {
        return None;
    }
    let word = token.word.as_str();
    match word {
        "will" | "shall" | "won't" | "we'll" | "he'll" | "she'll" | "they'll" | "it'll" | "i'll" | "would" | "may"
        | "might" | "should" | "must" | "wouldn't" => {
            // "may have gone" is past; "would have gone" is not so, then or later.
            let perfect = t.is(at + 1, &["have"]) || t.is(at + 2, &["have"]);
            Some(match (perfect, word) {
                (false, _) => Tense::Future,
                (true, "would" | "wouldn't" | "should") => Tense::Present,
                (true, _) => Tense::Past,
            })
        }
        // "the semifinal is on Thursday and the final on Saturday"
        "is" | "are"
            if t.is(at + 1, &["on"]) && t.capital(at + 2) && super::lexicon::weekday(t.word(at + 2)).is_some() =>
        {
            Some(Tense::Future)
        }
        "is" | "are" | "am" if (1..=2).any(|k| is_arranging(t.word(at + k))) => Some(Tense::Future),
        "is" | "are" | "am" | "do" | "does" | "isn't" | "aren't" | "it's" | "that's" | "says" | "say" | "remains"
        | "means" => Some(Tense::Present),
        "have" if t.is(at.wrapping_sub(1), &["should", "would", "wouldn't"]) => Some(Tense::Present),
        "was" | "were" | "had" | "did" | "wasn't" | "weren't" | "didn't" | "hadn't" | "has" | "have" | "hasn't"
        | "haven't" | "been" => Some(Tense::Past),
        // "will shut", "plans to cut": the plain form.
        _ if is_unchanged(word) && (is_plain(t, at) || t.is(at.wrapping_sub(1), &["keep", "remain", "stay"])) => None,
        // "one cut by December"
        _ if is_unchanged(word) && is_noun(t, at) => None,
        _ if is_past(word) => Some(Tense::Past),
        _ if arranged(t, at) => Some(Tense::Future),
        _ => None,
    }
}

/// Whether the word at `at`, which may be a verb, is a noun by what stands before it: "a cut", "one spread".
fn is_noun(t: &Tokens, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    is_determiner(t.word(before)) || super::lexicon::cardinal(t.word(before)).is_some() || t.figure(before).is_some()
}

/// Whether the verb at `at` stands after a modal verb or "to".
fn is_plain(t: &Tokens, at: usize) -> bool {
    const LEADS: &[&str] = &[
        "can", "cannot", "could", "may", "might", "must", "shall", "should", "to", "will", "won't", "would", "wouldn't",
    ];
    let adverb = |k: usize| t.word(k).ends_with("ly") || t.is(k, &["not", "also", "then", "again", "now"]);
    let lead = (at.saturating_sub(3)..at).rev().find(|k| !adverb(*k));
    lead.is_some_and(|k| t.is(k, LEADS))
}

/// Whether the word at `at` is a present form that tells of what is arranged: "they meet", "the court hears"; not a
/// noun ("the earnings reports").
fn arranged(t: &Tokens, at: usize) -> bool {
    const PEOPLE: &[&str] = &["they", "we", "you", "i", "who", "which", "that", "people", "police", "women", "men"];
    const ADJECTIVES: &[&str] = &[
        "additional",
        "annual",
        "federal",
        "final",
        "financial",
        "initial",
        "late",
        "local",
        "many",
        "more",
        "national",
        "new",
        "official",
        "recent",
        "special",
        "strong",
        "weak",
        "weekly",
    ];
    let Some(before) = at.checked_sub(1).filter(|b| !t.possessive(*b)) else { return false };
    let (word, last) = (t.word(at), t.word(before));
    let several = last.ends_with('s') && !last.ends_with("ss") && last.len() > 3 && !is_determiner(last);
    // "the bank next meets on June 4"
    let next = last == "next" && before > 0 && t.before(before) != "the";
    if next && (is_arranged_of_one(word) || is_arranged(word)) {
        return true;
    }
    if is_arranged_of_one(word) {
        let subject = t.is(before, &["he", "she", "it", "who", "which", "that"]);
        // "the first trial with patients starts"
        let inner = before > 0 && t.is(before - 1, &["of", "with", "on", "for"]);
        let far = if inner { 6 } else { 4 };
        let noun = (1..far).any(|k| before.checked_sub(k).is_some_and(|d| is_determiner(t.word(d))))
            && (!several || inner)
            && !is_determiner(last)
            && !ADJECTIVES.contains(&last)
            && !last.ends_with("ic");
        let name = t.capital(before) && before > 0;
        // "The truce agreed on Jan. 19 runs out": what is a noun as seldom as this.
        // So is "early voting ends on Saturday", "the fair, in its tenth year, ends on Saturday".
        let seldom = t.is(at, &["begins", "closes", "ends", "expires", "opens", "reopens", "resumes", "runs"]);
        let dated = t.figure(before).is_some() && seldom;
        let then = t.is(at + 1, &["at", "from", "in", "next", "on"])
            || super::lexicon::weekday(t.word(at + 1)).is_some() && t.capital(at + 1);
        let word_before = t.at(before).is_some_and(|b| b.kind == TokenKind::Word) || last == ",";
        let alone = seldom && then && word_before && !is_determiner(last) && !ADJECTIVES.contains(&last);
        return alone || subject || noun || name || dated;
    }
    let adverb = last.ends_with("ly") && before > 1 && (t.before(before).ends_with('s') || t.capital(before - 1));
    // "He and Yasser Arafat meet", "He and President Arafat briefly meet"
    let pair =
        (t.capital(before) || adverb) && (1..6).any(|k| before.checked_sub(k).is_some_and(|b| t.word(b) == "and"));
    // "they open on Saturday and close on Sunday"
    let second = last == "and"
        && (before.saturating_sub(2 * REACH)..before)
            .rev()
            .take_while(|k| !ends_sentence(t, *k))
            .any(|k| is_arranged(t.word(k)) && t.word(k.wrapping_sub(1)) != "to");
    is_arranged(word) && (several || second || pair || adverb || t.is(before, PEOPLE))
}
