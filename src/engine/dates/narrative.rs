//! The expressions of a text in their order, each placed by what was spoken of before it.

use super::meaning::Meaning;
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
    /// Its first two words: "a week" of "a week after the vote".
    head: Span,
    /// The block that it stands in, by place.
    pub(super) block: usize,
    /// What it means.
    pub(super) meaning: Meaning,
    tense: Tense,
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
            // A new paragraph: the quarter of business goes on being spoken of, the day does not.
            block = Some(mention.block);
            context.spoken = context.spoken.filter(|v| !matches!(v, Value::Time(..) | Value::Part(..)));
        }
        let (span, resolved) = match &mention.meaning {
            Meaning::Beside(shift, unit, noun) => match told(article, &found, mention.span, noun) {
                Some(day) => (mention.span, resolve::beside(*shift, *unit, day)),
                // Nothing dates it: "the day after" opens a clause, "a week after" is a length.
                None if article.words(mention.head).to_lowercase().starts_with("the ") => continue,
                None => (mention.head, resolve::length(*unit)),
            },
            meaning => (mention.span, resolve::resolve(meaning, mention.tense, &context)),
        };
        keep(&mut context, mention, &resolved);
        let Resolved { kind, timex, edtf, why, .. } = resolved;
        found.push(TimeExpression { span, kind, timex, edtf, why });
    }
    found
}

/// Keeps what `mention` speaks of for those after it.
fn keep(context: &mut Context, mention: &Mention, resolved: &Resolved) {
    if let Some(value) = resolved.value {
        let first = context.anchor.as_ref().map(|a| a.first);
        context.spoken = Some(value);
        if let Value::Day(day) | Value::Time(day, ..) | Value::Part(day, _) = value
            && first.is_none_or(|first| day <= first)
        {
            context.past = Some(day);
        }
        // What is spoken of after "a fourth-quarter charge" that is to come is the quarter reported on.
        let over = first.is_none_or(|first| value.end().is_some_and(|end| end < first));
        let reported = over || matches!(mention.tense, Tense::Past | Tense::Ended);
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
                    let head = tokens.span(at, end.min(at + 2));
                    found.push(Mention { span: tokens.span(at, end), head, block: number, meaning, tense });
                    at = end;
                }
                None => at += 1,
            }
        }
    }
    found
}

/// How far apart the clock times of one sentence stand, in bytes, that share a day.
const NEAR: usize = 40;

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
        if set.and_then(|s| gap(s.span.end, mention.span.start)).is_some_and(|g| g.trim() == "at") {
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
