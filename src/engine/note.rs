//! What the engine was unsure of.

use super::span::Span;
use serde::{Deserialize, Serialize};

/// One thing that a reader should check.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Note {
    /// The words it is about; the whole text where it is about all of it.
    #[serde(flatten)]
    pub span: Span,
    /// What is unsure, in a sentence.
    pub text: String,
}

impl Note {
    /// A note on `span`.
    pub fn new(span: Span, text: impl Into<String>) -> Self {
        Self { span, text: text.into() }
    }
}
