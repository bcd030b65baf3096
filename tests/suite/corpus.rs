//! The comparison's file: what is written reads back, and what is unsound is refused in plain words.

use crossread::engine::corpus::{self, Corpus, CorpusError};
use crossread::engine::{self, Source};
use crossread::pack::folder;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::path::Path;

const TEXT: &str =
    "Harbour reopens\n\nThe harbour reopened on Friday, the mayor said.\n\n“We waited 3 years,” she said.";

fn harbour() -> Corpus {
    let article = |id: &str| engine::parse(&Source::text(id, TEXT));
    Corpus::new("The harbour".into(), vec![article("herald"), article("gazette")])
}

/// The harbour's file after a change to it.
fn changed(change: impl FnOnce(&mut Value)) -> String {
    let mut file: Value = serde_json::from_str(&corpus::write(&harbour())).unwrap();
    change(&mut file);
    file.to_string()
}

fn refusal(json: &str) -> String {
    corpus::read(json).unwrap_err().to_string()
}

#[test]
fn what_is_written_reads_back() {
    let written = corpus::write(&harbour());
    assert_eq!(corpus::write(&corpus::read(&written).unwrap()), written);
}

#[test]
fn the_shipped_comparison_reads_back() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/corpus");
    let packed = folder::read(&folder, None).unwrap();
    assert!(packed.problems.is_empty(), "{:?}", packed.problems);
    assert_eq!(packed.corpus.articles.len(), 5);
    assert_eq!(packed.corpus.articles[0].id, "el-pais");
    let written = corpus::write(&packed.corpus);
    assert_eq!(corpus::write(&corpus::read(&written).unwrap()), written);
}

#[test]
fn text_and_id_are_enough() {
    let file = json!({"format": 1, "articles": [{"id": "herald", "text": TEXT, "outlet": "The Herald", "extra": 1}]});
    let read = corpus::read(&file.to_string()).unwrap();
    assert_eq!(read.articles[0].meta.outlet.as_deref(), Some("The Herald"));
    assert_eq!(read.articles[0].sentences, harbour().articles[0].sentences);
}

#[test]
fn what_another_engine_or_another_text_gave_is_parsed_anew() {
    let other_engine = changed(|file| {
        file["articles"][0]["parsed"]["engine"] = json!("0.0.0");
        file["articles"][0]["parsed"]["blocks"] = json!([{"start": 900, "end": 950, "kind": "hologram"}]);
    });
    assert_eq!(corpus::read(&other_engine).unwrap().articles[0], harbour().articles[0]);
    let text = TEXT.replace("reopened", "closed");
    let edited = changed(|file| file["articles"][0]["text"] = json!(text));
    assert_eq!(corpus::read(&edited).unwrap().articles[0], engine::parse(&Source::text("herald", text)));
}

#[test]
fn a_whole_file_is_shown_without_the_engine() {
    let written = corpus::write(&harbour());
    assert_eq!(corpus::open(&written).unwrap().ready().unwrap(), harbour());
    for key in ["engine", "checksum"] {
        let lacking = changed(|file| drop(file["comparison"].as_object_mut().unwrap().remove(key)));
        let opened = corpus::open(&lacking).unwrap();
        assert_eq!(opened.count(), 2);
        assert_eq!(opened.clone().ready(), None);
        assert_eq!(opened.finish(), harbour(), "without the {key}, the articles are compared anew");
    }
}

#[test]
fn another_day_of_publication_dates_everything_anew() {
    let told = changed(|file| file["articles"][0]["published"] = json!("2026-03-05"));
    let read = corpus::read(&told).unwrap();
    let friday = read.articles[0].dates[0].edtf.as_ref().map(ToString::to_string);
    assert_eq!(friday.as_deref(), Some("2026-02-27"));
    assert_eq!(read.articles[1], harbour().articles[1]);
}

#[test]
fn what_a_reader_put_back_is_worked_out_anew() {
    let menu = "Share this article\n\n";
    let source = Source::text("herald", format!("{menu}{TEXT}"));
    let article = engine::parse(&source);
    assert_eq!(source.text[article.removed[0].span.start..article.removed[0].span.end], *menu.trim());
    let file = corpus::write(&Corpus::new(String::new(), vec![article.clone()]));
    let kept = corpus::with_kept(&file, |id| if id == "herald" { vec![article.removed[0].id] } else { Vec::new() });
    let read = corpus::read(&corpus::work(&kept).unwrap()).unwrap();
    assert_eq!(read.articles[0], engine::parse(&Source { kept: vec![article.removed[0].id], ..source }));
    assert_eq!(read.articles[0].removed.len(), article.removed.len() - 1);
    assert_eq!(read.articles[0].blocks.len(), article.blocks.len() + 1);
}

#[test]
fn a_saved_page_may_stand_in_the_file() {
    let page = "<!doctype html><title>Harbour reopens</title><nav><a href=/>Home</a></nav><article><p>The harbour \
        reopened on Friday after a long winter, the mayor said in a speech on the quay.<p>Boats went out at noon, and \
        the fishers who had waited since the storm in November were the first to leave.</article>";
    let file = json!({"format": 1, "articles": [{"id": "herald", "text": page, "format": "html"}]}).to_string();
    let article = &corpus::read(&file).unwrap().articles[0];
    assert!(
        article.text.starts_with("Home\n") || article.text.starts_with("Harbour") || article.text.starts_with("The")
    );
    assert!(!article.text.contains('<'), "{}", article.text);
    let whole = corpus::work(&file).unwrap();
    assert_eq!(&corpus::open(&whole).unwrap().ready().unwrap().articles[0], article);
}

#[test]
fn the_text_of_a_saved_page_keeps_its_paragraphs() {
    let page = "<!doctype html><title>Harbour reopens</title><nav><a href=/>Home</a> <a href=/w>World</a></nav><article>\
        <h1>Harbour reopens</h1><p>By Ada Lind<p>The harbour reopened on Friday after a long winter, the mayor said in a \
        speech on the quay.<h2>Boats</h2><p>Out at noon.<ul><li>Fish<li>Nets</ul><p>The fishers who had waited since the \
        storm in November were the first to leave.</article><aside><a href=/x>Most read</a></aside>";
    let file = json!({"format": 1, "articles": [{"id": "herald", "text": page, "format": "html"}]}).to_string();
    let whole = corpus::work(&file).unwrap();
    let parsed = |json: &str| corpus::read(json).unwrap().articles.remove(0);
    let before = parsed(&whole);
    let without = |change: &dyn Fn(&mut Value)| {
        let mut file: Value = serde_json::from_str(&whole).unwrap();
        change(&mut file["articles"][0]);
        parsed(&file.to_string())
    };
    for again in [
        without(&|article| drop(article.as_object_mut().unwrap().remove("parsed"))),
        without(&|article| article["parsed"]["engine"] = json!("0.0.1")),
        without(&|article| article["published"] = json!("2026-03-05")),
    ] {
        assert_eq!((&again.blocks, &again.removed), (&before.blocks, &before.removed));
        assert_eq!(again.sentences, before.sentences);
    }
    let odd = without(&|article| {
        article.as_object_mut().unwrap().remove("parsed");
        article["shape"] = json!("pZ9");
    });
    assert_eq!(
        odd,
        parsed(
            &json!({"format": 1, "articles": [{"id": "herald", "text": before.text,
        "title": before.meta.title, "byline": before.meta.byline, "lang": before.meta.lang}]})
            .to_string()
        )
    );
}

#[test]
fn a_comparison_that_points_at_nothing_is_refused() {
    let refused = "What the comparison's file says of how the reports compare does not fit them; it is not shown.";
    let changes: [fn(&mut Value); 4] = [
        |comparison| {
            let places = json!([{"source": 0, "sentence": 0}, {"source": 1, "sentence": 900}]);
            comparison["points"] = json!([{"id": "x", "label": "", "places": places, "differences": []}]);
        },
        |comparison| {
            comparison["speakers"] =
                json!([{"id": "x", "name": "", "roles": [], "kind": "person", "people": [[0, 77]]}]);
        },
        |comparison| comparison["utterances"] = json!([{"id": "x", "speaker": null, "wordings": [[7, 0]]}]),
        |comparison| {
            let passages = json!([[{"start": 0, "end": 7}, {"start": 0, "end": 4000}]]);
            comparison["shared"] = json!([{"a": 0, "b": 1, "share": 0.5, "passages": passages}]);
        },
    ];
    for change in changes {
        assert_eq!(refusal(&changed(|file| change(&mut file["comparison"]))), refused);
    }
}

#[test]
fn a_file_cut_off_anywhere_is_refused() {
    let json = corpus::write(&harbour());
    for end in (1..json.len()).filter(|end| json.is_char_boundary(*end)) {
        assert_eq!(corpus::read(&json[..end]), Err(CorpusError::CutOff), "after {end} bytes");
    }
    assert_eq!(refusal(&json[..99]), "The comparison's file is cut off: it ends in the middle.");
}

#[test]
fn another_format_is_refused() {
    assert_eq!(
        refusal(r#"{"format": 7, "pages": []}"#),
        "The comparison's file is written in format 7, which this version of Crossread does not know; it reads format 1."
    );
    assert_eq!(refusal(r#"{"name": "x"}"#), "The file holds no comparison: it names no format and no articles.");
    assert_eq!(refusal(""), "The file holds no comparison: it names no format and no articles.");
    assert!(refusal("<!doctype html>").starts_with("The comparison's file is damaged: expected value at line 1"));
}

#[test]
fn spans_out_of_bounds_are_refused() {
    let refused = "What the comparison's file says of the article \"herald\" points outside its text; it is not shown.";
    let changes: [fn(&mut Value); 5] = [
        |parsed| parsed["blocks"][0]["end"] = json!(9000),
        |parsed| parsed["blocks"][0] = json!({"start": 5, "end": 2, "kind": "title"}),
        |parsed| parsed["sentences"][0]["block"] = json!(77),
        |parsed| parsed["notes"] = json!([{"start": 0, "end": 4_000_000_000_u64, "text": ""}]),
        |parsed| {
            let quote = json!({"pieces": [{"start": 0, "end": 3}], "clause": null, "kind": "direct", "cue": null,
                "mention": null, "speaker": null, "person": 500, "confidence": 1});
            parsed["quotes"] = json!([quote]);
        },
    ];
    for change in changes {
        assert_eq!(refusal(&changed(|file| change(&mut file["articles"][0]["parsed"]))), refused);
    }
}

#[test]
fn unknown_kinds_are_refused() {
    let unknown = changed(|file| file["articles"][1]["parsed"]["blocks"][0]["kind"] = json!("hologram"));
    let said = refusal(&unknown);
    assert!(
        said.starts_with("The comparison's file is damaged: in what was parsed from \"gazette\", unknown variant"),
        "{said}"
    );
}

#[test]
fn articles_are_1_to_12_with_ids_of_their_own() {
    assert_eq!(refusal(r#"{"format": 1, "articles": []}"#), "The comparison's file holds no article.");
    let many = changed(|file| file["articles"] = (0..13).map(|n| json!({"id": n.to_string(), "text": "x"})).collect());
    assert_eq!(refusal(&many), "The comparison's file holds 13 articles; Crossread compares at most 12.");
    let same = changed(|file| file["articles"][1]["id"] = json!("herald"));
    assert_eq!(refusal(&same), "Two articles of the comparison's file have the same id, \"herald\".");
    let unsound = changed(|file| file["articles"][1]["id"] = json!("The Gazette"));
    assert!(refusal(&unsound).contains("small letters, digits and hyphens"));
    let textless = changed(|file| drop(file["articles"][1].as_object_mut().unwrap().remove("text")));
    assert_eq!(refusal(&textless), "Article 2 of the comparison's file has no text.");
}

#[test]
fn the_checksum_is_fnv_1a() {
    assert_eq!(corpus::checksum(""), 0xcbf2_9ce4_8422_2325);
    assert_eq!(corpus::checksum("a"), 0xaf63_dc4c_8601_ec8c);
    assert_eq!(corpus::checksum("foobar"), 0x8594_4171_f739_67e8);
}

proptest! {
    #[test]
    fn any_text_reads_back(text in "(\\PC|[\n“”\". ])*") {
        let corpus = Corpus::new(text.clone(), vec![engine::parse(&Source::text("any", text))]);
        let written = corpus::write(&corpus);
        prop_assert_eq!(corpus::write(&corpus::read(&written).unwrap()), written);
    }

    #[test]
    fn no_file_ends_the_program(json in "\\PC*") {
        prop_assert!(corpus::read(&json).is_err());
    }
}
