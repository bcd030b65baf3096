//! Quotation marks: which open, which close, what stands between. In a transcript, what follows a speaker's label.

use crate::engine::article::Article;
use crate::engine::span::Span;
use crate::engine::text::words::is_apostrophe;

/// Words between quotation marks.
#[derive(Clone, Debug, PartialEq)]
pub struct Quoted {
    /// The words with their marks, one stretch a paragraph: several only where a quotation runs over paragraphs.
    pub pieces: Vec<Span>,
    /// The marks are single ones: ‘so’.
    pub single: bool,
    /// The closing mark is missing.
    pub open: bool,
}

/// One mark as it stands.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Mark {
    span: Span,
    /// Marks that belong together have one family: `"`, or one of `“”`, `«»`, single.
    family: Family,
    opens: bool,
    closes: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    Double,
    Angle,
    Single,
}

/// How many marks ahead nesting is looked for.
const NESTED: usize = 60;

/// What stands between quotation marks in an article, outermost marks only, in order.
pub fn find(article: &Article) -> Vec<Quoted> {
    let text = article.text.as_str();
    let mut found: Vec<Quoted> = Vec::new();
    let mut open: Option<usize> = None;
    let spoken = super::transcript::spoken(article);
    for (block, spoken) in article.blocks.iter().zip(spoken) {
        if let Some(piece) = spoken {
            open = None;
            found.push(Quoted { pieces: vec![piece], single: false, open: false });
            continue;
        }
        let marks = marks(text, block.span);
        let goes_on = marks
            .first()
            .is_some_and(|m| m.opens && text.get(block.span.start..m.span.start).is_some_and(|s| s.trim().is_empty()));
        let went_on = open.take().filter(|_| goes_on);
        let from = found.len();
        pair(text, block.span, &marks, &mut found);
        if let Some(before) = went_on
            && found.len() > from
        {
            let next = found.remove(from);
            if let Some(quoted) = found.get_mut(before) {
                quoted.open = next.open;
                quoted.pieces.extend(next.pieces);
            }
        }
        let last = found.len().checked_sub(1).filter(|&i| i >= from || went_on == Some(i));
        open = last.filter(|&i| found.get(i).is_some_and(|q| q.open));
    }
    found.retain(|quoted| !quoted.open || believable(text, quoted));
    found
}

/// Whether a quotation that is never closed is one: it opens its paragraph or follows a colon or comma.
fn believable(text: &str, quoted: &Quoted) -> bool {
    let Some(first) = quoted.pieces.first() else { return false };
    let before = text.get(..first.start).unwrap_or_default();
    let line = before.trim_end_matches([' ', '\t', '\u{a0}']);
    quoted.pieces.len() > 1 || line.is_empty() || line.ends_with(['\n', ':', ','])
}

/// Pairs the marks of one block.
fn pair(text: &str, block: Span, marks: &[Mark], found: &mut Vec<Quoted>) {
    let mut i = 0;
    while let Some(&mark) = marks.get(i) {
        i += 1;
        if !mark.opens {
            continue;
        }
        if mark.family == Family::Single {
            let rest = marks.get(i..marks.len().min(i + NESTED)).unwrap_or_default();
            if let Some(end) = close_single(text, rest) {
                found.push(Quoted { pieces: vec![Span::new(mark.span.start, end)], single: true, open: false });
                i += rest.iter().take_while(|m| m.span.end <= end).count();
            }
            continue;
        }
        let mut depth = 1usize;
        let mut end = None;
        let mut at = i;
        while let Some(&next) = marks.get(at) {
            at += 1;
            if next.family != mark.family {
                continue;
            }
            if next.closes && (!next.opens || depth == 1 || !text_before_is_space(text, next.span.start)) {
                depth -= 1;
                if depth == 0 {
                    end = Some(next.span.end);
                    break;
                }
            } else if next.opens {
                let rest = marks.get(at..marks.len().min(at + NESTED)).unwrap_or_default();
                let closers = rest.iter().filter(|m| m.family == mark.family && m.closes).count();
                let openers = rest.iter().filter(|m| m.family == mark.family && m.opens && !m.closes).count();
                if closers > openers + depth {
                    depth += 1;
                } else if depth == 1 {
                    // The closing mark is missing: the quotation ends before the next one opens.
                    end = Some(Span::new(mark.span.start, next.span.start).trim(text).end);
                    at -= 1;
                    break;
                }
            }
        }
        match end {
            Some(end) => {
                if end > mark.span.end {
                    found.push(Quoted { pieces: vec![Span::new(mark.span.start, end)], single: false, open: false });
                }
                i = at;
            }
            None => {
                let piece = Span::new(mark.span.start, block.end).trim(text);
                found.push(Quoted { pieces: vec![piece], single: false, open: true });
                return;
            }
        }
    }
}

fn text_before_is_space(text: &str, offset: usize) -> bool {
    text.get(..offset).and_then(|t| t.chars().next_back()).is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '['))
}

/// Where a single quotation ends: at a closing mark after punctuation, else at the first that ends a word.
fn close_single(text: &str, rest: &[Mark]) -> Option<usize> {
    let mut first = None;
    let mut nested = false;
    let mut skip = 0;
    for (i, mark) in rest.iter().enumerate() {
        if i < skip {
            continue;
        }
        if mark.family != Family::Single {
            if mark.opens && !mark.closes {
                // A quotation inside this one is passed over where it closes.
                let closes = |m: &&Mark| m.family == mark.family && m.closes;
                let Some(length) = rest.get(i + 1..).and_then(|r| r.iter().position(|m| closes(&m))) else { break };
                (nested, skip) = (true, i + length + 2);
            }
            continue;
        }
        if mark.closes {
            let before = text.get(..mark.span.start).and_then(|t| t.chars().next_back()).unwrap_or(' ');
            if matches!(before, '.' | ',' | '?' | '!' | '…') {
                return Some(mark.span.end);
            }
            if nested {
                continue;
            }
            if before != 's' && first.is_none() {
                first = Some(mark.span.end);
            }
            if first.is_none() && rest.iter().filter(|m| m.family == Family::Single).count() == 1 {
                first = Some(mark.span.end);
            }
        } else if mark.opens && (first.is_some() || nested) {
            break;
        }
    }
    first
}

/// The marks of a block that can open or close a quotation.
fn marks(text: &str, block: Span) -> Vec<Mark> {
    let words = block.of(text);
    let mut found: Vec<Mark> = Vec::new();
    let mut before = ' ';
    let mut before2 = ' ';
    let mut inside = false;
    let mut lower = false;
    let mut chars = words.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let mut end = at + c.len_utf8();
        let mut c = c;
        let doubled = |c: char| matches!(c, '`' | '\'' | '’' | '‘');
        // Three marks after a word: a single quotation ends in a double one.
        let three = words.get(at..).is_some_and(|w| w.chars().take_while(|&d| d == c).count() == 3);
        if doubled(c)
            && (!three || before.is_whitespace())
            && let Some(&(next, d)) = chars.peek()
            && d == c
        {
            // Two single marks set for a double one.
            chars.next();
            end = next + d.len_utf8();
            c = match d {
                '`' | '‘' => '“',
                '’' => '”',
                _ => '"',
            };
        }
        let after = words.get(end..).and_then(|t| t.chars().next()).unwrap_or(' ');
        let spaced_before = before.is_whitespace() || matches!(before, '(' | '[' | '—' | '–' | '―' | '-' | '/' | '…');
        let word_after = after.is_alphanumeric()
            || matches!(
                after,
                '$' | '[' | '…' | '#' | '@' | '.' | '“' | '\'' | '‘' | '*' | '¿' | '¡' | '(' | '-' | '—' | '£' | '€'
            );
        let span = Span::new(at, end).shift(block.start);
        let mut add = |family, opens, closes| found.push(Mark { span, family, opens, closes });
        match c {
            '“' => {
                let closing = inside && (lower || !spaced_before && !after.is_alphanumeric());
                add(Family::Double, !closing, closing);
                inside = !closing;
                lower = false;
            }
            '„' => {
                add(Family::Double, true, false);
                (inside, lower) = (true, true);
            }
            '”' | '‟' | '″' if c != '″' || inside => {
                let opening = !inside && spaced_before && (after.is_alphanumeric() || before2 == ' ' && at == 0);
                add(Family::Double, opening, !opening);
                inside = opening;
                lower = false;
            }
            '"' | '＂' => {
                let digit = before.is_ascii_digit();
                let inches = digit && !inside && !after.is_alphabetic()
                    || digit && matches!(before2, '\'' | '’' | '′')
                    || before == '=';
                let attribute = before == '=' || inside && before2 == '=' && before == '"';
                if attribute {
                    // A value in markup: `id="3"`; its end is passed over too.
                    while let Some(&(_, d)) = chars.peek() {
                        chars.next();
                        if d == '"' {
                            break;
                        }
                    }
                    (before2, before) = ('=', '"');
                    continue;
                }
                if !inches {
                    let can_open = word_after
                        && (spaced_before || matches!(before, ':' | ',' | '"' | '“' | '\'' | '‘') || !inside);
                    let can_close = !spaced_before || !word_after;
                    let opens = can_open && (!inside || !can_close || spaced_before);
                    let closes = inside && can_close || !opens;
                    add(Family::Double, opens, closes);
                    inside = if opens && !closes { true } else { !closes };
                }
            }
            '«' | '‹' => {
                let reversed = inside && !before.is_whitespace() && !word_after;
                add(Family::Angle, !reversed, reversed);
                inside = !reversed;
            }
            '»' | '›' => {
                let reversed = !inside && spaced_before && word_after;
                add(Family::Angle, reversed, !reversed);
                inside = reversed;
            }
            '‘' if word_after && !elided(words.get(end..).unwrap_or_default()) => add(Family::Single, true, false),
            '\'' if spaced_before && word_after && !elided(words.get(end..).unwrap_or_default()) => {
                add(Family::Single, true, false);
            }
            c if is_apostrophe(c) && !after.is_alphanumeric() && !before.is_whitespace() => {
                add(Family::Single, false, true);
            }
            _ => {}
        }
        (before2, before) = (before, c);
    }
    found
}

/// Whether a word with its beginning cut off stands here: 'em, 'til, '90s.
fn elided(rest: &str) -> bool {
    let word: String =
        rest.chars().take(12).take_while(|c| c.is_alphanumeric()).map(|c| c.to_ascii_lowercase()).collect();
    word.starts_with(|c: char| c.is_ascii_digit())
        || matches!(
            word.as_str(),
            "em" | "til" | "cause" | "tis" | "twas" | "bout" | "n" | "round" | "nother" | "cuz" | "coz" | "er" | "im"
        )
}
