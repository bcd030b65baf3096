//! The beginning, middle or end of a stretch of time.

use super::super::anchor::Anchor;
use super::super::edtf::Edtf;
use super::super::meaning::Edge;
use super::super::value::{Value, plus_days};
use super::super::why::Why;
use super::{Context, Resolved};
use time::Date;

/// A part of a stretch of time: the same TIMEX3 value, but less of the calendar.
pub(super) fn edged(edge: Edge, whole: Resolved, context: &Context) -> Resolved {
    let Some((value, edtf)) = whole.value.zip(whole.edtf.as_ref()) else { return whole };
    let Some(narrow) = part_of(edge, value, context.anchor.as_ref().and_then(Anchor::day)) else { return whole };
    let edtf = if edtf.uncertain() { narrow.perhaps() } else { narrow };
    Resolved { edtf: Some(edtf), why: Why::Part(Box::new(whole.why)), ..whole }
}

/// The beginning, middle or end of a stretch: a third of it, about.
fn part_of(edge: Edge, value: Value, published: Option<Date>) -> Option<Edtf> {
    let (first, last) = (value.start()?, value.end()?);
    match (edge, published) {
        (Edge::Earlier | Edge::Later, _) if first == last => return value.edtf(),
        (Edge::Earlier, Some(day)) if first <= day && day <= last => {
            return Edtf::interval(Some(&first.into()), Some(&day.into()));
        }
        (Edge::Later, Some(day)) if first <= day && day <= last => {
            return Edtf::interval(Some(&day.into()), Some(&last.into()));
        }
        (Edge::Earlier | Edge::Later, _) => return value.edtf(),
        _ => {}
    }
    let third = |count: i32| match edge {
        Edge::First => (0, (count / 6).max(1)),
        Edge::Last => (count - (count / 6).max(1), count),
        Edge::Start => (0, count / 3),
        Edge::FirstHalf => (0, (count + 1) / 2),
        Edge::SecondHalf => (count / 2, count),
        Edge::Middle => (count / 3, count - count / 3),
        _ => (count - count / 3, count),
    };
    let ends = match value {
        Value::Day(_) | Value::Time(..) | Value::Part(..) => return value.edtf().map(Edtf::about),
        Value::Year(year) => {
            let (a, b) = third(12);
            let month = |n: i32| Edtf::month(year, u8::try_from(n).ok()?);
            (month(a + 1)?, month(b)?)
        }
        Value::Decade(year) | Value::Century(year) => {
            let (a, b) = third(if matches!(value, Value::Decade(_)) { 10 } else { 100 });
            (Edtf::year(year + a)?, Edtf::year(year + b - 1)?)
        }
        _ => {
            let days = i32::try_from((last - first).whole_days() + 1).ok()?;
            let (a, b) = third(days);
            (plus_days(first, a.into()).into(), plus_days(first, i64::from(b) - 1).into())
        }
    };
    if ends.0 == ends.1 {
        return Some(ends.0.about());
    }
    Edtf::interval(Some(&ends.0), Some(&ends.1)).map(Edtf::about)
}
