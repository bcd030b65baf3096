//! What joins the lanes of sources that date one event differently.

use super::content::{Content, Item, Lane, apart};
use super::layout::{LaneLayout, Mark, ROW};
use crate::engine::comparison::Agreement;
use std::collections::BTreeMap;

/// Of more events in one counted mark, only contradictions have lines: all of them would show nothing.
const FEW: usize = 6;

/// A line from one lane's mark to another's.
#[derive(Clone, Debug, PartialEq)]
pub struct Bracket {
    /// The event, by place among the comparison's.
    pub event: usize,
    /// Whether the two contradict each other; else one is more exact.
    pub different: bool,
    /// Where it leaves the upper mark.
    pub from: (f64, f64),
    /// Where it reaches the lower one.
    pub to: (f64, f64),
}

/// The lines for all events on the lanes of sources. Each mark is joined to the next lane's that dates its event
/// otherwise; two that contradict each other are joined even where a third lies between that fits both.
pub fn brackets(content: &Content, lanes: &[LaneLayout], em: f64) -> Vec<Bracket> {
    let mut events: BTreeMap<usize, Vec<(&Mark, &Item)>> = BTreeMap::new();
    for lane in lanes.iter().filter(|l| l.lane != Lane::Merged) {
        let items = content.items(lane.lane);
        for mark in &lane.marks {
            let few = mark.items.len() <= FEW;
            let told = mark.items.iter().filter_map(|i| items.get(*i));
            for item in told.filter(|item| few || item.agreement == Agreement::Different) {
                events.entry(item.event).or_default().push((mark, item));
            }
        }
    }
    let mut found = Vec::new();
    for (event, told) in events {
        for (i, (upper, a)) in told.iter().enumerate() {
            let mut joined = false;
            for (lower, b) in told.iter().skip(i + 1).filter(|(m, _)| m.y > upper.y) {
                let different = a.agreement == Agreement::Different && apart(&a.when, &b.when);
                if a.when == b.when {
                    break;
                }
                if different || !joined {
                    let (from, to) = ends(upper, lower, em);
                    let drawn = |b: &Bracket| b.different == different && (b.from, b.to) == (from, to);
                    if found.iter().rev().take(FEW).all(|b| !drawn(b)) {
                        found.push(Bracket { event, different, from, to });
                    }
                    joined = true;
                }
                if different {
                    break;
                }
            }
        }
    }
    found
}

/// Where the line leaves the one mark and reaches the other: straight down where they stand over each other.
fn ends(upper: &Mark, lower: &Mark, em: f64) -> ((f64, f64), (f64, f64)) {
    let inset = 0.5 * em;
    let edges = |m: &Mark| {
        let (left, right) = (m.x + inset, m.x + m.width - inset);
        if left < right { (left, right) } else { (m.x + m.width / 2.0, m.x + m.width / 2.0) }
    };
    let (a, b) = (edges(upper), edges(lower));
    let (from, to) = if a.0 <= b.1 && b.0 <= a.1 {
        let middle = (a.0.max(b.0) + a.1.min(b.1)) / 2.0;
        (middle, middle)
    } else if a.1 < b.0 {
        (a.1, b.0)
    } else {
        (a.0, b.1)
    };
    let row = ROW * em;
    ((from, upper.y + row * 0.78), (to, lower.y + row * 0.22))
}
