//! The words around a date that tell what happened then.

use super::happening::{is_at_work, sense};
use super::phrase::{is_boundary, is_verb, noun_phrase, trim};
use crate::engine::Span;
use crate::engine::text::fold::{bare, fold};
use crate::engine::text::words::{Token, TokenKind, tokens};
use std::collections::BTreeSet;

/// A dated clause.
pub struct Clause {
    /// Its words in order, the date and its preposition left out.
    pub pieces: Vec<Span>,
    /// Whether the date stands before a noun: "the January 7 call".
    pub noun: bool,
    /// Whether it holds a verb.
    pub verb: bool,
    /// What the words nearest to the date stand for, in order, and those words.
    pub near: Vec<(String, String)>,
    /// Of these, the names of kinds of happenings.
    pub kinds: BTreeSet<String>,
    /// The names of kinds of happenings in the whole sentence.
    pub wide: BTreeSet<String>,
    /// The names of people and places in the clause, word by word.
    pub names: BTreeSet<String>,
    /// The same of the whole sentence.
    pub all_names: BTreeSet<String>,
    /// Whether it says who said what stands before it: "the board announced on Sunday".
    pub said: bool,
}

impl Clause {
    /// Whether both have a telling word in common.
    pub fn resembles(&self, other: &Clause) -> bool {
        self.near.iter().any(|(sense, _)| other.near.iter().any(|(s, _)| s == sense))
    }

    /// Whether a name of one is named beside the other.
    pub fn shares_name(&self, other: &Clause) -> bool {
        !self.names.is_disjoint(&other.all_names) || !other.names.is_disjoint(&self.all_names)
    }

    /// Whether the names do not speak against one happening: of the same people, or of nobody by name.
    pub fn fits_names(&self, other: &Clause) -> bool {
        self.names.is_empty() || other.names.is_empty() || self.shares_name(other)
    }
}

/// How far the sentence is looked at on each side of the date, in bytes.
const REACH: usize = 600;
/// A noun phrase shorter than this, in bytes, says little by itself.
const SHORT: usize = 12;
/// The longest subject that is put before a clause, in bytes.
const SUBJECT: usize = 40;

/// A sentence around a date.
struct Line<'a> {
    text: &'a str,
    words: Vec<Token>,
    folded: Vec<String>,
    dates: &'a [Span],
    /// Whether a dispute at work is told of.
    at_work: bool,
}

impl Line<'_> {
    fn is(&self, i: usize, list: &[&str]) -> bool {
        self.folded.get(i).is_some_and(|w| list.contains(&w.as_str()))
    }

    /// What the word at `i` stands for, and whether that is a kind of happening; none for empty words and dates.
    fn told(&self, i: usize, names: bool) -> Option<(String, bool)> {
        let word = self.words.get(i)?;
        if word.kind != TokenKind::Word || self.dates.iter().any(|d| d.overlaps(word.span)) {
            return None;
        }
        let name = i > 0 && word.of(self.text).starts_with(char::is_uppercase);
        if self.at_work && self.is(i, &["strike", "strikes"]) {
            return Some(("walkout".to_owned(), true));
        }
        sense(self.folded.get(i)?).filter(|(_, kind)| *kind || !name || names)
    }

    /// The name, or the word of one, at `i`, folded: no office, no letters for a country.
    fn name(&self, i: usize) -> Option<&str> {
        const OFFICES: &[&str] = &[
            "president",
            "minister",
            "secretary",
            "chancellor",
            "senator",
            "governor",
            "mayor",
            "king",
            "queen",
            "judge",
            "prime",
            "chief",
            "foreign",
            "the",
            "state",
            "house",
        ];
        let capital = |i: usize| {
            self.words
                .get(i)
                .is_some_and(|w| w.kind == TokenKind::Word && w.of(self.text).starts_with(char::is_uppercase))
        };
        let word = self.folded.get(i).map(String::as_str)?;
        let dated = self.words.get(i).is_some_and(|w| self.dates.iter().any(|d| d.overlaps(w.span)));
        let opens = i == 0 || self.is(i - 1, &["\u{201c}", "\""]);
        let said = capital(i) && (!opens || capital(i + 1)) && !dated && word.len() > 2 && !word.contains('.');
        (said && !OFFICES.contains(&word)).then_some(word)
    }

    fn holds(&self, from: usize, to: usize, spans: &[Span]) -> bool {
        (from..to).filter_map(|i| self.words.get(i)).any(|w| spans.iter().any(|d| d.overlaps(w.span)))
    }

    fn names(&self, places: impl Iterator<Item = usize>) -> BTreeSet<String> {
        places.filter_map(|i| self.name(i)).map(str::to_owned).collect()
    }

    fn tells(&self, from: usize, to: usize) -> bool {
        (from..to).any(|i| self.told(i, false).is_some())
    }

    fn has_verb(&self, from: usize, to: usize) -> bool {
        (from..to).any(|i| self.folded.get(i).is_some_and(|w| is_verb(w)))
    }

    fn boundary(&self, i: usize) -> bool {
        is_boundary(&self.folded, i)
    }

    /// The start of the clause that holds the word before `i`.
    fn start_of(&self, i: usize) -> usize {
        // "conceded shortly before 11 p.m.": the preposition of the date begins no clause.
        let own = |k: usize| k + 1 == i && self.is(k, &["after", "before", "since", "until"]);
        (0..i).rev().find(|k| self.boundary(*k) && !own(*k)).map_or(0, |k| k + 1)
    }

    fn end_of(&self, i: usize) -> usize {
        (i..self.words.len()).find(|k| self.boundary(*k)).unwrap_or(self.words.len())
    }

    /// The words from `from` to before `to`, with the verb where an aside parts it from them: "the envoy, Ana Ruiz, told
    /// the council". A name in the aside stands for what is before it.
    fn with_verb(&self, from: usize, to: usize) -> Vec<(usize, usize)> {
        let comma = |i: usize| self.is(i, &[","]);
        let aside = to + 1..self.end_of(to + 1);
        let verb = aside.end + 1;
        if self.has_verb(from, to) || !comma(to) || !comma(aside.end) || !self.has_verb(verb, verb + 1) {
            return vec![(from, to)];
        }
        let name = aside.len() < 5
            && aside
                .clone()
                .all(|i| self.words.get(i).is_some_and(|w| w.of(self.text).starts_with(char::is_uppercase)));
        let subject = if name && !aside.is_empty() { (aside.start, aside.end) } else { (from, to) };
        vec![subject, (verb, self.end_of(verb))]
    }

    fn span(&self, (from, to): (usize, usize), opens: bool) -> Option<Span> {
        let (from, to) = trim(&self.folded, &self.words, from, to, opens);
        let last = to.checked_sub(1).filter(|last| *last >= from)?;
        Some(Span::new(self.words.get(from)?.span.start, self.words.get(last)?.span.end))
    }
}

/// The clause of `date` in `sentence`; none where it says nothing beside the date. `dates` are those around,
/// lengths of time too, `others` those but this that have a place on the calendar.
pub fn around(text: &str, sentence: Span, date: Span, dates: &[Span], others: &[Span]) -> Option<Clause> {
    let words = tokens(text, within(text, sentence, date));
    let folded: Vec<String> = words.iter().map(|w| fold(bare(w.of(text)))).collect();
    let at_work = folded.iter().any(|word| is_at_work(word));
    let line = Line { text, words, folded, dates, at_work };
    let first = line.words.iter().position(|w| w.span.end > date.start)?;
    let after = line.words.iter().position(|w| w.span.start >= date.end).unwrap_or(line.words.len());
    let noun = noun(&line, first, after, date);
    let mut parts = noun.map_or_else(|| clause(&line, first, after), |end| vec![(after, end)]);
    // "A bus killed 14 people, the government said on Wednesday": what was said is told, and where that has a day of its
    // own, who said it.
    let content = parts.first().filter(|_| noun.is_none()).and_then(|part| said_before(&line, *part));
    let own = content.is_some_and(|(from, to)| line.holds(from, to, others));
    if let Some(content) = content.filter(|_| !own) {
        parts = vec![content];
    }
    let mut near: Vec<(String, String)> = Vec::new();
    let mut kinds = BTreeSet::new();
    // "began in early January, when she accepted a call": the clause that explains the date.
    let when = (after..(after + 14).min(line.words.len())).find(|i| line.is(*i, &["when"]));
    let told = parts.first().copied().into_iter().chain(when.map(|w| (w, (w + 9).min(line.words.len()))));
    let told: Vec<usize> = told.flat_map(|(from, to)| from..to).collect();
    let mut gather = |names: bool| {
        for i in &told {
            let Some((sense, kind)) = line.told(*i, names) else { continue };
            if kind {
                kinds.insert(sense.clone());
            }
            if !near.iter().any(|(s, _)| *s == sense) {
                near.push((sense, line.folded.get(*i).cloned().unwrap_or_default()));
            }
        }
        near.is_empty()
    };
    if gather(false) && gather(true) {
        return None;
    }
    let wide =
        (0..line.words.len()).filter_map(|i| line.told(i, false)).filter(|(_, kind)| *kind).map(|(word, _)| word);
    let wide = wide.collect();
    let (names, all_names) = (line.names(told.iter().copied()), line.names(0..line.words.len()));
    let verb = parts.iter().any(|(from, to)| line.has_verb(*from, *to));
    let mut pieces: Vec<Span> = parts.iter().enumerate().filter_map(|(i, part)| line.span(*part, i == 0)).collect();
    let mut opening = parts.first().map(|(from, _)| *from).filter(|_| noun.is_none());
    // "gave an assurance during Friday's exchange": a short noun says less than the clause it stands in.
    let from = line.start_of(first);
    if noun.is_some()
        && pieces.iter().all(|p| p.len() < SHORT)
        && line.has_verb(from, first)
        && let Some(before) = line.span((from, first), true)
    {
        pieces = vec![before];
        opening = Some(from);
    }
    // "perhaps in early June": one word that names no happening says less than the clause before it.
    if noun.is_none() && kinds.is_empty() && !verb && pieces.iter().all(|p| tokens(text, *p).len() < 2) {
        let end = from.checked_sub(1)?;
        let start = line.start_of(end);
        pieces = line.span((start, end), true).filter(|_| line.has_verb(start, end)).into_iter().collect();
        opening = Some(start);
    }
    if let Some(subject) = opening.and_then(|from| subject(&line, from)) {
        pieces.insert(0, subject);
    }
    let said = content.is_some();
    pieces.extend(content.filter(|_| own).and_then(|content| line.span(content, true)));
    (!pieces.is_empty()).then_some(Clause {
        pieces,
        noun: noun.is_some(),
        verb,
        near,
        kinds,
        wide,
        names,
        all_names,
        said,
    })
}

/// What was said in a sentence that ends with who said it, in the words of `part`.
fn said_before(line: &Line, (from, to): (usize, usize)) -> Option<(usize, usize)> {
    const SAYING: &[&str] = &["announced", "confirmed", "reported", "said", "says", "told"];
    let end = from.checked_sub(1).filter(|end| line.is(*end, &[","]))?;
    let saying = (from + 1..to).any(|i| line.is(i, SAYING));
    let parted = (0..end).any(|i| line.is(i, &[";", ":", "(", ")", "\u{201c}", "\u{201d}", "\""]));
    (saying && !parted && line.has_verb(0, end)).then_some((0, end))
}

/// Where the noun phrase ends that a date stands before: "the January 7 phone call", "Friday's vote".
fn noun(line: &Line, first: usize, after: usize, date: Span) -> Option<usize> {
    const BEFORE: &[&str] =
        &["the", "this", "that", "a", "his", "her", "their", "its", "scheduled", "planned", "upcoming"];
    let possessive = line.text.get(date.end..).unwrap_or_default().starts_with(['\'', '\u{2019}']);
    let own = line.text.get(date.start..).unwrap_or_default().starts_with("next ");
    let end = noun_phrase(&line.folded, &line.words, line.text, after);
    let determined = possessive || own || first > 0 && line.is(first - 1, BEFORE);
    (end > after && determined && line.tells(after, end)).then_some(end)
}

/// The parts of the clause around the date: what stands before it, and what after it.
fn clause(line: &Line, first: usize, after: usize) -> Vec<(usize, usize)> {
    let (from, to) = (line.start_of(first), line.end_of(after));
    // "in whose country elections will be held"
    let open = from > 1 && line.is(from - 1, &["whose"]) && line.is(from - 2, WHOSE);
    let from = if open && from + 1 < first { from + 1 } else { from };
    let (before, behind) = (line.tells(from, first), line.tells(after, to));
    // "the meeting that is scheduled for": what is scheduled stands before.
    if !before && from > 1 && line.is(from - 1, &["that", "which", "who"]) && line.has_verb(from, first) {
        let start = line.start_of(from - 1);
        if line.tells(start, from - 1) {
            return vec![(start, from - 1)];
        }
    }
    if before {
        const ASIDE: &[&str] = &["since", "after", "before", "when", "as", "until", "while", "because"];
        // "The strain of 2025 set the two apart": the verb stands after the date.
        let verb = line.has_verb(from, first) || line.has_verb(after, after + 1);
        let goes_on = !line.is(after, &["and", "but", "or"])
            && (behind || line.has_verb(after, after + 1))
            && verb
            && !(from > 0 && line.is(from - 1, ASIDE));
        return if goes_on { vec![(from, first), (after, to)] } else { vec![(from, first)] };
    }
    if behind {
        return line.with_verb(after, to);
    }
    // "On Friday, the president ..."; "in early January when ..."; else what stands before.
    let start = (after..line.words.len()).find(|i| !line.boundary(*i)).unwrap_or(line.words.len());
    let end = line.end_of(start);
    if line.tells(start, end) {
        return line.with_verb(start, end);
    }
    let end = from.saturating_sub(1);
    vec![(line.start_of(end), end)]
}

/// The subject of a clause that begins with its verb after an aside: "Ana Ruiz" in "Ana Ruiz, the minister, said".
fn subject(line: &Line, from: usize) -> Option<Span> {
    let verb_first = line.folded.get(from).is_some_and(|w| is_verb(w));
    // "The board, which met on Tuesday": the board met.
    if verb_first && from > 1 && line.is(from - 1, &["which", "who", "that"]) {
        let end = from - 1;
        let end = end - usize::from(line.is(end - 1, &[","]));
        let start = antecedent(line, end);
        let span = line.span((start, end), true).filter(|s| s.len() <= SUBJECT)?;
        return (!line.has_verb(start, end)).then_some(span);
    }
    let aside = from > 0 && line.is(from - 1, &[",", ")", "\u{2014}", "\u{2013}"]);
    if !verb_first || !aside {
        return None;
    }
    let end = line.end_of(0);
    let span = line.span((0, end), true).filter(|s| s.len() <= SUBJECT)?;
    (end < from && !line.has_verb(0, end)).then_some(span)
}

/// The start of the noun phrase that ends before `end`: from its article, or the first of its names.
fn antecedent(line: &Line, end: usize) -> usize {
    const ARTICLES: &[&str] = &["the", "a", "an", "his", "her", "its", "their", "this", "that", "these", "those"];
    let start = line.start_of(end);
    let name = |i: usize| line.words.get(i).is_some_and(|w| w.of(line.text).starts_with(char::is_uppercase));
    if end > start && name(end - 1) {
        return (start..end).rev().take_while(|i| name(*i)).last().unwrap_or(start);
    }
    (start..end).rev().take(7).find(|i| line.is(*i, ARTICLES)).unwrap_or(start)
}

/// The part of a sentence that is looked at.
fn within(text: &str, sentence: Span, date: Span) -> Span {
    let floor = |at: usize| (0..=at).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0);
    let start = floor(sentence.start.max(date.start.saturating_sub(REACH)));
    let end = floor(sentence.end.min(date.end.saturating_add(REACH)));
    Span::new(start, end)
}

/// Words before "whose" that belong to it.
const WHOSE: &[&str] = &["in", "of", "for", "with", "to", "from", "on", "at", "by"];
