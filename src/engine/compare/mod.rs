//! What the sources share and how they differ: similarity, links, points, differences, wording, shared text.

pub mod background;
pub mod features;
mod function_words;
mod links;
pub mod model;
pub mod profile;
pub mod quantities;
mod related;
mod weights;
pub mod wording;

use super::article::Article;
use super::comparison::Comparison;
use super::timeline;
use profile::ArticleProfile;

/// Compares the sources (see [`super::compare`]).
pub fn compare(articles: &[&Article]) -> Comparison {
    let profiles: Vec<ArticleProfile> = articles.iter().map(|a| ArticleProfile::new(a)).collect();
    let links = links::links(&profiles);
    let events = timeline::events(articles, &links);
    Comparison { links, events, ..Comparison::default() }
}
