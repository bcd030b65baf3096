//! Dates as pages give them on a line of their own or at the head of a report.

/// A calendar day found in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// `2026-01-15`, or `2026-01` where no day is given.
    pub edtf: String,
    /// How many words of the line belong to it.
    pub words: usize,
}

/// English, Spanish, French, German, Portuguese and Italian names of months by their first letters.
const MONTHS: [(&str, u32); 40] = [
    ("january", 1),
    ("february", 2),
    ("march", 3),
    ("april", 4),
    ("may", 5),
    ("june", 6),
    ("july", 7),
    ("august", 8),
    ("september", 9),
    ("october", 10),
    ("november", 11),
    ("december", 12),
    ("sept", 9),
    ("enero", 1),
    ("febrero", 2),
    ("marzo", 3),
    ("abril", 4),
    ("mayo", 5),
    ("junio", 6),
    ("julio", 7),
    ("agosto", 8),
    ("septiembre", 9),
    ("octubre", 10),
    ("noviembre", 11),
    ("diciembre", 12),
    ("januar", 1),
    ("februar", 2),
    ("marz", 3),
    ("mai", 5),
    ("juni", 6),
    ("juli", 7),
    ("oktober", 10),
    ("dezember", 12),
    ("janvier", 1),
    ("fevrier", 2),
    ("avril", 4),
    ("juin", 6),
    ("juillet", 7),
    ("aout", 8),
    ("decembre", 12),
];

/// The month that a word names, in full or by its first three letters; none for any other word.
pub fn month(word: &str) -> Option<u32> {
    let small = crate::engine::text::fold::fold(word.trim_end_matches('.'));
    if small.len() < 3 {
        return None;
    }
    MONTHS.iter().find(|(name, _)| *name == small || small.len() == 3 && name.starts_with(&small)).map(|(_, m)| *m)
}

/// Whether a word names a weekday, in full or by its first three letters.
pub fn is_weekday(word: &str) -> bool {
    const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let small = word.trim_end_matches('.').to_lowercase();
    small.len() >= 3 && DAYS.iter().any(|d| *d == small || d.starts_with(&small) && small.len() <= 5)
}

/// The first calendar day in a line: "01/15/2026", "15 January 2026", "Jan. 15, 2026", "2026-01-15".
pub fn day(line: &str) -> Option<Day> {
    let words: Vec<&str> = line
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')' | '|' | '·' | '•' | ';'))
        .map(|w| w.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|w| !w.is_empty())
        .take(40)
        .collect();
    for (at, word) in words.iter().enumerate() {
        if let Some(edtf) = written_in_digits(word) {
            return Some(Day { edtf, words: 1 });
        }
        let Some(month) = month(word) else { continue };
        let near = |back: usize, ahead: usize| at.checked_sub(back).map(|a| a + ahead).and_then(|i| words.get(i));
        let after = words.get(at + 1).copied().unwrap_or_default();
        let before = near(1, 0).copied().unwrap_or_default();
        let de = usize::from(matches!(before, "de" | "of"));
        let before = near(1 + de, 0).copied().unwrap_or_default();
        let skip = usize::from(words.get(at + 1).is_some_and(|w| matches!(*w, "de" | "of")));
        // "Jan. 15, 2026"
        if let (Some(day), Some(year)) = (day_number(after), words.get(at + 2).and_then(|w| year(w))) {
            return Some(Day { edtf: format!("{year:04}-{month:02}-{day:02}"), words: 3 });
        }
        if let Some(year) = words.get(at + 1 + skip).and_then(|w| year(w)) {
            return Some(match day_number(before) {
                Some(day) => Day { edtf: format!("{year:04}-{month:02}-{day:02}"), words: 3 + de + skip },
                None => Day { edtf: format!("{year:04}-{month:02}"), words: 2 + skip },
            });
        }
    }
    None
}

/// "2026-01-15", "2026/01/15", "01/15/2026", "15.01.2026"; a month above twelve tells day from month, else the month
/// stands first with slashes, as American sites write it, and the day first with full stops.
fn written_in_digits(word: &str) -> Option<String> {
    let word = word.split(['T', 't']).next()?;
    let mark = ['-', '/', '.'].into_iter().find(|m| word.matches(*m).count() == 2)?;
    let parts: Vec<&str> = word.split(mark).collect();
    let [a, b, c] = parts.as_slice() else { return None };
    let number = |part: &str| (part.len() <= 4).then(|| part.parse::<u32>().ok()).flatten();
    let (a_len, c_len) = (a.len(), c.len());
    let (a, b, c) = (number(a)?, number(b)?, number(c)?);
    let (year, month, day) = if a_len == 4 {
        (a, b, c)
    } else if c_len != 4 {
        return None;
    } else if a > 12 || (mark == '.' && b <= 12) {
        (c, b, a)
    } else {
        (c, a, b)
    };
    let sound = (1900..2200).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    sound.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

fn day_number(word: &str) -> Option<u32> {
    let digits = word.trim_end_matches(|c: char| c.is_alphabetic() || c == '.');
    let rest = word.get(digits.len()..)?;
    let sound = matches!(rest, "" | "st" | "nd" | "rd" | "th" | "." | "º" | "er");
    (sound && digits.len() <= 2).then(|| digits.parse().ok()).flatten().filter(|d| (1..=31).contains(d))
}

fn year(word: &str) -> Option<u32> {
    (word.len() == 4).then(|| word.parse().ok()).flatten().filter(|y| (1900..2200).contains(y))
}

/// Whether a word is a time of day: "3:05", "15h30", "0:00".
pub fn is_clock(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let digits = word.trim_end_matches(|c: char| c.is_alphabetic() || c == '.');
    let mut parts = digits.split([':', '.']);
    let two =
        |p: Option<&str>| p.is_some_and(|p| !p.is_empty() && p.len() <= 2 && p.bytes().all(|b| b.is_ascii_digit()));
    digits.contains(':') && two(parts.next()) && two(parts.next())
}
