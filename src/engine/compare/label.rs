//! A short name for a point, in words of the texts.

use super::background::Background;
use super::function_words::is_function_word;
use super::light_words::is_light;
use super::related::{group_of, is_event};
use crate::engine::article::Article;
use crate::engine::comparison::Place;
use crate::engine::span::Span;
use crate::engine::text::fold::{bare, fold, stem};
use crate::engine::text::words::{Token, TokenKind, tokens};
use std::collections::{BTreeMap, BTreeSet};

/// The longest label, in characters.
const LONGEST: usize = 60;

/// How much a name counts in a label, beside the word for what happened.
const NAME: f32 = 0.45;
/// The same for what happens or is done.
const EVENT: f32 = 1.5;
/// The same for a word in which reports speak of what they report.
const LIGHT: f32 = 0.3;

/// How telling each stem is among all sentences of the sources.
pub struct Telling {
    stands: BTreeMap<String, f32>,
    sentences: f32,
}

impl Telling {
    /// Counts in how many sentences each stem stands.
    pub fn new(articles: &[&Article]) -> Self {
        let mut stands: BTreeMap<String, f32> = BTreeMap::new();
        let mut sentences = 0.0;
        for article in articles {
            for sentence in &article.sentences {
                sentences += 1.0;
                for stem in stems(&article.text, sentence.span) {
                    *stands.entry(stem).or_default() += 1.0;
                }
            }
        }
        Self { stands, sentences }
    }

    fn of(&self, stem: &str) -> f32 {
        let stands = self.stands.get(stem).copied().unwrap_or(1.0);
        Background::get().rarity(stem).min(4.5) * libm::logf((self.sentences + 1.0) / stands)
    }
}

/// The telling stems of a passage.
fn stems(text: &str, span: Span) -> BTreeSet<String> {
    tokens(text, span).iter().filter_map(|t| telling_stem(text, t)).collect()
}

fn telling_stem(text: &str, token: &Token) -> Option<String> {
    let word = fold(bare(token.of(text)));
    (token.kind != TokenKind::Mark && word.len() > 1 && !is_function_word(&word)).then(|| stem(&word))
}

/// A phrase of what tells the point that says what its sources have in common; the start of the first passage where
/// there is none.
pub fn label(articles: &[&Article], told: &[(Place, Span)], telling: &Telling) -> String {
    let mut sources_of: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    let mut passages = Vec::new();
    for (place, span) in told {
        let Some(article) = articles.get(place.source) else { continue };
        for stem in stems(&article.text, *span) {
            sources_of.entry(stem).or_default().insert(place.source);
        }
        passages.push((article.text.as_str(), *span));
    }
    let weight = |stem: &str| {
        let sources = sources_of.get(stem).map_or(0, BTreeSet::len);
        if sources < 2 { 0.0 } else { telling.of(stem) * (sources as f32).sqrt() }
    };
    let mut best: Option<(f32, String)> = None;
    for (text, span) in &passages {
        let tokens = tokens(text, *span);
        for (score, from, to) in phrases(text, &tokens, &weight) {
            if best.as_ref().is_none_or(|b| score > b.0)
                && let (Some(a), Some(b)) = (tokens.get(from), tokens.get(to))
            {
                best = Some((score, tidy(a.span.cover(b.span).of(text))));
            }
        }
    }
    let whole = || passages.first().map(|(text, span)| shortened(&tidy(span.of(text)))).unwrap_or_default();
    best.map_or_else(whole, |b| b.1)
}

/// Function words that a phrase may hold inside.
fn joins(word: &str) -> bool {
    matches!(
        word,
        "of" | "the"
            | "a"
            | "an"
            | "in"
            | "on"
            | "at"
            | "with"
            | "between"
            | "and"
            | "for"
            | "to"
            | "from"
            | "against"
            | "by"
            | "his"
            | "her"
            | "their"
            | "its"
            | "over"
            | "'s"
    )
}

/// The phrases that may name a point, in which more stands than names: how well, first token, last token.
fn phrases(text: &str, tokens: &[Token], weight: &dyn Fn(&str) -> f32) -> Vec<(f32, usize, usize)> {
    let words: Vec<String> = tokens.iter().map(|t| fold(t.of(text))).collect();
    let word = |at: usize| words.get(at).map_or("", String::as_str);
    let is_mark = |at: usize| tokens.get(at).is_none_or(|t| t.kind == TokenKind::Mark);
    let telling = |at: usize| !is_mark(at) && !is_function_word(word(at)) && word(at).len() > 1;
    // A hyphen or the dot of an abbreviation stands without a space after it.
    let tight = |at: usize| {
        let end = |i: usize| tokens.get(i).map(|t| t.span.end);
        let start = |i: usize| tokens.get(i).map(|t| t.span.start);
        at > 0 && end(at - 1) == start(at) && (word(at) == "-" || word(at) == ".") && end(at) == start(at + 1)
    };
    let mut found = Vec::new();
    for from in 0..tokens.len() {
        let article = matches!(word(from), "the" | "a" | "an");
        let opens = from == 0 || is_mark(from - 1) || is_function_word(word(from - 1));
        if !(telling(from) || (article && telling(from + 1))) || !opens || tight(from.max(1) - 1) {
            continue;
        }
        let (mut score, mut seen, mut count, mut what) = (0.0, BTreeSet::new(), 0, false);
        for to in from..tokens.len() {
            if is_mark(to) && !tight(to) {
                break;
            }
            if !is_mark(to) && is_function_word(word(to)) && to > from && !joins(word(to)) {
                break;
            }
            count += usize::from(!is_mark(to));
            let long = tokens
                .get(from)
                .zip(tokens.get(to))
                .is_none_or(|(a, b)| a.span.cover(b.span).of(text).chars().count() > LONGEST);
            if long {
                break;
            }
            if telling(to) {
                let stem = stem(&fold(bare(tokens.get(to).map_or("", |t| t.of(text)))));
                let name = tokens.get(to).is_some_and(|t| t.of(text).starts_with(char::is_uppercase)) && to > 0;
                let kind = match () {
                    () if name => NAME,
                    () if is_light(&stem) => LIGHT,
                    () if is_event(group_of(&stem)) => EVENT,
                    () => 1.0,
                };
                let worth = weight(&stem) * kind;
                what |= worth > 0.0 && kind >= 1.0;
                score += if seen.insert(stem) && worth > 0.0 { worth } else { -3.0 };
            } else if to > from {
                score -= 0.5;
            }
            let next = to + 1;
            // A full stop that the passage goes on after is an abbreviation's.
            let cut = word(next) == "." && next + 1 < tokens.len();
            let closes = next >= tokens.len() || (is_mark(next) && !tight(next)) || is_function_word(word(next));
            if telling(to) && closes && !cut && score > 0.0 && count > 1 && what {
                found.push((score, from, to));
            }
        }
    }
    found
}

/// The phrase with a capital letter and plain spaces.
fn tidy(phrase: &str) -> String {
    let words: Vec<&str> = phrase.split_whitespace().collect();
    let plain = words.join(" ");
    let mut letters = plain.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Its first words, as many as fit.
fn shortened(phrase: &str) -> String {
    if phrase.chars().count() <= LONGEST {
        return phrase.to_owned();
    }
    let mut short = String::new();
    for word in phrase.split(' ') {
        if short.chars().count() + word.chars().count() + 2 > LONGEST {
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    short.push('…');
    short
}
