//! The words of two articles' sentences, weighed within the two.

use super::common::ratio;
use super::concepts::{Concept, Sums, concepts};
use crate::engine::compare::profile::{ArticleProfile, Key, Profile, Term};

/// A telling word with its weights in this pair of articles.
#[derive(Clone, Copy)]
pub struct Weighted {
    pub key: Key,
    /// By rarity in news.
    pub news: f32,
    /// By rarity in news and in the two articles.
    pub here: f32,
    pub name: bool,
    pub number: bool,
    /// Written as a verb here.
    pub verb: bool,
    /// Written as a verb somewhere in the two articles.
    pub done: bool,
    /// Written as a noun for what is done.
    pub action: bool,
    pub root: Key,
    pub group: u16,
    pub at: u16,
}

#[derive(Default)]
pub struct Sentence {
    pub terms: Vec<Weighted>,
    pub concepts: Vec<Concept>,
    pub sums: Sums,
    /// How many of its words are written as verbs.
    pub verbs: f32,
    pub news_norm: f32,
    pub here_norm: f32,
    pub here_sum: f32,
    pub names_sum: f32,
    pub other_norm: f32,
    pub to_own: f32,
    pub to_other: f32,
}

/// A term of an article as a whole: key, weight, whether a name.
pub type Vector = Vec<(Key, f32, bool)>;

/// The sentences' words, weighed within the two articles, of which together there are `count` sentences.
pub fn weigh(own: &ArticleProfile, other: &ArticleProfile, count: f32) -> Vec<Sentence> {
    let stands = |p: &ArticleProfile, key: Key| {
        p.terms.binary_search_by_key(&key, |t| t.0).ok().and_then(|at| p.terms.get(at)).map_or(0, |t| t.2)
    };
    let all = libm::logf(count + 1.0).max(1.0);
    // One logarithm for each word of the article, and not for each place where it stands.
    let few: Vec<f32> = own
        .terms
        .iter()
        .map(|t| libm::logf((count + 1.0) / ((t.2 + stands(other, t.0)) as f32).max(1.0)) / all)
        .collect();
    let here = |term: &Term| {
        let at = own.terms.binary_search_by_key(&term.key, |t| t.0).ok();
        at.and_then(|at| few.get(at)).copied().unwrap_or(0.0)
    };
    let done = |key: &Key| own.verbs.binary_search(key).is_ok() || other.verbs.binary_search(key).is_ok();
    let sentence = |profile: &Profile| {
        let terms: Vec<Weighted> = profile
            .terms
            .iter()
            .map(|t| Weighted {
                key: t.key,
                news: t.rarity,
                here: t.rarity * here(t),
                name: t.name,
                number: t.number,
                verb: t.verb,
                done: t.verb || done(&t.key),
                action: t.action,
                root: t.root,
                group: t.group,
                at: t.at,
            })
            .collect();
        let norm = |weight: &dyn Fn(&Weighted) -> f32| terms.iter().map(|t| weight(t) * weight(t)).sum::<f32>().sqrt();
        let concepts = concepts(&terms, own, other);
        Sentence {
            news_norm: norm(&|t| t.news),
            here_norm: norm(&|t| t.here),
            other_norm: norm(&|t| if t.name { 0.0 } else { t.here }),
            here_sum: terms.iter().map(|t| t.here).sum(),
            names_sum: terms.iter().filter(|t| t.name).map(|t| t.here).sum(),
            verbs: terms.iter().filter(|t| t.verb).count() as f32,
            sums: Sums::new(&concepts),
            concepts,
            terms,
            ..Sentence::default()
        }
    };
    own.sentences.iter().map(sentence).collect()
}

/// An article as a whole: how often a term stands in it, by its logarithm, times its rarity.
pub fn vector(article: &ArticleProfile) -> Vector {
    article
        .terms
        .iter()
        .map(|(key, rarity, count, name)| (*key, rarity * (1.0 + libm::logf(*count as f32)), *name))
        .collect()
}

/// The first sentences of an article as one vector.
pub fn lead(side: &[Sentence]) -> Vector {
    let mut terms: Vec<(Key, f32, bool)> =
        side.iter().take(3).flat_map(|s| &s.terms).map(|t| (t.key, t.news, t.name)).collect();
    terms.sort_by_key(|t| t.0);
    terms.dedup_by_key(|t| t.0);
    terms
}

/// How like two vectors are in the terms that are chosen by whether they are names.
pub fn cosine(a: &Vector, b: &Vector, which: impl Fn(bool) -> bool) -> f32 {
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
pub fn own_and_other(side: &mut [Sentence], own: &Vector, other: &Vector) {
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
