//! What the thing that a date belongs to says of its tense: "Friday's crash" has happened, "ahead of Friday's vote" is
//! still to come.

use super::super::lexicon::{day_part, weekday};
use super::super::tokens::Tokens;
use super::super::verbs::is_determiner;
use super::lead::is_over;
use super::verb::verb;
use super::{Tense, ends_sentence};
use crate::engine::text::words::TokenKind;

/// How many words a noun's date may stand after it.
const FAR: usize = 7;

/// Whether the expression that ends at `end` is a weekday's possessive: "Friday's", "Monday night's".
pub(super) fn is_of_weekday(t: &Tokens, end: usize) -> bool {
    let last = end.wrapping_sub(1);
    let day = if day_part(t.word(last)).is_some() { end.wrapping_sub(2) } else { last };
    t.possessive(last) && weekday(t.word(day)).is_some()
}

/// Whether what stands after the expression that ends at `end` is a thing that nobody plans: "the Aug. 7 bombings",
/// "Friday's car crash".
pub(super) fn befell(t: &Tokens, end: usize) -> bool {
    const ENDS: &[&str] = &["after", "and", "as", "at", "by", "for", "from", "in", "of", "on", "over", "to", "with"];
    let ends = |k: usize| t.is(k, ENDS) || is_determiner(t.word(k)) || verb(t, k).is_some();
    let noun = |k: usize| t.at(k).is_some_and(|n| n.kind == TokenKind::Word && !n.capital) && !ends(k);
    (end..end + 3).take_while(|k| noun(*k)).any(|k| UNPLANNED.binary_search(&t.word(k)).is_ok())
}

/// Whether what stands after the expression that ends at `end` is played or run on a day set for it.
pub(super) fn is_fixture(t: &Tokens, end: usize) -> bool {
    const FIXTURES: &[&str] = &["bout", "derby", "fight", "final", "fixture", "game", "match", "race", "semifinal"];
    t.is(end, FIXTURES)
}

/// Whether what stands before a weekday's possessive at `start` looks to what happens then: "go into Saturday's final",
/// "ahead of Sunday's vote", "planning for Thursday's talks".
pub(super) fn looks_to(t: &Tokens, start: usize, left: Tense) -> bool {
    const READY: &[&str] = &["gearing", "planning", "preparation", "preparations", "prepare", "preparing", "ready"];
    const TAKING_PART: &[&str] = &["competing", "playing", "racing", "running", "voting"];
    let before = |back: usize, words: &[&str]| t.is(start.wrapping_sub(back), words);
    before(1, &["into"]) && left != Tense::Past
        || before(1, &["of"]) && before(2, &["ahead"]) && !is_over(t, start)
        || before(1, &["for"]) && before(2, READY)
        || before(1, &["in"]) && before(2, TAKING_PART) && left == Tense::Future
}

/// Whether a date is that of a noun after "ahead of": "ahead of the caucuses on Monday".
pub(super) fn is_ahead(t: &Tokens, start: usize) -> bool {
    let on = start.wrapping_sub(1);
    let near = (start.saturating_sub(FAR)..on.min(start)).rev();
    let mut words = near.take_while(|at| !ends_sentence(t, *at) && t.word(*at) != "," && verb(t, *at).is_none());
    // "in Sydney, where it was already Wednesday"
    if t.is(on, &["already"]) && t.is(on.wrapping_sub(1), &["is", "was"]) {
        return true;
    }
    t.is(on, &["in", "on"]) && !is_over(t, start) && words.any(|at| t.phrase(at, &["ahead", "of"]).is_some())
}

/// Whether a date stands in what the verb after it tells of: "raised hopes that the November vote will".
pub(super) fn opens_clause(t: &Tokens, start: usize) -> bool {
    const CLAUSES: &[&str] = &["because", "if", "that", "whether"];
    let near = (start.saturating_sub(FAR)..start).rev();
    let mut words = near.take_while(|at| !ends_sentence(t, *at) && t.word(*at) != "," && verb(t, *at).is_none());
    words.any(|at| t.is(at, CLAUSES) && at + 1 < start && is_determiner(t.word(at + 1)))
}

/// What nobody plans, in the order of the alphabet.
const UNPLANNED: &[&str] = &[
    "accident",
    "arrest",
    "arrests",
    "assassination",
    "attack",
    "attacks",
    "avalanche",
    "blast",
    "blasts",
    "bloodshed",
    "bombing",
    "bombings",
    "clash",
    "clashes",
    "collapse",
    "coup",
    "crash",
    "crashes",
    "death",
    "deaths",
    "defeat",
    "derailment",
    "disaster",
    "earthquake",
    "explosion",
    "explosions",
    "fire",
    "fires",
    "flood",
    "floods",
    "hijacking",
    "hijackings",
    "kidnapping",
    "killing",
    "killings",
    "massacre",
    "murder",
    "murders",
    "outage",
    "outbreak",
    "quake",
    "riot",
    "riots",
    "shooting",
    "shootings",
    "slaughter",
    "slaying",
    "slayings",
    "spill",
    "stabbing",
    "storm",
    "theft",
    "tornado",
    "tornadoes",
    "tragedy",
    "tsunami",
    "uprising",
    "upset",
    "violence",
    "wreck",
];
