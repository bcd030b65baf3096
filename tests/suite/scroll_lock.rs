//! Columns that scroll together show what belongs together.

use crossread::state::scroll_lock::{Lie, Pane, answering, eased, nearest};
use proptest::prelude::*;

fn pane(scroll: f64) -> Pane {
    Pane { scroll, height: 600.0, content: 3000.0 }
}

#[test]
fn the_reading_line_is_mid_screen_and_shifts_near_both_ends() {
    assert_eq!(pane(1000.0).line(), 1300.0);
    assert_eq!(pane(0.0).line(), 0.0, "at the beginning the first line is read");
    assert_eq!(pane(2400.0).line(), 3000.0, "at the end the last");
    assert_eq!(pane(150.0).line(), 300.0);
}

#[test]
fn the_nearest_passage_leads_and_folded_ones_do_not() {
    let lies = [Some(Lie { top: 0.0, bottom: 50.0 }), Some(Lie { top: 60.0, bottom: 90.0 }), None];
    let lie = |i: usize| lies.get(i).copied().flatten();
    assert_eq!(nearest(&[(0, 7), (1, 8), (2, 9)], 58.0, lie), Some(1));
    assert_eq!(nearest(&[(0, 7), (2, 9)], 500.0, lie), Some(0));
    assert_eq!(nearest(&[(2, 9)], 10.0, lie), None);
}

#[test]
fn a_partner_is_read_as_far_down_as_its_passage() {
    let (lead, partner) = (Lie { top: 100.0, bottom: 200.0 }, Lie { top: 1000.0, bottom: 1400.0 });
    assert_eq!(answering(150.0, lead, partner), 1200.0);
    assert_eq!(answering(20.0, lead, partner), 1000.0);
    assert_eq!(answering(900.0, lead, partner), 1400.0);
}

proptest! {
    #[test]
    fn a_pane_can_be_scrolled_to_any_line_of_its_text(height in 50f64..2000.0, more in 1f64..9000.0, share in 0f64..=1.0) {
        let content = height + more;
        let line = share * content;
        let scroll = Pane { scroll: 0.0, height, content }.scroll_to(line);
        prop_assert!((0.0..=more + 1e-6).contains(&scroll));
        let back = Pane { scroll, height, content }.line();
        prop_assert!((back - line).abs() < 1e-6 * content.max(1.0), "{back} {line}");
    }

    #[test]
    fn the_line_goes_down_with_the_text(height in 50f64..2000.0, more in 1f64..9000.0, a in 0f64..=1.0, b in 0f64..=1.0) {
        let line = |share: f64| Pane { scroll: share * more, height, content: height + more }.line();
        prop_assert!(a > b || line(a) <= line(b) + 1e-9);
    }

    #[test]
    fn a_column_comes_to_where_it_goes(from in 0f64..9000.0, to in 0f64..9000.0) {
        let mut at = from;
        for _ in 0..20 {
            at = eased(at, to);
        }
        prop_assert_eq!(at, to);
    }
}
