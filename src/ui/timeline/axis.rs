//! The axis: what the marks' places mean, and what is folded.

use super::signs::{Look, Signs, px};
use super::stage::Stage;
use super::words;
use crate::engine::dates::edtf::Minute;
use crate::state::timeline::measure::ems;
use crate::state::timeline::ticks::{Context, Fold, Tick};
use leptos::html;
use leptos::prelude::*;
use time::Date;

/// The size of the axis's letters, in ems of the page; style/timeline.css has the same.
const LETTERS: f64 = 0.78;

/// The lines of the axis, with their words above the lanes.
#[component]
pub(super) fn Axis() -> impl IntoView {
    let stage = expect_context::<Stage>();
    let place = NodeRef::<html::Div>::new();
    let strings = stage.page.strings();
    let tick = move |tick: &Tick| Look {
        key: key(tick.day, tick.minute),
        class: "tick",
        left: tick.x,
        width: None,
        words: words::tick(tick, strings),
        title: String::new(),
    };
    let context = move |context: &Context, em: f64| {
        let left = context.x.max(0.0);
        let room = context.end - left;
        let said = words::context(context, strings).into_iter().find(|words| (ems(words) + 1.0) * em <= room)?;
        let class = if context.begins { "context begins" } else { "context" };
        Some(Look { key: key(context.day, 0), class, left, width: Some(room), words: said, title: String::new() })
    };
    let fold = move |fold: &Fold, em: f64| {
        let room = fold.end - fold.x;
        let said = words::folded(fold.holds, strings);
        let title = (strings.timeline.fold_says)(said.first().map(String::as_str).unwrap_or_default());
        // Dots say little, and the words of a tick may reach into a fold: they need more room.
        let free = |words: &str| if words.chars().count() < 2 { 2.2 } else { 0.4 };
        let fitting = said.into_iter().find(|words| (ems(words) + free(words)) * em <= room);
        Look { key: 0, class: "fold", left: fold.x, width: Some(room), words: fitting.unwrap_or_default(), title }
    };
    Effect::new(move |drawn: Option<[Signs; 3]>| {
        let mut drawn = drawn.unwrap_or_default();
        if let Some(place) = place.get() {
            let em = stage.screen.with(|s| s.em) * LETTERS;
            let [folds, contexts, ticks] = &mut drawn;
            stage.layout.with(|l| {
                folds.draw(&place, l.ticks.folds.iter().map(|f| fold(f, em)));
                contexts.draw(&place, l.ticks.contexts.iter().filter_map(|c| context(c, em)));
                ticks.draw(&place, l.ticks.ticks.iter().map(tick));
            });
        }
        drawn
    });
    view! {
        <div class="axis" node_ref=place aria-hidden="true" title=move || stage.page.strings().timeline.range_drag></div>
    }
}

/// The time of a sign, by which it is known from frame to frame.
fn key(day: Date, minute: u16) -> i64 {
    Minute::of_day(day).0 + i64::from(minute)
}

/// Lines down the lanes where a month, year or day begins, and what is folded.
#[component]
pub(super) fn Grid() -> impl IntoView {
    let stage = expect_context::<Stage>();
    let place = NodeRef::<html::Div>::new();
    let bare = |key: i64, class: &'static str, left: f64, width: Option<f64>| Look {
        key,
        class,
        left,
        width,
        words: String::new(),
        title: String::new(),
    };
    Effect::new(move |drawn: Option<[Signs; 2]>| {
        let mut drawn = drawn.unwrap_or_default();
        if let Some(place) = place.get() {
            let [lines, gaps] = &mut drawn;
            stage.layout.with(|l| {
                let begins = l.ticks.contexts.iter().filter(|c| c.begins && c.x >= 0.0).map(|c| (key(c.day, 0), c.x));
                let line = |(key, x): (i64, f64)| bare(key, "gridline", x, None);
                match l.ticks.contexts.is_empty() {
                    true => lines.draw(&place, l.ticks.ticks.iter().map(|t| line((key(t.day, t.minute), t.x)))),
                    false => lines.draw(&place, begins.map(line)),
                }
                gaps.draw(&place, l.ticks.folds.iter().map(|f| bare(0, "gap", f.x, Some(f.end - f.x))));
            });
        }
        drawn
    });
    view! { <div class="grid" node_ref=place></div> }
}

/// What joins the lanes where sources date one event differently: one path for all lines of a kind.
#[component]
pub(super) fn Brackets() -> impl IntoView {
    let stage = expect_context::<Stage>();
    let paths = Memo::new(move |_| {
        let chosen = stage.chosen.get();
        let mut paths: [String; 4] = Default::default();
        stage.layout.with(|l| {
            for b in &l.brackets {
                let ((x, top), (end, bottom)) = (b.from, b.to);
                let bend = bottom - (bottom - top).clamp(4.0, 14.0);
                let lit = chosen == Some(b.event);
                let Some(path) = paths.get_mut(usize::from(b.different) + 2 * usize::from(lit)) else { continue };
                path.push_str(&if (x - end).abs() < 1.0 {
                    format!("M{x:.1} {top:.1}V{bottom:.1}")
                } else {
                    format!("M{x:.1} {top:.1}V{bend:.1}H{end:.1}V{bottom:.1}")
                });
            }
        });
        paths
    });
    let height = move || format!("{:.0}", stage.layout.with(|l| l.height));
    let path = move |kind: usize| paths.with(|p| p.get(kind).cloned().unwrap_or_default());
    view! {
        <svg class="brackets" aria-hidden="true" focusable="false" width="100%" height=height>
            <path class="compatible" d=move || path(0)></path>
            <path class="different" d=move || path(1)></path>
            <path class="compatible lit" d=move || path(2)></path>
            <path class="different lit" d=move || path(3)></path>
        </svg>
    }
}

/// The stretch of days chosen, from pixel to pixel.
#[component]
pub(super) fn Band(at: Signal<Option<(f64, f64)>>) -> impl IntoView {
    move || {
        let (from, to) = at.get()?;
        Some(view! { <div class="band" style:left=px(from) style:width=px((to - from).max(0.0))></div> })
    }
}
