//! A copy of a text is recognised without holding its words.

use crossread::engine;
use crossread::engine::sketch::{COPY, Runs};
use crossread::engine::source::Format;
use crossread::pack::folder;
use crossread::state::draft::Draft;
use std::path::Path;

fn sketch(text: &str) -> String {
    Runs::new(text).sketch()
}

fn share(sketch: &str, text: &str) -> Option<f32> {
    Runs::new(text).share(sketch)
}

const REPORT: &str = "The harbour council closed the old swing bridge on Monday after divers had found 12 cracks in its \
    steel. “Nobody will be stranded,” said Mayor Ada Brandt, who promised a ferry without a fare from six in the \
    morning until midnight. Engineers want to hear from the maker of the bearings before they say how long the repair \
    will take, and whether the bridge can be saved at all.";
const RETOLD: &str = "Cracks in the steel, a dozen of them, have shut the swing bridge since Monday. A free ferry is to \
    run from early morning to midnight, “Nobody will be stranded,” the mayor said. How long it takes depends on what \
    the maker of the bearings says.";

#[test]
fn a_sketch_once_written_holds_for_ever() {
    let written = sketch("One two three four five, six seven.");
    assert_eq!(written, "4db4e6e1e2809c1ae4a1edd9f3ed94ea");
    assert_eq!(sketch("ONE, two — three (four) fi\u{ad}ve six Séven"), written, "case, marks and accents do not count");
}

#[test]
fn a_copy_is_recognised_inside_a_page_and_with_small_changes() {
    let known = sketch(REPORT);
    let page = format!("Home | News | Sport\nSubscribe now\n{REPORT}\nMost read\nTen ways to cook an egg\n0 comments");
    assert_eq!(share(&known, &page), Some(1.0));
    let edited = REPORT.replace("12 cracks", "15 cracks").replace("Mayor Ada Brandt", "the mayor");
    assert!(share(&known, &edited).unwrap() > COPY);
    assert!(share(&known, RETOLD).unwrap() < COPY / 2.0);
    assert_eq!(share("", REPORT), None);
    assert_eq!(share("12345", REPORT), None);
    assert_eq!(share("zzzzzzzz", REPORT), None);
}

#[test]
fn the_digests_are_not_taken_for_the_reports_that_they_retell() {
    let folder = folder::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("public/corpus"), None).unwrap();
    for article in &folder.corpus.articles {
        let known = article.meta.original_sketch.as_deref().unwrap_or_default();
        for other in &folder.corpus.articles {
            assert!(share(known, &other.text).unwrap() < COPY / 2.0, "{} in {}", article.id, other.id);
        }
    }
}

#[test]
fn the_reports_dropped_together_take_the_digests_places() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = folder::read(&root.join("public/corpus"), None).unwrap();
    let Ok(files) = std::fs::read_dir(root.join("../shared/corpus")) else {
        return println!("skipped: the reports are not beside the project");
    };
    let mut draft = Draft::of(&engine::corpus::write(&folder.corpus)).unwrap();
    let mut placed = Vec::new();
    for file in files.filter_map(Result::ok).map(|f| f.path()).filter(|f| f.extension().is_some_and(|e| e == "txt")) {
        let text = std::fs::read_to_string(file).unwrap();
        let digest = draft.digest_of(&text).expect("a digest of it").to_owned();
        draft.put_original(&digest, &text, Format::Text);
        placed.push(digest);
    }
    placed.sort();
    assert_eq!(placed, ["disinformation-commission", "el-pais", "freixes", "petro-meets-trump", "washington"]);
    let read = engine::corpus::read(&draft.to_json()).unwrap();
    assert!(read.articles.iter().all(|a| a.meta.kind.as_deref() == Some("original") && a.meta.label.is_some()));
    assert_eq!(read.articles.len(), 5);
}
