//! What stands above the body: headline, standfirst, byline, date.

use super::furniture::{Line, Role};
use super::imprint::is_outlet;
use super::shape::Ending;
use super::{credit, head_lines, lexicon};
use crate::engine::article::{BlockKind, Meta, Removal};
use crate::engine::text::fold::fold;
use std::collections::BTreeSet;

/// How far above the body a headline may stand, in lines.
const REACH: usize = 60;

/// Finds headline, standfirst, byline and date above the first kept line, gives them their roles and tells `meta`
/// what is not known already.
pub fn head(lines: &[Line], roles: &mut [Role], meta: &mut Meta) {
    let Some(body) = roles.iter().position(|r| matches!(r, Role::Kept(_))) else { return };
    let title = title(lines, roles, body, meta.title.as_deref());
    if let Some(at) = title {
        set(roles, at, BlockKind::Title);
        if meta.title.as_deref().is_none_or(|known| lines.get(at).is_some_and(|l| l.words.len() < known.len())) {
            meta.title = lines.get(at).map(|l| one_line(l.words.trim_start_matches(['#', ' '])));
        }
    }
    let top = title.map_or(body.saturating_sub(8), |t| t.saturating_sub(4));
    let first = title.map_or(body, |t| t + 1);
    // A summary or a caption may stand first of what is kept, with byline and date below it.
    let paragraphs = (body..lines.len()).filter(|i| matches!(roles.get(*i), Some(Role::Kept(BlockKind::Paragraph))));
    let last = paragraphs.take(2).last().unwrap_or(body).clamp(body, body + 10);
    for at in top..last {
        let Some(line) = lines.get(at).filter(|_| Some(at) != title) else { continue };
        if at >= body
            && matches!(roles.get(at), Some(Role::Kept(k)) if !matches!(k, BlockKind::Heading | BlockKind::Dateline))
        {
            continue;
        }
        if let Some(date) = head_lines::date_line(line.words) {
            set(roles, at, BlockKind::Dateline);
            if meta.outlet.is_none() {
                meta.outlet = date.outlet;
            }
            if let Some(day) = date.day.filter(|_| meta.published.is_none()) {
                meta.published = day.parse().ok();
            }
        } else if let Some(name) = head_lines::byline(line.words) {
            set(roles, at, BlockKind::Byline);
            meta.byline.get_or_insert(name);
            if meta.published.is_none() {
                meta.published = super::when::day(line.words).and_then(|d| d.edtf.parse().ok());
            }
        } else if at == first && is_standfirst(line) && matches!(roles.get(at), Some(Role::Removed(_))) {
            set(roles, at, BlockKind::Standfirst);
        }
    }
    standfirst(lines, roles);
    masthead(lines, roles, meta);
    if meta.outlet.is_none() {
        meta.outlet = lines
            .iter()
            .zip(roles.iter())
            .find_map(|(l, r)| matches!(r, Role::Removed(_)).then(|| owner(l.words)).flatten());
    }
    // A name alone is a byline where it stands beside the date.
    for at in first..last {
        let beside = [at.checked_sub(2), at.checked_sub(1), Some(at + 1), Some(at + 2)]
            .into_iter()
            .flatten()
            .any(|n| roles.get(n).is_some_and(|r| *r == Role::Kept(BlockKind::Dateline)) || Some(n) == title);
        let Some(line) = lines.get(at).filter(|_| beside && meta.byline.is_none()) else { continue };
        let free = roles.get(at).is_some_and(|r| matches!(r, Role::Removed(_) | Role::Kept(BlockKind::Heading)));
        if free
            && (2..=4).contains(&line.shape.words)
            && line.counts.iter().sum::<usize>() == 0
            && head_lines::is_name(line.words)
        {
            set(roles, at, BlockKind::Byline);
            meta.byline = Some(one_line(line.words));
        }
    }
    if meta.published.is_none() {
        let first =
            lines.iter().zip(roles.iter()).filter(|(_, r)| matches!(r, Role::Kept(BlockKind::Paragraph))).take(2);
        meta.published = first.filter_map(|(l, _)| head_lines::dateline_day(l.words)).find_map(|d| d.parse().ok());
    }
}

/// Takes the outlet's name where it stands alone above the headline: it is no paragraph of the report.
fn masthead(lines: &[Line], roles: &mut [Role], meta: &mut Meta) {
    let Some(title) = roles.iter().position(|r| *r == Role::Kept(BlockKind::Title)) else { return };
    for (line, role) in lines.iter().zip(roles.iter_mut()).take(title) {
        // Among a page's furniture "Local News" is a part of the site.
        let open =
            matches!(role, Role::Removed(Removal::Other) | Role::Kept(BlockKind::Paragraph | BlockKind::Heading));
        if open && line.shape.words <= 5 && is_outlet(line.words.trim()) {
            *role = Role::Removed(Removal::Navigation);
            meta.outlet.get_or_insert_with(|| one_line(line.words));
        }
    }
}

/// Who owns the page, by the line that claims its rights: "© 2026 Name. All rights reserved."
fn owner(words: &str) -> Option<String> {
    let after = words.split_once('©')?.1;
    let mark = |c: char| c.is_whitespace() || c.is_ascii_digit() || matches!(c, '-' | '–' | ',' | ':');
    let name = after.trim_start_matches("Copyright").trim_start_matches(mark);
    let end = ["All ", "all ", "Alle ", "Todos ", "Tous ", " | ", " – ", " - ", ". ", "•", "("]
        .iter()
        .filter_map(|m| name.find(m))
        .min();
    let name = name.get(..end.unwrap_or(name.len()))?.trim().trim_end_matches(['.', ',', '|', ' ']);
    let sound =
        (1..=6).contains(&name.split_whitespace().count()) && name.chars().next().is_some_and(char::is_uppercase);
    sound.then(|| name.to_owned())
}

/// Makes the body's first line its standfirst where it is one by its shape: without a full stop under the headline,
/// or before the paragraph that opens with a dateline.
fn standfirst(lines: &[Line], roles: &mut [Role]) {
    let mut body = (0..lines.len())
        .filter(|i| matches!(roles.get(*i), Some(Role::Kept(BlockKind::Paragraph | BlockKind::Heading))));
    let (Some(first), Some(second)) = (body.next(), body.next()) else { return };
    let (Some(line), Some(next)) = (lines.get(first), lines.get(second)) else { return };
    let open = matches!(line.shape.ending, Ending::Open) && line.shape.words >= 6 && next.shape.is_prose();
    let titled = roles.iter().take(first).any(|r| *r == Role::Kept(BlockKind::Title));
    let open = open && !is_dated(line);
    let sentence = line.shape.inner_ends == 0 && line.shape.words <= 45;
    if sentence
        && (open && (titled || first == 0 && line.shape.small * 2 > line.shape.words)
            || head_lines::opens_with_dateline(next.words))
    {
        set(roles, first, BlockKind::Standfirst);
    }
}

fn set(roles: &mut [Role], at: usize, kind: BlockKind) {
    if let Some(role) = roles.get_mut(at) {
        *role = Role::Kept(kind);
    }
}

/// The words with every run of white space made one blank.
pub fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The line that is the headline, among those above the body.
fn title(lines: &[Line], roles: &[Role], body: usize, known: Option<&str>) -> Option<usize> {
    let told = lines.iter().zip(roles).filter(|(_, r)| matches!(r, Role::Kept(_)));
    let mut vocabulary = BTreeSet::new();
    for (line, _) in told.take(40) {
        vocabulary.extend(content_words(line.words));
    }
    let known = known.map(fold);
    let start = body.saturating_sub(REACH);
    let mut best: Option<(f32, usize)> = None;
    for at in start..=body {
        let Some(line) = lines.get(at) else { continue };
        if at == body && known.is_none() && !matches!(roles.get(at), Some(Role::Kept(BlockKind::Heading))) {
            continue;
        }
        let score = title_score(line, &vocabulary, body - at, known.as_deref());
        if score > 0.0 && best.is_none_or(|(most, _)| score >= most) {
            best = Some((score, at));
        }
    }
    let (_, at) = best?;
    if known.is_some() {
        return Some(at);
    }
    // Of two lines that would do, one under the other, the second sums the report up.
    let above = at.checked_sub(1).filter(|above| *above >= start);
    let longer = lines.get(at).is_some_and(|l| l.shape.size() >= 8);
    let would_do = |above: &usize| {
        let line = lines.get(*above);
        line.is_some_and(|l| l.shape.size() >= 4 && title_score(l, &vocabulary, body - above, None) > 0.0)
    };
    Some(above.filter(|above| longer && would_do(above)).unwrap_or(at))
}

/// How well a line would do as the headline; nothing at or below zero would.
fn title_score(line: &Line, vocabulary: &BTreeSet<String>, distance: usize, known: Option<&str>) -> f32 {
    if let Some(known) = known {
        let own = fold(&one_line(line.words.trim_start_matches(['#', ' '])));
        // The page's title may carry the site's name before or behind the headline.
        let part =
            line.shape.size() >= 4 && (known.starts_with(&own) || known.ends_with(&own)) && own.len() * 2 > known.len();
        return if own == *known || part { 1.0 } else { 0.0 };
    }
    let size = line.shape.size();
    let ended = line.shape.ending == Ending::Terminal && line.words.trim_end().ends_with('.');
    let fits = (3..=32).contains(&size) && line.shape.letters > 8 && !(ended && size > 5);
    if !fits
        || line.shape.starts_small
        || head_lines::date_line(line.words).is_some()
        || head_lines::byline(line.words).is_some()
        || credit::credit_start(line.words).is_some()
    {
        return 0.0;
    }
    let words = content_words(line.words);
    if words.is_empty() {
        return 0.0;
    }
    let told = words.iter().filter(|w| vocabulary.contains(*w)).count();
    let share = told as f32 / words.len() as f32;
    let machine = line.counts.iter().sum::<usize>() as f32 / line.shape.words.max(1) as f32;
    share + (told.min(6) as f32) * 0.1 - 0.02 * distance as f32 - machine - 0.35
}

/// The folded words of four letters or more, each once.
fn content_words(words: &str) -> BTreeSet<String> {
    words
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| w.chars().count() >= 4 || w.chars().any(|c| c > '\u{2E80}'))
        .map(fold)
        .collect()
}

/// Whether a short line is mostly a date, however it is written.
fn is_dated(line: &Line) -> bool {
    line.shape.words <= 14 && (super::when::day(line.words).is_some() || line.shape.digits * 8 >= line.shape.chars)
}

/// Whether the line under the headline sums the report up.
fn is_standfirst(line: &Line) -> bool {
    let machine: usize = line.counts.iter().sum();
    let caption = credit::credit_start(line.words).is_some();
    let dated = is_dated(line);
    line.shape.words >= 8 && !caption && !dated && machine * 4 <= line.shape.words && line.shape.small >= 3
}

/// Leaves out what is said of the author below the report: a few lines from its end, under a heading or with the name
/// of the byline.
pub fn author_box(lines: &[Line], roles: &mut [Role], meta: &Meta) {
    let paragraphs: Vec<usize> =
        (0..lines.len()).filter(|i| matches!(roles.get(*i), Some(Role::Kept(k)) if k.is_body())).collect();
    if paragraphs.len() < 4 {
        return;
    }
    let name = meta.byline.as_deref().map(fold).unwrap_or_default();
    let mut below = false;
    for at in paragraphs.iter().copied().skip(paragraphs.len().saturating_sub(4).max(2)) {
        let Some(line) = lines.get(at) else { continue };
        let told = lexicon::of(&line.counts, Removal::Author);
        let heads = line.shape.words <= 5 && line.shape.ending != Ending::Terminal && told > 0;
        let named = !name.is_empty() && told > 0 && line.shape.quotes == 0 && fold(line.words).starts_with(&name);
        below |= heads;
        if let Some(role) = roles.get_mut(at).filter(|_| below || named) {
            *role = Role::Removed(Removal::Author);
        }
    }
}

/// Takes a line that stands alone for a headline where it looks like one.
pub fn alone(lines: &[Line], roles: &mut [Role], meta: &mut Meta) {
    let [line] = lines else { return };
    let named = line.counts.iter().sum::<usize>() == 0 && line.shape.ending != Ending::Terminal;
    if named && (3..=32).contains(&line.shape.size()) && !line.shape.is_prose() {
        set(roles, 0, BlockKind::Title);
        meta.title.get_or_insert_with(|| one_line(line.words));
    }
}

/// Lines above the body that repeat the headline.
pub fn repeated_titles(lines: &[Line], roles: &mut [Role]) {
    let Some(title) = roles.iter().position(|r| *r == Role::Kept(BlockKind::Title)) else { return };
    let Some(words) = lines.get(title).map(|l| fold(&one_line(l.words))) else { return };
    for (line, role) in lines.iter().zip(roles.iter_mut()) {
        if matches!(role, Role::Removed(_)) && fold(&one_line(line.words)) == words {
            *role = Role::Removed(Removal::Repetition);
        }
    }
}
