//! Who could have said something: the speakers that a reader who corrects one is offered.

use super::aliases::{Alias, meant};
use crate::engine::text::fold::fold;
use crate::state::library::Library;

/// Whom to offer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wanted {
    /// What was typed: a name, a role, a description, or the beginning of one.
    pub typed: String,
    /// Who is not offered.
    pub except: Option<usize>,
    /// Those whom this source names come first.
    pub near: Option<usize>,
    /// Who comes before all others.
    pub first: Vec<usize>,
}

/// A speaker who is offered.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// By place among the comparison's speakers.
    pub speaker: usize,
    /// The words that were typed, where they are not the name.
    pub called: Option<String>,
}

/// The speakers that are meant by what was typed: those whose name it begins, those of the source, those who are
/// quoted most. `names` are the comparison's [aliases](super::aliases::aliases).
pub fn candidates(library: &Library, names: &[Vec<Alias>], wanted: &Wanted) -> Vec<Candidate> {
    let comparison = &library.comparison;
    let mut quoted = vec![0_usize; comparison.speakers.len()];
    for utterance in &comparison.utterances {
        if let Some(count) = utterance.speaker.and_then(|s| quoted.get_mut(s)) {
            *count += utterance.wordings.len();
        }
    }
    let typed = fold(wanted.typed.trim());
    let mut found: Vec<_> = comparison
        .speakers
        .iter()
        .enumerate()
        .filter(|(at, _)| Some(*at) != wanted.except)
        .filter_map(|(at, speaker)| {
            let alias = meant(names.get(at)?, &wanted.typed)?;
            let near = wanted.near.is_some_and(|source| speaker.people.iter().any(|(s, _)| *s == source));
            let begins = !typed.is_empty() && fold(&speaker.name).starts_with(&typed);
            let rank = (!wanted.first.contains(&at), !begins, !near, usize::MAX - quoted.get(at).copied()?);
            let called = (alias.words != speaker.name).then(|| alias.words.clone());
            Some((rank, Candidate { speaker: at, called }))
        })
        .collect();
    found.sort_by_key(|(rank, candidate)| (*rank, candidate.speaker));
    found.into_iter().map(|(_, candidate)| candidate).collect()
}
