//! What two parts of sentences share, and how much that is.

/// How much what only the sentence with less of its own says counts against kinship, and what only the other says.
const ALONE: (f32, f32) = (0.22, 0.05);

/// What two parts of sentences share.
#[derive(Clone, Copy, Default)]
pub(super) struct Shared {
    /// Words.
    pub(super) words: f32,
    /// Words in a row.
    pub(super) rows: f32,
    /// Numbers and dates.
    pub(super) besides: f32,
    /// How many concepts.
    pub(super) kinds: usize,
    /// How many of them tell something, how many stand nowhere else, and how many are quoted.
    pub(super) things: usize,
    pub(super) single: usize,
    pub(super) quoted: usize,
    /// How many numbers.
    pub(super) numbers: usize,
    /// Whether one of the concepts is something that happens or is done, and told in few sentences.
    pub(super) event: bool,
    /// Whether one of them is something that happens or is done.
    pub(super) deed: bool,
    /// Whether one of them happens or is done, and stands in one sentence of either article.
    pub(super) alone: bool,
    /// How many of them are done, and verbs on both sides.
    pub(super) verbs: usize,
}

/// What one concept that two sentences share adds.
#[derive(Clone, Copy, Default)]
pub(super) struct Adds {
    pub(super) kinds: usize,
    pub(super) things: usize,
    pub(super) single: usize,
    pub(super) quoted: usize,
    pub(super) event: bool,
    pub(super) deed: bool,
    pub(super) alone: bool,
    pub(super) verbs: usize,
}

impl Shared {
    pub(super) fn add(&mut self, words: f32, adds: Adds) {
        self.words += words;
        self.kinds += adds.kinds;
        self.things += adds.things;
        self.single += adds.single;
        self.quoted += adds.quoted;
        self.event |= adds.event;
        self.deed |= adds.deed;
        self.alone |= adds.alone;
        self.verbs += adds.verbs;
    }

    /// From 0 to 1, with what the words of both parts weigh.
    pub(super) fn kinship(self, own_a: f32, own_b: f32, chance: f32) -> f32 {
        // One word or two in common, however rare, are seldom the same thing told.
        let words = self.words
            * match self.kinds {
                0 | 1 => 0.45,
                2 => 0.72,
                3 => 0.95,
                _ => 1.0,
            };
        let own = |sum: f32| (sum - words).max(0.0);
        let (less, more) = (own(own_a).min(own(own_b)), own(own_a).max(own(own_b)));
        let shared = words + self.rows + self.besides;
        shared / (shared + chance + ALONE.0 * less + ALONE.1 * more)
    }
}
