//! What every part of the page shares: the comparison, the link, and the ways to change it.

use super::browser::location;
use super::strings::{self, Strings};
use crate::state::library::Library;
use crate::state::link::{Link, Problem, View};
use leptos::prelude::*;
use std::sync::Arc;

/// The comparison and the link that is shown; copied into every component by context.
#[derive(Clone, Copy)]
pub(crate) struct Page {
    /// The comparison as it came, with all that cleaning left out.
    pub(crate) cleaned: StoredValue<Arc<Library>>,
    /// The comparison, with what the reader put back.
    pub(crate) library: Signal<Arc<Library>>,
    /// What is shown.
    pub(crate) link: RwSignal<Link>,
    /// What could not be read of the address.
    pub(crate) problems: RwSignal<Vec<Problem>>,
    /// What is being worked out, in words; empty where nothing is.
    pub(crate) working: RwSignal<String>,
    /// What went wrong, in words, until the reader closes it.
    pub(crate) trouble: RwSignal<Option<String>>,
    /// What a screen reader is told next.
    pub(crate) announcement: RwSignal<String>,
}

impl Page {
    /// The page around a component.
    pub(crate) fn get() -> Self {
        expect_context::<Self>()
    }

    /// The words of the page, in the reader's language. Not tracked: another language draws the page anew.
    pub(crate) fn strings(self) -> &'static Strings {
        self.link.with_untracked(|link| strings::of(link.lang.unwrap_or_default()))
    }

    /// The sources shown, in order.
    pub(crate) fn shown(self) -> Memo<Vec<usize>> {
        Memo::new(move |_| self.library.with(|library| self.link.with(|link| library.shown(link))))
    }

    /// Goes to a link: a step in the history.
    pub(crate) fn go(self, link: Link) {
        location::push(&link.to_string());
        self.problems.set(Vec::new());
        self.link.set(link);
    }

    /// Shows a link in the place of this one: no step in the history.
    pub(crate) fn replace(self, link: Link) {
        location::replace(&link.to_string());
        self.problems.set(Vec::new());
        self.link.set(link);
    }

    /// The link changed by `change`.
    pub(crate) fn with(self, change: impl FnOnce(&mut Link)) -> Link {
        let mut link = self.link.get_untracked();
        change(&mut link);
        link
    }

    /// The address of another view of the same sources.
    pub(crate) fn href_of(self, view: View) -> String {
        self.link.with(|link| link.in_view(view).to_string())
    }

    /// Tells a screen reader something, politely.
    pub(crate) fn announce(self, words: impl Into<String>) {
        self.announcement.set(words.into());
    }
}
