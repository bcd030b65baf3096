//! How much of a long list is drawn: a slice, and one more whenever the reader comes near its end.

use crate::ui::browser::seen;
use leptos::prelude::*;
use web_sys::Element;

/// Of a list that is drawn a slice at a time; a list that changed starts with one slice again.
#[derive(Clone, Copy)]
pub(crate) struct Drawn {
    slice: usize,
    /// How often the list has changed.
    changes: Memo<u32>,
    /// How many are drawn beyond the first slice, and of which change.
    more: RwSignal<(u32, usize)>,
}

impl Drawn {
    /// Of a list that changes whenever what `track` reads does.
    pub(crate) fn new(slice: usize, track: impl Fn() + Send + Sync + 'static) -> Self {
        let changes = Memo::new(move |before: Option<&u32>| {
            track();
            before.map_or(0, |before| before.wrapping_add(1))
        });
        Self { slice, changes, more: RwSignal::new((0, 0)) }
    }

    /// How many are drawn.
    pub(crate) fn count(self) -> usize {
        let (of, more) = self.more.get();
        self.slice + if of == self.changes.get() { more } else { 0 }
    }

    /// Draws a slice more.
    pub(crate) fn grow(self) {
        let Some(now) = self.changes.try_get_untracked() else { return };
        let slice = self.slice;
        self.more.try_update(|(of, more)| {
            *more = slice + if *of == now { *more } else { 0 };
            *of = now;
        });
    }

    /// Draws a slice more whenever `end` comes within `margin` pixels of what its pane shows, while any are left.
    pub(crate) fn grow_near(
        self,
        end: NodeRef<leptos::html::P>,
        pane: Option<NodeRef<leptos::html::Div>>,
        margin: u32,
        left: Memo<usize>,
    ) {
        Effect::new(move |_| {
            // Watched anew after each slice: the end of a short one may be near still.
            if left.get() > 0
                && let Some(end) = end.get()
            {
                let pane = pane.and_then(|pane| pane.get());
                let pane = pane.as_ref().map(|pane| -> &Element { pane.as_ref() });
                seen::once_near(&end, pane, margin, move || self.grow());
            }
        });
    }
}
