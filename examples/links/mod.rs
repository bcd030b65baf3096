//! Learning which sentences report the same thing.

pub mod figures;
pub mod pairs;
pub mod regression;

/// Into how many parts the topics are divided to measure on what was not learned.
pub const FOLDS: usize = 5;
