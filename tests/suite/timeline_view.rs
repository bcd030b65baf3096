//! The timeline on the screen: nothing on another, order kept, zoom and its inverse meet, no event lost.

use crossread::engine::article::{Article, Meta};
use crossread::engine::comparison::{Agreement, Comparison, Event, Place, Telling};
use crossread::engine::dates::edtf::Edtf;
use crossread::state::library::Library;
use crossread::state::link::{Lanes, Link, View};
use crossread::state::timeline::axis::Axis;
use crossread::state::timeline::content::{Content, Lane, content, content as content_of};
use crossread::state::timeline::layout::{HIT, Layout, Screen, Shape, layout, seen};
use crossread::state::timeline::list::{by_source, days};
use crossread::state::timeline::matching::matching;
use crossread::state::timeline::pack::{Piece, Room, pack};
use crossread::state::timeline::packed::Packed;
use crossread::state::timeline::ticks::{Folded, Unit, ticks};
use crossread::state::timeline::walk::{At, Step, walk};
use crossread::state::timeline::window::{CLOSEST, Window};
use proptest::prelude::*;

fn date(text: &str) -> Edtf {
    text.parse().unwrap_or_else(|e| panic!("{e}"))
}

/// A comparison of `sources` sources; each event is its label and, for each source that dates it, a value.
fn library(sources: usize, events: &[(&str, &[(usize, &str)])]) -> Library {
    let articles = (0..sources)
        .map(|i| Article {
            id: format!("s{i}"),
            meta: Meta { published: Some(date("2026-02-04")), ..Meta::default() },
            ..Article::default()
        })
        .collect();
    let events = events.iter().enumerate().map(|(i, (label, told))| {
        let tellings: Vec<Telling> = told
            .iter()
            .map(|(source, when)| Telling { place: Place { source: *source, sentence: i }, date: 0, when: date(when) })
            .collect();
        let apart = |a: &Telling, b: &Telling| a.when.latest() <= b.when.earliest();
        let agreement = if tellings.iter().any(|a| tellings.iter().any(|b| apart(a, b))) {
            Agreement::Different
        } else if tellings.iter().any(|t| t.when != tellings[0].when) {
            Agreement::Compatible
        } else {
            Agreement::Same
        };
        let when = tellings[0].when.clone();
        Event { id: format!("e{i}"), label: (*label).to_owned(), when, tellings, agreement }
    });
    let comparison = Comparison { events: events.collect(), ..Comparison::default() };
    Library::compared("Made".to_owned(), articles, comparison)
}

const SCREEN: Screen = Screen { width: 1000.0, em: 16.0, stacked: false };

fn drawn(content: &Content, window: Window) -> Layout {
    layout(content, window, SCREEN, &|_| 9.0, &|item| item.sources.len())
}

fn shown(library: &Library, lanes: Lanes) -> Content {
    content(library, &Link::to_view(View::Timeline), lanes, true)
}

fn whole(library: &Library, lanes: Lanes) -> Layout {
    let content = shown(library, lanes);
    drawn(&content, Window::whole(&content.axis))
}

#[test]
fn every_source_has_a_lane_and_the_merged_one_has_each_event_once() {
    let library = library(
        2,
        &[("Call", &[(0, "2026-01-07"), (1, "2026-01")]), ("Visit", &[(0, "2026-02-03"), (1, "2026-02-03")])],
    );
    let lanes = whole(&library, Lanes::Both).lanes;
    assert_eq!(lanes.iter().map(|l| l.lane).collect::<Vec<_>>(), [Lane::Merged, Lane::Source(0), Lane::Source(1)]);
    assert!(lanes.iter().all(|l| l.marks.len() == 2));
    assert_eq!(whole(&library, Lanes::Merged).lanes.len(), 1);
    assert_eq!(whole(&library, Lanes::Sources).lanes.len(), 2);
}

#[test]
fn a_day_is_a_point_a_month_a_stretch_and_about_fades() {
    let library = library(
        1,
        &[
            ("Day", &[(0, "2026-01-07")]),
            ("Month", &[(0, "2026-03")]),
            ("About", &[(0, "2026-05~")]),
            ("On", &[(0, "2026-04-01/..")]),
        ],
    );
    let marks = &whole(&library, Lanes::Sources).lanes[0].marks;
    assert_eq!(marks[0].shape, Shape::Dot);
    assert_eq!((marks[1].shape, marks[1].soft_start, marks[1].soft_end), (Shape::Bar, false, false));
    assert_eq!((marks[2].shape, marks[2].soft_start, marks[2].soft_end), (Shape::Bar, false, true));
    assert_eq!((marks[3].shape, marks[3].soft_start, marks[3].soft_end), (Shape::Bar, true, true));
}

#[test]
fn a_bracket_is_solid_where_sources_contradict_each_other_and_dotted_where_one_is_more_exact() {
    let library = library(
        3,
        &[
            ("Call", &[(0, "2026-01-07"), (1, "2026-01")]),
            ("Vote", &[(1, "2026-01-20"), (2, "2026-01-23")]),
            ("Visit", &[(0, "2026-02-03"), (1, "2026-02-03"), (2, "2026-02-03")]),
        ],
    );
    let brackets = whole(&library, Lanes::Sources).brackets;
    assert_eq!(brackets.iter().map(|b| (b.event, b.different)).collect::<Vec<_>>(), [(0, false), (1, true)]);
    // The day lies in the month, so the line falls straight.
    assert_eq!(brackets[0].from.0, brackets[0].to.0);
    assert!(brackets.iter().all(|b| b.from.1 < b.to.1));
}

#[test]
fn of_several_dates_of_one_source_that_fit_together_the_most_exact_is_drawn() {
    let told: &[(usize, &str)] = &[(0, "2026-02"), (0, "2026-02-03"), (0, "2026-02-03T11:00"), (0, "2026-03-01")];
    let library = library(1, &[("Visit", told)]);
    let drawn: Vec<String> =
        shown(&library, Lanes::Sources).items(Lane::Source(0)).iter().map(|i| i.when.to_string()).collect();
    assert_eq!(drawn, ["2026-02-03T11:00", "2026-03-01"]);
}

#[test]
fn forty_events_of_one_day_are_one_counted_mark() {
    let told: &[(usize, &str)] = &[(0, "2026-01-07")];
    let mut events: Vec<(&str, &[(usize, &str)])> = vec![("Event", told); 40];
    events.push(("Later", &[(0, "2026-01-09")]));
    let library = library(1, &events);
    let marks = &whole(&library, Lanes::Sources).lanes[0].marks;
    let counts: Vec<usize> = marks.iter().map(|m| m.items.len()).collect();
    assert_eq!(counts, [40, 1]);
    assert_eq!(marks[0].shape, Shape::Count);
}

#[test]
fn an_old_date_beside_this_year_folds_the_time_between_and_says_so() {
    let library = library(
        1,
        &[
            ("Shot", &[(0, "1914-06-28")]),
            ("Call", &[(0, "2026-01-07")]),
            ("Visit", &[(0, "2026-02-03")]),
            ("Vote", &[(0, "2026-03-08")]),
        ],
    );
    let content = shown(&library, Lanes::Sources);
    let laid = drawn(&content, Window::whole(&content.axis));
    assert_eq!(laid.ticks.folds.iter().map(|f| f.holds).collect::<Vec<_>>(), [Folded::Length(112, Unit::Year)]);
    let marks = &laid.lanes[0].marks;
    assert!(marks[1].x + 150.0 < marks[2].x, "the days of this year stand apart: {marks:?}");
    let even = content_of(&library, &Link::to_view(View::Timeline), Lanes::Sources, false);
    assert!(!even.axis.folds());
}

#[test]
fn a_few_months_are_not_folded() {
    let library = library(
        1,
        &[
            ("Strike", &[(0, "2026-01-03")]),
            ("Call", &[(0, "2026-01-07")]),
            ("Date", &[(0, "2026-01-14")]),
            ("Visit", &[(0, "2026-02-03")]),
            ("Election", &[(0, "2026-05")]),
        ],
    );
    assert!(!shown(&library, Lanes::Both).axis.folds());
}

#[test]
fn ticks_are_as_fine_as_there_is_room_for() {
    let unit = |from: &str, to: &str| {
        let time = |text: &str| date(text).earliest().unwrap().0 as f64;
        let axis = Axis::new(&[time(from), time(to)], true);
        let found = ticks(&axis, Window::whole(&axis), 1000.0, 16.0);
        assert!((4..=50).contains(&found.ticks.len()), "{from} to {to}: {} ticks", found.ticks.len());
        found.ticks[0].unit
    };
    assert_eq!(unit("2026-02-03T11:00", "2026-02-03T11:20"), Unit::Minute);
    assert_eq!(unit("2026-02-03T08:00", "2026-02-03T20:00"), Unit::Hour);
    assert_eq!(unit("2026-02-03", "2026-02-20"), Unit::Day);
    assert_eq!(unit("2026-01-03", "2026-05-31"), Unit::Day);
    assert_eq!(unit("2024-01-03", "2026-05-31"), Unit::Month);
    assert_eq!(unit("1914", "2027"), Unit::Year);
    assert_eq!(unit("0044", "2027"), Unit::Year);
}

#[test]
fn keys_reach_every_event_of_a_lane_and_the_nearest_of_the_next() {
    let library = library(
        2,
        &[("A", &[(0, "2026-01-07")]), ("B", &[(0, "2026-02-03"), (1, "2026-02-03")]), ("C", &[(1, "2026-03-01")])],
    );
    let content = shown(&library, Lanes::Sources);
    let laid = drawn(&content, Window::whole(&content.axis));
    let at = |source, item| At { lane: Lane::Source(source), item };
    let go = |from, step| walk(&content, &laid, from, step);
    assert_eq!(go(at(0, 0), Step::On), Some(at(0, 1)));
    assert_eq!(go(at(0, 1), Step::On), None);
    assert_eq!(go(at(0, 0), Step::Down), Some(at(1, 0)));
    assert_eq!(go(at(1, 1), Step::Up), Some(at(0, 1)));
    assert_eq!(go(at(1, 0), Step::Last), Some(at(1, 1)));
    assert_eq!(go(at(1, 1), Step::First), Some(at(1, 0)));
}

#[test]
fn the_list_has_every_event_by_day_with_clock_times_under_their_day() {
    let library = library(
        1,
        &[
            ("Month", &[(0, "2026-02")]),
            ("Noon", &[(0, "2026-02-03T12:00")]),
            ("Morning", &[(0, "2026-02-03T09:30")]),
            ("Day", &[(0, "2026-02-03")]),
            ("Before", &[(0, "2025")]),
        ],
    );
    let link = Link::to_view(View::Timeline);
    let said: Vec<(String, Vec<usize>)> = days(&library, &link)
        .iter()
        .map(|d| (d.when.to_string(), d.entries.iter().map(|e| e.event).collect()))
        .collect();
    let expected = [("2025", vec![4]), ("2026-02", vec![0]), ("2026-02-03", vec![3, 2, 1])];
    assert_eq!(said, expected.map(|(when, events)| (when.to_owned(), events)));
    let (ranged, _) = Link::read("#/timeline?t=2026-02-03..2026-02-03");
    assert_eq!(days(&library, &ranged).len(), 2, "the month may hold the day");
}

#[test]
fn the_window_in_a_link_comes_back() {
    let (link, problems) = Link::read("#/timeline?lanes=both&w=2026-01-05..2026-01-10T12:30&axis=even");
    assert!(problems.is_empty());
    assert_eq!(Link::read(&link.to_string()), (link.clone(), vec![]));
    let time = |text: &str| date(text).earliest().unwrap().0 as f64;
    let axis = Axis::new(&[time("2026-01-01"), time("2026-03-01")], true);
    let window = Window::of_range(&link.window.clone().unwrap(), &axis, Window::whole(&axis)).unwrap();
    assert_eq!(window.to_range(&axis), link.window);
}

fn times() -> impl Strategy<Value = Vec<f64>> {
    let near = (29_000_000.0_f64..29_600_000.0).prop_map(f64::round);
    let far = (-40_000_000.0_f64..40_000_000.0).prop_map(f64::round);
    prop::collection::vec(prop_oneof![4 => near, 1 => far], 2..40)
}

fn pieces() -> impl Strategy<Value = Vec<Piece>> {
    let piece = (-48.0..1000.0_f64, prop_oneof![Just(24.0), 24.0..400.0_f64], 0.0..200.0_f64, 0_usize..5);
    prop::collection::vec(piece, 0..120).prop_map(|found| {
        let mut pieces: Vec<Piece> = found
            .into_iter()
            .map(|(from, width, words, weight)| Piece {
                from,
                to: from + width,
                words: words.min(150.0),
                full: words,
                roomy: true,
                weight,
                cell: (width == 24.0).then_some(((from + 12.0) / 24.0).floor() as i64),
            })
            .collect();
        pieces.sort_by(|a, b| a.from.total_cmp(&b.from));
        pieces
    })
}

#[test]
fn the_list_by_source_has_each_source_with_its_own_dates() {
    let library = library(2, &[("Call", &[(0, "2026-01"), (1, "2026-01-07")]), ("Visit", &[(1, "2026-02-03")])]);
    let parts = by_source(&library, &Link::to_view(View::Timeline));
    let said = |source: usize| {
        let (_, days) = &parts[source];
        days.iter().map(|d| (d.when.to_string(), d.entries[0].sources.clone())).collect::<Vec<_>>()
    };
    assert_eq!(said(0), [("2026-01".to_owned(), vec![0, 1])]);
    assert_eq!(said(1), [("2026-01-07".to_owned(), vec![0, 1]), ("2026-02-03".to_owned(), vec![1])]);
    let (link, problems) = Link::read("#/timeline?lanes=list&order=source");
    assert!(problems.is_empty() && link.list_by_source);
    assert_eq!(link.to_string(), "#/timeline?lanes=list&order=source");
}

#[test]
fn an_event_fits_where_one_of_its_sentences_holds_the_words_looked_for() {
    let library = library(2, &[("Call", &[(0, "2026-01"), (1, "2026-01-07")]), ("Visit", &[(1, "2026-02-03")])]);
    let hit = Place { source: 1, sentence: 0 };
    assert_eq!(matching(&library, Some(&[hit]), &[]), Some(vec![true, false]));
    assert_eq!(matching(&library, Some(&[]), &[]), Some(vec![false, false]));
    assert_eq!(matching(&library, None, &["nobody".to_owned()]), Some(vec![false, false]));
    assert_eq!(matching(&library, None, &[]), None);
}

#[test]
fn a_decade_beside_an_old_day_and_this_year_leaves_room_for_this_year() {
    let days = ["1914-06-28", "199X", "2026-01-20", "2026-02-05", "2026-03-09", "2026-03-12", "2027-05"];
    let told: Vec<[(usize, &str); 1]> = days.iter().map(|day| [(0, *day)]).collect();
    let events: Vec<(&str, &[(usize, &str)])> = told.iter().map(|t| ("Event", t.as_slice())).collect();
    let content = shown(&library(1, &events), Lanes::Sources);
    let laid = drawn(&content, Window::whole(&content.axis));
    assert_eq!(laid.ticks.folds.len(), 3, "{:?}", laid.ticks.folds);
    let marks = &laid.lanes[0].marks;
    assert!(marks[1].width < 200.0, "the decade is folded too: {marks:?}");
}

#[test]
fn ten_thousand_events_are_few_marks_on_any_screen() {
    let days: Vec<String> =
        (0..10_000).map(|i| time::Date::from_julian_day(2_460_000 + i / 9).unwrap().to_string()).collect();
    let told: Vec<[(usize, &str); 1]> = days.iter().enumerate().map(|(i, day)| [(i % 5, day.as_str())]).collect();
    let events: Vec<(&str, &[(usize, &str)])> = told.iter().map(|t| ("Event", t.as_slice())).collect();
    let content = shown(&library(5, &events), Lanes::Both);
    let whole = Window::whole(&content.axis);
    for zoom in [1.0, 3.0, 9.0, 27.0, 81.0, 243.0] {
        let window = whole.zoomed(zoom, whole.from + 0.4 * whole.length(), whole);
        let marks: usize = drawn(&content, window).lanes.iter().map(|l| l.marks.len()).sum();
        assert!(marks <= 400, "{marks} marks at {zoom}");
    }
}

proptest! {
    #[test]
    fn moving_the_window_leaves_every_mark_in_its_row(days in prop::collection::vec(0_i32..2000, 1..80), zoom in 2.0..60.0_f64, at in 0.0..1.0_f64, by in -0.9..0.9_f64) {
        let values: Vec<String> =
            days.iter().map(|day| time::Date::from_julian_day(2_460_000 + day).unwrap().to_string()).collect();
        let told: Vec<[(usize, &str); 1]> = values.iter().map(|v| [(0, v.as_str())]).collect();
        let events: Vec<(&str, &[(usize, &str)])> = told.iter().map(|t| ("Event", t.as_slice())).collect();
        let content = shown(&library(1, &events), Lanes::Merged);
        let whole = Window::whole(&content.axis);
        let window = whole.zoomed(zoom, whole.from + at * whole.length(), whole);
        let packed = Packed::around(&content, window, SCREEN, &|_| 9.0, &|_| 1);
        let moved = window.moved(by * window.length(), whole);
        prop_assert!(packed.holds(moved, SCREEN));
        let (here, there) = (seen(&packed, &content, window), seen(&packed, &content, moved));
        let pixels = (moved.from - window.from) / window.length() * SCREEN.width;
        for mark in &here.lanes[0].marks {
            if let Some(same) = there.lanes[0].marks.iter().find(|m| m.items == mark.items) {
                prop_assert_eq!(same.y, mark.y);
                prop_assert!((same.x + pixels - mark.x).abs() < 0.5);
            }
        }
    }

    #[test]
    fn nothing_lies_on_another_and_nothing_is_lost(pieces in pieces(), rows in 1_usize..8) {
        let room = Room { width: 1000.0, rows, gap: 5.0, inset: 14.0, least: 60.0 };
        let placed = pack(&pieces, room);
        let mut members: Vec<usize> = placed.iter().flat_map(|p| p.members.clone()).collect();
        members.sort_unstable();
        prop_assert_eq!(members, (0..pieces.len()).collect::<Vec<_>>());
        for (i, a) in placed.iter().enumerate() {
            prop_assert!(a.row < rows);
            for member in &a.members {
                prop_assert!(a.from <= pieces[*member].from && pieces[*member].to <= a.to);
            }
            for b in placed.iter().skip(i + 1).filter(|b| b.row == a.row) {
                let (a, b) = (a.covers(room.gap), b.covers(room.gap));
                prop_assert!(a.1 <= b.0 || b.1 <= a.0, "{:?} lies on {:?}", a, b);
            }
        }
    }

    #[test]
    fn marks_keep_the_order_of_time(times in times()) {
        for fold in [true, false] {
            let axis = Axis::new(&times, fold);
            let mut sorted = times.clone();
            sorted.sort_by(f64::total_cmp);
            sorted.dedup();
            for pair in sorted.windows(2) {
                prop_assert!(axis.place(pair[0]) < axis.place(pair[1]));
            }
            for time in &sorted {
                prop_assert!((axis.time(axis.place(*time)) - time).abs() < 0.01);
            }
        }
    }

    #[test]
    fn zoom_and_its_inverse_meet(times in times(), factor in 1.05..8.0_f64, at in 0.0..1.0_f64) {
        let axis = Axis::new(&times, true);
        let whole = Window::whole(&axis);
        prop_assume!(whole.length() > CLOSEST * 10.0);
        let place = whole.from + at * whole.length();
        let near = whole.zoomed(factor, place, whole);
        // The place stays under the pointer.
        prop_assert!((near.x(place, 1000.0) - whole.x(place, 1000.0)).abs() < 1e-3);
        let back = near.zoomed(1.0 / factor, place, whole);
        prop_assert!((back.from - whole.from).abs() < 1e-3 && (back.to - whole.to).abs() < 1e-3);
    }

    #[test]
    fn the_window_never_leaves_the_whole(times in times(), moves in prop::collection::vec((-3.0..3.0_f64, 0.2..5.0_f64), 0..20)) {
        let axis = Axis::new(&times, true);
        let whole = Window::whole(&axis);
        let mut window = whole;
        for (by, factor) in moves {
            window = window.zoomed(factor, window.from + window.length() * 0.3, whole).moved(window.length() * by, whole);
            prop_assert!(window.from >= whole.from - 1e-3 && window.to <= whole.to + 1e-3);
            prop_assert!(window.length() >= CLOSEST.min(whole.length()) - 1e-3);
        }
    }

    #[test]
    fn no_event_is_lost_at_any_zoom(days in prop::collection::vec((0_i32..3000, 0_usize..4), 1..60), zoom in 1.0..200.0_f64, at in 0.0..1.0_f64) {
        let text = |(day, kind): &(i32, usize)| {
            let day = time::Date::from_julian_day(2_460_000 + day).unwrap();
            match kind {
                0 => format!("{}", day.year()),
                1 => format!("{}-{:02}", day.year(), u8::from(day.month())),
                2 => format!("{day}~"),
                _ => day.to_string(),
            }
        };
        let values: Vec<String> = days.iter().map(text).collect();
        let told: Vec<[(usize, &str); 1]> = values.iter().enumerate().map(|(i, v)| [(i % 3, v.as_str())]).collect();
        let events: Vec<(&str, &[(usize, &str)])> = told.iter().map(|t| ("Event", t.as_slice())).collect();
        let library = library(3, &events);
        let content = shown(&library, Lanes::Both);
        let whole = Window::whole(&content.axis);
        let window = whole.zoomed(zoom, whole.from + at * whole.length(), whole);
        let laid = drawn(&content, window);
        for (lane, items) in laid.lanes.iter().zip(&content.lanes) {
            let marked: usize = lane.marks.iter().map(|m| m.items.len()).sum();
            prop_assert_eq!(marked + lane.before + lane.after, items.items.len());
            for mark in &lane.marks {
                prop_assert!(mark.width >= HIT * SCREEN.em - 1e-6);
                prop_assert!(mark.y >= lane.top && mark.y < lane.top + lane.height);
            }
        }
    }
}
