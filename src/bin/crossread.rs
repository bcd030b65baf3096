//! The command: `parse`, `align`.

use anyhow::Context;
use clap::{Parser, Subcommand};
use crossread::engine::article::{Article, Block, BlockKind, Sentence};
use crossread::engine::offsets::{self, Offsets};
use crossread::engine::source::Format;
use crossread::engine::{self, Source, Span};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::io::{BufRead, Write};
use std::path::PathBuf;

/// Reads several reports of one event side by side.
#[derive(Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Says what is in a text: its article, quotations, dates, people.
    Parse {
        /// Reads one JSON object a line and writes one a line.
        #[arg(long)]
        ndjson: bool,
        /// Text or HTML files; standard input where there is none.
        files: Vec<PathBuf>,
    },
    /// Says which sentences of several texts report the same thing.
    Align {
        /// Reads one JSON object a line and writes one a line.
        #[arg(long)]
        ndjson: bool,
        /// Text or HTML files, at least two.
        files: Vec<PathBuf>,
    },
}

#[derive(Deserialize)]
struct ParseLine {
    #[serde(default)]
    id: Value,
    text: String,
    published: Option<String>,
    #[serde(default)]
    format: Format,
    clean: Option<bool>,
}

#[derive(Deserialize)]
struct AlignLine {
    #[serde(default)]
    id: Value,
    docs: Vec<AlignDoc>,
}

#[derive(Deserialize)]
struct AlignDoc {
    id: String,
    text: String,
    published: Option<String>,
    sentences: Option<Vec<Span>>,
}

#[derive(Serialize)]
struct AlignLink<'a> {
    a: (&'a str, usize),
    b: (&'a str, usize),
    score: f32,
}

fn main() -> anyhow::Result<()> {
    match Cli::parse().command {
        Command::Parse { ndjson: true, .. } => each_line(parse_line),
        Command::Align { ndjson: true, .. } => each_line(align_line),
        Command::Parse { files, .. } => {
            for file in files {
                let text = std::fs::read_to_string(&file).with_context(|| format!("can't read {}", file.display()))?;
                println!("{:#?}", engine::parse(&Source::text(file.display().to_string(), text)));
            }
            Ok(())
        }
        Command::Align { .. } => Ok(()),
    }
}

/// Answers each line of standard input with a line; one that can't be read is answered with its error.
fn each_line(answer: fn(&str) -> anyhow::Result<Value>) -> anyhow::Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let line = line.context("can't read standard input")?;
        let value = answer(&line).unwrap_or_else(|error| {
            let id = serde_json::from_str::<Value>(&line).ok().and_then(|v| v.get("id").cloned()).unwrap_or_default();
            json!({"id": id, "error": format!("{error:#}")})
        });
        writeln!(out, "{value}")?;
    }
    Ok(out.flush()?)
}

fn parse_line(line: &str) -> anyhow::Result<Value> {
    let line: ParseLine = serde_json::from_str(line)?;
    let source = Source {
        text: line.text,
        format: line.format,
        published: line.published.map(|p| p.parse()).transpose()?,
        whole: line.clean == Some(false),
        ..Source::default()
    };
    let mut value = serde_json::to_value(offsets::to_points(&engine::parse(&source)))?;
    if let Some(object) = value.as_object_mut() {
        object.insert("id".into(), line.id);
    }
    Ok(value)
}

fn align_line(line: &str) -> anyhow::Result<Value> {
    let line: AlignLine = serde_json::from_str(line)?;
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
    let links: Vec<AlignLink> = comparison
        .links
        .iter()
        .map(|l| AlignLink { a: (name(l.a.source), l.a.sentence), b: (name(l.b.source), l.b.sentence), score: l.score })
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
