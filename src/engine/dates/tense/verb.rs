//! The tense of one word, where it is a finite verb by its form and by what stands around it.

use super::super::lexicon;
use super::super::tokens::Tokens;
use super::super::verbs::{is_arranged, is_arranged_of_one, is_arranging, is_determiner, is_past, is_unchanged};
use super::{REACH, Tense, ends_sentence};
use crate::engine::text::words::TokenKind;

/// The tense of the word at `at`, where it is a finite verb by its form.
pub(super) fn verb(t: &Tokens, at: usize) -> Option<Tense> {
    let token = t.at(at)?;
    let name = token.capital && at > 0 && !ends_sentence(t, at - 1) && !token.word.starts_with("i'");
    if token.kind != TokenKind::Word || name {
        return None;
    }
    let word = token.word.as_str();
    match word {
        _ if word.ends_with("'ll") => Some(Tense::Future),
        "will" | "shall" | "won't" | "would" | "may" | "might" | "should" | "must" | "wouldn't" => {
            // "may have gone" is past; "would have gone" is not so, then or later.
            // "would have trouble" is neither.
            let perfect = (1..=2).any(|k| t.is(at + k, &["have"]) && is_participle(t.word(at + k + 1)));
            Some(match (perfect, word) {
                (false, _) => Tense::Future,
                (true, "would" | "wouldn't" | "should") => Tense::Present,
                (true, _) => Tense::Past,
            })
        }
        "can" | "could" if is_possible(t, at) => Some(Tense::Future),
        // "the tour continues Nov. 19", not "continues to grow"
        "continues" if t.capital(at + 1) || t.is(at + 1, &["at", "on", "through", "until"]) => Some(Tense::Future),
        // "the semifinal is on Thursday and the final on Saturday"
        "is" | "are" if t.is(at + 1, &["on"]) && t.capital(at + 2) && lexicon::weekday(t.word(at + 2)).is_some() => {
            Some(Tense::Future)
        }
        // "is up for re-election in November"
        "is" | "are" | "am" if t.phrase(at + 1, &["up", "for"]).is_some() => Some(Tense::Future),
        "is" | "are" | "am" if (1..=2).any(|k| is_arranging(t.word(at + k))) => Some(Tense::Future),
        "is" | "are" | "am" | "do" | "does" | "isn't" | "aren't" | "it's" | "that's" | "says" | "say" | "remains"
        | "means" | "comes" => Some(Tense::Present),
        "have" if t.is(at.wrapping_sub(1), &["should", "would", "wouldn't"]) && is_participle(t.word(at + 1)) => {
            Some(Tense::Present)
        }
        // "will have to win", "would have trouble": the plain form.
        "have" if is_plain(t, at) && !is_participle(t.word(at + 1)) => None,
        // "if she were to win in November"
        "were" if t.is(at + 1, &["to"]) && (1..6).any(|k| at.checked_sub(k).is_some_and(|b| t.word(b) == "if")) => {
            Some(Tense::Future)
        }
        "was" | "were" | "had" | "did" | "wasn't" | "weren't" | "didn't" | "hadn't" | "has" | "have" | "hasn't"
        | "haven't" | "been" => Some(Tense::Past),
        // "will shut", "plans to cut": the plain form.
        _ if is_unchanged(word) && (is_plain(t, at) || t.is(at.wrapping_sub(1), &["keep", "remain", "stay"])) => None,
        // "a summit set for April"
        "set" if t.is(at + 1, &["for", "to"]) => None,
        // "one cut by December"
        _ if is_unchanged(word) && is_noun(t, at) => None,
        _ if is_past(word) => Some(Tense::Past),
        _ if arranged(t, at) => Some(Tense::Future),
        _ => None,
    }
}

/// Whether "to" stands at `at` before a verb: "to leave", not "to reporters", "according to unofficial counts".
pub(super) fn is_infinitive(t: &Tokens, at: usize) -> bool {
    const LEADS: &[&str] =
        &["according", "addition", "compared", "contrary", "due", "owing", "prior", "response", "thanks"];
    let next = t.word(at + 1);
    let plural = next.ends_with('s') && !next.ends_with("ss") && !next.ends_with("us");
    let word = t.at(at + 1).is_some_and(|n| n.kind == TokenKind::Word && !n.capital);
    t.word(at) == "to" && word && !plural && !is_determiner(next) && !t.is(at.wrapping_sub(1), LEADS)
}

/// Whether "could" at `at` says what may come, "could resume Monday", and not what was so: "smoke could be seen", "could
/// hardly walk", "could not sleep".
fn is_possible(t: &Tokens, at: usize) -> bool {
    const SENSES: &[&str] = &["feel", "felt", "hear", "heard", "see", "seen", "smell", "smelled"];
    let been = at + 1 + usize::from(t.is(at + 1, &["be", "also", "clearly", "still"]));
    !t.is(at + 1, &["barely", "hardly", "have", "no", "not", "only"]) && t.word(at + 2) != "have" && !t.is(been, SENSES)
}

/// Whether a word after "have" makes the perfect with it, or may stand before one that does.
fn is_participle(word: &str) -> bool {
    const OTHERS: &[&str] = &["become", "been", "begun", "come", "had", "not", "run", "also", "never", "since"];
    let ending = ["ed", "en", "wn", "ne", "ly"].iter().any(|end| word.ends_with(end));
    ending || is_past(word) || OTHERS.contains(&word)
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

/// Whether the word at `at`, which may be a verb, is a noun by what stands before it: "a cut", "one spread".
fn is_noun(t: &Tokens, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    is_determiner(t.word(before)) || lexicon::cardinal(t.word(before)).is_some() || t.figure(before).is_some()
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
    let also = usize::from(t.is(at.wrapping_sub(1), &["also", "then"]));
    let Some(before) = at.checked_sub(1 + also).filter(|b| !t.possessive(*b)) else { return false };
    let (word, last) = (t.word(at), t.word(before));
    let several = last.ends_with('s') && !last.ends_with("ss") && last.len() > 3 && !is_determiner(last);
    // "the bank next meets on June 4"
    let next = last == "next" && before > 0 && t.before(before) != "the";
    if next && (is_arranged_of_one(word) || is_arranged(word)) {
        return true;
    }
    let of_one = is_arranged_of_one(word);
    // "they open on Saturday and close on Sunday", "he speaks on Monday and testifies on Tuesday"
    let second = last == "and"
        && (before.saturating_sub(2 * REACH)..before).rev().take_while(|k| !ends_sentence(t, *k)).any(|k| {
            if of_one { is_arranged_of_one(t.word(k)) } else { is_arranged(t.word(k)) && t.before(k) != "to" }
        });
    if of_one {
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
            || lexicon::weekday(t.word(at + 1)).is_some() && t.capital(at + 1);
        let word_before = t.at(before).is_some_and(|b| b.kind == TokenKind::Word) || last == ",";
        let alone = seldom && then && word_before && !is_determiner(last) && !ADJECTIVES.contains(&last);
        return alone || subject || noun || name || dated || second;
    }
    let adverb = last.ends_with("ly") && before > 1 && (t.before(before).ends_with('s') || t.capital(before - 1));
    // "He and Yasser Arafat meet", "He and President Arafat briefly meet"
    let pair =
        (t.capital(before) || adverb) && (1..6).any(|k| before.checked_sub(k).is_some_and(|b| t.word(b) == "and"));
    // "called that report a lie"
    let that = last == "that" && before > 0 && is_past(t.before(before));
    is_arranged(word) && !that && (several || second || pair || adverb || t.is(before, PEOPLE))
}

/// The tense of a participle at `at` by its helping verb: "will be named", "is heard".
pub(super) fn passive(t: &Tokens, at: usize) -> Option<Tense> {
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
            word if helped && word.ends_with("'ll") => return Some(Tense::Future),
            _ => return None,
        }
    }
    None
}
