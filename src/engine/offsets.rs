//! Bytes and code points: the one place where offsets are converted.
//!
//! Inside the engine offsets are bytes; in JSON and in links they are Unicode code points, as in the W3C's
//! TextPositionSelector.

use super::article::Article;
use super::comparison::Comparison;
use super::span::Span;

/// Converts offsets of one text, in time that grows with the logarithm of its length.
#[derive(Clone, Debug)]
pub struct Offsets {
    /// For every [`STEP`]th code point, its byte.
    steps: Vec<usize>,
    bytes: usize,
    points: usize,
}

/// How many code points lie between two remembered ones.
const STEP: usize = 64;

impl Offsets {
    /// Of `text`.
    pub fn new(text: &str) -> Self {
        let mut steps = Vec::with_capacity(text.len() / STEP + 1);
        let mut points = 0;
        for (byte, _) in text.char_indices() {
            if points % STEP == 0 {
                steps.push(byte);
            }
            points += 1;
        }
        Self { steps, bytes: text.len(), points }
    }

    /// The number of code points before `byte`; all of them where it lies past the end.
    pub fn points(&self, text: &str, byte: usize) -> usize {
        if byte >= self.bytes {
            return self.points;
        }
        let step = self.steps.partition_point(|b| *b <= byte).saturating_sub(1);
        let from = self.steps.get(step).copied().unwrap_or(0);
        step * STEP + text.get(from..byte).map_or(0, |t| t.chars().count())
    }

    /// The byte at which code point number `point` starts; none where it lies past the end.
    pub fn byte(&self, text: &str, point: usize) -> Option<usize> {
        if point == self.points {
            return Some(self.bytes);
        }
        let from = *self.steps.get(point / STEP)?;
        text.get(from..)?.char_indices().nth(point % STEP).map(|(byte, _)| from + byte)
    }
}

/// The article with every span counted in code points, for JSON.
pub fn to_points(article: &Article) -> Article {
    let mut counted = article.clone();
    let offsets = Offsets::new(&article.text);
    let point = |byte| offsets.points(&article.text, byte);
    for_each_span(&mut counted, &mut |span| *span = Span::new(point(span.start), point(span.end)));
    counted
}

/// The article with every span in bytes, from one that counts in code points; none where a span does not lie in
/// the text or ends before it starts.
pub fn to_bytes(mut article: Article) -> Option<Article> {
    let text = std::mem::take(&mut article.text);
    let offsets = Offsets::new(&text);
    let mut sound = true;
    for_each_span(&mut article, &mut |span| match (offsets.byte(&text, span.start), offsets.byte(&text, span.end)) {
        (Some(start), Some(end)) if start <= end => *span = Span { start, end },
        _ => sound = false,
    });
    article.text = text;
    sound.then_some(article)
}

/// Calls `visit` on every span of the article.
fn for_each_span(article: &mut Article, visit: &mut dyn FnMut(&mut Span)) {
    article.blocks.iter_mut().for_each(|b| visit(&mut b.span));
    article.removed.iter_mut().for_each(|r| visit(&mut r.span));
    article.sentences.iter_mut().for_each(|s| visit(&mut s.span));
    for quote in &mut article.quotes {
        quote.pieces.iter_mut().for_each(&mut *visit);
        [&mut quote.clause, &mut quote.cue, &mut quote.mention].into_iter().flatten().for_each(&mut *visit);
    }
    article.dates.iter_mut().for_each(|d| visit(&mut d.span));
    article.people.iter_mut().flat_map(|p| &mut p.mentions).for_each(&mut *visit);
    article.notes.iter_mut().for_each(|n| visit(&mut n.span));
}

/// The comparison with every span counted in code points, for JSON.
pub fn comparison_to_points(comparison: &Comparison, articles: &[&Article]) -> Comparison {
    let texts: Vec<(&str, Offsets)> = articles.iter().map(|a| (a.text.as_str(), Offsets::new(&a.text))).collect();
    let mut counted = comparison.clone();
    for_each_span_of(&mut counted, &mut |source, span| {
        if let Some((text, offsets)) = texts.get(source) {
            *span = Span::new(offsets.points(text, span.start), offsets.points(text, span.end));
        }
    });
    counted
}

/// The comparison with every span in bytes, from one that counts in code points; none where a span does not lie in the
/// text of its article.
pub fn comparison_to_bytes(mut comparison: Comparison, articles: &[&Article]) -> Option<Comparison> {
    let texts: Vec<(&str, Offsets)> = articles.iter().map(|a| (a.text.as_str(), Offsets::new(&a.text))).collect();
    let mut sound = true;
    for_each_span_of(&mut comparison, &mut |source, span| {
        let byte = |point| texts.get(source).and_then(|(text, offsets)| offsets.byte(text, point));
        match (byte(span.start), byte(span.end)) {
            (Some(start), Some(end)) if start <= end => *span = Span { start, end },
            _ => sound = false,
        }
    });
    sound.then_some(comparison)
}

/// Calls `visit` on every span of the comparison, with the source whose text it lies in.
fn for_each_span_of(comparison: &mut Comparison, visit: &mut dyn FnMut(usize, &mut Span)) {
    for link in &mut comparison.links {
        for evidence in &mut link.evidence {
            visit(link.a.source, &mut evidence.a);
            visit(link.b.source, &mut evidence.b);
        }
    }
    for difference in comparison.points.iter_mut().flat_map(|p| &mut p.differences) {
        visit(difference.a.source, &mut difference.a.span);
        visit(difference.b.source, &mut difference.b.span);
    }
    for shared in &mut comparison.shared {
        for (a, b) in &mut shared.passages {
            visit(shared.a, a);
            visit(shared.b, b);
        }
    }
}
