//! The expressions of a text in their order, each placed by what was spoken of before it.

use super::lexicon::Unit;
use super::meaning::{Base, Face, Meaning};
use super::mentions::{Mention, between, mentions};
use super::resolve::{self, Resolved};
use super::tense::Tense;
use super::told::{told, told_again};
use super::value::Value;
use super::{TimeExpression, origin};
use crate::engine::article::Article;
use time::Date;

/// The expressions of an article, found and placed.
pub(super) fn expressions(article: &Article) -> Vec<TimeExpression> {
    let mentions = mentions(article);
    let mut context = origin::context(article, &mentions);
    let mut found: Vec<TimeExpression> = Vec::new();
    let (mut block, mut before, mut year): (_, Option<&Mention>, _) = (None, None, None);
    let mut last: Option<Value> = None;
    for mention in &mentions {
        if block != Some(mention.block) {
            block = Some(mention.block);
            context.open_paragraph();
        }
        context.within = before.is_some_and(|b| between(article, b.span.end, mention.span.start).is_some());
        let join = join(article, before, mention);
        let quarter = before.filter(|b| join == "," && is_quarter_before(&b.meaning)).and(last);
        context.apposed = quarter.filter(|v| matches!(v, Value::Quarter(..))).and_then(Value::year);
        let dated = before.is_some_and(|b| !matches!(b.meaning, Meaning::Fixed(..)));
        context.joined = dated && matches!(join, "to" | "through" | "until" | "till" | "and" | "-" | "\u{2013}");
        context.until = context.joined && join != "and" && before.is_some_and(|b| is_by_week(&b.meaning));
        context.happened = mention.happened;
        context.told_of = year.and_then(|(year, end)| is_clause_of(article, end, mention).then_some(year));
        if context.told_of.is_none() && context.within && is_past(mention) {
            context.told_of = year
                .filter(|(_, end)| opens_in(article, *end) && !is_parted(article, *end, mention))
                .map(|(year, _)| year);
        }
        before = Some(mention);
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
            // The hour of what the text has told of before, with its day.
            Meaning::Clock(hour, minute, face, None) if context.is_open_hour(mention.tense) => {
                match told_again(article, &found, mention.span) {
                    Some(day) => (mention.span, at_hour(day, *hour, *minute, *face)),
                    None => (mention.span, resolve::resolve(&mention.meaning, mention.tense, &context)),
                }
            }
            // "in the morning" of no day in particular
            Meaning::PartOfSpoken(_) if context.day(mention.tense).is_none() => continue,
            meaning => (mention.span, resolve::resolve(meaning, mention.tense, &context)),
        };
        context.keep(mention, &resolved);
        last = resolved.value;
        if let Some(Value::Year(number)) = resolved.value {
            year = Some((number, span.end));
        }
        let Resolved { kind, timex, edtf, why, .. } = resolved;
        found.push(TimeExpression { span, kind, timex, edtf, why });
    }
    found
}

/// An hour of a day that the text gave elsewhere.
fn at_hour(day: Date, hour: u8, minute: u8, face: Face) -> Resolved {
    let day = Meaning::Known(Value::Day(day));
    let clock = Meaning::Clock(hour, minute, face, Some(Box::new(day)));
    resolve::told(&clock)
}

/// Whether a mention is of the past, or nothing says.
fn is_past(mention: &Mention) -> bool {
    matches!(mention.tense, Tense::Past | Tense::Open)
}

/// Whether the year that ends at `end` opens its sentence: "In 1994 he won in March".
fn opens_in(article: &Article, end: usize) -> bool {
    let sentence = article.sentences.partition_point(|s| s.span.end < end);
    let start = article.sentences.get(sentence).map_or(end, |s| s.span.start);
    article.text.get(start..end).is_some_and(|words| words.len() < 9 && words.starts_with("In "))
}

/// Whether a mention stands in another clause, or another sentence, than the year that ends at `end`.
fn is_parted(article: &Article, end: usize, mention: &Mention) -> bool {
    between(article, end, mention.span.start)
        .is_none_or(|between| between.contains([';', '\u{201c}', '"']) || between.contains(" but "))
}

/// Whether a mention stands in the clause that tells of the year which ends at `year`: "1994, when the October finals".
fn is_clause_of(article: &Article, year: usize, mention: &Mention) -> bool {
    between(article, year, mention.span.start).is_some_and(|between| between.starts_with(", when "))
}

/// Whether a quarter of the year before is meant: "the year-ago quarter".
fn is_quarter_before(meaning: &Meaning) -> bool {
    matches!(
        meaning,
        Meaning::YearBefore | Meaning::From(i32::MIN..0, Unit::Quarter, _) | Meaning::Shift(-1, Unit::Year, _)
    )
}

/// Whether a weekday is meant, or an hour or a part of one.
fn is_by_week(meaning: &Meaning) -> bool {
    match meaning {
        Meaning::Weekday(..) => true,
        Meaning::Part(_, Some(day)) | Meaning::Clock(_, _, _, Some(day)) => is_by_week(day),
        _ => false,
    }
}

/// What stands between a mention and the one before it: "to" of "from July 10 to July 18".
fn join<'a>(article: &'a Article, before: Option<&Mention>, mention: &Mention) -> &'a str {
    before.and_then(|b| article.text.get(b.span.end..mention.span.start)).unwrap_or_default().trim()
}
