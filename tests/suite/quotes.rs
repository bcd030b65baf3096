//! Who said what: every form of quotation, its speaker, and the same utterance in several sources.

use crate::golden;
use crossread::engine::article::{Article, QuoteKind};
use crossread::engine::people::speakers;
use crossread::engine::quotes::utterances;
use crossread::engine::{self, Source};
use proptest::prelude::*;

fn parse(text: &str) -> Article {
    engine::parse(&Source { text: text.to_owned(), whole: true, ..Source::default() })
}

/// One line a quotation: kind, words, cue, mention > speaker.
fn lines(text: &str) -> String {
    let article = parse(text);
    let mut lines = Vec::new();
    for q in &article.quotes {
        let kind = match q.kind {
            QuoteKind::Direct => "direct",
            QuoteKind::Partial => "partial",
            QuoteKind::Indirect => "indirect",
        };
        let words: Vec<&str> = q.pieces.iter().map(|p| article.words(*p)).collect();
        let cue = q.cue.map_or("-", |c| article.words(c));
        let mention = q.mention.map_or("-", |m| article.words(m));
        let person = q.person.map_or("-", |p| article.people.get(p as usize).map_or("?", |p| p.name.as_str()));
        let unsure = if q.confidence < 0.6 { " ~" } else { "" };
        lines.push(format!("{kind}: {}, \"{cue}\", {mention} > {person}{unsure}", words.join(" ... ")));
    }
    lines.join("\n")
}

#[test]
fn quotations_have_their_speakers() {
    golden::check("quotes.txt", lines);
}

/// An utterance's speaker, and its wordings: source, then place among the quotations.
type Grouped = (Option<String>, Vec<(usize, usize)>);

fn grouped(texts: &[&str]) -> Vec<Grouped> {
    let articles: Vec<Article> = texts.iter().map(|t| parse(t)).collect();
    let articles: Vec<&Article> = articles.iter().collect();
    let speakers = speakers(&articles);
    let found = utterances(&articles, &speakers);
    found.into_iter().map(|u| (u.speaker.map(|s| speakers[s].name.clone()), u.wordings)).collect()
}

#[test]
fn one_utterance_in_two_wordings_is_one() {
    let found = grouped(&[
        "Ruth Alvarez said the aim was to “repair the bridge and the trust we have lost.”",
        "The aim, Mayor Alvarez said, was to “repair the trust and the bridge that we lost.” Ruth Alvarez left early.",
    ]);
    assert_eq!(found, [(Some("Ruth Alvarez".to_owned()), vec![(0, 0), (1, 0)])]);
}

#[test]
fn a_shortened_utterance_is_the_same_one() {
    let found = grouped(&[
        "“We will rebuild the bridge by spring, and nobody will pay a toll,” Ruth Alvarez said.",
        "“We will rebuild the bridge by spring,” said Ruth Alvarez.",
    ]);
    assert_eq!(found.len(), 1);
}

#[test]
fn another_remark_on_the_same_theme_stays_apart() {
    let found = grouped(&[
        "“The bridge will be closed for a year,” Ruth Alvarez said.",
        "“Nobody has ever paid for that bridge but the town,” Ruth Alvarez said.",
    ]);
    assert_eq!(found.len(), 2);
}

#[test]
fn the_same_words_of_two_people_stay_apart() {
    let found = grouped(&[
        "“We did nothing wrong in this matter,” Ruth Alvarez said.",
        "“We did nothing wrong in this matter,” Tom Reyes said.",
    ]);
    assert_eq!(found.len(), 2);
}

#[test]
fn another_tense_and_order_are_the_same_utterance() {
    let found = grouped(&[
        "“The bridge is a danger to everyone who crosses it and must close tonight,” Ruth Alvarez said.",
        "Ruth Alvarez said the bridge “was a danger to everyone who crossed it and had to close that night.”",
    ]);
    assert_eq!(found.len(), 1, "{found:?}");
}

#[test]
fn an_utterance_cut_with_dots_is_the_same_one() {
    let found = grouped(&[
        "“The bridge, which my grandfather helped to build in the winter of 1931, will never be sold,” Ruth Alvarez said.",
        "“The bridge ... will never be sold,” Ruth Alvarez said.",
    ]);
    assert_eq!(found.len(), 1, "{found:?}");
}

#[test]
fn a_few_words_of_a_long_utterance_are_the_same_one() {
    let found = grouped(&[
        "“It is a rusting danger to everyone who crosses it, and we should be ashamed,” Ruth Alvarez said.",
        "Ruth Alvarez called the bridge “a rusting danger.”",
    ]);
    assert_eq!(found.len(), 1, "{found:?}");
}

#[test]
fn an_utterance_in_two_pieces_is_the_same_one() {
    let found = grouped(&[
        "“We will rebuild the bridge,” Ruth Alvarez said, “before the first snow falls.”",
        "“We will rebuild the bridge before the first snow falls,” the mayor, Ruth Alvarez, told reporters.",
    ]);
    assert_eq!(found.len(), 1, "{found:?}");
}

#[test]
fn the_same_words_by_role_and_by_name_are_one_utterance() {
    let found = grouped(&[
        "Colombian President Nico Mora arrived. “We will rebuild the bridge before winter,” Mora said.",
        "“We will rebuild the bridge before winter,” the Colombian president said.",
    ]);
    assert_eq!(found, [(Some("Nico Mora".to_owned()), vec![(0, 0), (1, 0)])]);
}

#[test]
fn a_common_phrase_is_not_one_utterance() {
    let found = grouped(&[
        "“I think that we are going to win this election in Ohio,” Ruth Alvarez said.",
        "“I think that we are going to need a longer bridge,” Ruth Alvarez said.",
    ]);
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn two_remarks_of_one_source_stay_two() {
    let found = grouped(&[
        "“We will rebuild the bridge,” Ruth Alvarez said. “We will rebuild the bridge,” she said again.",
        "Nobody spoke.",
    ]);
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn the_opposite_is_another_utterance() {
    let found = grouped(&[
        "“We will rebuild the old bridge over the river,” Ruth Alvarez said.",
        "“We will never rebuild the old bridge over the river,” Ruth Alvarez said.",
    ]);
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn no_quotations_no_utterances() {
    assert!(grouped(&["", "Nobody spoke."]).is_empty());
}

/// Pieces of news text, marks of every kind among them.
fn newsy() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "“",
        "”",
        "\"",
        "'",
        "‘",
        "’",
        "«",
        "»",
        "„",
        "``",
        "''",
        ",",
        ".",
        "?",
        "!",
        ":",
        ";",
        "—",
        "-",
        "(",
        ")",
        "\n",
        "\n\n",
        " ",
        " ",
        " ",
        "Ann",
        "Lee",
        "Mr.",
        "said",
        "told",
        "he",
        "she",
        "who",
        "that",
        "the president",
        "U.S.",
        "according to",
        "and",
        "of",
        "Paris",
        "committee",
        "officials",
        "called",
        "him",
        "to",
        "=",
        "6'",
        "é",
        "日本",
        "\u{200b}",
        "don't",
        "rock",
        "went on",
        "García-Peña",
        "was",
        "asked",
        "saying",
        "O",
        "al-",
        "'s",
        "’s",
        "…",
        "\u{a0}",
        "𝒳",
        "‹",
        "›",
        "'''",
        "Q: ",
        "LEE: ",
        "— ",
        "her colleagues",
        "the 22-year-old",
        "the Italian",
        "asked",
        "as",
        "Workers’ Union",
        "& Co",
    ]);
    prop::collection::vec(piece, 0..120).prop_map(|p| p.concat())
}

proptest! {
    #[test]
    fn quotations_lie_in_the_text(text in prop_oneof![newsy(), ".{0,200}"]) {
        let article = parse(&text);
        let mut last = 0;
        for q in &article.quotes {
            prop_assert!(!q.pieces.is_empty());
            let spans = q.pieces.iter().chain(&q.clause).chain(&q.cue).chain(&q.mention);
            for span in spans {
                prop_assert!(!span.is_empty() && article.text.get(span.start..span.end).is_some(), "{:?}", span);
            }
            prop_assert!(q.pieces.windows(2).all(|w| w[0].end <= w[1].start));
            prop_assert!((0.0..=1.0).contains(&q.confidence));
            prop_assert!(q.person.is_none_or(|p| article.people.get(p as usize).is_some_and(|x| x.id == p)));
            prop_assert!(q.kind == QuoteKind::Direct || q.kind == QuoteKind::Indirect || q.pieces.len() == 1);
            prop_assert!(q.pieces[0].start >= last || q.kind == QuoteKind::Indirect);
            last = q.pieces[0].start;
        }
        let direct: Vec<_> = article.quotes.iter().filter(|q| q.kind == QuoteKind::Direct).flat_map(|q| &q.pieces).collect();
        for (i, a) in direct.iter().enumerate() {
            prop_assert!(direct.iter().skip(i + 1).all(|b| !a.overlaps(**b)));
        }
        for person in &article.people {
            prop_assert!(!person.name.is_empty());
            prop_assert!(person.mentions.iter().all(|m| article.text.get(m.start..m.end).is_some()));
            prop_assert!(person.mentions.windows(2).all(|w| w[0].end <= w[1].start));
        }
        prop_assert_eq!(&parse(&text), &article);
    }
}

/// Seconds that the quotations of `text` take, the fastest of three.
fn seconds(text: &str) -> f64 {
    let run = || {
        let start = std::time::Instant::now();
        std::hint::black_box(parse(text));
        start.elapsed().as_secs_f64()
    };
    run().min(run()).min(run())
}

#[test]
fn time_grows_no_faster_than_the_text() {
    let unclosed = "“We waited, ‘we said, «he told them: ";
    let pronouns = "“No,” he said. It was late, she said, and they said so. ";
    let marks = "\" ' “ ” ‘ ’ « » „ '' `` ";
    let names = "Ann Lee, the mayor, and Bo Diaz met Mr. Lee. “Yes,” the mayor said. ";
    for piece in
        [unclosed, pronouns, marks, names, "said that he said that ", "“a” ", "A: b\n\n", "the man said, a man, "]
    {
        let (small, large) = (piece.repeat(400), piece.repeat(3200));
        let ratio = seconds(&large) / seconds(&small).max(1e-4);
        assert!(ratio < 40.0, "eight times the text takes {ratio:.0} times as long: {piece:?}");
    }
}

/// The quotations, speakers and utterances of the comparison that the site opens on, in its digests or the reports.
fn check_corpus(files: &[std::path::PathBuf]) {
    let read = |p: &std::path::PathBuf| {
        let text = std::fs::read_to_string(p).unwrap();
        engine::parse(&Source::text(p.file_stem().unwrap().to_string_lossy(), text))
    };
    let articles: Vec<Article> = files.iter().map(read).collect();
    let mut counts: Vec<usize> =
        articles.iter().map(|a| a.quotes.iter().filter(|q| q.kind != QuoteKind::Indirect).count()).collect();
    counts.sort_unstable();
    assert_eq!(counts, [0, 3, 3, 5, 10]);
    let articles: Vec<&Article> = articles.iter().collect();
    let speakers = speakers(&articles);
    let quoted = |(source, i): &(usize, usize)| articles[*source].quotes[*i].kind != QuoteKind::Indirect;
    let mut by_speaker = std::collections::BTreeMap::new();
    let mut wordings = Vec::new();
    for utterance in utterances(&articles, &speakers) {
        let here: Vec<_> = utterance.wordings.iter().filter(|w| quoted(w)).collect();
        if !here.is_empty() {
            *by_speaker.entry(utterance.speaker.map_or("", |s| speakers[s].id.as_str())).or_insert(0) += here.len();
            wordings.push(here.len());
        }
    }
    let expected = [
        ("both-governments", 1),
        ("daniel-garcia-pena", 3),
        ("donald-trump", 7),
        ("gustavo-petro", 5),
        ("jennifer-locetta", 2),
        ("lee-schlenker", 2),
        ("marco-rubio", 1),
    ];
    assert_eq!(by_speaker.into_iter().collect::<Vec<_>>(), expected);
    wordings.sort_unstable();
    assert_eq!((wordings.len(), wordings.last()), (20, Some(&2)), "one utterance in two wordings");
}

fn texts_in(folder: &str) -> Vec<std::path::PathBuf> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|f| f.path());
    let mut files: Vec<_> = files
        .filter(|f| f.extension().is_some_and(|e| e == "txt") && f.file_stem().is_some_and(|s| s != "comparison"))
        .collect();
    files.sort();
    files
}

#[test]
fn the_bundled_comparison_has_its_speakers() {
    check_corpus(&texts_in("public/corpus"));
}

#[test]
fn the_reports_that_the_digests_retell_have_theirs() {
    match texts_in("../shared/corpus") {
        files if files.is_empty() => println!("skipped: the reports are not here"),
        files => check_corpus(&files),
    }
}
