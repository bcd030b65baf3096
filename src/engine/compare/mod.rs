//! What the sources share and how they differ: similarity, links, points, differences, wording, shared text.

pub mod background;
mod clauses;
mod demonyms;
mod differences;
mod evidence;
pub mod features;
mod function_words;
mod index;
mod kinship;
mod label;
mod light_words;
pub mod links;
pub mod model;
mod occasions;
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
use points::Group;
use profile::ArticleProfile;

/// From which score on a link says what it rests on, also where it joins no sentences of one point.
const SHOWN: f32 = 0.5;

/// Compares the sources (see [`super::compare()`]).
pub fn compare(articles: &[&Article]) -> Comparison {
    let profiles: Vec<ArticleProfile> = articles.iter().map(|a| ArticleProfile::new(a)).collect();
    let candidates = links::candidates(&profiles);
    let telling = label::Telling::new(&profiles);
    let groups = points::groups(articles, &profiles, &candidates);
    let within = Within::new(articles, &groups);
    let together: Vec<bool> = candidates.iter().map(|c| within.one_point(c.a, c.b)).collect();
    let kinship: Kinship =
        candidates.iter().zip(&together).filter(|c| *c.1).map(|(c, _)| ((c.a, c.b), c.kinship)).collect();
    let mut points: Vec<Point> = groups
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
        .zip(&together)
        .map(|(c, together)| {
            let shown = c.score >= SHOWN || *together;
            let evidence = if shown { evidence::evidence(articles, &profiles, c.a, c.b) } else { Vec::new() };
            Link { a: c.a, b: c.b, score: c.score, evidence }
        })
        .collect();
    let of_points: Vec<Link> = links.iter().zip(&together).filter(|l| *l.1).map(|l| l.0.clone()).collect();
    let events = timeline::events(articles, &of_points);
    points.iter_mut().for_each(|point| label::after_event(point, &events));
    let shared = shared::shared(articles);
    let speakers = people::speakers::speakers(articles);
    let utterances = quotes::utterances::utterances(articles, &speakers);
    Comparison { links, points, speakers, utterances, events, shared }
}

/// Which sentences stand in one point.
struct Within {
    /// Of each source's sentences, whether they stand in a point at all.
    told: Vec<Vec<bool>>,
    /// The pairs, in order.
    pairs: Vec<(Place, Place)>,
}

impl Within {
    fn new(articles: &[&Article], groups: &[Group]) -> Self {
        let mut told: Vec<Vec<bool>> = articles.iter().map(|a| vec![false; a.sentences.len()]).collect();
        for place in groups.iter().flat_map(|g| &g.places) {
            if let Some(told) = told.get_mut(place.source).and_then(|t| t.get_mut(place.sentence)) {
                *told = true;
            }
        }
        let of_group = |g: &Group| {
            let pairs = g.places.iter().flat_map(|a| g.places.iter().map(|b| (*a, *b)));
            pairs.filter(|(a, b)| a.source < b.source).collect::<Vec<_>>()
        };
        let mut pairs: Vec<(Place, Place)> = groups.iter().flat_map(of_group).collect();
        pairs.sort_unstable();
        Self { told, pairs }
    }

    fn one_point(&self, a: Place, b: Place) -> bool {
        let told = |p: Place| self.told.get(p.source).and_then(|t| t.get(p.sentence)).copied().unwrap_or(false);
        told(a) && told(b) && self.pairs.binary_search(&(a, b)).is_ok()
    }
}
