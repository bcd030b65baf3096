//! From dated sentences to events that several sources report.

use super::article::Article;
use super::comparison::{Event, Link};

/// What happened when, over all sources, by time. `links` are the pairs of sentences that report the same thing.
pub fn events(_articles: &[&Article], _links: &[Link]) -> Vec<Event> {
    Vec::new()
}
