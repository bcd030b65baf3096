//! The scroll lock: where a column has to stand so that it shows what another column shows.
//!
//! Columns are held together at the reading line: the middle of the pane, shifted towards its upper edge near the
//! beginning of the text and towards its lower edge near the end, so that the first and the last line come to it too.
//! Juxta showed the way (its scroll lock goes by the matching passage nearest to mid-screen).

use super::library::Library;
use crate::engine::comparison::Place;
use std::collections::{BTreeMap, BTreeSet};

/// A pane that a text scrolls in; all in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pane {
    /// How far it is scrolled.
    pub scroll: f64,
    /// How much of the text can be seen.
    pub height: f64,
    /// How long the text is.
    pub content: f64,
}

impl Pane {
    /// How far it can be scrolled.
    fn room(&self) -> f64 {
        (self.content - self.height).max(0.0)
    }

    /// The reading line, from the upper end of the text.
    pub fn line(&self) -> f64 {
        let (room, half) = (self.room(), self.height / 2.0);
        let scroll = self.scroll.clamp(0.0, room);
        if room < self.height {
            return if room > 0.0 { scroll / room * self.content } else { half };
        }
        scroll + half - (half - scroll).max(0.0) + (half - (room - scroll)).max(0.0)
    }

    /// How far it has to be scrolled for the reading line to stand at `line`.
    pub fn scroll_to(&self, line: f64) -> f64 {
        let (room, half) = (self.room(), self.height / 2.0);
        let scroll = if room < self.height {
            line / self.content.max(1.0) * room
        } else if line < self.height {
            line / 2.0
        } else if line > room {
            (line + room - self.height) / 2.0
        } else {
            line - half
        };
        scroll.clamp(0.0, room)
    }
}

/// Where a passage lies in its text, in pixels from the text's upper end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lie {
    /// Its upper edge.
    pub top: f64,
    /// Its lower edge.
    pub bottom: f64,
}

impl Lie {
    /// How far a line is from it; nothing inside.
    pub fn distance(&self, line: f64) -> f64 {
        (self.top - line).max(line - self.bottom).max(0.0)
    }
}

/// The pair whose leading passage is nearest to the reading line: its place among `pairs`. `lies` tells where a
/// sentence of the leading column lies; none where it is folded away.
pub fn nearest(pairs: &[(usize, usize)], line: f64, lies: impl Fn(usize) -> Option<Lie>) -> Option<usize> {
    let mut best: Option<(f64, f64, usize)> = None;
    for (i, (lead, _)) in pairs.iter().enumerate() {
        let Some(lie) = lies(*lead) else { continue };
        let found = (lie.distance(line), ((lie.top + lie.bottom) / 2.0 - line).abs(), i);
        if best.is_none_or(|best| (found.0, found.1) < (best.0, best.1)) {
            best = Some(found);
        }
    }
    best.map(|(.., i)| i)
}

/// The line in the partner that answers to `line` in the leading passage: as far down in the one as in the other, and
/// never outside of it.
pub fn answering(line: f64, lead: Lie, partner: Lie) -> f64 {
    let length = (lead.bottom - lead.top).max(1.0);
    let share = ((line - lead.top) / length).clamp(0.0, 1.0);
    partner.top + share * (partner.bottom - partner.top)
}

/// How much of its way a column has left at most after a step, in pixels: to draw all that lies between would cost the
/// browser a screen of each column with each frame, for a blur.
const LEFT: f64 = 600.0;

/// How far a column is moved at one step of its way: at least half of what is left, and the last pixel whole.
pub fn eased(scroll: f64, target: f64) -> f64 {
    let gap = target - scroll;
    if gap.abs() < 2.0 { target } else { target - (gap / 2.0).clamp(-LEFT, LEFT) }
}

/// What holds the other columns to the one that leads: for each other source, pairs of a sentence of the leading
/// source and its partner, the points that both report, in the order of the leading text.
pub fn pairs(library: &Library, lead: usize) -> BTreeMap<usize, Vec<(usize, usize)>> {
    let mut pairs: BTreeMap<usize, Vec<(usize, usize)>> = BTreeMap::new();
    for (at, point) in library.comparison.points.iter().enumerate() {
        // A sentence may stand in several points: it is held to those that it is lit and opened with.
        let here = |place: &&Place| place.source == lead && library.point_index(**place) == Some(at);
        for (i, one) in point.places.iter().filter(here).enumerate() {
            let others = point.places.iter().filter(|p| p.source != lead);
            let sources: BTreeSet<usize> = others.clone().map(|p| p.source).collect();
            for source in sources {
                // The second sentence on a point answers to the other's second, where there is one.
                let of_source: Vec<usize> = others.clone().filter(|p| p.source == source).map(|p| p.sentence).collect();
                if let Some(other) = of_source.get(i).or(of_source.last()) {
                    pairs.entry(source).or_default().push((one.sentence, *other));
                }
            }
        }
    }
    for of_source in pairs.values_mut() {
        of_source.sort_unstable();
    }
    pairs
}
