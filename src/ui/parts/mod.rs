//! Pieces that several views are made of.

pub(crate) mod drawn;
pub(crate) mod icon;
pub(crate) mod pause;
pub(crate) mod problems;
pub(crate) mod range;
pub(crate) mod runs;
pub(crate) mod source;
