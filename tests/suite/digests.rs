//! What the comparison that the site opens with must show.

use crossread::engine::article::{Article, PersonKind, QuoteKind};
use crossread::engine::comparison::{Agreement, Difference, DifferenceKind, Relation};
use crossread::engine::corpus::{self, Corpus};
use crossread::engine::dates::say::Lang;
use crossread::engine::source::Format;
use crossread::pack::folder;
use crossread::state::draft::Draft;
use crossread::state::grounds::grounds;
use crossread::state::library::Library;
use crossread::state::passage::{Found, Passage};
use std::path::Path;
use std::sync::LazyLock;

static DIGESTS: LazyLock<Library> = LazyLock::new(|| {
    let folder = folder::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("public/corpus"), None).unwrap();
    assert!(folder.problems.is_empty(), "{:?}", folder.problems);
    Library::new(folder.corpus)
});

fn article(id: &str) -> &'static Article {
    DIGESTS.articles.iter().find(|a| a.id == id).unwrap()
}

const IDS: [&str; 5] = ["washington", "disinformation-commission", "freixes", "el-pais", "petro-meets-trump"];

#[test]
fn every_paragraph_of_every_report_is_there() {
    let blocks = IDS.map(|id| article(id).blocks.len());
    assert_eq!(blocks, [17, 12, 23, 15, 9]);
}

#[test]
fn there_are_21_quotations_each_with_its_speaker() {
    let said = |id: &str| {
        let quotes = article(id).quotes.iter().filter(|q| q.kind != QuoteKind::Indirect);
        quotes.map(|q| q.speaker.clone().unwrap_or_default()).collect::<Vec<_>>()
    };
    assert_eq!(said("washington"), ["Donald Trump", "Gustavo Petro", "Marco Rubio"]);
    let locetta = "Jennifer Locetta";
    let petro = "Gustavo Petro";
    let trump = "Donald Trump";
    assert_eq!(said("disinformation-commission"), [petro, "both governments", trump, locetta, locetta]);
    assert_eq!(said("freixes"), [petro, trump, petro]);
    let (lee, daniel) = ("Lee Schlenker", "Daniel García-Peña");
    assert_eq!(said("el-pais"), [trump, trump, lee, lee, daniel, daniel, daniel, petro, trump, trump]);
    assert_eq!(said("petro-meets-trump"), [""; 0]);
}

#[test]
fn across_sources_one_person_is_one() {
    let speakers = &DIGESTS.comparison.speakers;
    for id in ["donald-trump", "gustavo-petro", "marco-rubio", "daniel-garcia-pena"] {
        assert_eq!(speakers.iter().filter(|s| s.id == id).count(), 1, "{id}");
    }
    let both = speakers.iter().find(|s| s.name == "both governments").unwrap();
    assert_eq!(both.kind, PersonKind::Group);
}

#[test]
fn what_trump_said_of_the_call_is_one_utterance_in_two_wordings() {
    let spoken = |u: &&crossread::engine::comparison::Utterance| {
        let (source, quote) = u.wordings[0];
        DIGESTS.articles[source].quotes[quote].kind != QuoteKind::Indirect
    };
    let utterances: Vec<_> = DIGESTS.comparison.utterances.iter().filter(spoken).collect();
    assert_eq!(utterances.len(), 20);
    let twice: Vec<_> = utterances.iter().filter(|u| u.wordings.len() > 1).collect();
    assert_eq!(twice.len(), 1);
    for (source, quote) in &twice[0].wordings {
        let article = &DIGESTS.articles[*source];
        assert!(article.words(article.quotes[*quote].span()).contains("other disagreements"));
    }
}

fn dated(id: &str, words: &str) -> String {
    let article = article(id);
    let date = article.dates.iter().find(|d| article.words(d.span) == words);
    let date = date.unwrap_or_else(|| panic!("{id}: {words:?} is no time expression"));
    date.edtf.as_ref().map(ToString::to_string).unwrap_or_default()
}

#[test]
fn dates_are_as_exact_as_is_known() {
    assert_eq!(dated("el-pais", "January 7"), "2026-01-07");
    assert_eq!(dated("el-pais", "January 3"), "2026-01-03");
    assert_eq!(dated("el-pais", "May"), "2026-05");
    assert_eq!(dated("freixes", "Yesterday"), "2026-01-14");
    assert_eq!(dated("freixes", "Tuesday, Feb. 3"), "2026-02-03");
    assert_eq!(dated("disinformation-commission", "Friday"), "2026-01");
    assert!(dated("disinformation-commission", "early January").starts_with("2026-01"));
    assert!(dated("washington", "11:00 a.m. local time").ends_with("T11:00"));
}

#[test]
fn what_counts_from_a_day_that_was_not_printed_says_so() {
    let why = |id: &str, words: &str| {
        let article = article(id);
        let date = article.dates.iter().find(|d| article.words(d.span).contains(words)).unwrap();
        date.why.say(Lang::English)
    };
    assert_eq!(
        why("el-pais", "on Tuesday"),
        "The last such day up to the day of publication, about 3 February 2026, which was inferred."
    );
    let friday = "A Friday in January 2026: the day of publication is not known more exactly.";
    assert_eq!(why("disinformation-commission", "Friday"), friday);
}

#[test]
fn the_meeting_has_its_clock_times_from_two_sources() {
    let mut times: Vec<(usize, String)> = Vec::new();
    for event in DIGESTS.comparison.events.iter().filter(|e| e.when.to_string().starts_with("2026-02-03")) {
        let at = event.tellings.iter().map(|t| (t.place.source, t.when.to_string()));
        times.extend(at.filter(|(_, when)| when.contains('T')));
    }
    times.sort();
    let times: Vec<&str> = times.iter().map(|(_, when)| when.as_str()).collect();
    assert_eq!(times, ["2026-02-03T13:00~", "2026-02-03T11:00"]);
}

#[test]
fn the_timeline_has_what_happened_when() {
    let events = &DIGESTS.comparison.events;
    let on = |day: &str| events.iter().filter(|e| e.when.to_string().starts_with(day)).collect::<Vec<_>>();
    for day in ["2026-01-03", "2026-01-07", "2026-01-14", "2026-02-03", "2026-05"] {
        assert!(!on(day).is_empty(), "{day}");
    }
    let sources = |e: &crossread::engine::comparison::Event| {
        let mut sources: Vec<usize> = e.tellings.iter().map(|t| t.place.source).collect();
        sources.sort_unstable();
        sources.dedup();
        sources.len()
    };
    let call = on("2026-01-07").into_iter().max_by_key(|e| sources(e)).unwrap();
    assert_eq!((sources(call), call.agreement), (2, Agreement::Compatible), "the call: {call:?}");
    let meeting = on("2026-02-03").into_iter().max_by_key(|e| sources(e)).unwrap();
    assert!(sources(meeting) >= 4, "the meeting: {meeting:?}");
}

/// The points that have, in one sentence of each of the sources named, all of the words.
fn point(told: &[(&str, &str)]) -> Option<&'static crossread::engine::comparison::Point> {
    DIGESTS.comparison.points.iter().find(|point| {
        told.iter().all(|(id, words)| {
            let source = DIGESTS.source(id).unwrap();
            let article = &DIGESTS.articles[source];
            point.places.iter().filter(|p| p.source == source).any(|p| {
                let sentence = article.words(article.sentences[p.sentence].span);
                words.split(' ').all(|word| sentence.contains(word))
            })
        })
    })
}

#[test]
fn the_points_that_a_reader_finds_are_found() {
    let expected: [(&str, &[(&str, &str)]); 5] = [
        ("the telephone call", &[("el-pais", "phone January 7"), ("disinformation-commission", "accepted phone call")]),
        (
            "what was explained to Trump",
            &[("el-pais", "explain situation of drugs"), ("disinformation-commission", "explain drug situation")],
        ),
        ("who sat in the room", &[("el-pais", "Rosa Villavicencio"), ("washington", "Rosa Villavicencio")]),
        ("relations at their worst in decades", &[("freixes", "decades"), ("petro-meets-trump", "three decades")]),
        ("the meeting", &[("el-pais", "Washington Tuesday"), ("petro-meets-trump", "February 3, 2026")]),
    ];
    let missed: Vec<&str> = expected.iter().filter(|(_, told)| point(told).is_none()).map(|(name, _)| *name).collect();
    assert!(missed.is_empty(), "{missed:?}");
}

fn difference(kind: DifferenceKind, a: &str, b: &str) -> Option<&'static Difference> {
    let words = |side: &crossread::engine::comparison::Side| DIGESTS.articles[side.source].words(side.span);
    DIGESTS.comparison.points.iter().flat_map(|p| &p.differences).find(|d| {
        let (x, y) = (words(&d.a), words(&d.b));
        d.kind == kind && ((x.contains(a) && y.contains(b)) || (x.contains(b) && y.contains(a)))
    })
}

#[test]
fn early_january_beside_january_7_is_compatible_and_one_is_more_exact() {
    let found = difference(DifferenceKind::Date, "January 7", "early January").unwrap();
    assert_eq!(found.relation, Relation::Compatible);
    assert_eq!(found.exact, DIGESTS.source("el-pais"));
}

#[test]
fn every_point_says_why_its_passages_count_as_the_same() {
    for point in &DIGESTS.comparison.points {
        let grounds: Vec<_> = point.places.iter().filter_map(|p| grounds(&DIGESTS, *p, &point.places)).collect();
        assert!(grounds.len() >= 2, "{}", point.label);
        for said in &grounds {
            assert!(point.places.contains(&said.with));
            assert!(said.common.iter().flat_map(|(_, words)| words).all(|(a, b)| !a.is_empty() && !b.is_empty()));
        }
        assert!(grounds.iter().any(|g| !g.common.is_empty()), "{}", point.label);
    }
}

#[test]
fn each_report_has_as_many_paragraphs_as_its_digest() {
    let reports = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    if !reports.is_dir() {
        return println!("skipped: the reports are not beside the project");
    }
    let texts: Vec<String> =
        folder::read(&reports, None).unwrap().corpus.articles.into_iter().map(|article| article.text).collect();
    let mut draft = Draft::of(&corpus::write(&Corpus::new(String::new(), DIGESTS.articles.clone()))).unwrap();
    for text in &texts {
        // What lies beside them is none of them.
        let Some(digest) = draft.digest_of(text).map(str::to_owned) else { continue };
        assert!(draft.put_original(&digest, text, Format::Text), "{digest}");
    }
    let placed = corpus::read(&draft.to_json()).unwrap();
    assert!(placed.articles.iter().all(|article| article.meta.kind.as_deref() == Some("original")));
    let running = |article: &Article| article.blocks.iter().filter(|block| block.kind.is_body()).count();
    for (report, digest) in placed.articles.iter().zip(&DIGESTS.articles) {
        assert_eq!(running(report), running(digest), "{}", digest.id);
        let place = digest.blocks.iter().rfind(|block| block.kind.is_body()).unwrap().span;
        let found = Passage::new(digest, place).find(&placed.articles);
        let last = report.blocks.iter().rfind(|block| block.kind.is_body()).unwrap().span;
        assert!(matches!(found, Found::Retold(_, span) if span == last), "{}: {found:?}", digest.id);
    }
}
