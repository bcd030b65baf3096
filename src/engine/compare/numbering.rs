//! The sentences of all sources as numbers, counted on from one source to the next: tables instead of maps.

use super::profile::ArticleProfile;
use crate::engine::comparison::Place;

/// How many sentences come before each source.
pub struct Numbering {
    before: Vec<usize>,
    all: usize,
}

impl Numbering {
    /// Of the sources with these profiles.
    pub fn new(profiles: &[ArticleProfile]) -> Self {
        let (mut before, mut all) = (Vec::with_capacity(profiles.len()), 0);
        for profile in profiles {
            before.push(all);
            all += profile.sentences.len();
        }
        Self { before, all }
    }

    /// The number of a sentence; sentences are numbered in the order of their places.
    pub fn of(&self, place: Place) -> usize {
        self.before.get(place.source).map_or(0, |before| before + place.sentence)
    }

    /// How many sentences there are.
    pub fn len(&self) -> usize {
        self.all
    }
}
