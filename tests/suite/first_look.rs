//! What someone sees who comes for the first time: one difference, in the words of two reports.

use crate::made::bridge;
use crossread::state::first_look::first_look;
use crossread::state::library::Library;

#[test]
fn one_difference_of_two_reports_is_shown_with_what_differs_marked() {
    let library = bridge();
    let look = first_look(&library).unwrap();
    let [a, b] = &look.sides;
    assert_ne!(a.source, b.source);
    assert_eq!(look.place.source, a.source);
    for side in [a, b] {
        let text = &library.articles[side.source].text;
        assert!(!side.span.of(text).trim().is_empty());
        assert!(side.span.len() <= 400, "short enough to be read at a glance");
        assert!(side.marked.iter().all(|mark| side.span.contains(*mark) && !mark.is_empty()));
    }
    assert!(!a.marked.is_empty() || !b.marked.is_empty());
}

#[test]
fn reports_that_differ_in_nothing_show_nothing() {
    let mut library = bridge();
    library.comparison.points.clear();
    assert_eq!(first_look(&library), None);
    assert_eq!(first_look(&Library::default()), None);
}
