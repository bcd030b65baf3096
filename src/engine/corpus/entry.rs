//! An article in a comparison's file.

use super::{CorpusError, Given, checksum, is_current, is_sound_id, shape, sign, sound};
use crate::engine::article::{Article, Meta};
use crate::engine::offsets;
use crate::engine::source::{Format, Source};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// An article as the file writes it.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Entry {
    id: Option<String>,
    #[serde(flatten)]
    meta: Meta,
    /// How the text is written.
    #[serde(skip_serializing_if = "is_plain")]
    format: Format,
    text: Option<String>,
    /// What the text of a saved page was divided into.
    #[serde(skip_serializing_if = "String::is_empty")]
    shape: String,
    /// Removals, by their number, that a reader has put back.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    kept: Vec<u32>,
    /// What was worked out from the text.
    #[serde(skip_serializing_if = "Option::is_none")]
    parsed: Option<Value>,
}

impl Entry {
    /// Of an article, with what was worked out.
    pub(super) fn of(article: &Article) -> Self {
        let mut parsed = serde_json::to_value(offsets::to_points(article)).unwrap_or_default();
        if let Some(object) = parsed.as_object_mut() {
            let meta = serde_json::to_value(&article.meta).unwrap_or_default();
            object.retain(|key, _| key != "id" && key != "text" && meta.get(key).is_none());
        }
        sign(&mut parsed, checksum_of(&article.text, &article.meta));
        Self {
            id: Some(article.id.clone()),
            meta: article.meta.clone(),
            text: Some(article.text.clone()),
            shape: article.of_page.then(|| shape::write(article)).flatten().unwrap_or_default(),
            parsed: Some(parsed),
            ..Self::default()
        }
    }

    /// What the file gives of the article, at its place from 1 in the file.
    pub(super) fn given(self, place: usize) -> Result<Given, CorpusError> {
        let id = self.id.filter(|id| !id.is_empty()).ok_or(CorpusError::Missing(place, "id"))?;
        if !is_sound_id(&id) {
            return Err(CorpusError::UnsoundId(id));
        }
        let text = self.text.ok_or(CorpusError::Missing(place, "text"))?;
        let sum = checksum_of(&text, &self.meta);
        match self.parsed.filter(|parsed| self.format == Format::Text && is_current(parsed, sum)) {
            Some(parsed) => {
                let parsed = serde_json::from_value::<Article>(parsed)
                    .map_err(|error| CorpusError::Damaged(format!("in what was parsed from {id:?}, {error}")))?;
                let article = offsets::to_bytes(Article { text, ..parsed });
                let article = article.filter(sound::article).ok_or_else(|| CorpusError::OutOfBounds(id.clone()))?;
                let of_page = !self.shape.is_empty();
                Ok(Given::Parsed(Box::new(Article { id, meta: self.meta, of_page, ..article }), self.kept))
            }
            None => {
                let published = self.meta.published.clone();
                let source = Source { id, text, format: self.format, published, kept: self.kept, ..Source::default() };
                Ok(Given::Unread(Box::new(source), Box::new(self.meta), self.shape))
            }
        }
    }
}

fn is_plain(format: &Format) -> bool {
    *format == Format::Text
}

/// The checksum of what an article is worked out from: its text, and the day from which its dates count.
pub(super) fn checksum_of(text: &str, meta: &Meta) -> u64 {
    match &meta.published {
        Some(published) => checksum(&format!("{published}\n{text}")),
        None => checksum(text),
    }
}

/// What the file says of an article counts before what the text says of itself.
pub(super) fn overlay(meta: &mut Meta, told: Meta) {
    let Meta { label, outlet, title, byline, published, published_why, lang, kind, original_sketch } = told;
    if published.is_some() {
        meta.published_why = published_why;
        meta.published = published;
    }
    let fields = [
        (&mut meta.label, label),
        (&mut meta.outlet, outlet),
        (&mut meta.title, title),
        (&mut meta.byline, byline),
        (&mut meta.lang, lang),
        (&mut meta.kind, kind),
        (&mut meta.original_sketch, original_sketch),
    ];
    for (field, told) in fields {
        if told.is_some() {
            *field = told;
        }
    }
}
