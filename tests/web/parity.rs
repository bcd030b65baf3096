//! The engine gives in the browser what it gives natively.

use crossread::engine::corpus::{self, Corpus};
use crossread::engine::{self, Source};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn a_written_comparison_reads_back_the_same() {
    let source =
        Source::text("harbour", "The harbour reopened on Friday, the mayor said.\n\n“We waited long,” she said.");
    let corpus = Corpus::new("The harbour".into(), vec![engine::parse(&source)]);
    let written = corpus::write(&corpus);
    assert_eq!(corpus::write(&corpus::read(&written).unwrap()), written);
}
