//! The timeline as a list: events by day.

use super::content::{Seen, seen};
use super::extent::Extent;
use crate::engine::comparison::Agreement;
use crate::engine::dates::edtf::{Edtf, Precision};
use crate::state::library::Library;
use crate::state::link::{Link, Range};

/// The events of one day, or of a month, year or longer stretch where no day is known.
#[derive(Clone, Debug, PartialEq)]
pub struct Day {
    /// The day, month, year or stretch.
    pub when: Edtf,
    /// What happened then, in order.
    pub entries: Vec<Entry>,
}

/// An event of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The event, by place among the comparison's.
    pub event: usize,
    /// What the sources shown tell of it.
    pub seen: Seen,
    /// The sources that tell of it, in the order shown.
    pub sources: Vec<usize>,
}

impl Entry {
    /// Whether sources date it otherwise.
    pub fn disputed(&self) -> bool {
        self.seen.agreement == Agreement::Different
    }
}

/// The events that the sources shown tell of, in the range of the link, by time; those dated by no calendar last.
pub fn days(library: &Library, link: &Link) -> Vec<Day> {
    let shown = library.shown(link);
    days_of(library, link.range.as_ref(), &shown, &shown)
}

/// The same by source: each with what it tells of, by its own dates.
pub fn by_source(library: &Library, link: &Link) -> Vec<(usize, Vec<Day>)> {
    let shown = library.shown(link);
    let days = |source: &usize| (*source, days_of(library, link.range.as_ref(), &[*source], &shown));
    shown.iter().map(days).filter(|(_, days)| !days.is_empty()).collect()
}

/// What the sources `of` tell, by their dates; with all of the sources `shown` that tell of it too.
fn days_of(library: &Library, range: Option<&Range>, of: &[usize], shown: &[usize]) -> Vec<Day> {
    let mut entries: Vec<Entry> = Vec::new();
    for (event, told) in library.comparison.events.iter().enumerate() {
        let Some(mut seen) = seen(told, of) else { continue };
        if range.is_some_and(|range| !in_range(&seen, range)) {
            continue;
        }
        if of != shown
            && let Some(all) = self::seen(told, shown)
        {
            (seen.tellings, seen.agreement) = (all.tellings, all.agreement);
        }
        let mut sources: Vec<usize> = seen.tellings.iter().map(|t| t.place.source).collect();
        sources.dedup();
        entries.push(Entry { event, seen, sources });
    }
    let bounds = |when: &Edtf| {
        let extent = Extent::of(when);
        let from = extent.as_ref().map_or(f64::INFINITY, |e| e.from.unwrap_or(f64::NEG_INFINITY));
        (from, extent.and_then(|e| e.to).unwrap_or(f64::INFINITY))
    };
    let mut days: Vec<Day> = Vec::new();
    let mut keyed: Vec<(Edtf, Entry)> = entries.into_iter().map(|e| (day_of(&e.seen.when), e)).collect();
    keyed.sort_by(|(a, x), (b, y)| {
        let ((from, to), (start, end)) = (bounds(a), bounds(b));
        let minute = bounds(&x.seen.when).0.total_cmp(&bounds(&y.seen.when).0);
        let text = || a.to_string().cmp(&b.to_string());
        from.total_cmp(&start).then(end.total_cmp(&to)).then_with(text).then(minute).then(x.event.cmp(&y.event))
    });
    for (when, entry) in keyed {
        match days.last_mut().filter(|d| d.when == when) {
            Some(day) => day.entries.push(entry),
            None => days.push(Day { when, entries: vec![entry] }),
        }
    }
    days
}

/// The day of a clock time; any other value as it is.
fn day_of(when: &Edtf) -> Edtf {
    match when.precision() {
        Precision::Minute => when.to_day().map_or_else(|| when.clone(), Edtf::from),
        _ => when.clone(),
    }
}

/// Whether any of the event's dates lies in the range, at least in part.
fn in_range(seen: &Seen, range: &Range) -> bool {
    seen.tellings.iter().any(|t| dated_in(&t.when, range))
}

/// Whether a value may lie in a range of days, both included.
pub fn dated_in(when: &Edtf, range: &Range) -> bool {
    let (from, to) = range_minutes(range);
    Extent::of(when).is_some_and(|extent| extent.meets(from, to))
}

/// A range in minutes, an end open where it has none.
pub fn range_minutes(range: &Range) -> (Option<f64>, Option<f64>) {
    let from = range.from.as_ref().and_then(|d| d.earliest()).map(|m| m.0 as f64);
    let to = range.to.as_ref().and_then(|d| d.latest()).map(|m| m.0 as f64);
    (from, to)
}
