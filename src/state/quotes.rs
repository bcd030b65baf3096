//! Quotes: who is quoted, and the utterances that a choice of speakers, kinds, sources, days and words leaves.

pub mod aliases;
pub mod candidates;
pub mod named;
pub mod parts;
pub mod voices;

use super::library::Library;
use super::link::{Link, QuoteOrder};
use super::timeline::list::dated_in;
use crate::engine::Span;
use crate::engine::article::{Article, PersonKind, Quotation, QuoteKind};
use crate::engine::compare::wording::differing_words;
use crate::engine::dates::edtf::{Edtf, Precision};
use crate::engine::text::fold::fold;
use named::by_short_name;
use std::collections::{BTreeMap, BTreeSet};

/// The short name that stands for nobody named in a link.
pub const UNNAMED: &str = "unnamed";

/// How much a source quotes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Tally {
    /// Quotations.
    pub quotations: usize,
    /// Words in quotation marks; reported speech has none.
    pub words: usize,
}

/// A line of the list of speakers.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SpeakerLine {
    /// The speaker, by place among the comparison's; none where nobody is named.
    pub speaker: Option<usize>,
    /// The short name, for the link.
    pub id: String,
    /// The name; empty where nobody is named.
    pub name: String,
    /// What the sources say the speaker is.
    pub roles: Vec<String>,
    /// What kind of speaker.
    pub kind: PersonKind,
    /// How much is quoted under the other filters, by all sources shown.
    pub all: Tally,
    /// The same of each source shown, in that order.
    pub by_source: Vec<Tally>,
}

/// One utterance in the wordings that the shown sources give it.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// The utterance, by place among the comparison's.
    pub utterance: usize,
    /// The short name, for the link.
    pub id: String,
    /// Who said it, by place among the comparison's speakers.
    pub speaker: Option<usize>,
    /// The wordings, in the order of the sources shown.
    pub wordings: Vec<CardWording>,
}

/// A quotation as one source has it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CardWording {
    /// The source.
    pub source: usize,
    /// The quotation, by place in the article.
    pub quote: usize,
}

/// What the view shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Quotes {
    /// Everybody who is quoted under the other filters, and who is chosen: most quoted first, groups and institutions
    /// after persons, nobody named last.
    pub speakers: Vec<SpeakerLine>,
    /// The utterances chosen, in the order that the link asks for.
    pub cards: Vec<Card>,
    /// How many quotations the cards hold.
    pub quotations: usize,
    /// How many quotations of these kinds the sources shown have, whatever else is chosen.
    pub unfiltered: usize,
    /// How many speakers are named there.
    pub named: usize,
    /// The short names of the speakers whom the link chooses.
    pub chosen: Vec<String>,
    /// Speakers that the link names and the comparison doesn't have.
    pub nobody: Vec<String>,
}

/// The day that a quotation goes with.
#[derive(Clone, Debug, PartialEq)]
pub struct Day {
    /// The day.
    pub when: Edtf,
    /// Whether it stands beside the attribution; else it is the day of publication.
    pub told: bool,
}

/// What the view shows for a link.
pub fn quotes(library: &Library, link: &Link) -> Quotes {
    let shown = library.shown(link);
    let words = fold(link.said.trim());
    let comparison = &library.comparison;
    let mut found = Quotes::default();
    let mut lines: BTreeMap<Option<usize>, SpeakerLine> = BTreeMap::new();
    let mut named: BTreeSet<usize> = BTreeSet::new();
    let mut chosen_ones: BTreeSet<Option<usize>> = BTreeSet::new();
    for id in &link.speakers {
        let speaker = by_short_name(&comparison.speakers, &library.articles, id);
        if speaker.is_none() && id != UNNAMED {
            found.nobody.push(id.clone());
        } else if chosen_ones.insert(speaker) {
            let line = empty_line(library, speaker, shown.len());
            found.chosen.push(line.id.clone());
            lines.insert(speaker, line);
        }
    }
    for (at, utterance) in comparison.utterances.iter().enumerate() {
        let speaker = utterance.speaker.filter(|s| *s < comparison.speakers.len());
        let mut wordings: Vec<CardWording> =
            utterance.wordings.iter().map(|(source, quote)| CardWording { source: *source, quote: *quote }).collect();
        wordings.retain(|w| {
            let kept = |q: &Quotation| shown.contains(&w.source) && link.shown_kinds().contains(&q.kind);
            quotation(library, *w).is_some_and(|(_, q)| kept(q))
        });
        found.unfiltered += wordings.len();
        named.extend(speaker.filter(|_| !wordings.is_empty()));
        wordings.retain(|w| quotation(library, *w).is_some_and(|(a, q)| chosen(link, &words, a, q)));
        if wordings.is_empty() {
            continue;
        }
        wordings.sort_by_key(|w| (shown.iter().position(|s| *s == w.source), w.quote));
        let line = lines.entry(speaker).or_insert_with(|| empty_line(library, speaker, shown.len()));
        for wording in &wordings {
            line.count(library, &shown, *wording);
        }
        if link.speakers.is_empty() || chosen_ones.contains(&speaker) {
            found.cards.push(Card { utterance: at, id: utterance.id.clone(), speaker, wordings });
        }
    }
    found.speakers = lines.into_values().collect();
    found.speakers.sort_by(|a, b| a.rank().cmp(&b.rank()).then_with(|| a.name.cmp(&b.name)));
    sort(library, link.quote_order, &shown, &mut found);
    found.quotations = found.cards.iter().map(|c| c.wordings.len()).sum();
    found.named = named.len();
    found
}

/// A wording's article and quotation.
pub fn quotation(library: &Library, wording: CardWording) -> Option<(&Article, &Quotation)> {
    let article = library.articles.get(wording.source)?;
    Some((article, article.quotes.get(wording.quote)?))
}

/// Whether the link's days and words leave the quotation.
fn chosen(link: &Link, words: &str, article: &Article, quotation: &Quotation) -> bool {
    let then = |range| day(article, quotation).is_some_and(|day| dated_in(&day.when, range));
    (words.is_empty() || fold(article.words(shown_span(quotation))).contains(words))
        && link.range.as_ref().is_none_or(then)
}

/// The words that a card shows: the quoted ones, for indirect speech the reported content.
pub fn shown_span(quotation: &Quotation) -> Span {
    match (quotation.kind, quotation.clause) {
        (QuoteKind::Indirect, Some(clause)) => clause,
        _ => quotation.span(),
    }
}

/// How many bytes may stand between the attribution and the day that goes with it.
const BESIDE: usize = 24;

/// The day that a quotation goes with: the one day that stands beside its attribution ("said on Tuesday"), else the
/// day of publication. None where neither is known.
pub fn day(article: &Article, quotation: &Quotation) -> Option<Day> {
    let quoted = shown_span(quotation);
    let beside = |date: Span| {
        let near = |said: Span| {
            let gap = date.start.saturating_sub(said.end).max(said.start.saturating_sub(date.end));
            gap <= BESIDE && article.sentence_at(said.start) == article.sentence_at(date.start)
        };
        !date.overlaps(quoted) && [quotation.cue, quotation.mention].into_iter().flatten().any(near)
    };
    let dates = article.dates.iter().filter(|date| beside(date.span));
    let mut told = dates.filter_map(|date| date.edtf.as_ref().filter(|when| when.precision() <= Precision::Day));
    match (told.next(), told.next()) {
        (Some(when), None) => Some(Day { when: when.clone(), told: true }),
        _ => article.meta.published.clone().map(|when| Day { when, told: false }),
    }
}

/// How many words stand in quotation marks.
fn quoted_words(article: &Article, quotation: &Quotation) -> usize {
    if quotation.kind == QuoteKind::Indirect {
        return 0;
    }
    let words = quotation.pieces.iter().flat_map(|piece| article.words(*piece).split_whitespace());
    words.filter(|word| word.contains(char::is_alphanumeric)).count()
}

impl Tally {
    /// With as much again as `other`.
    fn add(&mut self, other: Tally) {
        self.quotations += other.quotations;
        self.words += other.words;
    }
}

impl SpeakerLine {
    /// Counts a wording.
    fn count(&mut self, library: &Library, shown: &[usize], wording: CardWording) {
        let words = quotation(library, wording).map_or(0, |(article, quotation)| quoted_words(article, quotation));
        let tally = Tally { quotations: 1, words };
        self.all.add(tally);
        let at = shown.iter().position(|s| *s == wording.source);
        if let Some(of_source) = at.and_then(|at| self.by_source.get_mut(at)) {
            of_source.add(tally);
        }
    }

    fn rank(&self) -> (bool, bool, usize, usize) {
        let (quotations, words) = (usize::MAX - self.all.quotations, usize::MAX - self.all.words);
        (self.speaker.is_none(), self.kind != PersonKind::Person, quotations, words)
    }
}

fn empty_line(library: &Library, speaker: Option<usize>, sources: usize) -> SpeakerLine {
    let known = speaker.and_then(|s| library.comparison.speakers.get(s));
    SpeakerLine {
        speaker,
        id: known.map_or(UNNAMED.to_owned(), |s| s.id.clone()),
        name: known.map(|s| s.name.clone()).unwrap_or_default(),
        roles: known.map(|s| s.roles.clone()).unwrap_or_default(),
        kind: known.map(|s| s.kind).unwrap_or_default(),
        all: Tally::default(),
        by_source: vec![Tally::default(); sources],
    }
}

/// Puts the cards in order. What is alike in it stays in the order of the sources shown.
fn sort(library: &Library, order: QuoteOrder, shown: &[usize], found: &mut Quotes) {
    let place = |card: &Card| card.wordings.first().map(|w| (shown.iter().position(|s| *s == w.source), w.quote));
    found.cards.sort_by_key(place);
    match order {
        QuoteOrder::Source => {}
        QuoteOrder::Speaker => {
            let ranks: BTreeMap<Option<usize>, usize> =
                found.speakers.iter().enumerate().map(|(rank, line)| (line.speaker, rank)).collect();
            found.cards.sort_by_key(|card| ranks.get(&card.speaker).copied());
        }
        QuoteOrder::Time => found.cards.sort_by_cached_key(|card| {
            let days = card.wordings.iter().filter_map(|w| {
                let (article, quotation) = quotation(library, *w)?;
                day(article, quotation)?.when.earliest()
            });
            // Nothing known of the day: last.
            days.min().map_or((1, 0), |minute| (0, minute.0))
        }),
    }
}

/// In the wording at `at` of a card, the words that the first has otherwise; in the first, those that the second has.
pub fn differing(library: &Library, card: &Card, at: usize) -> Vec<Span> {
    let words = |at: usize| {
        let (article, quotation) = quotation(library, *card.wordings.get(at)?)?;
        Some((article.text.as_str(), shown_span(quotation)))
    };
    match (words(usize::from(at == 0)), words(at)) {
        (Some((a, of_a)), Some((b, of_b))) => differing_words(a, of_a, b, of_b).1,
        _ => Vec::new(),
    }
}
