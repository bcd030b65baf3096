//! The marks of the axis: as fine as there is room for, on the calendar's own boundaries.

use super::axis::{Axis, Stretch};
use super::extent::DAY;
use super::window::Window;
use crate::engine::dates::edtf::{Minute, day};
use time::Date;

/// What an axis counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// Minutes.
    Minute,
    /// Hours.
    Hour,
    /// Days.
    Day,
    /// Months.
    Month,
    /// Years.
    Year,
}

/// A mark of the axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// The pixel it stands at.
    pub x: f64,
    /// Its day.
    pub day: Date,
    /// Its minute of the day.
    pub minute: u16,
    /// What it counts.
    pub unit: Unit,
}

/// What ticks lie in, on a line of its own: their month, year or day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Context {
    /// The pixel where what is seen of it begins.
    pub x: f64,
    /// The pixel where it ends.
    pub end: f64,
    /// Whether it begins there, rather than left of what is seen.
    pub begins: bool,
    /// A day of it.
    pub day: Date,
    /// A day, a month or a year.
    pub unit: Unit,
}

/// A folded stretch.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fold {
    /// The pixel where it begins.
    pub x: f64,
    /// The pixel where it ends.
    pub end: f64,
    /// What it holds.
    pub holds: Folded,
}

/// What a folded stretch holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Folded {
    /// Whole years, the first and the last.
    Years(i32, i32),
    /// Whole months: a day of the first, and of the last.
    Months(Date, Date),
    /// So many of a unit.
    Length(u32, Unit),
}

/// The marks of an axis.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ticks {
    /// The marks, in order.
    pub ticks: Vec<Tick>,
    /// What they lie in, in order.
    pub contexts: Vec<Context>,
    /// What is folded, in order.
    pub folds: Vec<Fold>,
}

/// A tick every so many units.
#[derive(Clone, Copy)]
struct Step {
    unit: Unit,
    count: i32,
    /// How long it is at least, in minutes.
    length: f64,
    /// How much room its words need, in ems.
    room: f64,
}

const fn step(unit: Unit, count: i32, length: f64, room: f64) -> Step {
    Step { unit, count, length, room }
}

/// The least width of a stretch between folds that has marks, in ems.
const NARROW: f64 = 4.0;

/// From fine to coarse. A month step's count divides twelve; days are counted from the first of the month.
const STEPS: [Step; 26] = [
    step(Unit::Minute, 1, 1.0, 4.0),
    step(Unit::Minute, 5, 5.0, 4.0),
    step(Unit::Minute, 15, 15.0, 4.0),
    step(Unit::Minute, 30, 30.0, 4.0),
    step(Unit::Hour, 1, 60.0, 4.0),
    step(Unit::Hour, 3, 180.0, 4.0),
    step(Unit::Hour, 6, 360.0, 4.0),
    step(Unit::Hour, 12, 720.0, 4.0),
    step(Unit::Day, 1, DAY, 2.4),
    step(Unit::Day, 2, 2.0 * DAY, 2.4),
    step(Unit::Day, 5, 5.0 * DAY, 2.4),
    step(Unit::Day, 7, 7.0 * DAY, 2.4),
    step(Unit::Day, 14, 14.0 * DAY, 2.4),
    step(Unit::Month, 1, 28.0 * DAY, 4.0),
    step(Unit::Month, 3, 90.0 * DAY, 4.0),
    step(Unit::Month, 6, 181.0 * DAY, 4.0),
    step(Unit::Year, 1, 365.0 * DAY, 4.0),
    step(Unit::Year, 2, 2.0 * 365.0 * DAY, 4.0),
    step(Unit::Year, 5, 5.0 * 365.0 * DAY, 4.0),
    step(Unit::Year, 10, 3652.0 * DAY, 4.0),
    step(Unit::Year, 20, 2.0 * 3652.0 * DAY, 4.0),
    step(Unit::Year, 50, 5.0 * 3652.0 * DAY, 4.0),
    step(Unit::Year, 100, 36524.0 * DAY, 4.0),
    step(Unit::Year, 200, 2.0 * 36524.0 * DAY, 4.0),
    step(Unit::Year, 500, 5.0 * 36524.0 * DAY, 4.0),
    step(Unit::Year, 1000, 365_242.0 * DAY, 5.0),
];

/// The marks of the part of the axis in `window`, on a screen `width` pixels wide with letters of `em` pixels.
pub fn ticks(axis: &Axis, window: Window, width: f64, em: f64) -> Ticks {
    let mut found = Ticks::default();
    let scale = width / window.length().max(f64::MIN_POSITIVE);
    let fits = |s: &&Step| s.length * scale >= s.room * em;
    let Some(step) = STEPS.iter().find(fits).or(STEPS.last()).copied() else { return found };
    let x = |time: f64| window.x(axis.place(time), width);
    let (from, to) = (axis.time(window.from), axis.time(window.to));
    for stretch in drawn(axis, from, to) {
        let (start, stop) = (stretch.from.max(from), stretch.to.min(to));
        if start >= stop {
            continue;
        }
        if let Some((first, after)) = stretch.gap {
            found.folds.push(Fold { x: x(start), end: x(stop), holds: folded(first, after) });
            continue;
        }
        let (head, tail) = (x(start), x(stop));
        // Between two folds there is hardly room for a mark, and none for what it lies in.
        if tail - head < NARROW * em && axis.folds() {
            let last = found.ticks.last().map_or(f64::NEG_INFINITY, |last| last.x);
            let room = |at: f64| at > 0.0 && at < width && at - last >= NARROW * em * 0.7;
            let year = only_year(axis, stretch).map(|(at, day)| Tick { x: x(at), day, minute: 0, unit: Unit::Year });
            found.ticks.extend(year.filter(|tick| room(tick.x)));
            continue;
        }
        let marks = marks(step, start, stop);
        // Years have nothing that they lie in: one that begins inside a fold is named where it goes on.
        if step.unit == Unit::Year && axis.folds() {
            let first = marks.first().map_or(tail, |(day, minute)| x(instant(*day, *minute)));
            let year = day_of(start).filter(|day| day.ordinal() > 1 && first - head >= step.room * em);
            let at = (head + step.room * em / 2.0).max((head + first) / 2.0 - step.room * em);
            found.ticks.extend(year.map(|day| Tick { x: at, day, minute: 0, unit: Unit::Year }));
        }
        for (day, minute) in marks {
            let at = x(instant(day, minute));
            let crowded = found.ticks.last().is_some_and(|last| at - last.x < step.room * em * 0.7);
            if at >= head - 0.5 && at <= tail + 0.5 && !crowded {
                found.ticks.push(Tick { x: at, day, minute, unit: step.unit });
            }
        }
        found.contexts.extend(contexts(step.unit, start, stop).map(|(a, b, begins, day, unit)| Context {
            x: x(a),
            end: x(b),
            begins,
            day,
            unit,
        }));
    }
    found
}

/// The stretches of the axis, those before and after it included.
fn drawn(axis: &Axis, from: f64, to: f64) -> Vec<Stretch> {
    let mut stretches = axis.stretches().to_vec();
    if let Some(first) = stretches.first_mut()
        && from < first.from
    {
        *first = Stretch { from, at: first.at - (first.from - from), ..*first };
    }
    if let Some(last) = stretches.last_mut()
        && to > last.to
    {
        *last = Stretch { to, end: last.end + (to - last.to), ..*last };
    }
    stretches
}

/// The middle of what a narrow stretch holds, and its year; none where that is more than one, or where a fold beside it
/// is called by that year.
fn only_year(axis: &Axis, stretch: Stretch) -> Option<(f64, Date)> {
    let (first, last) = axis.times();
    let (from, to) = (stretch.from.max(first), stretch.to.min(last));
    let (day, end) = (day_of(from)?, day_of((to - 1.0).max(from))?);
    let beside = |fold: &&Stretch| fold.to == stretch.from || fold.from == stretch.to;
    let named = axis.stretches().iter().filter(beside).filter_map(|fold| fold.gap).any(|(a, b)| match folded(a, b) {
        Folded::Years(first, last) => (first..=last).contains(&day.year()),
        Folded::Months(first, last) => first.year() == last.year() && first.year() == day.year(),
        Folded::Length(..) => false,
    });
    (day.year() == end.year() && !named).then_some(((from + to) / 2.0, day))
}

fn instant(day: Date, minute: u16) -> f64 {
    Minute::of_day(day).0 as f64 + f64::from(minute)
}

fn day_of(time: f64) -> Option<Date> {
    Minute(time.floor() as i64).day()
}

/// The step's marks from `from` to `to`: the day, and the minute in it.
fn marks(step: Step, from: f64, to: f64) -> Vec<(Date, u16)> {
    let mut found = Vec::new();
    let Some(first) = day_of(from) else { return found };
    match step.unit {
        Unit::Minute | Unit::Hour => {
            let each = f64::from(step.count) * if step.unit == Unit::Hour { 60.0 } else { 1.0 };
            let mut time = (from / each).ceil() * each;
            while time <= to {
                let Some(day) = day_of(time) else { break };
                found.push((day, (time as i64).rem_euclid(DAY as i64) as u16));
                time += each;
            }
        }
        Unit::Day => {
            let mut date = first;
            while instant(date, 0) <= to {
                if instant(date, 0) >= from && counted(date.day(), step.count) {
                    found.push((date, 0));
                }
                let Some(next) = date.next_day() else { break };
                date = next;
            }
        }
        Unit::Month | Unit::Year => {
            let each = if step.unit == Unit::Year { step.count * 12 } else { step.count };
            let mut month = (first.year() * 12 + i32::from(u8::from(first.month())) - 1).div_euclid(each) * each;
            while let Some(date) = month_of(month) {
                let time = instant(date, 0);
                if time > to {
                    break;
                }
                if time >= from {
                    found.push((date, 0));
                }
                month += each;
            }
        }
    }
    found
}

/// Whether a day of the month has a mark: the first of every month does, and none that would crowd it.
fn counted(day: u8, count: i32) -> bool {
    match count {
        1 => true,
        2 => day % 2 == 1 && day < 31,
        5 => day == 1 || (day.is_multiple_of(5) && day < 30),
        7 => day % 7 == 1 && day < 29,
        _ => day == 1 || day == 15,
    }
}

/// The first day of a month counted from the year 0.
fn month_of(month: i32) -> Option<Date> {
    day(month.div_euclid(12), u8::try_from(month.rem_euclid(12) + 1).ok()?, 1)
}

/// What the marks of a unit lie in, from `from` to `to`: where each begins and ends there, whether it begins there
/// of itself, a day of it, and what it is.
fn contexts(unit: Unit, from: f64, to: f64) -> impl Iterator<Item = (f64, f64, bool, Date, Unit)> {
    let mut found = Vec::new();
    let (larger, months) = match unit {
        Unit::Minute | Unit::Hour => (Unit::Day, 0),
        Unit::Day => (Unit::Month, 1),
        Unit::Month => (Unit::Year, 12),
        Unit::Year => return found.into_iter(),
    };
    let start = day_of(from).and_then(|d| match larger {
        Unit::Day => Some(d),
        Unit::Month => day(d.year(), d.month().into(), 1),
        _ => day(d.year(), 1, 1),
    });
    let mut next = start;
    while let Some(date) = next {
        let begin = instant(date, 0);
        if begin >= to {
            break;
        }
        next = match months {
            0 => date.next_day(),
            n => month_of(date.year() * 12 + i32::from(u8::from(date.month())) - 1 + n),
        };
        let end = next.map_or(to, |d| instant(d, 0));
        found.push((begin.max(from), end.min(to), begin >= from, date, larger));
    }
    found.into_iter()
}

/// What a gap holds: by name where it begins and ends with years or months, else its length in the largest unit that
/// it has at least two of.
fn folded(from: f64, to: f64) -> Folded {
    let whole = |time: f64| day_of(time).filter(|d| d.day() == 1 && (instant(*d, 0) - time).abs() < 1.0);
    if let (Some(first), Some(last)) = (whole(from), day_of(to - 1.0).filter(|_| whole(to).is_some())) {
        let january = |time: f64| whole(time).is_some_and(|d| d.ordinal() == 1);
        return if january(from) && january(to) {
            Folded::Years(first.year(), last.year())
        } else {
            Folded::Months(first, last)
        };
    }
    let minutes = to - from;
    let units = [(365.2425 * DAY, Unit::Year), (30.44 * DAY, Unit::Month), (DAY, Unit::Day), (60.0, Unit::Hour)];
    let large = units.into_iter().find(|(length, _)| minutes >= 1.95 * length);
    let (length, unit) = large.unwrap_or((1.0, Unit::Minute));
    Folded::Length((minutes / length).round().clamp(1.0, 1e6) as u32, unit)
}
