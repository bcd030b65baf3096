//! Why a line that is not the article's is left out.

use super::furniture::Line;
use super::notices::is_machine_prose;
use super::shape::Ending;
use super::{comments, credit, head_lines, lexicon};
use crate::engine::article::Removal;

/// Why a line below the heading of comments is left out; `asked` says that the page has asked for a comment.
pub fn after_comments(line: &Line, asked: bool) -> Removal {
    if comments::is_heading(line) {
        return Removal::Comment;
    }
    if line.words.contains('©') {
        return Removal::Footer;
    }
    let reason = lexicon::reason(&line.counts);
    match reason {
        Some((Removal::Advertisement, n)) if n * 2 >= line.shape.words => Removal::Advertisement,
        Some((Removal::Form, n)) if asked && n * 6 >= line.shape.words => Removal::Form,
        Some((Removal::Footer, n)) if n * 4 >= line.shape.words => Removal::Footer,
        _ if asked && !comments::is_stamp(line.words) => Removal::Footer,
        _ => Removal::Comment,
    }
}

/// What a short line without an end says of the lines below it.
pub fn sections(line: &Line, reason: Removal) -> Option<Removal> {
    let heads = line.shape.words <= 5 && line.shape.ending != Ending::Terminal;
    (heads && matches!(reason, Removal::Related | Removal::Tags | Removal::Author)).then_some(reason)
}

/// Why a line outside the article is left out.
pub fn reason(line: &Line, after: bool) -> Removal {
    if credit::credit_start(line.words) == Some(0) {
        return Removal::Credit;
    }
    if line.words.contains('©') {
        return Removal::Footer;
    }
    if line.shape.words <= 2 && super::when::is_clock(line.words) {
        return Removal::Player;
    }
    let machine = is_machine_prose(line);
    if lexicon::of(&line.counts, Removal::Consent) > 0 {
        return Removal::Consent;
    }
    if machine && line.words.starts_with("You have ") {
        return Removal::Subscription;
    }
    if let Some((reason, n)) = lexicon::reason(&line.counts)
        && (n * 5 >= line.shape.words || machine)
    {
        return reason;
    }
    if head_lines::date_line(line.words).is_some() || after { Removal::Other } else { Removal::Navigation }
}
