//! Why a passage is taken to tell the same as another: the evidence that their link rests on.

use super::library::Library;
use crate::engine::Span;
use crate::engine::article::Article;
use crate::engine::comparison::{Evidence, EvidenceKind, Link, Place};
use std::collections::BTreeSet;

/// What a passage's link to another rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Grounds {
    /// The passage that it is linked to.
    pub with: Place,
    /// Of ten pairs with a score like this one's, how many tell the same: from 0 to 10.
    pub right_of_ten: u8,
    /// What both have, by kind, the kinds that tell most first: the words here, and there.
    pub common: Vec<(EvidenceKind, Vec<(String, String)>)>,
}

/// Kinds of evidence, those that tell most first.
const KINDS: [EvidenceKind; 6] = [
    EvidenceKind::Quotation,
    EvidenceKind::Number,
    EvidenceKind::Date,
    EvidenceKind::Name,
    EvidenceKind::Word,
    EvidenceKind::Synonym,
];

/// The passages `among` those of a point that are linked to another of them: those that [`grounds`] has something for.
pub fn linked(library: &Library, among: &[Place]) -> BTreeSet<Place> {
    let among: BTreeSet<Place> = among.iter().copied().collect();
    let within = library.comparison.links.iter().filter(|l| among.contains(&l.a) && among.contains(&l.b));
    within.flat_map(|link| [link.a, link.b]).collect()
}

/// What the strongest link of the passage at `place` to another `among` those of its point rests on; none where none of
/// them is linked to it directly.
pub fn grounds(library: &Library, place: Place, among: &[Place]) -> Option<Grounds> {
    let of_place =
        |link: &&Link| (link.a == place && among.contains(&link.b)) || (link.b == place && among.contains(&link.a));
    let links = library.comparison.links.iter().filter(of_place);
    let link = links.max_by(|a, b| a.score.total_cmp(&b.score))?;
    let with = if link.a == place { link.b } else { link.a };
    let (here, there) = (library.articles.get(place.source)?, library.articles.get(with.source)?);
    let turned = |e: &Evidence| if link.a == place { (e.a, e.b) } else { (e.b, e.a) };
    let of_kind = |kind: EvidenceKind| {
        let pairs = link.evidence.iter().filter(|e| e.kind == kind).map(turned).collect();
        let words = joined(here, there, pairs).into_iter();
        let words = words.map(|(a, b)| (here.words(a).to_owned(), there.words(b).to_owned()));
        (kind, words.collect::<Vec<_>>())
    };
    let common = KINDS.map(of_kind).into_iter().filter(|(_, words)| !words.is_empty()).collect();
    // A score is from 0 to 1, so this is from 0 to 10; rounded down, so that it never claims more.
    Some(Grounds { with, right_of_ten: (link.score * 10.0).floor() as u8, common })
}

/// The pairs of stretches in the order of the one text; those with nothing but a gap between them are one.
fn joined(here: &Article, there: &Article, mut pairs: Vec<(Span, Span)>) -> Vec<(Span, Span)> {
    pairs.sort();
    let gap = |article: &Article, before: Span, next: Span| {
        before.end <= next.start && article.words(Span::new(before.end, next.start)).trim().is_empty()
    };
    let mut joined: Vec<(Span, Span)> = Vec::new();
    for (a, b) in pairs {
        match joined.last_mut() {
            Some((x, y)) if gap(here, *x, a) && gap(there, *y, b) => (*x, *y) = (x.cover(a), y.cover(b)),
            Some(before) if *before == (a, b) => {}
            _ => joined.push((a, b)),
        }
    }
    joined
}
