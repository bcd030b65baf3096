//! Lines around a headline: who wrote the report, when, and where.

use super::imprint::imprint;
use super::when;
use crate::engine::text::fold::fold;

/// The author's name in a byline: "By Ana Pérez", "Ana Pérez | Outlet", "By Ana Pérez, staff writer"; none where the
/// line is none.
pub fn byline(line: &str) -> Option<String> {
    let trimmed = line.trim();
    let words: Vec<&str> = trimmed.split_whitespace().collect();
    if words.is_empty() || words.len() > 16 {
        return None;
    }
    let introduced = [
        "by ",
        "por ",
        "von ",
        "par ",
        "di ",
        "text by ",
        "written by ",
        "story by ",
        "reported by ",
        "by: ",
        "author: ",
        "words by ",
    ]
    .iter()
    .find_map(|lead| {
        trimmed.get(..lead.len()).filter(|start| fold(start) == *lead).and_then(|_| trimmed.get(lead.len()..))
    });
    let rest = introduced?;
    let name = rest.split(['|', '·', '•', '@', '(', '–', '—']).next().unwrap_or_default();
    let name = name.split(" - ").next().unwrap_or_default();
    let name = name.split(" on ").next().unwrap_or_default();
    let name = cut_at_role(name).trim().trim_end_matches([',', '.', ';', ':', '-']).trim();
    (is_names(name) && !name.is_empty()).then(|| name.to_owned())
}

/// The names in a byline as a page's data give it: without "By", role, house or address. None where it names nobody.
pub fn author(told: &str) -> Option<String> {
    const NOBODY: [&str; 6] = ["admin", "administrator", "editor", "staff", "webmaster", "null"];
    let told = told.trim();
    let bare =
        told.get(..3).filter(|lead| lead.eq_ignore_ascii_case("by ")).map_or(told, |_| told.get(3..).unwrap_or(""));
    let name = bare.split(['|', '·', '•', '@', '(', '<']).next().unwrap_or_default();
    let name = name.split(" - ").next().unwrap_or_default().trim();
    let known = cut_at_role(name).trim().trim_end_matches([',', ';', '.']).trim();
    let name = if is_names(known) && !known.is_empty() { known } else { name };
    let sound = !name.is_empty() && name.chars().count() <= 120 && !name.contains("http");
    (sound && !NOBODY.contains(&fold(name).as_str())).then(|| name.to_owned())
}

/// The name without a role or a date after a comma: "Ana Pérez, staff writer".
fn cut_at_role(name: &str) -> &str {
    let mut end = 0;
    for part in name.split_inclusive(',') {
        let bare = part.trim_end_matches(',').trim();
        let named = is_name(bare.trim_start_matches("and ")) || bare.contains(" and ") && is_names(bare);
        if end > 0 && (!named || is_role(bare)) {
            break;
        }
        end += part.len();
    }
    let name = name.get(..end).unwrap_or(name);
    match name.find(|c: char| c.is_ascii_digit()) {
        Some(at) => name.get(..at).unwrap_or(name),
        None => name,
    }
}

/// Whether what stands after a name and a comma is a role, a degree or a house rather than another name.
fn is_role(words: &str) -> bool {
    const ROLES: [&str; 16] = [
        "writer",
        "editor",
        "reporter",
        "correspondent",
        "columnist",
        "producer",
        "analyst",
        "contributor",
        "staff",
        "news",
        "press",
        "insider",
        "times",
        "post",
        "business",
        "agency",
    ];
    let last = words.split_whitespace().next_back().unwrap_or_default();
    ROLES.contains(&fold(last).as_str())
        || words.contains('.') && !words.contains(". ")
        || words.split_whitespace().all(|w| w.len() <= 5 && w.chars().all(char::is_uppercase)) && words.len() <= 5
}

/// Whether it is one or several names: "Ana Pérez and Tom Lee".
fn is_names(words: &str) -> bool {
    words.split([',', '&', ';']).flat_map(|part| part.split(" and ")).flat_map(|part| part.split(" y ")).all(|part| {
        let part = part.trim().trim_start_matches("and ");
        part.is_empty() || is_name(part)
    })
}

/// Whether it looks like one person's or agency's name: two to five words with capitals, small particles allowed.
pub fn is_name(words: &str) -> bool {
    const PARTICLES: [&str; 16] =
        ["de", "del", "la", "van", "von", "der", "den", "da", "dos", "di", "bin", "al", "el", "le", "y", "of"];
    let mut capitals = 0;
    let mut count = 0;
    for word in words.split_whitespace() {
        count += 1;
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        let sound = word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’' | '‐' | '‑'));
        let capital = word.chars().next().is_some_and(char::is_uppercase);
        if !sound || letters == 0 || !(capital || PARTICLES.contains(&word)) {
            return false;
        }
        capitals += usize::from(capital);
    }
    (1..=5).contains(&count) && capitals >= 1
}

/// What a line about the time of publication says: its day in EDTF where it gives one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateLine {
    /// The day; none for "Updated 3:05 p.m. ET".
    pub day: Option<String>,
    /// Whether it speaks of a later change rather than of the first publication.
    pub updated: bool,
    /// The outlet that is named before the day; mostly none is.
    pub outlet: Option<String>,
}

/// What a line says when it is about the time of publication and nothing else; none for any other line.
pub fn date_line(line: &str) -> Option<DateLine> {
    let parts = || line.split(['|', '·', '•']).map(str::trim).filter(|p| !p.is_empty());
    if parts().count() > 3 || line.len() > 200 {
        return None;
    }
    // "Updated Nov 20, 2026 | Source: The Example Times"
    whole_date_line(line)
        .or_else(|| imprint(line))
        .or_else(|| parts().filter_map(whole_date_line).find(|d| d.day.is_some()))
}

/// What a line says that holds a time of publication and nothing beside it.
pub fn whole_date_line(line: &str) -> Option<DateLine> {
    const LEADS: [&str; 34] = [
        "published",
        "posted",
        "updated",
        "written",
        "last",
        "modified",
        "created",
        "date",
        "on",
        "at",
        "first",
        "upd",
        "publicado",
        "actualizado",
        "publie",
        "mis",
        "a",
        "jour",
        "stand",
        "veroffentlicht",
        "aktualisiert",
        "el",
        "le",
        "am",
        "pubblicato",
        "aggiornato",
        "dated",
        "issued",
        "edited",
        "upload",
        "uploaded",
        "time",
        "publication",
        "release",
    ];
    let line = without_author(line);
    let words: Vec<&str> = line.split_whitespace().collect();
    if words.is_empty() || words.len() > 18 {
        return None;
    }
    let day = when::day(line);
    let mut timed = false;
    let (mut lead, mut clock, mut zone, mut other, mut updated, mut relative) = (0, 0, 0, 0, false, 0);
    for word in &words {
        let bare = fold(word.trim_matches(|c: char| !c.is_alphanumeric()));
        let letters = bare.replace('.', "");
        let after_time = std::mem::replace(&mut timed, when::is_clock(word) || matches!(letters.as_str(), "am" | "pm"));
        if bare.is_empty() {
            timed = after_time;
        } else if after_time && is_zone(word) {
            zone += 1;
        } else if LEADS.contains(&bare.as_str()) {
            updated |= matches!(
                bare.as_str(),
                "updated" | "modified" | "actualizado" | "aktualisiert" | "aggiornato" | "edited"
            );
            lead += 1;
        } else if when::is_clock(word) {
            clock += 1;
        } else if matches!(
            letters.as_str(),
            "am" | "pm"
                | "et"
                | "est"
                | "edt"
                | "gmt"
                | "bst"
                | "utc"
                | "pt"
                | "pst"
                | "pdt"
                | "ct"
                | "cst"
                | "cdt"
                | "mt"
                | "cet"
                | "cest"
                | "ist"
                | "eastern"
                | "pacific"
                | "central"
                | "h"
                | "uhr"
                | "hrs"
        ) {
            zone += 1;
        } else if matches!(
            bare.as_str(),
            "ago"
                | "minutes"
                | "minute"
                | "hours"
                | "hour"
                | "days"
                | "day"
                | "min"
                | "yesterday"
                | "today"
                | "read"
                | "de"
                | "of"
                | "the"
        ) {
            relative += usize::from(matches!(bare.as_str(), "ago" | "yesterday" | "today"));
        } else if when::is_weekday(&bare) || when::month(&bare).is_some() || bare.chars().all(|c| c.is_ascii_digit()) {
            // A part of the date.
        } else if when::day(word).is_none() && !ordinal(&bare) {
            other += 1;
        }
    }
    let dated = day.is_some() || clock > 0 && (lead > 0 || zone > 0) || relative > 0 && words.len() <= 4;
    let only = other == 0 || other == 1 && lead > 0 && day.is_some();
    (dated && only).then(|| DateLine { day: day.map(|d| d.edtf), updated, outlet: None })
}

/// The line without its author: "Posted on 4 May 2025 by Ana Lee".
fn without_author(line: &str) -> &str {
    let by = [" by ", " By ", " por ", " von ", " par "].iter().filter_map(|by| line.rfind(by)).max();
    let Some(at) = by.filter(|at| *at > 5) else { return line };
    let short = line.get(at + 4..).is_some_and(|name| name.split_whitespace().count() <= 4);
    if short { line.get(..at).unwrap_or(line) } else { line }
}

/// Whether a word after a time of day can be its zone: "ET", "COT", "GMT+1".
fn is_zone(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    (2..=5).contains(&bare.len()) && bare.bytes().take(2).all(|b| b.is_ascii_uppercase())
}

fn ordinal(word: &str) -> bool {
    let digits = word.trim_end_matches(char::is_alphabetic);
    !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) && word.len() <= digits.len() + 2
}

/// The day in the dateline that a paragraph starts with: "Washington D.C., February 3, 2026 – In a ..."; none where
/// it starts with none or the dateline gives no year.
pub fn dateline_day(paragraph: &str) -> Option<String> {
    when::day(dateline(paragraph)?).map(|d| d.edtf)
}

/// Whether a paragraph starts with a dateline: a place in capitals, or a place with a date, before a dash.
pub fn opens_with_dateline(paragraph: &str) -> bool {
    dateline(paragraph).is_some_and(|lead| {
        let place = lead.split([',', '(']).next().unwrap_or_default();
        let shouted =
            place.chars().filter(|c| c.is_alphabetic()).count() >= 3 && !place.chars().any(char::is_lowercase);
        let dated = lead.split(|c: char| !c.is_alphabetic()).any(|w| when::month(w).is_some())
            && lead.bytes().any(|b| b.is_ascii_digit());
        shouted || dated
    })
}

/// Whether a line is a dateline alone: "WASHINGTON —", "BOGOTÁ, Colombia (Agency) -".
pub fn is_dateline(line: &str) -> bool {
    let bare = line.trim_end();
    let lead = bare.trim_end_matches(['-', '–', '—', ' ']);
    let place = lead.split([',', '(']).next().unwrap_or_default().trim();
    let shouted = place.chars().filter(|c| c.is_alphabetic()).count() >= 3 && !place.chars().any(char::is_lowercase);
    lead.len() < bare.len() && shouted && lead.split_whitespace().count() <= 9
}

/// What stands before the dash of a dateline.
fn dateline(paragraph: &str) -> Option<&str> {
    const DASHES: [&str; 9] = [" – ", " — ", " - ", ".– ", ".— ", ".- ", " -- ", ") – ", ")-- "];
    let end = paragraph.char_indices().nth(90).map_or(paragraph.len(), |(at, _)| at);
    let head = paragraph.get(..end)?;
    let lead = head.get(..DASHES.iter().filter_map(|d| head.find(d)).min()?)?;
    let place = lead.chars().next().is_some_and(char::is_uppercase);
    (place && lead.split_whitespace().count() <= 10).then_some(lead)
}
