//! How sure it is that a line belongs to the article, by trained models.
//!
//! Two judges look at every line: the first at the line itself and its place, the second also at what the first said
//! of the lines around it.

use super::around;

/// One tree of a model: every line is asked the same questions, and the answers to all of them choose one number.
pub struct Tree {
    /// The questions: is this feature above this number?
    pub questions: [(u8, f32); 4],
    /// The numbers in thousandths, by the questions answered with yes: the first counts 1, the second 2, and so on.
    pub answers: [i16; 16],
}

/// A sum of trees.
pub struct Model<const TREES: usize> {
    /// The score of a line before any question is asked.
    pub base: f32,
    /// The trees; a line's score is their answers' sum.
    pub trees: [Tree; TREES],
}

impl<const TREES: usize> Model<TREES> {
    /// The score of a line by its features: above zero speaks for the article, below against it; the distance says
    /// how surely.
    fn score(&self, features: &[f32]) -> f32 {
        let answers = self.trees.iter().map(|tree| {
            let answer = tree.questions.iter().enumerate().fold(0usize, |answer, (level, (feature, above))| {
                let yes = features.get(usize::from(*feature)).is_some_and(|value| value > above);
                answer | usize::from(yes) << level
            });
            i32::from(tree.answers.get(answer).copied().unwrap_or(0))
        });
        self.base + answers.sum::<i32>() as f32 / 1000.0
    }
}

/// The scores of lines, the mean of both judges', from their features and their lengths in characters.
pub fn scores<const A: usize, const B: usize>(
    (first, second): (&Model<A>, &Model<B>),
    mut features: Vec<Vec<f32>>,
    chars: &[f32],
) -> Vec<f32> {
    let scores: Vec<f32> = features.iter().map(|f| first.score(f)).collect();
    for (line, around) in features.iter_mut().zip(around::look_around(&scores, chars)) {
        line.extend(around);
    }
    features.iter().zip(scores).map(|(f, score)| (score + second.score(f)) / 2.0).collect()
}
