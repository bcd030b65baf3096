//! The axis: what the marks' places mean, and what is folded.

use super::stage::Stage;
use super::words;
use crate::state::timeline::measure::ems;
use crate::state::timeline::ticks::{Context, Fold, Tick};
use leptos::prelude::*;

/// The size of the axis's letters, in ems of the page; style/timeline.css has the same.
const LETTERS: f64 = 0.78;

fn px(x: f64) -> String {
    format!("{x:.1}px")
}

/// The lines of the axis, with their words above the lanes.
#[component]
pub(super) fn Axis() -> impl IntoView {
    let stage = expect_context::<Stage>();
    let ticks = Memo::new(move |_| stage.layout.with(|l| l.ticks.clone()));
    let tick = move |tick: &Tick| {
        let said = words::tick(tick, stage.page.strings());
        view! { <span class="tick" style:left=px(tick.x)><span>{said}</span></span> }
    };
    let context = move |context: &Context| {
        let from = context.x.max(0.0);
        let room = context.end - from;
        let em = stage.screen.with(|s| s.em) * LETTERS;
        let said = words::context(context, stage.page.strings());
        let said = said.into_iter().find(|words| (ems(words) + 1.0) * em <= room)?;
        let class = if context.begins { "context begins" } else { "context" };
        Some(view! { <span class=class style:left=px(from) style:width=px(room)><span>{said}</span></span> })
    };
    let fold = move |fold: &Fold| {
        let em = stage.screen.with(|s| s.em) * LETTERS;
        let room = fold.end - fold.x;
        let said = words::folded(fold.holds, stage.page.strings());
        let whole = (stage.page.strings().timeline.fold_says)(said.first().map(String::as_str).unwrap_or_default());
        let fitting = said.into_iter().find(|words| (ems(words) + 0.4) * em <= room);
        view! {
            <span class="fold" style:left=px(fold.x) style:width=px(room) title=whole>
                {fitting.map(|said| view! { <span>{said}</span> })}
            </span>
        }
    };
    view! {
        <div class="axis" aria-hidden="true" title=move || stage.page.strings().timeline.range_drag>
            {move || ticks.with(|t| t.folds.iter().map(fold).collect_view())}
            {move || ticks.with(|t| t.contexts.iter().map(context).collect_view())}
            {move || ticks.with(|t| t.ticks.iter().map(tick).collect_view())}
        </div>
    }
}

/// Lines down the lanes where a month, year or day begins, and what is folded.
#[component]
pub(super) fn Grid() -> impl IntoView {
    let stage = expect_context::<Stage>();
    let ticks = Memo::new(move |_| stage.layout.with(|l| l.ticks.clone()));
    let lines = move || {
        let begins = |c: &&Context| c.begins && c.x >= 0.0;
        let line = |c: &Context| view! { <div class="gridline" style:left=px(c.x)></div> };
        ticks.with(|t| match t.contexts.as_slice() {
            [] => t.ticks.iter().map(|t| view! { <div class="gridline" style:left=px(t.x)></div> }).collect_view(),
            contexts => contexts.iter().filter(begins).map(line).collect_view(),
        })
    };
    let gap = |f: &Fold| view! { <div class="gap" style:left=px(f.x) style:width=px(f.end - f.x)></div> };
    view! {
        {lines}
        {move || ticks.with(|t| t.folds.iter().map(gap).collect_view())}
    }
}

/// What joins the lanes where sources date one event differently.
#[component]
pub(super) fn Brackets() -> impl IntoView {
    let stage = expect_context::<Stage>();
    let brackets = Memo::new(move |_| stage.layout.with(|l| l.brackets.clone()));
    let chosen = Memo::new(move |_| {
        let id = stage.page.link.with(|link| link.event.clone())?;
        stage.page.library.with(|library| library.comparison.events.iter().position(|e| e.id == id))
    });
    let height = move || format!("{:.0}", stage.layout.with(|l| l.height));
    view! {
        <svg class="brackets" aria-hidden="true" focusable="false" width="100%" height=height>
            {move || brackets.get().into_iter().map(|b| {
                let ((x, top), (end, bottom)) = (b.from, b.to);
                let bend = bottom - (bottom - top).clamp(4.0, 14.0);
                let class = if b.different { "different" } else { "compatible" };
                let lit = chosen.get() == Some(b.event);
                let path = if (x - end).abs() < 1.0 {
                    format!("M{x:.1} {top:.1}V{bottom:.1}")
                } else {
                    format!("M{x:.1} {top:.1}V{bend:.1}H{end:.1}V{bottom:.1}")
                };
                view! { <path class=class class:lit=lit d=path></path> }
            }).collect_view()}
        </svg>
    }
}
