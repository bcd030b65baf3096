//! The expressions of a text as they stand in it, with what the words around them say, before any is placed.

use super::lexicon::Unit;
use super::meaning::Meaning;
use super::tense::{self, Tense};
use super::tokens::Tokens;
use super::value::Value;
use super::{TimeKind, grammar, lexicon};
use crate::engine::article::Article;
use crate::engine::span::Span;
use crate::engine::text::fold::fold;

/// An expression found, not yet placed.
pub(super) struct Mention {
    /// Its words.
    pub(super) span: Span,
    /// Its words that tell a length: "a week" of "a week after the vote", "six hours" of "six hours later".
    pub(super) head: Span,
    /// The block that it stands in, by place.
    pub(super) block: usize,
    /// What it means.
    pub(super) meaning: Meaning,
    /// Whether the words around it speak of the past or of what is to come.
    pub(super) tense: Tense,
    /// Whether what is told of is set beside it: "rose after a flat second quarter".
    pub(super) beside: bool,
    /// Whether it names what happened then, and the story does not go there: "since the Sept. 11 attacks".
    pub(super) name: bool,
    /// Whether the verb right before it says that something happened then: "the truce began on Jan. 19".
    pub(super) happened: bool,
    /// Whether it tells the one before it again, by another clock.
    restated: bool,
}

/// The expressions of an article, in their order.
pub(super) fn mentions(article: &Article) -> Vec<Mention> {
    let mut found = found(article);
    share_day_of_two_clocks(article, &mut found);
    leave_out_restated(article, &mut found);
    share_days(article, &mut found);
    found
}

fn found(article: &Article) -> Vec<Mention> {
    let mut found = Vec::new();
    for (number, block) in article.blocks.iter().enumerate() {
        let tokens = Tokens::new(&article.text, block.span).with_sentences(&article.sentences);
        let mut at = 0;
        while at < tokens.len() {
            match grammar::expression(&tokens, at).filter(|(end, _)| *end > at) {
                Some((end, meaning)) => {
                    // "lights were on again by 5 p.m.": the hour is past, where "by Friday" is to come.
                    let hour = matches!(meaning, Meaning::Clock(_, _, _, None));
                    let verb = hour.then(|| tense::before(&tokens, at)).filter(|tense| *tense != Tense::Open);
                    let tense = verb.unwrap_or_else(|| tense::tense(&tokens, at, end));
                    let short = matches!(meaning, Meaning::Shift(_, Unit::Hour | Unit::Minute, _));
                    let head = tokens.span(at, if short { end - 1 } else { end.min(at + 2) });
                    let beside = is_beside(&tokens, at);
                    let name = is_name(&tokens, at, end, &meaning);
                    found.push(Mention {
                        span: tokens.span(at, end),
                        head,
                        block: number,
                        meaning,
                        tense,
                        beside,
                        name,
                        happened: tense::happened(&tokens, at),
                        restated: false,
                    });
                    at = end;
                }
                None => at += 1,
            }
        }
    }
    found
}

/// Whether what is told of is set beside the expression at `at`: "after a flat second quarter", "than in the third".
fn is_beside(t: &Tokens, at: usize) -> bool {
    (1..=3).filter_map(|back| at.checked_sub(back)).any(|k| t.is(k, &["after", "following", "than", "versus", "since"]))
}

/// Whether the day from `at` to before `end` stands before what is called by it, "the Sept. 11 attacks", or a month is
/// only what is measured by.
fn is_name(t: &Tokens, at: usize, end: usize, meaning: &Meaning) -> bool {
    const CALLED: &[&str] =
        &["attack", "attacks", "coup", "massacre", "movement", "protests", "revolution", "riots", "uprising"];
    let day = matches!(meaning, Meaning::Day(..) | Meaning::Known(Value::Day(_)));
    // "the worst month since January 1987"
    let most =
        |k: usize| t.is(k, &["best", "first", "only", "worst"]) || t.word(k).len() > 5 && t.word(k).ends_with("est");
    if matches!(meaning, Meaning::Month(..)) && t.before(at) == "since" {
        return (2..6).filter_map(|back| at.checked_sub(back)).any(most);
    }
    day && t.is(at.wrapping_sub(1), &["the"])
        && (t.is(end, CALLED) || t.is(end, &["terrorist"]) && t.is(end + 1, CALLED))
}

/// How far apart the clock times of one sentence stand, in bytes, that share a day.
const NEAR: usize = 40;

/// What stands between a repeated time and its hour: "every day from 6 a.m."
const REPEATED: [&str; 5] = ["at", "from", "between", "until", "by"];

/// Whether a mention is an hour of a repeated time: "6 a.m." of "every day at 6 a.m."
fn is_hour_of_set(mention: &Mention) -> bool {
    matches!(&mention.meaning, Meaning::Fixed(TimeKind::Time, value) if value.starts_with("XXXX-XX-XXT"))
}

/// What stands between two places of one sentence that are near.
fn gap(article: &Article, from: usize, to: usize) -> Option<&str> {
    between(article, from, to).filter(|gap| gap.len() < NEAR).map(str::trim)
}

/// What stands between two places of one sentence.
pub(super) fn between(article: &Article, from: usize, to: usize) -> Option<&str> {
    let sentence = article.sentences.partition_point(|s| s.span.start < from);
    let apart = article.sentences.get(sentence).is_some_and(|s| s.span.start < to);
    article.text.get(from..to).filter(|_| !apart)
}

/// Clock times without a day are repeated before or after a repeated time: "every day at 6 a.m.", "from noon to 5 p.m.
/// daily"; else they have that of the next clock time of their sentence: "open at 7 a.m. and close at 8 p.m. on Nov. 3".
fn share_days(article: &Article, mentions: &mut [Mention]) {
    let is_set = |m: &Mention| matches!(&m.meaning, Meaning::Fixed(TimeKind::Set, _));
    let joins = |gap: &str| matches!(gap, "and" | "to" | "until" | "or" | "-" | "\u{2013}");
    for at in (0..mentions.len()).rev() {
        let Some((mention, after)) = mentions.get_mut(at..).and_then(<[Mention]>::split_first_mut) else { break };
        let Some(next) = after.first() else { continue };
        let Some(gap) = gap(article, mention.span.end, next.span.start) else { continue };
        if is_set(next) && matches!(gap, "" | "on" | ",") || is_hour_of_set(next) && joins(gap) {
            repeat(mention);
        }
    }
    for at in 0..mentions.len() {
        let (before, rest) = mentions.split_at_mut(at);
        let Some((mention, after)) = rest.split_first_mut() else { break };
        let before = before.last();
        let behind = before.and_then(|b| gap(article, b.span.end, mention.span.start));
        if before
            .zip(behind)
            .is_some_and(|(b, gap)| is_set(b) && REPEATED.contains(&gap) || is_hour_of_set(b) && joins(gap))
        {
            repeat(mention);
        } else if let Meaning::Clock(_, _, _, day @ None) = &mut mention.meaning
            && let Some(next) = after.first()
            && let Meaning::Clock(_, _, _, Some(shared)) = &next.meaning
            && gap(article, mention.span.end, next.span.start).is_some()
        {
            *day = Some(shared.clone());
        }
    }
}

/// Gives an hour told by two clocks the day that follows: "10:35 a.m. (0735 GMT) Friday".
fn share_day_of_two_clocks(article: &Article, mentions: &mut [Mention]) {
    for at in 0..mentions.len() {
        let Some([first, second, day]) = mentions.get_mut(at..at + 3) else { break };
        let apart = gap(article, first.span.end, second.span.start) == Some("(")
            && matches!(gap(article, second.span.end, day.span.start), Some(")" | ") on" | "),"));
        if !apart || !matches!(day.meaning, Meaning::Weekday(..) | Meaning::Day(..) | Meaning::Unit(Unit::Day, ..)) {
            continue;
        }
        // The other clock may show another day.
        if let (Meaning::Clock(_, _, _, own @ None), Meaning::Clock(..)) = (&mut first.meaning, &second.meaning) {
            *own = Some(Box::new(day.meaning.clone()));
            first.tense = day.tense;
        }
    }
}

/// Leaves out the clock time that tells the one before it again by the clock of another zone, "6:20 a.m. (1120 GMT)": it
/// is no other time. Where it has a day of its own, "10:14 p.m. (0214 GMT Monday)", it stays, and the one before it lies
/// on the day that is less than twelve hours off.
fn leave_out_restated(article: &Article, mentions: &mut Vec<Mention>) {
    let minutes = |hour: u8, minute: u8| i32::from(hour) * 60 + i32::from(minute);
    for at in 0..mentions.len() {
        let Some([first, second]) = mentions.get_mut(at..at + 2) else { break };
        let (Meaning::Clock(h, m, _, own), Meaning::Clock(hour, minute, _, day)) =
            (&mut first.meaning, &second.meaning)
        else {
            continue;
        };
        let closed = article.text.get(second.span.end..).is_some_and(|rest| rest.starts_with(')'));
        if !closed || gap(article, first.span.end, second.span.start) != Some("(") || !has_zone(article, second.span) {
            continue;
        }
        match day {
            None => second.restated = true,
            Some(day) if own.is_none() => {
                let shift = match minutes(*h, *m) - minutes(*hour, *minute) {
                    721.. => -1,
                    ..-720 => 1,
                    _ => 0,
                };
                let day = day.clone();
                *own = Some(if shift == 0 { day } else { Box::new(Meaning::From(shift, Unit::Day, day)) });
                first.tense = second.tense;
            }
            Some(_) => {}
        }
    }
    mentions.retain(|mention| !mention.restated);
}

/// Whether the words of a clock time name a zone.
fn has_zone(article: &Article, span: Span) -> bool {
    article.words(span).split_whitespace().any(|word| lexicon::zone(&fold(word)).is_some())
}

/// Makes a clock time without a day one of every day.
fn repeat(mention: &mut Mention) {
    if let Meaning::Clock(hour, minute, _, None) = mention.meaning {
        mention.meaning = Meaning::Fixed(TimeKind::Time, format!("XXXX-XX-XXT{hour:02}:{minute:02}"));
    }
}
