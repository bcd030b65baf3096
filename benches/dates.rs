//! How fast time expressions are found and resolved, at three lengths of text: the rate is the same at each.
//!
//! `cargo bench --bench dates` prints a line a length: megabytes a second over the fastest of some runs, and how many
//! expressions a run finds.

use crossread::engine::article::{Article, Block, BlockKind, Meta};
use crossread::engine::{Span, dates, text};
use std::hint::black_box;
use std::time::{Duration, Instant};

/// How long each length is run for.
const TIME: Duration = Duration::from_secs(2);
/// Bytes in a megabyte.
const MEGABYTE: f64 = 1e6;

fn main() {
    println!("{:>9}  {:>8}  {:>11}", "bytes", "MB/s", "expressions");
    let mut rates = Vec::new();
    for bytes in [10_000, 100_000, 1_000_000] {
        let article = article(bytes);
        let found = dates::find(&article).expressions.len();
        let start = Instant::now();
        let mut best = Duration::MAX;
        while start.elapsed() < TIME {
            let run = Instant::now();
            black_box(dates::find(black_box(&article)));
            best = best.min(run.elapsed());
        }
        let rate = article.text.len() as f64 / MEGABYTE / best.as_secs_f64();
        println!("{:>9}  {rate:>8.2}  {found:>11}", article.text.len());
        rates.push(rate);
    }
    let (slow, fast) = rates.iter().fold((f64::MAX, 0.0_f64), |(low, high), r| (low.min(*r), high.max(*r)));
    println!("slowest to fastest: {:.2}", slow / fast);
}

/// An article of `bytes` bytes or a little more, of paragraphs as papers write them, no two alike in their dates.
fn article(bytes: usize) -> Article {
    let mut body = String::with_capacity(bytes + 1000);
    let mut blocks = Vec::new();
    let mut number = 0;
    while body.len() < bytes {
        let start = body.len();
        body.push_str(&paragraph(number));
        blocks.push(Block { span: Span::new(start, body.len()), kind: BlockKind::Paragraph });
        body.push_str("\n\n");
        number += 1;
    }
    let meta = Meta { published: "2026-02-03".parse().ok(), ..Meta::default() };
    let mut article = Article { text: body, meta, blocks, ..Article::default() };
    article.sentences = text::sentences::sentences(&article);
    article
}

fn paragraph(number: usize) -> String {
    const MONTHS: [&str; 6] = ["January", "March", "May", "July", "September", "November"];
    const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let month = MONTHS[number % MONTHS.len()];
    let weekday = WEEKDAYS[number % WEEKDAYS.len()];
    let (day, year, hour) = (number % 27 + 1, 1960 + number % 66, number % 11 + 1);
    match number % 4 {
        0 => format!(
            "The harbour board met on {weekday} at {hour} p.m. and put off its decision on the new quay for the third \
             time, after residents of the old town had spoken against it for more than two hours. The plan, first drawn \
             in {year}, was approved in {month} and will be built in two stages, the larger of them by the end of next \
             year. “We have waited long enough,” said the chair of the board, who had flown home the day before."
        ),
        1 => format!(
            "Police believe that the two men, aged 31 and 44, entered the shop shortly before {hour}:15 a.m. on {month} \
             {day} and left by the back door. One of them may have worked there for a few months in {year}. A third man \
             was arrested last week and will appear in court on {day} {month}, three weeks after the other two. Nobody \
             was hurt, and the goods, worth $1,990, were found in a cellar at 2024 Elm Street."
        ),
        2 => format!(
            "Sales rose 4 percent in the third quarter, to $512 million from $498 million a year earlier, and the firm \
             now expects to earn more in the first half of next year than it did in fiscal {year}. Its shares, which \
             fell in early {month}, closed at $31.40 on {weekday}. The company meets its lenders next {weekday}; the \
             loan, signed on {month} {day}, {year}, runs for five years."
        ),
        _ => "The march to the square took its usual way, past the mill and over the bridge, and ended with songs and \
              soup. Volunteers had cooked since dawn. The band played, the mayor spoke briefly, and children ran about \
              between the tables until it was dark and the lamps were lit one by one along the river."
            .to_owned(),
    }
}
