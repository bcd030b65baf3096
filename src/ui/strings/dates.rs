//! Calendar values in words: `2026-02-03~` as "about 3 February 2026".

use super::Strings;
use crate::engine::dates::edtf::Edtf;

/// The value in words; as EDTF writes it where it has a form that is not used in news.
pub(crate) fn say_date(date: &Edtf, words: &Strings) -> String {
    let edtf = date.to_string();
    match edtf.split_once('/') {
        Some((from, "..") | (from, "")) => format!("{} or later", say(from, words)),
        Some((".." | "", to)) => format!("{} or earlier", say(to, words)),
        Some((from, to)) => format!("{} to {}", say(from, words), say(to, words)),
        None => say(&edtf, words),
    }
}

fn say(edtf: &str, words: &Strings) -> String {
    let plain = edtf.trim_end_matches(['~', '?', '%']);
    let about = match edtf.strip_prefix(plain) {
        Some("~") => "about ",
        Some("?" | "%") => "perhaps ",
        _ => "",
    };
    let (day, time) = plain.split_once('T').map_or((plain, None), |(day, time)| (day, Some(time)));
    let mut parts = day.splitn(3, '-');
    let year = parts.next().unwrap_or_default();
    let month = parts.next().and_then(|m| m.parse::<usize>().ok());
    let day = parts.next().and_then(|d| d.parse::<u8>().ok());
    let name = month.and_then(|m| words.months.get(m.checked_sub(1)?));
    let said = match (name, month, day) {
        (Some(month), _, Some(day)) => format!("{day} {month} {year}"),
        (Some(month), _, None) => format!("{month} {year}"),
        (None, Some(21 | 25 | 29), _) => format!("spring {year}"),
        (None, Some(22 | 26 | 30), _) => format!("summer {year}"),
        (None, Some(23 | 27 | 31), _) => format!("autumn {year}"),
        (None, Some(24 | 28 | 32), _) => format!("winter {year}"),
        (None, Some(quarter @ 33..=36), _) => format!("quarter {} of {year}", quarter - 32),
        _ => match (year.strip_suffix("XX"), year.strip_suffix('X')) {
            (Some(century), _) => format!("the {century}00s"),
            (None, Some(decade)) => format!("the {decade}0s"),
            _ => year.to_owned(),
        },
    };
    let clock = time.map(|t| format!(", {}", t.get(..5).unwrap_or(t))).unwrap_or_default();
    format!("{about}{said}{clock}")
}
