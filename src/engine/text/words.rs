//! A text as tokens: words, numbers and marks.

use crate::engine::span::Span;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with the apostrophes inside it: "don't", "Trump's".
    Word,
    /// Digits, with the separators between them and the letters that follow: "1,000", "3.5", "3rd", "1990s".
    Number,
    /// One character that is neither, white space left out.
    Mark,
}

/// A word, a number or a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
}

impl Token {
    /// Its words in `text`.
    pub fn of<'a>(&self, text: &'a str) -> &'a str {
        self.span.of(text)
    }
}

/// Whether it is an apostrophe as typed or as set.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{02BC}')
}

/// Whether it shows nothing: soft hyphens, zero-width and direction characters.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

fn is_inside_word(c: char) -> bool {
    c.is_alphanumeric() || is_invisible(c) || matches!(c, '\u{300}'..='\u{36F}')
}

/// The tokens of `span` of `text`, in order, white space and lone invisible characters left out.
pub fn tokens(text: &str, span: Span) -> Vec<Token> {
    let words = span.of(text);
    let mut chars = words.char_indices().peekable();
    let mut found = Vec::new();
    while let Some((start, first)) = chars.next() {
        if first.is_whitespace() || is_invisible(first) {
            continue;
        }
        let mut end = start + first.len_utf8();
        let kind = if first.is_alphabetic() {
            TokenKind::Word
        } else if first.is_numeric() {
            TokenKind::Number
        } else {
            TokenKind::Mark
        };
        while kind != TokenKind::Mark
            && let Some(&(at, c)) = chars.peek()
        {
            let joins = match kind {
                TokenKind::Word => is_apostrophe(c),
                _ => matches!(c, ',' | '.'),
            };
            let after = words.get(at + c.len_utf8()..).and_then(|rest| rest.chars().next());
            let goes_on =
                after.is_some_and(|a| if kind == TokenKind::Word { a.is_alphabetic() } else { a.is_numeric() });
            if !(is_inside_word(c) || joins && goes_on) {
                break;
            }
            end = at + c.len_utf8();
            chars.next();
        }
        found.push(Token { span: Span::new(start, end).shift(span.start), kind });
    }
    found
}
