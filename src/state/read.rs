//! Read: columns side by side, their passages marked, and what the Compare box says of one.

use super::library::Library;
use super::link::Link;
use crate::engine::Span;
use crate::engine::article::BlockKind;
use crate::engine::compare::wording::differing_words;
use crate::engine::comparison::{Difference, Place, Point, Relation, Side};

/// How a passage stands to the other sources shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    /// Another source reports it.
    Shared,
    /// Another source reports it otherwise.
    Differs,
    /// No other source shown reports it.
    Only,
}

/// A column: one source's text in passages.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The source.
    pub source: usize,
    /// Its blocks.
    pub blocks: Vec<Paragraph>,
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
    /// The other shown sources that report it.
    pub others: Vec<usize>,
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
        let passages = column.blocks.iter().flat_map(|b| &b.passages);
        counts.only += passages.filter(|p| p.mark == Some(Mark::Only)).count();
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

/// The columns of the sources shown.
pub fn columns(library: &Library, shown: &[usize]) -> Vec<Column> {
    shown.iter().map(|source| column(library, *source, shown)).collect()
}

fn column(library: &Library, source: usize, shown: &[usize]) -> Column {
    let Some(article) = library.articles.get(source) else { return Column { source, blocks: Vec::new() } };
    let mut points: Vec<Option<&Point>> = vec![None; article.sentences.len()];
    for point in &library.comparison.points {
        for place in point.places.iter().filter(|p| p.source == source) {
            if let Some(slot) = points.get_mut(place.sentence) {
                *slot = Some(point);
            }
        }
    }
    let mut blocks: Vec<Paragraph> =
        article.blocks.iter().map(|b| Paragraph { kind: b.kind, span: b.span, passages: Vec::new() }).collect();
    for (sentence, (s, point)) in article.sentences.iter().zip(points).enumerate() {
        let Some(block) = blocks.get_mut(s.block) else { continue };
        let others: Vec<usize> = point.map(Point::sources).unwrap_or_default();
        let others: Vec<usize> = others.into_iter().filter(|o| *o != source && shown.contains(o)).collect();
        let compared = shown.len() > 1 && block.kind.is_body() && block.kind != BlockKind::Heading;
        let here = |d: &Difference| [d.a, d.b].iter().any(|side| side.source == source && s.span.overlaps(side.span));
        let mark = match point {
            Some(point) if compared && differences(point, shown).any(here) => Some(Mark::Differs),
            _ if compared && !others.is_empty() => Some(Mark::Shared),
            _ if compared => Some(Mark::Only),
            _ => None,
        };
        block.passages.push(Marked { place: Place { source, sentence }, span: s.span, mark, others });
    }
    Column { source, blocks }
}

/// What the Compare box says of a passage.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// The point's short name; none for a passage that one source alone reports.
    pub point: Option<String>,
    /// The point's label, or the passage shortened.
    pub label: String,
    /// Each shown source's wording, in order, the base first.
    pub wordings: Vec<Wording>,
    /// The shown sources that do not report it.
    pub missing: Vec<usize>,
    /// What the shown sources put otherwise.
    pub differences: Vec<Difference>,
}

/// A source's wording of a point.
#[derive(Clone, Debug, PartialEq)]
pub struct Wording {
    /// The source.
    pub source: usize,
    /// Its sentences on the point, in order.
    pub passages: Vec<Told>,
}

/// A sentence and its words that the base has otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// Its place.
    pub place: Place,
    /// Where it stands.
    pub span: Span,
    /// The words that stand otherwise in the base; none in the base itself, nor where nearly all do.
    pub differing: Vec<Span>,
    /// Whether hardly a word is as in the base.
    pub reworded: bool,
}

/// What the Compare box says of the sentence at `place`.
pub fn compared(library: &Library, link: &Link, place: Place) -> Option<Compared> {
    let mut shown = library.shown(link);
    if !shown.contains(&place.source) {
        shown.push(place.source);
    }
    let base = library.base(link).unwrap_or(place.source);
    shown.sort_by_key(|source| *source != base);
    let article = library.articles.get(place.source)?;
    let sentence = article.sentences.get(place.sentence)?;
    let Some(point) = library.point_of(place.source, place.sentence) else {
        let told = Told { place, span: sentence.span, differing: Vec::new(), reworded: false };
        return Some(Compared {
            point: None,
            label: super::library::shorten(article.words(sentence.span), 60),
            wordings: vec![Wording { source: place.source, passages: vec![told] }],
            missing: shown.into_iter().filter(|s| *s != place.source).collect(),
            differences: Vec::new(),
        });
    };
    let places = |source: usize| point.places.iter().filter(move |p| p.source == source);
    let against = if places(base).next().is_some() { base } else { place.source };
    let mut wordings = Vec::new();
    let mut missing = Vec::new();
    for source in &shown {
        let passages: Vec<Told> = places(*source).filter_map(|p| told(library, point, *p, against)).collect();
        if passages.is_empty() {
            missing.push(*source);
        } else {
            wordings.push(Wording { source: *source, passages });
        }
    }
    let differences = told_once(library, differences(point, &shown));
    Some(Compared { point: Some(point.id.clone()), label: point.label.clone(), wordings, missing, differences })
}

/// The differences without those that say in the same words what an earlier one says.
fn told_once<'a>(library: &Library, differences: impl Iterator<Item = &'a Difference>) -> Vec<Difference> {
    let words = |side: &Side| library.articles.get(side.source).map(|a| (side.source, a.words(side.span)));
    let mut told: Vec<Difference> = Vec::new();
    for difference in differences {
        let same = |d: &Difference| {
            d.kind == difference.kind && words(&d.a) == words(&difference.a) && words(&d.b) == words(&difference.b)
        };
        if !told.iter().any(same) {
            told.push(difference.clone());
        }
    }
    told
}

/// The share of a passage's bytes from which on differing words are no longer marked one by one: a passage told in
/// other words throughout would be marked from end to end, which says nothing.
const REWORDED: f64 = 0.6;

/// A sentence of a point, its words compared with the sentence of `against` that it is closest to.
fn told(library: &Library, point: &Point, place: Place, against: usize) -> Option<Told> {
    let article = library.articles.get(place.source)?;
    let span = article.sentences.get(place.sentence)?.span;
    let base = library.articles.get(against)?;
    let linked = |p: &&Place| {
        library.comparison.links.iter().any(|l| (l.a == place && l.b == **p) || (l.b == place && l.a == **p))
    };
    let of_base = || point.places.iter().filter(|p| p.source == against);
    let closest = of_base().find(linked).or_else(|| of_base().next());
    let differing = match closest.and_then(|p| base.sentences.get(p.sentence)) {
        Some(partner) if place.source != against => differing_words(&base.text, partner.span, &article.text, span).1,
        _ => Vec::new(),
    };
    let marked: usize = differing.iter().map(|d| d.len()).sum();
    let reworded = marked as f64 > REWORDED * span.len() as f64;
    Some(Told { place, span, differing: if reworded { Vec::new() } else { differing }, reworded })
}
