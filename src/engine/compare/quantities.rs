//! Numbers and amounts in a text: how many of what, and how exactly.

mod counts;

use super::function_words::is_function_word;
use crate::engine::dates::lexicon::cardinal;
use crate::engine::span::Span;
use crate::engine::text::fold::{bare, fold, stem};
use crate::engine::text::words::{Token, TokenKind, tokens};
use counts::{is_age, is_calendar};

/// A number or amount.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// Its words, with what qualifies it and its unit where that is a sign or word of measure: "at least 12".
    pub span: Span,
    /// The number alone, of a range its lower end.
    pub value: f64,
    /// The least that is meant; minus infinity for "at most".
    pub low: f64,
    /// The most that is meant; infinity for "at least".
    pub high: f64,
    /// Whether it is rounded or estimated: "about", "nearly", "a dozen".
    pub rough: bool,
    /// What is counted or measured.
    pub unit: Unit,
    /// The stems of the words after it, up to three: what is counted, with what describes it.
    pub counted: Vec<String>,
}

/// What a number measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Things or people, named by the words that follow.
    Things,
    /// Parts of a hundred.
    Percent,
    /// Money, by its sign or name.
    Money,
    /// A place in an order: "third".
    Rank,
}

/// Where a number stands, and how large it is.
struct Number {
    /// The first token and the one after the last.
    from: usize,
    to: usize,
    value: f64,
    rough: bool,
    rank: bool,
}

/// The numbers and amounts in `span` of `text`, in order; years, ages and clock times are none.
pub fn quantities(text: &str, span: Span) -> Vec<Quantity> {
    let tokens = tokens(text, span);
    if !tokens.iter().any(|t| t.kind == TokenKind::Number || t.kind == TokenKind::Word) {
        return Vec::new();
    }
    let words: Vec<String> = tokens.iter().map(|t| fold(bare(t.of(text)))).collect();
    quantities_of(text, &tokens, &words)
}

/// The same of tokens and their words, folded and without possessive endings.
pub fn quantities_of(text: &str, tokens: &[Token], words: &[String]) -> Vec<Quantity> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some(number) = number(text, tokens, words, at) else {
            at += 1;
            continue;
        };
        at = number.to;
        if is_calendar(tokens, words, &number) || is_age(words, &number) {
            continue;
        }
        let second = range_end(text, tokens, words, &number);
        if let Some(second) = &second {
            at = second.to;
        }
        found.push(quantity(tokens, words, number, second));
    }
    found
}

fn word(words: &[String], at: usize) -> &str {
    words.get(at).map_or("", String::as_str)
}

fn before(words: &[String], at: usize, back: usize) -> &str {
    at.checked_sub(back).map_or("", |i| word(words, i))
}

/// The number that starts at a token, in digits or words.
fn number(text: &str, tokens: &[Token], words: &[String], at: usize) -> Option<Number> {
    let token = tokens.get(at)?;
    let (mut value, mut to, mut rough, mut rank): (f64, usize, bool, bool);
    (to, rough, rank) = (at + 1, false, false);
    if token.kind == TokenKind::Number {
        let (digits, suffix) = digits(token.of(text))?;
        value = digits;
        match suffix.as_str() {
            "" => {}
            "st" | "nd" | "rd" | "th" => rank = true,
            "k" => value *= 1e3,
            "m" | "mn" => value *= 1e6,
            "bn" | "b" => value *= 1e9,
            _ => return None,
        }
    } else {
        let first = word(words, at);
        let dozen = |w: &str| w == "dozen";
        if matches!(first, "a" | "an") && (dozen(word(words, at + 1)) || scale(word(words, at + 1)).is_some()) {
            value = 1.0;
        } else if matches!(first, "dozens" | "scores" | "hundreds" | "thousands" | "millions") {
            return None;
        } else {
            value = small(first)?;
            if value >= 20.0 && word(words, at + 1) == "-" && small(word(words, at + 2)).is_some_and(|v| v < 10.0) {
                value += small(word(words, at + 2)).unwrap_or(0.0);
                to = at + 3;
            }
        }
    }
    while let Some(times) = scale(word(words, to)) {
        if word(words, to) == "dozen" {
            rough = true;
        }
        value *= times;
        to += 1;
        if word(words, to) == "and"
            && let Some(rest) = small(word(words, to + 1))
            && times == 100.0
        {
            value += rest;
            to += 2;
        }
    }
    // "One" alone is more often a pronoun than a count.
    if value == 1.0 && to == at + 1 && token.kind == TokenKind::Word {
        return None;
    }
    Some(Number { from: at, to, value, rough, rank })
}

/// The value of a word in digits, and the letters after them.
fn digits(word: &str) -> Option<(f64, String)> {
    let end = word.find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.').unwrap_or(word.len());
    let (number, suffix) = word.split_at_checked(end)?;
    let plain: String = number.chars().filter(|c| *c != ',').collect();
    Some((plain.parse().ok()?, suffix.to_lowercase()))
}

/// The value of a number word below a hundred; nothing for "zero", which counts nothing.
fn small(word: &str) -> Option<f64> {
    cardinal(word).filter(|n| *n > 0).map(f64::from)
}

/// What a word of scale multiplies by.
fn scale(word: &str) -> Option<f64> {
    Some(match word {
        "dozen" => 12.0,
        "hundred" => 100.0,
        "thousand" => 1e3,
        "million" => 1e6,
        "billion" => 1e9,
        "trillion" => 1e12,
        _ => return None,
    })
}

/// The upper end of "12 to 15", "12-15", "between 12 and 15".
fn range_end(text: &str, tokens: &[Token], words: &[String], first: &Number) -> Option<Number> {
    let joins = match word(words, first.to) {
        "to" | "-" | "\u{2013}" | "or" => true,
        "and" => before(words, first.from, 1) == "between",
        _ => false,
    };
    if !joins {
        return None;
    }
    let second = number(text, tokens, words, first.to + 1)?;
    (second.value > first.value && !second.rank && !first.rank).then_some(second)
}

/// The least number above another, as far as it matters here: "more than 40" is not 40.
fn above(value: f64) -> f64 {
    value + value.abs() * 1e-6
}

/// How far off a number may be that is said to be rounded: a tenth of it at most, and no more than one of its last figure
/// that is not 0; "about 198,000" is nearer than "about 200,000".
fn room(value: f64) -> f64 {
    let tenth = value.abs() * 0.1;
    let mut figure = 0.01;
    while figure * 10.0 <= tenth && (value / (figure * 10.0)).fract() == 0.0 {
        figure *= 10.0;
    }
    tenth.min(figure)
}

fn quantity(tokens: &[Token], words: &[String], first: Number, second: Option<Number>) -> Quantity {
    let end = second.as_ref().map_or(first.to, |s| s.to);
    let (mut low, mut high) = (first.value, second.as_ref().map_or(first.value, |s| s.value));
    // "5 to 6 million" counts millions at both ends.
    if let Some(second) = &second
        && second.to > second.from + 1
        && first.to == first.from + 1
    {
        let times: f64 = (second.from + 1..second.to).filter_map(|t| scale(word(words, t))).product();
        if first.value * times <= high {
            low *= times;
        }
    }
    let mut rough = first.rough;
    let (mut start, mut stop) = (first.from, end);
    let mut money = false;
    if matches!(before(words, start, 1), "$" | "€" | "£" | "¥") {
        money = true;
        start -= 1;
        if matches!(before(words, start, 1), "us" | "a" | "c")
            && tokens.get(start - 1).is_some_and(|t| t.span.len() < 3)
        {
            start -= 1;
        }
    }
    let mut unit = if first.rank { Unit::Rank } else { Unit::Things };
    match (word(words, stop), word(words, stop + 1)) {
        ("%" | "percent" | "pc", _) => (unit, stop) = (Unit::Percent, stop + 1),
        ("per", "cent") => (unit, stop) = (Unit::Percent, stop + 2),
        ("dollar" | "dollars" | "euro" | "euros" | "pound" | "pounds" | "pesos" | "yen" | "rupees", _) => {
            (money, stop) = (true, stop + 1);
        }
        _ => {}
    }
    if money {
        unit = Unit::Money;
    }
    let value = low;
    let one = before(words, start, 1);
    let two = before(words, start, 2);
    let qualified = match (two, one) {
        ("at", "least") | ("no", "fewer") => {
            high = f64::INFINITY;
            2
        }
        ("more" | "greater", "than") => {
            (low, high) = (above(low), f64::INFINITY);
            2
        }
        ("at", "most") | ("up", "to") | ("fewer" | "less", "than") => {
            low = f64::NEG_INFINITY;
            2
        }
        (_, "over" | "above" | "exceeding") => {
            (low, high) = (above(low), f64::INFINITY);
            1
        }
        (_, "under" | "below") => {
            low = f64::NEG_INFINITY;
            1
        }
        (_, "nearly" | "almost") => {
            low -= room(low);
            1
        }
        (_, "about" | "around" | "roughly" | "approximately" | "some" | "estimated" | "circa") => {
            rough = true;
            1
        }
        (_, "between" | "from") if second.is_some() => 1,
        _ => 0,
    };
    start = start.saturating_sub(qualified);
    if word(words, stop) == "or" && matches!(word(words, stop + 1), "more" | "so") {
        if word(words, stop + 1) == "more" {
            high = f64::INFINITY;
        } else {
            rough = true;
        }
        stop += 2;
    }
    if rough {
        low -= room(low);
        high += room(high);
    }
    let counted = counted(tokens, words, stop);
    let span = match (tokens.get(start), tokens.get(stop - 1)) {
        (Some(a), Some(b)) => a.span.cover(b.span),
        _ => Span::default(),
    };
    Quantity { span, value, low, high, rough, unit, counted }
}

/// The stems of up to three telling words that follow, to the first that is none.
fn counted(tokens: &[Token], words: &[String], from: usize) -> Vec<String> {
    let mut found = Vec::new();
    let mut at = from;
    while found.len() < 3 {
        match tokens.get(at).map(|t| t.kind) {
            Some(TokenKind::Word) if matches!(word(words, at), "of" | "the" | "other" | "more" | "people's") => {}
            Some(TokenKind::Word) if !is_function_word(word(words, at)) => found.push(stem(word(words, at))),
            Some(TokenKind::Mark) if word(words, at) == "-" => {}
            _ => break,
        }
        at += 1;
    }
    found
}
