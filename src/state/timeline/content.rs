//! What stands on the timeline: the events of the sources shown, by lane.

use super::axis::Axis;
use super::extent::Extent;
use crate::engine::comparison::{Agreement, Event, Telling};
use crate::engine::dates::edtf::Edtf;
use crate::state::library::Library;
use crate::state::link::{Lanes, Link};

/// A lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lane {
    /// All sources in one.
    Merged,
    /// One source.
    Source(usize),
}

/// The places of an item before there is an axis.
const NOWHERE: (f64, f64) = (0.0, 0.0);

/// An event on a lane.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The event, by place among the comparison's.
    pub event: usize,
    /// When, as it is drawn.
    pub extent: Extent,
    /// Where that begins and ends on the axis; an end that is open has no end there either.
    pub places: (f64, f64),
    /// The value that it is dated by here.
    pub when: Edtf,
    /// The shown sources that tell of it here, in order.
    pub sources: Vec<usize>,
    /// How their dates agree.
    pub agreement: Agreement,
}

/// A lane and what stands on it.
#[derive(Clone, Debug, PartialEq)]
pub struct LaneItems {
    /// The lane.
    pub lane: Lane,
    /// Its events, by where they begin, longer ones first.
    pub items: Vec<Item>,
    /// The day of publication of a source.
    pub published: Option<Extent>,
}

/// What stands on the timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    /// The lanes, the merged one first.
    pub lanes: Vec<LaneItems>,
    /// How many events the sources shown tell of.
    pub events: usize,
    /// The axis for all of them.
    pub axis: Axis,
}

/// What the shown sources tell of an event.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    /// When: the event's own value where it is one of theirs, else the most exact of theirs.
    pub when: Edtf,
    /// Their tellings, by source.
    pub tellings: Vec<Telling>,
    /// How their dates agree.
    pub agreement: Agreement,
}

/// What the sources `shown` tell of an event; none where they tell nothing of it.
pub fn seen(event: &Event, shown: &[usize]) -> Option<Seen> {
    let mut tellings: Vec<Telling> =
        event.tellings.iter().filter(|t| shown.contains(&t.place.source)).cloned().collect();
    tellings.sort_by_key(|t| (shown.iter().position(|s| *s == t.place.source), t.place.sentence, t.date));
    let first = tellings.first()?;
    let length = |t: &&Telling| {
        let bounds = t.when.earliest().zip(t.when.latest());
        bounds.map_or(i64::MAX, |(a, b)| b.0.saturating_sub(a.0))
    };
    let own = tellings.iter().any(|t| t.when == event.when) || tellings.len() == event.tellings.len();
    let when = if own { &event.when } else { tellings.iter().min_by_key(length).map_or(&first.when, |t| &t.when) };
    let when = when.clone();
    let all = tellings.len() == event.tellings.len();
    let agreement = if all { event.agreement } else { agreement(&tellings) };
    Some(Seen { when, tellings, agreement })
}

fn agreement(tellings: &[Telling]) -> Agreement {
    let Some(first) = tellings.first() else { return Agreement::Single };
    if tellings.iter().all(|t| t.place.source == first.place.source) {
        return Agreement::Single;
    }
    if tellings.iter().all(|t| t.when == first.when) {
        return Agreement::Same;
    }
    let apart = tellings.iter().any(|a| tellings.iter().any(|b| apart(&a.when, &b.when)));
    if apart { Agreement::Different } else { Agreement::Compatible }
}

/// Whether two values have no minute in common, so that both cannot be so.
pub fn apart(a: &Edtf, b: &Edtf) -> bool {
    Extent::of(a).zip(Extent::of(b)).is_some_and(|(a, b)| !a.meets(b.from, b.to))
}

/// What stands on the timeline of a link: `lanes` says which, a list has the merged lane alone. `fold` folds empty
/// stretches.
pub fn content(library: &Library, link: &Link, lanes: Lanes, fold: bool) -> Content {
    let shown = library.shown(link);
    let events: Vec<(usize, Seen)> =
        library.comparison.events.iter().enumerate().filter_map(|(i, event)| Some((i, seen(event, &shown)?))).collect();
    let mut found = Vec::new();
    if lanes != Lanes::Sources {
        found.push(LaneItems { lane: Lane::Merged, items: merged(&events), published: None });
    }
    if matches!(lanes, Lanes::Sources | Lanes::Both) {
        found.extend(shown.iter().map(|source| LaneItems {
            lane: Lane::Source(*source),
            items: of_source(&events, *source),
            published: library.articles.get(*source).and_then(|a| Extent::of(a.meta.published.as_ref()?)),
        }));
    }
    for lane in &mut found {
        lane.items.sort_by(|a, b| {
            let from = |i: &Item| i.extent.from.unwrap_or(f64::NEG_INFINITY);
            let to = |i: &Item| i.extent.to.unwrap_or(f64::INFINITY);
            from(a).total_cmp(&from(b)).then(to(b).total_cmp(&to(a))).then(a.event.cmp(&b.event))
        });
    }
    // All that any lane shows, so that the axis stays as it is when others are chosen.
    let values = events.iter().flat_map(|(_, seen)| seen.tellings.iter().map(|t| &t.when).chain([&seen.when]));
    let published = shown.iter().filter_map(|source| library.articles.get(*source)?.meta.published.as_ref());
    let times: Vec<f64> = values.chain(published).filter_map(Extent::of).flat_map(|e| times(&e)).collect();
    let axis = Axis::new(&times, fold);
    for item in found.iter_mut().flat_map(|l| &mut l.items) {
        let from = item.extent.from.map_or(f64::NEG_INFINITY, |t| axis.place(t));
        item.places = (from, item.extent.to.map_or(f64::INFINITY, |t| axis.place(t)));
    }
    Content { lanes: found, events: events.len(), axis }
}

/// Where an extent begins and ends, each of its choices too.
fn times(extent: &Extent) -> Vec<f64> {
    let choices = extent.choices.iter().flat_map(|(a, b)| [*a, *b]);
    [extent.from, extent.to].into_iter().flatten().chain(choices).collect()
}

/// One item for every event; where sources contradict each other, all their values as choices.
fn merged(events: &[(usize, Seen)]) -> Vec<Item> {
    let item = |(event, seen): &(usize, Seen)| {
        let mut extent = Extent::of(&seen.when)?;
        if seen.agreement == Agreement::Different {
            let all: Vec<Extent> = seen.tellings.iter().filter_map(|t| Extent::of(&t.when)).collect();
            let mut choices: Vec<(f64, f64)> = all.iter().filter_map(|e| e.from.zip(e.to)).collect();
            choices.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
            choices.dedup();
            extent.from = choices.iter().map(|c| c.0).reduce(f64::min);
            extent.to = choices.iter().map(|c| c.1).reduce(f64::max);
            extent.point = false;
            extent.choices = choices;
        }
        let mut sources: Vec<usize> = Vec::new();
        for telling in &seen.tellings {
            if !sources.contains(&telling.place.source) {
                sources.push(telling.place.source);
            }
        }
        Some(Item {
            event: *event,
            extent,
            places: NOWHERE,
            when: seen.when.clone(),
            sources,
            agreement: seen.agreement,
        })
    };
    events.iter().filter_map(item).collect()
}

/// One item for every value that the source gives to an event; of values that fit together, the most exact.
fn of_source(events: &[(usize, Seen)], source: usize) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    for (event, seen) in events {
        let mut values: Vec<(&Edtf, Extent)> = Vec::new();
        for telling in seen.tellings.iter().filter(|t| t.place.source == source) {
            let known = values.iter().any(|(when, _)| **when == telling.when);
            values.extend(Extent::of(&telling.when).filter(|_| !known).map(|extent| (&telling.when, extent)));
        }
        let length = |e: &Extent| e.from.zip(e.to).map_or(f64::INFINITY, |(a, b)| b - a);
        values.sort_by(|a, b| length(&a.1).total_cmp(&length(&b.1)));
        let mut kept: Vec<(&Edtf, Extent)> = Vec::new();
        for (when, extent) in values {
            if !kept.iter().any(|(_, k)| extent.meets(k.from, k.to)) {
                kept.push((when, extent));
            }
        }
        items.extend(kept.into_iter().map(|(when, extent)| Item {
            event: *event,
            extent,
            places: NOWHERE,
            when: when.clone(),
            sources: vec![source],
            agreement: seen.agreement,
        }));
    }
    items
}

impl Content {
    /// The items of a lane.
    pub fn items(&self, lane: Lane) -> &[Item] {
        self.lanes.iter().find(|l| l.lane == lane).map_or(&[], |l| &l.items)
    }

    /// An item of a lane.
    pub fn item(&self, lane: Lane, item: usize) -> Option<&Item> {
        self.items(lane).get(item)
    }

    /// Where an item begins and ends on the axis.
    pub fn places(&self, item: &Item) -> (f64, f64) {
        let (from, to) = item.extent.within(self.axis.times());
        (self.axis.place(from), self.axis.place(to))
    }
}
