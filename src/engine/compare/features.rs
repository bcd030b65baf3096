//! What speaks for and against two sentences of two articles reporting the same thing, as numbers.
//!
//! Every number is the same whichever of the two articles comes first, and rests on these two articles alone.

mod articles;
mod candidates;
mod common;
mod concepts;
mod second;
mod weigh;

pub use articles::PairOfArticles;
use common::{contradictions, in_common, numbers, ratio, related, shared};
pub use second::{NAMES as SECOND_NAMES, NUMBERS as SECOND, second_look};
use weigh::Sentence;

/// How many numbers describe a pair of sentences by itself; a second look adds [`SECOND`].
pub const FEATURES: usize = OWN + concepts::NUMBERS;

/// How many of them are worked out here.
const OWN: usize = 58;

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
];

impl PairOfArticles<'_> {
    /// Describes the pair of sentence `i` of the first and `j` of the second article.
    pub fn features(&self, i: usize, j: usize) -> Features {
        let mut f = [0.0; FEATURES];
        let (Some(a), Some(b)) = (self.side_a.get(i), self.side_b.get(j)) else { return f };
        let (Some(pa), Some(pb)) = (self.a.sentences.get(i), self.b.sentences.get(j)) else { return f };
        let (mut news, mut here, mut weight, mut names, mut others) = (0.0_f32, 0.0_f32, 0.0_f32, 0.0_f32, 0.0_f32);
        let (mut first, mut second, mut other_cosine, mut strongest_other) = (0.0_f32, 0.0_f32, 0.0_f32, 0.0_f32);
        let mut counted = [0.0_f32; 4];
        shared(&a.terms, &b.terms, |x, y| {
            let both_names = x.name && y.name;
            let deed = x.done || y.done || x.action || y.action;
            for (count, is) in counted.iter_mut().zip([x.verb && y.verb, !both_names, both_names, !both_names && deed])
            {
                *count += f32::from(is && !x.number);
            }
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
        let names_apart = |s: &Sentence| s.names_sum - names;
        let (best_i, best_j) = (best(&self.best_a, i), best(&self.best_b, j));
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
        let own: [f32; OWN] = [
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
            names_apart(a).min(names_apart(b)).max(0.0),
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
            self.kinship().of(i, j),
            contradictions(&pa.quantities, &pb.quantities),
            self.wholes[7],
            ratio(here + related.0, a.here_norm * b.here_norm) * self.names_likeness,
            a.to_other.min(b.to_other) * self.names_likeness,
            counted[0],
            a.verbs.min(b.verbs),
            a.verbs.max(b.verbs),
            counted[1],
            counted[2],
            counted[3],
        ];
        let of_concepts = concepts::in_common(&a.concepts, &b.concepts, a.sums, b.sums);
        f.iter_mut().zip(own.into_iter().chain(of_concepts)).for_each(|(f, value)| *f = value);
        f
    }
}

fn best(list: &[f32], at: usize) -> f32 {
    list.get(at).copied().unwrap_or(0.0)
}
