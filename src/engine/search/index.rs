//! Every word of every source, and where it stands.

use super::pieces::pieces;
use super::query::{Query, Term};
use crate::engine::article::Article;
use crate::engine::fnv;
use crate::engine::span::Span;
use crate::engine::text::fold::{fold, stem};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A sentence that holds what was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The source.
    pub source: usize,
    /// The sentence, by place in the article's sentences.
    pub sentence: usize,
    /// The words that were asked for, in order; of a phrase, from its first word to its last.
    pub spans: Vec<Span>,
    /// Whether every word stands there just as it was asked for, not in another form.
    pub exact: bool,
}

/// The words of some sources, made ready for searching.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// Every different word, folded, in alphabetical order.
    words: Vec<Box<str>>,
    /// For each word, where its places begin in `places`; one more at the end.
    starts: Vec<u32>,
    /// For each word, its places among `tokens`, in order.
    places: Vec<u32>,
    /// Every word as it stands in the texts, source by source.
    tokens: Vec<Token>,
    /// Every sentence that holds a word: its first token.
    sentences: Vec<Sentence>,
}

/// A word as it stands in a text.
#[derive(Clone, Copy, Debug)]
struct Token {
    /// Which of the index's words it is.
    word: u32,
    start: u32,
    end: u32,
}

#[derive(Clone, Copy, Debug)]
struct Sentence {
    first: u32,
    source: u32,
    sentence: u32,
}

/// Words that were asked for, found one after another: the first token, how many, and whether they stand there just so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Match {
    first: u32,
    count: u32,
    exact: bool,
}

impl Index {
    /// Of these sources, in the order of the comparison. Grows with the length of the texts.
    pub fn new(articles: &[Article]) -> Self {
        let mut known: HashMap<Box<str>, u32, BuildHasherDefault<Fnv>> = HashMap::default();
        let mut index = Self::default();
        let mut small = String::new();
        for (article, source) in articles.iter().zip(0..) {
            for (sentence, number) in article.sentences.iter().zip(0..) {
                let first = number_of(index.tokens.len());
                pieces(&article.text, sentence.span, |piece| {
                    small.clear();
                    if piece.word.is_ascii() {
                        small.push_str(piece.word);
                        small.make_ascii_lowercase();
                    } else {
                        small.push_str(&fold(piece.word));
                    }
                    let next = number_of(known.len());
                    let word = match known.get(small.as_str()) {
                        Some(word) => *word,
                        None => *known.entry(small.as_str().into()).or_insert(next),
                    };
                    let (start, end) = (number_of(piece.span.start), number_of(piece.span.end));
                    index.tokens.push(Token { word, start, end });
                });
                if number_of(index.tokens.len()) > first {
                    index.sentences.push(Sentence { first, source, sentence: number });
                }
            }
        }
        index.sort(known);
        index
    }

    /// Puts the words into their order, and gathers the places of each.
    fn sort(&mut self, known: HashMap<Box<str>, u32, BuildHasherDefault<Fnv>>) {
        let mut words: Vec<(Box<str>, u32)> = known.into_iter().collect();
        words.sort_unstable();
        let mut rank = vec![0_u32; words.len()];
        for ((_, before), now) in words.iter().zip(0..) {
            if let Some(rank) = rank.get_mut(place(*before)) {
                *rank = now;
            }
        }
        let mut counts = vec![0_u32; words.len() + 1];
        for token in &mut self.tokens {
            token.word = rank.get(place(token.word)).copied().unwrap_or_default();
            if let Some(count) = counts.get_mut(place(token.word) + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for count in &mut counts {
            sum += *count;
            *count = sum;
        }
        let mut next = counts.clone();
        self.places = vec![0; self.tokens.len()];
        for (token, at) in self.tokens.iter().zip(0..) {
            if let Some(next) = next.get_mut(place(token.word)) {
                if let Some(slot) = self.places.get_mut(place(*next)) {
                    *slot = at;
                }
                *next += 1;
            }
        }
        self.starts = counts;
        self.words = words.into_iter().map(|(word, _)| word).collect();
    }

    /// The sentences that hold what is asked: by source, those that hold it just so before those with other forms of a
    /// word, then in the order of the text. Nothing is found where nothing is asked.
    pub fn find(&self, query: &Query) -> Vec<Hit> {
        // For each sentence that still counts, by place among the sentences: what was found in it.
        let mut found: Option<Vec<(usize, Vec<Match>)>> = None;
        for term in &query.with {
            let mut here = self.by_sentence(self.matches(term));
            if let Some(before) = found.take() {
                let mut before = before.into_iter().peekable();
                here.retain_mut(|(sentence, matches)| {
                    while before.peek().is_some_and(|(s, _)| s < sentence) {
                        before.next();
                    }
                    match before.next_if(|(s, _)| s == sentence) {
                        Some((_, others)) => {
                            matches.extend(others);
                            true
                        }
                        None => false,
                    }
                });
            }
            found = Some(here);
        }
        let mut found = found.unwrap_or_default();
        for term in &query.without {
            let excluded = self.by_sentence(self.matches(term));
            found.retain(|(s, _)| excluded.binary_search_by_key(s, |(sentence, _)| *sentence).is_err());
        }
        let mut hits: Vec<Hit> = found.into_iter().filter_map(|(s, matches)| self.hit(s, matches)).collect();
        hits.sort_by_key(|hit| (hit.source, !hit.exact, hit.sentence));
        hits
    }

    /// How many different words there are.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether no source holds a word.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Where a term stands, in the order of the texts.
    fn matches(&self, term: &Term) -> Vec<Match> {
        let one = |first: u32, exact| Match { first, count: 1, exact };
        let mut matches: Vec<Match> = match term {
            Term::Word(word) => {
                let forms = self.forms(word);
                let each = forms.iter().flat_map(|form| {
                    let exact = self.words.get(*form).is_some_and(|w| **w == **word);
                    self.places_of(*form).iter().map(move |first| one(*first, exact))
                });
                each.collect()
            }
            Term::Prefix(beginning) => {
                let words = self.beginning_with(beginning);
                words.flat_map(|word| self.places_of(word)).map(|first| one(*first, true)).collect()
            }
            Term::Phrase(words, begins) => self.phrases(words, *begins),
        };
        matches.sort_unstable();
        matches
    }

    /// Where these words stand one after another within a sentence.
    fn phrases(&self, words: &[String], begins: bool) -> Vec<Match> {
        let count = words.len();
        let wanted: Vec<(usize, usize)> = words
            .iter()
            .zip(1..)
            .map(|(word, nth)| {
                let range = self.beginning_with(word);
                if nth == count && begins {
                    return (range.start, range.end);
                }
                let there = self.words.get(range.start).is_some_and(|w| **w == **word);
                (range.start, range.start + usize::from(there))
            })
            .collect();
        let size = |range: &(usize, usize)| self.start(range.1) - self.start(range.0);
        // The rarest of the words leads to the fewest places to look at.
        let Some((rarest, range)) = wanted.iter().enumerate().min_by_key(|(_, range)| size(range)) else {
            return Vec::new();
        };
        let stands = |first: usize| {
            let tokens = self.tokens.get(first..first + count)?;
            let words_fit = tokens.iter().zip(&wanted).all(|(t, (from, to))| (*from..*to).contains(&place(t.word)));
            let together = self.sentence_at(first) == self.sentence_at(first + count - 1);
            (words_fit && together).then_some(Match { first: number_of(first), count: number_of(count), exact: true })
        };
        let places = (range.0..range.1).flat_map(|word| self.places_of(word));
        places.filter_map(|at| stands(place(*at).checked_sub(rarest)?)).collect()
    }

    /// The words of one stem with `word`, itself included where it is there. A stem is the beginning of all its words
    /// but for its last letter ("hope" of "hoping"): only words that begin so, in two letters at least, are looked at.
    fn forms(&self, word: &str) -> Vec<usize> {
        let wanted = stem(word);
        let letters = wanted.chars().count().saturating_sub(1).max(2);
        let alike = word.chars().zip(wanted.chars()).take(letters).take_while(|(a, b)| a == b).count().max(2);
        let end = word.char_indices().nth(alike).map_or(word.len(), |(at, _)| at);
        let near = self.beginning_with(word.get(..end).unwrap_or(word));
        let is_form = |i: &usize| self.words.get(*i).is_some_and(|w| **w == *word || stem(w) == wanted);
        near.filter(is_form).collect()
    }

    /// The words that begin so.
    fn beginning_with(&self, beginning: &str) -> std::ops::Range<usize> {
        let from = self.words.partition_point(|w| **w < *beginning);
        let rest = self.words.get(from..).unwrap_or_default();
        from..from + rest.partition_point(|w| w.starts_with(beginning))
    }

    fn start(&self, word: usize) -> usize {
        self.starts.get(word).copied().map_or(self.places.len(), place)
    }

    fn places_of(&self, word: usize) -> &[u32] {
        self.places.get(self.start(word)..self.start(word + 1)).unwrap_or_default()
    }

    /// The sentence of a token, by place among the sentences.
    fn sentence_at(&self, token: usize) -> usize {
        self.sentences.partition_point(|s| place(s.first) <= token).saturating_sub(1)
    }

    /// Matches in the order of the texts, gathered by sentence.
    fn by_sentence(&self, matches: Vec<Match>) -> Vec<(usize, Vec<Match>)> {
        let mut gathered: Vec<(usize, Vec<Match>)> = Vec::new();
        let mut end = 0;
        for found in matches {
            let token = place(found.first);
            match gathered.last_mut() {
                Some((_, matches)) if token < end => matches.push(found),
                _ => {
                    let sentence = self.sentence_at(token);
                    end = self.sentences.get(sentence + 1).map_or(usize::MAX, |next| place(next.first));
                    gathered.push((sentence, vec![found]));
                }
            }
        }
        gathered
    }

    fn hit(&self, sentence: usize, mut matches: Vec<Match>) -> Option<Hit> {
        let stands = self.sentences.get(sentence)?;
        matches.sort_unstable();
        // A word that is asked for twice is marked once; where two matches overlap they are one stretch.
        let mut spans: Vec<Span> = Vec::new();
        for found in &matches {
            let first = self.tokens.get(place(found.first))?;
            let last = self.tokens.get(place(found.first + found.count - 1))?;
            let span = Span::new(place(first.start), place(last.end));
            match spans.last_mut() {
                Some(before) if before.overlaps(span) => *before = before.cover(span),
                _ => spans.push(span),
            }
        }
        let exact = matches.iter().all(|m| m.exact);
        Some(Hit { source: place(stands.source), sentence: place(stands.sentence), spans, exact })
    }
}

/// Numbers of words and bytes are kept in 32 bits: texts of up to 4 GB, which no browser holds.
fn number_of(size: usize) -> u32 {
    u32::try_from(size).unwrap_or(u32::MAX)
}

fn place(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// FNV-1a: quick for words, which are short.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(fnv::START)
    }
}

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = fnv::step(self.0, *byte);
        }
    }
}
