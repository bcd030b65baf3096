//! What shows of a pair of sentences at first sight, at hand before anything is held against anything: most pairs need
//! no closer look.

use super::articles::PairOfArticles;
use super::candidates::Proposal;

/// How many numbers there are.
pub const NUMBERS: usize = 8;

impl PairOfArticles<'_> {
    /// The cosine, what is in common, how alike the articles are, and the sentences' places, the earlier first.
    pub fn first_sight(&self, pair: &Proposal) -> [f32; NUMBERS] {
        [
            pair.cosine,
            pair.weight,
            pair.names,
            pair.related,
            self.wholes.names_likeness,
            self.wholes.leads_likeness,
            pair.i.min(pair.j) as f32,
            pair.i.max(pair.j) as f32,
        ]
    }
}
