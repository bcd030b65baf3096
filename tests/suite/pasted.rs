//! Several reports in one paste are told apart; one report stays one.

use crossread::state::pasted::reports;
use proptest::prelude::*;

const HERALD: &str = "Ferry runs aground\n\nThe ferry Aurora ran aground off Kilmore on Tuesday with 212 people on board, \
    the coast guard said. The sea was calm.\n\n“Nobody was hurt,” said the captain, Nora Quinn.";
const GAZETTE: &str = "Aurora stuck on sandbank\n\nThe Aurora ran aground near Kilmore on March 3 with some 200 \
    passengers, according to the coast guard, which sent two boats.\n\nCaptain Nora Quinn praised her crew.";

fn found(text: &str) -> Vec<&str> {
    reports(text)
}

#[test]
fn one_report_is_one() {
    assert_eq!(found(HERALD), [HERALD]);
    assert_eq!(found(""), [""]);
    let short = "A\n\n---\n\nB";
    assert_eq!(found(short), [short], "too short for two reports");
}

#[test]
fn a_line_of_signs_parts_reports() {
    for rule in ["---", "=====", "* * *", "________", "\u{2014}\u{2014}\u{2014}"] {
        assert_eq!(found(&format!("{HERALD}\n\n{rule}\n\n{GAZETTE}\n")), [HERALD, GAZETTE], "{rule}");
    }
    assert_eq!(found(&format!("{HERALD}\r\n\r\n---\r\n\r\n{GAZETTE}")), [HERALD, GAZETTE]);
}

#[test]
fn a_break_inside_a_report_does_not_part_it() {
    let more = "The harbour master said that the channel is marked well, and that the fog had lifted by noon. It is not \
        known why the ferry left it, nor who was at the helm.\n\nAn inquiry begins on Friday.";
    for rule in ["---", "* * *"] {
        let text = format!("{HERALD}\n\n{rule}\n\n{more}");
        assert_eq!(found(&text), [text.as_str()]);
    }
    let underlined = format!("Ferry runs aground\n===\n\n{HERALD}\n\nWhat is known\n---\n\n{more}");
    assert_eq!(found(&underlined), [underlined.as_str()], "headings underlined");
}

#[test]
fn data_at_their_heads_parts_reports() {
    let one = format!("---\nid: herald\noutlet: The Herald\n---\n\n{HERALD}");
    let two = format!("---\nid: gazette\npublished: 2026-03-05\n---\n\n{GAZETTE}");
    assert_eq!(found(&format!("{one}\n\n{two}")), [one.as_str(), two.as_str()]);
    assert_eq!(found(&one), [one.as_str()]);
}

#[test]
fn the_same_header_parts_reports() {
    let report = |head: &str, text: &str| format!("{head}\n{text}");
    for (one, two) in [
        ("Title: Ferry\nSource: The Herald\n", "Title: Aurora\nSource: The Gazette\n"),
        ("Source: The Herald\n", "SOURCE: The Gazette\n"),
        ("# The Herald\n", "# The Gazette\n"),
        ("Report 1: Herald\n", "Report 2: Gazette\n"),
    ] {
        let (one, two) = (report(one, HERALD), report(two, GAZETTE));
        assert_eq!(found(&format!("{one}\n\n{two}")), [one.as_str(), two.as_str()]);
    }
}

proptest! {
    #[test]
    fn nothing_but_signs_is_lost(text in "([a-z ]{0,30}\n{1,2}|---\n|\n===\n\n|Title: x\n|\\PC*){0,12}") {
        let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        let parted: String = reports(&text).into_iter().map(letters).collect();
        prop_assert_eq!(parted, letters(&text));
    }
}
