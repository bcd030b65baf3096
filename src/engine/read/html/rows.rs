//! Tables of data, row by row.

use super::page::{Line, Page};

/// The longest that a cell of data may be, in characters.
const LONGEST_CELL: usize = 80;

/// Makes one line of each row of a table of data: one with several cells, each of one short line.
pub fn join(page: &mut Page) {
    let lines = std::mem::take(&mut page.lines);
    // A cell of several lines, or with blocks in it, is a part of the page's layout.
    let mut inside = vec![0usize; page.elements.len()];
    for line in &lines {
        let cell = page.elements.get(line.block).map_or(0, |e| match e.name.as_str() {
            "td" | "th" => line.block,
            _ => e.parent,
        });
        if let Some(count) = inside.get_mut(cell) {
            *count += 1;
        }
    }
    let row_of = |page: &Page, line: &Line| {
        let cell = page.elements.get(line.block).filter(|e| matches!(e.name.as_str(), "td" | "th"))?;
        let short = line.words.chars().nth(LONGEST_CELL).is_none();
        (short && inside.get(line.block) == Some(&1)).then_some((cell.parent, line.block))
    };
    let mut rows: Vec<Option<usize>> = Vec::with_capacity(lines.len());
    let mut last = None;
    for line in lines {
        let place = row_of(page, &line);
        let joins = matches!((place, last), (Some((row, cell)), Some((r, c))) if row == r && cell != c);
        match page.lines.last_mut().filter(|_| joins) {
            Some(row) => {
                row.words.push_str(" | ");
                row.words.push_str(&line.words);
                row.linked += line.linked;
                row.strong += line.strong;
                row.is_row = true;
            }
            None => page.lines.push(line),
        }
        last = place;
        rows.push(Some(page.lines.len() - 1));
    }
    for (_, at) in &mut page.times {
        *at = rows.get(*at).copied().flatten().unwrap_or(page.lines.len());
    }
}
