//! The layout of what a person reads in a terminal.

use crossread::engine::{Article, Span};
use serde::Serialize;
use std::fmt::Write;

/// The longest line of words that is shown whole, in characters.
const WIDTH: usize = 100;

/// A report for a person, line by line.
#[derive(Default)]
pub struct Sheet(String);

impl Sheet {
    /// A line at the margin, after an empty one.
    pub fn head(&mut self, text: &str) {
        let gap = if self.0.is_empty() { "" } else { "\n" };
        let _ = writeln!(self.0, "{gap}{text}");
    }

    /// A line under a head.
    pub fn line(&mut self, text: &str) {
        let _ = writeln!(self.0, "  {text}");
    }

    /// A line under a line.
    pub fn more(&mut self, text: &str) {
        let _ = writeln!(self.0, "      {text}");
    }

    /// All of it.
    pub fn text(self) -> String {
        self.0
    }
}

/// The words of a span on one line, cut off where they are many.
pub fn words(article: &Article, span: Span) -> String {
    let flat = flat(article.words(span));
    match flat.char_indices().nth(WIDTH) {
        Some((end, _)) => format!("{} …", flat.get(..end).unwrap_or(&flat).trim_end()),
        None => flat,
    }
}

/// A text on one line. Control characters, which could steer the terminal, are left out.
pub fn flat(text: &str) -> String {
    let words: Vec<String> =
        text.split_whitespace().map(|word| word.chars().filter(|c| !c.is_control()).collect()).collect();
    words.join(" ")
}

/// The name that JSON has for a value of an enum, as words: `list item`.
pub fn name(value: impl Serialize) -> String {
    let value = serde_json::to_value(value).unwrap_or_default();
    value.as_str().unwrap_or_default().replace('_', " ").to_lowercase()
}

/// `1 date`, `2 dates`.
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// What to call an article: its label, else its outlet, byline or id.
pub fn label(article: &Article) -> &str {
    let meta = &article.meta;
    [&meta.label, &meta.outlet, &meta.byline].into_iter().flatten().find(|l| !l.is_empty()).unwrap_or(&article.id)
}
