//! A comparison that the browser keeps: what is said of it in the list, and when a save would overwrite another's.

use serde::{Deserialize, Serialize};

/// The version of the records that this program writes.
pub const VERSION: u32 = 1;

/// What is kept of a comparison beside its file. Keys that an older version did not write have their defaults.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Record {
    /// The version of the record.
    pub version: u32,
    /// Its name in links, of this browser alone.
    pub id: String,
    /// What the comparison is called.
    pub title: String,
    /// When it was saved last, in milliseconds since 1970.
    pub saved: f64,
    /// How often it was saved: who saves it next must have seen that many.
    pub saves: u32,
    /// What its sources are called.
    pub sources: Vec<String>,
    /// The reader's own marks, as a link's `fix`.
    pub fix: String,
    /// What the reader put back, as a link's `kept`.
    pub kept: String,
    /// The checksum of the link that it came with, while nothing was changed since.
    pub from: String,
}

/// What becomes of a save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It takes its own place.
    Save,
    /// Another tab saved since, so it is kept as another comparison.
    Copy,
}

impl Record {
    /// Reads a record; none where it is damaged or of a later version.
    pub fn read(json: &str) -> Option<Self> {
        let record: Self = serde_json::from_str(json).ok()?;
        (record.version <= VERSION && !record.id.is_empty()).then_some(record)
    }

    /// Writes it.
    pub fn write(&self) -> String {
        // Strings and numbers: nothing of it can't be written.
        serde_json::to_string(&Self { version: VERSION, ..self.clone() }).unwrap_or_default()
    }

    /// The address that opens it, with what goes along.
    pub fn hash(&self) -> String {
        let part = |key: &str, value: &str| match value {
            "" => String::new(),
            value => format!("&{key}={}", super::percent::encode(value)),
        };
        format!("#/read?c={}{}{}", self.id, part("kept", &self.kept), part("fix", &self.fix))
    }

    /// What becomes of a save of this record, where `stored` is what the browser keeps under its name: as written, for
    /// a later version's is not read.
    pub fn verdict(&self, stored: Option<&str>) -> Verdict {
        match stored.map(Self::read) {
            // Deleted elsewhere, while the reader works on it here.
            None => Verdict::Save,
            Some(Some(stored)) if stored.saves == self.saves => Verdict::Save,
            Some(_) => Verdict::Copy,
        }
    }
}

/// The records, latest first.
pub fn sorted(mut records: Vec<Record>) -> Vec<Record> {
    records.sort_by(|a, b| b.saved.total_cmp(&a.saved).then_with(|| a.id.cmp(&b.id)));
    records
}
