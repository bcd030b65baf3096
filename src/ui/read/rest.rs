//! Lets what is off the screen rest: of a text at rest (`.resting` in style/read.css), the browser lays out and paints
//! only the blocks about to be seen, so that all else on the page answers at once.
//!
//! A block at rest keeps the height that it was laid out with last, so that nothing shifts. So each text is laid out in
//! full before it comes to rest: once it is drawn, when its width changed, and when what was folded away all along is
//! shown. One text with each frame, so that it holds nothing up.

use super::lies;
use crate::ui::browser::later::next_frame;
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// The class of a text at rest.
const RESTING: &str = "resting";

#[derive(Default)]
struct State {
    /// The sources whose texts wait to be laid out in full.
    waiting: VecDeque<usize>,
    /// The text that is laid out in full with this frame.
    awake: Option<usize>,
    /// How wide the texts that are drawn were laid out; 0 where not yet.
    widths: BTreeMap<usize, f64>,
    /// The sources whose texts are drawn, none of whose blocks is folded away.
    whole: BTreeSet<usize>,
    /// The sources all of whose blocks were laid out with the width that they have.
    known: BTreeSet<usize>,
    /// Whether a step is due with the next frame.
    due: bool,
}

/// Which texts rest; copied.
#[derive(Clone, Copy)]
pub(super) struct Rest {
    state: StoredValue<State>,
}

impl Rest {
    pub(super) fn new() -> Self {
        Self { state: StoredValue::new(State::default()) }
    }

    /// A text is being drawn from its start.
    pub(super) fn begun(self, source: usize) {
        self.state.update_value(|state| {
            state.widths.remove(&source);
            state.known.remove(&source);
        });
    }

    /// A text is drawn, or more or less of it is folded away; `whole` says whether nothing is. It is laid out in full
    /// where that has not been done; true where it has to be.
    pub(super) fn drawn(self, source: usize, whole: bool) -> bool {
        let due = self.state.try_update_value(|state| {
            state.widths.entry(source).or_default();
            if whole {
                state.whole.insert(source);
            } else {
                state.whole.remove(&source);
            }
            let due = !state.known.contains(&source);
            if due {
                state.waiting.push_back(source);
            }
            due
        });
        if due == Some(true) {
            set(source, false);
            self.step_soon();
        }
        due == Some(true)
    }

    /// A text may have another width now; 0 where it is not shown.
    pub(super) fn sized(self, source: usize, width: f64) {
        let other = self.state.try_update_value(|state| {
            let Some(known) = state.widths.get_mut(&source).filter(|known| **known != width && width > 0.0) else {
                return false;
            };
            let first = std::mem::replace(known, width) == 0.0;
            let due = state.waiting.contains(&source) || (first && state.awake == Some(source));
            if !first {
                state.known.remove(&source);
            }
            if !due {
                state.waiting.push_back(source);
            }
            !due
        });
        if other == Some(true) {
            self.step_soon();
        }
    }

    fn step_soon(self) {
        if self.state.try_update_value(|state| std::mem::replace(&mut state.due, true)) == Some(false) {
            next_frame(self.state, move || self.step());
        }
    }

    /// Lets the text rest that was laid out with the last frame, and has the next one laid out with this.
    fn step(self) {
        let (laid_out, next) = self
            .state
            .try_update_value(|state| {
                let laid_out = state.awake.take();
                let shown = |source: &usize| state.widths.get(source).is_some_and(|width| *width > 0.0);
                state.known.extend(laid_out.filter(|source| state.whole.contains(source) && shown(source)));
                let next = state.waiting.pop_front();
                (state.awake, state.due) = (next, false);
                (laid_out, next)
            })
            .unwrap_or_default();
        if let Some(source) = laid_out.filter(|laid_out| Some(*laid_out) != next) {
            set(source, true);
        }
        if let Some(source) = next {
            set(source, false);
            self.step_soon();
        }
    }
}

/// Lets a text rest, or lays it out in full.
fn set(source: usize, resting: bool) {
    if let Some(text) = lies::text(source) {
        let _ = text.class_list().toggle_with_force(RESTING, resting);
    }
}
