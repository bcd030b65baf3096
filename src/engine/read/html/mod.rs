//! HTML: a saved page or a fragment, read as lines that know which elements they stand in.

pub mod features;
mod marks;
pub mod metadata;
pub mod page;
mod reader;
mod references;
pub mod roles;
mod rows;
mod tokens;

use crate::engine::span::Span;
use page::Page;

/// A page as the text that is taken out of it.
pub struct Extract {
    /// Its lines, each ended by a line break.
    pub text: String,
    /// Where each of the page's lines stands in the text.
    pub spans: Vec<Span>,
    /// The page itself.
    pub page: Page,
}

/// Takes the text out of a page, line by line.
pub fn extract(source: &str) -> Extract {
    let page = reader::page(source);
    let mut text = String::new();
    let mut spans = Vec::with_capacity(page.lines.len());
    for line in &page.lines {
        let start = text.len();
        text.push_str(&line.words);
        spans.push(Span::new(start, text.len()).trim(&text));
        text.push('\n');
    }
    Extract { text, spans, page }
}
