//! Words of a text, some of them marked.

use crate::engine::Span;
use leptos::prelude::*;

/// The words of `span`, those of `marked` in a `mark` element. `marked` is in order and does not overlap.
pub(crate) fn marked_words(text: &str, span: Span, marked: &[Span]) -> Vec<AnyView> {
    let mut runs = Vec::new();
    let mut at = span.start;
    for mark in marked.iter().filter(|m| span.contains(**m) && !m.is_empty()) {
        if mark.start < at {
            continue;
        }
        runs.push(Span::new(at, mark.start).of(text).to_owned().into_any());
        let words = mark.of(text).to_owned();
        runs.push(view! { <mark>{words}</mark> }.into_any());
        at = mark.end;
    }
    runs.push(Span::new(at, span.end).of(text).to_owned().into_any());
    runs
}
