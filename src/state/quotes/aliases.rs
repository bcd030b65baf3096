//! A speaker found by whatever the sources call them.

use crate::engine::text::fold::fold;
use crate::state::library::Library;
use std::collections::BTreeSet;

/// What a speaker is called or said to be.
#[derive(Clone, Debug, PartialEq)]
pub struct Alias {
    /// In the words of a source.
    pub words: String,
    /// The same folded.
    folded: String,
}

/// Words that stand for anybody.
const PRONOUNS: [&str; 28] = [
    "he", "her", "hers", "herself", "him", "himself", "his", "i", "it", "its", "itself", "me", "my", "our", "she",
    "that", "their", "them", "they", "this", "us", "we", "which", "who", "whom", "whose", "you", "your",
];

/// For each speaker of the comparison: the name, then the roles, then how the sources mention them, each once.
pub fn aliases(library: &Library) -> Vec<Vec<Alias>> {
    let of = |speaker: &crate::engine::comparison::Speaker| {
        let mut seen: BTreeSet<String> = BTreeSet::new();
        let mut found: Vec<Alias> = Vec::new();
        let mut add = |words: &str| {
            let folded = fold(words);
            if !folded.is_empty() && !PRONOUNS.contains(&folded.as_str()) && seen.insert(folded.clone()) {
                found.push(Alias { words: words.to_owned(), folded });
            }
        };
        add(&speaker.name);
        speaker.roles.iter().for_each(|role| add(role));
        for (source, person) in &speaker.people {
            let Some(article) = library.articles.get(*source) else { continue };
            let person = usize::try_from(*person).ok().and_then(|p| article.people.get(p));
            for mention in person.map(|p| p.mentions.as_slice()).unwrap_or_default() {
                add(article.words(*mention));
            }
        }
        found
    };
    library.comparison.speakers.iter().map(of).collect()
}

/// Under which of its names a speaker is meant by what was typed: the first whose words, with those of the name, begin
/// with all words typed, articles left out. The name itself where nothing is typed.
pub fn meant<'a>(aliases: &'a [Alias], typed: &str) -> Option<&'a Alias> {
    let name = aliases.first()?;
    let typed = fold(typed);
    let typed: Vec<&str> = words(&typed).filter(|word| !matches!(*word, "the" | "a" | "an")).collect();
    let begins = |alias: &&Alias| {
        typed.iter().all(|t| words(&alias.folded).chain(words(&name.folded)).any(|word| word.starts_with(t)))
    };
    aliases.iter().find(begins)
}

/// What the sources say a speaker is, each once: roles and descriptions without the name in them, none that says less
/// than another.
pub fn descriptions(aliases: &[Alias]) -> Vec<&str> {
    let Some((name, others)) = aliases.split_first() else { return Vec::new() };
    let telling = |alias: &Alias| -> BTreeSet<String> {
        let owned = words(&alias.folded).filter(|word| word.len() > 1 && !matches!(*word, "the" | "an" | "of"));
        owned.map(str::to_owned).collect()
    };
    let of_name = telling(name);
    let all: Vec<(&Alias, BTreeSet<String>)> = others
        .iter()
        .map(|alias| (alias, telling(alias)))
        .filter(|(_, words)| !words.is_empty() && words.is_disjoint(&of_name))
        .collect();
    let kept = all.iter().enumerate().filter(|(at, (_, words))| {
        let says_more = |(other, (_, more)): (usize, &(&Alias, BTreeSet<String>))| {
            other != *at && words.is_subset(more) && (more.len() > words.len() || other < *at)
        };
        !all.iter().enumerate().any(says_more)
    });
    let mut kept: Vec<&Alias> = kept.map(|(_, (alias, _))| *alias).collect();
    // "His ambassador" says less where nobody is named before it.
    kept.sort_by_key(|alias| ["his ", "her ", "their ", "its "].iter().any(|whose| alias.folded.starts_with(whose)));
    kept.into_iter().map(|alias| alias.words.as_str()).collect()
}

fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}
