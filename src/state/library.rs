//! The comparison that is open: its sources, read and compared.

use super::link::Link;
use crate::engine::Span;
use crate::engine::article::Article;
use crate::engine::comparison::{Comparison, Place, Point};
use crate::engine::corpus::Corpus;
use std::collections::BTreeMap;

/// A title, 1 to 12 sources in order, and how they compare.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Library {
    /// What the comparison is called.
    pub title: String,
    /// The sources, by their place in [`Comparison`].
    pub articles: Vec<Article>,
    /// How they compare.
    pub comparison: Comparison,
    /// The point of each sentence that belongs to one, by place among the comparison's points.
    point_at: BTreeMap<Place, usize>,
    /// Of a sentence those of other sources that may tell the same, and how likely.
    near: BTreeMap<Place, Vec<(Place, f32)>>,
}

/// The letters of the sources, by place: the same everywhere.
pub const LETTERS: [char; 12] = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'];

/// How many characters of a title stand for it where there is no room for more.
const SHORT_TITLE: usize = 32;

impl Library {
    /// Of a comparison that has been worked out.
    pub fn new(corpus: Corpus) -> Self {
        let Corpus { title, articles, comparison } = corpus;
        Self::compared(title, articles, comparison)
    }

    /// The articles, compared already.
    pub fn compared(title: String, articles: Vec<Article>, comparison: Comparison) -> Self {
        let points = comparison.points.iter().enumerate();
        let point_at = points.flat_map(|(i, point)| point.places.iter().map(move |place| (*place, i))).collect();
        let mut near: BTreeMap<Place, Vec<(Place, f32)>> = BTreeMap::new();
        for pair in &comparison.near {
            for (from, to) in [(pair.a, pair.b), (pair.b, pair.a)] {
                near.entry(from).or_default().push((to, pair.likely));
            }
        }
        Self { title, articles, comparison, point_at, near }
    }

    /// The same under another title.
    pub fn called(&self, title: &str) -> Self {
        Self { title: title.trim().to_owned(), ..self.clone() }
    }

    /// The source's place, by its short name.
    pub fn source(&self, id: &str) -> Option<usize> {
        self.articles.iter().position(|a| a.id == id)
    }

    /// The sources that the link shows, in its order; all where it names none that there is.
    pub fn shown(&self, link: &Link) -> Vec<usize> {
        let mut shown: Vec<usize> = Vec::new();
        for source in link.sources.iter().filter_map(|id| self.source(id)) {
            if !shown.contains(&source) {
                shown.push(source);
            }
        }
        if shown.is_empty() { (0..self.articles.len()).collect() } else { shown }
    }

    /// The source that others are compared with: the link's where it is shown, else the first shown.
    pub fn base(&self, link: &Link) -> Option<usize> {
        let shown = self.shown(link);
        let named = link.base.as_deref().and_then(|id| self.source(id));
        named.filter(|b| shown.contains(b)).or(shown.first().copied())
    }

    /// The source's letter.
    pub fn letter(&self, source: usize) -> char {
        LETTERS.get(source).copied().unwrap_or('?')
    }

    /// What chips, columns and lanes call the source: its label, outlet, byline, or title shortened; none of them:
    /// its short name.
    pub fn label(&self, source: usize) -> String {
        let Some(article) = self.articles.get(source) else { return String::new() };
        let meta = &article.meta;
        let given = [&meta.label, &meta.outlet, &meta.byline].into_iter().flatten().find(|name| !name.is_empty());
        match (given, &meta.title) {
            (Some(name), _) => name.clone(),
            (None, Some(title)) if !title.is_empty() => shorten(title, SHORT_TITLE),
            _ => article.id.clone(),
        }
    }

    /// The sentences of other sources that may tell the same as this one, where none of their source is known to.
    pub fn near(&self, place: Place) -> impl Iterator<Item = Place> {
        self.near.get(&place).into_iter().flatten().map(|(there, _)| *there)
    }

    /// The sentence of a source that is nearest to any of these and may tell the same; none where one of them is near
    /// to nothing there.
    pub fn nearest(&self, to: &[Place], source: usize) -> Option<Place> {
        let near = to.iter().filter_map(|place| self.near.get(place)).flatten();
        near.filter(|(there, _)| there.source == source).max_by(|x, y| x.1.total_cmp(&y.1)).map(|(there, _)| *there)
    }

    /// The point that a sentence of a source belongs to.
    pub fn point_of(&self, source: usize, sentence: usize) -> Option<&Point> {
        self.point_index(Place { source, sentence }).and_then(|i| self.comparison.points.get(i))
    }

    /// The same, by place among the comparison's points.
    pub fn point_index(&self, place: Place) -> Option<usize> {
        self.point_at.get(&place).copied()
    }

    /// The utterance of a quotation, by place among the comparison's.
    pub fn utterance_of(&self, source: usize, quotation: usize) -> Option<usize> {
        self.comparison.utterances.iter().position(|u| u.wordings.contains(&(source, quotation)))
    }

    /// The sentence of a source at a span: the one that holds its start.
    pub fn sentence_of(&self, source: usize, span: Span) -> Option<usize> {
        self.articles.get(source)?.sentence_at(span.start)
    }
}

/// The text cut at the last space before `limit` characters, with an ellipsis; as it is where it is no longer.
pub fn shorten(text: &str, limit: usize) -> String {
    if text.chars().count() <= limit {
        return text.to_owned();
    }
    let cut: String = text.chars().take(limit).collect();
    let cut = cut.rsplit_once(' ').map_or(cut.as_str(), |(before, _)| before);
    format!("{}\u{2026}", cut.trim_end_matches([',', '.', ';', ':']))
}
