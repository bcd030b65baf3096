//! Captions among the lines of a page, told by the credit in or below them.

use super::credit;
use super::furniture::{Line, Role};
use crate::engine::article::{BlockKind, Removal};
use crate::engine::text::fold::fold;

/// Gives captions and credits their roles. `gaps` says whether empty lines part the text's paragraphs.
pub fn captions(lines: &[Line], roles: &mut [Role], gaps: bool) {
    for at in 0..lines.len() {
        let Some(line) = lines.get(at) else { continue };
        if !near_article(roles, at) {
            continue;
        }
        match credit::credit_start(line.words) {
            Some(0) => {
                set(roles, at, Role::Removed(Removal::Credit));
                above(lines, roles, at, gaps, true);
            }
            Some(_) => {
                set(roles, at, Role::Kept(BlockKind::Caption));
                above(lines, roles, at, gaps, false);
            }
            None if describes_picture(line.words) => set(roles, at, Role::Kept(BlockKind::Caption)),
            None => {}
        }
    }
}

/// Whether a line says that it describes a picture: "In this Feb. 3, 2026, file photo, ...".
fn describes_picture(words: &str) -> bool {
    let head: String = words.chars().take(160).collect();
    let folded = fold(&head);
    let shown = ["photo", "image", "picture", "photograph", "frame"].iter().any(|w| folded.contains(w));
    shown
        && (folded.starts_with("in this ") || folded.starts_with("file photo") || folded.starts_with("(file)"))
        && (folded.contains("file photo")
            || folded.contains("photo,")
            || folded.contains("photo made")
            || folded.contains("photo provided")
            || folded.contains("photo released")
            || folded.contains("image provided")
            || folded.contains("frame grab")
            || folded.contains("photo taken"))
        || folded.starts_with("file photo:")
        || folded.starts_with("file -")
}

/// The short line above a caption or credit belongs to it where no empty line parts the two, or where it names what
/// the caption names; above a credit that is `bare` of its caption, where it could be that.
fn above(lines: &[Line], roles: &mut [Role], at: usize, gaps: bool, bare: bool) {
    let (Some(line), Some(below)) = (at.checked_sub(1).and_then(|i| lines.get(i)), lines.get(at)) else { return };
    let free = matches!(
        roles.get(at - 1),
        Some(Role::Removed(_) | Role::Kept(BlockKind::Heading | BlockKind::Paragraph | BlockKind::Standfirst))
    );
    let joined = gaps && !below.unit.gap && line.shape.words <= 40;
    // Without empty lines, what was left out right above a credit, or opens the text there, is what it is a credit of.
    let opens = !roles.iter().take(at - 1).any(|r| matches!(r, Role::Kept(BlockKind::Paragraph)));
    let left_out = matches!(roles.get(at - 1), Some(Role::Removed(Removal::Navigation | Removal::Other)));
    let short = line.shape.size() <= 18 && line.shape.quotes == 0 && !line.words.contains(" said");
    let described =
        bare && !gaps && (4..=40).contains(&line.shape.size()) && (opens || left_out || short) && is_described(line);
    let caption = fold(below.words);
    let names: Vec<String> =
        line.words.split(|c: char| !c.is_alphanumeric()).filter(|w| w.len() > 2).map(fold).collect();
    let named = line.shape.words <= 8 && names.len() >= 2 && names.iter().all(|n| caption.contains(n.as_str()));
    if free && (joined || named || described) {
        set(roles, at - 1, Role::Kept(BlockKind::Caption));
    }
}

/// Whether a line could describe a picture: no label, link or date.
fn is_described(line: &Line) -> bool {
    let machine: usize = line.counts.iter().sum();
    let dated = super::head_lines::date_line(line.words).is_some() || super::head_lines::byline(line.words).is_some();
    machine * 4 <= line.shape.words && !dated && line.shape.small >= 2 && !line.words.contains('|')
}

fn set(roles: &mut [Role], at: usize, role: Role) {
    if let Some(r) = roles.get_mut(at) {
        *r = role;
    }
}

/// Whether a part of the article stands within a few lines.
fn near_article(roles: &[Role], at: usize) -> bool {
    let from = at.saturating_sub(6);
    let to = (at + 7).min(roles.len());
    roles.get(from..to).is_some_and(|r| r.iter().any(|r| matches!(r, Role::Kept(_))))
}
