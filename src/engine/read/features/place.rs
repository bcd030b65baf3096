//! Where a line stands: in the page, to the run of most running text, to headings of comments and of links.

use super::{Own, Row};
use crate::engine::article::Removal;
use crate::engine::read::furniture::Line;
use crate::engine::read::lexicon;
use crate::engine::text::fold::fold;
use std::collections::{BTreeMap, BTreeSet};

/// Where the lines stand to the run of lines with the most running text.
pub struct Place {
    from: usize,
    to: usize,
    /// Characters of running text in the lines before each, and in all.
    mass: Vec<usize>,
    /// Lines of running text before each, and all.
    count: Vec<usize>,
    /// In how many lines of running text of that run each content word stands, folded.
    vocabulary: BTreeMap<String, usize>,
    /// Characters of the longest line.
    longest: usize,
    /// For each line, how many lines back the last comments heading, label of related links and so on stood.
    since_comments: Vec<usize>,
    since_related: Vec<usize>,
    /// How many labels stand together right before and after each line.
    labels_before: Vec<usize>,
    labels_after: Vec<usize>,
}

impl Place {
    pub fn new(lines: &[Line], own: &[Own]) -> Self {
        let (mut best, mut sum, mut start, mut from, mut to) = (0i64, 0i64, 0usize, 0usize, 0usize);
        let (mut mass, mut count) = (Vec::with_capacity(lines.len() + 1), Vec::with_capacity(lines.len() + 1));
        let (mut chars, mut proses) = (0usize, 0usize);
        let (mut since_comments, mut since_related) = (Vec::new(), Vec::new());
        let (mut comment, mut related) = (FAR, FAR);
        for (at, (line, own)) in lines.iter().zip(own).enumerate() {
            if sum <= 0 {
                sum = 0;
                start = at;
            }
            sum += own.weight;
            if own.weight > 0 && sum > best {
                (best, from, to) = (sum, start, at + 1);
            }
            mass.push(chars);
            count.push(proses);
            since_comments.push(comment);
            since_related.push(related);
            if own.prose {
                chars += line.shape.chars.min(600);
                proses += 1;
            }
            let links = lexicon::of(&line.counts, Removal::Related) * 3 >= line.shape.words && line.shape.words <= 6;
            comment = if own.comments { 0 } else { (comment + 1).min(FAR) };
            related = if links { 0 } else { (related + 1).min(FAR) };
        }
        mass.push(chars);
        count.push(proses);
        let mut vocabulary: BTreeMap<String, usize> = BTreeMap::new();
        for line in lines.get(from..to).unwrap_or_default().iter().filter(|l| l.shape.is_prose()).take(200) {
            let words: BTreeSet<String> = content_words(line.words).take(400).collect();
            words.into_iter().for_each(|w| *vocabulary.entry(w).or_default() += 1);
        }
        let longest = lines.iter().map(|l| l.shape.chars).max().unwrap_or(1);
        let labels_before = runs(own.iter());
        let mut labels_after = runs(own.iter().rev());
        labels_after.reverse();
        Self { from, to, longest, mass, count, vocabulary, since_comments, since_related, labels_before, labels_after }
    }

    /// How many of a line's content words other lines of the run have too, and how many content words it has.
    pub fn known(&self, line: &Line, at: usize) -> (usize, usize) {
        // A line that is counted in the vocabulary itself proves nothing by its own words.
        let own = usize::from((self.from..self.to).contains(&at) && line.shape.is_prose());
        content_words(line.words).take(60).fold((0, 0), |(known, all), w| {
            (known + usize::from(self.vocabulary.get(&w).is_some_and(|n| *n > own)), all + 1)
        })
    }

    /// Fills in where line `at` of `all` stands.
    pub fn put(&self, row: &mut Row, line: &Line, at: usize, all: usize) {
        row.share(at, all);
        let mass = self.mass.last().copied().unwrap_or(0);
        let before = self.mass.get(at).copied().unwrap_or(0);
        row.share(before, mass);
        row.put(libm::logf(1.0 + (mass - before.min(mass)) as f32));
        row.put(libm::logf(1.0 + self.count.get(at).copied().unwrap_or(0) as f32));
        row.flag((self.from..self.to).contains(&at));
        let signed = |d: i64| (d.clamp(-40, 40)) as f32;
        row.put(signed(at as i64 - self.from as i64));
        row.put(signed(at as i64 - self.to as i64));
        row.put(self.since_comments.get(at).copied().unwrap_or(FAR) as f32);
        row.put(self.since_related.get(at).copied().unwrap_or(FAR) as f32);
        row.share(line.shape.chars, self.longest);
        row.put(self.labels_before.get(at).copied().unwrap_or(0) as f32);
        row.put(self.labels_after.get(at).copied().unwrap_or(0) as f32);
        // What kind of text it is: a whole page or a reader's selection.
        let inside = self.mass.get(self.to).copied().unwrap_or(mass) - self.mass.get(self.from).copied().unwrap_or(0);
        row.share(inside, mass);
        row.share(self.count.last().copied().unwrap_or(0), all);
        row.put(libm::logf(1.0 + all as f32));
        row.put(libm::logf(1.0 + (all - at.min(all)) as f32));
    }
}

/// As far back as a heading is remembered, in lines.
const FAR: usize = 200;

/// How many labels stand together before each line, no more than thirty.
fn runs<'a>(own: impl Iterator<Item = &'a Own>) -> Vec<usize> {
    let mut run = 0;
    own.map(|o| {
        let before = run;
        run = if o.label { (run + 1).min(30) } else { 0 };
        before
    })
    .collect()
}

fn content_words(words: &str) -> impl Iterator<Item = String> {
    words.split(|c: char| !c.is_alphanumeric()).filter(|w| w.chars().take(5).count() >= 5).map(fold)
}
