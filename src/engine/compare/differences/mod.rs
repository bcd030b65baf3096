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
    let readings: Vec<Reading> = places
        .iter()
        .filter_map(|place| {
            let (article, profile) = (articles.get(place.source)?, profiles.get(place.source)?);
            Reading::new(article, profile, *place)
        })
        .collect();
    let mut found: Vec<Difference> = Vec::new();
    for (at, a) in readings.iter().enumerate() {
        for b in readings.iter().skip(at + 1).filter(|b| b.place.source != a.place.source) {
            let known = known.get(&(a.place, b.place)).copied().unwrap_or_default();
            let pair = Pair { a, b, kinship: known.kinship };
            let mut between = Vec::new();
            numbers::compare(&pair, &mut between);
            dates::compare(&pair, &mut between);
            stretches::compare(&pair, &mut between);
            people::compare(&pair, &mut between);
            roles::compare(&pair, &mut between);
            claims::compare(&pair, &mut between);
            verbs::compare(&pair, &mut between);
            descriptions::compare(&pair, &mut between);
            quotations::compare(&pair, &mut between);
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
