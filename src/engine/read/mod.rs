//! From what was pasted or dropped to the article in it.

use super::article::{Article, Block, BlockKind, Meta};
use super::source::Source;
use super::span::Span;

/// Finds the article in a source: its text, what is known of it, its blocks, and what was left out.
pub fn read(source: &Source) -> Article {
    let mut blocks = Vec::new();
    let mut start = 0;
    for line in source.text.split_inclusive('\n') {
        let span = Span::new(start, start + line.len()).trim(&source.text);
        if !span.is_empty() {
            blocks.push(Block { span, kind: BlockKind::Paragraph });
        }
        start += line.len();
    }
    let meta = Meta { published: source.published.clone(), ..Meta::default() };
    Article { id: source.id.clone(), text: source.text.clone(), meta, blocks, ..Article::default() }
}
