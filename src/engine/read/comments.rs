//! Where readers' comments stand: below their heading, or around the stamps that their writers' names, times and
//! buttons make.

use super::furniture::Line;
use super::lexicon;
use super::shape::Ending;
use crate::engine::article::Removal;
use crate::engine::text::fold::fold;

/// Whether the line is the heading of comments, or a call to write one: "20 Comments", "Leave a reply",
/// "3 responses to ...".
pub fn is_heading(line: &Line) -> bool {
    let about = lexicon::of(&line.counts, Removal::Comment);
    let words = line.shape.words;
    if about == 0 || counts_to_zero(line.words) {
        return false;
    }
    let label = line.shape.ending != Ending::Terminal && line.shape.capitalised >= 1;
    let short = words <= 5 && label;
    let counted = line.shape.starts_digit && words <= 24 && second_is_about(line.words);
    short || counted
}

/// Whether the line asks for a comment: "Leave a reply", "Add a comment". What follows is the form, then the foot of
/// the page.
pub fn is_call(words: &str) -> bool {
    let folded = fold(words);
    let first = folded.split_whitespace().next().unwrap_or_default();
    matches!(first, "leave" | "add" | "post" | "write" | "submit" | "deja" | "dejar" | "tinggalkan" | "schreibe")
        && folded.split_whitespace().count() <= 6
}

/// Whether the second word says that comments are counted: "34 responses to ...".
fn second_is_about(words: &str) -> bool {
    let second = fold(words.split_whitespace().nth(1).unwrap_or_default());
    let bare = second.trim_matches(|c: char| !c.is_alphanumeric());
    lexicon::of(&lexicon::count(bare), Removal::Comment) > 0 || matches!(bare, "thoughts" | "reactions")
}

/// Whether the line says that there are no comments: "0 Comments".
pub fn counts_to_zero(words: &str) -> bool {
    let folded = fold(words);
    let first = folded.split_whitespace().next().unwrap_or_default();
    matches!(first, "0" | "no" | "zero") && folded.split_whitespace().take(4).count() <= 3
}

/// Whether the line stands where a comment's writer or its buttons do: "3. Olivia H. on", "• Ana Lee on", "Reply",
/// "2 hours ago", "Tom says:".
pub fn is_stamp(words: &str) -> bool {
    if words.len() > 120 {
        return false;
    }
    let folded = fold(words);
    let parts: Vec<&str> = folded.split_whitespace().collect();
    if parts.is_empty() || parts.len() > 14 {
        return false;
    }
    let last = parts.last().copied().unwrap_or_default();
    let row = parts.len() <= 9 && words.contains(['·', '•', '|']);
    let button = (parts.len() <= 4 || row)
        && parts.iter().any(|w| {
            matches!(
                w.trim_matches(|c: char| !c.is_alphanumeric()),
                "reply"
                    | "report"
                    | "flag"
                    | "upvote"
                    | "downvote"
                    | "responder"
                    | "antworten"
                    | "repondre"
                    | "rispondi"
                    | "balas"
            )
        });
    let says = matches!(last, "says:" | "said:" | "says" | "wrote:" | "on" | "writes:" | "replied:" | "said...");
    let first = parts.first().copied().unwrap_or_default();
    let ago = parts.len() <= 8 && last == "ago" || parts.len() == 3 && matches!(first, "hace" | "vor" | "fa");
    button || says && !folded.ends_with(". on") || ago || is_timed(&folded, words)
}

/// Whether the line gives a day and a time of day with "at" between them, as stamps do.
fn is_timed(folded: &str, words: &str) -> bool {
    folded.contains(" at ") && folded.split_whitespace().any(super::when::is_clock) && super::when::day(words).is_some()
}

/// The number of an item that the line starts with: "3. Ana Lee on".
pub fn item_number(words: &str) -> Option<u32> {
    let digits = words.bytes().take(4).take_while(u8::is_ascii_digit).count();
    let after = words.get(digits..)?;
    (digits > 0 && after.starts_with(['.', ')'])).then(|| words.get(..digits)?.parse().ok()).flatten()
}

/// How many lines may lie between the stamps of one thread.
const APART: usize = 9;

/// Which lines are comments, their headings and stamps included.
pub fn zones(lines: &[Line]) -> Vec<bool> {
    let mut found = vec![false; lines.len()];
    let mut mass = 0usize;
    let masses: Vec<usize> = lines
        .iter()
        .map(|line| {
            let before = mass;
            if line.shape.is_prose() {
                mass += line.shape.chars.min(400);
            }
            before
        })
        .collect();
    let before = |at: usize| masses.get(at).copied().unwrap_or(mass);
    for (from, to) in threads(lines) {
        // Stamps above the report are its own date and author.
        if before(from) > 400 && before(from) * 8 > mass {
            found.iter_mut().take(to).skip(from).for_each(|f| *f = true);
        }
    }
    let headed = lines.iter().enumerate().position(|(at, line)| {
        let stamps = || {
            let next = lines.get(at + 1..).unwrap_or_default().iter().take(6);
            next.filter(|l| is_stamp(l.words) || item_number(l.words).is_some()).count()
        };
        (is_heading(line) || is_call(line.words))
            && (before(at) * 2 > mass || before(at) * 4 > mass && stamps() >= 2)
            && before(at) > 0
    });
    if let Some(from) = headed {
        found.iter_mut().skip(from).for_each(|f| *f = true);
    }
    found
}

/// The stretches of lines around stamps that stand close together, at least three of them.
fn threads(lines: &[Line]) -> Vec<(usize, usize)> {
    let stamps: Vec<usize> = (0..lines.len()).filter(|i| lines.get(*i).is_some_and(|l| is_stamp(l.words))).collect();
    let mut found = Vec::new();
    let mut from = 0;
    for at in 0..stamps.len() {
        let (Some(here), next) = (stamps.get(at).copied(), stamps.get(at + 1).copied()) else { break };
        if next.is_some_and(|n| n - here <= APART) {
            continue;
        }
        let group = stamps.get(from..=at).unwrap_or_default();
        from = at + 1;
        let (Some(first), count) = (group.first().copied(), group.len()) else { continue };
        let between = lines.get(first..=here).unwrap_or_default();
        // Dates between headlines make no thread: something must be said.
        let said = between.iter().filter(|l| l.shape.size() >= 5 && l.shape.ending == Ending::Terminal).count();
        if count < 3 || said * 2 < count {
            continue;
        }
        let heading = (first.saturating_sub(8)..first).find(|i| lines.get(*i).is_some_and(is_heading));
        let named = first.checked_sub(1).filter(|i| lines.get(*i).is_some_and(|l| l.shape.words <= 4));
        let rest = lines.get(here + 1..).unwrap_or_default();
        let tail = rest.iter().take(APART).take_while(|l| l.shape.ending == Ending::Terminal).count();
        found.push((heading.or(named).unwrap_or(first), here + 1 + tail));
    }
    found
}
