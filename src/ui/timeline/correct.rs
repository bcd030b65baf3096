//! A date that the reader corrects: the fields, and what is said of one that was corrected.

use crate::engine::dates::edtf::{Edtf, Part, day};
use crate::state::fix::Fix;
use crate::state::fix::dated::Dated;
use crate::state::passage::Passage;
use crate::ui::browser::document;
use crate::ui::own;
use crate::ui::page::Page;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::strings::say_date;
use leptos::prelude::*;

/// What stands in the fields.
#[derive(Clone, Debug, Default, PartialEq)]
struct Typed {
    year: String,
    month: String,
    day: String,
    clock: String,
    about: bool,
}

impl Typed {
    /// The fields for a date; those that it has no one value for are empty.
    fn of(when: &Edtf) -> Self {
        let Some(moment) = when.moment().filter(|m| m.hidden == 0) else { return Self::default() };
        let (month, day, clock) = match moment.part {
            Part::Month(month) => (month, None, None),
            Part::Day(month, day) => (month, day, None),
            Part::Time(month, day, hour, minute) => (Some(month), Some(day), Some((hour, minute))),
            Part::Year | Part::Season(_) => (None, None, None),
        };
        let number = |n: Option<u8>| n.map(|n| n.to_string()).unwrap_or_default();
        Self {
            year: moment.year.to_string(),
            month: number(month),
            day: number(day),
            clock: clock.map(|(hour, minute)| format!("{hour:02}:{minute:02}")).unwrap_or_default(),
            about: moment.approximate,
        }
    }

    /// The date, as exact as the fields are filled; none where there is no such date.
    fn date(&self) -> Option<Edtf> {
        let year: i32 = self.year.trim().parse().ok()?;
        let filled = |field: &str| !field.trim().is_empty();
        let date = match (filled(&self.month), filled(&self.day), filled(&self.clock)) {
            (false, false, false) => Edtf::year(year),
            (true, false, false) => Edtf::month(year, self.month.parse().ok()?),
            (true, true, timed) => {
                let date = day(year, self.month.parse().ok()?, self.day.trim().parse().ok()?)?;
                if timed {
                    let (hour, minute) = self.clock.split_once(':')?;
                    Edtf::time(date, hour.parse().ok()?, minute.get(..2)?.parse().ok()?)
                } else {
                    Some(date.into())
                }
            }
            _ => None,
        }?;
        Some(if self.about { date.about() } else { date })
    }
}

/// A button that opens the fields, and the fields.
#[component]
pub(super) fn DateForm(passage: Passage, number: usize, when: Edtf, label: String, id: String) -> impl IntoView {
    let page = Page::get();
    let words = &page.strings().own;
    let open = RwSignal::new(false);
    let typed = RwSignal::new(Typed::of(&when));
    let date = Memo::new(move |_| typed.with(Typed::date));
    let opener = format!("{id}-open");
    let (opens, leaves) = (format!("{id}-year"), opener.clone());
    let show = move |_| {
        open.set(true);
        let field = opens.clone();
        request_animation_frame(move || document::focus(&field));
    };
    let leave = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" {
            event.stop_propagation();
            open.set(false);
            document::focus(&leaves);
        }
    };
    let back = opener.clone();
    let keep = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(date) = date.get_untracked() else { return };
        open.set(false);
        let back = back.clone();
        own::make(page, Fix::Date(passage.clone(), number, date));
        page.announce(page.strings().own.date_kept);
        request_animation_frame(move || document::focus(&back));
    };
    let said = move || date.get().map_or_else(|| words.date_impossible.to_owned(), |d| say_date(&d, page.strings()));
    let field = move |name: &'static str| format!("{id}-{name}");
    let named = format!("{}: {label}", words.date);
    let months = (1_u8..=12).map(|month| {
        let name = page.strings().timeline.months_short.get(usize::from(month) - 1).copied().unwrap_or_default();
        let chosen = move || typed.with(|t| t.month == month.to_string());
        view! { <option value=month.to_string() selected=chosen>{name}</option> }
    });
    let months = months.collect_view();
    view! {
        <button id=opener class="small quiet" aria-label=named aria-expanded=move || open.get().to_string() on:click=show>
            {words.date}
        </button>
        <form class="date-fields" hidden=move || !open.get() on:submit=keep on:keydown=leave
            aria-label=(words.date_label)(&label)>
            <label for=field("day")>{words.date_day}
                <input id=field("day") inputmode="numeric" maxlength="2" size="2" autocomplete="off"
                    prop:value=move || typed.with(|t| t.day.clone())
                    on:input=move |e| typed.update(|t| t.day = event_target_value(&e)) />
            </label>
            <label for=field("month")>{words.date_month}
                <select id=field("month") on:change=move |e| typed.update(|t| t.month = event_target_value(&e))>
                    <option value="">"\u{2013}"</option>
                    {months}
                </select>
            </label>
            <label for=field("year")>{words.date_year}
                <input id=field("year") inputmode="numeric" maxlength="5" size="4" required autocomplete="off"
                    prop:value=move || typed.with(|t| t.year.clone())
                    on:input=move |e| typed.update(|t| t.year = event_target_value(&e)) />
            </label>
            <label for=field("clock")>{words.date_clock}
                <input id=field("clock") type="time" prop:value=move || typed.with(|t| t.clock.clone())
                    on:input=move |e| typed.update(|t| t.clock = event_target_value(&e)) />
            </label>
            <label class="check"><input type="checkbox" prop:checked=move || typed.with(|t| t.about)
                on:change=move |e| typed.update(|t| t.about = event_target_checked(&e)) />{words.date_about}</label>
            <output>{said}</output>
            <button class="small" type="submit" disabled=move || date.get().is_none()>{words.keep_date}</button>
        </form>
    }
}

/// Whose date it is now, what it was read as, and the way back.
#[component]
pub(super) fn Corrected(own: Dated) -> impl IntoView {
    let page = Page::get();
    let words = &page.strings().own;
    let before = own.before.as_ref().map(|before| say_date(before, page.strings()));
    let said = (words.date_own)(before.as_deref().unwrap_or_default());
    let what = (words.undo_what)(&own::told(page, &own.fix));
    let fix = own.fix.clone();
    let undo = move |_| {
        own::undo(page, &fix);
        own::focus_next("event-title");
    };
    view! {
        <p class="own-date">
            <span class="own-said">{said}</span>
            <button class="small" aria-label=what on:click=undo>{icon(Icon::Undo)} {words.undo}</button>
        </p>
    }
}
