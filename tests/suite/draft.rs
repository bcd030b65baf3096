//! A reader's own comparison is put together source by source, and nothing of it is lost on the way.

use crossread::engine::corpus;
use crossread::engine::source::Format;
use crossread::state::draft::{Draft, Fact};

const HERALD: &str = "Ferry runs aground\n\nThe ferry Aurora ran aground off Kilmore on Tuesday with 212 people on \
    board, the coast guard said.\n\n“Nobody was hurt,” said the captain, Nora Quinn.";
const GAZETTE: &str = "Aurora stuck on sandbank\n\nThe Aurora ran aground near Kilmore on March 3 with some 200 \
    passengers, according to the coast guard.\n\nCaptain Nora Quinn praised her crew.";

#[test]
fn two_pasted_texts_make_a_comparison() {
    let mut draft = Draft::new("The ferry");
    assert_eq!(draft.add("", HERALD, Format::Text).as_deref(), Some("ferry-runs-aground"));
    assert_eq!(draft.add("The Gazette", GAZETTE, Format::Text).as_deref(), Some("the-gazette"));
    let read = corpus::read(&draft.to_json()).unwrap();
    assert_eq!(read.title, "The ferry");
    assert_eq!(read.articles.len(), 2);
    assert!(!read.comparison.points.is_empty());
}

#[test]
fn what_was_worked_out_before_is_taken_over() {
    let mut draft = Draft::new("The ferry");
    draft.add("", HERALD, Format::Text);
    let first = corpus::work(&draft.to_json()).unwrap();
    let mut draft = Draft::of(&first).unwrap();
    draft.add("", GAZETTE, Format::Text);
    let both = corpus::read(&draft.to_json()).unwrap();
    assert_eq!(both.articles[0], corpus::read(&first).unwrap().articles[0]);
    assert!(draft.to_json().contains("\"parsed\""));
}

#[test]
fn another_day_of_publication_dates_the_text_anew() {
    let mut draft = Draft::new("");
    let id = draft.add("", HERALD, Format::Text).unwrap();
    let mut draft = Draft::of(&corpus::work(&draft.to_json()).unwrap()).unwrap();
    draft.say(&id, Fact::Published, "2026-03-05");
    draft.say(&id, Fact::Outlet, " The Herald ");
    let read = corpus::read(&draft.to_json()).unwrap();
    assert_eq!(read.articles[0].meta.outlet.as_deref(), Some("The Herald"));
    assert_eq!(read.articles[0].dates[0].edtf.as_ref().map(ToString::to_string).as_deref(), Some("2026-03-03"));
    draft.say(&id, Fact::Outlet, "");
    assert_eq!(corpus::read(&draft.to_json()).unwrap().articles[0].meta.outlet, None);
}

#[test]
fn twelve_sources_at_most_each_with_an_id_of_its_own() {
    let mut draft = Draft::new("");
    for n in 0..12 {
        assert_eq!(draft.room(), 12 - n);
        assert!(draft.add("same", HERALD, Format::Text).is_some());
    }
    assert_eq!(draft.add("same", HERALD, Format::Text), None);
    assert_eq!(corpus::read(&draft.to_json()).unwrap().articles.len(), 12);
    assert!(draft.remove("same-7"));
    assert!(!draft.remove("same-7"));
    assert_eq!(draft.room(), 1);
}

#[test]
fn ids_are_of_small_letters_digits_and_hyphens() {
    assert_eq!(corpus::sound_id("El País, edición América"), "el-pais-edicion-america");
    assert_eq!(corpus::sound_id("会談"), "source");
    assert_eq!(corpus::sound_id(""), "source");
    let mut draft = Draft::new("");
    assert_eq!(draft.add("", "  \n", Format::Text), None, "an empty text is no source");
}
