//! Halves and quarters of units of time, and quarters of other things.

use super::super::lexicon;
use super::super::tokens::Tokens;
use super::Found;
use super::counted::length;
use super::number::Count;
use super::units::Units;

/// "half an hour", "half a century", "a half-hour", "a minute and a half" is [`units`]' work.
pub(super) fn half(t: &Tokens, i: usize) -> Found {
    let at = half_of(t, i)?;
    let (unit, false) = lexicon::unit(t.word(at))? else { return None };
    Some((at + 1, length(Count::Exact(0, true), unit)))
}

/// The place after "half an", "half a", "a half-", "a half" before a century.
pub(super) fn half_of(t: &Tokens, i: usize) -> Option<usize> {
    t.phrase(i, &["half", "an"]).or_else(|| t.phrase(i, &["half", "a"])).or_else(|| {
        let start = i + usize::from(t.word(i) == "a");
        let joined = t.dash(start + 1) && t.glued(start + 1) || t.word(start + 1) == "century";
        (t.word(start) == "half" && joined).then(|| start + 1 + usize::from(t.dash(start + 1)))
    })
}

/// The place after "a quarter-century", "a quarter of a century".
pub(super) fn quarter_century(t: &Tokens, i: usize) -> Option<usize> {
    let at = i + usize::from(t.word(i) == "a");
    let joined = at + 1 + usize::from(t.dash(at + 1));
    let of = t.phrase(at, &["quarter", "of", "a", "century"]);
    of.or_else(|| t.phrase(joined, &["century"]).filter(|_| t.word(at) == "quarter"))
}

/// Whether quarters are shares of something: "three-quarters", "just over a quarter".
pub(super) fn is_fraction(t: &Tokens, i: usize, found: &Units) -> bool {
    let plural = lexicon::unit(t.word(found.end - 1)).is_some_and(|(_, plural)| plural);
    let counted = t.is(i.wrapping_sub(1), &["after", "every", "for", "in", "per", "within"]);
    found.joined && plural || found.article && !counted
}
