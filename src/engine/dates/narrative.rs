//! The expressions of a text in their order, each placed by what was spoken of before it.

use super::lexicon::Unit;
use super::meaning::{Base, Meaning};
use super::resolve::{self, Context, Resolved};
use super::tense::{self, Tense};
use super::tokens::Tokens;
use super::told::told;
use super::value::Value;
use super::{TimeExpression, TimeKind, grammar, origin};
use crate::engine::article::Article;
use crate::engine::span::Span;

/// An expression found, not yet placed.
pub(super) struct Mention {
    /// Its words.
    pub(super) span: Span,
    /// Its words that tell a length: "a week" of "a week after the vote", "six hours" of "six hours later".
    head: Span,
    /// The block that it stands in, by place.
    pub(super) block: usize,
    /// What it means.
    pub(super) meaning: Meaning,
    tense: Tense,
    /// Whether what is told of is set beside it: "rose after a flat second quarter".
    beside: bool,
}

/// The expressions of an article, found and placed.
pub(super) fn expressions(article: &Article) -> Vec<TimeExpression> {
    let mut mentions = mentions(article);
    share_days(article, &mut mentions);
    let mut context = origin::context(article, &mentions);
    let mut found: Vec<TimeExpression> = Vec::new();
    let mut block = None;
    for mention in &mentions {
        if block != Some(mention.block) {
            block = Some(mention.block);
            context.near = false;
            context.paragraph_day = None;
        }
        let (span, resolved) = match &mention.meaning {
            Meaning::Beside(shift, unit, noun) => match told(article, &found, mention.span, noun) {
                Some(day) => (mention.span, resolve::beside(*shift, *unit, day)),
                // Nothing dates it: "the day after" opens a clause, "a week after" is a length.
                None if article.words(mention.head).to_lowercase().starts_with("the ") => continue,
                None => (mention.head, resolve::length(1, *unit)),
            },
            // "six hours later" than no time of the day: a length.
            Meaning::Shift(count, unit @ (Unit::Hour | Unit::Minute), Base::Spoken)
                if !matches!(context.spoken, Some(Value::Time(..))) =>
            {
                (mention.head, resolve::length(count.unsigned_abs(), *unit))
            }
            // "in the morning" of no day in particular
            Meaning::PartOfSpoken(_) if context.day(mention.tense).is_none() => continue,
            meaning => (mention.span, resolve::resolve(meaning, mention.tense, &context)),
        };
        keep(&mut context, mention, &resolved);
        let Resolved { kind, timex, edtf, why, .. } = resolved;
        found.push(TimeExpression { span, kind, timex, edtf, why });
    }
    found
}

/// How long before publication a date is of a history, in days: some years.
const YEARS_AGO: i64 = 5 * 365;

/// Keeps what `mention` speaks of for those after it.
fn keep(context: &mut Context, mention: &Mention, resolved: &Resolved) {
    if let Some(value) = resolved.value {
        let first = context.anchor.as_ref().map(|a| a.first);
        // "the boy had been struck the day before", "from $3 million a year earlier": the story goes on where it was.
        let flashback = matches!(mention.meaning, Meaning::Shift(i32::MIN..0, _, Base::Spoken) | Meaning::YearBefore);
        if !flashback {
            context.spoken = Some(value);
            context.near = true;
            if let Value::Day(day) | Value::Time(day, ..) | Value::Part(day, _) = value {
                context.paragraph_day = Some(day);
            }
        }
        let old = first.zip(value.end()).is_some_and(|(first, end)| (first - end).whole_days() > YEARS_AGO);
        context.old = if old { context.old + 1 } else { 0 };
        if let Value::Day(day) | Value::Time(day, ..) | Value::Part(day, _) = value
            && first.is_none_or(|first| day <= first)
        {
            context.past = Some(day);
        }
        // What is spoken of after "a fourth-quarter charge" that is to come is the quarter reported on.
        let over = first.is_none_or(|first| value.end().is_some_and(|end| end < first));
        let past = matches!(mention.tense, Tense::Past | Tense::Ended);
        // "rose after a flat second quarter": the quarter reported on stays the other.
        let reported = context.quarter.is_none() && past || over && !mention.beside;
        let named = match &mention.meaning {
            Meaning::Fiscal(inner) => matches!(**inner, Meaning::Quarter(..)),
            meaning => matches!(meaning, Meaning::Quarter(..)),
        };
        let unnamed = matches!(mention.meaning, Meaning::QuarterTo(_)) && context.quarter.is_none();
        if reported && named || over && unnamed {
            context.quarter = Some(value);
        }
    }
    // "the first nine months", "the year": what a year before is compared with is no quarter any more.
    if let Meaning::Fixed(TimeKind::Duration, length) = &mention.meaning
        && matches!(length.as_str(), "P6M" | "P9M" | "P1Y")
    {
        context.quarter = None;
    }
}

fn mentions(article: &Article) -> Vec<Mention> {
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
                    found.push(Mention { span: tokens.span(at, end), head, block: number, meaning, tense, beside });
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

/// How far apart the clock times of one sentence stand, in bytes, that share a day.
const NEAR: usize = 40;

/// What stands between a repeated time and its hour: "every day from 6 a.m."
const REPEATED: [&str; 5] = ["at", "from", "between", "until", "by"];

/// Whether a mention is an hour of a repeated time: "6 a.m." of "every day at 6 a.m."
fn is_hour_of_set(mention: &Mention) -> bool {
    matches!(&mention.meaning, Meaning::Fixed(TimeKind::Time, value) if value.starts_with("XXXX-XX-XXT"))
}

/// Clock times without a day have that of the next clock time of their sentence: "open at 7 a.m. and close at 8 p.m. on
/// Nov. 3"; after a repeated time they are repeated too: "every day at 6 a.m.".
fn share_days(article: &Article, mentions: &mut [Mention]) {
    for at in 0..mentions.len() {
        let (before, rest) = mentions.split_at_mut(at);
        let Some((mention, after)) = rest.split_first_mut() else { break };
        let Meaning::Clock(hour, minute, _, day @ None) = &mut mention.meaning else { continue };
        // What stands between two expressions of one sentence that are near.
        let gap = |from: usize, to: usize| {
            let sentence = article.sentences.partition_point(|s| s.span.start < from);
            let apart = article.sentences.get(sentence).is_some_and(|s| s.span.start < to);
            article.text.get(from..to).filter(|g| g.len() < NEAR && !apart)
        };
        let set = before.last().filter(|b| matches!(&b.meaning, Meaning::Fixed(TimeKind::Set, _)));
        if set.and_then(|s| gap(s.span.end, mention.span.start)).is_some_and(|g| REPEATED.contains(&g.trim()))
            || before.last().is_some_and(|b| {
                is_hour_of_set(b)
                    && gap(b.span.end, mention.span.start)
                        .is_some_and(|g| matches!(g.trim(), "and" | "to" | "until" | "or"))
            })
        {
            mention.meaning = Meaning::Fixed(TimeKind::Time, format!("XXXX-XX-XXT{hour:02}:{minute:02}"));
            continue;
        }
        if let Some(next) = after.first()
            && let Meaning::Clock(_, _, _, Some(shared)) = &next.meaning
            && gap(mention.span.end, next.span.start).is_some()
        {
            *day = Some(shared.clone());
        }
    }
}
