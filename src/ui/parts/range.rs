//! Two days: what lies before the one and after the other is left out, in every view.

use crate::engine::dates::edtf::{Edtf, Minute};
use crate::state::link::{Link, Range};
use crate::ui::page::Page;
use leptos::prelude::*;

/// The fields.
#[component]
pub(crate) fn RangeFields() -> impl IntoView {
    let page = Page::get();
    let words = move || &page.strings().timeline;
    let day = move |first: bool| {
        page.link
            .with(|link| {
                let range = link.range.as_ref()?;
                let minute = if first { range.from.as_ref()?.earliest() } else { range.to.as_ref()?.latest() };
                let minute = minute.map(|m| Minute(m.0 - i64::from(!first)));
                Some(Edtf::from(minute?.day()?).to_string())
            })
            .unwrap_or_default()
    };
    let set = move |first: bool, typed: String| {
        let day: Option<Edtf> = typed.parse().ok();
        if day.is_none() && !typed.is_empty() {
            return;
        }
        let change = |link: &mut Link| {
            let (mut from, mut to) = link.range.take().map_or((None, None), |r| (r.from, r.to));
            *(if first { &mut from } else { &mut to }) = day;
            if let (Some(a), Some(b)) = (&from, &to)
                && Edtf::interval(Some(a), Some(b)).is_none()
            {
                (from, to) = (to, from);
            }
            link.range = (from.is_some() || to.is_some()).then_some(Range { from, to });
        };
        page.go(page.with(change));
    };
    let ranged = move || page.link.with(|link| link.range.is_some());
    view! {
        <fieldset class="range">
            <legend class="unseen">{move || words().range}</legend>
            <label><span>{move || words().range_from}</span>
                <input type="date" prop:value=move || day(true) on:change=move |e| set(true, event_target_value(&e)) />
            </label>
            <label><span>{move || words().range_to}</span>
                <input type="date" prop:value=move || day(false) on:change=move |e| set(false, event_target_value(&e)) />
            </label>
            <button hidden=move || !ranged() on:click=move |_| page.go(page.with(|link| link.range = None))>
                {move || words().range_clear}
            </button>
        </fieldset>
    }
}
