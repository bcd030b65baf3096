//! What the text of a saved page was divided into, as a word in a comparison's file.
//!
//! What is a paragraph and what is furniture shows in a page's HTML, and no longer in the text that was taken out of it.
//! So the text goes with its shape: a letter for each piece in order, small for a block, capital for what was left out.
//! A piece begins where the one before it ends, after white space, and goes to the end of its line; one that ends
//! before has its length behind the letter, in code points: `NNthp42Cpp`.

use crate::engine::article::{Article, Block, BlockKind, Removal, Removed};
use crate::engine::span::Span;

const BLOCKS: [(char, BlockKind); 10] = [
    ('t', BlockKind::Title),
    ('s', BlockKind::Standfirst),
    ('b', BlockKind::Byline),
    ('d', BlockKind::Dateline),
    ('h', BlockKind::Heading),
    ('p', BlockKind::Paragraph),
    ('l', BlockKind::ListItem),
    ('q', BlockKind::Quote),
    ('c', BlockKind::Caption),
    ('x', BlockKind::Correction),
];

const REMOVALS: [(char, Removal); 18] = [
    ('N', Removal::Navigation),
    ('K', Removal::Consent),
    ('S', Removal::Share),
    ('P', Removal::Player),
    ('C', Removal::Credit),
    ('R', Removal::Related),
    ('L', Removal::Newsletter),
    ('B', Removal::Subscription),
    ('A', Removal::Author),
    ('T', Removal::Tags),
    ('M', Removal::Comment),
    ('F', Removal::Form),
    ('E', Removal::Footer),
    ('V', Removal::Advertisement),
    ('D', Removal::FrontMatter),
    ('Y', Removal::Repetition),
    ('G', Removal::Language),
    ('O', Removal::Other),
];

/// The article's shape; none where its pieces don't follow each other with nothing but white space between.
pub(super) fn write(article: &Article) -> Option<String> {
    let block = |b: &Block| BLOCKS.iter().find(|(_, kind)| *kind == b.kind).map(|(letter, _)| (b.span, *letter));
    let removal = |r: &Removed| REMOVALS.iter().find(|(_, why)| *why == r.reason).map(|(letter, _)| (r.span, *letter));
    let blocks = article.blocks.iter().filter_map(block);
    let mut pieces: Vec<(Span, char)> = blocks.chain(article.removed.iter().filter_map(removal)).collect();
    pieces.sort_by_key(|(span, _)| *span);
    let mut shape = String::with_capacity(pieces.len());
    let mut at = 0;
    for (span, letter) in pieces {
        at = begin(&article.text, at);
        if span.start != at {
            return None;
        }
        shape.push(letter);
        if line_end(&article.text, at) != span.end {
            shape.push_str(&article.words(span).chars().count().to_string());
        }
        at = span.end;
    }
    (begin(&article.text, at) == article.text.len()).then_some(shape)
}

/// The blocks and removals of a text that has this shape; none where it has not.
pub(super) fn read(text: &str, shape: &str) -> Option<(Vec<Block>, Vec<Removed>)> {
    let (mut blocks, mut removed) = (Vec::new(), Vec::new());
    let mut at = 0;
    let mut rest = shape;
    while let Some(letter) = rest.chars().next() {
        rest = rest.get(letter.len_utf8()..)?;
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let (length, after) = rest.split_at_checked(digits)?;
        rest = after;
        let start = begin(text, at);
        let end = if length.is_empty() { line_end(text, start) } else { forward(text, start, length.parse().ok()?)? };
        let span = Span::new(start, end);
        if span.is_empty() || span.trim(text) != span {
            return None;
        }
        if let Some((_, kind)) = BLOCKS.iter().find(|(known, _)| *known == letter) {
            blocks.push(Block { span, kind: *kind });
        } else {
            let (_, reason) = REMOVALS.iter().find(|(known, _)| *known == letter)?;
            removed.push(Removed { id: u32::try_from(removed.len()).ok()?, span, reason: *reason });
        }
        at = end;
    }
    (begin(text, at) == text.len()).then_some((blocks, removed))
}

/// The first place from `at` on without white space.
fn begin(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + (rest.len() - rest.trim_start().len())
}

/// Where the line ends that `at` stands in, without the white space at its end.
fn line_end(text: &str, at: usize) -> usize {
    let line = text.get(at..).unwrap_or_default().split('\n').next().unwrap_or_default();
    at + line.trim_end().len()
}

/// So many code points after `at`.
fn forward(text: &str, at: usize, count: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let after = rest.char_indices().map(|(i, _)| i).chain([rest.len()]).nth(count)?;
    Some(at + after)
}
