//! `crossread align`.

use crate::{command, lines};
use anyhow::Context;
use crossread::engine::article::{Article, Block, BlockKind, Sentence};
use crossread::engine::offsets::Offsets;
use crossread::engine::{self, Source, Span};
use crossread::pack::input;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::path::PathBuf;

/// A line of `--ndjson`.
#[derive(Deserialize)]
struct Line {
    #[serde(default)]
    id: Value,
    docs: Vec<Doc>,
}

#[derive(Deserialize)]
struct Doc {
    id: String,
    text: String,
    published: Option<String>,
    sentences: Option<Vec<Span>>,
}

#[derive(Serialize)]
struct Link<'a> {
    a: (&'a str, usize),
    b: (&'a str, usize),
    score: f32,
}

/// Answers lines of JSON.
pub fn lines() -> anyhow::Result<bool> {
    lines::each(answer)
}

fn answer(line: &str) -> anyhow::Result<Value> {
    let line: Line = serde_json::from_str(line)?;
    let mut articles = Vec::new();
    for doc in &line.docs {
        let published = doc.published.as_deref().map(str::parse).transpose()?;
        let source = Source { id: doc.id.clone(), text: doc.text.clone(), published, ..Source::default() };
        articles.push(match &doc.sentences {
            Some(sentences) => with_sentences(&source, sentences)?,
            None => engine::parse(&source),
        });
    }
    let articles: Vec<&Article> = articles.iter().collect();
    let comparison = engine::compare(&articles);
    let name = |source: usize| line.docs.get(source).map_or("", |d| d.id.as_str());
    let links: Vec<Link> = comparison
        .links
        .iter()
        .map(|l| Link { a: (name(l.a.source), l.a.sentence), b: (name(l.b.source), l.b.sentence), score: l.score })
        .collect();
    Ok(json!({"id": line.id, "links": links}))
}

/// Parses a source whose sentences are told, in code points: each is its own block's only sentence.
fn with_sentences(source: &Source, sentences: &[Span]) -> anyhow::Result<Article> {
    let offsets = Offsets::new(&source.text);
    let mut blocks = Vec::new();
    for span in sentences {
        let byte = |point| {
            offsets.byte(&source.text, point).with_context(|| format!("no code point {point} in {}", source.id))
        };
        blocks.push(Block { span: Span::new(byte(span.start)?, byte(span.end)?), kind: BlockKind::Paragraph });
    }
    let sentences = blocks.iter().enumerate().map(|(block, b)| Sentence { span: b.span, block }).collect();
    Ok(engine::parse_blocks(source, blocks, sentences))
}

/// Says what the files have in common.
pub fn files(files: &[PathBuf]) -> anyhow::Result<bool> {
    let (sources, complete) = command::sources(files);
    let articles: Vec<Article> = sources.iter().map(input::parse).collect();
    let articles: Vec<&Article> = articles.iter().collect();
    println!("{:#?}", engine::compare(&articles));
    Ok(complete)
}
