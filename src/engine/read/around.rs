//! What the first judge's scores say together: articles are runs of good lines.

/// How many numbers are told of a line.
pub const COUNT: usize = 24;

/// The most that one line counts, in characters.
const LONGEST: f32 = 400.0;

/// For every line, what the scores of the lines around it say of it; `chars` are the lines' lengths in characters.
pub fn look_around(scores: &[f32], chars: &[f32]) -> Vec<[f32; COUNT]> {
    let lines = scores.len();
    // How likely each line is the article's, and how much of it there would then be.
    let likely: Vec<f32> = scores.iter().map(|s| 1.0 / (1.0 + libm::expf(-*s))).collect();
    let size = |at: usize| chars.get(at).copied().unwrap_or(0.0).min(LONGEST);
    let good = |at: usize| likely.get(at).copied().unwrap_or(0.0);
    let score = |at: Option<usize>| at.and_then(|at| scores.get(at)).copied().unwrap_or(-8.0);
    let mass = sums((0..lines).map(|at| good(at) * size(at)));
    let all = sums((0..lines).map(size));
    let count = sums((0..lines).map(good));
    let share = |of: &[f64], whole: Option<&[f64]>, from: usize, to: usize| {
        let (from, to) = (from.min(lines), to.min(lines));
        let part = |s: &[f64]| s.get(to).copied().unwrap_or(0.0) - s.get(from).copied().unwrap_or(0.0);
        let whole = whole.map_or(to.saturating_sub(from) as f64, part);
        if whole > 0.0 { (part(of) / whole) as f32 } else { 0.0 }
    };
    let total = mass.last().copied().unwrap_or(0.0).max(1.0);
    let best = best_run(lines, |at| (good(at) - 0.5) * (size(at) + 10.0));
    let (before, after) = (since_sure(lines, &good, &size), ahead_sure(lines, &good, &size));
    (0..lines)
        .map(|at| {
            let within = |reach: usize| share(&mass, Some(&all), at.saturating_sub(reach), at + reach + 1);
            let signed = |d: i64| d.clamp(-60, 60) as f32;
            [
                score(Some(at)),
                score(at.checked_sub(1)),
                score(at.checked_sub(2)),
                score(at.checked_sub(3)),
                score(Some(at + 1)),
                score(Some(at + 2)),
                score(Some(at + 3)),
                within(2),
                within(5),
                within(12),
                within(30),
                share(&mass, Some(&all), at.saturating_sub(8), at),
                share(&mass, Some(&all), at + 1, at + 9),
                share(&count, None, at.saturating_sub(6), at),
                share(&count, None, at + 1, at + 7),
                (mass.get(at).copied().unwrap_or(0.0) / total) as f32,
                libm::logf(1.0 + (total - mass.get(at).copied().unwrap_or(0.0)).max(0.0) as f32),
                libm::logf(1.0 + total as f32),
                if (best.0..best.1).contains(&at) { 1.0 } else { 0.0 },
                signed(at as i64 - best.0 as i64),
                signed(at as i64 - best.1 as i64),
                before.get(at).copied().unwrap_or(0.0),
                after.get(at).copied().unwrap_or(0.0),
                share(&count, None, 0, lines),
            ]
        })
        .collect()
}

/// The sums of what stands before each place, and of all.
fn sums(values: impl Iterator<Item = f32>) -> Vec<f64> {
    let mut sums = vec![0.0];
    let mut sum = 0.0;
    for value in values {
        sum += f64::from(value);
        sums.push(sum);
    }
    sums
}

/// The run of lines whose weights sum up to most.
fn best_run(lines: usize, weight: impl Fn(usize) -> f32) -> (usize, usize) {
    let (mut best, mut sum, mut start, mut run) = (0.0, 0.0, 0, (0, 0));
    for at in 0..lines {
        if sum <= 0.0 {
            (sum, start) = (0.0, at);
        }
        sum += weight(at);
        if sum > best {
            (best, run) = (sum, (start, at + 1));
        }
    }
    run
}

/// How many characters lie between each line and the last before it that surely is the article's, as a logarithm.
fn since_sure(lines: usize, good: &impl Fn(usize) -> f32, size: &impl Fn(usize) -> f32) -> Vec<f32> {
    let mut apart = 10_000.0;
    let mut told = Vec::with_capacity(lines);
    for at in 0..lines {
        told.push(libm::logf(1.0 + apart));
        apart = if is_sure(good(at), size(at)) { 0.0 } else { apart + size(at) + 10.0 };
    }
    told
}

/// The same for the next one after it.
fn ahead_sure(lines: usize, good: &impl Fn(usize) -> f32, size: &impl Fn(usize) -> f32) -> Vec<f32> {
    let mut told = since_sure(lines, &|at| good(lines - 1 - at), &|at| size(lines - 1 - at));
    told.reverse();
    told
}

fn is_sure(good: f32, size: f32) -> bool {
    good > 0.8 && size > 80.0
}
