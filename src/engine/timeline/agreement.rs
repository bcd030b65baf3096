//! Whether dates that several sources give to one event can all be so.

use crate::engine::comparison::Agreement;
use crate::engine::dates::edtf::{Edtf, Minute, Precision};

/// From the first minute to the one after the last that a date can mean; an approximate one has some room.
fn bounds(date: &Edtf) -> (Minute, Minute) {
    let start = date.earliest().unwrap_or(Minute(i64::MIN / 4));
    let end = date.latest().unwrap_or(Minute(i64::MAX / 4));
    let room = if date.approximate() { (end.0 - start.0) / 4 } else { 0 };
    (Minute(start.0 - room), Minute(end.0 + room))
}

/// Whether both dates can be so.
pub fn compatible(a: &Edtf, b: &Edtf) -> bool {
    if same_day(a, b) {
        // Clock times of one day: when it began, when it ended.
        return true;
    }
    let ((a_start, a_end), (b_start, b_end)) = (bounds(a), bounds(b));
    a_start < b_end && b_start < a_end
}

/// Whether both are the same day or times of it.
pub fn same_day(a: &Edtf, b: &Edtf) -> bool {
    let fine = |d: &Edtf| d.precision() <= Precision::Day && d.choices().len() == 1;
    fine(a) && fine(b) && a.to_day().is_some() && a.to_day() == b.to_day()
}

/// How long a date is, in minutes.
pub fn length(date: &Edtf) -> i64 {
    date.earliest().zip(date.latest()).map_or(i64::MAX, |(a, b)| b.0 - a.0)
}

/// How the dates, each with its source, agree.
pub fn agreement(dates: &[(usize, &Edtf)]) -> Agreement {
    let Some((source, first)) = dates.first() else { return Agreement::Single };
    if dates.iter().any(|(_, a)| dates.iter().any(|(_, b)| !compatible(a, b))) {
        return Agreement::Different;
    }
    if dates.iter().all(|(s, _)| s == source) {
        return Agreement::Single;
    }
    let same = dates.iter().all(|(_, d)| d.earliest() == first.earliest() && d.latest() == first.latest());
    if same { Agreement::Same } else { Agreement::Compatible }
}

/// The shortest of the dates that lies in all the others, exact before approximate; none where there is none.
pub fn most_exact<'a>(dates: &[(usize, &'a Edtf)]) -> Option<&'a Edtf> {
    let within = |a: &Edtf, b: &Edtf| {
        let ((a_start, a_end), (b_start, b_end)) = (bounds(a), bounds(b));
        b_start <= a_start && a_end <= b_end || same_day(a, b) && a.precision() == Precision::Day
    };
    let fits = dates.iter().filter(|(_, a)| dates.iter().all(|(_, b)| within(a, b) || a == b));
    fits.map(|(_, d)| *d).min_by_key(|d| (length(d), d.approximate() || d.uncertain()))
}

/// For an event without a date, of which there is none.
pub fn nowhen() -> Edtf {
    time::Date::MIN.into()
}
