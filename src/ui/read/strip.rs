//! The strip beside a column: a dash for each passage, as far down as it stands in the text. Each kind of mark is one
//! path, for an element for each of thousands of dashes would slow down all else; a click leads to the dash nearest by.

use super::mark_class;
use crate::engine::comparison::Place;
use crate::state::library::Library;
use crate::state::read::{Column, Mark};
use crate::ui::browser::build::set;
use crate::ui::browser::document::all;
use leptos::prelude::*;

/// Into how many parts the height of a strip is divided.
const WHOLE: f64 = 1000.0;
/// The kinds as they are drawn, one over the other: from where to where across the strip, in pixels, and how high a
/// dash is at least, in parts. What stands in one source alone is most of many texts: a thin line, so that the rest is
/// seen.
const KINDS: [(Mark, [u8; 2], f64); 3] =
    [(Mark::Only, [5, 7], 3.0), (Mark::Shared, [4, 8], 6.0), (Mark::Differs, [2, 10], 6.0)];
/// How far from a dash, in parts, a click still means it rather than another kind's.
const NEAR: f64 = 8.0;

/// The strip of a source, without its dashes.
#[component]
pub(super) fn Strip(source: usize) -> impl IntoView {
    let kinds = KINDS.map(|(mark, ..)| view! { <path class=mark_class(Some(mark)) /> });
    view! {
        <div class="strip" id=format!("strip-{source}") aria-hidden="true">
            <svg viewBox="0 0 12 1000" preserveAspectRatio="none">{kinds}</svg>
        </div>
    }
}

/// A dash: the passage that it stands for, its mark, and from where to where it goes down the strip, in parts.
struct Dash {
    place: Place,
    mark: Mark,
    from: f64,
    to: f64,
}

fn dashes(library: &Library, column: &Column) -> impl Iterator<Item = Dash> {
    let whole = library.articles.get(column.source).map_or(1, |a| a.text.len().max(1)) as f64;
    let down = move |bytes: usize| WHOLE * bytes as f64 / whole;
    let passages = column.blocks.iter().flat_map(|b| &b.passages);
    passages.filter_map(move |passage| {
        let mark = passage.mark?;
        let least = KINDS.iter().find(|(kind, ..)| *kind == mark).map_or(0.0, |(.., least)| *least);
        let (from, to) = (down(passage.span.start), down(passage.span.end));
        Some(Dash { place: passage.place, mark, from, to: to.max(from + least) })
    })
}

/// Draws the dashes of a column into its strip.
pub(super) fn draw(library: &Library, column: &Column) {
    let paths = all(&format!("#strip-{} path", column.source));
    for ((kind, [left, right], _), path) in KINDS.iter().zip(&paths) {
        let across = right - left;
        let of_kind = dashes(library, column).filter(|dash| dash.mark == *kind);
        let drawn = of_kind.map(|d| format!("M{left} {:.1}h{across}v{:.1}h-{across}z", d.from, d.to - d.from));
        set(path, &[("d", &drawn.collect::<String>())]);
    }
}

/// The passage of the dash that is nearest to a place of the strip, from 0 at its head to 1 at its foot; of several
/// there the one that is drawn over the others.
pub(super) fn nearest(library: &Library, column: &Column, down: f64) -> Option<Place> {
    let at = down * WHOLE;
    let off = |dash: &Dash| (dash.from - at).max(at - dash.to).max(0.0);
    let over = |dash: &Dash| KINDS.iter().position(|(kind, ..)| *kind == dash.mark);
    let here = dashes(library, column).filter(|dash| off(dash) <= NEAR);
    let here = here.min_by(|a, b| over(b).cmp(&over(a)).then(off(a).total_cmp(&off(b))));
    here.or_else(|| dashes(library, column).min_by(|a, b| off(a).total_cmp(&off(b)))).map(|dash| dash.place)
}
