//! How several sources compare. Sources are named by their place in the slice that was compared.

use super::dates::edtf::Edtf;
use super::span::Span;
use serde::{Deserialize, Serialize};

/// What the sources of one event share and where they differ.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// Pairs of sentences of different sources that report the same thing, highest score first.
    pub links: Vec<Link>,
    /// What is reported, in the order of the first source that reports it; every point has at least two sources.
    pub points: Vec<Point>,
    /// One person across sources, whatever each calls them.
    pub speakers: Vec<Speaker>,
    /// One utterance across sources, in every wording; quotations of one source stand alone.
    pub utterances: Vec<Utterance>,
    /// What happened when.
    pub events: Vec<Event>,
    /// For every two sources that have text in common word for word: how much.
    pub shared: Vec<SharedText>,
    /// Sentences of different sources that may tell the same thing, though too little speaks for it to make a point: of
    /// each sentence the nearest of every source that does not report its point, in order.
    #[serde(default)]
    pub near: Vec<Near>,
}

impl Comparison {
    /// The links between sentences of one point. Of two reports of one event nearly every sentence is linked; these
    /// tell of one happening.
    pub fn links_within_points(&self) -> Vec<Link> {
        let together = Together::new(self.points.iter().map(|point| point.places.as_slice()));
        self.links.iter().filter(|link| together.hold(link.a, link.b)).cloned().collect()
    }
}

/// Which sentences stand in one point.
pub(super) struct Together {
    /// Those that stand in a point at all, in order.
    told: Vec<Place>,
    /// The pairs of sentences of different sources, the earlier source first, in order.
    pairs: Vec<(Place, Place)>,
}

impl Together {
    /// Of the points with these sentences; a sentence may stand in several.
    pub(super) fn new<'a>(points: impl Iterator<Item = &'a [Place]>) -> Self {
        let (mut told, mut pairs) = (Vec::new(), Vec::new());
        for places in points {
            let all = places.iter().flat_map(|a| places.iter().map(|b| (*a, *b)));
            pairs.extend(all.filter(|(a, b)| a.source < b.source));
            told.extend(places);
        }
        told.sort_unstable();
        told.dedup();
        pairs.sort_unstable();
        Self { told, pairs }
    }

    /// Whether one point holds both; `a` is of the source that comes first.
    pub(super) fn hold(&self, a: Place, b: Place) -> bool {
        // Most sentences stand in none, and those that do are far fewer than the pairs.
        self.told.binary_search(&a).is_ok() && self.pairs.binary_search(&(a, b)).is_ok()
    }
}

/// A sentence of a source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Place {
    /// The source.
    pub source: usize,
    /// The sentence, by place in the article's sentences.
    pub sentence: usize,
}

/// Two sentences of different sources that report the same thing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// The one sentence; its source comes before the other's.
    pub a: Place,
    /// The other.
    pub b: Place,
    /// How sure, from 0 to 1: of links with 0.8, eight in ten are right.
    pub score: f32,
    /// What the score rests on, the strongest first.
    pub evidence: Vec<Evidence>,
}

/// Two sentences of different sources that may tell the same thing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Near {
    /// The one sentence; its source comes before the other's.
    pub a: Place,
    /// The other.
    pub b: Place,
    /// How likely they do, from 0 to 1.
    pub likely: f32,
}

/// One reason to think that two sentences report the same thing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// Of what kind.
    pub kind: EvidenceKind,
    /// The words in the one sentence.
    pub a: Span,
    /// The words in the other.
    pub b: Span,
}

/// Kinds of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EvidenceKind {
    /// The same telling word or its forms.
    Word,
    /// Words of one meaning: "met", "talks".
    Synonym,
    /// The same person, place or body.
    Name,
    /// The same or a compatible number.
    Number,
    /// The same or a compatible date.
    Date,
    /// The same quoted words.
    Quotation,
}

/// Something that at least two sources report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// A short name that does not change when a source is added, for links.
    pub id: String,
    /// What it is about, in words of the texts.
    pub label: String,
    /// The sentences that report it, by source, then in order.
    pub places: Vec<Place>,
    /// Where the sources differ on it.
    pub differences: Vec<Difference>,
    /// Whether the sentences may well tell different things: about every second point like it does.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unsure: bool,
}

impl Point {
    /// The sources that report it, in order, each once.
    pub fn sources(&self) -> Vec<usize> {
        let mut sources: Vec<usize> = self.places.iter().map(|p| p.source).collect();
        sources.sort_unstable();
        sources.dedup();
        sources
    }
}

/// Words of one source in a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Side {
    /// The source.
    pub source: usize,
    /// Its words.
    pub span: Span,
}

/// How two sources put one thing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Difference {
    /// In what.
    pub kind: DifferenceKind,
    /// The one source's words.
    pub a: Side,
    /// The other's.
    pub b: Side,
    /// Whether both can be so.
    pub relation: Relation,
    /// The source that is more exact, where one is.
    pub exact: Option<usize>,
}

/// In what sources differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DifferenceKind {
    /// Numbers and amounts.
    Number,
    /// Dates and times.
    Date,
    /// Names, and who was there.
    People,
    /// Who did it to whom.
    Role,
    /// Asserted, denied or hedged.
    Claim,
    /// The verb chosen.
    Verb,
    /// How a thing is described.
    Description,
    /// The words of a quotation.
    Quotation,
}

/// Whether what two sources say can both be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// The same in other words.
    Same,
    /// Both can be so; one may be more exact.
    Compatible,
    /// Both cannot be so, or say different things.
    Different,
    /// Nothing can be said.
    Unclear,
}

/// One person across sources.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Speaker {
    /// A short name for links, from the person's name: `gustavo-petro`.
    pub id: String,
    /// The fullest name that any source gives.
    pub name: String,
    /// What the sources say the person is, each once.
    pub roles: Vec<String>,
    /// What kind of speaker.
    pub kind: super::article::PersonKind,
    /// The person in each source: source, then id among that article's people.
    pub people: Vec<(usize, u32)>,
}

/// One utterance in the wordings that sources give it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Utterance {
    /// A short name for links.
    pub id: String,
    /// Who said it, by place in [`Comparison::speakers`]; none where nobody is named.
    pub speaker: Option<usize>,
    /// The quotations: source, then place among that article's quotations.
    pub wordings: Vec<(usize, usize)>,
}

/// Something that happened, or will, at a time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// A short name for links.
    pub id: String,
    /// What happened, in words of the texts.
    pub label: String,
    /// When: the most exact value that all its dates allow, else the first one's.
    pub when: Edtf,
    /// Where it is told and how it is dated there.
    pub tellings: Vec<Telling>,
    /// How the sources' dates for it agree.
    pub agreement: Agreement,
}

/// One dated sentence that tells of an event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Telling {
    /// The sentence.
    pub place: Place,
    /// Its date, by place among the article's dates.
    pub date: usize,
    /// The value of that date.
    pub when: Edtf,
}

/// How the dates that sources give to one event agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Agreement {
    /// One source dates it.
    Single,
    /// All give the same value.
    Same,
    /// All can be so; some are more exact.
    Compatible,
    /// They contradict each other.
    Different,
}

/// Text that two sources have in common word for word, beyond quotations.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SharedText {
    /// The one source.
    pub a: usize,
    /// The other.
    pub b: usize,
    /// The share of the shorter text's words that stand in the other too, from 0 to 1.
    pub share: f32,
    /// The passages, in both texts.
    pub passages: Vec<(Span, Span)>,
}
