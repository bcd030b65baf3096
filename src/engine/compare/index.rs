//! In which sentences of an article each of its words stands, and which words two articles share.

use super::profile::Key;

/// What an index gives for a key that is not in it.
pub const NONE: u32 = u32::MAX;

/// The keys of one kind that stand in an article, in order; a key's number is its place among them.
#[derive(Clone, Debug, Default)]
pub struct Index {
    keys: Vec<Key>,
    starts: Vec<u32>,
    sentences: Vec<u32>,
}

impl Index {
    /// Of keys and the sentences they stand in, which rise; with the number of each key, in the order given.
    pub fn new(places: impl Iterator<Item = (Key, u32)>) -> (Self, Vec<u32>) {
        let mut places: Vec<(Key, u32, u32)> = (0..).zip(places).map(|(at, (key, of))| (key, at, of)).collect();
        places.sort_unstable_by_key(|place| (place.0, place.1));
        let mut index = Self::default();
        let mut numbers = vec![NONE; places.len()];
        for (key, at, sentence) in places {
            if index.keys.last() != Some(&key) {
                index.keys.push(key);
                index.starts.push(index.sentences.len() as u32);
                index.sentences.push(sentence);
            } else if index.sentences.last() != Some(&sentence) {
                index.sentences.push(sentence);
            }
            if let Some(number) = numbers.get_mut(at as usize) {
                *number = index.keys.len() as u32 - 1;
            }
        }
        index.starts.push(index.sentences.len() as u32);
        (index, numbers)
    }

    /// How many keys there are.
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// The keys, in order.
    pub fn keys(&self) -> &[Key] {
        &self.keys
    }

    /// The number of a key; [`NONE`] where it is not here.
    pub fn number(&self, key: Key) -> u32 {
        self.keys.binary_search(&key).map_or(NONE, |at| at as u32)
    }

    /// The sentences a key stands in, by its number, in order; none for [`NONE`].
    pub fn sentences(&self, number: u32) -> &[u32] {
        let at = number as usize;
        let bounds = self.starts.get(at).zip(self.starts.get(at.wrapping_add(1)));
        bounds.and_then(|(from, to)| self.sentences.get(*from as usize..*to as usize)).unwrap_or_default()
    }

    /// In how many sentences a key stands.
    pub fn count(&self, number: u32) -> usize {
        let at = number as usize;
        self.starts.get(at).zip(self.starts.get(at.wrapping_add(1))).map_or(0, |(from, to)| (to - from) as usize)
    }

    /// In how many sentences each key stands, in order.
    pub fn counts(&self) -> impl Iterator<Item = usize> {
        self.starts.windows(2).map(|bounds| (bounds[1] - bounds[0]) as usize)
    }

    /// For each key its number in `other`, and for each of the other's its number here.
    pub fn join(&self, other: &Self) -> (Vec<u32>, Vec<u32>) {
        let (mut there, mut back) = (vec![NONE; self.keys.len()], vec![NONE; other.keys.len()]);
        let (mut i, mut j) = (0, 0);
        while let (Some(x), Some(y)) = (self.keys.get(i), other.keys.get(j)) {
            if x == y
                && let (Some(there), Some(back)) = (there.get_mut(i), back.get_mut(j))
            {
                (*there, *back) = (j as u32, i as u32);
            }
            i += usize::from(x <= y);
            j += usize::from(y <= x);
        }
        (there, back)
    }
}
