//! A few centres that stand for many points (k-means).

use crossread::engine::compare::meanings::{CENTRES, WIDTH};

/// How often the centres are moved.
const ROUNDS: usize = 25;

/// A point, or the centre of several.
pub type Point = [f32; WIDTH];

/// The centres: at first points at even steps, then each the mean of the points that are nearest to it.
pub fn centres(points: &[Point]) -> Vec<Point> {
    let mut centres: Vec<Point> = (0..CENTRES).map(|i| points[i * points.len() / CENTRES]).collect();
    for _ in 0..ROUNDS {
        let mut sums = vec![(Point::default(), 0.0); CENTRES];
        for point in points {
            let (sum, count) = &mut sums[nearest(&centres, point)];
            sum.iter_mut().zip(point).for_each(|(sum, number)| *sum += number);
            *count += 1.0;
        }
        for (centre, (sum, count)) in centres.iter_mut().zip(sums) {
            if count > 0.0 {
                *centre = sum.map(|number| number / count);
            }
        }
    }
    centres
}

/// The number of the centre that is nearest to the point.
pub fn nearest(centres: &[Point], point: &Point) -> usize {
    let far = |centre: &Point| centre.iter().zip(point).map(|(a, b)| (a - b) * (a - b)).sum::<f32>();
    let mut best = (0, f32::INFINITY);
    for (i, centre) in centres.iter().enumerate() {
        let far = far(centre);
        if far < best.1 {
            best = (i, far);
        }
    }
    best.0
}
