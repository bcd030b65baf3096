//! The reader's own marks: what a link's `fix` holds. Nothing derived is final; a mark says otherwise, and can be
//! taken back.
//!
//! A mark names passages by their words (see [`Passage`]), so it holds whatever else is added, moved or shown.

pub mod applied;
pub mod dated;
pub mod items;
pub mod speaker;

use super::passage::Passage;
use crate::engine::comparison::DifferenceKind;
use crate::engine::dates::edtf::Edtf;
use speaker::SpeakerFix;

/// One mark of the reader's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fix {
    /// The one passage does not report what the other does.
    Apart(Passage, Passage),
    /// The one passage reports what the other does.
    Together(Passage, Passage),
    /// What two sources' words were said to differ in is no difference.
    Same(DifferenceKind, Passage, Passage),
    /// A note on a passage.
    Note(Passage, String),
    /// Who said something, or who is who.
    Speaker(SpeakerFix),
    /// What a sentence dates was then: the sentence, which of its dates, from 0, and what that means.
    Date(Passage, usize, Edtf),
    /// A mark of a kind that is not known here: the kind's name and its fields, as they came.
    Other(Vec<String>),
}

/// The kinds of difference by their names in a link.
const KINDS: [(DifferenceKind, &str); 8] = [
    (DifferenceKind::Number, "number"),
    (DifferenceKind::Date, "date"),
    (DifferenceKind::People, "people"),
    (DifferenceKind::Role, "role"),
    (DifferenceKind::Claim, "claim"),
    (DifferenceKind::Verb, "verb"),
    (DifferenceKind::Description, "description"),
    (DifferenceKind::Quotation, "quotation"),
];

impl Fix {
    /// Reads a value of `fix`: the marks, and the items that make no sense, as written.
    pub fn read(value: &str) -> (Vec<Self>, Vec<String>) {
        let mut fixes = Vec::new();
        let mut senseless = Vec::new();
        for fields in items::split(value) {
            match Self::of(&fields) {
                Some(fix) if fixes.contains(&fix) => {}
                Some(fix) => fixes.push(fix),
                None => senseless.push(items::join(std::iter::once(fields.as_slice()))),
            }
        }
        (fixes, senseless)
    }

    /// Whether this mark takes the place of an older one: a passage has one note, a date one meaning, a
    /// quotation one speaker, and two passages are apart or together.
    pub fn replaces(&self, old: &Self) -> bool {
        match (self, old) {
            (Self::Note(a, _), Self::Note(b, _)) => a == b,
            (Self::Date(a, m, _), Self::Date(b, n, _)) => a == b && m == n,
            (Self::Speaker(a), Self::Speaker(b)) => a.replaces(b),
            (Self::Apart(a, b), Self::Together(x, y)) | (Self::Together(a, b), Self::Apart(x, y)) => {
                (a, b) == (x, y) || (a, b) == (y, x)
            }
            _ => self == old,
        }
    }

    /// The value of `fix` that holds the marks; empty for none.
    pub fn write(fixes: &[Self]) -> String {
        let fields: Vec<Vec<String>> = fixes.iter().map(Self::fields).collect();
        items::join(fields.iter().map(Vec::as_slice))
    }

    fn of(fields: &[String]) -> Option<Self> {
        let (kind, fields) = fields.split_first()?;
        match (kind.as_str(), fields) {
            ("apart", [a, b]) => Some(Self::Apart(a.parse().ok()?, b.parse().ok()?)),
            ("together", [a, b]) => Some(Self::Together(a.parse().ok()?, b.parse().ok()?)),
            ("same", [kind, a, b]) => {
                let kind = KINDS.iter().find(|(_, name)| name == kind)?.0;
                Some(Self::Same(kind, a.parse().ok()?, b.parse().ok()?))
            }
            ("note", [passage, words]) if !words.trim().is_empty() => {
                Some(Self::Note(passage.parse().ok()?, words.clone()))
            }
            (kind, fields) if speaker::KINDS.contains(&kind) => SpeakerFix::of(kind, fields).map(Self::Speaker),
            ("date", [passage, number, when]) => {
                let when: Edtf = when.parse().ok()?;
                when.earliest().or(when.latest())?;
                Some(Self::Date(passage.parse().ok()?, number.parse().ok()?, when))
            }
            ("" | "apart" | "together" | "same" | "note" | "date", _) => None,
            (name, rest) => Some(Self::Other(std::iter::once(name.to_owned()).chain(rest.iter().cloned()).collect())),
        }
    }

    fn fields(&self) -> Vec<String> {
        match self {
            Self::Apart(a, b) => vec!["apart".to_owned(), a.to_string(), b.to_string()],
            Self::Together(a, b) => vec!["together".to_owned(), a.to_string(), b.to_string()],
            Self::Same(kind, a, b) => {
                let name = KINDS.iter().find(|(k, _)| k == kind).map_or("", |(_, name)| name);
                vec!["same".to_owned(), name.to_owned(), a.to_string(), b.to_string()]
            }
            Self::Note(passage, words) => vec!["note".to_owned(), passage.to_string(), words.clone()],
            Self::Speaker(fix) => fix.fields(),
            Self::Date(passage, number, when) => {
                vec!["date".to_owned(), passage.to_string(), number.to_string(), when.to_string()]
            }
            Self::Other(fields) => fields.clone(),
        }
    }
}
