//! Adding reports: pasted, chosen as files or dropped; with these or afresh.

use crate::engine::source::Format;
use crate::state::draft::Draft;
use crate::state::link::{Link, View};
use crate::ui::browser::document;
use crate::ui::browser::files::{self, Held};
use crate::ui::page::Page;
use crate::ui::strings::Strings;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, File, FileList, HtmlInputElement, HtmlTextAreaElement};

const PASTED: &str = "pasted";
const FILES: &str = "files";
const AFRESH: &str = "afresh";

/// A report on its way into the comparison.
struct Report {
    /// What its file is called, without the ending; empty where it was pasted.
    name: String,
    text: String,
    format: Format,
}

/// The part of the page where reports are added.
#[component]
pub(super) fn AddReports() -> impl IntoView {
    let page = Page::get();
    let words = move || &page.strings().sources.add;
    let over = RwSignal::new(false);
    let said = RwSignal::new(Vec::<String>::new());
    // Someone who has just come has the example on the page, and wants their own instead.
    let afresh = RwSignal::new(!page.work.own.get_untracked());
    let count = move || page.library.with(|library| library.articles.len());
    let paste = move |_| {
        let Some(field) = field::<HtmlTextAreaElement>(PASTED) else { return };
        let text = field.value();
        if text.trim().is_empty() {
            said.set(vec![words().nothing_pasted.to_owned()]);
            let _ = field.focus();
            return;
        }
        let report = Report { name: String::new(), text, format: Format::Text };
        take(page, vec![report], afresh, said, move || field.set_value(""));
    };
    let bring = move |list: Option<FileList>| {
        let files = files::all(list);
        leptos::task::spawn_local(async move { bring(page, files, afresh, said).await });
    };
    let choose = move |_| {
        let Some(field) = field::<HtmlInputElement>(FILES) else { return };
        bring(field.files());
        // The same file can be chosen again.
        field.set_value("");
    };
    let drop = move |event: DragEvent| {
        event.prevent_default();
        over.set(false);
        bring(event.data_transfer().and_then(|data| data.files()));
    };
    let drag_over = move |event: DragEvent| {
        event.prevent_default();
        over.set(true);
    };
    let save = move |_| {
        let title = page.library.with_untracked(|library| crate::state::draft::slug(&library.title));
        page.work.file.with_untracked(|file| files::save(&format!("{title}.json"), "application/json", file));
    };
    view! {
        <section class="add" class:over=move || over.get() aria-labelledby="add-title"
            on:dragover=drag_over on:dragleave=move |_| over.set(false) on:drop=drop>
            <h2 id="add-title">{move || words().title}</h2>
            <p class="meta">{move || words().help}</p>
            <label for=PASTED>{move || words().paste}</label>
            <textarea id=PASTED rows="5" placeholder=move || words().placeholder></textarea>
            <label class="choice">
                <input id=AFRESH type="checkbox" prop:checked=move || afresh.get()
                    on:change=move |event| afresh.set(event_target_checked(&event)) />
                {move || (words().afresh)(count())}
            </label>
            <div class="acts">
                <button class="main" on:click=paste>{move || words().add}</button>
                <label class="file-choice" for=FILES>{move || words().files}</label>
                <input id=FILES class="unseen" type="file" multiple accept=".txt,.md,.html,.htm,.json" on:change=choose />
                <button on:click=save>{move || words().save}</button>
            </div>
            <div class="told" role="status">
                {move || said.get().into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
            </div>
        </section>
    }
}

/// The last change to the sources, with a way to undo it; nothing where there is none.
#[component]
pub(super) fn Undo() -> impl IntoView {
    let page = Page::get();
    move || {
        let what = page.work.before.with(|before| before.as_ref().map(|before| before.what.clone()))?;
        let undo = move |_| {
            page.work.undo();
            page.go(Link::to_view(View::Sources));
            // The button goes with the notice.
            document::focus("main");
        };
        let words = &page.strings().sources.add;
        Some(view! {
            <div class="notice" role="status">
                <p>{what}</p>
                <div class="acts">
                    <a href=Link::to_view(View::Read).to_string()>{words.read}</a>
                    <button on:click=undo>{words.undo}</button>
                </div>
            </div>
        })
    }
}

/// Takes a source out of the comparison.
pub(super) fn remove(page: Page, id: &str, label: &str) {
    let Some(mut draft) = page.work.file.with_untracked(|file| Draft::of(file)) else { return };
    if draft.remove(id) && !draft.is_empty() {
        let what = (page.strings().sources.add.removed)(label);
        page.work.open(page, draft.to_json(), draft.len(), what);
        page.go(Link::to_view(View::Sources));
    }
}

/// Reads the files and takes in what they hold.
async fn bring(page: Page, list: Vec<File>, afresh: RwSignal<bool>, said: RwSignal<Vec<String>>) {
    let words = &page.strings().sources.add;
    let mut lines = Vec::new();
    let mut reports = Vec::new();
    for file in list {
        let name = file.name();
        match files::read(&file).await {
            Ok(Held::Report(text, format)) => {
                reports.push(Report { name: files::stem(&name).to_owned(), text, format });
            }
            Ok(Held::Comparison(json)) => match Draft::of(&json) {
                Some(draft) => {
                    page.work.open(page, json, draft.len(), (words.opened)(&name));
                    page.go(Link::to_view(View::Sources));
                    return;
                }
                None => lines.push((words.no_comparison)(&name)),
            },
            Err(why) => lines.push((words.unusable)(&name, why)),
        }
    }
    said.set(lines);
    if !reports.is_empty() {
        take(page, reports, afresh, said, || ());
    }
}

/// Adds reports to the comparison, or begins another with them; `taken` is called where all went in. What does not go
/// in is said.
fn take(page: Page, reports: Vec<Report>, afresh: RwSignal<bool>, said: RwSignal<Vec<String>>, taken: impl FnOnce()) {
    let words: &'static Strings = page.strings();
    let words = &words.sources.add;
    let here = page.work.file.with_untracked(|file| Draft::of(file));
    // Who brings the report that a digest here retells means to read it in its place.
    let digest_of = |report: &Report| here.as_ref()?.digest_of(&report.text).map(str::to_owned);
    let digests: Vec<Option<String>> = reports.iter().map(digest_of).collect();
    let mut draft = match here {
        Some(draft) if !afresh.get_untracked() || digests.iter().any(Option::is_some) => draft,
        _ => Draft::new(words.untitled),
    };
    let count = reports.len();
    let (mut left_out, mut originals) = (Vec::new(), 0);
    for (report, digest) in reports.into_iter().zip(digests) {
        // The same report brought twice takes the place once, and is then a source like others.
        if digest.is_some_and(|digest| draft.put_original(&digest, &report.text, report.format)) {
            originals += 1;
        } else if draft.add(&report.name, &report.text, report.format).is_none() {
            left_out.push((words.no_room)(&report.name));
        }
    }
    let all_in = left_out.is_empty();
    let added = count - left_out.len();
    said.update(|lines| lines.extend(left_out));
    if added > 0 {
        page.work.open(page, draft.to_json(), draft.len(), (words.added)(added - originals, originals));
        page.go(Link::to_view(View::Sources));
        afresh.set(false);
    }
    if all_in {
        taken();
    }
}

/// A field of the page, by its id.
fn field<T: JsCast>(id: &str) -> Option<T> {
    document().get_element_by_id(id)?.dyn_into().ok()
}
