//! A lane: whose it is, its marks, its day of publication, and what lies beyond the screen.

use super::stage::{Stage, label_of, mark_id};
use super::words::{is_chosen, spoken, spoken_together};
use crate::state::timeline::content::Lane;
use crate::state::timeline::layout::{Mark, Shape};
use crate::state::timeline::pack::Side;
use crate::state::timeline::walk::At;
use crate::ui::parts::source::{SourceName, source_class};
use crate::ui::sources;
use leptos::prelude::*;

fn px(x: f64) -> String {
    format!("{x:.1}px")
}

/// The lane.
#[component]
pub(super) fn LaneView(lane: Lane) -> impl IntoView {
    let stage = expect_context::<Stage>();
    let page = stage.page;
    let words = move || &page.strings().timeline;
    let laid = Memo::new(move |_| stage.layout.with(|l| l.lanes.iter().find(|l| l.lane == lane).cloned()));
    let id = match lane {
        Lane::Merged => "lane-all".to_owned(),
        Lane::Source(source) => format!("lane-{source}"),
    };
    let owner = id.clone();
    let class = match lane {
        Lane::Merged => "lane merged".to_owned(),
        Lane::Source(source) => format!("lane {}", source_class(source)),
    };
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
    let keys = Memo::new(move |_| {
        laid.with(|l| l.iter().flat_map(|l| &l.marks).filter_map(|m| m.items.first().copied()).collect::<Vec<_>>())
    });
    let part = move |value: fn(&crate::state::timeline::layout::LaneLayout) -> f64| {
        laid.with(|l| l.as_ref().map(|l| px(value(l))))
    };
    let published = move || {
        laid.with(|l| l.as_ref().and_then(|l| l.published)).map(|p| {
            let top = laid.with(|l| l.as_ref().map_or(0.0, |l| p.y - l.top));
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
    let beyond = move || {
        let (before, after) = laid.with(|l| l.as_ref().map_or((0, 0), |l| (l.before, l.after)));
        view! {
            {(before > 0).then(|| view! { <p class="beyond before">"\u{2039} "{(words().before)(before)}</p> })}
            {(after > 0).then(|| view! { <p class="beyond after">{(words().after)(after)}" \u{203a}"</p> })}
        }
    };
    view! {
        <section class=class aria-labelledby=owner style:top=move || part(|l| l.top) style:height=move || part(|l| l.height)>
            <header><h2 id=id>{name}</h2><p class="meta">{day}</p></header>
            <div class="track">
                {published}
                <ul>
                    <For each=move || keys.get() key=|first| *first children=move |first| {
                        view! { <MarkView at=At { lane, item: first } /> }
                    } />
                </ul>
                {beyond}
            </div>
        </section>
    }
}

/// A mark: a button that opens its event, or what it counts.
#[component]
fn MarkView(at: At) -> impl IntoView {
    let stage = expect_context::<Stage>();
    let page = stage.page;
    let found = Memo::new(move |_| {
        stage.layout.with(|l| {
            let lane = l.lanes.iter().find(|l| l.lane == at.lane)?;
            let mark = lane.marks.iter().find(|m| m.items.first() == Some(&at.item))?;
            Some((mark.clone(), lane.top))
        })
    });
    let mark =
        move |value: &dyn Fn(&Mark) -> String| found.with(|f| f.as_ref().map(|(m, _)| value(m)).unwrap_or_default());
    let item = Memo::new(move |_| stage.content.with(|c| c.item(at.lane, at.item).cloned()));
    let items = Memo::new(move |_| found.with(|f| f.as_ref().map(|(m, _)| m.items.clone()).unwrap_or_default()));
    let several = move || items.with(|i| i.len() > 1);
    let spoken = move || {
        if several() {
            return spoken_together(stage, at.lane, &items.get());
        }
        item.with(|item| item.as_ref().map(|item| page.library.with(|library| spoken(page, library, item))))
            .unwrap_or_default()
    };
    let label = move || {
        if several() {
            return spoken_together(stage, at.lane, &items.get());
        }
        item.with(|item| {
            item.as_ref()
                .map(|item| page.library.with(|library| label_of(library, item).to_owned()))
                .unwrap_or_default()
        })
    };
    let chosen = Memo::new(move |_| {
        items.with(|items| {
            stage.content.with(|c| items.iter().filter_map(|i| c.item(at.lane, *i)).any(|item| is_chosen(stage, item)))
        })
    });
    let outside = move || item.with(|item| item.as_ref().is_some_and(|item| !several() && !stage.in_range(item)));
    let class = Memo::new(move |_| {
        let mut class = found.with(|f| f.as_ref().map(|(mark, _)| drawn_as(mark)).unwrap_or_default());
        let alone = if several() && at.lane == Lane::Merged { None } else { item.get() };
        class.push_str(&match alone.as_ref().map(|i| i.sources.as_slice()) {
            Some([source]) => source_class(*source),
            _ => "several".to_owned(),
        });
        let right = stage.screen.with(|s| s.width * 0.6);
        let rightmost = found.with(|f| f.as_ref().is_some_and(|(mark, _)| mark.x > right));
        for (is, name) in [(rightmost, " rightmost"), (chosen.get(), " chosen"), (outside(), " outside")] {
            class.push_str(if is { name } else { "" });
        }
        class
    });
    let place = move || {
        found.with(|f| {
            f.as_ref().map(|(m, top)| format!("translate({:.1}px, {:.1}px)", m.x, m.y - top)).unwrap_or_default()
        })
    };
    let shape = move || {
        let choices = found.with(|f| f.as_ref().map(|(m, _)| (m.shape, m.choices.clone(), m.items.len())));
        match choices {
            Some((Shape::Count, _, n)) => n.to_string().into_any(),
            Some((Shape::Choice, choices, _)) => choices
                .into_iter()
                .map(|(from, to)| view! { <i style:left=px(from) style:width=px(to - from)></i> })
                .collect_view()
                .into_any(),
            _ => ().into_any(),
        }
    };
    let press = move |_| {
        stage.rest_on(at);
        if several() {
            stage.open(at.lane, items.get_untracked());
        } else if let Some(item) = item.get_untracked() {
            stage.choose(&item);
        }
    };
    let tabbed = move || if stage.at.get() == Some(at) { "0" } else { "-1" };
    view! {
        <li class=move || class.get() style:transform=place
            style:width=move || mark(&|m| px(m.width)) style:--core=move || mark(&|m| px(m.core))
            style:--words=move || mark(&|m| px(m.words)) style:--inset=move || mark(&|m| px(m.inset))>
            <button id=mark_id(at) tabindex=tabbed aria-label=spoken aria-pressed=move || chosen.get().to_string()
                on:click=press on:focus=move |_| stage.rest_on(at)>
                <span class="shape">{shape}</span>
                <span class="words">{label}</span>
            </button>
        </li>
    }
}

/// The classes that say how a mark looks.
fn drawn_as(mark: &Mark) -> String {
    let shape = match mark.shape {
        Shape::Dot => "day-mark",
        Shape::Bar => "stretch",
        Shape::Choice => "choices",
        Shape::Count => "counted",
    };
    let side = match mark.side {
        Side::Inside => "inside",
        Side::After => "after",
        Side::Before => "before",
        Side::Hidden => "unlabelled",
    };
    let mut class = format!("mark {shape} {side} ");
    for (is, name) in [(mark.soft_start, "soft-start "), (mark.soft_end, "soft-end "), (mark.uncertain, "uncertain ")] {
        class.push_str(if is { name } else { "" });
    }
    class
}
