//! The comparison that is open, as a file: handed to the engine when the reader changes what is compared.

use super::browser::corpus::{self, Arrival, Loaded};
use super::browser::{engine, location, shelf};
use super::keep;
use super::own;
use super::page::Page;
use crate::engine::corpus::with_kept;
use crate::state::draft::retitled;
use crate::state::kept::Record;
use crate::state::library::{Library, shorten};
use crate::state::link::{Kept, Link, View};
use leptos::prelude::*;
use std::sync::Arc;

/// How many characters of a headline name a comparison that has no name.
const TITLE: usize = 60;

/// The comparison before the reader's last change to its sources.
#[derive(Clone)]
pub(crate) struct Before {
    /// What the change was, in words.
    pub(crate) what: String,
    file: Arc<str>,
    cleaned: Arc<Library>,
    record: Option<Record>,
    link: Link,
}

/// Where what the reader put together goes.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Place {
    /// Into the comparison that is open; where that is the site's own, into a new one.
    Here,
    /// Into a new one, shown in this view.
    New(Box<Link>),
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
    /// The record under which this browser keeps it; none for the one that the site opens with.
    pub(crate) record: RwSignal<Option<Record>>,
    /// What the reader's last change can be undone to.
    pub(crate) before: RwSignal<Option<Before>>,
    /// What this browser keeps, and how keeping goes.
    pub(crate) keep: keep::Keep,
    /// What was said of the reports that the reader brought last: those that did not go in.
    pub(crate) said: RwSignal<Vec<String>>,
    /// The site's own comparison, where another was opened since.
    site: StoredValue<Option<Loaded>>,
    /// How often the engine has been asked: an answer counts where nothing was asked since.
    asked: StoredValue<usize>,
}

impl Work {
    /// Of a comparison that was opened.
    pub(crate) fn new(arrival: &Arrival) -> Self {
        let Arrival { loaded, record, as_kept, .. } = arrival;
        let work = Self {
            file: RwSignal::new(loaded.file.clone()),
            cleaned: RwSignal::new(loaded.library.clone()),
            library: RwSignal::new(loaded.library.clone()),
            record: RwSignal::new(record.clone()),
            before: RwSignal::new(None),
            keep: keep::Keep::new(),
            said: RwSignal::new(Vec::new()),
            site: StoredValue::new(record.is_none().then(|| loaded.clone())),
            asked: StoredValue::new(0),
        };
        if *as_kept && let Some(record) = record {
            work.keep.is_kept(record, &loaded.file);
        }
        work
    }

    /// Whether it is the reader's own, not the one that the site opens with.
    pub(crate) fn own(self) -> bool {
        self.record.with_untracked(Option::is_some)
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

    /// Shows what an address names: in the comparison that is open, or in another that is opened for it.
    pub(crate) fn arrive(self, page: Page, link: Link) {
        let id = self.record.with_untracked(|record| record.as_ref().map(|record| record.id.clone()));
        if link.carried.is_none() && link.comparison == id {
            page.link.set(own::arrive(self, &self.cleaned.get_untracked(), link));
            return;
        }
        if link.carried.is_none()
            && link.comparison.is_none()
            && let Some(loaded) = self.site.get_value()
        {
            self.stop(page);
            self.adopt(page, Arrival { loaded, record: None, as_kept: true, link });
            return;
        }
        self.stop(page);
        let asked = self.asked.get_value();
        let tell = self.tell(page, asked);
        leptos::task::spawn_local(async move {
            let carried = link.carried.is_some();
            let arrival = corpus::arrive(link, tell).await;
            if self.asked.try_get_value() != Some(asked) {
                return;
            }
            page.working.set(String::new());
            match arrival {
                Ok(arrival) => {
                    let address = arrival.link.to_string();
                    let as_kept = arrival.as_kept;
                    self.adopt(page, arrival);
                    // One that is not kept yet has its address when it is.
                    if carried && as_kept {
                        location::replace(&address);
                    }
                }
                Err(error) => {
                    let words = page.strings();
                    page.trouble.set(Some(format!("{} {}", (words.app.not_loaded)(&error), words.keep.as_before)));
                    // What is on screen has its own address.
                    location::replace(&page.link.with_untracked(ToString::to_string));
                }
            }
        });
    }

    /// Shows a comparison that was opened.
    fn adopt(self, page: Page, arrival: Arrival) {
        let Arrival { loaded, record, as_kept, link } = arrival;
        match &record {
            Some(record) if as_kept => self.keep.is_kept(record, &loaded.file),
            None => self.site.set_value(Some(loaded.clone())),
            _ => {}
        }
        self.before.set(None);
        self.record.set(record);
        self.file.set(loaded.file);
        self.cleaned.set(loaded.library.clone());
        self.library.set(loaded.library.clone());
        page.link.set(own::arrive(self, &loaded.library, link));
    }

    /// Opens another file, of so many sources, by a change that is called `what`, and can be undone.
    pub(crate) fn open(self, page: Page, file: String, count: usize, place: Place, what: String) {
        self.ask(page, file, count, move |opened| {
            let opened = named(opened, page.strings().sources.add.untitled);
            let record = self.record.get_untracked();
            let link = page.link.get_untracked();
            self.before.set(Some(Before {
                what,
                file: self.file.get_untracked(),
                cleaned: self.cleaned.get_untracked(),
                record: record.clone(),
                link: link.clone(),
            }));
            let lang = link.lang;
            let begun = record.is_none() || place != Place::Here;
            let mut link = match place {
                Place::Here => Link { view: View::Sources, sources: Vec::new(), passage: None, ..link },
                Place::New(link) => Link { lang, ..*link },
            };
            if begun {
                let record = Record { id: corpus::new_id(), ..Record::default() };
                link.comparison = Some(record.id.clone());
                self.record.set(Some(record));
            }
            self.file.set(opened.file);
            self.cleaned.set(opened.library.clone());
            if link.kept.is_empty() {
                self.library.set(opened.library);
            }
            own::begin(self, &link);
            page.go(link);
        });
    }

    /// Undoes the reader's last change to the sources.
    pub(crate) fn undo(self, page: Page) {
        let Some(before) = self.before.get_untracked() else { return };
        self.stop(page);
        self.before.set(None);
        let now = self.record.get_untracked();
        let id = |record: &Option<Record>| record.as_ref().map(|record| record.id.clone());
        if id(&now) != id(&before.record) {
            if let Some(id) = id(&now) {
                // The change began it.
                leptos::task::spawn_local(async move {
                    let _ = shelf::remove(&id).await;
                    page.work.keep.refresh();
                });
            }
            self.record.set(before.record);
        }
        self.file.set(before.file);
        self.cleaned.set(before.cleaned.clone());
        self.library.set(before.cleaned);
        let comparison = self.record.with_untracked(|record| id(record));
        let link = Link { comparison, view: View::Sources, passage: None, event: None, ..before.link };
        own::begin(self, &link);
        page.go(link);
    }

    /// Calls the comparison otherwise.
    pub(crate) fn rename(self, title: &str) {
        let file: Arc<str> = self.file.with_untracked(|file| retitled(file, title)).into();
        self.file.set(file);
        self.cleaned.update(|library| *library = Arc::new(library.called(title)));
        self.library.update(|library| *library = Arc::new(library.called(title)));
    }

    /// Gives up what is being worked out.
    pub(crate) fn stop(self, page: Page) {
        self.asked.update_value(|asked| *asked += 1);
        engine::stop();
        page.working.set(String::new());
    }

    /// Says how far the work is that was asked for as the `asked`th.
    fn tell(self, page: Page, asked: usize) -> impl Fn(usize, usize) + Clone + 'static {
        move |done, of| {
            if self.asked.try_get_value() == Some(asked) {
                page.working.set((page.strings().app.reading)(done, of));
            }
        }
    }

    /// Asks the engine to finish a file of so many sources; says what it does, and what went wrong.
    fn ask(self, page: Page, file: String, count: usize, then: impl FnOnce(Loaded) + 'static) {
        self.stop(page);
        let asked = self.asked.get_value();
        page.working.set((page.strings().app.working)(count));
        let tell = self.tell(page, asked);
        leptos::task::spawn_local(async move {
            let answer = corpus::finish(file, tell).await;
            if self.asked.try_get_value() != Some(asked) {
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

/// A comparison without a name is called after the first headline in it.
fn named(opened: Loaded, otherwise: &str) -> Loaded {
    if !opened.library.title.is_empty() {
        return opened;
    }
    let headline = opened.library.articles.iter().find_map(|a| a.meta.title.clone().filter(|t| !t.is_empty()));
    let title = headline.map_or_else(|| otherwise.to_owned(), |headline| shorten(&headline, TITLE));
    let library = Arc::new(opened.library.called(&title));
    Loaded { file: retitled(&opened.file, &title).into(), library }
}

/// The file with pieces put back.
fn put_back(file: &str, kept: &[Kept]) -> String {
    with_kept(file, |id| kept.iter().filter(|k| k.source == id).map(|k| k.id).collect())
}
