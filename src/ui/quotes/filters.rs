//! What is shown and in what order: kinds, words, days.

use crate::engine::article::QuoteKind;
use crate::state::link::QuoteOrder;
use crate::state::quotes::Quotes;
use crate::ui::page::Page;
use crate::ui::parts::pause::on_pause;
use crate::ui::parts::range::RangeFields;
use leptos::prelude::*;

/// The filters, and how many quotations they leave.
#[component]
pub(super) fn Filters(found: Memo<Quotes>) -> impl IntoView {
    let page = Page::get();
    let words = move || &page.strings().quotes;
    let kinds = [QuoteKind::Direct, QuoteKind::Partial, QuoteKind::Indirect].map(|kind| {
        let on = move || page.link.with(|link| link.shown_kinds().contains(&kind));
        view! {
            <button class="chip" aria-pressed=move || on().to_string() title=move || (words().kind_help)(kind)
                on:click=move |_| toggle(page, kind)>{move || (words().kind)(kind)}</button>
        }
    });
    let typed = RwSignal::new(page.link.with_untracked(|link| link.said.clone()));
    let asked = Memo::new(move |_| page.link.with(|link| link.said.clone()));
    Effect::new(move |_| typed.set(asked.get()));
    let ask = on_pause(move || {
        let said = typed.get_untracked();
        if said != asked.get_untracked() {
            page.replace(page.with(|link| link.said = said));
        }
    });
    let input = move |event| {
        typed.set(event_target_value(&event));
        ask();
    };
    let order = Memo::new(move |_| page.link.with(|link| link.quote_order));
    let choices = QuoteOrder::ALL.map(|choice| {
        view! {
            <option value=choice.name() selected=move || order.get() == choice>{move || (words().order)(choice)}</option>
        }
    });
    let sort = move |event| {
        let name = event_target_value(&event);
        if let Some(order) = QuoteOrder::ALL.into_iter().find(|o| o.name() == name) {
            page.go(page.with(|link| link.quote_order = order));
        }
    };
    let said = Memo::new(move |_| found.with(|f| (words().shown)(f.quotations, f.unfiltered)));
    view! {
        <div class="filters">
            <div role="group" class="group" aria-label=move || words().kinds>{kinds}</div>
            <label class="field">
                <span>{move || words().filter}</span>
                <input type="search" prop:value=typed on:input=input />
            </label>
            <label class="field">
                <span>{move || words().sort}</span>
                <select prop:value=move || order.get().name() on:change=sort>{choices}</select>
            </label>
            <RangeFields />
        </div>
        <p id="said-count" class="meta" role="status" tabindex="-1">{said}</p>
    }
    .into_any()
}

/// Shows a kind that is hidden, hides one that is shown; the last one stays.
fn toggle(page: Page, kind: QuoteKind) {
    let mut kinds = page.link.with_untracked(|link| link.shown_kinds().to_vec());
    match kinds.iter().position(|k| *k == kind) {
        Some(_) if kinds.len() == 1 => return page.announce(page.strings().quotes.last_kind),
        Some(at) => drop(kinds.remove(at)),
        None => kinds.push(kind),
    }
    let usual = kinds.len() == 2 && kinds.contains(&QuoteKind::Direct) && kinds.contains(&QuoteKind::Partial);
    page.go(page.with(|link| link.kinds = if usual { Vec::new() } else { kinds }));
}
