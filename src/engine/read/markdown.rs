//! The marks of Markdown and of plain lists at the starts of lines.

use super::furniture::{Line, Role};
use super::lines::item_mark;
use crate::engine::article::{BlockKind, Removal};

/// Gives kept lines the kinds that their marks say.
pub fn marks(lines: &[Line], roles: &mut [Role]) {
    for at in 0..lines.len() {
        let Some(line) = lines.get(at) else { continue };
        let kept = matches!(roles.get(at), Some(Role::Kept(BlockKind::Paragraph | BlockKind::Heading)));
        if is_image(line.words) {
            // The words that stand for a picture where it cannot be shown.
            if let Some(role) = roles.get_mut(at) {
                *role = Role::Removed(Removal::Other);
            }
        } else if is_heading(line.words) {
            // A heading that someone marked as one is one, whatever it looks like.
            set(roles, at, BlockKind::Heading);
        } else if kept && line.words.starts_with("> ") {
            set(roles, at, BlockKind::Quote);
        } else if kept && item_mark(line.words).is_some() && in_list(lines, at) {
            set(roles, at, BlockKind::ListItem);
        }
    }
}

/// Keeps the items of a list that stands between kept lines: short items look like links to the judge.
pub fn lists(lines: &[Line], roles: &mut [Role]) {
    let marked = |at: usize| lines.get(at).is_some_and(|l| item_mark(l.words).is_some() && !is_machine(l));
    let mut at = 0;
    while at < lines.len() {
        let from = at;
        while marked(at) {
            at += 1;
        }
        if at >= from + 2 {
            let kept = |i: usize| matches!(roles.get(i), Some(Role::Kept(_)));
            let enclosed = from > 0 && kept(from - 1) && (at >= lines.len() || kept(at) || kept(at + 1));
            let free = |r: &Role| matches!(r, Role::Removed(Removal::Navigation | Removal::Other | Removal::Related));
            for role in roles.get_mut(from..at).unwrap_or_default().iter_mut().filter(|r| enclosed && free(r)) {
                *role = Role::Kept(BlockKind::ListItem);
            }
        }
        at = at.max(from + 1);
    }
}

fn is_machine(line: &Line) -> bool {
    line.counts.iter().sum::<usize>() * 3 > line.shape.words
}

/// Whether the line next to it starts with a list mark too.
fn in_list(lines: &[Line], at: usize) -> bool {
    let marked = |i: usize| lines.get(i).is_some_and(|l| item_mark(l.words).is_some());
    at > 0 && marked(at - 1) || marked(at + 1)
}

/// "## What the storm destroyed"
fn is_heading(words: &str) -> bool {
    let marks = words.bytes().take(7).take_while(|b| *b == b'#').count();
    (1..=6).contains(&marks) && words.get(marks..).is_some_and(|rest| rest.starts_with(' ') && !rest.trim().is_empty())
}

/// "![The bridge in winter](bridge.jpg)"
fn is_image(words: &str) -> bool {
    words.starts_with("![") && words.ends_with(')') && words.contains("](")
}

/// The length of the marks that are not words of a block, in bytes.
pub fn marks_length(words: &str, kind: BlockKind) -> usize {
    let bare = match kind {
        BlockKind::Heading | BlockKind::Title if is_heading(words) => words.trim_start_matches('#').trim_start(),
        BlockKind::Quote => words.trim_start_matches(['>', ' ']),
        _ => words,
    };
    if bare.is_empty() { 0 } else { words.len() - bare.len() }
}

fn set(roles: &mut [Role], at: usize, kind: BlockKind) {
    if let Some(role) = roles.get_mut(at) {
        *role = Role::Kept(kind);
    }
}
