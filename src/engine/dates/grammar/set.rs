//! Repeated times: "every day", "Fridays", "twice a week".

use super::super::TimeKind;
use super::super::lexicon::{self, day_part, month, weekday};
use super::super::meaning::Meaning;
use super::super::tokens::Tokens;
use super::super::value::{part_code, season_code};
use super::Found;
use super::counted::duration;
use super::number::{Count, count, nth};
use super::units::units;
use crate::engine::text::words::TokenKind;

/// The place after "the first Monday of every month".
fn of_every(t: &Tokens, i: usize) -> Option<usize> {
    let the = i + usize::from(t.word(i) == "the");
    let at = nth(t, the).map(|(at, _)| at).or_else(|| t.is(the, &["last"]).then_some(the + 1))?;
    weekday(t.word(at)).filter(|_| t.capital(at) && t.is(at + 1, &["of", "in"]) && t.is(at + 2, &["each", "every"]))?;
    (t.word(at + 3) == "month").then_some(at + 4)
}

/// Whether an amount is told by the time: "the average daily price", "rise 5% annually", "1,000 boats monthly". Of such
/// words none is repeated: "5% a year" says no time either.
fn is_rate(t: &Tokens, i: usize) -> bool {
    let average = t.word(i) == "daily" && t.is(i.wrapping_sub(1), &["average"]);
    let noun = t.at(i + 1).is_some_and(|n| n.kind == TokenKind::Word) && !t.is(i + 1, GOES_ON);
    let amount = |k: usize| t.word(k) == "%" || t.at(k).is_some_and(|n| n.kind == TokenKind::Number);
    average || !noun && (1..=3).filter_map(|back| i.checked_sub(back)).any(amount)
}

/// Words that go on after an adverb.
const GOES_ON: &[&str] = &[
    "after", "and", "as", "at", "because", "but", "by", "for", "from", "if", "in", "on", "or", "over", "since", "that",
    "through", "to", "until", "when", "while", "with",
];

/// "every day", "each Thursday", "daily", "Fridays", "twice a week", "every four years".
pub fn set(t: &Tokens, i: usize) -> Found {
    let repeated = |end, value: String| Some((end, Meaning::Fixed(TimeKind::Set, value)));
    match t.word(i) {
        "annually" | "daily" | "hourly" | "monthly" | "weekly" | "yearly" if is_rate(t, i) => return None,
        "daily" if (!t.capital(i) || i == 0) && !t.capital(i + 1) => return repeated(i + 1, "P1D".to_owned()),
        "weekly" if !t.capital(i) || i == 0 => return repeated(i + 1, "P1W".to_owned()),
        "monthly" if !t.capital(i) || i == 0 => return repeated(i + 1, "P1M".to_owned()),
        "annually" | "yearly" => return repeated(i + 1, "P1Y".to_owned()),
        "hourly" => return repeated(i + 1, "PT1H".to_owned()),
        "weekends" if t.is(i.wrapping_sub(1), &["at", "on"]) => return repeated(i + 1, "XXXX-WXX-WE".to_owned()),
        "nightly" => return repeated(i + 1, "XXXX-XX-XXTNI".to_owned()),
        "every" | "each" => {
            let other = usize::from(t.is(i + 1, &["other", "single"]));
            let at = i + 1 + other;
            if let Some((day, _, false)) = weekday(t.word(at)).filter(|_| t.capital(at)) {
                let part = day_part(t.word(at + 1));
                let code = part.map_or("", part_code);
                return repeated(
                    at + 1 + usize::from(part.is_some()),
                    format!("XXXX-WXX-{}{code}", day.number_from_monday()),
                );
            }
            if let Some((month, _)) = month(t.word(at)).filter(|_| t.capital(at)) {
                return repeated(at + 1, format!("XXXX-{month:02}"));
            }
            if let Some(season) = lexicon::season(t.word(at)) {
                return repeated(at + 1, format!("XXXX-{}", season_code(season)));
            }
            if let Some(part) = day_part(t.word(at)) {
                return repeated(at + 1, format!("XXXX-XX-XX{}", part_code(part)));
            }
            if t.word(at) == "weekend" && other == 0 {
                return repeated(at + 1, "XXXX-WXX-WE".to_owned());
            }
            if let Some((unit, false)) = lexicon::unit(t.word(at)) {
                let n = if t.is(i + 1, &["other"]) { 2 } else { 1 };
                return repeated(at + 1, duration(Count::Exact(n, false), unit));
            }
            let found = units(t, at)?;
            return repeated(found.end, duration(found.count, found.unit));
        }
        _ => {}
    }
    if let Some(end) = of_every(t, i) {
        return repeated(end, "P1M".to_owned());
    }
    if let Some((day, false, true)) = weekday(t.word(i)).filter(|_| t.capital(i)) {
        let part = day_part(t.word(i + 1).trim_end_matches('s'));
        return repeated(
            i + 1 + usize::from(part.is_some()),
            format!("XXXX-WXX-{}{}", day.number_from_monday(), part.map_or("", part_code)),
        );
    }
    if let Some((day, false, false)) = weekday(t.word(i)).filter(|_| t.capital(i))
        && let Some(part) = t.word(i + 1).strip_suffix('s').and_then(day_part)
    {
        return repeated(i + 2, format!("XXXX-WXX-{}{}", day.number_from_monday(), part_code(part)));
    }
    // "twice a week", "three times a day"
    let times = if t.is(i, &["once", "twice"]) {
        i + 1
    } else {
        count(t, i).filter(|(end, _)| t.word(*end) == "times").map(|(end, _)| end + 1)?
    };
    let (unit, false) =
        lexicon::unit(t.word(times + 1)).filter(|_| t.is(times, &["a", "an", "per", "each", "every"]))?
    else {
        return None;
    };
    repeated(times + 2, duration(Count::Exact(1, false), unit))
}
