//! Who is meant: names, titles and roles, pronouns; from mentions to persons.

mod by_role;
pub mod countries;
mod evidence;
pub mod first_names;
pub mod function_words;
pub mod identity;
pub mod lexicon;
pub mod names;
mod pronoun;
mod register;
pub mod registry;
mod resolve;
pub mod role_words;
pub mod roles;
pub mod speakers;
pub mod tagged;

pub use speakers::speakers;
