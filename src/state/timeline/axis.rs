//! Where a time stands on the axis: evenly, but for empty stretches that are folded.
//!
//! A place on the axis is counted in minutes too, those of folded stretches fewer than they are. It does not know
//! the screen: [`super::window`] turns places into pixels.

/// Gaps fold where together they take at least this share of the axis.
const EMPTY: f64 = 0.8;
/// The shortest gap that folds is at least this many times as long as the longest that stays.
const LONGER: f64 = 2.0;
/// A gap that takes this share of an axis whose larger ones are folded folds as well.
const MOST: f64 = 0.6;
/// Of all gaps, one in this many may fold; two always may.
const RARE: usize = 4;
/// How wide a folded stretch is drawn, as a share of all that is not folded.
const FOLDED: f64 = 0.085;
/// What stays unfolded at either end of a folded gap, as a share of all that is not folded.
const SHOULDER: f64 = 0.02;

/// The axis: the places of times, in order.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    stretches: Vec<Stretch>,
}

/// A stretch of time that is drawn at one scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stretch {
    /// Its first minute.
    pub from: f64,
    /// The minute after its last.
    pub to: f64,
    /// Where it begins on the axis.
    pub at: f64,
    /// Where it ends on the axis.
    pub end: f64,
    /// Where it is folded: the gap around it, from the last thing before it to the first after it.
    pub gap: Option<(f64, f64)>,
}

impl Axis {
    /// An axis for things that begin or end at `times`, in minutes; `fold` folds the stretches where none does.
    pub fn new(times: &[f64], fold: bool) -> Self {
        let mut times: Vec<f64> = times.iter().copied().filter(|t| t.is_finite()).collect();
        times.sort_by(f64::total_cmp);
        times.dedup();
        let (first, last) = match (times.first(), times.last()) {
            (Some(first), Some(last)) if first < last => (*first, *last),
            (Some(only), _) => (*only, *only + 1.0),
            _ => (0.0, 1.0),
        };
        let whole = Stretch { from: first, to: last, at: first, end: last, gap: None };
        let even = Self { stretches: vec![whole] };
        let Some((longest, kept)) = cut(&times).filter(|_| fold) else { return even };
        let mut stretches = Vec::new();
        let (mut from, mut at) = (first, first);
        for pair in times.windows(2) {
            let [a, b] = pair else { continue };
            if b - a < longest {
                continue;
            }
            let (start, stop) = (a + kept * SHOULDER, b - kept * SHOULDER);
            let here = at + (start - from);
            let there = here + kept * FOLDED;
            stretches.push(Stretch { from, to: start, at, end: here, gap: None });
            stretches.push(Stretch { from: start, to: stop, at: here, end: there, gap: Some((*a, *b)) });
            (from, at) = (stop, there);
        }
        stretches.push(Stretch { from, to: last, at, end: at + (last - from), gap: None });
        Self { stretches }
    }

    /// Its stretches, in order; the times before the first and after the last are drawn at their scale.
    pub fn stretches(&self) -> &[Stretch] {
        &self.stretches
    }

    /// Whether a stretch is folded.
    pub fn folds(&self) -> bool {
        self.stretches.iter().any(|s| s.gap.is_some())
    }

    /// Where the first thing begins and the last ends, on the axis.
    pub fn ends(&self) -> (f64, f64) {
        match (self.stretches.first(), self.stretches.last()) {
            (Some(first), Some(last)) => (first.at, last.end),
            _ => (0.0, 1.0),
        }
    }

    /// The same as times.
    pub fn times(&self) -> (f64, f64) {
        let (from, to) = self.ends();
        (self.time(from), self.time(to))
    }

    /// Where a time stands.
    pub fn place(&self, time: f64) -> f64 {
        let (Some(first), Some(last)) = (self.stretches.first(), self.stretches.last()) else { return time };
        if time <= first.from {
            return first.at + (time - first.from);
        }
        if time >= last.to {
            return last.end + (time - last.to);
        }
        let next = self.stretches.partition_point(|s| s.to < time);
        self.stretches
            .get(next)
            .map_or(time, |s| s.at + (time - s.from) * ((s.end - s.at) / (s.to - s.from).max(f64::MIN_POSITIVE)))
    }

    /// The time that stands at a place.
    pub fn time(&self, place: f64) -> f64 {
        let (Some(first), Some(last)) = (self.stretches.first(), self.stretches.last()) else { return place };
        if place <= first.at {
            return first.from + (place - first.at);
        }
        if place >= last.end {
            return last.to + (place - last.end);
        }
        let next = self.stretches.partition_point(|s| s.end < place);
        self.stretches
            .get(next)
            .map_or(place, |s| s.from + (place - s.at) * ((s.to - s.from) / (s.end - s.at).max(f64::MIN_POSITIVE)))
    }
}

/// The length from which a gap between neighbouring times folds, and the length of all that does not; none where the
/// axis is busy enough. The fewest gaps fold that leave it so.
fn cut(times: &[f64]) -> Option<(f64, f64)> {
    let mut gaps: Vec<f64> = times.windows(2).filter_map(|pair| Some(pair.get(1)? - pair.first()?)).collect();
    gaps.sort_by(|a, b| b.total_cmp(a));
    let whole: f64 = gaps.iter().sum();
    let mut rest = whole;
    let mut found = None;
    for pair in gaps.windows(2).take((gaps.len() / RARE).max(2)) {
        let [shortest, longest] = pair else { continue };
        // One that is most of what is left folds too.
        if found.is_some() && *shortest < rest * MOST {
            break;
        }
        rest -= shortest;
        if rest <= whole * (1.0 - EMPTY) && *shortest >= LONGER * longest && rest > 0.0 {
            found = Some((*shortest, rest));
        }
    }
    found
}
