//! Trains the judge of lines: `cargo run --release --example train_lines -- PAGES.jsonl[.gz] [--write FILE]
//! [--articles ARTICLES.jsonl[.gz] ...]`, or with `--html` the judge of the lines of HTML pages.
//!
//! PAGES holds an object a line: `text`, and `lines` as `[{start, end, keep}]` counted in code points. ARTICLES holds
//! texts (`text`) without any furniture: from them it learns not to cut into an article. Prints the figures of a
//! cross-validation by page; with `--write`, trains on everything and writes the table that the engine uses.
//!
//! The model is a sum of oblivious trees: each asks the same few questions of a line whatever the answers, so that a
//! tree is a list of questions and a table of answers.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a tool for us"
)]

use crossread::engine::offsets::Offsets;
use crossread::engine::read::{line_features, page_features, read_scored};
use crossread::engine::source::Format;
use crossread::engine::{Article, Source};
use serde_json::Value;
use std::fmt::Write;
use std::io::Read;

const TREES: usize = 200;
const DEPTH: usize = 4;
const RATE: f64 = 0.06;
const BINS: usize = 48;
const FOLDS: usize = 10;
const L2: f64 = 6.0;
/// The share of features that a tree may ask about, drawn anew for each: the trees then err less alike.
const DRAWN: f64 = 0.35;
/// How much more a long line weighs than a short one: the power of its length.
const BY_LENGTH: f64 = 0.65;

struct Example {
    features: Vec<f32>,
    keep: bool,
    chars: f64,
    weight: f64,
    page: usize,
    /// Whether it is a line of a page as it came, on which the figures are taken.
    judged: bool,
}

struct Tree {
    questions: [(usize, f32); DEPTH],
    answers: [f32; 1 << DEPTH],
}

fn rows(path: &str) -> Vec<Value> {
    let bytes = std::fs::read(path).unwrap();
    let mut text = String::new();
    if path.ends_with(".gz") {
        flate2::read::GzDecoder::new(&bytes[..]).read_to_string(&mut text).unwrap();
    } else {
        text = String::from_utf8(bytes).unwrap();
    }
    text.lines().filter(|l| !l.trim().is_empty()).map(|l| serde_json::from_str(l).unwrap()).collect()
}

/// The lines of one text, with whether each is kept, as examples.
fn add(examples: &mut Vec<Example>, text: &str, keep: &[(usize, usize)], page: usize, judged: bool, weight: f64) {
    for (span, features) in line_features(text) {
        let kept: usize = keep.iter().map(|(s, e)| span.end.min(*e).saturating_sub(span.start.max(*s))).sum();
        let chars = span.of(text).chars().count() as f64;
        let weight = weight * (chars.min(600.0) + 10.0).powf(BY_LENGTH);
        examples.push(Example {
            features: features.to_vec(),

            keep: kept * 2 > span.len(),
            chars,
            weight,
            page,
            judged,
        });
    }
}

/// The examples of a page: as it came, as a reader's selection around the article, and the article alone.
fn page_examples(examples: &mut Vec<Example>, row: &Value, page: usize) {
    let text = row["text"].as_str().unwrap();
    let offsets = Offsets::new(text);
    let byte = |v: &Value| offsets.byte(text, v.as_u64().unwrap() as usize).unwrap();
    let lines: Vec<(usize, usize, bool)> = row["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|l| (byte(&l["start"]), byte(&l["end"]), l["keep"].as_bool().unwrap()))
        .collect();
    let kept = |lines: &[(usize, usize, bool)]| lines.iter().filter(|l| l.2).map(|l| (l.0, l.1)).collect::<Vec<_>>();
    add(examples, text, &kept(&lines), page, true, 1.0);
    let (Some(first), Some(last)) = (lines.iter().position(|l| l.2), lines.iter().rposition(|l| l.2)) else { return };
    for (before, after) in [(5, 3), (2, 40), (0, 0)] {
        let part = &lines[first.saturating_sub(before)..(last + 1 + after).min(lines.len())];
        let (mut cut, mut keep) = (String::new(), Vec::new());
        for line in part.iter().filter(|l| before > 0 || l.2) {
            let start = cut.len();
            cut.push_str(&text[line.0..line.1]);
            if line.2 {
                keep.push((start, cut.len()));
            }
            cut.push_str(if page.is_multiple_of(2) { "\n" } else { "\n\n" });
        }
        add(examples, &cut, &keep, page, false, 0.4);
    }
}

/// The examples of an HTML page: `html`, and in `article` the text that should come out of it.
fn html_examples(examples: &mut Vec<Example>, row: &Value, page: usize) {
    let (text, lines) = page_features(row["html"].as_str().unwrap());
    let article = row["article"].as_str().unwrap();
    let words = |t: &str| {
        t.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect::<Vec<_>>()
    };
    let runs = |words: &[String]| words.windows(4).map(|w| w.join(" ")).collect::<Vec<_>>();
    let all = words(article);
    let wanted: std::collections::BTreeSet<String> = runs(&all).into_iter().collect();
    let short: std::collections::BTreeSet<String> = article.lines().map(|l| words(l).join(" ")).collect();
    for (span, features) in lines {
        let own = words(span.of(&text));
        let keep = if own.len() >= 4 {
            let own = runs(&own);
            own.iter().filter(|r| wanted.contains(*r)).count() * 2 > own.len()
        } else {
            !own.is_empty() && short.contains(&own.join(" "))
        };
        let chars = own.len() as f64 * 6.0;
        examples.push(Example {
            features,
            keep,
            chars,
            weight: (chars.min(600.0) + 10.0).powf(BY_LENGTH),
            page,
            judged: true,
        });
    }
}

fn sigmoid(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

/// The thresholds that part each feature's values into bins of about the same size.
fn thresholds(examples: &[&Example]) -> Vec<Vec<f32>> {
    (0..examples[0].features.len())
        .map(|f| {
            let mut values: Vec<f32> = examples.iter().map(|e| e.features[f]).collect();
            values.sort_by(f32::total_cmp);
            let mut cuts: Vec<f32> = (1..BINS).map(|b| values[b * (values.len() - 1) / BINS]).collect();
            values.dedup();
            if values.len() <= BINS {
                cuts = values.windows(2).map(|w| (w[0] + w[1]) / 2.0).collect();
            }
            cuts.dedup();
            cuts
        })
        .collect()
}

/// The next number, from 0 to 1, of a row that is the same in every run.
fn draw(seed: &mut u64) -> f64 {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*seed >> 33) as f64 / (1u64 << 31) as f64
}

fn train(examples: &[&Example], trees: usize) -> (f32, Vec<Tree>) {
    let cuts = thresholds(examples);
    let mut seed = 12345u64;
    let count = cuts.len();
    let binned: Vec<Vec<u8>> = (0..count)
        .map(|f| examples.iter().map(|e| cuts[f].partition_point(|c| *c < e.features[f]) as u8).collect())
        .collect();
    let total: f64 = examples.iter().map(|e| e.weight).sum();
    let kept: f64 = examples.iter().filter(|e| e.keep).map(|e| e.weight).sum();
    let base = (kept / (total - kept)).ln();
    let mut scores = vec![base; examples.len()];
    let mut model = Vec::new();
    for _ in 0..trees {
        let gradients: Vec<(f64, f64)> = examples
            .iter()
            .zip(&scores)
            .map(|(e, s)| {
                let p = sigmoid(*s);
                (e.weight * (f64::from(u8::from(e.keep)) - p), e.weight * p * (1.0 - p))
            })
            .collect();
        let mut leaf = vec![0usize; examples.len()];
        let drawn: Vec<bool> = (0..count).map(|_| draw(&mut seed) < DRAWN).collect();
        let mut questions = [(0, 0.0); DEPTH];
        for (level, question) in questions.iter_mut().enumerate() {
            let leaves = 1 << level;
            let mut best = (f64::MIN, 0, 0);
            for f in 0..count {
                if cuts[f].is_empty() || !drawn[f] {
                    continue;
                }
                let bins = cuts[f].len() + 1;
                let mut sums = vec![(0.0, 0.0); leaves * bins];
                for (i, (g, h)) in gradients.iter().enumerate() {
                    let sum = &mut sums[leaf[i] * bins + binned[f][i] as usize];
                    sum.0 += g;
                    sum.1 += h;
                }
                for cut in 0..cuts[f].len() {
                    let mut gain = 0.0;
                    for l in 0..leaves {
                        let part = |range: &[(f64, f64)]| range.iter().fold((0.0, 0.0), |a, b| (a.0 + b.0, a.1 + b.1));
                        let low = part(&sums[l * bins..l * bins + cut + 1]);
                        let high = part(&sums[l * bins + cut + 1..(l + 1) * bins]);
                        gain += low.0 * low.0 / (low.1 + L2) + high.0 * high.0 / (high.1 + L2);
                    }
                    if gain > best.0 {
                        best = (gain, f, cut);
                    }
                }
            }
            *question = (best.1, cuts[best.1][best.2]);
            for (i, l) in leaf.iter_mut().enumerate() {
                *l |= usize::from(binned[best.1][i] as usize > best.2) << level;
            }
        }
        let mut sums = [(0.0, 0.0); 1 << DEPTH];
        for (i, (g, h)) in gradients.iter().enumerate() {
            sums[leaf[i]].0 += g;
            sums[leaf[i]].1 += h;
        }
        let answers = sums.map(|(g, h)| (RATE * g / (h + L2)) as f32);
        for (score, l) in scores.iter_mut().zip(&leaf) {
            *score += f64::from(answers[*l]);
        }
        model.push(Tree { questions, answers });
    }
    (base as f32, model)
}

fn score(model: &(f32, Vec<Tree>), features: &[f32]) -> f32 {
    model.1.iter().fold(model.0, |sum, tree| {
        let leaf = tree
            .questions
            .iter()
            .enumerate()
            .fold(0, |leaf, (level, (f, cut))| leaf | usize::from(features[*f] > *cut) << level);
        sum + tree.answers[leaf]
    })
}

fn figures(judged: &[(&Example, f32)], threshold: f32) -> (f64, f64, f64) {
    let (mut tp, mut fp, mut fne) = (0.0, 0.0, 0.0);
    for (e, s) in judged {
        match (e.keep, *s > threshold) {
            (true, true) => tp += e.chars,
            (false, true) => fp += e.chars,
            (true, false) => fne += e.chars,
            _ => {}
        }
    }
    let (p, r) = (tp / f64::max(tp + fp, 1.0), tp / f64::max(tp + fne, 1.0));
    (100.0 * 2.0 * p * r / (p + r), 100.0 * p, 100.0 * r)
}

type Model = (f32, Vec<Tree>);

/// Scores of `examples[i]` for the pages of each fold by a model that was trained on the other folds' pages.
fn crossed(examples: &[Example], folds: usize) -> Vec<f32> {
    let parts: Vec<(usize, f32)> = std::thread::scope(|scope| {
        let handles: Vec<_> = (0..2)
            .map(|half| {
                scope.spawn(move || {
                    let mut scored = Vec::new();
                    for fold in (0..folds).filter(|f| f % 2 == half) {
                        let part: Vec<&Example> = examples.iter().filter(|e| e.page % folds != fold).collect();
                        let model = train(&part, TREES);
                        let held = examples.iter().enumerate().filter(|(_, e)| e.page % folds == fold);
                        scored.extend(held.map(|(i, e)| (i, score(&model, &e.features))));
                    }
                    scored
                })
            })
            .collect();
        handles.into_iter().flat_map(|h| h.join().unwrap()).collect()
    });
    let mut scores = vec![0.0; examples.len()];
    parts.into_iter().for_each(|(i, s)| scores[i] = s);
    scores
}

/// The words of an article's running text.
fn body(article: &Article) -> String {
    let blocks = article.blocks.iter().filter(|b| b.kind.is_body());
    blocks.map(|b| article.words(b.span)).collect::<Vec<_>>().join("\n")
}

/// F of the runs of four words, the pages' precision and recall averaged.
fn shingle_f(pages: &[(Article, &Value)]) -> f64 {
    let runs = |text: &str| {
        let words: Vec<&str> =
            text.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|w| !w.is_empty()).collect();
        let mut counts = std::collections::BTreeMap::new();
        words.windows(4).for_each(|w| *counts.entry(w.join(" ")).or_insert(0usize) += 1);
        counts
    };
    let (mut precision, mut recall) = (0.0, 0.0);
    for (article, row) in pages {
        let (want, got) = (runs(row["article"].as_str().unwrap()), runs(&body(article)));
        let same: usize = want.iter().map(|(run, n)| (*n).min(got.get(run).copied().unwrap_or(0))).sum();
        if std::env::args().any(|a| a == "--worst") {
            let (p, r) =
                (same * 100 / got.values().sum::<usize>().max(1), same * 100 / want.values().sum::<usize>().max(1));
            if p.min(r) < 93 {
                println!("{} precision {p} recall {r}", row["id"]);
                let blocks = article.blocks.iter().filter(|b| b.kind.is_body()).map(|b| (b.span, true));
                let removed = article.removed.iter().map(|r| (r.span, false));
                for (span, kept) in blocks.chain(removed) {
                    let own = runs(article.words(span));
                    let known = own.keys().filter(|k| want.contains_key(*k)).count();
                    if !own.is_empty() && (known * 2 > own.len()) != kept {
                        let short: String = article.words(span).chars().take(110).collect();
                        println!("    {} {short}", if kept { "kept:" } else { "lost:" });
                    }
                }
            }
        }
        precision += same as f64 / got.values().sum::<usize>().max(1) as f64;
        recall += same as f64 / want.values().sum::<usize>().max(1) as f64;
    }
    let (p, r) = (precision / pages.len() as f64, recall / pages.len() as f64);
    100.0 * 2.0 * p * r / (p + r)
}

/// F of the characters of lines, over all pages.
fn character_f(pages: &[(Article, &Value)]) -> f64 {
    let (mut tp, mut fp, mut lost) = (0.0, 0.0, 0.0);
    for (article, row) in pages {
        let offsets = Offsets::new(&article.text);
        for line in row["lines"].as_array().unwrap() {
            let byte = |key: &str| offsets.byte(&article.text, line[key].as_u64().unwrap() as usize).unwrap();
            let (start, end) = (byte("start"), byte("end"));
            let inside = |b: &crossread::engine::Span| b.end.min(end).saturating_sub(b.start.max(start));
            let kept: usize = article.blocks.iter().filter(|b| b.kind.is_body()).map(|b| inside(&b.span)).sum();
            let size = line["end"].as_f64().unwrap() - line["start"].as_f64().unwrap();
            match (line["keep"].as_bool().unwrap(), kept * 2 > end - start) {
                (true, true) => tp += size,
                (false, true) => fp += size,
                (true, false) => lost += size,
                _ => {}
            }
        }
    }
    100.0 * 2.0 * tp / (2.0 * tp + fp + lost)
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let mut examples = Vec::new();
    let pages = rows(&args[0]);
    for (page, row) in pages.iter().enumerate() {
        if args.iter().any(|a| a == "--html") {
            html_examples(&mut examples, row, page);
        } else {
            page_examples(&mut examples, row, page);
        }
    }
    let mut next = pages.len();
    if let Some(at) = args.iter().position(|a| a == "--articles") {
        for path in args[at + 1..].iter().take_while(|a| !a.starts_with("--")) {
            for row in rows(path) {
                let text = row["text"].as_str().unwrap();
                add(&mut examples, text, &[(0, text.len())], next, false, 0.15);
                next += 1;
            }
        }
    }
    eprintln!("{} lines of {next} texts", examples.len());
    let scores = crossed(&examples, FOLDS);
    let (judged, others): (Vec<_>, Vec<_>) = examples.iter().zip(scores.iter().copied()).partition(|(e, _)| e.judged);
    for threshold in [-1.0, -0.5, 0.0, 0.5, 1.0] {
        let (f, p, r) = figures(&judged, threshold);
        println!("cross-validated, threshold {threshold:4}: F {f:.2} precision {p:.2} recall {r:.2}");
    }
    let mut next_score = 0;
    let html = args.iter().any(|a| a == "--html");
    let mut all = Vec::new();
    for (page, row) in pages.iter().enumerate() {
        let own: Vec<f32> = examples[next_score..]
            .iter()
            .zip(&scores[next_score..])
            .take_while(|(e, _)| e.page == page && e.judged)
            .map(|(_, s)| *s)
            .collect();
        next_score += examples[next_score..].iter().take_while(|e| e.page == page).count();
        let format = if html { Format::Html } else { Format::Text };
        let text = row[if html { "html" } else { "text" }].as_str().unwrap();
        let article = read_scored(&Source { format, ..Source::text("page", text) }, Some(&own));
        all.push((article, row));
    }
    if html {
        println!("cross-validated, as read: shingle F {:.2}", shingle_f(&all));
    } else {
        println!("cross-validated, as read: character F {:.2}", character_f(&all));
    }
    let (f, p, r) = figures(&others, 0.0);
    println!("selections and whole articles: F {f:.2} precision {p:.2} recall {r:.2}");
    if let Some(at) = args.iter().position(|a| a == "--dump") {
        let mut out = String::new();
        for (e, s) in &judged {
            writeln!(out, "{}\t{}\t{}\t{s:.3}", e.page, u8::from(e.keep), e.chars).unwrap();
        }
        std::fs::write(&args[at + 1], out).unwrap();
    }
    let Some(at) = args.iter().position(|a| a == "--write") else { return };
    let model = train(&examples.iter().collect::<Vec<_>>(), TREES);
    let mut out = String::from(if args.iter().any(|a| a == "--html") {
        "//! The trained judge of the lines of HTML pages; made by `cargo run --release --example train_lines -- --html`.\n"
    } else {
        "//! The trained judge of lines; made by `cargo run --release --example train_lines`.\n"
    });
    write_model(&mut out, &model, args.iter().any(|a| a == "--html"));
    std::fs::write(&args[at + 1], out).unwrap();
}

fn write_model(out: &mut String, (base, trees): &Model, html: bool) {
    if html {
        out.push_str("\nuse super::line_model::Tree;\n");
    } else {
        out.push_str("\n/// The questions of a tree (is this feature above this number?), and the answer for each combination of theirs.\n");
        writeln!(out, "pub type Tree = ([(u8, f32); {DEPTH}], [f32; {}]);", 1 << DEPTH).unwrap();
    }
    writeln!(out, "\n/// The score of a line before any question is asked.\npub const BASE: f32 = {base:.4};\n")
        .unwrap();
    out.push_str("/// The trees; a line's score is their answers' sum.\n");
    writeln!(out, "#[rustfmt::skip]\n#[allow(clippy::approx_constant, reason = \"learnt numbers, not mathematics\")]\npub static TREES: [Tree; {}] = [", trees.len()).unwrap();
    for tree in trees {
        let questions: Vec<String> = tree.questions.iter().map(|(f, c)| format!("({f}, {c:?})")).collect();
        let answers: Vec<String> =
            tree.answers.iter().map(|a| format!("{:?}", (a * 1000.0).round() / 1000.0)).collect();
        writeln!(out, "    ([{}], [{}]),", questions.join(", "), answers.join(", ")).unwrap();
    }
    out.push_str("];\n");
}
