//! A date that the reader corrected, followed: in its article, in the events dated by it, in what was said to differ.

use super::Fix;
use crate::engine::article::Article;
use crate::engine::comparison::{DifferenceKind, Event, Place, Point, Side};
use crate::engine::dates::edtf::Edtf;
use crate::engine::timeline::settle;

/// A date that the reader corrected.
#[derive(Clone, Debug, PartialEq)]
pub struct Dated {
    /// The sentence.
    pub place: Place,
    /// The date, by place among the article's.
    pub date: usize,
    /// What it was read as.
    pub before: Option<Edtf>,
    /// The mark that says so.
    pub fix: Fix,
}

/// The number of a date among those of its sentence, as a mark names it.
pub fn number(article: &Article, sentence: usize, date: usize) -> Option<usize> {
    dates_in(article, sentence).position(|at| at == date)
}

/// The dates of a sentence, by place among the article's.
fn dates_in(article: &Article, sentence: usize) -> impl Iterator<Item = usize> + '_ {
    let span = article.sentences.get(sentence).map(|s| s.span).unwrap_or_default();
    article.dates.iter().enumerate().filter(move |(_, d)| span.contains(d.span)).map(|(at, _)| at)
}

/// Gives the date of this number in a sentence another value; none where there is no such date.
pub(super) fn dated(
    articles: &mut [Article],
    events: &mut [Event],
    points: &mut [Point],
    place: Place,
    number: usize,
    when: &Edtf,
) -> Option<Dated> {
    let article = articles.get_mut(place.source)?;
    let date = dates_in(article, place.sentence).nth(number)?;
    let expression = article.dates.get_mut(date)?;
    let span = expression.span;
    let before = expression.edtf.replace(when.clone());
    for event in events {
        let mut changed = false;
        for telling in event.tellings.iter_mut().filter(|t| t.place == place && t.date == date) {
            telling.when = when.clone();
            changed = true;
        }
        if changed {
            settle(event);
        }
    }
    // What differed only by this date differs no more where both can be so now.
    let value = |side: &Side| {
        let dates = &articles.get(side.source)?.dates;
        dates.iter().find(|d| d.span.overlaps(side.span))?.edtf.clone()
    };
    for point in points {
        point.differences.retain(|d| {
            let rests = |side: &Side| side.source == place.source && side.span.overlaps(span);
            let about = d.kind == DifferenceKind::Date && (rests(&d.a) || rests(&d.b));
            !(about && value(&d.a).is_some_and(|a| value(&d.b).is_some_and(|b| a == b)))
        });
    }
    let fix = Fix::Other(Vec::new());
    Some(Dated { place, date, before, fix })
}
