//! Who made a picture: lines that say so, and the end of a caption that does.

use crate::engine::span::Span;
use crate::engine::text::fold::fold;

/// The words that introduce a credit, folded.
const INTRODUCTIONS: [&str; 30] = [
    "credit",
    "credits",
    "photo credit",
    "image credit",
    "picture credit",
    "photo",
    "photos",
    "photo by",
    "photograph",
    "photograph by",
    "photography by",
    "photographer",
    "picture",
    "pictures",
    "image",
    "images",
    "image by",
    "image source",
    "photo source",
    "source",
    "courtesy",
    "imagen",
    "foto",
    "fotos",
    "fotografia",
    "bild",
    "imagem",
    "immagine",
    "illustration",
    "illustration by",
];

/// Agencies and libraries that stand in a credit by themselves, folded.
const AGENCIES: [&str; 26] = [
    "getty images",
    "getty",
    "reuters",
    "associated press",
    "ap photo",
    "ap",
    "afp",
    "epa",
    "efe",
    "shutterstock",
    "istock",
    "alamy",
    "bloomberg",
    "xinhua",
    "anadolu",
    "press association",
    "usa today sports",
    "zuma",
    "imago",
    "ansa",
    "pa media",
    "pa wire",
    "dpa",
    "picture alliance",
    "keystone",
    "ap images",
];

/// Where the credit at the end of a line starts, in bytes of the line: 0 where the whole line is one, none where
/// there is none. What stands before it is the caption.
pub fn credit_start(line: &str) -> Option<usize> {
    if line.len() > 1500 {
        return None;
    }
    let start = [bracketed(line), introduced(line), signed(line)].into_iter().flatten().min()?;
    // A stroke or a dash before it is no caption.
    let told = line.get(..start).is_some_and(|caption| caption.chars().any(char::is_alphanumeric));
    Some(if told { start } else { 0 })
}

/// "Caption. (Photo by Name/Agency)", "Caption (AP Photo/Name)".
fn bracketed(line: &str) -> Option<usize> {
    let body = line.trim_end().trim_end_matches('.');
    let inner = body.strip_suffix(')').or_else(|| body.strip_suffix(']'))?;
    let open = inner.rfind(['(', '['])?;
    let words = fold(inner.get(open + 1..)?);
    let short = words.split_whitespace().count() <= 14;
    let named = INTRODUCTIONS
        .iter()
        .any(|i| words.strip_prefix(i).is_some_and(|r| r.starts_with([':', ' ', '/', ','])))
        || AGENCIES
            .iter()
            .any(|a| words == *a || words.ends_with(&format!("/{a}")) || words.ends_with(&format!(" {a}")))
        || AGENCIES.iter().any(|a| words.strip_prefix(a).is_some_and(|r| r.starts_with(['/', ' ']) && r.len() < 60));
    (short && named).then_some(open)
}

/// "Caption. Credit: Name / Agency".
fn introduced(line: &str) -> Option<usize> {
    let mut from = 0;
    while let Some(colon) = line.get(from..).and_then(|rest| rest.find([':', '：'])).map(|at| from + at) {
        let start = introduction_start(line.get(..colon)?);
        let tail = line.get(colon + 1..)?.trim();
        let short = tail.split_whitespace().count() <= 16 && !tail.contains(". ");
        if let Some(start) = start
            && short
            && tail.chars().next().is_some_and(|c| c.is_uppercase() || c == '©' || c == '@' || c.is_ascii_digit())
        {
            return Some(start);
        }
        from = colon + 1;
    }
    None
}

/// Where the introduction starts that ends at the end of `before`; it must follow a sentence or a separator, or
/// stand alone.
fn introduction_start(before: &str) -> Option<usize> {
    let words = fold(before.trim_end());
    let introduction = INTRODUCTIONS.iter().filter(|i| words.ends_with(*i)).max_by_key(|i| i.len())?;
    let count = introduction.split(' ').count();
    let mut start = before.len();
    let mut rest = before.trim_end();
    for _ in 0..count {
        start = rest
            .rfind(char::is_whitespace)
            .map_or(0, |at| at + rest.get(at..).and_then(|r| r.chars().next()).map_or(1, char::len_utf8));
        rest = rest.get(..start)?.trim_end();
    }
    let lead = before.get(..start)?.trim_end();
    let apart = lead.is_empty() || lead.ends_with(['.', '!', '?', '|', '”', '"', ')', '—', '–', '-', '/', '·', ']']);
    (apart && before.get(start..).is_some_and(|w| w.starts_with(char::is_uppercase))).then_some(start)
}

/// A line that is an agency's signature alone or ends in one after a bar: "Name | Getty Images", "REUTERS/Name".
fn signed(line: &str) -> Option<usize> {
    let line = line.trim_end().trim_end_matches('.');
    let words = fold(line);
    let count = words.split_whitespace().count();
    let agency = |part: &str| {
        let part = part.trim();
        AGENCIES.contains(&part)
    };
    if count <= 9 {
        let mut parts = words.split(['|', '/', '—', '–', '©']).flat_map(|p| p.split(" via ")).map(str::trim);
        let parts: Vec<&str> = parts.by_ref().filter(|p| !p.is_empty()).collect();
        let by_agency = parts.iter().any(|p| agency(p)) && !words.contains(". ");
        let by_comma = words.rsplit_once(',').is_some_and(|(_, last)| agency(last))
            && count <= 6
            && line.chars().next().is_some_and(char::is_uppercase)
            && words.split_whitespace().count() <= 5
            && line.split_whitespace().all(|w| w.chars().next().is_some_and(|c| !c.is_lowercase()));
        if by_agency || by_comma || is_name_and_house(line) {
            return Some(0);
        }
    }
    // "The road is long.Kathrin Ziegler/Getty"
    let (_, tail) = line.rsplit_once(['.', '!', '?'])?;
    let short = (2..=6).contains(&tail.split_whitespace().count());
    let folded = fold(tail);
    let house = folded.rsplit_once('/').map(|(_, last)| last.rsplit(" via ").next().unwrap_or(last));
    (short && (house.is_some_and(agency) || is_name_and_house(tail.trim()))).then(|| line.len() - tail.len())
}

/// Whether a line is a photographer's name and a house with a stroke between them: "Ana Pérez/The Example Times".
fn is_name_and_house(line: &str) -> bool {
    let Some((name, house)) = line.split_once('/') else { return false };
    let capital = |part: &str| part.split(' ').all(|w| w.starts_with(char::is_uppercase));
    let count = |part: &str| part.split(' ').count();
    (2..=3).contains(&count(name))
        && (1..=4).contains(&count(house))
        && capital(name)
        && capital(house)
        && super::head_lines::is_name(name)
        && !house.contains('/')
}

/// The caption before the credit in `span`, and the credit; none where there is no credit. The caption may be empty.
pub fn split(text: &str, span: Span) -> Option<(Span, Span)> {
    let start = span.start + credit_start(span.of(text))?;
    Some((Span::new(span.start, start).trim(text), Span::new(start, span.end).trim(text)))
}
