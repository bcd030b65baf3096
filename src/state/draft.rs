//! A comparison being put together: its file, with sources added, described otherwise, moved and taken out.
//!
//! A draft changes only what a file says; what follows from that is worked out by the engine (see
//! [`crate::engine::corpus`]), which takes over what it has worked out from the same text before.

use crate::engine::corpus::{FORMAT, MOST, sound_id};
use crate::engine::sketch::{COPY, Runs};
use crate::engine::source::Format;
use crate::state::passage::ORIGINAL;
use serde_json::{Map, Value, json};

/// A file that is being changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    title: String,
    articles: Vec<Map<String, Value>>,
}

/// What is said of a source beside its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// What chips, columns and lanes say.
    Label,
    /// Who published it.
    Outlet,
    /// Its headline.
    Title,
    /// Who wrote it.
    Byline,
    /// The day of publication, in EDTF.
    Published,
    /// Its language, a BCP 47 tag.
    Language,
}

impl Fact {
    /// All of them, in the order in which a reader is asked.
    pub const ALL: [Fact; 6] = [Fact::Label, Fact::Outlet, Fact::Title, Fact::Byline, Fact::Published, Fact::Language];

    /// Its key in the file.
    pub fn key(self) -> &'static str {
        match self {
            Self::Label => "label",
            Self::Outlet => "outlet",
            Self::Title => "title",
            Self::Byline => "byline",
            Self::Published => "published",
            Self::Language => "lang",
        }
    }
}

impl Draft {
    /// A comparison without sources.
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), articles: Vec::new() }
    }

    /// Of a comparison's file; none where it is none.
    pub fn of(json: &str) -> Option<Self> {
        let file = serde_json::from_str::<Value>(json).ok()?;
        let title = file.get("title").and_then(Value::as_str).unwrap_or_default().to_owned();
        let articles = file.get("articles")?.as_array()?.iter().filter_map(|a| a.as_object().cloned()).collect();
        Some(Self { title, articles })
    }

    /// How many sources it has.
    pub fn len(&self) -> usize {
        self.articles.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.articles.is_empty()
    }

    /// How many more sources there is room for.
    pub fn room(&self) -> usize {
        MOST.saturating_sub(self.len())
    }

    /// Adds a source that is called `name` (of a file; empty for a pasted text), and gives its id; none where there is
    /// no room, or no text.
    pub fn add(&mut self, name: &str, text: &str, format: Format) -> Option<String> {
        if self.room() == 0 || text.trim().is_empty() {
            return None;
        }
        let id = self.free_id(&sound_id(if name.is_empty() { first_words(text) } else { name }));
        let mut article = Map::new();
        article.insert("id".to_owned(), id.clone().into());
        article.insert("text".to_owned(), text.into());
        if format == Format::Html {
            article.insert("format".to_owned(), json!("html"));
        }
        self.articles.push(article);
        Some(id)
    }

    /// The digest, by its id, of which this text holds the report that it retells; none where there is none.
    pub fn digest_of(&self, text: &str) -> Option<&str> {
        let runs = Runs::new(text);
        let of = |article: &&Map<String, Value>| {
            runs.share(text_of(article, "original-sketch")).is_some_and(|share| share >= COPY)
        };
        self.articles.iter().find(of).map(|article| text_of(article, "id"))
    }

    /// Puts a report in the place of the digest that retells it, and says whether it did: the source of this id may be a
    /// digest no longer. What is known of the report stays.
    pub fn put_original(&mut self, id: &str, text: &str, format: Format) -> bool {
        let digest =
            |article: &&mut Map<String, Value>| text_of(article, "id") == id && article.contains_key("original-sketch");
        let Some(article) = self.articles.iter_mut().find(digest) else { return false };
        for key in ["original-sketch", "parsed", "kept", "format", "shape"] {
            article.remove(key);
        }
        article.insert("kind".to_owned(), ORIGINAL.into());
        article.insert("text".to_owned(), text.into());
        if format == Format::Html {
            article.insert("format".to_owned(), json!("html"));
        }
        true
    }

    /// Takes a source out; whether it was there.
    pub fn remove(&mut self, id: &str) -> bool {
        let before = self.len();
        self.articles.retain(|article| text_of(article, "id") != id);
        self.len() < before
    }

    /// Says something else of a source; nothing where `value` is empty. Its dates are worked out anew where the day of
    /// publication changes, since the file's checksum holds it.
    pub fn say(&mut self, id: &str, fact: Fact, value: &str) {
        let Some(article) = self.articles.iter_mut().find(|article| text_of(article, "id") == id) else { return };
        let value = value.trim();
        if value == text_of(article, fact.key()) {
            return;
        }
        if fact == Fact::Published {
            // What a reader says is not inferred.
            article.remove("published-why");
        }
        if value.is_empty() {
            article.remove(fact.key());
        } else {
            article.insert(fact.key().to_owned(), value.into());
        }
    }

    /// Calls the comparison otherwise.
    pub fn call(&mut self, title: &str) {
        self.title = title.trim().to_owned();
    }

    /// The file, for the engine.
    pub fn to_json(&self) -> String {
        json!({"format": FORMAT, "title": self.title, "articles": self.articles}).to_string()
    }

    /// `wanted`, or with a number where a source has that id already.
    fn free_id(&self, wanted: &str) -> String {
        let taken = |id: &str| self.articles.iter().any(|article| text_of(article, "id") == id);
        let numbered = (2..).map(|n| format!("{wanted}-{n}"));
        let mut ids = std::iter::once(wanted.to_owned()).chain(numbered);
        ids.find(|id| !taken(id)).unwrap_or_else(|| wanted.to_owned())
    }
}

/// A comparison's file with another title, and all else as it is; the file itself where it is none.
pub fn retitled(file: &str, title: &str) -> String {
    let Ok(Value::Object(mut file)) = serde_json::from_str(file) else { return file.to_owned() };
    file.insert("title".to_owned(), title.trim().into());
    Value::Object(file).to_string()
}

fn text_of<'a>(article: &'a Map<String, Value>, key: &str) -> &'a str {
    article.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// How many words of a pasted text make its id.
const NAMED_BY: usize = 4;

/// The first words of a text, from its first line that has any.
fn first_words(text: &str) -> &str {
    let line = text.lines().map(str::trim).find(|line| line.chars().any(char::is_alphanumeric)).unwrap_or_default();
    let end = line.match_indices(' ').nth(NAMED_BY - 1).map_or(line.len(), |(at, _)| at);
    line.get(..end).unwrap_or(line)
}
