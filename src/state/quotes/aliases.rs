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
const PRONOUNS: [&str; 24] = [
    "he", "her", "hers", "herself", "him", "himself", "his", "i", "it", "its", "itself", "me", "my", "our", "she",
    "their", "them", "they", "us", "we", "who", "whose", "you", "your",
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

fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}
