//! What the sources share and how they differ: similarity, links, points, differences, wording, shared text.

pub mod background;
mod function_words;
pub mod wording;

use super::article::Article;
use super::comparison::Comparison;
use super::timeline;

/// Compares the sources (see [`super::compare`]).
pub fn compare(articles: &[&Article]) -> Comparison {
    let links = Vec::new();
    let events = timeline::events(articles, &links);
    Comparison { links, events, ..Comparison::default() }
}
