//! Read: columns side by side and their passages marked; what the Compare box says of one; the way from difference to
//! difference.

pub mod compared;
pub mod order;
pub mod stops;

use super::library::Library;
use crate::engine::Span;
use crate::engine::article::BlockKind;
use crate::engine::comparison::{Difference, Place, Point, Relation, Side};
pub use compared::{Compared, Told, Wording, compared};

/// How a passage stands to the other sources shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    /// Another source reports it.
    Shared,
    /// Another source reports it otherwise.
    Differs,
    /// No other source shown is known to report it, though one may.
    Perhaps,
    /// No other source shown reports it.
    Only,
}

/// A column: one source's text in passages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Column {
    /// The source.
    pub source: usize,
    /// Its blocks.
    pub blocks: Vec<Paragraph>,
}

impl Column {
    /// How many of its passages stand so to the other sources.
    pub fn marked(&self, mark: Mark) -> usize {
        self.blocks.iter().flat_map(|b| &b.passages).filter(|p| p.mark == Some(mark)).count()
    }
}

/// A block of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Paragraph {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands.
    pub span: Span,
    /// Its sentences, in order.
    pub passages: Vec<Marked>,
}

/// A sentence of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Marked {
    /// Its place.
    pub place: Place,
    /// Where it stands.
    pub span: Span,
    /// How it stands to the others; none in headings and captions, or where one source stands alone.
    pub mark: Option<Mark>,
    /// The other shown sources that report it; that may, where none is known to.
    pub others: Vec<usize>,
    /// The words in it that another of them puts otherwise, in order, none of them over another.
    pub otherwise: Vec<Span>,
}

/// How many passages of a column, or of all, are of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Shared and told alike.
    pub shared: usize,
    /// Shared and told otherwise.
    pub differs: usize,
    /// Told by one source alone.
    pub only: usize,
    /// Perhaps told by one source alone.
    pub perhaps: usize,
}

/// The points that at least two of the shown sources report, and how many of them differ; and the passages that
/// stand in one source alone. `columns` are those of the sources shown.
pub fn counts(library: &Library, shown: &[usize], columns: &[Column]) -> Counts {
    let mut counts = Counts::default();
    for point in &library.comparison.points {
        if point.sources().iter().filter(|s| shown.contains(s)).count() >= 2 {
            let differs = differences(point, shown).next().is_some();
            counts.differs += usize::from(differs);
            counts.shared += usize::from(!differs);
        }
    }
    for column in columns {
        counts.only += column.marked(Mark::Only);
        counts.perhaps += column.marked(Mark::Perhaps);
    }
    counts
}

/// What two shown sources put otherwise in a point: all that is not the same.
pub fn differences<'a>(point: &'a Point, shown: &'a [usize]) -> impl Iterator<Item = &'a Difference> {
    point.differences.iter().filter(move |d| {
        matches!(d.relation, Relation::Compatible | Relation::Different)
            && shown.contains(&d.a.source)
            && shown.contains(&d.b.source)
    })
}

/// The words in `span` that another shown source puts otherwise, in order, those that touch as one; `sides` are all
/// such words of the source in the point.
fn told_otherwise(sides: &[Span], span: Span) -> Vec<Span> {
    let here = sides.iter().filter(|side| side.overlaps(span));
    let mut words: Vec<Span> = here.map(|side| Span::new(side.start.max(span.start), side.end.min(span.end))).collect();
    words.sort_unstable();
    let mut joined: Vec<Span> = Vec::new();
    for word in words {
        match joined.last_mut() {
            Some(last) if word.start <= last.end => *last = last.cover(word),
            _ => joined.push(word),
        }
    }
    joined
}

/// How many bytes of a passage its lead-in takes: its first words, up to a length that the eye finds.
pub fn lead_in(words: &str) -> usize {
    const LEAST: usize = 6;
    let ends = words.char_indices().filter(|(_, c)| c.is_whitespace()).map(|(at, _)| at);
    let long_enough = |at: &usize| words.get(..*at).is_some_and(|lead| lead.chars().count() >= LEAST);
    ends.into_iter().find(long_enough).unwrap_or(words.len())
}

/// What stands in one point, as the shown sources tell it.
struct Reported<'a> {
    /// The shown sources that report it, as the point has them.
    sources: Vec<usize>,
    /// The words that two of them put otherwise.
    sides: Vec<&'a Side>,
}

/// The columns of the sources shown. Every point is looked at once, not once for each of its sentences: a point of
/// twelve sources may hold scores of differences.
pub fn columns(library: &Library, shown: &[usize]) -> Vec<Column> {
    let reported: Vec<Reported> = library.comparison.points.iter().map(|point| reported(point, shown)).collect();
    shown.iter().map(|source| column(library, *source, shown, &reported)).collect()
}

fn reported<'a>(point: &'a Point, shown: &'a [usize]) -> Reported<'a> {
    let sources = point.sources().into_iter().filter(|source| shown.contains(source)).collect();
    Reported { sources, sides: differences(point, shown).flat_map(|d| [&d.a, &d.b]).collect() }
}

/// A source's column; `reported` is by point.
fn column(library: &Library, source: usize, shown: &[usize], reported: &[Reported]) -> Column {
    let several = shown.len() > 1;
    let Some(article) = library.articles.get(source) else { return Column { source, blocks: Vec::new() } };
    let mut points: Vec<Option<usize>> = vec![None; article.sentences.len()];
    let mut sides: Vec<Vec<Span>> = vec![Vec::new(); reported.len()];
    let points_of = library.comparison.points.iter().zip(reported).zip(&mut sides).enumerate();
    for (at, ((point, reported), sides)) in points_of {
        for place in point.places.iter().filter(|p| p.source == source) {
            if let Some(slot) = points.get_mut(place.sentence) {
                *slot = Some(at);
            }
        }
        sides.extend(reported.sides.iter().filter(|side| side.source == source).map(|side| side.span));
    }
    let mut blocks: Vec<Paragraph> =
        article.blocks.iter().map(|b| Paragraph { kind: b.kind, span: b.span, passages: Vec::new() }).collect();
    for (sentence, (s, point)) in article.sentences.iter().zip(points).enumerate() {
        let Some(block) = blocks.get_mut(s.block) else { continue };
        let sources =
            point.and_then(|at| reported.get(at)).map(|reported| reported.sources.as_slice()).unwrap_or_default();
        let mut others: Vec<usize> = sources.iter().copied().filter(|other| *other != source).collect();
        let compared = several && block.kind.is_body() && block.kind != BlockKind::Heading;
        let otherwise = match point.and_then(|at| sides.get(at)) {
            Some(sides) if compared => told_otherwise(sides, s.span),
            _ => Vec::new(),
        };
        let place = Place { source, sentence };
        let known = !others.is_empty();
        if compared && !known {
            others = library.near(place).map(|there| there.source).filter(|source| shown.contains(source)).collect();
            others.sort_unstable();
            others.dedup();
        }
        let mark = match compared {
            false => None,
            true if !otherwise.is_empty() => Some(Mark::Differs),
            true if known => Some(Mark::Shared),
            true if !others.is_empty() => Some(Mark::Perhaps),
            true => Some(Mark::Only),
        };
        block.passages.push(Marked { place, span: s.span, mark, others, otherwise });
    }
    Column { source, blocks }
}
