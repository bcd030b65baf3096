//! Keeps the reader's own comparison in this browser, by itself, as it changes; and lists what is kept.

use super::browser::shelf::{self, Saved, ShelfError};
use super::browser::{corpus, location};
use super::page::Page;
use crate::state::fix::Fix;
use crate::state::kept::{self, Record};
use crate::state::link::{Kept, Link};
use leptos::prelude::*;
use std::sync::Arc;

/// What is kept of a comparison.
#[derive(Clone, Default)]
struct Content {
    id: String,
    file: Arc<str>,
    fix: String,
    kept: String,
}

impl Content {
    fn same_file(&self, other: &Self) -> bool {
        self.id == other.id && (Arc::ptr_eq(&self.file, &other.file) || self.file == other.file)
    }
}

impl PartialEq for Content {
    fn eq(&self, other: &Self) -> bool {
        self.same_file(other) && self.fix == other.fix && self.kept == other.kept
    }
}

/// How keeping goes, and what is kept.
#[derive(Clone, Copy)]
pub(crate) struct Keep {
    /// All comparisons that this browser keeps, latest first.
    pub(crate) list: RwSignal<Vec<Record>>,
    /// Why the last save, or the list, failed.
    pub(crate) refused: RwSignal<Option<ShelfError>>,
    /// Why a save failed, as the reader was told: the same is not told twice.
    told: StoredValue<Option<ShelfError>>,
    /// What was saved last.
    saved: StoredValue<Option<Content>>,
    /// Whether a save is under way.
    busy: StoredValue<bool>,
}

impl Keep {
    pub(crate) fn new() -> Self {
        Self {
            list: RwSignal::new(Vec::new()),
            refused: RwSignal::new(None),
            told: StoredValue::new(None),
            saved: StoredValue::new(None),
            busy: StoredValue::new(false),
        }
    }

    /// Knows that just this is kept.
    pub(crate) fn is_kept(self, record: &Record, file: &Arc<str>) {
        let Record { id, fix, kept, .. } = record.clone();
        self.saved.set_value(Some(Content { id, file: file.clone(), fix, kept }));
    }

    /// Reads the list anew.
    pub(crate) fn refresh(self) {
        leptos::task::spawn_local(async move {
            match shelf::list().await {
                Ok(records) => drop(self.list.try_set(records)),
                Err(why) => drop(self.refused.try_set(Some(why))),
            }
        });
    }

    /// Whether the comparison on screen would be lost with the page.
    pub(crate) fn would_be_lost(self, page: Page) -> bool {
        content(page, false).is_some_and(|now| self.saved.with_value(|saved| saved.as_ref() != Some(&now)))
    }
}

/// Saves the reader's own comparison whenever it changes.
pub(crate) fn follow(page: Page) {
    Effect::new(move |_| {
        if content(page, true).is_some() {
            leptos::task::spawn_local(save(page));
        }
    });
}

/// What there is to keep; none while the site's own comparison is on screen.
fn content(page: Page, track: bool) -> Option<Content> {
    let work = page.work;
    let id = |record: &Option<Record>| record.as_ref().map(|record| record.id.clone());
    let marks = |link: &Link| {
        let kept: Vec<String> = link.kept.iter().map(Kept::to_string).collect();
        (link.comparison.clone(), Fix::write(&link.fixes), kept.join(","))
    };
    let (id, file, (of, fix, kept)) = if track {
        (work.record.with(id), work.file.get(), page.link.with(marks))
    } else {
        (work.record.try_with_untracked(id)?, work.file.try_get_untracked()?, page.link.try_with_untracked(marks)?)
    };
    // The link may still be another comparison's.
    let id = id.filter(|id| of.as_ref() == Some(id))?;
    Some(Content { id, file, fix, kept })
}

/// Saves, until what is saved is what is on screen.
async fn save(page: Page) {
    let (work, keep) = (page.work, page.work.keep);
    if keep.busy.try_get_value() != Some(false) {
        return;
    }
    keep.busy.set_value(true);
    while let Some(now) = content(page, false) {
        let before = keep.saved.get_value();
        let Some(record) = work.record.get_untracked().filter(|_| before.as_ref() != Some(&now)) else { break };
        let other = corpus::new_id();
        let new_file = before.as_ref().is_none_or(|before| !now.same_file(before));
        let again = before.is_some_and(|before| before.id == now.id);
        let record = described(page, record, &now, again);
        let saved = shelf::put(record, &now.file, new_file, &other).await;
        let Some(at) = work.record.try_get_untracked() else { return };
        let still_here = at.is_some_and(|record| record.id == now.id);
        match saved {
            Ok(Saved::Here(record)) => {
                keep.saved.set_value(Some(now));
                keep.refused.set(None);
                keep.told.set_value(None);
                list(keep, &record);
                if still_here {
                    work.record.set(Some(record));
                    location::settle(&page.link.with_untracked(ToString::to_string));
                }
            }
            Ok(Saved::Apart(record)) => {
                keep.saved.set_value(Some(Content { id: record.id.clone(), ..now }));
                list(keep, &record);
                if still_here {
                    page.trouble.set(Some((page.strings().keep.apart)(&record.title)));
                    let link = page.with(|link| link.comparison = Some(record.id.clone()));
                    work.record.set(Some(record));
                    location::replace(&link.to_string());
                    page.link.set(link);
                }
            }
            Err(why) => {
                if keep.told.get_value().as_ref() != Some(&why) {
                    page.trouble.set(Some((page.strings().keep.refused)(&why)));
                    keep.told.set_value(Some(why.clone()));
                }
                keep.refused.set(Some(why));
                break;
            }
        }
    }
    keep.busy.set_value(false);
}

/// The record of what is saved now.
fn described(page: Page, record: Record, now: &Content, again: bool) -> Record {
    let (title, sources) = page.work.cleaned.with_untracked(|library| {
        let labels = (0..library.articles.len()).map(|source| library.label(source)).collect();
        (library.title.clone(), labels)
    });
    // What came with a link is no longer just that, once something of it was changed.
    let from = if again { String::new() } else { record.from.clone() };
    let (fix, kept) = (now.fix.clone(), now.kept.clone());
    Record { title, sources, fix, kept, from, saved: js_sys::Date::now(), ..record }
}

/// Shows a record in the list, in its old one's place.
fn list(keep: Keep, record: &Record) {
    keep.list.update(|records| {
        records.retain(|old| old.id != record.id);
        records.push(record.clone());
        *records = kept::sorted(std::mem::take(records));
    });
}
