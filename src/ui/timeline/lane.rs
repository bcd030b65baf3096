//! A lane: whose it is, its marks, its day of publication, and what lies beyond the screen.

use super::drawing::Drawing;
use super::mark::Look;
use super::signs::px;
use super::stage::{Stage, at_of};
use crate::state::timeline::content::Lane;
use crate::state::timeline::layout::LaneLayout;
use crate::state::timeline::walk::At;
use crate::ui::browser::document;
use crate::ui::parts::source::{SourceName, source_class};
use crate::ui::sources;
use leptos::html;
use leptos::prelude::*;
use std::time::Duration;

/// How long nothing has moved before the names of marks are written, and their order.
const QUIET: Duration = Duration::from_millis(120);

/// The lane.
#[component]
pub(super) fn LaneView(lane: Lane) -> impl IntoView {
    let stage = expect_context::<Stage>();
    let page = stage.page;
    let words = move || &page.strings().timeline;
    let laid = move |value: &dyn Fn(&LaneLayout) -> String| {
        stage.layout.with(|l| l.lanes.iter().find(|l| l.lane == lane).map(value).unwrap_or_default())
    };
    let (id, class) = match lane {
        Lane::Merged => ("lane-all".to_owned(), "lane merged".to_owned()),
        Lane::Source(source) => (format!("lane-{source}"), format!("lane {}", source_class(source))),
    };
    let owner = id.clone();
    let name = move || match lane {
        Lane::Merged => view! { <span class="name">{words().all_sources}</span> }.into_any(),
        Lane::Source(source) => view! { <SourceName source=source /> }.into_any(),
    };
    let day = move || match lane {
        Lane::Merged => None,
        Lane::Source(source) => page.library.with(|library| {
            library.articles.get(source).map(|article| (words().published_on)(&sources::published(page, article)))
        }),
    };
    let published = Memo::new(move |_| {
        stage.layout.with(|l| {
            let lane = l.lanes.iter().find(|l| l.lane == lane)?;
            lane.published.map(|p| (p, p.y - lane.top))
        })
    });
    let publication = move || {
        published.get().map(|(p, top)| {
            let edge = stage.screen.with(|s| p.sign > s.width * 0.8);
            view! {
                <div class="publication" class:left=edge class:open-start=p.open_start class:open-end=p.open_end
                    aria-hidden="true" title=day style:left=px(p.x) style:width=px((p.end - p.x).max(0.0))
                    style:top=px(top) style:--sign=px(p.sign - p.x)>
                    <span>{words().published}</span>
                </div>
            }
        })
    };
    let outside = Memo::new(move |_| {
        stage.layout.with(|l| l.lanes.iter().find(|l| l.lane == lane).map_or((0, 0), |l| (l.before, l.after)))
    });
    let beyond = move || {
        let (before, after) = outside.get();
        view! {
            {(before > 0).then(|| view! { <p class="beyond before">"\u{2039} "{(words().before)(before)}</p> })}
            {(after > 0).then(|| view! { <p class="beyond after">{(words().after)(after)}" \u{203a}"</p> })}
        }
    };
    let list = NodeRef::<html::Div>::new();
    let drawing = draw(stage, lane, list);
    let on_mark = |event: &web_sys::Event| document::around(event, ".mark").and_then(|b| at_of(&b.id()));
    let press = move |event: &web_sys::Event| {
        let Some(at) = on_mark(event) else { return };
        stage.rest_on(at);
        let Some(items) = drawing.try_with_value(|d| d.items(at.item)).flatten() else { return };
        match &*items {
            [_] => stage.choose(at),
            several => stage.open(at.lane, several.to_vec()),
        }
    };
    let press_by_key = move |event: web_sys::KeyboardEvent| {
        let plain = !(event.ctrl_key() || event.alt_key() || event.meta_key() || event.repeat());
        if plain && matches!(event.key().as_str(), "Enter" | " ") && on_mark(&event).is_some() {
            event.prevent_default();
            press(&event);
        }
    };
    let rest = move |event: web_sys::FocusEvent| {
        if let Some(at) = on_mark(&event) {
            stage.rest_on(at);
        }
    };
    view! {
        <section class=class role="group" aria-labelledby=owner style:top=move || laid(&|l| px(l.top)) style:height=move || laid(&|l| px(l.height))>
            <header><h2 id=id>{name}</h2><p class="meta">{day}</p></header>
            <div class="track">
                {publication}
                <div class="marks" node_ref=list on:click=move |event| press(&event) on:keydown=press_by_key on:focusin=rest></div>
                {beyond}
            </div>
        </section>
    }
}

/// Draws the lane's marks whenever they change. While they move, their names and their order wait: nobody hears them
/// then.
fn draw(stage: Stage, lane: Lane, list: NodeRef<html::Div>) -> StoredValue<Drawing, LocalStorage> {
    let page = stage.page;
    let drawing = StoredValue::new_local(Drawing::default());
    let drawn_at = StoredValue::new(0.0_f64);
    let settle = move || {
        page.library.with_untracked(|library| {
            drawing.try_update_value(|d| d.settle(stage, lane, library));
        });
    };
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let give_up = move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    let later = move || {
        give_up();
        timer.set_value(set_timeout_with_handle(settle, QUIET).ok());
    };
    on_cleanup(give_up);
    let at = Memo::new(move |_| stage.at.get().filter(|at: &At| at.lane == lane));
    Effect::new(move |_| {
        let Some(list) = list.get() else { return };
        let (content, library) = (stage.content.get_untracked(), page.library.get());
        let (range, matching) = (stage.range.get(), stage.matching.get());
        let look = Look {
            stage,
            content: &content,
            library: &library,
            chosen: stage.chosen.get(),
            range: range.as_ref(),
            matching: matching.as_deref().map(Vec::as_slice),
            at: at.get(),
            em: stage.screen.with(|s| s.em),
            right: stage.screen.with(|s| s.width * 0.6),
        };
        stage.layout.with(|layout| {
            if let Some(lane) = layout.lanes.iter().find(|l| l.lane == lane) {
                drawing.update_value(|d| d.draw(&list, lane, layout.shift, &look));
            }
        });
        let now = js_sys::Date::now();
        let moving = drawn_at.get_value() + QUIET.as_millis() as f64 > now;
        drawn_at.set_value(now);
        if drawing.with_value(Drawing::unsettled) {
            if moving { later() } else { settle() }
        }
    });
    drawing
}
