//! What the sources share and how they differ: similarity, links, points, differences, wording, shared text.

pub mod background;
pub mod features;
mod function_words;
mod label;
pub mod links;
pub mod model;
pub mod points;
pub mod profile;
pub mod quantities;
mod related;
mod weights;
pub mod wording;

use super::article::Article;
use super::comparison::{Comparison, Link, Point};
use super::timeline;
use profile::ArticleProfile;

/// Compares the sources (see [`super::compare`]).
pub fn compare(articles: &[&Article]) -> Comparison {
    let profiles: Vec<ArticleProfile> = articles.iter().map(|a| ArticleProfile::new(a)).collect();
    let candidates = links::candidates(&profiles);
    let telling = label::Telling::new(articles);
    let points = points::groups(articles, &candidates)
        .into_iter()
        .map(|places| Point {
            id: points::id(articles, &places),
            label: label::label(articles, &places, &telling),
            places,
            differences: Vec::new(),
        })
        .collect();
    let links: Vec<Link> =
        candidates.iter().map(|c| Link { a: c.a, b: c.b, score: c.score, evidence: Vec::new() }).collect();
    let events = timeline::events(articles, &links);
    Comparison { links, points, events, ..Comparison::default() }
}
