//! Where readers' comments start.

use super::lexicon;
use super::shape::Shape;
use crate::engine::article::Removal;
use crate::engine::text::fold::fold;

/// One line as far as this matters.
pub struct Line<'a> {
    /// Its words.
    pub words: &'a str,
    /// What it looks like.
    pub shape: &'a Shape,
}

/// Whether the line is the heading of comments, or a call to write one: "20 Comments", "Leave a reply".
pub fn is_heading(line: &Line) -> bool {
    let counts = lexicon::count(line.words);
    let about = lexicon::of(&counts, Removal::Comment);
    let words = line.shape.words;
    let label = !matches!(line.shape.ending, super::shape::Ending::Terminal) && line.shape.capitalised >= 1;
    about >= 1 && words <= 5 && label && !counts_to_zero(line.words) && about * 5 >= words
}

/// Whether the line says that there are no comments: "0 Comments".
pub fn counts_to_zero(words: &str) -> bool {
    let folded = fold(words);
    let first = folded.split_whitespace().next().unwrap_or_default();
    matches!(first, "0" | "no" | "zero") && folded.split_whitespace().count() <= 3
}

/// Whether the line stands where a comment's writer or its buttons do: "3. Olivia H. on", "• Ana Lee on", "Reply",
/// "2 hours ago", "Tom says:".
pub fn is_stamp(words: &str) -> bool {
    let folded = fold(words);
    let parts: Vec<&str> = folded.split_whitespace().collect();
    if parts.is_empty() || parts.len() > 14 {
        return false;
    }
    let last = parts.last().copied().unwrap_or_default();
    let button = parts.len() <= 4
        && parts.iter().any(|w| {
            matches!(
                *w,
                "reply"
                    | "report"
                    | "like"
                    | "likes"
                    | "flag"
                    | "upvote"
                    | "responder"
                    | "antworten"
                    | "repondre"
                    | "balas"
            )
        });
    let says =
        parts.len() <= 12 && matches!(last, "says:" | "said:" | "says" | "wrote:" | "on" | "writes:" | "replied:");
    let ago = parts.len() <= 8 && last == "ago";
    let dated = parts.len() <= 12 && folded.contains(" at ") && super::when::day(words).is_some();
    button || says || ago || dated
}

/// The number of an item that the line starts with: "3. Ana Lee on".
pub fn item_number(words: &str) -> Option<u32> {
    let digits = words.bytes().take(4).take_while(u8::is_ascii_digit).count();
    let after = words.get(digits..)?;
    (digits > 0 && after.starts_with(['.', ')'])).then(|| words.get(..digits)?.parse().ok()).flatten()
}
