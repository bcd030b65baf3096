//! Any word in all sources: what is asked, and where it stands.
//!
//! A sentence is found where it holds every word, phrase and beginning that is asked for, and none that is excluded.
//! Case, accents, invisible characters and possessive endings do not count; a word also finds its other forms
//! ("negotiated" finds "negotiating"), those after the exact ones.

mod index;
mod pieces;
mod query;

pub use index::{Hit, Index};
pub use query::{Query, Term};
