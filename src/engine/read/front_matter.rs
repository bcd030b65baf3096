//! The block of data at the head of a file, between two lines of `---`.

use crate::engine::article::Meta;
use crate::engine::span::Span;

/// What a text's front matter says, and where it stands; none where the text does not start with one.
pub fn front_matter(text: &str) -> Option<(Meta, Option<String>, Span)> {
    let skipped = text.len() - text.trim_start_matches(['\u{FEFF}', ' ', '\t', '\r', '\n']).len();
    let head = text.get(skipped..)?;
    let mut lines = head.split_inclusive('\n');
    let opening = lines.next()?;
    if opening.trim_end() != "---" {
        return None;
    }
    let mut end = skipped + opening.len();
    let mut meta = Meta::default();
    let mut id = None;
    for line in lines {
        end += line.len();
        let line = line.trim_end();
        if line == "---" || line == "..." {
            return Some((meta, id, Span::new(skipped, end).trim(text)));
        }
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let (key, value) = line.split_once(':')?;
        if key.is_empty() || key.len() > 40 || !key.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | ' '))
        {
            return None;
        }
        put(&mut meta, &mut id, key.trim(), unquoted(value.trim()));
    }
    None
}

fn put(meta: &mut Meta, id: &mut Option<String>, key: &str, value: &str) {
    if value.is_empty() {
        return;
    }
    let own = Some(value.to_owned());
    match key.to_ascii_lowercase().as_str() {
        "id" => *id = own,
        "label" => meta.label = own,
        "outlet" | "publication" | "source" => meta.outlet = own,
        "title" | "headline" => meta.title = own,
        "byline" | "author" => meta.byline = own,
        "published" | "date" => meta.published = value.parse().ok(),
        "published-why" => meta.published_why = own,
        "lang" | "language" => meta.lang = own,
        "kind" => meta.kind = own,
        "original-sketch" => meta.original_sketch = own,
        _ => {}
    }
}

/// The value without the quotation marks around all of it.
fn unquoted(value: &str) -> &str {
    ['"', '\'']
        .into_iter()
        .find_map(|mark| value.strip_prefix(mark)?.strip_suffix(mark).filter(|v| !v.contains(mark)))
        .unwrap_or(value)
}
