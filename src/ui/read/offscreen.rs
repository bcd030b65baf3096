//! Keeps what is off the screen free of cost: the browser lays out and paints only the columns in the window, and of
//! their texts only the blocks about to be seen (`.resting` in style/read.css), so that all else on the page answers at
//! once.
//!
//! A block that is not laid out keeps the height that it had last, so that nothing shifts. So each text is laid out in
//! full before it comes to rest: once it is drawn, when its width changed, and when what was folded away all along is
//! shown. Some blocks with each frame, so that it holds nothing up.

use super::lies;
use crate::ui::browser::later::next_frame;
use crate::ui::browser::{document, screen};
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// The class of a text, and of a column, that is laid out only where it is about to be seen.
const RESTING: &str = "resting";
/// The class of a text that is to be laid out, some of its blocks after the other.
const WAKING: &str = "waking";
/// The class of those blocks.
const AWAKE: &str = "awake";
/// How many blocks are laid out with a frame.
const BLOCKS: usize = 6;

#[derive(Default)]
struct State {
    /// The sources whose texts wait to be laid out in full.
    waiting: VecDeque<usize>,
    /// The text that is laid out now, and the first of its blocks that are laid out with this frame.
    awake: Option<(usize, usize)>,
    /// How wide the texts that are drawn were laid out; 0 where not yet.
    widths: BTreeMap<usize, f64>,
    /// The sources whose texts are drawn, none of whose blocks is folded away.
    whole: BTreeSet<usize>,
    /// The sources all of whose blocks were laid out with the width that they have.
    known: BTreeSet<usize>,
    /// Whether a step is due with the next frame.
    due: bool,
}

/// What is laid out of the texts; copied.
#[derive(Clone, Copy)]
pub(super) struct Offscreen {
    state: StoredValue<State>,
}

impl Offscreen {
    pub(super) fn new() -> Self {
        Self { state: StoredValue::new(State::default()) }
    }

    /// A text is being drawn from its start: laid out as it is drawn where it is `first` to be seen, else only where it
    /// is about to be.
    pub(super) fn begun(self, source: usize, first: bool) {
        self.state.update_value(|state| {
            state.widths.remove(&source);
            state.known.remove(&source);
        });
        column_rests(source, true);
        if !first && let Some(text) = lies::text(source) {
            let _ = text.class_list().add_1(WAKING);
        }
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
            !state.known.contains(&source)
        });
        if due == Some(true) {
            // With the frame after this one: what was drawn last is laid out with this.
            next_frame(self.state, move || self.queue(source));
        }
        due == Some(true)
    }

    fn queue(self, source: usize) {
        let queued = self.state.try_update_value(|state| {
            let awake = state.awake.is_some_and(|(awake, _)| awake == source);
            let due = !awake && !state.known.contains(&source) && !state.waiting.contains(&source);
            if due {
                state.waiting.push_back(source);
            }
            due
        });
        if queued == Some(true) {
            self.step_soon();
        }
    }

    /// A text may have another width now; 0 where it is not shown.
    pub(super) fn sized(self, source: usize, width: f64) {
        let other = self.state.try_update_value(|state| {
            let Some(known) = state.widths.get_mut(&source).filter(|known| **known != width && width > 0.0) else {
                return false;
            };
            let first = std::mem::replace(known, width) == 0.0;
            let awake = state.awake.is_some_and(|(awake, _)| awake == source);
            let due = state.waiting.contains(&source) || (first && awake);
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

    /// Lets the blocks rest that were laid out with the last frame, and has the next ones laid out with this.
    fn step(self) {
        let awake = self.state.try_update_value(|state| {
            state.due = false;
            state.awake.take()
        });
        let further = awake.flatten().and_then(|(source, first)| {
            wake(source, first, false);
            wake(source, first + BLOCKS, true).then_some((source, first + BLOCKS))
        });
        if further.is_none()
            && let Some((source, _)) = awake.flatten()
        {
            self.laid_out(source);
        }
        let next = further.or_else(|| self.next());
        if self.state.try_update_value(|state| state.awake = next).is_some()
            && (next.is_some() || self.state.with_value(|state| !state.waiting.is_empty()))
        {
            self.step_soon();
        }
    }

    /// The text that waits longest, the first of its blocks awake; none where it was laid out as it was drawn, or is not
    /// shown at all and so will tell of its width when it is.
    fn next(self) -> Option<(usize, usize)> {
        let source = self.state.try_update_value(|state| state.waiting.pop_front()).flatten()?;
        let text = lies::text(source)?;
        let classes = text.class_list();
        if !classes.contains(RESTING) && !classes.contains(WAKING) && screen::is_laid_out(&text) {
            self.laid_out(source);
            return None;
        }
        if !screen::has_place(&text) {
            self.state.try_update_value(|state| state.widths.insert(source, 0.0));
            return None;
        }
        let _ = classes.remove_1(RESTING);
        let _ = classes.add_1(WAKING);
        column_rests(source, false);
        wake(source, 0, true);
        Some((source, 0))
    }

    /// All blocks of a text were laid out.
    fn laid_out(self, source: usize) {
        column_rests(source, true);
        if let Some(text) = lies::text(source) {
            let _ = text.class_list().remove_1(WAKING);
            let _ = text.class_list().add_1(RESTING);
        }
        self.state.try_update_value(|state| {
            let shown = state.widths.get(&source).is_some_and(|width| *width > 0.0);
            if shown && state.whole.contains(&source) {
                state.known.insert(source);
            }
        });
    }
}

/// Lets a column rest where it is beside the window, or has it laid out there too.
fn column_rests(source: usize, resting: bool) {
    if let Some(column) = lies::column(source) {
        let _ = column.class_list().toggle_with_force(RESTING, resting);
    }
}

/// Has some blocks of a text at rest laid out, from one on, or lets them rest again; false where there is none.
fn wake(source: usize, first: usize, awake: bool) -> bool {
    let range = format!("#text-{source} > :nth-child(n+{}):nth-child(-n+{})", first + 1, first + BLOCKS);
    let blocks = document::all(&range);
    for block in &blocks {
        let _ = block.class_list().toggle_with_force(AWAKE, awake);
    }
    !blocks.is_empty()
}
