//! Finds the words of time in a block's tokens and says what they mean.
//!
//! Each rule looks at the tokens from one place on, no further than a dozen or so, and answers with the place after
//! its last token and the meaning. The longest answer wins; so time grows with the text's length only.

mod ago;
mod beside;
mod clock;
mod counted;
mod decade;
mod deictic;
mod fraction;
mod hour;
mod month;
mod nth;
mod number;
mod numeric;
mod period;
mod quarter;
mod set;
mod units;
mod vague;
mod weekday;
mod year;

pub(super) use counted::duration;
pub(super) use number::Count;

use super::meaning::{Base, Edge, Meaning};
use super::tokens::Tokens;

/// A rule's answer: the place after the last token, and what the words mean.
pub type Found = Option<(usize, Meaning)>;

/// The longest expression that starts at token `i`.
pub fn expression(t: &Tokens, i: usize) -> Found {
    let first = t.at(i)?;
    // Words never start inside another word: "pre-May" has none.
    if i > 0 && t.glued(i) && t.dash(i - 1) && i > 1 && t.glued(i - 1) && !t.is(i - 2, &["pre", "post"]) {
        return None;
    }
    if first.kind == crate::engine::text::words::TokenKind::Mark
        && !matches!(first.word.as_str(), "'" | "\u{2018}" | "\u{2019}")
    {
        return None;
    }
    let found = longest([
        edged(t, i),
        clock::clock(t, i),
        clock::day_with_clock(t, i),
        clock::part(t, i),
        counted::counted(t, i),
        set::set(t, i),
        vague::vague(t, i),
    ])?;
    // "quarter-to-quarter", "year-over-year", "day-to-day"
    let compared = t.dash(found.0) && t.is(found.0 + 1, &["to", "over", "on", "by"]) && t.dash(found.0 + 2);
    (!compared).then_some(found)
}

/// A date with "early", "late" or "the end of" before it, or without.
fn edged(t: &Tokens, i: usize) -> Found {
    let sometime = usize::from(t.is(i, &["sometime"]));
    if sometime == 1 {
        return date(t, i + 1);
    }
    let wrapped = edge(t, i).and_then(|(start, edge)| {
        let (end, meaning) = date(t, start).or_else(|| the_unit(t, start)).or_else(|| the_day(t, start, edge))?;
        Some((end, Meaning::Edge(edge, Box::new(meaning))))
    });
    longest([wrapped, date(t, i), period::year_end(t, i)])
}

/// "the year", "the month" after "the end of".
fn the_unit(t: &Tokens, i: usize) -> Found {
    let at = i + usize::from(t.word(i) == "the");
    let (unit, false) = super::lexicon::unit(t.word(at))? else { return None };
    let long = unit >= super::lexicon::Unit::Decade;
    let base = Meaning::Unit(unit, 0, if long { Base::Spoken } else { Base::Published });
    (at > i && unit >= super::lexicon::Unit::Week && unit != super::lexicon::Unit::Weekend).then_some((at + 1, base))
}

/// "the day" of "earlier in the day": the day spoken of.
fn the_day(t: &Tokens, i: usize, edge: Edge) -> Found {
    let end = t.phrase(i, &["the", "day"]).filter(|_| matches!(edge, Edge::Earlier | Edge::Later))?;
    (t.before(i) == "in").then_some((end, Meaning::Unit(super::lexicon::Unit::Day, 0, Base::Spoken)))
}

/// Words for a part of what follows them.
fn edge(t: &Tokens, i: usize) -> Option<(usize, Edge)> {
    let j = i + usize::from(t.word(i) == "the");
    let edge = match t.word(j) {
        "beginning" | "start" | "outset" => Edge::First,
        "early" => Edge::Start,
        "mid" | "middle" => Edge::Middle,
        "late" => Edge::End,
        "end" | "close" => Edge::Last,
        "earlier" => Edge::Earlier,
        "later" => Edge::Later,
        _ => return None,
    };
    let noun = matches!(t.word(j), "beginning" | "start" | "outset" | "middle" | "end" | "close");
    if noun {
        return (t.word(j + 1) == "of").then_some((j + 2, edge));
    }
    let hyphen = usize::from(t.dash(j + 1) && t.glued(j + 1) && t.glued(j + 2));
    let of = usize::from(matches!(t.word(j + 1), "in") && edge != Edge::Middle && j == i);
    let next = j + 1 + hyphen.max(of);
    // "the early 1990s", but "later" and "earlier" stand before what they belong to alone.
    if matches!(t.word(j), "earlier" | "later") && j > i {
        return None;
    }
    Some((next, edge))
}

/// A date: anything that has a place on the calendar.
fn date(t: &Tokens, i: usize) -> Found {
    longest([
        numeric::numeric(t, i),
        month::september_11(t, i),
        month::month_first(t, i),
        month::day_first(t, i),
        month::paired_day(t, i),
        weekday::weekday_first(t, i),
        weekday::midweek(t, i),
        year::year(t, i),
        decade::decade_or_century(t, i),
        quarter::quarter_or_half(t, i),
        quarter::quarters(t, i),
        quarter::period_of_last_year(t, i),
        quarter::same_of_last_year(t, i),
        nth::of_month(t, i),
        nth::part_of(t, i),
        period::season(t, i),
        period::holiday(t, i),
        deictic::named_day(t, i),
        deictic::unit(t, i),
        deictic::after_next(t, i),
        deictic::week_of(t, i),
        beside::day_beside(t, i),
        beside::beside_spoken(t, i),
        beside::beside_noun(t, i),
        deictic::next_part(t, i),
        nth::day_number(t, i),
        nth::of_the_month(t, i),
        nth::day_of_event(t, i),
        ago::ago(t, i),
    ])
}

/// The answer that reaches furthest; of equals the first.
fn longest<const N: usize>(answers: [Found; N]) -> Found {
    answers.into_iter().flatten().fold(None, |best: Found, answer| match best {
        Some(b) if b.0 >= answer.0 => Some(b),
        _ => Some(answer),
    })
}
