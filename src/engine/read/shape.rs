//! What a line looks like: counts that tell running text from labels and links.

use crate::engine::text::words::is_invisible;

/// How a line ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ending {
    /// A letter or digit: a label, a link or a heading.
    #[default]
    Open,
    /// A full stop, a question or exclamation mark, or an ellipsis, closing marks left aside.
    Terminal,
    /// A closing quotation mark or bracket alone.
    Closed,
    /// A colon.
    Colon,
    /// Any other mark.
    Mark,
}

/// Counts over the characters and words of one line.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Shape {
    /// Characters.
    pub chars: usize,
    /// Words, between white space.
    pub words: usize,
    /// Words that start with a capital letter.
    pub capitalised: usize,
    /// Words of at least two letters, all of them capitals.
    pub shouted: usize,
    /// Words that start with a small letter.
    pub small: usize,
    /// Digits.
    pub digits: usize,
    /// Letters.
    pub letters: usize,
    /// Letters of scripts that are written without blanks between words.
    pub unspaced: usize,
    /// Commas, semicolons and their kin.
    pub commas: usize,
    /// Ends of sentences inside the line: a terminal mark, a blank, a capital.
    pub inner_ends: usize,
    /// Quotation marks.
    pub quotes: usize,
    /// Bars, arrows, bullets, slashes between blanks and other marks that set links apart.
    pub separators: usize,
    /// A small letter with a capital right behind it, as where two labels run together.
    pub run_together: usize,
    /// How the line ends.
    pub ending: Ending,
    /// Whether it starts with a small letter.
    pub starts_small: bool,
    /// Whether it starts with a digit.
    pub starts_digit: bool,
    /// Whether it starts with a quotation mark.
    pub starts_quote: bool,
}

impl Shape {
    /// Of one line.
    pub fn of(line: &str) -> Self {
        let mut shape = Self::default();
        let mut before = ' ';
        let mut before_that = ' ';
        let mut first_letter = true;
        for word in line.split_whitespace() {
            shape.words += 1;
            let mut letters = word.chars().filter(|c| c.is_alphabetic());
            match letters.next() {
                Some(c) if c.is_uppercase() => {
                    shape.capitalised += 1;
                    let rest: (usize, usize) =
                        letters.fold((0, 0), |(all, up), c| (all + 1, up + usize::from(c.is_uppercase())));
                    shape.shouted += usize::from(rest.0 > 0 && rest.0 == rest.1);
                }
                Some(c) if c.is_lowercase() => shape.small += 1,
                _ => {}
            }
        }
        for c in line.chars().filter(|c| !is_invisible(*c)) {
            shape.chars += 1;
            if first_letter && (c.is_alphanumeric() || is_quote(c)) {
                first_letter = false;
                shape.starts_small = c.is_lowercase();
                shape.starts_digit = c.is_numeric();
                shape.starts_quote = is_quote(c);
            }
            match c {
                c if c.is_alphabetic() => {
                    shape.letters += 1;
                    shape.unspaced += usize::from(is_unspaced(c));
                    shape.run_together += usize::from(c.is_uppercase() && before.is_lowercase());
                    shape.inner_ends += usize::from(
                        c.is_uppercase()
                            && before.is_whitespace()
                            && matches!(before_that, '.' | '?' | '!' | '”' | '"'),
                    );
                }
                c if c.is_numeric() => shape.digits += 1,
                ',' | ';' | '，' | '、' | '،' => shape.commas += 1,
                c if is_quote(c) => shape.quotes += 1,
                '|' | '»' | '›' | '→' | '←' | '•' | '·' | '×' | '>' | '<' | '{' | '}' | '=' | '+' | '#' | '@' | '_' =>
                {
                    shape.separators += 1;
                }
                _ => {}
            }
            shape.inner_ends += usize::from(matches!(before, '。' | '！' | '？'));
            before_that = before;
            before = c;
        }
        shape.ending = ending(line);
        shape
    }

    /// The number of words; for scripts without blanks, of the characters that make about as much.
    pub fn size(&self) -> usize {
        self.words.max(self.unspaced / 2)
    }

    /// Whether it reads as running text by itself: a sentence's length and end, with small words in it.
    pub fn is_prose(&self) -> bool {
        let size = self.size();
        let flowing = self.small * 2 >= self.capitalised || self.unspaced * 2 > self.letters;
        let ended = matches!(self.ending, Ending::Terminal | Ending::Closed);
        flowing && self.digits * 3 < self.letters.max(1) && (size >= 8 && ended || size >= 20)
    }
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '「' | '」')
}

fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{E00}'..='\u{E7F}')
}

fn ending(line: &str) -> Ending {
    let bare = line.trim_end_matches(|c: char| {
        c.is_whitespace() || is_invisible(c) || matches!(c, '"' | '”' | '’' | '\'' | ')' | ']' | '»' | '」')
    });
    match bare.chars().next_back() {
        Some('.' | '?' | '!' | '…' | '。' | '！' | '？' | '؟' | '।' | '۔') => Ending::Terminal,
        Some(':' | '：') => Ending::Colon,
        _ if bare.len() < line.len() => Ending::Closed,
        Some(c) if c.is_alphanumeric() => Ending::Open,
        Some(_) => Ending::Mark,
        None => Ending::Open,
    }
}
