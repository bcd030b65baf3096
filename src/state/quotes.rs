//! Quotes: who is quoted, and the utterances that a choice of speakers, kinds, sources and words leaves.

use super::library::Library;
use super::link::Link;
use crate::engine::Span;
use crate::engine::article::{PersonKind, Quotation, QuoteKind};
use crate::engine::compare::wording::differing_words;
use crate::engine::text::fold::fold;

/// The short name that stands for nobody named in a link.
pub const UNNAMED: &str = "unnamed";

/// A line of the list of speakers.
#[derive(Clone, Debug, PartialEq)]
pub struct SpeakerLine {
    /// The short name, for the link.
    pub id: String,
    /// The name; empty where nobody is named.
    pub name: String,
    /// What the sources say the speaker is.
    pub roles: Vec<String>,
    /// What kind of speaker.
    pub kind: PersonKind,
    /// How many quotations there are under the other filters, over all sources.
    pub quotations: usize,
    /// How many of them each shown source has, by the order shown.
    pub by_source: Vec<usize>,
}

/// One utterance in the wordings that the shown sources give it.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// The short name, for the link.
    pub id: String,
    /// Who said it, by place among the comparison's speakers.
    pub speaker: Option<usize>,
    /// The wordings, in the order of the sources shown.
    pub wordings: Vec<CardWording>,
}

/// A quotation as one source has it.
#[derive(Clone, Debug, PartialEq)]
pub struct CardWording {
    /// The source.
    pub source: usize,
    /// The quotation, by place in the article.
    pub quote: usize,
    /// The sentence that it stands in; the first where it runs over several.
    pub sentence: Option<usize>,
    /// The words that other wordings do not have.
    pub differing: Vec<Span>,
}

/// What the view shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Quotes {
    /// Everybody who is quoted by the shown sources in the kinds shown: most quoted first, groups after persons,
    /// nobody named last.
    pub speakers: Vec<SpeakerLine>,
    /// The utterances chosen, in the order of the sources shown and of their texts.
    pub cards: Vec<Card>,
    /// How many quotations the cards hold.
    pub quotations: usize,
    /// Speakers that the link names and the comparison doesn't have.
    pub nobody: Vec<String>,
}

/// What the view shows for a link.
pub fn quotes(library: &Library, link: &Link) -> Quotes {
    let shown = library.shown(link);
    let words = fold(link.query.trim());
    let comparison = &library.comparison;
    let speaker_id = |speaker: Option<usize>| {
        speaker.and_then(|s| comparison.speakers.get(s)).map_or(UNNAMED.to_owned(), |s| s.id.clone())
    };
    let mut lines: Vec<SpeakerLine> = Vec::new();
    let mut cards: Vec<Card> = Vec::new();
    for utterance in &comparison.utterances {
        let mut wordings: Vec<(usize, usize)> = utterance.wordings.clone();
        wordings.retain(|(source, quote)| {
            let quotation = quotation(library, *source, *quote);
            shown.contains(source) && quotation.is_some_and(|q| chosen(library, link, &words, *source, q))
        });
        if wordings.is_empty() {
            continue;
        }
        wordings.sort_by_key(|(source, quote)| (shown.iter().position(|s| s == source), *quote));
        let id = speaker_id(utterance.speaker);
        count(library, &shown, &mut lines, utterance.speaker, &id, &wordings);
        if link.speakers.is_empty() || link.speakers.contains(&id) {
            cards.push(card(library, utterance.id.clone(), utterance.speaker, &wordings));
        }
    }
    let order = |card: &Card| card.wordings.first().map(|w| (shown.iter().position(|s| *s == w.source), w.quote));
    cards.sort_by_key(order);
    lines.sort_by(|a, b| {
        let rank = |l: &SpeakerLine| (l.id == UNNAMED, l.kind != PersonKind::Person, usize::MAX - l.quotations);
        rank(a).cmp(&rank(b)).then_with(|| a.name.cmp(&b.name))
    });
    let quotations = cards.iter().map(|c| c.wordings.len()).sum();
    let there = |id: &String| id == UNNAMED || comparison.speakers.iter().any(|s| s.id == *id);
    let nobody = link.speakers.iter().filter(|id| !there(id)).cloned().collect();
    Quotes { speakers: lines, cards, quotations, nobody }
}

fn quotation(library: &Library, source: usize, quote: usize) -> Option<&Quotation> {
    library.articles.get(source)?.quotes.get(quote)
}

/// Whether the link's kinds and words leave the quotation.
fn chosen(library: &Library, link: &Link, words: &str, source: usize, quotation: &Quotation) -> bool {
    let text = library.articles.get(source).map(|a| a.text.as_str()).unwrap_or_default();
    link.shown_kinds().contains(&quotation.kind)
        && (words.is_empty() || fold(shown_span(quotation).of(text)).contains(words))
}

/// The words that a card shows: the quoted ones, for indirect speech the reported content.
pub fn shown_span(quotation: &Quotation) -> Span {
    match (quotation.kind, quotation.clause) {
        (QuoteKind::Indirect, Some(clause)) => clause,
        _ => quotation.span(),
    }
}

/// Adds an utterance's wordings to its speaker's line.
fn count(
    library: &Library,
    shown: &[usize],
    lines: &mut Vec<SpeakerLine>,
    speaker: Option<usize>,
    id: &str,
    wordings: &[(usize, usize)],
) {
    let at = lines.iter().position(|l| l.id == id).unwrap_or_else(|| {
        let known = speaker.and_then(|s| library.comparison.speakers.get(s));
        lines.push(SpeakerLine {
            id: id.to_owned(),
            name: known.map(|s| s.name.clone()).unwrap_or_default(),
            roles: known.map(|s| s.roles.clone()).unwrap_or_default(),
            kind: known.map(|s| s.kind).unwrap_or_default(),
            quotations: 0,
            by_source: vec![0; shown.len()],
        });
        lines.len() - 1
    });
    let Some(line) = lines.get_mut(at) else { return };
    line.quotations += wordings.len();
    for (source, _) in wordings {
        if let Some(number) = shown.iter().position(|s| s == source).and_then(|i| line.by_source.get_mut(i)) {
            *number += 1;
        }
    }
}

/// The card of an utterance: in each wording the words that the first has otherwise, in the first those of the second.
fn card(library: &Library, id: String, speaker: Option<usize>, wordings: &[(usize, usize)]) -> Card {
    let words = |(source, quote): (usize, usize)| {
        let article = library.articles.get(source)?;
        Some((article.text.as_str(), shown_span(article.quotes.get(quote)?)))
    };
    let wordings = wordings
        .iter()
        .enumerate()
        .map(|(i, (source, quote))| {
            let partner = wordings.get(if i == 0 { 1 } else { 0 }).copied().and_then(words);
            let differing = match (partner, words((*source, *quote))) {
                (Some((a, of_a)), Some((b, of_b))) => differing_words(a, of_a, b, of_b).1,
                _ => Vec::new(),
            };
            let start = quotation(library, *source, *quote).map(|q| shown_span(q).start);
            let sentence = start.and_then(|s| library.articles.get(*source)?.sentence_at(s));
            CardWording { source: *source, quote: *quote, sentence, differing }
        })
        .collect();
    Card { id, speaker, wordings }
}
