//! A short name for a point, in words of the texts.

mod phrase;
mod reading;

use super::background::Background;
use super::demonyms::country;
use super::function_words::is_function_word;
use super::index::Index;
use super::profile::{ArticleProfile, Key, key};
use super::words::Words;
use crate::engine::article::Article;
use crate::engine::comparison::{Event, Place, Point};
use crate::engine::span::Span;
use crate::engine::text::fold::{fold, stem};
use crate::engine::text::words::{Token, TokenKind};
use reading::Reading;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// The longest label, in characters.
const LONGEST: usize = 60;

/// How much a word counts that all sources of the point have.
const SHARED: f32 = 1.5;
/// How much of what a sentence starts with counts where it starts with what only leads to it.
const LATE: f32 = 0.5;
/// The same where it is only a part of a sentence.
const PART: f32 = 0.25;

/// How telling each stem is among all sentences of the sources.
pub struct Telling {
    /// In how many sentences each stem stands, by key.
    stands: Vec<(Key, f32)>,
    sentences: f32,
}

impl Telling {
    /// Counts in how many sentences each stem stands.
    pub fn new(profiles: &[ArticleProfile]) -> Self {
        let count = |words: &Index, (number, key): (u32, &Key)| (*key, words.count(number) as f32);
        let of_all = profiles.iter().map(|p| &p.words);
        let mut stands: Vec<(Key, f32)> =
            of_all.flat_map(|words| (0..).zip(words.keys()).map(move |word| count(words, word))).collect();
        stands.sort_unstable_by_key(|s| s.0);
        stands.dedup_by(|later, first| {
            let same = later.0 == first.0;
            first.1 += if same { later.1 } else { 0.0 };
            same
        });
        Self { stands, sentences: profiles.iter().map(|p| p.sentences.len() as f32).sum() }
    }

    fn of(&self, stem: &str) -> f32 {
        let found = self.stands.binary_search_by_key(&key(stem), |s| s.0).ok().and_then(|at| self.stands.get(at));
        let stands = found.map_or(1.0, |s| s.1);
        Background::get().rarity(stem).min(4.5) * libm::logf((self.sentences + 1.0) / stands)
    }
}

/// A passage that tells a point, with its words.
#[derive(Clone)]
struct Passage<'a> {
    text: &'a str,
    span: Span,
    tokens: &'a [Token],
    /// Of each token its word, folded and without a possessive ending.
    folded: &'a [String],
    /// Of each token its word's stem (see [`stem_of`]); empty for marks and function words.
    stems: Vec<Cow<'a, str>>,
}

impl<'a> Passage<'a> {
    fn new(article: &'a Article, words: &'a Words, span: Span) -> Self {
        let within = words.within(span);
        let tokens = words.tokens.get(within.clone()).unwrap_or_default();
        let folded = words.folded.get(within.clone()).unwrap_or_default();
        let stems = words.stems.get(within).unwrap_or_default();
        let stem = |((token, folded), stem): ((&Token, &'a String), &'a String)| {
            let named = !stem.is_empty()
                && token.of(&article.text).starts_with(char::is_uppercase)
                && country(folded) != folded;
            if named { Cow::Owned(self::stem(country(folded))) } else { Cow::Borrowed(stem.as_str()) }
        };
        let stems = tokens.iter().zip(folded).zip(stems).map(stem).collect();
        Self { text: &article.text, span, tokens, folded, stems }
    }

    /// The stems of its telling words.
    fn telling(&self) -> impl Iterator<Item = &str> {
        let words = self.folded.iter().zip(&self.stems);
        words.filter(|(word, stem)| word.len() > 1 && !stem.is_empty()).map(|(_, stem)| stem.as_ref())
    }
}

/// A phrase of what tells the point that says what its sources have in common; the start of the first passage where
/// there is none. The passages are in the order of their sources.
pub fn label(articles: &[&Article], profiles: &[ArticleProfile], told: &[(Place, Span)], telling: &Telling) -> String {
    let passage = |(place, span): &(Place, Span)| {
        let words = profiles.get(place.source)?.text.get(place.sentence)?;
        Some((place.source, Passage::new(articles.get(place.source)?, words, *span)))
    };
    let passages: Vec<(usize, Passage)> = told.iter().filter_map(passage).collect();
    let mut sources_of: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (source, passage) in &passages {
        for stem in passage.telling() {
            let sources = sources_of.entry(stem).or_default();
            if sources.last() != Some(source) {
                sources.push(*source);
            }
        }
    }
    let all: BTreeSet<usize> = told.iter().map(|t| t.0.source).collect();
    let weigh = |stem: &str, sources: usize| telling.of(stem) * SHARED * sources as f32 / all.len().max(1) as f32;
    let shared = sources_of.into_iter().filter(|(_, sources)| sources.len() > 1);
    let weights: BTreeMap<&str, f32> = shared.map(|(stem, sources)| (stem, weigh(stem, sources.len()))).collect();
    let weight = |stem: &str| weights.get(stem).copied().unwrap_or(0.0);
    let sentences = || -> Vec<(usize, Passage)> {
        let whole = |place: &Place| articles.get(place.source)?.sentences.get(place.sentence).map(|s| s.span);
        told.iter().filter_map(|(place, _)| passage(&(*place, whole(place)?))).collect()
    };
    let mut best: Option<(f32, String)> = None;
    for (_, passage) in &passages {
        let read = Reading::new(passage, &weight);
        for phrase in read.phrases() {
            if best.as_ref().is_none_or(|b| phrase.worth > b.0) {
                best = Some((phrase.worth, tidy(&phrase.words(&read))));
            }
        }
    }
    let told = || sentences().into_iter().chain(passages.iter().cloned()).collect::<Vec<_>>();
    best.map_or_else(|| opening(&told(), &weight), |best| best.1)
}

/// How a sentence that tells the point starts, or its part that does, or what is quoted in it: where the sources share
/// most of it.
fn opening(passages: &[(usize, Passage)], weight: &dyn Fn(&str) -> f32) -> String {
    let mut best: Option<((f32, bool), String)> = None;
    for (_, passage) in passages {
        let quoted = |token: &&Token| matches!(token.of(passage.text), "\u{201C}" | "\"");
        let starts = passage.tokens.iter().filter(quoted).map(|token| token.span.start);
        for start in [passage.span.start].into_iter().chain(starts) {
            let (worth, words) = opening_at(passage, start, weight);
            if best.as_ref().is_none_or(|b| worth > b.0) {
                best = Some((worth, words));
            }
        }
    }
    best.map(|b| b.1).unwrap_or_default()
}

/// Whether a sentence or a quotation starts at a place.
fn opens(text: &str, at: usize) -> bool {
    let words = |text: &str| text.starts_with(|c: char| c.is_uppercase() || c.is_numeric());
    let rest = text.get(at..).unwrap_or_default();
    words(rest) || rest.starts_with(['\u{201C}', '"'])
}

/// The words of a passage from a place on, and how much of them the sources share; whether they come to the point.
fn opening_at(passage: &Passage, start: usize, weight: &dyn Fn(&str) -> f32) -> ((f32, bool), String) {
    let joins = |token: &&Token| matches!(fold(token.of(passage.text)).as_str(), "and" | "but");
    let from_here = || passage.tokens.iter().filter(|token| token.span.start >= start);
    let first = from_here().find(|token| !joins(token));
    let start = first.map_or(start, |token| token.span.start);
    let words = shortened(&tidy(Span::new(start, passage.span.end).of(passage.text)));
    let end = start + words.len();
    let tokens = passage.tokens.iter().zip(&passage.stems);
    let within: Vec<_> = tokens.filter(|(token, _)| token.span.start >= start && token.span.end <= end).collect();
    // How a thing was may be what the sources differ on: "the climate of the talks (was tense)".
    let being = |(token, _): &(&Token, _)| matches!(token.of(passage.text), "is" | "are" | "was" | "were");
    let mark = |at: usize| within.get(at).is_some_and(|(token, _)| token.kind == TokenKind::Mark);
    let being = within.iter().position(being).filter(|at| *at > 2 && mark(at + 2) && !(0..*at).any(mark));
    let own = being.filter(|at| within.iter().skip(*at).all(|(_, stem)| weight(stem) <= 0.0));
    let named =
        own.and_then(|at| within.get(at - 1)).map(|(last, _)| tidy(Span::new(start, last.span.end).of(passage.text)));
    let words = named.unwrap_or(words);
    let shared: f32 = within.iter().map(|(_, stem)| weight(stem)).sum();
    // What starts with "With ..." or "He ..." comes to the point only later, or stands for somebody named before.
    let word = first.map(|token| fold(token.of(passage.text))).unwrap_or_default();
    let late = is_function_word(&word) && !matches!(word.as_str(), "a" | "an" | "the");
    let late = late || word.ends_with("ing");
    // A part of a sentence may lack the one who does it.
    let part = !opens(passage.text, start);
    let shared = if late { LATE * shared } else { shared };
    ((if part { PART * shared } else { shared }, !late && !part), words)
}

/// Starts of phrases that stand for somebody named elsewhere.
const VAGUE: &[&str] = &["both ", "he ", "it ", "she ", "the two ", "they ", "this ", "we "];

/// Names a point after the event that it tells of: of one that most of its sources date, what happened is known.
pub fn after_event(point: &mut Point, events: &[Event]) {
    let told_by = |event: &Event| {
        let mut sources: Vec<usize> =
            event.tellings.iter().map(|t| t.place).filter(|p| point.places.contains(p)).map(|p| p.source).collect();
        sources.sort_unstable();
        sources.dedup();
        sources.len()
    };
    let most = events.iter().map(|event| (told_by(event), event)).rev().max_by_key(|e| e.0);
    if let Some((sources, event)) = most
        && sources > 1
        && 2 * sources > point.sources().len()
        && event.label.contains(' ')
        && !VAGUE.iter().any(|start| fold(&event.label).starts_with(start))
        && !event.label.ends_with(" it")
    {
        point.label = tidy(&event.label);
    }
}

/// The phrase with a capital letter and plain spaces, and no mark at the end.
fn tidy(phrase: &str) -> String {
    let words: Vec<&str> = phrase.split_whitespace().collect();
    let plain = words.join(" ");
    let plain = plain.trim_end_matches([',', ';', ':', '.']);
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
    let end = short.trim_end_matches([',', ';', ':', '-', '\u{2013}', '\u{2014}', '\u{201D}']).len();
    short.truncate(end);
    short.push('…');
    // A quotation that is cut is closed.
    if short.matches('\u{201C}').count() > short.matches('\u{201D}').count() {
        short.push('\u{201D}');
    }
    short
}
