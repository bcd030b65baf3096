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
    pub(super) kinds: u32,
    /// How many of them tell something, how many stand nowhere else, and how many are quoted.
    pub(super) things: u32,
    pub(super) single: u32,
    pub(super) quoted: u32,
    /// How many numbers.
    pub(super) numbers: u32,
    /// Whether one of the concepts is something that happens or is done, and told in few sentences.
    pub(super) event: bool,
    /// Whether one of them is something that happens or is done.
    pub(super) deed: bool,
    /// Whether one of them happens or is done, and stands in one sentence of either article.
    pub(super) alone: bool,
    /// How many of them are done, and verbs on both sides.
    pub(super) verbs: u32,
}

/// Something that two sentences share.
#[derive(Clone, Copy)]
pub(super) enum Share {
    /// A concept: what it counts for, and what it adds.
    Concept(f32, Adds),
    /// Two words in a row, by what they count for.
    Row(f32),
    /// A number.
    Number(f32),
    /// A number that may be the same.
    LikeNumber(f32),
    /// A date.
    Date(f32),
}

/// What one concept that two sentences share adds.
#[derive(Clone, Copy, Default)]
pub(super) struct Adds {
    pub(super) kinds: u32,
    pub(super) things: u32,
    pub(super) single: u32,
    pub(super) quoted: u32,
    pub(super) event: bool,
    pub(super) deed: bool,
    pub(super) alone: bool,
    pub(super) verbs: u32,
}

impl Shared {
    pub(super) fn add(&mut self, share: Share) {
        match share {
            Share::Concept(words, adds) => {
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
            Share::Row(worth) => self.rows += worth,
            Share::Number(worth) => {
                self.besides += worth;
                self.numbers += 1;
            }
            Share::LikeNumber(worth) => {
                self.besides += worth;
                self.numbers += 1;
                self.kinds += u32::from(self.kinds > 0);
                self.deed = true;
            }
            // A date alone is in common by chance.
            Share::Date(worth) => self.besides += if self.kinds > 0 { worth } else { 0.0 },
        }
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
