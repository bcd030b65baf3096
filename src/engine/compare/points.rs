//! What several sources report: sentences that go together, gathered over all sources.

use super::links::Part;
use super::lists::Lists;
use super::numbering::Numbering;
use super::profile::{ArticleProfile, PARTS, key};
use crate::engine::article::{Article, BlockKind};
use crate::engine::comparison::{Place, Point};
use crate::engine::span::Span;
use std::collections::{BTreeMap, HashSet};

/// How likely two sentences must tell the same thing to be looked at.
pub const UNLIKELY: f32 = 0.1;
/// How likely two parts of a point must tell the same thing at least, and all its parts with the closest of the other
/// sources on the average.
const LIKELY: f32 = 0.4;
/// How likely any two sentences of a point must on the average, their closest parts taken.
const AMONG_ALL: f32 = 0.3;
/// How likely two clauses must tell the same thing at least.
const LIKELY_OF_CLAUSES: f32 = 0.5;
/// How many words a sentence has at least that reports something by itself.
const FEWEST: usize = 5;
/// How many sentences of one source a point holds at most.
const OF_A_SOURCE: usize = 3;

/// What several sources report.
pub struct Group {
    /// The sentences, by source and place.
    pub places: Vec<Place>,
    /// What of each tells it: the whole sentence or a clause.
    pub passages: Vec<(Place, Span)>,
}

/// Whether a sentence reports something by itself: no heading or caption, nor a few words.
pub fn reports(articles: &[&Article], profiles: &[ArticleProfile], place: Place) -> bool {
    let article = articles.get(place.source);
    article
        .and_then(|a| a.sentences.get(place.sentence).and_then(|s| a.blocks.get(s.block)))
        .is_some_and(|b| b.kind.is_body() && b.kind != BlockKind::Heading)
        && profiles.get(place.source).and_then(|p| p.sentences.get(place.sentence)).is_some_and(|s| s.words >= FEWEST)
}

/// The groups of sentences that report one thing, each with at least two sources, by source and place.
///
/// Groups grow from the closest pair; two become one only where their sentences are alike on the average, so that a
/// chain of neighbours does not tie together what has nothing in common. A sentence may stand in several, by its
/// clauses.
pub fn groups(articles: &[&Article], profiles: &[ArticleProfile], mut pairs: Vec<(Part, Part, f32)>) -> Vec<Group> {
    let counts = |place: Place| reports(articles, profiles, place);
    pairs.retain(|(x, y, _)| counts(x.0) && counts(y.0));
    let (mut growing, mut pairs) = Growing::new(&pairs, &Numbering::new(profiles));
    pairs.sort_unstable_by(|x, y| y.2.total_cmp(&x.2).then((x.0, x.1).cmp(&(y.0, y.1))));
    for (x, y, likely) in pairs {
        let least = if growing.are_wholes(x, y) { LIKELY } else { LIKELY_OF_CLAUSES };
        if likely >= least {
            growing.join(x, y);
        }
    }
    let groups = growing.groups.into_iter().map(|group| group.parts);
    let mut groups: Vec<Group> = groups.map(|parts| gathered(profiles, articles, parts)).collect();
    groups.retain(|g| g.places.first().map(|p| p.source) != g.places.last().map(|p| p.source));
    groups.sort_by(|x, y| y.places.len().cmp(&x.places.len()).then(x.places.cmp(&y.places)));
    let mut kept: Vec<Group> = Vec::new();
    let mut with: BTreeMap<Place, Vec<usize>> = BTreeMap::new();
    for group in groups {
        let within = |larger: &Group| group.places.iter().all(|p| larger.places.binary_search(p).is_ok());
        let larger = group.places.first().and_then(|p| with.get(p)).into_iter().flatten();
        if !larger.filter_map(|at| kept.get(*at)).any(within) {
            group.places.iter().for_each(|p| with.entry(*p).or_default().push(kept.len()));
            kept.push(group);
        }
    }
    kept.sort_by(|x, y| x.places.cmp(&y.places));
    kept
}

/// The sentences of a group of parts, with what of each tells the point.
fn gathered(profiles: &[ArticleProfile], articles: &[&Article], mut parts: Vec<Part>) -> Group {
    parts.sort_unstable();
    let span = |(place, part): &Part| {
        let whole = || articles.get(place.source).and_then(|a| a.sentences.get(place.sentence)).map(|s| s.span);
        let profile = profiles.get(place.source).and_then(|p| p.sentences.get(place.sentence));
        let clause = usize::from(*part).checked_sub(1).and_then(|at| profile?.clauses.get(at).copied());
        Some((*place, clause.or_else(whole)?))
    };
    let passages = parts.iter().filter_map(span).collect();
    let mut places: Vec<Place> = parts.into_iter().map(|p| p.0).collect();
    places.dedup();
    Group { places, passages }
}

/// Groups that grow.
struct Growing {
    /// In order; a part's number is its place among them.
    parts: Vec<Part>,
    /// Of each part those of other sources that share something particular with it, and how likely they tell the same.
    others: Lists<(u32, f32)>,
    /// The group of each part.
    group_of: Vec<Option<usize>>,
    groups: Vec<Grown>,
    /// Groups that did not fit.
    apart: HashSet<(usize, usize)>,
}

/// A group of parts; empty once it has gone into another.
#[derive(Default)]
struct Grown {
    parts: Vec<Part>,
    /// The parts by number.
    numbers: Vec<usize>,
}

impl Grown {
    /// The sentences of its parts, in order.
    fn places(&self) -> Vec<Place> {
        let mut places: Vec<Place> = self.parts.iter().map(|p| p.0).collect();
        places.sort_unstable();
        places.dedup();
        places
    }
}

impl Growing {
    /// Of the pairs of parts; with the pairs by the parts' numbers.
    fn new(pairs: &[(Part, Part, f32)], sentences: &Numbering) -> (Self, Vec<(u32, u32, f32)>) {
        let slot = |part: &Part| sentences.of(part.0) * PARTS + usize::from(part.1);
        let mut numbers = vec![None; sentences.len() * PARTS];
        for part in pairs.iter().flat_map(|p| [&p.0, &p.1]) {
            if let Some(number) = numbers.get_mut(slot(part)) {
                *number = Some((*part, 0));
            }
        }
        let met = numbers.iter_mut().flatten();
        let parts: Vec<Part> = (0..).zip(met).map(|(at, (part, number))| (*number = at, *part).1).collect();
        let number = |part: &Part| numbers.get(slot(part)).copied().flatten().map_or(0, |known| known.1);
        let pairs: Vec<(u32, u32, f32)> = pairs.iter().map(|(x, y, likely)| (number(x), number(y), *likely)).collect();
        let both = pairs.iter().flat_map(|(x, y, likely)| [(*x, (*y, *likely)), (*y, (*x, *likely))]);
        let others = Lists::by_number(parts.len(), both);
        let group_of = vec![None; parts.len()];
        (Self { parts, others, group_of, groups: Vec::new(), apart: HashSet::new() }, pairs)
    }

    /// Whether both parts are whole sentences.
    fn are_wholes(&self, x: u32, y: u32) -> bool {
        let whole = |part: u32| self.parts.get(part as usize).is_some_and(|part| part.1 == 0);
        whole(x) && whole(y)
    }

    /// The group of a part; a new one where it has none yet.
    fn group(&mut self, number: u32) -> Option<usize> {
        let number = number as usize;
        let part = *self.parts.get(number)?;
        let group = self.group_of.get_mut(number)?;
        if group.is_none() {
            self.groups.push(Grown { parts: vec![part], numbers: vec![number] });
            *group = Some(self.groups.len() - 1);
        }
        *group
    }

    /// Makes the groups of two parts one where they fit.
    fn join(&mut self, x: u32, y: u32) {
        let (Some(x), Some(y)) = (self.group(x), self.group(y)) else { return };
        if x == y || self.apart.contains(&(x.min(y), x.max(y))) {
            return;
        }
        if !self.fit(x, y) {
            self.apart.insert((x.min(y), x.max(y)));
            return;
        }
        let mut joined = self.groups.get_mut(x).map(std::mem::take).unwrap_or_default();
        let moved = self.groups.get_mut(y).map(std::mem::take).unwrap_or_default();
        joined.parts.extend(moved.parts);
        joined.numbers.extend(moved.numbers);
        for number in &joined.numbers {
            if let Some(group) = self.group_of.get_mut(*number) {
                *group = Some(self.groups.len());
            }
        }
        self.groups.push(joined);
    }

    /// Whether two groups report one thing: on the average over their parts, the best counterpart is close enough.
    fn fit(&self, one: usize, two: usize) -> bool {
        let (Some(x), Some(y)) = (self.groups.get(one), self.groups.get(two)) else { return false };
        let mut places: Vec<Place> = x.parts.iter().chain(&y.parts).map(|p| p.0).collect();
        places.sort_unstable();
        places.dedup();
        let too_many = |chunk: &[Place]| chunk.len() > OF_A_SOURCE;
        if places.chunk_by(|p, q| p.source == q.source).any(too_many) {
            return false;
        }
        let (mut sum, mut count) = (0.0, 0.0_f32);
        for (group, others, number) in [(x, y, two), (y, x, one)] {
            for (part, at) in group.parts.iter().zip(&group.numbers) {
                if others.parts.iter().all(|o| o.0.source == part.0.source) {
                    continue;
                }
                let others = self.others.of(*at).iter();
                let counterparts = others.filter(|o| self.group_of.get(o.0 as usize) == Some(&Some(number)));
                sum += counterparts.map(|o| o.1).fold(0.0, f32::max);
                count += 1.0;
            }
        }
        sum / count.max(1.0) >= LIKELY && self.alike(x, y) >= AMONG_ALL
    }

    /// How much the sentences of two groups that stand in different sources share on the average.
    fn alike(&self, one: &Grown, two: &Grown) -> f32 {
        let first = |place: Place| self.parts.partition_point(|part| part.0 < place);
        let after = |place: Place| self.parts.partition_point(|part| part.0 <= place);
        let of = |p: Place, q: Place| {
            let others = (first(p)..after(p)).flat_map(|at| self.others.of(at));
            let of_q = others.filter(|o| self.parts.get(o.0 as usize).is_some_and(|part| part.0 == q));
            of_q.map(|o| o.1).fold(0.0, f32::max)
        };
        let (mut sum, mut count) = (0.0, 0.0_f32);
        for p in one.places() {
            for q in two.places().into_iter().filter(|q| q.source != p.source) {
                sum += of(p, q);
                count += 1.0;
            }
        }
        sum / count.max(1.0)
    }
}

/// A short name for a point, from the words of its first sentence: adding a source at the end does not change it, and
/// [`find`] knows a point by the name of any of its sentences.
pub fn id(articles: &[&Article], places: &[Place]) -> String {
    places.first().map(|place| name(articles, *place)).unwrap_or_default()
}

/// The point that `id` named, also in another comparison of the same sources and more; none where its sentence is
/// in no point.
pub fn find(articles: &[&Article], points: &[Point], id: &str) -> Option<usize> {
    points
        .iter()
        .position(|p| p.id == id)
        .or_else(|| points.iter().position(|p| p.places.iter().any(|place| name(articles, *place) == id)))
}

/// A sentence's name: its source's, and a checksum of its words.
fn name(articles: &[&Article], place: Place) -> String {
    let Some(article) = articles.get(place.source) else { return String::new() };
    let words = article.sentences.get(place.sentence).map_or("", |s| article.words(s.span));
    let sum = words.split_whitespace().fold(0, |sum, word| key(word).wrapping_add(u64::rotate_left(sum, 5)));
    format!("{}~{:05x}", article.id, sum % 0x10_0000)
}
