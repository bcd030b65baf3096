//! What is said of events and of the axis.

use super::stage::label_of;
use crate::engine::comparison::Agreement;
use crate::engine::dates::edtf::Edtf;
use crate::state::library::Library;
use crate::state::timeline::content::{Content, Item, Lane};
use crate::state::timeline::extent::Extent;
use crate::state::timeline::ticks::{Context, Folded, Tick, Unit};
use crate::ui::page::Page;
use crate::ui::strings::{Strings, say_date};
use time::Date;

/// The names of sources in a line: "El País, Josep Freixes and 004".
pub(super) fn names(library: &Library, sources: &[usize], words: &Strings) -> String {
    let labels: Vec<String> = sources.iter().map(|s| library.label(*s)).collect();
    (words.timeline.list)(&labels)
}

/// What an event speaks: its title, date and sources.
pub(super) fn spoken(page: Page, library: &Library, item: &Item) -> String {
    let words = page.strings();
    let by = (words.timeline.dated_by)(&names(library, &item.sources, words), item.agreement);
    (words.timeline.event)(label_of(library, item), &dates(library, item, words), &by)
}

/// The date of an item; where its sources contradict each other, each of theirs.
fn dates(library: &Library, item: &Item, words: &Strings) -> String {
    if item.agreement == Agreement::Different
        && item.sources.len() > 1
        && let Some(event) = library.comparison.events.get(item.event)
    {
        let mut found: Vec<String> = Vec::new();
        for telling in event.tellings.iter().filter(|t| item.sources.contains(&t.place.source)) {
            let said = say_date(&telling.when, words);
            if !found.contains(&said) {
                found.push(said);
            }
        }
        return (words.timeline.list)(&found);
    }
    say_date(&item.when, words)
}

/// What a counted mark speaks: how many, and from when to when.
pub(super) fn spoken_together(words: &Strings, content: &Content, lane: Lane, items: &[usize]) -> String {
    let all = content.items(lane);
    let found = || items.iter().filter_map(|i| all.get(*i));
    let first = found().min_by(|a, b| start(&a.extent).total_cmp(&start(&b.extent)));
    let last = found().max_by(|a, b| end(&a.extent).total_cmp(&end(&b.extent)));
    let when = match (first, last) {
        (Some(a), Some(b)) if a.when == b.when => say_date(&a.when, words),
        (Some(a), Some(b)) => Edtf::interval(Some(&a.when), Some(&b.when))
            .map_or_else(|| say_date(&a.when, words), |stretch| say_date(&stretch, words)),
        _ => String::new(),
    };
    (words.timeline.gathered)(items.len(), &when)
}

fn start(extent: &Extent) -> f64 {
    extent.from.unwrap_or(f64::NEG_INFINITY)
}

fn end(extent: &Extent) -> f64 {
    extent.to.unwrap_or(f64::INFINITY)
}

/// The words of a tick.
pub(super) fn tick(tick: &Tick, words: &Strings) -> String {
    match tick.unit {
        Unit::Minute | Unit::Hour => (words.timeline.clock)(tick.minute),
        Unit::Day => tick.day.day().to_string(),
        Unit::Month => month_short(tick.day, words).to_owned(),
        Unit::Year => tick.day.year().to_string(),
    }
}

fn month_short(day: Date, words: &Strings) -> &'static str {
    words.timeline.months_short.get(usize::from(u8::from(day.month())) - 1).copied().unwrap_or_default()
}

/// The words of what ticks lie in, the longest first.
pub(super) fn context(context: &Context, words: &Strings) -> Vec<String> {
    let day = context.day;
    let long = |date: Option<Edtf>| date.map(|d| say_date(&d, words)).unwrap_or_default();
    let short = month_short(day, words);
    match context.unit {
        Unit::Minute | Unit::Hour | Unit::Day => {
            let number = day.day();
            vec![long(Some(day.into())), format!("{number} {short} {}", day.year()), format!("{number} {short}")]
        }
        Unit::Month => {
            vec![long(Edtf::month(day.year(), day.month().into())), format!("{short} {}", day.year()), short.to_owned()]
        }
        Unit::Year => vec![day.year().to_string()],
    }
}

/// What a folded stretch holds, the longest first.
pub(super) fn folded(holds: Folded, words: &Strings) -> Vec<String> {
    match holds {
        Folded::Years(first, last) if first == last => vec![first.to_string()],
        Folded::Years(first, last) => {
            let short = if first / 100 == last / 100 && first > 999 { last % 100 } else { last };
            vec![format!("{first}\u{2013}{last}"), format!("{first}\u{2013}{short:02}"), "\u{22ef}".to_owned()]
        }
        Folded::Months(first, last) => {
            let (from, to) = (month_short(first, words), month_short(last, words));
            let months = if from == to { from.to_owned() } else { format!("{from}\u{2013}{to}") };
            let dots = "\u{22ef}".to_owned();
            if first.year() == last.year() {
                vec![format!("{months} {}", last.year()), months, dots]
            } else {
                let years = format!("{}\u{2013}{}", first.year(), last.year());
                vec![format!("{from} {}\u{2013}{to} {}", first.year(), last.year()), years, dots]
            }
        }
        Folded::Length(amount, unit) => vec![(words.timeline.folded)(amount, unit), "\u{22ef}".to_owned()],
    }
}
