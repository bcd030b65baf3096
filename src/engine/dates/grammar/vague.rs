//! Words for the present, the past and the future without a place on the calendar, and the quarters of business.

use super::super::TimeKind;
use super::super::lexicon::Unit;
use super::super::meaning::{Base, Meaning};
use super::super::tokens::Tokens;
use super::super::value::Value;
use super::Found;
use super::quarter::a_year_ago;

/// "now", "recently", "the future", "the latest quarter".
pub fn vague(t: &Tokens, i: usize) -> Found {
    let reference = |end, value: &str| Some((end, Meaning::Fixed(TimeKind::Date, value.to_owned())));
    let the = i + usize::from(t.word(i) == "the");
    if let Some(found) = business(t, the, i) {
        return Some(found);
    }
    match t.word(i) {
        // "most recently last October" says when.
        "more" | "most" if t.word(i + 1) == "recently" && is_dated(t, i + 2) => {}
        "recently" if t.is(i.wrapping_sub(1), &["more", "most"]) => {}
        "more" | "most" if t.word(i + 1) == "recently" => return reference(i + 2, "PAST_REF"),
        "a" if t.is(i + 1, &["later", "future"]) && t.is(i + 2, &["date", "time", "stage"]) => {
            return reference(i + 3, "FUTURE_REF");
        }
        // "Now for the weather", "Now, where were we": a turn to the next thing.
        "now" if t.is(i + 1, &["for", "to", ","]) && (i == 0 || t.at(i - 1).is_some_and(|token| token.closes)) => {}
        "now" => return reference(i + 1, "PRESENT_REF"),
        // "at the then current price"
        "then" => {
            let hyphen = usize::from(t.dash(i + 1) && t.glued(i + 1));
            if t.word(i + 1 + hyphen) == "current" {
                return reference(i + 2 + hyphen, "PAST_REF");
            }
        }
        "currently" | "nowadays" | "presently" | "current" => return reference(i + 1, "PRESENT_REF"),
        "present" if t.before(i) == "at" && !is_noun_after(t, i + 1) => return reference(i + 1, "PRESENT_REF"),
        "someday" => return reference(i + 1, "FUTURE_REF"),
        "all" if t.word(i + 1) == "weekend" => return Some((i + 2, Meaning::Weekend)),
        // "at this difficult moment", but "at this same time" is that of something else
        "this" if t.before(i) == "at" && t.word(i + 1) == "moment" => return reference(i + 2, "PRESENT_REF"),
        "this"
            if t.before(i) == "at"
                && t.is(i + 2, &["hour", "juncture", "moment", "time"])
                && !t.is(i + 1, &["last", "late", "next", "same"]) =>
        {
            return reference(i + 3, "PRESENT_REF");
        }
        "these" if t.word(i + 1) == "days" => return reference(i + 2, "PRESENT_REF"),
        "recently" if t.word(i + 1) == "as" => {}
        "recently" | "lately" => return reference(i + 1, "PAST_REF"),
        "soon" if is_ahead(t, i) => return reference(i + 1, "FUTURE_REF"),
        _ => {}
    }
    if the > i {
        let near = usize::from(t.is(the, &["near", "immediate", "foreseeable", "distant"]));
        if t.is(the + near, &["future"]) && !is_noun_after(t, the + near + 1) {
            return reference(the + near + 1, "FUTURE_REF");
        }
        if t.is(the + near, &["past"]) && !is_noun_after(t, the + near + 1) {
            return reference(the + near + 1, "PAST_REF");
        }
        if near == 0 && t.is(the, &["present", "moment"]) && t.is(i.wrapping_sub(1), &["at", "for"]) {
            return reference(the + 1, "PRESENT_REF");
        }
    }
    None
}

/// Whether a date stands at `i`, or after a preposition there.
fn is_dated(t: &Tokens, i: usize) -> bool {
    super::date(t, i + usize::from(t.is(i, &["in", "on", "at"]))).is_some()
}

/// Whether "soon" speaks of what is to come: not "soon after", "was soon released", "as soon as".
fn is_ahead(t: &Tokens, i: usize) -> bool {
    let past = t.word(i + 1).ends_with("ed") || t.is(i + 1, &["after", "became", "began", "found", "enough"]);
    !past && !t.is(i.wrapping_sub(1), &["as", "was", "were", "had", "too", "how"])
}

fn is_noun_after(t: &Tokens, i: usize) -> bool {
    t.at(i).is_some_and(|n| {
        n.kind == crate::engine::text::words::TokenKind::Number
            || n.kind == crate::engine::text::words::TokenKind::Word
                && !matches!(
                    n.word.as_str(),
                    "and"
                        | "of"
                        | "but"
                        | "or"
                        | "to"
                        | "in"
                        | "for"
                        | "is"
                        | "are"
                        | "were"
                        | "was"
                        | "has"
                        | "he"
                        | "she"
                        | "they"
                        | "it"
                        | "by"
                        | "as"
                        | "that"
                        | "with"
                        | "will"
                        | "have"
                        | "had"
                        | "we"
                        | "i"
                        | "on"
                        | "at"
                        | "when"
                )
    })
}

/// "the latest quarter", "the quarter", "the 1988 period", "the full year", "the year" of a report on earnings.
fn business(t: &Tokens, the: usize, i: usize) -> Found {
    let quarter = Meaning::Unit(Unit::Quarter, 0, Base::Spoken);
    // "the quarter ended Sept. 30", in whatever year of business.
    let latest = usize::from(t.is(the, &["latest"]));
    if t.is(the + latest, &["quarter"])
        && the + latest > i
        && t.word(the + latest + 1) == "ended"
        && let Some((_, last)) = super::date(t, the + latest + 2)
        && matches!(last, Meaning::Day(..) | Meaning::Month(..))
    {
        return Some((the + latest + 1, Meaning::QuarterTo(Box::new(last))));
    }
    // "the week ended Oct. 6"
    if t.is(the, &["week"])
        && the > i
        && t.is(the + 1, &["ended", "ending"])
        && let Some((_, last @ Meaning::Day(..))) = super::date(t, the + 2)
    {
        return Some((the + 1, Meaning::WeekOf(Box::new(last))));
    }
    if t.is(the, &["latest"]) && t.is(the + 1, &["quarter", "period"]) {
        return Some((the + 2, quarter));
    }
    if the == i {
        return None;
    }
    // "the quarter a year ago"
    if t.is(the, &["quarter"])
        && let Some(end) = a_year_ago(t, the + 1)
    {
        return Some((end, Meaning::From(-4, Unit::Quarter, Box::new(quarter))));
    }
    // "the quarter-finals", "the quarter of a million"
    if t.is(the, &["quarter"]) && !t.dash(the + 1) && !t.is(the + 1, &["final", "finals", "century", "mile", "of"]) {
        return Some((the + 1, quarter));
    }
    if let Some((year, 4)) = t.figure(the).filter(|(y, _)| (1900..2100).contains(y)) {
        if t.is(the + 1, &["quarter", "period"]) {
            return Some((
                the + 2,
                Meaning::From(0, Unit::Quarter, Box::new(Meaning::Known(Value::Year(year.cast_signed())))),
            ));
        }
        return None;
    }
    // "in the year to March", "the decade to 2020"
    if t.is(the, &["year", "decade"])
        && t.is(the + 1, &["to", "through"])
        && matches!(super::date(t, the + 2), Some((_, Meaning::Day(..) | Meaning::Month(..) | Meaning::Known(_))))
    {
        let length = if t.word(the) == "year" { "P1Y" } else { "P10Y" };
        return Some((the + 1, Meaning::Fixed(TimeKind::Duration, length.to_owned())));
    }
    let year = the + usize::from(t.is(the, &["fiscal", "financial"]));
    if t.word(year) == "year" && t.is(year + 1, &["ended", "ending"]) {
        return Some((year + 1, Meaning::Fixed(TimeKind::Duration, "P1Y".to_owned())));
    }
    if t.is(the + latest, &["fiscal", "financial"]) && t.word(the + latest + 1) == "year" {
        let shift = if latest == 1 { -1 } else { 0 };
        return Some((the + latest + 2, Meaning::Unit(Unit::Year, shift, Base::Published)));
    }
    // "the rest of the year", but "citizen of the year".
    let rest = t.word(i.wrapping_sub(1)) != "of"
        || t.is(
            i.wrapping_sub(2),
            &["rest", "remainder", "most", "much", "half", "part", "quarter", "quarters", "course", "months"],
        );
    if t.is(the, &["year"]) && t.is(i.wrapping_sub(1), &["for", "of"]) && rest && !is_noun_after(t, the + 1) {
        return Some((the + 1, Meaning::Unit(Unit::Year, 0, Base::Published)));
    }
    let left = t.before(i) == "of" && t.is(i.wrapping_sub(2), &["rest", "remainder"]);
    if left && t.is(the, &["week", "month"]) && !is_noun_after(t, the + 1) {
        let unit = if t.word(the) == "week" { Unit::Week } else { Unit::Month };
        return Some((the + 1, Meaning::Unit(unit, 0, Base::Published)));
    }
    if t.is(the, &["weekend"])
        && (i == 0
            || t.at(i - 1).is_some_and(|token| token.closes)
            || t.is(
                i - 1,
                &[
                    "over", "during", "through", "for", "on", "this", "at", "into", "till", "until", "by", "before",
                    "least",
                ],
            ))
    {
        return Some((the + 1, Meaning::Weekend));
    }
    t.phrase(the, &["full", "year"]).map(|end| (end, Meaning::Unit(Unit::Year, 0, Base::Published)))
}
