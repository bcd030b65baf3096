//! `crossread parse`.

use crate::show::{self, Sheet};
use crate::{command, lines};
use crossread::engine::dates::say::Lang;
use crossread::engine::source::Format;
use crossread::engine::{self, Article, Source, offsets};
use crossread::pack::input;
use serde::Deserialize;
use serde_json::Value;
use std::io::Write;
use std::path::PathBuf;

/// A line of `--ndjson`.
#[derive(Deserialize)]
struct Line {
    #[serde(default)]
    id: Value,
    text: String,
    published: Option<String>,
    #[serde(default)]
    format: Format,
    clean: Option<bool>,
}

/// Answers lines of JSON.
pub fn lines() -> anyhow::Result<bool> {
    lines::each(|line| {
        let line: Line = serde_json::from_str(line)?;
        let source = Source {
            text: line.text,
            format: line.format,
            published: line.published.map(|p| p.parse()).transpose()?,
            whole: line.clean == Some(false),
            ..Source::default()
        };
        let article = engine::parse(&source);
        let mut value = serde_json::to_value(offsets::to_points(&article))?;
        if let Some(object) = value.as_object_mut() {
            object.insert("id".into(), line.id);
        }
        // For programs the reason of a date is a sentence.
        let dates = value.get_mut("dates").and_then(Value::as_array_mut);
        for (told, date) in dates.into_iter().flatten().zip(&article.dates) {
            if let Some(told) = told.as_object_mut() {
                told.insert("why".into(), date.why.say(Lang::English).into());
            }
        }
        Ok(value)
    })
}

/// Says what is in each file.
pub fn files(files: &[PathBuf]) -> anyhow::Result<bool> {
    let (sources, complete) = command::sources(files);
    let mut out = std::io::stdout().lock();
    for (place, source) in sources.iter().enumerate() {
        let rule = if place == 0 { "" } else { "\n" };
        write!(out, "{rule}{}", sheet(&input::parse(source)))?;
    }
    Ok(complete)
}

/// What is in an article, for a person.
fn sheet(article: &Article) -> String {
    let mut sheet = Sheet::default();
    sheet.head(&format!("{} ({})", show::flat(show::label(article)), article.id));
    about(&mut sheet, article);
    removed(&mut sheet, article);
    quotations(&mut sheet, article);
    dates(&mut sheet, article);
    people(&mut sheet, article);
    notes(&mut sheet, article);
    sheet.text()
}

/// What the report is, and how much of it there is.
fn about(sheet: &mut Sheet, article: &Article) {
    let meta = &article.meta;
    let unknown = || "not found".to_owned();
    let told = |field: &Option<String>| field.as_deref().filter(|f| !f.is_empty()).map_or_else(unknown, show::flat);
    sheet.line(&format!("title      {}", told(&meta.title)));
    sheet.line(&format!("outlet     {}", told(&meta.outlet)));
    sheet.line(&format!("byline     {}", told(&meta.byline)));
    let published = meta.published.as_ref().map_or_else(unknown, ToString::to_string);
    let why = meta.published_why.as_deref().map_or_else(String::new, |why| format!(" ({})", show::flat(why)));
    sheet.line(&format!("published  {published}{why}"));
    sheet.line(&format!("language   {}", told(&meta.lang)));
    let mut kinds: Vec<(String, usize)> = Vec::new();
    for kind in article.blocks.iter().map(|block| show::name(block.kind)) {
        match kinds.iter_mut().find(|(name, _)| *name == kind) {
            Some((_, number)) => *number += 1,
            None => kinds.push((kind, 1)),
        }
    }
    let kinds: Vec<String> = kinds.iter().map(|(name, number)| format!("{name} {number}")).collect();
    let kinds = if kinds.is_empty() { String::new() } else { format!(" ({})", kinds.join(", ")) };
    let blocks = show::count(article.blocks.len(), "block", "blocks");
    sheet.line(&format!(
        "holds      {blocks}{kinds}, {}",
        show::count(article.sentences.len(), "sentence", "sentences")
    ));
}

fn removed(sheet: &mut Sheet, article: &Article) {
    sheet.head(&format!("Left out ({})", article.removed.len()));
    for removed in &article.removed {
        sheet.line(&format!("{}: {}", show::name(removed.reason), show::words(article, removed.span)));
    }
}

fn quotations(sheet: &mut Sheet, article: &Article) {
    sheet.head(&format!("Quotations and reported speech ({})", article.quotes.len()));
    for quote in &article.quotes {
        let pieces: Vec<String> = quote.pieces.iter().map(|piece| show::words(article, *piece)).collect();
        sheet.line(&pieces.join(" ... "));
        let mut facts = vec![show::name(quote.kind)];
        facts.push(quote.speaker.as_deref().map_or_else(|| "speaker not named".to_owned(), show::flat));
        facts.extend(quote.mention.map(|mention| format!("here: {:?}", show::words(article, mention))));
        facts.extend(quote.cue.map(|cue| format!("by {:?}", show::words(article, cue))));
        facts.push(format!("sure to {:.0} %", quote.confidence * 100.0));
        sheet.more(&facts.join(", "));
    }
}

fn dates(sheet: &mut Sheet, article: &Article) {
    sheet.head(&format!("Dates and times ({})", article.dates.len()));
    for date in &article.dates {
        let value = date.edtf.as_ref().map_or_else(|| date.timex.clone(), ToString::to_string);
        sheet.line(&format!("{} = {value} ({})", show::words(article, date.span), show::name(date.kind)));
        sheet.more(&show::flat(&date.why.say(Lang::English)));
    }
}

fn people(sheet: &mut Sheet, article: &Article) {
    sheet.head(&format!("People, groups and bodies ({})", article.people.len()));
    for person in &article.people {
        let mentions = show::count(person.mentions.len(), "mention", "mentions");
        sheet.line(&format!("{} ({}, {mentions})", show::flat(&person.name), show::name(person.kind)));
        person.roles.iter().for_each(|role| sheet.more(&show::flat(role)));
    }
}

fn notes(sheet: &mut Sheet, article: &Article) {
    sheet.head(&format!("Unsure ({})", article.notes.len()));
    for note in &article.notes {
        sheet.line(&show::flat(&note.text));
        sheet.more(&show::words(article, note.span));
    }
}
