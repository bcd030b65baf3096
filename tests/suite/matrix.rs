//! The matrix: what each source says of each point, in the order and with the rows that were asked for.

use crate::made::bridge;
use crossread::engine::Span;
use crossread::engine::comparison::{DifferenceKind, Place};
use crossread::state::library::Library;
use crossread::state::link::Link;
use crossread::state::matrix::cell::brief;
use crossread::state::matrix::walk::{At, walk};
use crossread::state::matrix::{Holds, Row, Sort, cells, rows, tallies};
use proptest::prelude::*;

fn labels(library: &Library, link: &Link, shown: &[usize]) -> Vec<Vec<Place>> {
    rows(library, link, shown).into_iter().map(|row: Row| row.places).collect()
}

#[test]
fn rows_come_in_the_order_of_the_base() {
    let library = bridge();
    let of = |base: usize, places: &[Place]| places.iter().find(|p| p.source == base).map(|p| p.sentence);
    let gazette = labels(&library, &Link::default(), &[0, 1, 2]);
    let herald = labels(&library, &Link::default(), &[1, 0, 2]);
    assert!(gazette.len() >= 2, "{gazette:?}");
    assert!(gazette.is_sorted_by_key(|row| of(0, row)));
    assert!(herald.is_sorted_by_key(|row| of(1, row)));
    assert_ne!(of(0, &gazette[0]), of(0, &herald[0]));
}

#[test]
fn rows_that_most_sources_report_come_first_when_asked() {
    let library = bridge();
    let asked = Link { sort: Sort::Sources, ..Link::default() };
    let told: Vec<usize> = rows(&library, &asked, &[1, 0, 2]).iter().map(|r| r.told).collect();
    assert!(told.is_sorted_by(|a, b| a >= b), "{told:?}");
    assert_eq!(told[0], 3);
}

#[test]
fn rows_can_be_asked_to_hold_figures_or_what_one_source_alone_says() {
    let library = bridge();
    let shown = [0, 1, 2];
    let words = |row: &Row| {
        let place = row.places[0];
        let article = &library.articles[place.source];
        article.words(article.sentences[place.sentence].span).to_owned()
    };
    let asked = |holds: &[Holds]| {
        let link = Link { holds: holds.to_vec(), ..Link::default() };
        rows(&library, &link, &shown).iter().map(words).collect::<Vec<_>>()
    };
    let figures = asked(&[Holds::Figures]);
    assert_eq!(figures.len(), 1, "{figures:?}");
    assert!(figures[0].contains("12 cracks"));
    let dates = asked(&[Holds::Dates]);
    assert!(dates.len() == 1 && dates[0].contains("Monday"), "{dates:?}");
    let alone = asked(&[Holds::One]);
    assert!(alone.iter().any(|w| w.contains("baker")) && alone.iter().any(|w| w.contains("timetable")), "{alone:?}");
    assert_eq!(
        asked(&[Holds::One, Holds::People]),
        ["Mayor Ada Brandt promised that the ferry would run without a fare."]
    );
    assert_eq!(asked(&[Holds::People]), Vec::<String>::new());
}

#[test]
fn a_cell_marks_what_differs_and_says_who_does_not_report_it() {
    let library = bridge();
    let rows = rows(&library, &Link::default(), &[0, 1, 2]);
    let row = rows.iter().find(|r| r.differs.iter().any(|(kind, _)| *kind == DifferenceKind::Number)).unwrap();
    let cells = cells(&library, row, &[0, 1, 2]);
    let marked = |source: usize| {
        let cell = cells[source].as_ref().unwrap();
        cell.marked.iter().map(|m| library.articles[source].words(*m).to_owned()).collect::<Vec<_>>().join(" ")
    };
    assert!(marked(0).contains("12") && marked(1).contains("15"), "{} {}", marked(0), marked(1));
    assert_eq!(cells[2], None);
}

#[test]
fn a_source_is_told_how_it_stands_to_the_others() {
    let library = bridge();
    let of = tallies(&library, &[0, 1, 2]);
    assert_eq!((of[0].shared, of[0].only), (2, 2));
    assert_eq!((of[2].shared, of[2].only), (1, 0));
    let alone = tallies(&library, &[0]);
    assert_eq!((alone[0].shared, alone[0].only), (0, 0), "with nobody to compare with nothing is only here");
}

#[test]
fn keys_stay_inside_the_grid() {
    let at = At { row: 2, column: 1 };
    let to = |key: &str, far: bool| walk(at, key, far, 4, 3).map(|at| (at.row, at.column));
    assert_eq!(to("ArrowDown", false), Some((3, 1)));
    assert_eq!(to("End", false), Some((2, 3)));
    assert_eq!(to("End", true), Some((4, 3)));
    assert_eq!(to("Home", true), Some((0, 0)));
    assert_eq!(to("PageDown", false), Some((4, 1)));
    assert_eq!(to("PageUp", false), Some((0, 1)));
    assert_eq!(to("x", false), None);
}

proptest! {
    #[test]
    fn an_excerpt_is_brief_and_holds_what_is_wanted(text in "[a-zé👩 .]{0,600}", at in 0usize..600) {
        let span = Span::new(0, text.len());
        let wanted = text.char_indices().nth(at).map(|(i, _)| i);
        let (excerpt, before, behind) = brief(&text, span, wanted);
        prop_assert!(span.contains(excerpt));
        prop_assert!(text.get(excerpt.start..excerpt.end).is_some());
        prop_assert!(excerpt.of(&text).chars().count() <= 165);
        prop_assert_eq!(before, excerpt.start > 0);
        prop_assert_eq!(behind, excerpt.end < text.len());
    }
}
