//! A comparison inside a link: the value of `d`.
//!
//! ```text
//! 1.7214.kP3x...Qz.83d1f6a01c2b
//! | |    |         checksum of all before it: 48 bits of FNV-1a
//! | |    the comparison, squeezed, in Base64 for addresses
//! | how many letters these are
//! the version of what they hold
//! ```
//!
//! This shape is the same in every version, so that one which is not known is told from damage.
//!
//! What is carried is a comparison's file (see [`crate::engine::corpus`]) of texts and what is known of them alone, with
//! one key more: `link`, the view to open. A link that was cut, lengthened or changed on its way opens nothing and says
//! what is wrong with it. White space that a mail program put in is passed over.

mod base64;
mod primer;
mod squeeze;

use crate::engine::corpus::FORMAT;
use crate::engine::fnv;
use serde_json::{Map, Value, json};

/// The version of what the letters hold. A later one stands beside this one, which stays readable.
const VERSION: &str = "1";

/// The longest file, in bytes, that a link carries: far more than any program lets through in a link, and a bound on
/// what a link made with ill will can ask for.
pub const LONGEST: usize = 400_000;

/// How many of a sketch's digits a link carries: sixteen of its hashes recognise a copy too.
const SKETCH: usize = 16 * 8;

/// What stands between a link and the words after it, and no link holds.
const AFTER: [char; 13] = ['.', ',', ';', ':', '!', '?', ')', ']', '>', '"', '\'', '\u{201d}', '\u{2019}'];

/// What is wrong with a link that carries a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// It ends too early: so many of its letters arrived, of so many; of how many is not known where even that is
    /// cut off.
    Cut(usize, Option<usize>),
    /// So many letters stand after it that are not its own.
    Longer(usize),
    /// Letters of it were changed.
    Changed,
    /// It was written by a later version.
    Later(String),
}

/// A comparison's file, and the view of it, as the value of `d`; none where it is too long for any link, or no file.
pub fn carry(file: &str, link: &str) -> Option<String> {
    let plain = plain(file, link)?;
    if plain.len() > LONGEST {
        return None;
    }
    let mut bytes = u32::try_from(plain.len()).ok()?.to_be_bytes().to_vec();
    bytes.extend(squeeze::squeeze(plain.as_bytes()));
    let letters = base64::encode(&bytes);
    Some(format!("{VERSION}.{}.{letters}.{}", letters.len(), sum(VERSION, &letters)))
}

/// The comparison's file that a value of `d` carries, and the view of it.
pub fn open(value: &str) -> Result<(String, String), Damage> {
    let value: String = value.chars().filter(|c| !is_passed_over(*c)).collect();
    let value = value.trim_end_matches(AFTER);
    let mut parts = value.splitn(4, '.');
    let (version, count) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let letters = parts.next().unwrap_or_default();
    let here = letters.chars().count();
    // Where the link ends before the number of its letters does, that number may be cut off too.
    let count = count.parse().ok().filter(|_| value.matches('.').count() > 1);
    let Some(end) = parts.next().filter(|end| end.chars().count() >= SUM) else {
        return Err(Damage::Cut(here, count.filter(|count| *count >= here)));
    };
    let (end, more) = end.split_at_checked(SUM).ok_or(Damage::Changed)?;
    if count != Some(here) || end != sum(version, letters) {
        return Err(Damage::Changed);
    }
    if !more.is_empty() {
        return Err(Damage::Longer(more.chars().count()));
    }
    if version != VERSION {
        return Err(Damage::Later(version.to_owned()));
    }
    let bytes = base64::decode(letters).ok_or(Damage::Changed)?;
    let (length, squeezed) = bytes.split_first_chunk::<4>().ok_or(Damage::Changed)?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok().filter(|l| *l <= LONGEST).ok_or(Damage::Changed)?;
    let plain = String::from_utf8(squeeze::spread(squeezed, length)).map_err(|_| Damage::Changed)?;
    let link = view_of(&plain);
    Ok((plain, link))
}

/// A comparison's file with the view of it, for a reader to keep: what they marked and put back goes along.
pub fn with_view(file: &str, link: &str) -> String {
    let Ok(Value::Object(mut file)) = serde_json::from_str(file) else { return file.to_owned() };
    file.insert("link".to_owned(), link.into());
    Value::Object(file).to_string()
}

/// The view that stands in a comparison's file; empty where there is none.
pub fn view_of(file: &str) -> String {
    #[derive(Default, serde::Deserialize)]
    #[serde(default)]
    struct View {
        link: String,
    }
    serde_json::from_str::<View>(file).unwrap_or_default().link
}

/// By what a link that was opened before is known again: its checksum.
pub fn mark(value: &str) -> String {
    let value: String = value.chars().filter(char::is_ascii_alphanumeric).collect();
    format!("{:016x}", fnv::hash(value.bytes()))
}

/// How many digits the checksum has.
const SUM: usize = 12;

/// The checksum of a version, of the number of its letters, and of these.
fn sum(version: &str, letters: &str) -> String {
    let sum = fnv::hash(format!("{version}.{}.{letters}", letters.len()).bytes());
    format!("{:012x}", (sum ^ sum >> 48) & 0xffff_ffff_ffff)
}

/// Whether a mail or chat program may have put it into a link.
fn is_passed_over(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// The file without what was worked out, and with the view.
fn plain(file: &str, link: &str) -> Option<String> {
    let file: Value = serde_json::from_str(file).ok()?;
    let articles: Vec<Value> =
        file.get("articles")?.as_array()?.iter().filter_map(Value::as_object).map(told).collect();
    let title = file.get("title").and_then(Value::as_str).unwrap_or_default();
    Some(json!({"format": FORMAT, "title": title, "articles": articles, "link": link}).to_string())
}

/// What a file says of an article beside what was worked out from it.
fn told(article: &Map<String, Value>) -> Value {
    let worked_out = |key: &str| matches!(key, "parsed" | "kept");
    let nothing = |value: &Value| value.is_null() || value.as_str().is_some_and(str::is_empty);
    let told = article.iter().filter(|(key, value)| !worked_out(key) && !nothing(value)).map(|(key, value)| {
        let sketch = value.as_str().filter(|_| key == "original-sketch").and_then(|sketch| sketch.get(..SKETCH));
        (key.clone(), sketch.map_or_else(|| value.clone(), Value::from))
    });
    Value::Object(told.collect())
}
