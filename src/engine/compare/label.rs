//! A short name for a point, in words of the texts.

use super::background::Background;
use super::demonyms::country;
use super::function_words::is_function_word;
use super::index::Index;
use super::light_words::is_light;
use super::profile::{ArticleProfile, Key, key};
use super::related::{group_of, is_event};
use super::verb_forms::is_verb_form;
use super::words::Words;
use crate::engine::article::Article;
use crate::engine::comparison::{Event, Place, Point};
use crate::engine::span::Span;
use crate::engine::text::fold::{bare, fold, stem};
use crate::engine::text::words::{Token, TokenKind, tokens};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// The longest label, in characters.
const LONGEST: usize = 60;

/// How much a name counts in a label, beside the word for what happened.
const NAME: f32 = 0.45;
/// The same for what happens or is done.
const EVENT: f32 = 1.5;
/// The same for a word in which reports speak of what they report.
const LIGHT: f32 = 0.3;
/// How much a word counts that all sources of the point have.
const SHARED: f32 = 1.5;
/// What it takes away that a phrase stops short of what completes it.
const CUT: f32 = 3.0;
/// What a word takes away that only one source has, or that stands there twice.
const ALONE: f32 = 5.0;
/// What a word takes away that only holds the phrase together.
const JOINING: f32 = 0.8;
/// What it is worth that a phrase starts with "the" or "a".
const ARTICLE: f32 = 0.5;
/// What it is worth that a phrase says of somebody what happens.
const CLAUSE: f32 = 10.0;

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

/// The stem of a word, of a people's name that of its country.
fn stem_of(written: &str, folded: &str) -> String {
    stem(if written.starts_with(char::is_uppercase) { country(folded) } else { folded })
}

fn telling_stem(text: &str, token: &Token) -> Option<String> {
    let word = fold(bare(token.of(text)));
    (token.kind != TokenKind::Mark && word.len() > 1 && !is_function_word(&word))
        .then(|| stem_of(token.of(text), &word))
}

/// A passage that tells a point, with its words.
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
    let mut best: Option<(f32, String)> = None;
    for (_, passage) in &passages {
        for phrase in Reading::new(passage, &weight).phrases() {
            if best.as_ref().is_none_or(|b| phrase.worth > b.0)
                && let (Some(a), Some(b)) = (passage.tokens.get(phrase.from), passage.tokens.get(phrase.to))
            {
                best = Some((phrase.worth, tidy(a.span.cover(b.span).of(passage.text))));
            }
        }
    }
    let start = || {
        let starts = passages.iter().filter_map(|(_, passage)| start(passage.text, passage.span, &weight));
        starts.reduce(|best, other| if other.0 > best.0 { other } else { best }).map(|s| s.1)
    };
    let whole = || passages.first().map(|(_, p)| shortened(&tidy(p.span.of(p.text)))).unwrap_or_default();
    best.map(|b| b.1).or_else(start).unwrap_or_else(whole)
}

/// How a passage starts, to its first comma, and how much of it the sources share; none where that says too little or
/// too much for a label.
fn start(text: &str, span: Span, weight: &dyn Fn(&str) -> f32) -> Option<(f32, String)> {
    let words = span.of(text);
    let end = words.find([',', ';', ':', '\u{201C}', '"']).unwrap_or(words.len());
    let phrase = tidy(words.get(..end)?.trim_end_matches('.'));
    // Of two things told in one breath the first is enough.
    let first = || phrase.find(" and ").or_else(|| phrase.find(" but ")).and_then(|at| phrase.get(..at));
    let phrase = if phrase.chars().count() > LONGEST { first()?.to_owned() } else { phrase };
    let tokens = tokens(&phrase, Span::new(0, phrase.len()));
    if !(4..=12).contains(&tokens.len()) || phrase.chars().count() > LONGEST {
        return None;
    }
    let opens = |list: &[&str]| tokens.first().is_some_and(|t| list.contains(&fold(t.of(&phrase)).as_str()));
    // What starts with "With ..." or "To ..." comes to the point only later.
    let late = if opens(JOINS) && !opens(&["a", "an", "the"]) { CLAUSE } else { 0.0 };
    // How a thing was may be what the sources differ on: "the climate of the meeting (was tense)".
    let being = tokens.iter().rposition(|t| matches!(fold(t.of(&phrase)).as_str(), "was" | "were" | "is" | "are"));
    let own = |t: &Token| telling_stem(&phrase, t).is_none_or(|stem| weight(&stem) <= 0.0);
    let kept = being.filter(|at| *at > 2 && tokens.iter().skip(at + 1).all(own)).and_then(|at| tokens.get(at - 1));
    let (phrase, tokens) = match kept {
        Some(last) => (phrase.get(..last.span.end)?.to_owned(), tokens.get(..being?)?),
        None => (phrase, tokens.as_slice()),
    };
    let shared: f32 = tokens.iter().filter_map(|t| telling_stem(&phrase, t)).map(|stem| weight(&stem)).sum();
    Some((shared - late, phrase))
}

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
    {
        point.label = tidy(&event.label);
    }
}

/// Starts of phrases that stand for somebody named elsewhere.
const VAGUE: &[&str] = &["both ", "he ", "it ", "she ", "the two ", "they ", "this ", "we "];
/// Stems of verbs that say that something was said, not what.
const SAYING: &[&str] =
    &["announc", "declar", "emphas", "indic", "said", "say", "stress", "tell", "told", "underscor", "wrote"];

/// Function words that a phrase may hold inside.
const JOINS: &[&str] = &[
    "'s", "a", "about", "against", "an", "and", "at", "be", "been", "before", "between", "by", "can", "could", "for",
    "from", "had", "has", "have", "her", "his", "in", "into", "is", "its", "may", "might", "must", "of", "off", "on",
    "over", "should", "than", "the", "their", "to", "was", "were", "will", "with", "would",
];
/// Those after which a word is a verb.
const MODALS: &[&str] = &["can", "could", "may", "might", "must", "should", "will", "would"];
/// Those that go on with what stands before them, which without it is cut short.
const GOES_ON: &[&str] = &["between", "of", "than", "to"];

/// What a word of a passage is, for a label.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Mark,
    /// A full stop or hyphen inside a word.
    Tight,
    /// Holds a phrase together.
    Joins,
    /// Holds sentences together, or stands for something said before.
    Parts,
    Name,
    /// Something that happens or is done, as a verb.
    Verb,
    /// The same, as a noun.
    Deed,
    /// A word in which reports speak of what they report.
    Light,
    Other,
}

impl Kind {
    fn tells(self) -> bool {
        matches!(self, Self::Name | Self::Verb | Self::Deed | Self::Light | Self::Other)
    }
}

/// A passage, read for phrases that may name its point.
struct Reading<'a> {
    passage: &'a Passage<'a>,
    kinds: Vec<Kind>,
    /// What each word is worth where the sources share it; below 0 where they do not.
    worths: Vec<f32>,
    /// Whether a word ends no phrase: adverbs, and what describes a thing that would follow.
    open: Vec<bool>,
}

/// A stretch of a passage, from one token to another, and how well it says what is told.
struct Phrase {
    worth: f32,
    from: usize,
    to: usize,
}

impl<'a> Reading<'a> {
    fn new(passage: &'a Passage<'a>, weight: &dyn Fn(&str) -> f32) -> Self {
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

    /// A token's text, folded.
    fn folded(&self, at: usize) -> String {
        self.passage.tokens.get(at).map(|t| fold(t.of(self.passage.text))).unwrap_or_default()
    }

    fn kind(&self, at: usize, token: &Token, word: &str, stem: &str) -> Kind {
        let edge = |i: Option<usize>| i.and_then(|i| self.passage.tokens.get(i));
        let tight = || {
            let (before, after) = (edge(at.checked_sub(1)), edge(at.checked_add(1)));
            before.is_some_and(|b| b.span.end == token.span.start)
                && after.is_some_and(|a| a.span.start == token.span.end)
        };
        if token.kind == TokenKind::Mark {
            return if matches!(word, "-" | ".") && tight() { Kind::Tight } else { Kind::Mark };
        }
        if token.kind == TokenKind::Number {
            return Kind::Other;
        }
        if is_function_word(word) || word.len() < 2 {
            return if JOINS.contains(&word) { Kind::Joins } else { Kind::Parts };
        }
        let capital = token.of(self.passage.text).starts_with(char::is_uppercase);
        if capital && (at > 0 || !Background::get().knows(stem)) {
            return Kind::Name;
        }
        let after_modal = at.checked_sub(1).is_some_and(|before| MODALS.contains(&self.folded(before).as_str()));
        match is_event(group_of(stem)) {
            _ if SAYING.contains(&stem) => Kind::Light,
            _ if after_modal && !word.ends_with("ly") => Kind::Verb,
            _ if is_verb_form(word) && !word.ends_with("ing") => Kind::Verb,
            true => Kind::Deed,
            _ if is_light(stem) => Kind::Light,
            _ => Kind::Other,
        }
    }

    fn kind_at(&self, at: usize) -> Kind {
        self.kinds.get(at).copied().unwrap_or(Kind::Mark)
    }

    /// The phrases that may name a point: they say of somebody or something what happens, or name what happened.
    fn phrases(&self) -> Vec<Phrase> {
        let mut found = Vec::new();
        for from in 0..self.kinds.len() {
            let kind = self.kind_at(from);
            let article = kind == Kind::Joins && matches!(self.folded(from).as_str(), "the" | "a" | "an");
            let before = from.checked_sub(1).map_or(Kind::Mark, |b| self.kind_at(b));
            let opens = matches!(before, Kind::Mark | Kind::Joins | Kind::Parts);
            let closed = self.open.get(from).copied().unwrap_or(false);
            if !(kind.tells() && !closed || article && self.kind_at(from + 1).tells()) || !opens {
                continue;
            }
            self.from(from, &mut found);
        }
        found
    }

    /// The phrases that start at a token.
    fn from(&self, from: usize, found: &mut Vec<Phrase>) {
        // An article at the start costs nothing.
        let first_joins = !self.kind_at(from).tells();
        let (mut worth, mut words, mut shared) = (if first_joins { JOINING + ARTICLE } else { 0.0 }, 0, false);
        // Whether a name or thing stands before the verb, a verb after it, and something after that.
        let (mut subject, mut verb, mut object, mut deed) = (false, false, false, false);
        let Passage { text, tokens, folded, .. } = self.passage;
        let mut seen: Vec<&str> = Vec::new();
        for to in from..tokens.len() {
            let (kind, value) = (self.kind_at(to), self.worths.get(to).copied().unwrap_or(0.0));
            let (Some(first), Some(token), Some(word)) = (tokens.get(from), tokens.get(to), folded.get(to)) else {
                return;
            };
            let phrase = first.span.cover(token.span);
            let long = phrase.len() > LONGEST && phrase.of(text).chars().count() > LONGEST;
            if long || matches!(kind, Kind::Mark | Kind::Parts) {
                return;
            }
            let again = kind.tells() && seen.contains(&word.as_str());
            worth += if again { -ALONE } else { value };
            if !kind.tells() {
                continue;
            }
            seen.push(word);
            words += 1;
            object |= verb && kind != Kind::Verb;
            if kind == Kind::Verb {
                verb = true;
            } else {
                subject |= !verb;
            }
            deed |= value > 0.0 && matches!(kind, Kind::Verb | Kind::Deed);
            shared |= value > 0.0 && matches!(kind, Kind::Verb | Kind::Deed | Kind::Other);
            let next = self.kind_at(to + 1);
            let dot = tokens.get(to + 1).is_some_and(|t| t.of(text) == ".") && to + 2 < tokens.len();
            let closes = matches!(next, Kind::Mark | Kind::Joins | Kind::Parts) && !dot;
            let open = self.open.get(to).copied().unwrap_or(false) || kind == Kind::Verb && !(subject && deed);
            if words < 2 || !closes || open || !shared {
                continue;
            }
            let told = match (subject, verb, object) {
                (true, true, true) => CLAUSE,
                (true, true, false) => CLAUSE / 2.0,
                (false, true, _) => -CLAUSE / 2.0,
                _ => 0.0,
            };
            let short = GOES_ON.contains(&self.folded(to + 1).as_str()) || kind == Kind::Verb && next == Kind::Joins;
            let cut = if short { CUT } else { 0.0 };
            let said = worth + told - cut + if deed { 0.0 } else { -CLAUSE };
            found.push(Phrase { worth: said, from, to });
        }
    }
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
