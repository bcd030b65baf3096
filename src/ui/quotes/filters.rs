//! What is shown: the speakers, the kinds, the words.

use crate::engine::article::QuoteKind;
use crate::state::link::Link;
use crate::state::quotes::{Quotes, SpeakerLine, UNNAMED};
use crate::ui::page::Page;
use crate::ui::parts::source::source_class;
use leptos::prelude::*;

/// The list of speakers; each is a button, pressed where chosen.
#[component]
pub(crate) fn Speakers(found: Memo<Quotes>) -> impl IntoView {
    let page = Page::get();
    let words = move || &page.strings().quotes;
    let lines = Memo::new(move |_| found.with(|f| f.speakers.clone()));
    let nobody_chosen = move || page.link.with(|link| link.speakers.is_empty());
    let everybody = move |_| page.go(page.with(|link| link.speakers.clear()));
    view! {
        <section class="speakers" aria-labelledby="speakers-title">
            <h2 id="speakers-title">{move || words().speakers}</h2>
            <ul>
                <li>
                    <button class="speaker" aria-pressed=move || nobody_chosen().to_string() on:click=everybody>
                        <span class="who"><b>{move || words().everybody}</b></span>
                    </button>
                </li>
                {move || lines.get().into_iter().map(|line| view! { <Speaker line=line /> }).collect_view()}
            </ul>
        </section>
    }
}

/// One speaker: name, role, how often, by which sources.
#[component]
fn Speaker(line: SpeakerLine) -> impl IntoView {
    let page = Page::get();
    let words = page.strings();
    let shown = page.shown().get_untracked();
    let name = if line.id == UNNAMED { words.quotes.unnamed.to_owned() } else { line.name.clone() };
    let group = (words.quotes.groups)(line.kind);
    let role = line.roles.first().cloned().unwrap_or_else(|| group.to_owned());
    let bars = line
        .by_source
        .iter()
        .zip(&shown)
        .filter(|(number, _)| **number > 0)
        .map(|(number, source)| {
            let label = page.library.with_untracked(|library| library.label(*source));
            let letter = page.library.with_untracked(|library| library.letter(*source));
            let title = format!("{label}: {}", (words.quotes.quotations_of)(*number));
            view! {
                <span class=format!("tally {}", source_class(*source)) title=title.clone()>
                    <span aria-hidden="true">{letter}{format!("\u{2009}{number}")}</span>
                    <span class="unseen">{title.clone()}</span>
                </span>
            }
        })
        .collect_view();
    let id = line.id.clone();
    let chosen = move || page.link.with(|link| link.speakers.contains(&id)).to_string();
    let id = line.id;
    let choose = move |_| {
        let change = |link: &mut Link| match link.speakers.iter().position(|s| *s == id) {
            Some(at) => drop(link.speakers.remove(at)),
            None => link.speakers.push(id.clone()),
        };
        page.go(page.with(change));
    };
    view! {
        <li>
            <button class="speaker" aria-pressed=chosen on:click=choose>
                <span class="who"><b>{name}</b>{(!role.is_empty()).then(|| view! { <span class="meta">{role}</span> })}</span>
                <span class="number">{line.quotations}</span>
                <span class="tallies">{bars}</span>
            </button>
        </li>
    }
}

/// The kinds and the words looked for.
#[component]
pub(crate) fn Filters() -> impl IntoView {
    let page = Page::get();
    let words = move || &page.strings().quotes;
    let kinds = [QuoteKind::Direct, QuoteKind::Partial, QuoteKind::Indirect].map(|kind| {
        let on = move || page.link.with(|link| link.shown_kinds().contains(&kind));
        view! {
            <button class="chip" aria-pressed=move || on().to_string() title=move || (words().kind_help)(kind)
                on:click=move |_| toggle(page, kind)>{move || (words().kind)(kind)}</button>
        }
    });
    let typed = move |event: web_sys::Event| {
        let query = event_target_value(&event);
        page.replace(page.with(|link| link.query = query));
    };
    view! {
        <div class="filters">
            <div role="group" class="group" aria-label=move || words().kinds>{kinds}</div>
            <label class="field">
                <span>{move || words().filter}</span>
                <input type="search" prop:value=move || page.link.with(|link| link.query.clone()) on:input=typed />
            </label>
        </div>
    }
}

/// Shows a kind that is hidden, hides one that is shown; the last one stays.
fn toggle(page: Page, kind: QuoteKind) {
    let mut kinds = page.link.with_untracked(|link| link.shown_kinds().to_vec());
    match kinds.iter().position(|k| *k == kind) {
        Some(_) if kinds.len() == 1 => return,
        Some(at) => drop(kinds.remove(at)),
        None => kinds.push(kind),
    }
    let usual = kinds.len() == 2 && kinds.contains(&QuoteKind::Direct) && kinds.contains(&QuoteKind::Partial);
    page.go(page.with(|link| link.kinds = if usual { Vec::new() } else { kinds }));
}
