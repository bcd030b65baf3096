//! The phrases of a passage that may name what it tells.

use super::reading::{Before, Kind, Reading};
use crate::engine::span::Span;

/// What a word takes away that stands there twice.
const AGAIN: f32 = 5.0;
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

/// Those that a phrase starts with.
const ARTICLES: &[&str] = &["a", "an", "the"];
/// How many words may stand between the commas of what is left out.
const ASIDE: usize = 25;

/// Words that go on with what stands before them, which without it is cut short.
const GOES_ON: &[&str] = &["between", "fewer", "less", "more", "of", "than", "to"];

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

impl Reading<'_> {
    /// The phrases that may name a point: they say of somebody or something what happens, or name what happened.
    pub fn phrases(&self) -> Vec<Phrase> {
        let mut found = Vec::new();
        for from in 0..self.passage.tokens.len() {
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
        while to < self.passage.tokens.len() {
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
        let comma_after = (comma + 1..self.passage.tokens.len()).take(ASIDE).find(|at| self.word(*at) == ",")?;
        matches!(self.kind_at(comma_after + 1), Kind::Helps | Kind::Verb).then_some((comma, comma_after + 1))
    }

    /// What it is worth, beside its words, that a phrase may end here; none where it may not.
    fn said(&self, phrase: &Phrase, before: Before, read: &Gathered) -> Option<f32> {
        let (from, to) = (phrase.from, phrase.to);
        let (kind, word, next) = (self.kind_at(to), self.word(to), self.kind_at(to + 1));
        let ends = to + 1 >= self.passage.tokens.len() || next == Kind::Mark;
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
