//! What one source says, as spans of its text.

use super::dates::TimeExpression;
use super::dates::edtf::Edtf;
use super::note::Note;
use super::span::Span;
use serde::{Deserialize, Serialize};

/// One report, read. Every span points into [`Article::text`], in bounds and on character boundaries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Article {
    /// The source's short name, unique in a comparison.
    pub id: String,
    /// The text that all spans point into: what came in, or for HTML the text taken out of it.
    pub text: String,
    /// Whether the text was taken out of a saved page: then its blocks can't be found again from the text alone.
    #[serde(skip)]
    pub of_page: bool,
    /// What the report is and where it comes from.
    #[serde(flatten)]
    pub meta: Meta,
    /// The article, in the order of its text.
    pub blocks: Vec<Block>,
    /// What was left out as furniture, in the order of its text. Blocks and removals never overlap.
    pub removed: Vec<Removed>,
    /// The sentences of all blocks, in order; each lies in one block.
    pub sentences: Vec<Sentence>,
    /// Quotations and reported speech, in order.
    pub quotes: Vec<Quotation>,
    /// Time expressions, in order.
    pub dates: Vec<TimeExpression>,
    /// Persons, groups and institutions that the article names, by id.
    pub people: Vec<Person>,
    /// What the engine was unsure of.
    pub notes: Vec<Note>,
}

impl Article {
    /// The block that holds the byte at `offset`, by its place in [`Article::blocks`].
    pub fn block_at(&self, offset: usize) -> Option<usize> {
        let after = self.blocks.partition_point(|b| b.span.end <= offset);
        self.blocks.get(after).filter(|b| b.span.holds(offset)).map(|_| after)
    }

    /// The sentence that holds the byte at `offset`, by its place in [`Article::sentences`].
    pub fn sentence_at(&self, offset: usize) -> Option<usize> {
        let after = self.sentences.partition_point(|s| s.span.end <= offset);
        self.sentences.get(after).filter(|s| s.span.holds(offset)).map(|_| after)
    }

    /// The words of `span`.
    pub fn words(&self, span: Span) -> &str {
        span.of(&self.text)
    }
}

/// What a report is and where it comes from. What is not known is empty.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Meta {
    /// What chips, columns and lanes say; where empty, the outlet, else the byline, else the title shortened.
    pub label: Option<String>,
    /// Who published it.
    pub outlet: Option<String>,
    /// Its headline.
    pub title: Option<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// When it was published, no more exact than that is known.
    pub published: Option<Edtf>,
    /// Where the day of publication was inferred: from what.
    #[serde(rename = "published-why")]
    pub published_why: Option<String>,
    /// Its language, a BCP 47 tag.
    pub lang: Option<String>,
    /// `digest` for a retelling of a report; empty for the report itself.
    pub kind: Option<String>,
    /// A containment sketch of the report that a digest retells (recognises a copy without holding its words).
    #[serde(rename = "original-sketch")]
    pub original_sketch: Option<String>,
}

/// A piece of the article: a paragraph, a heading and so on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Its words, without white space at the ends.
    #[serde(flatten)]
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// The headline.
    Title,
    /// The sentence or two between headline and text that sum it up.
    Standfirst,
    /// Who wrote it.
    Byline,
    /// When (and where) it was written, on a line of its own.
    Dateline,
    /// A heading inside the article.
    Heading,
    /// A paragraph.
    Paragraph,
    /// An item of a list.
    ListItem,
    /// A block quotation.
    Quote,
    /// The words under a picture, without its credit.
    Caption,
    /// A note that corrects the report.
    Correction,
}

impl BlockKind {
    /// Whether it is running text of the report: standfirst, heading, paragraph, list item or block quotation.
    pub fn is_body(self) -> bool {
        matches!(self, Self::Standfirst | Self::Heading | Self::Paragraph | Self::ListItem | Self::Quote)
    }
}

/// Something of the page that is not the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Removed {
    /// Its number, by which a reader puts it back: 0, 1, 2 ... in the order of the text, the same in every run.
    pub id: u32,
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// Why it was left out.
    pub reason: Removal,
}

/// Why something was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Removal {
    /// Menus and links to other parts of the site.
    Navigation,
    /// Cookie and consent lines.
    Consent,
    /// Buttons and lines for sharing.
    Share,
    /// Labels of an audio or video player.
    Player,
    /// Who made a picture.
    Credit,
    /// Links to other articles.
    Related,
    /// An invitation to a newsletter.
    Newsletter,
    /// A notice on subscriptions or accounts.
    Subscription,
    /// A box about the author.
    Author,
    /// A list of topics.
    Tags,
    /// A reader's comment, or the comments' heading.
    Comment,
    /// Labels of a form.
    Form,
    /// The foot of the page.
    Footer,
    /// An advertisement's label.
    Advertisement,
    /// The block of data at the head of the file.
    FrontMatter,
    /// The same line once more.
    Repetition,
    /// In another language than the article.
    Language,
    /// Not part of the article for another reason.
    Other,
}

/// One sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    /// Its words, closing marks included, without white space at the ends.
    #[serde(flatten)]
    pub span: Span,
    /// Its block, by place in [`Article::blocks`].
    pub block: usize,
}

/// How something is quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuoteKind {
    /// Whole clauses in quotation marks.
    Direct,
    /// A few quoted words inside reported speech.
    Partial,
    /// Reported without quotation marks; never shown as a quotation.
    Indirect,
}

/// A quotation or a piece of reported speech.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quotation {
    /// The quoted words with their marks, in order; several only where one sentence goes on after its
    /// attribution; for indirect speech the reported words.
    pub pieces: Vec<Span>,
    /// The whole reported content that a partial quotation stands in, the reporter's words included.
    pub clause: Option<Span>,
    /// How it is quoted.
    pub kind: QuoteKind,
    /// The word that attributes it: "said", "according to".
    pub cue: Option<Span>,
    /// The words that name its speaker at this place: "he", "the Colombian president".
    pub mention: Option<Span>,
    /// The speaker's name where it is known, else the mention's words; none where nobody is named.
    pub speaker: Option<String>,
    /// The speaker among [`Article::people`].
    pub person: Option<u32>,
    /// How sure the attribution is, from 0 to 1.
    pub confidence: f32,
}

impl Quotation {
    /// From its first quoted byte to its last.
    pub fn span(&self) -> Span {
        match (self.pieces.first(), self.pieces.last()) {
            (Some(a), Some(b)) => a.cover(*b),
            _ => Span::default(),
        }
    }
}

/// What kind of speaker somebody is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PersonKind {
    /// One human being.
    #[default]
    Person,
    /// Several, not named one by one: "both governments", "analysts".
    Group,
    /// An office, company or body: "the White House".
    Institution,
}

/// A person, group or institution that an article names.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Person {
    /// Its number in the article, its place in [`Article::people`].
    pub id: u32,
    /// The fullest name that the article gives.
    pub name: String,
    /// What the article says the person is: "an analyst at ...", "president of Colombia".
    pub roles: Vec<String>,
    /// What kind of speaker.
    pub kind: PersonKind,
    /// Every place where it is meant, pronouns included, in order.
    pub mentions: Vec<Span>,
}
