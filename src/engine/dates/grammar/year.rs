//! Years.

use super::super::lexicon;
use super::super::meaning::Meaning;
use super::super::tokens::Tokens;
use super::super::value::Value;
use super::decade::is_before_christ;
use super::month::PREPOSITIONS;
use super::{Found, number};
use crate::engine::text::words::TokenKind;

/// A year in figures: "1998", "the year 2000", "fiscal 1988", "FY2025", "2024-25".
pub fn year(t: &Tokens, i: usize) -> Found {
    let the = i + usize::from(t.word(i) == "the");
    let named =
        [&["fiscal", "year"][..], &["calendar", "year"], &["financial", "year"], &["year"], &["fiscal"], &["calendar"]];
    if let Some(at) = named.iter().find_map(|words| t.phrase(the, words)) {
        let (end, year) = t
            .figure(at)
            .filter(|(_, digits)| *digits == 4)
            .map(|(y, _)| (at + 1, y.cast_signed()))
            .or_else(|| number::spelled_year(t, at))?;
        let own = t.is(the, &["fiscal", "financial"]);
        if own && let Some((end, years)) = span_of_years(t, at) {
            return Some((end, Meaning::Fiscal(Box::new(years))));
        }
        let known = Meaning::Known(Value::Year(year));
        return Some((end, if own { Meaning::Fiscal(Box::new(known)) } else { known }));
    }
    if t.word(i) == "fy"
        && let Some((end, years)) = span_of_years(t, i + 1).or_else(|| {
            let (year, 4) = t.figure(i + 1)? else { return None };
            Some((i + 2, Meaning::Known(Value::Year(i32::try_from(year).ok()?))))
        })
    {
        return Some((end, Meaning::Fiscal(Box::new(years))));
    }
    if let Some(year) =
        t.word(i).strip_prefix("fy").filter(|y| !y.is_empty()).filter(|y| y.bytes().all(|b| b.is_ascii_digit()))
    {
        let year: i32 = year.parse().ok()?;
        let year = if year < 100 { year + 2000 } else { year };
        let next = t.dash(i + 1)
            && t.glued(i + 1)
            && t.figure(i + 2).is_some_and(|(n, d)| d == 2 && (year + 1).rem_euclid(100) == n.cast_signed());
        if next {
            return Some((i + 3, Meaning::Fiscal(Box::new(Meaning::Known(Value::Years(year, year + 1))))));
        }
        let known = Meaning::Known(Value::Year(year));
        return (1900..2200).contains(&year).then_some((i + 1, Meaning::Fiscal(Box::new(known))));
    }
    if let Some(found) = short_year(t, i) {
        return Some(found);
    }
    // "Nineteen ninety-eight will be a hard year"
    let subject = i == 0 || t.at(i - 1).is_some_and(|token| token.closes);
    if subject
        && let Some((end, year)) = number::spelled_year(t, i).filter(|(end, _)| t.is(*end, &["is", "was", "will"]))
    {
        return Some((end, Meaning::Known(Value::Year(year))));
    }
    if t.is(i.wrapping_sub(1), PREPOSITIONS)
        && !t.is(i, &["two"])
        && let Some((end, year)) = number::spelled_year(t, i)
        && !is_counted(t, end)
    {
        return Some((end, Meaning::Known(Value::Year(year))));
    }
    if let Some((end, years)) = span_of_years(t, the).filter(|(end, _)| the == i || named_year(t, *end)) {
        let own = named_year(t, end);
        return Some(if own { (end + 2, Meaning::Fiscal(Box::new(years))) } else { (end, years) });
    }
    let (year, 4) = t.figure(i)? else { return None };
    let year = i32::try_from(year).ok()?;
    is_year(t, i, year).then_some((i + 1, Meaning::Known(Value::Year(year))))
}

/// "in '84", "of '84 and '90": the second only after another.
fn short_year(t: &Tokens, i: usize) -> Found {
    let short = |k: usize| t.is(k, &["'", "\u{2018}", "\u{2019}"]) && t.glued(k + 1) && !t.glued(k);
    let (year, 2) = t.figure(i + 1).filter(|_| short(i) && !(t.glued(i + 2) && t.dash(i + 2)))? else { return None };
    let second = t.is(i.wrapping_sub(1), &["and", "or", "to"]) && i > 2 && short(i - 3);
    let noun = t.at(i + 2).is_some_and(|n| n.kind == TokenKind::Word) && !t.is(i + 2, JOINS);
    let year = i32::try_from(year).ok().filter(|_| (second || t.is(i.wrapping_sub(1), PREPOSITIONS)) && !noun)?;
    Some((i + 2, Meaning::Known(Value::Year(if year < 30 { 2000 + year } else { 1900 + year }))))
}

/// "2018-2022", "1914–18".
fn span_of_years(t: &Tokens, i: usize) -> Found {
    let (first, 4) = t.figure(i)? else { return None };
    let (first, dashed) = (i32::try_from(first).ok()?, t.dash(i + 1) && t.glued(i + 1) && t.glued(i + 2));
    let (last, digits) = t.figure(i + 2).filter(|_| dashed && !(t.glued(i + 3) && t.dash(i + 3)))?;
    let last = i32::try_from(last).ok()?;
    let last = if digits == 2 { first - first.rem_euclid(100) + last } else { last };
    let fits = matches!(digits, 2 | 4) && last > first && last - first < 200 && is_year(t, i, first);
    fits.then_some((i + 3, Meaning::Known(Value::Years(first, last))))
}

/// "financial year", "fiscal year" after its figures.
fn named_year(t: &Tokens, i: usize) -> bool {
    t.is(i, &["financial", "fiscal", "tax"]) && t.word(i + 1) == "year"
}

/// Whether what stands at `i` is a thing that is counted: "people", "troops", "%".
fn is_counted(t: &Tokens, i: usize) -> bool {
    let Some(token) = t.at(i) else { return false };
    let word = token.word.as_str();
    matches!(
        word,
        "%" | "percent"
            | "words"
            | "pages"
            | "people"
            | "men"
            | "women"
            | "children"
            | "feet"
            | "points"
            | "per"
            | "million"
            | "of"
            | "kg"
            | "km"
    ) || lexicon::unit(word).is_some_and(|(_, plural)| plural)
}

/// Small words that go on after a year.
const JOINS: &[&str] = &[
    "and", "when", "by", "to", "but", "was", "were", "he", "she", "it", "they", "the", "after", "before", "as", "had",
    "with", "under", "on", "at", "until", "for", "is", "or", "has", "that", "which", "a",
];

/// What streets are called, after their names.
const STREETS: &[&str] = &["street", "st", "avenue", "ave", "road", "rd", "lane", "drive", "boulevard", "blvd", "way"];

/// Makes of cars, which have a model year before them.
const MAKES: &[&str] = &[
    "acura",
    "audi",
    "bentley",
    "bmw",
    "buick",
    "cadillac",
    "chevrolet",
    "chevy",
    "chrysler",
    "corvette",
    "dodge",
    "ferrari",
    "fiat",
    "ford",
    "gmc",
    "harley",
    "honda",
    "hyundai",
    "infiniti",
    "jaguar",
    "jeep",
    "kia",
    "lamborghini",
    "lexus",
    "lincoln",
    "mazda",
    "mercedes",
    "mercury",
    "mitsubishi",
    "nissan",
    "oldsmobile",
    "peugeot",
    "plymouth",
    "pontiac",
    "porsche",
    "renault",
    "saab",
    "subaru",
    "suzuki",
    "tesla",
    "toyota",
    "volkswagen",
    "volvo",
];

/// Whether four figures are a year by what stands around them.
fn is_year(t: &Tokens, i: usize, year: i32) -> bool {
    let before = t.before(i);
    let glued_mark = t.glued(i)
        && !matches!(
            before,
            "(" | "\u{201c}" | "\"" | "\u{2018}" | "'" | "[" | "`" | "\u{2013}" | "\u{2014}" | "-" | "/" | "."
        );
    // "2024 Elm Street"
    let address = t.capital(i + 1) && (2..4).any(|k| t.capital(i + k) && t.is(i + k, STREETS));
    // "a 1987 Chevrolet", but "in 1976 Ford lost"
    let model = t.capital(i + 1) && t.is(i + 1, MAKES) && !t.is(i.wrapping_sub(1), PREPOSITIONS);
    let money = address
        || model
        || matches!(
            before,
            "$" | "£"
                | "€"
                | "¥"
                | "#"
                | "+"
                | "no"
                | "dlrs"
                | "some"
                | "than"
                | "nearly"
                | "almost"
                | "least"
                | "most"
        );
    let glued_after = t.glued(i + 1) && (t.is(i + 1, &["%", ":", "°"]) || t.word(i + 1) == "/" && t.glued(i + 2));
    if glued_mark || money || glued_after || is_counted(t, i + 1) || is_before_christ(t, i + 1) {
        return false;
    }
    // "mid-2062", "post-1959"
    let hyphened = t.dash(i.wrapping_sub(1)) && t.is(i.wrapping_sub(2), &["mid", "early", "late", "pre", "post"]);
    let said = hyphened
        || t.is(i.wrapping_sub(1), PREPOSITIONS)
        || matches!(before, "spring" | "summer" | "fall" | "autumn" | "winter");
    let ranged = (t.dash(i.wrapping_sub(1)) || matches!(before, "and" | "to" | "or"))
        && i > 1
        && t.figure(i - 2).is_some_and(|(y, d)| d == 4 && (1000..2200).contains(&y));
    let after = t.at(i + 1);
    let lower_plural = after.is_some_and(|a| {
        a.kind == TokenKind::Word
            && !a.capital
            && a.word.ends_with('s')
            && !matches!(
                a.word.as_str(),
                "was"
                    | "is"
                    | "has"
                    | "as"
                    | "its"
                    | "his"
                    | "this"
                    | "does"
                    | "elections"
                    | "olympics"
                    | "sales"
                    | "earnings"
                    | "profits"
                    | "results"
                    | "revenues"
                    | "losses"
                    | "figures"
                    | "taxes"
                    | "estimates"
                    | "levels"
                    | "prices"
                    | "rates"
                    | "standards"
                    | "returns"
                    | "talks"
            )
    });
    // "Section 1983", "Flight 1990", "Route 2000"
    let numbered = i > 0
        && t.capital(i - 1)
        && matches!(
            before,
            "section"
                | "flight"
                | "route"
                | "highway"
                | "room"
                | "suite"
                | "chapter"
                | "title"
                | "rule"
                | "resolution"
                | "article"
                | "act"
                | "unit"
                | "windows"
                | "model"
                | "page"
                | "box"
                | "channel"
        );
    match year {
        1900..=2050 => !numbered && (said || ranged || !lower_plural || matches!(before, "the" | "a")),
        1400..=2199 => said && (!lower_plural || hyphened) || ranged,
        // "in 1287"
        1000..=1399 => {
            let noun = after.is_some_and(|a| a.kind == TokenKind::Word && !a.capital) && !t.is(i + 1, JOINS);
            t.is(i.wrapping_sub(1), &["in", "since", "by", "until", "from", "before", "after"]) && !noun
        }
        _ => false,
    }
}
