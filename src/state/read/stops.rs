//! The way from difference to difference.

use super::differences;
use crate::engine::comparison::Place;
use crate::state::library::Library;

/// Where the shown sources tell a point otherwise: a passage for each such point, in the order of the base's text;
/// points that the base does not report come after those it does, in the order of the first source that does.
/// `shown` has the base first.
pub fn stops(library: &Library, shown: &[usize]) -> Vec<Place> {
    let rank = |place: &Place| shown.iter().position(|s| *s == place.source);
    let mut stops: Vec<(usize, Place)> = Vec::new();
    for point in &library.comparison.points {
        let Some(difference) = differences(point, shown).next() else { continue };
        let sides = [difference.a, difference.b];
        let told =
            sides.iter().filter_map(|side| library.sentence_of(side.source, side.span).map(|s| (side.source, s)));
        // The words of a difference may stand in a sentence that is not of the point.
        let told = told.map(|(source, sentence)| Place { source, sentence }).filter(|p| point.places.contains(p));
        let of_base = point.places.iter().copied().filter(|p| shown.first() == Some(&p.source));
        let ranked = |p: Place| rank(&p).map(|r| (r, p));
        // Of one source, the sentence that has the difference comes before others of the point.
        let ahead = told.filter_map(ranked).map(|(r, p)| (r, false, p));
        let first = ahead.chain(of_base.filter_map(ranked).map(|(r, p)| (r, true, p))).min().map(|(r, _, p)| (r, p));
        let first = first.or_else(|| point.places.iter().copied().filter_map(ranked).min());
        stops.extend(first);
    }
    stops.sort_unstable();
    stops.into_iter().map(|(_, place)| place).collect()
}

/// The stop after (`by` 1) or before (`by` -1) a passage, from the end round to the beginning: its place among the
/// stops. Without a passage, the first or the last. None where there is no stop.
pub fn step(library: &Library, stops: &[Place], shown: &[usize], from: Option<Place>, by: isize) -> Option<usize> {
    let last = stops.len().checked_sub(1)?;
    let rank = |place: &Place| (shown.iter().position(|s| *s == place.source), *place);
    let forward = by > 0;
    let Some(from) = from else { return Some(if forward { 0 } else { last }) };
    let same_point = |stop: &Place| {
        let point = library.point_index(from);
        *stop == from || (point.is_some() && library.point_index(*stop) == point)
    };
    if let Some(at) = stops.iter().position(same_point) {
        let next = if forward { at + 1 } else { at.wrapping_sub(1) };
        return Some(if next <= last {
            next
        } else if forward {
            0
        } else {
            last
        });
    }
    let after = stops.iter().position(|stop| rank(stop) > rank(&from)).unwrap_or(stops.len());
    Some(match (forward, after) {
        (true, after) => {
            if after > last {
                0
            } else {
                after
            }
        }
        (false, 0) => last,
        (false, after) => after - 1,
    })
}
