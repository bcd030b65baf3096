//! Makes a text short enough for a link: each bit is foretold from what stands before it, and only what was not
//! foretold is written (context mixing with an arithmetic coder). Whole numbers alone, so that every machine writes and
//! reads the same.
//!
//! A change to anything here, a number or a letter of the primer, makes links that were shared unreadable. What is to
//! change goes into a new version beside this one (see [`super::VERSION`]).

use super::primer::PRIMER;

/// Contexts that foretell a bit: the last 1, 2, 3, 4 and 6 bytes, the word so far, and that with the word before.
const CONTEXTS: usize = 7;
/// How many bytes the first contexts hold.
const ORDERS: [usize; 5] = [1, 2, 3, 4, 6];
/// What is mixed: the contexts, the longest match, and a constant.
const INPUTS: usize = CONTEXTS + 2;
/// The shortest run of bytes that is looked up for a match, and the longest that counts as longer than others.
const MATCH: (usize, usize) = (5, 31);
/// How far each input is followed at first, of 65,536.
const WEIGHT: i32 = 16_000;
/// How quickly weights follow what came.
const RATE: i32 = 8;
/// How often a slot is seen before what is new no longer counts more.
const SETTLED: u32 = 255;
/// How far back a word is looked at.
const WORD: usize = 24;

/// The text, short. Only [`spread`] of this version reads it.
pub(super) fn squeeze(text: &[u8]) -> Vec<u8> {
    let mut model = Model::primed(text.len());
    let mut writer = Writer { low: 0, high: u32::MAX, written: Vec::new() };
    for byte in text {
        for i in (0..8).rev() {
            let bit = byte >> i & 1 == 1;
            writer.write(bit, model.chance);
            model.learn(bit);
        }
    }
    writer.end()
}

/// The text of `length` bytes that was squeezed into `bytes`; other bytes give any text of that length.
pub(super) fn spread(bytes: &[u8], length: usize) -> Vec<u8> {
    let mut model = Model::primed(length);
    let mut reader = Reader::new(bytes);
    let mut text = Vec::with_capacity(length);
    while text.len() < length {
        let mut byte = 0;
        for _ in 0..8 {
            let bit = reader.read(model.chance);
            model.learn(bit);
            byte = byte << 1 | u8::from(bit);
        }
        text.push(byte);
    }
    text
}

/// Writes bits by how likely they are: the likelier, the less each takes.
struct Writer {
    low: u32,
    high: u32,
    written: Vec<u8>,
}

/// Where a stretch is parted for a bit whose chance to be a one is `chance` of 65,536.
fn part(low: u32, high: u32, chance: u32) -> u32 {
    low + ((u64::from(high - low) * u64::from(chance)) >> 16) as u32
}

impl Writer {
    fn write(&mut self, bit: bool, chance: u32) {
        let middle = part(self.low, self.high, chance);
        if bit {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
        while (self.low ^ self.high) >> 24 == 0 {
            self.written.push((self.high >> 24) as u8);
            self.low <<= 8;
            self.high = self.high << 8 | 255;
        }
    }

    /// What was written, without zeros at the end: beyond it, zeros are read.
    fn end(mut self) -> Vec<u8> {
        if self.low > 0 {
            self.written.push((self.high >> 24) as u8);
        }
        while self.written.last() == Some(&0) {
            self.written.pop();
        }
        self.written
    }
}

/// Reads what a [`Writer`] wrote.
struct Reader<'a> {
    low: u32,
    high: u32,
    at: u32,
    rest: std::slice::Iter<'a, u8>,
}

impl<'a> Reader<'a> {
    fn new(bytes: &'a [u8]) -> Self {
        let mut reader = Self { low: 0, high: u32::MAX, at: 0, rest: bytes.iter() };
        (0..4).for_each(|_| reader.take());
        reader
    }

    fn take(&mut self) {
        self.at = self.at << 8 | self.rest.next().copied().map_or(0, u32::from);
    }

    fn read(&mut self, chance: u32) -> bool {
        let middle = part(self.low, self.high, chance);
        let bit = self.at <= middle;
        if bit {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
        while (self.low ^ self.high) >> 24 == 0 {
            self.low <<= 8;
            self.high = self.high << 8 | 255;
            self.take();
        }
        bit
    }
}

/// What the next bit is likely to be, learnt from all bits before it.
struct Model {
    /// The chance that the next bit is a one, of 65,536.
    chance: u32,
    /// For each context, by the hash of it and of this byte's bits so far: the chance of a one in the upper 22 bits, how
    /// often it was seen in the lower ten.
    seen: Vec<Vec<u32>>,
    /// The contexts of this byte, as hashes.
    contexts: [u32; CONTEXTS],
    /// The slots of `seen` that foretell this bit.
    slots: [usize; CONTEXTS],
    /// What each input says of this bit.
    inputs: [i32; INPUTS],
    /// How far each input is followed, of 65,536.
    weights: [i32; INPUTS],
    /// All bytes so far, the primer's first.
    past: Vec<u8>,
    /// This byte's bits so far, after a one.
    partial: usize,
    /// Where the byte stands that followed each run of bytes last, by the run's hash.
    runs: Vec<usize>,
    /// Where in `past` the byte stands that the longest match foretells, and how long that match is.
    matched: (usize, usize),
    /// How well a match of each length foretells, as in `seen`.
    worth: [u32; MATCH.1 + 1],
    /// The slot of `worth` and the bit that a match foretells.
    foretold: Option<(usize, bool)>,
    /// Squashes back into chances.
    stretched: Vec<i32>,
    /// The inputs mixed.
    mixed: i32,
}

impl Model {
    /// A model for a text of this length that has read the primer.
    fn primed(length: usize) -> Self {
        let slots = (length + PRIMER.len()).saturating_mul(16).ilog2().clamp(14, 20);
        let mut model = Self {
            chance: 0,
            seen: vec![vec![1 << 31; 1 << slots]; CONTEXTS],
            contexts: [0; CONTEXTS],
            slots: [0; CONTEXTS],
            inputs: [0; INPUTS],
            weights: [WEIGHT; INPUTS],
            past: Vec::with_capacity(length + PRIMER.len()),
            partial: 1,
            runs: vec![0; 1 << 16],
            matched: (0, 0),
            worth: [3 << 30; MATCH.1 + 1],
            foretold: None,
            stretched: stretched(),
            mixed: 0,
        };
        model.foretell();
        for byte in PRIMER.bytes() {
            (0..8).rev().for_each(|i| model.learn(byte >> i & 1 == 1));
        }
        model
    }

    /// Works out the chance of the next bit.
    fn foretell(&mut self) {
        for (i, (table, context)) in self.seen.iter().zip(self.contexts).enumerate() {
            let slot = (hash(context, self.partial as u32) >> 8) as usize & (table.len() - 1);
            let seen = table[slot];
            self.slots[i] = slot;
            self.inputs[i] = if seen & 1023 == 0 { 0 } else { self.stretched[(seen >> 20) as usize] };
        }
        self.inputs[CONTEXTS] = 0;
        self.inputs[CONTEXTS + 1] = 256;
        self.foretold = self.match_says();
        if let Some((slot, bit)) = self.foretold {
            let sure = self.stretched[(self.worth[slot] >> 20) as usize];
            self.inputs[CONTEXTS] = if bit { sure } else { -sure };
        }
        let followed = self.inputs.iter().zip(self.weights);
        let sum: i64 = followed.map(|(input, weight)| i64::from(*input) * i64::from(weight)).sum();
        self.mixed = (sum >> 16).clamp(-2047, 2047) as i32;
        self.chance = (squash(self.mixed) * 16).clamp(32, 65_535 - 32) as u32;
    }

    /// What the longest match foretells, while this byte's bits so far are those of the byte that it foretells.
    fn match_says(&self) -> Option<(usize, bool)> {
        let (at, length) = self.matched;
        if length == 0 {
            return None;
        }
        let byte = usize::from(*self.past.get(at)?) | 256;
        let left = 8 - self.partial.ilog2();
        (byte >> left == self.partial).then_some((length.min(MATCH.1), byte >> (left - 1) & 1 == 1))
    }

    /// Takes in the bit that came.
    fn learn(&mut self, bit: bool) {
        let error = (if bit { 4095 } else { 0 } - squash(self.mixed)) * RATE;
        for (weight, input) in self.weights.iter_mut().zip(self.inputs) {
            *weight += (input * error + 0x8000) >> 16;
        }
        for (table, slot) in self.seen.iter_mut().zip(self.slots) {
            note(&mut table[slot], bit);
        }
        if let Some((slot, said)) = self.foretold {
            note(&mut self.worth[slot], said == bit);
            if said != bit {
                self.matched.1 = 0;
            }
        }
        self.partial = self.partial << 1 | usize::from(bit);
        if self.partial > 255 {
            self.past.push((self.partial & 255) as u8);
            self.partial = 1;
            self.end_byte();
        }
        self.foretell();
    }

    /// Finds the contexts and the longest match of the byte that comes.
    fn end_byte(&mut self) {
        let back = |n: usize| self.past.iter().rev().take(n).fold(n as u32, |h, byte| hash(h, u32::from(*byte) + 1));
        for (context, order) in self.contexts.iter_mut().zip(ORDERS) {
            *context = back(order);
        }
        let (word, rest) = word_before(&self.past);
        let gap = rest.iter().rev().take(4).take_while(|byte| !is_letter(**byte)).count();
        let (before, _) = word_before(rest.get(..rest.len() - gap).unwrap_or_default());
        self.contexts[CONTEXTS - 2] = hash(word, 77);
        self.contexts[CONTEXTS - 1] = hash(hash(word, before), 78);
        let (at, length) = self.matched;
        self.matched = if length > 0 { (at + 1, length + 1) } else { (0, 0) };
        let end = self.past.len();
        if end >= MATCH.0 {
            let run = (back(MATCH.0) >> 16) as usize;
            let stood = self.runs[run];
            if self.matched.1 == 0 && stood > 0 {
                let pairs = self.past[..stood].iter().rev().zip(self.past.iter().rev());
                let same = pairs.take(MATCH.1 + 1).take_while(|(one, two)| one == two).count();
                self.matched = if same >= MATCH.0 { (stood, same) } else { (0, 0) };
            }
            self.runs[run] = end;
        }
    }
}

/// The hash of the letters that a text ends with, and what stands before them.
fn word_before(text: &[u8]) -> (u32, &[u8]) {
    let letters = text.iter().rev().take(WORD).take_while(|byte| is_letter(**byte)).count();
    let (rest, word) = text.split_at(text.len() - letters);
    (word.iter().rev().fold(1, |h, byte| hash(h, u32::from(byte.to_ascii_lowercase()) + 1)), rest)
}

fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 128
}

/// Takes in what came in a slot of chances.
fn note(slot: &mut u32, bit: bool) {
    let (chance, times) = (*slot >> 10, *slot & 1023);
    let by = times * 2 + 3;
    let chance = if bit { chance + ((1 << 22) - 1 - chance) * 2 / by } else { chance - chance * 2 / by };
    *slot = chance << 10 | (times + 1).min(SETTLED);
}

fn hash(hash: u32, value: u32) -> u32 {
    let mixed = (hash ^ value.wrapping_mul(0x9e37_79b1)).wrapping_mul(0x85eb_ca6b);
    mixed ^ mixed >> 15
}

/// 4,096 / (1 + e^(-x / 256)), by table.
fn squash(x: i32) -> i32 {
    const TABLE: [i32; 33] = [
        1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348, 3607, 3785, 3901,
        3975, 4024, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094,
    ];
    let x = x.clamp(-2047, 2047);
    let (place, share) = (((x >> 7) + 16) as usize, x & 127);
    (TABLE[place] * (128 - share) + TABLE[place + 1] * share + 64) >> 7
}

/// What [`squash`] makes each chance of 4,096 from.
fn stretched() -> Vec<i32> {
    let mut table = Vec::with_capacity(4096);
    for x in -2047..=2047 {
        while table.len() <= squash(x) as usize {
            table.push(x);
        }
    }
    table.resize(4096, 2047);
    table
}
