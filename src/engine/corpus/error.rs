//! Why a comparison's file is refused.

use super::{FORMAT, MOST};
use crate::engine::dates::say::Lang;
use std::fmt;

/// Why a file is not shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CorpusError {
    /// It ends in the middle.
    CutOff,
    /// It is not JSON, or not of this shape: where, and what is wrong, as the reader of JSON says it.
    Damaged(String),
    /// It is JSON, but no comparison.
    NotACorpus,
    /// It is written in a format that this program does not know.
    UnknownFormat(String),
    /// It holds no article.
    NoArticles,
    /// It holds more articles than [`MOST`].
    TooManyArticles(usize),
    /// An article, by its place from 1, lacks what every article needs: `id` or `text`.
    Missing(usize, &'static str),
    /// An article's id holds other characters than small letters, digits and hyphens.
    UnsoundId(String),
    /// Two articles have this id.
    SameId(String),
    /// What was parsed from the article of this id does not fit its text.
    OutOfBounds(String),
    /// What it says of how the articles compare does not fit them.
    Unsound,
}

impl fmt::Display for CorpusError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.say(Lang::English))
    }
}

impl std::error::Error for CorpusError {}

impl CorpusError {
    /// What is wrong, in a sentence.
    pub fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::English => self.english(),
            Lang::Spanish => self.spanish(),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::CutOff => "The comparison's file is cut off: it ends in the middle.".to_owned(),
            Self::Damaged(what) => format!("The comparison's file is damaged: {what}."),
            Self::NotACorpus => "The file holds no comparison: it names no format and no articles.".to_owned(),
            Self::UnknownFormat(format) => format!(
                "The comparison's file is written in format {format}, which this version of Crossread does not know; \
                 it reads format {FORMAT}."
            ),
            Self::NoArticles => "The comparison's file holds no article.".to_owned(),
            Self::TooManyArticles(count) => {
                format!("The comparison's file holds {count} articles; Crossread compares at most {MOST}.")
            }
            Self::Missing(place, what) => format!("Article {place} of the comparison's file has no {what}."),
            Self::UnsoundId(id) => format!(
                "An article of the comparison's file has the id {id:?}; an id is of small letters, digits and hyphens."
            ),
            Self::SameId(id) => format!("Two articles of the comparison's file have the same id, {id:?}."),
            Self::OutOfBounds(id) => format!(
                "What the comparison's file says of the article {id:?} points outside its text; it is not shown."
            ),
            Self::Unsound => {
                "What the comparison's file says of how the reports compare does not fit them; it is not shown."
                    .to_owned()
            }
        }
    }

    fn spanish(&self) -> String {
        match self {
            Self::CutOff => "El archivo de la comparación está cortado: termina a la mitad.".to_owned(),
            Self::Damaged(what) => format!("El archivo de la comparación está dañado: {what}."),
            Self::NotACorpus => {
                "El archivo no contiene ninguna comparación: no indica ni formato ni artículos.".to_owned()
            }
            Self::UnknownFormat(format) => format!(
                "El archivo de la comparación está en el formato {format}, que esta versión de Crossread no conoce; \
                 lee el formato {FORMAT}."
            ),
            Self::NoArticles => "El archivo de la comparación no contiene ningún artículo.".to_owned(),
            Self::TooManyArticles(count) => format!(
                "El archivo de la comparación contiene {count} artículos; Crossread compara {MOST} como máximo."
            ),
            Self::Missing(place, what) => {
                format!("Al artículo {place} del archivo de la comparación le falta {what:?}.")
            }
            Self::UnsoundId(id) => format!(
                "Un artículo del archivo de la comparación tiene el identificador {id:?}; debe ser de letras \
                 minúsculas, cifras y guiones."
            ),
            Self::SameId(id) => {
                format!("Dos artículos del archivo de la comparación tienen el mismo identificador, {id:?}.")
            }
            Self::OutOfBounds(id) => format!(
                "Lo que el archivo de la comparación dice del artículo {id:?} apunta fuera de su texto; no se muestra."
            ),
            Self::Unsound => "Lo que el archivo de la comparación dice de cómo se comparan los artículos no \
                              corresponde a ellos; no se muestra."
                .to_owned(),
        }
    }

    /// What is wrong with a file that the reader of JSON refuses.
    pub(super) fn not_json(json: &str, error: &serde_json::Error) -> Self {
        match error.classify() {
            serde_json::error::Category::Eof if json.trim().is_empty() => Self::NotACorpus,
            serde_json::error::Category::Eof => Self::CutOff,
            // A number that is cut off, as in `0.`, is no number rather than no end.
            _ if error.line() == json.lines().count()
                && json.lines().last().is_some_and(|l| error.column() >= l.len()) =>
            {
                Self::CutOff
            }
            _ => Self::Damaged(error.to_string()),
        }
    }
}
