//! Read: the way from difference to difference leads to all of them, in the order of the base, and round again.

use crate::made::bridge;
use crossread::engine::comparison::Place;
use crossread::state::read::order::to_move;
use crossread::state::read::stops::{step, stops};
use crossread::state::read::{Column, Mark, columns, differences, lead_in};

#[test]
fn every_difference_is_a_stop_in_the_order_of_the_base() {
    let library = bridge();
    for shown in [[0, 1], [1, 0]] {
        let stops = stops(&library, &shown);
        let differing = library.comparison.points.iter().filter(|p| differences(p, &shown).next().is_some()).count();
        assert_eq!(stops.len(), differing);
        assert_eq!(differing, 2);
        assert!(stops.iter().all(|s| s.source == shown[0]));
        assert!(stops.is_sorted());
    }
}

#[test]
fn the_way_goes_on_from_where_the_reader_is_and_round_again() {
    let library = bridge();
    let shown = [0, 1];
    let all = stops(&library, &shown);
    let go = |from: Option<Place>, by: isize| step(&library, &all, &shown, from, by);
    assert_eq!((go(None, 1), go(None, -1)), (Some(0), Some(1)));
    assert_eq!((go(Some(all[0]), 1), go(Some(all[1]), 1)), (Some(1), Some(0)));
    assert_eq!(go(Some(all[0]), -1), Some(1));
    let last = Place { source: 0, sentence: library.articles[0].sentences.len() - 1 };
    assert_eq!((go(Some(last), -1), go(Some(last), 1)), (Some(1), Some(0)));
    let partner = Place { source: 1, sentence: 0 };
    let point = library.point_index(partner);
    let stop = all.iter().position(|s| library.point_index(*s) == point).unwrap();
    assert_eq!(go(Some(partner), 1), Some((stop + 1) % 2), "from the other side of a difference");
    assert_eq!(step(&library, &[], &shown, None, 1), None);
}

#[test]
fn the_point_of_every_passage_is_found_at_once() {
    let library = bridge();
    for column in columns(&library, &[0, 1]) {
        for passage in column.blocks.iter().flat_map(|b| &b.passages) {
            let slow = library.comparison.points.iter().find(|p| p.places.contains(&passage.place));
            assert_eq!(library.point_of(passage.place.source, passage.place.sentence), slow);
        }
    }
}

#[test]
fn a_passage_that_differs_has_the_words_that_do() {
    let library = bridge();
    let words = |shown: &[usize]| -> Vec<Vec<String>> {
        let of_column = |column: &Column| {
            let passages = column.blocks.iter().flat_map(|b| &b.passages).filter(|p| p.mark == Some(Mark::Differs));
            let article = &library.articles[column.source];
            passages.flat_map(|p| &p.otherwise).map(|span| article.words(*span).to_owned()).collect()
        };
        columns(&library, shown).iter().map(of_column).collect()
    };
    assert_eq!(words(&[0, 1]), [["Monday", "12"], ["15", "Tuesday"]]);
    assert_eq!(words(&[0, 2]), [[""; 0]; 2], "the two tell the same day");
    assert_eq!(words(&[1]), [[""; 0]], "nothing to differ from");
}

#[test]
fn the_lead_in_of_a_passage_is_its_first_words() {
    for (words, lead) in [
        ("The meeting came to an end.", "The meeting"),
        ("Classified as simple", "Classified"),
        ("He was in it", "He was"),
        ("Él era así", "Él era"),
        ("No.", "No."),
        ("", ""),
    ] {
        assert_eq!(&words[..lead_in(words)], lead);
    }
}

#[test]
fn columns_come_into_another_order_with_as_few_of_them_moved_as_can_be() {
    let moved = |now: &[usize], wanted: &[usize]| to_move(now, wanted);
    assert!(moved(&[], &[]).is_empty());
    assert!(moved(&[0, 1, 2, 3], &[0, 1, 2, 3]).is_empty());
    assert_eq!(moved(&[0, 1, 2, 3], &[1, 0, 2, 3]).len(), 1, "two that change places");
    assert_eq!(moved(&[0, 1, 2, 3], &[3, 0, 1, 2]), [3]);
    assert_eq!(moved(&[0, 1, 2, 3], &[1, 2, 3, 0]), [0]);
    assert_eq!(moved(&[0, 1, 2], &[2, 1, 0]).len(), 2);
    let (now, wanted) = ([0, 1, 2, 3, 4, 5], [4, 0, 5, 1, 2, 3]);
    let moved = to_move(&now, &wanted);
    let stay = |order: &[usize]| order.iter().copied().filter(|s| !moved.contains(s)).collect::<Vec<_>>();
    assert_eq!(moved, [4, 5]);
    assert_eq!(stay(&now), stay(&wanted));
}
