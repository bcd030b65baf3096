//! A sum of oblivious trees: each asks the same few questions of a line whatever the answers, so that a tree is a list
//! of questions and a table of answers.

/// How many questions a tree asks.
pub const DEPTH: usize = 4;
/// How far each tree goes towards what is still wrong.
const RATE: f64 = 0.06;
/// Into how many parts the values of a feature are divided.
const BINS: usize = 48;
/// How much the answers are held back.
const L2: f64 = 10.0;
/// The share of features that a tree may ask about, drawn anew for each: the trees then err less alike.
const DRAWN: f64 = 0.35;
/// The share of pages that a tree learns from, drawn anew for each: what holds for one site alone is then learned less.
const PAGES: f64 = 0.7;

/// A line to learn from.
#[derive(Clone, Debug)]
pub struct Example {
    pub features: Vec<f32>,
    /// The page that it was taken from.
    pub page: usize,
    /// Whether it belongs to the article.
    pub keep: bool,
    /// How much it counts.
    pub weight: f64,
}

/// A tree's questions (is this feature above this number?) and its answers.
pub struct Tree {
    pub questions: [(usize, f32); DEPTH],
    pub answers: [f32; 1 << DEPTH],
}

/// What a line scores before any question, and the trees.
pub struct Model {
    pub base: f32,
    pub trees: Vec<Tree>,
}

impl Model {
    /// The score of a line: above zero speaks for the article.
    pub fn score(&self, features: &[f32]) -> f32 {
        self.trees.iter().fold(self.base, |sum, tree| {
            let leaf = tree
                .questions
                .iter()
                .enumerate()
                .fold(0, |leaf, (level, (f, cut))| leaf | usize::from(features[*f] > *cut) << level);
            sum + tree.answers[leaf]
        })
    }
}

/// The next number, from 0 to 1, of a row that is the same in every run.
pub fn draw(seed: &mut u64) -> f64 {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*seed >> 33) as f64 / (1u64 << 31) as f64
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

/// A feature's gain by its best cut, given the leaf that each example has reached.
fn best_cut(bins: &[u8], cuts: usize, leaf: &[u8], leaves: usize, gradients: &[(f64, f64)]) -> (f64, usize) {
    let width = cuts + 1;
    let mut sums = vec![(0.0, 0.0); leaves * width];
    for ((g, h), (l, b)) in gradients.iter().zip(leaf.iter().zip(bins)) {
        let sum = &mut sums[usize::from(*l) * width + usize::from(*b)];
        sum.0 += g;
        sum.1 += h;
    }
    let mut gains = vec![0.0; cuts];
    for sums in sums.chunks(width) {
        let all = sums.iter().fold((0.0, 0.0), |a, b| (a.0 + b.0, a.1 + b.1));
        let mut low = (0.0, 0.0);
        for (gain, sum) in gains.iter_mut().zip(sums) {
            low = (low.0 + sum.0, low.1 + sum.1);
            let high = (all.0 - low.0, all.1 - low.1);
            *gain += low.0 * low.0 / (low.1 + L2) + high.0 * high.0 / (high.1 + L2);
        }
    }
    let mut best = (f64::MIN, 0);
    for (cut, gain) in gains.into_iter().enumerate() {
        if gain > best.0 {
            best = (gain, cut);
        }
    }
    best
}

/// Learns `trees` trees from examples.
pub fn train(examples: &[&Example], trees: usize) -> Model {
    let cuts = thresholds(examples);
    let mut seed = 12345u64;
    let binned: Vec<Vec<u8>> = cuts
        .iter()
        .enumerate()
        .map(|(f, cuts)| examples.iter().map(|e| cuts.partition_point(|c| *c < e.features[f]) as u8).collect())
        .collect();
    let pages = examples.iter().map(|e| e.page + 1).max().unwrap_or(0);
    let total: f64 = examples.iter().map(|e| e.weight).sum();
    let kept: f64 = examples.iter().filter(|e| e.keep).map(|e| e.weight).sum();
    let base = libm::log(kept / (total - kept));
    let mut scores = vec![base; examples.len()];
    let mut model = Model { base: base as f32, trees: Vec::new() };
    for _ in 0..trees {
        let pages: Vec<bool> = (0..pages).map(|_| draw(&mut seed) < PAGES).collect();
        let gradients: Vec<(f64, f64)> = examples
            .iter()
            .zip(&scores)
            .map(|(e, s)| {
                if !pages[e.page] {
                    return (0.0, 0.0);
                }
                let p = 1.0 / (1.0 + libm::exp(-s));
                (e.weight * (f64::from(u8::from(e.keep)) - p), e.weight * p * (1.0 - p))
            })
            .collect();
        let mut leaf = vec![0u8; examples.len()];
        let drawn: Vec<usize> = (0..cuts.len()).filter(|_| draw(&mut seed) < DRAWN).collect();
        let mut questions = [(0, 0.0); DEPTH];
        for (level, question) in questions.iter_mut().enumerate() {
            let mut best = (f64::MIN, 0, 0);
            for f in drawn.iter().copied().filter(|f| !cuts[*f].is_empty()) {
                let (gain, cut) = best_cut(&binned[f], cuts[f].len(), &leaf, 1 << level, &gradients);
                if gain > best.0 {
                    best = (gain, f, cut);
                }
            }
            *question = (best.1, cuts[best.1][best.2]);
            for (l, bin) in leaf.iter_mut().zip(&binned[best.1]) {
                *l |= u8::from(usize::from(*bin) > best.2) << level;
            }
        }
        let mut sums = [(0.0, 0.0); 1 << DEPTH];
        for ((g, h), l) in gradients.iter().zip(&leaf) {
            let sum = &mut sums[usize::from(*l)];
            sum.0 += g;
            sum.1 += h;
        }
        // As the table will give them.
        let answers = sums.map(|(g, h)| ((RATE * g / (h + L2) * 1000.0).round() / 1000.0) as f32);
        for (score, l) in scores.iter_mut().zip(&leaf) {
            *score += f64::from(answers[usize::from(*l)]);
        }
        model.trees.push(Tree { questions, answers });
    }
    model
}
