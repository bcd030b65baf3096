//! The pairs of sentences that the links are learned from.

use anyhow::Context;
use crossread::engine::article::{Article, Block, BlockKind, Sentence};
use crossread::engine::compare::features::PairOfArticles;
use crossread::engine::compare::model::widened;
use crossread::engine::compare::profile::ArticleProfile;
use crossread::engine::offsets::Offsets;
use crossread::engine::{self, Source, Span};
use std::collections::{HashMap, HashSet};

/// The weight of a pair with a sentence that nobody annotated, which is taken not to match.
const UNANNOTATED: f64 = 0.012;
/// How much less the pairs of a topic count that has many: the power of their number.
const BY_TOPIC: f64 = 0.6;

/// A pair of sentences to learn from.
pub struct Example {
    pub topic: usize,
    /// What shows of the pair at first sight, as the model reads it.
    pub sight: Vec<f32>,
    /// How much kin the sentences are.
    pub kinship: f32,
    /// What describes the pair by itself, and after a second look, as the model reads it.
    pub own: Vec<f32>,
    pub second: Vec<f32>,
    /// How many events the sentences have in common.
    pub events: u32,
    /// How much it counts; 0 where neither sentence is annotated, and the pair is only looked at beside the others.
    pub weight: f64,
    /// Whether both sentences are annotated.
    pub annotated: bool,
    /// The sentences: document, sentence, document, sentence.
    pub at: [usize; 4],
    /// Whether the documents report one event.
    pub one_event: bool,
}

/// The pairs of sentences of a file of topics; how many topics, and how many right pairs share no telling word.
pub fn load(path: &str) -> anyhow::Result<(Vec<Example>, usize, usize)> {
    let mut examples = Vec::new();
    let mut unseen = 0;
    let mut topics = 0;
    for line in crate::data::read(path)?.lines() {
        unseen += topic(&serde_json::from_str(line)?, topics, &mut examples)?;
        topics += 1;
    }
    let annotated = examples.iter().filter(|e| e.annotated);
    let mut sizes = vec![0.0_f64; topics];
    annotated.for_each(|e| sizes[e.topic] += 1.0);
    let mean = sizes.iter().sum::<f64>() / topics.max(1) as f64;
    for e in &mut examples {
        e.weight *= (sizes[e.topic].max(1.0) / mean).powf(-BY_TOPIC);
    }
    Ok((examples, topics, unseen))
}

/// Adds a topic's pairs of sentences; how many right ones can't be learned from since they share no telling word.
fn topic(value: &serde_json::Value, number: usize, examples: &mut Vec<Example>) -> anyhow::Result<usize> {
    let docs = value["docs"].as_array().context("a topic without docs")?;
    let articles: Vec<Article> = docs.iter().map(article).collect::<anyhow::Result<_>>()?;
    let profiles = ArticleProfile::of_all(&articles.iter().collect::<Vec<_>>());
    let place: HashMap<&str, usize> = articles.iter().enumerate().map(|(at, a)| (a.id.as_str(), at)).collect();
    let mut events: HashMap<[usize; 4], u32> = HashMap::new();
    for row in value["aligned"].as_array().into_iter().flatten() {
        let (a, b) = (place[row[0].as_str().unwrap_or("")], place[row[2].as_str().unwrap_or("")]);
        let (i, j) = (row[1].as_u64().unwrap_or(0) as usize, row[3].as_u64().unwrap_or(0) as usize);
        let count = row[4].as_u64().unwrap_or(0) as u32;
        events.insert(if a < b { [a, i, b, j] } else { [b, j, a, i] }, count);
    }
    let annotated: Vec<HashSet<usize>> = docs
        .iter()
        .map(|d| {
            let sentences = d["sentences"].as_array().into_iter().flatten().enumerate();
            sentences.filter(|(_, s)| s["annotated"].as_bool() != Some(false)).map(|(at, _)| at).collect()
        })
        .collect();
    for a in 0..articles.len() {
        for b in a + 1..articles.len() {
            let pair = PairOfArticles::new(&profiles[a], &profiles[b]);
            for proposal in &pair.candidates {
                let (i, j) = (proposal.i as usize, proposal.j as usize);
                let known = usize::from(annotated[a].contains(&i)) + usize::from(annotated[b].contains(&j));
                let weight = match known {
                    2 => 1.0,
                    1 => UNANNOTATED,
                    _ => 0.0,
                };
                let at = [a, i, b, j];
                let kinship = pair.kinship().of(i, j);
                let events = events.remove(&at).unwrap_or(0);
                examples.push(Example {
                    topic: number,
                    sight: widened(&pair.first_sight(proposal)).collect(),
                    kinship,
                    own: widened(&pair.features(i, j, kinship)).collect(),
                    second: Vec::new(),
                    events,
                    weight,
                    annotated: known == 2,
                    at,
                    one_event: docs[a]["event"] == docs[b]["event"],
                });
            }
        }
    }
    Ok(events.len())
}

/// A report whose sentences are told.
fn article(doc: &serde_json::Value) -> anyhow::Result<Article> {
    let text = doc["text"].as_str().context("a report without text")?;
    let source = Source::text(doc["id"].as_str().unwrap_or(""), text);
    let offsets = Offsets::new(text);
    let byte = |value: &serde_json::Value| {
        value.as_u64().and_then(|p| offsets.byte(text, p as usize)).context("an offset past the end")
    };
    let mut blocks = Vec::new();
    for sentence in doc["sentences"].as_array().into_iter().flatten() {
        let span = Span::new(byte(&sentence["start"])?, byte(&sentence["end"])?);
        blocks.push(Block { span, kind: BlockKind::Paragraph });
    }
    let sentences = blocks.iter().enumerate().map(|(block, b)| Sentence { span: b.span, block }).collect();
    Ok(engine::parse_blocks(&source, blocks, sentences))
}
