//! What a line's words say: who is spoken to, links, rights, calls to act.

use super::Row;
use crate::engine::read::notices::is_command;

/// Fills in what the words of a line say; `count` is how many they are.
pub fn wording(row: &mut Row, words: &str, count: usize) {
    let (mut reader, mut house, mut small, mut link) = (0usize, 0usize, 0usize, 0usize);
    for word in words.split_whitespace() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        match bare {
            "you" | "You" | "your" | "Your" | "you’re" | "you're" => reader += 1,
            "we" | "We" | "our" | "Our" | "us" => house += 1,
            "the" | "of" | "and" | "to" | "in" | "a" | "that" | "is" | "was" | "for" | "de" | "la" | "que" | "die"
            | "der" | "und" | "le" | "les" | "el" | "y" => small += 1,
            _ => {}
        }
        let site = bare.contains("http")
            || bare.starts_with("www.")
            || [".com", ".org", ".co"].iter().any(|s| bare.ends_with(s));
        link += usize::from(site || word.starts_with('@') || word.starts_with('#'));
    }
    row.share(reader, count);
    row.share(house, count);
    row.share(small, count);
    row.put(link.min(4) as f32);
    row.flag(words.contains('©'));
    row.flag(words.contains('|'));
    row.flag(words.contains(['$', '€', '£']));
    row.flag(words.contains("said") || words.contains("says") || words.contains("told"));
    row.flag(is_cut(words));
    row.flag(words.trim_end().ends_with(['?', '!']));
    row.flag(is_command(words));
    row.put(speaker(words));
}

/// Whether the line was cut short, as summaries of other reports are: "The mayor said on Tuesday that ..."
fn is_cut(words: &str) -> bool {
    let words = words.trim_end().trim_end_matches([']', ')']);
    words.ends_with("...") || words.ends_with('…')
}

/// How a line names who speaks in an interview: 2 for "Q:" and "A.", 1 for "ANA PÉREZ:" and "Ana Pérez:".
fn speaker(words: &str) -> f32 {
    let head: String = words.chars().take(40).collect();
    let Some((lead, _)) = head.split_once([':', '.']) else { return 0.0 };
    if matches!(lead, "Q" | "A") {
        return 2.0;
    }
    let count = lead.split_whitespace().count();
    let named = lead.split_whitespace().all(|w| w.starts_with(char::is_uppercase));
    if (1..=4).contains(&count) && named && head.contains(": ") { 1.0 } else { 0.0 }
}
