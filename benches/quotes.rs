//! How fast an article's sentences, people, quotations and dates are found, by its length: the rate should not fall.
//!
//! `cargo bench --bench quotes` prints, for news text of 10 kB, 100 kB and 1 MB, the milliseconds of the fastest of
//! several runs and the megabytes a second: for the whole of reading an article, and for its quotations alone.

use crossread::engine::{Source, parse, quotes};
use std::hint::black_box;
use std::time::Instant;

/// What each text is made of, again and again, with other names and numbers: every form of quotation once.
const STORY: &str = "\
Mayor {first} {last} said on Tuesday that bridge number {n} would stay closed until spring.

“It is a danger to everyone who crosses it,” {last} told reporters. “We will not wait for an accident.”

{other}, an engineer who inspected the bridge in 2019, called the decision “late but right.” According to the county, \
which owns the road, 4,000 cars cross it every day.

“We will,” she said, “rebuild it by June.” Residents were not convinced. ‘They always say that,’ said a man at the gate.

The council's report, published last week, says the pillars are “beyond repair”; it puts the cost at $12 million.

“First the ferry was closed.

“Then the bridge,” {other} wrote in a letter. He added that nobody had asked the people who live there.

";

fn story(bytes: usize) -> String {
    let first = ["Ruth", "Ann", "Marta", "Grace", "Laura"];
    let last = ["Alvarez", "Berg", "Duarte", "Odell", "Chen", "Mills", "Holt"];
    let other = ["Tom Reyes", "Peter Lang", "Omar Siddiqui", "Viktor Novak"];
    let mut text = String::with_capacity(bytes + STORY.len());
    for n in 0.. {
        if text.len() >= bytes {
            break;
        }
        let pick = |names: &[&'static str]| names.get(n % names.len()).copied().unwrap_or_default();
        let told = STORY.replace("{first}", pick(&first)).replace("{last}", pick(&last));
        text.push_str(&told.replace("{other}", pick(&other)).replace("{n}", &n.to_string()));
    }
    text
}

/// The fewest seconds of several runs.
fn fastest(runs: usize, mut run: impl FnMut()) -> f64 {
    let mut best = f64::MAX;
    for _ in 0..runs {
        let start = Instant::now();
        run();
        best = best.min(start.elapsed().as_secs_f64());
    }
    best
}

fn main() {
    println!("{:>8}  {:>22}  {:>22}", "text", "article", "people and quotations");
    for (size, runs) in [(10_000, 100), (100_000, 20), (1_000_000, 5)] {
        let source = Source { text: story(size), whole: true, ..Source::default() };
        let article = parse(&source);
        let bytes = source.text.len() as f64;
        let whole = fastest(runs, || drop(black_box(parse(black_box(&source)))));
        let quotes = fastest(runs, || drop(black_box(quotes::find(black_box(&article)))));
        let rate = |seconds: f64| format!("{:.2} ms {:>6.2} MB/s", seconds * 1e3, bytes / seconds / 1e6);
        println!("{:>5} kB  {:>22}  {:>22}", size / 1000, rate(whole), rate(quotes));
    }
}
