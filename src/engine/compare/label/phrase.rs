//! The phrases of a passage that may name what it tells.

use super::Passage;
use crate::engine::compare::background::Background;
use crate::engine::compare::function_words::is_function_word;
use crate::engine::compare::light_words::is_light;
use crate::engine::compare::related::{group_of, is_event};
use crate::engine::compare::verb_forms::is_verb_form;
use crate::engine::span::Span;
use crate::engine::text::words::{Token, TokenKind};

/// How much a name counts in a label, beside the word for what happened.
const NAME: f32 = 0.45;
/// The same for what happens or is done.
const EVENT: f32 = 1.5;
/// The same for a word in which reports speak of what they report.
const LIGHT: f32 = 0.3;
/// What a word takes away that only one source has.
const ALONE: f32 = 3.0;
/// The same for a word that stands there twice.
const AGAIN: f32 = 5.0;
/// The same for one that only holds the phrase together.
const JOINING: f32 = 0.5;
/// What it takes away that a phrase stops short of what completes it.
const CUT: f32 = 12.0;
/// What it is worth that a phrase says of somebody what happens.
const CLAUSE: f32 = 6.0;
/// The same where several sources have the verb, or it only says that something is.
const SHARED_CLAUSE: f32 = 25.0;
/// What it takes away that nothing shows a thing to be named: "pay for the research".
const BARE: f32 = 10.0;
/// What it takes away that sources share only the names in it.
const NAMES_ALONE: f32 = 15.0;

/// How many words may stand between the commas of what is left out.
const ASIDE: usize = 25;

/// Stems of verbs that say that something was said, not what.
const SAYING: &[&str] = &[
    "accord",
    "announc",
    "argu",
    "believ",
    "claim",
    "declar",
    "emphas",
    "indic",
    "said",
    "say",
    "stress",
    "suggest",
    "tell",
    "told",
    "underscor",
    "wrote",
];
/// Function words that a phrase may hold inside.
const JOINS: &[&str] = &[
    "'s", "a", "about", "against", "an", "and", "at", "be", "been", "before", "between", "by", "for", "from", "her",
    "his", "in", "into", "its", "not", "of", "off", "on", "over", "than", "the", "their", "to", "with",
];
/// Words that belong to what stands after them.
const INSIDE: &[&str] = &[
    "'s", "a", "all", "an", "another", "any", "both", "each", "every", "her", "his", "its", "many", "most", "no",
    "our", "some", "such", "the", "their", "these", "this", "those", "which", "who", "whose",
];
/// Words that stand before a number.
const ABOUT: &[&str] = &["around", "fewer", "least", "less", "more", "most", "only", "some", "up"];
/// Those that a phrase starts with.
const ARTICLES: &[&str] = &["a", "an", "the"];
/// Words that help a verb, or stand for one.
const HELPING: &[&str] = &[
    "are", "can", "could", "had", "has", "have", "is", "may", "might", "must", "should", "was", "were", "will", "would",
];
/// Words after which somebody is named who does something.
const OPENING: &[&str] = &[
    "after", "although", "because", "before", "but", "if", "since", "that", "though", "unless", "until", "when",
    "where", "whereas", "while",
];
/// Verbs after which "that" opens what is held for so.
const SHOWN: &[&str] = &["confirm", "confirmed", "confirms", "found", "finds", "show", "showed", "shown", "shows"];
/// Words that go on with what stands before them, which without it is cut short.
const GOES_ON: &[&str] = &["between", "fewer", "less", "more", "of", "than", "to"];

/// What a word of a passage is, for a label.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Mark,
    /// A full stop or hyphen inside a word.
    Tight,
    /// Holds a phrase together.
    Joins,
    /// Holds sentences together, or stands for something said before.
    Parts,
    /// Helps a verb, or stands for one.
    Helps,
    Name,
    Number,
    /// Something that happens or is done, as a verb.
    Verb,
    /// The same, as a noun.
    Deed,
    /// A word in which reports speak of what they report.
    Light,
    Other,
}

impl Kind {
    fn tells(self) -> bool {
        matches!(self, Self::Name | Self::Number | Self::Verb | Self::Deed | Self::Light | Self::Other)
    }
}

/// What stands before a phrase.
#[derive(Clone, Copy, PartialEq)]
enum Before {
    /// Nothing, or a mark.
    Start,
    /// A word after which a clause begins.
    Opening,
    /// A word that holds things together.
    Joint,
    /// Something that the phrase is a part of.
    Inside,
}

/// A passage, read for phrases that may name its point.
pub struct Reading<'a> {
    passage: &'a Passage<'a>,
    kinds: Vec<Kind>,
    /// What each word is worth; below 0 where only one source has it.
    worths: Vec<f32>,
    /// Whether a word ends no phrase: adverbs, and what describes a thing that would follow.
    open: Vec<bool>,
}

/// A stretch of a passage, and how well it says what is told.
pub struct Phrase {
    /// The more the better.
    pub worth: f32,
    /// Its first token.
    from: usize,
    /// Its last.
    to: usize,
    /// What is left out inside it: the first token, and the one after the last.
    aside: Option<(usize, usize)>,
}

impl Phrase {
    /// Its words in the passage, without what is left out.
    pub fn words(&self, read: &Reading) -> String {
        let pieces = self.pieces(read).map(|piece| piece.of(read.passage.text));
        pieces.collect::<Vec<_>>().join(" ")
    }

    fn pieces(&self, read: &Reading) -> impl Iterator<Item = Span> {
        let first = self.aside.map_or(self.to, |(start, _)| start.saturating_sub(1));
        let tokens = &read.passage.tokens;
        let piece = |(a, b): (usize, usize)| Some(tokens.get(a)?.span.cover(tokens.get(b)?.span));
        let second = self.aside.map(|(_, end)| (end, self.to));
        [Some((self.from, first)), second].into_iter().flatten().filter_map(piece).collect::<Vec<_>>().into_iter()
    }

    /// How many characters its words are, and a space between its pieces.
    fn length(&self, read: &Reading) -> usize {
        let lengths = self.pieces(read).map(|piece| piece.of(read.passage.text).chars().count() + 1);
        lengths.sum::<usize>().saturating_sub(1)
    }
}

impl<'a> Reading<'a> {
    /// Reads a passage by how much each stem counts that several sources have.
    pub fn new(passage: &'a Passage<'a>, weight: &dyn Fn(&str) -> f32) -> Self {
        let mut read = Self { passage, kinds: Vec::new(), worths: Vec::new(), open: Vec::new() };
        for (at, ((token, word), stem)) in passage.tokens.iter().zip(passage.folded).zip(&passage.stems).enumerate() {
            let kind = read.kind(at, token, word, stem);
            let shared = weight(stem);
            read.worths.push(match kind {
                _ if !kind.tells() => -JOINING,
                Kind::Name if shared > 0.0 => shared * NAME,
                Kind::Name => -ALONE * NAME,
                _ if shared <= 0.0 => -ALONE,
                Kind::Verb | Kind::Deed => shared * EVENT,
                Kind::Light => shared * LIGHT,
                _ => shared,
            });
            let adverb = word.ends_with("ly") && word.len() > 4;
            read.open.push(adverb || (kind == Kind::Light && !is_event(group_of(stem))));
            read.kinds.push(kind);
        }
        read
    }

    fn word(&self, at: usize) -> &str {
        self.passage.folded.get(at).map_or("", String::as_str)
    }

    fn kind(&self, at: usize, token: &Token, word: &str, stem: &str) -> Kind {
        let edge = |i: Option<usize>| i.and_then(|i| self.passage.tokens.get(i));
        let tight = || {
            let (before, after) = (edge(at.checked_sub(1)), edge(at.checked_add(1)));
            before.is_some_and(|b| b.span.end == token.span.start)
                && after.is_some_and(|a| a.span.start == token.span.end)
        };
        if word == "&" {
            return Kind::Joins;
        }
        if token.kind == TokenKind::Mark {
            return if matches!(word, "-" | "." | ":") && tight() { Kind::Tight } else { Kind::Mark };
        }
        if token.kind == TokenKind::Number {
            return Kind::Number;
        }
        if HELPING.contains(&word) {
            return Kind::Helps;
        }
        if is_function_word(word) || OPENING.contains(&word) || SAYING.contains(&stem) || word.len() < 2 {
            return if JOINS.contains(&word) || self.counts(at) { Kind::Joins } else { Kind::Parts };
        }
        let capital = token.of(self.passage.text).starts_with(char::is_uppercase);
        if capital && (at > 0 || !Background::get().knows(stem)) {
            return Kind::Name;
        }
        let before = at.checked_sub(1).map_or("", |before| self.word(before));
        match is_event(group_of(stem)) {
            _ if HELPING.contains(&before) && !word.ends_with("ly") && !word.ends_with("ing") => Kind::Verb,
            _ if is_verb_form(word) && !word.ends_with("ing") && !INSIDE.contains(&before) => Kind::Verb,
            true => Kind::Deed,
            _ if is_light(stem) => Kind::Light,
            _ => Kind::Other,
        }
    }

    /// Whether a word goes with a number after it: "at least 40", "more than 40".
    fn counts(&self, at: usize) -> bool {
        let number = |at: usize| self.passage.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Number);
        ABOUT.contains(&self.word(at)) && (number(at + 1) || self.word(at + 1) == "than" && number(at + 2))
    }

    fn kind_at(&self, at: usize) -> Kind {
        self.kinds.get(at).copied().unwrap_or(Kind::Mark)
    }

    fn before(&self, from: usize) -> Before {
        let Some(before) = from.checked_sub(1) else { return Before::Start };
        let word = self.word(before);
        match self.kind_at(before) {
            Kind::Mark => Before::Start,
            // "denied that", "warned that": what stands there is not told as it is.
            _ if word == "that" && !before.checked_sub(1).is_some_and(|at| SHOWN.contains(&self.word(at))) => {
                Before::Joint
            }
            _ if OPENING.contains(&word) => Before::Opening,
            _ if INSIDE.contains(&word) => Before::Inside,
            Kind::Joins | Kind::Parts | Kind::Helps => Before::Joint,
            _ => Before::Inside,
        }
    }

    /// The phrases that may name a point: they say of somebody or something what happens, or name what happened.
    pub fn phrases(&self) -> Vec<Phrase> {
        let mut found = Vec::new();
        for from in 0..self.kinds.len() {
            let before = self.before(from);
            let article = ARTICLES.contains(&self.word(from)) && self.kind_at(from + 1).tells();
            let closed = self.open.get(from).copied().unwrap_or(false);
            let (kind, next) = (self.kind_at(from), self.kind_at(from + 1));
            let after_to = from.checked_sub(1).is_some_and(|before| self.word(before) == "to");
            let starts = match kind {
                Kind::Name => true,
                Kind::Number => next.tells() || next == Kind::Tight || self.word(from + 1) == "of",
                // "to present its findings": most likely a verb.
                Kind::Deed | Kind::Light | Kind::Other => !closed && !after_to,
                _ => false,
            };
            if before != Before::Inside && (starts || article) {
                self.from(from, before, &mut found);
            }
        }
        found
    }

    /// The phrases that start at a token.
    fn from(&self, from: usize, before: Before, found: &mut Vec<Phrase>) {
        let mut read = Gathered::default();
        let (mut to, mut aside) = (from, None);
        while to < self.kinds.len() {
            if aside.is_none() && read.subject && !read.verb && self.word(to) == "," {
                aside = self.aside(to);
                to = aside.map_or(to, |(_, end)| end);
            }
            let kind = self.kind_at(to);
            // A second verb is another clause's: "the claim that the army shelled a village is a lie".
            let other = kind == Kind::Helps && (!read.subject || read.object || before == Before::Joint);
            let article = ARTICLES.contains(&self.word(to)) && !read.verb && to > from && self.kind_at(to - 1).tells();
            let phrase = Phrase { worth: 0.0, from, to, aside };
            if matches!(kind, Kind::Mark | Kind::Parts) || other || article || phrase.length(self) > super::LONGEST {
                return;
            }
            read.add(kind, self.word(to), self.worths.get(to).copied().unwrap_or(0.0));
            if let Some(worth) = self.said(&phrase, before, &read) {
                found.push(Phrase { worth: read.worth + worth, ..phrase });
            }
            to += 1;
        }
    }

    /// What a comma opens between a subject and its verb, to the token after the comma that closes it: "the war, which
    /// began in May, has cost".
    fn aside(&self, comma: usize) -> Option<(usize, usize)> {
        let comma_after = (comma + 1..self.kinds.len()).take(ASIDE).find(|at| self.word(*at) == ",")?;
        matches!(self.kind_at(comma_after + 1), Kind::Helps | Kind::Verb).then_some((comma, comma_after + 1))
    }

    /// What it is worth, beside its words, that a phrase may end here; none where it may not.
    fn said(&self, phrase: &Phrase, before: Before, read: &Gathered) -> Option<f32> {
        let (from, to) = (phrase.from, phrase.to);
        let (kind, word, next) = (self.kind_at(to), self.word(to), self.kind_at(to + 1));
        let ends = to + 1 >= self.kinds.len() || next == Kind::Mark;
        let end = self.passage.tokens.get(to).map_or(0, |t| t.span.end);
        let owns = self.passage.text.get(end..).is_some_and(|rest| rest.starts_with(['\'', '\u{2019}']));
        let closes = !owns && (ends || matches!(next, Kind::Joins | Kind::Parts | Kind::Helps));
        let open = self.open.get(to).copied().unwrap_or(false);
        // "40 (percent)", "began to free (them)", "began sending (nurses)".
        let after_to = to.checked_sub(1).is_some_and(|at| self.word(at) == "to");
        let unfinished = kind == Kind::Number || after_to && kind != Kind::Name || word.ends_with("ing");
        if !kind.tells()
            || read.seen.len() < 2
            || !closes
            || open
            || read.told == 0
            || !read.subject
            || unfinished && !ends
        {
            return None;
        }
        let cut = if GOES_ON.contains(&self.word(to + 1)) { CUT } else { 0.0 };
        let clause = read.verb && matches!(before, Before::Start | Before::Opening);
        if !clause {
            let named = !read.verb && read.deed && read.told > 1 && phrase.aside.is_none();
            let day = kind == Kind::Name && word.ends_with("day");
            if !named || day || self.kind_at(from) == Kind::Number || self.names_somebody(to) {
                return None;
            }
            let bare = !matches!(self.kind_at(from), Kind::Name | Kind::Joins) && before != Before::Start;
            return Some(-cut - if bare { BARE } else { 0.0 });
        }
        // ", a study has found" says who told it.
        let says = self.after_comma(from) && self.word(to + 1) != ",";
        let stops = kind == Kind::Verb && (!ends || says);
        let whole = if read.verb_alone { CLAUSE } else { SHARED_CLAUSE };
        let names_alone = if read.shared { 0.0 } else { NAMES_ALONE };
        (!stops && (read.object || read.deed || ends)).then_some(whole - names_alone - cut)
    }

    /// Whether a phrase that ends here only says who somebody is: "fire chief Dorte Haugland".
    fn names_somebody(&self, to: usize) -> bool {
        let names = (0..=to).rev().take_while(|at| self.kind_at(*at) == Kind::Name).count();
        let before = (to + 1).checked_sub(names + 1).map_or(Kind::Mark, |at| self.kind_at(at));
        names > 0 && matches!(before, Kind::Deed | Kind::Light | Kind::Other)
    }

    fn after_comma(&self, at: usize) -> bool {
        let start = self.passage.tokens.get(at).map_or(0, |t| t.span.start);
        let before = self.passage.text.get(..start).unwrap_or_default().trim_end();
        before.ends_with([',', '"', '\u{201D}'])
    }
}

/// What is known of a phrase, from its first word to the one that was read last.
#[derive(Default)]
struct Gathered<'a> {
    worth: f32,
    /// Its words that tell something.
    seen: Vec<&'a str>,
    /// Whether a name or thing stands before the verb, a verb after it, and something after that.
    subject: bool,
    verb: bool,
    object: bool,
    /// Whether several sources have a word for what happens, and whether one has a verb alone.
    deed: bool,
    verb_alone: bool,
    /// How many words several sources have, and whether one of them is more than a name.
    told: usize,
    shared: bool,
}

impl<'a> Gathered<'a> {
    fn add(&mut self, kind: Kind, word: &'a str, value: f32) {
        let again = kind.tells() && self.seen.contains(&word);
        self.worth += if again { -AGAIN } else { value };
        self.object |= self.verb && !matches!(kind, Kind::Verb | Kind::Helps | Kind::Tight);
        self.verb |= matches!(kind, Kind::Helps | Kind::Verb);
        if !kind.tells() {
            return;
        }
        self.seen.push(word);
        self.subject |= !self.verb;
        let told = value > 0.0 && !again;
        self.deed |= told && matches!(kind, Kind::Verb | Kind::Deed);
        self.verb_alone |= !told && kind == Kind::Verb;
        self.told += usize::from(told);
        self.shared |= told && matches!(kind, Kind::Verb | Kind::Deed | Kind::Other | Kind::Number);
    }
}
