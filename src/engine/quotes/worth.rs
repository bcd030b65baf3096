//! Quotations told from titles of works, nicknames and words in scare quotes.

use super::attribute::Way;
use super::draft::{Draft, heading, inner_last};
use super::phrase::View;
use crate::engine::article::QuoteKind;
use crate::engine::people::tagged::tag;
use crate::engine::text::words::TokenKind;

/// Whether it is a quotation at all: titles of works, nicknames and words in scare quotes are not.
pub fn worth(view: &View, draft: &Draft) -> bool {
    let tagged = view.tagged;
    let way = draft.attribution.map_or(Way::Subject, |a| a.way);
    if titled(view, draft) {
        return false;
    }
    matches!(way, Way::Continued | Way::Told)
        || way != Way::Subject
        || draft.words >= 5 && !draft.single && !heading(view, draft)
        || draft.words >= 2
            && draft.kind == QuoteKind::Direct
            && !heading(view, draft)
            && tagged.at(draft.first.0 + 1).is(tag::CAP)
            && matches!(inner_last(view, draft), "." | "?" | "!")
}

/// Whether the words are capitalised as in a title or a name, and stand where one does.
fn titled(view: &View, draft: &Draft) -> bool {
    let tagged = view.tagged;
    let small = tag::PREP | tag::CONJ | tag::DET | tag::AUX | tag::SUB;
    let words: Vec<usize> = (draft.first.0..draft.first.1).filter(|&i| tagged.at(i).kind == TokenKind::Word).collect();
    let capital = words.first().is_some_and(|&i| tagged.at(i).is(tag::CAP))
        && words.iter().all(|&i| tagged.at(i).is(tag::CAP) || tagged.at(i).is(small) && words.len() > 1);
    let capitals = words.iter().filter(|&&i| tagged.at(i).is(tag::CAP)).count();
    let capital = capital && (capitals > 1 || words.len() == 1);
    let places = words.iter().all(|&i| tagged.at(i).is(tag::PLACE));
    if !capital || draft.words > 9 || places {
        return false;
    }
    let way = draft.attribution.map_or(Way::Subject, |a| a.way);
    let last = inner_last(view, draft);
    let before = draft.first.0.wrapping_sub(1);
    // "sang “River Song”" names a work.
    let called = view.cue(before, tag::SAY | tag::REPORT) && !tagged.at(before).is(tag::TIGHT)
        || tagged.mark(before, ",") && view.cue(before.wrapping_sub(1), tag::SAY)
        || tagged.mark(before, ":");
    let opens = view.sentence_start(draft.first.0) == draft.first.0;
    if heading(view, draft) {
        return way != Way::Before && way != Way::Colon;
    }
    let exclaimed = matches!(last, "?" | "!") && (opens || called);
    let said = opens && way == Way::After && (draft.words > 1 || last == ",") && matches!(last, "," | "." | "—");
    !(called || exclaimed || said || opens && way == Way::Continued)
}
