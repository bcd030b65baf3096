//! Draws the texts, their strips, and changes of their marks: in slices, so that twelve long reports never hold the
//! page up.

use super::brush::{Brush, relabel, renew};
use super::fold::{fold, keep_tab_stop};
use super::offscreen::Offscreen;
use super::{id_of, strip};
use crate::engine::offsets::Offsets;
use crate::state::library::Library;
use crate::state::read::{Column, Marked};
use crate::ui::browser::build::add;
use crate::ui::browser::document::all;
use crate::ui::browser::later::next_frame;
use crate::ui::browser::slices::{Next, in_slices};
use crate::ui::page::Page;
use leptos::prelude::*;
use std::collections::VecDeque;
use std::sync::Arc;
use web_sys::Element;

/// A text that is being drawn, or drawn otherwise.
struct Job {
    place: Element,
    column: Column,
    library: Arc<Library>,
    offsets: Offsets,
    /// The states that parts of what is drawn may be in; none where it is drawn for the first time.
    before: Vec<Column>,
    /// The passages that are drawn with a note.
    noted: Vec<String>,
    /// The next block.
    block: usize,
}

/// Draws texts; copied.
#[derive(Clone, Copy)]
pub(super) struct Painter {
    page: Page,
    jobs: StoredValue<VecDeque<Job>, LocalStorage>,
    /// Whether all texts are drawn.
    pub(super) done: RwSignal<bool>,
    /// What is laid out of them.
    pub(super) offscreen: Offscreen,
}

impl Painter {
    pub(super) fn new(page: Page) -> Self {
        Self {
            page,
            jobs: StoredValue::new_local(VecDeque::new()),
            done: RwSignal::new(false),
            offscreen: Offscreen::new(),
        }
    }

    /// Draws a column's text into `place`, from the next frame on; `first` says whether it is of those seen first.
    pub(super) fn paint(self, place: Element, column: Column, first: bool) {
        if self.done.get_untracked() {
            self.done.set(false);
        }
        self.offscreen.begun(column.source, first);
        self.add(place, column, Vec::new());
    }

    /// Changes what is drawn from one state to another: marks, notes, what is folded away. What is not drawn yet is
    /// drawn in the new state.
    pub(super) fn repaint(self, place: &Element, before: Column, column: Column) {
        let library = self.page.library.get_untracked();
        let mut states = vec![before];
        self.jobs.update_value(|jobs| {
            // A change that was under way is taken up by this one.
            let under_way = |job: &Job| job.column.source == column.source && !job.before.is_empty();
            while let Some(at) = jobs.iter().position(under_way) {
                states.extend(jobs.remove(at).map(|job| job.before).unwrap_or_default());
            }
            if let Some(job) = jobs.iter_mut().find(|job| job.column.source == column.source) {
                (job.column, job.library) = (column.clone(), library.clone());
            }
        });
        self.add(place.clone(), column, states);
    }

    fn add(self, place: Element, column: Column, before: Vec<Column>) {
        let library = self.page.library.get_untracked();
        let Some(article) = library.articles.get(column.source) else { return };
        let offsets = Offsets::new(&article.text);
        let noted = all(&format!("#{} .noted", place.id())).iter().map(Element::id).collect();
        let first = self.jobs.with_value(VecDeque::is_empty);
        let job = Job { place, column, library, offsets, before, noted, block: 0 };
        self.jobs.update_value(|jobs| jobs.push_back(job));
        if first {
            next_frame(self.done, move || in_slices(move || self.step()));
        }
    }

    /// Draws one block of the text that waits longest.
    fn step(self) -> Next {
        let Some(Some(mut job)) = self.jobs.try_update_value(VecDeque::pop_front) else { return Next::End };
        let mut next = Next::Step;
        if job.place.is_connected() {
            let only = self.page.link.with_untracked(|link| link.only_differences);
            if job.before.is_empty() {
                self.draw(&job, only)
            } else {
                self.change(&job, only)
            }
            job.block += 1;
            if job.block < job.column.blocks.len() {
                self.jobs.update_value(|jobs| jobs.push_back(job));
                return next;
            }
            if self.finish(&job, only) {
                next = Next::Slice;
            }
        }
        let more = self.jobs.with_value(|jobs| !jobs.is_empty());
        if !more {
            if !self.done.get_untracked() {
                self.done.set(true);
            }
            self.page.texts_drawn.update(|times| *times += 1);
        }
        if more { next } else { Next::End }
    }

    /// Draws the next block.
    fn draw(self, job: &Job, only: bool) {
        let brush = Brush { page: self.page, library: &job.library, offsets: &job.offsets };
        if let Some(block) = brush.block(&job.column, job.block, only) {
            add(&job.place, &block);
        }
    }

    /// Changes the next block where it is drawn already.
    fn change(self, job: &Job, only: bool) {
        let brush = Brush { page: self.page, library: &job.library, offsets: &job.offsets };
        let passages = |column: &Column| column.blocks.get(job.block).map(|b| b.passages.clone()).unwrap_or_default();
        let before: Vec<Vec<Marked>> = job.before.iter().map(passages).collect();
        for (at, new) in passages(&job.column).iter().enumerate() {
            let was = |same: &dyn Fn(&Marked) -> bool| before.iter().all(|state| state.get(at).is_some_and(same));
            let id = id_of(new.place);
            let note = job.noted.contains(&id) || self.page.own.with_untracked(|own| own.note(new.place).is_some());
            if was(&|old| old == new) && !note {
                continue;
            }
            let Some(drawn) = document().get_element_by_id(&id) else { continue };
            if was(&|old| old.mark == new.mark && old.otherwise == new.otherwise) && !note {
                relabel(&drawn, brush.said(new));
            } else if let Some(fresh) = brush.passage(&job.column, new, only) {
                renew(&drawn, &fresh);
            }
        }
    }

    /// What follows when all blocks are as they should be: the strip, what is folded away, and the stop of the Tab key.
    /// True where the text is to be laid out anew.
    fn finish(self, job: &Job, only: bool) -> bool {
        strip::draw(&job.library, &job.column);
        let source = job.column.source;
        if self.jobs.with_value(|jobs| jobs.iter().any(|other| other.column.source == source)) {
            return false;
        }
        let folded = fold(self.page, &job.place, &job.column, only);
        keep_tab_stop(&job.place);
        self.offscreen.drawn(source, !only) || folded
    }
}
