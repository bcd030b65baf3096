//! Dates beside another: "the day before Christmas", "the night before", "the day after the call".

use super::super::lexicon::{Unit, unit as unit_of};
use super::super::meaning::{Base, Meaning};
use super::super::tokens::Tokens;
use super::super::verbs::{is_determiner, is_past};
use super::Found;
use super::deictic::anchor;
use crate::engine::text::words::TokenKind;

/// "the day before Christmas", "the week after Easter"; "a day after the Jan. 3 raid" is left to its date.
pub fn day_beside(t: &Tokens, i: usize) -> Found {
    let the = i + usize::from(t.word(i) == "the");
    if let Some(at) = t.phrase(the, &["eve", "of"]).filter(|_| the > i) {
        let (end, from) = anchor(t, at)?;
        return Some((end, Meaning::From(-1, Unit::Day, Box::new(from))));
    }
    if !t.is(the, &["day", "week"]) || the == i {
        return None;
    }
    let shift = match t.word(the + 1) {
        "before" => -1,
        "after" => 1,
        _ => return None,
    };
    let (end, from) = anchor(t, the + 2)?;
    if t.word(the) == "day" {
        return Some((end, Meaning::From(shift, Unit::Day, Box::new(from))));
    }
    // "the week after Labor Day"
    let dated = matches!(from, Meaning::Day(..) | Meaning::Holiday(..) | Meaning::Known(_));
    let week = Meaning::WeekOf(Box::new(Meaning::From(shift, Unit::Week, Box::new(from))));
    dated.then_some((end, week))
}

/// "the day before.", "the year after", "the night before": counted from the date spoken of, where nothing follows that
/// they are counted from.
pub fn beside_spoken(t: &Tokens, i: usize) -> Found {
    const GOES_ON: &[&str] = &["and", "as", "at", "but", "by", "for", "from", "in", "on", "or", "to", "when", "with"];
    let shift = match t.word(i + 2) {
        "before" => -1,
        "after" => 1,
        _ => return None,
    };
    let alone = t.at(i + 2).is_some_and(|token| token.closes)
        || t.is(i + 3, GOES_ON)
        || t.at(i + 3).is_none_or(|n| n.kind == TokenKind::Mark && !t.is(i + 3, &["$", "£", "€", "\"", "\u{201c}"]));
    if t.word(i) != "the" || !alone || t.is(i.wrapping_sub(1), &["in", "of", "for"]) {
        return None;
    }
    let day = Meaning::Shift(shift, Unit::Day, Base::Spoken);
    if let Some(part) = super::super::lexicon::day_part(t.word(i + 1)) {
        return Some((i + 3, Meaning::Part(part, Some(Box::new(day)))));
    }
    let (unit, false) = unit_of(t.word(i + 1)).filter(|(unit, _)| (Unit::Day..=Unit::Century).contains(unit))? else {
        return None;
    };
    Some((i + 3, Meaning::Shift(shift, unit, Base::Spoken)))
}

/// "the day after the call", "the week before the vote": counted from what the text dates elsewhere.
pub fn beside_noun(t: &Tokens, i: usize) -> Found {
    const MOST: usize = 4;
    if !t.is(i, &["the", "a", "one"]) {
        return None;
    }
    let (unit, false) = unit_of(t.word(i + 1)).filter(|(unit, _)| matches!(unit, Unit::Day | Unit::Week))? else {
        return None;
    };
    let shift = match t.word(i + 2) {
        "before" => -1,
        "after" => 1,
        _ => return None,
    };
    // The noun phrase: lower-case words up to a verb, a preposition or a mark.
    let from = i + 3 + usize::from(is_determiner(t.word(i + 3)));
    let is_noun = |k: usize| {
        t.at(k).is_some_and(|n| n.kind == TokenKind::Word && !n.capital)
            && !is_past(t.word(k))
            && !is_determiner(t.word(k))
            && !NO_NOUNS.contains(&t.word(k))
    };
    let end = (from..from + MOST).take_while(|k| is_noun(*k)).last().filter(|_| from > i + 3)? + 1;
    Some((end, Meaning::Beside(shift, unit, t.word(end - 1).to_owned())))
}

/// Words that end a noun phrase.
const NO_NOUNS: &[&str] = &[
    "he", "she", "it", "they", "we", "i", "you", "who", "which", "of", "in", "on", "at", "to", "for", "by", "with",
    "and", "but", "or", "from", "as", "is", "was", "were", "are", "has", "had", "have", "will", "would", "when",
    "where",
];
