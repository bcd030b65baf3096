//! What the engine was unsure of.

use super::dates::say::Lang;
use super::span::Span;
use super::text::language;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// Nothing says from which day a date is counted.
    DateUnplaced,
    /// The figures of a date can be read with the day first or with the month first.
    DateTwoWays,
    /// Several countries have a day of that name.
    DateOfSomeCountry,
    /// A feast that begins when the new moon is seen.
    DateByMoon,
    /// There is no running text.
    NoArticle,
    /// The text is in another language than English, that of this BCP 47 tag.
    NotEnglish(String),
}

impl Note {
    /// A note on `span`.
    pub fn of(span: Span, doubt: Doubt) -> Self {
        Self { span, text: doubt.say(Lang::English).into_owned(), doubt: Some(doubt) }
    }

    /// What is unsure, in a language; in English where it can't be said in that.
    pub fn say(&self, lang: Lang) -> Cow<'_, str> {
        self.doubt.as_ref().map_or(Cow::Borrowed(&self.text), |doubt| doubt.say(lang))
    }
}

impl Doubt {
    /// The doubt as a sentence.
    pub fn say(&self, lang: Lang) -> Cow<'static, str> {
        let english = lang == Lang::English;
        let pick = |en: &'static str, es: &'static str| Cow::Borrowed(if english { en } else { es });
        match self {
            Self::DateUnplaced => pick(
                "This date could not be placed: nothing says from which day to count.",
                "Esta fecha no se pudo situar: nada dice desde qué día contar.",
            ),
            Self::DateTwoWays => pick(
                "This date can be read with the day first or with the month first.",
                "Esta fecha se puede leer con el día primero o con el mes primero.",
            ),
            Self::DateOfSomeCountry => pick(
                "Several countries have a day of this name, and the text does not say whose it is.",
                "Varios países tienen un día con este nombre, y el texto no dice de cuál se trata.",
            ),
            Self::DateByMoon => pick(
                "This feast begins when the new moon is seen, so it may fall a day or two earlier or later.",
                "Esta fiesta empieza al verse la luna nueva, así que puede caer uno o dos días antes o después.",
            ),
            Self::NoArticle => pick(
                "No article was found here: no running text, only labels, links or form fields.",
                "Aquí no se encontró ningún artículo: no hay texto corrido, solo rótulos, enlaces o campos.",
            ),
            Self::NotEnglish(tag) => Cow::Owned(match (language::name(tag, lang), english) {
                (name, true) => format!(
                    "This text is in {}. It is shown, searched and compared; quotations, speakers and dates are read \
                     in full only in English.",
                    name.unwrap_or("another language than English")
                ),
                (name, false) => format!(
                    "Este texto está en {}. Se muestra, se busca en él y se compara; las citas, quién las dice y las \
                     fechas solo se leen del todo en inglés.",
                    name.unwrap_or("un idioma distinto del inglés")
                ),
            }),
        }
    }
}
