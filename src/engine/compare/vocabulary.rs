//! The words of the articles that are compared, each looked up once.

use super::background::Background;
use super::function_words::is_function_word;
use super::light_words::is_light;
use super::profile::{Key, key};
use super::related::{group_of, group_of_name};
use super::verb_forms::{is_action_noun, is_verb_form};
use crate::engine::fnv::OfWords;
use crate::engine::text::fold::stem;
use std::collections::HashMap;

/// What is known of a word, whatever article it stands in.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Its stem; empty for function words.
    pub stem: String,
    /// The stem's key.
    pub key: Key,
    /// How rare it is in news (see [`Background::rarity`]), and whether it is common enough to stand in the table.
    pub rarity: f32,
    /// See [`Self::rarity`].
    pub common: bool,
    /// The key of the stem's first letters; 0 where it is short.
    pub root: Key,
    /// Its group of related words, as a word and as a name; 0 where it has none.
    pub group: u16,
    /// See [`Self::group`].
    pub group_of_name: u16,
    /// Whether it has the form of a verb, and of a noun for what is done.
    pub verb: bool,
    /// See [`Self::verb`].
    pub action: bool,
    /// Whether it is a word in which reports speak of what they report.
    pub light: bool,
}

impl Facts {
    /// Of a folded word with this stem.
    pub fn new(folded: &str, stem: String) -> Self {
        let background = Background::get();
        Self {
            key: key(&stem),
            rarity: background.rarity(&stem),
            common: background.knows(&stem),
            root: root(&stem),
            group: group_of(&stem),
            group_of_name: group_of_name(&stem),
            verb: is_verb_form(folded),
            action: is_action_noun(folded),
            light: is_light(&stem),
            stem,
        }
    }
}

/// The key of a stem's first letters; 0 where it is short.
fn root(stemmed: &str) -> Key {
    stemmed.char_indices().nth(4).and_then(|(at, c)| stemmed.get(..at + c.len_utf8())).map_or(0, key)
}

/// Folded words with their numbers, counted up as they are met.
#[derive(Debug, Default)]
pub struct Vocabulary {
    numbers: HashMap<String, u32, OfWords>,
    facts: Vec<Facts>,
}

impl Vocabulary {
    /// The number of a folded word.
    pub fn number(&mut self, folded: &str) -> u32 {
        if let Some(number) = self.numbers.get(folded) {
            return *number;
        }
        let stem = if is_function_word(folded) { String::new() } else { stem(folded) };
        let number = self.facts.len() as u32;
        self.facts.push(Facts::new(folded, stem));
        self.numbers.insert(folded.to_owned(), number);
        number
    }

    /// What is known of the word with this number.
    pub fn facts(&self, number: u32) -> Option<&Facts> {
        self.facts.get(number as usize)
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.facts.len()
    }
}
