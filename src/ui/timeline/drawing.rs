//! The marks of a lane, drawn by hand: a busy lane has hundreds, all of which change with every frame of a zoom. Each
//! is one element. It stays in the page for as long as the lane does, is hidden and used again when its mark is gone,
//! and nothing of it is touched that stays as it is.

use super::mark::{Drawn, Look};
use super::stage::Stage;
use crate::state::library::Library;
use crate::state::timeline::content::{Content, Lane};
use crate::state::timeline::layout::{LaneLayout, Mark};
use crate::state::timeline::walk::At;
use crate::ui::browser::document;
use std::collections::BTreeMap;
use std::sync::Arc;
use web_sys::{HtmlElement, Node};

/// How many hidden elements are kept when the lane rests.
const SPARE: usize = 64;

/// The marks of a lane.
#[derive(Default)]
pub(super) struct Drawing {
    /// By the first item of each.
    marks: BTreeMap<usize, Drawn>,
    /// Hidden ones, by the item that they began with when they were last seen.
    spare: BTreeMap<usize, Drawn>,
    content: Option<Arc<Content>>,
    /// How far the list is moved, see [`crate::state::timeline::layout::Layout::shift`].
    shift: Option<f64>,
    /// Whether the elements may stand in another order than the marks, or some are only off the screen.
    untidy: bool,
}

impl Drawing {
    /// Draws a lane's marks into `list`. Their names and their order can wait, see [`Drawing::settle`].
    pub(super) fn draw(&mut self, list: &HtmlElement, lane: &LaneLayout, shift: f64, look: &Look) {
        if self.shift.is_none_or(|before| (before - shift).abs() >= 0.05) {
            let _ = list.style().set_property("transform", &format!("translateX({shift:.1}px)"));
            self.shift = Some(shift);
        }
        let items = look.content.items(lane.lane);
        if self.content.as_ref().is_none_or(|before| !Arc::ptr_eq(before, look.content)) {
            self.content = Some(look.content.clone());
            self.marks.values_mut().chain(self.spare.values_mut()).for_each(Drawn::forget);
        }
        let mut before = std::mem::take(&mut self.marks);
        let mut fresh = Vec::new();
        for mark in &lane.marks {
            let Some(first) = mark.items.first().copied() else { continue };
            match before.remove(&first).or_else(|| self.spare.remove(&first)) {
                Some(drawn) => drop(self.marks.insert(first, drawn)),
                None => fresh.push(first),
            }
        }
        let focused = document::focused();
        let mut lost = false;
        for (first, mut drawn) in before {
            lost |= !focused.is_empty() && drawn.id() == focused;
            drawn.hide();
            self.untidy = true;
            self.spare.insert(first, drawn);
        }
        self.untidy |= !fresh.is_empty();
        for first in fresh {
            let old = self.spare.pop_first().map(|(_, drawn)| drawn);
            if let Some(drawn) = old.or_else(|| Drawn::new(list)) {
                self.marks.insert(first, drawn);
            }
        }
        for mark in &lane.marks {
            let Some(first) = mark.items.first().copied() else { continue };
            if let Some(drawn) = self.marks.get_mut(&first) {
                let mark = Mark { x: mark.x - shift, y: mark.y - lane.top, ..mark.clone() };
                drawn.show(At { lane: lane.lane, item: first }, mark, shift, items, look);
            }
        }
        if lost {
            match look.at.and_then(|at| self.marks.get(&at.item)) {
                Some(drawn) => drawn.focus(),
                None => look.stage.focus(),
            }
        }
    }

    /// Writes the names that are not written yet, and brings the elements into the order of the marks.
    pub(super) fn settle(&mut self, stage: Stage, lane: Lane, library: &Library) {
        let Some(content) = self.content.clone() else { return };
        for drawn in self.marks.values_mut() {
            drawn.tell(stage, &content, lane, library);
        }
        self.spare.values_mut().for_each(Drawn::rest);
        if std::mem::take(&mut self.untidy) {
            self.tidy();
        }
        while self.spare.len() > SPARE {
            if let Some((_, drawn)) = self.spare.pop_last() {
                drawn.element().remove();
            }
        }
    }

    /// Moves elements until they stand as the marks do: around the one that has the focus, which would lose it.
    fn tidy(&self) {
        let focused = document::focused();
        let mut marks: Vec<&Drawn> = self.marks.values().collect();
        marks.sort_by(|a, b| a.left().total_cmp(&b.left()));
        let fixed = marks.iter().position(|drawn| drawn.id() == focused).unwrap_or_default();
        let (before, after) = marks.split_at(fixed.min(marks.len()));
        let put = |drawn: &Drawn, next: Option<Node>| {
            if let Some(list) = drawn.element().parent_node() {
                let _ = list.insert_before(drawn.element(), next.as_ref());
            }
        };
        for pair in after.windows(2) {
            if let [a, b] = pair
                && a.element().next_sibling().as_ref() != Some(b.element())
            {
                put(b, a.element().next_sibling());
            }
        }
        let mut next = after.first().map(|drawn| drawn.element());
        for drawn in before.iter().rev() {
            if drawn.element().next_sibling().as_ref() != next.map(AsRef::as_ref) {
                put(drawn, next.map(|next| next.clone().into()));
            }
            next = Some(drawn.element());
        }
    }

    /// Whether anything waits for the lane to rest.
    pub(super) fn unsettled(&self) -> bool {
        self.untidy || self.marks.values().any(|drawn| !drawn.told())
    }

    /// The items of the mark that begins with this one.
    pub(super) fn items(&self, first: usize) -> Option<Arc<[usize]>> {
        self.marks.get(&first)?.items()
    }
}
