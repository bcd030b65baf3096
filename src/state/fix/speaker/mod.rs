//! What the reader says of speakers: who said something, and who is who.
//!
//! `said/el-pais.412-455~7f3a21/gustavo-petro`, `said/PASSAGE/new/Ana Lee`, `said/PASSAGE` (nobody who is named),
//! `one/gustavo-petro/petro`, `split/lee/Tom Lee/courier/gazette.10-90~abcdef`, `name/lee/Ana Lee`

pub(super) mod followed;

use crate::state::link::is_name;
use crate::state::passage::Passage;

/// A correction of the reader's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SpeakerFix {
    /// The quotation's words are this one's.
    Said(Passage, Who),
    /// Two speakers, by short name, are one; the first one's name stays.
    One(String, String),
    /// Parts of what a speaker is quoted with are another's, of this name.
    Split(String, String, Vec<Part>),
    /// The speaker's name is this.
    Named(String, String),
}

/// Who said something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// A speaker of the comparison, by short name.
    Known(String),
    /// Somebody of this name; the speaker who has it where there is one.
    New(String),
    /// Nobody who is named.
    Nobody,
}

/// A part of what a speaker is quoted with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// All that a source quotes, by the source's short name.
    Source(String),
    /// A quotation.
    Quotation(Passage),
}

/// The kinds' names in a link.
pub(super) const KINDS: [&str; 4] = ["said", "one", "split", "name"];

impl SpeakerFix {
    /// Reads a mark of one of [`KINDS`]; none where it makes no sense.
    pub(super) fn of(kind: &str, fields: &[String]) -> Option<Self> {
        match (kind, fields) {
            ("said", [passage]) => Some(Self::Said(passage.parse().ok()?, Who::Nobody)),
            ("said", [passage, id]) => Some(Self::Said(passage.parse().ok()?, Who::Known(short(id)?))),
            ("said", [passage, new, name]) if new == "new" => {
                Some(Self::Said(passage.parse().ok()?, Who::New(said_name(name)?)))
            }
            ("one", [kept, other]) if kept != other => Some(Self::One(short(kept)?, short(other)?)),
            ("split", [from, name, parts @ ..]) if !parts.is_empty() => {
                let parts = parts.iter().map(|part| Part::of(part)).collect::<Option<_>>()?;
                Some(Self::Split(short(from)?, said_name(name)?, parts))
            }
            ("name", [id, name]) => Some(Self::Named(short(id)?, said_name(name)?)),
            _ => None,
        }
    }

    /// The kind's name and the fields.
    pub(super) fn fields(&self) -> Vec<String> {
        let fields = |kind: &str, fields: &[&str]| {
            std::iter::once(kind).chain(fields.iter().copied()).map(str::to_owned).collect()
        };
        match self {
            Self::Said(passage, Who::Known(id)) => fields("said", &[&passage.to_string(), id]),
            Self::Said(passage, Who::New(name)) => fields("said", &[&passage.to_string(), "new", name]),
            Self::Said(passage, Who::Nobody) => fields("said", &[&passage.to_string()]),
            Self::One(kept, other) => fields("one", &[kept, other]),
            Self::Split(from, name, parts) => {
                let mut all = fields("split", &[from, name]);
                all.extend(parts.iter().map(Part::written));
                all
            }
            Self::Named(id, name) => fields("name", &[id, name]),
        }
    }

    /// Whether the other says anew what this one says: a new name, another speaker of one passage.
    pub fn replaces(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Said(a, _), Self::Said(b, _)) => a == b,
            (Self::Named(a, _), Self::Named(b, _)) => a == b,
            _ => false,
        }
    }
}

impl Part {
    fn of(written: &str) -> Option<Self> {
        // A short name holds no `~`, a passage always does.
        if written.contains('~') { written.parse().ok().map(Self::Quotation) } else { short(written).map(Self::Source) }
    }

    fn written(&self) -> String {
        match self {
            Self::Source(id) => id.clone(),
            Self::Quotation(passage) => passage.to_string(),
        }
    }
}

fn short(id: &str) -> Option<String> {
    is_name(id).then(|| id.to_owned())
}

fn said_name(name: &str) -> Option<String> {
    (!name.trim().is_empty()).then(|| name.to_owned())
}
