//! What someone sees who opens the page for the first time: one difference between two of the reports.

use super::library::Library;
use crate::engine::Span;
use crate::engine::compare::wording::differing_words;
use crate::engine::comparison::{Difference, DifferenceKind, Place, Relation, Side};

/// Longer sentences are cut to the stretch around what differs.
const LONG: usize = 220;

/// One difference, in two reports' own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstLook {
    /// In what they differ.
    pub kind: DifferenceKind,
    /// Whose words they quote, where they differ in those and name who spoke.
    pub speaker: Option<String>,
    /// The two.
    pub sides: [Shown; 2],
    /// The first one's sentence, to open.
    pub place: Place,
}

/// One report's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The source.
    pub source: usize,
    /// What is shown of its text.
    pub span: Span,
    /// What differs in it.
    pub marked: Vec<Span>,
}

/// The difference that is understood soonest: what cannot both be so, then the same words quoted in two wordings, then
/// figures, days and claims; of these the one with the fewest words. None where the reports differ in nothing found.
pub fn first_look(library: &Library) -> Option<FirstLook> {
    let points = library.comparison.points.iter();
    let all = points.flat_map(|point| point.differences.iter().map(move |d| (point, d)));
    let looks = all.filter_map(|(point, difference)| {
        let [a, b] = [&difference.a, &difference.b].map(|side| shown(library, &point.places, difference, side));
        let ((mut a, place), (mut b, _)) = (a?, b?);
        if difference.kind == DifferenceKind::Quotation {
            let text = |shown: &Shown| library.articles.get(shown.source).map(|article| article.text.as_str());
            (a.marked, b.marked) = differing_words(text(&a)?, a.span, text(&b)?, b.span);
        }
        let sides = [a, b];
        let differs = sides.iter().any(|side| !side.marked.is_empty());
        let kind = difference.kind;
        let speaker = (kind == DifferenceKind::Quotation).then(|| speaker(library, &difference.a)).flatten();
        differs.then_some((difference, FirstLook { kind, speaker, sides, place }))
    });
    let length = |look: &FirstLook| look.sides.iter().map(|side| side.span.len()).sum::<usize>();
    looks.min_by_key(|(difference, look)| (rank(difference), length(look))).map(|(_, look)| look)
}

/// Who says what is quoted at a side.
fn speaker(library: &Library, side: &Side) -> Option<String> {
    let comparison = &library.comparison;
    let article = library.articles.get(side.source)?;
    let quoted = |(source, quotation): &(usize, usize)| {
        let said = article.quotes.get(*quotation);
        *source == side.source && said.is_some_and(|q| q.pieces.iter().any(|piece| piece.overlaps(side.span)))
    };
    let utterance = comparison.utterances.iter().find(|u| u.wordings.iter().any(quoted))?;
    Some(comparison.speakers.get(utterance.speaker?)?.name.clone())
}

/// What is shown of a side, with its sentence: a quotation alone, else the sentence or the stretch around the words.
fn shown(library: &Library, places: &[Place], difference: &Difference, side: &Side) -> Option<(Shown, Place)> {
    let article = library.articles.get(side.source)?;
    let sentence = |place: &&Place| {
        let sentence = article.sentences.get(place.sentence);
        place.source == side.source && sentence.is_some_and(|s| s.span.contains(side.span))
    };
    let place = *places.iter().find(sentence)?;
    let whole = article.sentences.get(place.sentence)?.span;
    let span =
        if difference.kind == DifferenceKind::Quotation { side.span } else { around(&article.text, whole, side.span) };
    Some((Shown { source: side.source, span, marked: vec![side.span] }, place))
}

/// The part of a long sentence around some of its words, cut between words.
fn around(text: &str, sentence: Span, words: Span) -> Span {
    if sentence.len() <= LONG {
        return sentence;
    }
    let room = LONG.saturating_sub(words.len()) / 2;
    let words_of = sentence.of(text);
    let cuts = words_of.char_indices().filter(|(_, c)| c.is_whitespace()).map(|(at, _)| sentence.start + at);
    let starts = cuts.clone().map(|at| at + 1).filter(|at| *at + room >= words.start && *at <= words.start);
    let ends = cuts.filter(|at| *at <= words.end + room && *at >= words.end);
    Span::new(starts.min().unwrap_or(words.start).max(sentence.start), ends.max().unwrap_or(words.end))
}

fn rank(difference: &Difference) -> usize {
    const SOONEST: [DifferenceKind; 8] = [
        DifferenceKind::Quotation,
        DifferenceKind::Number,
        DifferenceKind::Date,
        DifferenceKind::Claim,
        DifferenceKind::People,
        DifferenceKind::Role,
        DifferenceKind::Verb,
        DifferenceKind::Description,
    ];
    let kind = SOONEST.iter().position(|kind| *kind == difference.kind).unwrap_or(SOONEST.len());
    if difference.relation == Relation::Different { kind } else { kind + SOONEST.len() }
}

/// Whether words look like the start of a sentence: else some of it was cut off before them.
pub fn starts_sentence(words: &str) -> bool {
    words.chars().next().is_none_or(|c| !c.is_alphanumeric() || c.is_uppercase() || c.is_numeric())
}

/// Whether words look like the end of a sentence: else some of it was cut off after them.
pub fn ends_sentence(words: &str) -> bool {
    words.ends_with(|c: char| !c.is_alphanumeric() && c != ',')
}
