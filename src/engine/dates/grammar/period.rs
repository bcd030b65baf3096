//! Years, decades, centuries, quarters, halves, seasons, holidays.

use super::super::holidays::HOLIDAYS;
use super::super::lexicon::{self, decade};
use super::super::meaning::{Edge, Meaning, Which, Year};
use super::super::tokens::Tokens;
use super::super::value::Value;
use super::month::PREPOSITIONS;
use super::{Found, deictic, number};
use crate::engine::text::words::TokenKind;

/// A year in figures: "1998", "the year 2000", "fiscal 1988", "FY2025", "2024-25".
pub fn year(t: &Tokens, i: usize) -> Found {
    let the = i + usize::from(t.word(i) == "the");
    let named = [&["fiscal", "year"][..], &["calendar", "year"], &["financial", "year"], &["year"], &["fiscal"]];
    if let Some(at) = named.iter().find_map(|words| t.phrase(the, words)) {
        let (end, year) = t
            .figure(at)
            .filter(|(_, digits)| *digits == 4)
            .map(|(y, _)| (at + 1, y.cast_signed()))
            .or_else(|| number::spelled_year(t, at))?;
        return Some((end, Meaning::Known(Value::Year(year))));
    }
    if let Some(year) = t.word(i).strip_prefix("fy").filter(|y| y.bytes().all(|b| b.is_ascii_digit())) {
        let year: i32 = year.parse().ok()?;
        let year = if year < 100 { year + 2000 } else { year };
        return (1900..2200).contains(&year).then_some((i + 1, Meaning::Known(Value::Year(year))));
    }
    if t.is(i.wrapping_sub(1), PREPOSITIONS)
        && !t.is(i, &["two"])
        && let Some((end, year)) = number::spelled_year(t, i)
        && !is_counted(t, end)
    {
        return Some((end, Meaning::Known(Value::Year(year))));
    }
    let (year, 4) = t.figure(i)? else { return None };
    let year = i32::try_from(year).ok()?;
    is_year(t, i, year).then_some((i + 1, Meaning::Known(Value::Year(year))))
}

/// Whether what stands at `i` is a thing that is counted: "people", "troops", "%".
fn is_counted(t: &Tokens, i: usize) -> bool {
    let Some(token) = t.at(i) else { return false };
    let word = token.word.as_str();
    matches!(
        word,
        "%" | "percent"
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

/// Whether four figures are a year by what stands around them.
fn is_year(t: &Tokens, i: usize, year: i32) -> bool {
    let before = t.before(i);
    let glued_mark = t.glued(i)
        && !matches!(
            before,
            "(" | "\u{201c}" | "\"" | "\u{2018}" | "'" | "[" | "`" | "\u{2013}" | "\u{2014}" | "-" | "/" | "."
        );
    let money = matches!(
        before,
        "$" | "£" | "€" | "¥" | "#" | "+" | "no" | "dlrs" | "some" | "than" | "nearly" | "almost" | "least" | "most"
    );
    let glued_after = t.glued(i + 1) && (t.is(i + 1, &["%", ":", "°"]) || t.word(i + 1) == "/" && t.glued(i + 2));
    if glued_mark || money || glued_after || is_counted(t, i + 1) {
        return false;
    }
    let said =
        t.is(i.wrapping_sub(1), PREPOSITIONS) || matches!(before, "spring" | "summer" | "fall" | "autumn" | "winter");
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
                "was" | "is" | "has" | "as" | "its" | "his" | "this" | "does" | "elections" | "olympics"
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
        1400..=2199 => said && !lower_plural || ranged,
        _ => false,
    }
}

/// "the 1990s", "the '90s", "the nineties", "the 20th century".
pub fn decade_or_century(t: &Tokens, i: usize) -> Found {
    let the = i + usize::from(t.word(i) == "the");
    let quote = usize::from(t.is(the, &["'", "\u{2018}", "\u{2019}"]));
    let word = t.word(the + quote);
    if let Some(digits) =
        word.strip_suffix('s').or_else(|| word.strip_suffix("'s")).filter(|d| d.bytes().all(|b| b.is_ascii_digit()))
    {
        let year: i32 = digits.parse().ok()?;
        return match digits.len() {
            4 if year % 100 == 0 && year < 1900 => Some((the + 1, Meaning::Known(Value::Century(year)))),
            4 if year % 10 == 0 && (1000..2200).contains(&year) => Some((the + 1, Meaning::Known(Value::Decade(year)))),
            2 if year % 10 == 0 && (quote == 1 || the > i) => {
                Some((the + quote + 1, Meaning::Known(Value::Decade(year + if year < 30 { 2000 } else { 1900 }))))
            }
            _ => None,
        };
    }
    if the > i
        && let Some(tens) = decade(word)
    {
        return Some((the + 1, Meaning::Known(Value::Decade(1900 + tens))));
    }
    let (end, n) = number::nth(t, the)?;
    let hyphen = usize::from(t.dash(end) && t.glued(end));
    let century = t.word(end + hyphen) == "century" && (1..=30).contains(&n);
    let n = i32::try_from(n).ok().filter(|_| century)?;
    Some((end + hyphen + 1, Meaning::Known(Value::Century((n - 1) * 100))))
}

/// A year after a quarter or a season: "of 1990", "1990", "of last year", ", 1998".
fn year_of(t: &Tokens, i: usize) -> (usize, Year) {
    let of = usize::from(t.is(i, &["of", "in"]));
    let the = usize::from(of == 1 && t.word(i + 1) == "the");
    let fiscal = usize::from(t.is(i + of + the, &["fiscal"]));
    let at = i + of + the + fiscal;
    if let Some((year, 4)) = t.figure(at).filter(|(y, _)| (1000..2200).contains(y)) {
        return (at + 1, Year::Known(year.cast_signed()));
    }
    let shift = match t.word(at) {
        "this" => 0,
        "last" => -1,
        "next" => 1,
        "that" if t.word(at + 1) == "year" => return (at + 2, Year::Spoken),
        _ => {
            let spelled = (of == 1).then(|| number::spelled_year(t, at)).flatten();
            return spelled.map_or((i, Year::Open), |(end, year)| (end, Year::Known(year)));
        }
    };
    if t.word(at + 1) == "year" { (at + 2, Year::Shift(shift)) } else { (i, Year::Open) }
}

/// "the third quarter", "third-quarter", "Q3 2025", "the first half of 2024", "this year's third quarter".
pub fn quarter_or_half(t: &Tokens, i: usize) -> Found {
    let (start, year) = year_before(t, i);
    let word = t.word(start);
    let short = |w: &str| match w.as_bytes() {
        [b'q', n @ b'1'..=b'4'] | [n @ b'1'..=b'4', b'q'] => Some((n - b'0', true)),
        [b'h', n @ b'1'..=b'2'] | [n @ b'1'..=b'2', b'h'] => Some((n - b'0', false)),
        _ => None,
    };
    if let Some((n, quarter)) =
        short(word).filter(|_| t.capital(start) || word.starts_with(|c: char| c.is_ascii_digit()))
    {
        let (end, after) = year_of(t, start + 1);
        let year = if after == Year::Open { year } else { after };
        return Some((end, if quarter { Meaning::Quarter(n, year) } else { Meaning::Half(n, year) }));
    }
    let fiscal = usize::from(t.is(start, &["fiscal"])) + usize::from(t.is(start, &["fiscal"]) && t.dash(start + 1));
    let (after, n) = number::nth(t, start + fiscal)
        .or_else(|| t.is(start + fiscal, &["final"]).then_some((start + fiscal + 1, 4)))?;
    let fiscal_after = usize::from(t.is(after, &["fiscal"]));
    let hyphen = usize::from(t.dash(after) && t.glued(after));
    let at = after + hyphen.max(fiscal_after);
    let n = u8::try_from(n).ok()?;
    let quarter = match t.word(at) {
        "quarter" if (1..=4).contains(&n) => true,
        "half" if (1..=2).contains(&n) => false,
        _ => return None,
    };
    // "the third quarter" of a match, "the first half" of a game: with a year, or in the words of business.
    let (end, year_after) = year_of(t, at + 1);
    let year = if year_after == Year::Open { year } else { year_after };
    if !quarter && year == Year::Open && !t.is(end, &["results", "profit", "earnings"]) {
        return t.phrase(end, &["of", "the", "year"]).map(|end| (end, Meaning::Half(n, Year::Open)));
    }
    let end = t.phrase(end, &["of", "the", "year"]).unwrap_or(end);
    Some((end, if quarter { Meaning::Quarter(n, year) } else { Meaning::Half(n, year) }))
}

/// "last year's quarter", "the corresponding period last year".
pub fn period_of_last_year(t: &Tokens, i: usize) -> Found {
    use super::super::lexicon::Unit;
    use super::super::meaning::Base;
    let back = Meaning::Shift(-1, Unit::Year, Base::Spoken);
    if t.phrase(i, &["last", "year"]).is_some() && t.possessive(i + 1) && t.is(i + 2, &["quarter", "period"]) {
        return Some((i + 3, back));
    }
    let same = t.word(i) == "the"
        && t.is(i + 1, &["same", "corresponding", "comparable"])
        && t.is(i + 2, &["quarter", "period"]);
    let end = t
        .phrase(i + 3, &["last", "year"])
        .or_else(|| t.phrase(i + 3, &["a", "year", "ago"]))
        .or_else(|| t.phrase(i + 3, &["a", "year", "earlier"]));
    same.then_some(())?;
    Some((end?, back))
}

/// The words before a quarter: "the", "the 1988", "this year's", "its".
fn year_before(t: &Tokens, i: usize) -> (usize, Year) {
    let the = usize::from(t.is(i, &["the"]));
    if let Some((year, 4)) = t.figure(i + the).filter(|(y, _)| (1900..2100).contains(y)) {
        return (i + the + 1, Year::Known(year.cast_signed()));
    }
    let shift = match t.word(i) {
        "this" => 0,
        "last" => -1,
        "next" => 1,
        _ => return (i + the, Year::Open),
    };
    if t.word(i + 1) == "year" && t.possessive(i + 1) { (i + 2, Year::Shift(shift)) } else { (i, Year::Open) }
}

/// "spring 2024", "the winter of 1994", "this summer", "last fall", "the summer".
pub fn season(t: &Tokens, i: usize) -> Found {
    let (start, which) = deictic::which(t, i).unwrap_or((i + usize::from(t.word(i) == "the"), Which::Open));
    let early = usize::from(t.is(start, &["early", "late"]));
    let season = lexicon::season(t.word(start + early))?;
    let word = t.word(start + early);
    let (end, year) = year_of(t, start + early + 1);
    let wrap = |meaning| match t.word(start) {
        "early" => Meaning::Edge(Edge::Start, Box::new(meaning)),
        "late" => Meaning::Edge(Edge::End, Box::new(meaning)),
        _ => meaning,
    };
    let sure = which != Which::Open || year != Year::Open;
    // "spring" and "fall" are verbs too, and "the fall of the wall" is none of them.
    let after_of = t.is(end, &["of"]);
    let noun = t.is(
        start.wrapping_sub(1),
        &["the", "in", "by", "during", "until", "since", "each", "every", "early", "late", "mid", "-"],
    );
    let doubtful = matches!(word, "fall" | "spring");
    if !sure
        && (after_of
            || !noun
            || doubtful && !t.is(start.wrapping_sub(1), &["the"]) && !t.is(start.wrapping_sub(1), PREPOSITIONS))
    {
        return None;
    }
    if !sure && doubtful && t.word(start.wrapping_sub(1)) == "the" && !t.is(start.wrapping_sub(2), PREPOSITIONS) {
        return None;
    }
    Some((end, wrap(Meaning::Season(season, which, year))))
}

/// "Christmas", "last Thanksgiving", "Easter Sunday 2025", "New Year's Eve".
pub fn holiday(t: &Tokens, i: usize) -> Found {
    let (start, which) = deictic::which(t, i).unwrap_or((i, Which::Open));
    if !t.capital(start) {
        return None;
    }
    let matches = |words: &[&str]| {
        let mut at = start;
        for word in words {
            let possessive = word.strip_suffix("'s").or_else(|| word.strip_suffix('\''));
            let same = possessive.map_or(t.word(at) == *word, |stem| t.word(at) == stem && t.possessive(at));
            same.then_some(())?;
            at = if matches!(*word, "st" | "jr") { t.stop(at + 1) } else { at + 1 };
        }
        Some(at)
    };
    let (end, holiday) = HOLIDAYS.iter().find_map(|(words, holiday)| matches(words).map(|end| (end, *holiday)))?;
    // "Easter Island", "Thanksgiving Square"; but a day may stand before a noun.
    if t.capital(end) && t.glued(end) {
        return None;
    }
    let (end, year) = year_of(t, end);
    Some((end, Meaning::Holiday(holiday, which, year)))
}

/// "year-end", "the year's end", "month's end", "year end 1990".
pub fn year_end(t: &Tokens, i: usize) -> Found {
    let the = i + usize::from(t.word(i) == "the");
    let unit = match t.word(the) {
        "year" => lexicon::Unit::Year,
        "month" => lexicon::Unit::Month,
        "week" => lexicon::Unit::Week,
        _ => return None,
    };
    let hyphen = usize::from(t.dash(the + 1) && t.glued(the + 1));
    let joined = hyphen == 1 || t.possessive(the) || unit == lexicon::Unit::Year;
    (t.word(the + 1 + hyphen) == "end" && joined).then_some(())?;
    let end = the + 2 + hyphen;
    if let Some((year, 4)) = t.figure(end).filter(|(y, _)| (1900..2100).contains(y)) {
        return Some((end + 1, Meaning::LastDay(Box::new(Meaning::Known(Value::Year(year.cast_signed()))))));
    }
    let present = Meaning::Unit(unit, 0, super::super::meaning::Base::Published);
    Some((end, Meaning::LastDay(Box::new(present))))
}
