//! What the marks mean; the way through the differences; what is folded away; whether columns scroll together.

use super::acts;
use super::stage::Stage;
use crate::state::read::Mark;
use crate::ui::own::OwnButton;
use crate::ui::parts::icon::{Icon, icon};
use leptos::prelude::*;

/// The class that draws a mark.
pub(crate) fn mark_class(mark: Option<Mark>) -> &'static str {
    match mark {
        Some(Mark::Shared) => "shared",
        Some(Mark::Differs) => "differs",
        Some(Mark::Only) => "only",
        Some(Mark::Perhaps) | None => "",
    }
}

/// A word with a mark, as it looks in the text.
fn sample(mark: Mark, word: &'static str) -> AnyView {
    match mark {
        Mark::Differs => view! { <mark>{word}</mark> }.into_any(),
        Mark::Only => view! { <span class="lead">{word}</span> }.into_any(),
        Mark::Shared => view! { <span class="shared">{word}</span> }.into_any(),
        Mark::Perhaps => view! { <span>{word}</span> }.into_any(),
    }
}

/// The toolbar.
#[component]
pub(super) fn Toolbar() -> impl IntoView {
    let stage = expect_context::<Stage>();
    let page = stage.page;
    let words = &page.strings().read;
    let marks = [Mark::Shared, Mark::Differs, Mark::Only, Mark::Perhaps].map(|mark| {
        view! {
            <li title=(words.mark_long)(mark)>
                {sample(mark, (words.mark)(mark))}
                <span class="unseen">{format!(": {}", (words.mark_long)(mark))}</span>
            </li>
        }
    });
    let only = move || page.link.with(|link| link.only_differences);
    let nothing_to_show = move || !only() && stage.stops.with(|stops| stops.is_empty());
    let comparing = move || stage.shown.with(|shown| shown.len() > 1);
    let locked = move || stage.lock.on.get();
    view! {
        <div class="toolbar">
            <ul class="legend" aria-label=words.legend>{marks}</ul>
            <span class="legend-help" hidden=move || !comparing()>{words.legend_help}</span>
            <div class="tools-of-view" hidden=move || !comparing()>
                <Stops />
                <button class="chip" aria-pressed=move || only().to_string() disabled=nothing_to_show
                    on:click=move |_| acts::fold(stage)>
                    {words.only_differences}
                </button>
                <button class="chip lock" aria-pressed=move || locked().to_string() title=words.lock_help
                    hidden=move || stage.alone().is_some() on:click=move |_| stage.lock.toggle()>
                    {words.lock}
                </button>
                <OwnButton />
            </div>
        </div>
    }
}

/// The way through the differences: which one the reader is at, and buttons to the next and the previous.
#[component]
fn Stops() -> impl IntoView {
    let stage = expect_context::<Stage>();
    let words = &stage.page.strings().read;
    let count = move || stage.stops.with(|stops| stops.len());
    let none = move || count() == 0;
    view! {
        <div class="stops" role="group" aria-label=words.stops>
            <button class="icon-button small" aria-label=words.previous_difference title=words.previous_difference
                disabled=none on:click=move |_| stage.go_to_stop(-1)>{icon(Icon::Left)}</button>
            <span class="stop-at">{move || (words.stop_at)(stage.stop.get().filter(|at| *at < count()), count())}</span>
            <button class="icon-button small" aria-label=words.next_difference title=words.next_difference
                disabled=none on:click=move |_| stage.go_to_stop(1)>{icon(Icon::Right)}</button>
        </div>
    }
}
