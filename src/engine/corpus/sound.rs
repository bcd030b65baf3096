//! Whether what a file says was worked out fits its texts, so that nothing from outside points where nothing is. That
//! all spans lie in their texts is known already.

use crate::engine::article::{Article, Sentence};
use crate::engine::comparison::{Comparison, Place, Side};
use crate::engine::span::Span;

/// Whether the parts of an article fit each other, as [`Article`] promises: stretches in order and apart where they
/// must be, and every number names something that is there.
pub(super) fn article(article: &Article) -> bool {
    let sentence_in_block = |s: &Sentence| article.blocks.get(s.block).is_some_and(|block| block.span.contains(s.span));
    in_order(article.blocks.iter().map(|b| b.span))
        && in_order(article.removed.iter().map(|r| r.span))
        && in_order(article.sentences.iter().map(|s| s.span))
        && in_order(article.dates.iter().map(|d| d.span))
        && article.sentences.iter().all(sentence_in_block)
        && article.people.iter().zip(0..).all(|(person, id)| person.id == id)
        && article.quotes.iter().all(|quote| {
            let known = |person: u32| usize::try_from(person).is_ok_and(|p| p < article.people.len());
            quote.person.is_none_or(known) && share(quote.confidence) && !quote.pieces.is_empty()
        })
}

/// Whether everything that a comparison names is there in its articles.
pub(super) fn comparison(comparison: &Comparison, articles: &[&Article]) -> bool {
    let place = |p: &Place| articles.get(p.source).is_some_and(|a| p.sentence < a.sentences.len());
    let side = |s: &Side| s.source < articles.len();
    let person = |(source, id): &(usize, u32)| {
        articles.get(*source).is_some_and(|a| usize::try_from(*id).is_ok_and(|id| id < a.people.len()))
    };
    let quote = |(source, quote): &(usize, usize)| articles.get(*source).is_some_and(|a| *quote < a.quotes.len());
    comparison.links.iter().all(|l| place(&l.a) && place(&l.b) && l.a.source < l.b.source && share(l.score))
        && comparison.points.iter().all(|point| {
            point.places.iter().all(place)
                && point
                    .differences
                    .iter()
                    .all(|d| side(&d.a) && side(&d.b) && d.exact.is_none_or(|s| s < articles.len()))
        })
        && comparison.speakers.iter().all(|s| s.people.iter().all(person))
        && comparison.utterances.iter().all(|u| {
            u.speaker.is_none_or(|s| s < comparison.speakers.len())
                && !u.wordings.is_empty()
                && u.wordings.iter().all(quote)
        })
        && comparison.events.iter().all(|event| {
            !event.tellings.is_empty()
                && event
                    .tellings
                    .iter()
                    .all(|t| place(&t.place) && articles.get(t.place.source).is_some_and(|a| t.date < a.dates.len()))
        })
        && comparison.near.iter().all(|n| place(&n.a) && place(&n.b) && n.a.source < n.b.source && share(n.likely))
        && comparison.shared.iter().all(|s| s.a < articles.len() && s.b < articles.len() && share(s.share))
}

/// Whether it is a number from 0 to 1.
fn share(number: f32) -> bool {
    (0.0..=1.0).contains(&number)
}

/// Whether each stretch starts where the one before it ends, or later.
fn in_order(mut spans: impl Iterator<Item = Span>) -> bool {
    let mut end = 0;
    spans.all(|span| {
        let follows = span.start >= end;
        end = span.end;
        follows
    })
}
