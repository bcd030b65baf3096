//! What speaks for and against two sentences of two articles reporting the same thing, as numbers.
//!
//! Every number is the same whichever of the two articles comes first, and rests on these two articles alone.

use super::kinship::Kinship;
use super::profile::{ArticleProfile, Key, Profile, Term};
use super::quantities::Quantity;

/// How many numbers describe a pair of sentences.
pub const FEATURES: usize = 52;

/// What describes a pair of sentences, in the order of [`NAMES`].
pub type Features = [f32; FEATURES];

/// What each number is.
pub const NAMES: [&str; FEATURES] = [
    "cosine by rarity in news",
    "cosine by rarity in news and here",
    "share of the shorter covered",
    "share of the longer covered",
    "weight in common",
    "strongest word in common",
    "second strongest word in common",
    "weight of names in common",
    "weight of other words in common",
    "cosine of other words",
    "cosine with related words",
    "word pairs in common",
    "numbers in common",
    "numbers on both sides not in common",
    "names on both sides not in common",
    "quoted words in common",
    "persons in common",
    "dates in common",
    "dates that contradict",
    "earlier position",
    "later position",
    "distance of relative positions",
    "shorter length",
    "longer length",
    "likeness of the articles",
    "likeness of the articles' names",
    "likeness of the articles' leads",
    "mean best cosine of the articles' sentences",
    "neighbours' cosine, in order",
    "neighbours' cosine, best",
    "cosine against the best of the first sentence",
    "cosine against the best of the second sentence",
    "first sentence's likeness to the other article",
    "second sentence's likeness to the other article",
    "lesser likeness of a sentence to its own article",
    "greater likeness of a sentence to its own article",
    "weight of related words in common",
    "strongest other word in common",
    "rank of the pair for the one sentence",
    "rank of the pair for the other sentence",
    "articles' numbers in common",
    "articles' numbers apart",
    "share of the fewer names in both articles",
    "share of the more names in both articles",
    "articles' days in common",
    "articles' days apart",
    "share of the fewer other words in both articles",
    "kinship",
    "numbers of the same thing that contradict",
    "leads' numbers of the same thing that contradict",
    "cosine with related words, in like articles",
    "likeness to the other article, in like articles",
];

/// A telling word with its weights in this pair of articles.
#[derive(Clone, Copy)]
struct Weighted {
    key: Key,
    /// By rarity in news.
    news: f32,
    /// By rarity in news and in the two articles.
    here: f32,
    name: bool,
    root: Key,
    group: u16,
}

#[derive(Default)]
struct Sentence {
    terms: Vec<Weighted>,
    news_norm: f32,
    here_norm: f32,
    here_sum: f32,
    other_norm: f32,
    to_own: f32,
    to_other: f32,
}

/// A term of an article as a whole: key, weight, whether a name.
type Vector = Vec<(Key, f32, bool)>;

/// Two articles side by side.
pub struct PairOfArticles<'a> {
    a: &'a ArticleProfile,
    b: &'a ArticleProfile,
    side_a: Vec<Sentence>,
    side_b: Vec<Sentence>,
    likeness: f32,
    names_likeness: f32,
    leads_likeness: f32,
    /// The candidate pairs by (sentence of a, sentence of b), each with its cosine.
    pub candidates: Vec<(u32, u32, f32)>,
    best_a: Vec<f32>,
    best_b: Vec<f32>,
    mean_best: f32,
    kinship: Kinship<'a>,
    /// What describes the two articles as wholes, besides the likenesses.
    wholes: [f32; 8],
}

/// How many pairs of sentences one word may propose: a word that stands everywhere tells nothing.
const PAIRS_OF_A_WORD: usize = 4096;

impl<'a> PairOfArticles<'a> {
    /// Weighs the words of both articles and finds the pairs of sentences that share a telling one.
    pub fn new(a: &'a ArticleProfile, b: &'a ArticleProfile) -> Self {
        let count = (a.sentences.len() + b.sentences.len()) as f32;
        let mut side_a = weigh(a, b, count);
        let mut side_b = weigh(b, a, count);
        let (vector_a, vector_b) = (vector(a), vector(b));
        own_and_other(&mut side_a, &vector_a, &vector_b);
        own_and_other(&mut side_b, &vector_b, &vector_a);
        let mut pair = Self {
            a,
            b,
            likeness: cosine(&vector_a, &vector_b, |_| true),
            names_likeness: cosine(&vector_a, &vector_b, |name| name),
            leads_likeness: cosine(&lead(&side_a), &lead(&side_b), |_| true),
            candidates: Vec::new(),
            best_a: vec![0.0; side_a.len()],
            best_b: vec![0.0; side_b.len()],
            side_a,
            side_b,
            mean_best: 0.0,
            kinship: Kinship::new(a, b),
            wholes: wholes(a, b, &vector_a, &vector_b),
        };
        pair.find_candidates();
        pair
    }

    fn find_candidates(&mut self) {
        let postings_a = postings(&self.side_a);
        let postings_b = postings(&self.side_b);
        let mut pairs: Vec<(u32, u32)> = Vec::new();
        let mut j = 0;
        let mut i = 0;
        while let (Some(x), Some(y)) = (postings_a.get(i), postings_b.get(j)) {
            if x.0 != y.0 {
                if x.0 < y.0 {
                    i += 1
                } else {
                    j += 1
                }
                continue;
            }
            let len = |p: &[(Key, u32)], from: usize| p.iter().skip(from).take_while(|q| q.0 == x.0).count();
            let (size_a, size_b) = (len(&postings_a, i), len(&postings_b, j));
            if size_a.saturating_mul(size_b) <= PAIRS_OF_A_WORD {
                for (_, from) in postings_a.iter().skip(i).take(size_a) {
                    pairs.extend(postings_b.iter().skip(j).take(size_b).map(|(_, to)| (*from, *to)));
                }
            }
            i += size_a;
            j += size_b;
        }
        pairs.sort_unstable();
        pairs.dedup();
        self.candidates = pairs.iter().map(|&(i, j)| (i, j, self.base(i as usize, j as usize))).collect();
        for &(i, j, base) in &self.candidates {
            if let (Some(x), Some(y)) = (self.best_a.get_mut(i as usize), self.best_b.get_mut(j as usize)) {
                *x = x.max(base);
                *y = y.max(base);
            }
        }
        let best: f32 = self.best_a.iter().sum::<f32>() + self.best_b.iter().sum::<f32>();
        self.mean_best = best / ((self.best_a.len() + self.best_b.len()).max(1) as f32);
    }

    /// The cosine of two sentences by rarity in news and here.
    fn base(&self, i: usize, j: usize) -> f32 {
        let (Some(a), Some(b)) = (self.side_a.get(i), self.side_b.get(j)) else { return 0.0 };
        let mut sum = 0.0;
        shared(&a.terms, &b.terms, |x, y| sum += x.here * y.here);
        ratio(sum, a.here_norm * b.here_norm)
    }

    fn cosine_at(&self, i: usize, j: usize) -> f32 {
        let at = self.candidates.binary_search_by_key(&(i as u32, j as u32), |c| (c.0, c.1));
        at.ok().and_then(|at| self.candidates.get(at)).map_or(0.0, |c| c.2)
    }

    /// Describes the pair of sentence `i` of the first and `j` of the second article.
    pub fn features(&self, i: usize, j: usize) -> Features {
        let mut f = [0.0; FEATURES];
        let (Some(a), Some(b)) = (self.side_a.get(i), self.side_b.get(j)) else { return f };
        let (Some(pa), Some(pb)) = (self.a.sentences.get(i), self.b.sentences.get(j)) else { return f };
        let (mut news, mut here, mut weight, mut names, mut others) = (0.0_f32, 0.0_f32, 0.0_f32, 0.0_f32, 0.0_f32);
        let (mut first, mut second, mut other_cosine, mut strongest_other) = (0.0_f32, 0.0_f32, 0.0_f32, 0.0_f32);
        shared(&a.terms, &b.terms, |x, y| {
            news += x.news * y.news;
            here += x.here * y.here;
            weight += x.here;
            if x.name || y.name {
                names += x.here;
            } else {
                others += x.here;
                other_cosine += x.here * y.here;
                strongest_other = strongest_other.max(x.here);
            }
            if x.here > first {
                second = first;
                first = x.here;
            } else {
                second = second.max(x.here);
            }
        });
        let related = related(&a.terms, &b.terms);
        let cos = ratio(here, a.here_norm * b.here_norm);
        let (short, long) = (pa.words.min(pb.words) as f32, pa.words.max(pb.words) as f32);
        let (less, more) = (a.here_sum.min(b.here_sum), a.here_sum.max(b.here_sum));
        let (n_a, n_b) = (self.side_a.len() as f32, self.side_b.len() as f32);
        let (at_a, at_b) = (i as f32, j as f32);
        let (numbers, numbers_apart) = numbers(&pa.quantities, &pb.quantities);
        let names_of = |s: &Sentence| s.terms.iter().filter(|t| t.name).map(|t| t.here).sum::<f32>();
        let (best_i, best_j) = (at(&self.best_a, i), at(&self.best_b, j));
        let neighbours = [
            (i.checked_sub(1).zip(j.checked_sub(1))).map_or(0.0, |(x, y)| self.cosine_at(x, y)),
            self.cosine_at(i + 1, j + 1),
        ];
        let around = [
            i.checked_sub(1).map_or(0.0, |x| self.cosine_at(x, j)),
            j.checked_sub(1).map_or(0.0, |y| self.cosine_at(i, y)),
            self.cosine_at(i + 1, j),
            self.cosine_at(i, j + 1),
        ];
        let pairs = in_common(&pa.pairs, &pb.pairs);
        let dates = in_common(&pa.days, &pb.days) as f32;
        f = [
            ratio(news, a.news_norm * b.news_norm),
            cos,
            ratio(weight, less),
            ratio(weight, more),
            weight,
            first,
            second,
            names,
            others,
            ratio(other_cosine, a.other_norm * b.other_norm),
            ratio(here + related.0, a.here_norm * b.here_norm),
            pairs as f32,
            numbers,
            numbers_apart,
            (names_of(a) - names).min(names_of(b) - names).max(0.0),
            in_common(&pa.quoted, &pb.quoted) as f32,
            in_common(&pa.persons, &pb.persons) as f32,
            dates,
            f32::from(dates == 0.0 && !pa.days.is_empty() && !pb.days.is_empty()),
            at_a.min(at_b),
            at_a.max(at_b),
            (ratio(at_a, n_a) - ratio(at_b, n_b)).abs(),
            short,
            long,
            self.likeness,
            self.names_likeness,
            self.leads_likeness,
            self.mean_best,
            neighbours[0] + neighbours[1],
            around.into_iter().fold(neighbours[0].max(neighbours[1]), f32::max),
            ratio(cos, best_i).min(ratio(cos, best_j)),
            ratio(cos, best_i).max(ratio(cos, best_j)),
            a.to_other.min(b.to_other),
            a.to_other.max(b.to_other),
            a.to_own.min(b.to_own),
            a.to_own.max(b.to_own),
            related.1,
            strongest_other,
            best_i.min(best_j),
            best_i.max(best_j),
            self.wholes[0],
            self.wholes[1],
            self.wholes[2],
            self.wholes[3],
            self.wholes[4],
            self.wholes[5],
            self.wholes[6],
            self.kinship(i, j),
            contradictions(&pa.quantities, &pb.quantities),
            self.wholes[7],
            ratio(here + related.0, a.here_norm * b.here_norm) * self.names_likeness,
            a.to_other.min(b.to_other) * self.names_likeness,
        ];
        f
    }

    /// See `Kinship`.
    pub fn kinship(&self, i: usize, j: usize) -> f32 {
        self.kinship.of(i, j)
    }
}

/// What describes two articles as wholes: numbers, names, days and other words in common and apart.
fn wholes(a: &ArticleProfile, b: &ArticleProfile, vector_a: &Vector, vector_b: &Vector) -> [f32; 8] {
    let (numbers, days) = (in_common(&a.numbers, &b.numbers) as f32, in_common(&a.days, &b.days) as f32);
    let fewer = |x: usize, y: usize| x.min(y) as f32;
    let mass = |v: &Vector, names: bool| v.iter().filter(|t| t.2 == names).map(|t| t.1).sum::<f32>();
    let common = |names: bool| {
        let in_b = |key: Key| vector_b.binary_search_by_key(&key, |t| t.0).ok().and_then(|at| vector_b.get(at));
        let both = vector_a.iter().filter_map(|t| Some((t, in_b(t.0)?)));
        both.filter(|(x, y)| x.2 == names && y.2 == names).map(|(x, y)| x.1.min(y.1)).sum::<f32>()
    };
    let (names_a, names_b) = (mass(vector_a, true), mass(vector_b, true));
    let lead = |p: &ArticleProfile| -> Vec<Quantity> {
        p.sentences.iter().take(4).flat_map(|s| s.quantities.iter().cloned()).collect()
    };
    [
        numbers,
        fewer(a.numbers.len(), b.numbers.len()) - numbers,
        ratio(common(true), names_a.min(names_b)),
        ratio(common(true), names_a.max(names_b)),
        days,
        fewer(a.days.len(), b.days.len()) - days,
        ratio(common(false), mass(vector_a, false).min(mass(vector_b, false))),
        contradictions(&lead(a), &lead(b)),
    ]
}

/// How many things are counted on both sides, and never alike.
fn contradictions(a: &[Quantity], b: &[Quantity]) -> f32 {
    let counts = |x: &Quantity, y: &Quantity| x.unit == y.unit && x.counted.iter().any(|s| y.counted.contains(s));
    let agrees = |x: &Quantity, y: &Quantity| counts(x, y) && x.low <= y.high && y.low <= x.high;
    let apart = |x: &[Quantity], y: &[Quantity]| {
        x.iter().filter(|q| y.iter().any(|r| counts(q, r)) && !y.iter().any(|r| agrees(q, r))).count()
    };
    apart(a, b).min(apart(b, a)) as f32
}

fn at(list: &[f32], i: usize) -> f32 {
    list.get(i).copied().unwrap_or(0.0)
}

/// `a / b`, 0 where there is nothing to divide by.
fn ratio(a: f32, b: f32) -> f32 {
    if b > 0.0 { a / b } else { 0.0 }
}

/// The sentences' words, weighed within the two articles.
fn weigh(own: &ArticleProfile, other: &ArticleProfile, count: f32) -> Vec<Sentence> {
    let here = |term: &Term| {
        let stands = |p: &ArticleProfile| {
            p.terms.binary_search_by_key(&term.key, |t| t.0).ok().and_then(|at| p.terms.get(at)).map_or(0, |t| t.2)
        };
        let stands = (stands(own) + stands(other)) as f32;
        libm::logf((count + 1.0) / stands.max(1.0)) / libm::logf(count + 1.0).max(1.0)
    };
    let sentence = |profile: &Profile| {
        let terms: Vec<Weighted> = profile
            .terms
            .iter()
            .map(|t| Weighted {
                key: t.key,
                news: t.rarity,
                here: t.rarity * here(t),
                name: t.name,
                root: t.root,
                group: t.group,
            })
            .collect();
        let norm = |weight: &dyn Fn(&Weighted) -> f32| terms.iter().map(|t| weight(t) * weight(t)).sum::<f32>().sqrt();
        Sentence {
            news_norm: norm(&|t| t.news),
            here_norm: norm(&|t| t.here),
            other_norm: norm(&|t| if t.name { 0.0 } else { t.here }),
            here_sum: terms.iter().map(|t| t.here).sum(),
            terms,
            ..Sentence::default()
        }
    };
    own.sentences.iter().map(sentence).collect()
}

/// An article as a whole: how often a term stands in it, by its logarithm, times its rarity.
fn vector(article: &ArticleProfile) -> Vector {
    article
        .terms
        .iter()
        .map(|(key, rarity, count, name)| (*key, rarity * (1.0 + libm::logf(*count as f32)), *name))
        .collect()
}

/// The first sentences of an article as one vector.
fn lead(side: &[Sentence]) -> Vector {
    let mut terms: Vec<(Key, f32, bool)> =
        side.iter().take(3).flat_map(|s| &s.terms).map(|t| (t.key, t.news, t.name)).collect();
    terms.sort_by_key(|t| t.0);
    terms.dedup_by_key(|t| t.0);
    terms
}

fn cosine(a: &Vector, b: &Vector, which: impl Fn(bool) -> bool) -> f32 {
    let norm = |v: &Vector| v.iter().filter(|t| which(t.2)).map(|t| t.1 * t.1).sum::<f32>().sqrt();
    let mut sum = 0.0;
    let mut others = b.iter().peekable();
    for (key, weight, name) in a {
        while others.next_if(|o| o.0 < *key).is_some() {}
        if let Some(other) = others.peek()
            && other.0 == *key
            && which(*name)
            && which(other.2)
        {
            sum += weight * other.1;
        }
    }
    ratio(sum, norm(a) * norm(b))
}

/// How like each sentence is to its own article and to the other.
fn own_and_other(side: &mut [Sentence], own: &Vector, other: &Vector) {
    let norm = |v: &Vector| v.iter().map(|t| t.1 * t.1).sum::<f32>().sqrt();
    let (own_norm, other_norm) = (norm(own), norm(other));
    let find =
        |v: &Vector, key: Key| v.binary_search_by_key(&key, |t| t.0).ok().and_then(|at| v.get(at)).map_or(0.0, |t| t.1);
    for sentence in side {
        let like = |v: &Vector| sentence.terms.iter().map(|t| t.news * find(v, t.key)).sum::<f32>();
        (sentence.to_own, sentence.to_other) =
            (ratio(like(own), sentence.news_norm * own_norm), ratio(like(other), sentence.news_norm * other_norm));
    }
}

/// For every term, root and group the sentences it stands in, by key.
fn postings(side: &[Sentence]) -> Vec<(Key, u32)> {
    let mut found = Vec::new();
    for (at, sentence) in (0..).zip(side) {
        for term in &sentence.terms {
            found.push((term.key, at));
            if term.root != 0 {
                found.push((term.root ^ 1, at));
            }
            if term.group != 0 {
                found.push((Key::from(term.group), at));
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Calls `visit` on the terms that both lists have.
fn shared(a: &[Weighted], b: &[Weighted], mut visit: impl FnMut(&Weighted, &Weighted)) {
    let (mut i, mut j) = (0, 0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        match x.key.cmp(&y.key) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                visit(x, y);
                i += 1;
                j += 1;
            }
        }
    }
}

/// Of words that are not shared but related: the sum of products, for a cosine, and of weights.
fn related(a: &[Weighted], b: &[Weighted]) -> (f32, f32) {
    let (there, back) = (related_to(a, b), related_to(b, a));
    ((there.0 + back.0) / 2.0, (there.1 + back.1) / 2.0)
}

/// The same for the words of `a` only, each with the best of `b`.
fn related_to(a: &[Weighted], b: &[Weighted]) -> (f32, f32) {
    let (mut products, mut weights) = (0.0, 0.0);
    for x in a.iter().filter(|x| x.root != 0 || x.group != 0) {
        if b.binary_search_by_key(&x.key, |y| y.key).is_ok() {
            continue;
        }
        let mut best = 0.0_f32;
        let mut with = 0.0;
        for y in b {
            let credit = if x.root != 0 && x.root == y.root {
                0.7
            } else if x.group != 0 && x.group == y.group {
                0.5
            } else {
                continue;
            };
            if credit > best && a.binary_search_by_key(&y.key, |x| x.key).is_err() {
                (best, with) = (credit, y.here);
            }
        }
        products += best * x.here * with;
        weights += best * x.here.min(with);
    }
    (products, weights)
}

/// How many values two sorted lists have in common.
fn in_common(a: &[Key], b: &[Key]) -> usize {
    let mut b = b.iter().peekable();
    a.iter()
        .filter(|x| {
            while b.next_if(|y| y < x).is_some() {}
            b.peek() == Some(x)
        })
        .count()
}

/// How many numbers are in common, and how many stand alone on both sides.
fn numbers(a: &[Quantity], b: &[Quantity]) -> (f32, f32) {
    let same = |x: &Quantity, y: &Quantity| x.unit == y.unit && x.low <= y.high && y.low <= x.high;
    let common = a
        .iter()
        .filter(|x| b.iter().any(|y| same(x, y)))
        .count()
        .min(b.iter().filter(|y| a.iter().any(|x| same(x, y))).count());
    (common as f32, (a.len().min(b.len()) - common.min(a.len().min(b.len()))) as f32)
}
