//! HTML as a row of tags and texts. No input fails: what is not a tag is text.

/// One piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token<'a> {
    /// Text as it stands in the source, character references not yet resolved.
    Text(&'a str),
    /// `<name ...>`, with what stands between name and bracket.
    Open {
        /// The tag's name, in small letters.
        name: String,
        /// Its attributes as they stand in the source.
        attributes: &'a str,
        /// Whether it ends in `/>`.
        closed: bool,
    },
    /// `</name>`.
    Close(String),
    /// What a script, a style sheet, a title or a text field holds: no tags are read in it.
    Raw {
        /// The element's name, in small letters.
        name: String,
        /// Its attributes as they stand in the source.
        attributes: &'a str,
        /// What stands in it.
        text: &'a str,
    },
}

/// Elements whose content is not read as HTML.
const RAW: [&str; 9] = ["script", "style", "textarea", "title", "xmp", "noembed", "noframes", "iframe", "plaintext"];

/// The longest name of a tag that is looked at.
const LONGEST_NAME: usize = 40;

/// Calls `visit` on every token of a page, in order, in time that grows with its length.
pub fn tokens<'a>(page: &'a str, visit: &mut dyn FnMut(Token<'a>)) {
    let mut at = 0;
    let mut text_from = 0;
    // Where an unclosed construct was searched for once, nothing later closes it either.
    let mut missing: Vec<String> = Vec::new();
    let mut broken = Broken::default();
    while let Some(open) = page.get(at..).and_then(|rest| rest.find('<')).map(|i| at + i) {
        let rest = page.get(open..).unwrap_or_default();
        let Some(length) = markup_length(rest, &mut broken) else {
            at = open + 1;
            continue;
        };
        if text_from < open {
            visit(Token::Text(page.get(text_from..open).unwrap_or_default()));
        }
        let markup = rest.get(..length).unwrap_or_default();
        at = open + length;
        text_from = at;
        if markup.starts_with("<!") || markup.starts_with("<?") {
            continue;
        }
        if let Some(name) = markup.strip_prefix("</") {
            visit(Token::Close(tag_name(name)));
            continue;
        }
        let inner = markup.get(1..).unwrap_or_default();
        let inner = inner.strip_suffix('>').unwrap_or(inner);
        let name = tag_name(inner);
        let attributes = inner.get(name.len()..).unwrap_or_default();
        if RAW.contains(&name.as_str()) {
            let known = missing.contains(&name);
            let body = page.get(at..).unwrap_or_default();
            let found = if known { None } else { closing(body, &name) };
            let Some((end, after)) = found else {
                // Unclosed: a page cut off in a script holds nothing after it; any other element is left open.
                if !known {
                    missing.push(name.clone());
                }
                if name == "script" || name == "style" {
                    return;
                }
                continue;
            };
            visit(Token::Raw { name, attributes, text: body.get(..end).unwrap_or_default() });
            at += after;
            text_from = at;
            continue;
        }
        let closed = attributes.ends_with('/');
        visit(Token::Open { name, attributes, closed });
    }
    if text_from < page.len() {
        visit(Token::Text(page.get(text_from..).unwrap_or_default()));
    }
}

/// What was searched for to the page's end in vain; it is not searched for again.
#[derive(Default)]
struct Broken {
    comment: bool,
    value: bool,
}

/// The length of the tag, comment or declaration at the start of `rest`; none where it is text.
fn markup_length(rest: &str, broken: &mut Broken) -> Option<usize> {
    let after = rest.as_bytes().get(1)?;
    let to_bracket = || Some(rest.find('>').map_or(rest.len(), |i| i + 1));
    if rest.starts_with("<!--") && !broken.comment {
        if let Some(end) = rest.get(4..)?.find("-->") {
            return Some(end + 7);
        }
        broken.comment = true;
    }
    if matches!(after, b'!' | b'?') {
        return to_bracket();
    }
    let named = if *after == b'/' { rest.as_bytes().get(2)? } else { after };
    if !named.is_ascii_alphabetic() {
        return None;
    }
    if broken.value {
        return to_bracket();
    }
    // A bracket inside a quoted value does not end the tag.
    let mut quote = None;
    let mut value = false;
    for (i, b) in rest.bytes().enumerate().skip(1) {
        match (quote, b) {
            (None, b'>') => return Some(i + 1),
            (None, b'=') => value = true,
            (None, b'"' | b'\'') if value => quote = Some(b),
            (Some(q), b) if q == b => {
                quote = None;
                value = false;
            }
            (None, b) if !b.is_ascii_whitespace() => value = false,
            _ => {}
        }
    }
    broken.value = true;
    to_bracket()
}

/// The name at the start of a tag, in small letters.
fn tag_name(inner: &str) -> String {
    inner
        .chars()
        .take(LONGEST_NAME)
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | ':' | '_'))
        .map(|c| c.to_ascii_lowercase())
        .collect()
}

/// Where the closing tag of `name` starts in `body`, and where it ends.
fn closing(body: &str, name: &str) -> Option<(usize, usize)> {
    let mut at = 0;
    while let Some(open) = body.get(at..)?.find("</").map(|i| at + i) {
        let rest = body.get(open + 2..)?;
        let named = rest.get(..name.len()).is_some_and(|n| n.eq_ignore_ascii_case(name));
        if named && rest.as_bytes().get(name.len()).is_none_or(|b| !b.is_ascii_alphanumeric()) {
            let end = rest.find('>').map_or(body.len(), |i| open + 2 + i + 1);
            return Some((open, end));
        }
        at = open + 2;
    }
    None
}

/// The attributes of a tag, in order: names in small letters, values with character references resolved.
pub fn attributes(source: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = source.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
    while !rest.is_empty() && found.len() < 100 {
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '=' | '/' | '>')).unwrap_or(rest.len());
        let name = rest.get(..end.max(1).min(rest.len())).unwrap_or_default().to_ascii_lowercase();
        rest = rest.get(end..).unwrap_or_default().trim_start();
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            let after = after.trim_start();
            let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''));
            let body = if quote.is_some() { after.get(1..).unwrap_or_default() } else { after };
            let end = match quote {
                Some(q) => body.find(q).unwrap_or(body.len()),
                None => body.find(char::is_whitespace).unwrap_or(body.len()),
            };
            value = body.get(..end).unwrap_or_default();
            rest = body.get(end + usize::from(quote.is_some())..).unwrap_or_default();
        }
        if !name.is_empty() {
            found.push((name, super::references::resolve(value)));
        }
        let trimmed = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/' || c == '=');
        // A stray character that is no name is stepped over.
        rest = if trimmed.len() == rest.len() && end == 0 {
            let mut chars = rest.chars();
            chars.next();
            chars.as_str()
        } else {
            trimmed
        };
    }
    found
}
