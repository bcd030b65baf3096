//! Words, sentences, abbreviations, folding, stems.

pub mod abbreviations;
mod ends;
pub mod fold;
pub mod language;
pub mod sentences;
pub mod starters;
pub mod words;
