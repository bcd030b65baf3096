//! The whole time in small, with the part of it that is on screen: dragged, it moves the window.

use super::gestures::chart_of;
use super::stage::Stage;
use crate::state::timeline::window::Window;
use crate::ui::browser::screen::offset_in;
use leptos::prelude::*;
use std::collections::BTreeSet;
use web_sys::PointerEvent;

/// In how many parts the whole is divided to show where something is.
const PARTS: f64 = 240.0;

fn percent(part: f64) -> String {
    format!("{:.2}%", part * 100.0)
}

/// The overview; there only while a part is shown. Keys do the same on the chart, so it is for pointers alone.
#[component]
pub(super) fn Overview() -> impl IntoView {
    let stage = expect_context::<Stage>();
    let part = move |place: f64| {
        let whole = stage.whole.get();
        (place - whole.from) / whole.length().max(f64::MIN_POSITIVE)
    };
    let filled = Memo::new(move |_| {
        stage.content.with(|c| {
            let items = c.lanes.iter().flat_map(|l| &l.items);
            let middles = items.map(|i| c.places(i)).map(|(from, to)| part((from + to) / 2.0));
            middles.map(|m| (m * PARTS) as i64).collect::<BTreeSet<i64>>()
        })
    });
    let sign = |at: i64| view! { <i style:left=percent(at as f64 / PARTS)></i> };
    let left = move || percent(part(stage.window.get().from));
    let width = move || percent(stage.window.get().length() / stage.whole.get().length().max(f64::MIN_POSITIVE));
    // Where in the frame it is held, as a place of the axis.
    let held = RwSignal::new(None::<f64>);
    let place_at = move |event: &PointerEvent| {
        let strip = chart_of(event)?;
        let whole = stage.whole.get_untracked();
        Some(whole.place(offset_in(&strip, event.client_x()), f64::from(strip.client_width())))
    };
    let go = move |place: f64, hold: f64| {
        let (window, whole) = (stage.window.get_untracked(), stage.whole.get_untracked());
        let from = place - hold;
        stage.show(Window { from, to: from + window.length() }.inside(whole));
    };
    let down = move |event: PointerEvent| {
        event.stop_propagation();
        let Some(place) = place_at(&event) else { return };
        let window = stage.window.get_untracked();
        let inside = window.from <= place && place <= window.to;
        let hold = if inside { place - window.from } else { window.length() / 2.0 };
        held.set(Some(hold));
        if let Some(strip) = chart_of(&event) {
            let _ = strip.set_pointer_capture(event.pointer_id());
        }
        go(place, hold);
    };
    let moved = move |event: PointerEvent| {
        if let (Some(hold), Some(place)) = (held.get_untracked(), place_at(&event)) {
            go(place, hold);
        }
    };
    let words = move || stage.page.strings().timeline.overview;
    view! {
        <div class="overview" hidden=move || !stage.zoomed() title=words aria-hidden="true" on:pointerdown=down
            on:pointermove=moved on:pointerup=move |_| held.set(None) on:pointercancel=move |_| held.set(None)>
            {move || filled.get().into_iter().map(sign).collect_view()}
            <div class="frame" style:left=left style:width=width></div>
        </div>
    }
}
