//! What common words mean, as directions in which words of like use lie close together: "freed" beside "released".
//!
//! The table holds some 10,000 stems of English, made by `examples/word_meanings.rs` from GloVe's vectors trained on
//! Wikipedia and newswire, which are in the public domain (PDDL). A meaning is cut in [`PARTS`] parts, each told by
//! the nearest of [`CENTRES`] centres, so that a word takes a byte a part. The file, little-endian:
//!
//! | bytes | what |
//! |---|---|
//! | 2 | how many stems |
//! | [`PARTS`] × [`CENTRES`] × [`WIDTH`] | the centres, part by part, each number an `i8`; their scale is of no account |
//! | 1 to 4 a stem | the stems' [`number`]s in rising order, each as what it adds to the one before, in 7 bits a byte, the lowest first; the eighth bit says that more follow |
//! | [`PARTS`] a stem | the numbers of its parts' centres |

use super::profile::Key;
use std::sync::OnceLock;

/// The table (see above).
const TABLE: &[u8] = include_bytes!("meanings.bin");

/// How many numbers a meaning has.
pub const DIMENSIONS: usize = 40;
/// How many parts a meaning is cut in.
pub const PARTS: usize = 10;
/// How many numbers a part has.
pub const WIDTH: usize = DIMENSIONS / PARTS;
/// How many centres there are for a part.
pub const CENTRES: usize = 256;
/// How many numbers are multiplied side by side.
const LANES: usize = 8;

/// Where a word stands among the others: a direction, of length one.
pub type Meaning = [f32; DIMENSIONS];

/// The table, read.
struct Table {
    /// Rising.
    keys: Vec<u32>,
    centres: &'static [[u8; WIDTH]],
    /// In the order of the keys.
    codes: &'static [[u8; PARTS]],
}

impl Table {
    /// Nothing where the table is damaged.
    fn read(bytes: &'static [u8]) -> Option<Table> {
        let (count, bytes) = bytes.split_first_chunk()?;
        let count = usize::from(u16::from_le_bytes(*count));
        let (centres, mut bytes) = bytes.split_at_checked(PARTS * CENTRES * WIDTH)?;
        let mut keys = Vec::with_capacity(count);
        let mut key = 0_u32;
        for _ in 0..count {
            let mut shift = 0;
            loop {
                let (byte, rest) = bytes.split_first()?;
                bytes = rest;
                key = key.checked_add(u32::from(byte & 0x7F).checked_shl(shift)?)?;
                shift += 7;
                if byte & 0x80 == 0 {
                    break;
                }
            }
            keys.push(key);
        }
        (bytes.len() == count * PARTS).then_some(Table {
            keys,
            centres: centres.as_chunks().0,
            codes: bytes.as_chunks().0,
        })
    }

    fn meaning(&self, key: u32) -> Option<Meaning> {
        let place = self.keys.binary_search(&key).ok()?;
        let mut meaning = [0.0; DIMENSIONS];
        let parts = meaning.as_chunks_mut::<WIDTH>().0.iter_mut();
        let centres = self.centres.chunks_exact(CENTRES);
        for ((part, centres), code) in parts.zip(centres).zip(self.codes.get(place)?) {
            let centre = centres.get(usize::from(*code))?;
            *part = centre.map(|number| f32::from(number.cast_signed()));
        }
        let length = libm::sqrtf(likeness(&meaning, &meaning));
        (length > 0.0).then(|| meaning.map(|number| number / length))
    }
}

/// The number under which the table keeps a stem of this key, of 24 bits.
pub fn number(stem: Key) -> u32 {
    (stem & 0xFF_FFFF) as u32
}

/// What the word means whose stem has this key; nothing for a word that the table does not know, such as a function word.
/// Of the words that it does not know, one in some 1,700 is taken for another, since words are known by their [`number`].
pub fn meaning_of(stem: Key) -> Option<Meaning> {
    static READ: OnceLock<Option<Table>> = OnceLock::new();
    READ.get_or_init(|| Table::read(TABLE)).as_ref()?.meaning(number(stem))
}

/// How like two meanings are: their cosine, 1 for the same, about 0 for words that have nothing to do with each other.
/// Always added in the same order, so that every machine gives the same number.
#[inline(always)]
pub fn likeness(a: &Meaning, b: &Meaning) -> f32 {
    let mut sums = [0.0; LANES];
    for (a, b) in a.as_chunks::<LANES>().0.iter().zip(b.as_chunks::<LANES>().0) {
        for ((sum, a), b) in sums.iter_mut().zip(a).zip(b) {
            *sum += a * b;
        }
    }
    let [a, b, c, d, e, f, g, h] = sums;
    ((a + e) + (b + f)) + ((c + g) + (d + h))
}
