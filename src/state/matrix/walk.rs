//! The way through the grid by keys: rows and columns, the heads of both among them.

/// A cell of the grid. Row 0 holds the heads of the columns, column 0 those of the rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct At {
    /// The row.
    pub row: usize,
    /// The column.
    pub column: usize,
}

/// How many rows a page is.
const PAGE: usize = 5;

/// The cell that a key leads to, in a grid of `rows` rows and `columns` columns, the heads not counted; none for other
/// keys. `far` is whether Ctrl is held.
pub fn walk(at: At, key: &str, far: bool, rows: usize, columns: usize) -> Option<At> {
    let At { row, column } = at;
    let (row, column) = match key {
        "ArrowDown" if far => (rows, column),
        "ArrowUp" if far => (0, column),
        "ArrowRight" if far => (row, columns),
        "ArrowLeft" if far => (row, 0),
        "ArrowDown" => (row + 1, column),
        "ArrowUp" => (row.saturating_sub(1), column),
        "ArrowRight" => (row, column + 1),
        "ArrowLeft" => (row, column.saturating_sub(1)),
        "Home" if far => (0, 0),
        "End" if far => (rows, columns),
        "Home" => (row, 0),
        "End" => (row, columns),
        "PageDown" => (row + PAGE, column),
        "PageUp" => (row.saturating_sub(PAGE), column),
        _ => return None,
    };
    Some(At { row: row.min(rows), column: column.min(columns) })
}
