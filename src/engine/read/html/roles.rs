//! From the judge's scores and the elements to the role of every line of a page.

use super::page::Page;
use crate::engine::article::{BlockKind, Meta, Removal};
use crate::engine::read::furniture::{self, Line, Role};
use crate::engine::read::shape::Ending;
use crate::engine::read::{captions, head};
use crate::engine::text::fold::fold;
use std::collections::BTreeSet;

/// The role of every line of a page.
pub fn roles(page: &Page, lines: &[Line], scores: &[f32], meta: &mut Meta) -> Vec<Role> {
    let mut roles = furniture::roles(lines, scores, meta.lang.as_deref(), -0.5);
    repetitions(lines, &mut roles);
    links(page, lines, &mut roles);
    for (at, role) in roles.iter_mut().enumerate() {
        if let Role::Kept(BlockKind::Paragraph | BlockKind::Heading) = role {
            *role = Role::Kept(kind(page, at, *role));
        }
    }
    tables(page, &mut roles);
    captions::captions(lines, &mut roles, false);
    head::head(lines, &mut roles, meta);
    in_pictures(page, &mut roles);
    head::repeated_titles(lines, &mut roles);
    head::author_box(lines, &mut roles, meta);
    roles
}

/// What a kept line is, by the element it stands in.
fn kind(page: &Page, at: usize, role: Role) -> BlockKind {
    let mut element = page.lines.get(at).map_or(0, |l| l.block);
    for _ in 0..6 {
        let Some(e) = page.elements.get(element) else { break };
        match e.name.as_str() {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => return BlockKind::Heading,
            "li" => return BlockKind::ListItem,
            "blockquote" => return BlockKind::Quote,
            "figcaption" => return BlockKind::Caption,
            _ => {}
        }
        element = e.parent;
    }
    match role {
        Role::Kept(kind) => kind,
        Role::Removed(_) => BlockKind::Paragraph,
    }
}

/// A table of data between two lines of the report is the report's.
fn tables(page: &Page, roles: &mut [Role]) {
    let is_row = |at: usize| page.lines.get(at).is_some_and(|l| l.is_row);
    let mut at = 0;
    while at < roles.len() {
        let from = at;
        while is_row(at) {
            at += 1;
        }
        let kept = |at: Option<usize>| at.and_then(|at| roles.get(at)).is_some_and(|r| matches!(r, Role::Kept(_)));
        if at >= from + 2 && kept(from.checked_sub(1)) && kept(Some(at)) {
            roles.iter_mut().take(at).skip(from).for_each(|role| *role = Role::Kept(BlockKind::ListItem));
        }
        at = at.max(from + 1);
    }
}

/// How many words make a piece that is longer than a paragraph.
const LONG: usize = 150;

/// Pages hold their whole text in one piece once more, out of sight, for other programs. Such a piece is left out when
/// its words were kept before.
fn repetitions(lines: &[Line], roles: &mut [Role]) {
    let mut seen: BTreeSet<u64> = BTreeSet::new();
    for (line, role) in lines.iter().zip(roles) {
        if !matches!(role, Role::Kept(_)) || line.shape.size() < 4 {
            continue;
        }
        let runs = runs(line.words);
        let known = runs.iter().filter(|r| seen.contains(*r)).count();
        if known * 10 > runs.len() * 7 && line.shape.size() >= LONG {
            *role = Role::Removed(Removal::Repetition);
        } else {
            seen.extend(runs);
        }
    }
}

/// The line's runs of five folded words, each as a number.
fn runs(words: &str) -> Vec<u64> {
    let hashes: Vec<u64> = words
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(|w| fold(w).bytes().fold(0xCBF2_9CE4_8422_2325, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01B3)))
        .collect();
    let joined = |w: &[u64]| w.iter().fold(7u64, |h, x| h.rotate_left(13).wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ x);
    hashes.windows(hashes.len().clamp(1, 5)).map(joined).collect()
}

/// A line that is a link from end to end leads away from the report, whatever stands around it.
fn links(page: &Page, lines: &[Line], roles: &mut [Role]) {
    for ((shown, line), role) in page.lines.iter().zip(lines).zip(roles) {
        let whole = shown.linked * 10 >= line.shape.chars * 9;
        let label = line.shape.ending != Ending::Terminal && (4..=30).contains(&line.shape.size());
        let listed = page.elements.get(shown.block).is_some_and(|e| e.name == "li");
        if matches!(role, Role::Kept(_)) && whole && label && !listed {
            *role = Role::Removed(Removal::Related);
        }
    }
}

/// What stands in a picture's frame is its caption, not a summary of the report.
fn in_pictures(page: &Page, roles: &mut [Role]) {
    for (at, role) in roles.iter_mut().enumerate() {
        let mut element = page.lines.get(at).map_or(0, |l| l.block);
        for _ in 0..4 {
            let Some(e) = page.elements.get(element) else { break };
            let framed = matches!(e.name.as_str(), "figure" | "figcaption") || e.names.contains("caption");
            if framed && matches!(role, Role::Kept(BlockKind::Standfirst | BlockKind::Paragraph)) {
                *role = Role::Kept(BlockKind::Caption);
            }
            element = e.parent;
        }
    }
}
