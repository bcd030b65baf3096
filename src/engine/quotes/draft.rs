//! A quotation on its way: its pieces, and how it stands in its sentence.

use super::attribute::Attribution;
use super::phrase::{Range, View};
use crate::engine::article::QuoteKind;
use crate::engine::people::tagged::tag;
use crate::engine::span::Span;
use crate::engine::text::words::TokenKind;

/// A quotation on its way to being attributed.
pub struct Draft {
    pub pieces: Vec<Span>,
    /// Its first word (the mark) and the place after its last, for the first piece and for the last.
    pub first: Range,
    pub last: Range,
    pub words: usize,
    pub single: bool,
    pub open: bool,
    pub attribution: Option<Attribution>,
    pub kind: QuoteKind,
}

/// The last word or mark inside the quotation marks.
pub fn inner_last<'a>(view: &View<'a>, draft: &Draft) -> &'a str {
    let mut i = draft.last.1;
    while i > draft.last.0 {
        i -= 1;
        let word = view.tagged.str(i);
        if !matches!(word, "\"" | "”" | "“" | "'" | "’" | "»" | "«") {
            return word;
        }
    }
    ""
}

/// Whether whole clauses are quoted: the quotation opens a sentence or stands after a cue with comma or colon.
pub fn opens_clause(view: &View, draft: &Draft) -> bool {
    let tagged = view.tagged;
    let start = draft.first.0;
    let before = start.wrapping_sub(1);
    // "the threat that “Northern fever” poses": the sentence goes on without a mark.
    let next = draft.last.1;
    let small = tagged.at(next).kind == TokenKind::Word && !tagged.at(next).is(tag::CAP);
    let ended = !small || inner_last(view, draft).chars().all(|c| !c.is_alphanumeric());
    let at_start = view.sentence_start(start) == start;
    let lead =
        matches!(tagged.str(before), "," | ":" | "—" | "–" | "―") || tagged.mark(before, "-") && !tagged.joined(before);
    let capital = (start..draft.first.1)
        .find(|&i| tagged.at(i).kind != TokenKind::Mark)
        .is_some_and(|i| tagged.at(i).is(tag::CAP) || tagged.at(i).kind == TokenKind::Number);
    at_start
        || ended && capital && (lead || view.cue(before, tag::SAY) || tagged.word(before, "that")) && draft.words >= 2
}

/// Whether a paragraph holds nothing but the quotation.
pub fn heading(view: &View, draft: &Draft) -> bool {
    let block = |i: usize| view.tagged.at(i).block;
    let starts = draft.first.0.checked_sub(1).is_none_or(|b| block(b) != block(draft.first.0));
    starts && block(draft.last.1) != block(draft.first.0) && draft.words <= 8
}
