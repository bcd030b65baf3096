//! What the Compare box says of a passage: every source's wording of its point.

use super::differences;
use crate::engine::Span;
use crate::engine::compare::wording::differing_words;
use crate::engine::comparison::{Difference, Place, Point, Side};
use crate::state::library::{Library, shorten};
use crate::state::link::Link;

/// What the Compare box says of a passage.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// The point's short name; none for a passage that one source alone reports.
    pub point: Option<String>,
    /// The point's label, or the passage shortened.
    pub label: String,
    /// Whether it is unsure that the passages tell the same.
    pub unsure: bool,
    /// Each shown source's wording, in order, the base first.
    pub wordings: Vec<Wording>,
    /// The shown sources that do not report it, as far as is known, each with the passage of its that is nearest, where
    /// one may tell the same.
    pub missing: Vec<(usize, Option<Told>)>,
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
            unsure: false,
            label: shorten(article.words(sentence.span), 60),
            wordings: vec![Wording { source: place.source, passages: vec![told] }],
            missing: shown.into_iter().filter(|s| *s != place.source).map(|s| nearest(library, &[place], s)).collect(),
            differences: Vec::new(),
        });
    };
    let places = |source: usize| point.places.iter().filter(move |p| p.source == source);
    let against = if places(base).next().is_some() { base } else { place.source };
    let of_point = |place: &Place| point.places.contains(place);
    let within = library.comparison.links.iter().filter(|l| of_point(&l.a) && of_point(&l.b));
    let within: Vec<(Place, Place)> = within.map(|l| (l.a, l.b)).collect();
    let mut wordings = Vec::new();
    let mut missing = Vec::new();
    for source in &shown {
        let passages: Vec<Told> = places(*source).filter_map(|p| told(library, point, &within, *p, against)).collect();
        if passages.is_empty() {
            missing.push(nearest(library, &point.places, *source));
        } else {
            wordings.push(Wording { source: *source, passages });
        }
    }
    let differences = told_once(library, differences(point, &shown));
    let (id, label, unsure) = (Some(point.id.clone()), point.label.clone(), point.unsure);
    Some(Compared { point: id, label, unsure, wordings, missing, differences })
}

/// A source that does not report what is told in `places`, and its passage that is nearest to them.
fn nearest(library: &Library, places: &[Place], source: usize) -> (usize, Option<Told>) {
    let told = library.nearest(places, source).and_then(|place| {
        let span = library.articles.get(source)?.sentences.get(place.sentence)?.span;
        Some(Told { place, span, differing: Vec::new(), reworded: false })
    });
    (source, told)
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

/// A sentence of a point, its words compared with the sentence of `against` that it is closest to: the first that it
/// is linked to by one of the links `within` the point.
fn told(library: &Library, point: &Point, within: &[(Place, Place)], place: Place, against: usize) -> Option<Told> {
    let article = library.articles.get(place.source)?;
    let span = article.sentences.get(place.sentence)?.span;
    let base = library.articles.get(against)?;
    let of_base = || point.places.iter().filter(|p| p.source == against);
    let linked = |p: &&Place| within.contains(&(place, **p)) || within.contains(&(**p, place));
    let several = of_base().nth(1).is_some();
    let closest = of_base().find(|p| several && linked(p)).or_else(|| of_base().next());
    let differing = match closest.and_then(|p| base.sentences.get(p.sentence)) {
        Some(partner) if place.source != against => differing_words(&base.text, partner.span, &article.text, span).1,
        _ => Vec::new(),
    };
    let marked: usize = differing.iter().map(|d| d.len()).sum();
    let reworded = marked as f64 > REWORDED * span.len() as f64;
    Some(Told { place, span, differing: if reworded { Vec::new() } else { differing }, reworded })
}
