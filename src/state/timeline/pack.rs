//! The marks of a lane in rows: none on another, labels where there is room, dense places gathered.

use std::collections::BTreeMap;

/// Something to be drawn on a lane, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Piece {
    /// Its left edge.
    pub from: f64,
    /// Its right edge.
    pub to: f64,
    /// How wide its label is, where it has to share a row.
    pub words: f64,
    /// How wide it is where nothing is in its way.
    pub full: f64,
    /// Whether its label may stand on it.
    pub roomy: bool,
    /// How much it matters: of two labels with room for one, the weightier stays.
    pub weight: usize,
    /// Small marks of one cell gather where they are more than the lane has rows; larger ones, which have none,
    /// where their edges are the same.
    pub cell: Option<i64>,
}

impl Piece {
    /// Whether it may gather with the one before it of its size: small pieces of one cell, larger ones with the same
    /// edges.
    fn alike(&self, before: &Piece) -> bool {
        match (self.cell, before.cell) {
            (None, None) => self.from == before.from && self.to == before.to,
            (cell, before) => cell == before,
        }
    }
}

/// Where a label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// On the mark.
    Inside,
    /// Right of it.
    After,
    /// Left of it.
    Before,
    /// Nowhere: there is no room. It is shown while the mark has the focus or the pointer.
    Hidden,
}

/// A mark in its row: one piece, or several gathered.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// The pieces, by place among those packed, in order.
    pub members: Vec<usize>,
    /// Its left edge.
    pub from: f64,
    /// Its right edge.
    pub to: f64,
    /// Its row, from 0.
    pub row: usize,
    /// Where its label is.
    pub side: Side,
    /// How wide its label is.
    pub words: f64,
    full: f64,
    roomy: bool,
    weight: usize,
}

impl Placed {
    /// All that it covers, its label included.
    pub fn covers(&self, gap: f64) -> (f64, f64) {
        match self.side {
            Side::Inside | Side::Hidden => (self.from, self.to),
            Side::After => (self.from, self.to + gap + self.words),
            Side::Before => (self.from - gap - self.words, self.to),
        }
    }
}

/// The room there is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// The right edge of the lane.
    pub width: f64,
    /// How many rows there may be; at least one.
    pub rows: usize,
    /// What stays free between two marks of a row, and between a mark and its label.
    pub gap: f64,
    /// What a label needs more than its words where it stands on its mark.
    pub inset: f64,
    /// The least of a label that is worth showing.
    pub least: f64,
}

impl Room {
    /// Where the label of a mark goes, and how much of it: all, beside the mark if not on it, else what there is room
    /// for.
    fn side(&self, mark: &Placed) -> (Side, f64) {
        let words = mark.words;
        let inside = mark.to.min(self.width) - mark.from.max(0.0) - self.inset;
        let inside = if mark.roomy { inside } else { 0.0 };
        let (after, before) = (self.width - mark.to - self.gap, mark.from - self.gap);
        match () {
            () if words <= 0.0 => (Side::Hidden, words),
            () if words <= inside => (Side::Inside, words),
            () if words <= after => (Side::After, words),
            () if words <= before => (Side::Before, words),
            () if self.least <= inside => (Side::Inside, inside),
            () if self.least <= after && before <= after => (Side::After, after),
            () if self.least <= before => (Side::Before, before),
            () => (Side::Hidden, words),
        }
    }
}

#[derive(Clone, Copy, Default)]
struct Row {
    /// Where its last mark ends.
    bare: f64,
    /// Where that mark's label ends.
    end: f64,
    /// That mark.
    last: usize,
}

/// Packs pieces, given by their left edges in order.
pub fn pack(pieces: &[Piece], room: Room) -> Vec<Placed> {
    let most = room.rows.max(1);
    let mut rows: Vec<Row> = Vec::new();
    let mut placed: Vec<Placed> = Vec::new();
    for mut mark in gathered(pieces, most) {
        let free = |end: f64, from: f64| end + room.gap <= from;
        (mark.side, mark.words) = room.side(&mark);
        let mut found = rows.iter().position(|r| free(r.end, mark.covers(room.gap).0));
        if found.is_none() && rows.len() < most {
            rows.push(Row { bare: f64::NEG_INFINITY, end: f64::NEG_INFINITY, last: usize::MAX });
            found = Some(rows.len() - 1);
        }
        // A label goes left of its mark only where the right has no room; without it the mark may still fit.
        if found.is_none() && mark.side == Side::Before {
            mark.side = Side::Hidden;
            found = rows.iter().position(|r| free(r.end, mark.from));
        }
        // The least of the labels in the way is cut, or goes.
        if found.is_none() {
            let weight = |row: &Row| placed.get(row.last).map_or(0, |p| p.weight);
            let bare = rows.iter().enumerate().filter(|(_, r)| free(r.bare, mark.from));
            found = bare.min_by_key(|(_, r)| weight(r)).map(|(i, _)| i);
            let last = found.and_then(|i| rows.get(i)).map(|r| r.last);
            if let Some(last) = last.and_then(|l| placed.get_mut(l)) {
                let left = mark.from - last.to - 2.0 * room.gap;
                if last.side == Side::After && room.least <= left {
                    last.words = last.words.min(left);
                } else {
                    last.side = Side::Hidden;
                }
            }
        }
        match found.and_then(|i| rows.get_mut(i).map(|row| (i, row))) {
            Some((i, row)) => {
                mark.row = i;
                *row = Row { bare: mark.to, end: mark.covers(room.gap).1, last: placed.len() };
                placed.push(mark);
            }
            None => join(&mut placed, &mut rows, &mark),
        }
    }
    fill(&mut placed, room);
    placed
}

/// Gives the labels what is free on their rows.
fn fill(placed: &mut [Placed], room: Room) {
    let mut next: BTreeMap<usize, f64> = BTreeMap::new();
    for mark in placed.iter_mut().rev() {
        let end = next.get(&mark.row).map_or(room.width, |next| next - room.gap);
        let free = match mark.side {
            Side::Inside => mark.to.min(room.width) - mark.from.max(0.0) - room.inset,
            Side::After | Side::Hidden => end - mark.to - room.gap,
            Side::Before => 0.0,
        };
        if mark.side == Side::Hidden && mark.full > 0.0 && room.least.min(mark.full) <= free {
            (mark.side, mark.words) = (Side::After, 0.0);
        }
        mark.words = mark.words.max(free.min(mark.full));
        next.insert(mark.row, mark.covers(room.gap).0);
    }
}

/// How many marks the pieces make in a lane of `rows` rows, at most.
pub fn count(pieces: &[Piece], rows: usize) -> usize {
    let (_, crowds) = crowds(pieces);
    crowds.iter().map(|n| if *n > rows { 1 } else { *n }).sum()
}

/// The crowd of each piece, those alike in one; and how many each crowd has.
fn crowds(pieces: &[Piece]) -> (Vec<usize>, Vec<usize>) {
    // Pieces alike follow each other among those of their size.
    let mut last: [Option<(usize, usize)>; 2] = [None; 2];
    let (mut crowd_of, mut crowds) = (Vec::with_capacity(pieces.len()), Vec::new());
    for (i, piece) in pieces.iter().enumerate() {
        let size = usize::from(piece.cell.is_some());
        let before = last.get(size).copied().flatten();
        let joins = before.filter(|(before, _)| pieces.get(*before).is_some_and(|b| piece.alike(b)));
        let crowd = joins.map_or(crowds.len(), |(_, crowd)| crowd);
        match crowds.get_mut(crowd) {
            Some(n) => *n += 1,
            None => crowds.push(1),
        }
        if let Some(last) = last.get_mut(size) {
            *last = Some((i, crowd));
        }
        crowd_of.push(crowd);
    }
    (crowd_of, crowds)
}

/// The pieces as marks, by their left edges; those alike as one where they are more than `most`.
fn gathered(pieces: &[Piece], most: usize) -> Vec<Placed> {
    let (crowd_of, crowds) = crowds(pieces);
    let mut mark_of: Vec<usize> = vec![usize::MAX; crowds.len()];
    let mut marks: Vec<Placed> = Vec::with_capacity(crowds.len());
    for (i, (piece, crowd)) in pieces.iter().zip(crowd_of).enumerate() {
        let crowded = crowds.get(crowd).is_some_and(|n| *n > most);
        let Some(at) = mark_of.get_mut(crowd) else { continue };
        if let Some(mark) = marks.get_mut(*at).filter(|_| crowded) {
            mark.members.push(i);
            mark.to = mark.to.max(piece.to);
            continue;
        }
        *at = marks.len();
        let (words, full) = if crowded { (0.0, 0.0) } else { (piece.words, piece.full) };
        let (from, to) = (piece.from, piece.to.max(piece.from));
        marks.push(Placed {
            members: vec![i],
            from,
            to,
            row: 0,
            side: Side::Hidden,
            words,
            full,
            roomy: piece.roomy,
            weight: piece.weight,
        });
    }
    marks
}

/// Adds a mark that has no room to the last mark of a row: the one it is most alike to. Only the right edge of that
/// one moves, to where nothing stands yet.
fn join(placed: &mut [Placed], rows: &mut [Row], mark: &Placed) {
    let away = |p: &Placed| (p.from - mark.from).abs() + (p.to - mark.to).abs();
    let distance = |row: &Row| placed.get(row.last).map_or(f64::INFINITY, away);
    let Some(row) = rows.iter_mut().min_by(|a, b| distance(a).total_cmp(&distance(b))) else { return };
    let Some(last) = placed.get_mut(row.last) else { return };
    last.members.extend(&mark.members);
    last.to = last.to.max(mark.to);
    (last.words, last.full) = (0.0, 0.0);
    last.side = Side::Hidden;
    last.weight = last.weight.max(mark.weight);
    (row.bare, row.end) = (last.to, last.to);
}
