//! How sure an attribution is: the share of such attributions that are right in annotated news.

use super::attribute::{Attribution, Way};
use super::phrase::View;
use crate::engine::article::QuoteKind;
use crate::engine::people::registry::Resolved;
use crate::engine::people::tagged::tag;

/// The share of quotations of a kind, attributed in a way, whose speaker is right, in annotated news
/// (`examples/calibrate_quotes.rs` prints how far the numbers hold).
fn reliability(kind: QuoteKind, way: Way) -> f32 {
    match (kind, way) {
        (QuoteKind::Direct, Way::After) => 0.99,
        (QuoteKind::Direct, Way::Continued) => 0.98,
        (QuoteKind::Direct, Way::Before) => 0.95,
        (QuoteKind::Direct, Way::According | Way::ClauseAfter) => 0.9,
        (QuoteKind::Direct, Way::Colon | Way::Clause) => 0.86,
        (QuoteKind::Partial, Way::After | Way::According) => 0.97,
        (QuoteKind::Partial, Way::Before | Way::Continued) => 0.92,
        (QuoteKind::Partial, Way::Clause | Way::Colon) => 0.86,
        (QuoteKind::Partial, Way::ClauseAfter) => 0.75,
        (QuoteKind::Indirect, Way::According) => 0.93,
        (QuoteKind::Indirect, Way::ClauseAfter) => 0.8,
        (QuoteKind::Indirect, _) => 0.9,
        (_, Way::Told) => 0.75,
        (_, Way::Chained) => 0.6,
        (_, Way::Subject) => 0.5,
    }
}

/// How sure it is that the right words are named as the speaker, and that they mean the person they are taken for.
pub fn confidence(view: &View, kind: QuoteKind, attribution: &Attribution, who: Option<Resolved>, open: bool) -> f32 {
    let way = reliability(kind, attribution.way);
    let tight = kind == QuoteKind::Direct && matches!(attribution.way, Way::After | Way::Continued);
    let named = match attribution.mention {
        // "Lee was asked", "to chants of": that nobody is named is what the text says.
        None if attribution.cue.is_some() => 0.75,
        None => 0.5,
        Some((from, _)) if view.tagged.at(from).is(tag::REL) => 0.6,
        Some((from, _)) if who.is_none() && view.tagged.at(from).is(tag::SUBJECT) => 0.6,
        // Somebody without a name: "a man by the gate".
        Some(_) if who.is_none() && !tight => 0.75,
        Some(_) => 1.0,
    };
    let unclosed = if open { 0.9 } else { 1.0 };
    way * named * unclosed * who.map_or(1.0, |who| who.confidence)
}
