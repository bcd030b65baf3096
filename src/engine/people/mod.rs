//! Who is meant: names, titles and roles, pronouns; from mentions to persons.

use super::article::{Article, Person};

/// The persons, groups and institutions of an article, numbered by their place.
pub fn find(_article: &Article) -> Vec<Person> {
    Vec::new()
}
