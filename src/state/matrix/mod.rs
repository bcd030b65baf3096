//! Matrix: points by sources. A row is a point, or a passage that one source alone reports.

pub mod cell;
pub mod walk;

use super::library::{Library, shorten};
use super::link::Link;
use super::read::{Column, Mark, columns, differences};
use crate::engine::article::{Article, PersonKind};
use crate::engine::compare::quantities::quantities;
use crate::engine::comparison::{DifferenceKind, Place, Relation};
pub use cell::{Cell, cells};
use std::collections::BTreeMap;

/// How many characters of a passage stand for it where it has no label.
const LABEL: usize = 48;

/// The order of the rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sort {
    /// As the base tells them; what the base lacks stands where the other sources have it.
    #[default]
    Order,
    /// By how many sources report it, the most first.
    Sources,
    /// By how much the sources differ, the most first.
    Differ,
}

impl Sort {
    /// All of them.
    pub const ALL: [Sort; 3] = [Sort::Order, Sort::Sources, Sort::Differ];

    /// Its name in a link.
    pub fn name(self) -> &'static str {
        match self {
            Self::Order => "order",
            Self::Sources => "sources",
            Self::Differ => "differ",
        }
    }
}

/// What a row can be asked to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Holds {
    /// Numbers or amounts.
    Figures,
    /// Dates or times.
    Dates,
    /// Persons by name.
    People,
    /// What one source alone reports.
    One,
}

impl Holds {
    /// All of them.
    pub const ALL: [Holds; 4] = [Holds::Figures, Holds::Dates, Holds::People, Holds::One];

    /// Its name in a link.
    pub fn name(self) -> &'static str {
        match self {
            Self::Figures => "figures",
            Self::Dates => "dates",
            Self::People => "people",
            Self::One => "one",
        }
    }
}

/// A row of the matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The passages that report it, by source as the comparison has them, in order.
    pub places: Vec<Place>,
    /// The point, by place among the comparison's points; none for what one source alone reports.
    pub point: Option<usize>,
    /// The point's label, or the passage shortened.
    pub label: String,
    /// How many of the shown sources report it.
    pub told: usize,
    /// In what the shown sources differ, each kind once, what can't both be so first.
    pub differs: Vec<(DifferenceKind, Relation)>,
    /// Whether it is unsure: of a point that its passages tell the same, of a passage that one source alone reports it.
    pub unsure: bool,
}

impl Row {
    /// The passage that stands for it: the one its box is opened with where a source does not report it.
    pub fn first(&self) -> Option<Place> {
        self.places.first().copied()
    }
}

/// The rows that the link asks for, in its order. `shown` has the base first.
pub fn rows(library: &Library, link: &Link, shown: &[usize]) -> Vec<Row> {
    let columns = columns(library, shown);
    let one = link.holds.contains(&Holds::One);
    let mut rows = if one { alone(library, &columns) } else { points(library, shown) };
    rows.retain(|row| (!link.only_differences || !row.differs.is_empty()) && holds(library, row, &link.holds));
    let order = reading_order(&columns, &rows);
    let mut ordered: Vec<(_, Row)> = order.into_iter().zip(rows).collect();
    ordered.sort_by(|(x, a), (y, b)| {
        let by_choice = match link.sort {
            Sort::Order => std::cmp::Ordering::Equal,
            Sort::Sources => b.told.cmp(&a.told),
            Sort::Differ => disagreement(b).cmp(&disagreement(a)),
        };
        by_choice.then(x.cmp(y))
    });
    ordered.into_iter().map(|(_, row)| row).collect()
}

/// The points that at least two of the shown sources report.
fn points(library: &Library, shown: &[usize]) -> Vec<Row> {
    let mut rows = Vec::new();
    for (i, point) in library.comparison.points.iter().enumerate() {
        let mut places: Vec<Place> = point.places.iter().copied().filter(|p| shown.contains(&p.source)).collect();
        let mut sources: Vec<usize> = places.iter().map(|p| p.source).collect();
        sources.dedup();
        if sources.len() < 2 {
            continue;
        }
        places.sort_by_key(|p| shown.iter().position(|s| *s == p.source));
        let mut differs: Vec<(DifferenceKind, Relation)> = Vec::new();
        for difference in differences(point, shown) {
            match differs.iter_mut().find(|(kind, _)| *kind == difference.kind) {
                Some((_, relation)) if difference.relation == Relation::Different => *relation = Relation::Different,
                Some(_) => {}
                None => differs.push((difference.kind, difference.relation)),
            }
        }
        differs.sort_by_key(|(_, relation)| *relation != Relation::Different);
        let (label, unsure) = (point.label.clone(), point.unsure);
        rows.push(Row { places, point: Some(i), label, told: sources.len(), differs, unsure });
    }
    rows
}

/// The passages that one of the shown sources alone reports, and those of which that is unsure.
fn alone(library: &Library, columns: &[Column]) -> Vec<Row> {
    let passages = columns.iter().flat_map(|c| c.blocks.iter().flat_map(|b| &b.passages));
    let only = passages.filter(|p| matches!(p.mark, Some(Mark::Only | Mark::Perhaps)));
    only.filter_map(|p| {
        let label = shorten(library.articles.get(p.place.source)?.words(p.span), LABEL);
        let unsure = p.mark == Some(Mark::Perhaps);
        Some(Row { places: vec![p.place], point: None, label, told: 1, differs: Vec::new(), unsure })
    })
    .collect()
}

/// How much the sources differ: first what can't both be so, then what can.
fn disagreement(row: &Row) -> (usize, usize) {
    let different = row.differs.iter().filter(|(_, relation)| *relation == Relation::Different).count();
    (different, row.differs.len() - different)
}

/// Where each row stands in the order of reading: at its sentence of the base; without one, behind the sentence of
/// the base that the row before it in its own source belongs to.
fn reading_order(columns: &[Column], rows: &[Row]) -> Vec<(usize, usize, Place)> {
    let base = columns.first().map(|c| c.source);
    let mut in_base: BTreeMap<Place, usize> = BTreeMap::new();
    for row in rows {
        if let Some(of_base) = row.places.iter().find(|p| Some(p.source) == base) {
            in_base.extend(row.places.iter().map(|p| (*p, of_base.sentence)));
        }
    }
    let mut behind: BTreeMap<Place, usize> = BTreeMap::new();
    for column in columns.iter().skip(1) {
        let mut last = 0;
        for passage in column.blocks.iter().flat_map(|b| &b.passages) {
            last = in_base.get(&passage.place).copied().unwrap_or(last);
            behind.insert(passage.place, last);
        }
    }
    let nowhere = Place { source: usize::MAX, sentence: usize::MAX };
    let rank = |source: usize| columns.iter().position(|c| c.source == source).unwrap_or(usize::MAX);
    rows.iter()
        .map(|row| {
            let first = row.first().unwrap_or(nowhere);
            let at = in_base.get(&first).or_else(|| behind.get(&first)).copied().unwrap_or(first.sentence);
            (at, rank(first.source), first)
        })
        .collect()
}

/// Whether a row holds any of what is asked for besides [`Holds::One`]; true where nothing is.
fn holds(library: &Library, row: &Row, asked: &[Holds]) -> bool {
    let mut asked = asked.iter().filter(|h| **h != Holds::One).peekable();
    asked.peek().is_none() || asked.any(|h| row.places.iter().any(|place| place_holds(library, *place, *h)))
}

fn place_holds(library: &Library, place: Place, asked: Holds) -> bool {
    let Some(article) = library.articles.get(place.source) else { return false };
    let Some(span) = article.sentences.get(place.sentence).map(|s| s.span) else { return false };
    match asked {
        Holds::Figures => !quantities(&article.text, span).is_empty(),
        Holds::Dates => article.dates.iter().any(|d| span.contains(d.span)),
        Holds::People => names_somebody(article, span),
        Holds::One => true,
    }
}

/// Whether a person's name stands in the passage; a pronoun or a title is none.
fn names_somebody(article: &Article, span: crate::engine::Span) -> bool {
    let persons = article.people.iter().filter(|p| p.kind == PersonKind::Person);
    persons.into_iter().any(|person| {
        let of_name = |word: &str| person.name.split_whitespace().any(|part| part == word);
        let mentions = person.mentions.iter().filter(|m| span.contains(**m));
        mentions.into_iter().any(|m| article.words(*m).split_whitespace().any(of_name))
    })
}

/// How a source stands to the others shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Points that it shares with another.
    pub shared: usize,
    /// Those of them that it and another tell otherwise.
    pub differs: usize,
    /// Passages that it alone has.
    pub only: usize,
    /// Passages that perhaps it alone has.
    pub perhaps: usize,
}

/// The tally of each shown source, in their order.
pub fn tallies(library: &Library, shown: &[usize]) -> Vec<Tally> {
    let mut tallies = vec![Tally::default(); shown.len()];
    for row in points(library, shown) {
        let Some(point) = row.point.and_then(|i| library.comparison.points.get(i)) else { continue };
        for (source, tally) in shown.iter().zip(&mut tallies) {
            let told = row.places.iter().any(|p| p.source == *source);
            let otherwise = differences(point, shown).any(|d| d.a.source == *source || d.b.source == *source);
            tally.shared += usize::from(told);
            tally.differs += usize::from(told && otherwise);
        }
    }
    for (column, tally) in columns(library, shown).iter().zip(&mut tallies) {
        (tally.only, tally.perhaps) = (column.marked(Mark::Only), column.marked(Mark::Perhaps));
    }
    tallies
}
