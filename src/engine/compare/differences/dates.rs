//! Dates and times that two sources give to one event.

use super::reading::Reading;
use super::{Found, Pair};
use crate::engine::compare::related::is_event;
use crate::engine::comparison::{DifferenceKind, Relation};
use crate::engine::dates::edtf::{Edtf, Precision};
use crate::engine::dates::{TimeExpression, TimeKind};
use crate::engine::text::fold::fold;
use std::collections::BTreeSet;

/// How close two sentences must be for their dates to be held against each other where the dates contradict.
const CLOSE: f32 = 0.3;

pub fn compare(pair: &Pair, found: &mut Vec<Found>) {
    let (dates_a, dates_b) = (dates(pair.a), dates(pair.b));
    for x in &dates_a {
        let Some(when_x) = &x.edtf else { continue };
        for y in &dates_b {
            let Some(when_y) = &y.edtf else { continue };
            if when_x == when_y || !tied(pair, x, y) {
                continue;
            }
            match relation(when_x, when_y) {
                Some((Relation::Compatible, exact)) => {
                    // What is about to be compared may have its equal elsewhere in the sentence.
                    let met =
                        |dates: &[&TimeExpression], when: &Edtf| dates.iter().any(|d| d.edtf.as_ref() == Some(when));
                    let longer_said = match exact {
                        Some(false) => says_length(&pair.b.article.text, y),
                        Some(true) => says_length(&pair.a.article.text, x),
                        None => false,
                    };
                    if longer_said && !met(&dates_b, when_x) && !met(&dates_a, when_y) {
                        let relation = Relation::Compatible;
                        found.push(Found { kind: DifferenceKind::Date, a: x.span, b: y.span, relation, exact });
                    }
                }
                Some((relation, exact))
                    if dates_a.len() == 1 && dates_b.len() == 1 && pair.kinship >= CLOSE && one_event(pair, x, y) =>
                {
                    found.push(Found { kind: DifferenceKind::Date, a: x.span, b: y.span, relation, exact });
                }
                _ => {}
            }
        }
    }
}

/// The sentence's dates on the calendar.
fn dates<'a>(reading: &'a Reading) -> Vec<&'a TimeExpression> {
    let all = reading.profile.dates.iter().filter_map(|d| reading.article.dates.get(*d));
    all.filter(|d| matches!(d.kind, TimeKind::Date | TimeKind::Time) && d.edtf.is_some()).collect()
}

/// Whether the words around both dates name one event.
fn tied(pair: &Pair, x: &TimeExpression, y: &TimeExpression) -> bool {
    let near = |r: &Reading, d: &TimeExpression, reach: usize| -> BTreeSet<String> {
        let (from, to) = (r.at_byte(d.span.start), r.at_byte(d.span.end));
        let first = from.saturating_sub(reach);
        let words = r.words.iter().enumerate().skip(first).take(to - first + reach);
        words
            .filter(|(i, w)| (*i < from || *i >= to) && !w.stem.is_empty() && !w.capital)
            .map(|(_, w)| if w.group != 0 { w.group.to_string() } else { w.stem.to_owned() })
            .collect()
    };
    let own = |r: &Reading, d: &TimeExpression| -> BTreeSet<String> {
        r.words.iter().filter(|w| d.span.contains(w.span) && w.span.len() > 2).map(|w| w.folded.to_owned()).collect()
    };
    // Dates that share a word, such as the month, are tied from further off.
    let alike = own(pair.a, x).intersection(&own(pair.b, y)).next().is_some();
    let reach = if alike { 12 } else { 5 };
    near(pair.a, x, reach).intersection(&near(pair.b, y, reach)).next().is_some()
}

/// Whether the same thing is done around both dates: a bridge opened on one day may well be repaired on another.
fn one_event(pair: &Pair, x: &TimeExpression, y: &TimeExpression) -> bool {
    let near = |r: &Reading, d: &TimeExpression| -> BTreeSet<u16> {
        let (from, to) = (r.at_byte(d.span.start), r.at_byte(d.span.end));
        r.around(from, to, 12, 12).map(|(_, w)| w.group).filter(|g| is_event(*g)).collect()
    };
    near(pair.a, x).intersection(&near(pair.b, y)).next().is_some()
}

/// Whether the words themselves name no single day: then a longer value is what they mean, and not for want of the
/// day of publication.
fn says_length(text: &str, date: &TimeExpression) -> bool {
    let words = fold(date.span.of(text));
    !["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today", "tomorrow"]
        .iter()
        .any(|day| words.contains(day))
}

/// How two dates go together: whether both can be so, and which is more exact; none where nothing can be said.
fn relation(x: &Edtf, y: &Edtf) -> Option<(Relation, Option<bool>)> {
    let (x_from, x_to) = (x.earliest()?, x.latest()?);
    let (y_from, y_to) = (y.earliest()?, y.latest()?);
    if x_from >= y_to || y_from >= x_to {
        let day = |e: &Edtf| matches!(e.precision(), Precision::Day | Precision::Minute);
        let sure = !x.approximate() && !y.approximate() && !x.uncertain() && !y.uncertain();
        return (day(x) && day(y) && sure).then_some((Relation::Different, None));
    }
    let (x_long, y_long) = (x_to.0 - x_from.0, y_to.0 - y_from.0);
    let exact = match x_long.cmp(&y_long) {
        std::cmp::Ordering::Less => Some(false),
        std::cmp::Ordering::Greater => Some(true),
        std::cmp::Ordering::Equal => None,
    };
    // A season says too little to be held against a day, but enough to be held against a month.
    const DAY: i64 = 24 * 60;
    let (longer, shorter) = (x_long.max(y_long), x_long.min(y_long));
    let like = longer <= 45 * DAY || longer <= 100 * DAY && shorter >= 28 * DAY;
    like.then_some((Relation::Compatible, exact))
}
