//! Transcripts: paragraphs that open with who speaks and a colon, without quotation marks.

use crate::engine::article::Article;
use crate::engine::people::lexicon;
use crate::engine::people::tagged::tag;
use crate::engine::span::Span;
use crate::engine::text::fold::fold;
use std::collections::BTreeMap;

/// How what is spoken ends.
const ENDS: [char; 8] = ['.', '?', '!', '…', '"', '”', ')', '—'];
/// The longest label in bytes.
const LABEL: usize = 40;

/// For every block what is spoken in it, where the article is a transcript: several labels that come back.
pub fn spoken(article: &Article) -> Vec<Option<Span>> {
    let found: Vec<Option<(&str, Span)>> = article.blocks.iter().map(|b| label(&article.text, b.span)).collect();
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for (label, _) in found.iter().flatten() {
        *times.entry(label).or_insert(0) += 1;
    }
    let back: Vec<&str> = times.into_iter().filter(|(_, n)| *n >= 2).map(|(label, _)| label).collect();
    let transcript = back.len() >= 2;
    found.into_iter().map(|f| f.filter(|(label, _)| transcript && back.contains(label)).map(|(_, span)| span)).collect()
}

/// Whether a label says that a question or an answer follows, and so names nobody.
pub fn is_question_or_answer(label: &str) -> bool {
    matches!(label, "Q" | "A")
}

/// The label that a block opens with, and the rest: `ALVAREZ: We start now.`
fn label(text: &str, block: Span) -> Option<(&str, Span)> {
    let words = block.of(text);
    let colon = words.bytes().take(LABEL).position(|b| b == b':')?;
    let label = words.get(..colon)?.trim();
    let capitals = |w: &str| w.chars().all(|c| c.is_uppercase() || matches!(c, '.' | '-' | '\'' | '’'));
    let capital = |w: &str| w.chars().next().is_some_and(char::is_uppercase);
    let person = |w: &str| {
        let tags = lexicon::lookup(&fold(w.trim_end_matches('.')));
        tags == 0 || tags & (tag::ROLE | tag::TITLE | tag::MALE | tag::FEMALE | tag::PARTICLE) != 0
    };
    let count = label.split_whitespace().count();
    let rest = Span::new(block.start + colon + 1, block.end).trim(text);
    let words = || label.split_whitespace();
    let spoken = words().all(capitals) || words().all(|w| capital(w) && person(w)) && rest.of(text).ends_with(ENDS);
    // A number is nothing said, a letter no name: but questions and answers are set so.
    let fits = (label.chars().count() > 1 || is_question_or_answer(label))
        && (1..=4).contains(&count)
        && spoken
        && rest.of(text).chars().any(char::is_alphabetic);
    fits.then_some((label, rest))
}
