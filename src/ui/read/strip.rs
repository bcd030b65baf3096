//! The strip beside a column: a mark for each passage, as far down as it stands in the text. What a click on one does is
//! the columns' affair (see [`super::gestures`]).

use super::{id_of, mark_class};
use crate::state::library::Library;
use crate::state::read::{Column, Mark, Marked};
use crate::ui::browser::build::{add, element, place_down, set};
use leptos::prelude::document;

/// The attribute that names the passage of a mark.
pub(super) const TARGET: &str = "data-passage";

/// The id of a source's strip.
pub(super) fn id(source: usize) -> String {
    format!("strip-{source}")
}

/// Whether two states of a column have the same strip.
pub(super) fn alike(a: &Column, b: &Column) -> bool {
    marks(a).map(|(passage, mark)| (passage.place, mark)).eq(marks(b).map(|(passage, mark)| (passage.place, mark)))
}

/// The passages with a mark.
fn marks(column: &Column) -> impl Iterator<Item = (&Marked, Mark)> {
    let passages = column.blocks.iter().flat_map(|b| &b.passages);
    passages.filter_map(|passage| Some((passage, passage.mark?)))
}

/// Draws the marks of a column into its strip.
pub(super) fn draw(library: &Library, column: &Column) {
    let Some(strip) = document().get_element_by_id(&id(column.source)) else { return };
    let whole = library.articles.get(column.source).map_or(1, |a| a.text.len().max(1)) as f64;
    let share = |bytes: usize| 100.0 * bytes as f64 / whole;
    strip.set_text_content(None);
    for (passage, mark) in marks(column) {
        let Some(at) = element("span", &format!("at {}", mark_class(Some(mark)))) else { continue };
        set(&at, &[(TARGET, &id_of(passage.place))]);
        place_down(&at, share(passage.span.start), share(passage.span.len()));
        add(&strip, &at);
    }
}
