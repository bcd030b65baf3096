//! What a speaker is quoted with, source by source: what can be parted where two persons were taken for one.

use super::shown_span;
use crate::engine::Span;
use crate::state::library::Library;

/// What one source quotes of a speaker.
#[derive(Clone, Debug, PartialEq)]
pub struct Parts {
    /// The source.
    pub source: usize,
    /// What the source calls the speaker; empty where it names nobody so.
    pub name: String,
    /// The words of each quotation, in the order of the text.
    pub quotations: Vec<Span>,
}

/// For each source that quotes the speaker, in their order.
pub fn parts(library: &Library, speaker: usize) -> Vec<Parts> {
    let comparison = &library.comparison;
    let mut quoted: Vec<(usize, usize)> = comparison
        .utterances
        .iter()
        .filter(|u| u.speaker == Some(speaker))
        .flat_map(|u| u.wordings.iter().copied())
        .collect();
    quoted.sort_unstable();
    let mut found: Vec<Parts> = Vec::new();
    for (source, quote) in quoted {
        let Some(article) = library.articles.get(source) else { continue };
        let Some(quotation) = article.quotes.get(quote) else { continue };
        let words = shown_span(quotation);
        match found.last_mut().filter(|parts| parts.source == source) {
            Some(parts) => parts.quotations.push(words),
            None => {
                let people = comparison.speakers.get(speaker).map(|s| s.people.as_slice()).unwrap_or_default();
                let person = people.iter().find(|(s, _)| *s == source);
                let person = person.and_then(|(_, p)| article.people.get(usize::try_from(*p).ok()?));
                let name = person.map(|p| p.name.clone()).unwrap_or_default();
                found.push(Parts { source, name, quotations: vec![words] });
            }
        }
    }
    found
}
