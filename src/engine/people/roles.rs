//! What persons are: roles from titles and appositions, and whether "the Colombian president" fits one.

use super::names::Name;
use super::role_words::{adjectival, keys};
use super::tagged::{Tagged, tag};
use crate::engine::span::Span;
use crate::engine::text::words::TokenKind;

/// What somebody is called beside a name: "Colombian President", "an analyst at the institute".
#[derive(Clone, Debug, PartialEq)]
pub struct Role {
    /// Its words in the text.
    pub span: Span,
    /// Its telling words, as `key` gives them, sorted.
    pub words: Vec<String>,
}

impl Role {
    /// The role in the words from `from` to `to`; none where no word of them is a role or a title.
    pub fn new(tagged: &Tagged, from: usize, to: usize) -> Option<Self> {
        let words = keys(tagged, from, to);
        let fits = (from..to).any(|i| tagged.at(i).is(tag::ROLE | tag::TITLE | tag::BODY));
        (fits && !words.is_empty()).then(|| Self { span: tagged.span(from, to), words })
    }

    /// How many of `asked` the role has: 0 unless it has the head, their last.
    pub fn fit(&self, asked: &[String]) -> usize {
        asked.iter().filter(|w| self.words.contains(w)).count()
    }
}

/// The roles that stand around a name: before it ("Colombian President", "his foreign minister,") and after it.
pub fn around(tagged: &Tagged, name: &Name) -> Vec<Role> {
    let mut roles = Vec::new();
    let mut title = Role::new(tagged, extended(tagged, name), name.proper);
    if let Some(role) = title.as_mut()
        && tagged.word(name.to, "of")
        && tagged.at(name.to + 1).is(tag::PLACE)
    {
        // "President Ann Lee of Chile"
        role.words.extend(keys(tagged, name.to + 1, name.to + 2));
    }
    roles.extend(title);
    let before = before(tagged, name);
    let after = after(tagged, name);
    // "his foreign minister, Ann Lee, his defense minister, Bo Diaz": of two appositions the second is the next name's.
    let others = before.is_some() && after.as_ref().is_some_and(|(_, to)| tagged.at(to + 1).is(tag::CAP));
    roles.extend(before);
    roles.extend(after.filter(|_| !others).map(|(role, _)| role));
    roles
}

/// Where the noun phrase that ends in a name begins: "Republican presidential nominee Donald Trump".
pub fn extended(tagged: &Tagged, name: &Name) -> usize {
    let mut from = name.from;
    while let Some(i) = from.checked_sub(1) {
        let word = tagged.at(i);
        if word.block != tagged.at(name.from).block {
            break;
        }
        let noun = word.is(tag::ROLE | tag::TITLE | tag::PLACE | tag::BODYNAME | tag::BODY)
            && !word.is(tag::PREP | tag::SUB | tag::TIME)
            && (!word.is(tag::POSSESSIVE) || word.is(tag::PLACE))
            && (word.is(tag::ROLE | tag::TITLE) || name.from != from || name.proper != name.from)
            && (!word.is(tag::SAY | tag::VERB) || word.is(tag::ROLE | tag::BODY | tag::CAP));
        let us = tagged.mark(i, ".") && i >= 1 && tagged.str(i - 1).len() == 1 && tagged.joined(i - 1);
        let letter = tagged.str(i).len() == 1 && word.is(tag::CAP) && tagged.mark(i + 1, ".") && tagged.joined(i);
        let adjective = name.from != from
            && word.kind == TokenKind::Word
            && !word.is(tag::DET
                | tag::PREP
                | tag::CONJ
                | tag::SUB
                | tag::AUX
                | tag::SAY
                | tag::VERB
                | tag::SUBJECT
                | tag::OBJECT
                | tag::REPORT
                | tag::ADV
                | tag::TIME
                | tag::REL)
            && (adjectival(tagged.str(i)) || word.is(tag::CAP) && !word.is(tag::OPENS));
        if !(noun || us || letter || adjective) || tagged.at(i).is(tag::ENDS) {
            break;
        }
        from = i;
    }
    if from < name.from
        && tagged.at(from).is(tag::PLACE)
        && tagged.at(from.wrapping_sub(1)).is(tag::PREP)
        && !tagged.at(from.wrapping_sub(1)).is(tag::SUB)
    {
        from += 1;
    }
    from
}

/// An apposition after a name: ", an analyst at ...,", ", the president of ...,".
fn after(tagged: &Tagged, name: &Name) -> Option<(Role, usize)> {
    if !tagged.mark(name.to, ",") || name.possessive {
        return None;
    }
    let from = name.to + 1;
    let us = tagged.word(from, "u") && tagged.mark(from + 1, ".") || tagged.str(from) == "US";
    let kind = tag::DET | tag::ROLE | tag::TITLE | tag::PLACE;
    let opens = us || tagged.at(from).is(kind) || adjectival(tagged.str(from));
    if !opens || tagged.at(from).block != tagged.at(name.from).block {
        return None;
    }
    let mut to = from;
    let mut role = false;
    let mut open = false;
    while to < from + 24 && tagged.at(to).block == tagged.at(name.from).block {
        let word = tagged.at(to);
        let stop = word.is(tag::AUX | tag::REL | tag::SUB | tag::ENDS)
            || word.kind == TokenKind::Mark
                && matches!(tagged.str(to), "," | ";" | ":" | "\"" | "“" | "”" | ")" | "(" | "—" | "–")
            || word.is(tag::SAY | tag::REPORT | tag::VERB)
                && word.is(tag::FINITE)
                && !word.is(tag::ROLE | tag::CAP | tag::BODY | tag::SPEECH);
        if stop {
            // With a verb after it, it is a subject of its own: "..., the president said".
            open = word.kind == TokenKind::Word && !word.is(tag::REL);
            break;
        }
        let named = word.is(tag::CAP) && word.is(tag::MALE | tag::FEMALE) && tagged.at(to + 1).is(tag::CAP);
        if named && !word.is(tag::BODYNAME | tag::PLACE) {
            // "J.D. Lee, Secretary of State Ann Diaz": another person's title.
            return None;
        }
        role |= word.is(tag::ROLE | tag::TITLE) && !tagged.at(to).is(tag::POSSESSIVE) && to < from + 7;
        to += 1;
    }
    if !role || open {
        return None;
    }
    Role::new(tagged, from, to).map(|role| (role, to))
}

/// An apposition before a name: "his foreign minister, Rosa Villavicencio", "the president of Colombia, Gustavo Petro".
fn before(tagged: &Tagged, name: &Name) -> Option<Role> {
    let comma = name.from.checked_sub(1).filter(|&i| tagged.mark(i, ","))?;
    let closed = tagged.at(name.to).kind == TokenKind::Mark || tagged.at(name.to).is(tag::CONJ);
    if !closed || name.possessive {
        return None;
    }
    let block = tagged.at(comma).block;
    let mut from = comma;
    let mut role = false;
    while let Some(i) = from.checked_sub(1) {
        let word = tagged.at(i);
        let stop = word.block != block
            || word.kind == TokenKind::Mark && !matches!(tagged.str(i), "." | "-" | "’")
            || word.is(tag::AUX | tag::CONJ | tag::SUB | tag::ENDS | tag::SUBJECT)
            || word.is(tag::PREP) && !tagged.word(i, "of") && !tagged.word(i, "to") && !tagged.word(i, "at")
            || comma - i > 16
            || word.is(tag::SAY | tag::VERB | tag::REPORT) && word.is(tag::FINITE) && !word.is(tag::ROLE);
        if stop {
            break;
        }
        from = i;
        role |= word.is(tag::ROLE | tag::TITLE);
        let bound = ["of", "to", "at"].iter().any(|w| tagged.word(i.saturating_sub(1), w));
        if word.is(tag::DET) && !bound {
            break;
        }
        if word.is(tag::POSSESSIVE) {
            break;
        }
    }
    // "..., Colombia's defense minister, Pedro Sánchez" and "the mayor, Ann Lee" alike need a role to be there.
    let opens = tagged.at(from).is(tag::DET | tag::POSSESSIVE | tag::OPENS | tag::PLACE);
    let outer = from.wrapping_sub(1);
    // "Ann Lee, the mayor, Bo Diaz, the sheriff": the role is the name's before it, unless that has one of its own.
    let taken = tagged.mark(outer, ",")
        && tagged.at(outer.wrapping_sub(1)).is(tag::CAP)
        && !chain_of_roles(tagged, outer.wrapping_sub(1));
    if !role || !opens || taken || tagged.word(outer, "to") && tagged.word(outer.wrapping_sub(1), "according") {
        return None;
    }
    Role::new(tagged, from, comma)
}

/// Whether the name that ends at `last` stands after an apposition of its own: "his minister, Ann Lee".
fn chain_of_roles(tagged: &Tagged, last: usize) -> bool {
    let mut i = last;
    while tagged.at(i).is(tag::CAP) || matches!(tagged.str(i), "-" | "‑" | ".") {
        let Some(before) = i.checked_sub(1) else { return false };
        i = before;
    }
    tagged.mark(i, ",") && i > 0 && tagged.at(i - 1).is(tag::ROLE | tag::TITLE)
        || tagged.mark(i, ",")
            && (1..8).any(|n| {
                tagged.at(i.wrapping_sub(n)).is(tag::DET) && (1..n).any(|k| tagged.at(i - k).is(tag::ROLE | tag::TITLE))
            })
}
