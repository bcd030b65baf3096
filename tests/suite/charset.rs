//! A report is read whatever encoding its file is written in.

use crossread::engine::charset::{Charset, charset};
use crossread::pack::input;
use encoding_rs::{Encoding, ISO_8859_2, SHIFT_JIS, WINDOWS_1252};
use proptest::prelude::*;
use std::path::PathBuf;

const REPORT: &str = "Señor Núñez said “nothing was decided” — and left the café.";

/// The words that are read from a file of this name and content.
fn words(name: &str, bytes: &[u8]) -> String {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("charset");
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join(name);
    std::fs::write(&file, bytes).unwrap();
    input::source(&file).map_or_else(|error| format!("{error:#}"), |source| source.text)
}

fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn with_a_mark_and_without() {
    assert_eq!(words("utf-8.txt", REPORT.as_bytes()), REPORT);
    assert_eq!(words("utf-8-mark.txt", format!("\u{feff}{REPORT}").as_bytes()), REPORT);
    for (order, bytes) in [("le", u16::to_le_bytes as fn(u16) -> [u8; 2]), ("be", u16::to_be_bytes)] {
        assert_eq!(words(&format!("{order}-mark.txt"), &utf_16(&format!("\u{feff}{REPORT}"), bytes)), REPORT);
        assert_eq!(words(&format!("{order}.txt"), &utf_16(REPORT, bytes)), REPORT);
    }
}

#[test]
fn what_is_no_unicode_is_read_as_windows_1252() {
    let (bytes, _, _) = WINDOWS_1252.encode(REPORT);
    assert_eq!(words("windows.txt", &bytes), REPORT);
}

#[test]
fn a_page_says_what_it_is_written_in() {
    let declared = |encoding: &'static Encoding, declaration: &str, text: &str| {
        let page = format!("{declaration}<p>{text}</p>");
        let (bytes, _, unmappable) = encoding.encode(&page);
        assert!(!unmappable);
        assert_eq!(words(&format!("{}.html", encoding.name()), &bytes), page);
    };
    declared(SHIFT_JIS, "<!doctype html><meta charset=shift_jis>", "会談は火曜日に行われた。");
    declared(ISO_8859_2, "<?xml version='1.0' encoding='ISO-8859-2'?>", "Łódź w styczniu");
    let meta = "<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=windows-1252'>";
    declared(WINDOWS_1252, meta, REPORT);
}

#[test]
fn one_stray_byte_in_a_long_text_is_no_other_encoding() {
    let mut bytes = REPORT.repeat(20).into_bytes();
    bytes.push(0xff);
    assert_eq!(words("stray.txt", &bytes), format!("{}\u{fffd}", REPORT.repeat(20)));
}

#[test]
fn what_is_no_text_is_refused() {
    let refused = words("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01");
    assert!(refused.ends_with("holds binary data, not text; give the report as .txt, .md or .html"), "{refused}");
    let refused = words("unknown.html", b"<meta charset='x-nobody-knows'><p>caf\xe9");
    assert!(refused.contains("\"x-nobody-knows\", which is no encoding known here"), "{refused}");
}

proptest! {
    #[test]
    fn any_bytes_have_an_encoding_or_are_no_text(bytes: Vec<u8>, html: bool) {
        if let Charset::Label(label) = charset(&bytes, html) {
            prop_assert!(!label.is_empty());
        }
    }

    #[test]
    fn any_unicode_text_without_nul_is_read_as_it_is(text in "[^\0\u{feff}]*[a-zé]") {
        prop_assert_eq!(charset(text.as_bytes(), false), Charset::Label("utf-8".into()));
    }
}
