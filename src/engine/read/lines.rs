//! A text as units: the paragraphs, headings and labels that its lines make.

use crate::engine::span::Span;
use crate::engine::text::words::is_invisible;

/// A paragraph, heading or label: one line, or several that were wrapped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unit {
    /// Its words, without white space at the ends.
    pub span: Span,
    /// How many blank columns stand before it.
    pub indent: usize,
    /// Whether an empty line, or the text's edge, stands before it.
    pub gap: bool,
}

/// The units of the stretch of `text` from byte `from` on.
pub fn units(text: &str, from: usize) -> Vec<Unit> {
    let lines = lines(text, from);
    match wrap_width(text, &lines) {
        Some(width) => join(text, &lines, width),
        None => lines,
    }
}

/// The lines that hold something.
fn lines(text: &str, from: usize) -> Vec<Unit> {
    let mut found = Vec::new();
    let mut gap = true;
    let mut start = from;
    let rest = text.get(from..).unwrap_or_default();
    for line in rest.split_inclusive(['\n', '\r', '\u{2028}', '\u{2029}', '\u{0C}']) {
        let blank = |c: char| c.is_whitespace() || is_invisible(c) && !is_direction(c);
        let shown = line.trim_start_matches(blank);
        let from = start + line.len() - shown.len();
        let span = Span::new(from, from + shown.trim_end_matches(blank).len());
        // The mark of a line's end alone: "\r\n" holds two.
        let between = line == "\n" && text.get(..start).is_some_and(|t| t.ends_with('\r'));
        start += line.len();
        if span.of(text).chars().all(|c| is_invisible(c) || c.is_whitespace()) {
            gap |= !between;
            continue;
        }
        let indent = line.chars().take_while(|c| c.is_whitespace()).map(|c| if c == '\t' { 4 } else { 1 }).sum();
        found.push(Unit { span, indent, gap });
        gap = false;
    }
    found
}

/// Whether a character sets the direction of what follows: at a line's start it belongs to the line.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// The longest that a wrapped line may be, in characters.
const WIDEST: usize = 110;

/// The width at which the text's lines were wrapped; none where they were not.
///
/// Lines were wrapped when nearly every line that another follows without a gap is so long that the first word of
/// the next would not have fitted.
fn wrap_width(text: &str, lines: &[Unit]) -> Option<usize> {
    let length = |line: &Unit| line.span.of(text).chars().take(WIDEST + 1).count() + line.indent;
    let width = lines.iter().map(length).max()?;
    if !(40..=WIDEST).contains(&width) {
        return None;
    }
    let (mut followed, mut full, mut open) = (0usize, 0usize, 0usize);
    for (line, next) in lines.iter().zip(lines.iter().skip(1)) {
        if next.gap {
            continue;
        }
        followed += 1;
        let word = next.span.of(text).split_whitespace().next().map_or(0, |w| w.chars().count());
        full += usize::from(length(line) + 1 + word > width.saturating_sub(8));
        open += usize::from(!line.span.of(text).ends_with(['.', '!', '?', '"', '”', ':']));
    }
    (followed >= 3 && full * 10 >= followed * 7 && open * 10 >= followed * 6).then_some(width)
}

/// The units that wrapped lines make: a line goes on in the next unless a gap, an indent or a list mark stands there
/// or the line is too short to have been wrapped.
fn join(text: &str, lines: &[Unit], width: usize) -> Vec<Unit> {
    let mut found: Vec<Unit> = Vec::new();
    let mut full = false;
    for line in lines {
        let words = line.span.of(text);
        match found.last_mut() {
            Some(unit) if !line.gap && full && !starts_item(words) && line.indent <= unit.indent + 1 => {
                unit.span = unit.span.cover(line.span);
            }
            _ => found.push(*line),
        }
        full = (words.chars().count() + line.indent) * 10 >= width * 6;
    }
    found
}

/// Whether the line starts with the mark of a list's item.
pub fn starts_item(words: &str) -> bool {
    item_mark(words).is_some()
}

/// The length of the list mark that the line starts with, the blank after it included: a bullet, a hyphen, a number.
pub fn item_mark(words: &str) -> Option<usize> {
    let first = words.chars().next()?;
    let mark = if matches!(first, '•' | '·' | '‣' | '▪' | '◦' | '●' | '■' | '►' | '–' | '-' | '*' | '+')
    {
        first.len_utf8()
    } else {
        let digits = words.bytes().take(3).take_while(u8::is_ascii_digit).count();
        if digits == 0 || !words.get(digits..)?.starts_with(['.', ')']) {
            return None;
        }
        digits + 1
    };
    let rest = words.get(mark..)?;
    let blank = rest.len() - rest.trim_start().len();
    (blank > 0 && blank < rest.len()).then_some(mark + blank)
}
