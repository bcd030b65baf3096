//! Words, sentences, abbreviations, folding, stems.

pub mod fold;
pub mod sentences;
pub mod words;
