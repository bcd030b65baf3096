//! A speaker found by the short name that a link gives.

use crate::engine::article::Article;
use crate::engine::comparison::Speaker;
use crate::engine::people::speakers::slug;

/// The speaker of this short name; else the only one whom a source calls so: a short name comes from the fullest name
/// that any source gives, and another source may give a fuller one.
pub fn by_short_name(speakers: &[Speaker], articles: &[Article], id: &str) -> Option<usize> {
    if id.is_empty() {
        return None;
    }
    let called_so = |speaker: &Speaker| {
        speaker.people.iter().any(|(source, person)| {
            let people = articles.get(*source).map(|a| a.people.as_slice()).unwrap_or_default();
            let person = usize::try_from(*person).ok().and_then(|p| people.get(p));
            person.is_some_and(|p| slug(&p.name) == id)
        })
    };
    speakers.iter().position(|s| s.id == id).or_else(|| {
        let mut called = speakers.iter().enumerate().filter(|(_, s)| called_so(s));
        match (called.next(), called.next()) {
            (Some((only, _)), None) => Some(only),
            _ => None,
        }
    })
}
