//! What the parts of the matrix share: its rows, its columns, the cell that keys act on.

use crate::engine::comparison::Place;
use crate::state::link::{Link, View};
use crate::state::matrix::walk::At;
use crate::state::matrix::{Row, Tally, rows, tallies};
use crate::ui::browser::document;
use crate::ui::browser::later::next_frame;
use crate::ui::compare;
use crate::ui::page::Page;
use leptos::prelude::*;
use std::collections::VecDeque;
use std::sync::Arc;

/// How many rows are drawn with one frame, when the first of them is about to be seen.
pub(super) const GROUP: usize = 3;

/// The matrix; copied into its parts by context.
#[derive(Clone, Copy)]
pub(super) struct Stage {
    pub(super) page: Page,
    /// The sources shown: the columns.
    pub(super) shown: Memo<Vec<usize>>,
    /// The rows.
    pub(super) rows: Memo<Arc<Vec<Row>>>,
    /// How each shown source stands to the others.
    pub(super) tallies: Memo<Vec<Tally>>,
    /// The passage chosen.
    pub(super) place: Memo<Option<Place>>,
    /// The cell that keys act on.
    pub(super) at: StoredValue<At>,
    /// Whether the reader has been in the grid. Not asked of the focus: it comes to a row that is not drawn yet only
    /// with the next frame, and the next key may come before.
    pub(super) entered: StoredValue<bool>,
    /// The groups of rows that are drawn.
    pub(super) drawn: RwSignal<Vec<usize>>,
    /// The groups that are to be drawn, one with each frame.
    due: StoredValue<VecDeque<usize>>,
}

impl Stage {
    pub(super) fn new(page: Page, place: Memo<Option<Place>>) -> Self {
        let shown = page.shown();
        // What the rows follow from, and nothing else of the link; a link that leads elsewhere asks for none.
        let asked = Memo::new(move |before: Option<&Link>| {
            page.link.with(|link| match before {
                Some(before) if link.view != View::Matrix => before.clone(),
                _ => Link {
                    sources: link.sources.clone(),
                    base: link.base.clone(),
                    only_differences: link.only_differences,
                    sort: link.sort,
                    holds: link.holds.clone(),
                    ..Link::default()
                },
            })
        });
        let base_first = Memo::new(move |_| page.base_first());
        let rows = Memo::new(move |_| {
            page.library.with(|library| {
                base_first.with(|base_first| asked.with(|asked| Arc::new(rows(library, asked, base_first))))
            })
        });
        let tallies = Memo::new(move |_| page.library.with(|library| shown.with(|shown| tallies(library, shown))));
        let at = StoredValue::new(At { row: 1, column: 1 });
        let (entered, drawn) = (StoredValue::new(false), RwSignal::new(Vec::new()));
        let due = StoredValue::new(VecDeque::new());
        Self { page, shown, rows, tallies, place, at, entered, drawn, due }
    }

    /// Draws none of the rows yet but those that `groups` names, with the next frames.
    pub(super) fn draw_anew(self, groups: impl IntoIterator<Item = usize>) {
        self.due.update_value(VecDeque::clear);
        self.drawn.set(Vec::new());
        groups.into_iter().for_each(|group| self.draw_soon(group));
    }

    /// Draws a group with one of the next frames.
    pub(super) fn draw_soon(self, group: usize) {
        let first = self.due.try_update_value(|due| {
            due.push_back(group);
            due.len() == 1
        });
        if first == Some(true) {
            next_frame(self.drawn, move || self.draw_next());
        }
    }

    fn draw_next(self) {
        let Some(group) = self.due.try_update_value(VecDeque::pop_front).flatten() else { return };
        if !self.drawn.with_untracked(|drawn| drawn.contains(&group)) {
            self.drawn.update(|drawn| drawn.push(group));
        }
        if self.due.with_value(|due| !due.is_empty()) {
            next_frame(self.drawn, move || self.draw_next());
        }
    }

    /// The base.
    pub(super) fn base(self) -> Option<usize> {
        self.page.library.with(|library| self.page.link.with(|link| library.base(link)))
    }

    /// Whether two of the shown sources report any one point.
    pub(super) fn any_point(self) -> bool {
        self.tallies.with(|tallies| tallies.iter().any(|tally| tally.shared > 0))
    }

    /// The row at a place of the grid, where it is none of the heads.
    pub(super) fn row(self, at: At) -> Option<Row> {
        let row = at.row.checked_sub(1)?;
        self.rows.with_untracked(|rows| rows.get(row).cloned())
    }

    /// The source of a column of the grid.
    pub(super) fn source(self, at: At) -> Option<usize> {
        let column = at.column.checked_sub(1)?;
        self.shown.with_untracked(|shown| shown.get(column).copied())
    }

    /// The passage that a cell stands for: the source's, else the first that reports the point.
    pub(super) fn place_at(self, at: At) -> Option<Place> {
        let row = self.row(at)?;
        let source = self.source(at);
        row.places.iter().copied().find(|p| Some(p.source) == source).or(row.first())
    }

    /// The id of the cell that keys act on.
    pub(super) fn home(self) -> String {
        id_of(self.at.get_value())
    }

    /// Gives the focus to a cell, drawing its row first where it is not drawn yet.
    pub(super) fn focus(self, at: At) {
        self.rest(at);
        if document::exists(&id_of(at)) {
            return self.take_focus();
        }
        let group = at.row.saturating_sub(1) / GROUP;
        self.drawn.update(|drawn| drawn.push(group));
        next_frame(self.drawn, move || self.take_focus());
    }

    /// Gives the focus to the cell that keys act on, which is drawn.
    pub(super) fn take_focus(self) {
        let at = self.at.get_value();
        document::set_tab_stop(&id_of(at), true);
        document::focus(&id_of(at));
        document::bring_cell(&id_of(at));
    }

    /// Makes a cell the one that keys act on, without moving the focus.
    pub(super) fn rest(self, at: At) {
        document::set_tab_stop(&self.home(), false);
        self.at.set_value(at);
        self.entered.set_value(true);
        document::set_tab_stop(&id_of(at), true);
    }

    /// Opens what a cell holds: the Compare box of its point; a column's head makes its source the base.
    pub(super) fn open(self, at: At) {
        if at.row == 0 {
            if let Some(source) = self.source(at) {
                self.make_base(source);
            }
            return;
        }
        let Some(place) = self.place_at(at) else { return };
        self.page.focus_before.set_value(id_of(at));
        compare::open(self.page, place, true);
        next_frame(self.drawn, move || document::bring_cell(&id_of(at)));
    }

    /// Makes a source the base.
    pub(super) fn make_base(self, source: usize) {
        let page = self.page;
        let id = page.library.with_untracked(|library| library.articles.get(source).map(|a| a.id.clone()));
        page.go(page.with(|link| link.base = id));
        page.announce((page.strings().read.is_base)(&page.label(source)));
    }
}

/// The id of a cell's element.
pub(super) fn id_of(at: At) -> String {
    format!("m-{}-{}", at.row, at.column)
}

/// The cell whose element has this id.
pub(super) fn at_of(id: &str) -> Option<At> {
    let (row, column) = id.strip_prefix("m-")?.split_once('-')?;
    Some(At { row: row.parse().ok()?, column: column.parse().ok()? })
}
