//! Search: what is found in all sources, and the way from one place to the next.

use super::library::Library;
use super::link::{Link, View};
use super::passage::{Found as Stands, Passage};
use crate::engine::Span;
use crate::engine::comparison::Place;
use crate::engine::search::{Index, Query};

/// A sentence that holds what is looked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// Where it stands.
    pub place: Place,
    /// As much of it as is shown: all, or the part around the first word found.
    pub excerpt: Span,
    /// The words found, in order.
    pub marked: Vec<Span>,
}

/// What was found in a source.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The source.
    pub source: usize,
    /// The sentences: those that hold the words just so first, then in the order of the text.
    pub sentences: Vec<Sentence>,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// By source: those shown in their order, then the others. None is empty.
    pub groups: Vec<Group>,
}

/// The most bytes of a sentence that are shown.
const EXCERPT: usize = 220;
/// How many bytes of it stand before the first word found, where it is cut.
const BEFORE: usize = 70;

/// Looks for what was typed; `shown` are the sources shown, in order.
pub fn find(library: &Library, index: &Index, shown: &[usize], typed: &str) -> Found {
    let mut groups: Vec<Group> = Vec::new();
    for hit in index.find(&Query::parse(typed)) {
        let Some(article) = library.articles.get(hit.source) else { continue };
        let Some(sentence) = article.sentences.get(hit.sentence) else { continue };
        let first = hit.spans.first().copied().unwrap_or_default();
        let excerpt = excerpt(&article.text, sentence.span, first);
        let place = Place { source: hit.source, sentence: hit.sentence };
        let found = Sentence { place, excerpt, marked: hit.spans };
        match groups.last_mut().filter(|g| g.source == hit.source) {
            Some(group) => group.sentences.push(found),
            None => groups.push(Group { source: hit.source, sentences: vec![found] }),
        }
    }
    groups.sort_by_key(|g| (shown.iter().position(|s| *s == g.source).unwrap_or(usize::MAX), g.source));
    Found { groups }
}

/// A long sentence cut to the words around `first`, at spaces.
fn excerpt(text: &str, sentence: Span, first: Span) -> Span {
    if sentence.len() <= EXCERPT {
        return sentence;
    }
    let words = sentence.of(text);
    let spaces = || words.match_indices(' ').map(|(at, _)| sentence.start + at);
    let start = match first.start.saturating_sub(sentence.start) {
        near if near <= BEFORE => sentence.start,
        _ => spaces()
            .find(|at| at + BEFORE >= first.start)
            .filter(|at| *at < first.start)
            .map_or(first.start, |at| at + 1),
    };
    let end = match sentence.end.saturating_sub(start) {
        left if left <= EXCERPT => sentence.end,
        _ => spaces().take_while(|at| *at <= start + EXCERPT).last().filter(|at| *at >= first.end).unwrap_or(first.end),
    };
    Span::new(start, end)
}

impl Found {
    /// How many sentences.
    pub fn count(&self) -> usize {
        self.groups.iter().map(|g| g.sentences.len()).sum()
    }

    /// Their places, in the order shown.
    pub fn places(&self) -> impl Iterator<Item = Place> + '_ {
        self.groups.iter().flat_map(|g| &g.sentences).map(|s| s.place)
    }

    /// The sentence at a place, counted from 0 in the order shown.
    pub fn rank(&self, place: Place) -> Option<usize> {
        self.places().position(|p| p == place)
    }

    /// The next place after `from`, or the one before; the first or last where `from` is none of them, and round at
    /// the ends.
    pub fn step(&self, from: Option<Place>, forward: bool) -> Option<Place> {
        let count = self.count();
        let to = match (from.and_then(|place| self.rank(place)), forward) {
            (Some(at), true) => (at + 1) % count.max(1),
            (Some(at), false) => at.checked_sub(1).unwrap_or(count.saturating_sub(1)),
            (None, true) => 0,
            (None, false) => count.saturating_sub(1),
        };
        self.places().nth(to)
    }
}

/// The sentence of the link's passage.
pub fn chosen(library: &Library, link: &Link) -> Option<Place> {
    match link.passage.as_ref()?.find(&library.articles) {
        Stands::There(source, span) | Stands::Moved(source, span) | Stands::Retold(source, span) => {
            library.sentence_of(source, span).map(|sentence| Place { source, sentence })
        }
        _ => None,
    }
}

/// The link that shows a sentence in Read, what is looked for kept. A source that is hidden is shown, as the last.
pub fn link_to(library: &Library, link: &Link, place: Place) -> Option<Link> {
    let article = library.articles.get(place.source)?;
    let passage = Passage::new(article, article.sentences.get(place.sentence)?.span);
    let mut to = Link { passage: Some(passage), query: link.query.clone(), ..link.in_view(View::Read) };
    if !library.shown(link).contains(&place.source) {
        to.sources.push(article.id.clone());
    }
    Some(to)
}
