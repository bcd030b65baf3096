//! The five reports as they were saved, with all that their pages carried. They are not part of the project: where
//! they are absent the test says that it is skipped.

use crossread::engine::article::{Article, QuoteKind, Removal};
use crossread::engine::{self, Source};
use std::path::Path;

/// The article of each report, in the order of the files; none where the reports are absent.
fn reports() -> Option<Vec<Article>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    let mut files: Vec<_> = std::fs::read_dir(folder).ok()?.filter_map(|f| Some(f.ok()?.path())).collect();
    files.retain(|f| f.extension().is_some_and(|e| e == "txt"));
    files.sort();
    let read = |f| engine::parse(&Source::text("report", std::fs::read_to_string(f).unwrap()));
    (files.len() == 5).then(|| files.iter().map(read).collect())
}

macro_rules! reports_or_skip {
    () => {
        match reports() {
            Some(reports) => reports,
            None => return println!("skipped: the reports are not beside the project"),
        }
    };
}

#[test]
fn the_blocks_are_exactly_the_reports() {
    let reports = reports_or_skip!();
    let paragraphs: Vec<usize> = reports.iter().map(|a| a.blocks.iter().filter(|b| b.kind.is_body()).count()).collect();
    // Standfirst, headings and paragraphs, counted by hand.
    assert_eq!(paragraphs, [17, 12, 20, 15, 9]);
    for article in &reports {
        let kept: String = article.blocks.iter().map(|b| article.words(b.span).to_lowercase() + "\n").collect();
        for furniture in [
            "0 comments",
            "add a comment",
            "leave a reply",
            "suscripción",
            "newsletter",
            "credit:",
            "imagen:",
            "advertisement",
            "listen to",
        ] {
            assert!(!kept.contains(furniture), "{furniture:?} in {kept}");
        }
    }
}

#[test]
fn titles_bylines_and_days_are_found_where_the_files_have_them() {
    let reports = reports_or_skip!();
    let starts: Vec<Option<&str>> =
        reports.iter().map(|a| a.meta.title.as_deref().map(|t| &t[..t.len().min(12)])).collect();
    assert_eq!(starts[0], None);
    assert!(starts[1..].iter().all(Option::is_some), "{starts:?}");
    assert_eq!(reports[2].meta.byline.as_deref(), Some("Josep Freixes"));
    assert_eq!(reports[2].meta.published.as_ref().map(ToString::to_string).as_deref(), Some("2026-01-15"));
}

#[test]
fn what_was_left_out_has_its_reason() {
    let reports = reports_or_skip!();
    let count = |report: usize, reason| reports[report].removed.iter().filter(|r| r.reason == reason).count();
    assert!(count(1, Removal::Comment) >= 20);
    assert!(count(2, Removal::Credit) == 2);
    assert!(reports[3].removed.len() >= 5);
}

#[test]
fn the_21_quotations_and_their_speakers() {
    let reports = reports_or_skip!();
    let said: Vec<Vec<&str>> = reports
        .iter()
        .map(|a| {
            let quotes = a.quotes.iter().filter(|q| q.kind != QuoteKind::Indirect);
            quotes.map(|q| q.speaker.as_deref().unwrap_or("").rsplit(' ').next().unwrap_or("")).collect()
        })
        .collect();
    assert_eq!(said[0], ["Trump", "Petro", "Rubio"]);
    assert_eq!(said[1], ["Petro", "governments", "Trump", "Locetta", "Locetta"]);
    assert_eq!(said[2], ["Petro", "Trump", "Petro"]);
    assert_eq!(said[3].len(), 10);
    assert_eq!(said[4], [""; 0]);
}
