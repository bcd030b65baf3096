//! One person across sources, whatever each calls them.

use super::identity::{same_name, sound};
use super::role_words;
use crate::engine::article::{Article, Person, PersonKind};
use crate::engine::comparison::Speaker;
use crate::engine::text::fold::fold;
use std::collections::{BTreeMap, BTreeSet};

/// How many roles a speaker shows at most.
const ROLES: usize = 8;

/// A speaker with what tells it from others.
struct Known {
    speaker: Speaker,
    parts: Vec<String>,
}

/// The persons, groups and institutions of several articles, each once, in the order in which they are first named.
///
/// Full names come first; a surname alone joins the one person who has it, where there is only one.
pub fn speakers(articles: &[&Article]) -> Vec<Speaker> {
    let mut known: Vec<Known> = Vec::new();
    let mut by_surname: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut by_name: BTreeMap<(bool, String), usize> = BTreeMap::new();
    let all = || articles.iter().enumerate().flat_map(|(source, a)| a.people.iter().map(move |p| (source, p)));
    let is_person = |p: &Person| p.kind == PersonKind::Person;
    // Somebody known by an office alone has no name: "the Colombian president".
    let office = |p: &Person| is_person(p) && nameless(&p.name) && !p.roles.is_empty();
    for (source, person) in all().filter(|(_, p)| is_person(p) && parts(&p.name).len() > 1 && !office(p)) {
        let parts = parts(&person.name);
        let near: BTreeSet<usize> = parts.iter().filter_map(|p| by_surname.get(&sound(p))).flatten().copied().collect();
        let same = near.into_iter().find(|&k| known.get(k).is_some_and(|k| same_name(&k.parts, &parts)));
        let at = same.unwrap_or(known.len());
        for part in parts.iter().skip(1) {
            let holders = by_surname.entry(sound(part)).or_default();
            if !holders.contains(&at) {
                holders.push(at);
            }
        }
        join(&mut known, at, source, person, parts);
    }
    for (source, person) in all().filter(|(_, p)| (!is_person(p) || parts(&p.name).len() <= 1) && !office(p)) {
        let parts = parts(&person.name);
        let key = (is_person(person), fold(&person.name));
        let bearers = parts.last().and_then(|p| by_surname.get(&sound(p))).map(Vec::as_slice).unwrap_or_default();
        let bearer = match bearers {
            [only] => Some(*only),
            several => several.iter().copied().find(|&k| known.get(k).is_some_and(|k| shares_role(&k.speaker, person))),
        };
        let same = bearer.filter(|_| is_person(person)).or_else(|| by_name.get(&key).copied());
        let at = same.unwrap_or(known.len());
        by_name.insert(key, at);
        join(&mut known, at, source, person, parts);
    }
    for (source, person) in all().filter(|(_, p)| office(p)) {
        let holders: Vec<usize> =
            (0..known.len()).filter(|&k| known.get(k).is_some_and(|k| holds(&k.speaker, person))).collect();
        let key = (true, fold(&person.name));
        let at = match holders.as_slice() {
            [only] => *only,
            _ => by_name.get(&key).copied().unwrap_or(known.len()),
        };
        by_name.insert(key, at);
        join(&mut known, at, source, person, Vec::new());
    }
    known.sort_by_key(|k| k.speaker.people.iter().min().copied());
    let mut speakers: Vec<Speaker> = known.into_iter().map(|k| k.speaker).collect();
    let mut taken: BTreeMap<String, u32> = BTreeMap::new();
    for speaker in &mut speakers {
        speaker.people.sort_unstable();
        let slug = slug(&speaker.name);
        let times = taken.entry(slug.clone()).and_modify(|n| *n += 1).or_insert(1);
        speaker.id = if *times == 1 { slug } else { format!("{slug}-{times}") };
    }
    speakers
}

/// Adds a source's person to the speaker at `at`, or as a new one at the end.
fn join(known: &mut Vec<Known>, at: usize, source: usize, person: &Person, parts: Vec<String>) {
    if at >= known.len() {
        let speaker = Speaker { name: person.name.clone(), kind: person.kind, ..Speaker::default() };
        known.push(Known { speaker, parts: parts.clone() });
    }
    let Some(k) = known.get_mut(at) else { return };
    if parts.len() > k.parts.len() {
        k.speaker.name = person.name.clone();
        k.parts = parts;
    }
    k.speaker.people.push((source, person.id));
    for role in &person.roles {
        let new = !k.speaker.roles.iter().any(|r| fold(r) == fold(role));
        if new && k.speaker.roles.len() < ROLES {
            k.speaker.roles.push(role.clone());
        }
    }
}

/// A name's parts, folded, without initials' full stops and "Jr.".
fn parts(name: &str) -> Vec<String> {
    let words = name.split(|c: char| c.is_whitespace() || c == '.').map(|w| fold(w.trim_matches(',')));
    words.filter(|w| !w.is_empty() && !matches!(w.as_str(), "jr" | "sr" | "ii" | "iii" | "iv")).collect()
}

/// Whether a role of the person is among the speaker's.
fn shares_role(speaker: &Speaker, person: &Person) -> bool {
    person.roles.iter().any(|role| speaker.roles.iter().any(|r| fold(r) == fold(role)))
}

/// Whether a person's name is none but an office: "the Colombian president", "Colombia's president".
fn nameless(name: &str) -> bool {
    name.rsplit(' ').next().is_some_and(|last| last.starts_with(char::is_lowercase))
}

/// Whether a named speaker has the office that is all that is known of the person, country included.
fn holds(speaker: &Speaker, person: &Person) -> bool {
    let words = |role: &str| -> Vec<String> {
        let telling = role.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '.' && c != '\'' && c != '’');
        let telling = telling.filter(|w| !w.is_empty()).map(role_words::key);
        telling.filter(|w| !matches!(w.as_str(), "the" | "a" | "an" | "of" | "for" | "his" | "her" | "its")).collect()
    };
    let held: Vec<String> = speaker.roles.iter().flat_map(|r| words(r)).collect();
    let asked: Vec<String> = person.roles.iter().flat_map(|r| words(r)).collect();
    let named = speaker.kind == PersonKind::Person && !nameless(&speaker.name);
    let has = |w: &String| held.iter().any(|h| h == w || role_words::implies(h, w));
    named && !asked.is_empty() && asked.iter().all(has)
}

/// A name for links: `gustavo-petro`.
pub fn slug(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for c in fold(name).chars() {
        if c.is_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') && c != '\'' {
            slug.push('-');
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "speaker".to_owned() } else { slug.to_owned() }
}
