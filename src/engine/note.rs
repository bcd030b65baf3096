//! What the engine was unsure of.

use super::dates::say::Lang;
use super::span::Span;
use super::text::language;
use serde::{Deserialize, Serialize};

/// One thing that a reader should check.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Note {
    /// The words it is about; the whole text where it is about all of it.
    #[serde(flatten)]
    pub span: Span,
    /// What is unsure, in an English sentence.
    pub text: String,
    /// What is unsure, where it can be said in every language of the program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doubt: Option<Doubt>,
}

/// What the engine can be unsure of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// Nothing says from which day a date is counted.
    DateUnplaced,
    /// The figures of a date can be read with the day first or with the month first.
    DateTwoWays,
    /// There is text, and none of it runs.
    NoArticle,
    /// The text is in this language, by its tag, which is not English.
    OtherLanguage(String),
}

impl Note {
    /// A note on `span`.
    pub fn of(span: Span, doubt: Doubt) -> Self {
        Self { span, text: doubt.say(Lang::English), doubt: Some(doubt) }
    }

    /// What is unsure, in a language; in English where the note came with a file and says no more than its sentence.
    pub fn say(&self, lang: Lang) -> String {
        self.doubt.as_ref().map_or_else(|| self.text.clone(), |doubt| doubt.say(lang))
    }
}

impl Doubt {
    /// The doubt in a sentence or two.
    pub fn say(&self, lang: Lang) -> String {
        let said = match (self, lang) {
            (Self::DateUnplaced, Lang::English) => {
                "This date could not be placed: nothing says from which day to count."
            }
            (Self::DateUnplaced, Lang::Spanish) => "Esta fecha no se pudo situar: nada dice desde qué día contar.",
            (Self::DateTwoWays, Lang::English) => "This date can be read with the day first or with the month first.",
            (Self::DateTwoWays, Lang::Spanish) => "Esta fecha se puede leer con el día primero o con el mes primero.",
            (Self::NoArticle, Lang::English) => {
                "No article was found here: no running text, only labels, links or form fields."
            }
            (Self::NoArticle, Lang::Spanish) => {
                "Aquí no se encontró ningún artículo: no hay texto corrido, solo rótulos, enlaces o campos de formulario."
            }
            (Self::OtherLanguage(tag), Lang::English) => {
                let name = language::name(tag, lang).unwrap_or("another language than English");
                return format!(
                    "This text is in {name}. It is shown, searched and compared; quotations, speakers and dates are \
                     read in full only in English."
                );
            }
            (Self::OtherLanguage(tag), Lang::Spanish) => {
                let name = language::name(tag, lang).unwrap_or("otro idioma que el inglés");
                return format!(
                    "Este texto está en {name}. Se muestra, se busca en él y se compara; las citas, las voces y las \
                     fechas se leen por completo solo en inglés."
                );
            }
        };
        said.to_owned()
    }
}
