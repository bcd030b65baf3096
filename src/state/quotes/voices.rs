//! Who gets to speak: each source's quoted words, by speaker.

use super::Quotes;

/// What a source quotes of one speaker.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Voice {
    /// The speaker's line, by place in [`Quotes::speakers`].
    pub line: usize,
    /// The quoted words.
    pub words: usize,
    /// Their share of all words that the source quotes, from 0 to 1.
    pub share: f64,
}

/// The quoted words of a source.
#[derive(Clone, Debug, PartialEq)]
pub struct Voices {
    /// The source.
    pub source: usize,
    /// How many.
    pub words: usize,
    /// By speaker, the most quoted first.
    pub voices: Vec<Voice>,
}

/// For each source shown, in that order.
pub fn voices(found: &Quotes, shown: &[usize]) -> Vec<Voices> {
    let of = |(at, source): (usize, &usize)| {
        let words_of = |line: usize| found.speakers.get(line)?.by_source.get(at).map(|tally| tally.words);
        let words: usize = (0..found.speakers.len()).filter_map(words_of).sum();
        let mut voices: Vec<Voice> = (0..found.speakers.len())
            .filter_map(|line| {
                let of_line = words_of(line).filter(|n| *n > 0)?;
                Some(Voice { line, words: of_line, share: of_line as f64 / words as f64 })
            })
            .collect();
        voices.sort_by_key(|voice| (usize::MAX - voice.words, voice.line));
        Voices { source: *source, words, voices }
    };
    shown.iter().enumerate().map(of).collect()
}
