//! Who said what: quotation marks, cues, attribution.

pub mod attribute;
pub mod indirect;
pub mod marks;
pub mod phrase;
mod transcript;
pub mod utterances;

use super::article::{Article, Person, Quotation, QuoteKind};
use super::people::registry::Registry;
use super::people::tagged::{Tagged, tag};
use super::span::Span;
use super::text::words::TokenKind;
use attribute::{Attribution, Way};
use phrase::{Range, View};
pub use utterances::utterances;

/// A quotation on its way to being attributed.
struct Draft {
    pieces: Vec<Span>,
    /// Its first word (the mark) and the place after its last, for the first piece and for the last.
    first: Range,
    last: Range,
    words: usize,
    single: bool,
    open: bool,
    attribution: Option<Attribution>,
    kind: QuoteKind,
}

/// The persons of an article, and its quotations and reported speech in order.
pub fn find(article: &Article) -> (Vec<Person>, Vec<Quotation>) {
    let tagged = Tagged::new(article);
    let mut registry = Registry::new(&tagged);
    let quoted = marks::find(article);
    let mut inside = vec![0u32; tagged.words.len()];
    let mut drafts: Vec<Draft> = Vec::new();
    for (n, q) in quoted.into_iter().enumerate() {
        let range = |s: &Span| (tagged.from(s.start), tagged.from(s.end));
        let (Some(first), Some(last)) = (q.pieces.first().map(range), q.pieces.last().map(range)) else { continue };
        for piece in &q.pieces {
            let (from, to) = range(piece);
            for i in from..to {
                if let Some(slot) = inside.get_mut(i) {
                    *slot = u32::try_from(n + 1).unwrap_or(u32::MAX);
                }
            }
        }
        let words = q
            .pieces
            .iter()
            .map(range)
            .flat_map(|(a, b)| a..b)
            .filter(|&i| tagged.at(i).kind != TokenKind::Mark)
            .count();
        drafts.push(Draft {
            pieces: q.pieces,
            first,
            last,
            words,
            single: q.single,
            open: q.open,
            attribution: None,
            kind: QuoteKind::Direct,
        });
    }
    let view = View { tagged: &tagged, inside };
    let drafts = with_reported(&view, &registry, attributed(&view, &registry, drafts));
    let quotes = resolved(&view, &mut registry, &drafts);
    let (people, ids) = registry.people();
    let quotes = quotes
        .into_iter()
        .map(|(mut q, entity)| {
            q.person = entity.and_then(|e| ids.get(e).copied().flatten());
            q
        })
        .collect();
    (people, quotes)
}

/// Adds reported speech without quotation marks, where no quotation has the same cue.
fn with_reported(view: &View, registry: &Registry, mut drafts: Vec<Draft>) -> Vec<Draft> {
    let mut used = vec![false; view.tagged.words.len()];
    for draft in &drafts {
        let cue = draft.attribution.and_then(|a| a.cue).unwrap_or((0, 0));
        for i in cue.0..cue.1 {
            if let Some(slot) = used.get_mut(i) {
                *slot = true;
            }
        }
    }
    let found = indirect::find(view, registry, &|i| used.get(i).is_some_and(|u| *u));
    drafts.extend(
        found.into_iter().map(|reported| Draft {
            pieces: std::iter::once(reported.clause)
                .chain(reported.more)
                .map(|(from, to)| view.tagged.span(from, to))
                .collect(),
            first: reported.clause,
            last: reported.more.unwrap_or(reported.clause),
            words: reported.clause.1 - reported.clause.0,
            single: false,
            open: false,
            attribution: Some(reported.attribution),
            kind: QuoteKind::Indirect,
        }),
    );
    drafts.sort_by_key(|d| d.first.0);
    drafts
}

fn attributed(view: &View, registry: &Registry, drafts: Vec<Draft>) -> Vec<Draft> {
    let mut kept: Vec<Draft> = Vec::new();
    for mut draft in drafts {
        if draft.words == 0 {
            continue;
        }
        if let Some(before) = kept.last_mut()
            && goes_on(view, before, &draft)
        {
            before.pieces.append(&mut draft.pieces);
            before.last = draft.last;
            before.words += draft.words;
            continue;
        }
        let opens = opens_clause(view, &draft);
        draft.kind = if opens || draft.pieces.len() > 1 { QuoteKind::Direct } else { QuoteKind::Partial };
        draft.attribution = Some(attribute(view, registry, kept.last(), &draft, opens));
        if worth(view, &draft) {
            kept.push(draft);
        }
    }
    kept
}

/// Whether a quotation goes on after its attribution: "We will," she said, "not resign."
fn goes_on(view: &View, before: &Draft, draft: &Draft) -> bool {
    let tagged = view.tagged;
    let Some(Attribution { way: Way::After, cue: Some(cue), .. }) = before.attribution else { return false };
    let gap = (before.last.1, draft.first.0);
    let near =
        tagged.at(gap.0).block == tagged.at(gap.1).block && gap.1 - gap.0 <= 40 && gap.0 <= cue.0 && cue.1 <= gap.1;
    let joined = gap.1.checked_sub(1).is_some_and(|i| matches!(tagged.str(i), "," | "—" | "–" | "―"));
    let other = (cue.1..gap.1).any(|i| view.cue(i, tag::SAY | tag::REPORT) || tagged.at(i).is(tag::CONJ));
    near && joined && !other && before.kind == QuoteKind::Direct && !(gap.0..gap.1).any(|i| tagged.at(i).is(tag::ENDS))
}

/// The best attribution for a quotation.
fn attribute(view: &View, registry: &Registry, last: Option<&Draft>, draft: &Draft, opens: bool) -> Attribution {
    let tagged = view.tagged;
    let (start, end) = (draft.first.0, draft.last.1);
    let inner_last = inner_last(view, draft);
    let comma = matches!(inner_last, "," | "?" | "!" | "—" | "-" | "–" | "…") || tagged.mark(end, ",");
    let dashed = matches!(tagged.str(end), "—" | "–" | "―" | "-");
    let follows =
        if inner_last == "." && !dashed { None } else { attribute::after(view, registry, end, comma && opens) };
    let precedes = attribute::before(view, registry, start);
    let tight = precedes.as_ref().is_some_and(|a| matches!(a.way, Way::Before | Way::Colon | Way::According));
    match (follows, precedes) {
        (Some(f), Some(p)) => {
            let according = f.way == Way::According && p.way == Way::Clause;
            let said = p.way == Way::Before && p.cue.is_some_and(|c| tagged.at(c.0).is(tag::SAY));
            let bound = tight && (said || p.way == Way::According || f.cue.is_none());
            let free = comma && !bound && (opens || p.mention.is_none());
            return if according || free { f } else { p };
        }
        (Some(f), None) => return f,
        (None, Some(p)) => return p,
        (None, None) => {}
    }
    if let Some(found) = attribute::clause_after(view, registry, end).filter(|_| !opens || draft.words < 4) {
        return found;
    }
    if opens && let Some(found) = attribute::line_below(view, registry, end) {
        return found;
    }
    if opens {
        let chained = last.filter(|l| tagged.at(l.last.1.saturating_sub(1)).block + 1 >= tagged.at(start).block);
        let cue = chained.and_then(|l| l.attribution).and_then(|a| a.cue.or(a.mention));
        // Nothing but the attribution stands between: "Yes," she said. "No."
        let direct = chained.is_some_and(|l| {
            cue.is_none_or(|c| c.0 < l.last.1) && l.last.1 == start
                || cue.is_some_and(|c| c.0 >= l.last.1 && c.0 < start) && view.sentence_end(l.last.1) == start
        });
        let sentence = draft.words >= 2 && matches!(inner_last, "." | "?" | "!");
        if draft.words >= 4 || direct || sentence {
            let paragraph = start == 0 || tagged.at(start - 1).block != tagged.at(start).block;
            let told = chained.is_some_and(|l| {
                let attributed = cue.is_some_and(|c| c.0 >= l.last.1);
                let after = if attributed { view.sentence_end(l.last.1) } else { l.last.1 };
                !direct && after < start && !(paragraph && tagged.at(after).block == tagged.at(start).block)
            });
            if told
                && !paragraph
                && let Some(found) = attribute::previous_subject(view, registry, start)
            {
                return found;
            }
            if let Some(a) = chained.and_then(|l| l.attribution).filter(|a| a.mention.is_some()) {
                return Attribution { way: if direct { Way::Continued } else { Way::Chained }, ..a };
            }
            if let Some(found) = attribute::previous_subject(view, registry, start) {
                return found;
            }
        }
    }
    let nobody = Attribution { way: Way::Subject, cue: None, mention: None };
    attribute::sentence_subject(view, registry, start).unwrap_or(nobody)
}

/// The last word or mark inside the quotation marks.
fn inner_last<'a>(view: &View<'a>, draft: &Draft) -> &'a str {
    let mut i = draft.last.1;
    while i > draft.last.0 {
        i -= 1;
        let word = view.tagged.str(i);
        if !matches!(word, "\"" | "”" | "“" | "'" | "’" | "»" | "«") {
            return word;
        }
    }
    ""
}

/// Whether whole clauses are quoted: the quotation opens a sentence or stands after a cue with comma or colon.
fn opens_clause(view: &View, draft: &Draft) -> bool {
    let tagged = view.tagged;
    let start = draft.first.0;
    let before = start.wrapping_sub(1);
    let at_start = view.sentence_start(start) == start;
    let lead =
        matches!(tagged.str(before), "," | ":" | "—" | "–" | "―") || tagged.mark(before, "-") && !tagged.joined(before);
    let capital = (start..draft.first.1)
        .find(|&i| tagged.at(i).kind != TokenKind::Mark)
        .is_some_and(|i| tagged.at(i).is(tag::CAP) || tagged.at(i).kind == TokenKind::Number);
    at_start || capital && (lead || view.cue(before, tag::SAY) || tagged.word(before, "that")) && draft.words >= 2
}

/// Whether it is a quotation at all: titles of works, nicknames and words in scare quotes are not.
fn worth(view: &View, draft: &Draft) -> bool {
    let tagged = view.tagged;
    let way = draft.attribution.map_or(Way::Subject, |a| a.way);
    if titled(view, draft) {
        return false;
    }
    way == Way::Continued
        || way != Way::Subject
        || draft.words >= 5 && !draft.single && !heading(view, draft)
        || draft.words >= 2
            && draft.kind == QuoteKind::Direct
            && !heading(view, draft)
            && tagged.at(draft.first.0 + 1).is(tag::CAP)
            && matches!(inner_last(view, draft), "." | "?" | "!")
}

/// Whether a paragraph holds nothing but the quotation.
fn heading(view: &View, draft: &Draft) -> bool {
    let block = |i: usize| view.tagged.at(i).block;
    let starts = draft.first.0.checked_sub(1).is_none_or(|b| block(b) != block(draft.first.0));
    starts && block(draft.last.1) != block(draft.first.0) && draft.words <= 8
}

/// Whether the words are capitalised as in a title or a name, and stand where one does.
fn titled(view: &View, draft: &Draft) -> bool {
    let tagged = view.tagged;
    let small = tag::PREP | tag::CONJ | tag::DET | tag::AUX | tag::SUB;
    let words: Vec<usize> = (draft.first.0..draft.first.1).filter(|&i| tagged.at(i).kind == TokenKind::Word).collect();
    let capital = words.first().is_some_and(|&i| tagged.at(i).is(tag::CAP))
        && words.iter().all(|&i| tagged.at(i).is(tag::CAP) || tagged.at(i).is(small) && words.len() > 1);
    let capitals = words.iter().filter(|&&i| tagged.at(i).is(tag::CAP)).count();
    let capital = capital && (capitals > 1 || words.len() == 1);
    let places = words.iter().all(|&i| tagged.at(i).is(tag::PLACE));
    if !capital || draft.words > 9 || places {
        return false;
    }
    let way = draft.attribution.map_or(Way::Subject, |a| a.way);
    let last = inner_last(view, draft);
    let before = draft.first.0.wrapping_sub(1);
    let called = view.cue(before, tag::SAY | tag::REPORT)
        || tagged.mark(before, ",") && view.cue(before.wrapping_sub(1), tag::SAY)
        || tagged.mark(before, ":");
    let opens = view.sentence_start(draft.first.0) == draft.first.0;
    if heading(view, draft) {
        return way != Way::Before && way != Way::Colon;
    }
    let exclaimed = matches!(last, "?" | "!") && (opens || called);
    let said = opens && way == Way::After && (draft.words > 1 || last == ",") && matches!(last, "," | "." | "—");
    !(called || exclaimed || said || opens && way == Way::Continued)
}

fn resolved(view: &View, registry: &mut Registry, drafts: &[Draft]) -> Vec<(Quotation, Option<usize>)> {
    let tagged = view.tagged;
    let mut focus: Vec<usize> = Vec::new();
    let mut found = Vec::new();
    let mut last: Option<(Range, Option<(usize, f32)>)> = None;
    for draft in drafts {
        let Some(attribution) = draft.attribution else { continue };
        let mention = attribution.mention;
        let known = last.filter(|(m, _)| Some(*m) == mention).map(|(_, who)| who);
        let who = match (known, mention) {
            (Some(who), _) => who,
            (None, Some((from, to))) => {
                registry.resolve(from, to, &focus, &|i| view.quoted(i)).map(|r| (r.entity, r.confidence))
            }
            (None, None) => None,
        };
        let span = mention.map(|(from, to)| mention_span(view, from, to));
        if let Some((entity, _)) = who {
            focus.retain(|&e| e != entity);
            focus.insert(0, entity);
            focus.truncate(8);
            registry.speaks(entity, span);
        }
        if let Some(m) = mention {
            last = Some((m, who));
        }
        let speaker = match (who, span) {
            (Some((entity, _)), _) => Some(registry.name(entity).to_owned()),
            (None, Some(s)) => Some(s.of(tagged.text).split_whitespace().collect::<Vec<_>>().join(" ")),
            (None, None) => None,
        };
        let sure = attribution.way.reliability() * who.map_or(0.9, |(_, c)| c);
        let clause = match draft.kind {
            QuoteKind::Direct => None,
            QuoteKind::Partial => clause(view, draft),
            QuoteKind::Indirect => draft.pieces.first().zip(draft.pieces.last()).map(|(a, b)| a.cover(*b)),
        };
        let quotation = Quotation {
            pieces: draft.pieces.clone(),
            clause,
            kind: draft.kind,
            cue: attribution.cue.map(|(a, b)| tagged.span(a, b)),
            mention: span,
            speaker,
            person: None,
            confidence: if draft.open { sure * 0.8 } else { sure },
        };
        found.push((quotation, who.map(|(e, _)| e)));
    }
    found
}

fn mention_span(view: &View, from: usize, to: usize) -> Span {
    let span = view.tagged.span(from, to);
    let words = span.of(view.tagged.text);
    if view.tagged.at(to.saturating_sub(1)).is(tag::SUBJECT | tag::AUX)
        && let Some((head, _)) = words.split_once(['\'', '’'])
    {
        return Span::new(span.start, span.start + head.len());
    }
    span
}

/// The reported clause around a partial quotation.
fn clause(view: &View, draft: &Draft) -> Option<Span> {
    let tagged = view.tagged;
    let attribution = draft.attribution?;
    let (start, end) = (draft.first.0, draft.last.1);
    let floor = view.sentence_start(start);
    let (from, to) = match (attribution.way, attribution.cue) {
        (Way::Before | Way::Clause, Some((cue, after))) => (after, clause_end(view, end, tagged.at(cue).is(tag::SAY))),
        (Way::According, Some((cue, _))) if cue < start => {
            let after = attribution.mention.map_or(floor, |m| m.1);
            let comma = (after..after + 4).find(|&i| tagged.mark(i, ",") && i < start);
            (comma.unwrap_or(after), clause_end(view, end, true))
        }
        (_, Some((cue, _))) if cue >= end => {
            let first = attribution.mention.map_or(cue, |m| m.0.min(cue));
            (floor, first)
        }
        _ => return None,
    };
    let mut from = from.min(start);
    while from < start && matches!(tagged.str(from), "," | ":") {
        from += 1;
    }
    let mut to = to.max(end);
    while to > end && matches!(tagged.str(to - 1), "." | "," | ";" | ":") {
        to -= 1;
    }
    Some(tagged.span(from, to))
}

/// Where the reported clause ends that goes on after the quotation that ends before `end`: what is said can go on
/// to the sentence's end, what somebody is called ends sooner.
fn clause_end(view: &View, end: usize, said: bool) -> usize {
    let tagged = view.tagged;
    let limit = view.sentence_end(end.saturating_sub(1)).max(end);
    for i in end..limit {
        if view.quoted(i) {
            continue;
        }
        let word = tagged.at(i);
        let next = tagged.at(i + 1);
        let mark = tagged.str(i);
        let turn = word.is(tag::CONJ)
            && (view.cue(i + 1, tag::SAY | tag::REPORT | tag::VERB)
                || next.is(tag::ADV) && view.cue(i + 2, tag::SAY | tag::REPORT));
        let aside = matches!(mark, ";" | "—" | "–" | "―" | "(") || mark == "-" && !tagged.joined(i);
        if turn
            || aside
            || mark == "," && (next.is(tag::ING) || tagged.word(i + 1, "but") || next.is(tag::DET) && !said)
        {
            return i;
        }
        if !said && (mark == "," || word.is(tag::CONJ | tag::SUB) || word.is(tag::TIME) && word.is(tag::CAP)) {
            return i;
        }
    }
    limit
}
