//! What speaks for and against two sentences of two articles reporting the same thing, as numbers.
//!
//! Every number is the same whichever of the two articles comes first, and rests on these two articles alone.

mod articles;
mod candidates;
mod common;
mod concepts;
mod second;
mod side;
mod sight;

pub use articles::PairOfArticles;
pub use candidates::Proposal;
pub(super) use common::{besides, keep_largest, ratio};
use common::{contradictions, in_common, numbers, related};
pub use second::{NAMES as SECOND_NAMES, NUMBERS as SECOND, second_look};
pub(super) use side::Codes;
use side::{Sentence, Word};
pub use sight::NUMBERS as SIGHT;

/// How many numbers describe a pair of sentences by itself; a second look adds [`SECOND`].
pub const FEATURES: usize = OWN + concepts::NUMBERS;

/// How many of them are worked out here.
const OWN: usize = 61;

/// What describes a pair of sentences, in the order of [`names`].
pub type Features = [f32; FEATURES];

/// What each number is.
pub fn names() -> Vec<&'static str> {
    NAMES.iter().chain(&concepts::NAMES).copied().collect()
}

const NAMES: [&str; OWN] = [
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
    "verbs in common",
    "verbs of the sentence with fewer",
    "verbs of the sentence with more",
    "other words in common, counted",
    "names in common, counted",
    "words in common that are done",
    "kinship, in like articles",
    "words in common that are done, in like articles",
    "kinship, in articles with like leads",
];

impl PairOfArticles<'_> {
    /// Describes the pair of sentence `i` of the first and `j` of the second article, which are so much kin.
    pub fn features(&self, i: usize, j: usize, kinship: f32) -> Features {
        let mut f = [0.0; FEATURES];
        let (Some(a), Some(b)) = (self.side_a.of(i), self.side_b.of(j)) else { return f };
        let (Some(pa), Some(pb)) = (self.a.sentences.get(i), self.b.sentences.get(j)) else { return f };
        let mut both = Both::default();
        shared(a.words, b.words, |x, y| both.add(x, y));
        let related = related(&a, &b);
        let Both { news, here, weight, names, others, other_cosine, first, second, strongest_other, .. } = both;
        let cos = ratio(here, a.sums.here_norm * b.sums.here_norm);
        let (short, long) = (pa.words.min(pb.words) as f32, pa.words.max(pb.words) as f32);
        let (less, more) = (a.sums.here_sum.min(b.sums.here_sum), a.sums.here_sum.max(b.sums.here_sum));
        let (n_a, n_b) = (self.side_a.sums.len() as f32, self.side_b.sums.len() as f32);
        let (at_a, at_b) = (i as f32, j as f32);
        let (numbers, numbers_apart) = numbers(&pa.quantities, &pb.quantities);
        let names_apart = |s: &Sentence| s.sums.names_sum - names;
        let (best_i, best_j) = (best(&self.best_a, i), best(&self.best_b, j));
        let [above, level, below] = [i.checked_sub(1), Some(i), Some(i + 1)].map(|near| self.proposed.cosines(near, j));
        let neighbours = [above[0], below[2]];
        let around = [above[1], level[0], below[1], level[2]];
        let pairs = in_common(&pa.pairs, &pb.pairs);
        let dates = in_common(&pa.days, &pb.days) as f32;
        let own: [f32; OWN] = [
            ratio(news, a.sums.news_norm * b.sums.news_norm),
            cos,
            ratio(weight, less),
            ratio(weight, more),
            weight,
            first,
            second,
            names,
            others,
            ratio(other_cosine, a.sums.other_norm * b.sums.other_norm),
            ratio(here + related.0, a.sums.here_norm * b.sums.here_norm),
            pairs as f32,
            numbers,
            numbers_apart,
            names_apart(&a).min(names_apart(&b)).max(0.0),
            both.quoted,
            in_common(&pa.persons, &pb.persons) as f32,
            dates,
            f32::from(dates == 0.0 && !pa.days.is_empty() && !pb.days.is_empty()),
            at_a.min(at_b),
            at_a.max(at_b),
            (ratio(at_a, n_a) - ratio(at_b, n_b)).abs(),
            short,
            long,
            self.wholes.likeness,
            self.wholes.names_likeness,
            self.wholes.leads_likeness,
            self.mean_best,
            neighbours[0] + neighbours[1],
            around.into_iter().fold(neighbours[0].max(neighbours[1]), f32::max),
            ratio(cos, best_i).min(ratio(cos, best_j)),
            ratio(cos, best_i).max(ratio(cos, best_j)),
            a.sums.to_other.min(b.sums.to_other),
            a.sums.to_other.max(b.sums.to_other),
            a.sums.to_own.min(b.sums.to_own),
            a.sums.to_own.max(b.sums.to_own),
            related.1,
            strongest_other,
            best_i.min(best_j),
            best_i.max(best_j),
            self.wholes.shares[0],
            self.wholes.shares[1],
            self.wholes.shares[2],
            self.wholes.shares[3],
            self.wholes.shares[4],
            self.wholes.shares[5],
            self.wholes.shares[6],
            kinship,
            contradictions(&pa.quantities, &pb.quantities),
            self.wholes.shares[7],
            ratio(here + related.0, a.sums.here_norm * b.sums.here_norm) * self.wholes.names_likeness,
            a.sums.to_other.min(b.sums.to_other) * self.wholes.names_likeness,
            both.verbs,
            a.sums.verbs.min(b.sums.verbs),
            a.sums.verbs.max(b.sums.verbs),
            both.plain,
            both.named,
            both.deeds,
            kinship * self.wholes.names_likeness,
            both.deeds * self.wholes.names_likeness,
            kinship * self.wholes.leads_likeness,
        ];
        let of_concepts = concepts::in_common(&a, &b);
        f.iter_mut().zip(own.into_iter().chain(of_concepts)).for_each(|(f, value)| *f = value);
        f
    }
}

fn best(list: &[f32], at: usize) -> f32 {
    list.get(at).copied().unwrap_or(0.0)
}

/// What the words that two sentences share come to.
#[derive(Default)]
struct Both {
    news: f32,
    here: f32,
    weight: f32,
    names: f32,
    others: f32,
    other_cosine: f32,
    first: f32,
    second: f32,
    strongest_other: f32,
    /// How many are verbs, how many are no names, how many are names on both sides, and how many are deeds.
    verbs: f32,
    plain: f32,
    named: f32,
    deeds: f32,
    /// How many are quoted on both sides.
    quoted: f32,
}

impl Both {
    fn add(&mut self, x: &Word, y: &Word) {
        let both_names = x.name && y.name;
        if !x.number {
            self.verbs += f32::from(x.verb && y.verb);
            self.plain += f32::from(!both_names);
            self.named += f32::from(both_names);
            self.deeds += f32::from(!both_names && (x.deed || y.deed));
        }
        self.quoted += f32::from(x.quoted && y.quoted);
        self.news += x.news * y.news;
        self.here += x.here * y.here;
        self.weight += x.here;
        if x.name || y.name {
            self.names += x.here;
        } else {
            self.others += x.here;
            self.other_cosine += x.here * y.here;
            self.strongest_other = self.strongest_other.max(x.here);
        }
        if x.here > self.first {
            (self.first, self.second) = (x.here, self.first);
        } else {
            self.second = self.second.max(x.here);
        }
    }
}

/// Calls `visit` on the words that both sentences have.
fn shared(a: &[Word], b: &[Word], mut visit: impl FnMut(&Word, &Word)) {
    let (mut i, mut j) = (0, 0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        if x.code == y.code {
            visit(x, y);
        }
        i += usize::from(x.code <= y.code);
        j += usize::from(y.code <= x.code);
    }
}
