//! What the words of a passage are and are worth, for a label.

use super::Passage;
use crate::engine::compare::background::Background;
use crate::engine::compare::function_words::is_function_word;
use crate::engine::compare::light_words::is_light;
use crate::engine::compare::related::{group_of, is_event};
use crate::engine::compare::verb_forms::is_verb_form;
use crate::engine::text::words::{Token, TokenKind};

/// How much a name counts in a label, beside the word for what happened.
const NAME: f32 = 0.45;
/// The same for what happens or is done.
const EVENT: f32 = 1.5;
/// The same for a word in which reports speak of what they report.
const LIGHT: f32 = 0.3;
/// What a word takes away that only one source has.
const ALONE: f32 = 3.0;
/// The same for one that only holds the phrase together.
const JOINING: f32 = 0.5;
/// Stems of verbs that say that something was said, not what.
const SAYING: &[&str] = &[
    "accord",
    "announc",
    "argu",
    "believ",
    "claim",
    "declar",
    "emphas",
    "indic",
    "said",
    "say",
    "stress",
    "suggest",
    "tell",
    "told",
    "underscor",
    "wrote",
];
/// Function words that a phrase may hold inside.
const JOINS: &[&str] = &[
    "'s", "a", "about", "against", "an", "and", "at", "be", "been", "before", "between", "by", "for", "from", "her",
    "his", "in", "into", "its", "not", "of", "off", "on", "over", "than", "the", "their", "to", "with",
];
/// Words that belong to what stands after them.
const INSIDE: &[&str] = &[
    "'s", "a", "all", "an", "another", "any", "both", "each", "every", "her", "his", "its", "many", "most", "no",
    "our", "some", "such", "the", "their", "these", "this", "those", "which", "who", "whose",
];
/// Words that stand before a number.
const ABOUT: &[&str] = &["around", "fewer", "least", "less", "more", "most", "only", "some", "up"];
/// Words that help a verb, or stand for one.
const HELPING: &[&str] = &[
    "are", "can", "could", "had", "has", "have", "is", "may", "might", "must", "should", "was", "were", "will", "would",
];
/// Words after which somebody is named who does something.
const OPENING: &[&str] = &[
    "after", "although", "because", "before", "but", "if", "since", "that", "though", "unless", "until", "when",
    "where", "whereas", "while",
];
/// Verbs after which "that" opens what is held for so.
const SHOWN: &[&str] = &["confirm", "confirmed", "confirms", "found", "finds", "show", "showed", "shown", "shows"];
/// What a word of a passage is, for a label.
#[derive(Clone, Copy, PartialEq)]
pub enum Kind {
    /// A mark, or the end.
    Mark,
    /// A full stop or hyphen inside a word.
    Tight,
    /// Holds a phrase together.
    Joins,
    /// Holds sentences together, or stands for something said before.
    Parts,
    /// Helps a verb, or stands for one.
    Helps,
    /// A name.
    Name,
    /// A number in figures.
    Number,
    /// Something that happens or is done, as a verb.
    Verb,
    /// The same, as a noun.
    Deed,
    /// A word in which reports speak of what they report.
    Light,
    /// Any other word that says something.
    Other,
}

impl Kind {
    /// Whether it says something.
    pub fn tells(self) -> bool {
        matches!(self, Self::Name | Self::Number | Self::Verb | Self::Deed | Self::Light | Self::Other)
    }
}

/// What stands before a phrase.
#[derive(Clone, Copy, PartialEq)]
pub enum Before {
    /// Nothing, or a mark.
    Start,
    /// A word after which a clause begins.
    Opening,
    /// A word that holds things together.
    Joint,
    /// Something that the phrase is a part of.
    Inside,
}

/// A passage, read for phrases that may name its point.
pub struct Reading<'a> {
    /// The passage.
    pub passage: &'a Passage<'a>,
    kinds: Vec<Kind>,
    /// What each word is worth; below 0 where only one source has it.
    pub worths: Vec<f32>,
    /// Whether a word ends no phrase: adverbs, and what describes a thing that would follow.
    pub open: Vec<bool>,
}

impl<'a> Reading<'a> {
    /// Reads a passage by how much each stem counts that several sources have.
    pub fn new(passage: &'a Passage<'a>, weight: &dyn Fn(&str) -> f32) -> Self {
        let mut read = Self { passage, kinds: Vec::new(), worths: Vec::new(), open: Vec::new() };
        for (at, ((token, word), stem)) in passage.tokens.iter().zip(passage.folded).zip(&passage.stems).enumerate() {
            let kind = read.kind(at, token, word, stem);
            let shared = weight(stem);
            read.worths.push(match kind {
                _ if !kind.tells() => -JOINING,
                Kind::Name if shared > 0.0 => shared * NAME,
                Kind::Name => -ALONE * NAME,
                _ if shared <= 0.0 => -ALONE,
                Kind::Verb | Kind::Deed => shared * EVENT,
                Kind::Light => shared * LIGHT,
                _ => shared,
            });
            let adverb = word.ends_with("ly") && word.len() > 4;
            read.open.push(adverb || (kind == Kind::Light && !is_event(group_of(stem))));
            read.kinds.push(kind);
        }
        read
    }

    /// A token's word, folded; empty past the end.
    pub fn word(&self, at: usize) -> &str {
        self.passage.folded.get(at).map_or("", String::as_str)
    }

    fn kind(&self, at: usize, token: &Token, word: &str, stem: &str) -> Kind {
        let edge = |i: Option<usize>| i.and_then(|i| self.passage.tokens.get(i));
        let tight = || {
            let (before, after) = (edge(at.checked_sub(1)), edge(at.checked_add(1)));
            before.is_some_and(|b| b.span.end == token.span.start)
                && after.is_some_and(|a| a.span.start == token.span.end)
        };
        if word == "&" {
            return Kind::Joins;
        }
        if token.kind == TokenKind::Mark {
            return if matches!(word, "-" | "." | ":") && tight() { Kind::Tight } else { Kind::Mark };
        }
        if token.kind == TokenKind::Number {
            return Kind::Number;
        }
        if HELPING.contains(&word) {
            return Kind::Helps;
        }
        if is_function_word(word) || OPENING.contains(&word) || SAYING.contains(&stem) || word.len() < 2 {
            return if JOINS.contains(&word) || self.counts(at) { Kind::Joins } else { Kind::Parts };
        }
        let capital = token.of(self.passage.text).starts_with(char::is_uppercase);
        if capital && (at > 0 || !Background::get().knows(stem)) {
            return Kind::Name;
        }
        let before = at.checked_sub(1).map_or("", |before| self.word(before));
        match is_event(group_of(stem)) {
            _ if HELPING.contains(&before) && !word.ends_with("ly") && !word.ends_with("ing") => Kind::Verb,
            _ if is_verb_form(word) && !word.ends_with("ing") && !INSIDE.contains(&before) => Kind::Verb,
            true => Kind::Deed,
            _ if is_light(stem) => Kind::Light,
            _ => Kind::Other,
        }
    }

    /// Whether a word goes with a number after it: "at least 40", "more than 40".
    fn counts(&self, at: usize) -> bool {
        let number = |at: usize| self.passage.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Number);
        ABOUT.contains(&self.word(at)) && (number(at + 1) || self.word(at + 1) == "than" && number(at + 2))
    }

    /// What a token is; a mark past the end.
    pub fn kind_at(&self, at: usize) -> Kind {
        self.kinds.get(at).copied().unwrap_or(Kind::Mark)
    }

    /// What stands before a token.
    pub fn before(&self, from: usize) -> Before {
        let Some(before) = from.checked_sub(1) else { return Before::Start };
        let word = self.word(before);
        match self.kind_at(before) {
            Kind::Mark => Before::Start,
            // "denied that", "warned that": what stands there is not told as it is.
            _ if word == "that" && !before.checked_sub(1).is_some_and(|at| SHOWN.contains(&self.word(at))) => {
                Before::Joint
            }
            _ if OPENING.contains(&word) => Before::Opening,
            _ if INSIDE.contains(&word) => Before::Inside,
            Kind::Joins | Kind::Parts | Kind::Helps => Before::Joint,
            _ => Before::Inside,
        }
    }
}
