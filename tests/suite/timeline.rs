//! The timeline: dated sentences gathered into events that several sources report.
//!
//! In a case of tests/golden/timeline.txt each source begins with a line `# NAME PUBLISHED`.

use crate::golden;
use crossread::engine::comparison::{Agreement, Event, Link, Place};
use crossread::engine::{self, Article, Source};
use std::fmt::Write;
use std::path::Path;

fn source(id: &str, published: &str, text: &str) -> Article {
    let mut source = Source::text(id, text);
    source.published = (published != "-").then(|| published.parse().unwrap());
    source.whole = true;
    engine::parse(&source)
}

fn show(articles: &[Article], events: &[Event]) -> String {
    let mut out = String::new();
    for event in events {
        writeln!(out, "{} | {} | {} | {:?}", event.id, event.when, event.label, event.agreement).unwrap();
        for telling in &event.tellings {
            let article = &articles[telling.place.source];
            let words = article.words(article.dates[telling.date].span);
            writeln!(out, "  {}: {words} | {}", article.id, telling.when).unwrap();
        }
    }
    out
}

#[test]
fn golden_cases() {
    golden::check("timeline.txt", |input| {
        let mut articles = Vec::new();
        for part in format!("\n{input}").split("\n# ").skip(1) {
            let (head, text) = part.split_once('\n').unwrap();
            let (id, published) = head.split_once(' ').unwrap();
            articles.push(source(id, published, text));
        }
        let comparison = engine::compare(&articles.iter().collect::<Vec<_>>());
        show(&articles, &comparison.events)
    });
}

#[test]
fn linked_sentences_that_date_one_happening_differently_are_one_event() {
    let a = source("a", "2026-03-10", "The bridge over the river was closed on Monday after cracks were found.");
    let b = source("b", "2026-03-10", "Engineers closed the old bridge on Sunday, the city said.");
    let place = |source| Place { source, sentence: 0 };
    let link = Link { a: place(0), b: place(1), score: 0.9, evidence: Vec::new() };
    let events = engine::timeline::events(&[&a, &b], &[link]);
    assert_eq!(events.len(), 1, "{}", show(&[a.clone(), b.clone()], &events));
    assert_eq!(events[0].agreement, Agreement::Different);
    let apart = engine::timeline::events(&[&a, &b], &[]);
    assert_eq!(apart.len(), 2);
}

/// The bundled comparison, where its texts are there.
#[test]
fn the_bundled_reports_have_their_events() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/corpus");
    let ids = ["el-pais", "disinformation-commission", "freixes", "washington", "petro-meets-trump"];
    let mut articles = Vec::new();
    for id in ids {
        let Ok(text) = std::fs::read_to_string(folder.join(id).with_extension("txt")) else {
            println!("skipped: no {id} in public/corpus");
            return;
        };
        articles.push(engine::parse(&Source::text(id, text)));
    }
    let events = engine::timeline::events(&articles.iter().collect::<Vec<_>>(), &[]);
    let shown = show(&articles, &events);
    let on = |when: &str| -> Vec<&Event> { events.iter().filter(|e| e.when.to_string() == when).collect() };
    let one = |when: &str| -> &Event {
        let found = on(when);
        assert_eq!(found.len(), 1, "events on {when} in\n{shown}");
        found[0]
    };
    let sources = |event: &Event| {
        let mut sources: Vec<&str> = event.tellings.iter().map(|t| articles[t.place.source].id.as_str()).collect();
        sources.sort_unstable();
        sources.dedup();
        sources.len()
    };
    one("2026-01-03");
    let call = one("2026-01-07");
    assert_eq!((sources(call), call.agreement), (2, Agreement::Compatible), "{shown}");
    one("2026-01-14");
    let meeting = one("2026-02-03");
    assert_eq!((sources(meeting), meeting.agreement), (5, Agreement::Compatible), "{shown}");
    one("2026-05");
    for event in &events {
        assert!(!event.label.is_empty() && event.label.chars().count() <= 60, "{shown}");
    }
}
