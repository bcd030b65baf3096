//! The comparison that is open, as a file: handed to the engine when the reader changes what is compared.

use super::browser::corpus::{self, Loaded};
use super::browser::engine;
use super::page::Page;
use crate::engine::corpus::with_kept;
use crate::state::library::Library;
use crate::state::link::Kept;
use leptos::prelude::*;
use std::sync::Arc;

/// The comparison before the reader's last change to its sources.
#[derive(Clone)]
pub(crate) struct Before {
    /// What the change was, in words.
    pub(crate) what: String,
    file: Arc<str>,
    cleaned: Arc<Library>,
    own: bool,
}

/// The open comparison; copied into every component as part of the page.
#[derive(Clone, Copy)]
pub(crate) struct Work {
    /// Its file, with nothing lacking and nothing put back.
    pub(crate) file: RwSignal<Arc<str>>,
    /// What the file holds.
    pub(crate) cleaned: RwSignal<Arc<Library>>,
    /// The same with what the reader put back.
    pub(crate) library: RwSignal<Arc<Library>>,
    /// Whether it is the reader's own, not the one that the site opens with.
    pub(crate) own: RwSignal<bool>,
    /// What the reader's last change can be undone to.
    pub(crate) before: RwSignal<Option<Before>>,
    /// How often the engine has been asked: an answer counts where nothing was asked since.
    asked: StoredValue<usize>,
}

impl Work {
    /// Of a comparison that was loaded.
    pub(crate) fn new(loaded: Loaded) -> Self {
        Self {
            file: RwSignal::new(loaded.file),
            cleaned: RwSignal::new(loaded.library.clone()),
            library: RwSignal::new(loaded.library),
            own: RwSignal::new(false),
            before: RwSignal::new(None),
            asked: StoredValue::new(0),
        }
    }

    /// Has the comparison worked out anew whenever the reader puts something back that cleaning left out, or leaves it
    /// out again.
    pub(crate) fn follow_kept(self, page: Page) {
        let kept = Memo::new(move |_| page.link.with(|link| link.kept.clone()));
        Effect::new(move |_| {
            let kept = kept.get();
            let cleaned = self.cleaned.get();
            if kept.is_empty() {
                self.stop(page);
                self.library.set(cleaned);
                return;
            }
            let file = self.file.with_untracked(|file| put_back(file, &kept));
            self.ask(page, file, cleaned.articles.len(), move |reread| self.library.set(reread.library));
        });
    }

    /// Opens another file, of so many sources, by a change that is called `what`, and can be undone.
    pub(crate) fn open(self, page: Page, file: String, count: usize, what: String) {
        self.ask(page, file, count, move |opened| {
            let (file, cleaned) = (self.file.get_untracked(), self.cleaned.get_untracked());
            self.before.set(Some(Before { what, file, cleaned, own: self.own.get_untracked() }));
            self.own.set(true);
            self.file.set(opened.file);
            self.cleaned.set(opened.library);
        });
    }

    /// Undoes the reader's last change to the sources.
    pub(crate) fn undo(self) {
        if let Some(before) = self.before.get_untracked() {
            self.before.set(None);
            self.own.set(before.own);
            self.file.set(before.file);
            self.cleaned.set(before.cleaned);
        }
    }

    /// Gives up what is being worked out.
    pub(crate) fn stop(self, page: Page) {
        self.asked.update_value(|asked| *asked += 1);
        engine::stop();
        page.working.set(String::new());
    }

    /// Asks the engine to finish a file of so many sources; says what it does, and what went wrong.
    fn ask(self, page: Page, file: String, count: usize, then: impl FnOnce(Loaded) + 'static) {
        self.stop(page);
        let asked = self.asked.get_value();
        page.working.set((page.strings().app.working)(count));
        leptos::task::spawn_local(async move {
            let answer = corpus::finish(file).await;
            if self.asked.get_value() != asked {
                return;
            }
            page.working.set(String::new());
            match answer {
                Ok(opened) => then(opened),
                Err(error) => page.trouble.set(Some((page.strings().app.not_loaded)(&error))),
            }
        });
    }
}

/// The file with pieces put back.
fn put_back(file: &str, kept: &[Kept]) -> String {
    with_kept(file, |id| kept.iter().filter(|k| k.source == id).map(|k| k.id).collect())
}
