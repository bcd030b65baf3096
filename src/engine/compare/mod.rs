//! What the sources share and how they differ: similarity, links, points, differences, wording, shared text.

pub mod background;
mod clauses;
mod demonyms;
mod differences;
mod evidence;
pub mod features;
mod function_words;
mod index;
mod kinship;
mod label;
mod light_words;
pub mod links;
mod lists;
pub mod meanings;
pub mod model;
mod near;
mod numbering;
mod occasions;
pub mod points;
pub mod profile;
pub mod quantities;
mod related;
mod shared;
pub mod told;
mod told_weights;
mod verb_forms;
mod vocabulary;
mod weights;
pub mod wording;
mod words;

use super::article::Article;
use super::comparison::{Comparison, Link, Place, Point, Together};
use super::{people, quotes, timeline};
use differences::Known;
use links::{Candidate, Candidates};
use points::Group;
use profile::ArticleProfile;
use std::collections::BTreeMap;

/// From which score on a link says what it rests on, also where it joins no sentences of one point.
const SHOWN: f32 = 0.5;

/// From which kinship on two sentences say the same in nearly the same words.
const SAME: f32 = 0.8;

/// From which likelihood on of two sentences telling the same a point is sure: on comparisons that nothing was learned from
/// four of five such pairs are right, of those below it about half.
const SURE: f32 = 0.6;

/// Whether two sentences among these very likely tell the same.
fn surely_one(places: &[Place], known: &BTreeMap<(Place, Place), Known>) -> bool {
    let likely = |a: &Place, b: &Place| known.get(&(*a, *b)).is_some_and(|known| known.told >= SURE);
    places.iter().any(|a| places.iter().any(|b| likely(a, b)))
}

/// Of each source's sentences whether they stand in a point.
fn in_a_point(articles: &[&Article], groups: &[Group]) -> Vec<Vec<bool>> {
    let mut found: Vec<Vec<bool>> = articles.iter().map(|article| vec![false; article.sentences.len()]).collect();
    for place in groups.iter().flat_map(|group| &group.places) {
        if let Some(told) = found.get_mut(place.source).and_then(|of| of.get_mut(place.sentence)) {
            *told = true;
        }
    }
    found
}

/// Compares the sources (see [`super::compare()`]).
pub fn compare(articles: &[&Article]) -> Comparison {
    let profiles = ArticleProfile::of_all(articles);
    let Candidates { pairs: candidates, parts } = links::candidates(&profiles);
    let telling = label::Telling::new(&profiles);
    let groups = points::groups(articles, &profiles, parts);
    let together = Together::new(groups.iter().map(|group| group.places.as_slice()));
    let in_a_point = in_a_point(articles, &groups);
    let told = |place: Place| in_a_point.get(place.source).and_then(|of| of.get(place.sentence)) == Some(&true);
    // Most sentences stand in none.
    let together: Vec<bool> = candidates.iter().map(|c| told(c.a) && told(c.b) && together.hold(c.a, c.b)).collect();
    let within = candidates.iter().zip(&together).filter(|c| *c.1).map(|(c, _)| c);
    let known: BTreeMap<_, _> = within.map(|c| ((c.a, c.b), Known { kinship: c.kinship, told: c.told })).collect();
    let mut points: Vec<Point> = groups
        .into_iter()
        .map(|group| {
            let differences = differences::differences(articles, &profiles, &group.places, &known);
            Point {
                id: points::id(articles, &group.places),
                label: label::label(articles, &profiles, &group.passages, &telling),
                // What differs in them is of one thing, and ties them.
                unsure: differences.is_empty() && !surely_one(&group.places, &known),
                differences,
                places: group.places,
            }
        })
        .collect();
    let links: Vec<Link> = candidates
        .iter()
        .zip(&together)
        .map(|(c, together)| {
            let shown = c.score >= SHOWN || *together;
            let evidence = if shown { evidence::evidence(articles, &profiles, c.a, c.b) } else { Vec::new() };
            Link { a: c.a, b: c.b, score: c.score, evidence }
        })
        .collect();
    // What is dated in two sentences is one event only where the same happens in both, or they are the same.
    let one_event = |c: &Candidate| c.deed || c.kinship > SAME;
    let of_events =
        links.iter().zip(&candidates).zip(&together).filter(|((_, c), together)| **together && one_event(c));
    let of_events: Vec<Link> = of_events.map(|((link, _), _)| link.clone()).collect();
    let events = timeline::events(articles, &of_events);
    points.iter_mut().for_each(|point| label::after_event(point, &events));
    let shared = shared::shared(articles, &profiles);
    let speakers = people::speakers::speakers(articles);
    let utterances = quotes::utterances::utterances(articles, &speakers);
    let near = near::near(&candidates, &points, |place| points::reports(articles, &profiles, place));
    Comparison { links, points, speakers, utterances, events, shared, near }
}
