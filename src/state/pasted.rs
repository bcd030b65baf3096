//! Several reports in one pasted text: where one ends and the next begins.
//!
//! Three things part reports: a block of data at the head of each (`---`, `outlet: ...`, `---`), the same header line
//! at the start of each (`Title: ...`, a first-level heading), or a line of dashes, equals signs or asterisks between
//! them. Each is a guess that the reader sees and can refuse, so it has to be rare where there is one report alone:
//! what is parted must be long enough for a report.

use crate::engine::text::fold::fold;

/// The fewest words that are taken for a report.
const FEWEST: usize = 25;
/// The most words of a headline.
const HEADLINE: usize = 25;
/// What a header line begins with, before a colon.
const HEADERS: [&str; 7] = ["title", "headline", "source", "outlet", "publication", "url", "report"];

/// The reports in a text, in order; the text alone where nothing parts it.
pub fn reports(text: &str) -> Vec<&str> {
    let lines = Line::all(text);
    let ways = [at_front_matter, at_headers, at_rules];
    let parted = ways.into_iter().map(|way| cut(text, &way(&lines))).find(|parts| parts.len() > 1);
    parted.unwrap_or_else(|| vec![text])
}

/// A line of a text.
struct Line<'a> {
    start: usize,
    words: &'a str,
    /// Whether nothing or an empty line stands before it.
    begins: bool,
}

impl<'a> Line<'a> {
    fn all(text: &'a str) -> Vec<Self> {
        let mut start = 0;
        let mut begins = true;
        let mut lines = Vec::new();
        for line in text.split_inclusive('\n') {
            let words = line.trim();
            lines.push(Self { start, words, begins });
            begins = words.is_empty();
            start += line.len();
        }
        lines
    }
}

/// The pieces between cuts, each from where one report begins to where it ends; none where a piece is too short.
fn cut<'a>(text: &'a str, cuts: &[(usize, usize)]) -> Vec<&'a str> {
    let mut parts = Vec::new();
    let mut from = 0;
    for (end, next) in cuts.iter().copied().chain([(text.len(), text.len())]) {
        let part = text.get(from..end).unwrap_or_default().trim();
        if !part.is_empty() {
            parts.push(part);
        }
        from = next;
    }
    let long = |part: &&str| part.split_whitespace().nth(FEWEST - 1).is_some();
    if parts.iter().all(long) { parts } else { Vec::new() }
}

/// Before each block of data at a report's head.
fn at_front_matter(lines: &[Line]) -> Vec<(usize, usize)> {
    let mut cuts = Vec::new();
    let mut i = 0;
    while let Some(line) = lines.get(i) {
        let inside = lines.iter().skip(i + 1).take_while(|line| is_pair(line.words)).count();
        let ends = lines.get(i + 1 + inside).is_some_and(|line| line.words == "---");
        if line.words == "---" && line.begins && inside > 0 && ends {
            cuts.push((line.start, line.start));
            i += inside + 1;
        }
        i += 1;
    }
    if cuts.len() > 1 { cuts } else { Vec::new() }
}

/// Whether a line says `key: value`.
fn is_pair(line: &str) -> bool {
    let key = line.split_once(':').map(|(key, _)| key.trim()).unwrap_or_default();
    !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

/// Before each block of lines that begins with the same header.
fn at_headers(lines: &[Line]) -> Vec<(usize, usize)> {
    let headers = lines.iter().filter(|line| line.begins).filter_map(|line| Some((line.start, header(line.words)?)));
    let headers: Vec<(usize, String)> = headers.collect();
    let Some((_, first)) = headers.first() else { return Vec::new() };
    let same = headers.iter().filter(|(_, header)| header == first).map(|(start, _)| (*start, *start));
    let cuts: Vec<_> = same.collect();
    if cuts.len() > 1 { cuts } else { Vec::new() }
}

/// The kind of header that a line is.
fn header(line: &str) -> Option<String> {
    if line.strip_prefix("# ").is_some_and(|heading| !heading.trim().is_empty()) {
        return Some("#".to_owned());
    }
    let (key, value) = line.split_once(':')?;
    let key = fold(key.trim_matches(['*', '_', '#', ' ']));
    let key = key.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ').to_owned();
    (!value.trim().is_empty() && HEADERS.contains(&key.as_str())).then_some(key)
}

/// Around each line that is nothing but a rule, where a headline follows.
fn at_rules(lines: &[Line]) -> Vec<(usize, usize)> {
    let mut cuts = Vec::new();
    for (i, line) in lines.iter().enumerate().filter(|(_, line)| line.begins && is_rule(line.words)) {
        let mut after = lines.iter().skip(i + 1).skip_while(|line| line.words.is_empty());
        let headline = after.next().filter(|line| {
            line.words.split_whitespace().count() <= HEADLINE && !line.words.ends_with(['.', ',', ';', '\u{201d}', '"'])
        });
        let next = lines.get(i + 1).map_or(line.start, |next| next.start);
        if headline.is_some() && after.next().is_some_and(|line| line.words.is_empty()) {
            cuts.push((line.start, next));
        }
    }
    cuts
}

/// Whether a line is a rule: at least three signs of one kind, with or without spaces between them.
fn is_rule(line: &str) -> bool {
    let mut signs = line.chars().filter(|c| *c != ' ');
    let Some(first) = signs.next().filter(|c| "-=*_~#+\u{2013}\u{2014}\u{2500}".contains(*c)) else { return false };
    let more = signs.clone().count();
    more >= 2 && signs.all(|c| c == first)
}
