//! The day that a text gives for what it names: of "the day after the call" the day of the call.

use super::TimeExpression;
use super::verbs::is_past;
use super::why::{Start, Why};
use crate::engine::article::Article;
use crate::engine::span::Span;
use crate::engine::text::fold::{bare, fold};
use crate::engine::text::words;
use time::Date;

/// How many of the expressions before are asked for the day of what a noun names.
const TOLD: usize = 40;

/// The day that the text gave for what `noun` names: the date of the sentence before `at` that holds the noun, the one
/// that stands nearest to it.
pub(super) fn told(article: &Article, before: &[TimeExpression], at: Span, noun: &str) -> Option<Date> {
    let dated = before
        .iter()
        .rev()
        .take(TOLD)
        .filter(|e| !is_told(e))
        .filter_map(|e| Some((e.span, e.edtf.as_ref()?.to_day()?)));
    let mut best: Option<(usize, usize, Date)> = None;
    for (span, day) in dated {
        let place = article.sentences.partition_point(|s| s.span.end <= span.start);
        let Some(sentence) = article.sentences.get(place) else { continue };
        if best.is_some_and(|(p, ..)| p != place) {
            break;
        }
        let words = words::tokens(&article.text, Span::new(sentence.span.start, sentence.span.end.min(at.start)));
        let named = words
            .iter()
            .filter(|w| is_noun(&fold(bare(w.of(&article.text))), noun))
            .map(|w| w.span.start.abs_diff(span.start))
            .min();
        if let Some(distance) = named.filter(|d| best.is_none_or(|(_, b, _)| *d < b)) {
            best = Some((place, distance, day));
        }
    }
    best.map(|(.., day)| day)
}

/// The day that the text gave for what the sentence at `at` tells of again, with the hour: that of the sentence before
/// which has a name and a verb in common with it, and one day.
pub(super) fn told_again(article: &Article, before: &[TimeExpression], at: Span) -> Option<Date> {
    let sentence = |at: usize| article.sentences.get(article.sentences.partition_point(|s| s.span.end <= at));
    let words = |span: Span| {
        let words = words::tokens(&article.text, span).into_iter();
        words.map(|w| w.of(&article.text)).collect::<Vec<_>>()
    };
    let here = words(sentence(at.start)?.span);
    let name = |word: &str| word.len() > 3 && word.starts_with(char::is_uppercase);
    let verb = |word: &str| is_past(word) && !SAYING.contains(&word);
    let days = before.iter().rev().take(TOLD).filter(|e| !is_told(e));
    let mut found = days.filter_map(|e| Some((e.span, e.edtf.as_ref()?.to_day()?))).filter(|(span, _)| {
        let Some(there) = sentence(span.start).filter(|s| s.span.end <= at.start) else { return false };
        let there = words(there.span);
        let common = |is: &dyn Fn(&str) -> bool| here.iter().any(|w| is(bare(w)) && there.contains(w));
        common(&name) && common(&verb)
    });
    found.next().map(|(_, day)| day)
}

/// Past forms that tell of no happening by themselves.
const SAYING: &[&str] =
    &["added", "asked", "called", "made", "said", "spoke", "thought", "told", "took", "used", "went"];

/// Whether an expression was itself counted from such a day: it names the thing and is not its day.
fn is_told(expression: &TimeExpression) -> bool {
    matches!(&expression.why, Why::Counted(from) if from.start == Start::Told)
}

/// Whether a word is a noun, in the singular or the plural.
fn is_noun(word: &str, noun: &str) -> bool {
    word == noun || word.strip_suffix('s') == Some(noun)
}
