//! A link that carries a comparison opens the same comparison, or says what happened to it on its way.

use crossread::engine::{Source, corpus, parse};
use crossread::pack::folder;
use crossread::state::carried::{self, Damage};
use crossread::state::link::Link;
use proptest::prelude::*;
use serde_json::json;
use std::path::Path;
use std::sync::LazyLock;

const VIEW: &str = "#/quotes?sp=nora-quinn&k=direct&fix=note/herald.0-18~abcdef/Asked+the+port";

/// A link that this version made. It has to open the same comparison for ever.
const MADE: &str = "1.192.AAABewGbwxzHkl40netexjjlTumnGRQTzBeAJnRmDAEUn5ziDXsY8WvGuVjQ_VJB7mRa-hHgPsVnvdQntE_M7XvvqMdZ8u2JHVEqpm\
    KPgJWdIwhpExcfpPfnUP63hhQEvWUihSsKbkv7oPDH-YzUk8ZrY7zAmvuLsC31d8rClSEs3lrUHpXO2hTcjlvecTbU.bda46716c98a";

fn ferry() -> String {
    let text = "Ferry runs aground\n\nThe ferry Aurora ran aground off Kilmore on Tuesday with 212 people on board, the \
        coast guard said.\n\n“Nobody was hurt,” said the captain, Nora Quinn.";
    let article = json!({"id": "herald", "outlet": "The Herald", "published": "2026-03-05", "text": text});
    json!({"format": 1, "title": "The ferry", "articles": [article]}).to_string()
}

static WHOLE: LazyLock<String> = LazyLock::new(|| carried::carry(&ferry(), VIEW).unwrap());

fn same(value: &str) -> bool {
    carried::open(value) == carried::open(&WHOLE)
}

#[test]
fn what_is_carried_arrives() {
    let (file, view) = carried::open(&WHOLE).unwrap();
    assert_eq!(view, VIEW);
    let (there, here) = (corpus::read(&file).unwrap(), corpus::read(&ferry()).unwrap());
    assert_eq!(there, here);
}

#[test]
fn a_link_of_this_version_opens_for_ever() {
    let value = MADE;
    let (file, view) = carried::open(value).unwrap();
    assert_eq!(view, VIEW);
    assert_eq!(corpus::read(&file).unwrap(), corpus::read(&ferry()).unwrap());
    let (link, problems) = Link::read(&format!("#/read?d={value}"));
    assert_eq!((link.carried.as_deref(), problems.len()), (Some(value), 0));
}

/// The comparison of a folder, after it was carried: as the texts alone give it.
fn carried_over(folder: &Path) {
    let packed = folder::read(folder, None).unwrap().corpus;
    let value = carried::carry(&corpus::write(&packed), "#/read").unwrap();
    let mut arrived = corpus::read(&carried::open(&value).unwrap().0).unwrap();
    for (there, here) in arrived.articles.iter_mut().zip(&packed.articles) {
        // Of the sketch, a part is enough.
        assert_eq!(there.meta.original_sketch.is_some(), here.meta.original_sketch.is_some());
        there.meta.original_sketch.clone_from(&here.meta.original_sketch);
        assert_eq!(there, here, "{}", here.id);
    }
    assert_eq!(arrived.comparison, packed.comparison);
}

#[test]
fn the_digests_arrive_as_they_are() {
    carried_over(&Path::new(env!("CARGO_MANIFEST_DIR")).join("public/corpus"));
}

#[test]
fn whole_reports_arrive_as_they_are() {
    let reports = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    if !reports.is_dir() {
        return println!("skipped: the reports are not beside the project");
    }
    carried_over(&reports);
}

#[test]
fn what_was_worked_out_is_not_carried() {
    let worked_out = corpus::work(&ferry()).unwrap();
    let again = carried::carry(&worked_out, VIEW).unwrap();
    assert!(again.len() < WHOLE.len() + 200, "{} and {}", again.len(), WHOLE.len());
    assert_eq!(corpus::work(&carried::open(&again).unwrap().0).unwrap(), worked_out);
}

#[test]
fn a_text_takes_three_fifths_of_its_length_at_most() {
    let file = json!({"format": 1, "title": "", "articles": [{"id": "a", "text": include_str!("../../README.md")}]});
    let length = include_str!("../../README.md").len();
    let value = carried::carry(&file.to_string(), "").unwrap();
    assert!(value.len() * 5 < length * 3, "{} of {length}", value.len());
}

#[test]
fn a_cut_link_says_how_much_of_it_arrived() {
    let letters = WHOLE.split('.').nth(2).unwrap().len();
    let before = WHOLE.len() - letters - 13;
    assert_eq!(carried::open(&WHOLE[..before + 100]), Err(Damage::Cut(100, Some(letters))));
    for end in 0..WHOLE.len() {
        match carried::open(&WHOLE[..end]) {
            Err(Damage::Cut(here, _)) => assert!(here <= letters),
            other => panic!("cut after {end}: {other:?}"),
        }
    }
}

#[test]
fn what_programs_put_around_a_link_does_no_harm() {
    let wrapped: String =
        WHOLE.as_bytes().chunks(76).map(|line| format!("{}\r\n ", String::from_utf8_lossy(line))).collect();
    assert!(same(&wrapped));
    for after in [".", ")", ">", "\u{201d}", ".)", "\u{200b}"] {
        assert!(same(&format!("{}{after}", *WHOLE)), "{after:?}");
    }
    assert_eq!(carried::open(&format!("{}and", *WHOLE)), Err(Damage::Longer(3)));
}

#[test]
fn a_link_of_a_later_version_says_so() {
    let fnv = |text: &str| {
        text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3))
    };
    let sum = fnv("2.4.abcd");
    let value = format!("2.4.abcd.{:012x}", (sum ^ sum >> 48) & 0xffff_ffff_ffff);
    assert_eq!(carried::open(&value), Err(Damage::Later("2".into())));
    assert_eq!(carried::open("2.4.abcd.000000000000"), Err(Damage::Changed));
}

#[test]
fn texts_too_long_for_a_link_are_refused() {
    let file = json!({"format": 1, "articles": [{"id": "a", "text": "x".repeat(carried::LONGEST)}]});
    assert_eq!(carried::carry(&file.to_string(), ""), None);
    assert_eq!(carried::carry("no file", ""), None);
}

#[test]
fn a_saved_file_keeps_its_view() {
    let file = carried::with_view(&ferry(), VIEW);
    assert_eq!(carried::view_of(&file), VIEW);
    assert_eq!(corpus::read(&file).unwrap(), corpus::read(&ferry()).unwrap());
    assert_eq!(carried::view_of(&ferry()), "");
    assert_eq!(carried::view_of("{"), "");
}

#[test]
fn a_text_that_arrives_is_parsed_as_it_was() {
    let menu =
        "Home\nShare this article\n\nThe harbour reopened on Friday, the mayor said.\n\nSign up for our newsletter";
    let article = parse(&Source::text("herald", menu));
    let file = corpus::write(&corpus::Corpus::new("Harbour".into(), vec![article.clone()]));
    let value = carried::carry(&file, "").unwrap();
    assert_eq!(corpus::read(&carried::open(&value).unwrap().0).unwrap().articles, [article]);
}

proptest! {
    #[test]
    fn any_texts_and_any_view_arrive(texts in prop::collection::vec("(\\PC|[\n“”\". ])*", 1..4), view in any::<String>()) {
        let articles: Vec<_> = texts.iter().enumerate().map(|(i, text)| json!({"id": format!("s{i}"), "text": text})).collect();
        let file = json!({"format": 1, "title": view, "articles": articles}).to_string();
        let (arrived, there) = carried::open(&carried::carry(&file, &view).unwrap()).unwrap();
        prop_assert_eq!(there, view);
        let arrived: serde_json::Value = serde_json::from_str(&arrived).unwrap();
        for (text, article) in texts.iter().zip(arrived["articles"].as_array().unwrap()) {
            prop_assert_eq!(article["text"].as_str().unwrap_or_default(), text);
        }
    }

    #[test]
    fn a_changed_letter_opens_nothing_else(at in 0usize..4000, to in any::<char>()) {
        let at = at % WHOLE.chars().count();
        let changed: String = WHOLE.chars().enumerate().map(|(i, c)| if i == at { to } else { c }).collect();
        prop_assert!(carried::open(&changed).is_err() || same(&changed));
    }

    #[test]
    fn a_doubled_or_missing_stretch_opens_nothing_else(from in 0usize..4000, length in 1usize..300, twice in any::<bool>()) {
        let from = from % WHOLE.len();
        let to = (from + length).min(WHOLE.len());
        let changed = if twice {
            format!("{}{}", &WHOLE[..to], &WHOLE[from..])
        } else {
            format!("{}{}", &WHOLE[..from], &WHOLE[to..])
        };
        prop_assert!(carried::open(&changed).is_err());
    }

    #[test]
    fn any_words_in_place_of_a_link_do_no_harm(words in "\\PC*", body in "[A-Za-z0-9_-]{0,80}") {
        prop_assert!(carried::open(&words).is_err());
        let made_up = format!("1.{}.{body}.0123456789ab", body.len());
        prop_assert!(carried::open(&made_up).is_err());
    }
}
