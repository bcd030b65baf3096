//! From attributions to quotations: who is meant, and how sure that is.

use super::clause::clause;
use super::confidence::confidence;
use super::draft::Draft;
use super::phrase::{Range, View};
use crate::engine::article::{Quotation, QuoteKind};
use crate::engine::people::registry::{Registry, Resolved};
use crate::engine::people::tagged::tag;
use crate::engine::span::Span;

pub fn resolved(view: &View, registry: &mut Registry, drafts: &[Draft]) -> Vec<(Quotation, Option<usize>)> {
    let tagged = view.tagged;
    let mut focus: Vec<usize> = Vec::new();
    let mut found = Vec::new();
    let mut last: Option<(Range, Option<(usize, f32)>)> = None;
    for draft in drafts {
        let Some(attribution) = draft.attribution else { continue };
        let mention = attribution.mention;
        let known = last.filter(|(m, _)| Some(*m) == mention).map(|(_, who)| who);
        let who = match (known, mention) {
            (Some(who), _) => who,
            (None, Some((from, to))) => {
                registry.resolve(from, to, &focus, &|i| view.quoted(i)).map(|r| (r.entity, r.confidence))
            }
            (None, None) => None,
        };
        let span = mention.map(|(from, to)| mention_span(view, from, to));
        if let Some((entity, _)) = who {
            focus.retain(|&e| e != entity);
            focus.insert(0, entity);
            focus.truncate(8);
            registry.speaks(entity, span);
        }
        if let Some(m) = mention {
            last = Some((m, who));
        }
        let speaker = match (who, span) {
            (Some((entity, _)), _) => Some(registry.name(entity).to_owned()),
            (None, Some(s)) => Some(s.of(tagged.text).split_whitespace().collect::<Vec<_>>().join(" ")),
            (None, None) => None,
        };
        let resolved = who.map(|(entity, confidence)| Resolved { entity, confidence });
        let clause = match draft.kind {
            QuoteKind::Direct => None,
            QuoteKind::Partial => clause(view, registry, draft),
            QuoteKind::Indirect => draft.pieces.first().zip(draft.pieces.last()).map(|(a, b)| a.cover(*b)),
        };
        let quotation = Quotation {
            pieces: draft.pieces.clone(),
            clause,
            kind: draft.kind,
            cue: attribution.cue.map(|(a, b)| tagged.span(a, b)),
            mention: span,
            speaker,
            person: None,
            confidence: confidence(view, draft.kind, &attribution, resolved, draft.open),
        };
        found.push((quotation, who.map(|(e, _)| e)));
    }
    found
}

fn mention_span(view: &View, from: usize, to: usize) -> Span {
    let span = view.tagged.span(from, to);
    let words = span.of(view.tagged.text);
    if view.tagged.at(to.saturating_sub(1)).is(tag::SUBJECT | tag::AUX)
        && let Some((head, _)) = words.split_once(['\'', '’'])
    {
        return Span::new(span.start, span.start + head.len());
    }
    span
}
