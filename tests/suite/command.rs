//! The command: what it prints for a person, and what it says of files that it can't use.

use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

const REPORT: &str = "---\ntitle: Harbour reopens\noutlet: The Herald\n---\n\nThe harbour reopened on Friday, the mayor said at the quay.\n";

/// A folder of its own for a test, with these files in it.
pub(crate) fn folder(test: &str, files: &[(&str, &[u8])]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for (name, bytes) in files {
        fs::write(folder.join(name), bytes).unwrap();
    }
    folder
}

pub(crate) fn crossread(arguments: &[&str], folder: &PathBuf, input: &[u8]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_crossread"));
    command.args(arguments).current_dir(folder);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

pub(crate) fn out(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

pub(crate) fn complaints(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

const BAD: &[(&str, &[u8])] =
    &[("binary.txt", b"PNG\0\x01\x02"), ("empty.txt", b" \n\n"), ("report.txt", REPORT.as_bytes())];

#[test]
fn files_that_can_t_be_used_are_named_and_the_others_go_on() {
    let folder = folder("bad-files", BAD);
    let output = crossread(&["parse", "binary.txt", "empty.txt", "none.txt", "report.txt"], &folder, b"");
    assert_eq!(output.status.code(), Some(1));
    let said: Vec<&str> = complaints(&output).lines().collect();
    assert_eq!(said[0], "crossread: binary.txt: holds binary data, not text; give the report as .txt, .md or .html");
    assert_eq!(said[1], "crossread: empty.txt: is empty; paste the report's text into it");
    assert!(said[2].starts_with("crossread: none.txt: can't be read: "), "{}", said[2]);
    assert!(out(&output).starts_with("The Herald (report)\n  title      Harbour reopens\n"), "{}", out(&output));
}

#[test]
fn a_folder_is_packed_without_the_files_that_can_t_be_used() {
    let folder = folder("bad-folder", BAD);
    let output = crossread(&["pack", ".", "--title", "The harbour"], &folder, b"");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(complaints(&output).lines().count(), 2, "{}", complaints(&output));
    let packed: Value = serde_json::from_slice(&fs::read(folder.join("corpus.json")).unwrap()).unwrap();
    assert_eq!(packed["title"], "The harbour");
    assert_eq!(packed["articles"].as_array().unwrap().len(), 1);
    assert_eq!(packed["articles"][0]["id"], "report");
}

#[test]
fn comparison_txt_gives_title_and_order() {
    let list = b"---\ntitle: The harbour\nsources: second, first.txt, third\n---\n";
    let folder = folder(
        "order",
        &[("comparison.txt", list), ("first.txt", REPORT.as_bytes()), ("second.txt", REPORT.as_bytes())],
    );
    let output = crossread(&["pack", "."], &folder, b"");
    assert_eq!(
        complaints(&output),
        "crossread: comparison.txt names the source \"third\", and the folder holds no report of that name\n"
    );
    let packed: Value = serde_json::from_slice(&fs::read(folder.join("corpus.json")).unwrap()).unwrap();
    let ids: Vec<&Value> = packed["articles"].as_array().unwrap().iter().map(|article| &article["id"]).collect();
    assert_eq!(ids, ["second", "first"]);
}

#[test]
fn a_line_that_can_t_be_read_is_answered_with_its_error() {
    let lines = b"{\"id\": 1, \"text\": \"The harbour reopened.\"}\n{\"id\": 2}\nnonsense\n\xff\n{\"id\": \"5\", \"text\": \"\"}\n";
    let output = crossread(&["parse", "--ndjson"], &folder("lines", &[]), lines);
    assert!(output.status.success());
    let answers: Vec<Value> = out(&output).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let ids: Vec<&Value> = answers.iter().map(|answer| &answer["id"]).collect();
    assert_eq!(ids, [&Value::from(1), &Value::from(2), &Value::Null, &Value::Null, &Value::from("5")]);
    let failed: Vec<bool> = answers.iter().map(|answer| answer.get("error").is_some()).collect();
    assert_eq!(failed, [false, true, true, true, false]);
}

#[test]
fn a_comparison_needs_two_reports() {
    let output = crossread(&["align", "report.txt", "empty.txt"], &folder("two", BAD), b"");
    assert_eq!(output.status.code(), Some(1));
    assert!(
        complaints(&output)
            .ends_with("crossread: a comparison needs two reports; name at least two that can be read\n")
    );
}

#[test]
fn what_happened_when_is_told_by_day_with_who_tells_it() {
    let (a, b) = (
        "---\npublished: 2026-02-05\noutlet: The Courier\n---\n\nThe old bridge over the Wren collapsed on Tuesday.\n",
        "---\npublished: 2026-02-20\noutlet: The Echo\n---\n\nThe old bridge over the Wren collapsed in early February.\n",
    );
    let folder = folder("events", &[("a.txt", a.as_bytes()), ("b.txt", b.as_bytes())]);
    let output = crossread(&["align", "a.txt", "b.txt"], &folder, b"");
    let sheet = out(&output);
    let (_, events) = sheet.split_once("What happened when (1)\n").unwrap();
    let (events, _) = events.split_once("\n\n").unwrap();
    assert_eq!(
        events,
        "  3 February 2026
      The old bridge over the Wren collapsed (2 reports, dates that can all be so)
      * The Courier: The old bridge over the Wren collapsed on Tuesday.
      * The Echo: The old bridge over the Wren collapsed in early February. [in early February 2026 (about 1 to 9)]"
    );
    let docs = serde_json::json!({"id": 1, "docs": [
        {"id": "courier", "text": "The old bridge over the Wren collapsed on Tuesday.", "published": "2026-02-05"},
        {"id": "echo", "text": "The old bridge over the Wren collapsed in early February.", "published": "2026-02-20"},
    ]});
    let output = crossread(&["align", "--ndjson"], &folder, format!("{docs}\n").as_bytes());
    let answer: Value = serde_json::from_str(out(&output)).unwrap();
    assert_eq!(answer["events"][0]["when"], "2026-02-03");
    assert_eq!(answer["events"][0]["agreement"], "compatible");
    assert_eq!(answer["events"][0]["tellings"][1]["at"], serde_json::json!(["echo", 0]));
}

#[test]
fn half_a_character_in_a_line_is_shown_as_such_and_the_rest_is_read() {
    let text = r#"Caf\u00e9 \\ud800 stays, \ud83d\ude00 too; \ud83d and \ude00 alone do not."#;
    let line = format!("{{\"id\": 1, \"clean\": false, \"text\": \"{text}\"}}\n");
    let output = crossread(&["parse", "--ndjson"], &folder("surrogates", &[]), line.as_bytes());
    let answer: Value = serde_json::from_str(out(&output)).unwrap();
    assert_eq!(answer["text"], "Café \\ud800 stays, \u{1f600} too; \u{fffd} and \u{fffd} alone do not.");
}
