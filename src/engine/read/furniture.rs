//! Which lines of a copied page are the article, and why the others are not.

use super::lines::Unit;
use super::notices::{is_correction, is_machine_prose, is_row, leads_away};
use super::reasons::{after_comments, reason, sections};
use super::shape::{Ending, Shape};
use super::{comments, credit, head_lines, lexicon, together};
use crate::engine::article::{BlockKind, Removal};
use crate::engine::text::language;

/// What becomes of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It is a part of the article.
    Kept(BlockKind),
    /// It is left out.
    Removed(Removal),
}

/// A unit with what is known of it.
pub struct Line<'a> {
    /// Where it stands.
    pub unit: Unit,
    /// Its words.
    pub words: &'a str,
    /// What it looks like.
    pub shape: Shape,
    /// How many of its words speak for each reason.
    pub counts: [usize; lexicon::REASONS],
    /// Its language, where that can be told.
    pub lang: Option<&'static str>,
}

/// The lines that units make.
pub fn lines<'a>(text: &'a str, units: &[Unit]) -> Vec<Line<'a>> {
    units
        .iter()
        .map(|unit| {
            let words = unit.span.of(text);
            let shape = Shape::of(words);
            let lang = (shape.letters >= 20).then(|| language::detect(words)).flatten();
            Line { unit: *unit, words, shape, counts: lexicon::count(words), lang }
        })
        .collect()
}

/// The role of every line of a text whose language is `lang`, given the judge's scores. A heading between paragraphs
/// is kept where its own score is above `rescue`.
pub fn roles(lines: &[Line], scores: &[f32], lang: Option<&str>, rescue: f32) -> Vec<Role> {
    let comments = comments::zones(lines);
    let foreign = foreign(lines, lang);
    let least = least(lines);
    let good: Vec<bool> = lines
        .iter()
        .zip(scores)
        .zip(comments.iter().zip(&foreign))
        .map(|((line, score), (in_comments, foreign))| {
            let line_least = match line.shape.is_prose() {
                true if is_text(&line.shape) => -6.0,
                true => least,
                false => 0.0,
            };
            *score > line_least
                && !*foreign
                && !is_machine_prose(line)
                && !is_row(line)
                && !is_rights(line)
                && !in_comments
        })
        .collect();
    let mut good = enclosed(lines, scores, &foreign, good);
    // Labels and questions alone are no article.
    if !lines.iter().zip(&good).any(|(l, good)| *good && l.shape.is_prose()) {
        good.fill(false);
    }
    let is_good = |at: usize| good.get(at).copied().unwrap_or(false);
    let (first, last) = (good.iter().position(|g| *g), good.iter().rposition(|g| *g));

    let mut asked = false;
    let last_stamp = lines.iter().rposition(|l| comments::is_stamp(l.words));
    let mut section = None;
    let mut roles: Vec<Role> = (0..lines.len())
        .map(|at| {
            let Some(line) = lines.get(at) else { return Role::Removed(Removal::Other) };
            if head_lines::is_dateline(line.words) && near(&good, at) {
                return Role::Kept(BlockKind::Dateline);
            }
            if leads_away(line) {
                return Role::Removed(Removal::Related);
            }
            if is_correction(line.words) && near(&good, at) {
                return Role::Kept(BlockKind::Correction);
            }
            if comments.get(at).copied().unwrap_or(false) {
                asked |= comments::is_call(line.words);
                return Role::Removed(after_comments(line, asked && last_stamp.is_none_or(|s| at > s)));
            }
            if is_row(line) && !is_good(at) {
                let told = lexicon::reason(&line.counts).filter(|(_, n)| n * 2 >= line.shape.words);
                return Role::Removed(told.map_or(Removal::Navigation, |(reason, _)| reason));
            }
            if foreign.get(at).copied().unwrap_or(false) && !is_good(at) {
                let told = [Removal::Subscription, Removal::Consent, Removal::Newsletter];
                let told = told.into_iter().find(|r| lexicon::of(&line.counts, *r) > 0);
                return Role::Removed(told.unwrap_or(Removal::Language));
            }
            let heads = is_heading(lines, &good, at);
            if is_good(at) {
                section = None;
                if line.shape.words <= 12 && head_lines::date_line(line.words).is_some() {
                    return Role::Kept(BlockKind::Dateline);
                }
                let label = !line.shape.is_prose() && heads && line.shape.ending != Ending::Terminal;
                let label = label && !leads_on(line);
                return Role::Kept(if label { BlockKind::Heading } else { BlockKind::Paragraph });
            }
            let sure = scores.get(at).is_some_and(|s| *s > rescue);
            let inside = at == 0 || (at.saturating_sub(4)..at).any(is_good);
            if heads && inside && sure {
                return Role::Kept(BlockKind::Heading);
            }
            let reason = reason(line, last.is_none_or(|l| at > l));
            // What stands below "Related" or "Topics" is what that says.
            let plain = matches!(reason, Removal::Navigation | Removal::Other);
            let below = first.is_some_and(|f| at > f);
            section = if plain { section } else { sections(line, reason).filter(|_| below) };
            Role::Removed(section.filter(|_| plain).unwrap_or(reason))
        })
        .collect();
    if least < 0.0 {
        fill(lines, &mut roles);
    }
    together::settle(lines, &mut roles);
    roles
}

/// Keeps short sentences and list items that stand in the midst of a text that is nearly all article.
fn fill(lines: &[Line], roles: &mut [Role]) {
    const LONGEST: usize = 8;
    let fits = |at: usize, roles: &[Role]| {
        let free = matches!(roles.get(at), Some(Role::Removed(Removal::Navigation | Removal::Other)));
        free && lines.get(at).is_some_and(|l| {
            let ended = l.shape.ending == Ending::Terminal || l.words.ends_with(';') || l.words.ends_with(',');
            ended && l.shape.letters > 1 && l.counts.iter().sum::<usize>() == 0
        })
    };
    let mut at = 0;
    while at < lines.len() {
        let from = at;
        while fits(at, roles) {
            at += 1;
        }
        let before = from.checked_sub(1).is_none_or(|b| matches!(roles.get(b), Some(Role::Kept(_))));
        let after = at >= lines.len() || matches!(roles.get(at), Some(Role::Kept(_)));
        if at > from && at - from <= LONGEST && before && after {
            roles.iter_mut().take(at).skip(from).for_each(|r| *r = Role::Kept(BlockKind::Paragraph));
        }
        at = at.max(from + 1);
    }
}

/// Whether a line is a whole text without line breaks: so many sentences make no label, link or notice.
fn is_text(shape: &Shape) -> bool {
    shape.size() >= 300 && shape.inner_ends >= 8
}

/// The score that running text must reach: lower where nearly all lines are running text, as in a text that is all
/// article, and in a reader's selection.
fn least(lines: &[Line]) -> f32 {
    let prose = lines.iter().filter(|l| l.shape.is_prose()).count();
    if prose * 10 >= lines.len() * 7 {
        -4.0
    } else if lines.len() <= SELECTION {
        -2.0
    } else if prose * 2 >= lines.len() {
        -1.5
    } else {
        0.0
    }
}

/// The most lines of a selection: no whole page is so short, and who selects a part of one aims at the report.
const SELECTION: usize = 40;

/// The role of every line of a text that holds no furniture.
pub fn kept(lines: &[Line]) -> Vec<Role> {
    let good: Vec<bool> = lines.iter().map(|l| l.shape.is_prose()).collect();
    (0..lines.len())
        .map(|at| {
            let prose = good.get(at).copied().unwrap_or(false);
            if lines.get(at).is_some_and(|l| is_correction(l.words)) {
                return Role::Kept(BlockKind::Correction);
            }
            let heads = !prose && is_heading(lines, &good, at) && lines.get(at).is_some_and(|l| !leads_on(l));
            Role::Kept(if heads { BlockKind::Heading } else { BlockKind::Paragraph })
        })
        .collect()
}

/// The most lines above the first running text that can be its head.
const HEAD: usize = 6;

/// Sets the short lines aside that stand above the first running text; how many lines stand there.
pub fn set_aside(lines: &[Line], roles: &mut [Role]) -> usize {
    let first = lines.iter().position(|l| l.shape.is_prose() && l.shape.ending != Ending::Open).unwrap_or(0);
    if first > HEAD {
        return 0;
    }
    for (line, role) in lines.iter().zip(roles.iter_mut()).take(first) {
        if line.shape.ending != Ending::Terminal && !leads_on(line) && *role == Role::Kept(BlockKind::Paragraph) {
            *role = Role::Removed(Removal::Other);
        }
    }
    first
}

/// Whether a line claims a page's rights: "© 2026 The Example Times. All rights reserved."
fn is_rights(line: &Line) -> bool {
    line.words.contains('©') && lexicon::of(&line.counts, Removal::Footer) > 0
}

/// Whether a short line between paragraphs heads what follows.
fn is_heading(lines: &[Line], good: &[bool], at: usize) -> bool {
    let Some(line) = lines.get(at) else { return false };
    let machine: usize = line.counts.iter().sum();
    let followed = good.get(at + 1).copied().unwrap_or(false);
    let fits = line.shape.size() <= 16 && line.shape.letters >= 3 && !matches!(line.shape.ending, Ending::Mark);
    let said = line.shape.ending == Ending::Terminal && line.shape.size() > 6 && line.words.trim_end().ends_with('.');
    let timed = line.shape.digits * 3 > line.shape.letters || line.words.split_whitespace().any(super::when::is_clock);
    let own = said || timed && line.shape.words <= 4 || is_machine_prose(line);
    followed && fits && !own && machine * 3 <= line.shape.words && credit::credit_start(line.words) != Some(0)
}

/// Whether a short line is a sentence that leads on, or a turn in a talk, and no heading: "The board will meet on:".
fn leads_on(line: &Line) -> bool {
    line.shape.ending == Ending::Colon && line.shape.size() >= 5 || together::speaker(line.words).is_some()
}

/// Lines in another language that a paragraph of the article stands before and after are quoted by it.
fn enclosed(lines: &[Line], scores: &[f32], foreign: &[bool], good: Vec<bool>) -> Vec<bool> {
    let near = |range: std::ops::Range<usize>| good.get(range).is_some_and(|g| g.iter().any(|g| *g));
    // One line that speaks of subscriptions and the like tells what the lines around it in its language are.
    let notice = |at: usize| {
        let own = [Removal::Subscription, Removal::Newsletter, Removal::Consent, Removal::Form, Removal::Share];
        let told = |l: &Line| own.iter().any(|r| lexicon::of(&l.counts, *r) > 0);
        foreign.get(at) == Some(&true) && lines.get(at).is_some_and(told)
    };
    (0..lines.len())
        .map(|at| {
            let quoted = foreign.get(at) == Some(&true)
                && !(at.saturating_sub(3)..at + 4).any(notice)
                && scores.get(at).is_some_and(|s| *s > 0.0)
                && near(at.saturating_sub(3)..at)
                && near(at + 1..(at + 4).min(good.len()));
            quoted || good.get(at) == Some(&true)
        })
        .collect()
}

/// Whether a kept line stands within a dozen lines.
fn near(good: &[bool], at: usize) -> bool {
    good.get(at.saturating_sub(12)..(at + 13).min(good.len())).is_some_and(|g| g.iter().any(|g| *g))
}

/// Which lines are in another language than the article, or stand among such lines without being clearly in its own.
fn foreign(lines: &[Line], lang: Option<&str>) -> Vec<bool> {
    let mut found: Vec<bool> =
        lines.iter().map(|l| l.lang.is_some() && lang.is_some() && l.lang != lang && l.shape.words >= 4).collect();
    let unsure = |at: usize| lines.get(at).is_some_and(|l| l.lang.is_none() && l.shape.words >= 4);
    for at in 1..lines.len() {
        let after = at + 1 >= lines.len() || found.get(at + 1) == Some(&true);
        let among = unsure(at) && found.get(at - 1) == Some(&true) && after;
        if let Some(f) = found.get_mut(at).filter(|_| among) {
            *f = true;
        }
    }
    found
}
