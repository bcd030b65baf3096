//! What comes in: a text and what is known about it.

use super::dates::edtf::Edtf;
use serde::{Deserialize, Serialize};

/// How a source's text is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Plain text or Markdown, with or without a front matter block.
    #[default]
    Text,
    /// A saved page or a piece of one.
    Html,
}

/// One report as it was given: its words, and whatever is known about them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Source {
    /// A short name, unique in a comparison, of small letters, digits and hyphens; may be empty.
    pub id: String,
    /// Its words, as they came.
    pub text: String,
    /// How they are written.
    pub format: Format,
    /// The day of publication, where it is known from elsewhere; else what the text says of itself counts.
    pub published: Option<Edtf>,
    /// Takes the whole text as the article: nothing is left out as furniture, there is no front matter.
    pub whole: bool,
    /// Removals, by their id (see [`super::article::Removed`]), that the reader has put back.
    pub kept: Vec<u32>,
}

impl Source {
    /// A plain text named `id`.
    pub fn text(id: impl Into<String>, text: impl Into<String>) -> Self {
        Self { id: id.into(), text: text.into(), ..Self::default() }
    }
}
