//! Whether a mark ends a sentence of English.

use super::abbreviations::{Abbreviation, abbreviation};
use super::starters::is_starter;

/// Where the run of terminal and closing marks ends whose first mark ends at `at`, reference numbers in brackets
/// included: they belong to the sentence before them.
pub fn end_of_marks(words: &str, at: usize) -> usize {
    let rest = words.get(at..).unwrap_or_default();
    let mut end = at;
    for c in rest.chars() {
        if !is_terminal(c) && !is_closer(c) && !super::words::is_invisible(c) {
            break;
        }
        end += c.len_utf8();
    }
    // An apostrophe or inch mark that a letter follows opens what comes next or stands inside a word.
    while let Some(reference) = reference_after(words.get(end..).unwrap_or_default()) {
        end += reference;
    }
    end
}

/// The length of a reference number in brackets at the start of `rest`, with the blank before it.
fn reference_after(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix(" [").or_else(|| rest.strip_prefix('['))?;
    let end = inner.char_indices().take(16).find(|(_, c)| *c == ']').map(|(at, _)| at)?;
    let number = inner.get(..end)?;
    let sound = number.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-' | '–' | ','));
    (sound && number.starts_with(|c: char| c.is_ascii_digit())).then(|| rest.len() - inner.len() + end + 1)
}

/// Whether the marks from `from` to `end` end the sentence that started at `start`.
pub fn ends_here(words: &str, start: usize, from: usize, end: usize) -> bool {
    let marks = words.get(from..end).unwrap_or_default();
    let rest = words.get(end..).unwrap_or_default();
    let before = words.get(start..from).unwrap_or_default();
    if marks.starts_with(['。', '！', '？', '।']) {
        return true;
    }
    let Some(first) = rest.chars().next() else { return true };
    if !first.is_whitespace() {
        return runs_together(before, marks, rest);
    }
    let next = rest.trim_start();
    let opened = next.trim_start_matches(|c: char| is_opener(c) || matches!(c, '-' | '–' | '—' | '•' | '*' | ' '));
    let Some(head) = opened.chars().next() else { return true };
    if head.is_lowercase() && !starts_with_brand(opened) {
        return false;
    }
    let following = first_word(opened);
    let closed = marks.contains(is_closer);
    let terminal = marks.trim_end_matches(is_closer);
    if terminal.starts_with('.') && !terminal.starts_with("..") {
        return full_stop_ends(before, marks, head, following);
    }
    // A name with a mark of its own and the year of the thing it names: "Viva! (1965)".
    if !closed && next.starts_with('(') && head.is_ascii_digit() {
        return false;
    }
    // A question or an exclamation in quotation marks that its speaker follows: the sentence goes on.
    if closed && marks.contains(['"', '”', '’', '\'', '»']) {
        return !attributes(next);
    }
    if terminal.starts_with(['…', '.']) && before.ends_with(char::is_whitespace) {
        // Words left out in the middle of a quotation: a sentence goes on unless a new one clearly starts.
        return is_starter(following) || next.starts_with(['"', '“']);
    }
    true
}

/// Whether a single full stop ends its sentence, given what stands before and after it.
fn full_stop_ends(before: &str, marks: &str, head: char, following: &str) -> bool {
    let word = last_word(before);
    let closed = marks.contains(is_closer);
    let quoted = marks.contains(['"', '”', '’', '\'', '»']);
    if word.is_empty() {
        return closed || !before.trim().is_empty();
    }
    let numbered = head.is_ascii_digit();
    // "1. First", "(a. Next": the number of an item, not a sentence of its own.
    let alone = before.trim_start().trim_start_matches(is_opener).len() == word.len();
    if alone && (word.chars().all(|c| c.is_ascii_digit() || c == '.') && word.len() <= 5 || is_initial(word)) {
        return false;
    }
    // "(c. 1230 BC", "(b. March 1990".
    if numbered && matches!(word, "c" | "b" | "d" | "m" | "p" | "r" | "fl" | "div") {
        return false;
    }
    if is_initial(word) {
        // "George W. Bush" against "hepatitis C. The".
        return quoted || (is_starter(following) && following != "A" && !(word == "I" && numbered));
    }
    match abbreviation(word) {
        None => true,
        Some(Abbreviation::Leads) => closed && !numbered && is_starter(following),
        Some(Abbreviation::Counts) => !numbered,
        Some(Abbreviation::Calendar) => !numbered && (closed || is_starter(following)),
        Some(Abbreviation::Clock) => !numbered && !is_zone_or_day(following),
        Some(Abbreviation::Closes) => {
            closed || is_starter(following) || (word.eq_ignore_ascii_case("etc") && !numbered)
        }
    }
}

/// Whether a sentence ends although no blank follows, as in copied text: "the door.The".
fn runs_together(before: &str, marks: &str, rest: &str) -> bool {
    let following = first_word(rest);
    let word = last_word(before);
    let whole = word.chars().count() > 2 && word.chars().all(char::is_lowercase);
    let closing_quote = marks.ends_with(['”', '"', '’', ')']);
    let capital = following.chars().next().is_some_and(char::is_uppercase) && following.chars().count() > 1;
    (whole || closing_quote) && capital && is_starter(following)
}

/// Whether it names a zone of time, a weekday or a month, which go on after a time of day.
fn is_zone_or_day(word: &str) -> bool {
    const DAYS: [&str; 22] = [
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
        "oct", "nov", "dec", "east", "pacific", "central",
    ];
    let letters = word.chars().count();
    let zone = (2..=4).contains(&letters)
        && word.chars().all(char::is_uppercase)
        && (word.ends_with('T') || matches!(word, "UTC" | "HKT"));
    let small = word.to_lowercase();
    zone || DAYS.iter().any(|d| small.starts_with(d))
}

/// Whether the words after a closed quotation attribute it: a name or pronoun, then a verb of speech.
fn attributes(next: &str) -> bool {
    const VERBS: [&str; 22] = [
        "added",
        "adds",
        "asked",
        "asks",
        "cried",
        "demanded",
        "exclaimed",
        "quipped",
        "read",
        "reads",
        "recalled",
        "replied",
        "said",
        "says",
        "shouted",
        "told",
        "tweeted",
        "wondered",
        "writes",
        "wrote",
        "yelled",
        "joked",
    ];
    let starter = is_starter(first_word(next)) && !is_pronoun(first_word(next));
    let early = next.split([',', '.', ';', '?', '!', '"', '“']).next().unwrap_or_default();
    let limit = if starter { 4 } else { 5 };
    early.split_whitespace().take(limit).skip(1).any(|w| VERBS.contains(&w))
}

fn is_pronoun(word: &str) -> bool {
    matches!(word, "He" | "She" | "It" | "They" | "We" | "I" | "You" | "One")
}

/// Whether a word in small letters at its start is written so for itself: "iPhone", "eBay".
fn starts_with_brand(words: &str) -> bool {
    let mut letters = first_word(words).chars();
    letters.next().is_some_and(char::is_lowercase) && letters.any(char::is_uppercase)
}

/// One capital letter, as in "George W. Bush".
pub fn is_initial(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}

/// The word that `before` ends in, full stops inside it included; at most forty characters are looked at.
pub fn last_word(before: &str) -> &str {
    let mut start = before.len();
    for c in before.chars().rev().take(40) {
        if !(c.is_alphanumeric() || c == '.') {
            break;
        }
        start -= c.len_utf8();
    }
    before.get(start..).unwrap_or_default().trim_start_matches('.')
}

/// The word that `after` starts with.
fn first_word(after: &str) -> &str {
    let end = after
        .char_indices()
        .take(40)
        .find(|(_, c)| !(c.is_alphanumeric() || super::words::is_apostrophe(*c)))
        .map_or(after.len().min(after.char_indices().nth(40).map_or(after.len(), |(i, _)| i)), |(i, _)| i);
    after.get(..end).unwrap_or_default()
}

pub fn is_terminal(c: char) -> bool {
    matches!(c, '.' | '?' | '!' | '…' | '‽' | '。' | '！' | '？' | '؟' | '۔' | '।')
}

fn is_closer(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '»' | '›' | ')' | ']' | '}' | '」' | '』')
}

fn is_opener(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '‘' | '„' | '«' | '‹' | '(' | '[' | '{' | '¿' | '¡' | '「' | '『')
}
