//! The marks of all lanes in their rows, for the window and as much again on either side of it: while the window moves
//! within that, every mark keeps its row and only its place on the screen changes.

use super::content::{Content, Item, Lane, LaneItems};
use super::extent::Extent;
use super::layout::{GAP, HIT, INSET, LEAST, Mark, ROW, Screen, Shape};
use super::pack::{Piece, Placed, Room, count, pack};
use super::window::Window;

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
/// How many marks a screen shows in all lanes before more of them gather: more can't be told apart, nor drawn in time.
const MANY: usize = 240;
/// What each lane may show of them at least.
const FAIR: usize = 60;
/// Two scales that differ by less than this share of them are one.
const SAME: f64 = 1e-4;

/// The marks of a lane in their rows.
#[derive(Clone, Debug, PartialEq)]
pub struct PackedLane {
    /// The lane.
    pub lane: Lane,
    /// Its top.
    pub top: f64,
    /// Its height.
    pub height: f64,
    /// The lower edge of its rows.
    pub below: f64,
    /// Its marks, from the left edge of the stretch.
    pub marks: Vec<Mark>,
    /// How many items lie left of the stretch.
    pub before: usize,
    /// How many lie right of it.
    pub after: usize,
}

/// The marks of all lanes, packed for a stretch of the axis at one scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Packed {
    stretch: Window,
    /// How many minutes of the axis the screen shows.
    length: f64,
    screen: Screen,
    lanes: Vec<PackedLane>,
}

impl Packed {
    /// Packs what lies around `window`; `label` and `weight` as for [`super::layout::layout`].
    pub fn around(
        content: &Content,
        window: Window,
        screen: Screen,
        label: &dyn Fn(&Item) -> f64,
        weight: &dyn Fn(&Item) -> usize,
    ) -> Self {
        let (length, whole) = (window.length(), Window::whole(&content.axis));
        let stretch = Window {
            from: (window.from - length).max(whole.from.min(window.from)),
            to: (window.to + length).min(whole.to.max(window.to)),
        };
        let width = stretch.length() / length.max(f64::MIN_POSITIVE) * screen.width;
        let alone = content.lanes.len() == 1;
        let mut top = 0.0;
        let mut lanes = Vec::new();
        for lane in &content.lanes {
            let rows = match lane.lane {
                _ if alone => 12,
                Lane::Merged => 6,
                Lane::Source(_) => 4,
            };
            let laid = Packing { content, lane, stretch, width, screen, label, weight }.lay(top, rows);
            top += laid.height;
            lanes.push(laid);
        }
        Self { stretch, length, screen, lanes }
    }

    /// Whether it still serves for a window: one of its scale, in its stretch.
    pub fn holds(&self, window: Window, screen: Screen) -> bool {
        let slack = self.length * SAME;
        self.screen == screen
            && (self.length - window.length()).abs() <= slack
            && self.stretch.from <= window.from + slack
            && window.to <= self.stretch.to + slack
    }

    /// The screen it was packed for.
    pub fn screen(&self) -> Screen {
        self.screen
    }

    /// The lanes, from above.
    pub fn lanes(&self) -> &[PackedLane] {
        &self.lanes
    }

    /// The height of all lanes.
    pub fn height(&self) -> f64 {
        self.lanes.last().map_or(0.0, |l| l.top + l.height)
    }

    /// How far its marks are moved for a window, in pixels.
    pub fn shift(&self, window: Window) -> f64 {
        (self.stretch.from - window.from) / self.length.max(f64::MIN_POSITIVE) * self.screen.width
    }
}

/// The length of the cells that small marks gather in: `least`, or up to twice as much. It is a power of two, so that
/// what is gathered stays so through many steps of a zoom, and then parts into halves.
fn cell(least: f64) -> f64 {
    const MANTISSA: u64 = (1 << 52) - 1;
    2.0 * f64::from_bits(least.max(1e-6).to_bits() & !MANTISSA)
}

struct Packing<'a> {
    content: &'a Content,
    lane: &'a LaneItems,
    stretch: Window,
    /// The stretch in pixels.
    width: f64,
    screen: Screen,
    label: &'a dyn Fn(&Item) -> f64,
    weight: &'a dyn Fn(&Item) -> usize,
}

impl Packing<'_> {
    fn hit(&self) -> f64 {
        HIT * self.screen.em
    }

    /// The item's edges in pixels, an open end beyond the stretch.
    fn edges(&self, item: &Item) -> (f64, f64) {
        let beyond = self.hit() * 2.0;
        let x = |place: f64| self.stretch.x(place, self.width);
        (x(item.places.0).max(-beyond), x(item.places.1).min(self.width + beyond))
    }

    fn lay(&self, top: f64, rows: usize) -> PackedLane {
        let Screen { em, stacked, .. } = self.screen;
        let hit = self.hit();
        let (mut before, mut after) = (0, 0);
        let mut pieces: Vec<(Piece, usize)> = Vec::new();
        let cell = cell(self.stretch.length() / self.width.max(1.0) * hit);
        for (i, item) in self.lane.items.iter().enumerate() {
            let (from, to) = item.places;
            let (from, to) = (self.stretch.x(from, self.width), self.stretch.x(to, self.width));
            let small = to - from < hit;
            let middle = (from + to) / 2.0;
            let (from, to) = if small { (middle - hit / 2.0, middle + hit / 2.0) } else { (from, to) };
            if to <= 0.0 || from >= self.width {
                *(if to <= 0.0 { &mut before } else { &mut after }) += 1;
                continue;
            }
            let (from, to) = (from.max(-2.0 * hit), to.min(self.width + 2.0 * hit));
            let full = (self.label)(item) * LETTERS * em;
            let words = full.min(LONGEST * em);
            let cell = small.then(|| {
                let place = (item.places.0 + item.places.1) / 2.0;
                (place / cell).floor() as i64
            });
            let roomy = item.extent.choices.len() < 2;
            pieces.push((Piece { from, to, words, full, roomy, weight: (self.weight)(item), cell }, i));
        }
        pieces.sort_by(|a, b| a.0.from.total_cmp(&b.0.from).then(b.0.to.total_cmp(&a.0.to)).then(a.1.cmp(&b.1)));
        let bare: Vec<Piece> = pieces.iter().map(|(piece, _)| *piece).collect();
        let screens = (self.width / self.screen.width.max(1.0)).max(1.0);
        let most = (MANY / self.content.lanes.len().max(1)).max(FAIR) as f64 * screens;
        let mut rows = rows;
        while rows > 1 && count(&bare, rows) as f64 > most {
            rows /= 2;
        }
        let placed = pack(&bare, Room { width: self.width, rows, gap: GAP * em, inset: INSET * em, least: LEAST * em });
        let above = top + PAD * em + if stacked { NAME * em } else { 0.0 };
        let used = placed.iter().map(|p| p.row + 1).max().unwrap_or(1);
        let marks = placed.iter().map(|p| self.mark(p, &pieces, above)).collect();
        let below = above + used as f64 * ROW * em;
        let publishes = self.lane.published.is_some();
        let height = below - top + (PAD + if publishes { PUBLISHED } else { 0.0 }) * em;
        let height = if publishes && !stacked { height.max(BESIDE * em) } else { height };
        PackedLane { lane: self.lane.lane, top, height, below, marks, before, after }
    }

    fn mark(&self, placed: &Placed, pieces: &[(Piece, usize)], above: f64) -> Mark {
        let items = placed.members.iter().filter_map(|m| pieces.get(*m)).map(|(_, i)| *i);
        let item = match placed.members.as_slice() {
            [only] => pieces.get(*only).and_then(|(_, i)| self.lane.items.get(*i)),
            _ => None,
        };
        let width = placed.to - placed.from;
        let small = width <= self.hit() * 1.001;
        let extent = item.map(|item| &item.extent);
        let shape = match extent {
            None => Shape::Count,
            Some(e) if e.choices.len() > 1 && !small => Shape::Choice,
            Some(e) if e.point && small => Shape::Dot,
            Some(_) => Shape::Bar,
        };
        let choices = match extent {
            Some(e) if shape == Shape::Choice => self.choices(e, placed.from),
            _ => Vec::new(),
        };
        let stretch = item.filter(|_| shape == Shape::Bar).map(|item| self.edges(item));
        let core = stretch.map_or(0.0, |(from, to)| (to - from).clamp(0.0, width));
        Mark {
            items: items.collect(),
            shape,
            x: placed.from,
            width,
            core,
            y: above + placed.row as f64 * ROW * self.screen.em,
            soft_start: extent.is_some_and(|e| e.soft_start),
            soft_end: extent.is_some_and(|e| e.soft_end),
            uncertain: extent.is_some_and(|e| e.uncertain),
            choices,
            side: placed.side,
            inset: 0.0,
            words: placed.words,
        }
    }

    /// The choices' edges, from the left edge of their mark.
    fn choices(&self, extent: &Extent, left: f64) -> Vec<(f64, f64)> {
        let edge = |time: f64| self.stretch.x(self.content.axis.place(time), self.width) - left;
        extent.choices.iter().map(|(a, b)| (edge(*a), edge(*b))).collect()
    }
}
