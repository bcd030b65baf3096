//! Lengths of time: "three days", "the past two months", "five-year".

use super::super::TimeKind;
use super::super::lexicon::{self, Unit};
use super::super::meaning::Meaning;
use super::super::tokens::Tokens;
use super::Found;
use super::fraction::{half, is_fraction, quarter_century};
use super::number::{Count, count};
use super::units::{Units, roughly, units};

/// "three days", "the past two months", "more than four hours", "five-year", "weeks", "a decade".
pub fn counted(t: &Tokens, i: usize) -> Found {
    if let Some(end) = half(t, i) {
        return Some(end);
    }
    let some = roughly(t, i);
    if let Some(end) = quarter_century(t, some) {
        return Some((end, length(Count::Exact(25, false), Unit::Year)));
    }
    let (window, directed) = window(t, i);
    let rough = roughly(t, window);
    // "about three days", "at least a week" are no other length than three days, a week.
    if t.is(i, &["about", "around", "approximately", "roughly", "some"]) && rough == i + 1
        || t.phrase(i, &["at", "least"]).is_some()
    {
        return None;
    }
    if directed && rough == window {
        if let Some((unit, true)) = lexicon::unit(t.word(window)) {
            return Some((window + 1, length(Count::Vague, unit)));
        }
        // "the past year", but "the last week" only as a length after "over", "in" and their like.
        if let Some((unit, false)) = lexicon::unit(t.word(window))
            && is_length(t, i, window)
            && unit >= Unit::Hour
        {
            let end = t.phrase(window + 1, &["or", "so"]).unwrap_or(window + 1);
            return Some((end, length(Count::Exact(1, false), unit)));
        }
    }
    if let Some(found) = units(t, rough) {
        // "the five-year plan": the article belongs to the plan.
        if found.joined && t.is(i, &["the", "a", "an"]) && rough > i {
            return None;
        }
        if found.unit == Unit::Quarter && is_fraction(t, rough, &found) {
            return None;
        }
        let aged = t.dash(found.end) && t.is(found.end + 1, &["old", "olds"]);
        let stands = aged && found.joined && is_of_state(t.word(found.end + 2));
        if t.is(found.end, &["old"]) || aged && !stands || t.phrase(found.end, &["of", "age"]).is_some() {
            return None;
        }
        if found.article
            && t.is(found.end, &["and"])
            && let Some(found) = with_rest(t, &found)
        {
            return Some(found);
        }
        let long = usize::from(stands || t.dash(found.end) && t.glued(found.end) && t.is(found.end + 1, &["long"])) * 2;
        if found.article
            && long == 0
            && !directed
            && rough == window
            && !is_length_with_article(t, i, found.end, found.joined)
        {
            return None;
        }
        if long == 0
            && let Some(found) = with_rest(t, &found)
        {
            return Some(found);
        }
        let end = found.end + long;
        let end = t
            .phrase(end, &["or", "so"])
            .or_else(|| t.phrase(end, &["or", "more"]))
            .or_else(|| t.phrase(end, &["or", "less"]))
            .unwrap_or(end);
        return Some((end, length(found.count, found.unit)));
    }
    bare(t, i)
}

/// A length told in two units: "two hours and 10 minutes", "17 years and four days"; none before "ago" or "later".
fn with_rest(t: &Tokens, whole: &Units) -> Found {
    let and = usize::from(t.is(whole.end, &["and", ","]));
    let rest = units(t, whole.end + and).filter(|rest| !rest.joined && !whole.joined)?;
    // "a year and a day", but "three days, a week"
    if rest.article && !(whole.article && and == 1 && t.word(whole.end) == "and") {
        return None;
    }
    let fits = match whole.unit {
        Unit::Year => matches!(rest.unit, Unit::Month | Unit::Week | Unit::Day),
        Unit::Month | Unit::Week => rest.unit == Unit::Day,
        Unit::Day => rest.unit == Unit::Hour,
        Unit::Hour => rest.unit == Unit::Minute,
        Unit::Minute => rest.unit == Unit::Second,
        _ => false,
    };
    let (Count::Exact(_, false), Count::Exact(_, false)) = (whole.count, rest.count) else { return None };
    let counted = t.is(rest.end, &["ago", "earlier", "hence", "later"]);
    if !fits || counted || t.word(whole.end) == "," && whole.unit >= Unit::Day {
        return None;
    }
    let (first, second) = (duration(whole.count, whole.unit), duration(rest.count, rest.unit));
    // "P17Y" and "P4D" are P17Y4D, "PT2H" and "PT10M" are PT2H10M, "P1D" and "PT6H" are P1DT6H.
    let second = second.strip_prefix(if whole.unit < Unit::Day { "PT" } else { "P" })?;
    Some((rest.end, Meaning::Fixed(TimeKind::Duration, format!("{first}{second}"))))
}

/// Whether what is so old is a state of things, and not a person or an animal: "the eight-month-old truce".
fn is_of_state(word: &str) -> bool {
    const STATES: &[&str] = &[
        "agreement",
        "ban",
        "blockade",
        "boycott",
        "campaign",
        "ceasefire",
        "conflict",
        "crisis",
        "curfew",
        "dispute",
        "embargo",
        "feud",
        "freeze",
        "government",
        "insurgency",
        "investigation",
        "occupation",
        "peace",
        "protest",
        "rebellion",
        "regime",
        "revolt",
        "row",
        "siege",
        "slump",
        "stalemate",
        "standoff",
        "strike",
        "truce",
        "uprising",
        "war",
    ];
    STATES.contains(&word)
}

/// Words before a length that say which one: "the past", "the next", "the first", "recent".
fn window(t: &Tokens, i: usize) -> (usize, bool) {
    let the = i + usize::from(t.is(i, &["the", "these", "those"]));
    let two = usize::from(t.is(the, &["this"]) && t.is(the + 1, &["past", "coming"]));
    match t.word(the + two) {
        // "is to last three weeks", "will last a day"
        "last" if the == i && t.is(i.wrapping_sub(1), LASTING) => (i, false),
        "past" | "last" | "next" | "coming" | "recent" | "previous" | "preceding" | "following" => {
            (the + two + 1, true)
        }
        "first" | "final" if count(t, the + 1).is_some() => (the + 1, true),
        _ if the > i && count(t, the).is_some() => (the, true),
        _ => (i, false),
    }
}

/// Words after which "last" is the verb.
const LASTING: &[&str] = &["can", "could", "may", "might", "must", "not", "should", "to", "will", "would"];

/// Whether "the past year", "the last week" is a length.
fn is_length(t: &Tokens, i: usize, window: usize) -> bool {
    let past = t.is(window.wrapping_sub(1), &["past"]);
    let last = t.is(window.wrapping_sub(1), &["last", "next", "coming"]) && t.is(i, &["the", "this"]);
    past || last && t.is(i.wrapping_sub(1), &["over", "in", "during", "for", "within", "throughout", "of"])
}

/// Whether "a week" is a length and not a rate ("four flights a week").
fn is_length_with_article(t: &Tokens, i: usize, end: usize, joined: bool) -> bool {
    const BEFORE: &[&str] = &[
        "for", "in", "within", "after", "over", "about", "than", "nearly", "almost", "under", "lasted", "lasts",
        "took", "takes", "take", "of", "least", "as", "spent", "spend", "around", "barely", "just", "only", "during",
        "once", "half", "until", "every", "last", "by", "is", "was", "be", "quite",
    ];
    // "would be a day of mourning"
    if t.word(end) == "of" && t.is(i.wrapping_sub(1), &["be", "is", "was", "as", "been", "declared"]) {
        return false;
    }
    joined
        || t.is(i.wrapping_sub(1), BEFORE)
        || t.phrase(end, &["or", "two"]).is_some()
        || t.is(end, &["later", "after", "before", "earlier", "of", "long", "from", "off", "away", "shy"])
        || i == 0
}

/// "weeks", "for decades", "in the days before", "weeklong".
fn bare(t: &Tokens, i: usize) -> Found {
    let word = t.word(i);
    if let Some(stem) = word.strip_suffix("long")
        && let Some((unit, false)) = lexicon::unit(stem)
    {
        return Some((i + 1, length(Count::Exact(1, false), unit)));
    }
    let (unit, plural) = lexicon::unit(word)?;
    // "a matter of days" is soon.
    if t.before(i) == "of" && t.before(i.wrapping_sub(1)) == "matter" {
        return None;
    }
    let long = t.dash(i + 1) && t.glued(i + 1) && t.is(i + 2, &["long", "old"]);
    if long {
        let number = if plural { Count::Vague } else { Count::Exact(1, false) };
        return Some((i + 3, length(number, unit)));
    }
    let before = t.is(
        i.wrapping_sub(1),
        &[
            "for", "in", "within", "after", "over", "of", "took", "lasted", "spent", "the", "through", "many", "last",
            "take", "takes", "been", "until", "waited", "wait", "lasting",
        ],
    );
    let after = t.is(i + 1, &["later", "of", "before", "after", "earlier", "to", "leading"]);
    // "the third in as many years"
    if t.before(i) == "many" && t.before(i.wrapping_sub(1)) == "as" {
        return None;
    }
    // "you had years to stop"
    let owned = t.is(i.wrapping_sub(1), &["had", "have", "has", "with", "spend"]) && t.is(i + 1, &["to", "of", "left"]);
    let first = i == 0 || t.is(i - 1, &["."]);
    let the = t.word(i.wrapping_sub(1)) == "the";
    let beside = t.is(i + 1, &["after", "before", "later"])
        && !the
        && !t.is(i.wrapping_sub(1), &["these", "those", "and", "own"]);
    let passed = t.is(i + 1, &["elapsed", "passed"]) || t.phrase(i + 1, &["went", "by"]).is_some();
    (plural && unit != Unit::Quarter && (beside || owned || before && (!the || after) || first && (after || passed)))
        .then(|| (i + 1, length(Count::Vague, unit)))
}

/// A length of time as TIMEX3 writes it.
pub(super) fn length(count: Count, unit: Unit) -> Meaning {
    Meaning::Fixed(TimeKind::Duration, duration(count, unit))
}

/// How TIMEX3 writes so many units as a length of time.
pub fn duration(count: Count, unit: Unit) -> String {
    let (time, code, times) = match unit {
        Unit::Second => (true, "S", 1),
        Unit::Minute => (true, "M", 1),
        Unit::Hour => (true, "H", 1),
        Unit::Day => (false, "D", 1),
        Unit::Weekend => (false, "WE", 1),
        Unit::Week => (false, "W", 1),
        Unit::Fortnight => (false, "W", 2),
        Unit::Month => (false, "M", 1),
        Unit::Quarter => (false, "Q", 1),
        Unit::Year => (false, "Y", 1),
        Unit::Decade => (false, "Y", 10),
        Unit::Century => (false, "Y", 100),
        Unit::Millennium => (false, "Y", 1000),
    };
    let t = if time { "T" } else { "" };
    if let Count::Decimal(whole, hundredths) = count {
        let amount = format!("{whole}.{hundredths:02}");
        return format!("P{t}{}{code}", amount.trim_end_matches('0').trim_end_matches('.'));
    }
    let Count::Exact(n, half) = count else {
        return match unit {
            Unit::Decade => "PXE".to_owned(),
            Unit::Century => "PXC".to_owned(),
            Unit::Millennium => "PXL".to_owned(),
            _ => format!("P{t}X{code}"),
        };
    };
    let whole = if n > 0 || !half { format!("{}{code}", n.saturating_mul(times)) } else { String::new() };
    let rest = match unit {
        _ if !half => String::new(),
        Unit::Year => "6M".to_owned(),
        Unit::Hour => "30M".to_owned(),
        Unit::Minute => "30S".to_owned(),
        Unit::Day => "T12H".to_owned(),
        Unit::Decade => return format!("P{}Y", n.saturating_mul(10).saturating_add(5)),
        Unit::Century => return format!("P{}Y", n.saturating_mul(100).saturating_add(50)),
        _ => return format!("P{t}{n}.5{code}"),
    };
    format!("P{t}{whole}{rest}")
}
