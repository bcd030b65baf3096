//! Which dated clauses tell of one happening.

use super::agreement::{compatible, length};
use super::clause::{Clause, Told};
use super::{Candidate, agreement};
use crate::engine::comparison::{Link, Place};
use crate::engine::dates::edtf::{Edtf, Precision};
use std::collections::BTreeMap;
use time::Date;

/// Sets that grow together.
struct Sets(Vec<usize>);

impl Sets {
    fn root(&mut self, mut i: usize) -> usize {
        while let Some(&up) = self.0.get(i)
            && up != i
        {
            // Halves the way for the next time.
            let over = self.0.get(up).copied().unwrap_or(up);
            if let Some(slot) = self.0.get_mut(i) {
                *slot = over;
            }
            i = over;
        }
        i
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        if let Some(slot) = self.0.get_mut(a.max(b)) {
            *slot = a.min(b);
        }
    }
}

/// The longest time, in minutes, that a rough date may have to be taken for an exact one: a month and a half.
const ROUGH: i64 = 46 * 24 * 60;
/// The same for one that tells of the same kind of happening.
const HALF_YEAR: i64 = 190 * 24 * 60;
/// How sure a link must be to join what is dated differently.
const LINKED: f32 = 0.5;

/// The candidates by event, each event's in order.
pub fn group(candidates: &[Candidate], links: &[Link]) -> Vec<Vec<usize>> {
    let mut sets = Sets((0..candidates.len()).collect());
    same_day(candidates, &mut sets);
    linked(candidates, links, &mut sets);
    rough(candidates, &mut sets);
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for i in 0..candidates.len() {
        let root = sets.root(i);
        groups.entry(root).or_default().push(i);
    }
    groups.into_values().collect()
}

/// The day of a candidate, where it is known to the day.
fn day(when: &Edtf) -> Option<Date> {
    (when.precision() <= Precision::Day && when.choices().len() == 1).then(|| when.to_day()).flatten()
}

/// How many candidates of one day and kind are asked whether one more tells of their happening.
const ASKED: usize = 16;
/// How many telling words of a clause are compared.
const WORDS: usize = 12;
/// A clause of no more telling words is taken at one.
const SHORT: usize = 1;

/// Joins what is dated to one day and tells of the same kind of happening with the same names, or has two telling words
/// in common; one, where a clause has hardly more.
fn same_day(candidates: &[Candidate], sets: &mut Sets) {
    // What ends on a day is not what happens on it.
    type Day = (Date, bool);
    let mut kinds: BTreeMap<(Day, &str), Vec<usize>> = BTreeMap::new();
    let mut pairs: BTreeMap<(Day, &str, &str), usize> = BTreeMap::new();
    let mut short: BTreeMap<(Day, &str), usize> = BTreeMap::new();
    let on = |c: &Candidate| Some((day(&c.when)?, c.clause.until));
    let dated = || candidates.iter().enumerate().filter_map(|(i, c)| Some((i, &c.clause, on(c)?)));
    let fitting = |others: &[usize], clause: &Clause| {
        others.iter().copied().find(|j| candidates.get(*j).is_some_and(|c| c.clause.fits_names(clause)))
    };
    for (i, clause, date) in dated() {
        for kind in &clause.kinds {
            let same = kinds.entry((date, kind.as_str())).or_default();
            if let Some(j) = fitting(same, clause) {
                sets.join(j, i);
            }
            if same.len() < ASKED {
                same.push(i);
            }
        }
        let mut words: Vec<&Told> = clause.near.iter().take(WORDS).collect();
        if words.len() <= SHORT {
            for word in &words {
                short.entry((date, &word.sense)).or_insert(i);
            }
        }
        words.sort_unstable_by(|a, b| a.sense.cmp(&b.sense));
        for (at, first) in words.iter().enumerate() {
            for second in words.iter().skip(at + 1).filter(|second| first.apart(second)) {
                let same = *pairs.entry((date, &first.sense, &second.sense)).or_insert(i);
                sets.join(same, i);
            }
        }
    }
    for (i, clause, date) in dated() {
        for told in &clause.near {
            if let Some(j) = short.get(&(date, told.sense.as_str())).and_then(|j| fitting(&[*j], clause)) {
                sets.join(j, i);
            }
        }
        // A kind of happening that is named anywhere in the sentence, where another source dates that kind.
        for word in clause.wide.iter().filter(|_| clause.kinds.is_empty() || clause.said) {
            let same = kinds.get(&(date, word.as_str())).map(Vec::as_slice).unwrap_or_default();
            if let Some(j) = fitting(same, clause) {
                sets.join(j, i);
            }
        }
    }
}

/// Joins the dated clauses of linked sentences: those whose dates can both be so; else those that tell of the same
/// kind of happening, where each sentence has one date.
fn linked(candidates: &[Candidate], links: &[Link], sets: &mut Sets) {
    let mut by_place: BTreeMap<Place, Vec<usize>> = BTreeMap::new();
    for (i, candidate) in candidates.iter().enumerate() {
        by_place.entry(candidate.place).or_default().push(i);
    }
    for link in links.iter().filter(|l| l.score >= LINKED) {
        let (Some(a), Some(b)) = (by_place.get(&link.a), by_place.get(&link.b)) else { continue };
        for i in a {
            for j in b {
                let (Some(x), Some(y)) = (candidates.get(*i), candidates.get(*j)) else { continue };
                if x.clause.until != y.clause.until {
                    continue;
                }
                let close = x.clause.resembles(&y.clause);
                let kind = !x.clause.kinds.is_disjoint(&y.clause.kinds);
                let fits = compatible(&x.when, &y.when)
                    && length(&x.when).max(length(&y.when)) <= if kind { HALF_YEAR } else { ROUGH };
                let alone = a.len() == 1 && b.len() == 1;
                let named = alone && agreement::same_day(&x.when, &y.when) && x.clause.shares_name(&y.clause);
                if close && fits || named || alone && contradicts(x, y) {
                    sets.join(*i, *j);
                }
            }
        }
    }
}

/// Whether two candidates date one thing to two days: days of a month or so, and enough in common.
fn contradicts(x: &Candidate, y: &Candidate) -> bool {
    // The day on which something was said is not the day of what was said.
    if x.clause.said || y.clause.said {
        return false;
    }
    let Some((a, b)) = day(&x.when).zip(day(&y.when)) else { return false };
    let shared = x.clause.near.iter().filter(|told| y.clause.near.iter().any(|t| t.sense == told.sense)).count();
    let kind = x.clause.kinds.intersection(&y.clause.kinds).next().is_some();
    (a - b).whole_days().abs() < 32 && (kind || shared > 1)
}

/// Joins a rough date ("early January") to the one event on an exact day in it that tells of the same kind.
fn rough(candidates: &[Candidate], sets: &mut Sets) {
    let mut exact: BTreeMap<(&str, Date), usize> = BTreeMap::new();
    for (i, candidate) in candidates.iter().enumerate() {
        if let Some(date) = day(&candidate.when) {
            for word in &candidate.clause.kinds {
                exact.entry((word.as_str(), date)).or_insert(i);
            }
        }
    }
    for (i, candidate) in candidates.iter().enumerate() {
        if day(&candidate.when).is_some() || length(&candidate.when) > ROUGH {
            continue;
        }
        let Some((first, last)) =
            candidate.when.earliest().and_then(|m| m.day()).zip(candidate.when.latest().and_then(|m| m.day()))
        else {
            continue;
        };
        for word in &candidate.clause.kinds {
            let days = exact.range((word.as_str(), first)..(word.as_str(), last));
            let mut found =
                days.filter(|((_, d), _)| candidate.weekday.is_none_or(|w| w == d.weekday())).map(|(_, j)| *j);
            if let (Some(only), None) = (found.next(), found.next())
                && candidates.get(only).is_some_and(|c| agreement::compatible(&c.when, &candidate.when))
            {
                sets.join(only, i);
                break;
            }
        }
    }
}

/// The word that names a group of candidates: the kind of happening, else the telling word, that most of them share.
pub fn word(members: &[&Candidate]) -> String {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for member in members {
        for (rank, Told { sense, word, .. }) in member.clause.near.iter().enumerate() {
            let kind = member.clause.kinds.contains(sense);
            let word = if kind { sense } else { word };
            let entry = counts.entry(word.as_str()).or_insert((0, 0));
            entry.0 += 1 + 2 * usize::from(kind);
            entry.1 = entry.1.max(100_usize.saturating_sub(rank));
        }
    }
    let best = counts.iter().max_by(|a, b| a.1.cmp(b.1).then_with(|| b.0.cmp(a.0)));
    let word: String =
        best.map_or("", |(word, _)| word).chars().filter(|c| c.is_ascii_alphanumeric()).take(16).collect();
    if word.is_empty() { "event".to_owned() } else { word }
}
