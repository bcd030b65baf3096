//! The same words in different sources: one utterance, shortened, reordered or put a little differently.

use crate::engine::article::{Article, PersonKind, Quotation, QuoteKind};
use crate::engine::comparison::{Speaker, Utterance};
use crate::engine::people::function_words;
use crate::engine::people::speakers::slug;
use crate::engine::text::fold::{bare, fold, stem};
use crate::engine::text::words::{TokenKind, tokens};
use std::collections::BTreeMap;

/// A quotation as it is compared.
struct Wording {
    place: (usize, usize),
    speaker: Option<usize>,
    /// A person speaks, not a group or a body.
    person: bool,
    kind: QuoteKind,
    /// The stems of all its words, in order.
    words: Vec<String>,
    /// The stems of its telling words, sorted, each once.
    telling: Vec<String>,
    /// Where words are left out: places among `words`, in order.
    cuts: Vec<usize>,
}

/// The quotations of several articles, grouped: one utterance with every wording that a source gives it.
///
/// Speakers are named by their place among `speakers`. Reported speech without quotation marks stands alone.
pub fn utterances(articles: &[&Article], speakers: &[Speaker]) -> Vec<Utterance> {
    let wordings = wordings(articles, speakers);
    let mut group: Vec<usize> = (0..wordings.len()).collect();
    for (a, b) in candidates(&wordings) {
        if let (Some(x), Some(y)) = (wordings.get(a), wordings.get(b))
            && same(x, y)
        {
            let (from, to) = (root(&group, b), root(&group, a));
            if let Some(slot) = group.get_mut(from.max(to)) {
                *slot = from.min(to);
            }
        }
    }
    let mut found: Vec<Utterance> = Vec::new();
    let mut at: BTreeMap<usize, usize> = BTreeMap::new();
    let mut taken: BTreeMap<String, u32> = BTreeMap::new();
    for (i, wording) in wordings.iter().enumerate() {
        let root = root(&group, i);
        let place = *at.entry(root).or_insert_with(|| {
            let name = id(wording, speakers);
            let times = taken.entry(name.clone()).and_modify(|n| *n += 1).or_insert(1);
            let id = if *times == 1 { name } else { format!("{name}-{times}") };
            found.push(Utterance { id, speaker: wording.speaker, wordings: Vec::new() });
            found.len() - 1
        });
        if let Some(utterance) = found.get_mut(place) {
            utterance.wordings.push(wording.place);
            // A named speaker is better than none, a person better than a group.
            let better = wording.person && !utterance.speaker.is_some_and(|s| is_person(speakers, s));
            if utterance.speaker.is_none() || better {
                utterance.speaker = wording.speaker;
            }
        }
    }
    found
}

fn is_person(speakers: &[Speaker], speaker: usize) -> bool {
    speakers.get(speaker).is_some_and(|s| s.kind == PersonKind::Person)
}

fn wordings(articles: &[&Article], speakers: &[Speaker]) -> Vec<Wording> {
    let mut speaker_of: BTreeMap<(usize, u32), usize> = BTreeMap::new();
    for (i, speaker) in speakers.iter().enumerate() {
        speaker_of.extend(speaker.people.iter().map(|&p| (p, i)));
    }
    let mut wordings = Vec::new();
    for (source, article) in articles.iter().enumerate() {
        for (i, quote) in article.quotes.iter().enumerate() {
            let speaker = quote.person.and_then(|p| speaker_of.get(&(source, p)).copied());
            let person = speaker.is_some_and(|s| is_person(speakers, s));
            wordings.push(wording(article, (source, i), quote, speaker, person));
        }
    }
    wordings
}

fn wording(
    article: &Article,
    place: (usize, usize),
    quote: &Quotation,
    speaker: Option<usize>,
    person: bool,
) -> Wording {
    let mut words = Vec::new();
    let mut telling = Vec::new();
    let mut cuts: Vec<usize> = Vec::new();
    let mut dots = 0;
    for token in quote.pieces.iter().flat_map(|p| tokens(&article.text, *p)) {
        if token.kind == TokenKind::Mark {
            dots = match token.of(&article.text) {
                "…" => 3,
                "." => dots + 1,
                _ => dots,
            };
            if dots >= 3 && cuts.last() != Some(&words.len()) {
                cuts.push(words.len());
            }
            continue;
        }
        dots = 0;
        let folded = fold(token.of(&article.text));
        let stemmed = stem(bare(&folded));
        if !function_words::is_one(&folded) && !folded.contains('\'') {
            telling.push(stemmed.clone());
        }
        words.push(stemmed);
    }
    telling.sort();
    telling.dedup();
    Wording { place, speaker, person, kind: quote.kind, words, telling, cuts }
}

/// Of two speakers who are one after all: the pairs of their utterances, by place in `a` and in `b`, that are one too.
/// An utterance is given by its quotations: source, then place among that article's.
pub fn same_of_one(articles: &[Article], a: &[Vec<(usize, usize)>], b: &[Vec<(usize, usize)>]) -> Vec<(usize, usize)> {
    let read = |utterances: &[Vec<(usize, usize)>]| -> Vec<Vec<Wording>> {
        let of = |place: &(usize, usize)| {
            let article = articles.get(place.0)?;
            let quote = article.quotes.get(place.1).filter(|q| q.kind != QuoteKind::Indirect)?;
            Some(wording(article, *place, quote, Some(0), true))
        };
        utterances.iter().map(|wordings| wordings.iter().filter_map(of).collect()).collect()
    };
    let (a, b) = (read(a), read(b));
    let one = |x: &[Wording], y: &[Wording]| {
        let apart = x.iter().all(|x| y.iter().all(|y| x.place.0 != y.place.0));
        apart && x.iter().any(|x| y.iter().any(|y| same(x, y)))
    };
    let mut pairs = Vec::new();
    for (i, x) in a.iter().enumerate() {
        pairs.extend(b.iter().position(|y| one(x, y)).map(|j| (i, j)));
    }
    pairs
}

/// Pairs of quotations of different sources that have a telling word in common, each once, the earlier first.
fn candidates(wordings: &[Wording]) -> Vec<(usize, usize)> {
    let mut holders: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (i, wording) in wordings.iter().enumerate().filter(|(_, w)| w.kind != QuoteKind::Indirect) {
        for word in &wording.telling {
            holders.entry(word).or_default().push(i);
        }
    }
    let mut pairs = Vec::new();
    for (b, wording) in wordings.iter().enumerate().filter(|(_, w)| w.kind != QuoteKind::Indirect) {
        // The rarest of its words find all that matter: two wordings of one utterance share several.
        let mut lists: Vec<&Vec<usize>> = wording.telling.iter().filter_map(|w| holders.get(w.as_str())).collect();
        lists.sort_by_key(|l| l.len());
        let mut near: Vec<usize> =
            lists.iter().take(8).flat_map(|l| l.iter().copied().take_while(|&a| a < b)).collect();
        near.sort_unstable();
        near.dedup();
        let other = |a: &usize| wordings.get(*a).is_some_and(|w| w.place.0 != wording.place.0);
        pairs.extend(near.into_iter().filter(other).map(|a| (a, b)));
    }
    pairs
}

/// Whether two quotations of different sources are one utterance.
fn same(a: &Wording, b: &Wording) -> bool {
    let one = a.speaker == b.speaker && a.speaker.is_some();
    if !one && a.person && b.person {
        return false;
    }
    let shorter = a.telling.len().min(b.telling.len());
    let common = a.telling.iter().filter(|w| b.telling.binary_search(w).is_ok()).count();
    let run = longest_run(&a.words, &b.words);
    let whole = run >= 2 && run == a.words.len().min(b.words.len());
    if whole && (one || run >= 5) {
        return true;
    }
    if one && (cut_from(a, b) || cut_from(b, a)) {
        return true;
    }
    let (few, many) = (a.words.len().min(b.words.len()), a.words.len().max(b.words.len()));
    if few * 10 >= many * 7 && denies(a) != denies(b) {
        return false;
    }
    let held = common as f32 / shorter.max(1) as f32;
    let least = if one { 0.6 } else { 0.85 };
    let ordered = run >= 3 || run * 2 >= a.words.len().min(b.words.len());
    match shorter {
        0..=2 => false,
        3 => one && common == 3 && ordered,
        _ => held >= least && common >= 3 && (ordered || one && held >= 0.8),
    }
}

/// Whether `short` is `long` with words left out at its dots: every part of it stands in `long`, in order.
fn cut_from(short: &Wording, long: &Wording) -> bool {
    if short.cuts.is_empty() || short.words.len() < 5 {
        return false;
    }
    let ends = short.cuts.iter().copied().chain([short.words.len()]);
    let mut from = 0;
    let mut at = 0;
    for end in ends {
        let part = short.words.get(from..end).unwrap_or_default();
        let rest = long.words.get(at..).unwrap_or_default();
        if !part.is_empty() {
            match rest.windows(part.len()).position(|w| w == part) {
                Some(found) => at += found + part.len(),
                None => return false,
            }
        }
        from = end;
    }
    true
}

/// Whether the words deny something.
fn denies(wording: &Wording) -> bool {
    let no =
        |w: &String| matches!(w.as_str(), "not" | "never" | "no" | "nobodi" | "none" | "cannot") || w.ends_with("n't");
    wording.words.iter().any(no)
}

/// The length of the longest run of words that two texts share. Long texts are compared in their first words.
fn longest_run(a: &[String], b: &[String]) -> usize {
    let (a, b) = (a.get(..a.len().min(400)).unwrap_or(a), b.get(..b.len().min(400)).unwrap_or(b));
    let mut best = 0;
    let mut row = vec![0usize; b.len() + 1];
    for word in a {
        let mut diagonal = 0;
        for (cell, other) in row.iter_mut().skip(1).zip(b) {
            let above = *cell;
            *cell = if word == other { diagonal + 1 } else { 0 };
            best = best.max(*cell);
            diagonal = above;
        }
    }
    best
}

fn root(group: &[usize], mut i: usize) -> usize {
    while let Some(&up) = group.get(i).filter(|&&up| up != i) {
        i = up;
    }
    i
}

/// A short name: the speaker's and the first telling words.
fn id(wording: &Wording, speakers: &[Speaker]) -> String {
    let speaker = wording.speaker.and_then(|s| speakers.get(s)).map_or("", |s| s.id.as_str());
    let told = wording.words.iter().filter(|w| wording.telling.binary_search(w).is_ok()).take(3);
    let words: Vec<&str> = std::iter::once(speaker).chain(told.map(String::as_str)).collect();
    slug(&words.join(" "))
}
