//! A passage as a link names it: source, place and a checksum of its words.

use crate::engine::Span;
use crate::engine::article::Article;
use crate::engine::offsets::Offsets;
use std::fmt;
use std::str::FromStr;

/// A stretch of a source's text, in code points, with a checksum of its words: `el-pais.412-455~7f3a21`; of a digest, or
/// of the report in its digest's place, with its paragraph too: `el-pais.412-455~7f3a21~4.15`, the fourth of fifteen.
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
    /// In a digest or its report: the paragraph, from 1, and how many there are. Paragraph k of the one is paragraph k
    /// of the other.
    pub paragraph: Option<(usize, usize)>,
}

/// What has become of a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// It stands where the link says.
    There(usize, Span),
    /// Its words stand elsewhere in the source now.
    Moved(usize, Span),
    /// It is of a digest, and the source is the report now, or the other way round: this paragraph tells the same.
    Retold(usize, Span),
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
            paragraph: paragraph(article, span),
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
        if let Some(span) = self.retold(article) {
            return Found::Retold(source, span);
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

    /// The paragraph that tells the same, where the article has as many as the link says.
    fn retold(&self, article: &Article) -> Option<Span> {
        let (at, count) = self.paragraph.filter(|_| is_paired(article))?;
        let mut running = running(article);
        let span = running.clone().nth(at.checked_sub(1)?)?;
        (running.by_ref().count() == count).then_some(span)
    }
}

/// Whether the article is a digest, or the report that stands in a digest's place.
fn is_paired(article: &Article) -> bool {
    matches!(article.meta.kind.as_deref(), Some(DIGEST | ORIGINAL))
}

/// What [`crate::engine::article::Meta::kind`] says of a digest.
pub const DIGEST: &str = "digest";
/// And of a report in its digest's place.
pub const ORIGINAL: &str = "original";

/// The running text of an article: what a digest retells paragraph by paragraph.
fn running(article: &Article) -> impl Iterator<Item = Span> + Clone {
    article.blocks.iter().filter(|block| block.kind.is_body()).map(|block| block.span)
}

/// The paragraph that a span starts in, and how many there are.
fn paragraph(article: &Article, span: Span) -> Option<(usize, usize)> {
    if !is_paired(article) {
        return None;
    }
    let at = running(article).position(|paragraph| paragraph.holds(span.start))?;
    Some((at + 1, running(article).count()))
}

impl fmt::Display for Passage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}-{}~{:06x}", self.source, self.start, self.end, self.sum)?;
        self.paragraph.map_or(Ok(()), |(at, count)| write!(f, "~{at}.{count}"))
    }
}

impl FromStr for Passage {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (place, sum) = text.split_once('~').ok_or(())?;
        let (sum, paragraph) = sum.split_once('~').map_or((sum, None), |(sum, paragraph)| (sum, Some(paragraph)));
        let (source, range) = place.rsplit_once('.').ok_or(())?;
        let (start, end) = range.split_once('-').ok_or(())?;
        let number = |digits: &str| {
            let plain = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
            plain.then(|| digits.parse::<usize>().ok()).flatten().ok_or(())
        };
        let (start, end) = (number(start)?, number(end)?);
        let paragraph = match paragraph.map(|paragraph| paragraph.split_once('.').ok_or(())) {
            Some(paragraph) => {
                let (at, count) = paragraph?;
                Some((number(at)?, number(count)?)).filter(|(at, count)| (1..=*count).contains(at))
            }
            None => None,
        };
        let plain_sum = sum.len() == 6 && sum.bytes().all(|b| b.is_ascii_hexdigit());
        if source.is_empty() || start >= end || !plain_sum {
            return Err(());
        }
        let sum = u32::from_str_radix(sum, 16).map_err(|_| ())?;
        Ok(Self { source: source.to_owned(), start, end, sum, paragraph })
    }
}
