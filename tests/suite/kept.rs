//! What the browser keeps: an older version's is read, and no tab overwrites another's.

use crossread::state::kept::{Record, Verdict, sorted};
use crossread::state::link::Link;
use proptest::prelude::*;

fn record() -> Record {
    Record { id: "k3m9".into(), title: "The ferry".into(), saved: 5.0, saves: 3, ..Record::default() }
}

#[test]
fn what_is_written_reads_back() {
    let record =
        Record { fix: "note/a.0-3~abcdef/x".into(), kept: "a.3".into(), sources: vec!["A".into()], ..record() };
    let back = Record::read(&record.write()).unwrap();
    assert_eq!(back, Record { version: 1, ..record });
}

#[test]
fn an_older_record_is_read_and_a_later_one_is_left_alone() {
    let older = Record::read(r#"{"id": "k3m9", "title": "The ferry"}"#).unwrap();
    assert_eq!((older.title.as_str(), older.saves, older.fix.as_str()), ("The ferry", 0, ""));
    assert_eq!(Record::read(r#"{"version": 2, "id": "k3m9", "title": "The ferry"}"#), None);
    assert_eq!(Record::read("{"), None);
    assert_eq!(Record::read(r#"{"title": "nameless"}"#), None);
}

#[test]
fn the_address_of_a_record_brings_what_goes_along() {
    let hash = Record { fix: "note/a.0-3~abcdef/to ask".into(), kept: "a.3".into(), ..record() }.hash();
    let (link, problems) = Link::read(&hash);
    assert_eq!(problems, vec![]);
    assert_eq!(link.comparison.as_deref(), Some("k3m9"));
    assert_eq!((link.fixes.len(), link.kept.len()), (1, 1));
}

#[test]
fn a_tab_that_saw_the_last_save_may_save() {
    assert_eq!(record().verdict(Some(&record().write())), Verdict::Save);
    assert_eq!(Record { saves: 0, ..record() }.verdict(None), Verdict::Save, "the first save");
    assert_eq!(record().verdict(None), Verdict::Save, "it was deleted elsewhere, and is still open here");
}

#[test]
fn a_tab_that_did_not_see_the_last_save_keeps_its_own() {
    let other = Record { saves: 4, ..record() };
    assert_eq!(record().verdict(Some(&other.write())), Verdict::Copy);
    assert_eq!(record().verdict(Some(r#"{"version": 9, "id": "k3m9"}"#)), Verdict::Copy, "a later version's");
    assert_eq!(record().verdict(Some("damaged")), Verdict::Copy);
}

#[test]
fn the_latest_comes_first() {
    let at = |id: &str, saved| Record { id: id.into(), saved, ..record() };
    let ids: Vec<String> = sorted(vec![at("a", 1.0), at("b", 3.0), at("c", 2.0)]).into_iter().map(|r| r.id).collect();
    assert_eq!(ids, ["b", "c", "a"]);
}

proptest! {
    #[test]
    fn any_title_and_marks_read_back(title in any::<String>(), fix in any::<String>()) {
        let record = Record { title, fix, version: 1, ..record() };
        prop_assert_eq!(Record::read(&record.write()), Some(record));
    }

    #[test]
    fn no_record_does_harm(json in "\\PC*") {
        let _ = Record::read(&json);
    }
}
