//! Moves the columns: together, as the reader scrolls one of them, or to a passage and its partners.
//!
//! A column that the reader scrolls is let go at once and leads; the others follow it. One that is scrolled on purpose
//! alone (with Alt, or by its scroll bar) releases the lock.

use super::lies::{self, measure, pane, pane_on_screen, text};
use crate::engine::comparison::Place;
use crate::state::scroll_lock::{Lie, answering, eased, nearest, pairs};
use crate::ui::browser::document;
use crate::ui::browser::later::next_frame;
use crate::ui::page::Page;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// For each other source, the sentences that answer to each other.
type Pairs = BTreeMap<usize, Vec<(usize, usize)>>;

/// How near to the reading line, in pixels, a passage is measured: further off it is enough to know about where it lies.
const NEAR: f64 = 120.0;

/// From how many pixels on a step shows a column a text that was far off before.
const LEAP: f64 = 600.0;

/// How the columns move now.
#[derive(Default)]
struct Motion {
    /// The column that the reader scrolls.
    lead: Option<usize>,
    /// What holds the others to it.
    pairs: Option<(usize, Pairs)>,
    /// Where columns are on their way to.
    targets: BTreeMap<usize, f64>,
    /// How far each was scrolled by us.
    ours: BTreeMap<usize, i32>,
    /// The passage that the columns were brought to last, until the reader scrolls one.
    goal: Option<Place>,
    /// Whether a step is due with the next frame.
    due: bool,
    /// Whether the column that is scrolled now is to move alone.
    alone: bool,
}

/// The lock; copied.
#[derive(Clone, Copy)]
pub(super) struct Lock {
    page: Page,
    shown: Memo<Vec<usize>>,
    /// Whether columns scroll together.
    pub(super) on: RwSignal<bool>,
    motion: StoredValue<Motion>,
}

impl Lock {
    pub(super) fn new(page: Page, shown: Memo<Vec<usize>>) -> Self {
        let motion = StoredValue::new(Motion::default());
        // Another comparison, or the reader's own marks, change what answers to what.
        Effect::new(move |_| {
            page.library.track();
            motion.update_value(|m| m.pairs = None);
        });
        Self { page, shown, on: RwSignal::new(true), motion }
    }

    /// Locks or releases.
    pub(super) fn toggle(self) {
        let on = !self.on.get_untracked();
        self.on.set(on);
        let words = &self.page.strings().read;
        self.page.announce(if on { words.locked } else { words.unlocked });
        if on {
            self.step_soon();
        }
    }

    /// Notes whether the reader means to move one column alone.
    pub(super) fn alone(self, alone: bool) {
        self.motion.update_value(|m| m.alone = alone);
    }

    /// A column was scrolled; true where the reader did it.
    pub(super) fn scrolled(self, source: usize) -> bool {
        let Some(pane) = pane(source) else { return false };
        let at = pane.scroll_top();
        // A scroll is told with the next frame: Read may be gone by then.
        let known = self.motion.try_with_value(|m| {
            let ours = m.ours.get(&source).is_some_and(|ours| (ours - at).abs() <= 1);
            (ours, m.alone)
        });
        let Some((false, alone)) = known else { return false };
        self.motion.update_value(|m| {
            m.ours.insert(source, at);
            m.targets.remove(&source);
            m.lead = Some(source);
            m.goal = None;
        });
        if alone && self.on.get_untracked() {
            self.on.set(false);
            self.motion.update_value(|m| m.targets.clear());
            self.page.announce(self.page.strings().read.released);
        }
        if self.on.get_untracked() {
            self.step_soon();
        }
        true
    }

    /// Other columns came into the window.
    pub(super) fn sideways(self) {
        let Some(goal) = self.motion.try_with_value(|m| m.goal) else { return };
        if let Some(goal) = goal {
            self.go_to(goal, false);
        } else if self.on.get_untracked() {
            self.step_soon();
        }
    }

    /// Brings a passage into view, to the reading line where `centred`, and its partners to the reading lines of theirs.
    pub(super) fn go_to(self, place: Place, centred: bool) {
        let library = self.page.library.get_untracked();
        let mut wanted = vec![place];
        if let Some(point) = library.point_of(place.source, place.sentence) {
            for other in &point.places {
                if wanted.iter().all(|w| w.source != other.source) {
                    wanted.push(*other);
                }
            }
        }
        let mut targets = BTreeMap::new();
        for place in wanted {
            // Columns beside the window follow when they come into it.
            let Some(pane) = pane_on_screen(place.source) else { continue };
            let Some(lie) = lies::of(&pane, place) else { continue };
            let measured = measure(&pane);
            let seen = lie.top >= measured.scroll && lie.bottom <= measured.scroll + measured.height;
            if centred || !seen {
                targets.insert(place.source, measured.scroll_to((lie.top + lie.bottom) / 2.0));
            }
        }
        self.motion.update_value(|m| {
            (m.lead, m.goal) = (None, Some(place));
            m.targets = targets;
        });
        self.step_soon();
    }

    /// Scrolls a column to where it was: one that is moved in the page begins anew otherwise.
    pub(super) fn put_back(self, source: usize, at: i32) {
        self.scroll(source, f64::from(at));
    }

    /// The sentence of `to` that answers to what stands at mid-screen of `from`, where the page scrolls as a whole.
    pub(super) fn counterpart(self, from: Option<usize>, to: usize) -> Option<Place> {
        let from = from?;
        let library = self.page.library.get_untracked();
        let of_source = pairs(&library, from).remove(&to)?;
        let height = window().inner_height().ok()?.as_f64()?;
        let shift = text(from)?.get_bounding_client_rect().top();
        let first = text(from)?.offset_top();
        let lies = lies::all(&library, from);
        let line = height / 2.0 - shift + f64::from(first);
        let at = nearest(&of_source, line, |sentence| lies.get(sentence).copied().flatten())?;
        of_source.get(at).map(|(_, sentence)| Place { source: to, sentence: *sentence })
    }

    fn step_soon(self) {
        if self.motion.try_with_value(|m| m.due) == Some(false) {
            self.motion.update_value(|m| m.due = true);
            next_frame(self.on, move || self.step());
        }
    }

    /// One step of every column that is on its way.
    fn step(self) {
        self.motion.update_value(|m| m.due = false);
        if self.on.get_untracked() {
            self.aim();
        }
        let targets = self.motion.with_value(|m| m.targets.clone());
        let still = document::reduced_motion();
        let mut leapt = false;
        for (source, target) in targets {
            let Some(pane) = pane(source) else {
                self.arrived(source);
                continue;
            };
            let at = f64::from(pane.scroll_top());
            // One column at a time goes far: where it comes to, the browser has a screen of text to lay out.
            if (target - at).abs() > LEAP && std::mem::replace(&mut leapt, true) {
                continue;
            }
            let next = if still { target } else { eased(at, target) };
            self.scroll(source, next);
            // A column that does not move any more has come to its end.
            if next == target || pane.scroll_top() == at as i32 {
                self.arrived(source);
            }
        }
        if self.motion.with_value(|m| !m.targets.is_empty()) {
            self.step_soon();
        }
    }

    fn scroll(self, source: usize, to: f64) {
        let Some(pane) = pane(source) else { return };
        pane.set_scroll_top(to.round() as i32);
        let at = pane.scroll_top();
        self.motion.update_value(|m| {
            m.ours.insert(source, at);
        });
    }

    /// A column is where it was to go.
    fn arrived(self, source: usize) {
        self.motion.update_value(|m| {
            m.targets.remove(&source);
        });
    }

    /// Sets where the others have to go to follow the column that leads.
    fn aim(self) {
        let Some(lead) = self.motion.with_value(|m| m.lead) else { return };
        let Some(leading) = pane(lead) else { return };
        let library = self.page.library.get_untracked();
        if self.motion.with_value(|m| m.pairs.as_ref().is_none_or(|(of, _)| *of != lead)) {
            let found = pairs(&library, lead);
            self.motion.update_value(|m| m.pairs = Some((lead, found)));
        }
        let line = measure(&leading).line();
        let near = |sentence: usize, lie: Lie| match lie.distance(line) < NEAR {
            true => lies::of(&leading, Place { source: lead, sentence }).unwrap_or(lie),
            false => lie,
        };
        let lies = lies::all(&library, lead).into_iter().enumerate();
        let lies: Vec<Option<Lie>> = lies.map(|(sentence, lie)| lie.map(|lie| near(sentence, lie))).collect();
        for source in self.shown.get_untracked().into_iter().filter(|s| *s != lead) {
            let Some(follower) = pane_on_screen(source) else { continue };
            let pair = self.motion.with_value(|m| {
                let of_source = m.pairs.as_ref()?.1.get(&source)?;
                let at = nearest(of_source, line, |sentence| lies.get(sentence).copied().flatten())?;
                of_source.get(at).copied()
            });
            let Some((one, other)) = pair else { continue };
            let (Some(one), Some(other)) =
                (lies.get(one).copied().flatten(), lies::of(&follower, Place { source, sentence: other }))
            else {
                continue;
            };
            let measured = measure(&follower);
            let target = measured.scroll_to(answering(line, one, other));
            self.motion.update_value(|m| {
                if (target - measured.scroll).abs() >= 1.0 {
                    m.targets.insert(source, target);
                } else {
                    m.targets.remove(&source);
                }
            });
        }
    }
}
