//! A sentence ends where a reader would say that it does.

use crate::golden;
use crossread::engine::Source;
use crossread::engine::read::read;
use crossread::engine::text::sentences::sentences;

#[test]
fn sentences_end_where_readers_end_them() {
    golden::check("sentences.txt", |input| {
        let article = read(&Source { whole: true, ..Source::text("case", input) });
        let lines: Vec<_> = sentences(&article)
            .iter()
            .map(|s| article.words(s.span).split_whitespace().collect::<Vec<_>>().join(" "))
            .collect();
        lines.join("\n")
    });
}
