//! Logistic regression with a ridge.

use crossread::engine::compare::model::REACH;

/// How many steps are taken, and how large they are at most.
const STEPS: i32 = 120;
const RATE: f64 = 0.05;
/// How much weights are held back.
const RIDGE: f64 = 0.01;

/// A row to learn from: its values, its goal from 0 to 1, and how much it counts.
pub struct Row<'a> {
    pub values: [&'a [f32]; 2],
    pub goal: f64,
    pub weight: f64,
}

/// A weighted sum: for every value its mean, what it is multiplied with, and what it is worth.
pub struct Regression {
    pub bias: f32,
    pub weights: Vec<(f32, f32, f32)>,
}

impl Regression {
    /// Learns by gradient steps whose size follows each weight's own gradients (Adam), as if every time each value were
    /// missing with the likelihood `left_out`, which keeps the sum from leaning on a few that happen to fit. What that
    /// comes to on average is a ridge for each weight that grows with how much its value moves the sums that are in
    /// doubt (Wager, Wang and Liang, "Dropout training as adaptive regularization", 2013).
    pub fn learn(rows: &[Row], left_out: f64) -> Self {
        let width = rows.first().map_or(0, |r| r.values[0].len() + r.values[1].len());
        let values = |row: &Row| row.values[0].iter().chain(row.values[1]).copied().collect::<Vec<f32>>();
        let (mut sums, mut squares) = (vec![0.0; width], vec![0.0; width]);
        for row in rows {
            for (f, v) in values(row).into_iter().map(f64::from).enumerate() {
                sums[f] += v;
                squares[f] += v * v;
            }
        }
        let count = rows.len() as f64;
        let odds = left_out / (1.0 - left_out);
        let scale = |f: usize| {
            let spread = squares[f] / count - (sums[f] / count).powi(2);
            if spread > 1e-9 { spread.sqrt().recip() as f32 } else { 0.0 }
        };
        let mut weights: Vec<(f32, f32, f32)> = (0..width).map(|f| ((sums[f] / count) as f32, scale(f), 0.0)).collect();
        let inputs: Vec<Vec<f32>> = rows
            .iter()
            .map(|r| values(r).iter().zip(&weights).map(|(v, w)| ((v - w.0) * w.1).clamp(-REACH, REACH)).collect())
            .collect();
        let all: f64 = rows.iter().map(|r| r.weight).sum();
        let (mut worth, mut first, mut second) = (vec![0.0; width + 1], vec![0.0; width + 1], vec![0.0; width + 1]);
        for step in 1..=STEPS {
            let (mut gradient, mut moved) = (vec![0.0; width + 1], vec![0.0; width + 1]);
            for (input, row) in inputs.iter().zip(rows) {
                let sum = worth[width] + input.iter().zip(&worth).map(|(x, w)| f64::from(*x) * w).sum::<f64>();
                let likely = 1.0 / (1.0 + (-sum).exp());
                let error = row.weight * (likely - row.goal) / all;
                let doubt = odds * row.weight * likely * (1.0 - likely) / all;
                for ((g, m), x) in gradient.iter_mut().zip(&mut moved).zip(input) {
                    *g += error * f64::from(*x);
                    *m += doubt * f64::from(*x).powi(2);
                }
                gradient[width] += error;
            }
            for f in 0..=width {
                let held = if f < width { RIDGE + moved[f] } else { 0.0 };
                let g = gradient[f] + held * worth[f];
                first[f] = 0.9 * first[f] + 0.1 * g;
                second[f] = 0.99 * second[f] + 0.01 * g * g;
                let (m, v) = (first[f] / (1.0 - 0.9_f64.powi(step)), second[f] / (1.0 - 0.99_f64.powi(step)));
                worth[f] -= RATE * m / (v.sqrt() + 1e-9);
            }
        }
        weights.iter_mut().zip(&worth).for_each(|(weight, worth)| weight.2 = *worth as f32);
        Self { bias: worth[width] as f32, weights }
    }

    /// The sum of a row's values.
    pub fn sum(&self, values: [&[f32]; 2]) -> f64 {
        let terms = values[0].iter().chain(values[1]).zip(&self.weights);
        f64::from(self.bias) + terms.map(|(v, w)| f64::from(((v - w.0) * w.1).clamp(-REACH, REACH) * w.2)).sum::<f64>()
    }
}
