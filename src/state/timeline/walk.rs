//! From mark to mark by keys.

use super::content::{Content, Lane};
use super::layout::Layout;

/// An item of a lane, by place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct At {
    /// The lane.
    pub lane: Lane,
    /// The item.
    pub item: usize,
}

/// Where to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// To the mark before, on the lane.
    Back,
    /// To the mark after.
    On,
    /// To the lane above, to what is nearest in time.
    Up,
    /// To the lane below.
    Down,
    /// To the lane's first.
    First,
    /// To its last.
    Last,
}

/// Where a step leads, whether it is on screen or not; none where it leads nowhere.
pub fn walk(content: &Content, layout: &Layout, at: At, step: Step) -> Option<At> {
    let items = content.items(at.lane);
    let together = layout.mark(at.lane, at.item).map(|m| m.items.as_ref()).unwrap_or_default();
    let item = match step {
        Step::Back => (0..at.item).rev().find(|i| !together.contains(i))?,
        Step::On => (at.item + 1..items.len()).find(|i| !together.contains(i))?,
        Step::First => (!items.is_empty()).then_some(0)?,
        Step::Last => items.len().checked_sub(1)?,
        Step::Up | Step::Down => return across(content, at, step == Step::Down),
    };
    Some(At { item, ..at })
}

/// The next lane that has items, at the one whose middle is nearest.
fn across(content: &Content, at: At, down: bool) -> Option<At> {
    let here = content.lanes.iter().position(|l| l.lane == at.lane)?;
    let from = middle(content, at)?;
    let full = |i: &usize| content.lanes.get(*i).is_some_and(|l| !l.items.is_empty());
    let next = if down { (here + 1..content.lanes.len()).find(full)? } else { (0..here).rev().find(full)? };
    let lane = content.lanes.get(next)?.lane;
    nearest(content, lane, from)
}

/// The item of a lane whose middle is nearest to a place of the axis.
pub fn nearest(content: &Content, lane: Lane, place: f64) -> Option<At> {
    let away = |item: usize| middle(content, At { lane, item }).map_or(f64::INFINITY, |m| (m - place).abs());
    (0..content.items(lane).len()).min_by(|a, b| away(*a).total_cmp(&away(*b))).map(|item| At { lane, item })
}

fn middle(content: &Content, at: At) -> Option<f64> {
    let (from, to) = content.places(content.item(at.lane, at.item)?);
    Some((from + to) / 2.0)
}
