//! What is drawn and how: lanes or list, zoom, folding, the range of days, and what the marks mean.

use super::stage::Stage;
use crate::engine::dates::edtf::Edtf;
use crate::state::link::Lanes;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::range::RangeFields;
use crate::ui::strings::say_date;
use leptos::prelude::*;

/// The controls.
#[component]
pub(super) fn Controls(lanes: Memo<Lanes>) -> impl IntoView {
    let stage = expect_context::<Stage>();
    let page = stage.page;
    let words = move || &page.strings().timeline;
    let choices = Lanes::ALL.map(|choice| {
        let press = move |_| page.go(page.with(|link| link.lanes = Some(choice)));
        view! {
            <button class="chip" aria-pressed=move || (lanes.get() == choice).to_string() on:click=press>
                {move || (words().lanes)(choice)}
            </button>
        }
    });
    let has_choice = move || page.link.with(|link| link.event.is_some() || link.range.is_some());
    let can_fold = Memo::new(move |_| page.link.with(|l| l.even_axis) || stage.content.with(|c| c.axis.folds()));
    let folds = move || !page.link.with(|link| link.even_axis);
    let fold = move |_| {
        page.go(page.with(|link| link.even_axis = !link.even_axis));
    };
    let fitting = move || {
        let fits = stage.matching.get()?;
        let events = stage.shown_events.get();
        Some((words().fitting)(events.iter().filter(|e| fits.get(**e).copied().unwrap_or(true)).count(), events.len()))
    };
    let charted = move || lanes.get() != Lanes::List;
    view! {
        <div class="controls">
            <div role="group" class="group" aria-label=move || words().show_as>{choices}</div>
            <div role="group" class="group" aria-label=move || words().zoom hidden=move || !charted()>
                <button class="icon-button" title=move || words().zoom_out aria-label=move || words().zoom_out
                    disabled=move || !stage.zoomed() on:click=move |_| stage.zoom_out()>{icon(Icon::Minus)}</button>
                <button class="icon-button" title=move || words().zoom_in aria-label=move || words().zoom_in
                    on:click=move |_| stage.zoom_in()>{icon(Icon::Plus)}</button>
                <button disabled=move || !stage.zoomed() on:click=move |_| stage.fit_all()>{move || words().fit_all}</button>
                <button hidden=move || !has_choice() on:click=move |_| stage.fit_choice()>{move || words().fit_choice}</button>
            </div>
            <button class="chip" hidden=move || !(charted() && can_fold.get()) aria-pressed=move || folds().to_string()
                on:click=fold>{move || words().fold}</button>
            <RangeFields />
        </div>
        <p class="meta matching" role="status">{fitting}</p>
        <Legend shown=Signal::derive(charted) />
    }
}

/// What is left by the range, in words.
pub(super) fn range_line(stage: Stage, left: usize) -> Option<String> {
    let words = stage.page.strings();
    let range = stage.page.link.with(|link| link.range.clone())?;
    let days = Edtf::interval(range.from.as_ref(), range.to.as_ref())?;
    let all = stage.content.with(|c| c.events);
    Some((words.timeline.range_says)(&say_date(&days, words), left, all))
}

/// What the marks mean.
#[component]
fn Legend(shown: Signal<bool>) -> impl IntoView {
    let stage = expect_context::<Stage>();
    let words = move || &stage.page.strings().timeline;
    view! {
        <ul class="marks-legend" aria-label=move || words().legend hidden=move || !shown.get()>
            <li><i class="key round"></i>{move || words().legend_day}</li>
            <li><i class="key long"></i>{move || words().legend_longer}</li>
            <li><i class="key soft"></i>{move || words().legend_soft}</li>
            <li><i class="key compatible"></i>{move || words().legend_compatible}</li>
            <li><i class="key different"></i>{move || words().legend_different}</li>
            <li><i class="key sign"></i>{move || words().published}</li>
        </ul>
    }
}
