//! Who said what: quotation marks, cues, attribution.

mod after;
pub mod attribute;
mod before;
mod choose;
mod clause;
mod confidence;
mod draft;
pub mod indirect;
pub mod marks;
pub mod phrase;
mod speaker;
mod subject;
mod transcript;
pub mod utterances;
mod worth;

use super::article::{Article, Person, Quotation, QuoteKind};
use super::people::registry::Registry;
use super::people::tagged::Tagged;
use super::span::Span;
use super::text::words::TokenKind;
use choose::attributed;
use draft::Draft;
use phrase::View;
use speaker::resolved;
pub use utterances::utterances;

/// The persons of an article, and its quotations and reported speech in order.
pub fn find(article: &Article) -> (Vec<Person>, Vec<Quotation>) {
    let tagged = Tagged::new(article);
    let mut registry = Registry::new(&tagged);
    let quoted = marks::find(article);
    let mut inside = vec![0u32; tagged.words.len()];
    let mut drafts: Vec<Draft> = Vec::new();
    for (n, q) in quoted.into_iter().enumerate() {
        let range = |s: &Span| (tagged.from(s.start), tagged.from(s.end));
        let (Some(first), Some(last)) = (q.pieces.first().map(range), q.pieces.last().map(range)) else { continue };
        for piece in &q.pieces {
            let (from, to) = range(piece);
            for i in from..to {
                if let Some(slot) = inside.get_mut(i) {
                    *slot = u32::try_from(n + 1).unwrap_or(u32::MAX);
                }
            }
        }
        let words = q
            .pieces
            .iter()
            .map(range)
            .flat_map(|(a, b)| a..b)
            .filter(|&i| tagged.at(i).kind != TokenKind::Mark)
            .count();
        drafts.push(Draft {
            pieces: q.pieces,
            first,
            last,
            words,
            single: q.single,
            open: q.open,
            attribution: None,
            kind: QuoteKind::Direct,
        });
    }
    let view = View { tagged: &tagged, inside };
    let drafts = with_reported(&view, &registry, attributed(&view, &registry, drafts));
    let quotes = resolved(&view, &mut registry, &drafts);
    let (people, ids) = registry.people();
    let quotes = quotes
        .into_iter()
        .map(|(mut q, entity)| {
            q.person = entity.and_then(|e| ids.get(e).copied().flatten());
            q
        })
        .collect();
    (people, quotes)
}

/// Adds reported speech without quotation marks, where no quotation has the same cue.
fn with_reported(view: &View, registry: &Registry, mut drafts: Vec<Draft>) -> Vec<Draft> {
    let mut used = vec![false; view.tagged.words.len()];
    for draft in &drafts {
        let cue = draft.attribution.and_then(|a| a.cue).unwrap_or((0, 0));
        for i in cue.0..cue.1 {
            if let Some(slot) = used.get_mut(i) {
                *slot = true;
            }
        }
    }
    let found = indirect::find(view, registry, &|i| used.get(i).is_some_and(|u| *u));
    drafts.extend(
        found.into_iter().map(|reported| Draft {
            pieces: std::iter::once(reported.clause)
                .chain(reported.more)
                .map(|(from, to)| view.tagged.span(from, to))
                .collect(),
            first: reported.clause,
            last: reported.more.unwrap_or(reported.clause),
            words: reported.clause.1 - reported.clause.0,
            single: false,
            open: false,
            attribution: Some(reported.attribution),
            kind: QuoteKind::Indirect,
        }),
    );
    drafts.sort_by_key(|d| d.first.0);
    drafts
}
