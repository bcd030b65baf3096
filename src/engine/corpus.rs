//! A comparison as a file: the sources' texts, what is known of them, and what was parsed from them.

use super::article::Article;

/// Stub.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    /// Title.
    pub title: String,
    /// Articles.
    pub articles: Vec<Article>,
}

/// Stub.
#[derive(Clone, Debug)]
pub struct CorpusError;

impl std::fmt::Display for CorpusError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("stub")
    }
}

/// Stub.
pub fn read(_json: &str) -> Result<Corpus, CorpusError> {
    Err(CorpusError)
}
