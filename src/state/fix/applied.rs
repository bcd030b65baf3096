//! The reader's own marks, followed: the comparison as it stands with them.

use super::Fix;
use super::dated::{Dated, dated};
use super::speaker::followed::{About, Speaking};
use crate::engine::Span;
use crate::engine::article::Article;
use crate::engine::compare::points;
use crate::engine::comparison::{Difference, Place, Point, Side};
use crate::state::library::{Library, shorten};
use crate::state::passage::{Found, Passage};
use std::collections::BTreeSet;

/// How many characters of a passage stand for a point that the reader made.
const LABEL: usize = 48;

/// The reader's marks, found in the texts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Own {
    /// A passage that was taken out of the point of another; with the mark that says so.
    pub apart: Vec<(Place, Place, Fix)>,
    /// A passage that was put into the point of another; with the mark that says so.
    pub together: Vec<(Place, Place, Fix)>,
    /// A difference that was said to be none, and a sentence of its point; with the mark.
    pub same: Vec<(Difference, Place, Fix)>,
    /// A note and its passage.
    pub notes: Vec<(Place, String, Fix)>,
    /// An utterance whose speaker the reader corrected, by place among the comparison's; the name before, where there
    /// was one; with the mark.
    pub said: Vec<(usize, Option<String>, Fix)>,
    /// A speaker who was named anew, made one with another or parted, by place among the comparison's; with the mark.
    pub speakers: Vec<(usize, Fix)>,
    /// Dates that were corrected.
    pub dates: Vec<Dated>,
    /// Marks that fit nothing here: their words have changed, or the source is not in this comparison.
    pub lost: Vec<Fix>,
}

impl Own {
    /// Whether there is no mark.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The correction of an utterance's speaker: the name before, and the mark.
    pub fn said(&self, utterance: usize) -> Option<(Option<&str>, &Fix)> {
        self.said.iter().find(|(at, ..)| *at == utterance).map(|(_, before, fix)| (before.as_deref(), fix))
    }

    /// The corrections of a speaker.
    pub fn speaker(&self, speaker: usize) -> impl Iterator<Item = &Fix> {
        self.speakers.iter().filter(move |(at, _)| *at == speaker).map(|(_, fix)| fix)
    }

    /// The speakers whose names, persons or quotations the reader corrected; none stands for nobody who is named.
    pub fn corrected(&self, library: &Library) -> BTreeSet<Option<usize>> {
        let said = self.said.iter().filter_map(|(at, ..)| library.comparison.utterances.get(*at));
        said.map(|u| u.speaker).chain(self.speakers.iter().map(|(at, _)| Some(*at))).collect()
    }

    /// The correction of a date, by the sentence and the date's place among the article's.
    pub fn date(&self, place: Place, date: usize) -> Option<&Dated> {
        self.dates.iter().find(|d| d.place == place && d.date == date)
    }

    /// The note on a sentence.
    pub fn note(&self, place: Place) -> Option<&(Place, String, Fix)> {
        self.notes.iter().find(|(noted, ..)| *noted == place)
    }
}

/// The comparison with the reader's marks followed, and where each of them lies.
pub fn follow(library: &Library, fixes: &[Fix]) -> (Library, Own) {
    let mut own = Own::default();
    let mut articles = library.articles.clone();
    let mut events = library.comparison.events.clone();
    let mut points = library.comparison.points.clone();
    let mut speaking = Speaking::new(&library.articles, &library.comparison);
    for fix in fixes {
        let followed = match fix {
            Fix::Apart(a, b) => apart(library, &mut points, a, b).map(|(a, b)| own.apart.push((a, b, fix.clone()))),
            Fix::Together(a, b) => {
                together(library, &mut points, a, b).map(|(a, b)| own.together.push((a, b, fix.clone())))
            }
            Fix::Same(kind, a, b) => side(library, a).zip(side(library, b)).and_then(|(a, b)| {
                let is_meant = |d: &Difference| d.kind == *kind && matches(d, a, b);
                let point = points.iter_mut().find(|p| p.differences.iter().any(is_meant))?;
                let place = *point.places.first()?;
                let meant = point.differences.iter().find(|d| is_meant(d)).cloned()?;
                let alike = |d: &Difference| d.kind == *kind && same_words(library, d, &meant);
                point.differences.retain(|d| !alike(d));
                own.same.push((meant, place, fix.clone()));
                Some(())
            }),
            Fix::Note(passage, words) => {
                sentence(library, passage).map(|place| own.notes.push((place, words.clone(), fix.clone())))
            }
            Fix::Speaker(correction) => speaking.follow(correction).map(|about| match about {
                About::Utterance(at, before) => {
                    own.said.retain(|(said, ..)| *said != at);
                    own.said.push((at, before, fix.clone()));
                }
                About::Speakers(all) => own.speakers.extend(all.into_iter().map(|at| (at, fix.clone()))),
            }),
            Fix::Date(passage, number, when) => sentence(library, passage).and_then(|place| {
                let corrected = dated(&mut articles, &mut events, &mut points, place, *number, when)?;
                own.dates.push(Dated { fix: fix.clone(), ..corrected });
                Some(())
            }),
            Fix::Other(_) => Some(()),
        };
        if followed.is_none() {
            own.lost.push(fix.clone());
        }
    }
    points.retain(|point| point.sources().len() >= 2);
    let spoken = speaking.done();
    let now = |places: &[Option<usize>], at: &mut usize| match places.get(*at).copied().flatten() {
        Some(place) => {
            *at = place;
            true
        }
        None => false,
    };
    own.speakers.retain_mut(|(at, _)| now(&spoken.speaker_places, at));
    own.said.retain_mut(|(at, ..)| now(&spoken.utterance_places, at));
    let comparison = crate::engine::Comparison {
        points,
        events,
        speakers: spoken.speakers,
        utterances: spoken.utterances,
        ..library.comparison.clone()
    };
    (Library::compared(library.title.clone(), articles, comparison), own)
}

/// Takes the sentence of `a` out of the point of `b`, with the differences that rest on its words.
fn apart(library: &Library, points: &mut [Point], a: &Passage, b: &Passage) -> Option<(Place, Place)> {
    let (a, b) = (sentence(library, a)?, sentence(library, b)?);
    let span = library.articles.get(a.source)?.sentences.get(a.sentence)?.span;
    let point = points.iter_mut().find(|p| p.places.contains(&a) && p.places.contains(&b))?;
    point.places.retain(|place| *place != a);
    let rests = |side: &Side| side.source == a.source && side.span.overlaps(span);
    point.differences.retain(|d| !rests(&d.a) && !rests(&d.b));
    Some((a, b))
}

/// Puts the sentence of `a` into the point of `b`, or that of `b` into the point of `a`; makes one point of two, and a
/// new one where neither stands in any. What the two differ in is not worked out.
fn together(library: &Library, points: &mut Vec<Point>, a: &Passage, b: &Passage) -> Option<(Place, Place)> {
    let (a, b) = (sentence(library, a)?, sentence(library, b)?);
    if a.source == b.source {
        return None;
    }
    let of = |place: Place| points.iter().position(|point| point.places.contains(&place));
    let (of_a, of_b) = (of(a), of(b));
    let at = match (of_b, of_a) {
        (Some(one), Some(other)) if one != other => {
            let (kept, gone) = (one.min(other), one.max(other));
            let joined = points.remove(gone);
            let point = points.get_mut(kept)?;
            point.places.extend(joined.places);
            point.differences.extend(joined.differences);
            kept
        }
        (Some(at), _) | (None, Some(at)) => at,
        (None, None) => {
            let articles: Vec<&Article> = library.articles.iter().collect();
            let first = library.articles.get(a.min(b).source)?;
            let label = shorten(first.words(first.sentences.get(a.min(b).sentence)?.span), LABEL);
            let id = points::id(&articles, &[a.min(b)]);
            points.push(Point { id, label, places: Vec::new(), differences: Vec::new(), unsure: false });
            points.len() - 1
        }
    };
    let point = points.get_mut(at)?;
    point.places.extend([a, b]);
    point.places.sort_unstable();
    point.places.dedup();
    point.unsure = false;
    points.sort_by(|x, y| x.places.cmp(&y.places));
    Some((a, b))
}

fn matches(difference: &Difference, a: Side, b: Side) -> bool {
    (difference.a == a && difference.b == b) || (difference.a == b && difference.b == a)
}

/// Whether two differences are told in the same words of the same sources.
fn same_words(library: &Library, one: &Difference, two: &Difference) -> bool {
    let words = |side: &Side| library.articles.get(side.source).map(|a| (side.source, a.words(side.span)));
    words(&one.a) == words(&two.a) && words(&one.b) == words(&two.b)
}

fn found(library: &Library, passage: &Passage) -> Option<(usize, Span)> {
    match passage.find(&library.articles) {
        Found::There(source, span) | Found::Moved(source, span) => Some((source, span)),
        Found::Retold(..) | Found::Changed | Found::NoSource => None,
    }
}

fn side(library: &Library, passage: &Passage) -> Option<Side> {
    found(library, passage).map(|(source, span)| Side { source, span })
}

fn sentence(library: &Library, passage: &Passage) -> Option<Place> {
    let (source, span) = found(library, passage)?;
    library.sentence_of(source, span).map(|sentence| Place { source, sentence })
}
