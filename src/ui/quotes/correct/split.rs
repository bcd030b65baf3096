//! One speaker who is two: some of what is quoted is another's.

use super::{LONGEST, correct, focus_field, leaving, on_escape};
use crate::engine::Span;
use crate::state::fix::Fix;
use crate::state::fix::speaker::{Part, SpeakerFix};
use crate::state::library::shorten;
use crate::state::passage::Passage;
use crate::state::quotes::parts::{Parts, parts};
use crate::ui::page::Page;
use crate::ui::parts::source::SourceName;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// How many characters of a quotation stand for it.
const BRIEF: usize = 90;

/// Asks what another person said, and for that person's name.
#[component]
pub(in crate::ui::quotes) fn SplitForm(speaker: usize, opener: String, close: Callback<()>) -> impl IntoView {
    let page = Page::get();
    let words = &page.strings().who;
    let (id, name, all) = page.library.with_untracked(|library| {
        let known = library.comparison.speakers.get(speaker)?;
        Some((known.id.clone(), known.name.clone(), parts(library, speaker)))
    })?;
    let chosen: RwSignal<BTreeSet<(usize, Span)>> = RwSignal::new(BTreeSet::new());
    let draft = RwSignal::new(String::new());
    let wrong: RwSignal<Option<&'static str>> = RwSignal::new(None);
    let field = format!("split-{speaker}");
    let legend = (words.split_what)(&name);
    let leave = leaving(move || close.run(()), opener);
    let sources = all.iter().map(|part| source_boxes(page, speaker, part, chosen)).collect::<Vec<_>>();
    if let Some(first) = all.first() {
        focus_field(&box_of(speaker, first.source));
    }
    let total: usize = all.iter().map(|p| p.quotations.len()).sum();
    let keep = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let count = chosen.with_untracked(BTreeSet::len);
        let new = draft.get_untracked().trim().to_owned();
        if count == 0 || count == total {
            return wrong.set(Some(words.split_some));
        }
        if new.is_empty() {
            return wrong.set(Some(words.split_needs_name));
        }
        let parts = page.library.with_untracked(|library| {
            chosen.with_untracked(|chosen| {
                let mut said = Vec::new();
                for of in &all {
                    let Some(article) = library.articles.get(of.source) else { continue };
                    let theirs = of.quotations.iter().filter(|span| chosen.contains(&(of.source, **span)));
                    if theirs.clone().count() == of.quotations.len() {
                        said.push(Part::Source(article.id.clone()));
                    } else {
                        said.extend(theirs.map(|span| Part::Quotation(Passage::new(article, *span))));
                    }
                }
                said
            })
        });
        let fix = Fix::Speaker(SpeakerFix::Split(id.clone(), new, parts));
        close.run(());
        correct(page, fix.clone(), vec![format!("{id}-name")]);
        choose_both(page, &fix);
    };
    Some(view! {
        <form class="correct" on:submit=keep on:keydown=on_escape(leave)>
            <fieldset>
                <legend>{legend}</legend>
                {sources}
            </fieldset>
            <label for=field.clone()>{words.split_name}</label>
            <input id=field type="text" autocomplete="off" maxlength=LONGEST prop:value=draft
                on:input=move |event| draft.set(event_target_value(&event)) />
            <p class="wrong" role="alert">{move || wrong.get()}</p>
            <div class="acts">
                <button class="small" type="submit">{words.split_do}</button>
                <button class="small quiet" type="button" on:click=move |_| leave.run(())>{words.leave}</button>
            </div>
        </form>
    })
}

/// Shows the new speaker beside the old one.
fn choose_both(page: Page, fix: &Fix) {
    let both: Vec<String> = page.library.with_untracked(|library| {
        page.own.with_untracked(|own| {
            let of_fix = own.speakers.iter().filter(|(_, f)| f == fix);
            of_fix.filter_map(|(at, _)| library.comparison.speakers.get(*at)).map(|s| s.id.clone()).collect()
        })
    });
    page.replace(page.with(|link| {
        for id in both {
            if !link.speakers.contains(&id) {
                link.speakers.push(id);
            }
        }
    }));
}

fn box_of(speaker: usize, source: usize) -> String {
    format!("split-{speaker}-{source}")
}

/// A box for all that a source quotes, and one for each quotation where there are several.
fn source_boxes(page: Page, speaker: usize, of: &Parts, chosen: RwSignal<BTreeSet<(usize, Span)>>) -> AnyView {
    let words = page.strings();
    let source = of.source;
    let every: Vec<(usize, Span)> = of.quotations.iter().map(|span| (source, *span)).collect();
    let count = (words.quotes.quotations_of)(every.len());
    let called = (!of.name.is_empty()).then(|| (words.quotes.called)(&of.name));
    let boxes = page.library.with_untracked(|library| {
        let article = library.articles.get(source);
        let one = |span: &Span| {
            let key = (source, *span);
            let brief = shorten(article.map(|a| a.words(*span)).unwrap_or_default(), BRIEF);
            view! {
                <label class="check">
                    <input type="checkbox" prop:checked=move || chosen.with(|c| c.contains(&key))
                        on:change=move |event| set(chosen, &[key], event_target_checked(&event)) />
                    <span class="brief">{brief}</span>
                </label>
            }
        };
        if let [only] = of.quotations.as_slice() {
            // The box for all that the source quotes is its box too.
            let brief = shorten(article.map(|a| a.words(*only)).unwrap_or_default(), BRIEF);
            return vec![view! { <p class="check brief">{brief}</p> }.into_any()];
        }
        of.quotations.iter().map(|span| one(span).into_any()).collect::<Vec<AnyView>>()
    });
    let all = every.clone();
    let whole = move || chosen.with(|c| all.iter().all(|key| c.contains(key)));
    view! {
        <div class="of-source">
            <label class="check">
                <input id=box_of(speaker, source) type="checkbox" prop:checked=whole
                    on:change=move |event| set(chosen, &every, event_target_checked(&event)) />
                <span><SourceName source=source /> <span class="meta">{count} {called.map(|c| format!(", {c}"))}</span></span>
            </label>
            {boxes}
        </div>
    }
    .into_any()
}

fn set(chosen: RwSignal<BTreeSet<(usize, Span)>>, keys: &[(usize, Span)], on: bool) {
    chosen.update(|chosen| {
        for key in keys {
            if on {
                chosen.insert(*key);
            } else {
                chosen.remove(key);
            }
        }
    });
}
