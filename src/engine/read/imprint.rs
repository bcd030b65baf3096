//! A line of a name and a day, as it stands under a headline that was copied by hand: "The Example Times, 14 May 2025".

use super::head_lines::{DateLine, is_name, whole_date_line};
use crate::engine::text::fold::fold;

/// How many words stand before the day at most.
const MOST: usize = 5;
/// A day of EDTF, in bytes: a month alone under a headline is as likely a part of it.
const DAY: usize = "2026-01-15".len();

/// Last words of an outlet's name, folded.
const HOUSES: [&str; 36] = [
    "advertiser",
    "agency",
    "argus",
    "bulletin",
    "chronicle",
    "courier",
    "dispatch",
    "echo",
    "examiner",
    "express",
    "gazette",
    "guardian",
    "herald",
    "independent",
    "inquirer",
    "journal",
    "magazine",
    "mail",
    "mirror",
    "monitor",
    "news",
    "observer",
    "post",
    "press",
    "radio",
    "record",
    "register",
    "review",
    "sentinel",
    "standard",
    "star",
    "telegraph",
    "times",
    "tribune",
    "weekly",
    "zeitung",
];

/// What such a line says; the name is the outlet's where it looks like one, else a place or a person. None where the
/// day is not given in full, or other words stand in the line.
pub fn imprint(line: &str) -> Option<DateLine> {
    let marks = line.match_indices([',', '–', '—', '-', ':', '|', '·', '•']);
    marks.take(MOST).find_map(|(at, mark)| {
        let (name, rest) = (line.get(..at)?.trim(), line.get(at + mark.len()..)?);
        let names = name.split_whitespace().count() <= MOST && name.split(',').all(|part| is_name(part.trim()));
        let date = whole_date_line(rest).filter(|date| names && date.day.as_ref().is_some_and(|d| d.len() == DAY))?;
        Some(DateLine { outlet: is_outlet(name).then(|| name.to_owned()), ..date })
    })
}

/// Whether a name is an outlet's by its words: "The Example", "Example Herald".
pub fn is_outlet(name: &str) -> bool {
    let mut words = name.split_whitespace();
    let article = words.next().is_some_and(|first| matches!(first, "The" | "El" | "Le" | "Il" | "Die" | "Der"));
    let last = words.next_back().map(fold);
    last.is_some_and(|last| article || HOUSES.contains(&last.as_str())) && is_name(name)
}
