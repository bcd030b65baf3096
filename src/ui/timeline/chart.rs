//! The chart: axis, lanes and brackets, with what pointers and keys do on it.

use super::axis::{Axis, Band, Brackets, Grid};
use super::gestures::{self, Pointers, chart_of, x_in};
use super::lane::LaneView;
use super::overview::Overview;
use super::stage::{CHART, Stage};
use crate::state::link::Range;
use crate::state::timeline::layout::Screen;
use crate::state::timeline::list::range_minutes;
use crate::ui::browser::screen;
use leptos::html;
use leptos::prelude::*;

/// Where a lane's name stands above it.
const STACKED: &str = "(max-width: 63.99rem)";

/// The chart.
#[component]
pub(super) fn Chart() -> impl IntoView {
    let stage = expect_context::<Stage>();
    let page = stage.page;
    let words = move || &page.strings().timeline;
    let plot = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        if let Some(element) = plot.get() {
            screen::on_width(element.into(), move |width| {
                let now = Screen { width, em: screen::em(), stacked: screen::matches(STACKED) };
                if stage.screen.try_get_untracked().is_some_and(|before| before != now) {
                    stage.screen.set(now);
                }
            });
        }
    });
    let pointers = RwSignal::new(Pointers::default());
    let lanes = Memo::new(move |_| stage.content.with(|c| c.lanes.iter().map(|l| l.lane).collect::<Vec<_>>()));
    let height = move || format!("{:.1}px", stage.layout.with(|l| l.height));
    let brush = Signal::derive(move || pointers.with(Pointers::brush));
    let pixels = move |range: &Range| {
        let (from, to) = range_minutes(range);
        let width = stage.screen.with(|s| s.width);
        let x = |time: Option<f64>, open: f64| {
            let at = |t: f64| stage.content.with(|c| stage.window.get().x(c.axis.place(t), width));
            time.map_or(open, at).clamp(0.0, width)
        };
        (x(from, 0.0), x(to, width))
    };
    let band = Signal::derive(move || stage.range.with(|range| range.as_ref().map(pixels)));
    let marked = Signal::derive(move || stage.marked().as_ref().map(pixels));
    let ready = move || stage.screen.with(|s| s.width > 0.0);
    let on_down = move |event: web_sys::PointerEvent| {
        if let Some(chart) = chart_of(&event) {
            gestures::down(stage, pointers, &event, x_in(&chart, event.client_x()));
        }
    };
    let on_move = move |event: web_sys::PointerEvent| {
        if let Some(chart) = chart_of(&event) {
            gestures::moved(stage, pointers, &event, x_in(&chart, event.client_x()), &chart);
        }
    };
    let on_up = move |event: web_sys::PointerEvent| gestures::up(stage, pointers, &event);
    let on_wheel = move |event: web_sys::WheelEvent| {
        if let Some(chart) = chart_of(&event) {
            gestures::wheel(stage, &event, x_in(&chart, event.client_x()));
        }
    };
    view! {
        <div class="chart" class:zoomed=move || stage.zoomed() class:moving=move || pointers.with(Pointers::moving)
            id=CHART tabindex=move || if stage.at.with(Option::is_none) { "0" } else { "-1" } role="group" aria-label=move || words().chart aria-describedby="timeline-keys"
            on:keydown=move |event| gestures::key(stage, &event) on:wheel=on_wheel on:pointerdown=on_down
            on:pointermove=on_move on:pointerup=on_up on:pointercancel=on_up>
            <p id="timeline-keys" class="unseen">{move || words().keys}</p>
            <div class="plot" node_ref=plot></div>
            <Axis />
            <div class="lanes" style:height=height>
                <div class="under" aria-hidden="true"><Band at=band /><Band at=brush /><Band at=marked /><Grid /><Brackets /></div>
                {move || ready().then(|| view! {
                    <For each=move || lanes.get() key=|lane| *lane children=|lane| view! { <LaneView lane=lane /> } />
                })}
            </div>
            <Overview />
        </div>
    }
}
