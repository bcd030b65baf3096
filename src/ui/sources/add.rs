//! Adding reports: pasted, chosen as files or a folder, or dropped; with those that are here or afresh.

use super::pasted::{Field, Pasted};
use super::take::{Report, bring, take};
use crate::engine::corpus::{MOST, sound_id};
use crate::engine::source::Format;
use crate::state::carried::with_view;
use crate::state::library::shorten;
use crate::state::link::{Link, View};
use crate::state::pasted::reports;
use crate::ui::browser::{document, files};
use crate::ui::page::Page;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, HtmlInputElement};

const FILES: &str = "files";
const FOLDER: &str = "folder";

/// How many characters of a report stand for it where several were found in one paste.
const BRIEF: usize = 70;

/// The part of the page where reports are added.
#[component]
pub(super) fn AddReports() -> impl IntoView {
    let page = Page::get();
    let words = move || &page.strings().sources.add;
    let over = RwSignal::new(false);
    // Someone who has just come has the example on the page, and wants their own instead.
    let afresh = RwSignal::new(!page.work.own());
    let open = Memo::new(move |_| page.work.record.with(|record| record.as_ref().map(|record| record.id.clone())));
    Effect::new(move |before: Option<Option<String>>| {
        let open = open.get();
        if before.is_some_and(|before| before != open) {
            afresh.set(open.is_none());
        }
        open
    });
    let pasted = expect_context::<Pasted>();
    let fields = pasted.fields;
    let found = Memo::new(move |_| fields.get().into_iter().map(|field| field.reports().len()).sum::<usize>());
    let room = move || {
        let here = page.library.with(|library| library.articles.len());
        MOST.saturating_sub(if afresh.get() { 0 } else { here })
    };
    let too_many = move || found.get() > room();
    let no_more = move || fields.with(Vec::len) >= room();
    let paste = move |_| {
        let found: Vec<String> = fields.get_untracked().into_iter().flat_map(Field::reports).collect();
        if found.is_empty() {
            page.work.said.set(vec![words().nothing_pasted.to_owned()]);
            return document::focus(Field::FIRST);
        }
        page.work.said.set(Vec::new());
        let report = |text| Report { name: String::new(), text, format: Format::Text };
        take(page, found.into_iter().map(report).collect(), afresh.get_untracked());
        pasted.on_its_way.set_value(true);
    };
    let choose = move |id: &'static str| {
        let field = document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlInputElement>().ok());
        let Some(field) = field else { return };
        let chosen = files::readable(files::all(field.files()), id == FOLDER);
        // The same file can be chosen again.
        field.set_value("");
        let afresh = afresh.get_untracked();
        pasted.on_its_way.set_value(false);
        leptos::task::spawn_local(async move {
            bring(page, chosen, afresh).await;
        });
    };
    let drop = move |event: DragEvent| {
        event.prevent_default();
        over.set(false);
        let dropped = files::dropped(&event);
        let afresh = afresh.get_untracked();
        pasted.on_its_way.set_value(false);
        leptos::task::spawn_local(async move { bring(page, files::within(dropped).await, afresh).await });
    };
    let drag_over = move |event: DragEvent| {
        event.prevent_default();
        over.set(true);
    };
    let more = move |_| {
        let next = pasted.add();
        request_animation_frame(move || document::focus(&next.id()));
    };
    let save = move |_| {
        let name = page.library.with_untracked(|library| sound_id(&library.title));
        let view = page.link.with_untracked(ToString::to_string);
        let file = page.work.file.with_untracked(|file| with_view(file, &view));
        files::save(&format!("{name}.json"), "application/json", &file);
    };
    let with_these = move || {
        let count = page.library.with(|library| library.articles.len());
        (words().with_these)(count, page.work.record.with(Option::is_none))
    };
    view! {
        <section class="add" class:over=move || over.get() aria-labelledby="add-title"
            on:dragover=drag_over on:dragleave=move |_| over.set(false) on:drop=drop>
            <h2 id="add-title">{move || words().title}</h2>
            <p class="meta">{move || words().help}</p>
            <For each=move || fields.get() key=|field| field.number let(field)>
                <PasteField field=field />
            </For>
            <fieldset class="choices">
                <legend class="unseen">{move || words().afresh_or}</legend>
                <label class="choice">
                    <input type="radio" name="afresh" prop:checked=move || !afresh.get()
                        on:change=move |_| afresh.set(false) />
                    {with_these}
                </label>
                <label class="choice">
                    <input type="radio" name="afresh" prop:checked=move || afresh.get()
                        on:change=move |_| afresh.set(true) />
                    {move || words().afresh}
                </label>
            </fieldset>
            <p class="meta" class:trouble=too_many>{move || (words().room)(room(), found.get())}</p>
            <div class="acts">
                <button class="main" on:click=paste>{move || (words().add)(found.get())}</button>
                <button on:click=more disabled=no_more>{move || words().another}</button>
                <label class="file-choice" for=FILES>{move || words().files}</label>
                <input id=FILES class="unseen" type="file" multiple accept=files::ACCEPTED on:change=move |_| choose(FILES) />
                <label class="file-choice folder" for=FOLDER>{move || words().folder}</label>
                <input id=FOLDER class="unseen folder" type="file" prop:webkitdirectory=true on:change=move |_| choose(FOLDER) />
                <button on:click=save>{move || words().save}</button>
            </div>
            <div class="told" role="status">
                {move || page.work.said.get().into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
            </div>
        </section>
    }
}

/// A field, and what was found in it.
#[component]
fn PasteField(field: Field) -> impl IntoView {
    let page = Page::get();
    let words = &page.strings().sources.add;
    let found = Memo::new(move |_| {
        let brief = |report: &str| shorten(report.lines().find(|l| !is_mark(l)).unwrap_or_default().trim(), BRIEF);
        field.text.with(|text| reports(text).into_iter().map(brief).collect::<Vec<_>>())
    });
    let choice = move || {
        let found = found.get();
        (found.len() > 1).then(|| {
            let name = format!("{}-parts", field.id());
            let lines = found.iter().map(|line| view! { <li>{line.clone()}</li> }).collect_view();
            view! {
                <fieldset class="parted" role="group">
                    <legend>{(words.found)(found.len())}</legend>
                    <ol>{lines}</ol>
                    <label class="choice">
                        <input type="radio" name=name.clone() prop:checked=move || !field.whole.get()
                            on:change=move |_| field.whole.set(false) />
                        {(words.as_several)(found.len())}
                    </label>
                    <label class="choice">
                        <input type="radio" name=name prop:checked=move || field.whole.get()
                            on:change=move |_| field.whole.set(true) />
                        {words.as_one}
                    </label>
                </fieldset>
            }
        })
    };
    view! {
        <label for=field.id()>{(words.paste)(field.number)}</label>
        <textarea id=field.id() rows="5" placeholder=words.placeholder prop:value=move || field.text.get()
            on:input=move |event| field.text.set(event_target_value(&event))></textarea>
        <div role="status">{choice}</div>
    }
}

/// Whether a line parts things rather than saying something.
fn is_mark(line: &str) -> bool {
    !line.chars().any(char::is_alphanumeric)
}

/// The last change to the sources, with a way to undo it; nothing where there is none.
#[component]
pub(super) fn Undo() -> impl IntoView {
    let page = Page::get();
    move || {
        let what = page.work.before.with(|before| before.as_ref().map(|before| before.what.clone()))?;
        let undo = move |_| {
            page.work.undo(page);
            // The button goes with the notice.
            document::focus("main");
        };
        let words = &page.strings().sources.add;
        let comparison = page.link.with(|link| link.comparison.clone());
        let read = Link { comparison, ..Link::to_view(View::Read) }.to_string();
        // To read side by side takes two.
        let read = page.library.with(|library| library.articles.len() > 1).then_some(read);
        Some(view! {
            <div class="notice" role="status">
                <p>{what}</p>
                <div class="acts">
                    {read.map(|read| view! { <a href=read>{words.read}</a> })}
                    <button on:click=undo>{words.undo}</button>
                </div>
            </div>
        })
    }
}
