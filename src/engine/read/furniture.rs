//! Which lines of a copied page are the article, and why the others are not.

use super::lines::Unit;
use super::shape::{Ending, Shape};
use super::{comments, credit, head_lines, lexicon};
use crate::engine::article::{BlockKind, Removal};
use crate::engine::text::fold::fold;
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

/// The role of every line. `title` is what the source's own data gives as its headline.
pub fn roles(lines: &[Line], lang: Option<&str>) -> Vec<Role> {
    let comments_from = comments_from(lines);
    let good: Vec<bool> = lines
        .iter()
        .enumerate()
        .map(|(at, line)| {
            let foreign = line.lang.is_some() && lang.is_some() && line.lang != lang;
            line.shape.is_prose() && !foreign && !is_machine_prose(line) && comments_from.is_none_or(|from| at < from)
        })
        .collect();
    let body = body(lines, &good);
    let foreign = foreign(lines, lang, body);
    (0..lines.len())
        .map(|at| {
            let Some(line) = lines.get(at) else { return Role::Removed(Removal::Other) };
            let is_good = good.get(at).copied().unwrap_or(false);
            if comments_from.is_some_and(|from| at >= from) {
                return Role::Removed(after_comments(line));
            }
            if foreign.get(at).copied().unwrap_or(false) {
                let paid = lexicon::of(&line.counts, Removal::Subscription) > 0;
                return Role::Removed(if paid { Removal::Subscription } else { Removal::Language });
            }
            let inside = body.is_some_and(|(from, to)| from <= at && at < to);
            if inside && is_good {
                return Role::Kept(BlockKind::Paragraph);
            }
            if inside && is_heading(lines, &good, at) {
                return Role::Kept(BlockKind::Heading);
            }
            let after = body.is_none_or(|(_, to)| at >= to);
            Role::Removed(reason(line, after))
        })
        .collect()
}

/// The role of every line of a text that holds no furniture.
pub fn kept(lines: &[Line]) -> Vec<Role> {
    let good: Vec<bool> = lines.iter().map(|l| l.shape.is_prose()).collect();
    (0..lines.len())
        .map(|at| {
            Role::Kept(if !good.get(at).copied().unwrap_or(false) && is_heading(lines, &good, at) {
                BlockKind::Heading
            } else {
                BlockKind::Paragraph
            })
        })
        .collect()
}

/// Prose by which a page speaks of itself to its reader.
fn is_machine_prose(line: &Line) -> bool {
    let folded = fold(line.words);
    let first = folded.split(|c: char| !c.is_alphanumeric()).find(|w| !w.is_empty()).unwrap_or_default();
    let commands = matches!(
        first,
        "verify"
            | "read"
            | "click"
            | "sign"
            | "get"
            | "subscribe"
            | "follow"
            | "listen"
            | "share"
            | "join"
            | "download"
            | "support"
            | "check"
            | "discover"
            | "watch"
            | "visit"
            | "stay"
            | "donate"
            | "register"
            | "enter"
            | "please"
    );
    let own = ["this article", "this page", "this site", "this story", "our newsletter", "your inbox", "your email"]
        .iter()
        .any(|w| folded.contains(w));
    let machine: usize = line.counts.iter().sum();
    commands && own || machine * 3 > line.shape.words
}

/// From the first line of the body to the one after its last: the run of lines with the most running text.
fn body(lines: &[Line], good: &[bool]) -> Option<(usize, usize)> {
    let mut best: Option<(i64, usize, usize)> = None;
    let (mut sum, mut from) = (0i64, 0usize);
    for (at, (line, good)) in lines.iter().zip(good).enumerate() {
        if sum <= 0 {
            sum = 0;
            from = at;
        }
        sum += if *good { (line.shape.chars as i64).min(400) } else { -60 };
        if *good && best.is_none_or(|(most, ..)| sum > most) {
            best = Some((sum, from, at + 1));
        }
    }
    best.map(|(_, from, to)| (from, to))
}

/// Whether a short line between paragraphs heads what follows.
fn is_heading(lines: &[Line], good: &[bool], at: usize) -> bool {
    let Some(line) = lines.get(at) else { return false };
    let machine: usize = line.counts.iter().sum();
    let followed = good.get(at + 1).copied().unwrap_or(false);
    let fits = line.shape.size() <= 16 && line.shape.letters >= 3 && !matches!(line.shape.ending, Ending::Mark);
    followed && fits && machine * 3 <= line.shape.words && credit::credit_start(line.words) != Some(0)
}

/// The first line of the readers' comments.
fn comments_from(lines: &[Line]) -> Option<usize> {
    let mass =
        |lines: &[Line]| lines.iter().filter(|l| l.shape.is_prose()).map(|l| l.shape.chars.min(400)).sum::<usize>();
    let all = mass(lines);
    lines.iter().enumerate().position(|(at, line)| {
        let heading = comments::is_heading(&comments::Line { words: line.words, shape: &line.shape });
        heading && {
            let before = mass(lines.get(..at).unwrap_or_default());
            let stamps = lines
                .get(at + 1..)
                .unwrap_or_default()
                .iter()
                .take(6)
                .filter(|l| comments::is_stamp(l.words) || comments::item_number(l.words).is_some())
                .count();
            before * 2 > all || stamps >= 2 && before * 4 > all
        }
    })
}

/// Why a line below the heading of comments is left out.
fn after_comments(line: &Line) -> Removal {
    if comments::is_heading(&comments::Line { words: line.words, shape: &line.shape }) {
        return Removal::Comment;
    }
    if line.words.contains('©') || lexicon::of(&line.counts, Removal::Footer) >= 2 {
        return Removal::Footer;
    }
    match lexicon::reason(&line.counts) {
        Some((Removal::Form, n)) if n >= 2 => Removal::Form,
        Some((Removal::Advertisement, n)) if n * 2 >= line.shape.words => Removal::Advertisement,
        _ => Removal::Comment,
    }
}

/// Which lines are in another language than the article, or stand among such lines.
fn foreign(lines: &[Line], lang: Option<&str>, body: Option<(usize, usize)>) -> Vec<bool> {
    let mut found: Vec<bool> =
        lines.iter().map(|l| l.lang.is_some() && lang.is_some() && l.lang != lang && l.shape.words >= 4).collect();
    let end = body.map_or(0, |(_, to)| to);
    for at in end..lines.len() {
        let before = at > 0 && found.get(at - 1).copied().unwrap_or(false);
        let unsure = lines.get(at).is_some_and(|l| l.lang.is_none() && l.shape.words >= 4);
        if before
            && unsure
            && let Some(f) = found.get_mut(at)
        {
            *f = true;
        }
    }
    found
}

/// Why a line outside the article is left out.
fn reason(line: &Line, after: bool) -> Removal {
    if credit::credit_start(line.words) == Some(0) {
        return Removal::Credit;
    }
    if line.words.contains('©') {
        return Removal::Footer;
    }
    if line.shape.words <= 2 && super::when::is_clock(line.words) {
        return Removal::Player;
    }
    if let Some((reason, n)) = lexicon::reason(&line.counts)
        && n * 5 >= line.shape.words
    {
        return reason;
    }
    if head_lines::date_line(line.words).is_some() || after { Removal::Other } else { Removal::Navigation }
}
