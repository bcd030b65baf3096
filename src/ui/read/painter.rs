//! Draws the texts: sentence by sentence, in slices, so that twelve long reports never hold the page up; and changes
//! the marks of what is drawn.

use super::{id_of, mark_class};
use crate::engine::Span;
use crate::engine::article::{Article, BlockKind};
use crate::engine::offsets::Offsets;
use crate::state::library::Library;
use crate::state::link::{Link, View};
use crate::state::passage::Passage;
use crate::state::read::{Column, Mark, Marked, Paragraph};
use crate::ui::browser::build::{add, element, set, text};
use crate::ui::browser::document::all;
use crate::ui::browser::later::next_frame;
use crate::ui::browser::slices::in_slices;
use crate::ui::page::Page;
use leptos::prelude::*;
use std::collections::VecDeque;
use std::sync::Arc;
use web_sys::Element;

/// A text that is being drawn.
struct Job {
    place: Element,
    column: Column,
    library: Arc<Library>,
    offsets: Offsets,
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
}

impl Painter {
    pub(super) fn new(page: Page) -> Self {
        Self { page, jobs: StoredValue::new_local(VecDeque::new()), done: RwSignal::new(false) }
    }

    /// Draws a column's text into `place`, from the next frame on.
    pub(super) fn paint(self, place: Element, column: Column) {
        let library = self.page.library.get_untracked();
        let Some(article) = library.articles.get(column.source) else { return };
        let offsets = Offsets::new(&article.text);
        let first = self.jobs.with_value(VecDeque::is_empty);
        self.jobs.update_value(|jobs| jobs.push_back(Job { place, column, library, offsets, block: 0 }));
        if self.done.get_untracked() {
            self.done.set(false);
        }
        if first {
            next_frame(self.done, move || in_slices(move || self.step()));
        }
    }

    /// Draws one block of the text that waits longest; false where all is done.
    fn step(self) -> bool {
        let Some(Some(mut job)) = self.jobs.try_update_value(VecDeque::pop_front) else { return false };
        let only = self.page.link.with_untracked(|link| link.only_differences);
        let painter = Brush { page: self.page, library: &job.library, offsets: &job.offsets };
        if job.place.is_connected() {
            if let Some(block) = painter.block(&job.column, job.block, only) {
                add(&job.place, &block);
            }
            job.block += 1;
            if job.block < job.column.blocks.len() {
                self.jobs.update_value(|jobs| jobs.push_back(job));
                return true;
            }
            fold(self.page, &job.place, &job.column, only);
        }
        let more = self.jobs.with_value(|jobs| !jobs.is_empty());
        if !more {
            self.done.set(true);
        }
        more
    }

    /// Changes what is drawn from one state to another: marks, notes, what is folded away. What is not drawn yet is
    /// drawn in the new state.
    pub(super) fn repaint(self, place: &Element, before: &Column, column: &Column, only: bool) {
        let library = self.page.library.get_untracked();
        let Some(article) = library.articles.get(column.source) else { return };
        self.jobs.update_value(|jobs| {
            if let Some(job) = jobs.iter_mut().find(|job| job.column.source == column.source) {
                (job.column, job.library) = (column.clone(), library.clone());
            }
        });
        let offsets = Offsets::new(&article.text);
        let brush = Brush { page: self.page, library: &library, offsets: &offsets };
        let noted = all(&format!("#{} .noted", place.id())).iter().map(Element::id).collect::<Vec<_>>();
        let passages = column.blocks.iter().flat_map(|b| &b.passages);
        for (old, new) in before.blocks.iter().flat_map(|b| &b.passages).zip(passages) {
            let note = self.page.own.with_untracked(|own| own.note(new.place).is_some());
            if old == new && !note && noted.is_empty() {
                continue;
            }
            let id = id_of(new.place);
            if old == new && !note && !noted.contains(&id) {
                continue;
            }
            let Some(drawn) = document().get_element_by_id(&id) else { continue };
            if old.mark.is_some() == new.mark.is_some() {
                brush.mark(&drawn, new);
            } else if let Some(fresh) = brush.passage(column, new) {
                let _ = drawn.replace_with_with_node_1(&fresh);
            }
        }
        fold(self.page, place, column, only);
    }
}

/// What a text is drawn with.
struct Brush<'a> {
    page: Page,
    library: &'a Library,
    offsets: &'a Offsets,
}

impl Brush<'_> {
    /// A paragraph, heading or caption; hidden, yet still found by the browser's search, where only differences are
    /// shown and it holds none.
    fn block(&self, column: &Column, at: usize, only: bool) -> Option<Element> {
        let article = self.library.articles.get(column.source)?;
        let paragraph = column.blocks.get(at)?;
        let (tag, class) = match paragraph.kind {
            BlockKind::Heading | BlockKind::Title => ("h3", ""),
            BlockKind::Caption => ("p", "caption"),
            BlockKind::Standfirst => ("p", "standfirst"),
            BlockKind::Quote => ("blockquote", ""),
            BlockKind::ListItem => ("p", "item"),
            _ => ("p", ""),
        };
        let block = element(tag, class)?;
        set(&block, &[("id", &format!("b-{}-{at}", column.source))]);
        let mut from = paragraph.span.start;
        for marked in &paragraph.passages {
            text(&block, Span::new(from, marked.span.start).of(&article.text));
            add(&block, &self.passage(column, marked)?);
            from = marked.span.end;
        }
        text(&block, Span::new(from, paragraph.span.end).of(&article.text));
        if only && !differs(paragraph) {
            set(&block, &[("hidden", "until-found")]);
        }
        Some(block)
    }

    /// A sentence: a link to itself that opens the Compare box. One of a column is a tab stop, arrows reach the others.
    fn passage(&self, column: &Column, marked: &Marked) -> Option<Element> {
        let article: &Article = self.library.articles.get(column.source)?;
        let drawn = element(if marked.mark.is_some() { "a" } else { "span" }, "")?;
        set(&drawn, &[("id", &id_of(marked.place))]);
        if marked.mark.is_some() {
            let first = column.blocks.iter().flat_map(|b| &b.passages).find(|p| p.mark.is_some());
            let stop = first.is_some_and(|first| first.place == marked.place);
            let passage = Passage::counted(article, self.offsets, marked.span);
            let comparison = self.page.link.with_untracked(|link| link.comparison.clone());
            let href = Link { passage: Some(passage), comparison, ..Link::to_view(View::Read) }.to_string();
            set(&drawn, &[("href", &href), ("draggable", "false"), ("tabindex", if stop { "0" } else { "-1" })]);
            self.mark(&drawn, marked);
        }
        text(&drawn, article.words(marked.span));
        Some(drawn)
    }

    /// Shows how a passage stands to the others.
    fn mark(&self, drawn: &Element, marked: &Marked) {
        let words = &self.page.strings().read;
        let Some(mark) = marked.mark else { return };
        let classes = drawn.class_list();
        let _ = classes.remove_4("shared", "differs", "only", "noted");
        let _ = classes.add_2("passage", mark_class(Some(mark)));
        let others: Vec<String> = marked.others.iter().map(|source| self.library.label(*source)).collect();
        let mut said = (words.marked)(mark, &others.join(", "));
        let note = self.page.own.with_untracked(|own| own.note(marked.place).map(|(_, note, _)| note.clone()));
        if let Some(note) = note {
            let _ = classes.add_1("noted");
            said = format!("{said}; {}", (words.noted)(&note));
        }
        set(drawn, &[("aria-description", &said)]);
        let _ = drawn.remove_attribute("title");
    }
}

fn differs(paragraph: &Paragraph) -> bool {
    paragraph.passages.iter().any(|p| p.mark == Some(Mark::Differs))
}

/// Folds away what holds no difference, or nothing where `only` is not so; each stretch with a button that says how
/// much it is and shows it.
fn fold(page: Page, place: &Element, column: &Column, only: bool) {
    let lines = all(&format!("#{} > .folded", place.id()));
    if !only && lines.is_empty() {
        return;
    }
    for line in lines {
        line.remove();
    }
    let children = place.children();
    let mut folded = 0;
    let line = |count: usize, before: Option<&Element>| {
        let Some(button) = element("button", "folded") else { return };
        let words = &page.strings().read;
        text(&button, &(words.folded)(count));
        set(&button, &[("title", words.unfold)]);
        let _ = place.insert_before(&button, before.map(AsRef::as_ref));
    };
    let drawn: Vec<Element> = (0..children.length()).filter_map(|i| children.item(i)).collect();
    for (block, paragraph) in drawn.iter().zip(&column.blocks) {
        let shown = !only || differs(paragraph);
        if shown {
            let _ = block.remove_attribute("hidden");
            if folded > 0 {
                line(folded, Some(block));
            }
            folded = 0;
        } else {
            set(block, &[("hidden", "until-found")]);
            folded += 1;
        }
    }
    if folded > 0 {
        line(folded, None);
    }
    keep_tab_stop(place);
}

/// Lets the Tab key stop at a passage that is shown, where the one it stopped at is folded away.
fn keep_tab_stop(place: &Element) {
    let id = place.id();
    if all(&format!("#{id} > :not([hidden]) a.passage[tabindex='0']")).is_empty() {
        for stop in all(&format!("#{id} a.passage[tabindex='0']")) {
            set(&stop, &[("tabindex", "-1")]);
        }
        if let Some(first) = all(&format!("#{id} > :not([hidden]) a.passage")).first() {
            set(first, &[("tabindex", "0")]);
        }
    }
}
