//! Annotated pages and whole articles as sheets of lines to learn from.

use crate::trees::Example;
use crossread::engine::offsets::Offsets;
use crossread::engine::read::{JudgedLine, line_features, page_features};
use serde_json::Value;
use std::collections::BTreeSet;

/// How much more a long line weighs than a short one: the power of its length.
const BY_LENGTH: f64 = 0.65;
/// What the lines of a selection from a page count, those of a page as it came counting 1.
const SELECTION: f64 = 0.4;
/// What the lines of a text that is all article count.
const WHOLE: f64 = 0.15;

/// The lines of one text.
pub struct Sheet {
    /// The page that it was made from: its sheets are learned from, or tried, together.
    pub page: usize,
    /// Whether it is a page as it came, on which the figures are taken.
    pub judged: bool,
    /// Characters of each line.
    pub chars: Vec<f32>,
    /// The lines.
    pub examples: Vec<Example>,
}

impl Sheet {
    fn new(page: usize, judged: bool, weight: f64, lines: Vec<JudgedLine>, keep: impl Fn(&JudgedLine) -> bool) -> Self {
        let chars = lines.iter().map(|l| l.chars as f32).collect();
        let examples = lines
            .into_iter()
            .map(|line| Example {
                page,
                keep: keep(&line),
                weight: weight * libm::pow((line.chars as f64).min(600.0) + 10.0, BY_LENGTH),
                features: line.features,
            })
            .collect();
        Self { page, judged, chars, examples }
    }

    /// Of a text in which the stretches `kept` (bytes) are the article.
    fn of_text(page: usize, judged: bool, weight: f64, text: &str, kept: &[(usize, usize)]) -> Self {
        Self::new(page, judged, weight, line_features(text), |line| {
            let inside = |(s, e): &(usize, usize)| line.span.end.min(*e).saturating_sub(line.span.start.max(*s));
            kept.iter().map(inside).sum::<usize>() * 2 > line.span.len()
        })
    }
}

/// A row's text with its lines: where each starts and ends, and whether it is the article's.
fn lines(row: &Value) -> (&str, Vec<(usize, usize, bool)>) {
    let text = row["text"].as_str().unwrap();
    let offsets = Offsets::new(text);
    let byte = |v: &Value| offsets.byte(text, v.as_u64().unwrap() as usize).unwrap();
    let lines = row["lines"].as_array().unwrap().iter();
    (text, lines.map(|l| (byte(&l["start"]), byte(&l["end"]), l["keep"].as_bool().unwrap())).collect())
}

/// The sheets of a page: as it came, as a reader's selection around the article, the article alone.
pub fn of_page(row: &Value, page: usize) -> Vec<Sheet> {
    let (text, lines) = lines(row);
    let kept: Vec<_> = lines.iter().filter(|l| l.2).map(|l| (l.0, l.1)).collect();
    let mut sheets = vec![Sheet::of_text(page, true, 1.0, text, &kept)];
    let (Some(first), Some(last)) = (lines.iter().position(|l| l.2), lines.iter().rposition(|l| l.2)) else {
        return sheets;
    };
    for (before, after) in [(5, 3), (2, 40), (0, 0)] {
        let part = &lines[first.saturating_sub(before)..(last + 1 + after).min(lines.len())];
        let (mut cut, mut keep) = (String::new(), Vec::new());
        for line in part.iter().filter(|l| before > 0 || l.2) {
            let start = cut.len();
            cut.push_str(&text[line.0..line.1]);
            if line.2 {
                keep.push((start, cut.len()));
            }
            cut.push_str(if page.is_multiple_of(2) { "\n" } else { "\n\n" });
        }
        sheets.push(Sheet::of_text(page, false, SELECTION, &cut, &keep));
    }
    sheets
}

/// The sheet of a text that is all article.
pub fn of_article(text: &str, page: usize) -> Sheet {
    Sheet::of_text(page, false, WHOLE, text, &[(0, text.len())])
}

/// The sheet of an HTML page: `html`, and in `article` the text that should come out of it.
pub fn of_html(row: &Value, page: usize) -> Sheet {
    let (text, lines) = page_features(row["html"].as_str().unwrap());
    let article = row["article"].as_str().unwrap();
    let words = |t: &str| {
        t.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect::<Vec<_>>()
    };
    let runs = |words: &[String]| words.windows(4).map(|w| w.join(" ")).collect::<Vec<_>>();
    let wanted: BTreeSet<String> = runs(&words(article)).into_iter().collect();
    let short: BTreeSet<String> = article.lines().map(|l| words(l).join(" ")).collect();
    Sheet::new(page, true, 1.0, lines, |line| {
        let own = words(line.span.of(&text));
        if own.len() >= 4 {
            let own = runs(&own);
            own.iter().filter(|r| wanted.contains(*r)).count() * 2 > own.len()
        } else {
            !own.is_empty() && short.contains(&own.join(" "))
        }
    })
}
