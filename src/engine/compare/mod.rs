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
pub mod points;
pub mod profile;
pub mod quantities;
mod related;
mod shared;
mod verb_forms;
mod weights;
pub mod wording;

use super::article::Article;
use super::comparison::{Comparison, Link, Place, Point, links_within};
use super::{people, quotes, timeline};
use differences::Kinship;
use links::Candidate;
use profile::ArticleProfile;
use std::collections::HashSet;

/// From which score on a link says what it rests on, also where it joins no sentences of one point.
const SHOWN: f32 = 0.5;

/// Compares the sources (see [`super::compare()`]).
pub fn compare(articles: &[&Article]) -> Comparison {
    let profiles: Vec<ArticleProfile> = articles.iter().map(|a| ArticleProfile::new(a)).collect();
    let candidates = links::candidates(&profiles);
    let telling = label::Telling::new(&profiles);
    let groups = points::groups(articles, &profiles, &candidates);
    let told: HashSet<Place> = groups.iter().flat_map(|g| &g.places).copied().collect();
    let in_points = |c: &&Candidate| told.contains(&c.a) && told.contains(&c.b);
    let kinship: Kinship = candidates.iter().filter(in_points).map(|c| ((c.a, c.b), c.kinship)).collect();
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
        .map(|c| {
            let shown = c.score >= SHOWN || in_points(&c);
            let evidence = if shown { evidence::evidence(articles, &profiles, c.a, c.b) } else { Vec::new() };
            Link { a: c.a, b: c.b, score: c.score, evidence }
        })
        .collect();
    let events = timeline::events(articles, &links_within(&links, &points));
    points.iter_mut().for_each(|point| label::after_event(point, &events));
    let shared = shared::shared(articles);
    let speakers = people::speakers::speakers(articles);
    let utterances = quotes::utterances::utterances(articles, &speakers);
    Comparison { links, points, speakers, utterances, events, shared }
}
