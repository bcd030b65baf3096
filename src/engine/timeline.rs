//! From dated sentences to events that several sources report.
//!
//! Each dated clause is a candidate (`clause`); candidates that evidently tell of one happening become one event
//! (`group`), whose dates are then compared (`agreement`).

mod agreement;
mod clause;
mod empty;
mod group;
mod happening;
mod label;
mod line;
mod phrase;

use super::article::{Article, BlockKind};
use super::comparison::{Event, Link, Place, Telling};
use super::dates::TimeKind;
use super::dates::edtf::{Edtf, Precision};
use super::dates::why::Why;
use super::span::Span;
use clause::Clause;
use std::collections::BTreeMap;
use time::Weekday;

/// A date in a sentence, and what the words around it tell of.
struct Candidate {
    place: Place,
    date: usize,
    when: Edtf,
    /// Of a date that is known only as such a day of some month.
    weekday: Option<Weekday>,
    clause: Clause,
}

/// What happened when, over all sources, by time. `links` are the pairs of sentences that report the same thing.
pub fn events(articles: &[&Article], links: &[Link]) -> Vec<Event> {
    let candidates: Vec<Candidate> =
        articles.iter().enumerate().flat_map(|(source, a)| candidates(source, a)).collect();
    let groups = group::group(&candidates, links);
    let mut events: Vec<Event> = groups.iter().map(|members| event(articles, &candidates, members)).collect();
    events.sort_by_key(|e| (e.when.earliest(), e.when.latest(), e.tellings.first().map(|t| t.place)));
    name(&mut events);
    events
}

fn candidates(source: usize, article: &Article) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    let mut sentence = 0;
    for (date, expression) in article.dates.iter().enumerate() {
        let Some(when) = expression.edtf.clone().filter(|e| placeable(e, expression.kind)) else { continue };
        while article.sentences.get(sentence).is_some_and(|s| s.span.end <= expression.span.start) {
            sentence += 1;
        }
        let Some(whole) = article.sentences.get(sentence).filter(|s| s.span.contains(expression.span)) else {
            continue;
        };
        let kind = article.blocks.get(whole.block).map(|b| b.kind);
        if matches!(kind, Some(BlockKind::Title | BlockKind::Byline | BlockKind::Dateline)) {
            continue;
        }
        let around = || article.dates.iter().skip(date.saturating_sub(4)).take(9);
        let dates: Vec<Span> = around().map(|d| d.span).collect();
        let others = around().filter(|d| d.span != expression.span && d.edtf.is_some());
        let others: Vec<Span> = others.map(|d| d.span).collect();
        let Some(clause) = clause::around(&article.text, whole.span, expression.span, &dates, &others) else {
            continue;
        };
        let place = Place { source, sentence };
        let weekday = if let Why::WeekdayWithin(day, _) = expression.why { Some(day) } else { None };
        // "between 2018 and 2022", "throughout 2025 and part of 2026": one stretch.
        if let Some(last) = found.last_mut().filter(|l| l.place == place && l.date + 1 == date)
            && let Some(stretch) = stretch(article, last, &when, date)
        {
            last.when = stretch;
            let from = article.dates.get(last.date).map_or(expression.span.start, |d| d.span.start);
            let both = Span::new(from, expression.span.end);
            if let Some(clause) = clause::around(&article.text, whole.span, both, &dates, &others) {
                last.clause = clause;
            }
            continue;
        }
        // "Tuesday, shortly after 1 p.m.": one sentence tells of one day once, by its finest date.
        if let Some(last) = found.last_mut().filter(|l| l.place == place && agreement::same_day(&l.when, &when)) {
            if when.precision() < last.when.precision() {
                *last = Candidate { place, date, when, weekday, clause };
            }
            continue;
        }
        found.push(Candidate { place, date, when, weekday, clause });
    }
    found
}

/// The stretch from a candidate's date to the next, where the words say so.
fn stretch(article: &Article, from: &Candidate, to: &Edtf, date: usize) -> Option<Edtf> {
    const BETWEEN: &[&str] =
        &["to", "through", "until", "till", "and", "-", "\u{2013}", "\u{2014}", "in", "part", "of", "into", "the"];
    let (first, second) = (article.dates.get(from.date)?, article.dates.get(date)?);
    let between = article.text.get(first.span.end..second.span.start).filter(|b| b.len() < 24)?;
    let words: Vec<&str> = between.split_whitespace().collect();
    let before = article.text.get(..first.span.start)?.split_whitespace().next_back().unwrap_or_default();
    let opened = matches!(before, "between" | "throughout" | "during" | "Between" | "Throughout" | "During");
    let joined = words.first().is_some_and(|w| *w != "and" || opened) && words.iter().all(|w| BETWEEN.contains(w));
    let later = first.edtf.as_ref().and_then(Edtf::earliest) < to.earliest();
    (joined && later).then(|| Edtf::interval(Some(&from.when), Some(to)))?
}

/// Whether a date has a place on the timeline: not a century, not open at an end.
fn placeable(when: &Edtf, kind: TimeKind) -> bool {
    let dated = matches!(kind, TimeKind::Date | TimeKind::Time);
    dated && when.precision() != Precision::Century && when.earliest().is_some() && when.latest().is_some()
}

fn event(articles: &[&Article], candidates: &[Candidate], members: &[usize]) -> Event {
    let members: Vec<&Candidate> = members.iter().filter_map(|m| candidates.get(*m)).collect();
    let dates: Vec<(usize, &Edtf)> = members.iter().map(|c| (c.place.source, &c.when)).collect();
    let when = agreement::most_exact(&dates).cloned().or_else(|| dates.first().map(|(_, d)| (*d).clone()));
    let word = group::word(&members);
    let when = when.unwrap_or_else(agreement::nowhen);
    let tellings = members.iter().map(|c| Telling { place: c.place, date: c.date, when: c.when.clone() }).collect();
    let label = label::label(articles, &members, &when, &word);
    Event { id: word, label, when, tellings, agreement: agreement::agreement(&dates) }
}

/// Works out anew when an event was and how its dates agree, where one of them has changed.
pub fn settle(event: &mut Event) {
    let dates: Vec<(usize, &Edtf)> = event.tellings.iter().map(|t| (t.place.source, &t.when)).collect();
    let when = agreement::most_exact(&dates).or(dates.first().map(|(_, first)| *first)).cloned();
    event.agreement = agreement::agreement(&dates);
    event.when = when.unwrap_or_else(agreement::nowhen);
}

/// Gives each event its short name: its date and its word, and a number where that is taken.
fn name(events: &mut [Event]) {
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    for event in events {
        let date: String = event
            .when
            .to_string()
            .split('/')
            .next()
            .unwrap_or_default()
            .chars()
            .filter(char::is_ascii_digit)
            .take(8)
            .collect();
        let plain = format!("d{date}-{}", event.id);
        let number = taken.entry(plain.clone()).or_insert(0);
        *number += 1;
        event.id = if *number == 1 { plain } else { format!("{plain}-{number}") };
    }
}
