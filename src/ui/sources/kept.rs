//! The comparisons that this browser keeps: opened, renamed, deleted, brought back.

use crate::engine::dates::edtf::Edtf;
use crate::state::draft::retitled;
use crate::state::kept::Record;
use crate::state::link::{Link, View};
use crate::ui::browser::{corpus, document, location, shelf};
use crate::ui::page::Page;
use crate::ui::strings::say_date;
use leptos::prelude::*;

const LIST: &str = "kept-list";

/// The list; nothing where nothing is kept and nothing is wrong.
#[component]
pub(super) fn KeptList() -> impl IntoView {
    let page = Page::get();
    let words = &page.strings().keep;
    let keep = page.work.keep;
    keep.refresh();
    // Another tab may have changed it.
    let listener = StoredValue::new_local(Some(location::on_return(move || keep.refresh())));
    on_cleanup(move || drop(listener.try_update_value(Option::take)));
    let deleted = RwSignal::new(None::<(Record, String)>);
    let open = Memo::new(move |_| page.work.record.with(|record| record.as_ref().map(|record| record.id.clone())));
    let any =
        move || !keep.list.with(Vec::is_empty) || keep.refused.with(Option::is_some) || deleted.with(Option::is_some);
    let undo = move |_| {
        let Some((record, file)) = deleted.get_untracked() else { return };
        deleted.set(None);
        leptos::task::spawn_local(async move {
            if let Err(why) = shelf::put(record, &file, true, &corpus::new_id()).await {
                page.trouble.set(Some((words.refused)(&why)));
            }
            keep.refresh();
        });
        document::focus(LIST);
    };
    let gone = move || {
        let title = deleted.with(|deleted| deleted.as_ref().map(|(record, _)| record.title.clone()))?;
        Some(view! {
            <div class="notice" role="status">
                <p>{(words.deleted)(&title)}</p>
                <button on:click=undo>{page.strings().sources.add.undo}</button>
            </div>
        })
    };
    let site = Link::to_view(View::Sources).to_string();
    view! {
        <section class="kept" hidden=move || !any() aria-labelledby="kept-title">
            <h2 id="kept-title">{words.title}</h2>
            <p class="meta">{move || keep.refused.get().map_or_else(|| words.help.to_owned(), |why| (words.refused)(&why))}</p>
            {gone}
            <ul id=LIST tabindex="-1">
                <For each=move || keep.list.get() key=|record| record.id.clone() let(record)>
                    <KeptLine id=record.id open=open deleted=deleted />
                </For>
                <li class="kept-line">
                    <a href=site aria-current=move || open.get().is_none().then_some("true")>{words.to_site}</a>
                </li>
            </ul>
        </section>
    }
}

/// A comparison: a link to it, what it holds, and what can be done with it. It follows each save without being drawn
/// anew, for the reader may be about to rename it.
#[component]
fn KeptLine(id: String, open: Memo<Option<String>>, deleted: RwSignal<Option<(Record, String)>>) -> impl IntoView {
    let page = Page::get();
    let words = &page.strings().keep;
    let renaming = RwSignal::new(false);
    let list = page.work.keep.list;
    let of = id.clone();
    let record = Memo::new(move |_| {
        list.with(|records| records.iter().find(|record| record.id == of).cloned()).unwrap_or_default()
    });
    let is_open = {
        let id = id.clone();
        move || open.with(|open| open.as_deref() == Some(id.as_str()))
    };
    let current = is_open.clone();
    let field = format!("rename-{id}");
    let (shown, to_focus) = (field.clone(), field.clone());
    let begin = move |_| {
        renaming.set(true);
        let field = to_focus.clone();
        request_animation_frame(move || document::select(&field));
    };
    let (of, read) = (id.clone(), field.clone());
    let (here, shown_now) = (is_open.clone(), is_open.clone());
    let rename = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let title = document::value(&read).trim().to_owned();
        renaming.set(false);
        document::focus(LIST);
        if title.is_empty() {
            return;
        }
        if here() {
            return page.work.rename(&title);
        }
        let id = id.clone();
        leptos::task::spawn_local(async move {
            let renamed = shelf::change(&id, |record, file| {
                record.title.clone_from(&title);
                retitled(file, &title)
            });
            if let Err(why) = renamed.await {
                page.trouble.set(Some((page.strings().keep.refused)(&why)));
            }
            page.work.keep.refresh();
        });
    };
    let delete = move |_| {
        if is_open() {
            // What is on screen would be kept again with its next change.
            let site = Link::to_view(View::Sources);
            location::push(&site.to_string());
            page.work.arrive(page, site);
        }
        let id = of.clone();
        document::focus(LIST);
        leptos::task::spawn_local(async move {
            match shelf::remove(&id).await {
                Ok(was) => drop(deleted.try_set(was)),
                Err(why) => page.trouble.set(Some((page.strings().keep.refused)(&why))),
            }
            page.work.keep.refresh();
        });
    };
    let leave = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" {
            event.stop_propagation();
            renaming.set(false);
        }
    };
    let about = move || {
        record.with(|record| {
            let day = location::day(record.saved);
            let day = day.parse::<Edtf>().map_or(day, |day| say_date(&day, page.strings()));
            (words.about)(&record.sources, &day)
        })
    };
    let open_now = move || shown_now().then(|| view! { <strong class="meta">{words.open_now}</strong> });
    let (href, title) = (move || record.with(Record::hash), move || record.with(|record| record.title.clone()));
    let rename_what = move || record.with(|record| (words.rename_what)(&record.title));
    let delete_what = move || record.with(|record| (words.delete_what)(&record.title));
    view! {
        <li class="kept-line">
            <div hidden=move || renaming.get()>
                <a href=href aria-current=move || current().then_some("true")>{title}</a>
                <p class="meta">{about} " " {open_now}</p>
            </div>
            <form hidden=move || !renaming.get() on:submit=rename on:keydown=leave>
                <label for=shown class="unseen">{words.new_title}</label>
                <input id=field type="text" value=title maxlength="120" autocomplete="off" />
                <button class="small" type="submit">{words.rename}</button>
            </form>
            <span class="acts" hidden=move || renaming.get()>
                <button class="small" aria-label=rename_what on:click=begin>{words.rename}</button>
                <button class="small" aria-label=delete_what on:click=delete>{words.delete}</button>
            </span>
        </li>
    }
}
