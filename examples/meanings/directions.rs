//! The directions in which vectors lie apart most.

/// How often all pairs of numbers are gone through; the rotations are next to nothing long before.
const SWEEPS: usize = 12;

/// The principal directions of vectors that lie about nothing, each of length one, the widest first.
pub fn principal(vectors: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let mut spread = products(vectors);
    let size = spread.len();
    let mut directions: Vec<Vec<f64>> =
        (0..size).map(|i| (0..size).map(|j| f64::from(u8::from(i == j))).collect()).collect();
    for _ in 0..SWEEPS {
        for p in 0..size {
            for q in p + 1..size {
                rotate(&mut spread, &mut directions, p, q);
            }
        }
    }
    let mut order: Vec<usize> = (0..size).collect();
    order.sort_by(|a, b| spread[*b][*b].total_cmp(&spread[*a][*a]));
    order.into_iter().map(|i| directions[i].clone()).collect()
}

/// The product of two vectors.
pub fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// The sums of the products of each number with each.
fn products(vectors: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let size = vectors.first().map_or(0, Vec::len);
    let mut sums = vec![vec![0.0; size]; size];
    for vector in vectors {
        for (row, a) in sums.iter_mut().zip(vector) {
            row.iter_mut().zip(vector).for_each(|(sum, b)| *sum += a * b);
        }
    }
    sums
}

/// Jacobi's rotation, which makes nothing of the element at `p`, `q`.
fn rotate(matrix: &mut [Vec<f64>], directions: &mut [Vec<f64>], p: usize, q: usize) {
    let element = matrix[p][q];
    if element == 0.0 {
        return;
    }
    let slope = (matrix[q][q] - matrix[p][p]) / (2.0 * element);
    let tangent = slope.signum() / (slope.abs() + slope.hypot(1.0));
    let cosine = 1.0 / tangent.hypot(1.0);
    let turn = |a: &mut f64, b: &mut f64| {
        (*a, *b) = (cosine * (*a - tangent * *b), cosine * (*b + tangent * *a));
    };
    for row in matrix.iter_mut() {
        let (before, from) = row.split_at_mut(q);
        turn(&mut before[p], &mut from[0]);
    }
    for rows in [matrix, directions] {
        let (before, from) = rows.split_at_mut(q);
        before[p].iter_mut().zip(&mut from[0]).for_each(|(a, b)| turn(a, b));
    }
}
