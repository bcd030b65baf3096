//! What a line's place in the article is judged by, as numbers: its own shape, its neighbours', its place.

use super::furniture::Line;
use super::shape::{Ending, Shape};
use super::{comments, credit, head_lines, lexicon};
use crate::engine::article::Removal;
use crate::engine::text::fold::fold;
use std::collections::{BTreeMap, BTreeSet};

/// How many numbers stand for a line.
pub const COUNT: usize = 90;

/// The numbers of one line; what each is, [`of_lines`] says by filling them in.
pub type Features = [f32; COUNT];

/// What a line is by itself, worked out once.
struct Own {
    prose: bool,
    weight: i64,
    machine: f32,
    label: bool,
    date: bool,
    stamp: bool,
    comments: bool,
}

/// The features of every line of a text whose language is `lang`.
pub fn of_lines(lines: &[Line], lang: Option<&str>) -> Vec<Features> {
    let own: Vec<Own> = lines.iter().map(|line| own(line, lang)).collect();
    let place = Place::new(lines, &own);
    let repeated = repetitions(lines);
    let threads = comments::zones(lines);
    (0..lines.len())
        .map(|at| features(lines, &own, &place, &repeated, lang, at, threads.get(at).copied().unwrap_or(false)))
        .collect()
}

fn own(line: &Line, lang: Option<&str>) -> Own {
    let prose = line.shape.is_prose();
    let foreign = lang.is_some() && line.lang.is_some() && line.lang != lang;
    let machine = line.counts.iter().sum::<usize>() as f32 / line.shape.words.max(1) as f32;
    let good = prose && !foreign && machine < 0.34;
    Own {
        prose,
        weight: if good { (line.shape.chars as i64).min(400) } else { -60 },
        machine,
        label: line.shape.words <= 6 && line.shape.ending != Ending::Terminal,
        date: head_lines::date_line(line.words).is_some(),
        stamp: comments::is_stamp(line.words),
        comments: comments::is_heading(line),
    }
}

/// Where the lines stand to the run of lines with the most running text.
struct Place {
    from: usize,
    to: usize,
    /// Characters of running text in the lines before each.
    mass: Vec<usize>,
    /// Lines of running text before each.
    count: Vec<usize>,
    /// The folded content words of that run.
    vocabulary: BTreeSet<String>,
    /// Characters of the longest line.
    longest: usize,
    /// For each line, how many lines back the last comments heading, label of related links and so on stood.
    since_comments: Vec<usize>,
    since_related: Vec<usize>,
}

impl Place {
    fn new(lines: &[Line], own: &[Own]) -> Self {
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
        let mut vocabulary = BTreeSet::new();
        for line in lines.get(from..to).unwrap_or_default().iter().filter(|l| l.shape.is_prose()).take(200) {
            vocabulary.extend(content_words(line.words).take(400));
        }
        let longest = lines.iter().map(|l| l.shape.chars).max().unwrap_or(1);
        Self { from, to, longest, mass, count, vocabulary, since_comments, since_related }
    }
}

/// As far back as a heading is remembered, in lines.
const FAR: usize = 200;

fn content_words(words: &str) -> impl Iterator<Item = String> {
    words.split(|c: char| !c.is_alphanumeric()).filter(|w| w.chars().take(5).count() >= 5).map(fold)
}

/// How often each line stands in the text.
fn repetitions(lines: &[Line]) -> Vec<usize> {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for line in lines {
        *seen.entry(line.words).or_default() += 1;
    }
    lines.iter().map(|l| seen.get(l.words).copied().unwrap_or(1)).collect()
}

/// Fills the numbers in, one after the other.
struct Row {
    values: Features,
    at: usize,
}

impl Row {
    fn put(&mut self, value: f32) {
        if let Some(slot) = self.values.get_mut(self.at) {
            *slot = value;
        }
        self.at += 1;
    }

    fn flag(&mut self, value: bool) {
        self.put(if value { 1.0 } else { 0.0 });
    }

    fn share(&mut self, part: usize, whole: usize) {
        self.put(part as f32 / whole.max(1) as f32);
    }
}

fn features(
    lines: &[Line],
    own: &[Own],
    place: &Place,
    repeated: &[usize],
    lang: Option<&str>,
    at: usize,
    in_comments: bool,
) -> Features {
    let mut row = Row { values: [0.0; COUNT], at: 0 };
    let (Some(line), Some(mine)) = (lines.get(at), own.get(at)) else { return row.values };
    shape(&mut row, &line.shape);
    for count in line.counts {
        row.share(count, line.shape.words);
    }
    row.put(mine.machine);
    row.put(line.counts.iter().sum::<usize>() as f32);
    words(&mut row, line.words, line.shape.words);
    row.flag(mine.date);
    row.flag(mine.stamp);
    row.flag(mine.comments);
    row.flag(head_lines::byline(line.words).is_some());
    row.put(match credit::credit_start(line.words) {
        Some(0) => 2.0,
        Some(_) => 1.0,
        None => 0.0,
    });
    row.flag(comments::item_number(line.words).is_some());
    row.put(repeated.get(at).copied().unwrap_or(1).min(6) as f32);
    row.put(if lang.is_none() || line.lang.is_none() {
        0.5
    } else if line.lang == lang {
        1.0
    } else {
        0.0
    });
    neighbours(&mut row, lines, own, at);
    position(&mut row, lines, own, place, at);
    let (known, all) = content_words(line.words)
        .take(60)
        .fold((0, 0), |(known, all), w| (known + usize::from(place.vocabulary.contains(&w)), all + 1));
    row.put(if all == 0 { 0.5 } else { known as f32 / all as f32 });
    row.put(known as f32);
    row.flag(in_comments);
    row.values
}

fn shape(row: &mut Row, shape: &Shape) {
    row.put(libm::logf(1.0 + shape.size() as f32));
    row.put(libm::logf(1.0 + shape.chars as f32));
    row.put(match shape.ending {
        Ending::Terminal => 4.0,
        Ending::Closed => 3.0,
        Ending::Colon => 2.0,
        Ending::Mark => 1.0,
        Ending::Open => 0.0,
    });
    row.share(shape.capitalised, shape.words);
    row.share(shape.small, shape.words);
    row.share(shape.shouted, shape.words);
    row.share(shape.digits, shape.chars);
    row.put(shape.commas.min(8) as f32);
    row.put(shape.inner_ends.min(8) as f32);
    row.put(shape.quotes.min(6) as f32);
    row.share(shape.separators, shape.chars);
    row.put(shape.run_together.min(6) as f32);
    row.flag(shape.starts_small);
    row.flag(shape.starts_digit);
    row.flag(shape.starts_quote);
    row.flag(shape.is_prose());
    row.share(shape.letters, shape.words);
}

/// What the words themselves say: who is spoken to, links, rights.
fn words(row: &mut Row, words: &str, count: usize) {
    let (mut reader, mut house, mut small, mut link) = (0usize, 0usize, 0usize, 0usize);
    for word in words.split_whitespace() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        match bare {
            "you" | "You" | "your" | "Your" | "you’re" | "you're" => reader += 1,
            "we" | "We" | "our" | "Our" | "us" => house += 1,
            "the" | "of" | "and" | "to" | "in" | "a" | "that" | "is" | "was" | "for" | "de" | "la" | "que" | "die"
            | "der" | "und" | "le" | "les" | "el" | "y" => small += 1,
            _ => {}
        }
        let site = bare.contains("http")
            || bare.starts_with("www.")
            || [".com", ".org", ".co"].iter().any(|s| bare.ends_with(s));
        link += usize::from(site || word.starts_with('@') || word.starts_with('#'));
    }
    row.share(reader, count);
    row.share(house, count);
    row.share(small, count);
    row.put(link.min(4) as f32);
    row.flag(words.contains('©'));
    row.flag(words.contains('|'));
    row.flag(words.contains(['$', '€', '£']));
    row.flag(words.contains("said") || words.contains("says") || words.contains("told"));
}

fn neighbours(row: &mut Row, lines: &[Line], own: &[Own], at: usize) {
    for step in [-3i64, -2, -1, 1, 2, 3] {
        let near = usize::try_from(at as i64 + step).ok().and_then(|i| lines.get(i).zip(own.get(i)));
        match near {
            Some((line, own)) => {
                row.put(libm::logf(1.0 + line.shape.chars as f32));
                row.put(
                    if own.prose { 1.0 } else { 0.0 } + if line.shape.ending == Ending::Terminal { 0.5 } else { 0.0 },
                );
                row.put(own.machine);
            }
            None => {
                row.put(-1.0);
                row.put(-1.0);
                row.put(-1.0);
            }
        }
    }
    for reach in [4usize, 12] {
        let window = own.get(at.saturating_sub(reach)..(at + reach + 1).min(own.len())).unwrap_or_default();
        row.share(window.iter().filter(|o| o.prose).count(), window.len());
        row.share(window.iter().filter(|o| o.label).count(), window.len());
    }
    let before = own.get(at.saturating_sub(8)..at).unwrap_or_default();
    let after = own.get((at + 1).min(own.len())..(at + 9).min(own.len())).unwrap_or_default();
    row.put(before.iter().rev().position(|o| o.prose).unwrap_or(9) as f32);
    row.put(after.iter().position(|o| o.prose).unwrap_or(9) as f32);
    row.share(before.iter().filter(|o| o.stamp || o.date).count(), before.len());
    row.share(after.iter().filter(|o| o.stamp || o.date).count(), after.len());
}

fn position(row: &mut Row, lines: &[Line], own: &[Own], place: &Place, at: usize) {
    let all = lines.len();
    row.share(at, all);
    let mass = place.mass.last().copied().unwrap_or(0);
    let before = place.mass.get(at).copied().unwrap_or(0);
    row.share(before, mass);
    row.put(libm::logf(1.0 + (mass - before.min(mass)) as f32));
    row.put(libm::logf(1.0 + place.count.get(at).copied().unwrap_or(0) as f32));
    row.flag(place.from <= at && at < place.to);
    let signed = |d: i64| (d.clamp(-40, 40)) as f32;
    row.put(signed(at as i64 - place.from as i64));
    row.put(signed(at as i64 - place.to as i64));
    row.put(place.since_comments.get(at).copied().unwrap_or(FAR) as f32);
    row.put(place.since_related.get(at).copied().unwrap_or(FAR) as f32);
    row.share(lines.get(at).map_or(0, |l| l.shape.chars), place.longest);
    let run = own.get(..at).unwrap_or_default().iter().rev().take(30).take_while(|o| o.label).count();
    let run_after = own.get(at..).unwrap_or_default().iter().take(30).take_while(|o| o.label).count();
    row.put(run as f32);
    row.put(run_after as f32);
}
