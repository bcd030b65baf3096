//! How well pages were read, as the evaluation of the project counts it.

use crossread::engine::Article;
use crossread::engine::Span;
use crossread::engine::offsets::Offsets;
use serde_json::Value;
use std::collections::BTreeMap;

/// Twice the product over the sum, of parts of one, in percent.
fn f(precision: f64, recall: f64) -> f64 {
    200.0 * precision * recall / (precision + recall)
}

/// The words of an article's running text.
fn body(article: &Article) -> String {
    let blocks = article.blocks.iter().filter(|b| b.kind.is_body());
    blocks.map(|b| article.words(b.span)).collect::<Vec<_>>().join("\n")
}

/// How often each run of four words stands in a text.
fn runs(text: &str) -> BTreeMap<String, usize> {
    let words: Vec<&str> = text.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|w| !w.is_empty()).collect();
    let mut counts = BTreeMap::new();
    words.windows(4).for_each(|w| *counts.entry(w.join(" ")).or_insert(0usize) += 1);
    counts
}

/// F of the runs of four words, the pages' precision and recall averaged. `worst` prints the pages read worst.
pub fn shingle(pages: &[(Article, &Value)], worst: bool) -> f64 {
    let (mut precision, mut recall) = (0.0, 0.0);
    for (article, row) in pages {
        let (want, got) = (runs(row["article"].as_str().unwrap()), runs(&body(article)));
        let same: usize = want.iter().map(|(run, n)| (*n).min(got.get(run).copied().unwrap_or(0))).sum();
        let (all, wanted) = (got.values().sum::<usize>().max(1), want.values().sum::<usize>().max(1));
        let (p, r) = (same as f64 / all as f64, same as f64 / wanted as f64);
        if worst && p.min(r) < 0.93 {
            println!("{} precision {p:.2} recall {r:.2}", row["id"]);
            wrong(article, |span| {
                let own = runs(article.words(span));
                let known = own.keys().filter(|k| want.contains_key(*k)).count();
                (!own.is_empty()).then_some(known * 2 > own.len())
            });
        }
        precision += p;
        recall += r;
    }
    f(precision / pages.len() as f64, recall / pages.len() as f64)
}

/// F of the characters of lines, over all pages. `worst` prints what was read wrong.
pub fn characters(pages: &[(Article, &Value)], worst: bool) -> f64 {
    let (mut right, mut extra, mut lost) = (0.0, 0.0, 0.0);
    for (article, row) in pages {
        let offsets = Offsets::new(&article.text);
        let byte = |v: &Value| offsets.byte(&article.text, v.as_u64().unwrap() as usize).unwrap();
        let mut own = (0.0, 0.0);
        let mut lines = Vec::new();
        for line in row["lines"].as_array().unwrap() {
            let span = Span::new(byte(&line["start"]), byte(&line["end"]));
            let inside = |b: &Span| b.end.min(span.end).saturating_sub(b.start.max(span.start));
            let kept: usize = article.blocks.iter().filter(|b| b.kind.is_body()).map(|b| inside(&b.span)).sum();
            let size = line["end"].as_f64().unwrap() - line["start"].as_f64().unwrap();
            let keep = line["keep"].as_bool().unwrap();
            lines.push((span, keep));
            match (keep, kept * 2 > span.len()) {
                (true, true) => right += size,
                (false, true) => own.0 += size,
                (true, false) => own.1 += size,
                _ => {}
            }
        }
        if worst && own.0 + own.1 > 300.0 {
            println!("{} extra {} lost {}", row["id"], own.0, own.1);
            wrong(article, |span| lines.iter().find(|(s, _)| s.contains(span)).map(|(_, keep)| *keep));
        }
        extra += own.0;
        lost += own.1;
    }
    100.0 * 2.0 * right / (2.0 * right + extra + lost)
}

/// How much of articles was left out, in percent of their characters.
pub fn left_out(articles: &[Article]) -> f64 {
    let all: usize = articles.iter().map(|a| a.text.len()).sum();
    let removed: usize = articles.iter().flat_map(|a| &a.removed).map(|r| r.span.len()).sum();
    100.0 * removed as f64 / all.max(1) as f64
}

/// Prints the blocks and removals that should have been the other; `wanted` says whether a span is the article's.
fn wrong(article: &Article, wanted: impl Fn(Span) -> Option<bool>) {
    let blocks = article.blocks.iter().map(|b| (b.span, b.kind.is_body()));
    let mut all: Vec<_> = blocks.chain(article.removed.iter().map(|r| (r.span, false))).collect();
    all.sort();
    for (span, kept) in all {
        if wanted(span).is_some_and(|w| w != kept) && span.len() > 30 {
            let short: String = article.words(span).chars().take(110).collect();
            println!("    {} {short}", if kept { "kept:" } else { "lost:" });
        }
    }
}
