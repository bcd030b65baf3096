//! How the sources of a point differ on it, as far as their words allow to say: each kind of difference in a file.
//!
//! A false difference is worse than a missed one, so every kind asks for something that ties the two wordings to one
//! thing: the same unit, the same event word, the same quotation.

mod claims;
mod dates;
mod descriptions;
mod numbers;
mod people;
mod quotations;
mod reading;
mod roles;
mod stretches;
mod verbs;

use super::profile::ArticleProfile;
use crate::engine::article::Article;
use crate::engine::comparison::{Difference, DifferenceKind, Place, Relation, Side};
use crate::engine::span::Span;
use reading::Reading;
use std::collections::BTreeMap;

/// How likely two sentences must tell the same thing at least before their numbers and dates are called different: such
/// stand in many sentences that tell something else.
const SURE: f32 = 0.75;

/// How two sentences of a point go together, where it is known.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known {
    /// How much of what is particular they share.
    pub kinship: f32,
    /// How likely they tell the same thing.
    pub told: f32,
}

/// A sentence of a point, with what the kinds of difference look for in it whatever it is held against.
struct Read<'a> {
    reading: Reading<'a>,
    stretches: Vec<stretches::Stretch>,
    list: Option<people::List>,
    acts: roles::Acts,
    described: descriptions::Described,
    quoted: Vec<quotations::Piece>,
}

impl<'a> Read<'a> {
    fn new(reading: Reading<'a>) -> Self {
        Self {
            stretches: stretches::read(&reading),
            list: people::read(&reading),
            acts: roles::read(&reading),
            described: descriptions::read(&reading),
            quoted: quotations::read(&reading),
            reading,
        }
    }
}

/// Two sentences of different sources that belong to one point.
struct Pair<'a> {
    a: &'a Reading<'a>,
    b: &'a Reading<'a>,
    kinship: f32,
}

/// How two spans differ, before their sources are put to it; `exact` is `Some(false)` for the first, `Some(true)` for
/// the second.
struct Found {
    kind: DifferenceKind,
    a: Span,
    b: Span,
    relation: Relation,
    exact: Option<bool>,
}

fn is_counted(kind: DifferenceKind) -> bool {
    matches!(kind, DifferenceKind::Number | DifferenceKind::Date)
}

/// The differences between the sources of one point, in the order of the texts.
pub fn differences(
    articles: &[&Article],
    profiles: &[ArticleProfile],
    places: &[Place],
    known: &BTreeMap<(Place, Place), Known>,
) -> Vec<Difference> {
    let sentences: Vec<Read> = places
        .iter()
        .filter_map(|place| {
            let (article, profile) = (articles.get(place.source)?, profiles.get(place.source)?);
            Reading::new(article, profile, *place).map(Read::new)
        })
        .collect();
    let mut found: Vec<Difference> = Vec::new();
    for (at, one) in sentences.iter().enumerate() {
        let a = &one.reading;
        for other in sentences.iter().skip(at + 1).filter(|other| other.reading.place.source != a.place.source) {
            let b = &other.reading;
            let known = known.get(&(a.place, b.place)).copied().unwrap_or_default();
            let pair = Pair { a, b, kinship: known.kinship };
            let mut between = Vec::new();
            numbers::compare(&pair, &mut between);
            dates::compare(&pair, &mut between);
            stretches::compare(&one.stretches, &other.stretches, &mut between);
            people::compare(one.list.as_ref(), other.list.as_ref(), &mut between);
            roles::compare(&one.acts, &other.acts, pair.kinship, &mut between);
            claims::compare(&pair, &mut between);
            verbs::compare(&pair, &mut between);
            descriptions::compare(&one.described, &other.described, &mut between);
            quotations::compare(&pair, &one.quoted, &other.quoted, &mut between);
            between.retain(|f| f.relation != Relation::Different || !is_counted(f.kind) || known.told >= SURE);
            found.extend(between.into_iter().map(|f| Difference {
                kind: f.kind,
                a: Side { source: a.place.source, span: f.a },
                b: Side { source: b.place.source, span: f.b },
                relation: f.relation,
                exact: f.exact.map(|second| if second { b.place.source } else { a.place.source }),
            }));
        }
    }
    let key = |d: &Difference| (d.a.source, d.b.source, d.kind as u8, d.a.span, d.b.span);
    found.sort_by_key(key);
    found.dedup_by_key(|d| key(d));
    found
}
