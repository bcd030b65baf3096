//! Takes in what a reader brings: reports and comparisons' files.

use crate::engine::corpus;
use crate::engine::source::Format;
use crate::state::carried;
use crate::state::draft::Draft;
use crate::state::link::{Link, View};
use crate::ui::browser::files::{self, Held};
use crate::ui::page::Page;
use crate::ui::work::Place;
use leptos::prelude::*;
use web_sys::File;

/// A report on its way into the comparison.
pub(super) struct Report {
    /// What its file is called, without the ending; empty where it was pasted.
    pub(super) name: String,
    pub(super) text: String,
    pub(super) format: Format,
}

/// Has files that are dropped anywhere on the page read, rather than opened by the browser in the page's place.
pub(crate) fn take_drops(page: Page) {
    files::on_drop(move |dropped| {
        leptos::task::spawn_local(async move {
            let afresh = !page.work.own();
            bring(page, files::within(dropped).await, afresh).await;
        });
    });
}

/// Takes a source out of the comparison.
pub(super) fn remove(page: Page, id: &str, label: &str) {
    let Some(mut draft) = page.work.file.with_untracked(|file| Draft::of(file)) else { return };
    if draft.remove(id) && !draft.is_empty() {
        let what = (page.strings().sources.add.removed)(label);
        page.work.open(page, draft.to_json(), draft.len(), Place::Here, what);
    }
}

/// Reads the files and takes in what they hold, with the reports that are here or `afresh`.
pub(super) async fn bring(page: Page, list: Vec<File>, afresh: bool) {
    let words = &page.strings().sources.add;
    let mut lines = Vec::new();
    let mut reports = Vec::new();
    for file in list {
        let name = file.name();
        match files::read(&file).await {
            Ok(Held::Report(text, format)) => {
                reports.push(Report { name: files::stem(&name).to_owned(), text, format });
            }
            Ok(Held::Comparison(json)) => match corpus::open(&json) {
                Ok(opened) => {
                    let view = Link::read(&carried::view_of(&json)).0;
                    let link = Link { view: View::Sources, comparison: None, ..view };
                    let place = Place::New(Box::new(link));
                    page.work.open(page, json, opened.count(), place, (words.opened)(&name));
                    return;
                }
                Err(why) => lines.push(format!("{}: {why}", (words.no_comparison)(&name))),
            },
            Err(why) => lines.push((words.unusable)(&name, why)),
        }
    }
    page.work.said.set(lines);
    if reports.is_empty() && page.link.with_untracked(|link| link.view != View::Sources) {
        page.go(page.with(|link| link.view = View::Sources));
    }
    if !reports.is_empty() {
        take(page, reports, afresh);
    }
}

/// Adds reports to the comparison, or begins another with them. What does not go in is said.
pub(super) fn take(page: Page, reports: Vec<Report>, afresh: bool) {
    let words = &page.strings().sources.add;
    let here = page.work.file.with_untracked(|file| Draft::of(file));
    // Who brings the report that a digest here retells means to read it in its place.
    let digest_of = |report: &Report| here.as_ref()?.digest_of(&report.text).map(str::to_owned);
    let digests: Vec<Option<String>> = reports.iter().map(digest_of).collect();
    let with_these = !afresh || digests.iter().any(Option::is_some);
    let (mut draft, place) = match here {
        Some(draft) if with_these => (draft, Place::Here),
        _ => (Draft::new(String::new()), Place::New(Box::new(Link::to_view(View::Sources)))),
    };
    let count = reports.len();
    let (mut left_out, mut originals) = (Vec::new(), 0);
    for (report, digest) in reports.into_iter().zip(digests) {
        // The same report brought twice takes the place once, and is then a source like others.
        if digest.is_some_and(|digest| draft.put_original(&digest, &report.text, report.format)) {
            originals += 1;
        } else if draft.add(&report.name, &report.text, report.format).is_none() {
            left_out.push((words.no_room)(&report.name));
        }
    }
    let added = count - left_out.len();
    page.work.said.update(|lines| lines.extend(left_out));
    if added > 0 {
        page.work.open(page, draft.to_json(), draft.len(), place, (words.added)(added - originals, originals));
    }
}
