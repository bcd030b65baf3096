//! In which encoding a file is written.
//!
//! The bytes are decoded elsewhere: by encoding_rs in the command, by the browser's TextDecoder in the page. Both know
//! the labels that are given here (the WHATWG's Encoding Standard).

/// How far into a page its own word on its encoding may stand, in bytes: the HTML standard's 1024, and as much again
/// for pages that put scripts before it.
const DECLARED_WITHIN: usize = 4096;

/// How much of a file is looked at to tell UTF-16 without a mark, in bytes.
const SAMPLE: usize = 4096;

/// What is known of a file's encoding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Charset {
    /// A label of the Encoding Standard, in small letters.
    Label(String),
    /// It is no text: it holds NUL bytes where no text has them.
    Binary,
}

/// The encoding of a file: by its mark, else UTF-8 where it is sound UTF-8, else as UTF-16 looks, else what a page says
/// of itself, else Windows-1252, which Western texts that are none of these are written in.
pub fn charset(bytes: &[u8], html: bool) -> Charset {
    let label = |name: &str| Charset::Label(name.to_owned());
    match bytes {
        [0xef, 0xbb, 0xbf, ..] => return label("utf-8"),
        [0xff, 0xfe, ..] => return label("utf-16le"),
        [0xfe, 0xff, ..] => return label("utf-16be"),
        _ => {}
    }
    if bytes.contains(&0) {
        return match utf_16(bytes) {
            Some(name) => label(name),
            None => Charset::Binary,
        };
    }
    if std::str::from_utf8(bytes).is_ok() {
        // ISO-2022-JP and the like are sound UTF-8 too, and only the page can tell.
        let declared = declared(bytes).filter(|name| html && name.starts_with("iso-2022"));
        return Charset::Label(declared.unwrap_or_else(|| "utf-8".to_owned()));
    }
    let declared = declared(bytes).filter(|name| html && !name.starts_with("utf-"));
    if let Some(name) = declared {
        return Charset::Label(name);
    }
    // One stray byte in a long UTF-8 text is a fault of the text, not another encoding.
    label(if mostly_utf_8(bytes) { "utf-8" } else { "windows-1252" })
}

/// UTF-16 without a mark: in Western text every other byte is NUL.
fn utf_16(bytes: &[u8]) -> Option<&'static str> {
    let pairs = bytes.get(..SAMPLE).unwrap_or(bytes).chunks_exact(2);
    let count = pairs.len();
    let (mut first, mut second) = (0, 0);
    for pair in pairs {
        first += usize::from(pair.first() == Some(&0));
        second += usize::from(pair.last() == Some(&0));
    }
    match (first, second) {
        (0, n) if n * 2 > count => Some("utf-16le"),
        (n, 0) if n * 2 > count => Some("utf-16be"),
        _ => None,
    }
}

/// Whether nearly all that is not ASCII is sound UTF-8.
fn mostly_utf_8(bytes: &[u8]) -> bool {
    let (mut sound, mut unsound) = (0_usize, 0_usize);
    let mut rest = bytes;
    while !rest.is_empty() {
        match std::str::from_utf8(rest) {
            Ok(text) => {
                sound += text.chars().filter(|c| !c.is_ascii()).count();
                break;
            }
            Err(error) => {
                let (good, bad) = rest.split_at(error.valid_up_to());
                sound += std::str::from_utf8(good).map_or(0, |t| t.chars().filter(|c| !c.is_ascii()).count());
                unsound += 1;
                rest = bad.get(error.error_len().unwrap_or(bad.len())..).unwrap_or_default();
            }
        }
    }
    sound > 9 * unsound
}

/// What a page says of its encoding: `<?xml encoding="...">`, `<meta charset=...>`, `<meta http-equiv ... charset=...>`.
fn declared(bytes: &[u8]) -> Option<String> {
    let head = bytes.get(..DECLARED_WITHIN).unwrap_or(bytes).to_ascii_lowercase();
    let head = String::from_utf8_lossy(&head);
    let value = |after: &str| {
        let name: String = after
            .trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '=' || c == '"' || c == '\'')
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':' | '.'))
            .collect();
        (!name.is_empty()).then_some(name)
    };
    if let Some(xml) = head.trim_start().strip_prefix("<?xml") {
        let declaration = xml.split("?>").next().unwrap_or_default();
        if let Some((_, after)) = declaration.split_once("encoding") {
            return value(after);
        }
    }
    let charset = |meta: &str| {
        let tag = meta.split('>').next().unwrap_or_default();
        tag.split_once("charset").and_then(|(_, after)| value(after))
    };
    head.split("<meta").skip(1).find_map(charset)
}
