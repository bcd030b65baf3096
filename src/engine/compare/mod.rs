//! What the sources share and how they differ: similarity, links, points, differences, wording, shared text.

pub mod background;
mod clauses;
mod demonyms;
mod differences;
mod evidence;
pub mod features;
mod function_words;
mod kinship;
mod label;
mod light_words;
pub mod links;
pub mod model;
pub mod points;
pub mod profile;
pub mod quantities;
mod related;
mod shared;
mod verb_forms;
mod weights;
pub mod wording;

use super::article::Article;
use super::comparison::{Comparison, Link, Place, Point};
use super::{people, quotes, timeline};
use differences::Kinship;
use profile::ArticleProfile;
use std::collections::BTreeMap;

/// From which score on a link says what it rests on.
const SHOWN: f32 = 0.3;

/// Compares the sources (see [`super::compare()`]).
pub fn compare(articles: &[&Article]) -> Comparison {
    let profiles: Vec<ArticleProfile> = articles.iter().map(|a| ArticleProfile::new(a)).collect();
    let candidates = links::candidates(&profiles);
    let kinship: Kinship = candidates.iter().map(|c| ((c.a, c.b), c.kinship)).collect();
    let telling = label::Telling::new(articles);
    let points: Vec<Point> = points::groups(articles, &profiles, &candidates)
        .into_iter()
        .map(|group| Point {
            id: points::id(articles, &group.places),
            label: label::label(articles, &group.passages, &telling),
            differences: differences::differences(articles, &profiles, &group.places, &kinship),
            places: group.places,
        })
        .collect();
    let links: Vec<Link> = candidates
        .iter()
        .map(|c| {
            let shown = c.score >= SHOWN;
            let evidence = if shown { evidence::evidence(articles, &profiles, c.a, c.b) } else { Vec::new() };
            Link { a: c.a, b: c.b, score: c.score, evidence }
        })
        .collect();
    let events = timeline::events(articles, &within_points(&links, &points));
    let shared = shared::shared(articles);
    let speakers = people::speakers::speakers(articles);
    let utterances = quotes::utterances::utterances(articles, &speakers);
    Comparison { links, points, speakers, utterances, events, shared }
}

/// The links between sentences of one point: of two reports of one event nearly every sentence is linked, but only
/// these tell of one happening.
fn within_points(links: &[Link], points: &[Point]) -> Vec<Link> {
    let mut points_of: BTreeMap<Place, Vec<usize>> = BTreeMap::new();
    for (at, point) in points.iter().enumerate() {
        point.places.iter().for_each(|place| points_of.entry(*place).or_default().push(at));
    }
    let points_of = |place: &Place| points_of.get(place).map(Vec::as_slice).unwrap_or_default();
    let together = |l: &&Link| points_of(&l.a).iter().any(|p| points_of(&l.b).contains(p));
    links.iter().filter(together).cloned().collect()
}
