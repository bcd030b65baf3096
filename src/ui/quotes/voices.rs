//! Who gets to speak: for each source the shares of its quoted words, drawn, and the numbers as a table.

use super::corrected::corrected;
use crate::state::quotes::voices::{Voices, voices};
use crate::state::quotes::{Quotes, SpeakerLine};
use crate::ui::browser::screen;
use crate::ui::page::Page;
use crate::ui::parts::source::{SourceName, source_class};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// How many speakers of a source are drawn; the others are one bar.
const DRAWN: usize = 5;
/// The speakers about whom the reader corrected something.
type Corrected = BTreeSet<Option<usize>>;
/// Where the chart is open at first.
const WIDE: &str = "(min-width: 54.01rem)";

/// The chart and the table.
#[component]
pub(super) fn VoicesView(found: Memo<Quotes>) -> impl IntoView {
    let page = Page::get();
    let words = move || &page.strings().quotes;
    let shown = page.shown();
    let own = Memo::new(move |_| page.library.with(|library| page.own.with(|own| own.corrected(library))));
    let all = Memo::new(move |_| found.with(|f| voices(f, &shown.get())));
    let any = move || all.with(|all| all.iter().any(|v| v.words > 0));
    let tabled = RwSignal::new(false);
    let chart = move || {
        all.get()
            .iter()
            .map(|v| found.with_untracked(|f| own.with(|own| of_source(page, f, own, v))))
            .collect::<Vec<_>>()
    };
    let numbers = move || {
        tabled.get().then(|| all.with(|all| found.with_untracked(|f| own.with(|own| table(page, f, own, all)))))
    };
    view! {
        <details class="voices" open=screen::matches(WIDE) hidden=move || !any()>
            <summary><h2>{move || words().voices}</h2></summary>
            <p class="meta">{move || words().voices_help}</p>
            <ul class="per-source">{chart}</ul>
            <button class="plain" aria-expanded=move || tabled.get().to_string() aria-controls="voices-table"
                on:click=move |_| tabled.update(|t| *t = !*t)>{move || words().voices_table}</button>
            <div id="voices-table">{numbers}</div>
        </details>
    }
    .into_any()
}

/// A share of 1 as a reader says it: 45 %, and no 0 % where there is something.
fn percent(share: f64) -> String {
    let rounded = (100.0 * share).round();
    if rounded < 1.0 { "<\u{2009}1\u{2009}%".to_owned() } else { format!("{rounded}\u{2009}%") }
}

/// The name of a line's speaker, with a sign where the reader corrected something about the speaker.
fn named(page: Page, own: &Corrected, line: Option<&SpeakerLine>) -> AnyView {
    let speaker = line.and_then(|line| line.speaker);
    let name = match line {
        Some(line) if speaker.is_some() => line.name.clone(),
        _ => page.strings().quotes.unnamed.to_owned(),
    };
    let own = own.contains(&speaker).then(|| corrected(page));
    view! { <span>{name}{own}</span> }.into_any()
}

/// A source's speakers as bars.
fn of_source(page: Page, found: &Quotes, own: &Corrected, voices: &Voices) -> AnyView {
    let words = &page.strings().quotes;
    let name = |line: usize| named(page, own, found.speakers.get(line));
    // One more alone is drawn rather than called "one other".
    let drawn = if voices.voices.len() == DRAWN + 1 { DRAWN + 1 } else { DRAWN };
    let mut bars: Vec<(AnyView, f64)> = voices.voices.iter().take(drawn).map(|v| (name(v.line), v.share)).collect();
    let others = voices.voices.get(drawn..).unwrap_or_default();
    if !others.is_empty() {
        bars.push(((words.others)(others.len()).into_any(), others.iter().map(|v| v.share).sum()));
    }
    let bars = bars.into_iter().map(|(name, share)| {
        view! {
            <li>
                <span class="whom">{name}</span>
                <span class="share">{percent(share)}</span>
                <span class="bar-track"><span class="bar-of" style:inline-size=format!("{:.2}%", 100.0 * share)></span></span>
            </li>
        }
    });
    view! {
        <li class=source_class(voices.source)>
            <p class="whose"><SourceName source=voices.source /></p>
            <p class="meta">{(words.quoted_words)(voices.words)}</p>
            <ul class="shares">{bars.collect::<Vec<_>>()}</ul>
        </li>
    }
    .into_any()
}

/// The numbers: a row for each speaker, a column for each source.
fn table(page: Page, found: &Quotes, own: &Corrected, all: &[Voices]) -> AnyView {
    let words = &page.strings().quotes;
    let heads = all.iter().map(|v| view! { <th scope="col"><SourceName source=v.source /></th> }).collect::<Vec<_>>();
    let cell = |line: usize, voices: &Voices| {
        let voice = voices.voices.iter().find(|v| v.line == line);
        view! {
            <td>{voice.map(|v| view! { {v.words} <span class="meta">{percent(v.share)}</span> })}</td>
        }
    };
    let rows = found
        .speakers
        .iter()
        .enumerate()
        .filter(|(_, line)| line.all.words > 0)
        .map(|(at, line)| {
            let name = named(page, own, Some(line));
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    {all.iter().map(|v| cell(at, v)).collect::<Vec<_>>()}
                    <td>{line.all.words}</td>
                </tr>
            }
        })
        .collect::<Vec<_>>();
    let sums = all.iter().map(|v| view! { <td>{v.words}</td> }).collect::<Vec<_>>();
    let whole: usize = all.iter().map(|v| v.words).sum();
    view! {
        <div class="scrolls" role="region" tabindex="0" aria-label=words.voices_table>
            <table>
                <caption>{words.voices_caption}</caption>
                <thead><tr><th scope="col">{words.speaker}</th>{heads}<th scope="col">{words.together}</th></tr></thead>
                <tbody>{rows}</tbody>
                <tfoot><tr><th scope="row">{words.together}</th>{sums}<td>{whole}</td></tr></tfoot>
            </table>
        </div>
    }
    .into_any()
}
