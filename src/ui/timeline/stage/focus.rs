//! The mark that keys act on: one for the whole chart, which is one tab stop.

use super::Stage;
use crate::state::timeline::content::{Content, Lane};
use crate::state::timeline::layout::Layout;
use crate::state::timeline::walk::{At, Step, walk};
use crate::ui::browser::document;
use leptos::prelude::*;

/// The id of the chart.
pub(crate) const CHART: &str = "chart";

impl Stage {
    /// Makes a mark the one that keys act on.
    pub(crate) fn rest_on(self, at: At) {
        if self.chosen_at.get_untracked() != Some(at) {
            self.chosen_at.set(Some(at));
        }
    }

    /// Goes to another mark and gives it the focus, moving the window where it is not on screen.
    pub(crate) fn walk(self, step: Step) {
        let content = self.content.get_untracked();
        // Where nothing is on screen, from where the reader was.
        let there = || self.chosen_at.get_untracked().filter(|at| content.item(at.lane, at.item).is_some());
        let next = match self.at.get_untracked().or_else(there) {
            Some(at) => self.layout.with_untracked(|layout| walk(&content, layout, at, step)),
            None => content.lanes.iter().find(|l| !l.items.is_empty()).map(|l| At { lane: l.lane, item: 0 }),
        };
        let Some(next) = next else { return };
        if let Some((from, to)) = content.item(next.lane, next.item).map(|item| content.places(item)) {
            let window = self.window.get_untracked();
            let moved = window.revealing(from, to, self.whole.get_untracked());
            if moved != window {
                self.show(moved);
            }
        }
        self.chosen_at.set(Some(next));
        self.focus();
    }

    /// Gives the focus to the mark that keys act on, once it is drawn; to the chart where no mark is on screen.
    pub(crate) fn focus(self) {
        request_animation_frame(move || match self.at.try_get_untracked() {
            Some(Some(at)) => document::focus(&mark_id(at)),
            Some(None) => document::focus(CHART),
            None => {}
        });
    }
}

/// The mark that keys act on: the one rested on, else the first on screen.
pub(super) fn current(content: &Content, layout: &Layout, rested: Option<At>) -> Option<At> {
    let first = |at: At| {
        let mark = layout.mark(at.lane, at.item)?;
        Some(At { lane: at.lane, item: *mark.items.first()? })
    };
    let there = rested.filter(|at| content.item(at.lane, at.item).is_some()).and_then(first);
    there.or_else(|| {
        let lane = layout.lanes.iter().find(|l| !l.marks.is_empty())?;
        Some(At { lane: lane.lane, item: *lane.marks.first()?.items.first()? })
    })
}

/// The id of the element of a mark, by its first item.
pub(crate) fn mark_id(at: At) -> String {
    match at.lane {
        Lane::Merged => format!("e-all-{}", at.item),
        Lane::Source(source) => format!("e-{source}-{}", at.item),
    }
}

/// The item that a mark's element begins with, by its id.
pub(crate) fn at_of(id: &str) -> Option<At> {
    let (lane, item) = id.strip_prefix("e-")?.split_once('-')?;
    let lane = if lane == "all" { Lane::Merged } else { Lane::Source(lane.parse().ok()?) };
    Some(At { lane, item: item.parse().ok()? })
}
