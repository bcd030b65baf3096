//! The words that are searched, alike in texts and in what is asked.

use crate::engine::span::Span;
use crate::engine::text::fold;
use crate::engine::text::words::{self, TokenKind};

/// A word to be found, or a single character of a script that is written without spaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece<'a> {
    /// Where it stands.
    pub(super) span: Span,
    /// As it is written, without a possessive ending.
    pub(super) word: &'a str,
}

/// The pieces of a stretch of text, in order.
pub(super) fn pieces<'a>(text: &'a str, span: Span, mut found: impl FnMut(Piece<'a>)) {
    for token in words::tokens(text, span) {
        if token.kind == TokenKind::Mark {
            continue;
        }
        let word = token.of(text);
        if !word.is_ascii() && word.chars().any(is_unspaced) {
            for (at, c) in word.char_indices() {
                let span = Span::new(at, at + c.len_utf8()).shift(token.span.start);
                found(Piece { span, word: span.of(text) });
            }
        } else {
            let word = if word.ends_with(['s', 'S']) || word.ends_with(words::is_apostrophe) {
                fold::bare(word)
            } else {
                word
            };
            found(Piece { span: token.span, word });
        }
    }
}

/// Whether it belongs to a script that puts no spaces between words, so that any character may start one: Thai, Lao,
/// Burmese, Khmer, Japanese and Chinese.
fn is_unspaced(c: char) -> bool {
    matches!(
        u32::from(c),
        0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0x3040..=0x30FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF
            | 0xF900..=0xFAFF | 0x20000..=0x3FFFF
    )
}
