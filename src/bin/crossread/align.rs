//! `crossread align`.

use crate::show::{self, Sheet};
use crate::{command, lines};
use anyhow::{Context, bail};
use crossread::engine::article::{Article, Block, BlockKind, Sentence};
use crossread::engine::comparison::{Agreement, Comparison, Event, Place, Side, Telling};
use crossread::engine::dates::say::Lang;
use crossread::engine::offsets::Offsets;
use crossread::engine::{self, Source, Span};
use crossread::pack::input;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::io::Write;
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

/// The least score of a pair that a person is shown; `--ndjson` gives all.
const LIKELY: f32 = 0.5;

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
    Ok(json!({"id": line.id, "links": links, "events": events(&comparison, name)}))
}

/// What happened when, by time: each event's date in EDTF, its words, how the dates agree, and where it is told.
fn events<'a>(comparison: &Comparison, name: impl Fn(usize) -> &'a str) -> Vec<Value> {
    let telling = |t: &Telling| json!({"at": (name(t.place.source), t.place.sentence), "when": t.when});
    let event = |e: &Event| {
        let tellings: Vec<Value> = e.tellings.iter().map(telling).collect();
        json!({"when": e.when, "label": e.label, "agreement": e.agreement, "tellings": tellings})
    };
    comparison.events.iter().map(event).collect()
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
    if sources.len() < 2 {
        bail!("a comparison needs two reports; name at least two that can be read");
    }
    let articles: Vec<Article> = sources.iter().map(input::parse).collect();
    let articles: Vec<&Article> = articles.iter().collect();
    let sheet = sheet(&articles, &engine::compare(&articles));
    std::io::stdout().lock().write_all(sheet.as_bytes())?;
    Ok(complete)
}

/// A comparison, for a person.
fn sheet(articles: &[&Article], comparison: &Comparison) -> String {
    let mut sheet = Sheet::default();
    let says = |place: Place| {
        let article = articles.get(place.source)?;
        let sentence = article.sentences.get(place.sentence)?;
        Some(format!("{}: {}", show::flat(show::label(article)), show::words(article, sentence.span)))
    };
    let side = |side: Side| {
        let article = articles.get(side.source)?;
        Some(format!("{}: {:?}", show::flat(show::label(article)), show::words(article, side.span)))
    };
    sheet.head(&format!("What at least two report ({})", comparison.points.len()));
    for point in &comparison.points {
        let sources = show::count(point.sources().len(), "report", "reports");
        sheet.line(&format!("{} ({sources})", show::flat(&point.label)));
        point.places.iter().filter_map(|place| says(*place)).for_each(|line| sheet.more(&line));
        for difference in &point.differences {
            if let (Some(a), Some(b)) = (side(difference.a), side(difference.b)) {
                let (kind, relation) = (show::name(difference.kind), show::name(difference.relation));
                sheet.more(&format!("* {kind}, {relation}: {a}; {b}"));
            }
        }
    }
    sheet.head(&format!("What happened when ({})", comparison.events.len()));
    let mut day = None;
    for event in &comparison.events {
        if day != Some(&event.when) {
            sheet.line(&event.when.say(Lang::English));
            day = Some(&event.when);
        }
        sheet.more(&format!("{} ({})", show::flat(&event.label), agreement(event)));
        for telling in &event.tellings {
            let own = if telling.when == event.when { String::new() } else { dated(telling) };
            says(telling.place).iter().for_each(|line| sheet.more(&format!("* {line}{own}")));
        }
    }
    let sure = comparison.links.iter().filter(|link| link.score >= LIKELY);
    sheet.head(&format!("Pairs of sentences that likely report the same thing ({})", sure.clone().count()));
    for link in sure {
        if let (Some(a), Some(b)) = (says(link.a), says(link.b)) {
            sheet.line(&format!("{:.2}  {a}", link.score));
            sheet.more(&b);
        }
    }
    sheet.text()
}

/// The date that one report gives for an event.
fn dated(telling: &Telling) -> String {
    format!(" [{}]", telling.when.say(Lang::English))
}

/// How many reports tell of an event, and how their dates for it agree.
fn agreement(event: &Event) -> String {
    let sources: BTreeSet<usize> = event.tellings.iter().map(|t| t.place.source).collect();
    let reports = show::count(sources.len(), "report", "reports");
    match event.agreement {
        Agreement::Single => reports,
        Agreement::Same => format!("{reports}, the same date"),
        Agreement::Compatible => format!("{reports}, dates that can all be so"),
        Agreement::Different => format!("{reports}, different dates"),
    }
}
