//! A short name for an event, in words of the texts.

use super::Candidate;
use crate::engine::Article;
use crate::engine::Span;
use crate::engine::text::fold::fold;
use crate::engine::text::words::{TokenKind, tokens};

/// The longest label, in characters.
const LONGEST: usize = 60;

/// What happened, in words of the candidate that says it best: a whole clause before a cut one, with a verb before
/// without.
pub fn label(articles: &[&Article], members: &[&Candidate]) -> String {
    let mut best: Option<(i32, String)> = None;
    for member in members {
        let Some(article) = articles.get(member.place.source) else { continue };
        let span = member.clause.span;
        let cut = shorten(&article.text, span);
        let words = one_line(cut.of(&article.text));
        let whole = cut == span;
        let length = words.chars().count();
        let mut score = 4 * i32::from(whole) + 2 * i32::from(member.clause.verb) + i32::from(member.clause.noun);
        score += 2 * i32::from(length >= 20) + i32::from(!member.clause.kinds.is_empty());
        if best.as_ref().is_none_or(|(s, _)| score > *s) && !words.is_empty() {
            best = Some((score, words));
        }
    }
    best.map_or_else(String::new, |(_, words)| words)
}

/// The words with single spaces.
fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// As many whole words from the start as a label holds, without a preposition or an article at the end.
fn shorten(text: &str, span: Span) -> Span {
    let words = tokens(text, span);
    let mut end = span.start;
    let mut last = None;
    for token in &words {
        let length = Span::new(span.start, token.span.end).of(text).chars().count();
        if length > LONGEST {
            break;
        }
        let word = fold(token.of(text));
        let open = matches!(
            word.as_str(),
            "the"
                | "a"
                | "an"
                | "of"
                | "in"
                | "on"
                | "at"
                | "to"
                | "for"
                | "by"
                | "with"
                | "and"
                | "or"
                | "his"
                | "her"
                | "its"
                | "their"
                | "from"
                | "that"
                | "as"
                | "was"
                | "is"
                | "are"
                | "were"
                | "has"
                | "have"
                | "had"
                | "will"
                | "between"
                | "which"
                | "who"
                | "u"
                | "mr"
                | "president"
        );
        if token.kind != TokenKind::Mark && !open {
            last = Some(token.span.end);
        }
        end = token.span.end;
    }
    if end >= words.last().map_or(end, |w| w.span.end) {
        return span;
    }
    Span::new(span.start, last.unwrap_or(end))
}
