//! How sure it is that a line belongs to the article, by the trained model.

use super::features;
use super::furniture::Line;
use super::line_model::{BASE, TREES, Tree};
use super::page_model;

/// A score for every line: above zero speaks for the article, below against it; the distance says how surely.
pub fn scores(lines: &[Line], lang: Option<&str>) -> Vec<f32> {
    features::of_lines(lines, lang).iter().map(|f| sum(BASE, &TREES, f)).collect()
}

/// The score of one line of a page, from its features and its elements'.
pub fn score_html(features: &[f32]) -> f32 {
    sum(page_model::BASE, &page_model::TREES, features)
}

fn sum(base: f32, trees: &[Tree], features: &[f32]) -> f32 {
    trees.iter().fold(base, |sum, (questions, answers)| {
        let answer = questions.iter().enumerate().fold(0usize, |answer, (level, (feature, above))| {
            let yes = features.get(usize::from(*feature)).is_some_and(|value| value > above);
            answer | usize::from(yes) << level
        });
        sum + answers.get(answer).copied().unwrap_or(0.0)
    })
}
