//! An article's words with what each may be: a small tagger by word lists, enough to find who does what.

use super::lexicon;
use crate::engine::article::Article;
use crate::engine::span::Span;
use crate::engine::text::fold::{bare, fold};
use crate::engine::text::words::{TokenKind, tokens};

/// What a word may be; a set of the constants in [`tag`].
pub type Tags = u64;

/// What a word may be.
pub mod tag {
    /// Opens a noun phrase: "the", "his", "several".
    pub const DET: u64 = 1;
    /// A pronoun as subject: "he", "they".
    pub const SUBJECT: u64 = 1 << 1;
    /// A pronoun as object: "him", "them".
    pub const OBJECT: u64 = 1 << 2;
    /// "is", "had", "will".
    pub const AUX: u64 = 1 << 3;
    /// "of", "at", "with".
    pub const PREP: u64 = 1 << 4;
    /// "and", "or", "but".
    pub const CONJ: u64 = 1 << 5;
    /// Opens a clause: "that", "while", "because".
    pub const SUB: u64 = 1 << 6;
    /// "who", "which", "that".
    pub const REL: u64 = 1 << 7;
    /// "also", "repeatedly", "not".
    pub const ADV: u64 = 1 << 8;
    /// A verb that attributes words whatever follows: "said", "wrote".
    pub const SAY: u64 = 1 << 9;
    /// A verb that attributes when something reported follows: "called", "praised", "believes".
    pub const REPORT: u64 = 1 << 10;
    /// A finite form of such a verb.
    pub const FINITE: u64 = 1 << 11;
    /// Its -ing form.
    pub const ING: u64 = 1 << 12;
    /// A noun of saying: "statement", "remarks".
    pub const SPEECH: u64 = 1 << 13;
    /// Stands before a name: "Mr.", "Sen.", "President".
    pub const TITLE: u64 = 1 << 14;
    /// What one human being is: "senator", "spokesman".
    pub const ROLE: u64 = 1 << 15;
    /// What several are: "officials", "voters".
    pub const GROUP: u64 = 1 << 16;
    /// What a body or a text is: "campaign", "report".
    pub const BODY: u64 = 1 << 17;
    /// A day, month or time of day.
    pub const TIME: u64 = 1 << 18;
    /// A male first name.
    pub const MALE: u64 = 1 << 19;
    /// A female first name.
    pub const FEMALE: u64 = 1 << 20;
    /// Capitalised in names of bodies: "Committee", "University".
    pub const BODYNAME: u64 = 1 << 21;
    /// Names a place or people, not a person: "Washington", "American".
    pub const PLACE: u64 = 1 << 22;
    /// Stands inside a person's name in small letters: "de", "van", "bin".
    pub const PARTICLE: u64 = 1 << 23;
    /// Ends in 's or s'.
    pub const POSSESSIVE: u64 = 1 << 24;
    /// Opens with a capital letter.
    pub const CAP: u64 = 1 << 25;
    /// Another common verb.
    pub const VERB: u64 = 1 << 26;
    /// The word opens a sentence, or a quotation does right before it.
    pub const OPENS: u64 = 1 << 27;
    /// A full stop that ends a sentence.
    pub const ENDS: u64 = 1 << 28;
    /// A woman by title, role or pronoun: "Mrs.", "spokeswoman".
    pub const WOMAN: u64 = 1 << 29;
    /// A man by title, role or pronoun.
    pub const MAN: u64 = 1 << 30;
    /// A reporting verb that may as well tell of a thought or a deed: "wants", "made".
    pub const LOOSE: u64 = 1 << 31;
    /// A verb of saying only right beside a quotation: "began", "offered".
    pub const TIGHT: u64 = 1 << 32;
}

/// A word with what it may be.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// Where it stands.
    pub span: Span,
    /// A word, a number or a mark.
    pub kind: TokenKind,
    /// What it may be.
    pub tags: Tags,
    /// Its block.
    pub block: usize,
}

impl Word {
    /// Whether it may be any of `tags`.
    pub fn is(&self, tags: Tags) -> bool {
        self.tags & tags != 0
    }
}

/// An article's words, in order.
#[derive(Debug)]
pub struct Tagged<'a> {
    /// The article's text.
    pub text: &'a str,
    /// Its words.
    pub words: Vec<Word>,
}

const NOTHING: Word = Word { span: Span { start: 0, end: 0 }, kind: TokenKind::Mark, tags: 0, block: usize::MAX };

impl<'a> Tagged<'a> {
    /// Tags the words of an article's blocks.
    pub fn new(article: &'a Article) -> Self {
        let text = article.text.as_str();
        let mut words = Vec::with_capacity(text.len() / 5);
        for (block, b) in article.blocks.iter().enumerate() {
            for token in tokens(text, b.span) {
                let tags = if token.kind == TokenKind::Word { tags_of(token.of(text)) } else { 0 };
                words.push(Word { span: token.span, kind: token.kind, tags, block });
            }
        }
        let mut tagged = Self { text, words };
        tagged.mark_sentences();
        tagged
    }

    /// The word at place `i`; one that is nothing and in no block where there is none.
    pub fn at(&self, i: usize) -> Word {
        self.words.get(i).copied().unwrap_or(NOTHING)
    }

    /// The words of `i`, as they stand.
    pub fn str(&self, i: usize) -> &'a str {
        self.at(i).span.of(self.text)
    }

    /// Whether the word at `i` is the mark `mark`.
    pub fn mark(&self, i: usize, mark: &str) -> bool {
        self.at(i).kind == TokenKind::Mark && self.str(i) == mark
    }

    /// Whether the word at `i` is `word`, whatever its case.
    pub fn word(&self, i: usize, word: &str) -> bool {
        self.str(i).eq_ignore_ascii_case(word)
    }

    /// The first word at or after the byte `offset`.
    pub fn from(&self, offset: usize) -> usize {
        self.words.partition_point(|w| w.span.start < offset)
    }

    /// Whether nothing stands between the words at `i` and `i + 1`.
    pub fn joined(&self, i: usize) -> bool {
        self.at(i).span.end == self.at(i + 1).span.start
    }

    /// From the start of the word at `from` to the end of the one before `to`.
    pub fn span(&self, from: usize, to: usize) -> Span {
        Span::new(self.at(from).span.start, self.at(to.saturating_sub(1)).span.end)
    }

    /// Whether a full stop at `i` belongs to an abbreviation or an initial.
    fn abbreviates(&self, i: usize) -> bool {
        let Some(before) = i.checked_sub(1) else { return false };
        if !self.joined(before) {
            return false;
        }
        let word = self.str(before);
        let single = word.chars().count() == 1 && self.at(before).kind == TokenKind::Word;
        single && word != "I" || lexicon::ABBREVIATIONS.contains(&word.to_ascii_lowercase().as_str())
    }

    fn mark_sentences(&mut self) {
        let mut opens = true;
        let mut block = usize::MAX;
        for i in 0..self.words.len() {
            let word = self.at(i);
            if word.block != block {
                (block, opens) = (word.block, true);
            }
            let mut tags = 0;
            match word.kind {
                TokenKind::Mark => {
                    let mark = self.str(i);
                    if matches!(mark, "." | "?" | "!" | "…" | "‽") && self.ends_here(i) {
                        (tags, opens) = (tag::ENDS, true);
                    } else if matches!(mark, "“" | "\"" | "«" | "„" | "‘" | "'" | "`" | "•" | "(" | "[") {
                        opens = true;
                    }
                }
                _ if opens => {
                    tags = tag::OPENS;
                    opens = false;
                }
                _ => {}
            }
            if let Some(word) = self.words.get_mut(i) {
                word.tags |= tags;
            }
        }
    }

    /// Whether the mark at `i`, one that can end a sentence, does.
    fn ends_here(&self, i: usize) -> bool {
        if self.abbreviates(i) && self.joined(i) && matches!(self.str(i + 1), "," | ":" | ";" | ")") {
            return false;
        }
        let quoted = matches!(self.str(i + 1), "“" | "\"" | "«" | "„" | "‘") && self.at(i + 2).is(tag::CAP);
        let abbreviation = self.at(i.saturating_sub(1));
        if quoted && self.at(i + 1).block == self.at(i).block && !abbreviation.is(tag::TITLE | tag::CAP) {
            // "at 5 a.m. “Our time has come.”"
            return true;
        }
        let mut next = i + 1;
        while self.at(next).kind == TokenKind::Mark && self.at(next).block == self.at(i).block {
            if matches!(self.str(next), "(" | "[" | "“" | "«" | "„" | "‘") {
                break;
            }
            next += 1;
        }
        let next = self.at(next);
        if next.block != self.at(i).block {
            return true;
        }
        let small = next.span.of(self.text).chars().next().is_some_and(char::is_lowercase);
        if small || self.at(i).span.end == next.span.start && next.kind != TokenKind::Mark {
            return false;
        }
        !self.abbreviates(i) || next.is(tag::DET | tag::SUBJECT | tag::SUB) && self.str(i.saturating_sub(1)).len() == 1
    }
}

/// What a word may be, by its letters alone.
fn tags_of(word: &str) -> Tags {
    let folded = fold(word);
    let cap = if word.chars().next().is_some_and(char::is_uppercase) { tag::CAP } else { 0 };
    // A first name is one only with its capital: "will" is none.
    let names = if cap == 0 { tag::MALE | tag::FEMALE } else { 0 };
    let known = lexicon::lookup(&folded);
    if known & !names != 0 {
        return known & !names | cap;
    }
    let base = bare(&folded);
    if base.len() != folded.len() {
        return lexicon::lookup(base) & !names | tag::POSSESSIVE | cap;
    }
    if let Some((head, _)) = folded.split_once('\'') {
        let tags = lexicon::lookup(head);
        if tags & (tag::SUBJECT | tag::AUX) != 0 {
            return tags | tag::AUX | cap;
        }
    }
    if cap != 0 {
        return cap;
    }
    let profession = |word: &str| {
        word.len() >= 8 && ["ologist", "icist", "ician", "onomist", "ographer"].iter().any(|end| word.ends_with(end))
    };
    match folded.as_str() {
        word if word.len() > 4 && word.ends_with("ly") => tag::ADV,
        word if profession(word) => tag::ROLE,
        word if word.strip_suffix('s').is_some_and(profession) => tag::GROUP,
        _ => 0,
    }
}
