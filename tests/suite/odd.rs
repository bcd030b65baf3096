//! No input is too odd to be read, and none takes longer than its length allows.

use crate::read::{assert_sound, html, parse};
use std::time::{Duration, Instant};

#[test]
fn empty_and_binary_texts_give_no_blocks() {
    for text in ["", " ", "\n\n", "\0", "\u{FEFF}", "\u{200B}\n\u{200B}", "\0\0\n\0"] {
        let article = parse(text);
        assert_sound(&article);
        assert!(article.sentences.is_empty() || !text.trim().is_empty());
        assert_sound(&html(text));
    }
}

#[test]
fn a_line_of_ten_megabytes_is_read() {
    for unit in ["word ", "a.", "\"", "(", ". ", "word. Then ", "«", "1. ", "| a ", "A: b. "] {
        let text = unit.repeat(10_000_000 / unit.len());
        let article = parse(&text);
        assert_sound(&article);
    }
}

#[test]
fn a_page_nested_a_hundred_thousand_deep_is_read() {
    let pages = [
        format!("{}The end is deep. {}", "<div>".repeat(100_000), "</div>".repeat(100_000)),
        format!("{}deep", "<b><p>".repeat(100_000)),
        "<table><tr><td>".repeat(50_000),
        "<!--".repeat(200_000),
        "<a b='".repeat(200_000),
        "<script>".repeat(100_000),
        "</p>".repeat(200_000),
        format!("<section><table><td>{}{}", "<div>".repeat(50_000), "</section>".repeat(50_000)),
        "&#x41;&amp;&bogus;".repeat(100_000),
        "<".repeat(1_000_000),
        "&".repeat(1_000_000),
        "&amp".repeat(250_000),
        "<p class=\"a".repeat(100_000),
        "<td>1</td>".repeat(100_000),
        "<h2>A heading</h2>".repeat(50_000),
    ];
    for page in pages {
        assert_sound(&html(&page));
    }
}

/// How long reading takes, the quickest of three times.
fn time(read: &dyn Fn()) -> Duration {
    let once = || {
        let start = Instant::now();
        read();
        start.elapsed()
    };
    (0..3).map(|_| once()).min().unwrap()
}

#[test]
fn time_grows_no_faster_than_the_text() {
    let report = "The harbour opened again on Tuesday, two days after the storm had closed it.\nShare\nOfficials said \
                  that repairs would take until the summer, according to the port.\nReply\n2 hours ago\n\
                  March 5 – Northern pier, 9 a.m.\nANA: Yes.\n";
    type Read = fn(&str);
    let pages: [(&str, Read); 2] = [
        (report, |t| drop(parse(t))),
        ("<div><p>The harbour opened again on Tuesday.</p><td>1<td>2", |t| drop(html(t))),
    ];
    for (unit, read) in pages {
        let (short, long) = (unit.repeat(400), unit.repeat(3200));
        let (a, b) = (time(&|| read(&short)), time(&|| read(&long)));
        // Eight times the text; the machine may be busy with other things.
        assert!(b < a * 24 + Duration::from_millis(50), "{a:?} for a text, {b:?} for eight times as much");
    }
}
