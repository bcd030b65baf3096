//! A passage as a link names it: source, place and a checksum of its words.

use crate::engine::Span;
use crate::engine::article::Article;
use crate::engine::offsets::Offsets;
use std::fmt;
use std::str::FromStr;

/// A stretch of a source's text, in code points, with a checksum of its words: `el-pais.412-455~7f3a21`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The source's short name.
    pub source: String,
    /// The first code point.
    pub start: usize,
    /// The code point after the last.
    pub end: usize,
    /// Of its words (see [`checksum`]).
    pub sum: u32,
}

/// What has become of a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// It stands where the link says.
    There(usize, Span),
    /// Its words stand elsewhere in the source now.
    Moved(usize, Span),
    /// Its words are not in the source any more, or stand there more than once.
    Changed,
    /// There is no such source in this comparison.
    NoSource,
}

/// The low 24 bits of the 32-bit FNV-1a hash of the words: enough to tell a passage from the few thousand others
/// of a text, short enough for a link.
pub fn checksum(words: &str) -> u32 {
    let hash = words.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    hash & 0xff_ffff
}

impl Passage {
    /// The passage at `span` of `article`.
    pub fn new(article: &Article, span: Span) -> Self {
        Self::counted(article, &Offsets::new(&article.text), span)
    }

    /// The same, where the offsets of the article's text are at hand.
    pub fn counted(article: &Article, offsets: &Offsets, span: Span) -> Self {
        Self {
            source: article.id.clone(),
            start: offsets.points(&article.text, span.start),
            end: offsets.points(&article.text, span.end),
            sum: checksum(article.words(span)),
        }
    }

    /// Finds it among the articles: where it was, else by its words wherever a sentence or word starts.
    pub fn find(&self, articles: &[Article]) -> Found {
        let Some((source, article)) = articles.iter().enumerate().find(|(_, a)| a.id == self.source) else {
            return Found::NoSource;
        };
        let text = &article.text;
        let offsets = Offsets::new(text);
        let at = |start: usize| {
            let end = start.checked_add(self.end.checked_sub(self.start)?)?;
            let span = Span::new(offsets.byte(text, start)?, offsets.byte(text, end)?);
            (!span.is_empty() && checksum(span.of(text)) == self.sum).then_some(span)
        };
        if let Some(span) = at(self.start) {
            return Found::There(source, span);
        }
        let mut elsewhere = None;
        let mut before = ' ';
        for (point, c) in text.chars().enumerate() {
            if !before.is_alphanumeric()
                && !c.is_whitespace()
                && let Some(span) = at(point)
                && elsewhere.replace(span).is_some()
            {
                return Found::Changed;
            }
            before = c;
        }
        elsewhere.map_or(Found::Changed, |span| Found::Moved(source, span))
    }
}

impl fmt::Display for Passage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}-{}~{:06x}", self.source, self.start, self.end, self.sum)
    }
}

impl FromStr for Passage {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (place, sum) = text.split_once('~').ok_or(())?;
        let (source, range) = place.rsplit_once('.').ok_or(())?;
        let (start, end) = range.split_once('-').ok_or(())?;
        let number = |digits: &str| {
            let plain = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
            plain.then(|| digits.parse::<usize>().ok()).flatten().ok_or(())
        };
        let (start, end) = (number(start)?, number(end)?);
        let plain_sum = sum.len() == 6 && sum.bytes().all(|b| b.is_ascii_hexdigit());
        if source.is_empty() || start >= end || !plain_sum {
            return Err(());
        }
        Ok(Self { source: source.to_owned(), start, end, sum: u32::from_str_radix(sum, 16).map_err(|_| ())? })
    }
}
