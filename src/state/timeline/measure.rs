//! How wide words are, near enough to know whether they fit.

/// The width of words in a sans-serif, in ems; a little more than most fonts need.
pub fn ems(words: &str) -> f64 {
    words.chars().map(em).sum()
}

fn em(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | '\u{2019}' | '\u{2018}' => 0.29,
        'f' | 't' | 'r' | 'I' | '(' | ')' | '[' | ']' | '/' | '-' | ' ' => 0.39,
        'm' | 'w' | 'M' | 'W' | '\u{2014}' | '\u{2026}' | '@' | '%' => 0.92,
        'A'..='Z' => 0.7,
        '\u{0300}'..='\u{036f}' | '\u{200b}'..='\u{200f}' => 0.0,
        c if c < '\u{2e80}' => 0.58,
        _ => 1.05,
    }
}
