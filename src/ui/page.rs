//! What every part of the page shares: the comparison, the link, and the ways to change it.

use super::browser::location;
use super::share::Sharing;
use super::strings::{self, Strings};
use super::work::Work;
use crate::engine::comparison::Place;
use crate::state::fix::applied::Own;
use crate::state::keys::Act;
use crate::state::library::Library;
use crate::state::link::{Lang, Link, Problem, View};
use leptos::prelude::*;
use std::sync::Arc;

/// What the view on screen does with a key; true where it used it.
pub(crate) type OnAct = Arc<dyn Fn(Act) -> bool + Send + Sync>;

/// The comparison and the link that is shown; copied into every component by context.
#[derive(Clone, Copy)]
pub(crate) struct Page {
    /// The comparison that is open, as a file.
    pub(crate) work: Work,
    /// The comparison, with what the reader put back and with the reader's own marks followed.
    pub(crate) library: Signal<Arc<Library>>,
    /// Where the reader's own marks lie.
    pub(crate) own: Signal<Arc<Own>>,
    /// What is shown.
    pub(crate) link: RwSignal<Link>,
    /// What the page speaks: as the link says, else as chosen before, else as the browser asks.
    pub(crate) lang: RwSignal<Lang>,
    /// What could not be read of the address.
    pub(crate) problems: RwSignal<Vec<Problem>>,
    /// What is being worked out, in words; empty where nothing is.
    pub(crate) working: RwSignal<String>,
    /// What went wrong, in words, until the reader closes it.
    pub(crate) trouble: RwSignal<Option<String>>,
    /// What a screen reader is told next.
    pub(crate) announcement: RwSignal<String>,
    /// What the Share dialog shows.
    pub(crate) sharing: Sharing,
    /// What the view on screen does with keys.
    pub(crate) on_act: StoredValue<Option<OnAct>>,
    /// The passage that is to have the focus as soon as its text is drawn in Read and its column shown.
    pub(crate) sought: StoredValue<Option<Place>>,
    /// How often texts were drawn in Read, or drawn otherwise, up to the last of them: what marks them follows it.
    pub(crate) texts_drawn: RwSignal<usize>,
    /// The element that had the focus before a box took it.
    pub(crate) focus_before: StoredValue<String>,
}

impl Page {
    /// The page around a component.
    pub(crate) fn get() -> Self {
        expect_context::<Self>()
    }

    /// The words of the page, in the reader's language. Not tracked: another language draws the page anew.
    pub(crate) fn strings(self) -> &'static Strings {
        strings::of(self.lang.get_untracked())
    }

    /// Lets the view on screen act on keys, for as long as it stands.
    pub(crate) fn act_with(self, act: impl Fn(Act) -> bool + Send + Sync + 'static) {
        let act: OnAct = Arc::new(act);
        self.on_act.set_value(Some(act.clone()));
        on_cleanup(move || {
            self.on_act.update_value(|current| {
                if current.as_ref().is_some_and(|current| Arc::ptr_eq(current, &act)) {
                    *current = None;
                }
            });
        });
    }

    /// The source that the others are compared with, and the sources shown with it first.
    pub(crate) fn base_first(self) -> Vec<usize> {
        self.library.with(|library| {
            self.link.with(|link| {
                let base = library.base(link);
                let mut shown = library.shown(link);
                shown.sort_by_key(|source| Some(*source) != base);
                shown
            })
        })
    }

    /// The label of a source.
    pub(crate) fn label(self, source: usize) -> String {
        self.library.with_untracked(|library| library.label(source))
    }

    /// Shows the sources in this order: a step in the history.
    pub(crate) fn order(self, shown: &[usize]) {
        let ids = self.library.with_untracked(|library| {
            let natural = shown.iter().copied().eq(0..library.articles.len());
            let ids = shown.iter().filter_map(|s| library.articles.get(*s)).map(|a| a.id.clone());
            if natural { Vec::new() } else { ids.collect() }
        });
        self.go(self.with(|link| link.sources = ids));
    }

    /// The language that the reports share, in which what is quoted of them stands; none where they differ in it. Not
    /// tracked.
    pub(crate) fn texts_lang(self) -> Option<String> {
        self.library.with_untracked(|library| {
            let mut langs = library.articles.iter().map(|article| article.meta.lang.clone());
            let first = langs.next().flatten();
            if langs.all(|lang| lang == first) { first } else { None }
        })
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
