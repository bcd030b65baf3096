//! The words around a date that tell what happened then.

use super::line::Line;
use super::phrase::{is_verb, noun_phrase};
use crate::engine::Span;
use crate::engine::text::words::tokens;
use std::collections::BTreeSet;

/// A dated clause.
pub struct Clause {
    /// Its words in order, the date and its preposition left out.
    pub pieces: Vec<Span>,
    /// Whether the date stands before a noun: "the January 7 call".
    pub noun: bool,
    /// Whether it holds a verb.
    pub verb: bool,
    /// The words nearest to the date that tell something, in order.
    pub near: Vec<Told>,
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
    /// Whether what it tells of ends at the date: "closed until Friday".
    pub until: bool,
}

/// A word that tells something.
pub struct Told {
    /// What it stands for.
    pub sense: String,
    /// The word, folded.
    pub word: String,
    /// Its place among the words around the date.
    at: usize,
    /// Whether it says where, not what.
    place: bool,
    /// Whether it is a verb or names a kind of happening.
    act: bool,
}

impl Told {
    /// Whether two words of a clause tell of two things: not both of one place, nor of one thing that has two words,
    /// "the city council".
    pub fn apart(&self, other: &Self) -> bool {
        let one = self.at.abs_diff(other.at) == 1 && !self.act && !other.act;
        !(self.place && other.place || one)
    }
}

impl Clause {
    /// Whether both have a telling word in common.
    pub fn resembles(&self, other: &Clause) -> bool {
        self.near.iter().any(|told| other.near.iter().any(|t| t.sense == told.sense))
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

/// A noun phrase shorter than this, in bytes, says little by itself.
const SHORT: usize = 12;
/// The longest subject that is put before a clause, in bytes.
const SUBJECT: usize = 40;

/// The clause of `date` in `sentence`; none where it says nothing beside the date. `dates` are those around,
/// lengths of time too, `others` those but this that have a place on the calendar.
pub fn around(text: &str, sentence: Span, date: Span, dates: &[Span], others: &[Span]) -> Option<Clause> {
    let line = Line::new(text, sentence, date, dates);
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
    let mut near: Vec<Told> = Vec::new();
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
            if !near.iter().any(|told| told.sense == sense) {
                let word = line.folded.get(*i).cloned().unwrap_or_default();
                let act = kind || is_verb(&word);
                near.push(Told { sense, word, at: *i, place: !act && line.is_place(*i), act });
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
    let until = noun.is_none() && first > 0 && line.is(first - 1, &["until", "till"]);
    // "The airport is closed" was so before: the date belongs to what is told.
    if until && let Some(last) = pieces.iter_mut().find(|p| p.end <= date.start && line.joins(p.end, date.start)) {
        *last = Span::new(last.start, date.end);
    }
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
        until,
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

/// Words before "whose" that belong to it.
const WHOSE: &[&str] = &["in", "of", "for", "with", "to", "from", "on", "at", "by"];
