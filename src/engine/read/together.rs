//! Lines that are kept or left out together: the turns of an interview, the items of a list, what is said twice.

use super::furniture::{Line, Role};
use super::lexicon;
use super::shape::Ending;
use super::when;
use crate::engine::article::{BlockKind, Removal};
use crate::engine::text::fold::fold;
use std::collections::{BTreeMap, BTreeSet};

/// Settles what goes together, once every line has its role.
pub fn settle(lines: &[Line], roles: &mut [Role]) {
    turns(lines, roles);
    lists(lines, roles);
    repetitions(lines, roles);
}

/// Whether nothing at all can be done to a role: what is left out without a doubt stays so.
fn is_free(role: Option<&Role>) -> bool {
    matches!(role, Some(Role::Removed(Removal::Navigation | Removal::Other | Removal::Related)))
}

fn is_kept(role: Option<&Role>) -> bool {
    matches!(role, Some(Role::Kept(_)))
}

fn keep(roles: &mut [Role], at: usize, kind: BlockKind) {
    if let Some(role) = roles.get_mut(at) {
        *role = Role::Kept(kind);
    }
}

/// Who speaks, where a line says so: "Q:", "ANA PÉREZ:", "Ana Pérez:".
pub fn speaker(words: &str) -> Option<&str> {
    let end = words.char_indices().nth(40).map_or(words.len(), |(at, _)| at);
    let head = words.get(..end)?;
    let (lead, rest) = head.split_once([':', '.'])?;
    if matches!(lead, "Q" | "A" | "P" | "R" | "F") && rest.starts_with(' ') {
        return Some(lead);
    }
    let (lead, rest) = head.split_once(':')?;
    let named = (1..=4).contains(&lead.split_whitespace().count())
        && lead.split_whitespace().all(|w| w.starts_with(char::is_uppercase));
    (named && (rest.is_empty() || rest.starts_with(' '))).then_some(lead)
}

/// An interview's short answers belong to it: a speaker whose turns are kept elsewhere is not left out.
fn turns(lines: &[Line], roles: &mut [Role]) {
    let mut spoken: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (line, role) in lines.iter().zip(roles.iter()) {
        if let Some(name) = speaker(line.words) {
            let (all, kept) = spoken.entry(name).or_default();
            *all += 1;
            *kept += usize::from(matches!(role, Role::Kept(_)));
        }
    }
    spoken.retain(|_, (all, kept)| *all >= 2 && *kept > 0);
    // One name alone is a label ("Photo:"); it takes two to talk.
    if spoken.len() < 2 {
        return;
    }
    for at in 0..lines.len() {
        let turn = lines.get(at).is_some_and(|l| speaker(l.words).is_some_and(|name| spoken.contains_key(name)));
        let near = (at.saturating_sub(4)..at + 5).any(|n| is_kept(roles.get(n)));
        if turn && near && matches!(roles.get(at), Some(Role::Removed(_))) {
            keep(roles, at, BlockKind::Paragraph);
        }
    }
}

/// How a list's items begin and what parts them.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Form {
    day: bool,
    digit: bool,
    colon: bool,
    dash: bool,
}

/// The form of an item with facts in it: a day, figures, or a name with what is told of it.
fn form(line: &Line) -> Option<Form> {
    let first = line.words.split_whitespace().next()?.trim_matches(|c: char| !c.is_alphanumeric());
    let named = line.shape.capitalised > 0 && (when::is_weekday(first) || when::month(first).is_some());
    let head: String = line.words.chars().take(48).collect();
    let form = Form {
        day: named && line.shape.digits > 0,
        digit: line.shape.starts_digit,
        colon: head.contains(": "),
        dash: [" – ", " - ", " — ", " -- ", " @ "].iter().any(|d| line.words.contains(d)),
    };
    let facts = form.day || (form.colon || form.dash || form.digit) && line.shape.digits > 0;
    let machine: usize = line.counts.iter().sum();
    let dated = super::head_lines::date_line(line.words).is_some();
    (facts && !dated && machine * 4 <= line.shape.words && line.shape.words >= 3).then_some(form)
}

/// How many items of one form make a list.
const LIST: usize = 3;

/// A list of facts that follows the report's own words is its own: fixtures, results, figures.
fn lists(lines: &[Line], roles: &mut [Role]) {
    let forms: Vec<Option<Form>> = lines.iter().map(form).collect();
    let mut at = 0;
    while at < lines.len() {
        let Some(form) = forms.get(at).copied().flatten() else {
            at += 1;
            continue;
        };
        let length = forms.iter().skip(at).take_while(|f| **f == Some(form)).count();
        let to = at + length;
        let kept = (at..to).filter(|i| is_kept(roles.get(*i))).count();
        let before = (at.saturating_sub(2)..at).any(|i| is_kept(roles.get(i)));
        let after = (to..to + 2).any(|i| is_kept(roles.get(i)));
        let led = at.checked_sub(1).and_then(|i| lines.get(i)).is_some_and(|l| l.shape.ending == Ending::Colon);
        if length >= LIST && before && (after || led || kept > 0) {
            for i in at..to {
                if is_free(roles.get(i)) {
                    keep(roles, i, BlockKind::ListItem);
                }
            }
        }
        at = to;
    }
}

/// A long line that stands a second time is left out: captions under the pictures of a row, boxes that come again.
fn repetitions(lines: &[Line], roles: &mut [Role]) {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for (line, role) in lines.iter().zip(roles) {
        if matches!(role, Role::Kept(_)) && (8..=60).contains(&line.shape.size()) && !seen.insert(fold(line.words)) {
            *role = Role::Removed(Removal::Repetition);
        }
    }
}

/// Whether a text bears no trace of a page around it: then all of it is the article.
pub fn is_bare(lines: &[Line], lang: Option<&str>) -> bool {
    let mut labels = 0;
    for line in lines {
        let shape = &line.shape;
        let machine: usize = line.counts.iter().sum();
        let label = shape.size() <= 5 && shape.ending == Ending::Open && speaker(line.words).is_none();
        labels = if label { labels + 1 } else { 0 };
        let trace = labels >= 4
            || machine * 3 >= shape.words && shape.words <= 12
            || line.words.contains('©')
            || super::notices::is_machine_prose(line)
            || super::notices::leads_away(line)
            || super::notices::is_row(line)
            || line.lang.is_some() && line.lang != lang && machine > 0
            || super::comments::is_stamp(line.words)
            || lexicon::of(&line.counts, Removal::Consent) > 0 && shape.words <= 40;
        if trace {
            return false;
        }
    }
    lines.iter().any(|l| l.shape.ending == Ending::Terminal && l.shape.size() >= 4 || l.shape.is_prose())
}
