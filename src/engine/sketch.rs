//! Recognises a copy of a text without holding its words.
//!
//! A sketch holds the smallest of the hashes of all runs of four words of a text. A copy has nearly all of these runs,
//! wherever it stands and whatever stands around it; a retelling has next to none. What is hashed is fixed: words and
//! numbers, folded, in order, four at a time, whatever else the engine makes of the text. A change here makes all
//! sketches that were ever written worthless.

use super::fnv;
use super::span::Span;
use super::text::fold::fold;
use super::text::words::{TokenKind, tokens};
use std::collections::BTreeSet;

/// How many words a run has.
const RUN: usize = 4;

/// How many hashes a sketch holds at most: with 64 of them a share is known within about six in a hundred.
const SIZE: usize = 64;

/// How many hexadecimal digits a hash is written in.
const DIGITS: usize = 8;

/// From which share of a sketch on a text holds a copy. A page with the whole report has nine tenths and more, another
/// report of the same event with the same quotations less than a tenth.
pub const COPY: f32 = 0.5;

/// The hashes of all runs of four words of a text.
pub struct Runs(BTreeSet<u32>);

impl Runs {
    /// Of a text, in time that grows with its length.
    pub fn new(text: &str) -> Self {
        let words: Vec<String> = tokens(text, Span::new(0, text.len()))
            .into_iter()
            .filter(|token| token.kind != TokenKind::Mark)
            .map(|token| fold(token.of(text)))
            .collect();
        Self(words.windows(RUN).map(hash).collect())
    }

    /// The text's sketch: hashes in hexadecimal digits, smallest first, without anything between them; empty where the
    /// text has fewer than four words.
    pub fn sketch(&self) -> String {
        self.0.iter().take(SIZE).map(|hash| format!("{hash:08x}")).collect()
    }

    /// Which share of a sketch's text stands in this one too, from 0 to 1; none where the sketch is empty or damaged.
    pub fn share(&self, sketch: &str) -> Option<f32> {
        if sketch.is_empty() || !sketch.len().is_multiple_of(DIGITS) || !sketch.is_ascii() {
            return None;
        }
        let count = sketch.len() / DIGITS;
        let hash = |i: usize| u32::from_str_radix(sketch.get(i * DIGITS..(i + 1) * DIGITS)?, 16).ok();
        let wanted: Vec<u32> = (0..count).map(hash).collect::<Option<_>>()?;
        let found = wanted.iter().filter(|hash| self.0.contains(hash)).count();
        Some(found as f32 / count as f32)
    }
}

/// The words' hash, with a mark after each, its halves folded into one.
fn hash(words: &[String]) -> u32 {
    let hash = fnv::hash(words.iter().flat_map(|word| word.bytes().chain([0xff])));
    ((hash >> 32) ^ (hash & 0xffff_ffff)) as u32
}
