//! What several sources report: sentences that go together, gathered over all sources.

use super::links::Candidate;
use super::profile::{ArticleProfile, key};
use crate::engine::article::{Article, BlockKind};
use crate::engine::comparison::{Place, Point};
use std::collections::BTreeMap;

/// How sure a link must be to make a point.
const SURE: f32 = 0.2;
/// How much of what is particular two sentences of a point must share at least.
const KIN: f32 = 0.42;
/// How much the sentences of a point must share on the average.
const AVERAGE: f32 = 0.33;
/// How many words a sentence has at least that reports something by itself.
const FEWEST: usize = 5;
/// How many sentences of one source a point holds at most.
const OF_A_SOURCE: usize = 3;

/// The groups of sentences that report one thing, each with at least two sources, by source and place.
///
/// Groups grow from the closest pair; two become one only where their sentences are alike on the average, so that a
/// chain of neighbours does not tie together what has nothing in common.
pub fn groups(articles: &[&Article], profiles: &[ArticleProfile], candidates: &[Candidate]) -> Vec<Vec<Place>> {
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
    let mut pairs: Vec<&Candidate> =
        candidates.iter().filter(|c| c.score >= SURE && c.kinship > 0.05 && counts(c.a) && counts(c.b)).collect();
    pairs.sort_by(|x, y| y.kinship.total_cmp(&x.kinship).then((x.a, x.b).cmp(&(y.a, y.b))));
    let kinship: BTreeMap<(Place, Place), f32> = pairs.iter().map(|c| ((c.a, c.b), c.kinship)).collect();
    let mut group_of: BTreeMap<Place, usize> = BTreeMap::new();
    let mut groups: Vec<Vec<Place>> = Vec::new();
    for pair in pairs.iter().filter(|c| c.kinship >= KIN) {
        let mut group = |place: Place| {
            *group_of.entry(place).or_insert_with(|| {
                groups.push(vec![place]);
                groups.len() - 1
            })
        };
        let (x, y) = (group(pair.a), group(pair.b));
        if x == y {
            continue;
        }
        let (Some(one), Some(two)) = (groups.get(x), groups.get(y)) else { continue };
        if fits(one, two, &kinship) {
            let moved = groups.get_mut(y).map(std::mem::take).unwrap_or_default();
            moved.iter().for_each(|place| {
                group_of.insert(*place, x);
            });
            if let Some(one) = groups.get_mut(x) {
                one.extend(moved);
            }
        }
    }
    for group in &mut groups {
        group.sort_unstable();
    }
    groups.retain(|g| g.first().map(|p| p.source) != g.last().map(|p| p.source));
    groups.sort();
    groups
}

/// Whether two groups report one thing: on the average over their sentences, the best counterpart is close enough.
fn fits(one: &[Place], two: &[Place], kinship: &BTreeMap<(Place, Place), f32>) -> bool {
    let close = |x: &Place, y: &Place| kinship.get(&(*x.min(y), *x.max(y))).copied().unwrap_or(0.0);
    let (mut sum, mut count) = (0.0, 0.0_f32);
    for (group, others) in [(one, two), (two, one)] {
        for x in group {
            let best = others.iter().filter(|y| y.source != x.source).map(|y| close(x, y)).max_by(f32::total_cmp);
            if let Some(best) = best {
                (sum, count) = (sum + best, count + 1.0);
            }
        }
    }
    let average = sum / count.max(1.0);
    let mut of_source: BTreeMap<usize, usize> = BTreeMap::new();
    for place in one.iter().chain(two) {
        *of_source.entry(place.source).or_default() += 1;
    }
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
