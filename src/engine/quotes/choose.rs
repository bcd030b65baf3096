//! Of all attributions that could belong to a quotation, the one that does.

use super::attribute::{self, Attribution, Way};
use super::draft::{Draft, inner_last, opens_clause};
use super::phrase::View;
use super::worth::worth;
use super::{after, before};
use crate::engine::article::QuoteKind;
use crate::engine::people::registry::Registry;
use crate::engine::people::tagged::tag;

pub fn attributed(view: &View, registry: &Registry, drafts: Vec<Draft>) -> Vec<Draft> {
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
    let follows = if inner_last == "." && !dashed { None } else { after::after(view, registry, end, comma && opens) };
    let precedes = before::before(view, registry, start);
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
    if let Some(found) = attribute::owned_speech(view, registry, start, end) {
        return found;
    }
    // "“We are alive, unlike the robots” at the other convention, he said": the sentence goes on.
    let ended = inner_last.chars().all(|c| !c.is_alphanumeric());
    if let Some(found) = attribute::clause_after(view, registry, end).filter(|_| !opens || draft.words < 4 || !ended) {
        return found;
    }
    if opens && let Some(found) = after::line_below(view, registry, end) {
        return found;
    }
    if opens {
        let chained = last.filter(|l| tagged.at(l.last.1.saturating_sub(1)).block + 1 >= tagged.at(start).block);
        let cue = chained.and_then(|l| l.attribution).and_then(|a| a.cue.or(a.mention));
        let paragraph = start == 0 || tagged.at(start - 1).block != tagged.at(start).block;
        // Nothing but the attribution stands between: "Yes," she said. "No."
        let direct = chained.is_some_and(|l| {
            cue.is_none_or(|c| c.0 < l.last.1) && l.last.1 == start && (l.open || !paragraph)
                || cue.is_some_and(|c| c.0 >= l.last.1 && c.0 < start) && view.sentence_end(l.last.1) == start
        });
        let sentence = draft.words >= 2 && matches!(inner_last, "." | "?" | "!");
        if draft.words >= 4 || direct || sentence {
            let told = chained.is_some_and(|l| {
                let attributed = cue.is_some_and(|c| c.0 >= l.last.1);
                let after = if attributed { view.sentence_end(l.last.1) } else { l.last.1 };
                !direct && after < start && !(paragraph && tagged.at(after).block == tagged.at(start).block)
            });
            if told
                && !paragraph
                && let Some(found) = attribute::previous_subject(view, registry, start)
                && (found.way == Way::Told || chained.is_none() || person(view, registry, found))
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

/// Whether one human being is named, or meant by a pronoun.
fn person(view: &View, registry: &Registry, found: Attribution) -> bool {
    let Some((from, to)) = found.mention else { return false };
    let named = registry.name_in(from, to).is_some_and(|name| registry.is_person(name));
    named || view.tagged.at(from).is(tag::MAN | tag::WOMAN) && to == from + 1
}
