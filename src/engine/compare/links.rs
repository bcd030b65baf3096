//! Which sentences of two articles report the same thing.

use super::features::PairOfArticles;
use super::model::score;
use super::profile::ArticleProfile;
use crate::engine::comparison::{Link, Place};

/// Of each sentence, how many of another source's are kept at most.
const KEPT: usize = 24;

/// The links of every two of the articles, highest score first.
pub fn links(profiles: &[ArticleProfile]) -> Vec<Link> {
    let mut links = Vec::new();
    for (a, first) in profiles.iter().enumerate() {
        for (b, second) in profiles.iter().enumerate().skip(a + 1) {
            let pair = PairOfArticles::new(first, second);
            let mut scored: Vec<(f32, u32, u32)> = pair
                .candidates
                .iter()
                .map(|&(i, j, _)| (score(&pair.features(i as usize, j as usize)), i, j))
                .collect();
            scored.sort_by(|x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));
            let (mut from, mut to) = (vec![0; first.sentences.len()], vec![0; second.sentences.len()]);
            for (score, i, j) in scored {
                let (Some(x), Some(y)) = (from.get_mut(i as usize), to.get_mut(j as usize)) else { continue };
                if *x >= KEPT && *y >= KEPT {
                    continue;
                }
                (*x, *y) = (*x + 1, *y + 1);
                let place = |source, sentence| Place { source, sentence: sentence as usize };
                links.push(Link { a: place(a, i), b: place(b, j), score, evidence: Vec::new() });
            }
        }
    }
    links.sort_by(|x, y| y.score.total_cmp(&x.score).then((x.a, x.b).cmp(&(y.a, y.b))));
    links
}
