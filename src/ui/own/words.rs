//! What a mark of the reader's says.

use crate::state::fix::Fix;
use crate::state::fix::speaker::{Part, SpeakerFix, Who};
use crate::state::library::{Library, shorten};
use crate::state::passage::{Found, Passage};
use crate::state::quotes::named::by_short_name;
use crate::ui::page::Page;
use crate::ui::strings::say_date;
use leptos::prelude::*;

/// How many characters of a passage stand for it.
const BRIEF: usize = 60;

/// The mark in words.
pub(crate) fn told(page: Page, fix: &Fix) -> String {
    let words = page.strings();
    match fix {
        Fix::Apart(a, _) => (words.own.apart_done)(&named(page, a)),
        Fix::Together(a, _) => (words.own.together_done)(&named(page, a)),
        Fix::Same(_, a, b) => (words.own.same_done)(&format!("{}; {}", named(page, a), named(page, b))),
        Fix::Note(passage, note) => format!("{}: {note}", (words.own.note_on)(&named(page, passage))),
        Fix::Speaker(fix) => corrected(page, fix),
        Fix::Date(passage, _, when) => (words.own.date_done)(&named(page, passage), &say_date(when, words)),
        Fix::Other(_) => words.own.other.to_owned(),
    }
}

/// A correction of a speaker in words.
fn corrected(page: Page, fix: &SpeakerFix) -> String {
    let words = &page.strings().who;
    match fix {
        SpeakerFix::Said(passage, who) => {
            let who = match who {
                Who::Known(id) => Some(speaker(page, id)),
                Who::New(name) => Some(name.clone()),
                Who::Nobody => None,
            };
            (words.said_done)(who.as_deref(), &named(page, passage))
        }
        SpeakerFix::One(kept, other) => (words.one_done)(&speaker(page, kept), &speaker(page, other)),
        SpeakerFix::Split(from, name, parts) => {
            let parts: Vec<String> = parts
                .iter()
                .map(|part| match part {
                    Part::Source(id) => {
                        page.library.with_untracked(|l| l.source(id).map_or(id.clone(), |s| l.label(s)))
                    }
                    Part::Quotation(passage) => named(page, passage),
                })
                .collect();
            (words.split_done)(&speaker(page, from), name, &parts.join("; "))
        }
        SpeakerFix::Named(id, name) => (words.name_done)(&speaker(page, id), name),
    }
}

/// What the sources call a speaker, else what the reader does.
fn speaker(page: Page, id: &str) -> String {
    let of = |library: &Library| {
        let speakers = &library.comparison.speakers;
        let at = by_short_name(speakers, &library.articles, id)?;
        speakers.get(at).map(|s| s.name.clone())
    };
    let name = page.work.library.with_untracked(|library| of(library));
    name.or_else(|| page.library.with_untracked(|library| of(library))).unwrap_or_else(|| id.to_owned())
}

/// A passage by its source and first words.
fn named(page: Page, passage: &Passage) -> String {
    page.library.with_untracked(|library| match passage.find(&library.articles) {
        Found::There(source, span) | Found::Moved(source, span) => {
            let words = library.articles.get(source).map(|a| a.words(span)).unwrap_or_default();
            format!("{} \u{201c}{}\u{201d}", library.label(source), shorten(words, BRIEF))
        }
        Found::Retold(..) | Found::Changed | Found::NoSource => passage.source.clone(),
    })
}
