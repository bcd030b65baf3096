//! The lines and wordings of the Compare box: of a comparison of many sources, those below its fold are drawn with the
//! frames after the first.

use crate::ui::browser::later::next_frame;
use leptos::prelude::*;

/// How many are drawn at once.
const AT_ONCE: usize = 10;
/// How many more with each frame.
const MORE: usize = 4;

/// How many of them are drawn; copied.
#[derive(Clone, Copy)]
pub(super) struct Parts {
    count: usize,
    drawn: RwSignal<usize>,
}

impl Parts {
    /// Of so many, the first of them drawn at once.
    pub(super) fn begin(count: usize) -> Self {
        let parts = Self { count, drawn: RwSignal::new(AT_ONCE) };
        // The first frame has the box itself to lay out.
        next_frame(parts.drawn, move || parts.go_on());
        parts
    }

    fn go_on(self) {
        if self.drawn.get_untracked() < self.count {
            next_frame(self.drawn, move || {
                self.drawn.update(|drawn| *drawn += MORE);
                self.go_on();
            });
        }
    }

    /// Whether some are not drawn yet.
    pub(super) fn drawing(self) -> bool {
        self.drawn.get() < self.count
    }

    /// The part at a place, once it is its turn.
    pub(super) fn view(self, at: usize, part: impl Fn() -> Option<AnyView> + Send + 'static) -> impl IntoView {
        let due = Memo::new(move |_| self.drawn.get() > at);
        move || due.get().then(&part).flatten()
    }
}
