//! Passages of the texts that the Compare box tells of; each text's characters are counted once.

use crate::engine::Span;
use crate::engine::comparison::Place;
use crate::engine::offsets::Offsets;
use crate::state::library::Library;
use crate::state::passage::Passage;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// The passages of a comparison.
pub(super) struct Passages<'a> {
    pub(super) library: &'a Library,
    counted: RefCell<BTreeMap<usize, Offsets>>,
}

impl<'a> Passages<'a> {
    pub(super) fn new(library: &'a Library) -> Self {
        Self { library, counted: RefCell::default() }
    }

    /// The passage at a span of a source.
    pub(super) fn at(&self, source: usize, span: Span) -> Option<Passage> {
        let article = self.library.articles.get(source)?;
        let mut counted = self.counted.borrow_mut();
        let offsets = counted.entry(source).or_insert_with(|| Offsets::new(&article.text));
        Some(Passage::counted(article, offsets, span))
    }

    /// The passage of a sentence.
    pub(super) fn of(&self, place: Place) -> Option<Passage> {
        let span = self.library.articles.get(place.source)?.sentences.get(place.sentence)?.span;
        self.at(place.source, span)
    }
}
