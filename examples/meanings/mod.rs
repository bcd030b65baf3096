//! How vectors of words are made small.

pub mod centres;
pub mod directions;
