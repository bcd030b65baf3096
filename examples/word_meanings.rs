//! Makes a small table of what words mean from vectors of words, for `src/engine/compare/meanings.bin`.
//!
//! ```text
//! cargo run --release --example word_meanings -- VECTORS.txt > src/engine/compare/meanings.bin
//! ```
//!
//! A line of input is a word and its numbers, separated by spaces; the most frequent word comes first. The table was
//! made from the first 60,000 of GloVe's vectors of 100 numbers trained on Wikipedia and newswire, in the public
//! domain (PDDL). The words' mean and the two directions in which words lie apart most are taken out, since they tell
//! how frequent a word is rather than what it means.

mod data;
mod meanings;

use crossread::engine::compare::background::content_stems;
use crossread::engine::compare::meanings::{DIMENSIONS, PARTS, WIDTH, number};
use crossread::engine::compare::profile::key;
use meanings::centres::{Point, centres, nearest};
use meanings::directions::{dot, principal};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::io::Write;

/// How many stems the table holds at most.
const STEMS: usize = 10_000;
/// How many of the most frequent words the directions are those of.
const FREQUENT: usize = 20_000;
/// How many of the widest directions are left out.
const LEFT_OUT: usize = 2;
/// A word's weight in its stem's mean is one by its rank and this.
const EASE: f64 = 50.0;

fn main() -> anyhow::Result<()> {
    let path = std::env::args().nth(1).ok_or_else(|| anyhow::anyhow!("which file of vectors?"))?;
    let text = data::read(&path)?;
    let (words, vectors) = read(&text)?;
    let directions = principal(&vectors[..FREQUENT.min(vectors.len())]);
    let directions = &directions[LEFT_OUT..LEFT_OUT + DIMENSIONS];
    let stems: Vec<(u32, Vec<Point>)> = of_stems(&words, &vectors)
        .into_iter()
        .map(|(stem, vector)| (number(key(&stem)), parts(directions, &vector)))
        .collect();
    std::io::stdout().write_all(&table(stems))?;
    Ok(())
}

/// The words and their vectors, about their mean.
fn read(text: &str) -> anyhow::Result<(Vec<&str>, Vec<Vec<f64>>)> {
    let mut words = Vec::new();
    let mut vectors: Vec<Vec<f64>> = Vec::new();
    for line in text.lines() {
        let mut fields = line.split(' ');
        words.push(fields.next().unwrap_or_default());
        vectors.push(fields.map(str::parse).collect::<Result<_, _>>()?);
    }
    let count = vectors.len() as f64;
    let mut mean = vec![0.0; vectors.first().map_or(0, Vec::len)];
    for vector in &vectors {
        mean.iter_mut().zip(vector).for_each(|(mean, number)| *mean += number / count);
    }
    for vector in &mut vectors {
        vector.iter_mut().zip(&mean).for_each(|(number, mean)| *number -= mean);
    }
    Ok((words, vectors))
}

/// The most frequent stems, that of the most frequent word first, each with the weighted sum of its words' vectors.
/// Of two stems with one key only the first is taken.
fn of_stems(words: &[&str], vectors: &[Vec<f64>]) -> Vec<(String, Vec<f64>)> {
    let mut stems: Vec<(String, Vec<f64>)> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut keys = HashSet::new();
    for (rank, (word, vector)) in words.iter().zip(vectors).enumerate() {
        if word.len() < 2 || !word.bytes().all(|b| b.is_ascii_lowercase()) {
            continue;
        }
        let Some(stem) = content_stems(word).pop_first() else { continue };
        let place = match places.get(&stem) {
            Some(place) => *place,
            None if stems.len() < STEMS && keys.insert(number(key(&stem))) => {
                places.insert(stem.clone(), stems.len());
                stems.push((stem, vec![0.0; vector.len()]));
                stems.len() - 1
            }
            None => continue,
        };
        let weight = 1.0 / (rank as f64 + EASE);
        stems[place].1.iter_mut().zip(vector).for_each(|(sum, number)| *sum += number * weight);
    }
    stems
}

/// The vector along the directions, of length one, in parts. Wide and narrow directions are mixed in each part, so
/// that all parts tell about as much.
fn parts(directions: &[Vec<f64>], vector: &[f64]) -> Vec<Point> {
    let along: Vec<f64> = directions.iter().map(|direction| dot(direction, vector)).collect();
    let length = dot(&along, &along).sqrt();
    (0..PARTS).map(|part| std::array::from_fn(|i| (along[i * PARTS + part] / length) as f32)).collect()
}

/// The file (see `src/engine/compare/meanings.rs`).
fn table(stems: Vec<(u32, Vec<Point>)>) -> Vec<u8> {
    let stems_by_rank: Vec<&Vec<Point>> = stems.iter().map(|s| &s.1).collect();
    let found: Vec<Vec<Point>> = (0..PARTS)
        .map(|part| centres(&stems_by_rank.iter().map(|parts| parts[part]).collect::<Vec<Point>>()))
        .collect();
    let widest = found.iter().flatten().flatten().fold(0.0_f32, |widest, number| widest.max(number.abs()));
    let scale = f32::from(i8::MAX) / widest;
    let mut file = Vec::new();
    file.extend((stems.len() as u16).to_le_bytes());
    let mut rounded: Vec<Vec<Point>> = Vec::new();
    for centres in found {
        let whole: Vec<[i8; WIDTH]> =
            centres.iter().map(|centre| centre.map(|number| (number * scale).round() as i8)).collect();
        file.extend(whole.iter().flatten().map(|number| number.cast_unsigned()));
        rounded.push(whole.iter().map(|centre| centre.map(|number| f32::from(number) / scale)).collect());
    }
    let by_key: BTreeMap<u32, Vec<Point>> = stems.into_iter().collect();
    let mut before = 0;
    for key in by_key.keys() {
        let mut rest = key - before;
        while rest > 0x7F {
            file.push(rest as u8 | 0x80);
            rest >>= 7;
        }
        file.push(rest as u8);
        before = *key;
    }
    for parts in by_key.values() {
        file.extend(rounded.iter().zip(parts).map(|(centres, part)| nearest(centres, part) as u8));
    }
    file
}
