//! Whether the confidence of a quotation's speaker means what it says: of those with 0.9, nine in ten should be right.
//!
//! `cargo run --release --example calibrate_quotes [FILE ...]` reads annotated quotations (a JSON object a line, plain
//! or gzipped: `text`, and `quotes` with `start`, `end`, `speaker`, `speaker_start`, `speaker_end` in code points) and
//! prints, for each step of confidence, how many quotations have it and how many of them are right. An attribution is
//! right where the annotators give the same words to the same mention; what annotators call no quotation is wrong.

mod data;

use crossread::engine::article::{Quotation, QuoteKind};
use crossread::engine::offsets::Offsets;
use crossread::engine::{Article, Source, Span, parse};
use serde_json::Value;

/// Where the steps of the table begin.
const STEPS: [f32; 7] = [0.0, 0.4, 0.6, 0.7, 0.8, 0.9, 0.95];

/// Quotations of one step.
#[derive(Clone, Copy, Default)]
struct Step {
    quotations: usize,
    right: usize,
    confidence: f32,
}

fn main() -> anyhow::Result<()> {
    let mut files: Vec<String> = std::env::args().skip(1).collect();
    if files.is_empty() {
        files = ["train", "dev"].map(|part| format!("../shared/eval/data/quotes-{part}.jsonl.gz")).to_vec();
    }
    for kind in [QuoteKind::Direct, QuoteKind::Partial, QuoteKind::Indirect] {
        let mut table = [Step::default(); STEPS.len()];
        for file in &files {
            if !std::path::Path::new(file).exists() {
                println!("skipped: {file} is not here");
                continue;
            }
            for line in data::read(file)?.lines() {
                count(&serde_json::from_str(line)?, kind, &mut table);
            }
        }
        println!("{kind:?}: confidence from, quotations, mean confidence, share right");
        for (from, step) in STEPS.iter().zip(table).filter(|(_, step)| step.quotations > 0) {
            let n = step.quotations as f32;
            println!("{from:>5.2} {:>6} {:>7.3} {:>7.3}", step.quotations, step.confidence / n, step.right as f32 / n);
        }
    }
    Ok(())
}

/// Adds the quotations of one document.
fn count(document: &Value, kind: QuoteKind, table: &mut [Step]) {
    let text = document.get("text").and_then(Value::as_str).unwrap_or_default();
    let article = parse(&Source { text: text.to_owned(), whole: true, ..Source::default() });
    let offsets = Offsets::new(text);
    let annotated: Vec<&Value> = document.get("quotes").and_then(Value::as_array).into_iter().flatten().collect();
    for quote in article.quotes.iter().filter(|q| q.kind == kind) {
        let Some(right) = judge(&article, &offsets, quote, &annotated) else { continue };
        let at = STEPS.iter().rposition(|from| quote.confidence >= *from).unwrap_or(0);
        if let Some(step) = table.get_mut(at) {
            step.quotations += 1;
            step.right += usize::from(right);
            step.confidence += quote.confidence;
        }
    }
}

/// Whether the annotators name the same speaker; none where they name nobody.
fn judge(article: &Article, offsets: &Offsets, quote: &Quotation, annotated: &[&Value]) -> Option<bool> {
    let span = |value: &Value, start: &str, end: &str| {
        let byte = |key| offsets.byte(&article.text, usize::try_from(value.get(key)?.as_u64()?).ok()?);
        Some(Span::new(byte(start)?, byte(end)?))
    };
    let size: usize = quote.pieces.iter().map(|p| p.len()).sum();
    let shared = |a: Span, b: Span| a.end.min(b.end).saturating_sub(a.start.max(b.start));
    let holds = |value: &&&Value| {
        let gold = span(value, "start", "end").unwrap_or_default();
        quote.pieces.iter().map(|p| shared(*p, gold)).sum::<usize>() * 2 >= size
    };
    let same: Vec<&&Value> = annotated.iter().filter(holds).collect();
    let named: Vec<&&&Value> = same.iter().filter(|v| v.get("speaker").is_some_and(Value::is_string)).collect();
    if named.is_empty() {
        return same.is_empty().then_some(false);
    }
    let right = |value: &&Value| {
        let name = value.get("speaker").and_then(Value::as_str).unwrap_or_default();
        let gold = span(value, "speaker_start", "speaker_end").unwrap_or_default();
        match quote.mention {
            Some(mention) => {
                shared(mention, gold) * 2 >= mention.len() || last_word(article.words(mention)) == last_word(name)
            }
            None => quote.speaker.as_deref().is_some_and(|speaker| last_word(speaker) == last_word(name)),
        }
    };
    Some(named.iter().any(|value| right(value)))
}

fn last_word(name: &str) -> String {
    name.split(|c: char| !c.is_alphanumeric()).rfind(|w| !w.is_empty()).unwrap_or_default().to_lowercase()
}
