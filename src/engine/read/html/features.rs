//! What the elements around a line say of it, as numbers.

use super::marks::marks;
use super::metadata::Metadata;
use super::page::Page;
use crate::engine::read::furniture::Line;
use crate::engine::text::fold::fold;
use std::collections::{BTreeMap, BTreeSet};

/// How many numbers the elements add to a line's own.
pub const COUNT: usize = 51;

/// The numbers of one line.
pub type Features = [f32; COUNT];

/// What the lines in an element's whole content sum up to.
#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    chars: usize,
    prose: usize,
    linked: usize,
    lines: usize,
    proses: usize,
}

/// The features of every line of a page, given its lines as the judge of plain text sees them.
pub fn of_lines(page: &Page, lines: &[Line], metadata: &Metadata) -> Vec<Features> {
    let sums = sums(page, lines);
    let all = sums.first().copied().unwrap_or_default();
    let main = main_element(page, &sums);
    let marks = marks(page);
    let direct = direct(page, lines);
    let most = direct.iter().copied().max().unwrap_or(0);
    let described: Option<BTreeSet<String>> = metadata.description.as_deref().map(|d| runs(d).collect());
    let headings = headings(page);
    let ways = ways(page, lines);
    let told = told(metadata);
    let mut row = Vec::with_capacity(lines.len());
    for (at, line) in lines.iter().enumerate() {
        let mut values = [0.0; COUNT];
        let Some(shown) = page.lines.get(at) else {
            row.push(values);
            continue;
        };
        let element = page.elements.get(shown.block);
        let name = element.map_or("", |e| e.name.as_str());
        let up = ancestors(page, shown.block);
        let has =
            |names: &[&str]| up.iter().any(|e| page.elements.get(*e).is_some_and(|e| names.contains(&e.name.as_str())));
        let flag = |b: bool| if b { 1.0 } else { 0.0 };
        let share = |part: usize, whole: usize| part as f32 / whole.max(1) as f32;
        let near = up.first().copied().and_then(|e| sums.get(e)).copied().unwrap_or_default();
        let parent = up.get(1).copied().and_then(|e| sums.get(e)).copied().unwrap_or_default();
        let grand = up.get(2).copied().and_then(|e| sums.get(e)).copied().unwrap_or_default();
        let marked = marks.get(shown.block).copied().unwrap_or_default();
        let linked = |at: Option<usize>| {
            let near = at.and_then(|at| page.lines.get(at).zip(lines.get(at)));
            near.map_or(-1.0, |(shown, line)| share(shown.linked, line.shape.chars))
        };
        let (heading, since_title) = headings.get(at).copied().unwrap_or_default();
        let own = up.get(1).and_then(|e| direct.get(*e)).copied().unwrap_or(0);
        let below_main = up.iter().position(|e| *e == main);
        let (way_prose, way_lines, way_chars) =
            ways.1.get(ways.0.get(at).copied().unwrap_or(0)).copied().unwrap_or_default();
        let filled = [
            share(shown.linked, line.shape.chars),
            share(shown.strong, line.shape.chars),
            flag(name == "p"),
            flag(matches!(name, "h1")),
            flag(matches!(name, "h2" | "h3" | "h4" | "h5" | "h6")),
            flag(name == "li"),
            flag(matches!(name, "div" | "section")),
            flag(matches!(name, "td" | "th")),
            flag(name == "figcaption" || has(&["figcaption"])),
            flag(has(&["blockquote"])),
            flag(has(&["nav"])),
            flag(has(&["header"])),
            flag(has(&["footer"])),
            flag(has(&["aside"])),
            flag(has(&["form", "button", "fieldset"])),
            flag(has(&["article"])),
            flag(has(&["main"])),
            flag(has(&["figure"])),
            flag(has(&["ul", "ol", "dl"])),
            flag(has(&["table"])),
            flag(element.is_some_and(|e| e.hidden)),
            flag(element.is_some_and(|e| e.is_body)),
            f32::from(marked.against.min(4)),
            f32::from(marked.praise.min(4)),
            f32::from(marked.picture.min(4)),
            share(near.linked, near.chars),
            share(parent.linked, parent.chars),
            share(grand.linked, grand.chars),
            share(parent.prose, all.prose),
            share(grand.prose, all.prose),
            share(parent.proses, parent.lines),
            below_main.map_or(-1.0, |d| d.min(8) as f32),
            share(way_prose, all.prose),
            share(way_prose, way_chars),
            libm::logf(1.0 + way_lines as f32),
            share(sums.get(main).map_or(0, |s| s.prose), all.prose),
            element.map_or(0.0, |e| e.depth.min(40) as f32)
                - page.elements.get(main).map_or(0.0, |e| e.depth.min(40) as f32),
            told.as_ref().map_or(0.5, |t| in_told(t, line.words)),
            flag(told.is_some()),
            flag(has(&["h1", "h2", "h3", "h4", "h5", "h6"])),
            f32::from(marked.unseen.min(2)),
            linked(at.checked_sub(1)),
            linked(Some(at + 1)),
            heading.map_or(-1.0, |h| linked(Some(h))),
            heading.map_or(12.0, |h| (at - h) as f32),
            since_title.map_or(-1.0, |t| (at - t).min(100) as f32),
            share(own, all.prose),
            share(own, most),
            up.iter()
                .find(|e| page.elements.get(**e).is_some_and(|e| e.name == "article"))
                .and_then(|e| sums.get(*e))
                .map_or(-1.0, |s| share(s.prose, all.prose)),
            described.as_ref().map_or(0.0, |d| in_told(d, line.words)),
            f32::from(u8::from(metadata.title.as_deref().is_some_and(|t| fold(t) == fold(line.words)))),
        ];
        values.copy_from_slice(&filled);
        row.push(values);
    }
    row
}

/// The elements that hold `from`, itself first; no more than forty.
fn ancestors(page: &Page, from: usize) -> Vec<usize> {
    let mut up = Vec::with_capacity(16);
    let mut at = from;
    while up.len() < 40 {
        up.push(at);
        let Some(parent) = page.elements.get(at).map(|e| e.parent).filter(|p| *p != at) else { break };
        at = parent;
    }
    up
}

/// For each line the heading above it within a dozen lines, and the page's last main heading before it.
fn headings(page: &Page) -> Vec<(Option<usize>, Option<usize>)> {
    let (mut heading, mut title) = (None, None);
    let mut found = Vec::with_capacity(page.lines.len());
    for (at, shown) in page.lines.iter().enumerate() {
        found.push((heading.filter(|h| at - h <= 12), title));
        let named = |names: &[&str]| {
            let up = ancestors(page, shown.block);
            up.iter().take(3).any(|e| page.elements.get(*e).is_some_and(|e| names.contains(&e.name.as_str())))
        };
        if named(&["h1", "h2", "h3", "h4", "h5", "h6"]) {
            heading = Some(at);
        }
        if named(&["h1"]) {
            title = Some(at);
        }
    }
    found
}

/// For each element, the characters of running text in the blocks that stand right in it.
fn direct(page: &Page, lines: &[Line]) -> Vec<usize> {
    let mut direct = vec![0; page.elements.len()];
    for (shown, line) in page.lines.iter().zip(lines).filter(|(_, l)| l.shape.is_prose()) {
        let parent = page.elements.get(shown.block).map_or(0, |e| e.parent);
        if let Some(sum) = direct.get_mut(parent) {
            *sum += line.shape.chars;
        }
    }
    direct
}

fn sums(page: &Page, lines: &[Line]) -> Vec<Sum> {
    let mut sums = vec![Sum::default(); page.elements.len()];
    for (shown, line) in page.lines.iter().zip(lines) {
        if let Some(sum) = sums.get_mut(shown.block) {
            let prose = line.shape.is_prose();
            sum.chars += line.shape.chars;
            sum.linked += shown.linked;
            sum.lines += 1;
            sum.prose += if prose { line.shape.chars } else { 0 };
            sum.proses += usize::from(prose);
        }
    }
    // A parent stands before its children.
    for at in (1..sums.len()).rev() {
        let (Some(own), Some(parent)) = (sums.get(at).copied(), page.elements.get(at).map(|e| e.parent)) else {
            continue;
        };
        if let Some(sum) = sums.get_mut(parent).filter(|_| parent != at) {
            sum.chars += own.chars;
            sum.prose += own.prose;
            sum.linked += own.linked;
            sum.lines += own.lines;
            sum.proses += own.proses;
        }
    }
    sums
}

/// The innermost element that still holds most of the running text of every element it was reached through.
fn main_element(page: &Page, sums: &[Sum]) -> usize {
    let mut children: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    for at in 1..sums.len() {
        let (Some(parent), Some(sum)) = (page.elements.get(at).map(|e| e.parent), sums.get(at)) else { continue };
        let best = children.entry(parent).or_default();
        if sum.prose > best.1 {
            *best = (at, sum.prose);
        }
    }
    let mut at = 0;
    while let Some((child, prose)) = children.get(&at).copied() {
        let own = sums.get(at).map_or(0, |s| s.prose);
        let holds_several = sums.get(child).is_some_and(|s| s.proses >= 2);
        if prose * 10 < own * 6 || !holds_several {
            break;
        }
        at = child;
    }
    at
}

/// For each line the number of its way (the names and classes of its element and the two around it), and for each way
/// how many characters of running text, lines and characters stand on it.
fn ways(page: &Page, lines: &[Line]) -> (Vec<usize>, Vec<(usize, usize, usize)>) {
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    let mut of_lines = Vec::with_capacity(lines.len());
    let mut counts: Vec<(usize, usize, usize)> = Vec::new();
    for (shown, line) in page.lines.iter().zip(lines) {
        let mut way = String::new();
        for at in ancestors(page, shown.block).into_iter().take(3) {
            if let Some(element) = page.elements.get(at) {
                way.push_str(&element.name);
                // Numbers in names tell single elements apart, not kinds.
                way.extend(element.names.chars().filter(|c| !c.is_ascii_digit()).take(60));
                way.push('/');
            }
        }
        let next = numbers.len();
        let number = *numbers.entry(way).or_insert(next);
        if number == counts.len() {
            counts.push((0, 0, 0));
        }
        if let Some(count) = counts.get_mut(number) {
            count.0 += if line.shape.is_prose() { line.shape.chars } else { 0 };
            count.1 += 1;
            count.2 += line.shape.chars;
        }
        of_lines.push(number);
    }
    (of_lines, counts)
}

/// Runs of four folded words of the article's text as the page's data give it.
fn told(metadata: &Metadata) -> Option<BTreeSet<String>> {
    metadata.body.as_deref().map(|body| runs(body).collect())
}

fn runs(text: &str) -> impl Iterator<Item = String> {
    let words: Vec<String> = text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(fold).collect();
    let size = words.len().clamp(1, 4);
    words.windows(size).map(|w| w.join(" ")).collect::<Vec<_>>().into_iter()
}

/// The share of a line's runs that the page's data tell too.
fn in_told(told: &BTreeSet<String>, words: &str) -> f32 {
    let (mut all, mut known) = (0usize, 0usize);
    for run in runs(words).take(200) {
        all += 1;
        known += usize::from(told.contains(&run));
    }
    known as f32 / all.max(1) as f32
}
