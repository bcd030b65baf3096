//! What a line's place in the article is judged by, as numbers: its own shape, its neighbours', its place.

mod company;
mod place;
mod wording;

use super::furniture::Line;
use super::shape::{Ending, Shape};
use super::{comments, credit, head_lines};
use place::Place;
use std::collections::BTreeMap;

/// How many numbers stand for a line.
pub const COUNT: usize = 104;

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
    let lists = company::lists(lines, &own);
    let page = Around { lines, own: &own, place: &place, repeated: &repeated, threads: &threads, lists: &lists, lang };
    (0..lines.len()).map(|at| features(&page, at)).collect()
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

/// What is known of a page's lines.
struct Around<'a> {
    lines: &'a [Line<'a>],
    own: &'a [Own],
    place: &'a Place,
    repeated: &'a [usize],
    threads: &'a [bool],
    lists: &'a [company::List],
    lang: Option<&'a str>,
}

fn features(page: &Around, at: usize) -> Features {
    let Around { lines, own, place, repeated, threads, lists, lang } = page;
    let mut row = Row { values: [0.0; COUNT], at: 0 };
    let (Some(line), Some(mine)) = (lines.get(at), own.get(at)) else { return row.values };
    shape(&mut row, &line.shape);
    for count in line.counts {
        row.share(count, line.shape.words);
    }
    row.put(mine.machine);
    row.put(line.counts.iter().sum::<usize>() as f32);
    wording::wording(&mut row, line.words, line.shape.words);
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
    } else if line.lang == *lang {
        1.0
    } else {
        0.0
    });
    company::neighbours(&mut row, lines, own, at);
    place.put(&mut row, line, at, lines.len());
    let (known, all) = place.known(line, at);
    row.put(if all == 0 { 0.5 } else { known as f32 / all as f32 });
    row.put(known as f32);
    row.flag(threads.get(at).copied().unwrap_or(false));
    company::list(&mut row, &lists.get(at).copied().unwrap_or_default());
    debug_assert_eq!(row.at, COUNT);
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
