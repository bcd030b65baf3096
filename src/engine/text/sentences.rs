//! Where sentences end.

use crate::engine::article::{Article, Sentence};

/// The sentences of an article's blocks, in order.
pub fn sentences(article: &Article) -> Vec<Sentence> {
    article.blocks.iter().enumerate().map(|(block, b)| Sentence { span: b.span, block }).collect()
}
