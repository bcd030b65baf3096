//! What the engine was unsure of.

use super::dates::say::Lang;
use super::span::Span;
use serde::{Deserialize, Serialize};

/// One thing that a reader should check.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Note {
    /// The words it is about; the whole text where it is about all of it.
    #[serde(flatten)]
    pub span: Span,
    /// What is unsure, in an English sentence.
    pub text: String,
    /// What is unsure, where it can be said in other languages too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doubt: Option<Doubt>,
}

/// What the engine can be unsure of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// Nothing says from which day a date is counted.
    DateUnplaced,
    /// The figures of a date can be read with the day first or with the month first.
    DateTwoWays,
}

impl Note {
    /// A note on `span` that can be said in English only.
    pub fn new(span: Span, text: impl Into<String>) -> Self {
        Self { span, text: text.into(), doubt: None }
    }

    /// A note on `span` that can be said in every language of the program.
    pub fn of(span: Span, doubt: Doubt) -> Self {
        Self { span, text: doubt.say(Lang::English).to_owned(), doubt: Some(doubt) }
    }

    /// What is unsure, in a language; in English where it can't be said in that.
    pub fn say(&self, lang: Lang) -> &str {
        self.doubt.map_or(&self.text, |doubt| doubt.say(lang))
    }
}

impl Doubt {
    /// The doubt as a sentence.
    pub fn say(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::DateUnplaced, Lang::English) => {
                "This date could not be placed: nothing says from which day to count."
            }
            (Self::DateUnplaced, Lang::Spanish) => "Esta fecha no se pudo situar: nada dice desde qué día contar.",
            (Self::DateTwoWays, Lang::English) => "This date can be read with the day first or with the month first.",
            (Self::DateTwoWays, Lang::Spanish) => "Esta fecha se puede leer con el día primero o con el mes primero.",
        }
    }
}
