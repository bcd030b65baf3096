//! The list of speakers: who is quoted, how much, and by which sources.

use super::correct::Names;
use super::corrected::corrected;
use crate::engine::article::PersonKind;
use crate::state::quotes::aliases::{Alias, meant};
use crate::state::quotes::{Quotes, SpeakerLine};
use crate::ui::page::Page;
use crate::ui::parts::drawn::Drawn;
use crate::ui::parts::source::source_class;
use leptos::prelude::*;

/// How many lines are drawn at a time.
const SLICE: usize = 40;
/// How near the end of them more are drawn, in pixels.
const NEAR: u32 = 600;
/// From how many speakers on one can be looked for.
const MANY: usize = 5;

/// A line of the list, as it is drawn.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Line {
    speaker: SpeakerLine,
    /// Under which other name the speaker was found.
    other: Option<String>,
    /// Whether the reader corrected something about the speaker.
    own: bool,
}

/// The list; each speaker is a button, pressed where chosen.
#[component]
pub(super) fn Speakers(found: Memo<Quotes>) -> impl IntoView {
    let page = Page::get();
    let words = move || &page.strings().quotes;
    let typed = RwSignal::new(String::new());
    let Names(names) = expect_context::<Names>();
    let own = Memo::new(move |_| page.library.with(|library| page.own.with(|own| own.corrected(library))));
    let speakers = Memo::new(move |_| found.with(|f| f.speakers.clone()));
    let lines = Memo::new(move |_| {
        let mut lines =
            typed.with(|typed| names.with(|names| speakers.with(|all| looked_for(all, names, typed, words().unnamed))));
        own.with(|own| lines.iter_mut().for_each(|line| line.own = own.contains(&line.speaker.speaker)));
        lines
    });
    let shown = Drawn::new(SLICE, move || lines.track());
    let left = Memo::new(move |_| lines.with(Vec::len).saturating_sub(shown.count()));
    let (list, end): (NodeRef<leptos::html::Div>, NodeRef<leptos::html::P>) = (NodeRef::new(), NodeRef::new());
    shown.grow_near(end, Some(list), NEAR, left);
    let most = Memo::new(move |_| speakers.with(|s| s.iter().map(|l| l.all.quotations).max().unwrap_or(0)));
    let nobody_chosen = move || page.link.with(|link| link.speakers.is_empty());
    let everybody = move |_| page.go(page.with(|link| link.speakers.clear()));
    let few = move || speakers.with(Vec::len) < MANY && typed.with(String::is_empty);
    let none = move || lines.with(Vec::is_empty) && typed.with(|t| !t.is_empty());
    let part = move |is: fn(&SpeakerLine) -> bool, title: Option<&'static str>| {
        let of_part = Memo::new(move |_| {
            let drawn = shown.count();
            lines.with(|l| l.iter().take(drawn).filter(|l| is(&l.speaker)).cloned().collect::<Vec<Line>>())
        });
        let title = move || title.filter(|_| of_part.with(|p| !p.is_empty()));
        view! {
            {move || title().map(|title| view! { <h3>{title}</h3> })}
            <ul>
                <For each=move || of_part.get() key=Line::clone let:line>
                    <Speaker line=line most=most found=found />
                </For>
            </ul>
        }
        .into_any()
    };
    view! {
        <section class="speakers" aria-labelledby="speakers-title">
            <h2 id="speakers-title">{move || words().speakers}</h2>
            <label class="field" hidden=few>
                <span>{move || words().find}</span>
                <input type="search" autocomplete="off" prop:value=typed
                    on:input=move |e| typed.set(event_target_value(&e)) />
            </label>
            <button class="speaker everybody" aria-pressed=move || nobody_chosen().to_string() on:click=everybody>
                <span class="who"><b>{move || words().everybody}</b></span>
            </button>
            <div class="list" node_ref=list>
                {part(|l| l.speaker.is_some() && l.kind == PersonKind::Person, None)}
                {part(|l| l.speaker.is_some() && l.kind != PersonKind::Person, Some(words().bodies))}
                {part(|l| l.speaker.is_none(), None)}
                <p class="more" node_ref=end hidden=move || left.get() == 0>
                    <button class="small" on:click=move |_| shown.grow()>{move || (words().more)(left.get())}</button>
                </p>
                <p class="meta" hidden=move || !none()>{move || (words().no_speaker)(&typed.get())}</p>
            </div>
        </section>
    }
    .into_any()
}

/// The lines that are meant by what was typed.
fn looked_for(lines: &[SpeakerLine], names: &[Vec<Alias>], typed: &str, unnamed: &str) -> Vec<Line> {
    let other = |line: &SpeakerLine| match line.speaker {
        None => unnamed.to_lowercase().contains(&typed.trim().to_lowercase()).then_some(None),
        Some(speaker) => {
            let alias = meant(names.get(speaker)?, typed)?;
            let said = alias.words == line.name || line.roles.first() == Some(&alias.words);
            Some((!said).then(|| alias.words.clone()))
        }
    };
    lines.iter().filter_map(|line| Some(Line { speaker: line.clone(), other: other(line)?, own: false })).collect()
}

/// One speaker: name, role, how much, by which sources.
#[component]
fn Speaker(line: Line, most: Memo<usize>, found: Memo<Quotes>) -> impl IntoView {
    let page = Page::get();
    let Line { speaker: line, other, own } = line;
    let words = &page.strings().quotes;
    let name = line.speaker.map_or(words.unnamed.to_owned(), |_| line.name.clone());
    let role = line.roles.first().cloned().unwrap_or_else(|| (words.groups)(line.kind).to_owned());
    let role = other.map_or(role, |other| (words.called)(&other));
    let shown = page.shown().get_untracked();
    let bars = line
        .by_source
        .iter()
        .zip(&shown)
        .filter(|(tally, _)| tally.quotations > 0)
        .map(|(tally, source)| {
            let (label, letter) = page.library.with_untracked(|l| (l.label(*source), l.letter(*source)));
            let title = format!("{label}: {}", (words.quotations_of)(tally.quotations));
            let said = title.clone();
            let quotations = tally.quotations;
            let width = move || format!("{:.2}%", 100.0 * quotations as f64 / most.get().max(1) as f64);
            view! {
                <span class=format!("tally {}", source_class(*source)) style:flex-basis=width title=title>
                    <span aria-hidden="true">{letter}</span>
                    <span class="unseen">{said}</span>
                </span>
            }
        })
        .collect::<Vec<_>>();
    let id = line.id.clone();
    let chosen = move || found.with(|f| f.chosen.contains(&id)).to_string();
    let id = line.id;
    let choose = move |_| {
        let mut speakers = found.with_untracked(|f| f.chosen.clone());
        match speakers.iter().position(|s| *s == id) {
            Some(at) => drop(speakers.remove(at)),
            None => speakers.push(id.clone()),
        }
        page.go(page.with(|link| link.speakers = speakers));
    };
    view! {
        <li>
            <button class="speaker" aria-pressed=chosen on:click=choose>
                <span class="who"><b>{name}{own.then(|| corrected(page))}</b>{(!role.is_empty()).then(|| view! { <span class="meta">{role}</span> })}</span>
                <span class="count">
                    <span class="number">{line.all.quotations}</span>
                    <span class="meta">{(line.all.words > 0).then(|| (words.words_of)(line.all.words))}</span>
                </span>
                <span class="tallies">{bars}</span>
            </button>
        </li>
    }
    .into_any()
}
