//! Times counted from another: "three weeks ago", "a year earlier", "a week from Friday".

use super::super::TimeKind;
use super::super::lexicon::{self, Unit};
use super::super::meaning::{Base, Meaning, Which, Year};
use super::super::tokens::Tokens;
use super::fraction::{half_of, quarter_century};
use super::number::{Count, count};
use super::units::{roughly, units};
use super::{Found, deictic};

/// "three weeks ago", "a year earlier", "two days later", "ten years from now", "a week from Friday", "year-ago".
pub fn ago(t: &Tokens, i: usize) -> Found {
    if let Some(found) = year_ago(t, i) {
        return Some(found);
    }
    if let Some(found) = names_ago(t, i).or_else(|| half_ago(t, i)) {
        return Some(found);
    }
    let rough = roughly(t, i);
    if let Some(found) = years_and_months(t, rough) {
        return Some(found);
    }
    let (end, number, unit) = match units(t, rough) {
        Some(u) if !u.joined => (u.end, u.count, u.unit),
        Some(_) => return None,
        None => {
            let (unit, plural) = lexicon::unit(t.word(i))?;
            (plural && t.word(i + 1) == "ago").then_some((i + 1, Count::Vague, unit))?
        }
    };
    // "six hours later" than a time of the day; "two hours ago" stays a length.
    if unit < Unit::Day {
        let Count::Exact(n, false) = number else { return None };
        let shift = i32::try_from(n).ok().filter(|_| unit > Unit::Second)?;
        let sign = match t.word(end) {
            "earlier" | "later" if begins_date(t, end) => return None,
            "later" => 1,
            "earlier" => -1,
            "after" if !begins_clause(t, end + 1) => 1,
            "before" if !begins_clause(t, end + 1) => -1,
            _ => return None,
        };
        return Some((end + 1, Meaning::Shift(sign * shift, unit, Base::Spoken)));
    }
    let counts = |sign: i32| match number {
        Count::Exact(n, false) => i32::try_from(n).ok().map(|n| (sign * n, unit)),
        Count::Exact(n, true) if unit == Unit::Year => {
            i32::try_from(n).ok().map(|n| (sign * n.saturating_mul(12).saturating_add(6), Unit::Month))
        }
        Count::Exact(n, true) => i32::try_from(n).ok().map(|n| (sign * n, unit)),
        Count::Decimal(whole, 50) if unit == Unit::Year => {
            i32::try_from(whole).ok().map(|n| (sign * n.saturating_mul(12).saturating_add(6), Unit::Month))
        }
        Count::Decimal(..) | Count::Vague => None,
    };
    let (after, sign, base) = match t.word(end) {
        "ago" => (end + 1, -1, Base::Published),
        // "the soonest would be seven days later", "closed for an hour earlier this week": a length, of no day.
        "earlier" | "later" if t.before(i) == "be" || begins_date(t, end) => return None,
        "earlier" | "before" | "previously" if t.word(end) != "before" || !begins_clause(t, end + 1) => {
            (end + 1, -1, Base::Spoken)
        }
        "later" | "after" if t.word(end) != "after" || !begins_clause(t, end + 1) => (end + 1, 1, Base::Spoken),
        // "in a fortnight's time", "in two weeks' time"
        "'" | "\u{2019}" if t.word(end + 1) == "time" && t.before(i) == "in" => (end + 2, 1, Base::Published),
        "time" if t.possessive(end - 1) && t.word(i.wrapping_sub(1)) == "in" => (end + 1, 1, Base::Published),
        "hence" => (end + 1, 1, Base::Published),
        "from" if t.word(end + 1) == "now" => (end + 2, 1, Base::Published),
        // "a week on Friday", "a fortnight today"
        "on" | "next" | "today" | "tomorrow" if unit == Unit::Week || unit == Unit::Fortnight => {
            let (after, from) = deictic::anchor(t, end + usize::from(t.word(end) == "on"))?;
            let ahead = matches!(from, Meaning::Weekday(..) | Meaning::Unit(..));
            let (shift, unit) = counts(1).filter(|_| ahead)?;
            return Some((after, Meaning::From(shift, unit, Box::new(from))));
        }
        "from" => {
            let (after, from) = deictic::anchor(t, end + 1)?;
            let (shift, unit) = counts(1)?;
            return Some((after, Meaning::From(shift, unit, Box::new(from))));
        }
        _ => return None,
    };
    if matches!(t.word(end), "before" | "after") {
        return None;
    }
    let Some((shift, unit)) = counts(sign) else {
        let vague = if sign < 0 { "PAST_REF" } else { "FUTURE_REF" };
        return Some((after, Meaning::Fixed(TimeKind::Date, vague.to_owned())));
    };
    // "a year ago today", "two weeks ago Friday"
    // "a year ago this week", "five years ago last month"
    if unit == Unit::Year
        && t.is(after, &["last", "this"])
        && let Some((around @ (Unit::Week | Unit::Weekend | Unit::Month), false)) = lexicon::unit(t.word(after + 1))
    {
        let shift_of_it = if t.word(after) == "last" { -1 } else { 0 };
        let from = Meaning::Unit(around, shift_of_it, Base::Published);
        return Some((after + 2, Meaning::From(shift, unit, Box::new(from))));
    }
    if base == Base::Published
        && let Some((past, from)) = deictic::anchor(t, after)
        && unit != Unit::Day
        && matches!(from, Meaning::Unit(..) | Meaning::Weekday(..))
    {
        return Some((past, Meaning::From(shift, unit, Box::new(from))));
    }
    if (shift, unit, base) == (-1, Unit::Year, Base::Spoken) && deictic::is_compared(t, i) {
        return Some((after, Meaning::YearBefore));
    }
    Some((after, Meaning::Shift(shift, unit, base)))
}

/// Whether "earlier" at `i` belongs to the date after it: "earlier this week", "later in the day".
fn begins_date(t: &Tokens, i: usize) -> bool {
    let unit = |k: usize| lexicon::unit(t.word(k)).is_some() || lexicon::day_part(t.word(k)).is_some();
    t.is(i + 1, &["that", "this"]) && unit(i + 2) || t.phrase(i + 1, &["in", "the"]).is_some_and(unit)
}

fn begins_clause(t: &Tokens, i: usize) -> bool {
    const GOES_ON: &[&str] = &["at", "and", "but", "by", "in", "on", "with"];
    let word = t.at(i).is_some_and(|tok| tok.kind == crate::engine::text::words::TokenKind::Word);
    word && !t.is(i, GOES_ON) && !t.at(i - 1).is_some_and(|before| before.closes)
}

/// "two Fridays ago", "three summers ago", "two Christmases ago" is none.
fn names_ago(t: &Tokens, i: usize) -> Found {
    let (at, Count::Exact(n, false)) = count(t, i)? else { return None };
    let back = i32::try_from(n).ok().filter(|n| (1..200).contains(n) && t.word(at + 1) == "ago")? - 1;
    let word = t.word(at);
    if let Some((day, false, true)) = lexicon::weekday(word).filter(|_| t.capital(at)) {
        let last = Meaning::Weekday(day, Which::Last, 0);
        return Some((at + 2, Meaning::From(-back, Unit::Week, Box::new(last))));
    }
    let season = word.strip_suffix('s').and_then(lexicon::season)?;
    let last = Meaning::Season(season, Which::Last, Year::Open);
    Some((at + 2, Meaning::From(-back, Unit::Year, Box::new(last))))
}

/// "a year and three months ago", "two years and a month later".
fn years_and_months(t: &Tokens, i: usize) -> Found {
    let years = units(t, i).filter(|years| years.unit == Unit::Year && t.word(years.end) == "and")?;
    let months = units(t, years.end + 1).filter(|months| months.unit == Unit::Month)?;
    let (Count::Exact(y, false), Count::Exact(m, false)) = (years.count, months.count) else { return None };
    let count = i32::try_from(y.checked_mul(12)?.checked_add(m)?).ok()?;
    let (sign, base) = match t.word(months.end) {
        "ago" => (-1, Base::Published),
        "earlier" => (-1, Base::Spoken),
        "later" => (1, Base::Spoken),
        _ => return None,
    };
    Some((months.end + 1, Meaning::Shift(sign * count, Unit::Month, base)))
}

/// "half a century ago", "half a decade later", "half an hour later", "a quarter-century ago".
fn half_ago(t: &Tokens, i: usize) -> Found {
    let i = roughly(t, i);
    let quarter = quarter_century(t, i);
    let at = quarter.map(|end| end - 1).or_else(|| half_of(t, i))?;
    let (unit, false) = lexicon::unit(t.word(at))? else { return None };
    let (sign, base) = match t.word(at + 1) {
        "ago" => (-1, Base::Published),
        "earlier" => (-1, Base::Spoken),
        "later" => (1, Base::Spoken),
        _ => return None,
    };
    let (count, unit) = match unit {
        Unit::Century if quarter.is_some() => (25, Unit::Year),
        Unit::Century => (50, Unit::Year),
        Unit::Decade => (5, Unit::Year),
        Unit::Year => (6, Unit::Month),
        Unit::Hour if base == Base::Spoken => (30, Unit::Minute),
        _ => return None,
    };
    Some((at + 2, Meaning::Shift(sign * count, unit, base)))
}

/// "the year-ago quarter", "year-earlier", "the comparable year-ago period".
fn year_ago(t: &Tokens, i: usize) -> Found {
    let the = i + usize::from(t.word(i) == "the");
    let start = the + usize::from(t.is(the, &["comparable", "corresponding"]));
    (t.word(start) == "year" && t.dash(start + 1) && t.is(start + 2, &["ago", "earlier"])).then_some(())?;
    let noun = usize::from(t.is(start + 3, &["quarter", "period"]));
    if noun == 0 && the > i {
        return None;
    }
    Some((start + 3 + noun, Meaning::YearBefore))
}
