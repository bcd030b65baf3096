//! What several sources report: sentences that go together, gathered over all sources.

use super::links::Candidate;
use super::profile::{ArticleProfile, key};
use crate::engine::article::{Article, BlockKind};
use crate::engine::comparison::{Place, Point};
use crate::engine::span::Span;
use std::collections::BTreeMap;

/// How sure a link must be to make a point.
pub const SURE: f32 = 0.2;
/// How much of what is particular two parts of sentences share to be looked at.
pub const DISTANT: f32 = 0.1;
/// How much two parts of a point must share at least.
const KIN: f32 = 0.42;
/// The same for clauses.
const KIN_OF_CLAUSES: f32 = 0.5;
/// How much the parts of a point must share on the average.
const AVERAGE: f32 = 0.38;
/// How many words a sentence has at least that reports something by itself.
const FEWEST: usize = 5;
/// How many sentences of one source a point holds at most.
const OF_A_SOURCE: usize = 3;

/// A sentence or one of its clauses: 0 for the whole.
type Part = (Place, u8);

/// What several sources report.
pub struct Group {
    /// The sentences, by source and place.
    pub places: Vec<Place>,
    /// What of each tells it: the whole sentence or a clause.
    pub passages: Vec<(Place, Span)>,
}

/// The groups of sentences that report one thing, each with at least two sources, by source and place.
///
/// Groups grow from the closest pair; two become one only where their sentences are alike on the average, so that a
/// chain of neighbours does not tie together what has nothing in common. A sentence may stand in several, by its
/// clauses.
pub fn groups(articles: &[&Article], profiles: &[ArticleProfile], candidates: &[Candidate]) -> Vec<Group> {
    let counts = |place: Place| {
        let article = articles.get(place.source);
        article
            .and_then(|a| a.sentences.get(place.sentence).and_then(|s| a.blocks.get(s.block)))
            .is_some_and(|b| b.kind.is_body() && b.kind != BlockKind::Heading)
            && profiles
                .get(place.source)
                .and_then(|p| p.sentences.get(place.sentence))
                .is_some_and(|s| s.words >= FEWEST)
    };
    let mut pairs: Vec<(Part, Part, f32)> = candidates
        .iter()
        .filter(|c| !c.parts.is_empty() && counts(c.a) && counts(c.b))
        .flat_map(|c| c.parts.iter().map(|(x, y, kinship)| ((c.a, *x), (c.b, *y), *kinship)))
        .collect();
    pairs.sort_by(|x, y| y.2.total_cmp(&x.2).then((x.0, x.1).cmp(&(y.0, y.1))));
    let kinship: BTreeMap<(Part, Part), f32> = pairs.iter().map(|p| ((p.0, p.1), p.2)).collect();
    let mut group_of: BTreeMap<Part, usize> = BTreeMap::new();
    let mut groups: Vec<Vec<Part>> = Vec::new();
    let close = |p: &&(Part, Part, f32)| p.2 >= if p.0.1 + p.1.1 > 0 { KIN_OF_CLAUSES } else { KIN };
    for pair in pairs.iter().filter(close) {
        let mut group = |part: Part| {
            *group_of.entry(part).or_insert_with(|| {
                groups.push(vec![part]);
                groups.len() - 1
            })
        };
        let (x, y) = (group(pair.0), group(pair.1));
        if x == y {
            continue;
        }
        let (Some(one), Some(two)) = (groups.get(x), groups.get(y)) else { continue };
        if fits(one, two, &kinship) {
            let moved = groups.get_mut(y).map(std::mem::take).unwrap_or_default();
            moved.iter().for_each(|part| {
                group_of.insert(*part, x);
            });
            if let Some(one) = groups.get_mut(x) {
                one.extend(moved);
            }
        }
    }
    let mut groups: Vec<Group> = groups.into_iter().map(|parts| gathered(profiles, articles, parts)).collect();
    groups.retain(|g| g.places.first().map(|p| p.source) != g.places.last().map(|p| p.source));
    groups.sort_by(|x, y| y.places.len().cmp(&x.places.len()).then(x.places.cmp(&y.places)));
    let mut kept: Vec<Group> = Vec::new();
    for group in groups {
        let within = |larger: &Group| group.places.iter().all(|p| larger.places.binary_search(p).is_ok());
        if !kept.iter().any(within) {
            kept.push(group);
        }
    }
    kept.sort_by(|x, y| x.places.cmp(&y.places));
    kept
}

/// The sentences of a group of parts, with what of each tells the point.
fn gathered(profiles: &[ArticleProfile], articles: &[&Article], mut parts: Vec<Part>) -> Group {
    parts.sort_unstable();
    let span = |(place, part): &Part| {
        let whole = || articles.get(place.source).and_then(|a| a.sentences.get(place.sentence)).map(|s| s.span);
        let profile = profiles.get(place.source).and_then(|p| p.sentences.get(place.sentence));
        let clause = usize::from(*part).checked_sub(1).and_then(|at| profile?.clauses.get(at).copied());
        Some((*place, clause.or_else(whole)?))
    };
    let passages = parts.iter().filter_map(span).collect();
    let mut places: Vec<Place> = parts.into_iter().map(|p| p.0).collect();
    places.dedup();
    Group { places, passages }
}

/// Whether two groups report one thing: on the average over their parts, the best counterpart is close enough.
fn fits(one: &[Part], two: &[Part], kinship: &BTreeMap<(Part, Part), f32>) -> bool {
    let close = |x: &Part, y: &Part| kinship.get(&(*x.min(y), *x.max(y))).copied().unwrap_or(0.0);
    let (mut sum, mut count) = (0.0, 0.0_f32);
    for (group, others) in [(one, two), (two, one)] {
        for x in group {
            let best = others.iter().filter(|y| y.0.source != x.0.source).map(|y| close(x, y)).max_by(f32::total_cmp);
            if let Some(best) = best {
                (sum, count) = (sum + best, count + 1.0);
            }
        }
    }
    let average = sum / count.max(1.0);
    let mut places: Vec<Place> = one.iter().chain(two).map(|p| p.0).collect();
    places.sort_unstable();
    places.dedup();
    let mut of_source: BTreeMap<usize, usize> = BTreeMap::new();
    places.iter().for_each(|place| *of_source.entry(place.source).or_default() += 1);
    average >= AVERAGE && of_source.values().all(|n| *n <= OF_A_SOURCE)
}

/// A short name for a point, from the words of its first sentence: adding a source at the end does not change it, and
/// [`find`] knows a point by the name of any of its sentences.
pub fn id(articles: &[&Article], places: &[Place]) -> String {
    places.first().map(|place| name(articles, *place)).unwrap_or_default()
}

/// The point that `id` named, also in another comparison of the same sources and more; none where its sentence is
/// in no point.
pub fn find(articles: &[&Article], points: &[Point], id: &str) -> Option<usize> {
    points
        .iter()
        .position(|p| p.id == id)
        .or_else(|| points.iter().position(|p| p.places.iter().any(|place| name(articles, *place) == id)))
}

/// A sentence's name: its source's, and a checksum of its words.
fn name(articles: &[&Article], place: Place) -> String {
    let Some(article) = articles.get(place.source) else { return String::new() };
    let words = article.sentences.get(place.sentence).map_or("", |s| article.words(s.span));
    let sum = words.split_whitespace().fold(0, |sum, word| key(word).wrapping_add(u64::rotate_left(sum, 5)));
    format!("{}~{:05x}", article.id, sum % 0x10_0000)
}
