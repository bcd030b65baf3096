//! Where sentences end.
//!
//! English is divided by rules for news writing; other languages by Unicode's rules for sentences (UAX 29), mended
//! after abbreviations and initials.

use super::abbreviations::{Abbreviation, abbreviation};
use super::ends::{end_of_marks, ends_here, is_initial, is_terminal, last_word};
use crate::engine::article::{Article, BlockKind, Sentence};
use crate::engine::span::Span;
use unicode_segmentation::UnicodeSegmentation;

/// The sentences of an article's blocks, in order.
pub fn sentences(article: &Article) -> Vec<Sentence> {
    let english = article.meta.lang.as_deref().is_none_or(|tag| tag == "en" || tag.starts_with("en-"));
    let mut found = Vec::new();
    for (block, b) in article.blocks.iter().enumerate() {
        if matches!(b.kind, BlockKind::Byline | BlockKind::Dateline) {
            found.push(Sentence { span: b.span, block });
        } else {
            let spans = if english { divide(&article.text, b.span) } else { divide_unicode(&article.text, b.span) };
            found.extend(spans.into_iter().map(|span| Sentence { span, block }));
        }
    }
    found
}

/// The sentences of a stretch of English, in order, without white space at their ends.
pub fn divide(text: &str, span: Span) -> Vec<Span> {
    let words = span.of(text);
    let mut found = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while let Some((from, mark)) = words.get(at..).and_then(|rest| rest.char_indices().find(|(_, c)| is_terminal(*c))) {
        let from = at + from;
        let end = end_of_marks(words, from + mark.len_utf8());
        if ends_here(words, start, from, end) {
            let whole = Span::new(start, end).shift(span.start).trim(text);
            if !whole.is_empty() {
                found.push(whole);
            }
            start = end;
        }
        at = end;
    }
    let rest = Span::new(start, words.len()).shift(span.start).trim(text);
    if let Some(date) = trailing_date(rest.of(text)).filter(|_| found.is_empty()) {
        found.push(Span::new(rest.start, rest.start + date).trim(text));
        found.push(Span::new(rest.start + date, rest.end));
    } else if !rest.is_empty() {
        found.push(rest);
    }
    found
}

/// Where the date starts that was copied onto the end of a headline: "Harbour reopens Tuesday, March 4, 2026".
fn trailing_date(line: &str) -> Option<usize> {
    const DAYS: [&str; 7] = ["Monday,", "Tuesday,", "Wednesday,", "Thursday,", "Friday,", "Saturday,", "Sunday,"];
    if line.len() > 300 {
        return None;
    }
    let at = DAYS.iter().filter_map(|day| line.rfind(day)).max().filter(|at| *at > 0)?;
    let date: Vec<&str> = line.get(at..)?.split_whitespace().collect();
    let [_, month, day, year] = date.as_slice() else { return None };
    let numbers = day.trim_end_matches(',').parse::<u32>().is_ok_and(|d| (1..=31).contains(&d))
        && year.parse::<u32>().is_ok()
        && year.len() == 4;
    let head = line.get(..at)?.trim_end();
    let last = head.split_whitespace().next_back()?;
    let joined = last.ends_with(',')
        || matches!(last, "on" | "On" | "of" | "from" | "to" | "until" | "since" | "and" | "by" | "for");
    (numbers && month.starts_with(char::is_uppercase) && !joined && head.split_whitespace().count() >= 3).then_some(at)
}

/// The sentences of a stretch in another language.
fn divide_unicode(text: &str, span: Span) -> Vec<Span> {
    let words = span.of(text);
    let mut found: Vec<Span> = Vec::new();
    let mut start = 0;
    for piece in words.split_sentence_bounds() {
        let part = Span::new(start, start + piece.len()).shift(span.start).trim(text);
        start += piece.len();
        if part.is_empty() {
            continue;
        }
        match found.last_mut() {
            Some(before) if goes_on_after(before.of(text)) => *before = before.cover(part),
            _ => found.push(part),
        }
    }
    found
}

/// Whether a piece that Unicode's rules divide off ends in a title, a short form or an initial.
fn goes_on_after(piece: &str) -> bool {
    let Some(body) = piece.strip_suffix('.') else { return false };
    let word = last_word(body);
    const TITLES: [&str; 12] = ["sr", "sra", "srta", "dr", "dra", "d", "hr", "fr", "exmo", "núm", "art", "pág"];
    is_initial(word)
        || TITLES.contains(&word.to_lowercase().as_str())
        || matches!(abbreviation(word), Some(Abbreviation::Leads | Abbreviation::Counts))
}
