//! Any word is found in all sources.

use crossread::engine::article::Article;
use crossread::engine::search::{Index, Query};
use crossread::engine::{self, Source};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn sources() -> Vec<Article> {
    let texts = [
        "Ministers negotiated for two nights in Bogotá. The talks, a negotiator said, “went nowhere”.\n\nDaniel \
         García-Peña, the ambassador, flew home on Tuesday. Petro’s office confirmed it.",
        "The ambassador is negotiating again, and Bogota is calm. Nobody negotiated with the rebels.\n\nThe office of \
         the president was closed.",
        "会談は火曜日に行われた。大統領は笑った。\n\nДва министра встретились в Москве во вторник.",
    ];
    let source = |(i, text): (usize, &&str)| Source { whole: true, ..Source::text(format!("s{i}"), *text) };
    texts.iter().enumerate().map(|s| engine::parse(&source(s))).collect()
}

/// Each hit: the source, then the words that are marked.
fn found(asked: &str) -> Vec<String> {
    let articles = sources();
    let hits = Index::new(&articles).find(&Query::parse(asked));
    let marked = |hit: &engine::search::Hit| {
        let words: Vec<&str> = hit.spans.iter().map(|s| s.of(&articles[hit.source].text)).collect();
        format!("{}: {}", hit.source, words.join(" + "))
    };
    hits.iter().map(marked).collect()
}

#[test]
fn words_are_found_whatever_their_case_and_accents() {
    assert_eq!(found("bogota"), ["0: Bogotá", "1: Bogota"]);
    assert_eq!(found("BOGOTÁ"), ["0: Bogotá", "1: Bogota"]);
    assert_eq!(found("petro"), ["0: Petro’s"]);
    assert_eq!(found("министра"), ["2: министра"]);
    assert_eq!(found("nothing-like-it"), [""; 0]);
}

#[test]
fn the_word_as_typed_comes_before_its_other_forms() {
    assert_eq!(found("negotiating"), ["0: negotiated", "0: negotiator", "1: negotiating", "1: negotiated"]);
    assert_eq!(found("\"negotiating\""), ["1: negotiating"]);
}

#[test]
fn every_word_must_stand_in_the_sentence_and_no_excluded_one() {
    assert_eq!(found("ambassador negotiated"), ["1: ambassador + negotiating"]);
    assert_eq!(found("closed -rebels"), ["1: closed"]);
    assert_eq!(found("negotiated -\"two nights\" -nobody"), ["0: negotiator", "1: negotiating"]);
    assert_eq!(found("-rebels"), [""; 0]);
}

#[test]
fn phrases_and_beginnings() {
    assert_eq!(found("\"the ambassador\""), ["0: the ambassador", "1: The ambassador"]);
    assert_eq!(found("“The office of”"), ["1: The office of"]);
    assert_eq!(found("\"the amb*\""), ["0: the ambassador", "1: The ambassador"]);
    assert_eq!(found("negot*"), ["0: negotiated", "0: negotiator", "1: negotiating", "1: negotiated"]);
    assert_eq!(found("García-Peña"), ["0: García-Peña"]);
    assert_eq!(found("\"nowhere daniel\""), [""; 0], "a phrase does not run over the end of a sentence");
    assert_eq!(found("\"went nowhere"), ["0: went nowhere"], "the closing mark may be missing");
}

#[test]
fn scripts_without_spaces_are_searched_by_character() {
    assert_eq!(found("大統領"), ["2: 大統領"]);
    assert_eq!(found("火曜"), ["2: 火曜"]);
}

#[test]
fn marks_alone_ask_for_nothing() {
    for asked in ["", " ", "-", "*", "\"", "\"\"", "- *", "«»", "\u{200b}", "…"] {
        assert!(Query::parse(asked).is_empty(), "{asked:?}");
        assert_eq!(found(asked), [""; 0], "{asked:?}");
    }
}

proptest! {
    #[test]
    fn what_is_typed_never_fails(asked in "(\\PC|[\"“”*-]| ){0,40}", text in "(\\PC|[ .\"“*-]|[a-z]{1,6} ){0,80}") {
        let article = engine::parse(&Source { whole: true, ..Source::text("any", text) });
        let articles = [article];
        for hit in Index::new(&articles).find(&Query::parse(&asked)) {
            let sentence = articles[0].sentences[hit.sentence].span;
            prop_assert!(!hit.spans.is_empty());
            prop_assert!(hit.spans.iter().all(|s| sentence.contains(*s) && !s.of(&articles[0].text).is_empty()));
        }
    }

    #[test]
    fn every_word_of_a_text_is_found_where_it_stands(text in "([a-d]{1,3}[ .]{1,2}){1,60}") {
        let articles = [engine::parse(&Source { whole: true, ..Source::text("any", text) })];
        let index = Index::new(&articles);
        for (number, sentence) in articles[0].sentences.iter().enumerate() {
            for word in sentence.span.of(&articles[0].text).split([' ', '.']).filter(|w| !w.is_empty()) {
                let hits = index.find(&Query::parse(word));
                let there: BTreeSet<usize> = hits.iter().map(|h| h.sentence).collect();
                prop_assert!(there.contains(&number), "{word}");
            }
        }
    }
}

#[test]
fn every_form_of_a_word_is_found_whichever_is_asked_for() {
    use crossread::engine::article::Sentence;
    use crossread::engine::span::Span;
    use crossread::engine::text::fold::stem;
    let mut words: BTreeSet<String> = "hope hoping hoped hopes sky skies ability abilities able responsible \
        responsibility responsibilities stable stability sensible sensibility active activity activities relate \
        relational relation relations hop hopping organize organizing organization happy happily happiness try tries \
        trying generous generously luxury luxurious luxuriate argue arguing argued argument agree agreed agreeing"
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    for article in sources() {
        let plain = |w: &&str| w.chars().all(|c| c.is_ascii_alphabetic());
        words.extend(article.text.split_whitespace().filter(plain).map(str::to_lowercase));
    }
    let words: Vec<String> = words.into_iter().collect();
    let mut article = Article::default();
    for word in &words {
        let start = article.text.len();
        article.text.push_str(word);
        article.sentences.push(Sentence { span: Span::new(start, article.text.len()), block: 0 });
        article.text.push(' ');
    }
    let index = Index::new(&[article]);
    for word in &words {
        let found: BTreeSet<&str> =
            index.find(&Query::parse(word)).iter().map(|h| words[h.sentence].as_str()).collect();
        let forms: BTreeSet<&str> = words.iter().filter(|w| stem(w) == stem(word)).map(String::as_str).collect();
        assert_eq!(found, forms, "{word}");
    }
}
