//! Every key stands in one table, and means one thing in a view.

use crossread::state::keys::{Act, KEYS, act};
use crossread::state::link::View;

#[test]
fn no_key_means_two_things_in_one_view() {
    for view in View::ALL {
        let mut names: Vec<&str> =
            KEYS.iter().filter(|k| k.views.contains(&view)).flat_map(|k| k.names.iter().copied()).collect();
        names.sort_unstable();
        let all = names.len();
        names.dedup();
        assert_eq!(names.len(), all, "{view:?}");
    }
}

#[test]
fn figures_lead_to_the_views_in_the_order_of_the_bar() {
    for (i, view) in View::ALL.into_iter().enumerate() {
        assert_eq!(act(&(i + 1).to_string(), View::Quotes), Some(Act::View(view)));
    }
}

#[test]
fn a_key_acts_only_where_it_says() {
    assert_eq!(act("l", View::Read), Some(Act::Lock));
    assert_eq!(act("l", View::Quotes), None);
    assert_eq!(act("x", View::Read), None);
}

#[test]
fn single_keys_can_be_turned_off_and_the_way_out_never() {
    for key in KEYS {
        let single = key.names.iter().all(|name| name.chars().count() == 1);
        assert_eq!(key.act.can_be_off(), single, "{key:?}");
    }
}
