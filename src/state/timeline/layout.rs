//! The timeline in pixels: ticks, lanes, marks, brackets.

use super::brackets::{Bracket, brackets};
use super::content::{Content, Item, Lane, LaneItems};
use super::extent::Extent;
use super::pack::{Piece, Placed, Room, Side, pack};
use super::ticks::{Ticks, ticks};
use super::window::Window;

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
/// What is free above and below the rows of a lane, in ems.
const PAD: f64 = 0.4;
/// The height of a lane's name where it stands above, in ems.
const NAME: f64 = 1.6;
/// The height of the line that holds the day of publication, in ems.
const PUBLISHED: f64 = 1.1;
/// What a source's name and its day of publication need where they stand beside the lane, in ems.
const BESIDE: f64 = 3.9;
/// The size of a label's letters, in ems.
const LETTERS: f64 = 0.82;
/// The longest label, in ems of the page.
const LONGEST: f64 = 19.0;
/// What is free between marks, in ems.
const GAP: f64 = 0.3;

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
    pub items: Vec<usize>,
    /// How it looks.
    pub shape: Shape,
    /// Its left edge.
    pub x: f64,
    /// Its width; at least [`HIT`].
    pub width: f64,
    /// How wide what it stands for is; less than the mark where that is very short.
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
    let mut lanes = Vec::new();
    let mut top = 0.0;
    let alone = content.lanes.len() == 1;
    for lane in &content.lanes {
        let rows = match lane.lane {
            _ if alone => 12,
            Lane::Merged => 6,
            Lane::Source(_) => 4,
        };
        let laid = LaneView { content, lane, window, screen, label, weight }.lay(top, rows);
        top += laid.height;
        lanes.push(laid);
    }
    let brackets = brackets(content, &lanes, screen.em);
    let ticks = ticks(&content.axis, window, screen.width, screen.em);
    Layout { lanes, ticks, brackets, height: top }
}

struct LaneView<'a> {
    content: &'a Content,
    lane: &'a LaneItems,
    window: Window,
    screen: Screen,
    label: &'a dyn Fn(&Item) -> f64,
    weight: &'a dyn Fn(&Item) -> usize,
}

impl LaneView<'_> {
    fn x(&self, time: f64) -> f64 {
        self.window.x(self.content.axis.place(time), self.screen.width)
    }

    /// The extent's edges on the screen, an open end beyond it.
    fn edges(&self, extent: &Extent) -> (f64, f64) {
        let beyond = self.hit() * 2.0;
        let from = extent.from.map_or(-beyond, |t| self.x(t));
        let to = extent.to.map_or(self.screen.width + beyond, |t| self.x(t));
        (from, to)
    }

    fn hit(&self) -> f64 {
        HIT * self.screen.em
    }

    fn lay(&self, top: f64, rows: usize) -> LaneLayout {
        let Screen { width, em, stacked } = self.screen;
        let (mut before, mut after) = (0, 0);
        let mut pieces: Vec<(Piece, usize)> = Vec::new();
        let cell = self.window.length() / width.max(1.0) * self.hit();
        for (i, item) in self.lane.items.iter().enumerate() {
            let (from, to) = self.edges(&item.extent);
            let small = to - from < self.hit();
            let middle = (from + to) / 2.0;
            let (from, to) = if small { (middle - self.hit() / 2.0, middle + self.hit() / 2.0) } else { (from, to) };
            if to <= 0.0 || from >= width {
                *(if to <= 0.0 { &mut before } else { &mut after }) += 1;
                continue;
            }
            let (from, to) = (from.max(-2.0 * self.hit()), to.min(width + 2.0 * self.hit()));
            let words = ((self.label)(item) * LETTERS * em).min(LONGEST * em);
            let place = self.window.place(middle, width);
            let cell = small.then(|| (place / cell.max(f64::MIN_POSITIVE)).floor() as i64);
            let roomy = item.extent.choices.len() < 2;
            pieces.push((Piece { from, to, words, roomy, weight: (self.weight)(item), cell }, i));
        }
        pieces.sort_by(|a, b| a.0.from.total_cmp(&b.0.from).then(a.1.cmp(&b.1)));
        let gap = GAP * em;
        let bare: Vec<Piece> = pieces.iter().map(|(piece, _)| *piece).collect();
        let placed = pack(&bare, Room { width, rows, gap, inset: 0.9 * em });
        let above = top + PAD * em + if stacked { NAME * em } else { 0.0 };
        let used = placed.iter().map(|p| p.row + 1).max().unwrap_or(1);
        let marks = placed.iter().map(|p| self.mark(p, &pieces, above)).collect();
        let below = above + used as f64 * ROW * em;
        let publishes = self.lane.published.is_some();
        let published = self.lane.published.as_ref().and_then(|extent| {
            let (x, end) = self.edges(extent);
            let sign = match (extent.from, extent.to) {
                (Some(_), Some(_)) => (x + end) / 2.0,
                (Some(_), None) => x,
                _ => end,
            };
            let (open_start, open_end) = (extent.from.is_none(), extent.to.is_none());
            let seen = end > 0.0 && x < width;
            seen.then_some(Published { x, end: end.min(width), y: below, sign, open_start, open_end })
        });
        let height = below - top + (PAD + if publishes { PUBLISHED } else { 0.0 }) * em;
        let height = if publishes && !stacked { height.max(BESIDE * em) } else { height };
        LaneLayout { lane: self.lane.lane, top, height, marks, published, before, after }
    }

    fn mark(&self, placed: &Placed, pieces: &[(Piece, usize)], above: f64) -> Mark {
        let items: Vec<usize> = placed.members.iter().filter_map(|m| pieces.get(*m)).map(|(_, i)| *i).collect();
        let only = match items.as_slice() {
            [only] => self.lane.items.get(*only),
            _ => None,
        };
        let extent = only.map(|item| &item.extent);
        let small = placed.to - placed.from <= self.hit() * 1.001;
        let shape = match extent {
            None => Shape::Count,
            Some(e) if e.choices.len() > 1 && !small => Shape::Choice,
            Some(e) if e.point && small => Shape::Dot,
            Some(_) => Shape::Bar,
        };
        let choices = match extent {
            Some(e) if shape == Shape::Choice => {
                let edge = |time: f64| self.x(time) - placed.from;
                e.choices.iter().map(|(a, b)| (edge(*a), edge(*b))).collect()
            }
            _ => Vec::new(),
        };
        Mark {
            items,
            shape,
            x: placed.from,
            width: placed.to - placed.from,
            core: extent
                .map(|e| self.edges(e))
                .map_or(0.0, |(from, to)| (to - from).clamp(0.0, placed.to - placed.from)),
            y: above + placed.row as f64 * ROW * self.screen.em,
            soft_start: extent.is_some_and(|e| e.soft_start),
            soft_end: extent.is_some_and(|e| e.soft_end),
            uncertain: extent.is_some_and(|e| e.uncertain),
            choices,
            side: placed.side,
            inset: (-placed.from).max(0.0),
            words: placed.words,
        }
    }
}
