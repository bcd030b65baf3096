//! Who is meant: names, titles and roles, pronouns; from mentions to persons.

pub mod first_names;
pub mod identity;
pub mod lexicon;
pub mod names;
pub mod registry;
pub mod roles;
pub mod speakers;
pub mod tagged;

pub use speakers::speakers;
