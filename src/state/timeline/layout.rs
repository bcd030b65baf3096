//! The timeline in pixels: ticks, lanes, marks, brackets.
//!
//! [`super::packed`] puts the marks of a stretch into rows; here is what of it the window shows.

use super::brackets::{Bracket, brackets};
use super::content::{Content, Item, Lane};
use super::pack::Side;
use super::packed::{Packed, PackedLane};
use super::ticks::{Ticks, ticks};
use super::window::Window;
use std::sync::Arc;

/// What the screen gives.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Screen {
    /// How wide the lanes are, in pixels.
    pub width: f64,
    /// The size of the page's letters, in pixels.
    pub em: f64,
    /// Whether a lane's name stands above it rather than beside it.
    pub stacked: bool,
}

/// The least width of a mark, in ems: what a finger or a pointer can hit.
pub const HIT: f64 = 1.5;
/// The height of a row, in ems.
pub const ROW: f64 = 1.75;
/// What is free between marks, in ems.
pub(super) const GAP: f64 = 0.3;
/// What a label on its mark needs more than its words, in ems.
pub(super) const INSET: f64 = 0.9;
/// The least of a label that is worth showing, in ems.
pub(super) const LEAST: f64 = 4.5;

/// How a mark looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// Known to the day or better, and the axis shows no more.
    Dot,
    /// A stretch of time.
    Bar,
    /// One of several dates, or dated differently: a mark at each, joined.
    Choice,
    /// Several events in one place.
    Count,
}

/// A mark on a lane.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The items it stands for, by place on the lane, in order; one, unless it is a [`Shape::Count`].
    pub items: Arc<[usize]>,
    /// How it looks.
    pub shape: Shape,
    /// Its left edge.
    pub x: f64,
    /// Its width; at least [`HIT`].
    pub width: f64,
    /// How wide a bar's stretch is; less than the mark where that is very short.
    pub core: f64,
    /// Its row's top.
    pub y: f64,
    /// Whether its start fades, for it is open or about then.
    pub soft_start: bool,
    /// Whether its end does.
    pub soft_end: bool,
    /// Whether it is perhaps then.
    pub uncertain: bool,
    /// The choices' left and right edges, from its own left edge.
    pub choices: Vec<(f64, f64)>,
    /// Where its label stands.
    pub side: Side,
    /// How far from its left edge a label on it begins: more than nothing where the mark begins left of the screen.
    pub inset: f64,
    /// The room for its label.
    pub words: f64,
}

/// A day of publication.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Published {
    /// Its left edge.
    pub x: f64,
    /// Its right edge.
    pub end: f64,
    /// Its top.
    pub y: f64,
    /// Where its sign stands: in the middle, or at the end that is known.
    pub sign: f64,
    /// Whether its start is not known.
    pub open_start: bool,
    /// Whether its end is not known.
    pub open_end: bool,
}

/// A lane in pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct LaneLayout {
    /// The lane.
    pub lane: Lane,
    /// Its top.
    pub top: f64,
    /// Its height.
    pub height: f64,
    /// Its marks, by their left edges; `y` from the top of all lanes.
    pub marks: Vec<Mark>,
    /// The day of publication, where it is on screen.
    pub published: Option<Published>,
    /// How many items lie left of what is on screen.
    pub before: usize,
    /// How many lie right of it.
    pub after: usize,
}

/// The timeline in pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// The lanes, from above.
    pub lanes: Vec<LaneLayout>,
    /// The axis.
    pub ticks: Ticks,
    /// What joins an event's different dates.
    pub brackets: Vec<Bracket>,
    /// The height of all lanes.
    pub height: f64,
    /// How far the marks have moved since they were put into rows: while the window only moves, all of them move as
    /// one.
    pub shift: f64,
}

impl Layout {
    /// The mark that stands for an item.
    pub fn mark(&self, lane: Lane, item: usize) -> Option<&Mark> {
        self.lanes.iter().find(|l| l.lane == lane)?.marks.iter().find(|m| m.items.contains(&item))
    }
}

/// Lays out the part of `content` in `window`. `label` gives the width of an event's label in ems of its own size,
/// and `weight` how much it matters.
pub fn layout(
    content: &Content,
    window: Window,
    screen: Screen,
    label: &dyn Fn(&Item) -> f64,
    weight: &dyn Fn(&Item) -> usize,
) -> Layout {
    seen(&Packed::around(content, window, screen, label, weight), content, window)
}

/// What `window` shows of the marks packed around it.
pub fn seen(packed: &Packed, content: &Content, window: Window) -> Layout {
    let screen = packed.screen();
    let view = View { content, window, screen, shift: packed.shift(window) };
    let lanes: Vec<LaneLayout> = packed.lanes().iter().map(|lane| view.lane(lane)).collect();
    let brackets = brackets(content, &lanes, screen.em);
    let ticks = ticks(&content.axis, window, screen.width, screen.em);
    Layout { lanes, ticks, brackets, height: packed.height(), shift: view.shift }
}

struct View<'a> {
    content: &'a Content,
    window: Window,
    screen: Screen,
    /// How far the packed marks are moved.
    shift: f64,
}

impl View<'_> {
    fn lane(&self, packed: &PackedLane) -> LaneLayout {
        let width = self.screen.width;
        let (mut before, mut after) = (packed.before, packed.after);
        let mut marks = Vec::new();
        for mark in &packed.marks {
            let x = mark.x + self.shift;
            if x + mark.width <= 0.0 {
                before += mark.items.len();
            } else if x >= width {
                after += mark.items.len();
            } else {
                marks.push(self.mark(mark, x));
            }
        }
        let (lane, top, height) = (packed.lane, packed.top, packed.height);
        LaneLayout { lane, top, height, marks, published: self.published(packed), before, after }
    }

    /// The mark where it is seen, its label cut to the room that the screen leaves.
    fn mark(&self, mark: &Mark, x: f64) -> Mark {
        let Screen { width, em, .. } = self.screen;
        let mut mark = Mark { x, inset: (-x).max(0.0), ..mark.clone() };
        let room = match mark.side {
            Side::Inside => (x + mark.width).min(width) - x.max(0.0) - INSET * em,
            Side::After => width - (x + mark.width) - GAP * em,
            Side::Before => x - GAP * em,
            Side::Hidden => return mark,
        };
        if room < mark.words {
            if room < LEAST * em {
                mark.side = Side::Hidden;
            } else {
                mark.words = room;
            }
        }
        mark
    }

    fn published(&self, packed: &PackedLane) -> Option<Published> {
        let extent = &self.content.lanes.iter().find(|l| l.lane == packed.lane)?.published.clone()?;
        let width = self.screen.width;
        let at = |time: f64| self.window.x(self.content.axis.place(time), width);
        let beyond = HIT * self.screen.em * 2.0;
        let x = extent.from.map_or(-beyond, at);
        let end = extent.to.map_or(width + beyond, at);
        let sign = match (extent.from, extent.to) {
            (Some(_), Some(_)) => (x + end) / 2.0,
            (Some(_), None) => x,
            _ => end,
        };
        let (open_start, open_end) = (extent.from.is_none(), extent.to.is_none());
        let seen = end > 0.0 && x < width;
        seen.then_some(Published { x, end: end.min(width), y: packed.below, sign, open_start, open_end })
    }
}
