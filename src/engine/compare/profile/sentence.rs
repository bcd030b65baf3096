//! A sentence as evidence, from its words: which of them tell something, what is known of each, and which stand in a row.

use super::quoted::quoted_spans;
use super::{Key, Parts, Profile, Term};
use crate::engine::compare::background::Background;
use crate::engine::compare::clauses::clauses;
use crate::engine::compare::demonyms::{country, of_capitals, of_two};
use crate::engine::compare::index::NONE;
use crate::engine::compare::occasions::{says_mood, says_who_was_there};
use crate::engine::compare::quantities::quantities_of;
use crate::engine::compare::vocabulary::{Facts, Vocabulary};
use crate::engine::compare::words::Words;
use crate::engine::text::fold::stem;
use crate::engine::text::words::{Token, TokenKind};

/// The key of two words in a row.
fn key_of_two(first: Key, second: Key) -> Key {
    (first.rotate_left(17) ^ second).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// Of each word of the vocabulary, which has so many, whether an article writes it in small letters somewhere: at a
/// sentence's start such a word is no name.
pub fn written_small(text: &str, words: &[Words], vocabulary: usize) -> Vec<bool> {
    let mut found = vec![false; vocabulary];
    for (token, number) in words.iter().flat_map(|words| words.tokens.iter().zip(&words.numbers)) {
        if token.kind == TokenKind::Word
            && token.of(text).starts_with(char::is_lowercase)
            && let Some(found) = found.get_mut(*number as usize)
        {
            *found = true;
        }
    }
    found
}

/// A word that is no mark.
struct Written<'a> {
    token: &'a Token,
    folded: &'a str,
    number: u32,
    facts: &'a Facts,
    /// Whether it begins with a capital.
    capital: bool,
}

impl Written<'_> {
    /// Whether it only holds the sentence together.
    fn is_function(&self) -> bool {
        self.facts.stem.is_empty() && !self.folded.is_empty()
    }
}

/// A sentence by its words, with what is known of them and which of them the article writes in small letters.
pub fn profile(text: &str, all: &Words, (vocabulary, small): (&Vocabulary, &[bool])) -> Profile {
    let Words { tokens, folded, stems, numbers } = all;
    let words = tokens.iter().zip(folded).zip(numbers).filter_map(|((token, folded), number)| {
        let facts = vocabulary.facts(*number)?;
        let capital = token.of(text).starts_with(char::is_uppercase);
        Some(Written { token, folded, number: *number, facts, capital })
    });
    let words: Vec<Written> = words.collect();
    // A headline in title case says nothing about which of its words are names.
    let in_small = |w: &&Written| !w.is_function() && w.token.of(text).starts_with(char::is_lowercase);
    let titled = words.iter().filter(in_small).count() * 5 < words.len();
    let quoted_spans = quoted_spans(text, tokens);
    let mut sentence = Profile { words: words.len(), clauses: clauses(all), ..Profile::default() };
    sentence.terms.reserve(words.len());
    let mut pairs: Vec<(Key, Parts)> = Vec::with_capacity(words.len());
    let mut before: Option<Key> = None;
    let mut skip = false;
    for (at, word) in words.iter().enumerate() {
        if std::mem::take(&mut skip) {
            continue;
        }
        let &Written { token, capital, .. } = word;
        let next = words.get(at + 1).filter(|n| capital && n.token.span.start <= token.span.end + 1);
        let two = next.and_then(|n| of_two(word.folded, n.folded));
        let body = two.or_else(|| if capital { of_capitals(token.of(text)) } else { None });
        skip = two.is_some();
        let span = if skip { token.span.cover(next.map_or(token.span, |n| n.token.span)) } else { token.span };
        let function = word.is_function() && body.is_none();
        let folded = body.unwrap_or(word.folded);
        if folded.is_empty() || function || (folded.len() == 1 && token.kind == TokenKind::Word) {
            if !function {
                before = None;
            }
            continue;
        }
        // Peoples are taken by their countries, bodies by their names, and numbers as they stand.
        let people = if capital { country(folded) } else { folded };
        let stemmed = match token.kind {
            TokenKind::Word if people == word.folded => None,
            TokenKind::Word => Some(stem(people)),
            _ => Some(folded.to_owned()),
        };
        let other = stemmed.map(|stemmed| Facts::new(folded, stemmed));
        let facts = other.as_ref().unwrap_or(word.facts);
        let key = facts.key;
        let written_small = || small.get(word.number as usize) == Some(&true);
        let known = || body.is_none() && (written_small() || facts.common);
        let name = token.kind == TokenKind::Word && capital && !((at == 0 || titled) && known());
        let rarity = match body {
            _ if token.kind == TokenKind::Number => 5.0,
            Some(_) => Background::get().rarity("american"),
            None => facts.rarity,
        };
        if let Some(last) = sentence.terms.last_mut() {
            last.part = name && last.name && token.span.start <= last.span.end + 1;
        }
        let parts = sentence.parts_of(span);
        let both_names = name && sentence.terms.last().is_some_and(|t| t.name);
        sentence.terms.push(Term {
            key,
            span,
            rarity,
            name,
            number: token.kind == TokenKind::Number,
            part: false,
            root: if name { 0 } else { facts.root },
            group: if name { facts.group_of_name } else { facts.group },
            verb: !name && facts.verb,
            action: !name && facts.action,
            light: !name && facts.light,
            parts,
            at: sentence.terms.len().min(usize::from(u16::MAX)) as u16,
            quoted: quoted_spans.iter().any(|q| q.contains(span)),
            numbers: [NONE; 3],
        });
        if let Some(before) = before
            && !both_names
        {
            pairs.push((key_of_two(before, key), parts));
        }
        before = Some(key);
    }
    sentence.terms.sort_by_key(|t| (t.key, t.span.start));
    sentence.terms.dedup_by(|later, first| {
        let same = later.key == first.key;
        if same {
            (first.verb, first.action) = (first.verb || later.verb, first.action || later.action);
            first.quoted |= later.quoted;
            first.parts |= later.parts;
        }
        same
    });
    pairs.sort_unstable();
    pairs.dedup_by(|later, first| {
        let same = later.0 == first.0;
        if same {
            first.1 |= later.1;
        }
        same
    });
    (sentence.pairs, sentence.pair_parts) = pairs.into_iter().unzip();
    (sentence.attend, sentence.mood) = (says_who_was_there(folded), says_mood(folded, stems));
    sentence.quantities = quantities_of(text, tokens, folded);
    sentence
}
