//! A cell of the matrix: a source's wording of a point in brief.

use super::Row;
use crate::engine::Span;
use crate::engine::comparison::{Difference, DifferenceKind, Place, Relation};
use crate::state::library::Library;
use crate::state::read::differences;

/// How many characters of a passage a cell shows.
const BRIEF: usize = 150;
/// How many characters before a marked word the excerpt begins at the latest.
const BEFORE: usize = 50;

/// A source's wording in brief.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// The sentence that is shown: one that differs, else the first.
    pub place: Place,
    /// The part of it that is shown.
    pub excerpt: Span,
    /// Whether words were left out before it.
    pub cut_before: bool,
    /// Whether words were left out behind it.
    pub cut_behind: bool,
    /// The words in it that others put otherwise, in order.
    pub marked: Vec<Span>,
    /// In what it differs from others, each kind once.
    pub differs: Vec<(DifferenceKind, Relation)>,
    /// How many more sentences of the source report the point.
    pub more: usize,
}

/// The cells of a row, one for each shown source; none where it does not report it.
pub fn cells(library: &Library, row: &Row, shown: &[usize]) -> Vec<Option<Cell>> {
    let point = row.point.and_then(|i| library.comparison.points.get(i));
    let differences: Vec<&Difference> = point.map(|p| differences(p, shown).collect()).unwrap_or_default();
    shown.iter().map(|source| cell(library, row, &differences, *source)).collect()
}

fn cell(library: &Library, row: &Row, differences: &[&Difference], source: usize) -> Option<Cell> {
    let article = library.articles.get(source)?;
    let places = || row.places.iter().copied().filter(|p| p.source == source);
    let span_of = |place: Place| article.sentences.get(place.sentence).map(|s| s.span);
    let mut differs: Vec<(DifferenceKind, Relation)> = Vec::new();
    let mut words: Vec<Span> = Vec::new();
    for difference in differences {
        for side in [difference.a, difference.b].iter().filter(|side| side.source == source) {
            words.push(side.span);
            match differs.iter_mut().find(|(kind, _)| *kind == difference.kind) {
                Some((_, relation)) if difference.relation == Relation::Different => *relation = Relation::Different,
                Some(_) => {}
                None => differs.push((difference.kind, difference.relation)),
            }
        }
    }
    differs.sort_by_key(|(_, relation)| *relation != Relation::Different);
    let holds_words = |place: &Place| span_of(*place).is_some_and(|s| words.iter().any(|w| s.contains(*w)));
    let place = places().find(holds_words).or_else(|| places().next())?;
    let span = span_of(place)?;
    words.retain(|w| span.contains(*w));
    let (excerpt, cut_before, cut_behind) = brief(&article.text, span, words.iter().map(|w| w.start).min());
    words.sort_unstable();
    let mut marked: Vec<Span> = Vec::new();
    for word in words.into_iter().filter(|w| w.overlaps(excerpt)) {
        // Of a long stretch, what the excerpt shows of it.
        let word = Span::new(word.start.max(excerpt.start), word.end.min(excerpt.end));
        if marked.last().is_none_or(|last| !last.overlaps(word)) {
            marked.push(word);
        }
    }
    Some(Cell { place, excerpt, cut_before, cut_behind, marked, differs, more: places().count().saturating_sub(1) })
}

/// About `BRIEF` characters of `span`, from its start or, where `wanted` would not be among them, from shortly before
/// it, cut between words; and whether words were left out before and behind.
pub fn brief(text: &str, span: Span, wanted: Option<usize>) -> (Span, bool, bool) {
    let words = span.of(text);
    let ends: Vec<usize> = words.char_indices().map(|(i, _)| i).chain([words.len()]).collect();
    let characters = ends.len().saturating_sub(1);
    // A few characters over the limit are not worth a cut.
    if characters <= BRIEF + 12 {
        return (span, false, false);
    }
    let byte = |character: usize| ends.get(character.min(characters)).copied().unwrap_or(words.len());
    let wanted = wanted.map_or(0, |at| ends.partition_point(|end| span.start + end < at));
    let from =
        if wanted + BEFORE > BRIEF { wanted.saturating_sub(BEFORE).min(characters.saturating_sub(BRIEF)) } else { 0 };
    let start = match words.get(byte(from)..) {
        Some(rest) if from > 0 => byte(from) + rest.find(' ').map_or(0, |space| space + 1),
        _ => 0,
    };
    let to = from + BRIEF;
    let end = match words.get(start..byte(to)) {
        Some(shown) if to < characters => start + shown.rfind(' ').unwrap_or(shown.len()),
        Some(shown) => start + shown.len(),
        None => words.len(),
    };
    (Span::new(start, end).shift(span.start), start > 0, end < words.len())
}
