//! What stands between quotation marks in a sentence.

use crate::engine::span::Span;
use crate::engine::text::words::Token;

/// The stretches between quotation marks, from an opening mark to the next that closes or to the end.
pub fn quoted_spans(text: &str, tokens: &[Token]) -> Vec<Span> {
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    let end = tokens.last().map(|t| t.span.end);
    let mut tokens = tokens.iter().peekable();
    while let Some(token) = tokens.next() {
        let double = |t: &&Token, mark: &str| t.of(text) == mark;
        let twice = |mark: &str, next: Option<&&Token>| double(&token, mark) && next.is_some_and(|n| double(n, mark));
        let next = tokens.peek();
        let (opens, closes) = match token.of(text) {
            "\u{201C}" | "«" | "„" => (true, false),
            "\u{201D}" | "»" => (false, true),
            "\"" => (open.is_none(), open.is_some()),
            "`" if twice("`", next) => (true, false),
            "'" if twice("'", next) => (false, true),
            _ => continue,
        };
        if opens && open.is_none() {
            open = Some(token.span.end);
        } else if closes && let Some(start) = open.take() {
            found.push(Span::new(start, token.span.start));
        }
    }
    if let (Some(start), Some(last)) = (open, end) {
        found.push(Span::new(start, last));
    }
    found
}
