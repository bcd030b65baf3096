//! Words, sentences, abbreviations, folding, stems.

pub mod abbreviations;
pub mod fold;
pub mod language;
pub mod sentences;
pub mod starters;
pub mod words;
