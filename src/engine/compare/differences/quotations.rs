//! The words of one quotation as two sources give them.

use super::reading::Reading;
use super::{Found, Pair};
use crate::engine::article::QuoteKind;
use crate::engine::compare::function_words::is_function_word;
use crate::engine::compare::wording::differing_words;
use crate::engine::comparison::{DifferenceKind, Relation};
use crate::engine::span::Span;
use crate::engine::text::fold::{bare, fold, stem};
use crate::engine::text::words::{TokenKind, tokens};
use std::collections::BTreeSet;

/// The share of the shorter quotation's telling words that must stand in the other.
const ONE_UTTERANCE: f32 = 0.6;

/// A quoted piece of a sentence.
pub struct Piece {
    span: Span,
    /// The stems of its telling words, with what negates them.
    telling: BTreeSet<String>,
}

pub fn compare(pair: &Pair, a: &[Piece], b: &[Piece], found: &mut Vec<Found>) {
    let (text_a, text_b) = (&pair.a.article.text, &pair.b.article.text);
    for Piece { span: x, telling: in_a } in a {
        for Piece { span: y, telling: in_b } in b {
            let (x, y) = (*x, *y);
            let (differ_a, differ_b) = differing_words(text_a, x, text_b, y);
            if differ_a.is_empty() && differ_b.is_empty() {
                continue;
            }
            let common = in_a.intersection(in_b).count();
            let telling = common >= 2 && common as f32 >= ONE_UTTERANCE * in_a.len().min(in_b.len()) as f32;
            if !telling && !mostly_same(text_a, x, &differ_a) && !mostly_same(text_b, y, &differ_b) {
                continue;
            }
            let (relation, exact) = if in_a == in_b {
                (Relation::Same, None)
            } else if in_a.is_superset(in_b) {
                (Relation::Compatible, Some(false))
            } else if in_b.is_superset(in_a) {
                (Relation::Compatible, Some(true))
            } else {
                (Relation::Unclear, None)
            };
            found.push(Found { kind: DifferenceKind::Quotation, a: x, b: y, relation, exact });
        }
    }
}

/// Whether most of at least five words are the other's too.
fn mostly_same(text: &str, piece: Span, differing: &[Span]) -> bool {
    let words = |span: Span| tokens(text, span).iter().filter(|t| t.kind != TokenKind::Mark).count();
    let (all, other) = (words(piece), differing.iter().map(|d| words(*d)).sum::<usize>());
    all >= 5 && 10 * other <= 3 * all
}

/// The quoted pieces of a sentence.
pub fn read(reading: &Reading) -> Vec<Piece> {
    let text = &reading.article.text;
    let inside = reading.article.quotes.iter().filter(|q| q.kind != QuoteKind::Indirect);
    let pieces = inside.flat_map(|q| &q.pieces).filter(|p| reading.span.overlaps(**p));
    pieces.map(|span| Piece { span: *span, telling: telling(text, *span) }).collect()
}

/// The stems of a quotation's telling words, with what negates them.
fn telling(text: &str, span: Span) -> BTreeSet<String> {
    tokens(text, span)
        .iter()
        .filter(|t| t.kind != TokenKind::Mark)
        .map(|t| fold(bare(t.of(text))))
        .filter(|w| matches!(w.as_str(), "not" | "no" | "never") || (!w.is_empty() && !is_function_word(w)))
        .map(|w| stem(&w))
        .collect()
}
