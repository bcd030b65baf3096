//! What `crossread pack` and `crossread page` make of a built site.

use crate::command::{complaints, crossread, folder};
use crossread::engine::corpus;
use crossread::engine::dates::say::Lang;
use crossread::state::{one_page, plain};
use std::fs;
use std::path::PathBuf;

const PAGE: &str = "<!doctype html>\n<html lang=\"en\">\n  <head>\n    <meta charset=\"utf-8\">\n    <title>Crossread</title>\n    <meta name=\"crossread-engine\" content=\"engine.js\">\n    <link rel=\"icon\" href=\"./icon.svg\"/>\n    <script src=\"./early-1.js\"></script>\n    <link rel=\"stylesheet\" href=\"./base-1.css\"/>\n    <script defer src=\"./web-1.js\"></script>\n    <script src=\"./boot-1.js\" defer></script>\n  <link id=\"program\" rel=\"preload\" href=\"./web-1_bg.wasm\" as=\"fetch\"></head>\n  <body><div id=\"app\"><!--texts--><p id=\"loading\">Loading</p><!--/texts--></div></body>\n</html>\n";

/// What Trunk leaves.
const BUILT: [(&str, &str); 12] = [
    ("index.html", PAGE),
    ("icon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
    ("early-1.js", "early();\n"),
    ("base-1.css", "p { margin: 0 }\n"),
    ("web-1.js", "let wasm_bindgen = 1;\n"),
    ("web-1_bg.wasm", "program"),
    ("boot-1.js", "boot();\n"),
    ("engine.js", "start();\n"),
    ("crossread-engine.js", "let wasm_bindgen = 2;\n"),
    ("crossread-engine_bg.wasm", "engine"),
    ("sw.js", "\"use strict\";\n\nconst VERSION = \"\";\nconst FILES = [];\nconst FORMAT = 0;\n"),
    ("manifest.webmanifest", "{}"),
];

const HERALD: &str = "---\ntitle: Harbour <reopens> & \"how\"\noutlet: The Herald\nkind: digest\n---\n\nThe harbour reopened on Friday, the mayor said </script> at the quay.\n\nNobody was hurt.\n";
const GAZETTE: &str =
    "---\ntitle: Quay open again\npublished: 2026-03-06\n---\n\nThe harbour is open again, the mayor said.\n";

/// A folder with a built site in `built` and reports in `reports`.
fn place(test: &str) -> PathBuf {
    let place = folder(test, &[]);
    for (name, files) in [("built", &BUILT[..]), ("reports", &[("gazette.txt", GAZETTE), ("herald.txt", HERALD)][..])] {
        fs::create_dir_all(place.join(name)).unwrap();
        for (file, words) in files {
            fs::write(place.join(name).join(file), words).unwrap();
        }
    }
    place
}

fn run(place: &PathBuf, arguments: &[&str]) {
    let output = crossread(arguments, place, b"");
    assert!(output.status.success(), "{}", complaints(&output));
}

#[test]
fn a_built_site_gets_its_policy_and_compressed_copies_once() {
    let place = place("site-policy");
    let pack = || run(&place, &["pack", "reports", "--site", "built"]);
    let read = |name: &str| fs::read_to_string(place.join("built").join(name)).unwrap();
    pack();
    let (page, worker) = (read("index.html"), read("sw.js"));
    assert!(
        page.contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'")
    );
    assert!(page.contains("<meta name=\"crossread-engine\" content=\"engine.js?"), "{page}");
    assert!(page.contains("<meta name=\"crossread-version\" content=\""), "{page}");
    pack();
    assert_eq!((read("index.html"), read("sw.js")), (page.clone(), worker.clone()), "again changes nothing");
    fs::write(place.join("built/crossread-engine_bg.wasm"), "another").unwrap();
    pack();
    assert_ne!(read("index.html"), page, "another engine has another address");
    assert_ne!(read("sw.js"), worker, "and is another version");
    for file in ["index.html.br", "index.html.gz", "corpus.json", "corpus.json.br", "sw.js.br"] {
        assert!(place.join("built").join(file).is_file(), "{file}");
    }
}

#[test]
fn the_reports_stand_in_the_page_as_plain_words() {
    let place = place("site-texts");
    run(&place, &["pack", "reports", "--title", "Harbour & quay", "--site", "built"]);
    let page = fs::read_to_string(place.join("built/index.html")).unwrap();
    for words in [
        "<title>Harbour &amp; quay \u{b7} Crossread</title>",
        "<h1>Harbour &amp; quay</h1>",
        "<h2 id=\"title-1\">Harbour &lt;reopens&gt; &amp; &quot;how&quot;</h2>",
        "<p>The harbour reopened on Friday, the mayor said &lt;/script&gt; at the quay.</p><p>Nobody was hurt.</p>",
        "6 March 2026",
        "The Herald",
        "no date known \u{b7} digest \u{b7} 2 paragraphs",
        "needs JavaScript and WebAssembly",
    ] {
        assert!(page.contains(words), "{words} in {page}");
    }
}

#[test]
fn the_service_worker_keeps_every_file_but_the_comparison() {
    let place = place("site-worker");
    run(&place, &["pack", "reports", "--site", "built"]);
    let worker = fs::read_to_string(place.join("built/sw.js")).unwrap();
    let list = worker.lines().find_map(|line| line.strip_prefix("const FILES = ")).unwrap();
    let list: Vec<(String, String)> = serde_json::from_str(list.trim_end_matches(';')).unwrap();
    let names: Vec<&str> = list.iter().map(|(name, _)| name.split('?').next().unwrap()).collect();
    assert_eq!(
        names,
        [
            "./",
            "base-1.css",
            "boot-1.js",
            "crossread-engine.js",
            "crossread-engine_bg.wasm",
            "early-1.js",
            "engine.js",
            "icon.svg",
            "manifest.webmanifest",
            "one-page.txt",
            "web-1.js",
            "web-1_bg.wasm"
        ]
    );
    assert!(list.iter().all(|(_, sum)| sum.len() == 64));
    assert!(worker.contains(&format!("const FORMAT = {};", corpus::FORMAT)));
}

#[test]
fn a_folder_becomes_a_site_of_its_own_and_the_built_one_stays_as_it_is() {
    let place = place("site-own");
    run(&place, &["pack", "reports", "--title", "Harbour", "-o", "mine", "--site", "built"]);
    assert!(fs::read_to_string(place.join("mine/index.html")).unwrap().contains("<h1>Harbour</h1>"));
    assert!(place.join("mine/web-1_bg.wasm.br").is_file());
    assert_eq!(fs::read_to_string(place.join("built/index.html")).unwrap(), PAGE);
    // From a finished site, and from a comparison's file: another's texts leave nothing behind.
    run(&place, &["pack", "mine/corpus.json", "--title", "Quay", "-o", "yours", "--site", "mine"]);
    let yours = fs::read_to_string(place.join("yours/index.html")).unwrap();
    assert!(yours.contains("<h1>Quay</h1>") && !yours.contains("<h1>Harbour</h1>"));
}

#[test]
fn without_a_built_site_at_hand_the_command_says_what_to_do() {
    let place = place("site-none");
    let output = crossread(&["page", "reports", "--site", "reports"], &place, b"");
    assert!(complaints(&output).contains("is reports a built site?"), "{}", complaints(&output));
}

#[test]
fn one_page_holds_the_program_and_the_reports_and_loads_nothing() {
    let place = place("site-page");
    run(&place, &["pack", "reports", "--site", "built"]);
    run(&place, &["page", "reports", "--title", "Harbour", "--site", "built"]);
    let page = fs::read_to_string(place.join("harbour.html")).unwrap();
    assert!(!page.contains(" src=") && !page.contains("url("), "{page}");
    assert!(page.contains("default-src 'none'; script-src 'sha256-"));
    assert!(page.contains("<script type=\"text/plain\" id=\"program\">gzip,H4sI"), "{page}");
    assert_eq!(page.matches("</script>").count(), 5, "no words of a report end a script");
    let json = page.split_once("id=\"crossread-corpus\">").unwrap().1.split_once("</script>").unwrap().0;
    assert_eq!(corpus::read(json).unwrap().title, "Harbour");
}

#[test]
fn a_page_can_be_filled_again_with_another_comparison() {
    let empty = "<title>Crossread</title><meta name=\"crossread-view\" content=\"\"><!--texts--><!--/texts--><script type=\"application/json\" id=\"crossread-corpus\"></script>";
    let made = |words: &str| {
        let text = format!("{words}\n\nThe <!--/texts--> harbour \u{201c}reopened\u{201d}, said </script> she.");
        let json = serde_json::json!({"format": 1, "title": words, "articles": [{"id": "a", "text": text}]});
        corpus::read(&json.to_string()).unwrap()
    };
    let fill = |page: &str, words: &str, view: &str| {
        let corpus = made(words);
        one_page::with_comparison(page, &corpus, &corpus::write(&corpus), view, Lang::Spanish).unwrap()
    };
    let first = fill(empty, "Harbour", "#/read?q=\"x\"");
    assert!(first.contains("content=\"#/read?q=&quot;x&quot;\""), "{first}");
    assert_eq!(fill(&first, "Quay", ""), fill(empty, "Quay", ""));
    assert_eq!(one_page::with_comparison("no page", &made("x"), "{}", "", Lang::English), None);
    assert_eq!(plain::escaped("<a href=\"x\">&\0"), "&lt;a href=&quot;x&quot;&gt;&amp;\u{fffd}");
}
