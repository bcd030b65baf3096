//! The reader's corrections of speakers, followed.

use super::{Part, SpeakerFix, Who};
use crate::engine::Span;
use crate::engine::article::Article;
use crate::engine::comparison::{Comparison, Speaker, Utterance};
use crate::engine::people::speakers::slug;
use crate::engine::quotes::utterances::same_of_one;
use crate::engine::text::fold::fold;
use crate::state::passage::{Found, Passage};
use crate::state::quotes::named::by_short_name;
use crate::state::quotes::shown_span;
use std::collections::BTreeSet;

/// A quotation: source, then place among that article's quotations.
type Quoted = (usize, usize);

/// The speakers and what they said, while marks are followed one after another.
pub(in crate::state::fix) struct Speaking<'a> {
    articles: &'a [Article],
    /// One that was found to be another has an empty short name.
    speakers: Vec<Speaker>,
    /// One that was found to be another has no wordings.
    utterances: Vec<Utterance>,
}

/// Speakers and utterances once all marks are followed, and for each place from before the new one.
pub(in crate::state::fix) struct Spoken {
    pub(in crate::state::fix) speakers: Vec<Speaker>,
    pub(in crate::state::fix) utterances: Vec<Utterance>,
    pub(in crate::state::fix) speaker_places: Vec<Option<usize>>,
    pub(in crate::state::fix) utterance_places: Vec<Option<usize>>,
}

/// What a mark was about.
pub(in crate::state::fix) enum About {
    /// An utterance, and whose it was before.
    Utterance(usize, Option<String>),
    /// Speakers.
    Speakers(Vec<usize>),
}

impl<'a> Speaking<'a> {
    pub(in crate::state::fix) fn new(articles: &'a [Article], comparison: &Comparison) -> Self {
        Self { articles, speakers: comparison.speakers.clone(), utterances: comparison.utterances.clone() }
    }

    /// Follows a mark; none where what it is about is not here.
    pub(in crate::state::fix) fn follow(&mut self, fix: &SpeakerFix) -> Option<About> {
        match fix {
            SpeakerFix::Said(passage, who) => {
                let (at, utterance) = self.utterance_of(quotation_at(self.articles, passage)?)?;
                let before = utterance.speaker.and_then(|s| self.speakers.get(s)).map(|s| s.name.clone());
                let now = match who {
                    Who::Known(id) => Some(self.speaker(id)?),
                    Who::New(name) => Some(self.of_name(name)),
                    Who::Nobody => None,
                };
                self.utterances.get_mut(at)?.speaker = now;
                Some(About::Utterance(at, before))
            }
            SpeakerFix::One(kept, other) => self.join(kept, other),
            SpeakerFix::Split(from, name, parts) => self.split(from, name, parts),
            SpeakerFix::Named(id, name) => {
                let at = self.speaker(id)?;
                self.speakers.get_mut(at)?.name = name.trim().to_owned();
                Some(About::Speakers(vec![at]))
            }
        }
    }

    /// The speakers and utterances as they stand now.
    pub(in crate::state::fix) fn done(self) -> Spoken {
        let (speakers, speaker_places) = kept(self.speakers, |speaker| !speaker.id.is_empty());
        let (mut utterances, utterance_places) = kept(self.utterances, |utterance| !utterance.wordings.is_empty());
        for utterance in &mut utterances {
            utterance.speaker = utterance.speaker.and_then(|s| speaker_places.get(s).copied().flatten());
        }
        Spoken { speakers, utterances, speaker_places, utterance_places }
    }

    fn speaker(&self, id: &str) -> Option<usize> {
        by_short_name(&self.speakers, self.articles, id)
    }

    fn utterance_of(&self, quoted: Quoted) -> Option<(usize, &Utterance)> {
        self.utterances.iter().enumerate().find(|(_, u)| u.wordings.contains(&quoted))
    }

    /// The speaker of this name, a new one where nobody has it.
    fn of_name(&mut self, name: &str) -> usize {
        let wanted = fold(name.trim());
        let has = |s: &Speaker| !s.id.is_empty() && fold(&s.name) == wanted;
        self.speakers.iter().position(has).unwrap_or_else(|| self.add(name, Speaker::default()))
    }

    /// Adds a speaker of this name, and gives its place.
    fn add(&mut self, name: &str, like: Speaker) -> usize {
        let id = unused(&slug(name), |id| self.speakers.iter().any(|s| s.id == id));
        self.speakers.push(Speaker { id, name: name.trim().to_owned(), ..like });
        self.speakers.len() - 1
    }

    /// Makes two speakers one.
    fn join(&mut self, kept: &str, other: &str) -> Option<About> {
        let (kept, other) = (self.speaker(kept)?, self.speaker(other)?);
        if kept == other {
            return None;
        }
        let gone = std::mem::take(self.speakers.get_mut(other)?);
        let speaker = self.speakers.get_mut(kept)?;
        speaker.people.extend(gone.people);
        speaker.people.sort_unstable();
        for role in gone.roles {
            if !speaker.roles.iter().any(|r| fold(r) == fold(&role)) {
                speaker.roles.push(role);
            }
        }
        let of = |speaker: usize| -> (Vec<usize>, Vec<Vec<Quoted>>) {
            let all = self.utterances.iter().enumerate();
            all.filter(|(_, u)| u.speaker == Some(speaker)).map(|(at, u)| (at, u.wordings.clone())).unzip()
        };
        let ((theirs, said), (others, also_said)) = (of(kept), of(other));
        let same = same_of_one(self.articles, &said, &also_said);
        for utterance in self.utterances.iter_mut().filter(|u| u.speaker == Some(other)) {
            utterance.speaker = Some(kept);
        }
        for (a, b) in same {
            let (Some(a), Some(b)) = (theirs.get(a), others.get(b)) else { continue };
            let more = self.utterances.get_mut(*b).map(|u| std::mem::take(&mut u.wordings)).unwrap_or_default();
            if let Some(utterance) = self.utterances.get_mut(*a) {
                utterance.wordings.extend(more);
                utterance.wordings.sort_unstable();
            }
        }
        Some(About::Speakers(vec![kept]))
    }

    /// Makes parts of what a speaker is quoted with another's.
    fn split(&mut self, from: &str, name: &str, parts: &[Part]) -> Option<About> {
        let from = self.speaker(from)?;
        let mut sources = BTreeSet::new();
        let mut quoted: BTreeSet<Quoted> = BTreeSet::new();
        for part in parts {
            match part {
                Part::Source(id) => {
                    sources.extend(self.articles.iter().position(|a| a.id == *id));
                }
                Part::Quotation(passage) => quoted.extend(quotation_at(self.articles, passage)),
            }
        }
        let theirs = |place: &Quoted| sources.contains(&place.0) || quoted.contains(place);
        let of_speaker = |u: &&Utterance| u.speaker == Some(from);
        if !self.utterances.iter().filter(of_speaker).any(|u| u.wordings.iter().any(theirs)) {
            return None;
        }
        let old = self.speakers.get_mut(from)?;
        let (gone, left): (Vec<_>, Vec<_>) = old.people.iter().copied().partition(|(s, _)| sources.contains(s));
        let kind = old.kind;
        let all = std::mem::take(&mut old.roles);
        let roles = |people: &[(usize, u32)]| roles_of(self.articles, people, &all);
        let new = Speaker { kind, roles: roles(&gone), people: gone, ..Speaker::default() };
        // Without the sources that were split off, a shorter name may be all that is left.
        old.roles = if left.is_empty() { all.clone() } else { roles(&left) };
        let named = |people| names_of(self.articles, people).any(|n| fold(n) == fold(&old.name));
        if named(&new.people) && !named(&left) {
            let fullest = names_of(self.articles, &left).max_by_key(|name| name.chars().count());
            old.name = fullest.unwrap_or(&old.name).to_owned();
        }
        old.people = left;
        let to = self.add(name, new);
        let mut apart = Vec::new();
        for utterance in self.utterances.iter_mut().filter(|u| u.speaker == Some(from)) {
            let (moved, stay): (Vec<_>, Vec<_>) = utterance.wordings.iter().copied().partition(theirs);
            match (moved.is_empty(), stay.is_empty()) {
                (true, _) => {}
                (false, true) => utterance.speaker = Some(to),
                (false, false) => {
                    utterance.wordings = stay;
                    apart.push(Utterance { id: utterance.id.clone(), speaker: Some(to), wordings: moved });
                }
            }
        }
        for utterance in apart {
            let id = unused(&utterance.id, |id| self.utterances.iter().any(|u| u.id == id));
            self.utterances.push(Utterance { id, ..utterance });
        }
        Some(About::Speakers(vec![from, to]))
    }
}

/// Those that are to be kept, and where each one's place is now.
fn kept<T>(all: Vec<T>, keep: impl Fn(&T) -> bool) -> (Vec<T>, Vec<Option<usize>>) {
    let mut left = Vec::with_capacity(all.len());
    let mut places = Vec::with_capacity(all.len());
    for one in all {
        let stays = keep(&one);
        places.push(stays.then_some(left.len()));
        if stays {
            left.push(one);
        }
    }
    (left, places)
}

/// The quotation at a passage: the one whose shown words it is, else the first that shares words with it.
fn quotation_at(articles: &[Article], passage: &Passage) -> Option<Quoted> {
    let (Found::There(source, span) | Found::Moved(source, span)) = passage.find(articles) else { return None };
    let quotes = &articles.get(source)?.quotes;
    let find = |is: &dyn Fn(Span) -> bool| quotes.iter().position(|q| is(shown_span(q)));
    find(&|shown| shown == span).or_else(|| find(&|shown| shown.overlaps(span))).map(|quote| (source, quote))
}

fn names_of<'a>(articles: &'a [Article], people: &'a [(usize, u32)]) -> impl Iterator<Item = &'a str> {
    people.iter().filter_map(|(source, person)| {
        let person = usize::try_from(*person).ok()?;
        Some(articles.get(*source)?.people.get(person)?.name.as_str())
    })
}

/// Those of `all` roles that the sources give to these people.
fn roles_of(articles: &[Article], people: &[(usize, u32)], all: &[String]) -> Vec<String> {
    let given: BTreeSet<String> = people
        .iter()
        .filter_map(|(source, person)| articles.get(*source)?.people.get(usize::try_from(*person).ok()?))
        .flat_map(|person| person.roles.iter().map(|role| fold(role)))
        .collect();
    all.iter().filter(|role| given.contains(&fold(role))).cloned().collect()
}

/// The name, or with a number after it where it is taken.
fn unused(name: &str, taken: impl Fn(&str) -> bool) -> String {
    if !taken(name) {
        return name.to_owned();
    }
    let numbered = (2..).map(|n: u32| format!("{name}-{n}"));
    numbered.into_iter().find(|id| !taken(id)).unwrap_or_default()
}
